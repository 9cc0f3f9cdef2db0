/* SPDX-License-Identifier: Apache-2.0
 * The scale bar: one thin line with two ticks, a round number of kilometres, true at the map's
 * middle.
 */
#include "layers/map.h"

static const double WIDEST_PX = 130, INSET_PX = 14, TICK_PX = 5;

/* The largest of 1, 2, 5 × 10^n km that is no wider than the bar may be. */
static double round_km(double px_per_km)
{
    static const double steps[] = {5, 2, 1};
    for (double power = 1000; power > 0.01; power /= 10)
        for (int i = 0; i < 3; i++)
            if (steps[i] * power * px_per_km <= WIDEST_PX) return steps[i] * power;
    return 0.01;
}

bool sm_draw_scale_bar(struct sm_map *map)
{
    static const struct sm_group group = {.id = "scale-bar", .class_name = "scale"};
    struct sm_vertex middle;
    struct sm_vertex middle_map = sm_view_to_map(&map->view, sm_box_middle(map->frames.map));
    if (!sm_unproject(map->projection, middle_map, &middle)) return true;
    double px_per_km = 1000 * map->view.px_per_m * sm_projection_scale(map->projection, middle);
    double km = round_km(px_per_km), width = km * px_per_km;

    struct sm_buf words = {0};
    struct sm_run run;
    sm_buf_km(&words, km, 2, map->lang);
    if (!sm_shape_line(sm_base_fonts(map->base), sm_buf_keep(&words, map->arena),
                       map->theme->scale_type, map->arena, &run, map->report, map->err))
        return false;

    double x = map->frames.map.x0 + INSET_PX, y = map->frames.map.y1 - INSET_PX;
    sm_begin_group(map, &group);
    sm_move_to(map->canvas, (struct sm_vertex){x, y - TICK_PX});
    sm_line_to(map->canvas, (struct sm_vertex){x, y});
    sm_line_to(map->canvas, (struct sm_vertex){x + width, y});
    sm_line_to(map->canvas, (struct sm_vertex){x + width, y - TICK_PX});
    sm_paint_path(map->canvas, &map->theme->scale_bar);
    struct sm_vertex origin = {x + (width - run.width_px) / 2, y - TICK_PX};
    sm_draw_run(map->canvas, &run, origin, &map->theme->scale_ink);
    sm_group_end(map->canvas);
    sm_placer_take(&map->placer,
                   (struct sm_box){x - 4, y - TICK_PX - run.ascent_px - 3, x + width + 4, y + 4});
    return true;
}
