/* SPDX-License-Identifier: Apache-2.0
 * A quotation may be longer than the sentence that says whose it is.
 */
#include "roundup/what_private.h"

struct quoting {
    const struct sm_prose *prose;
    struct sm_saying *by_sentence;
    bool *said;
};

static bool ends_with_colon(const struct sm_prose *prose, const struct sm_sentence *sentence)
{
    size_t last = sm_sentence_end(sentence);
    return sentence->token_count && sm_text_is(prose->tokens[last - 1].low, ":");
}

static bool turns_quote(const struct sm_prose *prose, const struct sm_sentence *sentence)
{
    bool odd = false;
    for (size_t i = sentence->token; i < sm_sentence_end(sentence); i++)
        odd ^= sm_text_is(prose->tokens[i].low, "\"");
    return odd;
}

static void carry(struct quoting *q, size_t from, size_t to)
{
    if (!q->said[from] || q->said[to]) return;
    q->by_sentence[to] = q->by_sentence[from];
    q->by_sentence[to].sentence = to;
    q->by_sentence[to].rule = "quotation";
    q->said[to] = true;
}

/* The sentences of one quotation, 'first' to 'last': who is named in the first or the last speaks
 * in all. */
static void carry_quotation(struct quoting *q, size_t first, size_t last)
{
    for (size_t s = first; s < last; s++)
        carry(q, s, s + 1);
    for (size_t s = last; s > first; s--)
        carry(q, s, s - 1);
}

static void carry_all(struct quoting *q)
{
    const struct sm_prose *prose = q->prose;
    bool open = false;
    size_t opened = 0;
    for (size_t s = 0; s < prose->sentence_count; s++) {
        const struct sm_sentence *sentence = &prose->sentences[s];
        bool begins = s == 0 || prose->sentences[s - 1].paragraph != sentence->paragraph;
        if (begins) open = false;
        if (s > 0 && ends_with_colon(prose, sentence - 1)) carry(q, s - 1, s);
        if (!turns_quote(prose, sentence)) continue;
        if (open) carry_quotation(q, opened, s);
        opened = s;
        open = !open;
    }
}

bool sm_what_carry_sayings(struct sm_what_finder *finder)
{
    const struct sm_prose *prose = finder->prose;
    struct sm_whats *whats = finder->whats;
    size_t count = prose->sentence_count;
    struct quoting q = {.prose = prose};
    q.by_sentence = sm_arena_alloc(finder->arena, count, sizeof *q.by_sentence);
    q.said = sm_arena_alloc_zeroed(finder->arena, count, sizeof *q.said);
    if (!q.by_sentence || !q.said) return sm_fail_memory(finder->err);
    for (size_t i = 0; i < whats->saying_count; i++) {
        q.by_sentence[whats->sayings[i].sentence] = whats->sayings[i];
        q.said[whats->sayings[i].sentence] = true;
    }
    carry_all(&q);
    size_t kept = 0;
    for (size_t s = 0; s < count; s++)
        if (q.said[s]) q.by_sentence[kept++] = q.by_sentence[s];
    whats->sayings = q.by_sentence;
    whats->saying_count = whats->saying_capacity = kept;
    return true;
}
