/* SPDX-License-Identifier: Apache-2.0
 * PDF and outlined SVG: Cairo's document surfaces, in memory, with what the document says about
 * itself, the same bytes every time.
 */
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/memory.h"
#include "base/number.h"
#include "render/cairo_private.h"

enum { SECONDS_A_DAY = 86400 };

static cairo_status_t append(void *closure, const unsigned char *bytes, unsigned int n)
{
    struct sm_buf *stream = closure;
    sm_buf_add(stream, bytes, n);
    return stream->failed ? CAIRO_STATUS_NO_MEMORY : CAIRO_STATUS_SUCCESS;
}

static void put_text(struct sm_cairo *cairo, cairo_pdf_metadata_t key, struct sm_text text)
{
    struct sm_arena arena = {0};
    char *terminated = sm_arena_copy(&arena, text.n ? text.at : "", text.n);
    if (!terminated)
        sm_fail_memory(&cairo->err);
    else if (text.n && sm_utf8_valid(text, NULL))
        cairo_pdf_surface_set_metadata(cairo->surface, key, terminated);
    sm_arena_finish(&arena);
}

/* Cairo would write the time of day. An empty date makes it write none; who wants one sets
 * SOURCE_DATE_EPOCH, the convention of reproducible builds. */
static void put_dates(cairo_surface_t *surface)
{
    char date[32] = "";
    long long epoch;
    if (sm_parse_int(sm_text(getenv("SOURCE_DATE_EPOCH")), &epoch) && epoch >= 0 &&
        epoch < (long long)SECONDS_A_DAY * 365 * 200) {
        struct sm_date day = sm_date_from_day((sm_day)(epoch / SECONDS_A_DAY));
        int second = (int)(epoch % SECONDS_A_DAY);
        snprintf(date, sizeof date, "%04d-%02d-%02dT%02d:%02d:%02dZ", day.year, day.month, day.day,
                 second / 3600, second / 60 % 60, second % 60);
    }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static cairo_surface_t *pdf_surface(struct sm_cairo *cairo, double width, double height)
{
    const struct sm_page *page = cairo->page;
    cairo->surface = cairo_pdf_surface_create_for_stream(append, &cairo->stream, width, height);
    cairo_pdf_surface_restrict_to_version(cairo->surface, CAIRO_PDF_VERSION_1_4);
    put_text(cairo, CAIRO_PDF_METADATA_TITLE, page->title);
    put_text(cairo, CAIRO_PDF_METADATA_SUBJECT, page->description);
    put_text(cairo, CAIRO_PDF_METADATA_AUTHOR, page->copyright);
    put_text(cairo, CAIRO_PDF_METADATA_CREATOR, page->software);
    put_dates(cairo->surface);
    return cairo->surface;
}

cairo_surface_t *sm_cairo_document_surface(struct sm_cairo *cairo)
{
    double width = cairo->page->width_px * cairo->scale;
    double height = cairo->page->height_px * cairo->scale;
    if (cairo->format == SM_PDF) return pdf_surface(cairo, width, height);
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
    if (cairo->format == SM_PDF)
        sm_buf_text(out, sm_buf_slice(&cairo->stream));
    else
        sm_cairo_svg_tidy(sm_buf_slice(&cairo->stream), cairo->page, out);
    return out->failed ? sm_fail_memory(err) : true;
}
