/* SPDX-License-Identifier: Apache-2.0
 *
 *      y
 *      |------------------   band 2     an edge that reaches into bands 1 and 2 is in both:
 *      |      /\                        whoever asks of v looks at band 1 alone
 *      |-----/--\---------   band 1
 *      |    / v  \
 *      |---/------\-------   band 0
 */
#include "geo/bands.h"

#include <stdlib.h>

#include "base/memory.h"
#include "geo/nesting.h"

/* As many bands as edges would be quickest to ask; a long edge would then be in most of them. */
enum { EDGES_A_BAND = 16, BANDS_MAX = 1024 };

/* Never falls as y rises, whatever is rounded, so no edge that reaches y's height is missed. */
static size_t band_of(const struct sm_bands *bands, double y)
{
    double band = (y - bands->y0) * bands->per_height;
    if (!(band > 0)) return 0;
    return band < (double)bands->count ? (size_t)band : bands->count - 1;
}

/* Count the edges of each band behind 'starts', or put them where 'next' says. */
static void sort_edge(struct sm_bands *bands, struct sm_band_edge edge, size_t *next)
{
    size_t a = band_of(bands, edge.a.y), b = band_of(bands, edge.b.y);
    size_t last = a > b ? a : b;
    for (size_t band = a < b ? a : b; band <= last; band++) {
        if (next)
            bands->edges[next[band]++] = edge;
        else
            bands->starts[band + 1]++;
    }
}

static void sort_edges(struct sm_bands *bands, const struct sm_shape *polygons, size_t *next)
{
    const struct sm_vertex *v = polygons->vertices;
    for (size_t part = 0; part < polygons->part_count; part++) {
        size_t start = polygons->part_starts[part], end = sm_shape_part_end(polygons, part);
        for (size_t i = start; i < end; i++)
            sort_edge(bands, (struct sm_band_edge){v[i > start ? i - 1 : end - 1], v[i]}, next);
    }
}

static bool fill(struct sm_bands *bands, const struct sm_shape *polygons)
{
    bands->starts = sm_alloc_zeroed(bands->count + 1, sizeof *bands->starts);
    if (!bands->starts) return false;
    sort_edges(bands, polygons, NULL);
    for (size_t i = 0; i < bands->count; i++)
        bands->starts[i + 1] += bands->starts[i];
    bands->edges = sm_alloc(bands->starts[bands->count], sizeof *bands->edges);
    size_t *next = sm_alloc(bands->count, sizeof *next);
    for (size_t i = 0; next && i < bands->count; i++)
        next[i] = bands->starts[i];
    if (bands->edges && next) sort_edges(bands, polygons, next);
    free(next);
    return bands->edges && next;
}

bool sm_bands_init(struct sm_bands *bands, const struct sm_shape *polygons)
{
    *bands = (struct sm_bands){.count = 0};
    if (polygons->kind != SM_SHAPE_POLYGONS || polygons->vertex_count == 0) return true;
    struct sm_box box = sm_shape_box(polygons);
    size_t wanted = polygons->vertex_count / EDGES_A_BAND + 1;
    bands->count = wanted < BANDS_MAX ? wanted : BANDS_MAX;
    bands->y0 = box.y0;
    double height = sm_box_height(box);
    bands->per_height = height > 0 ? (double)bands->count / height : 0;
    if (fill(bands, polygons)) return true;
    sm_bands_finish(bands);
    return false;
}

bool sm_bands_hold(const struct sm_bands *bands, struct sm_vertex v)
{
    bool inside = false;
    if (bands->count == 0 || !sm_vertex_is_finite(v)) return false;
    size_t band = band_of(bands, v.y);
    for (size_t i = bands->starts[band]; i < bands->starts[band + 1]; i++)
        if (sm_ray_crosses(bands->edges[i].a, bands->edges[i].b, v)) inside = !inside;
    return inside;
}

void sm_bands_finish(struct sm_bands *bands)
{
    free(bands->edges);
    free(bands->starts);
    *bands = (struct sm_bands){.count = 0};
}
