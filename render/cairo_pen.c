/* SPDX-License-Identifier: Apache-2.0
 * The pen: strokes as coverage. Each segment covers the pixels near it by their distance; where
 * several cover one pixel the largest counts, so a line that meets itself is not drawn twice, and
 * rounded ends make round joins. Cairo's own stroker needs about eight times as long for the short
 * segments of maps.
 *
 *          ______________________
 *        /                        \      covered by  reach - d, at most 'most',
 *       |    a ---------------> b  |     d the distance from the segment a b;
 *        \ ______________________ /      reach = half the width + half a pixel
 */
#include <math.h>

#include "render/cairo_private.h"

/* Wider lines are rare, and Cairo's. */
#define HALF_WIDTH_MAX_PX 24.0
#define DASH_MAX_PIECES 1000000

struct pen {
    struct sm_tiled_cover *tiled;
    struct sm_pixel_box box; /* where anything can be seen */
    double half, reach;
    float most; /* hairlines never cover a pixel whole */
    const double *dash;
    int dash_count;
    bool is_round; /* the caps */
};

/* A piece of line in device space. A flat end is cut square, any other is round. */
struct piece {
    struct sm_vertex a, b;
    bool flat_a, flat_b;
};

/* Piece in the form that pixels ask for: along = u·p, across = n·p, from a. */
struct ruler {
    float ux, uy, length, reach, most;
    bool flat_a, flat_b;
};

static float least(float a, float b)
{
    return a < b ? a : b;
}

static float greatest(float a, float b)
{
    return a > b ? a : b;
}

static void raise(unsigned char *pixel, float cover)
{
    if (cover <= 0) return;
    unsigned char value = (unsigned char)(cover * 255 + 0.5f);
    if (value > *pixel) *pixel = value;
}

/* Pixels with both ends round. (x, y): the first pixel's centre from a. */
static void cover_round(const struct ruler *ruler, float x, float y, unsigned char *row, int n)
{
    float along = x * ruler->ux + y * ruler->uy, across = y * ruler->ux - x * ruler->uy;
    for (int i = 0; i < n; i++) {
        float over = greatest(greatest(-along, along - ruler->length), 0);
        float d = sqrtf(across * across + over * over);
        raise(&row[i], least(ruler->reach - d, ruler->most));
        along += ruler->ux;
        across -= ruler->uy;
    }
}

/* The same with at least one end flat: there coverage is how much of the pixel lies before it. */
static void cover_flat(const struct ruler *ruler, float x, float y, unsigned char *row, int n)
{
    float along = x * ruler->ux + y * ruler->uy, across = y * ruler->ux - x * ruler->uy;
    for (int i = 0; i < n; i++) {
        float over_a = ruler->flat_a ? 0 : -along;
        float over_b = ruler->flat_b ? 0 : along - ruler->length;
        float over = greatest(greatest(over_a, over_b), 0);
        float d = sqrtf(across * across + over * over);
        float from = ruler->flat_a ? greatest(along - 0.5f, 0) : along - 0.5f;
        float to = ruler->flat_b ? least(along + 0.5f, ruler->length) : along + 0.5f;
        raise(&row[i], least(ruler->reach - d, ruler->most) * greatest(to - from, 0));
        along += ruler->ux;
        across -= ruler->uy;
    }
}

static void touch_tiles(struct sm_tiled_cover *tiled, int y, int x0, int x1)
{
    unsigned char *tiles = tiled->tiles + (size_t)y * (size_t)tiled->tile_columns;
    for (int i = x0 / SM_TILE_PX; i <= (x1 - 1) / SM_TILE_PX; i++)
        tiles[i] = 1;
}

static int clamp_int(double value, int low, int high)
{
    return value < low ? low : value > high ? high : (int)value;
}

