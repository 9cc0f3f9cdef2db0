/* SPDX-License-Identifier: Apache-2.0 */
#include "data/control.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/control_parts.h"

static const double SLIVER_M2 = 1e5;
enum { STALE_DAYS = 7, SINCE_DAYS_MAX = 10, LISTED_MAX = 12 };

/* ---- a snapshot */

static bool holds(struct sm_text all, struct sm_text part)
{
    for (size_t i = 0; i + part.n <= all.n; i++)
        if (memcmp(all.at + i, part.at, part.n) == 0) return true;
    return false;
}

static void add_credit(struct sm_buf *credits, struct sm_text credit)
{
    if (credit.n == 0 || holds(sm_buf_slice(credits), credit)) return;
    if (credits->count) sm_buf_str(credits, " · ");
    sm_buf_text(credits, credit);
}

static bool keep_credits(struct sm_buf *credits, struct sm_arena *arena, struct sm_text *out,
                         struct sm_error *err)
{
    char *copy = NULL;
    if (!credits->failed)
        copy = sm_arena_copy(arena, credits->bytes ? credits->bytes : "", credits->count);
    *out = (struct sm_text){copy, copy ? credits->count : 0};
    sm_buf_finish(credits);
    return copy || sm_fail_memory(err);
}

static bool add_file(struct sm_control_snapshot *snapshot, const char *path, struct sm_buf *credits,
                     struct sm_report *report, struct sm_error *err)
{
    struct sm_layer *layer = sm_layer_open(path, NULL, report, err);
    if (!layer) return false;
    const char *credit = sm_layer_credit(layer);
    add_credit(credits, credit ? sm_text(credit) : sm_path_name(path));
    bool ok = sm_control_add_layer(snapshot, layer, err);
    bool undated = ok && snapshot->day == SM_NO_DAY;
    if (undated && !sm_control_find_date(sm_path_name(path), &snapshot->day))
        ok = sm_control_layer_date(layer, &snapshot->day, err);
    sm_layer_close(layer);
    return ok;
}

/* All files of the day that begins at 'files'. */
static bool read_day(struct sm_control_snapshot *snapshot, const struct sm_control_file *files,
                     size_t count, struct sm_report *report, struct sm_error *err)
{
    struct sm_buf credits = {0};
    bool ok = true;
    *snapshot = (struct sm_control_snapshot){.day = files->day};
    for (size_t i = 0; i < count && ok; i++)
        ok = add_file(snapshot, files[i].path, &credits, report, err);
    ok = keep_credits(&credits, &snapshot->arena, &snapshot->credit, ok ? err : NULL) && ok;
    return ok && sm_control_unite(snapshot, err);
}

bool sm_control_snapshot_read(struct sm_control_snapshot *snapshot, const char *path,
                              struct sm_report *report, struct sm_error *err)
{
    struct sm_control_file file = {path, SM_NO_DAY};
    return read_day(snapshot, &file, 1, report, err);
}

void sm_control_snapshot_finish(struct sm_control_snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->class_count; i++) {
        sm_collector_finish(&snapshot->classes[i].area);
        sm_union_free(snapshot->classes[i].sum);
    }
    sm_arena_finish(&snapshot->arena);
    *snapshot = (struct sm_control_snapshot){.day = SM_NO_DAY};
}

/* ---- what changed */

static bool is_held(const struct sm_control_class *class)
{
    return class->kind == SM_CONTROL_OCCUPIED || class->kind == SM_CONTROL_ADVANCE;
}

bool sm_control_has_held(const struct sm_control_snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->class_count; i++)
        if (is_held(&snapshot->classes[i])) return true;
    return false;
}

struct sm_union *sm_control_held(const struct sm_control_snapshot *snapshot, struct sm_error *err)
{
    struct sm_union *held = sm_union_new(err);
    bool ok = held != NULL;
    for (size_t i = 0; i < snapshot->class_count && ok; i++) {
        struct sm_shape shape = sm_collector_shape(&snapshot->classes[i].area);
        if (is_held(&snapshot->classes[i])) ok = sm_union_add(held, &shape, err);
    }
    if (ok) return held;
    sm_union_free(held);
    return NULL;
}

bool sm_control_compare(const struct sm_control_snapshot *before,
                        const struct sm_control_snapshot *after, struct sm_control_change *change,
                        struct sm_error *err)
{
    *change = (struct sm_control_change){0};
    struct sm_union *was = sm_control_held(before, err);
    struct sm_union *is = was ? sm_control_held(after, err) : NULL;
    bool ok = is && sm_union_difference(is, was, SLIVER_M2, &change->gained, err) &&
              sm_union_difference(was, is, SLIVER_M2, &change->lost, err) &&
              sm_union_area_m2(was, &change->before_m2, err) &&
              sm_union_area_m2(is, &change->after_m2, err);
    sm_union_free(was);
    sm_union_free(is);
    return ok;
}

