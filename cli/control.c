/* SPDX-License-Identifier: Apache-2.0
 * sitmap control: what changed between two snapshots.
 */
#include <math.h>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "data/control.h"

enum { BEFORE, AFTER };

struct comparison {
    const struct options *options;
    struct sm_control_snapshot snapshots[2];
    struct sm_control_change change;
    struct sm_report report;
};

/* ---- for people */

static void add_blanks(struct sm_buf *out, size_t line_start, size_t column)
{
    while (!out->failed && out->count - line_start < column)
        sm_buf_char(out, ' ');
}

/* "gained           118.97 km²": always two decimals, the units under each other. */
static void add_amount(struct sm_buf *out, const char *label, double area_m2, bool with_sign)
{
    struct sm_buf digits = {0};
    size_t line_start = out->count;
    long long hundredths = (long long)floor(fabs(area_m2) / 1e4 + 0.5);
    if (area_m2 < 0 && hundredths) sm_buf_char(&digits, '-');
    if (area_m2 > 0 && hundredths && with_sign) sm_buf_char(&digits, '+');
    sm_buf_int(&digits, hundredths / 100);
    sm_buf_char(&digits, '.');
    sm_buf_int(&digits, hundredths / 10 % 10);
    sm_buf_int(&digits, hundredths % 10);
    sm_buf_str(out, label);
    add_blanks(out, line_start, digits.count < 22 ? 22 - digits.count : 0);
    sm_buf_text(out, sm_buf_slice(&digits));
    sm_buf_str(out, " km²");
    out->failed |= digits.failed;
    sm_buf_finish(&digits);
}

static void add_count(struct sm_buf *out, size_t count, const char *one, const char *many)
{
    sm_buf_str(out, "  ");
    sm_buf_int(out, (long long)count);
    sm_buf_char(out, ' ');
    sm_buf_str(out, count == 1 ? one : many);
    sm_buf_char(out, '\n');
}

static void add_snapshot(struct sm_buf *out, const struct comparison *comparison, int which,
                         double area_m2)
{
    sm_day day = comparison->snapshots[which].day;
    struct sm_buf label = {0};
    if (day != SM_NO_DAY)
        sm_buf_date(&label, day);
    else
        sm_buf_str(&label, which == BEFORE ? "before" : "after");
    add_amount(out, label.failed ? "" : label.bytes, area_m2, false);
    sm_buf_str(out, "  ");
    sm_buf_text(out, sm_path_name(comparison->options->operands[which]));
    sm_buf_char(out, '\n');
    sm_buf_finish(&label);
}

static void as_text(const struct comparison *comparison, struct sm_buf *out)
{
    const struct sm_control_change *change = &comparison->change;
    const struct sm_difference *gained = &change->gained, *lost = &change->lost;
    add_snapshot(out, comparison, BEFORE, change->before_m2);
    add_snapshot(out, comparison, AFTER, change->after_m2);
    add_amount(out, "gained", gained->area_m2, false);
    add_count(out, gained->areas, "area", "areas");
    add_amount(out, "lost", lost->area_m2, false);
    add_count(out, lost->areas, "area", "areas");
    add_amount(out, "slivers", gained->sliver_m2 - lost->sliver_m2, true);
    add_count(out, gained->slivers + lost->slivers, "piece below 0.1 km²",
              "pieces below 0.1 km² each");
    add_amount(out, "net", change->after_m2 - change->before_m2, true);
    sm_buf_char(out, '\n');
}

/* ---- for programs */

static void json_km2(struct sm_buf *out, const char *name, double area_m2)
{
    json_fixed(out, name, area_m2 / 1e6, 4);
}

static void add_json_snapshot(struct sm_buf *out, const struct comparison *comparison, int which,
                              double area_m2)
{
    struct sm_buf day = {0};
    json_name(out, which == BEFORE ? "before" : "after");
    sm_buf_char(out, '{');
    json_text(out, "file", sm_path_name(comparison->options->operands[which]));
    if (comparison->snapshots[which].day != SM_NO_DAY) {
        sm_buf_date(&day, comparison->snapshots[which].day);
        json_text(out, "date", sm_buf_slice(&day));
    }
    json_km2(out, "km2", area_m2);
    sm_buf_char(out, '}');
    out->failed |= day.failed;
    sm_buf_finish(&day);
}

static void add_json_part(struct sm_buf *out, const char *name, const struct sm_difference *part)
{
    json_name(out, name);
    sm_buf_char(out, '{');
    json_km2(out, "km2", part->area_m2);
    json_whole(out, "areas", (long long)part->areas);
    json_km2(out, "sliver_km2", part->sliver_m2);
    json_whole(out, "slivers", (long long)part->slivers);
    sm_buf_char(out, '}');
}

static void as_json(const struct comparison *comparison, struct sm_buf *out)
{
    const struct sm_control_change *change = &comparison->change;
    sm_buf_char(out, '{');
    add_json_snapshot(out, comparison, BEFORE, change->before_m2);
    add_json_snapshot(out, comparison, AFTER, change->after_m2);
    add_json_part(out, "gained", &change->gained);
    add_json_part(out, "lost", &change->lost);
    json_km2(out, "net_km2", change->after_m2 - change->before_m2);
    sm_buf_str(out, "}\n");
}

/* ---- the command */

static bool read_both(struct comparison *comparison, struct sm_error *err)
{
    for (int i = BEFORE; i <= AFTER; i++) {
        const char *path = comparison->options->operands[i];
        struct sm_control_snapshot *snapshot = &comparison->snapshots[i];
        if (!sm_control_snapshot_read(snapshot, path, &comparison->report, err)) return false;
        if (!sm_control_has_held(snapshot))
            return sm_fail(err, SM_E_INPUT,
                           "%s: none of its classes means occupied; see docs/CONTROL.md", path);
    }
    sm_day before = comparison->snapshots[BEFORE].day, after = comparison->snapshots[AFTER].day;
    if (before != SM_NO_DAY && after != SM_NO_DAY && after < before)
        sm_remark(&comparison->report, SM_WARNING,
                  "%s: is older than the snapshot it is compared with",
                  comparison->options->operands[AFTER]);
    return sm_control_compare(&comparison->snapshots[BEFORE], &comparison->snapshots[AFTER],
                              &comparison->change, err);
}

int run_control(const struct options *options)
{
    struct comparison comparison = {.options = options};
    struct sm_error err = {0};
    struct sm_buf out = {0};
    bool ok = read_both(&comparison, &err);
    if (ok && options->json)
        as_json(&comparison, &out);
    else if (ok)
        as_text(&comparison, &out);
    ok = ok && print_out(&out, &err);
    int code = say_report(&comparison.report, TALK_NORMAL);
    if (!ok) code = say_error(&err);
    sm_buf_finish(&out);
    sm_control_change_finish(&comparison.change);
    sm_control_snapshot_finish(&comparison.snapshots[BEFORE]);
    sm_control_snapshot_finish(&comparison.snapshots[AFTER]);
    sm_report_finish(&comparison.report);
    return code;
}
