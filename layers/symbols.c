/* SPDX-License-Identifier: Apache-2.0
 * Symbols of events, in a row at their place.
 *
 *   pin            [s] [s]         disc   ( [s] [s] )       direction    [s] [s]
 *                     .  dot                                            =========  bar
 */
#include "layers/event_text.h"
#include "layers/map.h"

#include <math.h>

#include "render/symbol.h"

static const double GAP_PX = 3, DOT_PX = 2.6;
/* Room for "+12" behind the symbols. */
static const double MORE_PX = 24;

/* The size of one of a mark's symbols. */
static double size_of(const struct sm_map *map, const struct sm_mark *mark, size_t i)
{
    if (!map->has_symbol_scales) return map->symbol_px; /* not to ask for the events of a crowd */
    const struct sm_week_event *event = &map->week->events[mark->events[i]];
    return sm_symbol_px_for(map, event->category, event->count);
}

/* Half the extent of the row of symbols along a way of length 1. */
static double half_along(const struct sm_map *map, const struct sm_mark *mark, struct sm_vertex way)
{
    return (fabs(way.x) * sm_mark_symbols_width(map, mark) +
            fabs(way.y) * sm_mark_symbols_height(map, mark)) /
           2;
}

/* The bar across the way that a direction faces. */
static void bar_of(const struct sm_map *map, const struct sm_mark *mark, struct sm_vertex ends[2])
{
    struct sm_vertex p = mark->at_px, across = {-mark->faces_px.y, mark->faces_px.x};
    double half = half_along(map, mark, across) + 2;
    ends[0] = (struct sm_vertex){p.x + across.x * half, p.y + across.y * half};
    ends[1] = (struct sm_vertex){p.x - across.x * half, p.y - across.y * half};
}

struct sm_vertex sm_mark_symbols_centre(const struct sm_map *map, const struct sm_mark *mark)
{
    struct sm_vertex at = {mark->at_px.x + mark->shift_px.x, mark->at_px.y + mark->shift_px.y};
    bool stands_off = mark->kind == SM_MARK_PIN || mark->kind == SM_MARK_DIRECTION;
    if (!stands_off) return at;
    struct sm_vertex way = mark->kind == SM_MARK_PIN ? (struct sm_vertex){0, 1} : mark->faces_px;
    double lift = half_along(map, mark, way) + DOT_PX + 2.5;
    return (struct sm_vertex){at.x - way.x * lift, at.y - way.y * lift};
}

static bool is_shifted(const struct sm_mark *mark)
{
    return mark->shift_px.x != 0 || mark->shift_px.y != 0;
}

double sm_mark_symbols_width(const struct sm_map *map, const struct sm_mark *mark)
{
    double more = mark->count > mark->shown ? MORE_PX : 0;
    double width = more - GAP_PX;
    for (size_t i = 0; i < mark->shown; i++)
        width += size_of(map, mark, i) + GAP_PX;
    return width;
}

double sm_mark_symbols_height(const struct sm_map *map, const struct sm_mark *mark)
{
    double height = 0;
    for (size_t i = 0; i < mark->shown; i++)
        height = fmax(height, size_of(map, mark, i));
    return height;
}

static struct sm_box box_of_cell(const struct sm_mark *mark)
{
    struct sm_vertex at = mark->at_px;
    /* Of a circle the numbers alone take room; a hexagon is less wide than high. */
    double r = mark->cell->is_rough ? fmin(mark->radius_px, 30) : mark->radius_px * 0.88;
    return sm_box_grown((struct sm_box){at.x, at.y, at.x, at.y}, r);
}

struct sm_box sm_mark_box(const struct sm_map *map, const struct sm_mark *mark)
{
    if (mark->kind == SM_MARK_CELL) return box_of_cell(mark);
    double half_w = sm_mark_symbols_width(map, mark) / 2,
           half_h = sm_mark_symbols_height(map, mark) / 2;
    struct sm_vertex c = sm_mark_symbols_centre(map, mark);
    struct sm_box box = {c.x - half_w, c.y - half_h, c.x + half_w, c.y + half_h};
    bool has_facing = mark->kind == SM_MARK_DIRECTION && !isnan(mark->faces_deg);
    bool stands_on_anchor = mark->kind == SM_MARK_PIN || mark->kind == SM_MARK_DIRECTION;
    if (has_facing) {
        struct sm_vertex ends[2];
        bar_of(map, mark, ends);
        if (!is_shifted(mark)) box = sm_box_with(sm_box_with(box, ends[0]), ends[1]);
    } else if (stands_on_anchor && !is_shifted(mark)) {
        box.y1 = mark->at_px.y + DOT_PX;
    }
    return sm_box_grown(box, 1.5);
}

