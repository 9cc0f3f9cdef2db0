/* SPDX-License-Identifier: Apache-2.0
 * Labels of events: the place's name and what happened there, as much as finds room. What finds
 * none gets a number that the list explains.
 */
#include "layers/map.h"

#include <math.h>

static const double TEXT_WIDTH_PX = 158, LEADING = 1.18, GAP_PX = 4, LEADER_GAP_PX = 22;
/* How far from its symbols a label may stand to clear their disc. */
static const double DISC_REACH_PX = 40;

/* How much a label says, from all to least. */
enum detail { ALL_EVENTS, FIRST_EVENT, NAME_ONLY, NUMBER_ONLY, DETAIL_COUNT };

struct event_label {
    struct sm_block name;
    struct sm_block texts[SM_MARK_EVENTS_MAX];
    int text_count;
    double width_px, height_px;
};

static struct sm_text name_of(struct sm_map *map, const struct sm_mark *mark, enum detail detail)
{
    if (detail != NUMBER_ONLY)
        return sm_event_label(&map->week->events[mark->events[0]], sm_lang_code(map->lang));
    struct sm_buf number = {0};
    sm_buf_int(&number, mark->number);
    return sm_buf_keep(&number, map->arena);
}

static bool add_text(struct sm_map *map, struct event_label *label, size_t event, int line_max)
{
    struct sm_wrap wrap = {map->theme->event_text_type, TEXT_WIDTH_PX, line_max, true};
    struct sm_text text = sm_event_headline(&map->week->events[event], map->lang);
    struct sm_block *block = &label->texts[label->text_count++];
    if (!sm_set_block(map, text, &wrap, LEADING, block)) return false;
    label->width_px = fmax(label->width_px, sm_block_width(block));
    label->height_px += block->height_px;
    return true;
}

static bool compose(struct sm_map *map, const struct sm_mark *mark, enum detail detail,
                    struct event_label *label)
{
    struct sm_wrap wrap = {map->theme->event_name_type, TEXT_WIDTH_PX, 2, true};
    *label = (struct event_label){0};
    if (!sm_set_block(map, name_of(map, mark, detail), &wrap, LEADING, &label->name)) return false;
    label->width_px = sm_block_width(&label->name);
    label->height_px = label->name.height_px;
    if (detail >= NAME_ONLY) return true;
    size_t texts = detail == ALL_EVENTS ? mark->shown : 1;
    int line_max = texts > 1 ? 2 : 3;
    for (size_t i = 0; i < texts; i++)
        if (!add_text(map, label, mark->events[i], line_max)) return false;
    return true;
}

static void draw_aligned(struct sm_map *map, const struct sm_block *block, struct sm_box box,
                         double y, double align)
{
    const struct sm_ink *ink = block->lines && block->lines[0].type.face == SM_CONDENSED_SEMIBOLD
                                   ? &map->theme->event_name_ink
                                   : &map->theme->event_text_ink;
    for (int i = 0; i < block->count; i++) {
        struct sm_block line = *block;
        line.lines = &block->lines[i];
        line.count = 1;
        double x = box.x0 + (sm_box_width(box) - line.lines->width_px) * align;
        sm_draw_block(map, &line, (struct sm_vertex){x, y + i * block->leading_px}, ink);
    }
}

/* 0 flush left, 1 flush right: text leans on the symbol that it belongs to. */
static double alignment(enum sm_position position)
{
    switch (position) {
    case SM_TOP_LEFT:
    case SM_LEFT:
    case SM_BOTTOM_LEFT: return 1;
    case SM_TOP:
    case SM_BOTTOM:
    case SM_CENTRED: return 0.5;
    default: return 0;
    }
}

static void draw_label(struct sm_map *map, const struct event_label *label, struct sm_box box,
                       enum sm_position position)
{
    double y = box.y0, align = alignment(position);
    draw_aligned(map, &label->name, box, y, align);
    y += label->name.height_px;
    for (int i = 0; i < label->text_count; i++) {
        draw_aligned(map, &label->texts[i], box, y, align);
        y += label->texts[i].height_px;
    }
}

