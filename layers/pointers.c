/* SPDX-License-Identifier: Apache-2.0
 * Pointers: events outside the frame, named at its edge with the way and the distance to them.
 *
 *                                      |  frame
 *     [symbol] Primorsky Krai        > |
 *              6,900 km                |
 */
#include "layers/event_text.h"
#include "layers/map.h"

#include <math.h>

static const double INSET_PX = 8, ARROW_PX = 9, STEP_PX = 12;

struct pointer {
    struct sm_vertex direction; /* on the page, of length 1 */
    struct sm_block name, distance;
    double width_px, height_px;
};

static bool compose(struct sm_map *map, const struct sm_mark *mark, struct pointer *pointer)
{
    const struct sm_event *event = &map->week->events[mark->events[0]];
    struct sm_wrap name = {map->theme->pointer_type, 170, 2, true};
    struct sm_wrap distance = {map->theme->pointer_text_type, 170, 2, true};
    struct sm_buf words = {0};
    sm_buf_distance(&words, mark->distance_m, map->lang);
    double bearing = mark->bearing_deg * SM_PI / 180;
    pointer->direction = (struct sm_vertex){sin(bearing), -cos(bearing)};
    if (!sm_set_block(map, sm_event_placed(event, map->lang, map->arena), &name, 1.18,
                      &pointer->name) ||
        !sm_set_block(map, sm_buf_keep(&words, map->arena), &distance, 1.18, &pointer->distance))
        return false;
    double text_w = fmax(sm_block_width(&pointer->name), sm_block_width(&pointer->distance));
    pointer->width_px = map->symbol_px + 5 + text_w + 5 + ARROW_PX;
    pointer->height_px =
        fmax(map->symbol_px + 2, pointer->name.height_px + pointer->distance.height_px);
    return true;
}

/* Where the ray from the frame's middle leaves the frame. */
static struct sm_vertex leave_point(struct sm_box frame, struct sm_vertex direction)
{
    struct sm_vertex middle = sm_box_middle(frame);
    double tx = sm_box_width(frame) / 2 / fmax(fabs(direction.x), 1e-9);
    double ty = sm_box_height(frame) / 2 / fmax(fabs(direction.y), 1e-9);
    double t = fmin(tx, ty);
    return (struct sm_vertex){middle.x + direction.x * t, middle.y + direction.y * t};
}

/* The pointer's box inside the frame, moved along its edge by 'slide' px. */
static struct sm_box box_at(const struct sm_map *map, const struct pointer *pointer, double slide)
{
    struct sm_box frame = sm_box_grown(map->frames.map, -INSET_PX);
    struct sm_vertex p = leave_point(frame, pointer->direction);
    double w = pointer->width_px, h = pointer->height_px;
    bool on_side = p.x <= frame.x0 + 1 || p.x >= frame.x1 - 1;
    double x = p.x - w / 2 + (on_side ? 0 : slide), y = p.y - h / 2 + (on_side ? slide : 0);
    x = fmax(frame.x0, fmin(frame.x1 - w, x));
    y = fmax(frame.y0, fmin(frame.y1 - h, y));
    return (struct sm_box){x, y, x + w, y + h};
}

static bool find_room(struct sm_map *map, const struct pointer *pointer, struct sm_box *box)
{
    /* All along the edge, nearest first. */
    double longest = fmax(sm_box_width(map->frames.map), sm_box_height(map->frames.map));
    for (int i = 0; i / 2 * STEP_PX < longest; i++) {
        double slide = (i % 2 ? -1 : 1) * ((i + 1) / 2) * STEP_PX;
        *box = box_at(map, pointer, slide);
        if (!sm_placer_is_free(&map->placer, *box)) continue;
        sm_placer_take(&map->placer, sm_box_grown(*box, 3));
        return true;
    }
    return false;
}

/* A filled triangle, its tip in the direction. */
static void draw_arrow(struct sm_map *map, struct sm_vertex c, struct sm_vertex d)
{
    double r = ARROW_PX / 2;
    sm_move_to(map->canvas, (struct sm_vertex){c.x + d.x * r, c.y + d.y * r});
    sm_line_to(map->canvas,
               (struct sm_vertex){c.x - d.x * r - d.y * r * 0.8, c.y - d.y * r + d.x * r * 0.8});
    sm_line_to(map->canvas,
               (struct sm_vertex){c.x - d.x * r + d.y * r * 0.8, c.y - d.y * r - d.x * r * 0.8});
    sm_close_path(map->canvas);
    sm_paint_path(map->canvas, &map->theme->arrow);
}

static void draw_pointer(struct sm_map *map, const struct sm_mark *mark,
                         const struct pointer *pointer, struct sm_box box)
{
    const struct sm_event *event = &map->week->events[mark->events[0]];
    double size = map->symbol_px, middle = sm_box_middle(box).y;
    bool west = pointer->direction.x < 0;
    double symbol_x = west ? box.x0 + ARROW_PX + 5 + size / 2 : box.x0 + size / 2;
    double arrow_x = west ? box.x0 + ARROW_PX / 2 : box.x1 - ARROW_PX / 2;
    struct sm_vertex text = {symbol_x + size / 2 + 5, box.y0};
    struct sm_group group = {.class_name = "event pointer",
                             .title = sm_event_name(map, event),
                             .is_focusable = !map->is_inset};
    sm_begin_group(map, &group);
    sm_draw_symbol(map, event->category, event->status, (struct sm_vertex){symbol_x, middle}, size);
    sm_draw_block(map, &pointer->name, text, &map->theme->pointer_ink);
    text.y += pointer->name.height_px;
    sm_draw_block(map, &pointer->distance, text, &map->theme->pointer_text_ink);
    draw_arrow(map, (struct sm_vertex){arrow_x, middle}, pointer->direction);
    sm_group_end(map->canvas);
}

static void list_instead(struct sm_map *map, struct sm_mark *mark)
{
    const struct sm_event *event = &map->week->events[mark->events[0]];
    mark->kind = SM_MARK_LISTED;
    sm_remark(map->report, SM_NOTE,
              "%.*s: no room to point at it from the edge of the map of %.*s; it stands in "
              "the list",
              SM_TEXT_ARG(sm_event_label(event, sm_lang_code(map->lang))),
              SM_TEXT_ARG(map->subject.name_en));
}

bool sm_draw_pointers(struct sm_map *map)
{
    static const struct sm_group group = {.id = "pointers", .class_name = "layer pointers"};
    bool ok = true;
    sm_begin_group(map, &group);
    for (size_t i = 0; i < map->mark_count && ok; i++) {
        struct sm_mark *mark = &map->marks[i];
        struct pointer pointer;
        struct sm_box box;
        if (mark->kind != SM_MARK_POINTER) continue;
        ok = compose(map, mark, &pointer);
        if (ok && find_room(map, &pointer, &box))
            draw_pointer(map, mark, &pointer, box);
        else
            list_instead(map, mark);
    }
    sm_group_end(map->canvas);
    return ok;
}
