/* SPDX-License-Identifier: Apache-2.0
 * What befell those who are counted, from the words around.
 */
#include "roundup/what_counting.h"

/* ---- what befell it ---- */

static enum sm_fate fate_at(const struct sm_counting *c, size_t at, size_t end, size_t *taken)
{
    if (c->prose->tokens[at].kind != SM_TOKEN_WORD) return SM_FATE_NONE;
    /* "a plot to kill an officer" killed nobody. */
    if (is(c, at, "kill|wound|injure|hurt|execute") && is(c, at - 1, "to")) return SM_FATE_NONE;
    struct sm_phrase_hit hit = sm_phrases_at(&c->finder->fates, c->prose, at, end);
    *taken = hit.token_count;
    return hit.phrase ? (enum sm_fate)hit.phrase->tag : SM_FATE_NONE;
}

/* "killing at least 10", «поранено 5»: the word right before the amount. */
enum sm_fate sm_fate_before(const struct sm_counting *c)
{
    size_t edge = c->amount.token;
    while (edge > c->start && is(c, edge - 1, "a|the|total|of|another|also|as|:|further|family|ще"))
        edge--;
    for (size_t back = 1; back <= 5 && edge >= c->start + back; back++) {
        size_t taken = 0;
        enum sm_fate fate = fate_at(c, edge - back, edge, &taken);
        if (fate && taken == back) return fate;
    }
    return SM_FATE_NONE;
}

static bool ends_clause_hard(const struct sm_counting *c, size_t at)
{
    return is(c, at, ".|;|!|?|:|(");
}

/* The nearest fate before the amount in its clause. 'past_numbers': "shot down 4 missiles and 3
 * drones". */
enum sm_fate sm_fate_back(const struct sm_counting *c, size_t reach, bool past_numbers)
{
    for (size_t back = 1; back <= reach && c->amount.token >= c->start + back; back++) {
        size_t at = c->amount.token - back, taken = 0;
        if (ends_clause_hard(c, at) && !is(c, at, ":")) return SM_FATE_NONE;
        if (!past_numbers && (at < c->previous_end || is(c, at, ",|and"))) return SM_FATE_NONE;
        enum sm_fate fate = fate_at(c, at, c->amount.token, &taken);
        if (fate) return fate;
    }
    return SM_FATE_NONE;
}

bool sm_amount_is_fate(const struct sm_counting *c, size_t token)
{
    size_t taken = 0;
    bool deed = is(c, token,
                   "killed|killing|kills|injured|injuring|injures|wounded|wounding|wounds|hurt|"
                   "hurting|hit|struck|destroyed|damaged");
    return deed && (sm_befalls_people(fate_at(c, token, c->end, &taken)) || taken == 0);
}

/* "Two missiles destroyed a school": they were not destroyed themselves. */
static bool destroys_other(const struct sm_counting *c, size_t at)
{
    if (!is(c, at, "destroyed|destroy|destroying|eliminated|intercepted")) return false;
    if (is(c, at - 1, "was|were|been|be|being|is|are|all|and")) return false;
    if (at + 1 >= c->end) return false;
    return is(c, at + 1,
              "a|an|the|its|his|her|their|several|part|parts|most|half|houses|homes|dozens|"
              "apartment|residential|civilian|buildings|one|two|three|four|more") ||
           c->prose->tokens[at + 1].kind == SM_TOKEN_NUMBER;
}

static bool is_number(const struct sm_counting *c, size_t at)
{
    return sm_number_read(c->finder, at, c->end).token_count > 0;
}

/* "…, and 25 were injured": another number, and what befell those. */
static bool turns_to_others(const struct sm_counting *c, size_t at)
{
    enum { QUALIFIER_TOKENS_MAX = 3 };
    if (!is(c, at, ",") || !is(c, at + 1, "and")) return false;
    for (size_t i = at + 2; i < at + 2 + QUALIFIER_TOKENS_MAX && i < c->end; i++) {
        size_t taken = sm_number_read(c->finder, i, c->end).token_count;
        if (taken) return is(c, i + taken, "was|were");
    }
    return false;
}

/* The first fate behind the amount. A number after a verb begins another amount; what an
 * "including" adds is stepped over. */
enum sm_fate sm_fate_ahead(const struct sm_counting *c, size_t reach)
{
    bool verb = false, aside = false;
    size_t from = amount_end(c);
    for (size_t at = from; at < c->end && at < from + reach; at++) {
        size_t taken = 0;
        if (ends_clause_hard(c, at) || turns_to_others(c, at)) return SM_FATE_NONE;
        if (is(c, at, "no|without|nobody|none") && !is(c, at + 1, "longer|less|fewer|power|water"))
            return SM_FATE_NONE; /* "14 casualties, no deaths" */
        if (is(c, at, "including|among|зокрема|серед")) aside = true;
        if (is(c, at, "was|were|are|is|had|have|has|while|but|after|when|, and|було|були"))
            verb = true;
        if (aside && is(c, at, ",")) aside = false;
        enum sm_fate fate = fate_at(c, at, c->end, &taken);
        if (fate == SM_FATE_DOWNED && destroys_other(c, at)) return SM_FATE_NONE;
        if (fate) return fate;
        if (verb && !aside && is_number(c, at)) return SM_FATE_NONE;
    }
    return SM_FATE_NONE;
}

