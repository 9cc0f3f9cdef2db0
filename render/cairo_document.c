/* SPDX-License-Identifier: Apache-2.0
 * PDF and outlined SVG: Cairo's document surfaces, in memory, with what the document says about
 * itself, the same bytes every time.
 */
#include <cairo-pdf.h>
#include <cairo-svg.h>

#include "render/cairo_private.h"

static cairo_status_t append(void *closure, const unsigned char *bytes, unsigned int n)
{
    struct sm_buf *stream = closure;
    sm_buf_add(stream, bytes, n);
    return stream->failed ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *sm_cairo_document_surface(struct sm_cairo *cairo)
{
    double width = cairo->page->width_px * cairo->scale;
    double height = cairo->page->height_px * cairo->scale;
    if (cairo->format == SM_PDF)
        return cairo_pdf_surface_create_for_stream(append, &cairo->stream, width, height);
    cairo_surface_t *surface =
        cairo_svg_surface_create_for_stream(append, &cairo->stream, width, height);
    cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX);
    return surface;
}

bool sm_cairo_document_finish(struct sm_cairo *cairo, struct sm_buf *out, struct sm_error *err)
{
    cairo_surface_finish(cairo->surface);
    if (cairo->stream.failed) return sm_fail_memory(err);
    if (!sm_cairo_check(cairo, cairo_surface_status(cairo->surface))) {
        if (err) *err = cairo->err;
        return false;
    }
    sm_buf_text(out, sm_buf_slice(&cairo->stream));
    return out->failed ? sm_fail_memory(err) : true;
}
