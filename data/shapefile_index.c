/* SPDX-License-Identifier: Apache-2.0 */
#include "data/shapefile_index.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { MAGIC = 9994, VERSION = 1000, SHX_ENTRY = 8, CONTENT_MIN = 4 };

static const struct {
    int type;
    enum sm_shape_kind kind;
    const char *name;
} types[] = {
    {0, SM_SHAPE_NONE, "null shape"},     {1, SM_SHAPE_POINTS, "Point"},
    {3, SM_SHAPE_LINES, "PolyLine"},      {5, SM_SHAPE_POLYGONS, "Polygon"},
    {8, SM_SHAPE_POINTS, "MultiPoint"},   {11, SM_SHAPE_POINTS, "PointZ"},
    {13, SM_SHAPE_LINES, "PolyLineZ"},    {15, SM_SHAPE_POLYGONS, "PolygonZ"},
    {18, SM_SHAPE_POINTS, "MultiPointZ"}, {21, SM_SHAPE_POINTS, "PointM"},
    {23, SM_SHAPE_LINES, "PolyLineM"},    {25, SM_SHAPE_POLYGONS, "PolygonM"},
    {28, SM_SHAPE_POINTS, "MultiPointM"},
};

enum { TYPE_COUNT = sizeof types / sizeof *types };

enum sm_shape_kind sm_shp_kind(int type)
{
    for (int i = 0; i < TYPE_COUNT; i++)
        if (types[i].type == type) return types[i].kind;
    return SM_SHAPE_NONE;
}

bool sm_shp_has_z(int type)
{
    return type > 10 && type < 20;
}

const char *sm_shp_type_name(int type)
{
    for (int i = 0; i < TYPE_COUNT; i++)
        if (types[i].type == type) return types[i].name;
    return NULL;
}

static bool take_type(struct sm_shp *shp, uint32_t type, struct sm_error *err)
{
    if (type == 31)
        return sm_fail(err, SM_E_INPUT,
                       "%s: holds MultiPatch shapes (3-D surfaces); convert it to polygons",
                       shp->path);
    shp->type = type < 100 ? (int)type : -1;
    if (!sm_shp_type_name(shp->type))
        return sm_fail(err, SM_E_INPUT, "%s: shape type %u does not exist", shp->path,
                       (unsigned)type);
    return true;
}

static bool check_header(struct sm_shp *shp, struct sm_error *err)
{
    const unsigned char *b = shp->bytes;
    if (shp->n < 4 || sm_be32(b) != MAGIC)
        return sm_fail(err, SM_E_INPUT, "%s: is not a shapefile, whatever its name says",
                       shp->path);
    if (shp->n < SM_SHP_HEADER)
        return sm_fail(err, SM_E_INPUT, "%s: cut off inside its header", shp->path);
    if (sm_le32(b + 28) != VERSION)
        return sm_fail(err, SM_E_INPUT, "%s: shapefile version %u, not 1000", shp->path,
                       (unsigned)sm_le32(b + 28));
    uint64_t claimed = 2 * (uint64_t)sm_be32(b + 24);
    if (claimed > shp->n)
        return sm_fail(err, SM_E_INPUT, "%s: cut off: %zu bytes of %llu are there", shp->path,
                       shp->n, (unsigned long long)claimed);
    if (claimed < shp->n)
        return sm_fail(err, SM_E_INPUT, "%s: its header says %llu bytes, the file has %zu",
                       shp->path, (unsigned long long)claimed, shp->n);
    return take_type(shp, sm_le32(b + 32), err);
}

static bool add_record(struct sm_shp *shp, struct sm_shp_record record, struct sm_error *err)
{
    if (!sm_grow(&shp->records, &shp->capacity, shp->count + 1, sizeof *shp->records))
        return sm_fail_memory(err);
    shp->records[shp->count++] = record;
    return true;
}

/* The record whose header lies at 'at' < n; number it 'row' + 1 in complaints. */
static bool look_at_record(const struct sm_shp *shp, size_t at, size_t row,
                           struct sm_shp_record *record, struct sm_error *err)
{
    size_t left = shp->n - at;
    if (left < SM_SHP_RECORD_HEADER + CONTENT_MIN)
        return sm_fail(err, SM_E_INPUT, "%s: record %zu: cut off: only %zu bytes are left",
                       shp->path, row + 1, left);
    uint64_t size = 2 * (uint64_t)sm_be32(shp->bytes + at + 4);
    if (size < CONTENT_MIN)
        return sm_fail(err, SM_E_INPUT, "%s: record %zu: is %u bytes long", shp->path, row + 1,
                       (unsigned)size);
    if (size > left - SM_SHP_RECORD_HEADER)
        return sm_fail(err, SM_E_INPUT, "%s: record %zu: reaches beyond the end of the file",
                       shp->path, row + 1);
    *record = (struct sm_shp_record){(uint32_t)at, (uint32_t)size};
    return true;
}

