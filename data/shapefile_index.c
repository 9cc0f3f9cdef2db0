/* SPDX-License-Identifier: Apache-2.0 */
#include "data/shapefile_index.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"

enum { CONTENT_MIN = 4 };

/* How far apart groups begin: a small piece for tests, which have small files. */
static size_t group_bytes(const struct sm_shp *shp)
{
    return shp->bytes->held && shp->bytes->is_windowed ? 256 : 1 << 20;
}

static bool add_record(struct sm_shp *shp, size_t at, struct sm_error *err)
{
    size_t count = shp->group_count;
    if (!count || at - shp->groups[count - 1].at >= group_bytes(shp)) {
        if (!sm_grow(&shp->groups, &shp->group_capacity, count + 1, sizeof *shp->groups))
            return sm_fail_memory(err);
        shp->groups[shp->group_count++] =
            (struct sm_shp_group){.at = at, .row = shp->count, .box = sm_box_empty()};
    }
    shp->count++;
    return true;
}

size_t sm_shp_group_end(const struct sm_shp *shp, size_t group)
{
    return group + 1 < shp->group_count ? shp->groups[group + 1].row : shp->count;
}

/* The record whose header lies at 'at' < n; number it 'row' + 1 in complaints. */
static bool look_at_record(struct sm_shp_cursor *cursor, size_t at, struct sm_shp_record *record,
                           uint32_t *number, struct sm_error *err)
{
    const char *path = cursor->shp->path;
    size_t left = cursor->shp->bytes->n - at, row = cursor->row;
    if (left < SM_SHP_RECORD_HEADER + CONTENT_MIN)
        return sm_fail(err, SM_E_INPUT, "%s: record %zu: cut off: only %zu bytes are left", path,
                       row + 1, left);
    const unsigned char *b = sm_window_look(&cursor->window, at, SM_SHP_RECORD_HEADER, err);
    if (!b) return false;
    uint64_t size = 2 * (uint64_t)sm_be32(b + 4);
    *number = sm_be32(b);
    if (size < CONTENT_MIN)
        return sm_fail(err, SM_E_INPUT, "%s: record %zu: is %u bytes long", path, row + 1,
                       (unsigned)size);
    if (size > left - SM_SHP_RECORD_HEADER)
        return sm_fail(err, SM_E_INPUT, "%s: record %zu: reaches beyond the end of the file", path,
                       row + 1);
    *record = (struct sm_shp_record){row, at, (size_t)size};
    return true;
}

/* ---- the .shx */

static size_t shx_count(const struct sm_shp *shp)
{
    return shp->shx->n < SM_SHP_HEADER ? 0 : (shp->shx->n - SM_SHP_HEADER) / SM_SHX_ENTRY;
}

/* Where entry 'i' says a record lies, and how long it is. */
static bool read_entry(struct sm_shp_cursor *cursor, size_t i, struct sm_shp_record *record,
                       struct sm_error *err)
{
    const unsigned char *entry =
        sm_window_look(&cursor->shx_window, SM_SHP_HEADER + i * SM_SHX_ENTRY, SM_SHX_ENTRY, err);
    if (!entry) return false;
    *record = (struct sm_shp_record){i, 2 * (size_t)sm_be32(entry), 2 * (size_t)sm_be32(entry + 4)};
    return true;
}

/* ---- walking */

/* Does the .shx list just the records that are walked? */
struct comparison {
    struct sm_error why; /* it is no .shx at all */
    size_t wrong_entry;  /* the first, from 1 */
};

static bool compare(struct sm_shp_cursor *cursor, const struct sm_shp_record *record,
                    struct comparison *comparison, struct sm_error *err)
{
    struct sm_shp_record entry;
    bool done = !cursor->shp->shx->is_there || comparison->why.code || comparison->wrong_entry;
    if (done || record->row >= shx_count(cursor->shp)) return true;
    if (!read_entry(cursor, record->row, &entry, err)) return false;
    if (entry.at != record->at || entry.size != record->size)
        comparison->wrong_entry = record->row + 1;
    return true;
}

static bool walk(struct sm_shp *shp, struct sm_shp_cursor *cursor, struct comparison *comparison,
                 struct sm_error *err)
{
    size_t at = SM_SHP_HEADER;
    while (at < shp->bytes->n) {
        struct sm_shp_record record = {0};
        uint32_t number = 0;
        cursor->row = shp->count;
        if (!look_at_record(cursor, at, &record, &number, err)) return false;
        if (number != (uint32_t)(shp->count + 1))
            return sm_fail(err, SM_E_INPUT, "%s: record %zu: is numbered %u", shp->path,
                           shp->count + 1, (unsigned)number);
        if (!compare(cursor, &record, comparison, err) || !add_record(shp, at, err)) return false;
        at += SM_SHP_RECORD_HEADER + record.size;
    }
    return true;
}

