/* SPDX-License-Identifier: Apache-2.0
 * The user's own table of places: any separator, columns in any order.
 */
#include "base/file.h"
#include "base/number.h"
#include "data/csv.h"
#include "data/gazetteer_store.h"

enum { USER_BYTES_MAX = 64 << 20 };

enum column {
    NAME,
    NAME_UK,
    NAME_RU,
    ALT,
    LAT,
    LON,
    COUNTRY,
    ADMIN1,
    POPULATION,
    KIND,
    ID,
    COLUMNS
};

static const struct {
    const char *word;
    enum column column;
} header_words[] = {
    {"name", NAME},       {"name_en", NAME},
    {"name_uk", NAME_UK}, {"name_ru", NAME_RU},
    {"alt", ALT},         {"lat", LAT},
    {"latitude", LAT},    {"lon", LON},
    {"lng", LON},         {"longitude", LON},
    {"country", COUNTRY}, {"admin1", ADMIN1},
    {"region", ADMIN1},   {"population", POPULATION},
    {"kind", KIND},       {"id", ID},
};

struct user_table {
    struct sm_gazetteer *gazetteer;
    struct sm_csv csv;
    size_t cell_of[COLUMNS]; /* counted from 1; 0 is missing */
};

static bool read_header(struct user_table *table, struct sm_error *err)
{
    bool more;
    const char *path = table->csv.path;
    if (!sm_csv_next(&table->csv, &more, err)) return false;
    if (!more) return sm_fail(err, SM_E_INPUT, "%s: is empty; the first row names columns", path);
    for (size_t i = 0; i < table->csv.count; i++)
        for (size_t k = 0; k < sizeof header_words / sizeof *header_words; k++)
            if (sm_text_is_nocase(sm_text_trim(table->csv.cells[i]), header_words[k].word))
                table->cell_of[header_words[k].column] = i + 1;
    static const struct {
        enum column column;
        const char *word;
    } required[] = {{NAME, "name_en"}, {LAT, "lat"}, {LON, "lon"}};
    for (size_t i = 0; i < 3; i++)
        if (!table->cell_of[required[i].column])
            return sm_fail(err, SM_E_INPUT, "%s:%zu: column \"%s\" is missing", path,
                           table->csv.line, required[i].word);
    return true;
}

static struct sm_text cell(const struct user_table *table, enum column column)
{
    size_t i = table->cell_of[column];
    if (!i || i > table->csv.count) return (struct sm_text){0};
    return sm_text_trim(table->csv.cells[i - 1]);
}

static bool kept(struct user_table *table, enum column column, struct sm_text *text)
{
    struct sm_text value = cell(table, column);
    const char *copy = sm_arena_copy(&table->gazetteer->arena, value.at, value.n);
    *text = (struct sm_text){copy, copy ? value.n : 0};
    return copy;
}

static bool fail_cell(const struct user_table *table, const char *column, struct sm_text value,
                      const char *why, struct sm_error *err)
{
    return sm_fail(err, SM_E_INPUT, "%s:%zu: %s \"%.*s\": %s", table->csv.path, table->csv.line,
                   column, SM_TEXT_ARG(value), why);
}

/* "48,5" as well, where the comma does not separate cells. */
static bool read_degrees(const struct user_table *table, enum column column, double limit,
                         double *value)
{
    struct sm_text text = cell(table, column);
    char copy[64];
    if (text.n >= sizeof copy) return false;
    for (size_t i = 0; i < text.n; i++)
        copy[i] = text.at[i] == ',' ? '.' : text.at[i];
    return sm_parse_double((struct sm_text){copy, text.n}, value) && *value >= -limit &&
           *value <= limit;
}

