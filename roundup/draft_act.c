/* SPDX-License-Identifier: Apache-2.0
 * The act: from the signs and numbers of a clause to a category, its count, and the people killed
 * and injured.
 *
 * Weights of a category's signs add up; of equal sums the one with the heaviest sign wins, then the
 * one that is told first. What an attack did (people, power, buildings) yields to what it was done
 * with, where both are told.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

#include <string.h>

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

enum { TARGET_WEIGHT_MIN = 3 }; /* a port or a bridge; a house is hit by what nobody says */

struct votes {
    bool told; /* some sign tells what happened; the others only name things */
    int sum[SM_CATEGORY_COUNT], heaviest[SM_CATEGORY_COUNT];
    const struct sm_sign *first[SM_CATEGORY_COUNT];
};

static void count_votes(const struct sm_drafting *in, const struct sm_span *clause, bool negated,
                        struct votes *votes)
{
    *votes = (struct votes){0};
    for (size_t i = clause->sign; i < clause->sign_end; i++) {
        const struct sm_sign *sign = &in->whats.signs[i];
        if (sign->negated != negated || sign->weight <= 0) continue;
        if (sm_draft_is_aside(in, sign->token)) continue;
        votes->told |= !sign->thing;
        votes->sum[sign->category] += sign->weight;
        if (sign->weight <= votes->heaviest[sign->category]) continue;
        votes->heaviest[sign->category] = sign->weight;
        votes->first[sign->category] = sign;
    }
}

/* Does the clause tell of a weapon or an attack by itself? */
static bool has_weapon(const struct votes *votes)
{
    return votes->sum[SM_MISSILE] || votes->sum[SM_DRONE] || votes->sum[SM_SHELLING];
}

/* Does it only say "hit" or "attacked", and not with what? */
static bool is_weapon_unsaid(const struct votes *votes)
{
    static const enum sm_category raids[] = {SM_MISSILE, SM_DRONE, SM_SHELLING};
    for (int i = 0; i < 3; i++)
        if (votes->heaviest[raids[i]] > 1) return false;
    return true;
}

/* Does a weapon's or an attack's word stand before the category's own? */
static bool is_told_first(const struct votes *votes, int category)
{
    static const enum sm_category raids[] = {SM_MISSILE, SM_DRONE, SM_SHELLING};
    for (int i = 0; i < 3; i++)
        if (votes->first[raids[i]] && votes->first[raids[i]]->token < votes->first[category]->token)
            return true;
    return false;
}

/* Is the category only beside the point, given the others? What was hit and who was hurt yield to
 * the weapon; aid that a visitor brings, to the visit; a visitor who was near, to the attack. */
static bool is_beside(const struct votes *votes, int category)
{
    if (category == SM_CASUALTIES && (votes->sum[SM_EXPLOSION] || votes->sum[SM_NAVAL]))
        return true;
    if (category == SM_INFRASTRUCTURE && votes->heaviest[category] >= TARGET_WEIGHT_MIN &&
        is_weapon_unsaid(votes))
        return false;
    if (category == SM_CASUALTIES || category == SM_INFRASTRUCTURE) return has_weapon(votes);
    /* "Troops" is who does it, where the clause tells what they did. */
    if (category == SM_TROOPS && votes->sum[SM_TROOPS] <= 1)
        return votes->sum[SM_SHELLING] || votes->sum[SM_CLASH] || votes->sum[SM_ADVANCE];
    /* "Russia struck a hospital as patients were being evacuated": the attack is told first. */
    if (category == SM_AID && has_weapon(votes) && is_told_first(votes, category)) return true;
    if (category == SM_AID) return votes->heaviest[SM_DIPLOMACY] >= 4;
    /* An arrest for what concerns a visit is no visit. */
    if (category == SM_DIPLOMACY && votes->heaviest[SM_OTHER] >= 5) return true;
    if (category == SM_DIPLOMACY) return votes->sum[SM_CASUALTIES] && has_weapon(votes);
    return false;
}

static const struct sm_sign *winner(const struct votes *votes)
{
    const struct sm_sign *best = NULL;
    for (int category = 0; category < SM_CATEGORY_COUNT; category++) {
        const struct sm_sign *sign = votes->first[category];
        if (!sign || is_beside(votes, category)) continue;
        int more = best ? votes->sum[category] - votes->sum[best->category] : 1;
        if (!more) more = votes->heaviest[category] - votes->heaviest[best->category];
        if (!more) more = sign->token < best->token;
        if (more > 0) best = sign;
    }
    return best;
}

