/* SPDX-License-Identifier: Apache-2.0
 * Other countries' politics, which are not the week's events.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

bool sm_draft_is_abroad(const struct sm_where *where)
{
    struct sm_text country = where->place ? where->place->country : (struct sm_text){0};
    if (country.n) return !sm_text_is(country, "UA") && !sm_text_is(country, "RU");
    if (where->kind == SM_WHERE_COUNTRY && !where->region && !where->country.n) return true;
    bool named = where->country.n && where->kind == SM_WHERE_PLACE;
    if (named) return !sm_text_is(where->country, "UA") && !sm_text_is(where->country, "RU");
    if (!where->region) return false;
    return !sm_text_is(where->region->country, "UKR") &&
           !sm_text_is(where->region->country, "RUS") && !sm_text_is(where->region->id, "UKR") &&
           !sm_text_is(where->region->id, "RUS");
}

/* Courts and offices of Russia are at home there; along the front and in Crimea they are news. */
static bool is_inner_russia(const struct sm_where *where)
{
    const struct sm_place *place = where->place;
    if (!place || where->precision != SM_SETTLEMENT) return false;
    return sm_text_is(place->country, "RU") && !sm_text_is(place->admin1, "kursk") &&
           !sm_text_is(place->admin1, "belgorod") && !sm_text_is(place->admin1, "bryansk");
}

/* "Modi met Putin in Moscow": foreign guests there are events; what is signed or said there is
 * Russia's own business. */
static bool is_meeting(const struct sm_drafting *in, const struct sm_act *act,
                       const struct sm_where *where)
{
    enum { REACH = 2 };
    static const char *const words[] = {
        "met",        "meets",     "meet",    "meeting",  "visit",    "visits",  "visited",
        "visiting",   "hosted",    "hosts",   "welcomed", "hugged",   "shook",   "hugs",
        "embraced",   "greeted",   "talks",   "summit",   "received", "arrived", "arrives",
        "surprise",   "official",  "state",   "paid",     "sat",      "sits",    "conferred",
        "negotiated", "зустрівся", "зустріч", "візит",    "відвідав", "прибув",  NULL};
    static const char *const journeys[] = {"came",    "comes", "flew",      "flies",
                                           "arrived", "lands", "travelled", "traveled",
                                           "landed",  "spent", NULL};
    if (!act->sign) return false;
    size_t from = act->sign->token, end = from + act->sign->token_count;
    /* Not of him who "flew to Beijing", in a clause that begins in Moscow. */
    bool goes_there = where->token >= from && where->token <= end + REACH;
    for (size_t at = from; goes_there && at < end; at++)
        if (sm_draft_phrase(in->prose, at, at + 1, journeys)) return true;
    /* "The envoy held talks with Putin in Moscow": whoever comes, they met. */
    static const char *const talks[] = {"held talks", "talks with",  "met with", "sat down with",
                                        "hosted",     "received by", NULL};
    for (size_t at = from; at < end; at++)
        if (sm_draft_phrase(in->prose, at, end, talks)) return true;
    return sm_draft_phrase(in->prose, from, from + 1, words) > 0;
}

/* "The group met at Ramstein and heard of half a billion in missiles", "the agency in Vienna saw no
 * change": weapons and plants are only spoken of there. */
static bool is_talk_of_weapons(const struct sm_drafting *in)
{
    static const char *const words[] = {
        "met",      "meeting",   "summit", "conference", "talks",         "billion",    "million",
        "minister", "ministers", "agency", "delegation", "contact group", "parliament", NULL};
    static const char *const strikes[] = {
        "crashed",      "fell",      "struck",   "hit",      "exploded", "killed",
        "landed",       "debris",    "airspace", "strayed",  "downed",   "shot down",
        "crossed into", "washed up", "found",    "wreckage", NULL};
    if (!in->sentence) return false;
    struct sm_span all = {.token = in->sentence->token,
                          .end = in->sentence->token + in->sentence->token_count};
    return sm_draft_holds(in, &all, words) && !sm_draft_holds(in, &all, strikes);
}

