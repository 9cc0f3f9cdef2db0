/* SPDX-License-Identifier: Apache-2.0
 * sitmap atlas: the maps of many weeks into one folder.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "cli/atlas.h"
#include "cli/commands.h"
#include "cli/map_remarks.h"
#include "cli/opening.h"

/* ---- what to do it with */

static bool copy_path(struct atlas *atlas, const char *path, const char *tail, const char **out,
                      struct sm_error *err)
{
    struct sm_buf buf = {0};
    sm_buf_str(&buf, path);
    if (buf.count && buf.bytes[buf.count - 1] != '/') sm_buf_char(&buf, '/');
    sm_buf_str(&buf, tail);
    *out = buf.failed ? NULL : sm_arena_copy(&atlas->arena, buf.bytes, buf.count);
    sm_buf_finish(&buf);
    return *out || sm_fail_memory(err);
}

static bool check_options(struct atlas *atlas, struct sm_error *err)
{
    const struct options *options = atlas->options;
    if (!options->out || strcmp(options->out, "-") == 0)
        return sm_fail(err, SM_E_USAGE, "atlas: needs a folder to write to; say --output DIR");
    for (int i = 0; i < options->operand_count; i++)
        if (strcmp(options->operands[i], "-") == 0)
            return sm_fail(err, SM_E_USAGE, "atlas: reads files, not standard input");
    return copy_path(atlas, options->out, "", &atlas->folder, err) &&
           copy_path(atlas, options->out, ".sitmap/", &atlas->records, err);
}

static bool open_base(struct atlas *atlas, struct sm_error *err)
{
    const struct options *options = atlas->options;
    struct sm_base_options base = {.base_folder = options->base, .places_file = options->places};
    if (!atlas->options->plan && !atlas_hash_shared(options, &atlas->shared, err)) return false;
    atlas->base = sm_base_open(&base, &atlas->base_report, err);
    return atlas->base && sm_base_open_layers(atlas->base, &atlas->report, err);
}

/* ---- weeks */

static bool open_one_week(struct atlas *atlas, struct atlas_week *week, struct sm_error *err)
{
    const struct sm_gazetteer *gazetteer = sm_base_gazetteer(atlas->base);
    struct sm_hash hash;
    if (!sm_signal_check(err) || !atlas_hash_week_begin(&hash, week->options.operands[0], err))
        return false;
    sm_report_append(&week->report, &atlas->base_report);
    week->week = open_week(&week->options, NULL, gazetteer, &week->report, err);
    sm_report_append(&atlas->report, &week->report);
    if (week->week && week->options.account &&
        !account_begin(&week->options, week->week, &week->report, &week->account, err))
        return false;
    return week->week && atlas_hash_week_end(&hash, week, err) &&
           jobs_plan(&week->jobs, &week->options, week->week, gazetteer, err);
}

/* A week that fails stops everything, or with --keep-going is told at the end. */
static bool open_weeks(struct atlas *atlas, struct sm_error *err)
{
    const struct options *options = atlas->options;
    atlas->week_count = (size_t)options->operand_count;
    atlas->weeks = sm_arena_alloc_zeroed(&atlas->arena, atlas->week_count, sizeof *atlas->weeks);
    if (!atlas->weeks) return sm_fail_memory(err);
    for (size_t i = 0; i < atlas->week_count; i++) {
        struct atlas_week *week = &atlas->weeks[i];
        week->options = *options;
        week->options.operands = options->operands + i;
        week->options.operand_count = 1;
        week->options.out = atlas->folder;
        if (open_one_week(atlas, week, &week->err)) continue;
        jobs_finish(&week->jobs);
        bool goes_on = options->keep_going && week->err.code == SM_E_INPUT;
        if (goes_on) continue;
        *err = week->err;
        return false;
    }
    return true;
}

/* ---- maps */

static int by_text(const char *a, const char *b)
{
    return strcmp(a, b);
}

static int by_number(double a, double b)
{
    return (a > b) - (a < b);
}

/* Views together, in the order of weeks; the order of jobs decides what is left. */
static int by_view(const void *a, const void *b)
{
    const struct atlas_map *x = *(struct atlas_map *const *)a, *y = *(struct atlas_map *const *)b;
    int order = by_text(x->job->region, y->job->region);
    if (!order) order = by_number(x->job->size.width_px, y->job->size.width_px);
    if (!order) order = by_number(x->job->size.height_px, y->job->size.height_px);
    if (!order) order = by_text(x->job->lang, y->job->lang);
    return order ? order : (x > y) - (x < y);
}

static int by_path(const void *a, const void *b)
{
    const struct atlas_map *x = *(struct atlas_map *const *)a, *y = *(struct atlas_map *const *)b;
    return by_text(x->job->name, y->job->name);
}

/* Two weeks of the same name would write over each other's maps. */
static bool check_names(struct atlas *atlas, struct sm_error *err)
{
    struct atlas_map **maps = atlas->order;
    qsort(maps, atlas->map_count, sizeof *maps, by_path);
    for (size_t i = 1; i < atlas->map_count; i++)
        if (by_path(&maps[i - 1], &maps[i]) == 0)
            return sm_fail(err, SM_E_USAGE,
                           "%s and %s: both would become %s; give the weeks names of their own",
                           maps[i - 1]->week->options.operands[0],
                           maps[i]->week->options.operands[0], maps[i]->job->name);
    return true;
}