/* The pixels of row 'y' that the piece can reach: '*x0' to before '*x1'. */
static void row_reach(const struct pen *pen, const struct piece *piece, const struct ruler *ruler,
                      int y, int *x0, int *x1)
{
    double low = fmin(piece->a.x, piece->b.x) - pen->reach;
    double high = fmax(piece->a.x, piece->b.x) + pen->reach;
    double uy = (double)ruler->uy, ux = (double)ruler->ux;
    if (fabs(uy) > 1e-3) {
        double middle = piece->a.x + (y + 0.5 - piece->a.y) * ux / uy;
        double half = pen->reach / fabs(uy);
        low = fmax(low, middle - half);
        high = fmin(high, middle + half);
    }
    *x0 = clamp_int(ceil(low - 0.5), pen->box.x0, pen->box.x1);
    *x1 = clamp_int(floor(high - 0.5) + 1, pen->box.x0, pen->box.x1);
}

static struct ruler make_ruler(const struct pen *pen, const struct piece *piece)
{
    double dx = piece->b.x - piece->a.x, dy = piece->b.y - piece->a.y;
    double length = sqrt(dx * dx + dy * dy);
    struct ruler ruler = {.ux = 1, .length = (float)length, .reach = (float)pen->reach,
                          .most = pen->most, .flat_a = piece->flat_a, .flat_b = piece->flat_b};
    if (length < 1e-9) return ruler;
    ruler.ux = (float)(dx / length);
    ruler.uy = (float)(dy / length);
    return ruler;
}

static void draw_piece(const struct pen *pen, const struct piece *piece)
{
    double top = fmin(piece->a.y, piece->b.y), bottom = fmax(piece->a.y, piece->b.y);
    int y0 = clamp_int(ceil(top - pen->reach - 0.5), pen->box.y0, pen->box.y1);
    int y1 = clamp_int(floor(bottom + pen->reach - 0.5) + 1, pen->box.y0, pen->box.y1);
    struct ruler ruler = make_ruler(pen, piece);
    struct sm_tiled_cover *tiled = pen->tiled;
    for (int y = y0; y < y1; y++) {
        int x0, x1;
        row_reach(pen, piece, &ruler, y, &x0, &x1);
        if (x1 <= x0) continue;
        unsigned char *row = tiled->cover.at + (size_t)y * (size_t)tiled->cover.stride + x0;
        float x = (float)(x0 + 0.5 - piece->a.x), dy = (float)(y + 0.5 - piece->a.y);
        if (ruler.flat_a || ruler.flat_b)
            cover_flat(&ruler, x, dy, row, x1 - x0);
        else
            cover_round(&ruler, x, dy, row, x1 - x0);
        touch_tiles(tiled, y, x0, x1);
    }
    if (y0 < y1 && y0 < tiled->y0) tiled->y0 = y0;
    if (y0 < y1 && y1 > tiled->y1) tiled->y1 = y1;
}

/* Narrow [t0, t1] to where 'from' + t × 'step' lies within low and high. */
static void narrow(double from, double step, double low, double high, double *t0, double *t1)
{
    if (step == 0) {
        if (from < low || from > high) *t1 = -1;
        return;
    }
    double ta = (low - from) / step, tb = (high - from) / step;
    *t0 = fmax(*t0, fmin(ta, tb));
    *t1 = fmin(*t1, fmax(ta, tb));
}