/* Beyond the neighbours, where drones stray, nobody is shelled: such a place only stands by. */
static bool is_far_abroad(const struct sm_where *where)
{
    static const char *const beside[] = {"MD", "RO", "PL", "BY", "HU", "SK", "LT", "LV",
                                         "EE", "FI", "GE", "KZ", "BG", "TR", "NO", "SE"};
    static const char *const beside_names =
        "Moldova|Romania|Poland|Belarus|Hungary|Slovakia|Lithuania|Latvia|Estonia|Finland|Georgia|"
        "Kazakhstan|Bulgaria|Turkey|Türkiye|Norway|Sweden|Transnistria";
    struct sm_text country = where->place ? where->place->country : where->country;
    if (!sm_draft_is_abroad(where)) return false;
    /* "China": a country that the gazetteer does not have. */
    if (where->kind == SM_WHERE_COUNTRY && !where->region && !country.n)
        return !sm_word_is(where->name, beside_names);
    if (!country.n) return false;
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++)
        if (sm_text_is(country, beside[i])) return false;
    return true;
}

/* "A general was shot in Moscow": the war's, unlike most that police or courts tell of. */
static bool is_shot(const struct sm_drafting *in, const struct sm_act *act)
{
    static const char *const words[] = {"shot", "gunned", NULL};
    if (!act->sign) return false;
    size_t end = act->sign->token + act->sign->token_count;
    for (size_t at = act->sign->token; at < end; at++)
        if (sm_draft_phrase(in->prose, at, at + 1, words)) return true;
    return false;
}

/* "He flew to Paris, while in Kyiv two ministers lost their posts": the journey led elsewhere. */
static bool is_home_meanwhile(const struct sm_drafting *in, const struct sm_act *act,
                              const struct sm_where *where)
{
    bool abroad = false, meanwhile = false;
    if (act->category != SM_DIPLOMACY || !act->sign || where->token < act->sign->token)
        return false;
    struct sm_span between = sm_draft_span(in, act->sign->token, where->token);
    for (size_t i = between.where; i < between.where_end; i++)
        abroad |= sm_draft_is_abroad(&in->wheres.at[i]);
    for (size_t at = act->sign->token; abroad && at < where->token; at++)
        meanwhile |= sm_text_is(in->prose->tokens[at].low, "while");
    return meanwhile;
}

/* Manoeuvres far from the front. */
static bool is_exercise(const struct sm_drafting *in, const struct sm_act *act)
{
    static const char *const words[] = {"exercise", "exercises", "drill", "drills",
                                        "навчання", "навчань",   NULL};
    if (act->category != SM_TROOPS || !act->sign) return false;
    size_t end = act->sign->token + act->sign->token_count;
    for (size_t at = act->sign->token; at < end; at++)
        if (sm_draft_phrase(in->prose, at, at + 1, words)) return true;
    return false;
}

/* "Ukrainian pilots train in Romania". */
static bool is_training(const struct sm_drafting *in, const struct sm_act *act)
{
    static const char *const words[] = {"train",    "trains",     "trained",    "training",
                                        "trainees", "тренуються", "навчаються", NULL};
    return act->category == SM_TROOPS && act->sign &&
           sm_draft_phrase(in->prose, act->sign->token, act->sign->token + 1, words) > 0;
}

/* Talks, votes and rallies in other countries are not the week's events. True when nothing else is
 * told of. */
bool sm_draft_drop_abroad(struct sm_drafting *in, const struct sm_act *act)
{
    bool politics = act->category == SM_DIPLOMACY || act->category == SM_AID ||
                    act->category == SM_PROTEST || act->category == SM_OTHER ||
                    act->category == SM_WAR_CRIME; /* told of by courts */
    bool exercise = is_exercise(in, act);
    politics |= exercise || is_training(in, act) || is_talk_of_weapons(in);
    size_t kept = 0, count = in->scene_count;
    for (size_t i = 0; i < count; i++) {
        bool civil = act->category == SM_OTHER ||
                     (act->category == SM_DIPLOMACY && !is_meeting(in, act, in->scene[i]));
        bool home = civil && !is_shot(in, act) && act->killed == SM_NO_COUNT &&
                    is_inner_russia(in->scene[i]);
        bool raid = sm_draft_is_raid(act->category) && act->category != SM_NAVAL &&
                    act->category != SM_EXPLOSION;
        if (raid && is_far_abroad(in->scene[i])) continue;
        if (exercise && is_inner_russia(in->scene[i])) continue;
        if (is_home_meanwhile(in, act, in->scene[i])) continue;
        if (!politics || !(home || sm_draft_is_abroad(in->scene[i])))
            in->scene[kept++] = in->scene[i];
    }
    in->scene_count = kept;
    return count && !kept;
}

