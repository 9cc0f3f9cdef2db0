/* SPDX-License-Identifier: Apache-2.0 */
#include "data/week_columns.h"

#include <stddef.h>

#define FIELD(field) offsetof(struct sm_row, event.field)
#define RARE(field) offsetof(struct sm_row, rare.field)
#define COUNT_OF(array) (sizeof array / sizeof *array)
_Static_assert(sizeof(enum sm_category) == sizeof(int), "enumerations are stored as int");

static const struct sm_column own_columns[] = {
    {"id", SM_CELL_TEXT, FIELD(id), NULL, NULL, 0},
    {"date", SM_CELL_DATE, FIELD(date), NULL, NULL, 0},
    {"date_to", SM_CELL_DATE, FIELD(date_to), NULL, NULL, 0},
    {"time", SM_CELL_TEXT, FIELD(time), NULL, NULL, 0},
    {"place", SM_CELL_TEXT, FIELD(place), NULL, NULL, 0},
    {"admin1", SM_CELL_TEXT, FIELD(admin1), NULL, NULL, 0},
    {"country", SM_CELL_TEXT, FIELD(country), NULL, NULL, 0},
    {"lat", SM_CELL_LAT, FIELD(at_deg.y), NULL, NULL, 0},
    {"lon", SM_CELL_LON, FIELD(at_deg.x), NULL, NULL, 0},
    {"precision", SM_CELL_WORD, FIELD(precision), &sm_precision_words, NULL, 0},
    {"bearing", SM_CELL_BEARING, FIELD(bearing_deg), NULL, NULL, 0},
    {"distance_km", SM_CELL_KM, FIELD(distance_km), NULL, NULL, 0},
    {"radius_km", SM_CELL_KM, FIELD(radius_km), NULL, NULL, 0},
    {"category", SM_CELL_WORD, FIELD(category), &sm_category_words, NULL, 0},
    {"side", SM_CELL_TEXT, FIELD(side), NULL, NULL, 0},
    {"title", SM_CELL_TEXT, FIELD(title), NULL, NULL, 0},
    {"title_uk", SM_CELL_TEXT, FIELD(title_uk), NULL, NULL, 0},
    {"text", SM_CELL_TEXT, FIELD(text), NULL, NULL, 0},
    {"text_uk", SM_CELL_TEXT, FIELD(text_uk), NULL, NULL, 0},
    {"count", SM_CELL_COUNT, FIELD(count), NULL, NULL, 0},
    {"qualifier", SM_CELL_WORD, FIELD(qualifier), &sm_qualifier_words, NULL, 0},
    {"killed", SM_CELL_COUNT, FIELD(killed), NULL, NULL, 0},
    {"injured", SM_CELL_COUNT, FIELD(injured), NULL, NULL, 0},
    {"status", SM_CELL_WORD, FIELD(status), &sm_status_words, NULL, 0},
    {"attribution", SM_CELL_TEXT, FIELD(attribution), NULL, NULL, 0},
    {"attribution_uk", SM_CELL_TEXT, FIELD(attribution_uk), NULL, NULL, 0},
    {"source", SM_CELL_TEXT, FIELD(source), NULL, NULL, 0},
    {"url", SM_CELL_URL, RARE(url), NULL, NULL, 0},
    {"reported", SM_CELL_DATE, FIELD(reported), NULL, NULL, 0},
    {"priority", SM_CELL_PRIORITY, FIELD(priority), NULL, NULL, 0},
    {"label", SM_CELL_TEXT, RARE(label), NULL, NULL, 0},
    {"label_uk", SM_CELL_TEXT, RARE(label_uk), NULL, NULL, 0},
    {"label_at", SM_CELL_TEXT, RARE(label_at), NULL, NULL, 0},
    {"embargo", SM_CELL_DATE, FIELD(embargo), NULL, NULL, 0},
};
_Static_assert(COUNT_OF(own_columns) <= SM_COLUMNS_MAX, "columns fit");

/* ACLED codebook, "Spatial precision codes": 1 a particular town; 2 a small part of a region, or
 * near a town; 3 a larger region, for which a natural feature or the provincial capital stands. */
static const struct sm_export_code acled_geo_precision[] = {
    {"1", SM_SETTLEMENT, NULL}, {"2", SM_NEAR, NULL}, {"3", SM_OBLAST, NULL}, {NULL, 0, NULL}};

static const struct sm_export_code acled_time_precision[] = {
    {"1", 0, ""}, {"2", 0, "within the week"}, {"3", 0, "within the month"}, {NULL, 0, NULL}};

/* What could be one of two things of ours is the vaguer one: an air or drone strike is an
 * explosion, since nothing says that it was a drone. */
static const struct sm_export_code acled_sub_event[] = {
    {"Armed clash", SM_CLASH, NULL},
    {"Government regains territory", SM_ADVANCE, NULL},
    {"Non-state actor overtakes territory", SM_ADVANCE, NULL},
    {"Non-violent transfer of territory", SM_ADVANCE, NULL},
    {"Shelling/artillery/missile attack", SM_SHELLING, NULL},
    {"Air/drone strike", SM_EXPLOSION, NULL},
    {"Remote explosive/landmine/IED", SM_EXPLOSION, NULL},
    {"Suicide bomb", SM_EXPLOSION, NULL},
    {"Grenade", SM_EXPLOSION, NULL},
    {"Chemical weapon", SM_WAR_CRIME, NULL},
    {"Disrupted weapons use", SM_AIR_DEFENCE, NULL},
    {"Attack", SM_CASUALTIES, NULL},
    {"Headquarters or base established", SM_TROOPS, NULL},
    {"Agreement", SM_DIPLOMACY, NULL},
    {"Peaceful protest", SM_PROTEST, NULL},
    {"Protest with intervention", SM_PROTEST, NULL},
    {"Excessive force against protesters", SM_PROTEST, NULL},
    {"Violent demonstration", SM_PROTEST, NULL},
    {"Mob violence", SM_PROTEST, NULL},
    {NULL, 0, NULL},
};

