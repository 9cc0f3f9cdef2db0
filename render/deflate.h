/* SPDX-License-Identifier: Apache-2.0
 * Deflate [RFC1951] for the rows of a PNG, straight from its pixels. Private to render/.
 *
 * It looks for what flat map art has: the pixel before again, the row above again, and pixels seen
 * lately. Whole pixels are compared, a run at a time, so a flat area costs next to nothing.
 *
 *     rows ──deflate.c──▶ tokens ──deflate_block.c──▶ a block: codes (deflate_code.c), then tokens
 */
#ifndef SM_RENDER_DEFLATE_H
#define SM_RENDER_DEFLATE_H

#include "render/png_private.h"

enum { SM_DEFLATE_TOKENS = 1 << 15, SM_DEFLATE_SLOTS = 1 << 12 };
enum { SM_DEFLATE_MATCH_MIN = 3, SM_DEFLATE_MATCH_MAX = 258 };
enum { SM_DEFLATE_SYMBOLS = 286 };

/* How often each symbol occurs, and the code made of that. */
struct sm_deflate_code {
    int symbols; /* how many there can be */
    uint32_t counts[SM_DEFLATE_SYMBOLS];
    uint8_t lengths[SM_DEFLATE_SYMBOLS];
    uint16_t bits[SM_DEFLATE_SYMBOLS]; /* the first bit lowest */
};
/* Lengths, at most 'limit', and bits from the counts. */
void sm_deflate_make_code(struct sm_deflate_code *code, int limit);

struct sm_deflate_token {
    uint32_t value;    /* up to four bytes, the first lowest; or how many bytes are alike */
    uint16_t distance; /* in bytes; 0: the value is bytes */
    uint16_t byte_count;
};

/* What one thread works with; nothing of it outlives a strip. */
struct sm_deflate {
    const struct sm_png_form *form;
    struct sm_buf *out;
    struct sm_deflate_token tokens[SM_DEFLATE_TOKENS];
    size_t token_count;
    struct sm_deflate_code literal, far;                   /* of the tokens */
    uint64_t extra_bits;                                   /* of the tokens, beyond their codes */
    uint32_t one[SM_DEFLATE_SLOTS], two[SM_DEFLATE_SLOTS]; /* by hash of pixels */
    uint64_t bits;                                         /* not yet written, the oldest lowest */
    int bit_count;
};

/* Rows of an image that are deflated alone; at most SM_PNG_STRIP_ROWS. */
struct sm_deflate_strip {
    int first_row, row_count;
    bool is_last; /* of the image: it ends the stream, any other ends at a byte */
};
/* Deflate the strip behind what 'out' holds. Its matches may reach into rows above it, so strips
 * belong behind each other. Sets out->failed when memory runs out. 'work' holds what it likes. */
void sm_deflate_strip(struct sm_deflate *work, const struct sm_png_image *image,
                      const struct sm_png_form *form, struct sm_deflate_strip strip,
                      struct sm_buf *out);

/* deflate_block.c: count and keep a token; write all of them as one block. */
void sm_deflate_add_bytes(struct sm_deflate *work, uint32_t bytes, uint32_t count);
void sm_deflate_add_match(struct sm_deflate *work, uint32_t bytes, uint32_t distance);
void sm_deflate_start_block(struct sm_deflate *work);
void sm_deflate_write_block(struct sm_deflate *work, bool is_last);
/* An empty block of bytes as they are, which ends at a byte; or only zeros up to the byte's end. */
void sm_deflate_end_strip(struct sm_deflate *work, bool is_last);

#endif
