/* SPDX-License-Identifier: Apache-2.0
 * What the files of the PNG writer share: the form an image is stored in, and its compression.
 */
#ifndef SM_RENDER_PNG_PRIVATE_H
#define SM_RENDER_PNG_PRIVATE_H

#include <stdint.h>

#include "render/backend.h"

enum { SM_PNG_COLOR_MAX = 256, SM_PNG_SLOTS = 1024 };

enum sm_png_kind { SM_PNG_PALETTE, SM_PNG_RGB, SM_PNG_RGBA };

/* The smallest form that holds the image exactly. */
struct sm_png_form {
    enum sm_png_kind kind;
    int bytes_per_pixel;
    int color_count;                   /* of the palette, in the order of first appearance */
    uint32_t colors[SM_PNG_COLOR_MAX]; /* as Cairo has them: premultiplied ARGB */
    /* Open-addressed table from colour to index + 1; 0 is an empty slot. */
    uint16_t slots[SM_PNG_SLOTS];
};

/* Note the colours of rows for a palette, in the order of their appearance; false if there are more
 * than it can hold. */
bool sm_png_add_colors(struct sm_png_form *form, const struct sm_png_image *image, int first_row,
                       int end_row);
bool sm_png_add_color(struct sm_png_form *form, uint32_t argb);
void sm_png_choose_form(const struct sm_png_image *image, struct sm_png_form *form);
/* The bytes of a pixel in this form, the first one lowest. */
uint32_t sm_png_bytes(const struct sm_png_form *form, uint32_t argb);
static inline const uint32_t *sm_png_row(const struct sm_png_image *image, int y)
{
    return (const uint32_t *)(const void *)(image->pixels + (size_t)y * (size_t)image->stride);
}
/* Premultiplied to straight, rounded to nearest. */
struct sm_color sm_png_straight(uint32_t argb);

/* Adler-32 [RFC1950] of rows in this form, each behind its filter byte, which is 0. */
uint32_t sm_png_check_rows(const struct sm_png_image *image, const struct sm_png_form *form,
                           int first_row, int row_count);

/* The strips that an image is packed in, apart from each other. */
enum { SM_PNG_STRIP_ROWS = 64 };
static inline size_t sm_png_strip_count(const struct sm_png_image *image)
{
    return ((size_t)image->height + SM_PNG_STRIP_ROWS - 1) / SM_PNG_STRIP_ROWS;
}

/* png_kept.c: strips of the last image, compared with this one; NULL where nothing is to be kept.
 */
struct sm_png_kept *sm_png_kept_for(const struct sm_png_image *image,
                                    const struct sm_png_form *form);
/* Add what is kept of a strip if it is the same again, and give its check sum. */
bool sm_png_kept_take(const struct sm_png_kept *kept, size_t index, struct sm_buf *out,
                      uint32_t *check);
/* Keep a strip for the next image, and at the end the pixels; nothing where strips are missing. */
void sm_png_kept_keep(struct sm_png_kept *kept, size_t index, const struct sm_buf *bytes,
                      uint32_t check);
void sm_png_kept_end(struct sm_png_kept *kept, const struct sm_png_image *image, bool is_whole);

/* The image's zlib stream, in pieces that are to be written one behind the other. The bytes do
 * not depend on the number of threads. */
struct sm_png_pieces {
    struct sm_buf *pieces;
    size_t count;
};
/* One of its pieces, and the check sum of that one's rows. Some rows above it are looked at: in a
 * band there must be one. 'deflate' is scratch. */
struct sm_deflate;
uint32_t sm_png_pack_strip(struct sm_deflate *deflate, const struct sm_png_image *image,
                           const struct sm_png_form *form, size_t index, struct sm_buf *piece);
/* Is every piece there? The check sum of all goes behind the last. */
bool sm_png_end_stream(const struct sm_png_image *image, const struct sm_png_form *form,
                       const uint32_t *checks, struct sm_png_pieces *pieces);
/* How many threads help, 'thread_max' 0 meaning as many as there are processors. */
enum { SM_PNG_THREADS_MAX = 4 };
int sm_png_threads(int thread_max, size_t task_count);
/* 'thread_max' 0: as many as there are processors, at most 4. */
bool sm_png_compress(const struct sm_png_image *image, const struct sm_png_form *form,
                     int thread_max, struct sm_png_pieces *out, struct sm_error *err);
/* The file around them. */
bool sm_png_write_pieces(const struct sm_png_image *image, const struct sm_png_form *form,
                         const struct sm_png_pieces *pieces, const struct sm_page *page,
                         struct sm_buf *out, struct sm_error *err);
void sm_png_pieces_finish(struct sm_png_pieces *pieces);

#endif
