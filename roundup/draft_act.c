/* SPDX-License-Identifier: Apache-2.0
 * The act: from the signs and numbers of a clause to a category, its count, and the people killed
 * and injured.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

bool sm_draft_is_consequence(enum sm_category category)
{
    return category == SM_CASUALTIES || category == SM_ENERGY || category == SM_INFRASTRUCTURE ||
           category == SM_EXPLOSION || category == SM_OTHER || category == SM_AIR_DEFENCE;
}

bool sm_draft_is_raid(enum sm_category category)
{
    return category == SM_MISSILE || category == SM_DRONE || category == SM_SHELLING ||
           category == SM_AIR_DEFENCE || category == SM_EXPLOSION || category == SM_CASUALTIES ||
           category == SM_ENERGY || category == SM_INFRASTRUCTURE || category == SM_NAVAL;
}

static bool is_ground(enum sm_category category)
{
    return category == SM_CLASH || category == SM_ADVANCE || category == SM_LIBERATION ||
           category == SM_OCCUPATION;
}

bool sm_draft_same_kind(enum sm_category a, enum sm_category b)
{
    return a == b || (sm_draft_is_raid(a) && sm_draft_is_raid(b)) || (is_ground(a) && is_ground(b));
}

static bool is_people(enum sm_counted counted)
{
    return counted == SM_COUNTED_KILLED || counted == SM_COUNTED_INJURED;
}

/* "And near Bakhmut up to 1,100 meters": how far, not how many. */
static bool is_length(const struct sm_drafting *in, const struct sm_amount *amount)
{
    static const char *const units[] = {"meters", "metres",    "kilometers", "kilometres",
                                        "km",     "kilometer", "miles",      "m",
                                        "метрів", "км",        "кілометрів", NULL};
    size_t end = amount->token + amount->token_count;
    return sm_draft_phrase(in->prose, end - 1, end + 1, units) ||
           (end < in->prose->token_count && sm_draft_phrase(in->prose, end, end + 1, units));
}

/* "Two people were killed in Kharkiv and three in Kherson": the number says what, not of what. */
static bool find_ellipsis(const struct sm_drafting *in, const struct sm_span *clause,
                          struct sm_act *act)
{
    const struct sm_act *before = &in->ellipsis;
    if (before->category == SM_CATEGORY_COUNT || clause->amount == clause->amount_end) return false;
    const struct sm_amount *amount = &in->whats.amounts[clause->amount];
    if (amount->value < 0 || is_people(amount->counted)) return false;
    if (sm_draft_is_aside(in, amount->token)) return false;
    act->category = before->category;
    if (before->killed != SM_NO_COUNT)
        act->killed = amount->value;
    else if (before->injured != SM_NO_COUNT)
        act->injured = amount->value;
    else if (before->count != SM_NO_COUNT || !is_length(in, amount))
        act->count = amount->value;
    else
        return true;
    act->qualifier = amount->qualifier;
    return true;
}

/* "Our drivers took 26 elderly people from Zelenivka to Mykolaiv". */
static bool find_departure(const struct sm_drafting *in, const struct sm_span *clause,
                           struct sm_act *act)
{
    for (size_t i = clause->where; i < clause->where_end; i++) {
        if (!sm_draft_is_left(in, clause, &in->wheres.at[i])) continue;
        for (size_t k = clause->amount; k < clause->amount_end; k++) {
            const struct sm_amount *amount = &in->whats.amounts[k];
            if (amount->counted != SM_COUNTED_PEOPLE || amount->value < 0) continue;
            act->category = SM_AID;
            act->count = amount->value;
            act->qualifier = amount->qualifier;
            return true;
        }
    }
    return false;
}

static bool has_people(const struct sm_drafting *in, const struct sm_span *clause)
{
    for (size_t i = clause->amount; i < clause->amount_end; i++)
        if (is_people(in->whats.amounts[i].counted) &&
            !sm_draft_is_aside(in, in->whats.amounts[i].token))
            return true;
    return false;
}

static bool find_category(const struct sm_drafting *in, const struct sm_span *clause,
                          struct sm_act *act)
{
    if (sm_draft_find_fall(in, clause, &act->category)) return true;
    bool told;
    act->sign = sm_draft_vote(in, clause, false, &told);
    if (act->sign && (told || has_people(in, clause) || sm_draft_tells_harm(in, clause))) {
        act->category = act->sign->category;
        return true;
    }
    if (act->sign) return false;
    if (has_people(in, clause)) {
        act->category = SM_CASUALTIES;
        return true;
    }
    act->sign = sm_draft_vote(in, clause, true, &told);
    if (!act->sign) return false;
    act->negated = true;
    act->category = act->sign->category;
    return true;
}

/* "Attacks" that are counted like clashes, or told by the General Staff, are assaults on the
 * ground: the weak word alone says nothing of it. */
