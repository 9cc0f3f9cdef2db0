/* SPDX-License-Identifier: Apache-2.0 */
#include "roundup/phrase_memo.h"

#include <stdlib.h>

enum { FIRST_ROOM_BITS = 10 };

struct sm_phrase_memo *sm_phrase_memo_new(uint32_t word_count)
{
    struct sm_phrase_memo *memo = sm_alloc_zeroed(1, sizeof *memo);
    if (!memo) return NULL;
    memo->word_count = word_count;
    memo->room_bits = FIRST_ROOM_BITS;
    memo->room = (size_t)1 << FIRST_ROOM_BITS;
    memo->rows = sm_alloc_zeroed(memo->room, sizeof *memo->rows);
    if (memo->rows) return memo;
    free(memo);
    return NULL;
}

void sm_phrase_memo_free(struct sm_phrase_memo *memo)
{
    if (!memo) return;
    sm_arena_finish(&memo->arena);
    free(memo->rows);
    free(memo);
}

bool sm_phrase_memo_check(const struct sm_phrase_memo *memo, struct sm_error *err)
{
    return !memo->failed || sm_fail_memory(err);
}

static void put(struct sm_phrase_memo *memo, struct sm_memo_row row)
{
    size_t at = sm_memo_place(memo, row.asked);
    while (memo->rows[at].asked)
        at = (at + 1) & (memo->room - 1);
    memo->rows[at] = row;
}

static bool widen(struct sm_phrase_memo *memo)
{
    struct sm_memo_row *old = memo->rows, *rows = sm_alloc_zeroed(2 * memo->room, sizeof *rows);
    if (!rows) return false;
    size_t old_room = memo->room;
    memo->rows = rows;
    memo->room *= 2;
    memo->room_bits++;
    for (size_t i = 0; i < old_room; i++)
        if (old[i].asked) put(memo, old[i]);
    free(old);
    return true;
}

uint64_t *sm_phrase_memo_add(struct sm_phrase_memo *memo, const void *asked, size_t length)
{
    memo->failed |= 2 * (memo->row_count + 1) > memo->room && !widen(memo);
    if (memo->failed) return NULL;
    size_t count = (size_t)memo->word_count / SM_MEMO_WORDS_EACH + 1;
    uint64_t *answers = sm_arena_alloc_zeroed(&memo->arena, count, sizeof *answers);
    memo->failed = !answers;
    if (!answers) return NULL;
    put(memo, (struct sm_memo_row){asked, length, answers});
    memo->row_count++;
    return answers;
}
