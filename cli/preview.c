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

/* ---- what to watch */

static bool watch_theme(struct watch *watch, const char *theme, struct sm_error *err)
{
    if (!theme || !sm_file_exists(theme)) return true; /* the name of one of ours */
    struct sm_text name = sm_path_name(theme);
    struct sm_buf folder = {0}; /* its symbols and fonts lie beside it */
    sm_buf_add(&folder, theme, strlen(theme) - name.n);
    if (!folder.count) sm_buf_char(&folder, '.');
    bool ok =
        folder.failed ? sm_fail_memory(err) : watch_add(watch, folder.bytes, WATCH_FOLDER, err);
    sm_buf_finish(&folder);
    return ok;
}

static bool watch_control(struct watch *watch, struct sm_text control, struct sm_error *err)
{
    struct sm_buf path = {0};
    if (!control.n) return true;
    sm_buf_text(&path, control);
    bool ok = path.failed
                  ? sm_fail_memory(err)
                  : watch_add(watch, path.bytes,
                              sm_folder_exists(path.bytes) ? WATCH_FOLDER : WATCH_STEM, err);
    sm_buf_finish(&path);
    return ok;
}

/* Of the week's folder the two files that are read, whether they are there or not. */
static bool watch_week(struct watch *watch, const char *path, struct sm_error *err)
{
    static const char *const names[] = {"week.yaml", "events.csv"};
    if (!sm_folder_exists(path)) return watch_add(watch, path, WATCH_FILE, err);
    bool ok = true;
    for (size_t i = 0; i < sizeof names / sizeof *names && ok; i++) {
        struct sm_buf file = {0};
        sm_buf_str(&file, path);
        sm_buf_char(&file, '/');
        sm_buf_str(&file, names[i]);
        ok = file.failed ? sm_fail_memory(err) : watch_add(watch, file.bytes, WATCH_FILE, err);
        sm_buf_finish(&file);
    }
    return ok;
}

static bool watch_options(struct preview *preview, struct sm_error *err)
{
    const struct options *options = preview->options;
    struct watch *watch = &preview->watch;
    bool ok = watch_week(watch, options->operands[0], err) &&
              watch_theme(watch, options->theme, err) &&
              watch_control(watch, sm_text(options->control), err) &&
              (!options->places || watch_add(watch, options->places, WATCH_FILE, err));
    for (size_t i = 0; i < options->layer_count && ok; i++)
        ok = watch_add(watch, options->layers[i].path, WATCH_STEM, err);
    for (size_t i = 0; i < options->symbol_count && ok; i++)
        ok = watch_add(watch, options->symbols[i].path, WATCH_FILE, err);
    return ok;
}

/* ---- drawing and showing */

static bool draw(struct preview *preview, struct figures *set, struct sm_error *err)
{
    return figures_open(set, err) && watch_theme(&preview->watch, set->week->theme, err) &&
           watch_control(&preview->watch, set->week->control, err) && figures_make(set, err);
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
    if (!check(preview->options, err) || !watch_options(preview, err) || !refresh(preview, err) ||
        !server_start(&preview->server, err) || !print_address(preview, err))
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
