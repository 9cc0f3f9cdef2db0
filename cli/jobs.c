/* SPDX-License-Identifier: Apache-2.0 */
#define _XOPEN_SOURCE 700 /* realpath */
#include "cli/jobs.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"

enum { DEFAULT_WIDTH_PX = 1600 };

/* What all jobs of one plan share while they are made. */
struct plan {
    struct jobs *jobs;
    const struct options *options;
    const struct sm_gazetteer *gazetteer;
    const char *week_name;
    struct map_size *sizes;
    size_t size_count;
    enum sm_format *formats;
    size_t format_count;
    const char **langs;
    size_t lang_count;
};

static bool copy_buf(struct jobs *jobs, struct sm_buf *buf, const char **out, struct sm_error *err)
{
    *out = buf->failed ? NULL : sm_arena_copy(&jobs->arena, buf->bytes, buf->count);
    sm_buf_finish(buf);
    return *out ? true : sm_fail_memory(err);
}

/* ---- names of files */

/* "examples/2024-10-21/", "2024-10-21.csv" and "." become a name for files. */
static bool name_week(struct plan *plan, const char *path, struct sm_error *err)
{
    char whole[PATH_MAX];
    bool named = strcmp(path, "-") != 0 && realpath(path, whole);
    struct sm_text name = sm_text(named ? sm_path_name(whole).at : "week");
    if (named && sm_file_exists(whole)) name.n -= sm_path_extension(whole).n;
    while (name.n > 1 && name.at[name.n - 1] == '.')
        name.n--;
    if (!name.n) name = sm_text("week"); /* the root folder */
    plan->week_name = sm_arena_copy(&plan->jobs->arena, name.at, name.n);
    return plan->week_name ? true : sm_fail_memory(err);
}

static void add_size(struct sm_buf *buf, struct map_size size)
{
    sm_buf_fixed(buf, size.width_px, 0);
    if (size.height_px <= 0) return;
    sm_buf_char(buf, 'x');
    sm_buf_fixed(buf, size.height_px, 0);
}

static bool name_job(const struct plan *plan, struct job *job, struct sm_error *err)
{
    struct sm_buf name = {0};
    sm_buf_str(&name, plan->week_name);
    sm_buf_char(&name, '-');
    sm_buf_str(&name, job->slug);
    job->stem = sm_arena_copy(&plan->jobs->arena, name.bytes, name.count);
    sm_buf_char(&name, '-');
    add_size(&name, job->size);
    if (job->format == SM_PNG && plan->options->scale > 1) sm_buf_str(&name, "@2x");
    job_add_lang(job, &name);
    sm_buf_char(&name, '.');
    sm_buf_str(&name, format_name(job->format));
    return copy_buf(plan->jobs, &name, &job->name, err);
}

/* ---- regions */

/* A country is asked for by its code and named in files by its name: "UKR" gives "ukraine". */
static bool slug_of(struct jobs *jobs, struct sm_text name, const char **slug, struct sm_error *err)
{
    struct sm_buf out = {0};
    for (size_t i = 0; i < name.n; i++) {
        char c = name.at[i];
        bool upper = c >= 'A' && c <= 'Z';
        bool replaced = c == ' ' || c == ',' || c == '/';
        sm_buf_char(&out, upper ? (char)(c + ('a' - 'A')) : replaced ? '_' : c);
    }
    return copy_buf(jobs, &out, slug, err);
}

/* The region asked for by 'word'; 'where' is the place in front of a complaint. */
static bool find_region(const struct plan *plan, struct sm_text word, const char *where,
                        enum sm_code code, struct job *job, struct sm_error *err)
{
    struct jobs *jobs = plan->jobs;
    const struct sm_region *region = sm_gazetteer_find_region(plan->gazetteer, word);
    if (!region && !is_extent(word)) {
        const char *nearest = sm_gazetteer_suggest_region(plan->gazetteer, word);
        return sm_fail(err, code, "%s: unknown region \"%.*s\"%s%s%s", where, SM_TEXT_ARG(word),
                       nearest ? "; did you mean \"" : "; see 'sitmap regions'",
                       nearest ? nearest : "", nearest ? "\"?" : "");
    }
    struct sm_text id = region ? region->id : word;
    struct sm_text name = region && sm_region_is_country(region) ? region->name_en : id;
    job->region = sm_arena_copy(&jobs->arena, id.at, id.n);
    if (!job->region) return sm_fail_memory(err);
    return slug_of(jobs, name, &job->slug, err);
}

/* ---- all combinations */

static bool is_planned(const struct jobs *jobs, const char *name)
{
    for (size_t i = 0; i < jobs->count; i++)
        if (strcmp(jobs->at[i].name, name) == 0) return true;
    return false;
}

static bool add_job(const struct plan *plan, struct job job, struct sm_error *err)
{
    struct jobs *jobs = plan->jobs;
    if (!name_job(plan, &job, err)) return false;
    if (is_planned(jobs, job.name)) return true;
    if (!sm_grow(&jobs->at, &jobs->capacity, jobs->count + 1, sizeof *jobs->at))
        return sm_fail_memory(err);
    jobs->at[jobs->count++] = job;
    return true;
}

static bool add_formats(const struct plan *plan, struct job job, struct sm_error *err)
{
    for (size_t i = 0; i < plan->format_count; i++) {
        job.format = plan->formats[i];
        if (!add_job(plan, job, err)) return false;
    }
    return true;
}

