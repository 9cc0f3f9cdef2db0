/* SPDX-License-Identifier: Apache-2.0
 * Lists: which names stand in one, and the words that they share: "the regions of A, B and C".
 */
#include "roundup/where_join.h"

enum {
    FORMS = SM_AROUND_REGION | SM_AROUND_DISTRICT | SM_AROUND_DIRECTION | SM_AROUND_AREA |
            SM_AROUND_SITE | SM_AROUND_BASE,
    SHARED = SM_AROUND_IN | SM_AROUND_NEAR | SM_AROUND_TOWARD | SM_AROUND_TOWN | SM_AROUND_FROM |
             SM_AROUND_WITH | SM_AROUND_ON | SM_AROUND_OF | SM_AROUND_TO | SM_AROUND_ATTACK |
             SM_AROUND_BEARING,
};

static bool is_joint(struct sm_text low)
{
    static const char *const joints[] = {",",    "and",  "or", "та",   "і",         "й",     "або",
                                         "as",   "well", "&",  "also", "а",         "також", "/",
                                         "then", "plus", "at", ";",    "including", "-"};
    return sm_word_in(low, joints, sizeof joints / sizeof *joints);
}

/* "In Kyiv region, in Brovary": no list, the region holds the town. */
static bool is_place_in_region(const struct sm_spots *spots, const struct sm_spot *a,
                               const struct sm_spot *b, size_t end)
{
    bool comma = sm_spots_is_mark(spots, end, ",") && end + 1 == b->from;
    bool one = sm_spot_rank(a) == SM_RANK_REGION && sm_spot_rank(b) == SM_RANK_PLACE;
    return comma && one && b->own_before && a->around & SM_AROUND_IN;
}

static bool are_listed(const struct sm_spots *spots, const struct sm_spot *a,
                       const struct sm_spot *b)
{
    size_t end = sm_spot_whole_end(spots, a);
    if (end >= b->from || b->from - end > 4 || !sm_spot_is_ours(a) || !sm_spot_is_ours(b))
        return false;
    for (size_t at = end; at < b->from; at++)
        if (!is_joint(spots->prose->tokens[at].low)) return false;
    if (is_place_in_region(spots, a, b, end)) return false;
    /* "North of Avdiivka, between Krasnohorivka and Ocheretyne": one spot, said twice. */
    if (b->around & SM_AROUND_BETWEEN && a->around & (SM_AROUND_BEARING | SM_AROUND_NEAR) &&
        sm_spots_is_mark(spots, end, ",") && end + 1 == b->from)
        return false;
    bool mark =
        sm_spots_is_mark(spots, b->from - 1, ",") || sm_spots_is_mark(spots, b->from - 1, ";");
    return !(b->around & SM_AROUND_ACTS) || !mark;
}

void sm_lists_find(struct sm_spots *spots, size_t first)
{
    struct sm_spot *last = NULL;
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *spot = &spots->at[i];
        if (spot->dead || spot->where.frame) continue;
        if (last && are_listed(spots, last, spot)) {
            if (last->list == SM_NO_WHERE) last->list = spots->lists++;
            spot->list = last->list;
        }
        last = spot;
    }
}

/* "Sumy, Kharkiv and Poltava regions": to every name before, up to where the noun phrase begins. */
void sm_lists_share_forms(struct sm_spots *spots, size_t first, size_t at)
{
    struct sm_spot *spot = &spots->at[at];
    unsigned form = spot->own & FORMS;
    bool two = false;
    if (!(spot->own & SM_AROUND_PLURAL) || !form) return;
    for (size_t i = at; i > first; i--) {
        struct sm_spot *before = &spots->at[i - 1];
        if (before->dead || before->where.frame) continue;
        if (before->list != spot->list || before->own & (FORMS | SM_AROUND_TOWN)) return;
        bool begins = spots->at[i].own_before;
        if (begins && two) return;
        before->around |= form;
        before->around &= ~(unsigned)(SM_AROUND_ACTS | SM_AROUND_SUFFERS);
        two = true;
    }
}

