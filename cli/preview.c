/* SPDX-License-Identifier: Apache-2.0
 * sitmap preview: the figures that embed would write, in a browser, drawn again whenever an input
 * changes. An input that is wrong leaves the last good figures where they are.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/figures.h"
#include "cli/preview_page.h"
#include "cli/server.h"
#include "cli/watch.h"

struct preview {
    const struct options *options;
    struct server server;
    struct watch watch;
    struct figures good;      /* the last that could be drawn; may be none */
    struct preview_page page; /* as it is served now */
    struct served *files;
};

static bool watch_input(void *watch, const char *path, enum input_what what, struct sm_error *err)
{
    return watch_add(watch, path, what, err);
}

static bool draw(struct preview *preview, struct figures *set, struct sm_error *err)
{
    /* What the week names is watched before it is read, so that no change is missed. */
    return figures_open(set, err) &&
           inputs_each(preview->options, set->week, watch_input, &preview->watch, err) &&
           figures_make(set, err);
}

/* Put on the server what 'set' holds, with 'failure' and the remarks above it. */
static bool show(struct preview *preview, const struct figures *set,
                 const struct preview_news *news, struct sm_error *err)
{
    struct preview_page page = {0};
    struct served *files = NULL;
    if (!preview_page_make(&page, set, news, err) || !preview_page_files(&page, set, &files, err)) {
        preview_page_finish(&page);
        return false;
    }
    server_show(&preview->server, files, page.file_count);
    preview_page_finish(&preview->page);
    free(preview->files);
    preview->page = page;
    preview->files = files;
    return true;
}

/* Draw, show, and say what was wrong. False only where the program has to end. */
static bool refresh(struct preview *preview, struct sm_error *err)
{
    struct figures fresh = {.options = preview->options};
    struct sm_error failure = {0};
    bool ok = draw(preview, &fresh, &failure);
    struct preview_news news = {ok ? NULL : &failure, &fresh.report};
    /* No edit of a file mends a wrong option. */
    bool is_hopeless = failure.code == SM_E_USAGE && !preview->files;
    if (is_hopeless || failure.code == SM_E_INTERRUPTED || failure.code == SM_E_MEMORY) {
        *err = failure;
        figures_finish(&fresh);
        return false;
    }
    say_report(&fresh.report, options_talk(preview->options));
    if (!ok)
        say_error(&failure);
    else if (preview->files && !preview->options->quiet)
        say_note("the input changed; drawn again");
    bool shown = show(preview, ok ? &fresh : &preview->good, &news, err);
    struct figures *old = ok && shown ? &preview->good : &fresh;
    figures_finish(old);
    if (ok && shown) preview->good = fresh;
    return shown;
}

static bool print_address(const struct preview *preview, struct sm_error *err)
{
    struct sm_buf line = {0};
    sm_buf_str(&line, "http://127.0.0.1:");
    sm_buf_int(&line, preview->server.port);
    sm_buf_str(&line, "/\n");
    bool ok = print_out(&line, err);
    sm_buf_finish(&line);
    return ok;
}

static bool check(const struct options *options, struct sm_error *err)
{
    const char *week = options->operands[0];
    if (strcmp(week, "-") == 0)
        return sm_fail(err, SM_E_USAGE,
                       "preview: standard input cannot be watched; name a file or folder");
    if (!sm_file_exists(week) && !sm_folder_exists(week))
        return sm_fail(err, SM_E_INPUT, "%s: there is no such file or folder", week);
    return true;
}

static bool preview_all(struct preview *preview, struct sm_error *err)
{
    if (!check(preview->options, err) ||
        !inputs_each(preview->options, NULL, watch_input, &preview->watch, err) ||
        !refresh(preview, err) || !server_start(&preview->server, err) ||
        !print_address(preview, err))
        return false;
    while (watch_wait(&preview->watch))
        if (!refresh(preview, err)) return false;
    return sm_fail(err, SM_E_INTERRUPTED, "interrupted; the preview has ended");
}

int run_preview(const struct options *options)
{
    struct preview preview = {.options = options, .good = {.options = options}};
    struct sm_error err = {0};
    watch_init(&preview.watch);
    if (server_listen(&preview.server, options->port, &err)) preview_all(&preview, &err);
    server_stop(&preview.server);
    int code = say_error(&err);
    preview_page_finish(&preview.page);
    free(preview.files);
    figures_finish(&preview.good);
    watch_finish(&preview.watch);
    return code;
}
