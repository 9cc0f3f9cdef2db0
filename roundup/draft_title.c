/* SPDX-License-Identifier: Apache-2.0
 * Headlines: a clause in its own words, without who said it, when and where, and not too long.
 */
#include "roundup/draft_parts.h"

enum { TITLE_CHARACTERS_MAX = 60 };

struct headline {
    const struct sm_drafting *in;
    const struct sm_span *clause;
    bool *left_out; /* for each token of the clause */
};

static bool is_one_of(struct sm_text low, const char *const *words)
{
    for (; *words; words++)
        if (sm_text_is(low, *words)) return true;
    return false;
}

/* Words that join a place or a time to what happened. */
static const char *const joining[] = {
    "in",     "on",    "at", "of", "the", "near", "over", "from", ",",   "during", "into", "to",
    "across", "early", "in", "by", "у",   "в",    "на",   "під",  "над", "біля",   "за",   NULL};

/* "Fighting went on" is whole. */
static bool goes_on(const struct sm_prose *prose, size_t from, size_t token)
{
    static const char *const verbs[] = {"went", "goes", "go", "carried", "raged", NULL};
    return token > from && sm_text_is(prose->tokens[token].low, "on") &&
           is_one_of(prose->tokens[token - 1].low, verbs);
}

/* Leave out [token, end) and the joining words right before it. */
static void leave_out(struct headline *head, size_t token, size_t end)
{
    const struct sm_span *clause = head->clause;
    const struct sm_prose *prose = head->in->prose;
    if (token < clause->token) token = clause->token;
    while (token > clause->token && is_one_of(prose->tokens[token - 1].low, joining) &&
           !goes_on(prose, clause->token, token - 1))
        token--;
    for (; token < end && token < clause->end; token++)
        head->left_out[token - clause->token] = true;
}

/* Does a sign or a number that counts something stand among the tokens? */
static bool tells_news(const struct headline *head, size_t token, size_t end)
{
    const struct sm_drafting *in = head->in;
    for (size_t i = head->clause->sign; i < head->clause->sign_end; i++) {
        const struct sm_sign *sign = &in->whats.signs[i];
        if (sign->token < end && sign->token + sign->token_count > token) return true;
    }
    return false;
}

/* "Took control of Huliaipole", "in Russia's Tatarstan": what the words before ask for, or what
 * belongs to them. */
static bool is_object(const struct headline *head, size_t token, size_t joint)
{
    static const char *const of[] = {"of", "the", "to", NULL};
    const struct sm_token *tokens = head->in->prose->tokens;
    if (token > head->clause->token && tokens[token - 1].possessive) return true;
    /* The words that lead to the name, from where they begin. */
    while (token > head->clause->token && is_one_of(tokens[token - 1].low, joining))
        token--;
    if (token == head->clause->token) return false;
    return !is_one_of(tokens[token].low, joining) ||
           (token <= joint && is_one_of(tokens[token].low, of));
}

/* The place where it happens is the label on the map already; one in the middle of the words, or
 * that is what was attacked, is needed to read them. */
static void leave_places(struct headline *head)
{
    const struct sm_drafting *in = head->in;
    for (size_t i = head->clause->where; i < head->clause->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        size_t end = where->token + where->token_count;
        bool followed = i + 1 < head->clause->where_end && in->wheres.at[i + 1].token == end;
        bool last =
            end >= head->clause->end || followed || in->prose->tokens[end].kind == SM_TOKEN_MARK;
        bool apart = where->kind != SM_WHERE_NOT_PLACE && where->kind != SM_WHERE_COUNTRY &&
                     where->list == SM_NO_WHERE;
        if (!apart || !(last || where->frame)) continue;
        size_t from = where->token;
        while (from < end && !is_one_of(in->prose->tokens[from].low, joining))
            from++;
        if (is_object(head, where->token, from)) continue;
        /* "15 km west of Kyiv" goes whole; of "drones over Kyiv" the drones stay. */
        bool news = from < end && tells_news(head, where->token, from);
        leave_out(head, news ? from : where->token, end);
    }
}

static void leave_times_and_sayings(struct headline *head, const struct sm_saying *saying)
{
    const struct sm_drafting *in = head->in;
    for (size_t i = head->clause->when; i < head->clause->when_end; i++) {
        const struct sm_when *when = &in->whens.at[i];
        leave_out(head, when->token, when->token + when->token_count);
    }
    if (!saying) return;
    size_t end = saying->token + saying->token_count;
    if (end < head->clause->end && sm_text_is(in->prose->tokens[end].low, "that")) end++;
    leave_out(head, saying->token, end);
}

