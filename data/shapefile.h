/* SPDX-License-Identifier: Apache-2.0
 * The shapefile format of layers: trusts nothing, checks everything once, then lets shapelib read
 * from the memory that was checked.
 */
#ifndef SM_DATA_SHAPEFILE_H
#define SM_DATA_SHAPEFILE_H

#include "data/layer_source.h"

bool sm_shapefile_open(struct sm_layer_opening *opening);

#endif
