/* SPDX-License-Identifier: Apache-2.0
 * Private to the canvas: what numbers it takes.
 */
#ifndef SM_RENDER_CANVAS_CHECK_H
#define SM_RENDER_CANVAS_CHECK_H

#include "render/canvas.h"

/* False, with 'err', for a page that is nothing or beyond the budget at this scale. */
bool sm_canvas_check_page(const struct sm_page *page, double scale, struct sm_error *err);
/* Widths and dashes that every backend can take; a colour is left only where it is used. */
struct sm_paint sm_canvas_clean_paint(const struct sm_paint *paint);
struct sm_ink sm_canvas_clean_ink(const struct sm_ink *ink);
/* Can the run be drawn: is its size sane, are its glyphs within 'reach_px' of its origin? */
bool sm_canvas_check_run(const struct sm_run *run, double reach_px);

#endif
