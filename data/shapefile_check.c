/* SPDX-License-Identifier: Apache-2.0 */
#include "data/shapefile_check.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/layer_store.h"
#include "data/shapefile_content.h"
#include "data/shapefile_part.h"

enum {
    COUNTS_MAX = 4 + SM_SHP_BOX + 8,
    STEP = 1024, /* vertices at a time, which stay in the cache */
};

/* Folded away by the compiler. */
static bool host_is_little_endian(void)
{
    const uint16_t one = 1;
    unsigned char first;
    memcpy(&first, &one, 1);
    return first == 1;
}

static double le_double(const unsigned char *p)
{
    uint64_t bits = (uint64_t)sm_le32(p + 4) << 32 | sm_le32(p);
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

void sm_shp_copy_vertices(struct sm_vertex *to, const unsigned char *from, size_t n)
{
    if (host_is_little_endian()) {
        memcpy(to, from, n * sizeof *to);
        return;
    }
    for (size_t i = 0; i < n; i++)
        to[i] = (struct sm_vertex){le_double(from + SM_SHP_XY * i),
                                   le_double(from + SM_SHP_XY * i + 8)};
}

/* The box that a record says to have. */
static struct sm_box box_at(const unsigned char *p)
{
    return (struct sm_box){le_double(p), le_double(p + 8), le_double(p + 16), le_double(p + 24)};
}

static bool complain_about_coordinates(const struct sm_shp_reader *reader, struct sm_vertex beyond)
{
    char what[96];
    sm_vertex_complaint(beyond, what);
    return sm_fail(reader->err, SM_E_INPUT, "%s: record %zu: %s%s", reader->shp->path,
                   reader->row + 1, what, reader->range_advice ? reader->range_advice : "");
}

/* Let 'n' vertices from the file pass. */
static bool pass_part(struct sm_shp_reader *reader, size_t at, size_t n, struct sm_shp_part *part)
{
    struct sm_vertex vertices[STEP];
    for (size_t done = 0, step; done < n; done += step) {
        step = n - done < STEP ? n - done : STEP;
        const unsigned char *bytes = sm_window_look(&reader->cursor.window, at + SM_SHP_XY * done,
                                                    SM_SHP_XY * step, reader->err);
        if (!bytes) return false;
        sm_shp_copy_vertices(vertices, bytes, step);
        if (!sm_shp_part_pass(part, vertices, step)) return sm_fail_memory(reader->err);
    }
    return true;
}

/* The reader's vertices lie with the part while it passes. */
static bool take_part(struct sm_shp_reader *reader, size_t at, size_t n,
                      const struct sm_shp_wish *wish, struct sm_shp_part *part)
{
    *part = (struct sm_shp_part){
        .kind = sm_shp_kind(reader->shp->type),
        .box = sm_box_empty(),
        .finite = true,
        .in_range = true,
        .keeps = wish->keeps,
        .vertices = reader->vertices,
        .kept_before = reader->vertex_count,
        .capacity = reader->vertex_capacity,
    };
    if (part->kind != SM_SHAPE_POINTS) part->thinning = wish->thinning;
    bool ok = pass_part(reader, at, n, part);
    reader->vertices = part->vertices;
    reader->vertex_capacity = part->capacity;
    return ok;
}

static bool keep_part(struct sm_shp_reader *reader, size_t kept)
{
    if (!sm_grow(&reader->part_starts, &reader->part_capacity, reader->part_count + 1,
                 sizeof *reader->part_starts))
        return sm_fail_memory(reader->err);
    reader->part_starts[reader->part_count++] = reader->vertex_count;
    reader->vertex_count += kept;
    return true;
}

static bool read_part(struct sm_shp_reader *reader, size_t at, size_t n,
                      const struct sm_shp_wish *wish)
{
    struct sm_shp_part part;
    if (!take_part(reader, at, n, wish, &part)) return false;
    if (!part.finite)
        return sm_shp_complain(reader, "has a coordinate that is not a finite number");
    if (reader->range_advice && !part.in_range)
        return complain_about_coordinates(reader, part.beyond);

    size_t count = sm_shp_part_end(&part);
    reader->findings.vertices += count;
    reader->findings.dropped_parts += count == 0;
    reader->findings.open_rings += part.kind == SM_SHAPE_POLYGONS && count == n;
    if (!count) return true;
    reader->box = sm_box_union(reader->box, part.box);
    bool wanted = wish->keeps && (!wish->by_box || sm_box_touches(part.box, wish->box));
    return !wanted || keep_part(reader, part.kept);
}

static bool read_parts(struct sm_shp_reader *reader, const struct sm_shp_content *content,
                       const struct sm_shp_wish *wish)
{
    if (content->points == 0) return true;
    size_t parts = content->parts ? content->parts : 1;
    for (size_t i = 0; i < parts; i++) {
        size_t start = content->parts ? sm_le32(reader->starts + 4 * i) : 0;
        size_t end = content->points;
        if (i + 1 < parts) end = sm_le32(reader->starts + 4 * (i + 1));
        if (!read_part(reader, content->coordinates_at + SM_SHP_XY * start, end - start, wish))
            return false;
    }
    return true;
}

static bool fail_type(const struct sm_shp_reader *reader, uint32_t type)
{
    return sm_fail(reader->err, SM_E_INPUT, "%s: record %zu: has shape type %u in a file of %s",
                   reader->shp->path, reader->row + 1, (unsigned)type,
                   sm_shp_type_name(reader->shp->type));
}

bool sm_shp_read(struct sm_shp_reader *reader, const struct sm_shp_wish *wish, bool trusted)
{
    struct sm_shp_record record;
    struct sm_shp_content content = {0};
    struct sm_shp_cursor *cursor = &reader->cursor;
    reader->box = sm_box_empty();
    reader->has_honest_box = true;
    reader->vertex_count = reader->part_count = 0;
    reader->row = cursor->row;
    if (!sm_shp_next(cursor, &record, reader->err)) return false;
    reader->at = record.at + SM_SHP_RECORD_HEADER;
    size_t n = record.size < COUNTS_MAX ? record.size : COUNTS_MAX;
    const unsigned char *bytes = sm_window_look(&cursor->window, reader->at, n, reader->err);
    if (!bytes) return false;
    uint32_t type = sm_le32(bytes);
    if (type == 0) return true;
    if (type != (uint32_t)reader->shp->type) return fail_type(reader, type);
    if (!sm_shp_find_content(reader, &record, bytes, &content)) return false;
    bool has_box = reader->shp->type % 10 != 1;
    struct sm_box said = has_box ? box_at(bytes + 4) : sm_box_empty();
    if (trusted && has_box && wish->by_box && !sm_box_touches(said, wish->box)) return true;
    if (!sm_shp_take_starts(reader, &content) || !sm_shp_check_starts(reader, &content) ||
        !read_parts(reader, &content, wish))
        return false;
    reader->has_honest_box =
        !has_box || sm_box_is_empty(reader->box) || sm_box_holds_box(said, reader->box);
    return true;
}

void sm_shp_reader_init(struct sm_shp_reader *reader, const struct sm_shp *shp,
                        const char *range_advice, struct sm_error *err)
{
    *reader = (struct sm_shp_reader){.shp = shp, .range_advice = range_advice, .err = err};
    reader->findings.box = sm_box_empty();
    sm_shp_cursor_init(&reader->cursor, shp);
}

void sm_shp_reader_finish(struct sm_shp_reader *reader)
{
    free(reader->vertices);
    free(reader->part_starts);
    free(reader->starts);
    sm_shp_cursor_finish(&reader->cursor);
}

struct sm_shape sm_shp_shape(const struct sm_shp_reader *reader)
{
    if (!reader->part_count) return (struct sm_shape){0};
    return (struct sm_shape){
        .kind = sm_shp_kind(reader->shp->type),
        .vertices = reader->vertices,
        .vertex_count = reader->vertex_count,
        .part_starts = reader->part_starts,
        .part_count = reader->part_count,
    };
}

bool sm_shp_check(const struct sm_shp *shp, const char *range_advice, struct sm_box *boxes,
                  size_t *at, struct sm_shp_findings *findings, struct sm_error *err)
{
    static const struct sm_shp_wish nothing = {0};
    struct sm_shp_reader reader;
    bool ok = true;
    sm_shp_reader_init(&reader, shp, range_advice, err);
    for (size_t i = 0; ok && i < shp->count; i++) {
        ok = sm_shp_read(&reader, &nothing, false);
        boxes[i] = reader.box;
        at[i] = reader.at;
        reader.findings.box = sm_box_union(reader.findings.box, reader.box);
    }
    *findings = reader.findings;
    sm_shp_reader_finish(&reader);
    return ok;
}
