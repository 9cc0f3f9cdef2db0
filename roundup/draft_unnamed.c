/* SPDX-License-Identifier: Apache-2.0
 * Scenes that are told without a name: "Ukrainian cities", and raids on a whole country.
 */
#include <math.h>

#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

struct sm_where sm_draft_unnamed(const char *place, const char *country, const char *rule)
{
    return (struct sm_where){
        .kind = SM_WHERE_COUNTRY,
        .precision = SM_COUNTRY,
        .name = sm_text(place),
        .country = sm_text(country),
        .at_deg = {(double)NAN, (double)NAN},
        .bearing_deg = (double)NAN,
        .distance_km = (double)NAN,
        .radius_km = (double)NAN,
        .within = SM_NO_WHERE,
        .list = SM_NO_WHERE,
        .rule = rule,
    };
}

/* "Outages were introduced in nine oblasts", "everywhere except Donetsk region". */
static bool is_dark_everywhere(const struct sm_drafting *in, const struct sm_span *clause,
                               const struct sm_act *act)
{
    static const char *const lands[] = {
        "in|across|for .. regions|oblasts|provinces",
        "everywhere except|but|apart",
        "across|throughout|over most|all? of? ukraine|the country",
        "to|across|over|in|throughout the? whole|entire|rest of? the? country|ukraine",
        "nationwide|country-wide|countrywide",
        "# settlements|towns|villages",
        "у|в більшості|всіх|усіх|кількох|# областях|регіонів|областей|регіонах"};
    static const char *const theirs[] = {"russia|russian|russians|crimea|crimean|росії|russia's"};
    bool wide = false, russian = false;
    for (size_t at = clause->token; at < clause->end; at++) {
        for (size_t i = 0; i < sizeof lands / sizeof *lands; i++)
            wide |= sm_phrase_match(in->prose, at, clause->end, lands[i]) > 0;
        russian |= sm_phrase_match(in->prose, at, clause->end, theirs[0]) > 0;
    }
    return act->category == SM_ENERGY && wide && !russian;
}

/* "Poland's president spoke in Ukraine's parliament": in Kyiv. */
static bool is_in_parliament(const struct sm_drafting *in, const struct sm_span *clause,
                             const struct sm_act *act)
{
    enum { VISIT_WEIGHT = 6 };
    static const char *const words[] = {"ukraine parliament",
                                        "ukrainian parliament",
                                        "verkhovna rada",
                                        "the rada",
                                        "ukrainian mps",
                                        "верховній раді",
                                        NULL};
    static const char *const afar[] = {"video", "videolink", "online",   "remotely",
                                       "link",  "virtually", "by phone", NULL};
    bool speaks = act->category == SM_DIPLOMACY && act->sign && act->sign->weight >= VISIT_WEIGHT;
    static const char *const home[] = {
        "zelensky", "zelenskyy", "zelenskiy", "shmyhal", "svyrydenko", "umerov",     "syrskyi",
        "fedorov",  "zaluzhnyi", "kuleba",    "sybiha",  "stefanchuk", "arakhamia",  "budanov",
        "yermak",   "shmygal",   "klymenko",  "malyuk",  "reznikov",   "зеленський", NULL};
    return speaks && sm_draft_holds(in, clause, words) && !sm_draft_holds(in, clause, afar) &&
           !sm_draft_holds(in, clause, home);
}

/* "…, Ukrainian Railways said": who tells of it, not what was hit. */
static bool is_of_source(const struct sm_drafting *in, size_t token)
{
    const struct sm_saying *saying = in->telling_saying;
    if (!saying || !saying->attribution.n) return false;
    const char *at = in->prose->tokens[token].text.at;
    return at >= saying->attribution.at && at < sm_text_end(saying->attribution);
}

static bool is_implied_by(const struct sm_drafting *in, const struct sm_span *clause,
                          const char *words)
{
    for (size_t at = clause->token; at < clause->end; at++)
        if (sm_prose_match(in->prose, at, clause->end, words) && !is_of_source(in, at)) return true;
    return false;
}

/* "Ukrainian cities" are Ukraine. */
bool sm_draft_find_implied(const struct sm_drafting *in, const struct sm_span *clause,
                           const struct sm_act *act, struct sm_where *where)
{
    if (is_dark_everywhere(in, clause, act)) {
        bool uk = in->sentence && in->sentence->tongue == SM_TONGUE_UKRAINIAN;
        *where = sm_draft_unnamed(uk ? "Україна" : "Ukraine", "UA", "implied-country");
        return true;
    }
    if (is_in_parliament(in, clause, act)) {
        *where = sm_draft_unnamed("Kyiv", "UA", "implied-capital");
        where->kind = SM_WHERE_PLACE;
        where->precision = SM_SETTLEMENT;
        return true;
    }
    for (const struct sm_draft_implied *row = sm_draft_implied; row->words; row++) {
        if (!is_implied_by(in, clause, row->words)) continue;
        *where = sm_draft_unnamed(row->place, row->country, "implied-country");
        return true;
    }
    return false;
}

/* Has the paragraph told of a raid on the whole country already? */
static bool is_country_told(const struct sm_drafting *in)
{
    for (size_t i = 0; i < in->last_count; i++) {
        const struct sm_event *event = &in->draft->rows[in->last_row + i].event;
        if (!event->on_place && (event->precision == SM_COUNTRY || event->precision == SM_MACRO))
            return true;
    }
    return false;
}

