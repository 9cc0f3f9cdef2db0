/* SPDX-License-Identifier: Apache-2.0
 * From lines to paragraphs: which lines belong together, which is a headline.
 */
#include <string.h>

#include "roundup/prose_private.h"

/* Nobody wraps narrower or wider. */
enum { WRAP_MIN = 45, WRAP_MAX = 130 };
enum { HEADLINE_WORDS_MAX = 28, LEAD_IN_WORDS_MAX = 8 };

struct line {
    size_t token, token_count; /* without a leading bullet */
    size_t width;              /* code points, about: bytes that begin one */
    size_t first_word_width;
    bool bullet, shouting; /* shouting: capitals only */
    bool stopped;          /* ends with a full stop or the like */
    bool colon;
};

struct lines {
    const struct sm_prose *prose;
    size_t number, token; /* of the next line */
    size_t wrap;          /* width that the text was wrapped to, or 0 */
};

static size_t width_of(struct sm_text text)
{
    size_t width = 0;
    for (size_t i = 0; i < text.n; i++)
        width += ((unsigned char)text.at[i] & 0xC0) != 0x80;
    return width;
}

/* Marks that lists, quotations and titles begin with; no quotes, brackets, money or "№". */
static bool is_bullet(const struct sm_token *token)
{
    enum {
        DAGGER = 0x2020,
        ELLIPSIS = 0x2026,
        MONEY = 0x20A0,
        MONEY_LAST = 0x20CF,
        NUMERO = 0x2116
    };
    if (token->kind != SM_TOKEN_MARK || token->text.n > 8) return false;
    if (sm_text_is(token->low, "-") || strchr("*+#>", token->text.at[0])) return true;
    const char *at = token->text.at;
    uint32_t c = sm_utf8_next(&at, sm_text_end(token->text));
    bool money = c >= MONEY && c <= MONEY_LAST;
    return c == 0xB7 ||
           (c >= DAGGER && c != ELLIPSIS && c != NUMERO && !money && !sm_prose_plain_mark(c));
}

/* How many tokens at the line's beginning only say that it is an item, a quotation or a title. */
static size_t bullet_tokens(const struct sm_prose *prose, size_t token, size_t end, bool *bullet)
{
    const struct sm_token *tokens = prose->tokens;
    size_t at = token;
    while (at < end && is_bullet(&tokens[at]))
        at++;
    if (at > token) {
        bool title = sm_text_is(tokens[token].low, "#") || sm_text_is(tokens[token].low, ">");
        *bullet = !title && at < end && (tokens[at].space_before || tokens[at - 1].text.n >= 3);
        return *bullet || title ? at - token : 0;
    }
    bool numbered =
        end - token > 2 && tokens[token].kind == SM_TOKEN_NUMBER && tokens[token].value >= 0 &&
        tokens[token].value < 100 && !tokens[token + 1].space_before &&
        (sm_text_is(tokens[token + 1].low, ".") || sm_text_is(tokens[token + 1].low, ")")) &&
        tokens[token + 2].space_before;
    *bullet = numbered;
    return numbered ? 2 : 0;
}

static void describe_end(const struct sm_prose *prose, struct line *line)
{
    const struct sm_token *tokens = prose->tokens + line->token;
    size_t n = line->token_count;
    line->colon = n && sm_text_is(tokens[n - 1].low, ":");
    while (n > 1 && (sm_text_is(tokens[n - 1].low, "\"") || sm_text_is(tokens[n - 1].low, ")") ||
                     sm_text_is(tokens[n - 1].low, "'") || sm_text_is(tokens[n - 1].low, "]")))
        n--;
    if (!n) return;
    struct sm_text low = tokens[n - 1].low;
    line->stopped = sm_text_is(low, ".") || sm_text_is(low, "!") || sm_text_is(low, "?") ||
                    sm_text_is(low, "...") || sm_text_is(low, ";");
}

static void describe_words(const struct sm_prose *prose, struct line *line)
{
    size_t capitals = 0, others = 0;
    for (size_t i = 0; i < line->token_count; i++) {
        const struct sm_token *token = &prose->tokens[line->token + i];
        if (token->kind != SM_TOKEN_WORD) continue;
        capitals += token->all_capitals;
        others += !token->all_capitals && token->text.n > 3;
    }
    line->shouting = capitals >= 2 && !others;
}