static bool is_quote(const struct sm_token *token)
{
    static const char *const quotes[] = {"\"", "“", "”", "«", "»", "„", "‘", NULL};
    return token->kind == SM_TOKEN_MARK && is_one_of(token->text, quotes);
}

static bool is_mere_mark(const struct sm_token *token)
{
    return token->kind == SM_TOKEN_MARK && !sm_text_is(token->text, "%") && !is_quote(token);
}

/* Marks and joining words make no beginning … */
static bool is_no_start(const struct sm_token *token)
{
    static const char *const first[] = {"and",  "while", "but",   "as", "that", "meanwhile",
                                        "also", "where", "which", "і",  "та",   "а",
                                        "що",   "й",     "де",    NULL};
    return is_mere_mark(token) || is_one_of(token->low, first);
}

/* … and those that ask for more make no end. */
static bool is_no_end(const struct sm_token *token)
{
    static const char *const open[] = {"and", "while", "but",   "as", "with", "that", "in", "of",
                                       "at",  "the",   "near",  "on", "by",   "to",   "a",  "from",
                                       "for", "over",  "after", "і",  "та",   "а",    "що", "у",
                                       "в",   "на",    "з",     "із", "під",  "по",   NULL};
    return is_mere_mark(token) || is_one_of(token->low, open);
}

static void add_word(struct sm_buf *out, const struct sm_token *token, bool apart)
{
    bool first = out->count == 0;
    if (!first && apart) sm_buf_char(out, ' ');
    const char *at = token->text.at;
    if (first && at[0] >= 'a' && at[0] <= 'z') {
        sm_buf_char(out, (char)(at[0] - ('a' - 'A')));
        sm_buf_text(out, (struct sm_text){at + 1, token->text.n - 1});
        return;
    }
    sm_buf_text(out, token->text);
}

static bool is_out(const struct headline *head, size_t token)
{
    return head->left_out[token - head->clause->token];
}

/* What is left, up to the length; "…" where it was cut. */
static void put_words(const struct headline *head, struct sm_buf *out)
{
    const struct sm_prose *prose = head->in->prose;
    size_t token = head->clause->token, end = head->clause->end, characters = 0;
    while (token < end && (is_out(head, token) || is_no_start(&prose->tokens[token])))
        token++;
    while (end > token && (is_out(head, end - 1) || is_no_end(&prose->tokens[end - 1])) &&
           !goes_on(prose, token, end - 1))
        end--;
    bool apart = false;
    for (; token < end; token++) {
        const struct sm_token *word = &prose->tokens[token];
        apart = word->space_before || (apart && word->kind != SM_TOKEN_MARK);
        if (is_out(head, token) || is_quote(word)) continue;
        characters += sm_utf8_count(word->text) + word->space_before;
        if (characters > TITLE_CHARACTERS_MAX) {
            sm_buf_str(out, "…");
            return;
        }
        add_word(out, word, apart);
        apart = false;
    }
}

struct sm_text sm_draft_headline(const struct sm_drafting *in, const struct sm_span *whole)
{
    /* Sixty characters come from the first words, or from none. */
    enum { TOKENS_MAX = 200 };
    bool is_long = whole->end - whole->token > TOKENS_MAX;
    struct sm_span first =
        is_long ? sm_draft_span(in, whole->token, whole->token + TOKENS_MAX) : *whole;
    const struct sm_span *clause = &first;
    struct sm_arena *arena = &in->draft->arena;
    struct sm_buf out = {0};
    struct sm_arena scratch = {0};
    struct sm_text title = {0};
    struct headline head = {.in = in, .clause = clause};
    head.left_out = sm_arena_alloc_zeroed(&scratch, clause->end - clause->token, sizeof(bool));
    if (!head.left_out) return title;
    const struct sm_saying *saying = NULL;
    for (size_t i = in->saying; i < in->whats.saying_count && !saying; i++)
        if (in->whats.sayings[i].token >= clause->token) saying = &in->whats.sayings[i];
    if (saying && saying->token >= clause->end) saying = NULL;
    leave_places(&head);
    leave_times_and_sayings(&head, saying);
    put_words(&head, &out);
    if (out.count) title.at = sm_arena_copy(arena, out.bytes, out.count);
    if (title.at) title.n = out.count;
    sm_buf_finish(&out);
    sm_arena_finish(&scratch);
    return title;
}
