/* SPDX-License-Identifier: Apache-2.0 */
#include "data/shapefile_part.h"

#include <string.h>

#include "base/memory.h"
#include "data/layer_store.h"

static bool same(struct sm_vertex a, struct sm_vertex b)
{
    return a.x == b.x && a.y == b.y;
}

/* ---- looking */

static void look(struct sm_shp_part *part, const struct sm_vertex *vertices, size_t n)
{
    struct sm_box box = sm_vertices_box(vertices, n, &part->finite);
    part->box = sm_box_union(part->box, box);
    if (!part->in_range || sm_box_is_degrees(box)) return;
    for (size_t i = 0; i < n && part->in_range; i++) {
        part->beyond = vertices[i];
        part->in_range = sm_vertex_is_degrees(vertices[i]);
    }
}

static void tell_apart(struct sm_shp_part *part, const struct sm_vertex *vertices, size_t n)
{
    for (size_t i = 0; i < n && part->different < 3; i++) {
        if (same(vertices[i], part->first)) continue;
        if (part->different == 2 && same(vertices[i], part->second)) continue;
        if (part->different++ == 1) part->second = vertices[i];
    }
}

/* How many of the last vertices repeat the first. */
static size_t count_closing(const struct sm_shp_part *part, const struct sm_vertex *vertices,
                            size_t n)
{
    size_t count = 0;
    while (count < n && same(vertices[n - 1 - count], part->first))
        count++;
    return count;
}

/* ---- keeping */

static bool make_room(struct sm_shp_part *part, size_t n)
{
    return sm_grow(&part->vertices, &part->capacity, part->kept_before + part->kept + n,
                   sizeof *part->vertices);
}

static void keep(struct sm_shp_part *part, struct sm_vertex v)
{
    part->vertices[part->kept_before + part->kept++] = v;
}

static bool keep_all(struct sm_shp_part *part, const struct sm_vertex *vertices, size_t n)
{
    if (!make_room(part, n)) return false;
    memcpy(part->vertices + part->kept_before + part->kept, vertices, n * sizeof *vertices);
    part->kept += n;
    return true;
}

static bool keep_thinned(struct sm_shp_part *part, const struct sm_vertex *vertices, size_t n)
{
    if (n == 0) return true;
    if (!make_room(part, n)) return false;
    size_t next = 0;
    if (part->kept == 0) keep(part, vertices[next++]);
    const struct sm_vertex *kept = part->vertices + part->kept_before;
    part->has_latest = false;
    while (next < n) {
        next = sm_thin_next(part->thinning, kept[part->kept - 1], vertices, next, n);
        if (next < n) keep(part, vertices[next]);
        part->has_latest = next++ == n;
    }
    part->latest = vertices[n - 1];
    return true;
}

/* A ring's vertices that repeat the first wait: they are its end, or stand for one when others
 * follow. 'closing' of these 'n' may be its end. */
static bool keep_some(struct sm_shp_part *part, const struct sm_vertex *vertices, size_t n,
                      size_t closing)
{
    if (!part->thinning) return keep_all(part, vertices, n);
    if (part->kind != SM_SHAPE_POLYGONS) return keep_thinned(part, vertices, n);
    if (closing < n && part->closing && !keep_thinned(part, &part->first, 1)) return false;
    return keep_thinned(part, vertices, n - closing);
}

bool sm_shp_part_pass(struct sm_shp_part *part, const struct sm_vertex *vertices, size_t n)
{
    if (n == 0) return true;
    if (part->count == 0) {
        part->first = vertices[0];
        part->different = 1;
    }
    look(part, vertices, n);
    tell_apart(part, vertices, n);
    size_t closing = count_closing(part, vertices, n);
    if (part->keeps && !keep_some(part, vertices, n, closing)) return false;
    part->closing = closing == n ? part->closing + n : closing;
    part->count += n;
    return true;
}

size_t sm_shp_part_end(struct sm_shp_part *part)
{
    size_t count = part->count;
    if (part->kind == SM_SHAPE_LINES && part->different < 2) count = 0;
    if (part->kind == SM_SHAPE_POLYGONS)
        count = part->different < 3 ? 0 : part->count - part->closing;
    if (!part->keeps) return count;
    if (count == 0 || !part->thinning) part->kept = count;
    if (count && part->kind == SM_SHAPE_LINES && part->has_latest) keep(part, part->latest);
    return count;
}
