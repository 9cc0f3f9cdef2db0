/* SPDX-License-Identifier: Apache-2.0
 * The pen: one piece of line as coverage. It covers the pixels near it by their distance; where
 * several pieces cover one pixel the largest counts, so a line that meets itself is not drawn
 * twice, and round ends make round joins. Cairo's own stroker needs four times as long for the
 * short segments of maps.
 *
 *          ______________________
 *        /                        \      d: the distance of a pixel's centre
 *       |    a ---------------> b  |        from the segment a b;
 *        \ ______________________ /      along, across: its place from a
 */
#include "render/cairo_pen.h"

#include <math.h>

struct ruler {
    float ux, uy, length, steps_per_px2;
    const unsigned char *profile; /* coverage by square distance */
    bool flat_a, flat_b;
};

static float greatest(float a, float b)
{
    return a > b ? a : b;
}

static float least(float a, float b)
{
    return a < b ? a : b;
}

static int step_of(const struct ruler *ruler, float across, float over)
{
    float step = (across * across + over * over) * ruler->steps_per_px2 + 0.5f;
    return (int)least(step, SM_NIB_STEPS - 1);
}

/* Pixels with both ends round. (x, y): the first pixel's centre from a. */
static void cover_round(const struct ruler *ruler, float x, float y, unsigned char *row, int n)
{
    float along = x * ruler->ux + y * ruler->uy, across = y * ruler->ux - x * ruler->uy;
    for (int i = 0; i < n; i++) {
        float over = greatest(greatest(-along, along - ruler->length), 0);
        unsigned char cover = ruler->profile[step_of(ruler, across, over)];
        row[i] = cover > row[i] ? cover : row[i];
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
        float from = ruler->flat_a ? greatest(along - 0.5f, 0) : along - 0.5f;
        float to = ruler->flat_b ? least(along + 0.5f, ruler->length) : along + 0.5f;
        float over = greatest(greatest(over_a, over_b), 0);
        float cover = ruler->profile[step_of(ruler, across, over)];
        cover = cover * greatest(to - from, 0) + 0.5f;
        if (cover > (float)row[i] + 0.5f) row[i] = (unsigned char)cover;
        along += ruler->ux;
        across -= ruler->uy;
    }
}

static void touch_tiles(struct sm_tiled_cover *tiled, int y, int x0, int x1)
{
    unsigned char *tiles = sm_tiles_of_row(tiled, y);
    for (int i = x0 / SM_TILE_PX; i <= (x1 - 1) / SM_TILE_PX; i++)
        tiles[i] = 1;
}

/* Of a value that is near the page: the pixels whose centres lie at or behind it, and before
 * and at it. */
static int first_pixel(double value, int low, int high)
{
    double centre = value - 0.5;
    if (centre <= low) return low;
    if (centre >= high) return high;
    int whole = (int)centre;
    return whole < centre ? whole + 1 : whole;
}

static int end_pixel(double value, int low, int high)
{
    double centre = value + 0.5;
    return centre <= low ? low : centre >= high ? high : (int)centre;
}

/* The part of each row that the piece can reach. */
struct slant {
    double low, high;   /* of the piece's own x, reach included */
    double x0, x_per_y; /* its middle line, 'half' wide on both sides; not if 'is_level' */
    double half;
    bool is_level;
};

static struct slant make_slant(const struct sm_piece *piece, const struct ruler *ruler,
                               double reach)
{
    bool is_falling = piece->a.x < piece->b.x;
    double ux = (double)ruler->ux, uy = (double)ruler->uy;
    struct slant slant = {.low = (is_falling ? piece->a.x : piece->b.x) - reach,
                          .high = (is_falling ? piece->b.x : piece->a.x) + reach,
                          .is_level = fabs(uy) < 1e-3};
    if (slant.is_level) return slant;
    slant.x_per_y = ux / uy;
    slant.x0 = piece->a.x - piece->a.y * slant.x_per_y;
    slant.half = reach / fabs(uy);
    return slant;
}

static void row_reach(const struct slant *slant, struct sm_pixel_box box, int y, int *x0, int *x1)
{
    double low = slant->low, high = slant->high;
    if (!slant->is_level) {
        double middle = slant->x0 + (y + 0.5) * slant->x_per_y;
        if (middle - slant->half > low) low = middle - slant->half;
        if (middle + slant->half < high) high = middle + slant->half;
    }
    *x0 = first_pixel(low, box.x0, box.x1);
    *x1 = end_pixel(high, box.x0, box.x1);
}

static struct ruler make_ruler(const struct sm_pen *pen, const struct sm_piece *piece)
{
    double dx = piece->b.x - piece->a.x, dy = piece->b.y - piece->a.y;
    double length = sqrt(dx * dx + dy * dy), ux = 1, uy = 0;
    if (length > 1e-9) {
        ux = dx / length;
        uy = dy / length;
    }
    return (struct ruler){.ux = (float)ux,
                          .uy = (float)uy,
                          .length = (float)length,
                          .steps_per_px2 = pen->nib->steps_per_px2,
                          .profile = sm_nib_profile(pen->nib, ux, uy),
                          .flat_a = piece->flat_a,
                          .flat_b = piece->flat_b};
}

static void touch_rows(struct sm_tiled_cover *tiled, int y0, int y1)
{
    if (y0 >= y1) return;
    if (y0 < tiled->y0) tiled->y0 = y0;
    if (y1 > tiled->y1) tiled->y1 = y1;
}

void sm_pen_draw(const struct sm_pen *pen, const struct sm_piece *piece)
{
    bool is_down = piece->a.y < piece->b.y;
    double top = is_down ? piece->a.y : piece->b.y, bottom = is_down ? piece->b.y : piece->a.y;
    int y0 = first_pixel(top - pen->nib->reach, pen->y0, pen->y1);
    int y1 = end_pixel(bottom + pen->nib->reach, pen->y0, pen->y1);
    if (y0 >= y1) return;
    struct ruler ruler = make_ruler(pen, piece);
    struct slant slant = make_slant(piece, &ruler, pen->nib->reach);
    struct sm_tiled_cover *tiled = pen->tiled;
    for (int y = y0; y < y1; y++) {
        int x0, x1;
        row_reach(&slant, pen->box, y, &x0, &x1);
        if (x1 <= x0) continue;
        size_t cover_row = (size_t)(y - tiled->cover.box.y0);
        unsigned char *row = tiled->cover.at + cover_row * (size_t)tiled->cover.stride + x0;
        float x = (float)(x0 + 0.5 - piece->a.x), dy = (float)(y + 0.5 - piece->a.y);
        if (ruler.flat_a || ruler.flat_b)
            cover_flat(&ruler, x, dy, row, x1 - x0);
        else
            cover_round(&ruler, x, dy, row, x1 - x0);
        touch_tiles(tiled, y, x0, x1);
    }
    touch_rows(tiled, y0, y1);
}