static bool walk(struct sm_shp *shp, struct sm_error *err)
{
    size_t at = SM_SHP_HEADER;
    while (at < shp->n) {
        struct sm_shp_record record = {0};
        if (!look_at_record(shp, at, shp->count, &record, err)) return false;
        uint32_t number = sm_be32(shp->bytes + at);
        if (number != shp->count + 1)
            return sm_fail(err, SM_E_INPUT, "%s: record %zu: is numbered %u", shp->path,
                           shp->count + 1, (unsigned)number);
        if (!add_record(shp, record, err)) return false;
        at += SM_SHP_RECORD_HEADER + record.size;
    }
    return true;
}

static bool check_shx_header(const struct sm_shp *shp, struct sm_text shx, struct sm_error *err)
{
    const unsigned char *b = (const unsigned char *)shx.at;
    if (shx.n < SM_SHP_HEADER || sm_be32(b) != MAGIC)
        return sm_fail(err, SM_E_INPUT, "it is not an index");
    if (2 * (uint64_t)sm_be32(b + 24) != shx.n || (shx.n - SM_SHP_HEADER) % SHX_ENTRY)
        return sm_fail(err, SM_E_INPUT, "its length is wrong");
    if (sm_le32(b + 32) != (uint32_t)shp->type)
        return sm_fail(err, SM_E_INPUT, "its shape type differs");
    return true;
}

static const unsigned char *shx_entry(struct sm_text shx, size_t i)
{
    return (const unsigned char *)shx.at + SM_SHP_HEADER + i * SHX_ENTRY;
}

/* Does the .shx list just the records that were walked? */
static bool shx_agrees(const struct sm_shp *shp, struct sm_text shx, struct sm_error *why)
{
    if (!check_shx_header(shp, shx, why)) return false;
    size_t count = (shx.n - SM_SHP_HEADER) / SHX_ENTRY;
    if (count != shp->count)
        return sm_fail(why, SM_E_INPUT, "it lists %zu records of %zu", count, shp->count);
    for (size_t i = 0; i < count; i++) {
        const unsigned char *entry = shx_entry(shx, i);
        if (2 * (uint64_t)sm_be32(entry) != shp->records[i].at ||
            2 * (uint64_t)sm_be32(entry + 4) != shp->records[i].size)
            return sm_fail(why, SM_E_INPUT, "its entry %zu points elsewhere", i + 1);
    }
    return true;
}

/* Take the records that the .shx lists, if all are there, in order and as long as it says. */
static bool follow_shx(struct sm_shp *shp, struct sm_text shx, struct sm_error *why)
{
    if (!check_shx_header(shp, shx, why)) return false;
    size_t count = (shx.n - SM_SHP_HEADER) / SHX_ENTRY, end = SM_SHP_HEADER;
    shp->count = 0;
    for (size_t i = 0; i < count; i++) {
        const unsigned char *entry = shx_entry(shx, i);
        uint64_t at = 2 * (uint64_t)sm_be32(entry);
        struct sm_shp_record record = {0};
        if (at < end || at >= shp->n || !look_at_record(shp, (size_t)at, i, &record, why) ||
            2 * (uint64_t)sm_be32(entry + 4) != record.size)
            return sm_fail(why, SM_E_INPUT, "its entry %zu points at no record", i + 1);
        if (!add_record(shp, record, why)) return false;
        end = record.at + SM_SHP_RECORD_HEADER + record.size;
    }
    return count > 0;
}

static size_t bytes_between_records(const struct sm_shp *shp)
{
    size_t used = SM_SHP_HEADER;
    for (size_t i = 0; i < shp->count; i++)
        used += SM_SHP_RECORD_HEADER + shp->records[i].size;
    return shp->n - used;
}

/* The records do not follow one another: deleted ones leave gaps, which only the .shx knows. */
static bool index_by_shx(struct sm_shp *shp, struct sm_text shx, const struct sm_error *walk_error,
                         struct sm_report *report, struct sm_error *err)
{
    struct sm_error why = {0};
    if (walk_error->code == SM_E_MEMORY || !shx.at || !follow_shx(shp, shx, &why)) {
        if (err) *err = why.code == SM_E_MEMORY ? why : *walk_error;
        return false;
    }
    size_t between = bytes_between_records(shp);
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

bool sm_shp_index(struct sm_shp *shp, struct sm_text shx, struct sm_report *report,
                  struct sm_error *err)
{
    struct sm_error why = {0};
    if (!check_header(shp, err)) return false;
    if (!walk(shp, &why)) return index_by_shx(shp, shx, &why, report, err);
    if (!shx.at)
        sm_remark(report, SM_NOTE, "%s: has no .shx; found its %zu records without", shp->path,
                  shp->count);
    else if (!shx_agrees(shp, shx, &why))
        sm_remark(report, SM_WARNING, "%s: the .shx disagrees with the records: %s; not used",
                  shp->path, why.message);
    return true;
}

void sm_shp_finish(struct sm_shp *shp)
{
    free(shp->records);
    *shp = (struct sm_shp){0};
}
