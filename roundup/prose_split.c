/* SPDX-License-Identifier: Apache-2.0 */
#include "roundup/prose_private.h"

static bool reads(const struct sm_token *token, const char *low)
{
    return sm_text_is(token->low, low);
}

static bool is_stop(const struct sm_token *token)
{
    return token->kind == SM_TOKEN_MARK &&
           (reads(token, ".") || reads(token, "!") || reads(token, "?") || reads(token, "..."));
}

static bool is_closer(const struct sm_token *token)
{
    return token->kind == SM_TOKEN_MARK && !token->space_before &&
           (reads(token, "\"") || reads(token, "'") || reads(token, ")") || reads(token, "]") ||
            is_stop(token));
}

static bool is_opener(const struct sm_token *token)
{
    return token->kind == SM_TOKEN_MARK &&
           (reads(token, "\"") || reads(token, "'") || reads(token, "(") || reads(token, "["));
}

/* Marks that begin an item even in the middle of a line. */
static bool is_item_mark(const struct sm_token *token)
{
    if (token->kind != SM_TOKEN_MARK || token->text.n < 3) return false;
    const char *at = token->text.at;
    uint32_t c = sm_utf8_next(&at, sm_text_end(token->text));
    return c == 0x2022 || c == 0x25CF || c == 0x25AA || c == 0x25AB || c == 0x25FE || c == 0x25FC ||
           c == 0x25A0 || c == 0x25B6 || c == 0x25BA || c == 0x2714 || c == 0x2705 || c == 0x27A1 ||
           c == 0x203C || c == 0x2757 || c == 0x26A0 || c == 0x26A1 ||
           (c >= 0x1F300 && c <= 0x1FAFF);
}

/* "at 3 a.m. Thursday" */
static bool is_weekday(const struct sm_token *token)
{
    static const char *const days[] = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday"};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        if (reads(token, days[i])) return !token->possessive;
    return false;
}

/* Does the point behind 'word' belong to an abbreviation that goes on with 'after'? */
static bool abbreviates(const struct sm_token *word, const struct sm_token *after)
{
    if (word->kind != SM_TOKEN_WORD) return false;
    bool initial = word->capital && sm_utf8_count(word->low) == 1 && !reads(word, "i");
    switch (sm_prose_abbreviation(word->low)) {
    case SM_ABBREVIATION_OPEN:
        return true;
    case SM_ABBREVIATION_NUMBER:
        return after->kind == SM_TOKEN_NUMBER;
    case SM_ABBREVIATION_CLOSE:
        return after->kind != SM_TOKEN_WORD || !after->capital || is_weekday(after);
    case SM_ABBREVIATION_NAME:
        return !sm_prose_begins_sentences(after->low);
    default:
        return initial;
    }
}

/* The word whose own point ends it, "U.S.", counts as its stop where it ends a sentence. */
static bool is_dotted(const struct sm_token *token)
{
    return token->kind == SM_TOKEN_WORD && token->text.n > 2 && sm_text_end(token->text)[-1] == '.';
}

/* "talks in the U.S. President Zelensky said": behind a place, not "U.S. President Trump said". */
static bool is_country_here(const struct sm_prose *prose, size_t first, size_t dotted,
                            const struct sm_token *next)
{
    if (!reads(next, "president") && !reads(next, "officials")) return false;
    if (dotted < first + 2 || !reads(&prose->tokens[dotted - 1], "the")) return false;
    const struct sm_token *before = &prose->tokens[dotted - 2];
    return reads(before, "in") || reads(before, "to") || reads(before, "from") ||
           reads(before, "with");
}

/* Does a sentence end before token 'after', where 'stop' is the mark or dotted word before it? */
static bool ends_here(const struct sm_prose *prose, size_t first, size_t stop, size_t after,
                      size_t end)
{
    const struct sm_token *tokens = prose->tokens;
    if (after >= end) return true;
    if (!tokens[after].space_before && !is_item_mark(&tokens[after])) return false;
    size_t word = after;
    while (word + 1 < end && is_opener(&tokens[word]))
        word++;
    if (tokens[word].kind == SM_TOKEN_WORD && !tokens[word].capital) return false;
    bool dash = reads(&tokens[word], "-") && word + 1 < end;
    if (dash && tokens[word + 1].kind == SM_TOKEN_WORD && !tokens[word + 1].capital) return false;
    if (is_dotted(&tokens[stop])) {
        enum sm_abbreviation kind = sm_prose_abbreviation(tokens[stop].low);
        if (kind == SM_ABBREVIATION_NONE)
            return sm_prose_begins_sentences(tokens[word].low) ||
                   is_country_here(prose, first, stop, &tokens[word]);
        return !abbreviates(&tokens[stop], &tokens[word]);
    }
    if (!reads(&tokens[stop], ".") || stop == first) return true;
    /* "1. Pokrovsk": the number of an item, not a sentence. */
    if (stop == first + 1 && tokens[first].kind == SM_TOKEN_NUMBER) return false;
    return !abbreviates(&tokens[stop - 1], &tokens[word]);
}

