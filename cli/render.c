/* SPDX-License-Identifier: Apache-2.0
 * sitmap render: every map is drawn into memory before the first is written, so that a run that
 * fails leaves nothing behind.
 */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/jobs.h"
#include "cli/map_remarks.h"
#include "cli/opening.h"

/* What one run holds. */
struct render {
    const struct options *options;
    struct sm_base *base;
    struct sm_week *week;
    struct jobs jobs;
    struct sm_report base_report; /* told before the other */
    struct sm_report report;
    struct map_remarks remarks; /* of each map, where there are several */
    struct sm_buf inputs;       /* the beginning of every account */
    struct sm_buf written;      /* the paths, for standard output */
};

/* A guess is enough, since it is only about what to do ahead. */
static bool draws_by_cairo(const struct options *options)
{
    enum sm_format named = SM_PNG;
    bool by_cairo = options->svg_outline;
    if (options->out) format_by_name(sm_path_extension(options->out), &named);
    for (size_t i = 0; i < options->format_count; i++)
        by_cairo = by_cairo || options->formats[i] != SM_SVG;
    return by_cairo || (options->format_count == 0 && named != SM_SVG);
}

/* The base's layers are opened in a thread while the week is read, and until a map needs them. */
static bool open_inputs(struct render *render, struct sm_error *err)
{
    const struct options *options = render->options;
    struct sm_base_options base = {
        .base_folder = options->base,
        .places_file = options->places,
        .draws_by_cairo = draws_by_cairo(options),
    };
    render->base = sm_base_begin(&base, &render->base_report, err);
    if (!render->base) return false;
    render->week = open_week(options, NULL, sm_base_gazetteer(render->base), &render->report, err);
    return render->week != NULL;
}

/* What is wrong with the base is told first, whatever else went wrong meanwhile. */
static bool complete_base(struct render *render, struct sm_error *err)
{
    struct sm_error of_base = {0};
    if (!render->base || sm_base_complete(render->base, &render->base_report, &of_base))
        return true;
    *err = of_base;
    return false;
}

static bool draw_job(struct render *render, struct job *job, struct sm_error *err)
{
    struct sm_map_options map = jobs_map_options(render->options, job);
    map.without_account = !render->options->account;
    map.without_table = true;
    struct sm_report own = {0};
    bool ok = sm_map_render(render->base, render->week, &map, &job->drawing, &own, err);
    if (render->jobs.count > 1)
        map_remarks_add(&render->remarks, job->name, &own);
    else
        sm_report_append(&render->report, &own);
    sm_report_finish(&own);
    if (ok && job->drawing.document.failed) return sm_fail_memory(err);
    return ok && sm_signal_check(err);
}

static bool draw_all(struct render *render, struct sm_error *err)
{
    struct jobs *jobs = &render->jobs;
    bool ok = true, show = jobs->count > 1 && !render->options->quiet;
    for (size_t i = 0; i < jobs->count && ok; i++) {
        if (show) say_progress(i + 1, jobs->count, jobs->at[i].name);
        ok = draw_job(render, &jobs->at[i], err);
    }
    if (show) say_progress(0, 0, NULL);
    return ok;
}

static bool make_folder(const char *folder, struct sm_error *err)
{
    if (!folder || mkdir(folder, 0777) == 0 || errno == EEXIST) return true;
    return sm_fail(err, SM_E_OUTPUT, "%s: %s", folder, strerror(errno));
}

/* Once the first file is there, the usual "nothing was written" would be a lie. */
static void tell_how_far(const struct jobs *jobs, size_t written, struct sm_error *err)
{
    if (!written || err->code != SM_E_INTERRUPTED) return;
    sm_fail(err, SM_E_INTERRUPTED, "interrupted; %zu of %zu maps were written", written,
            jobs->count);
}

static bool write_one(struct render *render, const char *path, const struct sm_buf *bytes,
                      struct sm_error *err)
{
    if (!sm_file_write(path, bytes->bytes, bytes->count, err)) return false;
    if (strcmp(path, "-") == 0 || render->options->quiet) return true;
    sm_buf_str(&render->written, path);
    sm_buf_char(&render->written, '\n');
    return true;
}

static void join_reports(struct render *render)
{
    sm_report_append(&render->base_report, &render->report);
    map_remarks_tell(&render->remarks, &render->base_report);
    sm_report_finish(&render->report);
    map_remarks_finish(&render->remarks);
}

/* What the library cannot know goes in front of what it tells. */
static bool tell_inputs(struct render *render, struct sm_error *err)
{
    struct sm_report *all = &render->base_report;
    if (!render->options->account) return true;
    if (!complete_base(render, err)) return false;
    join_reports(render);
    return account_begin(render->options, render->week, all, &render->inputs, err);
}

/* Beside the map, its extension replaced. */
static bool write_account(struct render *render, const struct job *job, struct sm_error *err)
{
    struct sm_buf path = {0}, whole = {0};
    if (!render->options->account || strcmp(job->path, "-") == 0) return true;
    struct sm_text extension = sm_path_extension(job->path);
    size_t stem = strlen(job->path) - (extension.n ? extension.n + 1 : 0);
    sm_buf_add(&path, job->path, stem);
    sm_buf_str(&path, ".json");
    account_put(&whole, &render->inputs, &job->drawing.account);
    bool ok = path.failed || whole.failed ? sm_fail_memory(err)
                                          : write_one(render, path.bytes, &whole, err);
    sm_buf_finish(&path);
    sm_buf_finish(&whole);
    return ok;
}

static bool write_all(struct render *render, struct sm_error *err)
{
    struct jobs *jobs = &render->jobs;
    if (!sm_signal_check(err) || !make_folder(jobs->new_folder, err)) return false;
    for (size_t i = 0; i < jobs->count; i++) {
        struct job *job = &jobs->at[i];
        if (!write_one(render, job->path, &job->drawing.document, err) ||
            !write_account(render, job, err)) {
            tell_how_far(jobs, i, err);
            return false;
        }
    }
    return true;
}

/* Says what was written also when a later file failed; the first error is the one to keep. */
static bool print_written(struct render *render, bool ok, struct sm_error *err)
{
    struct sm_error print_err = {0};
    if (!render->written.count || print_out(&render->written, &print_err)) return ok;
    if (ok) *err = print_err;
    return false;
}

static bool render_all(struct render *render, struct sm_error *err)
{
    bool ok = open_inputs(render, err) && tell_inputs(render, err) &&
              jobs_plan(&render->jobs, render->options, render->week,
                        sm_base_gazetteer(render->base), err) &&
              draw_all(render, err);
    ok = complete_base(render, err) && ok && write_all(render, err);
    join_reports(render);
    return print_written(render, ok, err);
}

int run_render(const struct options *options)
{
    struct render render = {.options = options};
    struct sm_error err = {0};
    bool ok = render_all(&render, &err);
    int code = say_report(&render.base_report, options_talk(options));
    if (!ok) code = say_error(&err);
    sm_buf_finish(&render.inputs);
    sm_buf_finish(&render.written);
    jobs_finish(&render.jobs);
    sm_week_close(render.week);
    sm_base_close(render.base);
    sm_report_finish(&render.base_report);
    return code;
}
