/* SPDX-License-Identifier: Apache-2.0
 * Spotting names: phrases of the table, and capitalised runs that the gazetteer knows.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "roundup/where_private.h"

enum { RUN_MAX = 4, NAME_BYTES = 160 };

struct sm_text sm_spot_text(struct sm_spots *spots, const char *format, ...)
{
    char room[512];
    va_list arguments;
    va_start(arguments, format);
    int n = vsnprintf(room, sizeof room, format, arguments);
    va_end(arguments);
    size_t length = n < 0 ? 0 : (size_t)n < sizeof room ? (size_t)n : sizeof room - 1;
    struct sm_text cut = {room, length};
    size_t bad;
    if (!sm_utf8_valid(cut, &bad)) cut.n = bad; /* never half a letter */
    char *copy = sm_arena_copy(spots->arena, cut.at, cut.n);
    if (!copy) spots->failed = true;
    return copy ? (struct sm_text){copy, cut.n} : (struct sm_text){0};
}

const struct sm_region *sm_region_by_id(const struct sm_gazetteer *gazetteer, struct sm_text id)
{
    for (size_t i = 0; id.n && i < sm_gazetteer_region_count(gazetteer); i++)
        if (sm_text_equal(sm_gazetteer_region(gazetteer, i)->id, id))
            return sm_gazetteer_region(gazetteer, i);
    return NULL;
}

bool sm_word_in(struct sm_text low, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (low.n && words[i][0] == low.at[0] && sm_text_is(low, words[i])) return true;
    return false;
}

static struct sm_text first_word(struct sm_text words)
{
    return sm_text_cut(&words, ' ');
}

void sm_cues_index(struct sm_spots *spots)
{
    const struct sm_phrase_table *const tables[] = {&sm_phrases_named_after, &sm_phrases_ukraine,
                                                    &sm_phrases_waters,      &sm_phrases_sites,
                                                    &sm_phrases_lands,       &sm_phrases_abroad};
    short count = 0;
    memset(spots->phrases, -1, sizeof spots->phrases);
    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
        for (size_t i = 0; i < tables[t]->count && count < SM_PHRASES_MAX; i++, count++) {
            uint64_t hash = sm_names_hash(first_word(sm_text(tables[t]->rows[i].words)));
            short *bucket = &spots->phrases[hash % SM_PHRASE_BUCKETS];
            spots->set_phrases[count] = &tables[t]->rows[i];
            spots->next_phrase[count] = *bucket;
            *bucket = count;
        }
}

/* "In the east" of "in the east of Kharkiv region" says where in the region. */
static bool goes_on(const struct sm_prose *prose, const struct sm_set_phrase *phrase, size_t at,
                    size_t end)
{
    bool part = phrase->kind == SM_PHRASE_MACRO || phrase->kind == SM_PHRASE_CAPITAL ||
                phrase->kind == SM_PHRASE_NOT;
    if (!part || !phrase->any_case || at >= end) return false;
    if (sm_prose_match(prose, at, end, "of ukraine")) return false;
    /* "In the North Atlantic" is no part of the country. */
    bool name = prose->tokens[at - 1].capital && prose->tokens[at].capital;
    if (phrase->kind == SM_PHRASE_MACRO && name) return true;
    struct sm_text low = prose->tokens[at].low;
    return sm_text_is(low, "of") || sm_text_is(low, "end") || sm_text_is(low, "-");
}

static const struct sm_set_phrase *find_phrase(const struct sm_spots *spots, size_t at, size_t end,
                                               size_t *taken)
{
    const struct sm_token *token = &spots->prose->tokens[at];
    const struct sm_set_phrase *best = NULL;
    for (short i = spots->phrases[sm_names_hash(token->low) % SM_PHRASE_BUCKETS]; i >= 0;
         i = spots->next_phrase[i]) {
        const struct sm_set_phrase *phrase = spots->set_phrases[i];
        if (!phrase->any_case && !token->capital) continue;
        size_t n = sm_prose_match(spots->prose, at, end, phrase->words);
        if (!n || (best && n <= *taken) || goes_on(spots->prose, phrase, at + n, end)) continue;
        best = phrase;
        *taken = n;
    }
    return best;
}

