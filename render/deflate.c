/* SPDX-License-Identifier: Apache-2.0
 * Finding what was there before. Matches begin and end with pixels, and none goes beyond its row:
 * so every pixel is looked at once, and none from inside.
 */
#include "render/deflate.h"

#include <string.h>

enum { WINDOW_BYTES = 32768, SLOT_BITS = 12 };
/* What a byte costs as a literal and what a match costs, near enough to choose by. */
enum { LITERAL_BITS = 6, MATCH_BITS = 7 };
/* One that is as long as that is taken without looking further. */
enum { ENOUGH_BYTES = SM_DEFLATE_MATCH_MAX / 2 };
/* Where a pixel was seen, in a word: its row in the strip and its column. Zero is nowhere. */
enum { SEEN_X = (1 << 24) - 1, SEEN_ROW_BITS = 24 };
#define SEEN_SOMEWHERE 0x80000000u

/* The row being read. */
struct place {
    const uint32_t *row, *above; /* NULL where the row above is out of reach */
    uint32_t seen;               /* what is to be kept of where it is, without the column */
    uint32_t x, width, row_bytes, pixel_bytes;
    ptrdiff_t stride; /* in pixels */
};

struct match {
    uint32_t pixels, distance; /* distance in bytes */
    int gain;                  /* roughly, in bits */
};

/* Of two pixels that are not both alike, how many are from the first on? */
static uint32_t first_alike(uint64_t different)
{
    uint32_t first;
    memcpy(&first, &different, sizeof first);
    return first == 0;
}

static uint32_t common_pixels(const uint32_t *a, const uint32_t *b, uint32_t max)
{
    uint32_t n = 0;
    for (; n + 2 <= max; n += 2) {
        uint64_t x, y;
        memcpy(&x, a + n, sizeof x);
        memcpy(&y, b + n, sizeof y);
        if (x != y) return n + first_alike(x ^ y);
    }
    return n + (n < max && a[n] == b[n]);
}

/* Is what stands at 'from' better than the best? */
static inline void try_match(const struct place *place, const uint32_t *from, uint32_t max,
                             uint32_t distance, struct match *best)
{
    const uint32_t *at = place->row + place->x;
    if (*at != *from) return;
    uint32_t pixels = common_pixels(at, from, max), bytes = pixels * place->pixel_bytes;
    int gain = (int)bytes * LITERAL_BITS - MATCH_BITS - (32 - __builtin_clz(distance));
    if (bytes < SM_DEFLATE_MATCH_MIN || gain <= best->gain) return;
    best->pixels = pixels;
    best->distance = distance;
    best->gain = gain;
}

static inline void try_seen(const struct place *place, uint32_t *slot, struct match *best)
{
    uint32_t seen = *slot, seen_x = seen & SEEN_X;
    *slot = place->seen | place->x;
    if (!seen) return;
    uint32_t rows = (place->seen >> SEEN_ROW_BITS) - (seen >> SEEN_ROW_BITS);
    uint32_t distance = rows * place->row_bytes + (place->x - seen_x) * place->pixel_bytes;
    if (distance > WINDOW_BYTES) return;
    const uint32_t *from = place->row - (ptrdiff_t)rows * place->stride + seen_x;
    uint32_t max = place->width - (seen_x > place->x ? seen_x : place->x);
    try_match(place, from, max, distance, best);
}

static uint32_t slot_of(uint64_t key)
{
    return (uint32_t)(key * 0x9E3779B97F4A7C15u >> (64 - SLOT_BITS));
}

static struct match find_match(struct sm_deflate *work, const struct place *place)
{
    struct match best = {0};
    uint32_t left = place->width - place->x, enough = ENOUGH_BYTES / place->pixel_bytes;
    const uint32_t *at = place->row + place->x;
    if (place->x > 0) try_match(place, at - 1, left, place->pixel_bytes, &best);
    if (best.pixels > enough) return best;
    if (place->above) try_match(place, place->above + place->x, left, place->row_bytes, &best);
    if (best.pixels > enough) return best;
    uint64_t pair = at[0] | (uint64_t)(left > 1 ? at[1] : 0) << 32;
    try_seen(place, &work->two[slot_of(pair)], &best);
    if (best.pixels < 2) try_seen(place, &work->one[slot_of(at[0])], &best);
    return best;
}

static void read_row(struct sm_deflate *work, struct place *place)
{
    sm_deflate_add_bytes(work, 0, 1); /* the filter */
    while (place->x < place->width) {
        struct match match = find_match(work, place);
        if (match.pixels) {
            sm_deflate_add_match(work, match.pixels * place->pixel_bytes, match.distance);
            place->x += match.pixels;
        } else {
            uint32_t bytes = sm_png_bytes(work->form, place->row[place->x++]);
            sm_deflate_add_bytes(work, bytes, place->pixel_bytes);
        }
    }
}

static void read_rows(struct sm_deflate *work, const struct sm_png_image *image,
                      struct sm_deflate_strip strip)
{
    uint32_t width = (uint32_t)image->width;
    uint32_t pixel_bytes = (uint32_t)work->form->bytes_per_pixel;
    struct place place = {.width = width,
                          .row_bytes = 1 + width * pixel_bytes,
                          .pixel_bytes = pixel_bytes,
                          .stride = image->stride / (int)sizeof(uint32_t)};
    for (int i = 0; i < strip.row_count; i++) {
        int y = strip.first_row + i;
        place.x = 0;
        place.seen = SEEN_SOMEWHERE | (uint32_t)i << SEEN_ROW_BITS;
        place.row = sm_png_row(image, y);
        bool has_above = y > 0 && place.row_bytes <= WINDOW_BYTES;
        place.above = has_above ? sm_png_row(image, y - 1) : NULL;
        read_row(work, &place);
    }
}

void sm_deflate_strip(struct sm_deflate *work, const struct sm_png_image *image,
                      const struct sm_png_form *form, struct sm_deflate_strip strip,
                      struct sm_buf *out)
{
    work->form = form;
    work->out = out;
    work->bits = 0;
    work->bit_count = 0;
    memset(work->one, 0, sizeof work->one);
    memset(work->two, 0, sizeof work->two);
    sm_deflate_start_block(work);
    read_rows(work, image, strip);
    sm_deflate_write_block(work, strip.is_last);
    sm_deflate_end_strip(work, strip.is_last);
}