static enum sm_tongue tongue_of(const struct sm_prose *prose, size_t token, size_t end)
{
    size_t latin = 0, cyrillic = 0;
    for (; token < end; token++) {
        struct sm_text text = prose->tokens[token].text;
        if (prose->tokens[token].kind != SM_TOKEN_WORD) continue;
        bool ascii = (unsigned char)text.at[0] < 0x80;
        bool ukrainian = (unsigned char)text.at[0] >= 0xD0 && (unsigned char)text.at[0] <= 0xD4;
        latin += ascii ? text.n : 0;
        cyrillic += ukrainian ? text.n / 2 : 0;
    }
    return cyrillic > latin ? SM_TONGUE_UKRAINIAN : SM_TONGUE_ENGLISH;
}

static bool add(struct sm_prose *prose, const struct sm_prose_block *block, size_t token,
                size_t end, struct sm_error *err)
{
    bool bullet = block->bullet && token == block->token;
    for (; token < end && is_item_mark(&prose->tokens[token]); token++)
        bullet = true;
    if (token == end) return true;
    if (!sm_grow(&prose->sentences, &prose->sentence_capacity, prose->sentence_count + 1,
                 sizeof *prose->sentences))
        return sm_fail_memory(err);
    struct sm_text slice = sm_prose_slice(prose, token, end - token);
    size_t from = (size_t)(slice.at - prose->source.at);
    prose->sentences[prose->sentence_count++] = (struct sm_sentence){
        .token = token,
        .token_count = end - token,
        .from = from,
        .to = from + slice.n,
        .paragraph = prose->paragraph_count,
        .headline = block->headline,
        .bullet = bullet,
        .tongue = tongue_of(prose, token, end),
    };
    return true;
}

/* A mark inside a line begins an item: not "Beryslav 🩸 two killed", which only decorates it. */
static bool begins_item(const struct sm_prose *prose, size_t token, size_t end)
{
    const struct sm_token *tokens = prose->tokens;
    if (!is_item_mark(&tokens[token]) || is_item_mark(&tokens[token - 1])) return false;
    while (token < end && is_item_mark(&tokens[token]))
        token++;
    return token >= end || tokens[token].kind != SM_TOKEN_WORD || tokens[token].capital;
}

/* No writer's sentence is as long; a text without stops would cost the square of its length. */
enum { SENTENCE_TOKENS_MAX = 400, SENTENCE_TOKENS_LIMIT = 600 };

static bool has_no_end(const struct sm_prose *prose, size_t first, size_t token)
{
    const struct sm_token *before = &prose->tokens[token - 1];
    bool pause = reads(before, ",") || reads(before, ";");
    return token - first >= (pause ? SENTENCE_TOKENS_MAX : SENTENCE_TOKENS_LIMIT);
}

bool sm_prose_split(struct sm_prose *prose, const struct sm_prose_block *block,
                    struct sm_error *err)
{
    const struct sm_token *tokens = prose->tokens;
    size_t first = block->token, end = block->token + block->token_count;
    for (size_t i = first; i < end; i++) {
        if (i > first && (begins_item(prose, i, end) || has_no_end(prose, first, i))) {
            if (!add(prose, block, first, i, err)) return false;
            first = i;
        }
        if (!is_stop(&tokens[i]) && !is_dotted(&tokens[i])) continue;
        size_t after = i + 1;
        while (after < end && is_closer(&tokens[after]))
            after++;
        if (!ends_here(prose, first, i, after, end)) continue;
        if (!add(prose, block, first, after, err)) return false;
        first = after;
        i = after - 1;
    }
    if (first < end && !add(prose, block, first, end, err)) return false;
    prose->paragraph_count++;
    return true;
}
