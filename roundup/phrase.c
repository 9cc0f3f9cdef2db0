/* SPDX-License-Identifier: Apache-2.0 */
#include "roundup/phrase.h"

#include <stdint.h>
#include <string.h>

enum {
    GAP_TOKENS = 5,
    SUFFIX_LATIN_BYTES = 4,
    SUFFIX_CYRILLIC_BYTES = 12,
    LONGEST_KEY_BYTES = 48,
};

struct sm_phrase_key {
    const char *at;
    size_t n;
    uint32_t hash;
    bool stem;
    const struct sm_phrase *phrase;
    int next; /* key of the same head, or -1 */
};

/* One word of a pattern: the bytes up to the next space. */
struct piece {
    const char *at;
    size_t n;
};

static struct piece first_piece(const char *words)
{
    const char *space = strchr(words, ' ');
    return (struct piece){words, space ? (size_t)(space - words) : strlen(words)};
}

static struct piece next_piece(struct piece piece)
{
    const char *at = piece.at + piece.n;
    return first_piece(*at ? at + 1 : at);
}

static bool is_gap(struct piece piece)
{
    return piece.n == 2 && piece.at[0] == '.' && piece.at[1] == '.';
}

/* May these bytes follow a stem? Letters in moderation, then perhaps a hyphen and more. */
static bool suffix_is_ending(const char *at, size_t n)
{
    const char *hyphen = memchr(at, '-', n);
    size_t letters = hyphen ? (size_t)(hyphen - at) : n;
    if (letters == 0) return true;
    bool latin = (unsigned char)at[0] < 0x80;
    return letters <= (latin ? SUFFIX_LATIN_BYTES : SUFFIX_CYRILLIC_BYTES);
}

static bool alternative_fits(struct sm_text low, const char *at, size_t n)
{
    bool stem = n > 0 && at[n - 1] == '~';
    if (stem) n--;
    if (low.n < n || memcmp(low.at, at, n) != 0) return false;
    return stem ? suffix_is_ending(low.at + n, low.n - n) : low.n == n;
}

bool sm_word_fits(struct sm_text low, const char *words, size_t n)
{
    const char *end = words + n;
    if (!low.n) return false;
    /* Few alternatives begin with the word's first byte: leap from one such byte to the next. */
    for (const char *at = words; at < end; at++) {
        at = memchr(at, low.at[0], (size_t)(end - at));
        if (!at) return false;
        if (at > words && at[-1] != '|') continue;
        const char *stop = memchr(at, '|', (size_t)(end - at));
        if (alternative_fits(low, at, (size_t)((stop ? stop : end) - at))) return true;
    }
    return false;
}

bool sm_token_is(const struct sm_prose *prose, size_t token, const char *words)
{
    const struct sm_token *of = &prose->tokens[token];
    uint64_t *answers = sm_memo_of(prose->memo, words, SM_MEMO_WORDS);
    enum sm_memo_answer answer = sm_memo_answer(answers, of->word);
    if (answer) return answer == SM_MEMO_YES;
    return sm_memo_keep(answers, of->word, sm_word_is(of->low, words));
}

/* The same of the first 'n' bytes of a phrase. */
static bool token_fits(const struct sm_prose *prose, size_t token, const char *words, size_t n)
{
    const struct sm_token *of = &prose->tokens[token];
    uint64_t *answers = sm_memo_of(prose->memo, words, n);
    enum sm_memo_answer answer = sm_memo_answer(answers, of->word);
    if (answer) return answer == SM_MEMO_YES;
    return sm_memo_keep(answers, of->word, sm_word_fits(of->low, words, n));
}

bool sm_token_ends_clause(const struct sm_token *token)
{
    if (token->kind != SM_TOKEN_MARK) return false;
    if (sm_word_is(token->low, ".|,|;|:|!|?|(|)|…|–|—|•")) return true;
    return token->space_before && sm_text_is(token->low, "-");
}

static size_t match_from(const struct sm_prose *prose, size_t token, size_t end,
                         struct piece piece);

/* ".." takes as few tokens as it can. */
static size_t match_gap(const struct sm_prose *prose, size_t token, size_t end, struct piece rest)
{
    for (size_t gap = 0; gap <= GAP_TOKENS && token + gap < end; gap++) {
        size_t taken = match_from(prose, token + gap, end, rest);
        if (taken) return gap + taken;
        if (sm_token_ends_clause(&prose->tokens[token + gap])) break;
    }
    return 0;
}

