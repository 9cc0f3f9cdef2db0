/* SPDX-License-Identifier: Apache-2.0
 * Areas and discs: what is known only roughly lies flat on the ground, under all that is pinned.
 */
#include "layers/map.h"

static enum sm_category category_of(const struct sm_map *map, const struct sm_mark *mark)
{
    return map->week->events[mark->events[0]].category;
}

/* Where the area is the whole subject, tinting it would set nothing apart from it. */
static bool is_subject(const struct sm_map *map, const struct sm_mark *mark)
{
    return mark->layer == map->subject.layer && mark->row == map->subject.row;
}

/* Beside each other this many tints make a quilt, and borders of two colours run on one line. */
enum { TINTS_MAX = 4 };

static bool is_quilt(const struct sm_map *map)
{
    int tints = 0;
    for (size_t i = 0; i < map->mark_count; i++)
        tints += map->marks[i].kind == SM_MARK_AREA;
    return tints > TINTS_MAX;
}

/* As old atlases colour them: a pale rim along the inside of the border, and a line. What is inside
 * the clip has half its width. */
static bool draw_rim(struct sm_map *map, const struct sm_mark *mark, const struct sm_shape *shape)
{
    enum sm_category category = category_of(map, mark);
    struct sm_collector page;
    sm_collector_init(&page);
    struct sm_road *road =
        sm_road_new(map->projection, &map->view, map->road_options, &page.sink, map->err);
    if (road) sm_shape_stream(shape, sm_road_sink(road));
    bool ok = road && sm_road_ok(road, map->err) && (!page.failed || sm_fail_memory(map->err));
    struct sm_shape drawn = sm_collector_shape(&page);
    if (ok) {
        sm_shape_stream(&drawn, sm_canvas_sink(map->canvas));
        sm_clip_begin(map->canvas);
        sm_shape_stream(&drawn, sm_canvas_sink(map->canvas));
        sm_paint_path(map->canvas, &map->theme->area_rims[category]);
        sm_shape_stream(&drawn, sm_canvas_sink(map->canvas));
        sm_paint_path(map->canvas, &map->theme->pale_areas[category]);
        sm_clip_end(map->canvas);
    }
    sm_road_free(road);
    sm_collector_finish(&page);
    return ok;
}

void sm_draw_area_sample(struct sm_map *map, struct sm_box box)
{
    sm_add_box(map->canvas, box);
    if (!is_quilt(map)) {
        sm_paint_path(map->canvas, &map->theme->areas[SM_OTHER]);
        return;
    }
    sm_clip_begin(map->canvas);
    sm_add_box(map->canvas, box);
    sm_paint_path(map->canvas, &map->theme->area_rims[SM_OTHER]);
    sm_add_box(map->canvas, box);
    sm_paint_path(map->canvas, &map->theme->pale_areas[SM_OTHER]);
    sm_clip_end(map->canvas);
}

static bool draw_area(struct sm_map *map, const struct sm_mark *mark)
{
    struct sm_shape shape;
    struct sm_layer *layer = sm_base_layer(map->base, mark->layer, map->report, map->err);
    if (!layer || !sm_layer_read(layer, (size_t)mark->row, &shape, map->err)) return false;
    map->layers_shown |= 1u << mark->layer;
    if (is_quilt(map) && !is_subject(map, mark)) return draw_rim(map, mark, &shape);
    sm_shape_stream(&shape, sm_road_sink(map->road));
    enum sm_category category = category_of(map, mark);
    sm_paint_path(map->canvas, is_subject(map, mark) ? &map->theme->whole_areas[category]
                                                     : &map->theme->areas[category]);
    return sm_road_ok(map->road, map->err);
}

static void draw_disc(struct sm_map *map, const struct sm_mark *mark)
{
    if (mark->radius_px <= 0) return;
    const struct sm_paint *paints =
        sm_mark_is_rough(map, mark) ? map->theme->rough_discs : map->theme->discs;
    sm_add_circle(map->canvas, mark->at_px, mark->radius_px);
    sm_paint_path(map->canvas, &paints[category_of(map, mark)]);
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
        if (mark->kind == SM_MARK_CELL && mark->cell->is_rough) sm_draw_cell_outline(map, mark);
        if (mark->kind == SM_MARK_DISC && !mark->is_zoomed) draw_disc(map, mark);
        if (mark->kind == SM_MARK_WEDGE && !mark->is_zoomed) draw_wedge(map, mark);
    }
    sm_group_end(map->canvas);
    return ok;
}
