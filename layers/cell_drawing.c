/* SPDX-License-Identifier: Apache-2.0
 * Cells as they are drawn: their outlines, and the numbers in them.
 */
#include "layers/cells.h"

#include <math.h>

#include "layers/map.h"

/* Half the width of the smallest hexagon: so far from the frame the numbers of a cell stand. */
static const double NUMBERS_PX = SM_CELL_RADIUS_PX * 0.8660254037844386;

static void add_hexagon(struct sm_canvas *canvas, struct sm_vertex c, double radius_px)
{
    for (int i = 0; i < 6; i++) {
        double angle = SM_PI / 3 * i;
        struct sm_vertex v = {c.x + radius_px * sin(angle), c.y - radius_px * cos(angle)};
        if (i)
            sm_line_to(canvas, v);
        else
            sm_move_to(canvas, v);
    }
    sm_close_path(canvas);
}

void sm_draw_cell_outline(struct sm_map *map, const struct sm_mark *mark)
{
    const struct sm_theme *theme = map->theme;
    enum sm_category category = map->week->events[mark->events[0]].category;
    if (mark->cell->is_rough) {
        sm_add_circle(map->canvas, mark->at_px, mark->radius_px);
        sm_paint_path(map->canvas, &theme->discs[category]);
        return;
    }
    add_hexagon(map->canvas, mark->at_px, mark->radius_px - 1);
    sm_paint_path(map->canvas, &theme->badge);
    add_hexagon(map->canvas, mark->at_px, mark->radius_px - 1);
    sm_paint_path(map->canvas, &theme->areas[category]);
}

void sm_draw_cell_sample(struct sm_map *map, struct sm_vertex centre_px)
{
    add_hexagon(map->canvas, centre_px, 9);
    sm_paint_path(map->canvas, &map->theme->badge);
    add_hexagon(map->canvas, centre_px, 9);
    sm_paint_path(map->canvas, &map->theme->areas[SM_OTHER]);
}

static bool set_number(struct sm_map *map, const char *before, size_t n, struct sm_run *run)
{
    struct sm_buf words = {0};
    struct sm_type type = map->theme->event_text_type;
    sm_buf_str(&words, before);
    sm_buf_int(&words, (long long)n);
    if (n > 9999) type.size_px *= 0.85;
    return sm_shape_line(sm_base_fonts(map->base), sm_buf_keep(&words, map->arena), type,
                         map->arena, run, map->report, map->err);
}

static void draw_number(struct sm_map *map, const struct sm_run *run, struct sm_vertex left)
{
    struct sm_vertex origin = {left.x, left.y + run->ascent_px * 0.38};
    sm_draw_run(map->canvas, run, origin, &map->theme->event_text_ink);
}

static struct sm_text title_of(struct sm_map *map, const struct sm_mark *mark)
{
    struct sm_buf words = {0};
    for (size_t i = 0; i < mark->shown; i++) {
        const struct sm_week_event *event = &map->week->events[mark->events[i]];
        if (i) sm_buf_str(&words, ", ");
        sm_buf_str(&words, sm_category_word(event->category, map->lang));
        sm_buf_str(&words, ": ");
        sm_buf_int(&words, (long long)mark->cell->counts[i]);
    }
    if (mark->cell->others) sm_buf_str(&words, ", +");
    if (mark->cell->others) sm_buf_int(&words, (long long)mark->cell->others);
    return sm_buf_keep(&words, map->arena);
}

/* The middle of a cell, moved where the frame would cut its numbers. */
static struct sm_vertex numbers_at(const struct sm_map *map, const struct sm_mark *mark)
{
    struct sm_box f = sm_box_grown(map->frames.map, -NUMBERS_PX);
    struct sm_vertex at = mark->at_px;
    return (struct sm_vertex){fmax(f.x0, fmin(f.x1, at.x)), fmax(f.y0, fmin(f.y1, at.y))};
}

/* Rows of equal height around the centre. */
bool sm_draw_cell(struct sm_map *map, const struct sm_mark *mark)
{
    const struct sm_cell *cell = mark->cell;
    size_t lines = mark->shown + (cell->others > 0);
    double line_px = lines > 2 ? 14 : 17, symbol_px = fmin(map->symbol_px, line_px - 1);
    struct sm_group group = {.class_name = "event cell", .title = title_of(map, mark)};
    struct sm_vertex c = numbers_at(map, mark);
    double y = c.y - line_px * (double)(lines - 1) / 2;
    sm_begin_group(map, &group);
    if (!cell->is_rough) sm_draw_cell_outline(map, mark);
    bool ok = true;
    for (size_t i = 0; i < lines && ok; i++, y += line_px) {
        struct sm_run run;
        bool rest = i == mark->shown;
        ok = set_number(map, rest ? "+" : "", rest ? cell->others : cell->counts[i], &run);
        if (!ok) break;
        double symbol_w = rest ? 0 : symbol_px + 3;
        double x = c.x - (symbol_w + run.width_px) / 2;
        const struct sm_week_event *event = rest ? NULL : &map->week->events[mark->events[i]];
        if (event)
            sm_draw_symbol(map, event->category, event->status,
                           (struct sm_vertex){x + symbol_px / 2, y}, symbol_px);
        draw_number(map, &run, (struct sm_vertex){x + symbol_w, y});
    }
    sm_group_end(map->canvas);
    return ok;
}