static const struct sm_column acled_columns[] = {
    {"event_id_cnty", SM_CELL_TEXT, FIELD(id), NULL, NULL, 0},
    {"event_date", SM_CELL_EXPORT_DATE, FIELD(date), NULL, NULL, 0},
    {"time_precision", SM_CELL_PHRASE, FIELD(time), NULL, acled_time_precision, -1},
    {"sub_event_type", SM_CELL_CODE, FIELD(category), NULL, acled_sub_event, SM_OTHER},
    {"actor1", SM_CELL_TEXT, FIELD(side), NULL, NULL, 0},
    {"country", SM_CELL_TEXT, FIELD(country), NULL, NULL, 0},
    {"admin1", SM_CELL_TEXT, FIELD(admin1), NULL, NULL, 0},
    {"location", SM_CELL_TEXT, FIELD(place), NULL, NULL, 0},
    {"latitude", SM_CELL_LAT, FIELD(at_deg.y), NULL, NULL, 0},
    {"longitude", SM_CELL_LON, FIELD(at_deg.x), NULL, NULL, 0},
    {"geo_precision", SM_CELL_CODE, FIELD(precision), NULL, acled_geo_precision, -1},
    {"source", SM_CELL_TEXT, FIELD(source), NULL, NULL, 0},
    {"notes", SM_CELL_TEXT, FIELD(text), NULL, NULL, 0},
    {"fatalities", SM_CELL_COUNT, FIELD(killed), NULL, NULL, 0},
};
static const char *const acled_signature[] = {"event_id_cnty", "event_date", "geo_precision",
                                              "latitude",      "longitude",  NULL};

/* UCDP GED codebook, where_prec: 1 the exact place; 2 a limited area around it; 3 a second-order
 * unit (district); 4 a first-order unit (oblast); 5 a part of a country that is no unit, or a line;
 * 6 a country; 7 over water or in international airspace. The coordinates of 3 to 7 are stand-ins
 * (centroids, points in between), not places. */
static const struct sm_export_code ucdp_where_prec[] = {
    {"1", SM_SETTLEMENT, NULL}, {"2", SM_NEAR, NULL}, {"3", SM_DISTRICT, NULL},
    {"4", SM_OBLAST, NULL},     {"5", SM_AREA, NULL}, {"6", SM_COUNTRY, NULL},
    {"7", SM_SEA, NULL},        {NULL, 0, NULL},
};

/* 1 state-based, 2 non-state, 3 one-sided violence (against civilians). */
static const struct sm_export_code ucdp_violence[] = {
    {"1", SM_CLASH, NULL}, {"2", SM_CLASH, NULL}, {"3", SM_CASUALTIES, NULL}, {NULL, 0, NULL}};

static const struct sm_column ucdp_columns[] = {
    {"id", SM_CELL_TEXT, FIELD(id), NULL, NULL, 0},
    {"date_start", SM_CELL_EXPORT_DATE, FIELD(date), NULL, NULL, 0},
    {"date_end", SM_CELL_EXPORT_DATE, FIELD(date_to), NULL, NULL, 0},
    {"type_of_violence", SM_CELL_CODE, FIELD(category), NULL, ucdp_violence, SM_OTHER},
    {"side_a", SM_CELL_TEXT, FIELD(side), NULL, NULL, 0},
    {"source_headline", SM_CELL_TEXT, FIELD(text), NULL, NULL, 0},
    {"source_office", SM_CELL_TEXT, FIELD(source), NULL, NULL, 0},
    {"source_original", SM_CELL_TEXT, FIELD(attribution), NULL, NULL, 0},
    {"where_prec", SM_CELL_CODE, FIELD(precision), NULL, ucdp_where_prec, -1},
    {"where_coordinates", SM_CELL_TEXT, FIELD(place), NULL, NULL, 0},
    {"adm_1", SM_CELL_TEXT, FIELD(admin1), NULL, NULL, 0},
    {"latitude", SM_CELL_LAT, FIELD(at_deg.y), NULL, NULL, 0},
    {"longitude", SM_CELL_LON, FIELD(at_deg.x), NULL, NULL, 0},
    {"country", SM_CELL_TEXT, FIELD(country), NULL, NULL, 0},
    {"best", SM_CELL_COUNT, FIELD(killed), NULL, NULL, 0},
};
static const char *const ucdp_signature[] = {"where_prec", "date_start", "type_of_violence",
                                             "latitude",   "longitude",  NULL};

const struct sm_dialect sm_own_dialect = {NULL, NULL, own_columns, COUNT_OF(own_columns)};

static const struct sm_dialect exports[] = {
    {"ACLED", acled_signature, acled_columns, COUNT_OF(acled_columns)},
    {"UCDP GED", ucdp_signature, ucdp_columns, COUNT_OF(ucdp_columns)},
};

static bool has_column(const struct sm_text *header, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (sm_text_is_nocase(sm_text_trim(header[i]), name)) return true;
    return false;
}

const struct sm_dialect *sm_find_dialect(const struct sm_text *header, size_t count)
{
    for (size_t i = 0; i < COUNT_OF(exports); i++) {
        const char *const *name = exports[i].signature;
        while (*name && has_column(header, count, *name))
            name++;
        if (!*name) return &exports[i];
    }
    return &sm_own_dialect;
}
