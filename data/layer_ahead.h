/* SPDX-License-Identifier: Apache-2.0
 * A scan whose features are read in a thread of its own while those before them are drawn.
 */
#ifndef SM_DATA_LAYER_AHEAD_H
#define SM_DATA_LAYER_AHEAD_H

#include "data/layer.h"

/* Hands every feature to 'to', in their order; false where it cannot, or 'to' does not want more.
 */
typedef bool sm_scan_features(void *closure, const struct sm_layer_taker *to, struct sm_error *err);

/* The same as scan(closure, to, err): 'to' is called in this thread. At most two features are
 * copied ahead, as 'to' wants them thinned. */
bool sm_scan_ahead(sm_scan_features *scan, void *closure, const struct sm_layer_taker *to,
                   struct sm_error *err);

#endif