void sm_control_change_finish(struct sm_control_change *change)
{
    sm_difference_finish(&change->gained);
    sm_difference_finish(&change->lost);
}

/* ---- for a week */

/* The files of one day among all. */
struct day_files {
    const struct sm_control_file *at;
    size_t count;
};

/* The newest day that is not later than 'last'; count 0 when there is none. */
static struct day_files newest(const struct sm_control_files *files, sm_day last)
{
    struct day_files found = {NULL, 0};
    for (size_t i = 0; i < files->count && files->at[i].day <= last; i++) {
        bool same = found.count && found.at->day == files->at[i].day;
        if (!same) found = (struct day_files){&files->at[i], 0};
        found.count++;
    }
    return found;
}

static bool fail_late(const struct sm_control_files *files, const char *path, sm_day to,
                      struct sm_error *err)
{
    struct sm_buf days = {0}, end = {0};
    sm_day last = SM_NO_DAY;
    size_t listed = 0;
    for (size_t i = 0; i < files->count; i++) {
        if (files->at[i].day == last) continue;
        last = files->at[i].day;
        if (++listed > LISTED_MAX) continue;
        if (listed > 1) sm_buf_str(&days, ", ");
        sm_buf_date(&days, last);
    }
    if (listed > LISTED_MAX) sm_buf_str(&days, ", …");
    sm_buf_date(&end, to);
    if (days.failed || end.failed)
        sm_fail_memory(err);
    else
        sm_fail(err, SM_E_INPUT,
                "%s: no snapshot from %s or before, when the week ends; there %s: %s", path,
                end.bytes, listed == 1 ? "is" : "are", days.bytes);
    sm_buf_finish(&days);
    sm_buf_finish(&end);
    return false;
}

/* The change of the week: since the newest snapshot from before it began. One that is much older
 * would pass off the change of a month as a week's. */
static bool read_change(struct sm_control *control, const struct sm_control_files *files,
                        struct sm_report *report, struct sm_error *err)
{
    struct sm_control_snapshot before;
    struct day_files older = newest(files, control->from - 1);
    if (!older.count || older.at->day >= control->now.day ||
        control->now.day - older.at->day > SINCE_DAYS_MAX) {
        sm_remark(report, SM_NOTE,
                  "%s: no snapshot from shortly before the week; its change is not shown",
                  control->path);
        return true;
    }
    bool ok = read_day(&before, older.at, older.count, report, err);
    if (ok && sm_control_has_held(&before) && sm_control_has_held(&control->now)) {
        ok = sm_control_compare(&before, &control->now, &control->change, err);
        control->since = before.day;
    }
    struct sm_buf credits = {0};
    add_credit(&credits, control->now.credit);
    if (control->since != SM_NO_DAY) add_credit(&credits, before.credit);
    ok = keep_credits(&credits, &control->now.arena, &control->credit, ok ? err : NULL) && ok;
    sm_control_snapshot_finish(&before);
    return ok;
}

static bool open_for_week(struct sm_control *control, const struct sm_control_files *files,
                          struct sm_report *report, struct sm_error *err)
{
    struct day_files chosen = newest(files, control->to);
    if (!chosen.count) return fail_late(files, control->path, control->to, err);
    if (!read_day(&control->now, chosen.at, chosen.count, report, err)) return false;
    control->credit = control->now.credit;
    return read_change(control, files, report, err);
}

struct sm_control *sm_control_open(const char *path, sm_day from, sm_day to,
                                   struct sm_report *report, struct sm_error *err)
{
    struct sm_control_files files;
    size_t n = strlen(path) + 1;
    struct sm_control *control = sm_alloc_zeroed(1, sizeof *control + n);
    if (!control) {
        sm_fail_memory(err);
        return NULL;
    }
    control->path = memcpy(control + 1, path, n);
    control->since = SM_NO_DAY;
    control->from = from;
    control->to = to;
    bool ok = sm_control_files_find(&files, path, report, err) &&
              open_for_week(control, &files, report, err);
    sm_control_files_finish(&files);
    if (ok) return control;
    sm_control_close(control);
    return NULL;
}

void sm_control_close(struct sm_control *control)
{
    if (!control) return;
    sm_control_change_finish(&control->change);
    sm_control_snapshot_finish(&control->now);
    free(control);
}

void sm_control_remark_age(const struct sm_control *control, struct sm_report *report)
{
    int age = control->to - control->now.day;
    struct sm_buf day = {0};
    if (age <= STALE_DAYS) return;
    sm_buf_date(&day, control->now.day);
    sm_remark(report, SM_WARNING,
              "%s: the newest snapshot of control, %s, is %d days older than the end of the week",
              control->path, day.failed ? "?" : day.bytes, age);
    sm_buf_finish(&day);
}