static bool is_people(enum sm_counted counted)
{
    return counted == SM_COUNTED_KILLED || counted == SM_COUNTED_INJURED;
}

/* "Two people were killed in Kharkiv and three in Kherson": the number says what, not of what. */
static bool find_ellipsis(const struct sm_drafting *in, const struct sm_span *clause,
                          struct sm_act *act)
{
    const struct sm_act *before = &in->ellipsis;
    if (before->category == SM_CATEGORY_COUNT || clause->amount == clause->amount_end) return false;
    const struct sm_amount *amount = &in->whats.amounts[clause->amount];
    if (amount->value < 0 || is_people(amount->counted)) return false;
    act->category = before->category;
    if (before->killed != SM_NO_COUNT)
        act->killed = amount->value;
    else if (before->injured != SM_NO_COUNT)
        act->injured = amount->value;
    else
        act->count = amount->value;
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
    struct votes votes;
    count_votes(in, clause, false, &votes);
    act->sign = winner(&votes);
    if (act->sign && (votes.told || has_people(in, clause) || sm_draft_tells_harm(in, clause))) {
        act->category = act->sign->category;
        return true;
    }
    if (act->sign) return false;
    if (has_people(in, clause)) {
        act->category = SM_CASUALTIES;
        return true;
    }
    count_votes(in, clause, true, &votes);
    act->sign = winner(&votes);
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
    for (size_t at = clause->token; at < clause->end; at++)
        if (sm_draft_phrase(in->prose, at, clause->end, staff)) return true;
    return false;
}

/* The weapon told last in this paragraph, or none. */
static enum sm_category weapon_before(const struct sm_drafting *in)
{
    enum { BACK_ROWS = 8 };
    const struct sm_draft *draft = in->draft;
    for (size_t i = draft->row_count; i > 0 && draft->row_count - i < BACK_ROWS; i--) {
        const struct sm_draft_row *row = &draft->rows[i - 1];
        if (in->prose->sentences[row->sentence].paragraph != in->sentence->paragraph) break;
        enum sm_category category = row->event.category;
        if (category == SM_DRONE || category == SM_MISSILE) return category;
        if (!sm_draft_is_consequence(category)) break;
    }
    return SM_CATEGORY_COUNT;
}

/* "A plant in Tula was also attacked", "earlier they hit a plant in Yelets", "officials called the
 * attack the biggest": with what the sentence before was told of. */
static bool goes_on_with_weapon(const struct sm_drafting *in, const struct sm_span *clause,
                                const struct sm_act *act)
{
    static const char *const also[] = {
        "also",       "too",         "as well",  "among the targets", "they",
        "the attack", "the attacks", "the raid", "the strike",        "також",
        "теж",        "так само",    NULL};
    bool bare = act->category == SM_SHELLING || act->category == SM_MISSILE;
    bool target = act->category == SM_INFRASTRUCTURE;
    if (!act->sign || !(target || (bare && act->sign->weight <= 2))) return false;
    bool attacked = bare;
    for (size_t i = clause->sign; i < clause->sign_end; i++) {
        const struct sm_sign *sign = &in->whats.signs[i];
        if (target && sign->category == SM_INFRASTRUCTURE) continue;
        if (sign->weight > 2 && sm_draft_is_raid(sign->category)) return false;
        attacked |= sign->category == SM_MISSILE || sign->category == SM_SHELLING;
    }
    if (!attacked) return false;
    if (!in->last_count) return false;
    /* Deep in Russia what was hit after drones hit something else, drones hit. */
    bool russia = in->scene_count && strcmp(sm_draft_land_of(in->scene[0]), "RU") == 0;
    if (russia && weapon_before(in) == SM_DRONE) return true;
    return sm_draft_holds(in, clause, also) && weapon_before(in) != SM_CATEGORY_COUNT;
}

/* Does the clause, its joining words left out, begin with a verb whose subject stands before it? */
static bool begins_with_verb(const struct sm_drafting *in, const struct sm_span *clause, size_t at)
{
    static const char *const verbs[] = {
        "killing", "wounding",  "injuring", "hurting", "leaving", "damaging", "destroying",
        "setting", "cutting",   "sparking", "causing", "set",     "damaged",  "destroyed",
        "killed",  "wounded",   "injured",  "cut",     "sparked", "caused",   "ignited",
        "started", "triggered", "knocked",  "left",    NULL};
    return at < clause->end && at > clause->token &&
           sm_draft_phrase(in->prose, at, at + 1, verbs) > 0;
}

