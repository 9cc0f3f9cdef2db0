/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "roundup/prose_private.h"

struct reader {
    struct sm_prose *prose;
    const char *at, *end;
    char *low;    /* room for the rest of the source in lower case */
    bool space;   /* white space was met since the last token */
    bool quoting; /* a single quotation mark is open in this line */
};

static uint32_t next(const char **at, const char *end)
{
    if ((unsigned char)**at < 0x80) return (unsigned char)*(*at)++;
    return sm_utf8_next(at, end);
}

/* What is not there to be seen; '*at' stands behind it. */
static void skip_unseen(const char **at, const char *end)
{
    while (*at < end && (unsigned char)**at >= 0x7F && sm_prose_is_unseen(sm_prose_peek(*at, end)))
        next(at, end);
}

static bool add(struct reader *r, struct sm_token token, struct sm_error *err)
{
    struct sm_prose *prose = r->prose;
    if (!sm_grow(&prose->tokens, &prose->token_capacity, prose->token_count + 1,
                 sizeof *prose->tokens))
        return sm_fail_memory(err);
    token.space_before = r->space;
    r->space = false;
    r->at = sm_text_end(token.text);
    prose->tokens[prose->token_count++] = token;
    return true;
}

/* ---- words ---- */

/* A point inside an abbreviation of single letters: "U.S.", "a.m.", "т.зв."; 'letters' stand
 * between the point at 'at' and the one before. */
static bool is_inner_point(const char *at, const char *end, int letters)
{
    if (letters != 1) return false;
    const char *ahead = at + 1;
    if (!sm_prose_is_letter(sm_prose_peek(ahead, end))) return false;
    next(&ahead, end);
    return !sm_prose_is_letter(sm_prose_peek(ahead, end));
}

/* Does the word go on behind the joint (apostrophe, hyphen) at '*at'? Then '*at' stands on what
 * follows. */
static bool crosses_joint(const char **at, const char *end, uint32_t joint)
{
    const char *ahead = *at;
    next(&ahead, end);
    skip_unseen(&ahead, end);
    const char *plain = sm_prose_plain_mark(joint);
    bool hyphen = joint == '-' || joint == 0x2010 || joint == 0x2011;
    bool apostrophe = joint == '\'' || (plain && *plain == '\'');
    uint32_t after = sm_prose_peek(ahead, end);
    if (!(apostrophe && sm_prose_is_letter(after)) &&
        !(hyphen && (sm_prose_is_letter(after) || sm_prose_is_digit(after))))
        return false;
    *at = ahead;
    return true;
}

/* Where the word at 'at' ends. */
static const char *word_end(const char *at, const char *end)
{
    int letters = 0;
    bool dotted = false;
    while (at < end) {
        const char *here = at;
        uint32_t c = next(&at, end);
        bool letter = sm_prose_is_letter(c);
        if (letter || sm_prose_is_digit(c)) {
            letters++;
            continue;
        }
        if (sm_prose_is_unseen(c)) continue;
        at = here;
        if (c == '.' && (is_inner_point(at, end, letters) || (dotted && letters == 1))) {
            dotted = true;
            letters = 0;
            at++;
        } else if (crosses_joint(&at, end, c)) {
            letters = 0;
        } else {
            break;
        }
    }
    return at;
}

static bool is_apostrophe(uint32_t c)
{
    const char *plain = sm_prose_plain_mark(c);
    return c == '\'' || (plain && *plain == '\'');
}

