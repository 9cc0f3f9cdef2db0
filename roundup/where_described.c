/* SPDX-License-Identifier: Apache-2.0
 * Names that only describe another one: how far off it is, what it lies opposite to, which works
 * are called so.
 */
#include "roundup/where_join.h"

/* "Stepnohirsk, within artillery range of Zaporizhzhia, and …": how near the first one lies. */
static bool is_within_reach(const struct sm_spots *spots, const struct sm_spot *a,
                            const struct sm_spot *b)
{
    static const char *const ranges[] = {"range",      "reach",      "distance", "shot", "sight",
                                         "kilometers", "kilometres", "km",       "miles"};
    const struct sm_token *tokens = spots->prose->tokens;
    size_t at = a->end + (sm_spots_is_mark(spots, a->end, ",") ? 1 : 0);
    if (!(b->own & SM_AROUND_TOWARD) || at != b->from || b->from + 2 > b->name_from) return false;
    return sm_text_is(tokens[at].low, "within") &&
           sm_word_in(tokens[b->name_from - 2].low, ranges, sizeof ranges / sizeof *ranges);
}

/* "Rozlyv, within a few kilometers of the border of Dnipropetrovsk region": the first one lies so;
 * nothing happened in the second. */
static bool is_short_way_off(const struct sm_spots *spots, const struct sm_spot *a,
                             const struct sm_spot *b)
{
    enum { WORDS_MAX = 10 };
    static const char *const units[] = {"kilometers", "kilometres", "km", "miles", "mile"};
    static const char *const before[] = {"within", "just", "barely", "only", "less"};
    const struct sm_token *tokens = spots->prose->tokens;
    size_t at = a->end + 1;
    if (!sm_spots_is_mark(spots, a->end, ",") || b->name_from < at + 3 ||
        b->name_from > at + WORDS_MAX ||
        !sm_word_in(tokens[at].low, before, sizeof before / sizeof *before))
        return false;
    bool far = false;
    for (; at < b->name_from; at++) {
        far |= sm_word_in(tokens[at].low, units, sizeof units / sizeof *units);
        if (sm_spots_is_mark(spots, at, ",")) return false;
    }
    return far;
}

/* "Orlivka, opposite the Romanian town of Isaccea", "Dachne, the first village in Dnipropetrovsk
 * region": names that say of the one before where it lies, or what it is. */
static bool only_describes(const struct sm_spots *spots, const struct sm_spot *a,
                           const struct sm_spot *b)
{
    enum { BACK = 6 };
    static const char *const across[] = {"opposite", "facing", "overlooking"};
    static const char *const ordinals[] = {"first", "last", "only", "largest", "biggest", "second"};
    static const char *const kinds[] = {"village", "settlement", "town", "city", "place"};
    const struct sm_token *tokens = spots->prose->tokens;
    bool first = false, region = sm_spot_rank(b) == SM_RANK_REGION;
    for (size_t at = b->name_from; at > a->end && b->name_from - at < BACK; at--) {
        struct sm_text low = tokens[at - 1].low;
        if (tokens[at - 1].kind == SM_TOKEN_MARK) break;
        if (!region && sm_word_in(low, across, sizeof across / sizeof *across)) return true;
        first |= sm_word_in(low, kinds, sizeof kinds / sizeof *kinds) &&
                 sm_text_is(tokens[at].low, "in") && at > a->end + 1 &&
                 sm_word_in(tokens[at - 2].low, ordinals, sizeof ordinals / sizeof *ordinals);
    }
    return region && first;
}

/* "The Luhansk power plant in Shchastia": the works are there, whatever they are called. */
static bool is_works_elsewhere(const struct sm_spot *a, const struct sm_spot *b)
{
    unsigned no = SM_AROUND_NEAR | SM_AROUND_BEARING | SM_AROUND_DIRECTION | SM_AROUND_DISTRICT;
    return a->end == b->from && a->end > a->name_end && a->own & SM_AROUND_SITE &&
           !(a->own & (SM_AROUND_BASE | SM_AROUND_PLURAL)) && !a->phrase && !b->phrase &&
           b->own & SM_AROUND_IN && !(b->own & no) && sm_spot_rank(b) == SM_RANK_PLACE;
}

void sm_asides_describe(struct sm_spots *spots, size_t first)
{
    for (size_t i = first; i < spots->count; i++) {
        struct sm_spot *a = &spots->at[i], *b = a->dead ? NULL : sm_spot_next(spots, a);
        unsigned no = SM_AROUND_BEARING | SM_AROUND_DIRECTION | SM_AROUND_REGION;
        if (!b || a->phrase || a->own & no || a->within != SM_NO_WHERE) continue;
        if (!sm_spot_is_ours(a) || !sm_spot_is_ours(b)) continue;
        if (sm_spot_rank(a) == SM_RANK_PLACE && is_within_reach(spots, a, b))
            sm_spot_frame(spots, a, b);
        if (sm_spot_rank(b) == SM_RANK_REGION && is_short_way_off(spots, a, b)) b->dead = true;
        if (only_describes(spots, a, b)) b->dead = true;
        if (is_works_elsewhere(a, b)) a->dead = true;
    }
}
