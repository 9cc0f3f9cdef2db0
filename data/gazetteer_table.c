/* SPDX-License-Identifier: Apache-2.0
 * The embedded tables of places and regions, read in place: a row's texts are slices of the file.
 * A row is looked at once and nothing is copied.
 */
#include <string.h>

#include "base/file.h"
#include "base/number.h"
#include "data/gazetteer_rows.h"

enum { TABLE_BYTES_MAX = 64 << 20 };

bool sm_tsv_next(struct sm_tsv *tsv)
{
    const char *at = tsv->rest.at;
    if (!tsv->rest.n) return false;
    const char *end = at + tsv->rest.n;
    const char *stop = memchr(at, '\n', tsv->rest.n);
    tsv->rest = stop ? (struct sm_text){stop + 1, (size_t)(end - stop - 1)} : (struct sm_text){0};
    if (!stop) stop = end;
    tsv->line++;
    tsv->count = 0;
    while (tsv->count < sizeof tsv->cells / sizeof *tsv->cells) {
        const char *tab = memchr(at, '\t', (size_t)(stop - at));
        tsv->cells[tsv->count++] = (struct sm_text){at, (size_t)((tab ? tab : stop) - at)};
        if (!tab) break;
        at = tab + 1;
    }
    return true;
}

/* A column of a table and where its text goes; NUMBER columns are read by hand. */
struct sm_column {
    const char *name;
    size_t offset;
};
enum { NUMBER = 65535 };
#define TEXT(struct_name, field) #field, offsetof(struct struct_name, field)

static const struct sm_column place_columns[] = {
    {TEXT(sm_place, id)},      {TEXT(sm_place, name_en)}, {TEXT(sm_place, name_uk)},
    {TEXT(sm_place, name_ru)}, {TEXT(sm_place, alt)},     {TEXT(sm_place, country)},
    {TEXT(sm_place, admin1)},  {"lat", NUMBER},           {"lon", NUMBER},
    {"population", NUMBER},    {"kind", NUMBER},
};
enum { PLACE_LAT = 7, PLACE_LON, PLACE_POPULATION, PLACE_KIND, PLACE_COLUMNS };

static const struct sm_column region_columns[] = {
    {TEXT(sm_region, id)},
    {TEXT(sm_region, iso)},
    {TEXT(sm_region, gn_admin1)},
    {TEXT(sm_region, country)},
    {TEXT(sm_region, kind)},
    {TEXT(sm_region, name_en)},
    {TEXT(sm_region, full_en)},
    {TEXT(sm_region, name_uk)},
    {TEXT(sm_region, full_uk)},
    {TEXT(sm_region, name_ru)},
    {TEXT(sm_region, alt)},
    {TEXT(sm_region, capital)},
    {"lat", NUMBER},
    {"lon", NUMBER},
};
enum { REGION_LAT = 12, REGION_LON, REGION_COLUMNS };

static bool find_columns(struct sm_table *table, struct sm_error *err)
{
    sm_tsv_next(&table->tsv);
    table->width = table->tsv.count;
    for (size_t i = 0; i < table->column_count; i++) {
        size_t cell = 0;
        while (cell < table->width && !sm_text_is(table->tsv.cells[cell], table->columns[i].name))
            cell++;
        if (cell == table->width)
            return sm_fail(err, SM_E_INPUT, "%s:1: column \"%s\" is missing", table->tsv.path,
                           table->columns[i].name);
        table->cell_of[i] = cell;
    }
    return true;
}

static bool check_width(const struct sm_table *table, struct sm_error *err)
{
    if (table->tsv.count == table->width) return true;
    return sm_fail(err, SM_E_INPUT, "%s:%zu: %zu columns instead of %zu", table->tsv.path,
                   table->tsv.line, table->tsv.count, table->width);
}

static struct sm_text cell(const struct sm_table *table, size_t column)
{
    return table->tsv.cells[table->cell_of[column]];
}

static void copy_texts(const struct sm_table *table, void *item)
{
    for (size_t i = 0; i < table->column_count; i++) {
        struct sm_text text = cell(table, i);
        if (table->columns[i].offset != NUMBER)
            memcpy((char *)item + table->columns[i].offset, &text, sizeof text);
    }
}

static bool read_degrees(const struct sm_table *table, size_t column, double limit, double *value,
                         struct sm_error *err)
{
    struct sm_text text = cell(table, column);
    if (sm_parse_double(text, value) && *value >= -limit && *value <= limit) return true;
    return sm_fail(err, SM_E_INPUT, "%s:%zu: %s \"%.*s\" is not a number of degrees",
                   table->tsv.path, table->tsv.line, table->columns[column].name,
                   SM_TEXT_ARG(text));
}

/* Rows of one kind follow each other. */
static bool read_kind(struct sm_text word, enum sm_place_kind before, enum sm_place_kind *kind)
{
    *kind = before;
    return sm_text_is(word, sm_place_kind_name(before)) || sm_place_kind_parse(word, kind);
}

