/* SPDX-License-Identifier: Apache-2.0
 * What an act was done with, where only the clauses or sentences before it say so.
 */
#include <string.h>

#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

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

/* "Russian drones … . One hit a bus in Marhanets": what the sentence before told of, or none. */
static enum sm_category weapon_of_pronoun(const struct sm_drafting *in, const struct sm_act *act)
{
    static const char *const pronouns[] = {"one",     "another", "others",  "two",  "three",
                                           "several", "some",    "them",    "most", "ones",
                                           "один",    "інші",    "ще один", NULL};
    const struct sm_prose *prose = in->prose;
    size_t at = act->sign->token, first = in->sentence ? in->sentence->token : 0;
    /* The sign may begin with the word itself: "another came down". */
    if (sm_draft_phrase(prose, at, at + 1, pronouns)) at++;
    if (at == first || first == 0) return SM_CATEGORY_COUNT;
    if (!sm_draft_phrase(prose, at - 1, at, pronouns)) return SM_CATEGORY_COUNT;
    const struct sm_sentence *before = sm_prose_sentence_of(prose, first - 1);
    if (!before || before->paragraph != in->sentence->paragraph) return SM_CATEGORY_COUNT;
    struct sm_span span = sm_draft_span(in, before->token, before->token + before->token_count);
    const struct sm_sign *best = NULL;
    for (size_t i = span.sign; i < span.sign_end; i++) {
        const struct sm_sign *sign = &in->whats.signs[i];
        bool weapon = sign->category == SM_DRONE || sign->category == SM_MISSILE;
        if (weapon && sign->weight >= 3 && (!best || sign->weight > best->weight)) best = sign;
    }
    return best ? best->category : SM_CATEGORY_COUNT;
}

/* "A plant in Tula was also attacked", "earlier they hit a plant in Yelets", "officials called the
 * attack the biggest": with what the sentence before was told of. */
static bool goes_on_with_weapon(const struct sm_drafting *in, const struct sm_span *clause,
                                const struct sm_act *act)
{
    static const char *const also[] = {
        "second raid",   "third raid",   "fourth raid", "another raid",      "another attack",
        "second attack", "third attack", "new raid",    "another strike",    "second strike",
        "also",          "too",          "as well",     "among the targets", "they",
        "the attack",    "the attacks",  "the raid",    "the strike",        "також",
        "теж",           "так само",     NULL};
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

enum sm_category sm_draft_weapon_before(const struct sm_drafting *in, const struct sm_span *clause,
                                        const struct sm_act *act)
{
    if (goes_on_with_weapon(in, clause, act)) return weapon_before(in);
    if (goes_on_with_verb(in, clause, act)) return in->ellipsis.category;
    return sm_draft_is_unsaid_attack(act) ? weapon_of_pronoun(in, act) : SM_CATEGORY_COUNT;
}

/* "In Lutsk, too, houses burned", of the raid by whose day the sentence is dated: by its weapon. */
void sm_draft_carry_weapon(const struct sm_drafting *in, const struct sm_span *clause,
                           const struct sm_time *time, struct sm_act *act)
{
    bool carried = time->said && strcmp(time->rule, "carried") == 0;
    bool fire = act->category == SM_EXPLOSION && act->sign && act->sign->weight <= 2;
    /* "Ten died in Kharkiv, where part of a block collapsed" */
    bool collapse = act->category == SM_INFRASTRUCTURE && act->killed != SM_NO_COUNT;
    if (!carried || act->negated || !(fire || collapse || act->category == SM_CASUALTIES)) return;
    /* What fell from the sky was no goal of the raid. */
    static const char *const falls[] = {"crash", "crashed", "plane",  "bomber", "jet", "aircraft",
                                        "pilot", "crew",    "літак~", "екіпаж", NULL};
    if (sm_draft_holds(in, clause, falls)) return;
    enum sm_category weapon = weapon_before(in);
    /* "One of the deadliest missile attacks. Ten people died in Kharkiv": it had no place. */
    bool told =
        in->dated_weapon && (in->dated_category == SM_DRONE || in->dated_category == SM_MISSILE);
    if (weapon == SM_CATEGORY_COUNT && told && in->dated_time.said &&
        time->from == in->dated_time.from && time->to == in->dated_time.to)
        weapon = in->dated_category;
    if (weapon != SM_CATEGORY_COUNT) act->category = weapon;
}