static bool is_assault(const struct sm_drafting *in, const struct sm_span *clause,
                       const struct sm_act *act)
{
    static const char *const staff[] = {
        "general staff",      "генштаб", "генштабу", "генштабі", "генеральний штаб",
        "генерального штабу", NULL};
    if (act->category != SM_SHELLING || !act->sign || act->sign->weight > 2) return false;
    for (size_t i = clause->amount; i < clause->amount_end; i++)
        if (in->whats.amounts[i].counted == SM_COUNTED_CLASHES) return true;
    for (size_t i = clause->sign; i < clause->sign_end; i++)
        if (in->whats.signs[i].category == SM_TROOPS) return true;
    /* "Most attacks were in the Pokrovsk direction, near Umanske" */
    for (size_t i = clause->where; i < clause->where_end; i++)
        if (in->wheres.at[i].precision == SM_DIRECTION) return true;
    for (size_t at = clause->token; at < clause->end; at++)
        if (sm_draft_phrase(in->prose, at, clause->end, staff)) return true;
    return false;
}

bool sm_draft_is_unsaid_attack(const struct sm_act *act)
{
    return act->sign && act->sign->weight == 1 &&
           (act->sign->category == SM_SHELLING || act->sign->category == SM_MISSILE);
}

/* "Russia pounded Kyiv": with what flies, where guns do not reach. */
bool sm_draft_is_pounded(const struct sm_drafting *in, const struct sm_act *act)
{
    static const char *const verbs = "pounded|pounding|pounds|pummelled|pummeled|battered|"
                                     "battering|hammered|hammering|bombarded|bombarding|shelled|"
                                     "bombardment|bombardments";
    if (!act->sign || act->sign->category != SM_SHELLING) return false;
    size_t last = act->sign->token + act->sign->token_count - 1;
    return sm_word_is(in->prose->tokens[act->sign->token].low, verbs) ||
           sm_word_is(in->prose->tokens[last].low, "bombardment|bombardments");
}

/* "A tank burned in Tuapse": far behind the front it holds fuel. */
static bool is_storage_tank(const struct sm_drafting *in, const struct sm_act *act)
{
    if (act->category != SM_CLASH || !act->sign || act->sign->weight > 2) return false;
    bool tank = false;
    for (size_t i = 0; i < act->sign->token_count; i++)
        tank |= sm_word_is(in->prose->tokens[act->sign->token + i].low, "tank|tanks");
    return tank && sm_draft_weapon_by_reach(in) != SM_CATEGORY_COUNT;
}

/* "90 missiles and 60 drones were used; the air force shot down 37 and 55 of them": two weapons are
 * counted before any is shot down, so the raid is told, and both. */
static const struct sm_sign *find_launch(const struct sm_drafting *in, const struct sm_span *clause,
                                         const struct sm_act *act)
{
    bool drones = false, missiles = false;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        if (amount->token > act->sign->token || amount->downed || amount->part) break;
        drones |= amount->counted == SM_COUNTED_DRONES && amount->value > 0;
        missiles |= amount->counted == SM_COUNTED_MISSILES && amount->value > 0;
    }
    if (!drones || !missiles) return NULL;
    for (size_t i = clause->sign; i < clause->sign_end; i++) {
        const struct sm_sign *sign = &in->whats.signs[i];
        if (sign->token >= act->sign->token) return NULL;
        bool weapon = sign->category == SM_DRONE || sign->category == SM_MISSILE;
        if (weapon && !sign->negated && !sm_draft_is_aside(in, sign->token)) return sign;
    }
    return NULL;
}

bool sm_draft_find_act(const struct sm_drafting *in, const struct sm_span *clause,
                       struct sm_act *act)
{
    *act = (struct sm_act){
        .category = SM_OTHER, .count = SM_NO_COUNT, .killed = SM_NO_COUNT, .injured = SM_NO_COUNT};
    if (!find_category(in, clause, act))
        return find_ellipsis(in, clause, act) || find_departure(in, clause, act);
    const struct sm_sign *launch = NULL;
    if (act->category == SM_AIR_DEFENCE && act->sign && !act->negated)
        launch = find_launch(in, clause, act);
    if (launch) act->sign = launch;
    if (launch) act->category = launch->category;
    enum sm_category weapon = sm_draft_weapon_before(in, clause, act);
    if (weapon == SM_CATEGORY_COUNT && sm_draft_is_unsaid_attack(act))
        weapon = sm_draft_weapon_by_reach(in);
    if (is_assault(in, clause, act))
        act->category = SM_CLASH;
    else if (weapon != SM_CATEGORY_COUNT)
        act->category = weapon;
    else if (is_storage_tank(in, act))
        act->category = SM_ENERGY;
    else if (sm_draft_is_pounded(in, act) && sm_draft_weapon_by_reach(in) != SM_CATEGORY_COUNT)
        act->category = sm_draft_weapon_by_reach(in);
    sm_draft_find_counts(in, clause, act);
    return true;
}
