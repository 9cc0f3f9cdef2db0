/* SPDX-License-Identifier: Apache-2.0
 * The doctor on the 27 units of Ukraine: that they exist, where their capitals and label points
 * lie, and how large they are together. Ground space.
 */
#include <math.h>

#include "geo/measure.h"
#include "layers/doctor_patient.h"

/* ISO 3166-2:UA */
static const char *const unit_isos[] = {
    "UA-05", "UA-07", "UA-09", "UA-12", "UA-14", "UA-18", "UA-21", "UA-23", "UA-26",
    "UA-30", "UA-32", "UA-35", "UA-40", "UA-43", "UA-46", "UA-48", "UA-51", "UA-53",
    "UA-56", "UA-59", "UA-61", "UA-63", "UA-65", "UA-68", "UA-71", "UA-74", "UA-77",
};

enum { UNIT_COUNT = sizeof unit_isos / sizeof unit_isos[0] };

/* With Crimea and Sevastopol. The official figure counts the Syvash and the limans, some
 * 4,700 km² that coastlines leave out; Crimea would be 4.5 %. */
static const double UKRAINE_KM2 = 603550, TOLERANCE = 0.01;

/* ---- they exist */

/* The unit of this code, the same in table and layer; NULL, and a finding, if it is not. */
static const struct sm_region *find_unit(struct sm_patient *patient, const char *iso, long *row)
{
    struct sm_layer *oblasts = patient->layers[SM_LAYER_OBLASTS];
    const struct sm_region *region = sm_gazetteer_find_region(patient->gazetteer, sm_text(iso));
    *row = sm_layer_row_of(oblasts, "iso", sm_text(iso));
    if (!region || !sm_region_is_ukrainian(region)) {
        sm_patient_note(patient, false, "regions.tsv: no unit of Ukraine with the code %s", iso);
        return NULL;
    }
    if (*row < 0) {
        sm_patient_note(patient, false, "oblasts: no unit with the code %s (%.*s)", iso,
                        SM_TEXT_ARG(region->name_en));
        return NULL;
    }
    struct sm_text id = sm_layer_text(oblasts, (size_t)*row, sm_layer_field(oblasts, "id"));
    if (sm_text_equal(id, region->id)) return region;
    sm_patient_note(patient, false, "oblasts: %s is \"%.*s\", but \"%.*s\" in regions.tsv", iso,
                    SM_TEXT_ARG(id), SM_TEXT_ARG(region->id));
    return NULL;
}

/* ---- points in units */

static struct sm_text id_at(struct sm_layer *layer, const char *field, struct sm_vertex at_deg)
{
    long row = sm_patient_row_at(layer, at_deg);
    if (row < 0) return sm_text("");
    return sm_layer_text(layer, (size_t)row, sm_layer_field(layer, field));
}

static bool check_point(struct sm_patient *patient, enum sm_base_layer which, const char *what,
                        const struct sm_region *region, struct sm_vertex at_deg,
                        struct sm_text expected)
{
    const char *field = which == SM_LAYER_COUNTRIES ? "a3" : "id";
    struct sm_text found = id_at(patient->layers[which], field, at_deg);
    if (sm_text_equal(found, expected)) return true;
    sm_patient_note(patient, false, "%s: the %s of %.*s lies in \"%.*s\", not in \"%.*s\"",
                    sm_base_layer_info(which)->name, what, SM_TEXT_ARG(region->id),
                    SM_TEXT_ARG(found), SM_TEXT_ARG(expected));
    return false;
}

/* The capital of Kyiv oblast is Kyiv, a unit of its own. */
static struct sm_text unit_of_capital(const struct sm_region *region)
{
    return sm_text_is(region->id, "kyiv") ? sm_text("kyiv-city") : region->id;
}

