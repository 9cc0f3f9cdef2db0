/* SPDX-License-Identifier: Apache-2.0
 * The mark of a draft, on the map itself: it stays there when the map is cut out of its page.
 */
#include "layers/map.h"

static const double INSET_PX = 10, PAD_X_PX = 7, PAD_Y_PX = 4, STEP_PX = 16;

/* Along the top of the frame from the left, then along its bottom: the first place where the mark
 * covers nothing; where there is none, the top left, for a draft must say so. */
static struct sm_box find_room(const struct sm_map *map, double width, double height)
{
    struct sm_box frame = sm_box_grown(map->frames.map, -INSET_PX);
    for (int bottom = 0; bottom < 2; bottom++)
        for (double x = frame.x0; x + width <= frame.x1; x += STEP_PX) {
            double y = bottom ? frame.y1 - height : frame.y0;
            struct sm_box box = {x, y, x + width, y + height};
            if (sm_placer_is_free(&map->placer, box)) return box;
        }
    return (struct sm_box){frame.x0, frame.y0, frame.x0 + width, frame.y0 + height};
}

bool sm_draw_draft_mark(struct sm_map *map)
{
    static const struct sm_group group = {.id = "draft", .class_name = "draft"};
    struct sm_run run;
    struct sm_text words = sm_text(sm_word(SM_WORD_DRAFT, map->lang));
    if (!map->week->draft || map->is_inset) return true;
    if (!sm_shape_line(sm_base_fonts(map->base), words, map->theme->draft_type, map->arena, &run,
                       map->report, map->err))
        return false;
    double height = run.ascent_px + run.descent_px + 2 * PAD_Y_PX;
    struct sm_box box = find_room(map, run.width_px + 2 * PAD_X_PX, height);
    sm_begin_group(map, &group);
    sm_add_box(map->canvas, box);
    sm_paint_path(map->canvas, &map->theme->draft);
    struct sm_vertex origin = {box.x0 + PAD_X_PX, box.y0 + PAD_Y_PX + run.ascent_px};
    sm_draw_run(map->canvas, &run, origin, &map->theme->draft_ink);
    sm_group_end(map->canvas);
    sm_placer_take(&map->placer, sm_box_grown(box, 3));
    return !map->placer.failed || sm_fail_memory(map->err);
}
