/* SPDX-License-Identifier: Apache-2.0
 * Weapons counted over the whole country in a clause that names some of its places: "120 drones,
 * mostly at Kyiv". The number is the country's, the places have none.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

static const char *const mostly[] = {"chiefly",
                                     "mainly",
                                     "mostly",
                                     "primarily",
                                     "largely",
                                     "predominantly",
                                     "principally",
                                     "especially",
                                     "particularly",
                                     "in particular",
                                     "most of them",
                                     "many of them",
                                     "most of which",
                                     "the most",
                                     "half of them",
                                     "the bulk",
                                     "the majority",
                                     "some of them",
                                     "several of them",
                                     "with most",
                                     "most over",
                                     "most of those",
                                     "most in",
                                     "most at",
                                     "переважно",
                                     "здебільшого",
                                     "насамперед",
                                     "найбільше",
                                     "більшість",
                                     "головним чином",
                                     "зокрема",
                                     "половина",
                                     "third of them",
                                     "quarter of them",
                                     "half of those",
                                     "third of those",
                                     "third of which",
                                     "half of which",
                                     "третина",
                                     "чверть",
                                     NULL};

/* What stands right behind the last place of a list that goes on without names. */
static const char *const unnamed[] = {"and several",       "and other cities",
                                      "and other regions", "and other towns",
                                      "and other areas",   "and other parts",
                                      "and other places",  "and a number of",
                                      "and many other",    "and some other",
                                      "and elsewhere",     "and at least",
                                      "and various",       "and the surrounding",
                                      "and surrounding",   "and nearby",
                                      "among other",       "and other ukrainian",
                                      "as well as other",  "as well as several",
                                      "and more than",     "and across the",
                                      "and in other",      "and in several",
                                      "and other",         "та інші міста",
                                      "та інших містах",   "та інші області",
                                      "та інших областях", "та низку",
                                      "та ще кілька",      "й інші міста",
                                      "і інші міста",      "та ще",
                                      "і ще кілька",       "та кілька",
                                      "та інші регіони",   NULL};

/* What is counted all over a country: its weapons, and the fights along the front. */
static bool counts_weapons(const struct sm_amount *amount)
{
    bool weapon = amount->counted == SM_COUNTED_CLASHES || sm_draft_counts_flown(amount->counted);
    return weapon && amount->value > 1 && !amount->part;
}

/* The token behind the last number of weapons that stands before the scene's first place, or 0. */
static size_t behind_weapons(const struct sm_drafting *in, const struct sm_span *clause,
                             size_t place)
{
    size_t behind = 0;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        if (amount->token >= place) break;
        if (counts_weapons(amount)) behind = amount->token + amount->token_count;
    }
    return behind;
}

/* "120 drones, mostly at Kyiv" */
static bool is_mostly_there(const struct sm_drafting *in, const struct sm_span *clause)
{
    enum { REACH = 8 };
    size_t place = in->scene[0]->token;
    size_t from = behind_weapons(in, clause, place);
    if (!from) return false;
    if (place > from + REACH && place - REACH > from) from = place - REACH;
    for (size_t at = from; at < place; at++)
        if (sm_draft_phrase(in->prose, at, clause->end, mostly)) return true;
    return false;
}

bool sm_draft_shares_unnamed(const struct sm_drafting *in, const struct sm_span *clause)
{
    if (!in->scene_count) return false;
    const struct sm_where *last = in->scene[in->scene_count - 1];
    size_t behind = last->token + last->token_count;
    if (!last->token_count || behind >= clause->end) return false;
    if (sm_text_is(in->prose->tokens[behind].text, ",")) behind++;
    return behind < clause->end && sm_draft_phrase(in->prose, behind, clause->end, unnamed) > 0;
}

/* "At Ukraine's capital", "at Ukraine's second city". */
static bool leads_to_town(const struct sm_drafting *in, size_t behind)
{
    static const char *const words[] = {"capital", "second",  "largest", "third",    "city",
                                        "port",    "eastern", "western", "southern", "northern",
                                        "main",    "black",   NULL};
    return in->prose->tokens[behind - 1].possessive && behind < in->prose->token_count &&
           sm_draft_phrase(in->prose, behind, behind + 1, words) > 0;
}

/* "Russia launched 210 missiles and drones; seven people were killed, two of them in Mykolaiv":
 * nothing says that they were aimed there. */
static bool is_beside(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const words[] = {"in", "near", "outside", "у", "в", "біля", NULL};
    const struct sm_where *first = in->scene[0];
    size_t behind = behind_weapons(in, clause, first->token);
    bool many = false, apart = false;
    for (size_t i = clause->amount; i < clause->amount_end; i++)
        many |= counts_weapons(&in->whats.amounts[i]) &&
                in->whats.amounts[i].value > SM_OF_ONE_TOWN_MAX &&
                in->whats.amounts[i].token < behind;
    if (!many || !behind || first->token <= clause->token) return false;
    for (size_t at = behind; at < first->token; at++)
        apart |= sm_token_ends_clause(&in->prose->tokens[at]);
    return apart && (sm_draft_phrase(in->prose, first->token - 1, first->token, words) ||
                     sm_draft_phrase(in->prose, first->token, first->token + 1, words));
}