/* The word in lower case without its possessive; notes its capitals on the way. */
static void lower_word(struct reader *r, struct sm_token *token)
{
    const char *at = token->text.at, *end = sm_text_end(token->text);
    char *low = r->low;
    size_t capitals = 0, small = 0;
    bool first = true;
    while (at < end) {
        uint32_t c = next(&at, end);
        if (sm_prose_is_unseen(c)) continue;
        const char *plain = sm_prose_plain_mark(c);
        uint32_t lower = plain ? (unsigned char)*plain : sm_prose_lower(c);
        if (first) token->capital = lower != c;
        first = false;
        capitals += lower != c && !plain;
        small += lower == c && !plain && sm_prose_is_letter(c);
        low += sm_utf8_put(low, lower);
    }
    size_t n = (size_t)(low - r->low);
    if (n > 2 && r->low[n - 2] == '\'' && r->low[n - 1] == 's') {
        token->possessive = true;
        small -= small > 0;
        n -= 2;
    } else if (n > 1 && r->low[n - 1] == '\'') {
        token->possessive = true;
        n--;
    }
    token->all_capitals = capitals >= 2 && small == 0;
    token->low = (struct sm_text){r->low, n};
    r->low += n;
}

/* "forces'" before a word, unless the mark may close a quotation. */
static const char *take_plural_possessive(const struct reader *r, const char *from, const char *to)
{
    if (to == from || (to[-1] != 's' && to[-1] != 'S') || r->quoting) return to;
    if (to >= r->end || !is_apostrophe(sm_prose_peek(to, r->end))) return to;
    const char *ahead = to;
    next(&ahead, r->end);
    const char *after = ahead;
    if (sm_prose_peek(after, r->end) != ' ') return to;
    return sm_prose_is_letter(sm_prose_peek(after + 1, r->end)) ? ahead : to;
}

static bool read_word(struct reader *r, struct sm_error *err)
{
    const char *to = take_plural_possessive(r, r->at, word_end(r->at, r->end));
    struct sm_token token = {
        .text = {r->at, (size_t)(to - r->at)}, .kind = SM_TOKEN_WORD, .value = -1};
    lower_word(r, &token);
    return add(r, token, err);
}

static bool read_number(struct reader *r, struct sm_error *err)
{
    long long value;
    const char *to = sm_prose_number_end(r->at, r->end, &value);
    struct sm_text text = {r->at, (size_t)(to - r->at)};
    struct sm_token token = {.text = text, .low = text, .kind = SM_TOKEN_NUMBER, .value = value};
    return add(r, token, err);
}

/* ---- marks ---- */

struct entity {
    const char *name, *plain;
};

/* What is left of a web page's markup when it was copied badly. */
static const struct entity *entity_at(const char *at, const char *end)
{
    static const struct entity entities[] = {
        {"&nbsp;", ""},    {"&amp;", "&"},    {"&quot;", "\""},  {"&#39;", "'"},
        {"&apos;", "'"},   {"&lt;", "<"},     {"&gt;", ">"},     {"&rsquo;", "'"},
        {"&lsquo;", "'"},  {"&ldquo;", "\""}, {"&rdquo;", "\""}, {"&laquo;", "\""},
        {"&raquo;", "\""}, {"&ndash;", "-"},  {"&mdash;", "-"},  {"&hellip;", "..."},
        {"&#160;", ""},    {"&shy;", ""}};
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++) {
        size_t n = strlen(entities[i].name);
        if ((size_t)(end - at) >= n && memcmp(at, entities[i].name, n) == 0) return &entities[i];
    }
    return NULL;
}

/* The end of a web address or an @name at 'at', or NULL when there is none. */
static const char *address_end(const struct reader *r)
{
    static const char *const beginnings[] = {"http://", "https://", "www.", "t.me/", "@"};
    size_t left = (size_t)(r->end - r->at);
    bool is_one = false;
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings && !is_one; i++) {
        size_t n = strlen(beginnings[i]);
        is_one = left > n && memcmp(r->at, beginnings[i], n) == 0;
    }
    if (!is_one || !(*r->at != '@' || sm_prose_is_letter(sm_prose_peek(r->at + 1, r->end))))
        return NULL;
    const char *at = r->at;
    while (at < r->end && (unsigned char)*at > ' ' && !strchr("\"<>)]", *at))
        at++;
    while (at > r->at + 1 && strchr(".,;:!?'", at[-1]))
        at--;
    return at;
}

