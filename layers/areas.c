/* SPDX-License-Identifier: Apache-2.0
 * Areas and discs: what is known only roughly lies flat on the ground, under all that is pinned.
 */
#include "layers/map.h"

static enum sm_category category_of(const struct sm_map *map, const struct sm_mark *mark)
{
    return map->week->events[mark->events[0]].category;
}

static bool draw_area(struct sm_map *map, const struct sm_mark *mark)
{
    struct sm_shape shape;
    struct sm_layer *layer = sm_base_layer(map->base, mark->layer, map->report, map->err);
    if (!layer || !sm_layer_read(layer, (size_t)mark->row, &shape, map->err)) return false;
    map->layers_shown |= 1u << mark->layer;
    sm_shape_stream(&shape, sm_road_sink(map->road));
    enum sm_category category = category_of(map, mark);
    /* Where the area is the whole subject, tinting it would set nothing apart from it. */
    bool is_subject = mark->layer == map->subject.layer && mark->row == map->subject.row;
    sm_paint_path(map->canvas,
                  is_subject ? &map->theme->whole_areas[category] : &map->theme->areas[category]);
    return sm_road_ok(map->road, map->err);
}

static void draw_disc(struct sm_map *map, const struct sm_mark *mark)
{
    if (mark->radius_px <= 0) return;
    sm_add_circle(map->canvas, mark->at_px, mark->radius_px);
    sm_paint_path(map->canvas, &map->theme->discs[category_of(map, mark)]);
    sm_draw_offset(map, mark);
}

static void draw_wedge(struct sm_map *map, const struct sm_mark *mark)
{
    sm_add_wedge(map->canvas, mark->base_px, mark->faces_px, mark->radius_px);
    sm_paint_path(map->canvas, &map->theme->discs[category_of(map, mark)]);
    sm_draw_offset(map, mark);
}

bool sm_draw_areas(struct sm_map *map)
{
    static const struct sm_group group = {.id = "areas", .class_name = "layer areas"};
    bool ok = true;
    sm_begin_group(map, &group);
    for (size_t i = 0; i < map->mark_count && ok; i++) {
        const struct sm_mark *mark = &map->marks[i];
        if (mark->kind == SM_MARK_AREA) ok = draw_area(map, mark);
        if (mark->kind == SM_MARK_DISC && !mark->is_zoomed) draw_disc(map, mark);
        if (mark->kind == SM_MARK_WEDGE && !mark->is_zoomed) draw_wedge(map, mark);
    }
    sm_group_end(map->canvas);
    return ok;
}