/* Take the records that the .shx lists, if all are there, in order and as long as it says. */
static bool follow_shx(struct sm_shp *shp, struct sm_shp_cursor *cursor, size_t *between,
                       struct sm_error *why)
{
    if (!sm_shx_check_header(shp, &cursor->shx_window, why)) return false;
    size_t count = shx_count(shp), end = SM_SHP_HEADER, used = SM_SHP_HEADER;
    shp->count = shp->group_count = 0;
    for (size_t i = 0; i < count; i++) {
        struct sm_shp_record entry, record = {0};
        uint32_t number;
        cursor->row = i;
        if (!read_entry(cursor, i, &entry, why)) return false;
        bool is_record = entry.at >= end && entry.at < shp->bytes->n &&
                         look_at_record(cursor, entry.at, &record, &number, why) &&
                         entry.size == record.size;
        if (why->code == SM_E_MEMORY) return false;
        if (!is_record) return sm_fail(why, SM_E_INPUT, "its entry %zu points at no record", i + 1);
        if (!add_record(shp, record.at, why)) return false;
        used += SM_SHP_RECORD_HEADER + record.size;
        end = record.at + SM_SHP_RECORD_HEADER + record.size;
    }
    *between = shp->bytes->n - used;
    return count > 0;
}

/* The records do not follow one another: deleted ones leave gaps, which only the .shx knows. */
static bool index_by_shx(struct sm_shp *shp, struct sm_shp_cursor *cursor,
                         const struct sm_error *walk_error, struct sm_report *report,
                         struct sm_error *err)
{
    struct sm_error why = {0};
    size_t between = 0;
    if (walk_error->code == SM_E_MEMORY || !shp->shx->is_there ||
        !follow_shx(shp, cursor, &between, &why)) {
        if (err) *err = why.code == SM_E_MEMORY ? why : *walk_error;
        return false;
    }
    shp->by_shx = true;
    if (between)
        sm_remark(report, SM_WARNING,
                  "%s: %zu bytes lie between the %zu records that the .shx lists; skipped",
                  shp->path, between, shp->count);
    else
        sm_remark(report, SM_WARNING,
                  "%s: the records are not numbered 1, 2, 3; counted as the .shx lists them",
                  shp->path);
    return true;
}

static void report_shx(const struct sm_shp *shp, const struct comparison *comparison,
                       struct sm_report *report)
{
    char why[96];
    size_t count = shx_count(shp);
    if (!shp->shx->is_there) {
        sm_remark(report, SM_NOTE, "%s: has no .shx; found its %zu records without", shp->path,
                  shp->count);
        return;
    }
    if (comparison->why.code)
        snprintf(why, sizeof why, "%.90s", comparison->why.message);
    else if (count != shp->count)
        snprintf(why, sizeof why, "it lists %zu records of %zu", count, shp->count);
    else if (comparison->wrong_entry)
        snprintf(why, sizeof why, "its entry %zu points elsewhere", comparison->wrong_entry);
    else
        return;
    sm_remark(report, SM_WARNING, "%s: the .shx disagrees with the records: %s; not used",
              shp->path, why);
}

bool sm_shp_index(struct sm_shp *shp, struct sm_report *report, struct sm_error *err)
{
    struct sm_error why = {0};
    struct comparison comparison = {0};
    struct sm_shp_cursor cursor;
    sm_shp_cursor_init(&cursor, shp);
    bool ok = sm_shp_check_header(shp, &cursor.window, err);
    if (ok && shp->shx->is_there) sm_shx_check_header(shp, &cursor.shx_window, &comparison.why);
    if (ok && comparison.why.code == SM_E_MEMORY) ok = sm_fail_memory(err);
    if (ok && walk(shp, &cursor, &comparison, &why))
        report_shx(shp, &comparison, report);
    else if (ok)
        ok = index_by_shx(shp, &cursor, &why, report, err);
    sm_shp_cursor_finish(&cursor);
    return ok;
}

void sm_shp_finish(struct sm_shp *shp)
{
    free(shp->groups);
    *shp = (struct sm_shp){0};
}

/* ---- reading on */

void sm_shp_cursor_init(struct sm_shp_cursor *cursor, const struct sm_shp *shp)
{
    *cursor = (struct sm_shp_cursor){
        .shp = shp,
        .window = {.bytes = shp->bytes},
        .shx_window = {.bytes = shp->shx},
        .at = SM_SHP_HEADER,
    };
}

void sm_shp_cursor_finish(struct sm_shp_cursor *cursor)
{
    sm_window_finish(&cursor->window);
    sm_window_finish(&cursor->shx_window);
}

void sm_shp_go(struct sm_shp_cursor *cursor, size_t group)
{
    cursor->row = cursor->shp->groups[group].row;
    cursor->at = cursor->shp->groups[group].at;
}

bool sm_shp_next(struct sm_shp_cursor *cursor, struct sm_shp_record *record, struct sm_error *err)
{
    uint32_t number;
    if (cursor->shp->by_shx) {
        struct sm_shp_record entry;
        if (!read_entry(cursor, cursor->row, &entry, err)) return false;
        cursor->at = entry.at;
    }
    if (cursor->at >= cursor->shp->bytes->n) return sm_bytes_fail_changed(cursor->shp->bytes, err);
    if (!look_at_record(cursor, cursor->at, record, &number, err)) return false;
    cursor->row++;
    cursor->at += SM_SHP_RECORD_HEADER + record->size;
    return true;
}
