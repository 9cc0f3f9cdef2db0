/* SPDX-License-Identifier: Apache-2.0
 * What the files that write blocks of deflate share: a pen for bits, and the head of a block.
 * Private to them.
 */
#ifndef SM_RENDER_DEFLATE_BLOCK_H
#define SM_RENDER_DEFLATE_BLOCK_H

#include "render/deflate.h"

enum { SM_DEFLATE_DISTANCES = 30, SM_DEFLATE_LENGTHS = 19, SM_DEFLATE_END = 256 };

/* The end of what is written, apart from everything else so that it stays in registers. */
struct sm_deflate_pen {
    unsigned char *out; /* eight bytes more than what is written have room */
    uint64_t bits;      /* not yet written, the oldest lowest */
    int bit_count;
};

/* Leaves at most 7 bits. */
static inline void sm_deflate_flush(struct sm_deflate_pen *pen)
{
    for (int i = 0; i < 8; i++)
        pen->out[i] = (unsigned char)(pen->bits >> 8 * i);
    pen->out += pen->bit_count / 8;
    pen->bits >>= pen->bit_count / 8 * 8;
    pen->bit_count %= 8;
}

/* At most 56 bits from one flush to the next. */
static inline void sm_deflate_put(struct sm_deflate_pen *pen, uint64_t bits, int count)
{
    pen->bits |= bits << pen->bit_count;
    pen->bit_count += count;
}

static inline void sm_deflate_put_symbol(struct sm_deflate_pen *pen,
                                         const struct sm_deflate_code *code, uint32_t symbol)
{
    sm_deflate_put(pen, code->bits[symbol], code->lengths[symbol]);
}

/* What tells the codes: their lengths, runs of them shortened [RFC1951, 3.2.7]. */
struct sm_deflate_head {
    struct sm_deflate_code code;
    struct {
        uint8_t symbol, extra, extra_bits;
    } items[SM_DEFLATE_SYMBOLS + SM_DEFLATE_DISTANCES];
    int item_count, literals, distances, lengths;
};

/* From two codes that are made. */
void sm_deflate_make_head(struct sm_deflate_head *head, const struct sm_deflate_code *literal,
                          const struct sm_deflate_code *distance);
uint64_t sm_deflate_head_bits(const struct sm_deflate_head *head);
void sm_deflate_put_head(struct sm_deflate_pen *pen, const struct sm_deflate_head *head,
                         bool is_last);

#endif
