/* SPDX-License-Identifier: Apache-2.0
 * The base as the layers see it: which map layers there are, opened when first drawn.
 */
#ifndef SM_LAYERS_BASE_H
#define SM_LAYERS_BASE_H

#include "data/control.h"
#include "data/layer.h"
#include "layers/words.h"
#include "render/type.h"
#include "sitmap.h"

/* As the embedded layers credit it. */
#define SM_OSM_CREDIT "© OpenStreetMap contributors (ODbL)"

enum sm_base_layer {
    SM_LAYER_COUNTRIES,
    SM_LAYER_OBLASTS,
    SM_LAYER_RU_REGIONS,
    SM_LAYER_BORDERS,
    SM_LAYER_LAKES,
    SM_LAYER_LAKES_GSHHG,
    SM_LAYER_RIVERS,
    SM_LAYER_RIVERS_GSHHG,
    SM_LAYER_WORLD,
    SM_LAYER_RU_REGIONS_WORLD,
    SM_BASE_LAYER_COUNT
};

/* File name without extension, the credit that every map showing it must print, and whether a base
 * folder may lack it. */
struct sm_base_layer_info {
    const char *name;
    const char *credit;
    bool optional;
};
const struct sm_base_layer_info *sm_base_layer_info(enum sm_base_layer which);

/* The layer, opened now if it was not yet; NULL and 'err' on failure; NULL without 'err' set
 * (code SM_OK) for an optional layer that the folder lacks. */
struct sm_layer *sm_base_layer(struct sm_base *base, enum sm_base_layer which,
                               struct sm_report *report, struct sm_error *err);
/* The same base for a second thread: its layers are twins of those that are open by now, and other
 * layers it opens for itself. It has no gazetteer, fonts or control, and goes with the first.
 * NULL and 'err' when memory ran out. */
struct sm_base *sm_base_twin(struct sm_base *base, struct sm_error *err);
struct sm_fonts *sm_base_fonts(struct sm_base *base);
/* The languages of a list of codes, "uk,en", read when first asked for. SM_E_USAGE for one that
 * there is not. */
bool sm_base_langs(struct sm_base *base, const char *codes, struct sm_langs *lang,
                   struct sm_error *err);
const char *sm_base_themes_folder(const struct sm_base *base);
/* The control snapshots that the last map showed, or NULL, kept for the next; the base closes what
 * it finds there. */
struct sm_control **sm_base_control(struct sm_base *base);
/* What was said when those were opened, to be said of every map that shows them. */
struct sm_report *sm_base_control_report(struct sm_base *base);
/* What the last maps drew of the ground, kept for the next (layers/sight.h). */
struct sm_sights *sm_base_sights(struct sm_base *base);
/* The row of the feature with this "id" (or "a3" for countries), or -1. */
long sm_layer_row_of(struct sm_layer *layer, const char *field, struct sm_text id);

#endif