/* The next line; false at the end. */
static bool next_line(struct lines *lines, struct line *line)
{
    const struct sm_prose *prose = lines->prose;
    if (lines->number >= prose->line_count) return false;
    size_t to =
        lines->number + 1 < prose->line_count ? prose->lines[lines->number + 1] : prose->source.n;
    size_t token = lines->token;
    while (lines->token < prose->token_count &&
           prose->tokens[lines->token].text.at < prose->source.at + to)
        lines->token++;
    *line = (struct line){.token = token, .token_count = lines->token - token};
    lines->number++;
    if (!line->token_count) return true;
    line->width = width_of(sm_prose_slice(prose, token, line->token_count));
    line->first_word_width = width_of(prose->tokens[token].text);
    size_t skipped = bullet_tokens(prose, token, lines->token, &line->bullet);
    line->token += skipped;
    line->token_count -= skipped;
    describe_end(prose, line);
    describe_words(prose, line);
    return true;
}

/* Would the next line's first word not have fitted onto this line? */
static bool is_full(const struct line *line, const struct line *next, size_t wrap)
{
    return line->width + 1 + next->first_word_width > wrap;
}

/* The width that the text's lines were broken at, or 0 when its lines are its paragraphs. */
static size_t wrap_width(const struct sm_prose *prose)
{
    struct lines lines = {.prose = prose};
    struct line line, before = {0};
    size_t widest = 0, wide = 0, count = 0;
    while (next_line(&lines, &line)) {
        count += line.token_count > 0;
        wide += line.width > WRAP_MAX;
        if (line.width <= WRAP_MAX && line.width > widest) widest = line.width;
    }
    if (widest < WRAP_MIN || wide * 20 > count) return 0;
    size_t full = 0, inner = 0;
    lines = (struct lines){.prose = prose};
    for (; next_line(&lines, &line); before = line) {
        if (!before.token_count || !line.token_count || line.bullet) continue;
        inner++;
        full += is_full(&before, &line, widest);
    }
    return full && full * 3 >= inner * 2 ? widest : 0;
}

/* Is 'line' the continuation of the paragraph that 'before' ends? */
static bool continues(const struct sm_prose *prose, const struct line *before,
                      const struct line *line, size_t wrap)
{
    if (line->bullet || before->shouting != line->shouting || before->colon) return false;
    const struct sm_token *first = &prose->tokens[line->token];
    bool small = first->kind == SM_TOKEN_WORD && !first->capital;
    if (!before->stopped && small && sm_prose_is_letter((unsigned char)*first->text.at))
        return true;
    if (!before->stopped && small && first->text.n > 1) return true;
    return wrap && is_full(before, line, wrap);
}

static size_t count_words(const struct sm_prose *prose, size_t token, size_t count)
{
    size_t words = 0;
    for (size_t i = 0; i < count; i++)
        words += prose->tokens[token + i].kind != SM_TOKEN_MARK;
    return words;
}

static bool add(const struct sm_prose *prose, struct sm_prose_blocks *blocks,
                const struct line *first, const struct line *last, struct sm_error *err)
{
    if (!sm_grow(&blocks->at, &blocks->capacity, blocks->count + 1, sizeof *blocks->at))
        return sm_fail_memory(err);
    struct sm_prose_block block = {
        .token = first->token,
        .token_count = last->token + last->token_count - first->token,
        .bullet = first->bullet,
        .stopped = last->stopped,
    };
    block.words = count_words(prose, block.token, block.token_count);
    bool lead_in = last->colon && block.words <= LEAD_IN_WORDS_MAX;
    bool short_one = block.words <= HEADLINE_WORDS_MAX && !last->stopped && !last->colon;
    block.headline = block.words && !block.bullet && (first->shouting || short_one || lead_in);
    blocks->at[blocks->count++] = block;
    return true;
}

bool sm_prose_block_lines(const struct sm_prose *prose, struct sm_prose_blocks *blocks,
                          struct sm_error *err)
{
    struct lines lines = {.prose = prose};
    size_t wrap = wrap_width(prose);
    struct line first = {0}, before = {0}, line;
    bool more = true;
    while (more) {
        more = next_line(&lines, &line);
        if (!more) line = (struct line){0};
        if (before.token_count && line.token_count && continues(prose, &before, &line, wrap)) {
            before = line;
            continue;
        }
        if (before.token_count && !add(prose, blocks, &first, &before, err)) return false;
        if (blocks->count && !line.token_count) blocks->at[blocks->count - 1].blank_after = true;
        first = before = line;
    }
    return true;
}