static bool piece_fits(const struct sm_prose *prose, size_t token, struct piece piece)
{
    if (piece.n == 1 && piece.at[0] == '*') return true;
    if (piece.n == 1 && piece.at[0] == '^') return prose->tokens[token].capital;
    if (piece.n == 1 && piece.at[0] == '#') return prose->tokens[token].kind == SM_TOKEN_NUMBER;
    return token_fits(prose, token, piece.at, piece.n);
}

static size_t match_from(const struct sm_prose *prose, size_t token, size_t end, struct piece piece)
{
    size_t at = token;
    for (; piece.n; piece = next_piece(piece)) {
        if (is_gap(piece)) {
            size_t taken = match_gap(prose, at, end, next_piece(piece));
            return taken ? at - token + taken : 0;
        }
        bool optional = piece.n > 1 && piece.at[piece.n - 1] == '?';
        struct piece bare = {piece.at, piece.n - optional};
        if (at < end && piece_fits(prose, at, bare))
            at++;
        else if (!optional)
            return 0;
    }
    return at - token;
}

static bool all_optional(struct piece piece)
{
    for (; piece.n; piece = next_piece(piece))
        if (piece.at[piece.n - 1] != '?') return false;
    return true;
}

/* May the phrase begin with the word, as far as the word alone decides? */
static bool first_may_fit(struct sm_text low, const char *words)
{
    for (struct piece piece = first_piece(words); piece.n; piece = next_piece(piece)) {
        if (is_gap(piece) || (piece.n == 1 && strchr("*^#", piece.at[0]))) return true;
        bool optional = piece.n > 1 && piece.at[piece.n - 1] == '?';
        if (sm_word_fits(low, piece.at, piece.n - optional)) return true;
        if (!optional) return false;
    }
    return true;
}

/* The same of words as sm_prose_match has them. */
static bool first_is(struct sm_text low, const char *words)
{
    if (words[0] == '*') return true;
    if (!low.n || words[0] != low.at[0] || strncmp(words, low.at, low.n) != 0) return false;
    return words[low.n] == ' ' || !words[low.n];
}

bool sm_beginnings_find(const struct sm_beginnings *of, size_t token)
{
    struct sm_text low = of->prose->tokens[token].low;
    const char *const *words = of->words;
    bool may = false;
    for (size_t i = 0; i < of->count && *words && !may; i++) {
        may = of->literal ? first_is(low, *words) : first_may_fit(low, *words);
        words = (const void *)((const char *)words + of->stride);
    }
    return sm_memo_keep(of->answers, of->prose->tokens[token].word, may);
}

size_t sm_phrase_match(const struct sm_prose *prose, size_t token, size_t end, const char *words)
{
    if (end > prose->token_count) end = prose->token_count;
    if (token >= end) return match_from(prose, token, end, first_piece(words));
    const struct sm_token *of = &prose->tokens[token];
    uint64_t *answers = sm_memo_of(prose->memo, words, SM_MEMO_PHRASE);
    enum sm_memo_answer answer = sm_memo_answer(answers, of->word);
    bool may = answer ? answer == SM_MEMO_YES
                      : sm_memo_keep(answers, of->word, first_may_fit(of->low, words));
    return may ? match_from(prose, token, end, first_piece(words)) : 0;
}

/* [FNV] 1a, byte by byte, so that every beginning of a word is hashed on the way. */
static uint32_t hash_byte(uint32_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * 16777619u;
}

static const uint32_t HASH_START = 2166136261u;

static void add_key(struct sm_phrase_index *index, struct piece word,
                    const struct sm_phrase *phrase)
{
    bool stem = word.at[word.n - 1] == '~';
    struct sm_phrase_key key = {
        .at = word.at, .n = word.n - stem, .hash = HASH_START, .stem = stem, .phrase = phrase};
    for (size_t i = 0; i < key.n; i++)
        key.hash = hash_byte(key.hash, key.at[i]);
    int *head = &index->heads[key.hash & (index->head_count - 1)];
    key.next = *head;
    *head = (int)index->key_count;
    index->keys[index->key_count++] = key;
}

static size_t count_alternatives(struct piece piece)
{
    size_t count = 1;
    for (size_t i = 0; i < piece.n; i++)
        count += piece.at[i] == '|';
    return count;
}