static bool read_position(const struct user_table *table, struct sm_vertex *at_deg,
                          struct sm_error *err)
{
    if (!read_degrees(table, LAT, 90, &at_deg->y))
        return fail_cell(table, "lat", cell(table, LAT), "not a number from -90 to 90", err);
    if (!read_degrees(table, LON, 180, &at_deg->x))
        return fail_cell(table, "lon", cell(table, LON), "not a number from -180 to 180", err);
    return true;
}

static const struct sm_region *find_unit(const struct user_table *table, struct sm_text name,
                                         struct sm_error *err)
{
    const struct sm_region *unit = sm_gazetteer_find_region(table->gazetteer, name);
    const char *near = unit ? NULL : sm_gazetteer_suggest_region(table->gazetteer, name);
    if (!unit && near)
        sm_fail(err, SM_E_INPUT, "%s:%zu: admin1 \"%.*s\": unknown; did you mean \"%s\"?",
                table->csv.path, table->csv.line, SM_TEXT_ARG(name), near);
    else if (!unit)
        fail_cell(table, "admin1", name, "unknown; 'sitmap regions' lists them", err);
    return unit;
}

static bool read_belonging(const struct user_table *table, struct sm_place *place,
                           struct sm_error *err)
{
    struct sm_text unit_name = cell(table, ADMIN1), country = cell(table, COUNTRY);
    if (unit_name.n) {
        const struct sm_region *unit = find_unit(table, unit_name, err);
        if (!unit) return false;
        place->admin1 = unit->id;
        place->country = sm_gazetteer_country(table->gazetteer, NULL, unit->country);
    }
    if (!country.n) return true;
    struct sm_text code = sm_gazetteer_country(table->gazetteer, NULL, country);
    if (!code.n) return fail_cell(table, "country", country, "unknown; write its ISO code", err);
    if (place->country.n && !sm_text_equal(code, place->country))
        return fail_cell(table, "country", country, "admin1 lies in another country", err);
    place->country = code;
    return true;
}

static bool read_kind(const struct user_table *table, struct sm_place *place, struct sm_error *err)
{
    struct sm_text kind = cell(table, KIND), population = cell(table, POPULATION);
    long long people = 0;
    place->kind = SM_PLACE_VILLAGE;
    if (kind.n && !sm_place_kind_parse(kind, &place->kind))
        return fail_cell(table, "kind", kind,
                         "unknown; one of village, town, city, admin1_capital, capital, site", err);
    if (population.n && (!sm_parse_int(population, &people) || people < 0 || people > 100000000))
        return fail_cell(table, "population", population, "not a number of people", err);
    place->population = (long)people;
    return true;
}

static bool read_row(struct user_table *table, struct sm_error *err)
{
    struct sm_place place = {0};
    if (!cell(table, NAME).n)
        return sm_fail(err, SM_E_INPUT, "%s:%zu: name_en is empty", table->csv.path,
                       table->csv.line);
    if (!read_position(table, &place.at_deg, err) || !read_belonging(table, &place, err) ||
        !read_kind(table, &place, err))
        return false;
    bool stored = kept(table, ID, &place.id) && kept(table, NAME, &place.name_en) &&
                  kept(table, NAME_UK, &place.name_uk) && kept(table, NAME_RU, &place.name_ru) &&
                  kept(table, ALT, &place.alt) && sm_gazetteer_add(table->gazetteer, &place);
    return stored || sm_fail_memory(err);
}

bool sm_gazetteer_read_user(struct sm_gazetteer *gazetteer, const char *path, struct sm_error *err)
{
    struct user_table table = {.gazetteer = gazetteer};
    struct sm_buf file = {0};
    bool ok = sm_file_read(path, USER_BYTES_MAX, &file, err) &&
              sm_csv_open(&table.csv, path, sm_buf_slice(&file), err) && read_header(&table, err);
    bool more = ok;
    while (ok && more) {
        ok = sm_csv_next(&table.csv, &more, err);
        if (ok && more) ok = read_row(&table, err);
    }
    sm_csv_finish(&table.csv);
    sm_buf_finish(&file);
    return ok;
}
