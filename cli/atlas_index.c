/* SPDX-License-Identifier: Apache-2.0
 * The contact sheet of an atlas, a static page without scripts that works offline, and the same as
 * JSON. Everything that comes from data is escaped.
 */
#include <limits.h>
#include <string.h>

#include "base/date.h"
#include "base/file.h"
#include "cli/atlas.h"
#include "cli/json.h"

static const char head[] =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"generator\" content=\"sitmap\">\n<title>Atlas</title>\n<style>\n"
    ":root { color-scheme: light dark }\n"
    "body { font: 16px/1.4 system-ui, sans-serif; margin: 1.5rem auto; max-width: 90rem;\n"
    "  padding: 0 1rem }\n"
    "h2 { margin: 2rem 0 .25rem }\n"
    "h2 + p { margin: 0 0 .75rem }\n"
    ".maps { display: grid; gap: 1.25rem;\n"
    "  grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)) }\n"
    "figure { margin: 0 }\n"
    "img { display: block; width: 100%; height: auto; border: 1px solid #8888 }\n"
    "figcaption { margin-top: .25rem }\n"
    "</style>\n</head>\n<body>\n<h1>Atlas</h1>\n<main>\n";
static const char tail[] = "</main>\n</body>\n</html>\n";

static bool is_there(const struct atlas_map *map)
{
    return map->fate == ATLAS_DRAWN || map->fate == ATLAS_UNCHANGED;
}

/* A file beside the page. "./" keeps a colon in a name from reading as a scheme. */
static void put_link(struct sm_buf *out, const char *attribute, const char *name)
{
    sm_buf_char(out, ' ');
    sm_buf_str(out, attribute);
    sm_buf_str(out, "=\"./");
    sm_buf_url(out, sm_text(name));
    sm_buf_char(out, '"');
}

/* ---- HTML */

static void put_image(struct sm_buf *out, const struct atlas_map *map)
{
    struct sm_text lang = job_lang(map->job);
    sm_buf_str(out, "<a");
    put_link(out, "href", map->job->name);
    sm_buf_str(out, "><img loading=\"lazy\"");
    put_link(out, "src", map->job->name);
    sm_buf_attribute(out, "width", atlas_record_value(map, "width"));
    sm_buf_attribute(out, "height", atlas_record_value(map, "height"));
    sm_buf_attribute(out, "alt", atlas_record_value(map, "alt"));
    sm_buf_attribute(out, "lang", lang);
    sm_buf_str(out, "></a>\n");
}

static bool is_image(const struct atlas_map *map)
{
    return map->job->format == SM_PNG || map->job->format == SM_SVG;
}

/* One map in its formats: the first that a browser shows, and links to all. */
static void put_figure(struct sm_buf *out, const struct atlas_map *maps, size_t count)
{
    size_t shown = 0;
    while (shown < count && !(is_there(&maps[shown]) && is_image(&maps[shown])))
        shown++;
    sm_buf_str(out, "<figure>\n");
    if (shown < count) put_image(out, &maps[shown]);
    sm_buf_str(out, "<figcaption>");
    sm_buf_xml(out, sm_text(maps->job->slug));
    sm_buf_str(out, ", ");
    sm_buf_fixed(out, maps->job->size.width_px, 0);
    sm_buf_str(out, " px, ");
    sm_buf_xml(out, job_lang(maps->job));
    sm_buf_char(out, ':');
    for (size_t i = 0; i < count; i++) {
        if (!is_there(&maps[i])) continue;
        sm_buf_str(out, " <a");
        put_link(out, "href", maps[i].job->name);
        sm_buf_char(out, '>');
        sm_buf_xml(out, sm_path_extension(maps[i].job->name));
        sm_buf_str(out, "</a>");
    }
    sm_buf_str(out, "</figcaption>\n</figure>\n");
}

static void put_week_head(struct sm_buf *out, const struct sm_week *week, struct sm_text name)
{
    struct sm_text title = sm_week_title(week, "en");
    sm_buf_str(out, "<section>\n<h2>");
    sm_buf_xml(out, title.n ? title : name);
    sm_buf_str(out, "</h2>\n<p><time>");
    sm_buf_date(out, week->from);
    sm_buf_str(out, "</time> to <time>");
    sm_buf_date(out, week->to);
    sm_buf_str(out, "</time></p>\n<div class=\"maps\">\n");
}

