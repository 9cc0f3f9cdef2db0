/* SPDX-License-Identifier: Apache-2.0
 * The layers that every map shows, opened in a thread while this one reads something else. The
 * first map would open them one after the other.
 */
#ifndef SM_LAYERS_BASE_OPENING_H
#define SM_LAYERS_BASE_OPENING_H

#include "layers/base.h"

struct sm_base_opening;

/* Nobody else may ask 'base' for layers or use its fonts until it has ended. If it 'draws' soon,
 * the usual fonts are read too. NULL when memory ran out. */
struct sm_base_opening *sm_base_opening_begin(struct sm_base *base, bool draws);
/* Open in this thread what the other has not begun, and wait for it. Remarks and the error are
 * those of the layers in their order, whoever opened them. Frees the opening. */
bool sm_base_opening_end(struct sm_base_opening *opening, struct sm_report *report,
                         struct sm_error *err);

#endif