/* A country or a front is no place for a meeting, unless somebody travels there. */
static bool is_too_wide(const struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_where *where)
{
    static const char *const journeys[] = {
        "visit",     "visited",  "visits",  "visiting", "arrived",  "arrive",  "arrives",
        "travelled", "traveled", "trip",    "came",     "візит",    "візитом", "відвідав",
        "відвідала", "прибув",   "прибула", "приїхав",  "приїхала", "прибули", NULL};
    if (where->kind != SM_WHERE_MACRO && where->kind != SM_WHERE_COUNTRY) return false;
    return where->kind == SM_WHERE_MACRO || !sm_draft_holds(in, clause, journeys);
}

bool sm_draft_drop_politics(struct sm_drafting *in, const struct sm_span *clause,
                            const struct sm_act *act)
{
    enum { VISIT_WEIGHT = 6 };
    static const char *const politics[] = {
        "resignation", "resigned",      "resigns",      "parliament",
        "lawmakers",   "election",      "elections",    "reshuffle",
        "budget",      "interest rate", "key rate",     "appointed",
        "appointment", "nominated",     "passed a law", "bill",
        "ratified",    "ombudsman",     "відставку",    "відставки",
        "парламент",   "рада ухвалила", "законопроєкт", "призначив",
        "призначено",  "вибори",        "виборів",      NULL};
    static const char *const words[] = {"sanction",   "sanctions",    "sanctioned", "sanctioning",
                                        "embargo",    "condemn",      "condemned",  "condemns",
                                        "condemning", "condemnation", "resolution", NULL};
    static const char *const pledges[] = {
        "pledged",  "pledge",    "pledges",  "promised", "promises",  "promise", "package",
        "packages", "billion",   "million",  "loan",     "loans",     "tranche", "grant",
        "grants",   "euros",     "dollars",  "пообіцяв", "пообіцяла", "пакет",   "мільярд",
        "мільярди", "мільйонів", "мільйони", "кредит",   NULL};
    bool talks = act->category == SM_DIPLOMACY;
    /* Sanctions and aid are decided elsewhere, whatever places their reasons name. */
    if (talks && act->sign &&
        sm_draft_phrase(in->prose, act->sign->token, act->sign->token + 1, words))
        return in->scene_count > 0;
    if (act->category == SM_AID && sm_draft_holds(in, clause, pledges)) return in->scene_count > 0;
    /* "Iran delivered missiles to Russia by the Caspian Sea" */
    bool sea = in->scene_count && in->scene[0]->kind == SM_WHERE_WATER;
    if (act->category == SM_AID && sea) return true;
    bool weak = act->category == SM_OTHER && act->sign && act->sign->weight <= 3 &&
                act->killed == SM_NO_COUNT && act->injured == SM_NO_COUNT;
    /* "Polish truckers block crossings into Ukraine" */
    bool at_border = act->category == SM_PROTEST && sm_draft_names_third_party(in, clause);
    if (at_border && in->scene_count == 1 && in->scene[0]->kind == SM_WHERE_COUNTRY) return true;
    if (!talks && !weak) return false;
    size_t kept = 0, count = in->scene_count;
    /* "European Parliament President Roberta Metsola visited Lviv." */
    static const char *const comes[] = {"met", "visited", "toured", "arrived", "came", NULL};
    bool visit = talks && act->sign &&
                 (act->sign->weight >= VISIT_WEIGHT ||
                  sm_draft_phrase(in->prose, act->sign->token, act->sign->token + 1, comes));
    bool drop = !visit && sm_draft_holds(in, clause, politics);
    for (size_t i = 0; i < count; i++)
        if (!drop && !(talks && is_too_wide(in, clause, in->scene[i])))
            in->scene[kept++] = in->scene[i];
    in->scene_count = kept;
    /* "Spoke in Ukraine's parliament": the country is no place for it, its capital is. */
    static const char *const houses[] = {"parliament", "rada", "раді", NULL};
    if (count && !kept && visit && sm_draft_holds(in, clause, houses)) return false;
    return count && !kept;
}