static bool add_sizes_and_langs(const struct plan *plan, struct job job, struct sm_error *err)
{
    for (size_t i = 0; i < plan->size_count * plan->lang_count; i++) {
        job.size = plan->sizes[i / plan->lang_count];
        job.lang = plan->langs[i % plan->lang_count];
        if (!add_formats(plan, job, err)) return false;
    }
    return true;
}

static bool add_region(const struct plan *plan, struct sm_text word, const char *where,
                       enum sm_code code, struct sm_error *err)
{
    struct job job = {0};
    return find_region(plan, word, where, code, &job, err) && add_sizes_and_langs(plan, job, err);
}

/* Ukraine and its 27 units. */
static bool add_all_regions(const struct plan *plan, struct sm_error *err)
{
    if (!add_region(plan, sm_text("ukraine"), "--region", SM_E_USAGE, err)) return false;
    for (size_t i = 0; i < sm_gazetteer_region_count(plan->gazetteer); i++) {
        const struct sm_region *region = sm_gazetteer_region(plan->gazetteer, i);
        if (sm_region_is_ukrainian(region) &&
            !add_region(plan, region->id, "--region", SM_E_USAGE, err))
            return false;
    }
    return true;
}

static bool is_folder_name(const char *out)
{
    return !out || sm_folder_exists(out) || out[strlen(out) - 1] == '/';
}

/* The regions of the command line, else of the week, else Ukraine. Those of a draft are a proposal:
 * one file takes the first. */
static bool add_regions(const struct plan *plan, const struct sm_week *week, struct sm_error *err)
{
    const struct words *asked = &plan->options->regions;
    for (size_t i = 0; i < asked->count; i++) {
        struct sm_text word = sm_text(asked->at[i]);
        bool ok = sm_text_is_nocase(word, "all")
                      ? add_all_regions(plan, err)
                      : add_region(plan, word, "--region", SM_E_USAGE, err);
        if (!ok) return false;
    }
    bool first = week->draft && week->region_count > 1 && !is_folder_name(plan->options->out);
    size_t count = first ? 1 : week->region_count;
    for (size_t i = 0; i < count && !asked->count; i++)
        if (!add_region(plan, week->regions[i], plan->options->operands[0], SM_E_INPUT, err))
            return false;
    if (asked->count || week->region_count) return true;
    return add_region(plan, sm_text("ukraine"), "--region", SM_E_USAGE, err);
}

/* ---- where they go */

static bool choose_format(struct plan *plan, struct sm_error *err)
{
    const char *out = plan->options->out;
    if (plan->options->format_count || is_folder_name(out) || strcmp(out, "-") == 0) return true;
    struct sm_text extension = sm_path_extension(out);
    if (format_by_name(extension, &plan->formats[0])) return true;
    return sm_fail(err, SM_E_USAGE,
                   extension.n
                       ? "%s: what format is \".%.*s\"? png, svg and pdf are known; or say --format"
                       : "%s: no folder, and no extension that says the format; say --format%.*s",
                   out, SM_TEXT_ARG(extension));
}

static bool put_in_folder(struct jobs *jobs, const char *folder, struct sm_error *err)
{
    char path[PATH_MAX];
    for (size_t i = 0; i < jobs->count; i++) {
        struct job *job = &jobs->at[i];
        job->path = job->name;
        if (!folder) continue;
        if (!sm_path_join(path, sizeof path, folder, job->name))
            return sm_fail(err, SM_E_USAGE, "%s: path too long", folder);
        job->path = sm_arena_copy(&jobs->arena, path, strlen(path));
        if (!job->path) return sm_fail_memory(err);
    }
    if (folder && !sm_folder_exists(folder)) jobs->new_folder = folder;
    return true;
}

static bool place_jobs(struct jobs *jobs, const char *out, struct sm_error *err)
{
    if (is_folder_name(out)) return put_in_folder(jobs, out, err);
    bool to_stdout = strcmp(out, "-") == 0;
    if (jobs->count > 1)
        return sm_fail(err, SM_E_USAGE,
                       "%s: %zu maps do not fit one file; name a folder, or fewer of --region, "
                       "--size, --format and --lang",
                       to_stdout ? "standard output" : out, jobs->count);
    if (to_stdout && jobs->at[0].format != SM_TRACE && isatty(STDOUT_FILENO) == 1)
        return sm_fail(err, SM_E_USAGE, "standard output: a terminal cannot show this; send it on");
    jobs->at[0].path = out;
    return true;
}

bool jobs_plan(struct jobs *jobs, const struct options *options, const struct sm_week *week,
               const struct sm_gazetteer *gazetteer, struct sm_error *err)
{
    struct map_size size = {DEFAULT_WIDTH_PX, 0};
    enum sm_format format = SM_PNG;
    const char *lang = "en";
    struct plan plan = {jobs,
                        options,
                        gazetteer,
                        NULL,
                        options->sizes,
                        options->size_count,
                        options->formats,
                        options->format_count,
                        options->langs.at,
                        options->langs.count};
    if (!plan.size_count) plan.sizes = &size, plan.size_count = 1;
    if (!plan.format_count) plan.formats = &format, plan.format_count = 1;
    if (!plan.lang_count) plan.langs = &lang, plan.lang_count = 1;
    return choose_format(&plan, err) && name_week(&plan, options->operands[0], err) &&
           add_regions(&plan, week, err) && place_jobs(jobs, options->out, err);
}

void jobs_finish(struct jobs *jobs)
{
    for (size_t i = 0; i < jobs->count; i++)
        sm_drawing_finish(&jobs->at[i].drawing);
    free(jobs->at);
    sm_arena_finish(&jobs->arena);
    *jobs = (struct jobs){0};
}
