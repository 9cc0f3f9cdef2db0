/* SPDX-License-Identifier: Apache-2.0
 * Lines that were shaped, kept with the fonts for when they are asked for again. Private to the
 * type files.
 */
#ifndef SM_RENDER_SHAPE_KEPT_H
#define SM_RENDER_SHAPE_KEPT_H

#include "render/shape_text.h"

struct sm_kept_runs;

/* A copy in the shaper's arena of what shaping the text would give; false where none is kept. */
bool sm_kept_run_find(const struct sm_shaper *shaper, struct sm_text text, struct sm_run *run);
/* Keep what the text became, in the shaper's own face and without a remark. Not kept are long
 * texts, and those that had to be cleaned. */
void sm_kept_run_keep(const struct sm_shaper *shaper, struct sm_text text,
                      const struct sm_run *run);
/* Takes NULL. */
void sm_kept_runs_free(struct sm_kept_runs *runs);

#endif
