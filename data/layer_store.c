/* SPDX-License-Identifier: Apache-2.0 */
#include "data/layer_store.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/memory.h"
#include "base/number.h"

/* Natural Earth and reprojections end a hair beyond the antimeridian. */
#define SLACK_DEG 1e-6

static bool same(struct sm_vertex a, struct sm_vertex b)
{
    return a.x == b.x && a.y == b.y;
}

/* Whether there are 'wanted' (2 or 3) different vertices; looks no further than it must. */
static bool has_different(const struct sm_vertex *v, size_t n, int wanted)
{
    size_t second = 1;
    while (second < n && same(v[second], v[0]))
        second++;
    if (second >= n) return false;
    if (wanted == 2) return true;
    size_t third = second + 1;
    while (third < n && (same(v[third], v[0]) || same(v[third], v[second])))
        third++;
    return third < n;
}

size_t sm_part_keep(enum sm_shape_kind kind, const struct sm_vertex *vertices, size_t n)
{
    if (kind == SM_SHAPE_POINTS) return n;
    if (kind == SM_SHAPE_LINES) return has_different(vertices, n, 2) ? n : 0;
    if (!has_different(vertices, n, 3)) return 0;
    while (same(vertices[n - 1], vertices[0]))
        n--;
    return n;
}

/* A vertex, x and y at a time. */
typedef double pair __attribute__((vector_size(16)));
typedef int64_t pair_bits __attribute__((vector_size(16)));

/* What is not a number is passed over: 'a' has it, if any. */
static inline pair pair_min(pair a, pair b)
{
#ifdef __SSE2__
    return (pair)_mm_min_pd((__m128d)a, (__m128d)b);
#else
    pair_bits less = a < b;
    return (pair)((less & (pair_bits)a) | (~less & (pair_bits)b));
#endif
}

static inline pair pair_max(pair a, pair b)
{
#ifdef __SSE2__
    return (pair)_mm_max_pd((__m128d)a, (__m128d)b);
#else
    pair_bits more = a > b;
    return (pair)((more & (pair_bits)a) | (~more & (pair_bits)b));
#endif
}

/* A box under way. */
struct pairs {
    pair least, most;
    pair_bits odd;
};

/* A comparison with NaN is false and would pass unseen; NaN or infinity less itself is NaN, other
 * numbers are 0 then. One branch at the end instead of two for each vertex. */
static inline void add_pair(struct pairs *box, const struct sm_vertex *vertex)
{
    pair v;
    memcpy(&v, vertex, sizeof v);
    box->least = pair_min(v, box->least);
    box->most = pair_max(v, box->most);
    box->odd |= (pair_bits)(v - v);
}

/* In two halves, since each vertex waits for the one before in its own. */
struct sm_box sm_vertices_box(const struct sm_vertex *vertices, size_t n, bool *finite)
{
    const pair highest = {HUGE_VAL, HUGE_VAL};
    struct pairs even = {highest, -highest, {0, 0}}, odd = even;
    for (size_t i = 0; i + 1 < n; i += 2) {
        add_pair(&even, &vertices[i]);
        add_pair(&odd, &vertices[i + 1]);
    }
    if (n % 2) add_pair(&even, &vertices[n - 1]);
    pair least = pair_min(even.least, odd.least), most = pair_max(even.most, odd.most);
    pair_bits not_finite = even.odd | odd.odd;
    if (not_finite[0] || not_finite[1]) *finite = false;
    return (struct sm_box){least[0], least[1], most[0], most[1]};
}

bool sm_box_is_degrees(struct sm_box box)
{
    return box.x0 >= -180 - SLACK_DEG && box.x1 <= 180 + SLACK_DEG && box.y0 >= -90 - SLACK_DEG &&
           box.y1 <= 90 + SLACK_DEG;
}

bool sm_vertex_is_degrees(struct sm_vertex v)
{
    return fabs(v.x) <= 180 + SLACK_DEG && fabs(v.y) <= 90 + SLACK_DEG;
}

void sm_vertex_complaint(struct sm_vertex v, char out[96])
{
    bool about_x = !(fabs(v.x) <= 180 + SLACK_DEG);
    double value = about_x ? v.x : v.y;
    const char *name = about_x ? "longitude" : "latitude";
    char digits[SM_FIXED_MAX];
    int n = (int)sm_format_fixed(digits, value, 6);
    if (!isfinite(value))
        snprintf(out, 96, "%s is not a finite number", name);
    else if (fabs(value) > 9e15)
        snprintf(out, 96, "%s is beyond ±%d", name, about_x ? 180 : 90);
    else
        snprintf(out, 96, "%s %.*s is beyond ±%d", name, n, digits, about_x ? 180 : 90);
}

bool sm_store_row(struct sm_layer_store *store)
{
    if (!sm_grow(&store->rows, &store->row_capacity, store->row_count + 1, sizeof *store->rows))
        return false;
    store->rows[store->row_count++] = (struct sm_store_row){store->vertex_count, store->part_count};
    return true;
}

bool sm_store_vertex(struct sm_layer_store *store, struct sm_vertex v)
{
    if (!sm_grow(&store->vertices, &store->vertex_capacity, store->vertex_count + 1,
                 sizeof *store->vertices))
        return false;
    store->vertices[store->vertex_count++] = v;
    return true;
}

bool sm_store_part(struct sm_layer_store *store, enum sm_shape_kind kind, size_t first,
                   struct sm_box *box)
{
    size_t n = store->vertex_count - first;
    size_t kept = n ? sm_part_keep(kind, store->vertices + first, n) : 0;
    store->vertex_count = first + kept;
    if (kept == 0) {
        store->dropped++;
        return true;
    }
    if (!sm_grow(&store->part_starts, &store->part_capacity, store->part_count + 1,
                 sizeof *store->part_starts))
        return false;
    store->part_starts[store->part_count++] = first - store->rows[store->row_count - 1].vertex;
    bool finite = true;
    *box = sm_box_union(*box, sm_vertices_box(store->vertices + first, kept, &finite));
    return true;
}

struct sm_shape sm_store_shape(const struct sm_layer_store *store, enum sm_shape_kind kind,
                               size_t row)
{
    struct sm_store_row from = store->rows[row];
    struct sm_store_row to = {store->vertex_count, store->part_count};
    if (row + 1 < store->row_count) to = store->rows[row + 1];
    return (struct sm_shape){
        .kind = kind,
        .vertices = store->vertices + from.vertex,
        .vertex_count = to.vertex - from.vertex,
        .part_starts = store->part_starts + from.part,
        .part_count = to.part - from.part,
    };
}

void sm_store_finish(struct sm_layer_store *store)
{
    free(store->vertices);
    free(store->part_starts);
    free(store->rows);
    *store = (struct sm_layer_store){0};
}