/* The words of a run in small letters, single spaces between. */
static struct sm_text run_name(const struct sm_prose *prose, size_t at, size_t count,
                               char room[NAME_BYTES])
{
    size_t n = 0;
    for (size_t i = at; i < at + count; i++) {
        struct sm_text low = prose->tokens[i].low;
        if (n + low.n + 1 >= NAME_BYTES) return (struct sm_text){0};
        if (i > at) room[n++] = ' ';
        memcpy(room + n, low.at, low.n);
        n += low.n;
    }
    return (struct sm_text){room, n};
}

bool sm_spot_may_join(const struct sm_prose *prose, size_t i)
{
    const struct sm_token *token = &prose->tokens[i];
    return token->kind == SM_TOKEN_WORD && token->capital && token->space_before &&
           !prose->tokens[i - 1].possessive && !sm_is_unit_word(token->low);
}

static bool may_begin(const struct sm_token *token)
{
    if (token->kind != SM_TOKEN_WORD || token->low.n < 3 || sm_is_unit_word(token->low))
        return false;
    if (token->capital) return !sm_is_common_word(token->low);
    /* "донецька область": an oblast's or town's adjective may be written small. */
    static const char adjective[] = "ьк";
    if (token->low.n < 10 || (unsigned char)token->low.at[0] < 0xD0) return false;
    for (size_t i = token->low.n - 10; i + 4 <= token->low.n; i++)
        if (!memcmp(token->low.at + i, adjective, 4)) return true;
    return false;
}

/* «На Новопавлівському напрямку», «на Новопавлівському — 30»: no village of Novopavlivske. */
static bool is_adjective_of_direction(const struct sm_prose *prose, const struct sm_hits *hits,
                                      size_t at, size_t behind)
{
    static const char stem[] = "напрям", ending[] = "ькому";
    if (hits->adjective || behind >= prose->token_count || !hits->matches[0].place) return false;
    struct sm_text name = hits->name;
    bool locative = name.n >= sizeof ending && at > 0 &&
                    sm_text_is(prose->tokens[at - 1].low, "на") &&
                    !memcmp(sm_text_end(name) - (sizeof ending - 1), ending, sizeof ending - 1);
    if (locative && hits->matches[0].place->small) return true;
    struct sm_text low = prose->tokens[behind].low;
    bool direction = low.n >= sizeof stem - 1 && !memcmp(low.at, stem, sizeof stem - 1);
    return direction && hits->matches[0].place->small;
}

static const struct sm_hits *find_run(struct sm_spots *spots, size_t at, size_t end, size_t *taken)
{
    const struct sm_prose *prose = spots->prose;
    if (!may_begin(&prose->tokens[at])) return NULL;
    size_t longest = 1;
    while (longest < RUN_MAX && at + longest < end && prose->tokens[at].capital &&
           sm_spot_may_join(prose, at + longest))
        longest++;
    for (size_t count = longest; count > 0; count--) {
        char room[NAME_BYTES];
        struct sm_text low = run_name(prose, at, count, room);
        const struct sm_hits *hits = low.n ? sm_names_find(&spots->names, low) : NULL;
        if (!hits || (!prose->tokens[at].capital && !hits->adjective)) continue;
        if (is_adjective_of_direction(prose, hits, at, at + count)) continue;
        *taken = count;
        return hits;
    }
    return NULL;
}

static const struct sm_hits *find_whole(struct sm_spots *spots, size_t at, size_t count)
{
    char room[NAME_BYTES];
    struct sm_text low = run_name(spots->prose, at, count, room);
    return low.n ? sm_names_find(&spots->names, low) : NULL;
}

bool sm_is_title_case(const struct sm_prose *prose, const struct sm_sentence *sentence)
{
    /* Titles are short; a line of a megabyte must not be counted again for each name in it. */
    enum { TITLE_TOKENS_MAX = 64 };
    size_t words = 0, capitals = 0;
    if (sentence->token_count > TITLE_TOKENS_MAX) return false;
    for (size_t i = sentence->token + 1; i < sentence->token + sentence->token_count; i++) {
        const struct sm_token *token = &prose->tokens[i];
        if (token->kind != SM_TOKEN_WORD || token->low.n < 4) continue;
        words++;
        capitals += token->capital;
    }
    return words >= 3 && capitals * 4 >= words * 3;
}

