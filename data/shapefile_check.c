/* SPDX-License-Identifier: Apache-2.0 */
#include "data/shapefile_check.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/layer_store.h"

enum { XY = 16, BOX = 32, COORDINATES_MAX = 50000000 /* of one record: shapelib's limit */ };

/* The content of one record, its counts held against its length. */
struct content {
    size_t parts, points;
    const unsigned char *part_starts, *coordinates;
};

struct check {
    const struct sm_shp *shp;
    const char *range_advice;
    struct sm_shp_findings *findings;
    struct sm_vertex *vertices; /* of the part being looked at */
    size_t capacity;
    size_t row;
    struct sm_error *err;
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

static void copy_vertices(struct sm_vertex *to, const unsigned char *from, size_t n)
{
    if (host_is_little_endian()) {
        memcpy(to, from, n * sizeof *to);
        return;
    }
    for (size_t i = 0; i < n; i++)
        to[i] = (struct sm_vertex){le_double(from + XY * i), le_double(from + XY * i + 8)};
}

static bool complain(const struct check *check, const char *what)
{
    return sm_fail(check->err, SM_E_INPUT, "%s: record %zu: %s", check->shp->path, check->row + 1,
                   what);
}

static bool complain_about_size(const struct check *check, const struct content *content,
                                size_t size)
{
    return sm_fail(check->err, SM_E_INPUT,
                   "%s: record %zu: claims %zu parts and %zu vertices, too many for its %zu bytes",
                   check->shp->path, check->row + 1, content->parts, content->points, size);
}

/* Z must be there for Z shapes, measures may be; anything longer is padding. */
static bool check_size(struct check *check, const struct content *content, size_t counts_end,
                       size_t size)
{
    bool lone = !content->part_starts && counts_end == 4;
    uint64_t extra = lone ? 8 : 16 + 8 * (uint64_t)content->points;
    uint64_t needed = counts_end + 4 * (uint64_t)content->parts + XY * (uint64_t)content->points;
    if (sm_shp_has_z(check->shp->type)) needed += extra;
    if (needed > size || content->points > COORDINATES_MAX)
        return complain_about_size(check, content, size);
    check->findings->padded_records += size != needed && size != needed + extra;
    return true;
}

static bool find_content(struct check *check, const unsigned char *bytes, size_t size,
                         struct content *content)
{
    int plain = check->shp->type % 10;
    size_t counts_end = plain == 1 ? 4 : plain == 8 ? 4 + BOX + 4 : 4 + BOX + 8;
    if (size < counts_end) return complain(check, "is too short for its counts");
    *content = (struct content){.points = 1};
    if (plain == 8) content->points = sm_le32(bytes + 4 + BOX);
    if (plain == 3 || plain == 5) {
        content->parts = sm_le32(bytes + 4 + BOX);
        content->points = sm_le32(bytes + 4 + BOX + 4);
        content->part_starts = bytes + counts_end;
    }
    if (!check_size(check, content, counts_end, size)) return false;
    content->coordinates = bytes + counts_end + 4 * content->parts;
    return true;
}

static bool check_part_starts(const struct check *check, const struct content *content)
{
    if (!content->part_starts) return true;
    if (content->points && !content->parts) return complain(check, "has vertices but no part");
    for (size_t i = 0; i < content->parts; i++) {
        uint32_t start = sm_le32(content->part_starts + 4 * i);
        bool rises = i ? start > sm_le32(content->part_starts + 4 * (i - 1)) : start == 0;
        if (rises && start < content->points) continue;
        return sm_fail(check->err, SM_E_INPUT,
                       "%s: record %zu: part %zu of %zu starts at vertex %u of %zu",
                       check->shp->path, check->row + 1, i + 1, content->parts, (unsigned)start,
                       content->points);
    }
    return true;
}

static bool complain_about_coordinates(const struct check *check, size_t n)
{
    size_t bad = 0;
    while (bad + 1 < n && sm_vertex_is_degrees(check->vertices[bad]))
        bad++;
    char what[96];
    sm_vertex_complaint(check->vertices[bad], what);
    return sm_fail(check->err, SM_E_INPUT, "%s: record %zu: %s%s", check->shp->path, check->row + 1,
                   what, check->range_advice ? check->range_advice : "");
}

static bool complain_about_infinity(const struct check *check)
{
    return complain(check, "has a coordinate that is not a finite number");
}

static bool check_part(struct check *check, const unsigned char *from, size_t n, struct sm_box *box)
{
    if (!sm_grow(&check->vertices, &check->capacity, n, sizeof *check->vertices))
        return sm_fail_memory(check->err);
    copy_vertices(check->vertices, from, n);
    bool finite = true;
    struct sm_box part_box = sm_vertices_box(check->vertices, n, &finite);
    if (!finite) return complain_about_infinity(check);
    if (check->range_advice && !sm_box_is_degrees(part_box))
        return complain_about_coordinates(check, n);

    enum sm_shape_kind kind = sm_shp_kind(check->shp->type);
    size_t kept = sm_part_keep(kind, check->vertices, n);
    check->findings->vertices += kept;
    check->findings->dropped_parts += kept == 0;
    check->findings->open_rings += kind == SM_SHAPE_POLYGONS && kept == n;
    if (kept) *box = sm_box_union(*box, part_box);
    return true;
}

static bool check_parts(struct check *check, const struct content *content, struct sm_box *box)
{
    if (content->points == 0) return true;
    size_t parts = content->parts ? content->parts : 1;
    for (size_t i = 0; i < parts; i++) {
        size_t start = content->part_starts ? sm_le32(content->part_starts + 4 * i) : 0;
        size_t end = content->points;
        if (i + 1 < parts) end = sm_le32(content->part_starts + 4 * (i + 1));
        if (!check_part(check, content->coordinates + XY * start, end - start, box)) return false;
    }
    return true;
}

static bool check_record(struct check *check, struct sm_box *box)
{
    const struct sm_shp *shp = check->shp;
    struct sm_shp_record record = shp->records[check->row];
    const unsigned char *bytes = shp->bytes + record.at + SM_SHP_RECORD_HEADER;
    uint32_t type = sm_le32(bytes);
    *box = sm_box_empty();
    if (type == 0) return true;
    if (type != (uint32_t)shp->type)
        return sm_fail(check->err, SM_E_INPUT, "%s: record %zu: has shape type %u in a file of %s",
                       shp->path, check->row + 1, (unsigned)type, sm_shp_type_name(shp->type));
    struct content content = {0};
    return find_content(check, bytes, record.size, &content) &&
           check_part_starts(check, &content) && check_parts(check, &content, box);
}

bool sm_shp_check(const struct sm_shp *shp, const char *range_advice, struct sm_box *boxes,
                  struct sm_shp_findings *findings, struct sm_error *err)
{
    *findings = (struct sm_shp_findings){.box = sm_box_empty()};
    struct check check = {
        .shp = shp, .range_advice = range_advice, .findings = findings, .err = err};
    bool ok = true;
    for (size_t i = 0; ok && i < shp->count; i++) {
        check.row = i;
        ok = check_record(&check, &boxes[i]);
        if (ok) findings->box = sm_box_union(findings->box, boxes[i]);
    }
    free(check.vertices);
    return ok;
}
