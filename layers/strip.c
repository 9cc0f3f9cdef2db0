/* SPDX-License-Identifier: Apache-2.0
 * The strip: events of a whole country, beside the map, since no spot on it is theirs.
 */
#include "layers/event_text.h"
#include "layers/map.h"

#include <math.h>

static const double PAD_PX = 10, ITEM_GAP_PX = 12, ITEM_PX = 300, ITEM_MAX_PX = 640;
/* A column beside the map has less height to give than width. */
static const double NARROW_PX = 480, NARROW_ITEM_PX = 200;

struct badge {
    const struct sm_week_event *event;
    struct sm_block count, text;
    double height_px;
};

static size_t badge_count(const struct sm_map *map)
{
    size_t count = 0;
    for (size_t i = 0; i < map->mark_count; i++)
        count += map->marks[i].kind == SM_MARK_STRIP;
    return count;
}

static struct sm_text count_text(struct sm_map *map, const struct sm_week_event *event)
{
    struct sm_buf buf = {0};
    sm_buf_count(&buf, event, map->lang);
    if (buf.count) sm_buf_str(&buf, " · ");
    sm_buf_text(&buf, sm_event_label(event, sm_lang_code(map->lang)));
    return sm_buf_keep(&buf, map->arena);
}

static bool compose(struct sm_map *map, const struct sm_week_event *event, double width_px,
                    struct badge *badge)
{
    double w = width_px - 3 * PAD_PX - map->symbol_px;
    struct sm_wrap count = {map->theme->badge_head_type, w, 2, false};
    struct sm_wrap text = {map->theme->badge_text_type, w, 3, false};
    badge->event = event;
    if (!sm_set_block(map, count_text(map, event), &count, 1.3, &badge->count) ||
        !sm_set_block(map, sm_event_headline(event, map->lang), &text, 1.3, &badge->text))
        return false;
    badge->height_px = badge->count.height_px + badge->text.height_px + 2 * PAD_PX;
    return true;
}

static int columns_in(double width_px, size_t badges)
{
    double item_px = width_px < NARROW_PX ? NARROW_ITEM_PX : ITEM_PX;
    int fitting = (int)fmax(1, floor((width_px + ITEM_GAP_PX) / item_px));
    return (size_t)fitting < badges ? fitting : (int)badges;
}

static void draw_badge(struct sm_map *map, const struct badge *badge, struct sm_box box)
{
    struct sm_group group = {.class_name = "event badge",
                             .title = sm_event_name(map, badge->event),
                             .is_focusable = true};
    double size = map->symbol_px;
    struct sm_vertex icon = {box.x0 + PAD_PX + size / 2, box.y0 + PAD_PX + size / 2};
    struct sm_vertex at = {box.x0 + 2 * PAD_PX + size, box.y0 + PAD_PX};
    sm_group_begin(map->canvas, &group);
    sm_add_box(map->canvas, box);
    sm_paint_path(map->canvas, &map->theme->badge);
    sm_draw_symbol(map, badge->event->category, badge->event->status, icon, size);
    sm_draw_block(map, &badge->count, at, &map->theme->badge_head_ink);
    at.y += badge->count.height_px;
    sm_draw_block(map, &badge->text, at, &map->theme->badge_text_ink);
    sm_group_end(map->canvas);
}

/* Set all badges in rows as tall as their tallest; returns the height, draws when told. */
static double lay_out(struct sm_map *map, struct sm_box box, bool drawing)
{
    size_t badges = badge_count(map), done = 0;
    if (badges == 0) return 0;
    int columns = columns_in(sm_box_width(box), badges);
    double w = fmin((sm_box_width(box) - (columns - 1) * ITEM_GAP_PX) / columns, ITEM_MAX_PX);
    double y = box.y0, row_h = 0;
    for (int pass = 0; pass < 2; pass++) {
        y = box.y0;
        done = 0;
        for (size_t i = 0; i < map->mark_count; i++) {
            struct badge badge;
            if (map->marks[i].kind != SM_MARK_STRIP) continue;
            const struct sm_week_event *event = &map->week->events[map->marks[i].events[0]];
            if (!compose(map, event, w, &badge)) return 0;
            int column = (int)(done++ % (size_t)columns);
            if (column == 0 && done > 1) y += row_h + ITEM_GAP_PX;
            row_h = fmax(row_h, badge.height_px);
            double x = box.x0 + column * (w + ITEM_GAP_PX);
            if (pass == 1 && drawing)
                draw_badge(map, &badge, (struct sm_box){x, y, x + w, y + row_h});
        }
    }
    return y + row_h - box.y0;
}

double sm_strip_height(struct sm_map *map, double width_px)
{
    return lay_out(map, (struct sm_box){0, 0, width_px, 0}, false);
}

bool sm_draw_strip(struct sm_map *map)
{
    static const struct sm_group group = {.id = "strip", .class_name = "strip"};
    if (badge_count(map) == 0) return true;
    sm_group_begin(map->canvas, &group);
    lay_out(map, map->frames.strip, true);
    sm_group_end(map->canvas);
    return map->err->code == SM_OK;
}