struct sm_spot *sm_spot_add(struct sm_spots *spots, size_t at, size_t taken, size_t sentence)
{
    if (!sm_grow(&spots->at, &spots->capacity, spots->count + 1, sizeof *spots->at)) {
        spots->failed = true;
        return NULL;
    }
    size_t first = spots->prose->sentences[sentence].token;
    bool names_follow =
        sm_spot_is_named(spots, first, at) || sm_spot_goes_on_list(spots, at, sentence);
    struct sm_spot *spot = &spots->at[spots->count++];
    *spot = (struct sm_spot){.name_from = at,
                             .name_end = at + taken,
                             .from = at,
                             .end = at + taken,
                             .sentence = sentence,
                             .bearing_deg = (double)NAN,
                             .distance_km = (double)NAN,
                             .list = SM_NO_WHERE,
                             .within = SM_NO_WHERE,
                             .other = SM_NO_WHERE,
                             .names_follow = names_follow,
                             .where = {.at_deg = {(double)NAN, (double)NAN},
                                       .bearing_deg = (double)NAN,
                                       .distance_km = (double)NAN,
                                       .radius_km = (double)NAN,
                                       .within = SM_NO_WHERE,
                                       .list = SM_NO_WHERE}};
    return spot;
}

/* "Pokrovsk-Selydove": two names in one word. */
static bool add_pair(struct sm_spots *spots, size_t at, size_t sentence)
{
    struct sm_text second = spots->prose->tokens[at].low;
    struct sm_text first = sm_text_cut(&second, '-');
    if (!spots->prose->tokens[at].capital || first.n < 4 || second.n < 4) return false;
    const struct sm_hits *a = sm_names_find(&spots->names, first);
    const struct sm_hits *b = a ? sm_names_find(&spots->names, second) : NULL;
    if (!b || a->adjective || b->adjective) return false;
    struct sm_spot *spot = sm_spot_add(spots, at, 1, sentence);
    if (spot) spot->hits = a;
    struct sm_spot *other = sm_spot_add(spots, at, 1, sentence);
    if (!other) return false;
    other->hits = b;
    other->dead = true;
    other->second = true;
    spots->at[spots->count - 2].other = (long)spots->count - 1;
    return true;
}

/* A phrase that means a unit is read as the unit's own name would be. */
static void read_region(struct sm_spots *spots, struct sm_spot *spot)
{
    spot->hits = sm_names_find(&spots->names, sm_text(spot->phrase->name));
    spot->phrase = NULL;
    spot->around = SM_AROUND_REGION;
    spot->dead = !spot->hits;
}

void sm_spots_find(struct sm_spots *spots, size_t sentence)
{
    const struct sm_sentence *s = &spots->prose->sentences[sentence];
    size_t end = s->token + s->token_count;
    for (size_t at = s->token; at < end && !spots->failed;) {
        size_t taken = 1, phrase_taken = 0;
        if (spots->prose->tokens[at].kind != SM_TOKEN_WORD) {
            at++;
            continue;
        }
        const struct sm_set_phrase *phrase = find_phrase(spots, at, end, &phrase_taken);
        const struct sm_hits *hits = find_run(spots, at, end, &taken);
        if (phrase && hits && taken > phrase_taken) phrase = NULL;
        if (phrase) taken = phrase_taken;
        if (!phrase && hits && sm_spot_is_longer_name(spots, s->token, at, taken, end) &&
            sm_spot_add_unknown(spots, s->token, at, sentence)) {
            at = spots->at[spots->count - 1].name_end;
            continue;
        }
        struct sm_spot *spot = phrase || hits ? sm_spot_add(spots, at, taken, sentence) : NULL;
        if (spot) {
            spot->phrase = phrase;
            spot->hits = phrase ? NULL : hits;
            if (phrase && phrase->kind == SM_PHRASE_REGION) read_region(spots, spot);
            if (phrase && phrase->kind == SM_PHRASE_CITY)
                spot->namesake = find_whole(spots, at, phrase_taken);
        } else if (!add_pair(spots, at, sentence)) {
            sm_spot_add_unknown(spots, s->token, at, sentence);
        }
        at += taken;
    }
    spots->failed |= spots->names.failed;
}
