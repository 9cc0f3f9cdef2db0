/* SPDX-License-Identifier: Apache-2.0
 * Headlines: a clause in its own words, without who said it, when and where, and not too long.
 */
#include "roundup/draft_title.h"
#include "roundup/phrase.h"

/* What is cut is cut to the first; what need not be cut by a word or two may be longer. */
enum { TITLE_CHARACTERS_MAX = 60, TITLE_WHOLE_MAX = 72 };

static bool is_quote(const struct sm_token *token)
{
    static const char *const quotes[] = {"\"", "“", "”", "«", "»", "„", "‘", NULL};
    return token->kind == SM_TOKEN_MARK && sm_is_one_of(token->text, quotes);
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
    return is_mere_mark(token) || sm_is_one_of(token->low, first);
}

/* … and those that ask for more make no end. */
static bool is_no_end(const struct sm_token *token)
{
    static const char *const open[] = {"and", "while", "but",   "as", "with", "that", "in", "of",
                                       "at",  "the",   "near",  "on", "by",   "to",   "a",  "from",
                                       "for", "over",  "after", "і",  "та",   "а",    "що", "у",
                                       "в",   "на",    "з",     "із", "під",  "по",   NULL};
    return is_mere_mark(token) || sm_is_one_of(token->low, open);
}

/* Words before a cut that would hang there: "the front lines with …", "the drones were …". */
static bool hangs(const struct sm_token *token)
{
    static const char *const words[] = {
        "far",  "than",  "who",   "which",     "had",   "has",   "have", "was", "were", "is",
        "are",  "been",  "being", "including", "its",   "their", "his",  "her", "an",   "into",
        "some", "about", "more",  "or",        "under", "along", "up",   "out", "off",  "as",
        "some", "while", "його",  "їх",        "був",   "була",  "були", NULL};
    /* "… entered the town, but …" must not lose its turn. */
    static const char *const turns[] = {"but", "not", "але", "не", NULL};
    if (sm_is_one_of(token->low, turns)) return false;
    return is_no_end(token) || sm_is_one_of(token->low, words);
}

/* A small letter of either language as a capital. */
static void put_capital(struct sm_buf *out, struct sm_text letter)
{
    unsigned char first = (unsigned char)letter.at[0];
    unsigned char second = letter.n > 1 ? (unsigned char)letter.at[1] : 0;
    if (letter.n == 1 && first >= 'a' && first <= 'z') {
        sm_buf_char(out, (char)(first - ('a' - 'A')));
        return;
    }
    bool cyrillic = letter.n == 2 && (first == 0xD0 || first == 0xD1 || first == 0xD2);
    if (cyrillic && first == 0xD0 && second >= 0xB0) /* а to п */
        second = (unsigned char)(second - 0x20);
    else if (cyrillic && first == 0xD1 && second <= 0x8F) /* р to я */
        first = 0xD0, second = (unsigned char)(second + 0x20);
    else if (cyrillic && first == 0xD1 && second >= 0x90 && second <= 0x9F) /* є, і, ї */
        first = 0xD0, second = (unsigned char)(second - 0x10);
    else if (cyrillic && first == 0xD2 && second == 0x91) /* ґ */
        second = 0x90;
    else {
        sm_buf_text(out, letter);
        return;
    }
    sm_buf_char(out, (char)first);
    sm_buf_char(out, (char)second);
}

static void add_word(struct sm_buf *out, const struct sm_token *token, bool apart)
{
    bool first = out->count == 0;
    if (!first && apart) sm_buf_char(out, ' ');
    if (!first) {
        sm_buf_text(out, token->text);
        return;
    }
    const char *at = token->text.at;
    sm_utf8_next(&at, sm_text_end(token->text));
    size_t n = (size_t)(at - token->text.at);
    put_capital(out, (struct sm_text){token->text.at, n});
    sm_buf_text(out, (struct sm_text){at, token->text.n - n});
}

static bool is_out(const struct sm_headline *head, size_t token)
{
    return head->left_out[token - head->clause->token];
}

static size_t skip_start(const struct sm_headline *head, size_t token, size_t end)
{
    const struct sm_prose *prose = head->in->prose;
    while (token < end && (is_out(head, token) || is_no_start(&prose->tokens[token])))
        token++;
    return token;
}

/* "In a statement (on Tuesday, a ministry said) fresh troops …": where somebody said it. */
static size_t skip_statement(const struct sm_headline *head, size_t token, size_t end)
{
    static const char statement[] =
        "in|at|during a|an|its|his|her|their|the joint|evening|nightly|daily|video|weekly|press? "
        "statement|address|interview|briefing|post|report|update|message|speech|conference";
    size_t n = sm_phrase_match(head->in->prose, token, end, statement);
    size_t behind = token + n;
    return n && behind < end && is_out(head, behind) ? skip_start(head, behind, end) : token;
}

/* Where the words begin: behind what only leads to them ("Of Kharkiv region, a shop …", "as of
 * 08:30,", the end of brackets that a place opened). */
static size_t begin_at(const struct sm_headline *head, size_t token, size_t end)
{
    enum { LEAD_MAX = 7 };
    const struct sm_token *tokens = head->in->prose->tokens;
    token = skip_statement(head, skip_start(head, token, end), end);
    bool leads = token < end && sm_text_is(tokens[token].low, "of");
    for (size_t at = token; at < end && at < token + LEAD_MAX; at++) {
        if (sm_text_is(tokens[at].text, "(")) break;
        bool over = sm_text_is(tokens[at].text, ")") || (leads && sm_text_is(tokens[at].text, ","));
        if (over) return skip_start(head, at + 1, end);
    }
    return token;
}