static void add_phrase(struct sm_phrase_index *index, const struct sm_phrase *phrase)
{
    struct piece piece = first_piece(phrase->words);
    const char *at = piece.at, *end = piece.at + piece.n;
    while (at < end) {
        const char *bar = memchr(at, '|', (size_t)(end - at));
        const char *stop = bar ? bar : end;
        add_key(index, (struct piece){at, (size_t)(stop - at)}, phrase);
        at = bar ? bar + 1 : end;
    }
}

bool sm_phrases_index(struct sm_phrase_index *index, const struct sm_phrase_table *tables,
                      size_t count, struct sm_arena *arena, struct sm_error *err)
{
    size_t keys = 0;
    for (size_t t = 0; t < count; t++)
        for (size_t i = 0; i < tables[t].count; i++)
            keys += count_alternatives(first_piece(tables[t].phrases[i].words));
    *index = (struct sm_phrase_index){.head_count = 64};
    while (index->head_count < 2 * keys)
        index->head_count *= 2;
    index->keys = sm_arena_alloc(arena, keys, sizeof *index->keys);
    index->heads = sm_arena_alloc(arena, index->head_count, sizeof *index->heads);
    if (!index->keys || !index->heads) return sm_fail_memory(err);
    for (size_t i = 0; i < index->head_count; i++)
        index->heads[i] = -1;
    for (size_t t = 0; t < count; t++)
        for (size_t i = 0; i < tables[t].count; i++)
            add_phrase(index, &tables[t].phrases[i]);
    return true;
}

static bool is_better(struct sm_phrase_hit a, struct sm_phrase_hit b)
{
    if (!b.phrase) return true;
    bool a_stops = a.phrase->weight == SM_PHRASE_STOP, b_stops = b.phrase->weight == SM_PHRASE_STOP;
    if (a_stops != b_stops) return a_stops;
    if (a.token_count != b.token_count) return a.token_count > b.token_count;
    return a.phrase->weight > b.phrase->weight;
}

struct lookup {
    const struct sm_phrase_index *index;
    const struct sm_prose *prose;
    size_t token, end;
    struct sm_phrase_hit best;
    bool any; /* the word is the first of some phrase */
};

/* The key was the first word; the rest must follow. */
static size_t match_behind_key(const struct lookup *lookup, const struct sm_phrase *phrase)
{
    struct piece rest = next_piece(first_piece(phrase->words));
    if (!rest.n) return 1;
    size_t taken = match_from(lookup->prose, lookup->token + 1, lookup->end, rest);
    return taken || all_optional(rest) ? 1 + taken : 0;
}

/* Try the phrases whose key is the first 'n' bytes of the word. */
static void try_keys(struct lookup *lookup, uint32_t hash, size_t n)
{
    const struct sm_phrase_index *index = lookup->index;
    struct sm_text low = lookup->prose->tokens[lookup->token].low;
    int k = index->heads[hash & (index->head_count - 1)];
    for (; k >= 0; k = index->keys[k].next) {
        const struct sm_phrase_key *key = &index->keys[k];
        if (key->hash != hash || key->n != n || memcmp(key->at, low.at, n) != 0) continue;
        if (!(key->stem ? suffix_is_ending(low.at + n, low.n - n) : low.n == n)) continue;
        lookup->any = true;
        size_t taken = match_behind_key(lookup, key->phrase);
        struct sm_phrase_hit hit = {key->phrase, taken};
        if (taken && is_better(hit, lookup->best)) lookup->best = hit;
    }
}

struct sm_phrase_hit sm_phrases_at(const struct sm_phrase_index *index,
                                   const struct sm_prose *prose, size_t token, size_t end)
{
    struct lookup lookup = {.index = index, .prose = prose, .token = token, .end = end};
    struct sm_text low = prose->tokens[token].low;
    uint32_t word = prose->tokens[token].word;
    uint64_t *answers = sm_memo_of(prose->memo, index->keys, SM_MEMO_INDEX);
    enum sm_memo_answer answer = sm_memo_answer(answers, word);
    if (answer == SM_MEMO_NO) return lookup.best;
    uint32_t hash = HASH_START;
    for (size_t n = 1; n <= low.n && n <= LONGEST_KEY_BYTES; n++) {
        hash = hash_byte(hash, low.at[n - 1]);
        try_keys(&lookup, hash, n);
    }
    if (!answer) sm_memo_keep(answers, word, lookup.any);
    return lookup.best;
}