/* "The largest attack on the power system. It used 90 missiles": the first has no weapons yet. */
static bool are_weapons_told(const struct sm_drafting *in)
{
    if (!is_country_told(in)) return false;
    for (size_t i = 0; i < in->last_count; i++) {
        const struct sm_event *event = &in->draft->rows[in->last_row + i].event;
        bool target = event->category == SM_ENERGY || event->category == SM_INFRASTRUCTURE;
        if (!target || event->count != SM_NO_COUNT) return true;
    }
    return false;
}

/* "In the course of the day there were 118 clashes", "51 air strikes": the General Staff's sums. */
bool sm_draft_find_sum(const struct sm_drafting *in, const struct sm_telling *telling,
                       const struct sm_span *clause, const struct sm_act *act,
                       struct sm_where *where)
{
    enum { SUM_MIN = 4 };
    static const char *const words[] = {"clashes",
                                        "combat engagements",
                                        "engagements",
                                        "air strikes",
                                        "airstrikes",
                                        "along the front",
                                        "along the line",
                                        "бойових зіткнень",
                                        "бойові зіткнення",
                                        "боєзіткнень",
                                        "боєзіткнення",
                                        "авіаційних ударів",
                                        "авіаційного удару",
                                        "авіаударів",
                                        "ракетних ударів",
                                        "обстрілів з",
                                        "обстріли з",
                                        "обстрілів із",
                                        "обстрілів населених",
                                        "населених пунктах",
                                        "населених пунктів",
                                        "settlements",
                                        NULL};
    static const char *const totals[] = {"in all",     "in total",   "overall",
                                         "altogether", "all in all", "загалом",
                                         "всього",     "усього",     NULL};
    bool fights =
        act->category == SM_CLASH || act->category == SM_SHELLING || act->category == SM_MISSILE;
    if (!fights || act->negated || act->count < SUM_MIN || in->topic) return false;
    bool in_all = sm_draft_phrase(in->prose, clause->token, clause->end, totals) > 0;
    if (in->last_count && !is_country_told(in) && !in_all) return false;
    if (act->killed != SM_NO_COUNT || act->injured != SM_NO_COUNT) return false;
    if (!sm_draft_holds(in, clause, words) || sm_draft_names_place(in, &telling->span))
        return false;
    bool uk = telling->sentence->tongue == SM_TONGUE_UKRAINIAN;
    *where = sm_draft_unnamed(uk ? "Україна" : "Ukraine", "UA", "sum-of-the-front");
    return true;
}

long long sm_draft_count_weapons(const struct sm_drafting *in, const struct sm_span *clause)
{
    long long most = 0;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        bool weapon = sm_draft_counts_flown(amount->counted);
        if (weapon && amount->value > most) most = amount->value;
        if (weapon && amount->of != SM_NO_COUNT && amount->of > most) most = amount->of;
    }
    return most;
}

/* Words by which a raid is told of one town or region. */
static const char *const locals[] = {"mayor",
                                     "governor",
                                     "police",
                                     "prosecutor",
                                     "prosecutors",
                                     "city administration",
                                     "military administration",
                                     "regional administration",
                                     "over the city",
                                     "at the city",
                                     "on the city",
                                     "the region",
                                     "the city",
                                     "мер",
                                     "ова",
                                     "мва",
                                     "губернатор",
                                     "поліція",
                                     "прокуратура",
                                     "над містом",
                                     "на місто",
                                     "по місту",
                                     "у місті",
                                     "в місті",
                                     "в області",
                                     "над областю",
                                     "по області",
                                     NULL};

bool sm_draft_is_nationwide(const struct sm_drafting *in, const struct sm_telling *telling,
                            const struct sm_span *clause)
{
    static const char *const forces[] = {"air force",
                                         "general staff",
                                         "повітряні сили",
                                         "повітряних сил",
                                         "повітряними силами",
                                         "генштаб",
                                         "генштабу",
                                         "nationwide",
                                         "in total",
                                         "overall",
                                         "altogether",
                                         "in all",
                                         "across the country",
                                         "загалом",
                                         "всього",
                                         "усього",
                                         "по всій країні",
                                         NULL};
    if (are_weapons_told(in)) return false;
    if (sm_draft_holds(in, clause, locals) || sm_draft_holds(in, &telling->span, locals))
        return false;
    return sm_draft_count_weapons(in, clause) > SM_OF_ONE_TOWN_MAX ||
           sm_draft_holds(in, &telling->span, forces);
}

/* "Thirteen drones were shot down. Russia launched three missiles as well": told beside them. */
bool sm_draft_is_another_weapon(const struct sm_drafting *in, const struct sm_telling *telling,
                                const struct sm_act *act)
{
    bool weapon = act->category == SM_DRONE || act->category == SM_MISSILE;
    if (!weapon || act->count == SM_NO_COUNT || !is_country_told(in)) return false;
    if (sm_draft_holds(in, &telling->span, locals)) return false;
    for (size_t i = 0; i < in->last_count; i++) {
        const struct sm_event *event = &in->draft->rows[in->last_row + i].event;
        if (event->category == act->category) return false;
        /* Sent, of which those were shot down, unless they were others. */
        if (event->count == SM_NO_COUNT) return false;
    }
    return true;
}

bool sm_draft_is_another_raid(const struct sm_drafting *in, const struct sm_telling *telling,
                              const struct sm_span *clause, const struct sm_time *time)
{
    enum { OF_ONE_TOWN_MAX = 9 };
    if (!time->said || time->lasting || time->to - time->from > 1 || !in->last_count) return false;
    if (sm_draft_holds(in, &telling->span, locals)) return false;
    const struct sm_event *last = &in->draft->rows[in->last_row].event;
    bool other_day = time->from > last->date_to || time->to < last->date || !in->last_time.said;
    return other_day && sm_draft_count_weapons(in, clause) > OF_ONE_TOWN_MAX;
}
