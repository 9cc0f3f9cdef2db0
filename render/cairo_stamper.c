/* SPDX-License-Identifier: Apache-2.0
 * Stamps made by a thread of its own: a stamper is a page without pixels.
 */
#include <stdlib.h>

#include "base/memory.h"
#include "render/cairo_stamps.h"

struct sm_stamper {
    struct sm_cairo cairo; /* what of it makes stamps */
};

struct sm_stamper *sm_cairo_stamper_new(const struct sm_backend *backend)
{
    const struct sm_cairo *page = (const struct sm_cairo *)backend;
    struct sm_stamper *stamper =
        page->format == SM_PNG ? sm_alloc_zeroed(1, sizeof *stamper) : NULL;
    if (!stamper) return NULL;
    stamper->cairo = (struct sm_cairo){
        .format = page->format,
        .page = page->page,
        .fonts = page->fonts,
        .scale = page->scale,
        .surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1),
        .clips = {page->clips[0]},
    };
    stamper->cairo.cr = cairo_create(stamper->cairo.surface);
    sm_cairo_set_type(stamper->cairo.cr, page->scale);
    return stamper;
}

/* What the stamper drew into is the stamp's now. */
struct sm_stamp *sm_cairo_stamp(struct sm_stamper *stamper, const struct sm_text_call *call)
{
    struct sm_cairo *cairo = &stamper->cairo;
    struct sm_stamp_key key;
    bool is_seen = sm_cairo_stamp_key(cairo, call, &key);
    struct sm_stamp *stamp = sm_alloc_zeroed(1, sizeof *stamp);
    if (!stamp || !is_seen) return stamp;
    if (sm_cairo_make_stamp(cairo, &key, stamp)) {
        cairo->tools.glyphs = (struct sm_cover){0};
        if (stamp->halo.at) cairo->tools.halo = (struct sm_cover){0};
        return stamp;
    }
    free(stamp);
    return NULL;
}

void sm_cairo_draw_stamped(struct sm_backend *backend, const struct sm_stamp *stamp,
                           const struct sm_ink *ink)
{
    struct sm_cairo *cairo = (struct sm_cairo *)backend;
    if (cairo->err.code != SM_OK || !stamp->glyphs.at) return;
    sm_cairo_draw_stamp(cairo, stamp, ink);
    sm_cairo_check_unit(cairo);
}

void sm_cairo_stamp_free(struct sm_stamp *stamp)
{
    if (!stamp) return;
    sm_cover_finish(&stamp->glyphs);
    sm_cover_finish(&stamp->halo);
    free(stamp);
}

void sm_cairo_stamper_free(struct sm_stamper *stamper)
{
    if (!stamper) return;
    cairo_destroy(stamper->cairo.cr);
    cairo_surface_destroy(stamper->cairo.surface);
    sm_cairo_tools_leave(&stamper->cairo);
    free(stamper);
}