static bool check_capital(struct sm_patient *patient, const struct sm_region *region)
{
    struct sm_match matches[8];
    struct sm_text unit = unit_of_capital(region);
    struct sm_query query = {.name = region->capital, .admin1 = unit};
    size_t count = sm_gazetteer_find(patient->gazetteer, &query, matches, 8);
    for (size_t i = 0; i < count && i < 8; i++)
        if (matches[i].place)
            return check_point(patient, SM_LAYER_OBLASTS, "capital", region,
                               matches[i].place->at_deg, unit);
    sm_patient_note(patient, false, "places.tsv: no %.*s in %.*s, whose capital it is",
                    SM_TEXT_ARG(region->capital), SM_TEXT_ARG(unit));
    return false;
}

static bool check_unit(struct sm_patient *patient, const struct sm_region *region)
{
    struct sm_vertex at_deg = region->at_deg;
    bool ok = check_capital(patient, region);
    ok &= check_point(patient, SM_LAYER_OBLASTS, "label point", region, at_deg, region->id);
    if (patient->layers[SM_LAYER_COUNTRIES])
        ok &=
            check_point(patient, SM_LAYER_COUNTRIES, "label point", region, at_deg, sm_text("UKR"));
    return ok;
}

void sm_patient_units(struct sm_patient *patient)
{
    struct sm_layer *oblasts = patient->layers[SM_LAYER_OBLASTS];
    if (!oblasts) return;
    int good = 0;
    for (int i = 0; i < UNIT_COUNT; i++) {
        long row;
        const struct sm_region *region = find_unit(patient, unit_isos[i], &row);
        good += region && check_unit(patient, region);
    }
    size_t rows = sm_layer_count(oblasts);
    sm_patient_note(patient, good == UNIT_COUNT && rows == UNIT_COUNT,
                    "oblasts: %d of the %d units of Ukraine, with their capitals and label points "
                    "inside; %zu records",
                    good, (int)UNIT_COUNT, rows);
}

/* ---- areas */

static bool area_km2(struct sm_layer *layer, size_t row, double *km2, struct sm_error *err)
{
    struct sm_shape shape;
    double m2;
    if (!sm_layer_read(layer, row, &shape, err) || !sm_geodesic_area_m2(&shape, &m2, err))
        return false;
    *km2 = m2 / 1e6;
    return true;
}

static void note_area(struct sm_patient *patient, const char *what, double km2)
{
    bool ok = fabs(km2 - UKRAINE_KM2) <= UKRAINE_KM2 * TOLERANCE;
    sm_patient_note(patient, ok, "%s: %lld km², %s 1 %% of Ukraine's %lld km²", what, llround(km2),
                    ok ? "within" : "not within", llround(UKRAINE_KM2));
}

static bool sum_units(struct sm_layer *oblasts, double *sum, struct sm_error *err)
{
    double km2 = 0;
    *sum = 0;
    for (size_t row = 0; row < sm_layer_count(oblasts); row++) {
        if (!area_km2(oblasts, row, &km2, err)) return false;
        *sum += km2;
    }
    return true;
}

void sm_patient_areas(struct sm_patient *patient)
{
    struct sm_layer *countries = patient->layers[SM_LAYER_COUNTRIES];
    struct sm_layer *oblasts = patient->layers[SM_LAYER_OBLASTS];
    struct sm_error err = {0};
    double km2 = 0;
    long row = countries ? sm_layer_row_of(countries, "a3", sm_text("UKR")) : -1;
    if (countries && row < 0) sm_patient_note(patient, false, "countries: no Ukraine (UKR)");
    bool ok = row < 0 || area_km2(countries, (size_t)row, &km2, &err);
    if (ok && row >= 0) note_area(patient, "countries: area of Ukraine", km2);
    ok = ok && (!oblasts || sum_units(oblasts, &km2, &err));
    if (ok && oblasts) note_area(patient, "oblasts: area of all units", km2);
    if (!ok) sm_patient_note(patient, false, "%s", err.message);
}
