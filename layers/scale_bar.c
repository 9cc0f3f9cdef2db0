/* SPDX-License-Identifier: Apache-2.0
 * The scale bar: one thin line with two ticks, a round number of kilometres, true at the map's
 * middle.
 */
#include "layers/map.h"

static const double WIDEST_PX = 130, INSET_PX = 14, TICK_PX = 5, STEP_PX = 16;

/* The largest of 1, 2, 5 × 10^n km that is no wider than the bar may be. */
static double round_km(double px_per_km)
{
    static const double steps[] = {5, 2, 1};
    for (double power = 1000; power > 0.01; power /= 10)
        for (int i = 0; i < 3; i++)
            if (steps[i] * power * px_per_km <= WIDEST_PX) return steps[i] * power;
    return 0.01;
}

/* Along the bottom of the frame from the left, then along its top: the first place where the bar
 * and its words cover nothing; where there is none, the bottom left. */
static struct sm_box find_room(const struct sm_map *map, double width, double height)
{
    struct sm_box frame = sm_box_grown(map->frames.map, 4 - INSET_PX);
    struct sm_box first = {frame.x0, frame.y1 - height, frame.x0 + width, frame.y1};
    for (int top = 0; top < 2; top++)
        for (double x = frame.x0; x + width <= frame.x1; x += STEP_PX) {
            double y = top ? frame.y0 : frame.y1 - height;
            struct sm_box box = {x, y, x + width, y + height};
            if (sm_placer_is_free(&map->placer, box)) return box;
        }
    return first;
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

    struct sm_box room = find_room(map, width + 8, TICK_PX + run.ascent_px + 7);
    double x = room.x0 + 4, y = room.y1 - 4;
    sm_begin_group(map, &group);
    sm_move_to(map->canvas, (struct sm_vertex){x, y - TICK_PX});
    sm_line_to(map->canvas, (struct sm_vertex){x, y});
    sm_line_to(map->canvas, (struct sm_vertex){x + width, y});
    sm_line_to(map->canvas, (struct sm_vertex){x + width, y - TICK_PX});
    sm_paint_path(map->canvas, &map->theme->scale_bar);
    struct sm_vertex origin = {x + (width - run.width_px) / 2, y - TICK_PX};
    sm_draw_run(map->canvas, &run, origin, &map->theme->scale_ink);
    sm_group_end(map->canvas);
    sm_placer_take(&map->placer, room);
    return true;
}
