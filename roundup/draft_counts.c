/* SPDX-License-Identifier: Apache-2.0
 * Of the numbers of a clause, those of its act: how many of what, killed and injured.
 */
#include <string.h>

#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

/* Which counted things are a category's, the best first. */
struct counted_of {
    enum sm_category category;
    enum sm_counted counted[4];
};

static const struct counted_of counted_of[] = {
    {SM_DRONE, {SM_COUNTED_DRONES, SM_COUNTED_AIR_TARGETS}},
    {SM_MISSILE,
     {SM_COUNTED_MISSILES, SM_COUNTED_AIR_TARGETS, SM_COUNTED_BOMBS, SM_COUNTED_SHELLINGS}},
    {SM_AIR_DEFENCE,
     {SM_COUNTED_DRONES, SM_COUNTED_AIR_TARGETS, SM_COUNTED_MISSILES, SM_COUNTED_AIRCRAFT}},
    {SM_SHELLING, {SM_COUNTED_SHELLINGS, SM_COUNTED_BOMBS, SM_COUNTED_MISSILES}},
    {SM_EXPLOSION, {SM_COUNTED_SHELLINGS, SM_COUNTED_BOMBS}},
    {SM_CLASH, {SM_COUNTED_CLASHES, SM_COUNTED_SHELLINGS}},
    {SM_ADVANCE, {SM_COUNTED_SETTLEMENTS, SM_COUNTED_TROOPS}},
    {SM_LIBERATION, {SM_COUNTED_SETTLEMENTS}},
    {SM_OCCUPATION, {SM_COUNTED_SETTLEMENTS}},
    {SM_TROOPS, {SM_COUNTED_TROOPS, SM_COUNTED_PRISONERS, SM_COUNTED_PEOPLE, SM_COUNTED_OTHER}},
    {SM_WAR_CRIME,
     {SM_COUNTED_EXECUTED, SM_COUNTED_PRISONERS, SM_COUNTED_PEOPLE, SM_COUNTED_OTHER}},
    {SM_NAVAL, {SM_COUNTED_VESSELS, SM_COUNTED_DRONES}},
    {SM_INFRASTRUCTURE, {SM_COUNTED_BUILDINGS, SM_COUNTED_SETTLEMENTS, SM_COUNTED_DRONES}},
    {SM_ENERGY, {SM_COUNTED_DRONES, SM_COUNTED_MISSILES, SM_COUNTED_AIR_TARGETS}},
    {SM_OTHER, {SM_COUNTED_PRISONERS, SM_COUNTED_PEOPLE, SM_COUNTED_TROOPS}},
    {SM_AID, {SM_COUNTED_PEOPLE}},
    {SM_PROTEST, {SM_COUNTED_PEOPLE}},
};

static int rank_of(enum sm_category category, enum sm_counted counted)
{
    if (counted == SM_COUNTED_NOTHING) return 0;
    for (size_t i = 0; i < sizeof counted_of / sizeof *counted_of; i++)
        for (int k = 0; counted_of[i].category == category && k < 4; k++)
            if (counted_of[i].counted[k] == counted) return 4 - k;
    return 0;
}

/* Visitors hear of the dead; the visit killed nobody. */
static void add_people(struct sm_act *act, const struct sm_amount *amount)
{
    /* "Dozens were hurt" states no number, and people have no "at least" beside theirs. */
    if (amount->rule && strcmp(amount->rule, "vague") == 0) return;
    if (act->category == SM_DIPLOMACY) return;
    if (amount->counted == SM_COUNTED_KILLED && act->killed == SM_NO_COUNT)
        act->killed = amount->value;
    if (amount->counted == SM_COUNTED_INJURED && act->injured == SM_NO_COUNT)
        act->injured = amount->value;
    if (amount->counted == SM_COUNTED_EXECUTED && act->killed == SM_NO_COUNT)
        act->killed = amount->value;
}

/* "Near Berdychi and Semenivka, two villages that few had heard of": what they are. */
static bool is_apposed(const struct sm_drafting *in, const struct sm_amount *amount)
{
    if (amount->counted != SM_COUNTED_SETTLEMENTS || amount->token < 2) return false;
    if (!sm_text_is(in->prose->tokens[amount->token - 1].text, ",")) return false;
    for (size_t i = 0; i < in->scene_count; i++)
        if (in->scene[i]->token + in->scene[i]->token_count == amount->token - 1) return true;
    return false;
}

/* "Including 53 over Bryansk region": the number that stands right before a place is its own;
 * "six that were flying towards Moscow" as well. */
static bool is_of_place(const struct sm_drafting *in, const struct sm_amount *amount)
{
    enum { BETWEEN_MAX = 1 };
    static const char *const skipped[] = {"that", "which", "were", "was", "fell",
                                          "of",   "them",  "що",   "які", NULL};
    size_t end = amount->token + amount->token_count;
    if (end < in->prose->token_count && sm_text_is(in->prose->tokens[end].low, "from")) end++;
    size_t aim = end;
    while (aim < in->prose->token_count && sm_draft_phrase(in->prose, aim, aim + 1, skipped))
        aim++;
    for (size_t i = 0; i < in->scene_count; i++) {
        size_t at = in->scene[i]->token;
        bool near = at >= end && at - end <= BETWEEN_MAX;
        bool led = at >= aim &&
                   at - aim <= (aim > end && sm_text_is(in->prose->tokens[aim - 1].low, "fell"));
        if (in->scene[i]->token_count && (near || led)) return true;
    }
    return false;
}

