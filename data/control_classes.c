/* SPDX-License-Identifier: Apache-2.0
 * Classes: what the polygons of a snapshot mean.
 */
#include <string.h>

#include "base/file.h"
#include "data/control_parts.h"

/* A stem of a word and what it means; the first row that fits decides, so that a "claimed Russian
 * advance" is a claim and nothing "liberated" ever becomes "occupied". */
static const struct {
    const char *stem;
    enum sm_control_kind kind;
} stems[] = {
    {"unoccup", SM_CONTROL_OTHER},           {"not occup", SM_CONTROL_OTHER},
    {"liberat", SM_CONTROL_LIBERATED},       {"deoccup", SM_CONTROL_LIBERATED},
    {"de-occup", SM_CONTROL_LIBERATED},      {"regain", SM_CONTROL_LIBERATED},
    {"counteroffens", SM_CONTROL_LIBERATED}, {"counter-offens", SM_CONTROL_LIBERATED},
    {"звільнен", SM_CONTROL_LIBERATED},      {"деокуп", SM_CONTROL_LIBERATED},
    {"claim", SM_CONTROL_CLAIMED},           {"заявл", SM_CONTROL_CLAIMED},
    {"contest", SM_CONTROL_CONTESTED},       {"disput", SM_CONTROL_CONTESTED},
    {"grey", SM_CONTROL_CONTESTED},          {"gray", SM_CONTROL_CONTESTED},
    {"unknown", SM_CONTROL_CONTESTED},       {"сіра", SM_CONTROL_CONTESTED},
    {"невідом", SM_CONTROL_CONTESTED},       {"невизнач", SM_CONTROL_CONTESTED},
    {"advance", SM_CONTROL_ADVANCE},         {"просув", SM_CONTROL_ADVANCE},
    {"occup", SM_CONTROL_OCCUPIED},          {"окупов", SM_CONTROL_OCCUPIED},
    {"russian", SM_CONTROL_OCCUPIED},        {"російськ", SM_CONTROL_OCCUPIED},
};

/* Our own words, for which the map has names in every language. */
static const char *const plain_names[] = {
    "occupied", "occupation", "advance", "contested", "claimed", "liberated",
};

/* The attributes that may name a class. The first decides alone; the others only where one of
 * their values is a word that we know, since a "name" or "type" can be anything. */
static const char *const class_fields[] = {"class", "control",  "status",
                                           "type",  "category", "name"};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* Lower case of the Cyrillic letters А to Я and І, which take two bytes each. */
static void fold(struct sm_text text, struct sm_buf *out)
{
    const char *at = text.at, *end = sm_text_end(text);
    while (at < end) {
        uint32_t code = sm_utf8_next(&at, end);
        if (code >= 0x410 && code <= 0x42F) code += 0x20;
        if (code >= 0x400 && code <= 0x40F) code += 0x50;
        sm_buf_code(out, code < 128 ? (uint32_t)lower((char)code) : code);
    }
}

enum sm_control_kind sm_control_kind_of(struct sm_text name)
{
    struct sm_buf folded = {0};
    enum sm_control_kind kind = SM_CONTROL_OTHER;
    size_t count = sizeof stems / sizeof *stems, i = 0;
    fold(name, &folded);
    while (i < count && folded.bytes && !strstr(folded.bytes, stems[i].stem))
        i++;
    if (i < count && folded.bytes) kind = stems[i].kind;
    sm_buf_finish(&folded);
    return kind;
}

static bool has_known_class(const struct sm_layer *layer, int field)
{
    for (size_t row = 0; row < sm_layer_count(layer); row++)
        if (sm_control_kind_of(sm_layer_text(layer, row, field)) != SM_CONTROL_OTHER) return true;
    return false;
}

static int class_field(const struct sm_layer *layer)
{
    int field = sm_layer_field(layer, class_fields[0]);
    for (size_t i = 1; i < sizeof class_fields / sizeof *class_fields && field < 0; i++) {
        int candidate = sm_layer_field(layer, class_fields[i]);
        if (candidate >= 0 && has_known_class(layer, candidate)) field = candidate;
    }
    return field;
}

/* A file for each class is common too: then its name tells. */
static enum sm_control_kind kind_of_file(const struct sm_layer *layer)
{
    enum sm_control_kind kind = sm_control_kind_of(sm_path_name(sm_layer_path(layer)));
    return kind == SM_CONTROL_OTHER ? SM_CONTROL_OCCUPIED : kind;
}