/* Brackets of which all was left out. */
static bool is_empty_bracket(const struct sm_headline *head, size_t token, size_t end)
{
    const struct sm_token *tokens = head->in->prose->tokens;
    bool open = sm_text_is(tokens[token].text, "(");
    if (!open && !sm_text_is(tokens[token].text, ")")) return false;
    for (size_t at = token; open ? ++at < end : at-- > head->clause->token;)
        if (!is_out(head, at)) return sm_text_is(tokens[at].text, open ? ")" : "(");
    return false;
}

/* The characters of what is left. */
static size_t length_of(const struct sm_headline *head, size_t token, size_t end)
{
    size_t characters = 0;
    for (; token < end; token++) {
        const struct sm_token *word = &head->in->prose->tokens[token];
        if (!is_out(head, token) && !is_quote(word))
            characters += sm_utf8_count(word->text) + word->space_before;
    }
    return characters;
}

/* "One missile, according to Kyiv, passed": of what was set off, its first comma goes too. */
static bool is_lost_comma(const struct sm_headline *head, size_t token, size_t end)
{
    const struct sm_token *tokens = head->in->prose->tokens;
    size_t next = token + 1;
    if (!sm_text_is(tokens[token].text, ",")) return false;
    size_t before = token;
    while (before > head->clause->token && is_out(head, before - 1))
        before--;
    if (before < token && sm_text_is(tokens[before].text, ",")) return true;
    while (next < end && is_out(head, next))
        next++;
    return next > token + 1 && next < end && sm_text_is(tokens[next - 1].text, ",");
}

/* What is left, up to the length; "…" where it was cut. */
static void put_words(const struct sm_headline *head, struct sm_buf *out)
{
    const struct sm_prose *prose = head->in->prose;
    size_t token = head->clause->token, end = head->clause->end, characters = 0;
    token = begin_at(head, token, end);
    while (end > token && (is_out(head, end - 1) || is_no_end(&prose->tokens[end - 1])) &&
           !sm_title_goes_on(prose, token, end - 1))
        end--;
    size_t length = length_of(head, token, end), good = 0;
    size_t cut = length > TITLE_CHARACTERS_MAX
                     ? sm_title_natural_end(head, token, end, TITLE_CHARACTERS_MAX)
                     : 0;
    size_t most = length > TITLE_WHOLE_MAX ? TITLE_CHARACTERS_MAX : TITLE_WHOLE_MAX;
    if (cut) end = cut;
    while (cut && end > token && (is_out(head, end - 1) || is_no_end(&prose->tokens[end - 1])))
        end--;
    bool apart = false;
    for (; token < end; token++) {
        const struct sm_token *word = &prose->tokens[token];
        apart = word->space_before || (apart && word->kind != SM_TOKEN_MARK);
        if (is_out(head, token) || is_quote(word) || is_empty_bracket(head, token, end)) continue;
        if (is_lost_comma(head, token, end)) continue;
        characters += sm_utf8_count(word->text) + word->space_before;
        if (characters > most) {
            if (good) out->count = good;
            sm_buf_str(out, "…");
            return;
        }
        add_word(out, word, apart);
        if (!hangs(word)) good = out->count;
        apart = false;
    }
}

static struct sm_text write_title(const struct sm_drafting *in, const struct sm_span *whole,
                                  bool left_out)
{
    /* Sixty characters come from the first words, or from none. */
    enum { TOKENS_MAX = 200 };
    bool is_long = whole->end - whole->token > TOKENS_MAX;
    struct sm_span first =
        is_long ? sm_draft_span(in, whole->token, whole->token + TOKENS_MAX) : *whole;
    struct sm_buf out = {0};
    struct sm_arena scratch = {0};
    struct sm_text title = {0};
    struct sm_headline head = {.in = in, .clause = &first};
    head.left_out = sm_arena_alloc_zeroed(&scratch, first.end - first.token, sizeof(bool));
    if (!head.left_out) return title;
    if (left_out) sm_title_leave_places(&head);
    if (left_out) sm_title_leave_times_and_sayings(&head);
    if (left_out && length_of(&head, first.token, first.end) > TITLE_CHARACTERS_MAX)
        sm_title_leave_list(&head);
    if (left_out && length_of(&head, first.token, first.end) > TITLE_WHOLE_MAX)
        sm_title_leave_asides(&head);
    put_words(&head, &out);
    if (out.count) title.at = sm_arena_copy(&in->draft->arena, out.bytes, out.count);
    if (title.at) title.n = out.count;
    sm_buf_finish(&out);
    sm_arena_finish(&scratch);
    return title;
}

/* Does it begin with one of 'words', and the word is whole? */
static bool begins_with(struct sm_text title, const char *const *words)
{
    size_t n = 0;
    while (n < title.n && title.at[n] != ' ')
        n++;
    return sm_is_one_of((struct sm_text){title.at, n}, words);
}

/* Too short, or without the words that it would need: "Were injured by drones". */
static bool is_no_title(struct sm_text title)
{
    static const char *const verbs[] = {"Was", "Were",  "Is",     "Are",  "Has",   "Have", "Had",
                                        "Did", "Makes", "Making", "Been", "Being", NULL};
    size_t spaces = 0;
    for (size_t i = 0; i < title.n; i++)
        spaces += title.at[i] == ' ';
    return spaces < 2 || begins_with(title, verbs);
}

struct sm_text sm_draft_headline(const struct sm_drafting *in, const struct sm_span *clause,
                                 const struct sm_span *sentence)
{
    /* A clause that leaves its words to the one before ("… and three over Moscow") has no headline
     * of its own. */
    bool borrows = clause->sign == clause->sign_end;
    struct sm_text title = write_title(in, borrows ? sentence : clause, true);
    if (is_no_title(title)) title = write_title(in, sentence, true);
    return is_no_title(title) ? write_title(in, sentence, false) : title;
}
