/* SPDX-License-Identifier: Apache-2.0
 * Letters, nibs and empty covers: those of one page serve the next as well.
 */
#include <stdlib.h>

#include "base/memory.h"
#include "render/cairo_outlines.h"
#include "render/cairo_private.h"
#include "render/font.h"

static void finish(struct sm_cairo_tools *tools)
{
    sm_outlines_free(tools->outlines);
    sm_tiled_cover_finish(&tools->strokes);
    sm_cover_finish(&tools->glyphs);
    sm_cover_finish(&tools->halo);
    free(tools->reaches);
    free(tools->nibs);
    *tools = (struct sm_cairo_tools){.reach_capacity = 0};
}

void sm_cairo_tools_free(struct sm_cairo_tools *tools)
{
    if (!tools) return;
    finish(tools);
    free(tools);
}

/* Where they are kept; NULL where they are not. */
static struct sm_cairo_tools **place_of(const struct sm_cairo *cairo)
{
    if (cairo->band) return &cairo->band->tools;
    return cairo->page->is_kept && cairo->fonts ? &cairo->fonts->tools : NULL;
}

/* An empty cover fits wherever it is large enough. */
static void fit(struct sm_tiled_cover *tiled, struct sm_pixel_box box)
{
    struct sm_pixel_box *old = &tiled->cover.box;
    if (old->x1 == box.x1 && old->y1 - old->y0 >= box.y1 - box.y0) {
        *old = box;
        tiled->y0 = box.y1;
        tiled->y1 = 0;
    } else {
        sm_tiled_cover_finish(tiled);
    }
}

void sm_cairo_tools_take(struct sm_cairo *cairo)
{
    struct sm_cairo_tools **kept = place_of(cairo);
    if (!kept || !*kept) return;
    cairo->tools = **kept;
    **kept = (struct sm_cairo_tools){.reach_capacity = 0};
    fit(&cairo->tools.strokes, cairo->clips[0].box);
}

void sm_cairo_tools_leave(struct sm_cairo *cairo)
{
    struct sm_cairo_tools **kept = place_of(cairo);
    if (kept && !*kept) *kept = sm_alloc_zeroed(1, sizeof **kept);
    if (kept && *kept) {
        finish(*kept);
        **kept = cairo->tools;
    } else {
        finish(&cairo->tools);
    }
}
