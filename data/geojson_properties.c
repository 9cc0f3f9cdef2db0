/* SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "data/geojson_reader.h"

enum { FIELD_MAX = 1000, DECIMALS = 9 };

/* sm_format_fixed prints no more. */
#define REAL_MAX 9e15

static bool add_field(struct sm_geojson_reader *reader, const char *name, size_t *field)
{
    struct sm_layer *layer = reader->layer;
    if (layer->field_count == FIELD_MAX)
        return sm_geojson_fail(reader, "more than 1000 different property names in the file");
    char *copy = sm_arena_copy(&layer->arena, name, strlen(name));
    if (!copy || !sm_grow(&layer->field_names, &reader->file->field_capacity,
                          layer->field_count + 1, sizeof *layer->field_names))
        return sm_fail_memory(reader->opening->err);
    *field = layer->field_count;
    layer->field_names[layer->field_count++] = copy;
    return true;
}

/* Features mostly name the same properties in the same order, so 'guess' is mostly right. */
static bool find_field(struct sm_geojson_reader *reader, const char *name, size_t guess,
                       size_t *field)
{
    const struct sm_layer *layer = reader->layer;
    *field = guess;
    if (guess < layer->field_count && strcmp(layer->field_names[guess], name) == 0) return true;
    for (*field = 0; *field < layer->field_count; ++*field)
        if (strcmp(layer->field_names[*field], name) == 0) return true;
    return add_field(reader, name, field);
}

static bool copy_text(struct sm_geojson_reader *reader, struct sm_text text, struct sm_text *out)
{
    text = sm_text_trim(text);
    char *copy = sm_arena_copy(&reader->layer->arena, text.at, text.n);
    *out = (struct sm_text){copy, copy ? text.n : 0};
    return copy || sm_fail_memory(reader->opening->err);
}

static bool real_text(struct sm_geojson_reader *reader, const char *name, double value,
                      struct sm_text *out)
{
    char digits[SM_FIXED_MAX];
    if (!(fabs(value) < REAL_MAX)) {
        sm_remark(reader->opening->report, SM_WARNING,
                  "%s: property \"%s\" holds numbers beyond ±9e15; left out", reader->layer->path,
                  name);
        return true;
    }
    return copy_text(reader, (struct sm_text){digits, sm_format_fixed(digits, value, DECIMALS)},
                     out);
}

/* A property as text; null is empty, and so are lists and objects, which are reported. */
static bool value_text(struct sm_geojson_reader *reader, const char *name, const json_t *value,
                       struct sm_text *out)
{
    char digits[32];
    switch (json_typeof(value)) {
    case JSON_STRING:
        return copy_text(
            reader, (struct sm_text){json_string_value(value), json_string_length(value)}, out);
    case JSON_INTEGER:
        snprintf(digits, sizeof digits, "%lld", (long long)json_integer_value(value));
        return copy_text(reader, sm_text(digits), out);
    case JSON_REAL:
        return real_text(reader, name, json_real_value(value), out);
    case JSON_TRUE:
        *out = sm_text("true");
        return true;
    case JSON_FALSE:
        *out = sm_text("false");
        return true;
    case JSON_NULL:
        return true;
    default:
        sm_remark(reader->opening->report, SM_NOTE,
                  "%s: property \"%s\" holds lists or objects; left out", reader->layer->path,
                  name);
        return true;
    }
}

static bool add_cell(struct sm_geojson_reader *reader, const char *name, const json_t *value)
{
    struct sm_geojson *file = reader->file;
    struct sm_geojson_cell cell = {0};
    size_t guess = file->cell_count - file->first_cells[reader->feature];
    if (!find_field(reader, name, guess, &cell.field)) return false;
    if (!value_text(reader, name, value, &cell.text)) return false;
    if (!sm_grow(&file->cells, &file->cell_capacity, file->cell_count + 1, sizeof *file->cells))
        return sm_fail_memory(reader->opening->err);
    file->cells[file->cell_count++] = cell;
    return true;
}

bool sm_geojson_read_properties(struct sm_geojson_reader *reader, const json_t *feature)
{
    /* jansson's loop macro wants them writable, though it only looks. */
    json_t *properties = json_object_get(feature, "properties"), *value;
    const char *name;
    if (properties && !json_is_object(properties) && !json_is_null(properties))
        return sm_geojson_fail(reader, "its properties are not an object");
    if (json_is_object(properties))
        json_object_foreach(properties, name,
                            value) if (!add_cell(reader, name, value)) return false;
    const json_t *id = json_object_get(feature, "id");
    if (!id || json_object_get(properties, "id")) return true;
    return add_cell(reader, "id", id);
}
