/* SPDX-License-Identifier: Apache-2.0
 * The act: from the signs and numbers of a clause to a category, its count, and the people killed
 * and injured.
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

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
    bool told = in->dated_category == SM_DRONE || in->dated_category == SM_MISSILE;
    if (weapon == SM_CATEGORY_COUNT && told && in->dated_time.said &&
        time->from == in->dated_time.from && time->to == in->dated_time.to)
        weapon = in->dated_category;
    if (weapon != SM_CATEGORY_COUNT) act->category = weapon;
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
    if (is_assault(in, clause, act))
        act->category = SM_CLASH;
    else if (goes_on_with_weapon(in, clause, act))
        act->category = weapon_before(in);
    else if (goes_on_with_verb(in, clause, act))
        act->category = in->ellipsis.category;
    else if (is_storage_tank(in, act))
        act->category = SM_ENERGY;
    else if (sm_draft_is_unsaid_attack(act) && weapon_of_pronoun(in, act) != SM_CATEGORY_COUNT)
        act->category = weapon_of_pronoun(in, act);
    else if (sm_draft_is_pounded(in, act) && sm_draft_weapon_by_reach(in) != SM_CATEGORY_COUNT)
        act->category = sm_draft_weapon_by_reach(in);
    else if (sm_draft_is_unsaid_attack(act) && sm_draft_weapon_by_reach(in) != SM_CATEGORY_COUNT)
        act->category = sm_draft_weapon_by_reach(in);
    sm_draft_find_counts(in, clause, act);
    return true;
}
