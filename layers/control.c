/* SPDX-License-Identifier: Apache-2.0
 * Control: hatching over a pale fill, as of a date; and what changed in the week.
 */
#include "layers/control.h"

#include <math.h>
#include <string.h>

#include "layers/unshown.h"

/* Is it what the base still holds from the map before? */
static bool answers(const struct sm_control *control, const char *path, const struct sm_week *week)
{
    return control && strcmp(control->path, path) == 0 && control->from == week->from &&
           control->to == week->to;
}

bool sm_open_control(struct sm_map *map)
{
    struct sm_control **kept = sm_base_control(map->base);
    const char *path = map->options->control;
    if (!path && map->week->control.n) path = map->week->control.at;
    if (!path) return true;
    struct sm_report *said = sm_base_control_report(map->base);
    if (!answers(*kept, path, map->week)) {
        sm_control_close(*kept);
        sm_report_finish(said);
        *kept = sm_control_open(path, map->week->from, map->week->to, said, map->err);
    }
    /* Every map says so, whichever came first. */
    for (size_t i = 0; i < said->count; i++)
        sm_remark(map->report, said->remarks[i].severity, "%s", said->remarks[i].line);
    map->control = *kept;
    if (!map->control) return false;
    sm_control_remark_age(map->control, map->report);
    return true;
}

/* Where the ground box lies on the page, within the frame: its edges are curves there, so points
 * along them are tried, and a little is added. */
static struct sm_box page_box(const struct sm_map *map, struct sm_box box_deg)
{
    enum { STEPS = 12 };
    struct sm_box box = sm_box_empty(), frame = map->frames.map;
    for (int i = 0; i < (STEPS + 1) * (STEPS + 1); i++) {
        double u = (double)(i % (STEPS + 1)) / STEPS, w = (double)(i / (STEPS + 1)) / STEPS;
        struct sm_vertex at = {box_deg.x0 + u * sm_box_width(box_deg),
                               box_deg.y0 + w * sm_box_height(box_deg)};
        struct sm_vertex px;
        if (!sm_view_place(&map->view, map->projection, at, &px)) return frame;
        box = sm_box_with(box, px);
    }
    box = sm_box_grown(box, 4 + 0.02 * (sm_box_width(box) + sm_box_height(box)));
    return (struct sm_box){fmax(box.x0, frame.x0), fmax(box.y0, frame.y0), fmin(box.x1, frame.x1),
                           fmin(box.y1, frame.y1)};
}

static bool draw_part(struct sm_map *map, const struct sm_shape *shape, int part,
                      struct sm_text title, size_t *unshown)
{
    const struct sm_control_look *look = &map->theme->control[part];
    struct sm_group group = {.class_name = look->fill.class_name, .title = title};
    struct sm_box box_deg = sm_shape_box(shape);
    if (shape->part_count == 0 || !sm_box_touches(box_deg, map->extent_deg)) return true;
    struct sm_box box = page_box(map, box_deg);
    if (sm_box_is_empty(box)) return true;
    sm_begin_group(map, &group);
    *unshown += sm_stream_counted(map, shape);
    sm_paint_path(map->canvas, &look->fill);
    if (look->slope) {
        sm_shape_stream(shape, sm_road_sink(map->road));
        sm_clip_begin(map->canvas);
        sm_add_hatch(map->canvas, box, look->slope, look->spacing_px);
        sm_paint_path(map->canvas, &look->hatch);
        sm_clip_end(map->canvas);
    }
    sm_group_end(map->canvas);
    return sm_road_ok(map->road, map->err);
}

static bool draw_change(struct sm_map *map, size_t *unshown)
{
    const struct sm_control_change *change = &map->control->change;
    if (map->control->since == SM_NO_DAY) return true;
    struct sm_shape gained = sm_collector_shape(&change->gained.shape);
    struct sm_shape lost = sm_collector_shape(&change->lost.shape);
    return draw_part(map, &gained, SM_CONTROL_GAINED, sm_text(sm_word(SM_WORD_GAINED, map->lang)),
                     unshown) &&
           draw_part(map, &lost, SM_CONTROL_LOST, sm_text(sm_word(SM_WORD_LOST, map->lang)),
                     unshown);
}

bool sm_draw_control(struct sm_map *map)
{
    static const struct sm_group group = {.id = "control", .class_name = "layer control"};
    bool ok = true;
    size_t unshown = 0;
    if (!map->control) return true;
    const struct sm_control_snapshot *now = &map->control->now;
    sm_begin_group(map, &group);
    for (size_t i = 0; i < now->class_count && ok; i++) {
        const struct sm_control_class *class = &now->classes[i];
        struct sm_shape shape = sm_collector_shape(&class->area);
        ok = draw_part(map, &shape, (int)class->kind, sm_control_class_words(class, map->lang),
                       &unshown);
    }
    ok = ok && draw_change(map, &unshown);
    sm_tell_unshown(map, sm_text(map->control->path), unshown);
    sm_group_end(map->canvas);
    return ok;
}