static struct sm_label request(const struct sm_map *map, const struct sm_mark *mark,
                               const struct event_label *label)
{
    struct sm_box box = sm_mark_box(map, mark);
    bool disc = mark->kind == SM_MARK_DISC && mark->radius_px > 0;
    double reach_x = sm_box_width(box) / 2;
    double reach_y = sm_box_height(box) / 2;
    if (disc) {
        reach_x = fmin(mark->radius_px, reach_x + DISC_REACH_PX);
        reach_y = fmin(mark->radius_px, reach_y + DISC_REACH_PX);
    }
    return (struct sm_label){
        .anchor_px = sm_box_middle(box),
        .reach_x_px = reach_x,
        .reach_y_px = reach_y,
        .gap_px = GAP_PX,
        .width_px = label->width_px,
        .height_px = label->height_px,
        .positions = SM_ANY_POSITION,
    };
}

static double nearest(double value, double low, double high)
{
    return fmax(low, fmin(high, value));
}

/* A straight leader from the symbols' edge to the label's, where it crosses nothing. */
static bool place_with_leader(struct sm_map *map, const struct sm_mark *mark,
                              struct sm_label *label, struct sm_box *box,
                              enum sm_position *position)
{
    struct sm_box symbols = sm_mark_box(map, mark);
    label->gap_px = LEADER_GAP_PX;
    for (int p = 0; p < SM_POSITION_COUNT; p++) {
        struct sm_box at = sm_label_box(label, (enum sm_position)p);
        struct sm_vertex middle = sm_box_middle(symbols);
        struct sm_vertex end = {nearest(middle.x, at.x0, at.x1), nearest(middle.y, at.y0, at.y1)};
        struct sm_vertex start = {nearest(end.x, symbols.x0 - 1, symbols.x1 + 1),
                                  nearest(end.y, symbols.y0 - 1, symbols.y1 + 1)};
        struct sm_box leader = sm_box_with(sm_box_with(sm_box_empty(), start), end);
        if (!sm_placer_is_free(&map->placer, at) ||
            !sm_placer_is_free(&map->placer, sm_box_grown(leader, 0.5)))
            continue;
        sm_placer_take(&map->placer, at);
        sm_placer_take(&map->placer, leader);
        sm_move_to(map->canvas, start);
        sm_line_to(map->canvas, end);
        sm_paint_path(map->canvas, &map->theme->leader);
        *box = at;
        *position = (enum sm_position)p;
        return true;
    }
    return false;
}

static bool try_detail(struct sm_map *map, struct sm_mark *mark, enum detail detail, bool *placed)
{
    struct event_label label;
    struct sm_box box;
    enum sm_position position;
    if (!compose(map, mark, detail, &label)) return false;
    struct sm_label wanted = request(map, mark, &label);
    *placed = sm_placer_place(&map->placer, &wanted, &box, &position) ||
              (detail != NUMBER_ONLY &&
               place_with_leader(map, mark, &wanted, &box, &position));
    if (*placed) draw_label(map, &label, box, position);
    return true;
}

static enum detail first_detail(const struct sm_map *map)
{
    return sm_box_width(map->frames.map) < 560 ? NAME_ONLY : ALL_EVENTS;
}

static bool label_mark(struct sm_map *map, struct sm_mark *mark, int *numbers)
{
    bool placed = false;
    for (int detail = first_detail(map); detail < DETAIL_COUNT && !placed; detail++) {
        if (detail == NUMBER_ONLY) mark->number = ++*numbers;
        if (!try_detail(map, mark, (enum detail)detail, &placed)) return false;
    }
    if (!placed)
        sm_remark(map->report, SM_WARNING,
                  "%.*s: no room for its label on the map of %.*s; it stands in the list",
                  SM_TEXT_ARG(name_of(map, mark, NAME_ONLY)),
                  SM_TEXT_ARG(map->subject.name_en));
    return true;
}

bool sm_draw_event_labels(struct sm_map *map)
{
    static const struct sm_group group = {.id = "event-labels", .class_name = "layer event-labels"};
    int numbers = 0;
    bool ok = true;
    sm_group_begin(map->canvas, &group);
    for (size_t i = 0; i < map->mark_count && ok; i++)
        if (sm_mark_is_drawn(&map->marks[i])) ok = label_mark(map, &map->marks[i], &numbers);
    sm_group_end(map->canvas);
    return ok;
}
