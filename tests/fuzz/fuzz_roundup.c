/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as a round-up: tokens and sentences that stand in order inside the source, times that
 * stand in order inside their sentences; or an error.
 */
#include <stdlib.h>
#include <string.h>

#include "roundup/when.h"
#include "tests/fuzz/replay.h"

static void check_tokens(const struct sm_prose *prose)
{
    const char *last = prose->source.at;
    for (size_t i = 0; i < prose->token_count; i++) {
        const struct sm_token *token = &prose->tokens[i];
        if (!token->text.n || !token->low.n || token->text.at < last) abort();
        if (token->value >= 0 && token->kind != SM_TOKEN_NUMBER) abort();
        last = sm_text_end(token->text);
    }
    if (last > sm_text_end(prose->source)) abort();
}

static void check_sentences(const struct sm_prose *prose)
{
    size_t token = 0, paragraph = 0;
    for (size_t i = 0; i < prose->sentence_count; i++) {
        const struct sm_sentence *s = &prose->sentences[i];
        if (s->token < token || !s->token_count || s->paragraph < paragraph) abort();
        if (s->from >= s->to || s->to > prose->source.n) abort();
        if (sm_prose_sentence_of(prose, s->token) != s) abort();
        token = s->token + s->token_count;
        paragraph = s->paragraph;
    }
    if (token > prose->token_count || (token && paragraph >= prose->paragraph_count)) abort();
}

static void check_whens(const struct sm_prose *prose, const struct sm_whens *whens)
{
    size_t token = 0;
    for (size_t i = 0; i < whens->count; i++) {
        const struct sm_when *when = &whens->at[i];
        const struct sm_sentence *s = sm_prose_sentence_of(prose, when->token);
        if (when->token < token || !when->rule || !s) abort();
        /* Only what a headline says for the sentences under it has no words of its own. */
        if (!when->token_count && strcmp(when->rule, "headline-day") != 0) abort();
        token = when->token + when->token_count;
        if (token > s->token + s->token_count) abort();
        if ((when->from == SM_NO_DAY) != (when->to == SM_NO_DAY) || when->from > when->to) abort();
        if (when->kind == SM_WHEN_DAY && when->from == SM_NO_DAY) abort();
    }
}

static void find_times(const struct sm_prose *prose)
{
    static const struct sm_coverage_options unsaid = {SM_DAY_ONE, SM_NO_DAY, SM_NO_DAY};
    static const struct sm_coverage_options said = {SM_DAY_ONE, SM_DAY_ONE + 970, SM_DAY_ONE + 974};
    struct sm_coverage coverage;
    struct sm_arena arena = {0};
    struct sm_whens whens;
    struct sm_error err = {0};
    bool stated = sm_coverage_find(prose, &unsaid, &coverage, NULL, &err);
    if (stated != coverage.stated || (!stated && !err.message[0])) abort();
    if (!stated && !sm_coverage_find(prose, &said, &coverage, NULL, &err)) abort();
    if (coverage.from > coverage.to) abort();
    if (!sm_whens_find(prose, &coverage, &arena, &whens, &err)) abort();
    check_whens(prose, &whens);
    sm_arena_finish(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sm_prose prose;
    struct sm_report report = {0};
    struct sm_error err = {0};
    struct sm_text text = {size ? (const char *)data : NULL, size};
    if (sm_prose_read(&prose, text, "fuzz", &report, &err)) {
        check_tokens(&prose);
        check_sentences(&prose);
        find_times(&prose);
        sm_prose_finish(&prose);
    } else if (!err.message[0]) {
        abort();
    }
    sm_report_finish(&report);
    return 0;
}