static bool read_mark(struct reader *r, struct sm_error *err)
{
    const char *at = r->at;
    uint32_t c = next(&at, r->end);
    const char *plain = sm_prose_plain_mark(c);
    const struct entity *entity = c == '&' ? entity_at(r->at, r->end) : NULL;
    if (entity) {
        at = r->at + strlen(entity->name);
        plain = entity->plain;
    } else if (c == '.') {
        while (at < r->end && *at == '.')
            at++;
        if (at - r->at > 1) plain = "...";
    } else if (c >= 0x1F1E6 && c <= 0x1F1FF) {
        uint32_t second = sm_prose_peek(at, r->end); /* a flag is two letters of its own */
        if (second >= 0x1F1E6 && second <= 0x1F1FF) next(&at, r->end);
    }
    if (plain && !*plain) {
        r->space = true;
        r->at = at;
        return true;
    }
    if (is_apostrophe(c)) r->quoting = r->space || !r->prose->token_count;
    struct sm_token token = {
        .text = {r->at, (size_t)(at - r->at)}, .kind = SM_TOKEN_MARK, .value = -1};
    token.low = plain ? sm_text(plain) : token.text;
    return add(r, token, err);
}

static bool read_address(struct reader *r, const char *to, struct sm_error *err)
{
    struct sm_text text = {r->at, (size_t)(to - r->at)};
    return add(r, (struct sm_token){.text = text, .low = text, .kind = SM_TOKEN_MARK, .value = -1},
               err);
}

static bool add_line(struct sm_prose *prose, size_t from, struct sm_error *err)
{
    if (!sm_grow(&prose->lines, &prose->line_capacity, prose->line_count + 1, sizeof *prose->lines))
        return sm_fail_memory(err);
    prose->lines[prose->line_count++] = from;
    return true;
}

static bool read_space(struct reader *r, uint32_t c, struct sm_error *err)
{
    next(&r->at, r->end);
    r->space = true;
    bool ends_line = c == '\n' || (c == '\r' && sm_prose_peek(r->at, r->end) != '\n');
    if (!ends_line) return true;
    r->quoting = false;
    return add_line(r->prose, (size_t)(r->at - r->prose->source.at), err);
}

static bool read_token(struct reader *r, struct sm_error *err)
{
    uint32_t c = sm_prose_peek(r->at, r->end);
    if (sm_prose_is_space(c)) return read_space(r, c, err);
    if (sm_prose_is_unseen(c)) {
        next(&r->at, r->end);
        return true;
    }
    const char *address = c == 'h' || c == 'w' || c == 't' || c == '@' ? address_end(r) : NULL;
    if (address) return read_address(r, address, err);
    if (sm_prose_is_digit(c)) return read_number(r, err);
    /* The modifier apostrophe is a letter to Unicode, a mark where no letter is before it. */
    if (sm_prose_is_letter(c)) return read_word(r, err);
    return read_mark(r, err);
}

/* Behind the last token stand a few blank ones, which are not counted: who looks at the next word
 * or the one after it need not ask whether the text ends there. */
static bool add_blanks(struct sm_prose *prose, struct sm_error *err)
{
    struct sm_text nothing = {sm_text_end(prose->source), 0};
    size_t end = prose->token_count + SM_BLANK_TOKENS;
    if (!sm_grow(&prose->tokens, &prose->token_capacity, end, sizeof *prose->tokens))
        return sm_fail_memory(err);
    for (size_t i = prose->token_count; i < end; i++)
        prose->tokens[i] =
            (struct sm_token){.kind = SM_TOKEN_MARK, .text = nothing, .low = nothing, .value = -1};
    return true;
}

bool sm_prose_tokenise(struct sm_prose *prose, struct sm_error *err)
{
    struct sm_text source = prose->source;
    /* Nothing grows by becoming lower case, but a shorter possessive is written before it is
     * dropped. */
    char *low = sm_arena_alloc(&prose->arena, source.n + 4, 1);
    if (!low) return sm_fail_memory(err);
    struct reader r = {prose, source.at, sm_text_end(source), low, true, false};
    if (!add_line(prose, 0, err)) return false;
    while (r.at < r.end)
        if (!read_token(&r, err)) return false;
    return add_blanks(prose, err);
}
