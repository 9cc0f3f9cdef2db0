/* SPDX-License-Identifier: Apache-2.0
 * Names that no gazetteer knows, by the words around them: "the village of Xyz", "the recapture of
 * Xyz", "Xyz, a village in …".
 */
#include <string.h>

#include "roundup/where_private.h"

enum { RUN_MAX = 4 };

bool sm_spot_is_named(const struct sm_spots *spots, size_t first, size_t at)
{
    const struct sm_cue *cue = sm_cue_before(&spots->cues, spots->prose, first, at);
    return cue && cue->around & (SM_AROUND_TOWN | SM_AROUND_NEAR);
}

/* "Near A, B and C": behind A, B and C are names of the same kind. */
bool sm_spot_goes_on_list(const struct sm_spots *spots, size_t at, size_t sentence)
{
    static const char *const joints[] = {",", "and", "or", "та", "і", "й"};
    const struct sm_spot *last = spots->count ? &spots->at[spots->count - 1] : NULL;
    if (!last || last->sentence != sentence || !last->names_follow) return false;
    if (at <= last->name_end || at - last->name_end > 2) return false;
    for (size_t i = last->name_end; i < at; i++)
        if (!sm_word_in(spots->prose->tokens[i].low, joints, sizeof joints / sizeof *joints))
            return false;
    return true;
}

static bool is_taken_by(struct sm_text low)
{
    static const char *const verbs[] = {"took",    "taken",   "captured", "capturing",
                                        "seized",  "entered", "occupied", "reached",
                                        "seizing", "взяли",   "зайняли",  "увійшли"};
    return sm_word_in(low, verbs, sizeof verbs / sizeof *verbs);
}

/* Behind the capitalised word: a mark or a small word, as behind a place; "took Patriot missiles"
 * goes on. */
static bool ends_phrase(const struct sm_spots *spots, size_t at)
{
    static const char *const words[] = {"in",      "near",   "and",  "after", "on",    "according",
                                        "from",    "which",  "but",  "last",  "this",  "over",
                                        "earlier", "during", "at",   "while", "as",    "with",
                                        "by",      "west",   "east", "north", "south", "і",
                                        "та",      "у",      "в",    "на",    "після", "поблизу"};
    const struct sm_prose *prose = spots->prose;
    while (at < prose->token_count && prose->tokens[at].kind == SM_TOKEN_WORD &&
           prose->tokens[at].capital)
        at++;
    if (at >= prose->token_count || prose->tokens[at].kind == SM_TOKEN_MARK) return true;
    return sm_word_in(prose->tokens[at].low, words, sizeof words / sizeof *words);
}

/* "The recapture of Xyz", "north of Xyz", "захопили Xyz": what is taken or lies beside is a place.
 */
static bool is_taken(const struct sm_spots *spots, size_t first, size_t at)
{
    static const char *const verbs[] = {"recaptured", "liberated", "retook",    "recapturing",
                                        "звільнили",  "звільнено", "окупували", "зачистили",
                                        "захопили",   "захоплено", "відбили"};
    static const char *const nouns[] = {
        "capture",   "recapture", "seizure",    "liberation", "fall",       "storming",
        "north",     "south",     "east",       "west",       "northwest",  "northeast",
        "southwest", "southeast", "north-west", "north-east", "south-west", "south-east",
        "outskirts", "streets",   "occupation"};
    static const char *const nouns_uk[] = {"захоплення", "звільнення", "окупацію",
                                           "окупації",   "штурм",      "північніше",
                                           "південніше", "західніше",  "східніше"};
    static const char *const moves[] = {"gone",   "pushed",  "advanced", "moved",   "broke",
                                        "thrust", "entered", "broken",   "crossed", "crept"};
    const struct sm_token *tokens = spots->prose->tokens;
    if (at <= first) return false;
    struct sm_text low = tokens[at - 1].low;
    if (sm_word_in(low, verbs, sizeof verbs / sizeof *verbs)) return true;
    if (sm_word_in(low, nouns_uk, sizeof nouns_uk / sizeof *nouns_uk)) return true;
    if (is_taken_by(low) && ends_phrase(spots, at)) return true;
    if (at < first + 2) return false;
    if (sm_text_is(low, "of"))
        return sm_word_in(tokens[at - 2].low, nouns, sizeof nouns / sizeof *nouns);
    return sm_text_is(low, "into") &&
           sm_word_in(tokens[at - 2].low, moves, sizeof moves / sizeof *moves);
}

/* "Novohatske, a village in …". */
static bool is_called_place(const struct sm_spots *spots, size_t behind, size_t end)
{
    enum { WORDS_MAX = 4 };
    static const char *const kinds[] = {"village", "hamlet", "settlement", "town",
                                        "село",    "селище", "хутір"};
    const struct sm_token *tokens = spots->prose->tokens;
    if (behind + 2 >= end || !sm_text_is(tokens[behind].text, ",")) return false;
    if (!sm_text_is(tokens[behind + 1].low, "a") && !sm_text_is(tokens[behind + 1].low, "the"))
        return false;
    for (size_t at = behind + 2; at < end && at < behind + 2 + WORDS_MAX; at++) {
        if (sm_word_in(tokens[at].low, kinds, sizeof kinds / sizeof *kinds)) return true;
        if (tokens[at].capital || tokens[at].kind != SM_TOKEN_WORD) return false;
    }
    return false;
}

/* "The village of Xyz": a name by what stands before it, though nobody knows it. */
bool sm_spot_add_unknown(struct sm_spots *spots, size_t first, size_t at, size_t sentence)
{
    const struct sm_prose *prose = spots->prose;
    size_t end = spots->prose->sentences[sentence].token;
    end += spots->prose->sentences[sentence].token_count;
    const struct sm_token *token = &prose->tokens[at];
    if (!token->capital || token->all_capitals || token->low.n < 4 || sm_is_common_word(token->low))
        return false;
    if (sm_is_unit_word(token->low) || memchr(token->low.at, '-', token->low.n)) return false;
    size_t count = 1;
    while (at + count < end && count < RUN_MAX && sm_spot_may_join(prose, at + count))
        count++;
    if (!sm_spot_is_named(spots, first, at) && !sm_spot_goes_on_list(spots, at, sentence) &&
        !is_taken(spots, first, at) && !is_called_place(spots, at + count, end))
        return false;
    return sm_spot_add(spots, at, count, sentence) != NULL;
}

/* "Near Krasna Hora": no village of the first word's name, but one that nobody knows. */
bool sm_spot_is_longer_name(const struct sm_spots *spots, size_t first, size_t at, size_t taken,
                            size_t end)
{
    const struct sm_prose *prose = spots->prose;
    const struct sm_token *next = &prose->tokens[at + taken];
    if (at + taken >= end || !sm_spot_may_join(prose, at + taken) || sm_is_common_word(next->low))
        return false;
    if (next->all_capitals || prose->tokens[at + taken - 1].possessive) return false;
    return sm_spot_is_named(spots, first, at);
}