/* "20 over Bryansk, 15 over Belgorod and 12 over Kursk regions": numbers stand between. */
static bool is_counted_on(const struct sm_spots *spots, const struct sm_spot *a,
                          const struct sm_spot *b)
{
    enum { WORDS_MAX = 6 };
    static const char *const words[] = {"one",    "two",   "three",    "four", "five",  "six",
                                        "seven",  "eight", "nine",     "ten",  "more",  "another",
                                        "drones", "drone", "missiles", "uavs", "дрони", "ще",
                                        "один",   "два",   "три",      "over", "in",    "the"};
    bool number = false;
    if (b->from < a->end || b->from - a->end > WORDS_MAX) return false;
    for (size_t at = a->end; at < b->from; at++) {
        const struct sm_token *token = &spots->prose->tokens[at];
        bool word = sm_word_in(token->low, words, sizeof words / sizeof *words);
        number |= token->kind == SM_TOKEN_NUMBER || word;
        if (token->kind != SM_TOKEN_NUMBER && !word && !is_joint(token->low)) return false;
    }
    return number;
}

void sm_lists_share_over_numbers(struct sm_spots *spots, size_t first, size_t at)
{
    const struct sm_spot *last = &spots->at[at];
    unsigned form = last->own & FORMS;
    if (!(last->own & SM_AROUND_PLURAL) || !form) return;
    for (size_t i = at; i > first; i--) {
        struct sm_spot *before = &spots->at[i - 1];
        if (before->dead || before->own & (FORMS | SM_AROUND_TOWN)) return;
        if (!is_counted_on(spots, before, &spots->at[i])) return;
        before->around |= form;
    }
}

void sm_lists_share_before(struct sm_spots *spots, size_t first)
{
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *spot = &spots->at[i];
        if (spot->dead || spot->list == SM_NO_WHERE) continue;
        struct sm_spot *next = sm_spot_next(spots, spot);
        while (next && next->where.frame)
            next = sm_spot_next(spots, next);
        if (!next || next->list != spot->list) continue;
        bool prepositions = next->own & SHARED;
        if (!prepositions) next->around |= spot->around & SHARED;
        bool regions = spot->around & SM_AROUND_REGION && spot->around & SM_AROUND_PLURAL;
        bool left_form = regions && spot->end == spot->name_end;
        if (left_form && !(next->own & FORMS)) next->around |= SM_AROUND_REGION | SM_AROUND_PLURAL;
    }
}

/* Is "regions" said there of no name of its own: "in the Russian border regions"? */
static bool is_bare_regions(const struct sm_spots *spots, size_t first, size_t at)
{
    static const char *const before[] = {"border", "both",        "two",         "these",
                                         "three",  "front-line",  "frontline",   "those",
                                         "the",    "neighboring", "neighbouring"};
    const struct sm_token *tokens = spots->prose->tokens;
    return at > first && sm_text_is(tokens[at].low, "regions") &&
           sm_word_in(tokens[at - 1].low, before, sizeof before / sizeof *before) &&
           !sm_text_is(tokens[at + 1].low, "of");
}

static bool is_region_too(const struct sm_spot *spot)
{
    bool region = false;
    for (size_t i = 0; spot->hits && i < spot->hits->count; i++) {
        const struct sm_region *unit = spot->hits->matches[i].region;
        region |= unit && !sm_region_is_country(unit);
    }
    return region && !(spot->own & (FORMS | SM_AROUND_TOWN | SM_AROUND_NEAR | SM_AROUND_CITY));
}

/* "Bryansk and Kursk: two bridges fell in the border regions": the list that opens the sentence is
 * one of regions. */
void sm_lists_find_border_regions(struct sm_spots *spots, size_t first)
{
    enum { REACH = 24 };
    struct sm_spot *spot = first < spots->count ? &spots->at[first] : NULL;
    if (!spot || spot->list == SM_NO_WHERE) return;
    const struct sm_sentence *sentence = &spots->prose->sentences[spot->sentence];
    size_t end = sentence->token + sentence->token_count;
    if (spot->name_from > sentence->token + 1) return;
    bool said = false;
    for (size_t at = spot->end; at + 1 < end && at < spot->end + REACH; at++)
        said |= is_bare_regions(spots, sentence->token, at);
    for (size_t i = first; said && i < spots->count && spots->at[i].list == spot->list; i++)
        said = is_region_too(&spots->at[i]);
    for (size_t i = first; said && i < spots->count && spots->at[i].list == spot->list; i++)
        spots->at[i].around |= SM_AROUND_REGION | SM_AROUND_PLURAL;
}