bool sm_befalls_people(enum sm_fate fate)
{
    return fate != SM_FATE_NONE && fate != SM_FATE_DOWNED && fate != SM_FATE_LAUNCHED;
}

enum sm_counted sm_counted_of_fate(enum sm_fate fate, enum sm_counted otherwise)
{
    switch (fate) {
    case SM_FATE_KILLED:
        return SM_COUNTED_KILLED;
    case SM_FATE_INJURED:
        return SM_COUNTED_INJURED;
    case SM_FATE_EITHER:
        return SM_COUNTED_PEOPLE;
    case SM_FATE_EXECUTED:
        return SM_COUNTED_EXECUTED;
    case SM_FATE_CAPTURED:
        return SM_COUNTED_PRISONERS;
    default:
        return otherwise;
    }
}

/* "A boy wounded in last week's attack died in hospital" */
static bool died_of_it(const struct sm_counting *c)
{
    enum { REACH = 16 };
    for (size_t at = amount_end(c); at < c->end && at < amount_end(c) + REACH; at++) {
        if (ends_clause_hard(c, at) || is(c, at, ",|and|while|but")) return false;
        if (is(c, at, "died|dies|succumbed|помер|померла|померли|скончал~")) return true;
        if (is_number(c, at)) return false;
    }
    return false;
}

enum sm_fate sm_fate_of_people(const struct sm_counting *c, bool troops)
{
    enum sm_fate fate = sm_fate_before(c);
    if (sm_befalls_people(fate)) return fate;
    fate = sm_fate_ahead(c, troops ? TROOPS_AHEAD_TOKENS : FATE_AHEAD_TOKENS);
    if (fate == SM_FATE_INJURED && died_of_it(c)) return SM_FATE_KILLED;
    if (sm_befalls_people(fate)) return fate;
    fate = sm_fate_back(c, 6, false);
    return sm_befalls_people(fate) ? fate : SM_FATE_NONE;
}

bool sm_counts_weapons(enum sm_counted counted)
{
    return counted == SM_COUNTED_DRONES || counted == SM_COUNTED_MISSILES ||
           counted == SM_COUNTED_AIR_TARGETS || counted == SM_COUNTED_BOMBS;
}

static bool is_downed(const struct sm_counting *c)
{
    /* "337 downed drones", «337 збитих дронів» */
    for (size_t at = c->amount.token; at < amount_end(c); at++)
        if (is(c, at, "downed|intercepted|збитих|знищених|знешкоджених|перехоплених")) return true;
    enum sm_fate fate = sm_fate_back(c, FATE_BACK_TOKENS, true);
    if (fate == SM_FATE_DOWNED) return true;
    if (fate == SM_FATE_LAUNCHED && c->previous_end <= c->amount.token) {
        /* "launched 53 drones, 48 of which were shot down" */
        if (c->has_noun && !c->anaphora) return false;
    }
    return sm_fate_ahead(c, FATE_AHEAD_TOKENS) == SM_FATE_DOWNED;
}

/* ---- into the amount ---- */

static bool speaks_of_front(const struct sm_counting *c)
{
    static const char *const fronts =
        "direction|directions|axis|axes|sector|sectors|front|frontline|section|напрямк~|напрямі|"
        "напрямок|фронт~|assault|assaults|штурм~";
    static const char *const defences =
        "repel~|repuls~|rebuff~|stopped|halted|foil~|thwart~|відби~|зупин~|стрим~|придуш~";
    for (size_t at = c->amount.token; at < c->end && at < amount_end(c) + 12; at++)
        if (is(c, at, fronts) || (is(c, at, "turned|thrown|driven") && is(c, at + 1, "back|off")))
            return true;
    for (size_t back = 1; back <= 12 && c->amount.token >= c->start + back; back++)
        if (is(c, c->amount.token - back, fronts) || is(c, c->amount.token - back, defences))
            return true;
    return sm_fate_ahead(c, 6) == SM_FATE_NONE && is(c, amount_end(c) + 1, defences);
}

/* "15 attacks" at the front are clashes; "attacked five times" counts attacks. */
static void read_attacks(struct sm_counting *c)
{
    static const char *const verbs =
        "attacked|attack|attacks|assaulted|stormed|shelled|struck|hit|bombed|tried|attempted|tries|"
        "attempts|fired|shelling|атак~|штурм~|обстріл~|намага~|спроб~|"
        "вдари~|уда~";
    const char *noun = c->amount.rule;
    bool times = sm_word_is(sm_text(noun), "times|раз|рази|разів");
    bool attacked = false;
    for (size_t back = 1; times && back <= 6 && c->amount.token >= c->start + back; back++)
        attacked = attacked || is(c, c->amount.token - back, verbs);
    for (size_t at = amount_end(c); times && at < c->end && at < amount_end(c) + 3; at++)
        attacked = attacked || is(c, at, verbs);
    if (attacked) c->amount.counted = SM_COUNTED_SHELLINGS;
    bool attacks = attacked || sm_word_is(sm_text(noun), "attack|attacks|атак~|hits");
    if (c->amount.counted == SM_COUNTED_SHELLINGS && attacks && speaks_of_front(c))
        c->amount.counted = SM_COUNTED_CLASHES;
}

