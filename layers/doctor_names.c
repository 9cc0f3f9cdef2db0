/* SPDX-License-Identifier: Apache-2.0
 * The doctor on names: both languages where a map needs them, nothing Russian in them, and fonts
 * that can set them all.
 */
#include <stdlib.h>

#include "base/memory.h"
#include "layers/doctor_patient.h"

/* ---- names in both languages */

static bool has_russian_letter(struct sm_text name)
{
    for (const char *at = name.at, *end = name.at + name.n; at < end;) {
        switch (sm_utf8_next(&at, end)) {
        case 0x0401: /* Ё */
        case 0x0451:
        case 0x042A: /* Ъ */
        case 0x044A:
        case 0x042B: /* Ы */
        case 0x044B:
        case 0x042D: /* Э */
        case 0x044D:
            return true;
        }
    }
    return false;
}

static bool must_have_both(const struct sm_place *place)
{
    return place->kind == SM_PLACE_CITY || place->kind == SM_PLACE_ADMIN1_CAPITAL ||
           place->kind == SM_PLACE_CAPITAL || place->kind == SM_PLACE_SITE;
}

/* Counts of a walk over the places of Ukraine. */
struct place_counts {
    size_t all, nameless, english_only, russian;
};

static void count_place(struct sm_patient *patient, const struct sm_place *place,
                        struct place_counts *counts)
{
    bool both = place->name_en.n && place->name_uk.n;
    counts->all++;
    counts->english_only += !place->name_uk.n;
    if (has_russian_letter(place->name_uk)) {
        counts->russian++;
        sm_patient_note(patient, false, "place %.*s: \"%.*s\" is not a Ukrainian name",
                        SM_TEXT_ARG(place->id), SM_TEXT_ARG(place->name_uk));
    }
    if (both || !must_have_both(place)) return;
    counts->nameless++;
    sm_patient_note(patient, false, "place %.*s (%.*s): no name in both languages",
                    SM_TEXT_ARG(place->id), SM_TEXT_ARG(place->name_en));
}

static void examine_places(struct sm_patient *patient)
{
    struct place_counts counts = {0};
    for (size_t i = 0; i < sm_gazetteer_place_count(patient->gazetteer); i++) {
        const struct sm_place *place = sm_gazetteer_place(patient->gazetteer, i);
        if (sm_text_is(place->country, "UA")) count_place(patient, place, &counts);
    }
    sm_patient_note(patient, counts.nameless + counts.russian == 0,
                    "places of Ukraine: %zu, %zu of them towns and villages with an English name "
                    "only; %zu with a Russian form for a Ukrainian name",
                    counts.all, counts.english_only, counts.russian);
}

static void examine_regions(struct sm_patient *patient)
{
    size_t lacking = 0, count = sm_gazetteer_region_count(patient->gazetteer);
    for (size_t i = 0; i < count; i++) {
        const struct sm_region *region = sm_gazetteer_region(patient->gazetteer, i);
        if (region->name_en.n && region->name_uk.n) continue;
        lacking++;
        sm_patient_note(patient, false, "region %.*s: no name in both languages",
                        SM_TEXT_ARG(region->id));
    }
    if (!lacking)
        sm_patient_note(patient, true, "regions: %zu with English and Ukrainian names", count);
}

void sm_patient_names(struct sm_patient *patient)
{
    examine_regions(patient);
    examine_places(patient);
}

/* ---- fonts */

/* The basic plane as a set; names need nothing beyond, and what is beyond is counted apart. */
enum { PLANE = 0x10000, PER_LINE = 100 };
struct code_set {
    unsigned char *seen;
    size_t beyond;
};

static void add_name(struct code_set *set, struct sm_text name)
{
    for (const char *at = name.at, *end = name.at + name.n; at < end;) {
        uint32_t code = sm_utf8_next(&at, end);
        if (code >= PLANE)
            set->beyond++;
        else
            set->seen[code] = 1;
    }
}

static void add_names(struct code_set *set, const struct sm_gazetteer *gazetteer)
{
    for (size_t i = 0; i < sm_gazetteer_place_count(gazetteer); i++) {
        add_name(set, sm_gazetteer_place(gazetteer, i)->name_en);
        add_name(set, sm_gazetteer_place(gazetteer, i)->name_uk);
    }
    for (size_t i = 0; i < sm_gazetteer_region_count(gazetteer); i++) {
        add_name(set, sm_gazetteer_region(gazetteer, i)->name_en);
        add_name(set, sm_gazetteer_region(gazetteer, i)->full_en);
        add_name(set, sm_gazetteer_region(gazetteer, i)->name_uk);
        add_name(set, sm_gazetteer_region(gazetteer, i)->full_uk);
    }
}

/* Glyphs of a line that the face lacks: glyph 0 stands for them. */
static bool count_missing(struct sm_patient *patient, enum sm_face face, const struct sm_buf *line,
                          struct sm_buf *missing, size_t *count, struct sm_error *err)
{
    struct sm_arena arena = {0};
    struct sm_run run;
    struct sm_type type = {.face = face, .size_px = 16};
    bool ok = sm_shape_line(patient->fonts, sm_buf_slice(line), type, &arena, &run, NULL, err);
    for (size_t i = 0; ok && i < run.glyph_count; i++) {
        if (run.glyphs[i].id != 0 || run.glyphs[i].cluster >= run.text.n) continue;
        const char *at = run.text.at + run.glyphs[i].cluster;
        sm_buf_char(missing, ' ');
        sm_buf_code(missing, sm_utf8_next(&at, run.text.at + run.text.n));
        ++*count;
    }
    sm_arena_finish(&arena);
    return ok;
}

/* Shape all of the set, some characters a time, with blanks between so that none combine. */
static void examine_face(struct sm_patient *patient, enum sm_face face, const struct code_set *set)
{
    struct sm_buf line = {0}, missing = {0};
    struct sm_error err = {0};
    size_t all = 0, lacking = set->beyond;
    bool ok = true;
    for (uint32_t code = 0x20; code <= PLANE && ok; code++) {
        bool wanted = code < PLANE && set->seen[code];
        if (wanted) {
            sm_buf_code(&line, code);
            sm_buf_char(&line, ' ');
            all++;
        }
        bool full = wanted && all % PER_LINE == 0;
        if (!line.count || (!full && code < PLANE)) continue;
        ok = !line.failed && count_missing(patient, face, &line, &missing, &lacking, &err);
        line.count = 0;
    }
    sm_patient_note(patient, ok && lacking == 0,
                    "%s: %zu of %zu characters of all names missing%s%s", sm_face_name(face)->file,
                    lacking, all + set->beyond, missing.count ? ":" : "",
                    missing.count ? missing.bytes : "");
    if (!ok) sm_patient_note(patient, false, "%s", err.message);
    sm_buf_finish(&line);
    sm_buf_finish(&missing);
}

void sm_patient_fonts(struct sm_patient *patient)
{
    struct code_set set = {sm_alloc_zeroed(PLANE, 1), 0};
    if (!set.seen) {
        patient->failed = true;
        return;
    }
    add_names(&set, patient->gazetteer);
    for (int face = 0; face < SM_FACE_COUNT; face++)
        examine_face(patient, (enum sm_face)face, &set);
    free(set.seen);
}
