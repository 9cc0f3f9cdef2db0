/* SPDX-License-Identifier: Apache-2.0
 * Small lakes that the source keeps as a few corners, drawn with a shore that is as vague: each
 * corner pulls a curve from the middle of one side to the middle of the next.
 *
 *          .-'''-.
 *        .'   ^   '.        a quadratic spline: it touches every side in its middle
 *       /  .' '.   \
 *       '-.------.-'
 */
#include "layers/map.h"

static struct sm_vertex between(struct sm_vertex a, struct sm_vertex b, double share)
{
    return (struct sm_vertex){a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

static void add_ring(struct sm_canvas *canvas, const struct sm_vertex *ring, size_t count)
{
    if (count < 3) return;
    struct sm_vertex from = between(ring[count - 1], ring[0], 0.5);
    sm_move_to(canvas, from);
    for (size_t i = 0; i < count; i++) {
        struct sm_vertex corner = ring[i], to = between(corner, ring[(i + 1) % count], 0.5);
        sm_curve_to(canvas, between(from, corner, 2.0 / 3), between(to, corner, 2.0 / 3), to);
        from = to;
    }
    sm_close_path(canvas);
}

bool sm_add_rounded(struct sm_map *map, const struct sm_shape *shape)
{
    struct sm_collector seen;
    struct sm_road_options options = {.margin_px = 40};
    sm_collector_init(&seen);
    struct sm_road *road = sm_road_new(map->projection, &map->view, options, &seen.sink, map->err);
    if (road) sm_shape_stream(shape, sm_road_sink(road));
    bool ok = road && sm_road_ok(road, map->err) && (!seen.failed || sm_fail_memory(map->err));
    struct sm_shape rings = sm_collector_shape(&seen);
    for (size_t i = 0; ok && i < rings.part_count; i++) {
        size_t from = rings.part_starts[i], to = sm_shape_part_end(&rings, i);
        add_ring(map->canvas, rings.vertices + from, to - from);
    }
    sm_road_free(road);
    sm_collector_finish(&seen);
    return ok;
}
