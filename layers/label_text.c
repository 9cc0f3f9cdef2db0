/* SPDX-License-Identifier: Apache-2.0
 * What the label of an event says: the place's name and what happened there, in fewer words the
 * less room there is.
 */
#include "layers/labels.h"

#include <math.h>

static const double WIDE_PX = 158, NARROW_PX = 108, LEADING = 1.18;
/* Between a label's box and its letters, and before the text of a further event. */
static const double PAD_PX = 2, TEXT_GAP_PX = 2;
/* A map narrower than this names places and leaves the rest to the list; an inset is there for
 * what it says. */
static const double SMALL_MAP_PX = 560;

/* What is left unsaid, and what a column of short lines costs. */
static const double losses[] = {
    [SM_ALL_EVENTS] = 0, [SM_FIRST_EVENT] = 100, [SM_NAME_ONLY] = 200, [SM_NUMBER_ONLY] = 400};
static const double NARROW_LOSS = 2.5;
/* Smaller type, set no wider than this, is worse than any position and better than a leader. */
static const double SMALL_LOSS = 11, SMALL_WIDTH_PX = 132, SMALL_SHARE = 0.86;
/* No type on the map is smaller. */
static const double TYPE_MIN_PX = 11;

static struct sm_type small(struct sm_type type)
{
    type.size_px = fmax(TYPE_MIN_PX, type.size_px * SMALL_SHARE);
    return type;
}

static bool set_name(struct sm_map *map, struct sm_text name, struct sm_type type,
                     struct sm_block *block)
{
    struct sm_wrap wrap = {type, WIDE_PX, 2, true};
    return sm_set_block(map, name, &wrap, LEADING, block);
}

static double text_width(const struct sm_wording *wording)
{
    double width = sm_block_width(&wording->name);
    for (int i = 0; i < wording->text_count; i++)
        width = fmax(width, sm_block_width(&wording->texts[i]));
    return width;
}

static void add(struct sm_wordings *wordings, const struct sm_wording *wording, double loss)
{
    double height = wording->name.height_px;
    for (int i = 0; i < wording->text_count; i++)
        height += wording->texts[i].height_px + (i > 0 ? TEXT_GAP_PX : 0);
    wordings->variants[wordings->count] = (struct sm_label_variant){
        .width_px = text_width(wording) + 2 * PAD_PX,
        .height_px = height,
        .line_px = wording->name.leading_px,
        .loss = loss,
    };
    wordings->wordings[wordings->count++] = *wording;
}

/* Set the texts in lines of a width. */
static bool set_texts(struct sm_map *map, const struct sm_mark *mark, struct sm_type type,
                      double width_px, struct sm_wording *wording)
{
    size_t count = wording->detail == SM_ALL_EVENTS ? mark->shown : 1;
    struct sm_wrap wrap = {type, width_px, count > 1 ? 2 : 3, true};
    wording->text_count = 0;
    for (size_t i = 0; i < count; i++) {
        struct sm_text text = sm_event_headline(&map->week->events[mark->events[i]], map->lang);
        if (!sm_set_block(map, text, &wrap, LEADING, &wording->texts[wording->text_count++]))
            return false;
    }
    return true;
}

/* The name and the texts once more, smaller. */
static bool add_small(struct sm_map *map, const struct sm_mark *mark, struct sm_wording wording,
                      struct sm_wordings *wordings)
{
    const struct sm_theme *theme = map->theme;
    const struct sm_week_event *event = &map->week->events[mark->events[0]];
    struct sm_text name = sm_event_placed(event, map->lang, map->arena);
    if (!set_name(map, name, small(theme->event_name_type), &wording.name)) return false;
    if (wording.detail != SM_NAME_ONLY &&
        !set_texts(map, mark, small(theme->event_text_type), SMALL_WIDTH_PX, &wording))
        return false;
    add(wordings, &wording, losses[wording.detail] + SMALL_LOSS);
    return true;
}