static bool read_place(const struct sm_table *table, struct sm_place *place,
                       enum sm_place_kind before, struct sm_error *err)
{
    copy_texts(table, place);
    if (!read_degrees(table, PLACE_LAT, 90, &place->at_deg.y, err) ||
        !read_degrees(table, PLACE_LON, 180, &place->at_deg.x, err))
        return false;
    long long people = 0;
    sm_parse_int(cell(table, PLACE_POPULATION), &people);
    place->population = people > 0 && people < 100000000 ? (long)people : 0;
    if (read_kind(cell(table, PLACE_KIND), before, &place->kind)) return true;
    return sm_fail(err, SM_E_INPUT, "%s:%zu: kind \"%.*s\" is unknown", table->tsv.path,
                   table->tsv.line, SM_TEXT_ARG(cell(table, PLACE_KIND)));
}

/* Units abroad are GeoNames codes, not regions of ours. */
static void forget_foreign_unit(struct sm_place *place)
{
    if (!sm_text_is(place->country, "UA") && !sm_text_is(place->country, "RU"))
        place->admin1 = (struct sm_text){0};
}

bool sm_table_begin_places(struct sm_table *table, const char *path, struct sm_text text,
                           struct sm_error *err)
{
    *table = (struct sm_table){{.path = path, .rest = text}, place_columns, PLACE_COLUMNS, 0, {0}};
    return find_columns(table, err);
}

bool sm_table_read_place(struct sm_table *table, struct sm_text row, struct sm_place *place)
{
    table->tsv.rest = row;
    if (!sm_tsv_next(&table->tsv) || !check_width(table, NULL) ||
        !read_place(table, place, SM_PLACE_VILLAGE, NULL))
        return false;
    forget_foreign_unit(place);
    return true;
}

static bool read_place_rows(struct sm_gazetteer *gazetteer, struct sm_table *table,
                            struct sm_error *err)
{
    enum sm_place_kind before = SM_PLACE_VILLAGE;
    while (sm_tsv_next(&table->tsv)) {
        struct sm_place place = {0};
        if (!check_width(table, err) || !read_place(table, &place, before, err)) return false;
        before = place.kind;
        forget_foreign_unit(&place);
        if (!sm_gazetteer_add(gazetteer, &place)) return sm_fail_memory(err);
    }
    return true;
}

bool sm_gazetteer_read_places(struct sm_gazetteer *gazetteer, const char *folder, const char *name,
                              struct sm_error *err)
{
    char path[4096];
    struct sm_text text;
    if (!sm_path_join(path, sizeof path, folder, name))
        return sm_fail(err, SM_E_INPUT, "%s: path too long", folder);
    bool taken = false;
    if (!gazetteer->without_index && !sm_place_rows_open(gazetteer, path, &taken, err))
        return false;
    if (taken) return true;
    if (!sm_gazetteer_load(gazetteer, path, &text, err)) return false;
    struct sm_table table;
    return sm_table_begin_places(&table, path, text, err) &&
           read_place_rows(gazetteer, &table, err);
}

static bool read_region_rows(struct sm_gazetteer *gazetteer, struct sm_table *table,
                             struct sm_error *err)
{
    while (sm_tsv_next(&table->tsv)) {
        struct sm_region region = {0};
        if (!check_width(table, err)) return false;
        copy_texts(table, &region);
        /* Ids are suggested as terminated words. */
        region.id.at = sm_arena_copy(&gazetteer->arena, region.id.at, region.id.n);
        if (!region.id.at) return sm_fail_memory(err);
        if (!read_degrees(table, REGION_LAT, 90, &region.at_deg.y, err) ||
            !read_degrees(table, REGION_LON, 180, &region.at_deg.x, err))
            return false;
        if (!sm_grow(&gazetteer->regions, &gazetteer->region_capacity, gazetteer->region_count + 1,
                     sizeof region))
            return sm_fail_memory(err);
        gazetteer->regions[gazetteer->region_count++] = region;
    }
    return true;
}

bool sm_gazetteer_read_regions(struct sm_gazetteer *gazetteer, const char *folder,
                               struct sm_error *err)
{
    char path[4096];
    struct sm_text text;
    if (!sm_path_join(path, sizeof path, folder, "regions.tsv"))
        return sm_fail(err, SM_E_INPUT, "%s: path too long", folder);
    if (!sm_gazetteer_load(gazetteer, path, &text, err)) return false;
    struct sm_table table = {{.path = path, .rest = text}, region_columns, REGION_COLUMNS, 0, {0}};
    return find_columns(&table, err) && read_region_rows(gazetteer, &table, err);
}

bool sm_gazetteer_load(struct sm_gazetteer *gazetteer, const char *path, struct sm_text *text,
                       struct sm_error *err)
{
    struct sm_buf *table = &gazetteer->tables[gazetteer->table_count++];
    if (!sm_file_read(path, TABLE_BYTES_MAX, table, err)) return false;
    *text = sm_buf_slice(table);
    return true;
}
