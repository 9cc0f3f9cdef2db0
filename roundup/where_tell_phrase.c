/* SPDX-License-Identifier: Apache-2.0
 * What a set phrase means: the country, a capital, a site, a sea, a part of the land.
 */
#include "roundup/where_choice.h"

static void tell_ukraine(struct sm_spots *spots, struct sm_where *where)
{
    where->kind = SM_WHERE_COUNTRY;
    where->region = sm_region_by_id(spots->names.gazetteer, sm_text("UKR"));
    where->name = sm_text("Ukraine");
    where->country = sm_text("UA");
    where->precision = SM_COUNTRY;
}

/* A town or site of the gazetteer by its display name. */
static void tell_named(struct sm_spots *spots, struct sm_spot *spot)
{
    const struct sm_place *place = sm_place_named(spots, spot->phrase->name, NULL);
    if (!place) {
        spot->where.kind = SM_WHERE_UNKNOWN;
        spot->where.why = sm_text("the gazetteer does not have it");
        return;
    }
    spot->where.kind = SM_WHERE_PLACE;
    spot->where.place = place;
    sm_tell_place(spots, spot);
}

/* "Alerts in Moscow … on approach to the capital": the capital named last in the paragraph. */
static bool tell_other_capital(struct sm_spots *spots, struct sm_spot *spot)
{
    enum { REACH = 12 };
    const struct sm_sentence *sentences = spots->prose->sentences;
    struct sm_text words = sm_text(spot->phrase->words);
    bool bare = sm_text_is(words, "the capital") || sm_text_is(words, "capital") ||
                sm_text_is(words, "столиця") || sm_text_is(words, "столиці") ||
                sm_text_is(words, "столицю");
    size_t at = (size_t)(spot - spots->at);
    for (size_t i = at; bare && i-- > 0 && at - i < REACH;) {
        const struct sm_spot *before = &spots->at[i];
        if (sentences[before->sentence].paragraph != sentences[spot->sentence].paragraph) break;
        bool foreign = before->phrase && before->phrase->kind == SM_PHRASE_CITY;
        const struct sm_place *place = before->hits ? before->hits->matches[0].place : NULL;
        if (!foreign && !(place && place->kind == SM_PLACE_CAPITAL)) continue;
        /* "Moscow claimed that …. Raids on the capital": a government that spoke is not it. */
        bool speaks = before->around & SM_AROUND_ACTS && before->sentence != spot->sentence;
        if (speaks && before->where.kind == SM_WHERE_NOT_PLACE) continue;
        if (place && sm_text_is(place->country, "UA")) return false;
        spot->where.kind = place ? SM_WHERE_PLACE : SM_WHERE_NOT_PLACE;
        spot->where.place = place;
        spot->where.rule = "capital-named-before";
        if (place) sm_tell_place(spots, spot);
        return true;
    }
    return false;
}

void sm_tell_phrase(struct sm_spots *spots, struct sm_spot *spot)
{
    const struct sm_set_phrase *phrase = spot->phrase;
    struct sm_where *where = &spot->where;
    where->rule = "phrase";
    where->name = sm_text(phrase->name);
    switch (phrase->kind) {
    case SM_PHRASE_UKRAINE:
        tell_ukraine(spots, where);
        return;
    case SM_PHRASE_CAPITAL:
        if (!tell_other_capital(spots, spot)) tell_named(spots, spot);
        return;
    case SM_PHRASE_SITE:
    case SM_PHRASE_TOWN:
        tell_named(spots, spot);
        return;
    case SM_PHRASE_SPOT:
        where->kind = SM_WHERE_PLACE;
        where->precision = SM_AREA;
        where->country = sm_text(phrase->country);
        where->at_deg = (struct sm_vertex){phrase->lon_deg, phrase->lat_deg};
        return;
    case SM_PHRASE_WATER:
        where->kind = SM_WHERE_WATER;
        where->precision = SM_SEA;
        where->toward = spot->around & SM_AROUND_TOWARD;
        return;
    case SM_PHRASE_MACRO:
        where->kind = SM_WHERE_MACRO;
        where->precision = SM_MACRO;
        where->country = sm_text("UA");
        return;
    case SM_PHRASE_COUNTRY:
    case SM_PHRASE_CITY:
    case SM_PHRASE_FAR:
        where->kind = phrase->kind == SM_PHRASE_FAR       ? SM_WHERE_MACRO
                      : phrase->kind == SM_PHRASE_COUNTRY ? SM_WHERE_COUNTRY
                                                          : SM_WHERE_PLACE;
        where->precision = SM_ELSEWHERE;
        where->country = sm_text(phrase->country);
        where->at_deg = (struct sm_vertex){phrase->lon_deg, phrase->lat_deg};
        return;
    case SM_PHRASE_NOT:
    case SM_PHRASE_RIVER:
    case SM_PHRASE_REGION:
        break;
    }
    where->kind = SM_WHERE_NOT_PLACE;
}
