/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/base.h"

#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "layers/base_folders.h"
#include "layers/catalogue.h"
#include "layers/doctor.h"
#include "layers/sight.h"

enum { CATALOGUES_MAX = 16 };

struct sm_base {
    struct sm_base_folders folders;
    struct sm_gazetteer *gazetteer;
    struct sm_fonts *fonts;
    struct sm_control *control;
    struct sm_report control_report; /* of opening it */
    struct sm_sights sights;
    struct sm_catalogue *catalogues[CATALOGUES_MAX];
    size_t catalogue_count;
    struct sm_layer *layers[SM_BASE_LAYER_COUNT];
    bool missing[SM_BASE_LAYER_COUNT];
    struct sm_base *twin; /* for a second thread; NULL until one asks */
    bool is_share;        /* the gazetteer is another's */
};

#define OSM SM_OSM_CREDIT
#define NATURAL_EARTH "Natural Earth"
#define GSHHG "GSHHG (LGPL)"

static const struct sm_base_layer_info layer_infos[SM_BASE_LAYER_COUNT] = {
    [SM_LAYER_COUNTRIES] = {"countries", OSM, false},
    [SM_LAYER_OBLASTS] = {"oblasts", OSM " · " NATURAL_EARTH, false},
    [SM_LAYER_RU_REGIONS] = {"ru_regions", OSM " · " NATURAL_EARTH, true},
    [SM_LAYER_BORDERS] = {"borders", OSM " · " NATURAL_EARTH, false},
    [SM_LAYER_LAKES] = {"lakes", OSM, true},
    [SM_LAYER_LAKES_GSHHG] = {"lakes_gshhg", GSHHG, true},
    [SM_LAYER_RIVERS] = {"rivers", NATURAL_EARTH, true},
    [SM_LAYER_RIVERS_GSHHG] = {"rivers_gshhg", GSHHG, true},
    [SM_LAYER_WORLD] = {"world", NATURAL_EARTH, true},
    [SM_LAYER_RU_REGIONS_WORLD] = {"ru_regions_world", NATURAL_EARTH, true},
};

const struct sm_base_layer_info *sm_base_layer_info(enum sm_base_layer which)
{
    return &layer_infos[which];
}

/* What every map shows; the first map would open them one after the other. */
static const enum sm_base_layer areas[] = {SM_LAYER_COUNTRIES, SM_LAYER_OBLASTS,
                                           SM_LAYER_RU_REGIONS},
                                waters_and_lines[] = {SM_LAYER_BORDERS, SM_LAYER_LAKES,
                                                      SM_LAYER_RIVERS, SM_LAYER_LAKES_GSHHG,
                                                      SM_LAYER_RIVERS_GSHHG};
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* An optional layer that is missing has left its note. */
static bool open_layers(struct sm_base *base, const enum sm_base_layer *wanted, size_t count,
                        struct sm_report *report, struct sm_error *err)
{
    for (size_t i = 0; i < count; i++) {
        bool optional = layer_infos[wanted[i]].optional;
        struct sm_layer *layer = sm_base_layer(base, wanted[i], report, err);
        if (!layer && !(optional && base->missing[wanted[i]])) return false;
    }
    return true;
}

/* Half of the opening, for a thread of its own: neither half needs anything of the other. */
struct opening_task {
    struct sm_base *base;
    const char *places_file;
    struct sm_report report;
    struct sm_error err;
    bool ok;
};

static void *open_half(void *data)
{
    struct opening_task *task = data;
    struct sm_base *base = task->base;
    base->gazetteer =
        sm_gazetteer_open(base->folders.base, task->places_file, &task->report, &task->err);
    task->ok = base->gazetteer && open_layers(base, waters_and_lines, COUNT(waters_and_lines),
                                              &task->report, &task->err);
    return NULL;
}

static bool read_all(struct sm_base *base, const struct sm_base_options *options,
                     struct sm_report *report, struct sm_error *err)
{
    struct opening_task task = {.base = base, .places_file = options->places_file};
    pthread_t thread;
    bool beside = pthread_create(&thread, NULL, open_half, &task) == 0;
    if (!beside) open_half(&task);
    bool ok = open_layers(base, areas, COUNT(areas), report, err);
    if (beside) pthread_join(thread, NULL);
    if (ok && !task.ok && err) *err = task.err;
    for (size_t i = 0; i < task.report.count; i++)
        sm_remark(report, task.report.remarks[i].severity, "%s", task.report.remarks[i].line);
    sm_report_finish(&task.report);
    return ok && task.ok;
}

struct sm_base *sm_base_open(const struct sm_base_options *options, struct sm_report *report,
                             struct sm_error *err)
{
    struct sm_base *base = sm_alloc_zeroed(1, sizeof *base);
    if (!base) {
        sm_fail_memory(err);
        return NULL;
    }
    bool ok = sm_base_find_folders(&base->folders, options, err);
    if (ok) {
        base->fonts = sm_fonts_open(base->folders.fonts, err);
        if (base->fonts) sm_fonts_let_fall_back(base->fonts);
        ok = base->fonts && read_all(base, options, report, err);
    }
    if (ok) return base;
    sm_base_close(base);
    return NULL;
}

void sm_base_close(struct sm_base *base)
{
    if (!base) return;
    sm_base_close(base->twin);
    for (int i = 0; i < SM_BASE_LAYER_COUNT; i++)
        sm_layer_close(base->layers[i]);
    for (size_t i = 0; i < base->catalogue_count; i++)
        sm_catalogue_close(base->catalogues[i]);
    sm_control_close(base->control);
    sm_report_finish(&base->control_report);
    sm_sights_finish(&base->sights);
    if (!base->is_share) sm_gazetteer_close(base->gazetteer);
    sm_fonts_close(base->fonts);
    free(base);
}

