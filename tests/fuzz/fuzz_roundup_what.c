/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as a round-up: what is found in it lies within its tokens, in the order of the text.
 */
#include <stdlib.h>

#include "roundup/what.h"
#include "tests/fuzz/replay.h"

static void check_run(const struct sm_prose *prose, size_t token, size_t token_count, size_t *last)
{
    if (!token_count || token + token_count > prose->token_count || token < *last) abort();
    *last = token;
}

static void check(const struct sm_prose *prose, const struct sm_whats *whats)
{
    size_t last = 0;
    for (size_t i = 0; i < whats->sign_count; i++)
        check_run(prose, whats->signs[i].token, whats->signs[i].token_count, &last);
    last = 0;
    for (size_t i = 0; i < whats->amount_count; i++) {
        const struct sm_amount *amount = &whats->amounts[i];
        check_run(prose, amount->token, amount->token_count, &last);
        if (amount->value < 0 || !amount->rule) abort();
        if (amount->of != SM_NO_COUNT && amount->of < amount->value) abort();
    }
    last = 0;
    for (size_t i = 0; i < whats->saying_count; i++) {
        const struct sm_saying *saying = &whats->sayings[i];
        if (saying->sentence >= prose->sentence_count || !saying->rule) abort();
        if (i && saying->sentence <= last) abort();
        last = saying->sentence;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    struct sm_prose prose = {0};
    struct sm_arena arena = {0};
    struct sm_whats whats;
    struct sm_error err = {0};
    if (sm_prose_read(&prose, (struct sm_text){(const char *)bytes, n}, "fuzz", NULL, &err)) {
        if (!sm_whats_find(&prose, &arena, &whats, &err)) abort();
        check(&prose, &whats);
        for (size_t s = 0; s < prose.sentence_count; s++)
            sm_side_find(&prose, prose.sentences[s].token, prose.sentences[s].token_count);
        sm_prose_finish(&prose);
    }
    sm_arena_finish(&arena);
    return 0;
}