/* In wide lines, in narrow ones where that makes a difference, and in smaller type. */
static bool add_texts(struct sm_map *map, const struct sm_mark *mark, enum sm_detail detail,
                      struct sm_wording *wording, struct sm_wordings *wordings)
{
    wording->detail = detail;
    struct sm_type type = map->theme->event_text_type;
    if (!set_texts(map, mark, type, WIDE_PX, wording)) return false;
    add(wordings, wording, losses[detail]);
    double wide = text_width(wording);
    if (wide > NARROW_PX) {
        if (!set_texts(map, mark, type, NARROW_PX, wording)) return false;
        bool narrower = text_width(wording) < wide - PAD_PX;
        if (narrower) add(wordings, wording, losses[detail] + NARROW_LOSS);
    }
    return add_small(map, mark, *wording, wordings);
}

static bool add_number(struct sm_map *map, int number_max, struct sm_wordings *wordings)
{
    struct sm_wording wording = {.detail = SM_NUMBER_ONLY};
    struct sm_buf digits = {0};
    for (int rest = number_max; rest > 0; rest /= 10)
        sm_buf_char(&digits, '8');
    struct sm_text number = sm_buf_keep(&digits, map->arena);
    if (!set_name(map, number, map->theme->event_name_type, &wording.name)) return false;
    add(wordings, &wording, losses[SM_NUMBER_ONLY]);
    return true;
}

bool sm_word_label(struct sm_map *map, const struct sm_mark *mark, int number_max,
                   struct sm_wordings *wordings)
{
    const struct sm_week_event *event = &map->week->events[mark->events[0]];
    struct sm_wording wording = {.text_count = 0};
    wordings->count = 0;
    struct sm_text name = sm_event_placed(event, map->lang, map->arena);
    if (!set_name(map, name, map->theme->event_name_type, &wording.name)) return false;
    bool roomy = map->is_inset || sm_box_width(map->frames.map) >= SMALL_MAP_PX;
    if (roomy && mark->shown > 1 && !add_texts(map, mark, SM_ALL_EVENTS, &wording, wordings))
        return false;
    if (roomy) {
        int before = wordings->count;
        if (!add_texts(map, mark, SM_FIRST_EVENT, &wording, wordings)) return false;
        /* The first event is all where there is no other. */
        for (int i = before; i < wordings->count && mark->shown == 1; i++)
            wordings->variants[i].loss -= losses[SM_FIRST_EVENT];
    }
    wording.detail = SM_NAME_ONLY;
    wording.text_count = 0;
    add(wordings, &wording, losses[SM_NAME_ONLY]);
    if (!add_small(map, mark, wording, wordings)) return false;
    return add_number(map, number_max, wordings);
}

bool sm_word_number(struct sm_map *map, const struct sm_mark *mark, struct sm_wording *wording)
{
    struct sm_buf digits = {0};
    sm_buf_int(&digits, mark->number);
    return set_name(map, sm_buf_keep(&digits, map->arena), map->theme->event_name_type,
                    &wording->name);
}

static void draw_aligned(struct sm_map *map, const struct sm_block *block, struct sm_vertex top,
                         double slack_px, double align, const struct sm_ink *ink)
{
    for (int i = 0; i < block->count; i++) {
        struct sm_block line = *block;
        line.lines = &block->lines[i];
        line.count = 1;
        double x = top.x + (slack_px - line.lines->width_px) * align;
        sm_draw_block(map, &line, (struct sm_vertex){x, top.y + i * block->leading_px}, ink);
    }
}

void sm_draw_wording(struct sm_map *map, const struct sm_wording *wording,
                     const struct sm_label_placement *placement)
{
    struct sm_vertex top = {placement->box_px.x0 + PAD_PX, placement->box_px.y0};
    double width = sm_box_width(placement->box_px) - 2 * PAD_PX, align = placement->align;
    if (placement->leader_count) {
        for (int i = 0; i < placement->leader_count; i++)
            sm_line_to(map->canvas, placement->leader_px[i]);
        sm_paint_path(map->canvas, &map->theme->leader);
    }
    draw_aligned(map, &wording->name, top, width, align, &map->theme->event_name_ink);
    top.y += wording->name.height_px;
    for (int i = 0; i < wording->text_count; i++) {
        draw_aligned(map, &wording->texts[i], top, width, align, &map->theme->event_text_ink);
        top.y += wording->texts[i].height_px + TEXT_GAP_PX;
    }
}
