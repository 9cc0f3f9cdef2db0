/* SPDX-License-Identifier: Apache-2.0
 * Crimea and Sevastopol are Ukraine in every layer (UN General Assembly Resolution 68/262).
 * Ground space.
 */
#include "geo/measure.h"
#include "layers/doctor.h"

#define SAY_WHY                                                                                    \
    "sitmap draws Ukraine in its internationally recognised borders only (UN General Assembly "    \
    "Resolution 68/262)"

struct test_point {
    const char *name;
    struct sm_vertex at_deg;
    const char *unit;
    bool islet; /* a coarse layer may lack it */
};

static const struct test_point test_points[] = {
    {"Simferopol", {34.102, 44.952}, "crimea", false},
    {"Sevastopol", {33.522, 44.605}, "sevastopol", false},
    {"Kerch", {36.468, 45.357}, "crimea", false},
    {"Yalta", {34.166, 44.495}, "crimea", false},
    {"Dzhankoi", {34.393, 45.709}, "crimea", false},
    {"Snake Island", {30.2047, 45.2551}, "odesa", true},
    {"Tuzla", {36.55, 45.265}, "crimea", true},
};

enum { POINT_COUNT = sizeof test_points / sizeof test_points[0] };

/* How a layer of areas is examined. */
struct areas {
    struct sm_layer *layer;
    int field;         /* what names a feature */
    const char *owner; /* who must own all points; NULL: the unit of each */
    bool foreign;      /* nobody here may own any */
    bool found[POINT_COUNT];
};

static bool check_owner(struct areas *areas, size_t row, int point, struct sm_error *err)
{
    const struct test_point *test = &test_points[point];
    const char *owner = areas->owner ? areas->owner : test->unit;
    struct sm_text name = sm_layer_text(areas->layer, row, areas->field);
    areas->found[point] = true;
    if (!areas->foreign && sm_text_is_nocase(name, owner)) return true;
    return sm_fail(err, SM_E_INPUT, "%s: %s lies in \"%.*s\"; " SAY_WHY,
                   sm_layer_path(areas->layer), test->name, SM_TEXT_ARG(name));
}

static bool is_near(struct sm_box box)
{
    for (int i = 0; i < POINT_COUNT; i++)
        if (sm_box_holds(box, test_points[i].at_deg)) return true;
    return false;
}

static bool check_feature(struct areas *areas, size_t row, struct sm_error *err)
{
    struct sm_shape shape;
    if (!is_near(sm_layer_box_deg(areas->layer, row))) return true;
    if (!sm_layer_read(areas->layer, row, &shape, err)) return false;
    for (int i = 0; i < POINT_COUNT; i++)
        if (sm_shape_holds(&shape, test_points[i].at_deg) && !check_owner(areas, row, i, err))
            return false;
    return true;
}

static bool check_found(const struct areas *areas, struct sm_error *err)
{
    for (int i = 0; i < POINT_COUNT; i++)
        if (!areas->foreign && !areas->found[i] && !test_points[i].islet)
            return sm_fail(err, SM_E_INPUT, "%s: %s lies nowhere; " SAY_WHY,
                           sm_layer_path(areas->layer), test_points[i].name);
    return true;
}

static bool check_areas(struct sm_layer *layer, const char *field, const char *owner, bool foreign,
                        struct sm_error *err)
{
    struct areas areas = {layer, sm_layer_field(layer, field), owner, foreign, {false}};
    if (areas.field < 0)
        return sm_fail(err, SM_E_INPUT, "%s: no column \"%s\"", sm_layer_path(layer), field);
    for (size_t row = 0; row < sm_layer_count(layer); row++)
        if (!check_feature(&areas, row, err)) return false;
    return check_found(&areas, err);
}

/* ---- borders */

/* The peninsula with the isthmus of Perekop, west of the strait of Kerch: no border between states
 * has a vertex in here. */
static const struct sm_box peninsula_deg = {32.4, 44.3, 36.4, 46.2};

struct border_fields {
    int kind, left, right, left_country, right_country;
};

static bool is_crimean(struct sm_text unit)
{
    return sm_text_is_nocase(unit, "crimea") || sm_text_is_nocase(unit, "sevastopol");
}

static bool is_ukraine_or_sea(struct sm_text country)
{
    return country.n == 0 || sm_text_is_nocase(country, "UKR");
}

/* What the columns say of a border. Few are Crimean: of the others not all columns are read. */
static bool says_otherwise(struct sm_layer *layer, const struct border_fields *fields, size_t row,
                           bool international)
{
    bool crimean = is_crimean(sm_layer_text(layer, row, fields->left)) ||
                   is_crimean(sm_layer_text(layer, row, fields->right));
    if (!crimean) return false;
    bool ours = is_ukraine_or_sea(sm_layer_text(layer, row, fields->left_country)) &&
                is_ukraine_or_sea(sm_layer_text(layer, row, fields->right_country));
    return !ours || international;
}

static bool touches_peninsula(struct sm_layer *layer, size_t row, bool *touches,
                              struct sm_error *err)
{
    struct sm_shape shape;
    *touches = false;
    if (!sm_box_touches(sm_layer_box_deg(layer, row), peninsula_deg)) return true;
    if (!sm_layer_read(layer, row, &shape, err)) return false;
    for (size_t i = 0; i < shape.vertex_count && !*touches; i++)
        *touches = sm_box_holds(peninsula_deg, shape.vertices[i]);
    return true;
}

static bool check_border(struct sm_layer *layer, const struct border_fields *fields, size_t row,
                         struct sm_error *err)
{
    bool international =
        sm_text_is_nocase(sm_layer_text(layer, row, fields->kind), "international");
    bool wrong = says_otherwise(layer, fields, row, international);
    if (!wrong && international && !touches_peninsula(layer, row, &wrong, err)) return false;
    if (!wrong) return true;
    return sm_fail(err, SM_E_INPUT, "%s: record %zu: a border between states at Crimea; " SAY_WHY,
                   sm_layer_path(layer), row + 1);
}

static bool check_borders(struct sm_layer *layer, struct sm_error *err)
{
    struct border_fields fields = {sm_layer_field(layer, "kind"), sm_layer_field(layer, "left"),
                                   sm_layer_field(layer, "right"), sm_layer_field(layer, "lc"),
                                   sm_layer_field(layer, "rc")};
    if (fields.kind < 0)
        return sm_fail(err, SM_E_INPUT, "%s: no column \"kind\"", sm_layer_path(layer));
    for (size_t row = 0; row < sm_layer_count(layer); row++)
        if (!check_border(layer, &fields, row, err)) return false;
    return true;
}

/* ---- all layers */

bool sm_layer_check_crimea(struct sm_layer *layer, enum sm_base_layer which, struct sm_error *err)
{
    switch (which) {
    case SM_LAYER_COUNTRIES:
    case SM_LAYER_WORLD:
        return check_areas(layer, "a3", "UKR", false, err);
    case SM_LAYER_OBLASTS:
        return check_areas(layer, "id", NULL, false, err);
    case SM_LAYER_RU_REGIONS:
    case SM_LAYER_RU_REGIONS_WORLD:
        return check_areas(layer, "id", NULL, true, err);
    case SM_LAYER_BORDERS:
        return check_borders(layer, err);
    default:
        return true;
    }
}
