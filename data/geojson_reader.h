/* SPDX-License-Identifier: Apache-2.0
 * The halves of the GeoJSON reader: geometries and properties of one feature after the other.
 */
#ifndef SM_DATA_GEOJSON_READER_H
#define SM_DATA_GEOJSON_READER_H

#include <jansson.h>

#include "data/layer_source.h"
#include "data/layer_store.h"

/* Properties lie one after the other, each feature's together: files are often sparse, and rows
 * times columns could be far more than the file itself. */
struct sm_geojson_cell {
    size_t field;
    struct sm_text text;
};

struct sm_geojson {
    struct sm_layer_store store;
    struct sm_geojson_cell *cells;
    size_t cell_count, cell_capacity;
    size_t *first_cells;   /* of each feature, and one past the last */
    size_t field_capacity; /* of the layer's names */
};

struct sm_geojson_reader {
    struct sm_layer_opening *opening;
    struct sm_layer *layer;
    struct sm_geojson *file;
    size_t feature; /* the one being read, from 0 */
    size_t open_rings;
};

/* "path: feature 7: …", or without the feature where there is but one. */
bool sm_geojson_fail(const struct sm_geojson_reader *reader, const char *what);

/* Add the feature's row to the store; 'geometry' may be null. */
bool sm_geojson_read_geometry(struct sm_geojson_reader *reader, const json_t *geometry);
/* Is it one of the geometry types? */
bool sm_geojson_is_geometry(const char *type);

bool sm_geojson_read_properties(struct sm_geojson_reader *reader, const json_t *feature);

#endif
