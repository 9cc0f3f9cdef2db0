/* SPDX-License-Identifier: Apache-2.0
 * A layer: features with a geometry (ground space) and attributes, read from a shapefile or a
 * GeoJSON file. Everything is validated when the layer is opened, so that reading a feature later
 * cannot meet a lie in a header.
 */
#ifndef SM_DATA_LAYER_H
#define SM_DATA_LAYER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/report.h"
#include "base/text.h"
#include "geo/shape.h"
#include "geo/stages.h"

struct sm_layer;

struct sm_layer_options {
    const char *encoding; /* of the .dbf, overriding .cpg and LDID; NULL: find out */
};

/* Open 'path': "….shp", "….geojson" or "….json". A shapefile's .shx is used where it agrees with
 * the records, rebuilt by scanning where it is missing, reported where it disagrees, believed
 * where gaps lie between the records; .dbf may be missing; a record it marks as deleted becomes a
 * null shape; .prj is honoured (coordinates arrive as WGS84 degrees); .qix, .sbn are ignored. Long
 * shapefiles are read piece by piece and stay open; one that changes meanwhile is an error. A
 * GeoJSON file holds one kind of geometry; its CRS is WGS84.
 * NULL and 'err' ("path: record 7: …") for anything that cannot be trusted. 'options' and
 * 'report' may be NULL. A layer is used by one thread at a time. */
struct sm_layer *sm_layer_open(const char *path, const struct sm_layer_options *options,
                               struct sm_report *report, struct sm_error *err);
void sm_layer_close(struct sm_layer *layer);
/* The same layer for another thread to read, at next to no cost; closed before the first. */
struct sm_layer *sm_layer_twin(const struct sm_layer *layer, struct sm_error *err);

const char *sm_layer_path(const struct sm_layer *layer);
enum sm_shape_kind sm_layer_kind(const struct sm_layer *layer);
size_t sm_layer_count(const struct sm_layer *layer); /* features, null shapes included */
/* Of the coordinates themselves, not of what a header claims; empty for a null shape. */
struct sm_box sm_layer_box_deg(const struct sm_layer *layer, size_t row);
/* The geometry of a feature, borrowed until the next read or close. Rings are open. Degenerate
 * rings were dropped, counted and reported on opening. */
bool sm_layer_read(struct sm_layer *layer, size_t row, struct sm_shape *shape,
                   struct sm_error *err);

/* Every feature that touches 'extent_deg', in the order of the file: the way to read layers of any
 * length, in memory that does not grow with them. Of long ones parts that lie outside may be
 * missing. 'take' gets them, borrowed, and returns false to end with what it put into 'err'; it
 * leaves the layer alone, of which the next feature may be under way. */
struct sm_layer_taker {
    bool (*take)(void *context, const struct sm_shape *shape, struct sm_error *err);
    void *context;
    /* Of lines and rings, vertices that this drops may be missing too. NULL: none are. */
    const struct sm_thinning *thinning;
};
bool sm_layer_scan(struct sm_layer *layer, struct sm_box extent_deg,
                   const struct sm_layer_taker *to, struct sm_error *err);

size_t sm_layer_field_count(const struct sm_layer *layer);
const char *sm_layer_field_name(const struct sm_layer *layer, size_t field);
/* The number of a field, or -1; names compare without case. */
int sm_layer_field(const struct sm_layer *layer, const char *name);
/* An attribute as trimmed UTF-8; empty where there is none, also for 'field' -1. Borrowed until
 * that of another row is asked for. */
struct sm_text sm_layer_text(const struct sm_layer *layer, size_t row, int field);

/* The line of "PATH-WITHOUT-EXTENSION.credit" beside the file, or NULL. */
const char *sm_layer_credit(const struct sm_layer *layer);

#endif
