/* SPDX-License-Identifier: Apache-2.0
 * The head of a block: what tells its codes [RFC1951, 3.2.7].
 */
#include <string.h>

#include "render/deflate_block.h"

enum { LITERALS = SM_DEFLATE_SYMBOLS, DISTANCES = SM_DEFLATE_DISTANCES };
enum { LENGTHS = SM_DEFLATE_LENGTHS, LENGTH_CODE_MAX = 7 };

static const uint8_t length_order[LENGTHS] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                              11, 4,  12, 3, 13, 2, 14, 1, 15};

static void add_item(struct sm_deflate_head *head, int symbol, int extra, int extra_bits)
{
    head->items[head->item_count].symbol = (uint8_t)symbol;
    head->items[head->item_count].extra = (uint8_t)extra;
    head->items[head->item_count++].extra_bits = (uint8_t)extra_bits;
    head->code.counts[symbol]++;
}

/* 'n' times the same length; takes as many as one item can say. */
static int add_run(struct sm_deflate_head *head, int length, int n, bool is_repeated)
{
    if (length == 0 && n >= 11) {
        n = n < 138 ? n : 138;
        add_item(head, 18, n - 11, 7);
    } else if (length == 0 && n >= 3) {
        add_item(head, 17, n - 3, 3);
    } else if (is_repeated && n >= 3) {
        n = n < 6 ? n : 6;
        add_item(head, 16, n - 3, 2);
    } else {
        n = 1;
        add_item(head, length, 0, 0);
    }
    return n;
}

static int used_symbols(const struct sm_deflate_code *code, int least)
{
    int n = code->symbols;
    while (n > least && !code->lengths[n - 1])
        n--;
    return n;
}

void sm_deflate_make_head(struct sm_deflate_head *head, const struct sm_deflate_code *literal,
                          const struct sm_deflate_code *distance)
{
    uint8_t lengths[LITERALS + DISTANCES];
    memset(head, 0, sizeof *head);
    head->code.symbols = LENGTHS;
    head->literals = used_symbols(literal, SM_DEFLATE_END + 1);
    head->distances = used_symbols(distance, 1);
    memcpy(lengths, literal->lengths, (size_t)head->literals);
    memcpy(lengths + head->literals, distance->lengths, (size_t)head->distances);
    int n = head->literals + head->distances;
    for (int i = 0, run; i < n; i += run) {
        int same = 1;
        while (i + same < n && lengths[i + same] == lengths[i])
            same++;
        run = add_run(head, lengths[i], same, i > 0 && lengths[i - 1] == lengths[i]);
    }
    sm_deflate_make_code(&head->code, LENGTH_CODE_MAX);
    head->lengths = LENGTHS;
    while (head->lengths > 4 && !head->code.lengths[length_order[head->lengths - 1]])
        head->lengths--;
}

uint64_t sm_deflate_head_bits(const struct sm_deflate_head *head)
{
    uint64_t bits = 3 + 5 + 5 + 4 + 3 * (uint64_t)head->lengths;
    for (int i = 0; i < head->item_count; i++)
        bits += head->code.lengths[head->items[i].symbol] + head->items[i].extra_bits;
    return bits;
}

void sm_deflate_put_head(struct sm_deflate_pen *pen, const struct sm_deflate_head *head,
                         bool is_last)
{
    sm_deflate_put(pen, is_last, 1);
    sm_deflate_put(pen, 2, 2);
    sm_deflate_put(pen, (uint64_t)head->literals - 257, 5);
    sm_deflate_put(pen, (uint64_t)head->distances - 1, 5);
    sm_deflate_put(pen, (uint64_t)head->lengths - 4, 4);
    sm_deflate_flush(pen);
    for (int i = 0; i < head->lengths; i++) {
        sm_deflate_put(pen, head->code.lengths[length_order[i]], 3);
        sm_deflate_flush(pen);
    }
    for (int i = 0; i < head->item_count; i++) {
        sm_deflate_put_symbol(pen, &head->code, head->items[i].symbol);
        sm_deflate_put(pen, head->items[i].extra, head->items[i].extra_bits);
        sm_deflate_flush(pen);
    }
}
