/* SPDX-License-Identifier: Apache-2.0
 * Quarters of cities that are called like towns: the Shevchenkivskyi district of Kyiv is no
 * district of a village of that name. By the stems of their adjectives, Ukrainian and romanised.
 */
#include <string.h>

#include "roundup/where_judge.h"

static const struct {
    const char *stem;
    const char *cities[6]; /* small letters, as in the gazetteer's English names */
} quarters[] = {
    {"шевченківськ", {"kyiv", "kharkiv", "dnipro", "zaporizhzhia", "poltava", "lviv"}},
    {"дніпровськ", {"kyiv", "zaporizhzhia", "kherson", "kamianske", NULL, NULL}},
    {"деснянськ", {"kyiv", "chernihiv", NULL, NULL, NULL, NULL}},
    {"дарницьк", {"kyiv", NULL, NULL, NULL, NULL, NULL}},
    {"голосіївськ", {"kyiv", NULL, NULL, NULL, NULL, NULL}},
    {"подільськ", {"kyiv", "poltava", "kropyvnytskyi", NULL, NULL, NULL}},
    {"оболонськ", {"kyiv", NULL, NULL, NULL, NULL, NULL}},
    {"печерськ", {"kyiv", NULL, NULL, NULL, NULL, NULL}},
    {"святошинськ", {"kyiv", NULL, NULL, NULL, NULL, NULL}},
    {"солом'янськ", {"kyiv", NULL, NULL, NULL, NULL, NULL}},
    {"київськ", {"kharkiv", "poltava", "odesa", "donetsk", NULL, NULL}},
    {"салтівськ", {"kharkiv", NULL, NULL, NULL, NULL, NULL}},
    {"холодногірськ", {"kharkiv", NULL, NULL, NULL, NULL, NULL}},
    {"слобідськ", {"kharkiv", NULL, NULL, NULL, NULL, NULL}},
    {"основ'янськ", {"kharkiv", NULL, NULL, NULL, NULL, NULL}},
    {"немишлянськ", {"kharkiv", NULL, NULL, NULL, NULL, NULL}},
    {"індустріальн", {"kharkiv", "dnipro", NULL, NULL, NULL, NULL}},
    {"новобаварськ", {"kharkiv", NULL, NULL, NULL, NULL, NULL}},
    {"центральн", {"mykolaiv", "mariupol", "dnipro", "kramatorsk", NULL, NULL}},
    {"корабельн", {"mykolaiv", "kherson", NULL, NULL, NULL, NULL}},
    {"інгульськ", {"mykolaiv", NULL, NULL, NULL, NULL, NULL}},
    {"заводськ", {"mykolaiv", "zaporizhzhia", "kamianske", NULL, NULL, NULL}},
    {"самарськ", {"dnipro", NULL, NULL, NULL, NULL, NULL}},
    {"соборн", {"dnipro", NULL, NULL, NULL, NULL, NULL}},
    {"новокодацьк", {"dnipro", NULL, NULL, NULL, NULL, NULL}},
    {"чечелівськ", {"dnipro", NULL, NULL, NULL, NULL, NULL}},
    {"приморськ", {"odesa", "mariupol", NULL, NULL, NULL, NULL}},
    {"хаджибейськ", {"odesa", NULL, NULL, NULL, NULL, NULL}},
    {"пересипськ", {"odesa", NULL, NULL, NULL, NULL, NULL}},
    {"вознесенівськ", {"zaporizhzhia", NULL, NULL, NULL, NULL, NULL}},
    {"олександрівськ", {"zaporizhzhia", NULL, NULL, NULL, NULL, NULL}},
    {"хортицьк", {"zaporizhzhia", NULL, NULL, NULL, NULL, NULL}},
    {"комунарськ", {"zaporizhzhia", NULL, NULL, NULL, NULL, NULL}},
    {"зарічн", {"sumy", NULL, NULL, NULL, NULL, NULL}},
    {"ковпаківськ", {"sumy", NULL, NULL, NULL, NULL, NULL}},
    {"металургійн", {"kryvyi rih", NULL, NULL, NULL, NULL, NULL}},
    {"довгинцівськ", {"kryvyi rih", NULL, NULL, NULL, NULL, NULL}},
    {"новозаводськ", {"chernihiv", NULL, NULL, NULL, NULL, NULL}},
    {"shevchenkivsk", {"kyiv", "kharkiv", "dnipro", "zaporizhzhia", "poltava", "lviv"}},
    {"dniprovsk", {"kyiv", "zaporizhzhia", "kherson", "kamianske", NULL, NULL}},
    {"dnipro", {"kherson", "kyiv", "zaporizhzhia", NULL, NULL, NULL}},
    {"desniansk", {"kyiv", "chernihiv", NULL, NULL, NULL, NULL}},
    {"podilsk", {"kyiv", "poltava", NULL, NULL, NULL, NULL}},
    {"kyivsk", {"kharkiv", "poltava", "odesa", "donetsk", NULL, NULL}},
    {"saltivsk", {"kharkiv", NULL, NULL, NULL, NULL, NULL}},
    {"prymorsk", {"odesa", "mariupol", NULL, NULL, NULL, NULL}},
    {"samarsk", {"dnipro", NULL, NULL, NULL, NULL, NULL}},
};