/* "600 drones were fired at the country": said of the weapons, whatever town is told of beside. */
static bool is_at_country(const struct sm_drafting *in, const struct sm_span *clause)
{
    enum { REACH = 12, OF_ONE_TOWN_MAX = 9 };
    static const char *const words[] = {"at the country",
                                        "at ukraine",
                                        "on the country",
                                        "on ukraine",
                                        "against ukraine",
                                        "into ukraine",
                                        "nationwide",
                                        "across ukraine",
                                        "across the country",
                                        "against the country",
                                        "over the country",
                                        "over ukraine",
                                        "по україні",
                                        "по країні",
                                        "по всій країні",
                                        "на україну",
                                        NULL};
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        if (!counts_weapons(amount) || amount->value <= OF_ONE_TOWN_MAX) continue;
        size_t from = amount->token + amount->token_count;
        for (size_t at = from; at < clause->end && at < from + REACH; at++) {
            if (sm_token_ends_clause(&in->prose->tokens[at])) break;
            size_t n = sm_draft_phrase(in->prose, at, clause->end, words);
            if (n && !leads_to_town(in, at + n)) return true;
        }
    }
    return false;
}

static bool has_weapons(const struct sm_drafting *in, const struct sm_span *clause)
{
    for (size_t i = clause->amount; i < clause->amount_end; i++)
        if (counts_weapons(&in->whats.amounts[i])) return true;
    return false;
}

/* Is the country, or what is no place on a map, among the scene? Then the number has its row. */
static bool has_wide(const struct sm_drafting *in)
{
    for (size_t i = 0; i < in->scene_count; i++)
        if (in->scene[i]->kind == SM_WHERE_COUNTRY || in->scene[i]->kind == SM_WHERE_MACRO)
            return true;
    return false;
}

/* "60 drones were shot down over Russia, six of them near Moscow": the country by its name. */
static bool find_named_country(const struct sm_drafting *in, const struct sm_span *clause, bool uk,
                               struct sm_where *country)
{
    for (size_t i = clause->where; i < clause->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (where->kind != SM_WHERE_COUNTRY || !where->region || where->origin) continue;
        if (where->token >= in->scene[0]->token) return false;
        bool russia = sm_text_is(where->region->id, "RUS");
        if (!russia && !sm_text_is(where->region->id, "UKR")) return false;
        const char *name = russia ? (uk ? "Росія" : "Russia") : uk ? "Україна" : "Ukraine";
        *country = sm_draft_unnamed(name, russia ? "RU" : "UA", "raid-on-country");
        return true;
    }
    return false;
}

bool sm_draft_tell_whole(struct sm_drafting *in, const struct sm_telling *telling,
                         const struct sm_span *clause, struct sm_act *act,
                         const struct sm_time *time)
{
    enum { SCENE_MAX = 16 };
    const struct sm_where *scene[SCENE_MAX];
    size_t count = in->scene_count;
    struct sm_where country;
    bool uk = telling->sentence->tongue == SM_TONGUE_UKRAINIAN;
    if (!count || count > SCENE_MAX || has_wide(in)) return true;
    bool at_country = act->category != SM_CLASH && is_at_country(in, clause);
    struct sm_act all = *act;
    bool parted = sm_draft_count_whole(in, clause, &all);
    if (!parted && !at_country && !is_mostly_there(in, clause) && !is_beside(in, clause) &&
        !(sm_draft_shares_unnamed(in, clause) && has_weapons(in, clause)))
        return true;
    if (act->category == SM_CLASH)
        country = sm_draft_unnamed(uk ? "Україна" : "Ukraine", "UA", "sum-of-the-front");
    else if (find_named_country(in, clause, uk, &country))
        at_country = false;
    else if (!sm_draft_find_raided(in, clause, act, &country) && !at_country)
        return true;
    else if (at_country)
        country = sm_draft_unnamed(uk ? "Україна" : "Ukraine", "UA", "raid-on-country");
    for (size_t i = 0; i < count; i++)
        scene[i] = in->scene[i];
    all.killed = all.injured = SM_NO_COUNT;
    in->scene[0] = &country;
    in->scene_count = 1;
    if (!sm_draft_add_rows(in, telling, clause, &all, time)) return false;
    in->scene_count = count;
    for (size_t i = 0; i < count; i++)
        in->scene[i] = scene[i];
    act->apart = true;
    if (parted) return true;
    act->count = SM_NO_COUNT;
    act->qualifier = SM_QUALIFIER_EXACT;
    return true;
}