static bool overlap(struct sm_box a, struct sm_box b)
{
    return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/* Does the mark's row of symbols stay inside the frame and off all marks before it? */
static bool stands_free(const struct sm_map *map, size_t index)
{
    struct sm_box box = sm_mark_box(map, &map->marks[index]);
    if (!sm_box_holds_box(sm_box_grown(map->frames.map, -4), box)) return false;
    for (size_t i = 0; i < index; i++) {
        const struct sm_mark *other = &map->marks[i];
        if (!sm_mark_is_drawn(other)) continue;
        struct sm_box anchor = {other->at_px.x, other->at_px.y, other->at_px.x, other->at_px.y};
        if (overlap(box, sm_mark_box(map, other)) || overlap(box, sm_box_grown(anchor, DOT_PX)))
            return false;
    }
    return true;
}

/* The nearest free spot on rings around the place, upwards first. */
static void shift_aside(struct sm_map *map, size_t index)
{
    enum { RINGS = 5, SPOKES = 12 };
    struct sm_mark *mark = &map->marks[index];
    double height = sm_mark_symbols_height(map, mark);
    for (int ring = 1; ring <= RINGS; ring++)
        for (int i = 0; i < SPOKES; i++) {
            int spoke = (i % 2 ? -1 : 1) * ((i + 1) / 2);
            double angle = 2 * SM_PI * spoke / SPOKES, reach = ring * height * 0.8;
            mark->shift_px = (struct sm_vertex){reach * sin(angle) * 1.2, -reach * cos(angle)};
            if (stands_free(map, index)) return;
        }
    mark->shift_px = (struct sm_vertex){0, 0};
}

void sm_spread_symbols(struct sm_map *map)
{
    for (size_t i = map->cell_count; i < map->mark_count; i++)
        if (sm_mark_is_drawn(&map->marks[i]) && !stands_free(map, i)) shift_aside(map, i);
}

bool sm_take_symbols(struct sm_map *map)
{
    for (size_t i = 0; i < map->mark_count; i++) {
        const struct sm_mark *mark = &map->marks[i];
        if (!sm_mark_is_drawn(mark)) continue;
        sm_placer_take(&map->placer, sm_mark_box(map, mark));
        sm_take_offset(map, mark);
    }
    return !map->placer.failed || sm_fail_memory(map->err);
}

/* From shifted symbols back to where they belong: to the dot, or to the edge of what is known. */
static void draw_stem(struct sm_map *map, const struct sm_mark *mark)
{
    struct sm_vertex to = mark->at_px, from = sm_mark_symbols_centre(map, mark);
    double length = sm_distance(from, to);
    if (!is_shifted(mark) || mark->kind == SM_MARK_AREA || length < 1) return;
    double inset = mark->kind == SM_MARK_DISC ? fmin(mark->radius_px, length) : 0;
    to = (struct sm_vertex){to.x + (from.x - to.x) * inset / length,
                            to.y + (from.y - to.y) * inset / length};
    sm_move_to(map->canvas, from);
    sm_line_to(map->canvas, to);
    sm_paint_path(map->canvas, &map->theme->leader);
}

static void draw_anchor(struct sm_map *map, const struct sm_mark *mark)
{
    draw_stem(map, mark);
    if (mark->kind == SM_MARK_PIN) {
        sm_add_circle(map->canvas, mark->at_px, DOT_PX);
        sm_paint_path(map->canvas, &map->theme->anchor_dot);
    }
    if (mark->kind == SM_MARK_DIRECTION) {
        struct sm_vertex ends[2];
        bar_of(map, mark, ends);
        sm_move_to(map->canvas, ends[0]);
        sm_line_to(map->canvas, ends[1]);
        sm_paint_path(map->canvas, &map->theme->direction_bar);
    }
}

static bool is_plain(struct sm_text id)
{
    for (size_t i = 0; i < id.n; i++) {
        char c = id.at[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_') return false;
    }
    return id.n > 0;
}

/* "event-kyiv-drones" by the table's id column, so that a page can point at an event for good; an
 * id that is missing or not fit for a name gives way to the row: "event-row-7". */
static const char *id_of(const struct sm_map *map, const struct sm_week_event *event)
{
    bool usable = is_plain(event->id);
    struct sm_buf id = {0};
    sm_buf_str(&id, usable ? "event-" : "event-row-");
    if (usable)
        sm_buf_text(&id, event->id);
    else
        sm_buf_int(&id, (long long)(event - map->week->events) + 1);
    return sm_buf_keep(&id, map->arena).at;
}

/* An event's group says what it is, so that a reader who points at it or listens learns it. */
static void draw_symbol(struct sm_map *map, const struct sm_week_event *event,
                        struct sm_vertex centre, double size_px)
{
    struct sm_buf class_name = {0};
    sm_buf_str(&class_name, "event ");
    sm_buf_str(&class_name, sm_category_name(event->category));
    sm_buf_char(&class_name, ' ');
    sm_buf_str(&class_name, sm_precision_name(event->precision));
    struct sm_text kept = sm_buf_keep(&class_name, map->arena);
    struct sm_group group = {.id = id_of(map, event),
                             .class_name = kept.at,
                             .title = sm_event_name(map, event),
                             .is_focusable = !map->is_inset};
    sm_begin_group(map, &group);
    sm_draw_symbol(map, event->category, event->status, centre, size_px);
    sm_group_end(map->canvas);
}

/* A place with more events than symbols says how many the list still holds. */
static bool draw_more(struct sm_map *map, size_t more, struct sm_vertex left)
{
    struct sm_buf words = {0};
    struct sm_run run;
    sm_buf_char(&words, '+');
    sm_buf_int(&words, (long long)more);
    if (!sm_shape_line(sm_base_fonts(map->base), sm_buf_keep(&words, map->arena),
                       map->theme->event_name_type, map->arena, &run, map->report, map->err))
        return false;
    struct sm_vertex origin = {left.x + 2, left.y + (run.ascent_px - run.descent_px) / 2};
    sm_draw_run(map->canvas, &run, origin, &map->theme->event_name_ink);
    return true;
}

/* The number on the upper right corner of the last symbol. */
static bool draw_tag(struct sm_map *map, const struct sm_mark *mark, struct sm_vertex last,
                     double size_px)
{
    struct sm_buf words = {0};
    struct sm_run run;
    struct sm_vertex at = {last.x + size_px * 0.4, last.y - size_px * 0.4};
    sm_buf_int(&words, mark->number);
    if (!sm_shape_line(sm_base_fonts(map->base), sm_buf_keep(&words, map->arena),
                       map->theme->tag_type, map->arena, &run, map->report, map->err))
        return false;
    sm_add_circle(map->canvas, at, fmax(7, run.width_px / 2 + 2));
    sm_paint_path(map->canvas, &map->theme->tag);
    struct sm_vertex origin = {at.x - run.width_px / 2, at.y + run.ascent_px * 0.38};
    sm_draw_run(map->canvas, &run, origin, &map->theme->tag_ink);
    return true;
}

static bool draw_mark(struct sm_map *map, const struct sm_mark *mark)
{
    if (mark->kind == SM_MARK_CELL) return sm_draw_cell(map, mark);
    struct sm_vertex at = sm_mark_symbols_centre(map, mark);
    double size = 0;
    at.x -= sm_mark_symbols_width(map, mark) / 2;
    draw_anchor(map, mark);
    for (size_t i = 0; i < mark->shown; i++) {
        size = size_of(map, mark, i);
        at.x += size / 2;
        draw_symbol(map, &map->week->events[mark->events[i]], at, size);
        at.x += size / 2 + GAP_PX;
    }
    struct sm_vertex last = {at.x - GAP_PX - size / 2, at.y};
    if (mark->is_tagged && !draw_tag(map, mark, last, size)) return false;
    return mark->count == mark->shown || draw_more(map, mark->count - mark->shown, at);
}

bool sm_draw_symbols(struct sm_map *map)
{
    static const struct sm_group group = {.id = "events", .class_name = "layer events"};
    sm_begin_group(map, &group);
    bool ok = true;
    for (size_t i = map->mark_count; i > 0 && ok; i--) /* the most important comes last, on top */
        if (sm_mark_is_drawn(&map->marks[i - 1])) ok = draw_mark(map, &map->marks[i - 1]);
    sm_group_end(map->canvas);
    return ok;
}