static bool is_one_of(struct sm_text name, const char *const *cities)
{
    char room[SM_FORM_BYTES];
    struct sm_text low = {room, sm_lower_uk(name, room, sizeof room)};
    for (size_t i = 0; i < 6 && cities[i]; i++)
        if (sm_text_is(low, cities[i])) return true;
    return false;
}

/* Does a mention name one of the cities? */
static bool names_city(const struct sm_spot *spot, const char *const *cities)
{
    if (spot->where.rule && spot->where.kind == SM_WHERE_NOT_PLACE) return false; /* its mayor */
    for (size_t k = 0; spot->hits && k < spot->hits->count; k++) {
        const struct sm_place *place = spot->hits->matches[k].place;
        if (place && place->kind >= SM_PLACE_CITY && is_one_of(place->name_en, cities)) return true;
    }
    bool capital = spot->phrase && spot->phrase->kind == SM_PHRASE_CAPITAL;
    return capital && is_one_of(sm_text("kyiv"), cities);
}

/* Is one of the cities named before in the paragraph? */
static bool is_city_named(const struct sm_spots *spots, const struct sm_spot *spot,
                          const char *const *cities)
{
    enum { REACH = 16 };
    const struct sm_sentence *sentences = spots->prose->sentences;
    size_t at = (size_t)(spot - spots->at);
    for (size_t i = at; i-- > 0 && at - i < REACH;) {
        const struct sm_spot *before = &spots->at[i];
        if (sentences[before->sentence].paragraph != sentences[spot->sentence].paragraph)
            return false;
        if (names_city(before, cities)) return true;
    }
    return false;
}

/* "The Darnytskyi district of the capital", "Okhmatdyt": its city is named before or right behind.
 */
static bool is_part_of_named_city(const struct sm_spots *spots, const struct sm_spot *spot)
{
    char room[SM_FORM_BYTES + 1];
    room[sm_lower_uk(sm_text(spot->phrase->name), room, SM_FORM_BYTES)] = '\0';
    const char *const city[6] = {room};
    const struct sm_spot *next = spot + 1;
    bool behind = next < spots->at + spots->count && next->sentence == spot->sentence &&
                  names_city(next, city);
    return behind || is_city_named(spots, spot, city);
}

/* "The Podil district of Kyiv": whatever village is called so. Not "of Kyiv region". */
static bool is_followed_by_city(const struct sm_spots *spots, const struct sm_spot *spot)
{
    static const char *const of[] = {"of"};
    const struct sm_spot *next = spot + 1;
    if (next >= spots->at + spots->count || next->sentence != spot->sentence) return false;
    if (next->around & SM_AROUND_REGION || !IS_WORD(spots, next->name_from - 1, of)) return false;
    if (next->name_from > spot->end + 1 || sm_spot_is_possessive(spots, next)) return false;
    if (sm_spot_is_capital(next)) return true;
    for (size_t k = 0; next->hits && k < next->hits->count; k++) {
        const struct sm_place *place = next->hits->matches[k].place;
        if (place && place->kind >= SM_PLACE_CITY && place->kind != SM_PLACE_SITE) return true;
    }
    return false;
}

bool sm_spot_is_quarter(const struct sm_spots *spots, const struct sm_spot *spot)
{
    if (spot->phrase && spot->phrase->kind == SM_PHRASE_TOWN)
        return is_part_of_named_city(spots, spot);
    if (!spot->hits || !(spot->around & SM_AROUND_DISTRICT)) return false;
    if (is_followed_by_city(spots, spot)) return true;
    for (size_t i = 0; i < sizeof quarters / sizeof *quarters; i++) {
        struct sm_text name = spot->hits->name, stem = sm_text(quarters[i].stem);
        if (name.n < stem.n || memcmp(name.at, stem.at, stem.n) != 0) continue;
        if (is_city_named(spots, spot, quarters[i].cities)) return true;
    }
    return false;
}
