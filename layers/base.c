/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/base.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "layers/base_folders.h"
#include "layers/base_opening.h"
#include "layers/catalogue.h"
#include "layers/doctor.h"
#include "layers/sight.h"

enum { CATALOGUES_MAX = 16 };

struct sm_base {
    struct sm_base_folders folders;
    struct sm_gazetteer *gazetteer;
    struct sm_gazetteer_ahead *gazetteer_ahead; /* while 'opening' is under way */
    struct sm_fonts *fonts;
    struct sm_control *control;
    struct sm_report control_report; /* of opening it */
    struct sm_sights sights;
    struct sm_catalogue *catalogues[CATALOGUES_MAX];
    size_t catalogue_count;
    struct sm_layer *layers[SM_BASE_LAYER_COUNT];
    bool missing[SM_BASE_LAYER_COUNT];
    struct sm_base_opening *opening;  /* under way; NULL: done */
    struct sm_report *opening_report; /* where its remarks go; may be NULL */
    struct sm_base *twin;             /* for a second thread; NULL until one asks */
    bool is_share;                    /* the gazetteer is another's */
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

static struct sm_base *begin(const struct sm_base_options *options, bool draws,
                             struct sm_report *report, struct sm_error *err)
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
        ok = base->fonts != NULL;
    }
    if (ok) {
        base->opening_report = report;
        if (draws) base->twin = sm_alloc_zeroed(1, sizeof *base->twin); /* without, made later */
        base->gazetteer_ahead = sm_gazetteer_ahead_new(base->folders.base);
        struct sm_base_ahead ahead = {draws, draws && options->draws_by_cairo,
                                      base->gazetteer_ahead};
        base->opening = sm_base_opening_begin(base, ahead);
        ok = base->opening || sm_fail_memory(err);
    }
    if (ok) {
        base->gazetteer = sm_gazetteer_open_ahead(base->folders.base, options->places_file,
                                                  base->gazetteer_ahead, report, err);
        /* A folder that is no base at all lacks its layers first. */
        ok = base->gazetteer || (sm_base_complete(base, report, err) && false);
    }
    if (ok) return base;
    sm_base_close(base);
    return NULL;
}

struct sm_base *sm_base_begin(const struct sm_base_options *options, struct sm_report *report,
                              struct sm_error *err)
{
    return begin(options, true, report, err);
}

bool sm_base_complete(struct sm_base *base, struct sm_report *report, struct sm_error *err)
{
    if (!base->opening) return true;
    bool ok = sm_base_opening_end(base->opening, report, err);
    base->opening = NULL;
    sm_gazetteer_ahead_free(base->gazetteer_ahead);
    base->gazetteer_ahead = NULL;
    return ok;
}

bool sm_base_settle(struct sm_base *base, struct sm_error *err)
{
    return sm_base_complete(base, base->opening_report, err);
}

struct sm_base *sm_base_open(const struct sm_base_options *options, struct sm_report *report,
                             struct sm_error *err)
{
    struct sm_base *base = begin(options, false, report, err);
    if (!base || sm_base_complete(base, report, err)) return base;
    sm_base_close(base);
    return NULL;
}

void sm_base_close(struct sm_base *base)
{
    if (!base) return;
    sm_base_complete(base, NULL, NULL);
    sm_gazetteer_ahead_free(base->gazetteer_ahead);
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

struct sm_fonts *sm_base_own_fonts(struct sm_base *base)
{
    return base->fonts;
}

struct sm_fonts *sm_base_fonts(struct sm_base *base)
{
    if (base->opening) sm_base_opening_await_fonts(base->opening);
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

struct sm_layer *sm_base_take_layer(struct sm_base *base, enum sm_base_layer which,
                                    struct sm_report *report, struct sm_error *err)
{
    const struct sm_base_layer_info *info = &layer_infos[which];
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

struct sm_layer *sm_base_layer(struct sm_base *base, enum sm_base_layer which,
                               struct sm_report *report, struct sm_error *err)
{
    struct sm_error of_opening = {0};
    if (base->opening) sm_base_opening_await(base->opening, which, &of_opening);
    if (of_opening.code != SM_OK) {
        if (err) *err = of_opening;
        return NULL;
    }
    if (base->layers[which] || base->missing[which]) return base->layers[which];
    return sm_base_take_layer(base, which, report, err);
}

void sm_base_take_twin(struct sm_base *base, enum sm_base_layer which)
{
    if (base->twin && base->layers[which])
        base->twin->layers[which] = sm_layer_twin(base->layers[which], NULL);
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
