/* SPDX-License-Identifier: Apache-2.0
 * PDF and outlined SVG: Cairo's document surfaces, in memory, with what the document says about
 * itself, the same bytes every time.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* A PDF of this age has no key for rights. Where the author is not their owner, they stand behind
 * the description. */
static void put_subject(struct sm_cairo *cairo, const struct sm_page *page)
{
    struct sm_buf subject = {0};
    sm_buf_text(&subject, page->description);
    if (page->source.n && page->copyright.n) {
        if (subject.count) sm_buf_char(&subject, ' ');
        sm_buf_text(&subject, page->copyright);
    }
    if (subject.failed)
        sm_fail_memory(&cairo->err);
    else
        put_text(cairo, CAIRO_PDF_METADATA_SUBJECT, sm_buf_slice(&subject));
    sm_buf_finish(&subject);
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
    put_subject(cairo, page);
    put_text(cairo, CAIRO_PDF_METADATA_AUTHOR, page->source.n ? page->source : page->copyright);
    put_text(cairo, CAIRO_PDF_METADATA_KEYWORDS, page->keywords);
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

/* The last place of 'word', or NULL. */
static const char *find_last(struct sm_text text, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = text.n + 1; i-- > n;)
        if (memcmp(text.at + i - n, word, n) == 0) return text.at + i - n;
    return NULL;
}

static bool is_lang(const char *lang)
{
    for (size_t i = 0; lang && lang[i]; i++)
        if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-", lang[i]))
            return false;
    return lang && *lang;
}

/* Screen readers must know the language and windows should show the title, but Cairo has no calls
 * for them. The catalogue is the last object: behind it only "startxref" counts bytes. A PDF that
 * is not made like this is left as it is. */
static void put_pdf(struct sm_text pdf, const char *lang, struct sm_buf *out)
{
    static const char type[] = "<< /Type /Catalog\n", table[] = "startxref\n";
    const char *end = sm_text_end(pdf), *catalogue = find_last(pdf, type);
    const char *start = find_last(pdf, table), *last = find_last(pdf, "endobj\nxref\n");
    long long offset;
    struct sm_text digits = {start ? start + sizeof table - 1 : end, 0};
    while (digits.at + digits.n < end && digits.at[digits.n] != '\n')
        digits.n++;
    bool is_known = catalogue && start && last && catalogue < last && last < start &&
                    !memchr(catalogue + 2, '<', (size_t)(last - catalogue - 2)) &&
                    sm_parse_int(digits, &offset) && is_lang(lang);
    if (!is_known) {
        sm_buf_text(out, pdf);
        return;
    }
    const char *behind = catalogue + sizeof type - 1;
    sm_buf_add(out, pdf.at, (size_t)(behind - pdf.at));
    size_t said = out->count;
    sm_buf_str(out, "   /Lang (");
    sm_buf_str(out, lang);
    sm_buf_str(out, ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n");
    said = out->count - said;
    sm_buf_add(out, behind, (size_t)(digits.at - behind));
    sm_buf_int(out, offset + (long long)said);
    sm_buf_add(out, sm_text_end(digits), (size_t)(end - sm_text_end(digits)));
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
        put_pdf(sm_buf_slice(&cairo->stream), cairo->page->lang, out);
    else
        sm_cairo_svg_tidy(sm_buf_slice(&cairo->stream), cairo->page, out);
    return out->failed ? sm_fail_memory(err) : true;
}
