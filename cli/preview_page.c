/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/preview_page.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

static const char script[] =
    "\"use strict\";\n"
    "(() => {\n"
    "  const own = document.currentScript.dataset.version;\n"
    "  const look = async () => {\n"
    "    try {\n"
    "      const answer = await fetch(\"version\", { cache: \"no-store\" });\n"
    "      if (answer.ok && (await answer.text()).trim() !== own) return location.reload();\n"
    "    } catch { /* the server is away; it may come back */ }\n"
    "    setTimeout(look, 700);\n"
    "  };\n"
    "  setTimeout(look, 700);\n"
    "})();\n";

/* Where embed's page begins to show anything. What stands before is escaped, so that no title can
 * hold it. */
static const char beginning[] = "<main>\n";

static const char empty_page[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<title>Preview</title>\n<style>\n:root { color-scheme: light dark; }\nbody { font: 16px/1.5 "
    "system-ui, sans-serif; margin: 0 auto; max-width: 1280px; padding: 16px; }\n</style>\n"
    "</head>\n<body>\n<main>\n<h1>Preview</h1>\n<p>Nothing could be drawn yet.</p>\n</main>\n"
    "</body>\n</html>\n";

static uint64_t add_to_hash(uint64_t hash, struct sm_text text)
{
    return sm_fnv_add_bytes(hash, text.at, text.n);
}

static void put_version(struct preview_page *page, const struct figures *set,
                        const struct sm_buf *news)
{
    uint64_t hash = sm_fnv_of(sm_buf_slice(news));
    for (size_t i = 0; i < set->file_count; i++) {
        hash = add_to_hash(hash, sm_text(set->files[i].name));
        hash = add_to_hash(hash, sm_buf_slice(&set->files[i].bytes));
    }
    for (int shift = 60; shift >= 0; shift -= 4)
        sm_buf_char(&page->version, "0123456789abcdef"[hash >> shift & 15]);
}

static void put_failure(const struct sm_error *failure, bool has_figures, struct sm_buf *out)
{
    sm_buf_str(out,
               "<div id=\"sitmap-error\" role=\"alert\" style=\"border-left: 6px solid #c0392b; "
               "padding: 0.2em 1em; margin-bottom: 1.5em\">\n<p><strong>");
    sm_buf_xml(out, sm_text(failure->message));
    sm_buf_str(out, "</strong></p>\n");
    if (failure->excerpt[0]) {
        sm_buf_str(out, "<pre>");
        sm_buf_xml(out, sm_text(failure->excerpt));
        sm_buf_str(out, "</pre>\n");
    }
    if (has_figures) sm_buf_str(out, "<p>These are the last figures that could be drawn.</p>\n");
    sm_buf_str(out, "</div>\n");
}

static void put_warnings(const struct sm_report *report, struct sm_buf *out)
{
    if (!report->warnings) return;
    sm_buf_str(out, "<details id=\"sitmap-warnings\">\n<summary>Warnings: ");
    sm_buf_int(out, (long long)report->warnings);
    sm_buf_str(out, "</summary>\n<ul>\n");
    for (size_t i = 0; i < report->count; i++) {
        if (report->remarks[i].severity != SM_WARNING) continue;
        sm_buf_str(out, "<li>");
        sm_buf_xml(out, sm_text(report->remarks[i].line));
        sm_buf_str(out, "</li>\n");
    }
    sm_buf_str(out, "</ul>\n</details>\n");
}

static struct sm_text page_of(const struct figures *set)
{
    for (size_t i = 0; i < set->file_count; i++)
        if (strcmp(set->files[i].name, FIGURES_PAGE) == 0)
            return sm_buf_slice(&set->files[i].bytes);
    return sm_text(empty_page);
}

static void put_page(struct preview_page *page, struct sm_text whole, const struct sm_buf *news)
{
    const char *main = strstr(whole.at, beginning);
    size_t before = main ? (size_t)(main - whole.at) + sizeof beginning - 1 : 0;
    sm_buf_add(&page->html, whole.at, before);
    sm_buf_str(&page->html, "<script src=\"preview.js\" data-version=\"");
    sm_buf_text(&page->html, sm_buf_slice(&page->version));
    sm_buf_str(&page->html, "\" defer></script>\n");
    sm_buf_text(&page->html, sm_buf_slice(news));
    sm_buf_add(&page->html, whole.at + before, whole.n - before);
}

bool preview_page_make(struct preview_page *page, const struct figures *set,
                       const struct preview_news *news, struct sm_error *err)
{
    struct sm_buf said = {0};
    if (news->failure) put_failure(news->failure, set->file_count > 0, &said);
    put_warnings(news->report, &said);
    put_version(page, set, &said);
    put_page(page, page_of(set), &said);
    bool failed = said.failed || page->version.failed || page->html.failed;
    sm_buf_finish(&said);
    return !failed || sm_fail_memory(err);
}

static const char *type_of(const char *name)
{
    struct sm_text extension = sm_text(strrchr(name, '.'));
    if (sm_text_is(extension, ".png")) return "image/png";
    if (sm_text_is(extension, ".svg")) return "image/svg+xml";
    return "text/html; charset=utf-8";
}

bool preview_page_files(struct preview_page *page, const struct figures *set, struct served **files,
                        struct sm_error *err)
{
    size_t capacity = 0, count = 0;
    if (!sm_grow(files, &capacity, set->file_count + 3, sizeof **files)) return sm_fail_memory(err);
    struct served *out = *files;
    out[count++] =
        (struct served){FIGURES_PAGE, "text/html; charset=utf-8", sm_buf_slice(&page->html)};
    out[count++] = (struct served){"preview.js", "text/javascript; charset=utf-8", sm_text(script)};
    out[count++] =
        (struct served){"version", "text/plain; charset=utf-8", sm_buf_slice(&page->version)};
    for (size_t i = 0; i < set->file_count; i++) {
        const struct figure_file *file = &set->files[i];
        if (strcmp(file->name, FIGURES_PAGE) == 0) continue;
        out[count++] = (struct served){file->name, type_of(file->name), sm_buf_slice(&file->bytes)};
    }
    page->file_count = count;
    return true;
}

void preview_page_finish(struct preview_page *page)
{
    sm_buf_finish(&page->html);
    sm_buf_finish(&page->version);
}
