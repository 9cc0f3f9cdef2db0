/* SPDX-License-Identifier: Apache-2.0
 * Symbols as black shapes of a few pixels, to compare them without colour.
 */
#ifndef SM_RENDER_SILHOUETTE_H
#define SM_RENDER_SILHOUETTE_H

#include <stdbool.h>

#include "base/text.h"

enum { SM_SILHOUETTE_PX = 12, SM_SILHOUETTE_PIXELS = SM_SILHOUETTE_PX * SM_SILHOUETTE_PX };

/* Which pixels are at least half covered. */
struct sm_silhouette {
    bool at[SM_SILHOUETTE_PIXELS];
};

/* Draw the path text of a symbol (as sm_add_symbol takes it). False if it is none, or memory ran
 * out. */
bool sm_silhouette_of(struct sm_text d, struct sm_silhouette *silhouette);
/* Common pixels of all that either covers, 0 to 1. */
double sm_silhouette_overlap(const struct sm_silhouette *a, const struct sm_silhouette *b);

#endif