/* "four bodies were pulled from the rubble" are people killed, those in mass graves victims of a
 * crime; those sent home fell long ago. */
static enum sm_counted counted_bodies(const struct sm_counting *c)
{
    enum { REACH = 8 };
    for (size_t at = amount_end(c); at < c->end && at < amount_end(c) + REACH; at++)
        if (is(c, at, "grave|graves|tied|могилі|могилах")) return SM_COUNTED_EXECUTED;
    for (size_t at = amount_end(c); at < c->end && at < amount_end(c) + REACH; at++)
        if (is(c, at,
               "found|pulled|recovered|retrieved|rubble|ruins|debris|завалів|знайшли|виявили"))
            return SM_COUNTED_KILLED;
    for (size_t back = 1; back <= 3 && c->amount.token >= c->start + back; back++)
        if (is(c, c->amount.token - back,
               "pulled|found|recovered|retrieved|дістали|знайшли|виявили|знайдено"))
            return SM_COUNTED_KILLED;
    return SM_COUNTED_OTHER;
}

/* "14 casualties, no deaths" were hurt. */
static bool nobody_died(const struct sm_counting *c)
{
    enum { REACH = 14 };
    for (size_t at = amount_end(c); at + 1 < c->end && at < amount_end(c) + REACH; at++)
        if (is(c, at, "no|without") && is(c, at + 1, "deaths|dead|fatalities|fatality|killed"))
            return true;
    return false;
}

/* "Russia returned the bodies of 501 soldiers": they fell long ago. */
static bool are_returned(const struct sm_counting *c)
{
    enum { REACH = 8 };
    static const char *const verbs = "returned|repatriated|handed|received|exchanged|transferred|"
                                     "повернула|повернули|передала|передали|репатрійовано";
    bool bodies = false, verb = false;
    for (size_t back = 1; back <= REACH && c->amount.token >= c->start + back; back++) {
        bodies |= is(c, c->amount.token - back, "bodies|body|remains|тіла|тіл|тіло");
        verb |= is(c, c->amount.token - back, verbs);
    }
    for (size_t at = amount_end(c); at < c->end && at < amount_end(c) + REACH; at++)
        verb |= is(c, at, verbs);
    return bodies && verb;
}

/* Households and customers are no prisoners: "power was returned to 12,000 families". */
static enum sm_fate people_fate(const struct sm_counting *c, bool troops)
{
    enum sm_fate fate = sm_fate_of_people(c, troops);
    if (fate == SM_FATE_KILLED && are_returned(c)) return SM_FATE_CAPTURED;
    bool households = is(c, amount_end(c) - 1,
                         "customers|consumers|households|subscribers|families|abonents|родин~|"
                         "споживач~|абонент~|сімей|сім'ям");
    return households && fate == SM_FATE_CAPTURED ? SM_FATE_NONE : fate;
}

/* "A warehouse with 700 glide bombs": none of them was dropped. */
static bool is_in_store(const struct sm_counting *c)
{
    if (c->amount.token < c->start + 2) return false;
    return is(c, c->amount.token - 1, "with|of|containing|holding|storing|for|housing") &&
           is(c, c->amount.token - 2,
              "warehouse|warehouses|depot|depots|arsenal|storage|stock|stocks|stockpile|"
              "stockpiles|cache|consignment|shipment|hangar|hangars|facility|train");
}

void sm_amount_fate(struct sm_counting *c)
{
    if (sm_counts_weapons(c->amount.counted) && is_in_store(c))
        c->amount.counted = SM_COUNTED_OTHER;
    enum sm_counted counted = c->amount.counted;
    bool people = counted == SM_COUNTED_PEOPLE || counted == SM_COUNTED_PRISONERS;
    if (people || counted == SM_COUNTED_TROOPS)
        c->amount.counted = sm_counted_of_fate(people_fate(c, !people), counted);
    else if (sm_counts_weapons(counted))
        c->amount.downed = is_downed(c);
    else if (counted == SM_COUNTED_OTHER &&
             sm_word_is(sm_text(c->amount.rule), "bodies|corpses|тіло|тіла|тіл"))
        c->amount.counted = counted_bodies(c);
    else
        read_attacks(c);
    if (c->amount.counted == SM_COUNTED_PEOPLE && is(c, amount_end(c) - 1, "casualties|casualty") &&
        nobody_died(c))
        c->amount.counted = SM_COUNTED_INJURED;
    c->befell = c->amount.counted != counted;
}