/* "… hit a plant in Tula, and an oil depot in Samara region": a target without a verb of its own,
 * at the clause's end. */
static bool names_only_target(const struct sm_drafting *in, const struct sm_span *clause,
                              const struct sm_act *act, size_t at)
{
    static const char *const verbs[] = {
        "was",        "were",     "is",         "are",       "has",        "have",    "had",
        "been",       "hit",      "struck",     "burned",    "burnt",      "burning", "caught",
        "set",        "damaged",  "stopped",    "suspended", "destroyed",  "lost",    "cut",
        "halted",     "shut",     "closed",     "reported",  "said",       "blew",    "exploded",
        "ignited",    "broke",    "went",       "fell",      "left",       "killed",  "injured",
        "wounded",    "restored", "resumed",    "repaired",  "returned",   "opened",  "without",
        "burns",      "помер",    "пошкоджено", "загорівся", "загорілася", "сталася", "сталася",
        "загорілося", "без",      NULL};
    bool target = act->category == SM_INFRASTRUCTURE || act->category == SM_ENERGY;
    if (!target || at == clause->token || act->killed != SM_NO_COUNT) return false;
    size_t place_end = in->scene[0]->token + in->scene[0]->token_count;
    for (size_t i = at; i < clause->end; i++) {
        if (i >= place_end && sm_text_is(in->prose->tokens[i].text, ",")) break; /* ", said …" */
        if (sm_draft_phrase(in->prose, i, clause->end, verbs)) return false;
    }
    return true;
}

/* "Missiles hit Odesa on Monday and Kharkiv on Wednesday, killing four", "and set fire to a
 * warehouse in Kazan": the second clause has its weapon from the first. */
static bool goes_on_with_verb(const struct sm_drafting *in, const struct sm_span *clause,
                              const struct sm_act *act)
{
    static const char *const joints[] = {"and", ",", "та", "і", "й", NULL};
    const struct sm_act *before = &in->ellipsis;
    bool raid = before->category == SM_DRONE || before->category == SM_MISSILE ||
                before->category == SM_SHELLING;
    bool outcome = act->category == SM_CASUALTIES || act->category == SM_EXPLOSION ||
                   act->category == SM_INFRASTRUCTURE || act->category == SM_ENERGY;
    if (!outcome || !raid || !in->scene_count) return false;
    /* "Four were killed by shelling: two in Toretsk, …" */
    if (!act->sign) return act->category == SM_CASUALTIES;
    size_t at = clause->token, place = in->scene[0]->token;
    while (at < clause->end && sm_draft_phrase(in->prose, at, at + 1, joints))
        at++;
    if (begins_with_verb(in, clause, at) || names_only_target(in, clause, act, at)) return true;
    return act->category == SM_CASUALTIES && at == place && at > clause->token;
}

/* "Kyiv was attacked", "they hit Tula": the word alone says of no weapon. */
static bool is_unsaid_attack(const struct sm_act *act)
{
    return act->sign && act->sign->weight == 1 &&
           (act->category == SM_SHELLING || act->category == SM_MISSILE);
}

bool sm_draft_find_act(const struct sm_drafting *in, const struct sm_span *clause,
                       struct sm_act *act)
{
    *act = (struct sm_act){
        .category = SM_OTHER, .count = SM_NO_COUNT, .killed = SM_NO_COUNT, .injured = SM_NO_COUNT};
    if (!find_category(in, clause, act))
        return find_ellipsis(in, clause, act) || find_departure(in, clause, act);
    if (is_assault(in, clause, act))
        act->category = SM_CLASH;
    else if (goes_on_with_weapon(in, clause, act))
        act->category = weapon_before(in);
    else if (goes_on_with_verb(in, clause, act))
        act->category = in->ellipsis.category;
    else if (is_unsaid_attack(act) && sm_draft_weapon_by_reach(in) != SM_CATEGORY_COUNT)
        act->category = sm_draft_weapon_by_reach(in);
    sm_draft_find_counts(in, clause, act);
    return true;
}
