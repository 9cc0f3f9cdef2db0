/* SPDX-License-Identifier: Apache-2.0
 * Strokes of whole paths: what can be seen of each segment, dashes, caps. Device space.
 */
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "render/cairo_pen.h"

#define DASH_PIECES_MAX 1000000

/* Narrow [t0, t1] to where 'from' + t × 'step' lies within low and high. */
static void narrow(double from, double step, double low, double high, double *t0, double *t1)
{
    if (step == 0) {
        if (from < low || from > high) *t1 = -1;
        return;
    }
    double ta = (low - from) / step, tb = (high - from) / step;
    double enters = ta < tb ? ta : tb, leaves = ta < tb ? tb : ta;
    if (enters > *t0) *t0 = enters;
    if (leaves < *t1) *t1 = leaves;
}

static struct sm_vertex between(struct sm_vertex a, struct sm_vertex b, double t)
{
    return (struct sm_vertex){a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

/* The part of the piece that can be seen, as t from a to b. False if none. [LB84] */
static bool find_visible(const struct sm_pen *pen, const struct sm_piece *piece, double *t0,
                         double *t1)
{
    double margin = 2 * pen->nib->reach + 1;
    *t0 = 0;
    *t1 = 1;
    narrow(piece->a.x, piece->b.x - piece->a.x, pen->box.x0 - margin, pen->box.x1 + margin, t0, t1);
    narrow(piece->a.y, piece->b.y - piece->a.y, pen->box.y0 - margin, pen->box.y1 + margin, t0, t1);
    return *t0 <= *t1;
}

static bool is_inside(const struct sm_pen *pen, struct sm_vertex v)
{
    return v.x > pen->box.x0 && v.x < pen->box.x1 && v.y > pen->box.y0 && v.y < pen->box.y1;
}

static void draw_solid(const struct sm_pen *pen, const struct sm_piece *piece)
{
    double t0, t1;
    if (is_inside(pen, piece->a) && is_inside(pen, piece->b)) {
        sm_pen_draw(pen, piece);
        return;
    }
    if (!find_visible(pen, piece, &t0, &t1)) return;
    struct sm_piece shown = *piece;
    if (t0 > 0) shown.a = between(piece->a, piece->b, t0);
    if (t1 < 1) shown.b = between(piece->a, piece->b, t1);
    sm_pen_draw(pen, &shown);
}

/* Where in the dash pattern a line stands. */
struct phase {
    int index;
    double left; /* until the pattern's next change */
};

static double period_of(const struct sm_pen *pen)
{
    double period = 0;
    for (int i = 0; i < pen->dash_count; i++)
        period += pen->dash[i];
    return period;
}

static void change(const struct sm_pen *pen, struct phase *phase)
{
    phase->index = (phase->index + 1) % pen->dash_count;
    phase->left = pen->dash[phase->index];
}

static void advance(const struct sm_pen *pen, struct phase *phase, double distance)
{
    distance = fmod(distance, period_of(pen));
    while (distance > phase->left) {
        distance -= phase->left;
        change(pen, phase);
    }
    phase->left -= distance;
}

/* Draw the dashes of one segment. Dashes go round corners: only where the pattern changes within
 * the segment, and at the line's own ends, is an end flat. */
static void draw_dashed(const struct sm_pen *pen, const struct sm_piece *piece, struct phase *phase)
{
    double length = sm_distance(piece->a, piece->b), t0, t1;
    if (length < 1e-9) return;
    if (!find_visible(pen, piece, &t0, &t1)) {
        advance(pen, phase, length);
        return;
    }
    double at = t0 * length, end = t1 * length;
    bool flat_start = piece->flat_a;
    advance(pen, phase, at);
    for (int i = 0; at < end && i < DASH_PIECES_MAX; i++) {
        double next = at + phase->left;
        bool ends_here = next < end;
        struct sm_piece dash = {between(piece->a, piece->b, at / length),
                                between(piece->a, piece->b, fmin(next, end) / length), flat_start,
                                ends_here ? !pen->is_round : piece->flat_b};
        if (phase->index % 2 == 0) sm_pen_draw(pen, &dash);
        if (ends_here)
            change(pen, phase);
        else
            phase->left = next - end;
        at = next;
        flat_start = !pen->is_round;
    }
    advance(pen, phase, length - end);
}

/* One line of 'n' vertices, none on top of the one before it. A lone one is a dot, if round. */
static void draw_line(const struct sm_pen *pen, const struct sm_vertex *line, size_t n,
                      bool is_ring)
{
    if (n == 1) {
        if (pen->is_round) sm_pen_draw(pen, &(struct sm_piece){line[0], line[0], false, false});
        return;
    }
    bool flat_ends = !pen->is_round && !is_ring;
    struct phase phase = {0, pen->dash_count ? pen->dash[0] : 0};
    size_t count = is_ring ? n : n - 1;
    for (size_t i = 0; i < count; i++) {
        struct sm_piece piece = {line[i], line[(i + 1) % n], flat_ends && i == 0,
                                 flat_ends && i + 1 == count};
        if (pen->dash_count)
            draw_dashed(pen, &piece, &phase);
        else
            draw_solid(pen, &piece);
    }
}

static bool start_strokes(struct sm_cairo *cairo)
{
    if (cairo->tools.nibs && cairo->tools.strokes.tiles) return true;
    if (!cairo->tools.nibs) cairo->tools.nibs = sm_alloc_zeroed(1, sizeof *cairo->tools.nibs);
    if (cairo->tools.nibs && sm_tiled_cover_init(&cairo->tools.strokes, cairo->clips[0].box))
        return true;
    sm_tiled_cover_finish(&cairo->tools.strokes);
    return sm_fail_memory(&cairo->err);
}

bool sm_cairo_pen_can(const struct sm_cairo *cairo, const struct sm_paint *paint)
{
    return paint->width_px * cairo->scale / 2 <= SM_HALF_WIDTH_MAX_PX;
}

void sm_cairo_pen_stroke(struct sm_cairo *cairo, const struct sm_paint *paint)
{
    if (!start_strokes(cairo)) return;
    const struct sm_flat_path *path = &cairo->path;
    struct sm_cairo_clip clip = sm_cairo_clip(cairo);
    double dash[4] = {0};
    for (int i = 0; i < paint->dash_count; i++)
        dash[i] = paint->dash_px[i] * cairo->scale;
    struct sm_pen pen = {.tiled = &cairo->tools.strokes,
                         .box = clip.page,
                         .y0 = clip.box.y0,
                         .y1 = clip.box.y1,
                         .nib = sm_nib_of(cairo->tools.nibs, paint->width_px * cairo->scale / 2),
                         .dash = dash,
                         .dash_count = paint->dash_count,
                         .is_round = paint->cap == SM_CAP_ROUND};
    for (size_t i = 0; i < path->line_count; i++)
        draw_line(&pen, path->vertices + path->lines[i].start, sm_flat_path_length(path, i),
                  path->lines[i].is_ring);
    sm_cairo_blend_tiled(cairo, &cairo->tools.strokes, paint->stroke);
}
