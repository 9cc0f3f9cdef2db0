/* SPDX-License-Identifier: Apache-2.0
 * The GeoJSON format of layers (RFC 7946): FeatureCollection, Feature or a bare geometry.
 */
#ifndef SM_DATA_GEOJSON_H
#define SM_DATA_GEOJSON_H

#include "data/layer_source.h"

bool sm_geojson_open(struct sm_layer_opening *opening);

#endif