/* The maps that differ from the first in nothing but the format; at least 1. */
static size_t count_formats(const struct atlas_map *maps, size_t count)
{
    size_t n = 1;
    while (n < count && maps[n].week == maps->week && atlas_same_view(maps[n].job, maps->job))
        n++;
    return n;
}

static void put_page(struct sm_buf *out, const struct atlas *atlas)
{
    const struct atlas_week *week = NULL;
    sm_buf_str(out, head);
    for (size_t i = 0, n; i < atlas->map_count; i += n) {
        const struct atlas_map *maps = &atlas->maps[i];
        bool any = false;
        n = count_formats(maps, atlas->map_count - i);
        for (size_t k = 0; k < n; k++)
            any = any || is_there(&maps[k]);
        if (!any) continue;
        if (week && week != maps->week) sm_buf_str(out, "</div>\n</section>\n");
        if (week != maps->week)
            put_week_head(out, maps->week->week, sm_path_name(maps->week->options.operands[0]));
        week = maps->week;
        put_figure(out, maps, n);
    }
    if (week) sm_buf_str(out, "</div>\n</section>\n");
    sm_buf_str(out, tail);
}

/* ---- JSON */

static void put_day(struct sm_buf *out, const char *name, sm_day day)
{
    json_name(out, name);
    sm_buf_char(out, '"');
    sm_buf_date(out, day);
    sm_buf_char(out, '"');
}

static void put_number(struct sm_buf *out, const char *name, struct sm_text digits)
{
    json_name(out, name);
    sm_buf_text(out, digits.n ? digits : sm_text("0"));
}

static void put_map(struct sm_buf *out, const struct atlas_map *map)
{
    const struct job *job = map->job;
    const struct sm_week *week = map->week->week;
    struct sm_text bytes = atlas_record_value(map, "file");
    struct sm_text hash = sm_text_cut(&bytes, ' ');
    sm_buf_char(out, '{');
    json_text(out, "file", sm_text(job->name));
    json_text(out, "title", atlas_record_value(map, "title"));
    put_day(out, "from", week->from);
    put_day(out, "to", week->to);
    json_text(out, "region", sm_text(job->region));
    json_text(out, "lang", sm_text(job->lang));
    json_text(out, "format", sm_path_extension(job->name));
    put_number(out, "width", atlas_record_value(map, "width"));
    put_number(out, "height", atlas_record_value(map, "height"));
    put_number(out, "bytes", bytes);
    json_text(out, "blake2b256", hash);
    json_text(out, "alt", atlas_record_value(map, "alt"));
    json_text(out, "credits", atlas_record_value(map, "credits"));
    sm_buf_char(out, '}');
}

static void put_list(struct sm_buf *out, const struct atlas *atlas)
{
    bool any = false;
    sm_buf_str(out, "{\"version\":1,\"maps\":[");
    for (size_t i = 0; i < atlas->map_count; i++) {
        if (!is_there(&atlas->maps[i])) continue;
        sm_buf_str(out, any ? ",\n" : "\n");
        put_map(out, &atlas->maps[i]);
        any = true;
    }
    sm_buf_str(out, "\n]}\n");
}

/* ---- files */

static bool write_file(const struct atlas *atlas, const char *name, struct sm_buf *bytes,
                       struct sm_error *err)
{
    char path[PATH_MAX];
    bool ok = !bytes->failed || sm_fail_memory(err);
    if (ok && !sm_path_join(path, sizeof path, atlas->folder, name))
        ok = sm_fail(err, SM_E_USAGE, "%s: path too long", atlas->folder);
    ok = ok && sm_file_write(path, bytes->bytes, bytes->count, err);
    sm_buf_finish(bytes);
    return ok;
}

bool atlas_write_index(const struct atlas *atlas, struct sm_error *err)
{
    struct sm_buf page = {0}, list = {0};
    put_page(&page, atlas);
    put_list(&list, atlas);
    bool ok = write_file(atlas, "index.json", &list, err);
    return write_file(atlas, "index.html", &page, ok ? err : NULL) && ok;
}
