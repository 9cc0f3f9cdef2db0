/* SPDX-License-Identifier: Apache-2.0
 * Is the name used as a place at all? Capitals and countries also stand for their governments;
 * names of places are parts of other names.
 */
#include "roundup/where_judge.h"

struct sm_text sm_spots_low(const struct sm_spots *spots, size_t at)
{
    return spots->prose->tokens[at].low;
}

static void refuse(struct sm_spots *spots, struct sm_spot *spot, const char *rule, const char *why)
{
    spot->where.kind = SM_WHERE_NOT_PLACE;
    spot->where.rule = rule;
    spot->where.why = sm_text(why);
    (void)spots;
}

static bool is_refused(const struct sm_spot *spot)
{
    return spot->where.rule && spot->where.kind == SM_WHERE_NOT_PLACE;
}

bool sm_spots_has_word(const struct sm_spots *spots, size_t at, const char *const *words,
                       size_t count)
{
    return at < spots->prose->token_count && sm_word_in(sm_spots_low(spots, at), words, count);
}

static bool is_river(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const names[] = {"dnipro", "dnieper", "dnepr",   "дніпро",
                                        "дніпра", "дніпру",  "дніпром", "дніпрі"};
    static const char *const rivers[] = {"river", "reservoir", "річка"};
    if (spot->phrase && spot->phrase->kind == SM_PHRASE_RIVER)
        return !(spot->around & (SM_AROUND_TOWN | SM_AROUND_REGION | SM_AROUND_DISTRICT));
    if (spot->phrase) return false;
    unsigned forms = SM_AROUND_REGION | SM_AROUND_DISTRICT | SM_AROUND_DIRECTION | SM_AROUND_SITE |
                     SM_AROUND_OFFICE | SM_AROUND_TOWN | SM_AROUND_AREA | SM_AROUND_QUARTER;
    if (spot->around & forms) return false;
    bool named = spot->hits && sm_word_in(spot->hits->name, names, sizeof names / sizeof *names);
    bool called = spot->end > spot->name_end && IS_WORD(spots, spot->name_end, rivers);
    if (called && spot->around & SM_AROUND_RIVER) return true;
    unsigned bank = SM_AROUND_RIVER | SM_AROUND_LEFT_BANK;
    return named && spot->around & (bank | SM_AROUND_THE) && !sm_spot_is_possessive(spots, spot);
}

static void judge_part_of_name(struct sm_spots *spots, struct sm_spot *spot)
{
    bool phrase = spot->phrase && spot->phrase->kind != SM_PHRASE_CITY;
    if (sm_spot_is_named_after(spots, spot))
        refuse(spots, spot, "named-after", "the name of something else");
    else if (sm_spot_is_office(spots, spot))
        refuse(spots, spot, "office", "an office or authority, not the place");
    else if (spot->part_of_name && !phrase)
        refuse(spots, spot, "part-of-name", "part of a longer name");
    else if (spot->quoted && !(spot->around & SM_AROUND_FIRM))
        refuse(spots, spot, "quoted", "a name in quotation marks");
}

/* What it was said to lie in is the place then: "the Luch power station in Belgorod". */
static void drop(struct sm_spots *spots, struct sm_spot *spot)
{
    spot->dead = true;
    if (spot->within != SM_NO_WHERE) spots->at[spot->within].where.frame = false;
}

static void judge(struct sm_spots *spots, struct sm_spot *spot)
{
    if (spot->phrase && spot->phrase->kind == SM_PHRASE_NOT) {
        refuse(spots, spot, "phrase", spot->phrase->name);
        return;
    }
    if (is_river(spots, spot)) {
        refuse(spots, spot, "river", "a river");
        return;
    }
    if (sm_spot_is_quarter(spots, spot)) {
        refuse(spots, spot, "quarter", "a quarter of the city named before");
        return;
    }
    if (sm_spot_is_description(spots, spot)) {
        refuse(spots, spot, "described", "says where the town named before lies");
        return;
    }
    if (sm_spot_is_dateline(spots, spot)) {
        refuse(spots, spot, "dateline", "where the report was written");
        return;
    }
    judge_part_of_name(spots, spot);
    if (is_refused(spot)) return;
    bool country = sm_spot_rank(spot) == SM_RANK_COUNTRY;
    if (spot->where.frame && country) return;
    if ((country || sm_spot_is_capital(spot)) && !(spot->around & SM_AROUND_REGION) &&
        !sm_spot_stands_for_place(spots, spot))
        refuse(spots, spot, country ? "state" : "government",
               country ? "a state that acts, not where it happens" : "a government, not the town");
    else if (spot->hits &&
             (sm_spot_is_too_weak(spots, spot) || sm_spot_is_other_thing(spots, spot)))
        drop(spots, spot);
    else if (spot->hits && spot->hits->adjective && sm_spot_goes_with_direction(spots, spot))
        spot->around |= SM_AROUND_DIRECTION;
}

/* "Kyiv, Kharkiv and Odesa": among towns a capital is a town. */
static void judge_by_company(struct sm_spots *spots, struct sm_spot *spot, size_t first)
{
    if (spot->list == SM_NO_WHERE || !is_refused(spot) || !sm_spot_is_capital(spot)) return;
    if (!sm_text_is(sm_text(spot->where.rule), "government") || sm_spot_is_possessive(spots, spot))
        return;
    enum { REACH = 48 };
    size_t at = (size_t)(spot - spots->at);
    if (at > first + REACH) first = at - REACH;
    for (size_t i = first; i < spots->count && i < at + REACH; i++) {
        const struct sm_spot *mate = &spots->at[i];
        bool town = !mate->dead && mate != spot && mate->list == spot->list && mate->hits &&
                    !is_refused(mate) && !sm_spot_is_capital(mate) &&
                    sm_spot_rank(mate) <= SM_RANK_REGION;
        if (!town) continue;
        spot->where.rule = NULL;
        spot->where.kind = SM_WHERE_PLACE;
        return;
    }
}

void sm_judge(struct sm_spots *spots, size_t first)
{
    for (size_t i = first; i < spots->count; i++)
        if (!spots->at[i].dead) judge(spots, &spots->at[i]);
    for (size_t i = first; i < spots->count; i++)
        if (!spots->at[i].dead) judge_by_company(spots, &spots->at[i], first);
}