static bool is_plain(struct sm_text name)
{
    for (size_t i = 0; i < sizeof plain_names / sizeof *plain_names; i++)
        if (sm_text_is_nocase(name, plain_names[i])) return true;
    return false;
}

/* The class of this kind and name, made if it is new; NULL and 'err' when there are too many. */
static struct sm_control_class *class_for(struct sm_control_snapshot *snapshot,
                                          enum sm_control_kind kind, struct sm_text name,
                                          const struct sm_layer *layer, struct sm_error *err)
{
    for (size_t i = 0; i < snapshot->class_count; i++) {
        struct sm_control_class *class = &snapshot->classes[i];
        if (class->kind == kind && sm_text_equal(class->name, name)) return class;
    }
    if (snapshot->class_count == SM_CONTROL_CLASS_MAX) {
        sm_fail(err, SM_E_INPUT,
                "%s: more than %d classes; give its features a property \"class\" with occupied, "
                "advance, contested, claimed or liberated",
                sm_layer_path(layer), SM_CONTROL_CLASS_MAX);
        return NULL;
    }
    char *copy = sm_arena_copy(&snapshot->arena, name.n ? name.at : "", name.n);
    if (!copy) {
        sm_fail_memory(err);
        return NULL;
    }
    struct sm_control_class *class = &snapshot->classes[snapshot->class_count++];
    *class = (struct sm_control_class){.kind = kind, .name = {copy, name.n}};
    sm_collector_init(&class->area);
    return class;
}

/* Only features that may overlap need GEOS: an only one is drawn as it is. */
static bool add_feature(struct sm_control_class *class, const struct sm_shape *shape,
                        struct sm_error *err)
{
    if (class->area.part_count == 0) {
        sm_shape_stream(shape, &class->area.sink);
        return !class->area.failed || sm_fail_memory(err);
    }
    if (!class->sum) {
        struct sm_shape first = sm_collector_shape(&class->area);
        class->sum = sm_union_new(err);
        if (!class->sum || !sm_union_add(class->sum, &first, err)) return false;
    }
    return sm_union_add(class->sum, shape, err);
}

static bool add_row(struct sm_control_snapshot *snapshot, struct sm_layer *layer, size_t row,
                    int field, struct sm_error *err)
{
    struct sm_shape shape;
    struct sm_text name = sm_layer_text(layer, row, field);
    enum sm_control_kind kind = name.n ? sm_control_kind_of(name) : kind_of_file(layer);
    if (!sm_layer_read(layer, row, &shape, err)) return false;
    if (shape.part_count == 0) return true;
    if (is_plain(name)) name = (struct sm_text){0};
    struct sm_control_class *class = class_for(snapshot, kind, name, layer, err);
    return class && add_feature(class, &shape, err);
}

bool sm_control_add_layer(struct sm_control_snapshot *snapshot, struct sm_layer *layer,
                          struct sm_error *err)
{
    int field = class_field(layer);
    if (sm_layer_kind(layer) != SM_SHAPE_POLYGONS)
        return sm_fail(err, SM_E_INPUT, "%s: holds no polygons", sm_layer_path(layer));
    for (size_t row = 0; row < sm_layer_count(layer); row++)
        if (!add_row(snapshot, layer, row, field, err)) return false;
    return true;
}

static void sort_by_kind(struct sm_control_snapshot *snapshot)
{
    struct sm_control_class *classes = snapshot->classes;
    for (size_t i = 1; i < snapshot->class_count; i++)
        for (size_t k = i; k > 0 && classes[k].kind < classes[k - 1].kind; k--) {
            struct sm_control_class swapped = classes[k];
            classes[k] = classes[k - 1];
            classes[k - 1] = swapped;
        }
}

bool sm_control_unite(struct sm_control_snapshot *snapshot, struct sm_error *err)
{
    for (size_t i = 0; i < snapshot->class_count; i++) {
        struct sm_control_class *class = &snapshot->classes[i];
        if (!class->sum) continue;
        sm_collector_empty(&class->area);
        if (!sm_union_shape(class->sum, &class->area, err)) return false;
        sm_union_free(class->sum);
        class->sum = NULL;
    }
    sort_by_kind(snapshot);
    return true;
}