static struct sm_vertex between(struct sm_vertex a, struct sm_vertex b, double t)
{
    return (struct sm_vertex){a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

/* The part of the piece that can be seen, as t from a to b. False if none. [LB84] */
static bool find_visible(const struct pen *pen, const struct piece *piece, double *t0, double *t1)
{
    double margin = 2 * pen->reach + 1;
    *t0 = 0;
    *t1 = 1;
    narrow(piece->a.x, piece->b.x - piece->a.x, pen->box.x0 - margin, pen->box.x1 + margin, t0,
           t1);
    narrow(piece->a.y, piece->b.y - piece->a.y, pen->box.y0 - margin, pen->box.y1 + margin, t0,
           t1);
    return *t0 <= *t1;
}

static void draw_solid(const struct pen *pen, const struct piece *piece)
{
    double t0, t1;
    if (!find_visible(pen, piece, &t0, &t1)) return;
    struct piece shown = *piece;
    if (t0 > 0) shown.a = between(piece->a, piece->b, t0);
    if (t1 < 1) shown.b = between(piece->a, piece->b, t1);
    draw_piece(pen, &shown);
}

/* Where in the dash pattern a line stands. */
struct phase {
    int index;
    double left; /* until the pattern's next change */
};

static double period_of(const struct pen *pen)
{
    double period = 0;
    for (int i = 0; i < pen->dash_count; i++)
        period += pen->dash[i];
    return period;
}

static void change(const struct pen *pen, struct phase *phase)
{
    phase->index = (phase->index + 1) % pen->dash_count;
    phase->left = pen->dash[phase->index];
}

static void advance(const struct pen *pen, struct phase *phase, double distance)
{
    distance = fmod(distance, period_of(pen));
    while (distance >= phase->left) {
        distance -= phase->left;
        change(pen, phase);
    }
    phase->left -= distance;
}

/* Draw the dashes of one segment. Dashes go round corners: only where the pattern changes within
 * the segment, and at the line's own ends, is an end flat. */
static void draw_dashed(const struct pen *pen, const struct piece *piece, struct phase *phase)
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
    for (int i = 0; at < end && i < DASH_MAX_PIECES; i++) {
        double next = at + phase->left;
        bool ends_here = next < end;
        struct piece dash = {between(piece->a, piece->b, at / length),
                             between(piece->a, piece->b, fmin(next, end) / length),
                             flat_start, ends_here ? !pen->is_round : piece->flat_b};
        if (phase->index % 2 == 0) draw_piece(pen, &dash);
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
static void draw_line(const struct pen *pen, const struct sm_vertex *line, size_t n, bool is_ring)
{
    if (n == 1) {
        if (pen->is_round) draw_piece(pen, &(struct piece){line[0], line[0], false, false});
        return;
    }
    bool flat_ends = !pen->is_round && !is_ring;
    struct phase phase = {0, pen->dash_count ? pen->dash[0] : 0};
    size_t count = is_ring ? n : n - 1;
    for (size_t i = 0; i < count; i++) {
        struct piece piece = {line[i], line[(i + 1) % n], flat_ends && i == 0,
                              flat_ends && i + 1 == count};
        if (pen->dash_count)
            draw_dashed(pen, &piece, &phase);
        else
            draw_solid(pen, &piece);
    }
}

static bool start_strokes(struct sm_cairo *cairo)
{
    if (cairo->strokes.tiles) return true;
    struct sm_pixel_box box = cairo->clips[0].box;
    if (sm_tiled_cover_init(&cairo->strokes, box.x1, box.y1)) return true;
    sm_tiled_cover_finish(&cairo->strokes);
    return sm_fail_memory(&cairo->err);
}

bool sm_cairo_pen_can(const struct sm_cairo *cairo, const struct sm_paint *paint)
{
    return paint->width_px * cairo->scale / 2 <= HALF_WIDTH_MAX_PX;
}

void sm_cairo_pen_stroke(struct sm_cairo *cairo, const struct sm_paint *paint)
{
    if (!start_strokes(cairo)) return;
    const struct sm_flat_path *path = &cairo->path;
    double half = paint->width_px * cairo->scale / 2, dash[4];
    for (int i = 0; i < paint->dash_count; i++)
        dash[i] = paint->dash_px[i] * cairo->scale;
    struct pen pen = {.tiled = &cairo->strokes, .box = sm_cairo_clip(cairo).box, .half = half,
                      .reach = half + 0.5, .most = (float)fmin(1, 2 * half), .dash = dash,
                      .dash_count = paint->dash_count,
                      .is_round = paint->cap == SM_CAP_ROUND};
    for (size_t i = 0; i < path->line_count; i++)
        draw_line(&pen, path->vertices + path->lines[i].start,
                  sm_flat_path_length(path, i), path->lines[i].is_ring);
    sm_cairo_blend_tiled(cairo, &cairo->strokes, paint->stroke);
}
