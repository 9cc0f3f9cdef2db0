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

void sm_cairo_tools_take(struct sm_cairo *cairo)
{
    struct sm_cairo_tools *kept = cairo->fonts ? cairo->fonts->tools : NULL;
    struct sm_pixel_box page = cairo->clips[0].box;
    if (!kept || !cairo->page->is_kept) return;
    cairo->tools = *kept;
    *kept = (struct sm_cairo_tools){.reach_capacity = 0};
    struct sm_pixel_box box = cairo->tools.strokes.cover.box;
    if (box.x1 != page.x1 || box.y1 != page.y1) sm_tiled_cover_finish(&cairo->tools.strokes);
}

void sm_cairo_tools_leave(struct sm_cairo *cairo)
{
    struct sm_fonts *fonts = cairo->page->is_kept ? cairo->fonts : NULL;
    if (fonts && !fonts->tools) fonts->tools = sm_alloc_zeroed(1, sizeof *fonts->tools);
    if (fonts && fonts->tools) {
        finish(fonts->tools);
        *fonts->tools = cairo->tools;
    } else {
        finish(&cairo->tools);
    }
}