/* "Two of them in Mykolaiv", "two of whom died in Mykolaiv" */
static bool is_of_those(const struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_amount *amount)
{
    static const char *const those[] = {"them", "whom", "these", "those", "них", "яких", NULL};
    static const char *const of_those[] = {"of them", "of whom", NULL};
    size_t last = amount->token + amount->token_count - 1;
    size_t next = last + 1 < clause->end ? last + 1 : last;
    return amount->part && (sm_draft_phrase(in->prose, last, last + 1, those) ||
                            sm_draft_phrase(in->prose, next, clause->end, of_those));
}

/* "Two people died in Donetsk region, one in Siversk": fewer than the whole told before, of which
 * there is nothing else to say here. */
static bool is_share(const struct sm_drafting *in, const struct sm_span *clause,
                     const struct sm_amount *amount)
{
    bool bare = amount->rule && (amount->part || strcmp(amount->rule, "elided-noun") == 0);
    for (size_t i = clause->amount; bare && i < clause->amount_end; i++) {
        const struct sm_amount *whole = &in->whats.amounts[i];
        if (whole->token < amount->token && whole->counted == amount->counted &&
            whole->value > amount->value && !is_of_place(in, whole))
            return true;
    }
    return false;
}

/* "Seven were killed, two of them in Mykolaiv": of Mykolaiv, the two. */
static void add_own_people(const struct sm_drafting *in, const struct sm_span *clause,
                           struct sm_act *act)
{
    if (in->scene_count != 1) return;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        if (amount->value < 0 || !is_of_place(in, amount)) continue;
        if (sm_draft_is_aside(in, amount->token)) continue;
        if (is_of_those(in, clause, amount) || is_share(in, clause, amount))
            add_people(act, amount);
    }
}

/* The amount that is the act's count: the best of those told of its places, or of those told of a
 * whole that parts of them are taken from. */
static const struct sm_amount *best_amount(const struct sm_drafting *in,
                                           const struct sm_span *clause, const struct sm_act *act,
                                           bool parts)
{
    const struct sm_amount *best = NULL;
    int best_rank = 0;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        if (sm_draft_is_aside(in, amount->token) || is_apposed(in, amount)) continue;
        bool own = amount->part && is_of_place(in, amount);
        if ((amount->part && !(own && parts)) || amount->value < 0) continue;
        int rank = rank_of(act->category, amount->counted);
        if (act->category == SM_AIR_DEFENCE && rank && amount->downed) rank += 4;
        if (own && rank) rank += 8;
        if (rank <= best_rank) continue;
        best_rank = rank;
        best = amount;
    }
    return best;
}

static void take_count(struct sm_act *act, const struct sm_amount *amount)
{
    act->count = amount->value;
    act->qualifier = amount->qualifier;
    act->total = amount->total;
}

/* "Police detained a man suspected of killing a politician": the arrest killed nobody. */
static bool is_arrest(const struct sm_drafting *in, const struct sm_act *act)
{
    static const char *const arrests[] = {"detained",  "detains",   "arrested",  "arrests",
                                          "arrest",    "detention", "затримали", "затримано",
                                          "затримала", NULL};
    if (act->category != SM_OTHER || !act->sign) return false;
    return sm_draft_phrase(in->prose, act->sign->token, act->sign->token + 1, arrests) > 0;
}

/* How sure the number of the dead is. */
static enum sm_qualifier people_qualifier(const struct sm_drafting *in,
                                          const struct sm_span *clause)
{
    for (size_t i = clause->amount; i < clause->amount_end; i++)
        if (in->whats.amounts[i].counted == SM_COUNTED_KILLED)
            return in->whats.amounts[i].qualifier;
    return SM_QUALIFIER_EXACT;
}

/* "111 drones were launched, of which 63 were downed": the number that counts is of the raid. */
static void judge_launch(const struct sm_drafting *in, const struct sm_span *clause,
                         const struct sm_amount *whole, struct sm_act *act)
{
    static const char *const launches[] = {"launched", "sent", "fired", "used", "involved", NULL};
    bool drones = whole->counted == SM_COUNTED_DRONES;
    bool missiles = whole->counted == SM_COUNTED_MISSILES;
    if (act->category != SM_AIR_DEFENCE || whole->downed || !(drones || missiles)) return;
    if (!sm_draft_holds(in, clause, launches)) return;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *part = &in->whats.amounts[i];
        if (part->downed && part->token > whole->token && part->value < whole->value)
            act->category = drones ? SM_DRONE : SM_MISSILE;
    }
}

void sm_draft_find_counts(const struct sm_drafting *in, const struct sm_span *clause,
                          struct sm_act *act)
{
    if (is_arrest(in, act)) return;
    add_own_people(in, clause, act);
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        bool own = amount->part && is_of_place(in, amount);
        bool other = sm_draft_is_aside(in, amount->token) || (amount->part && !own);
        if (!other && amount->value >= 0) add_people(act, amount);
    }
    const struct sm_amount *best = best_amount(in, clause, act, true);
    if (best) judge_launch(in, clause, best, act);
    if (best) take_count(act, best);
    /* "The bodies of six men with signs of torture": the dead are what the crime counts. */
    if (act->category == SM_WAR_CRIME && act->count == SM_NO_COUNT && act->killed != SM_NO_COUNT) {
        act->count = act->killed;
        act->qualifier = people_qualifier(in, clause);
    }
}

bool sm_draft_count_whole(const struct sm_drafting *in, const struct sm_span *clause,
                          struct sm_act *act)
{
    const struct sm_amount *part = best_amount(in, clause, act, true);
    const struct sm_amount *whole = best_amount(in, clause, act, false);
    if (!part || !part->part || !whole || whole->token > part->token) return false;
    if (whole->value <= part->value) return false;
    take_count(act, whole);
    return true;
}