static bool list_maps(struct atlas *atlas, struct sm_error *err)
{
    size_t count = 0;
    for (size_t i = 0; i < atlas->week_count; i++)
        count += atlas->weeks[i].jobs.count;
    atlas->maps = sm_arena_alloc_zeroed(&atlas->arena, count + 1, sizeof *atlas->maps);
    atlas->order = sm_arena_alloc_zeroed(&atlas->arena, count + 1, sizeof *atlas->order);
    if (!atlas->maps || !atlas->order) return sm_fail_memory(err);
    for (size_t i = 0; i < atlas->week_count; i++)
        for (size_t k = 0; k < atlas->weeks[i].jobs.count; k++) {
            struct atlas_map *map = &atlas->maps[atlas->map_count];
            map->week = &atlas->weeks[i];
            map->job = &atlas->weeks[i].jobs.at[k];
            atlas->order[atlas->map_count++] = map;
        }
    if (!check_names(atlas, err)) return false;
    qsort(atlas->order, count, sizeof(struct atlas_map *), by_view);
    return true;
}

/* ---- the end */

static void collect_remarks(struct atlas *atlas)
{
    struct map_remarks all = {0};
    for (size_t i = 0; i < atlas->map_count; i++) {
        struct sm_report of_map = {0};
        atlas_record_remarks(&atlas->maps[i], &of_map);
        map_remarks_add(&all, atlas->maps[i].job->name, &of_map);
        sm_report_finish(&of_map);
    }
    map_remarks_tell(&all, &atlas->report);
    map_remarks_finish(&all);
}

static bool print_index(const struct atlas *atlas, struct sm_error *err)
{
    struct sm_buf out = {0};
    if (atlas->options->quiet) return true;
    sm_buf_str(&out, atlas->folder);
    sm_buf_str(&out, "index.html\n");
    bool ok = print_out(&out, err);
    sm_buf_finish(&out);
    return ok;
}

static bool was_stopped(const struct atlas *atlas)
{
    return atlas_count_fate(atlas, ATLAS_WAITING) > 0;
}

/* A contact sheet tells of whole runs only: one that was cut off leaves the old sheet. */
static bool finish_folder(struct atlas *atlas, struct sm_error *err)
{
    bool whole = !was_stopped(atlas) &&
                 (atlas->options->keep_going || !atlas_count_fate(atlas, ATLAS_FAILED));
    bool index = whole && !atlas->options->maps_only;
    bool ok = !index || atlas_write_index(atlas, err);
    if (atlas_count_fate(atlas, ATLAS_DRAWN) && !sm_folder_sync(atlas->folder, ok ? err : NULL))
        return false;
    return ok && (!index || print_index(atlas, err));
}

static bool print_plan(const struct atlas *atlas, struct sm_error *err)
{
    struct sm_buf out = {0};
    atlas_put_plan(atlas, &out);
    bool ok = print_out(&out, err);
    sm_buf_finish(&out);
    return ok;
}

static bool draw_all(struct atlas *atlas, struct sm_error *err)
{
    bool ok = sm_folder_make(atlas->folder, err) && sm_folder_make(atlas->records, err) &&
              atlas_work(atlas, err);
    if (!ok) return false;
    collect_remarks(atlas);
    ok = finish_folder(atlas, err);
    if (sm_signal_pending() && ok)
        ok =
            sm_fail(err, SM_E_INTERRUPTED,
                    "interrupted; %zu of %zu maps are there; run it again for the others",
                    atlas_count_fate(atlas, ATLAS_DRAWN) + atlas_count_fate(atlas, ATLAS_UNCHANGED),
                    atlas->map_count);
    return ok;
}

static bool atlas_all(struct atlas *atlas, struct sm_error *err)
{
    if (!check_options(atlas, err) || !open_base(atlas, err) || !open_weeks(atlas, err) ||
        !list_maps(atlas, err))
        return false;
    return atlas->options->plan ? print_plan(atlas, err) : draw_all(atlas, err);
}

static void finish(struct atlas *atlas)
{
    for (size_t i = 0; i < atlas->map_count; i++)
        sm_buf_finish(&atlas->maps[i].record);
    for (size_t i = 0; i < atlas->week_count && atlas->weeks; i++) {
        jobs_finish(&atlas->weeks[i].jobs);
        sm_report_finish(&atlas->weeks[i].report);
        sm_buf_finish(&atlas->weeks[i].account);
        sm_week_close(atlas->weeks[i].week);
    }
    sm_base_close(atlas->base);
    sm_report_finish(&atlas->base_report);
    sm_report_finish(&atlas->report);
    sm_arena_finish(&atlas->arena);
}

int run_atlas(const struct options *options)
{
    struct atlas atlas = {.options = options};
    struct sm_error err = {0};
    bool ok = atlas_all(&atlas, &err);
    int code = say_report(&atlas.report, options_talk(options));
    if (ok) code = atlas_say_failures(&atlas, code);
    if (ok && !options->quiet && !options->plan) atlas_say_summary(&atlas);
    if (!ok) code = say_error(&err);
    finish(&atlas);
    return code;
}