const struct sm_gazetteer *sm_base_gazetteer(const struct sm_base *base)
{
    return base->gazetteer;
}

const char *sm_base_themes_folder(const struct sm_base *base)
{
    return base->folders.themes;
}

struct sm_fonts *sm_base_fonts(struct sm_base *base)
{
    return base->fonts;
}

struct sm_report *sm_base_control_report(struct sm_base *base)
{
    return &base->control_report;
}

struct sm_sights *sm_base_sights(struct sm_base *base)
{
    return &base->sights;
}

struct sm_control **sm_base_control(struct sm_base *base)
{
    return &base->control;
}

struct sm_layer *sm_base_layer(struct sm_base *base, enum sm_base_layer which,
                               struct sm_report *report, struct sm_error *err)
{
    const struct sm_base_layer_info *info = &layer_infos[which];
    if (base->layers[which] || base->missing[which]) return base->layers[which];
    char path[PATH_MAX + 32];
    snprintf(path, sizeof path, "%s/%s.shp", base->folders.base, info->name);
    if (info->optional && !sm_file_exists(path)) {
        base->missing[which] = true;
        sm_remark(report, SM_NOTE, "%s: the base has no such layer; drawn without it", path);
        return NULL;
    }
    struct sm_layer *layer = sm_layer_open(path, NULL, report, err);
    if (layer && !sm_layer_check_crimea(layer, which, err)) {
        sm_layer_close(layer);
        layer = NULL;
    }
    return base->layers[which] = layer;
}

/* Twins of the layers that 'base' has open, where 'twin' lacks them. */
static bool twin_layers(const struct sm_base *base, struct sm_base *twin, struct sm_error *err)
{
    for (int i = 0; i < SM_BASE_LAYER_COUNT; i++) {
        twin->missing[i] = base->missing[i];
        if (twin->layers[i] || !base->layers[i]) continue;
        twin->layers[i] = sm_layer_twin(base->layers[i], err);
        if (!twin->layers[i]) return false;
    }
    return true;
}

struct sm_base *sm_base_twin(struct sm_base *base, struct sm_error *err)
{
    if (!base->twin) base->twin = sm_alloc_zeroed(1, sizeof *base->twin);
    struct sm_base *twin = base->twin;
    if (!twin) {
        sm_fail_memory(err);
        return NULL;
    }
    twin->folders = base->folders;
    return twin_layers(base, twin, err) ? twin : NULL;
}

bool sm_base_open_layers(struct sm_base *base, struct sm_report *report, struct sm_error *err)
{
    for (int i = 0; i < SM_BASE_LAYER_COUNT; i++)
        if (!sm_base_layer(base, (enum sm_base_layer)i, report, err) && !base->missing[i])
            return false;
    return true;
}

struct sm_base *sm_base_share(struct sm_base *base, struct sm_error *err)
{
    struct sm_base *share = sm_alloc_zeroed(1, sizeof *share);
    if (!share) {
        sm_fail_memory(err);
        return NULL;
    }
    share->folders = base->folders;
    share->gazetteer = base->gazetteer;
    share->is_share = true;
    share->fonts = sm_fonts_open(share->folders.fonts, err);
    if (share->fonts) sm_fonts_let_fall_back(share->fonts);
    if (share->fonts && twin_layers(base, share, err)) return share;
    sm_base_close(share);
    return NULL;
}

long sm_layer_row_of(struct sm_layer *layer, const char *field, struct sm_text id)
{
    int column = sm_layer_field(layer, field);
    if (column < 0) return -1;
    for (size_t row = 0; row < sm_layer_count(layer); row++)
        if (sm_text_equal(sm_layer_text(layer, row, column), id)) return (long)row;
    return -1;
}

static const struct sm_catalogue *catalogue_of(struct sm_base *base, struct sm_text code,
                                               struct sm_error *err)
{
    for (size_t i = 0; i < base->catalogue_count; i++)
        if (sm_text_is(code, sm_catalogue_code(base->catalogues[i]))) return base->catalogues[i];
    if (base->catalogue_count == CATALOGUES_MAX) {
        sm_fail(err, SM_E_USAGE, "language \"%.*s\": more than %d languages in one run",
                SM_TEXT_ARG(code), CATALOGUES_MAX);
        return NULL;
    }
    struct sm_catalogue *catalogue = sm_catalogue_open(base->folders.lang, code, err);
    if (catalogue) base->catalogues[base->catalogue_count++] = catalogue;
    return catalogue;
}

bool sm_base_langs(struct sm_base *base, const char *codes, struct sm_langs *lang,
                   struct sm_error *err)
{
    struct sm_text rest = sm_text(codes);
    *lang = (struct sm_langs){.count = 0};
    while (rest.at) {
        struct sm_text code = sm_text_trim(sm_text_cut(&rest, ','));
        if (lang->count == SM_LANGS_MAX)
            return sm_fail(err, SM_E_USAGE, "language \"%s\": at most %d in order of preference",
                           codes, SM_LANGS_MAX);
        const struct sm_catalogue *catalogue = catalogue_of(base, code, err);
        if (!catalogue) return false;
        lang->at[lang->count++] = catalogue;
    }
    lang->at[lang->count] = catalogue_of(base, sm_text("en"), err);
    return lang->at[lang->count] != NULL;
}
