/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/doctor.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/folder.h"
#include "geo/measure.h"
#include "layers/doctor_patient.h"

void sm_patient_note(struct sm_patient *patient, bool ok, const char *format, ...)
{
    struct sm_doctor *doctor = patient->doctor;
    char line[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    for (char *c = line; *c; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7F) *c = '?';
    doctor->problems += !ok;
    char *copy = sm_arena_copy(&doctor->arena, line, strlen(line));
    if (!copy || !sm_grow(&doctor->findings, &doctor->capacity, doctor->count + 1,
                          sizeof *doctor->findings)) {
        patient->failed = true;
        return;
    }
    doctor->findings[doctor->count++] = (struct sm_finding){ok, copy};
}

long sm_patient_row_at(struct sm_layer *layer, struct sm_vertex at_deg)
{
    struct sm_shape shape;
    for (size_t row = 0; row < sm_layer_count(layer); row++) {
        if (!sm_box_holds(sm_layer_box_deg(layer, row), at_deg)) continue;
        if (sm_layer_read(layer, row, &shape, NULL) && sm_shape_holds(&shape, at_deg))
            return (long)row;
    }
    return -1;
}

/* ---- opening */

struct folders {
    char base[PATH_MAX], fonts[PATH_MAX], lang[PATH_MAX];
};

static bool find_folders(const struct sm_base_options *options, struct folders *folders,
                         struct sm_error *err)
{
    char found[PATH_MAX];
    const char *data = options->data_folder;
    if (!data && !sm_data_folder(found, sizeof found, err)) return false;
    if (!data) data = found;
    bool fits = sm_path_join(folders->fonts, PATH_MAX, data, "fonts") &&
                sm_path_join(folders->lang, PATH_MAX, data, "lang");
    if (options->base_folder)
        fits = fits && sm_path_join(folders->base, PATH_MAX, options->base_folder, "");
    else
        fits = fits && sm_path_join(folders->base, PATH_MAX, data, "base");
    if (!fits) return sm_fail(err, SM_E_INPUT, "%s: the path is too long", data);
    if (sm_folder_exists(folders->base)) return true;
    return sm_fail(err, SM_E_INPUT, "%s: no such base folder", folders->base);
}

static void note_remarks(struct sm_patient *patient, const struct sm_report *report)
{
    for (size_t i = 0; i < report->count; i++)
        if (report->remarks[i].severity == SM_WARNING)
            sm_patient_note(patient, false, "%s", report->remarks[i].line);
}

/* A layer that cannot be opened is a finding, not the end of the examination. */
static void open_layer(struct sm_patient *patient, enum sm_base_layer which, const char *folder)
{
    const struct sm_base_layer_info *info = sm_base_layer_info(which);
    struct sm_report report = {0};
    struct sm_error err = {0};
    char path[PATH_MAX + 64];
    snprintf(path, sizeof path, "%s%s%s.shp", folder, folder[strlen(folder) - 1] == '/' ? "" : "/",
             info->name);
    if (!sm_file_exists(path)) {
        sm_patient_note(patient, info->optional, "%s: the base has no such layer", path);
        return;
    }
    patient->layers[which] = sm_layer_open(path, NULL, &report, &err);
    if (!patient->layers[which]) sm_patient_note(patient, false, "%s", err.message);
    note_remarks(patient, &report);
    sm_report_finish(&report);
}

static bool open_patient(struct sm_patient *patient, const struct sm_base_options *options,
                         struct folders *folders, struct sm_error *err)
{
    struct sm_report report = {0};
    if (!find_folders(options, folders, err)) return false;
    patient->gazetteer = sm_gazetteer_open(folders->base, options->places_file, &report, err);
    note_remarks(patient, &report);
    sm_report_finish(&report);
    if (!patient->gazetteer) return false;
    patient->fonts = sm_fonts_open(folders->fonts, err);
    if (!patient->fonts) return false;
    for (int which = 0; which < SM_BASE_LAYER_COUNT; which++)
        open_layer(patient, (enum sm_base_layer)which, folders->base);
    return true;
}

static void close_patient(struct sm_patient *patient)
{
    for (int which = 0; which < SM_BASE_LAYER_COUNT; which++)
        sm_layer_close(patient->layers[which]);
    sm_fonts_close(patient->fonts);
    sm_gazetteer_close(patient->gazetteer);
}

/* ---- short examinations */

static void examine_crimea(struct sm_patient *patient)
{
    for (int i = 0; i < SM_BASE_LAYER_COUNT; i++) {
        enum sm_base_layer which = (enum sm_base_layer)i;
        bool political = which == SM_LAYER_COUNTRIES || which == SM_LAYER_OBLASTS ||
                         which == SM_LAYER_RU_REGIONS || which == SM_LAYER_BORDERS ||
                         which == SM_LAYER_WORLD || which == SM_LAYER_RU_REGIONS_WORLD;
        struct sm_error err = {0};
        if (!political || !patient->layers[which]) continue;
        if (sm_layer_check_crimea(patient->layers[which], which, &err))
            sm_patient_note(patient, true, "%s: Crimea and Sevastopol are Ukraine",
                            sm_base_layer_info(which)->name);
        else
            sm_patient_note(patient, false, "%s", err.message);
    }
}

static void examine_credits(struct sm_patient *patient)
{
    for (int i = 0; i < SM_BASE_LAYER_COUNT; i++) {
        struct sm_layer *layer = patient->layers[i];
        const struct sm_base_layer_info *info = sm_base_layer_info((enum sm_base_layer)i);
        if (!layer) continue;
        const char *own = sm_layer_credit(layer);
        const char *credit = own && own[0] ? own : info->credit;
        bool ok = credit && credit[0];
        sm_patient_note(patient, ok, "%s: %s%s", info->name, ok ? "credit " : "no credit",
                        ok ? credit : "");
    }
}

/* The Kakhovka reservoir drained after 6 June 2023; a lake layer that shows it must know. */
static void examine_kakhovka(struct sm_patient *patient)
{
    struct sm_layer *lakes = patient->layers[SM_LAYER_LAKES];
    if (!lakes) return;
    long row = sm_layer_row_of(lakes, "name_en", sm_text("Kakhovka Reservoir"));
    if (row < 0) return;
    struct sm_text note = sm_layer_text(lakes, (size_t)row, sm_layer_field(lakes, "note"));
    bool dated = sm_text_is(note, "drained after 2023-06-06");
    sm_patient_note(patient, dated, "lakes: Kakhovka Reservoir %s",
                    dated ? "drained after 6 June 2023"
                          : "has no note \"drained after 2023-06-06\"");
}

bool sm_doctor_run(struct sm_doctor *doctor, const struct sm_base_options *options,
                   struct sm_error *err)
{
    struct sm_patient patient = {.doctor = doctor};
    struct folders folders;
    *doctor = (struct sm_doctor){0};
    bool ok = open_patient(&patient, options, &folders, err);
    if (ok) {
        examine_crimea(&patient);
        sm_patient_units(&patient);
        sm_patient_areas(&patient);
        examine_kakhovka(&patient);
        sm_patient_names(&patient);
        sm_patient_fonts(&patient);
        sm_patient_languages(&patient, folders.lang);
        examine_credits(&patient);
    }
    close_patient(&patient);
    if (ok && patient.failed) return sm_fail_memory(err);
    return ok;
}

void sm_doctor_finish(struct sm_doctor *doctor)
{
    free(doctor->findings);
    sm_arena_finish(&doctor->arena);
    *doctor = (struct sm_doctor){0};
}
