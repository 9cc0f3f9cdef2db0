/* SPDX-License-Identifier: Apache-2.0
 * What every base must say about Crimea before a map is drawn from it; the whole examination is
 * sm_doctor_run in sitmap.h.
 */
#ifndef SM_LAYERS_DOCTOR_H
#define SM_LAYERS_DOCTOR_H

#include <stdbool.h>

#include "base/error.h"
#include "layers/base.h"

/* Does this layer keep Crimea and Sevastopol in Ukraine? Simferopol, Sevastopol, Kerch, Yalta and
 * Dzhankoi must lie in Ukraine (countries, world), in their own unit (oblasts), in no region of
 * Russia; Snake and Tuzla islands may be missing from a coarse layer but belong to nobody else;
 * no international border may touch the peninsula (borders). True for all other layers. Reads
 * only features near there. False and 'err' (SM_E_INPUT) with the explanation. */
bool sm_layer_check_crimea(struct sm_layer *layer, enum sm_base_layer which, struct sm_error *err);

#endif
