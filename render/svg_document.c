/* SPDX-License-Identifier: Apache-2.0
 * The whole document around the elements.
 */
#include <string.h>

#include "base/hash.h"
#include "render/svg.h"
#include "render/svg_metadata.h"

static void put_length(struct sm_buf *out, const char *name, double px)
{
    sm_buf_char(out, ' ');
    sm_buf_str(out, name);
    sm_buf_str(out, "=\"");
    sm_buf_fixed(out, px, 2);
    sm_buf_char(out, '"');
}

/* What a screen reader says for the picture. It is an image to those that do not know documents of
 * graphics; to the others its events are things inside it, that can be reached. */
static void put_labels(struct sm_buf *out, const struct sm_page *page)
{
    sm_buf_str(out, " role=\"graphics-document img\"");
    if (!page->title.n && !page->description.n) return;
    sm_buf_str(out, " aria-labelledby=\"");
    if (page->title.n) sm_buf_str(out, SM_SVG_ID "_title");
    if (page->title.n && page->description.n) sm_buf_char(out, ' ');
    if (page->description.n) sm_buf_str(out, SM_SVG_ID "_desc");
    sm_buf_char(out, '"');
}

static void put_root(struct sm_buf *out, const struct sm_page *page)
{
    sm_buf_str(out,
               "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"" SM_SVG_ID "\" class=\"sitmap\"");
    if (page->lang && *page->lang) {
        sm_buf_attribute(out, "lang", sm_text(page->lang));
        sm_buf_attribute(out, "xml:lang", sm_text(page->lang));
    }
    put_length(out, "width", page->width_px);
    put_length(out, "height", page->height_px);
    sm_buf_str(out, " viewBox=\"0 0 ");
    sm_buf_fixed(out, page->width_px, 2);
    sm_buf_char(out, ' ');
    sm_buf_fixed(out, page->height_px, 2);
    sm_buf_char(out, '"');
    put_labels(out, page);
    sm_buf_str(out, ">\n");
}

static void put_described(struct sm_buf *out, const char *element, struct sm_text text)
{
    if (!text.n) return;
    sm_buf_char(out, '<');
    sm_buf_str(out, element);
    sm_buf_str(out, " id=\"" SM_SVG_ID "_");
    sm_buf_str(out, element);
    sm_buf_str(out, "\">");
    sm_buf_xml(out, text);
    sm_buf_str(out, "</");
    sm_buf_str(out, element);
    sm_buf_str(out, ">\n");
}

static void put_background(struct sm_buf *out, const struct sm_page *page)
{
    if (page->background.a == 0) return;
    sm_buf_str(out, "<rect class=\"background\"");
    put_length(out, "width", page->width_px);
    put_length(out, "height", page->height_px);
    sm_buf_str(out, " fill=\"");
    sm_svg_put_color(out, page->background);
    sm_buf_char(out, '"');
    if (page->background.a < 255) {
        sm_buf_str(out, " fill-opacity=\"");
        sm_svg_put_opacity(out, page->background.a);
        sm_buf_char(out, '"');
    }
    sm_buf_str(out, "/>\n");
}

static bool put_style(struct sm_svg *svg, struct sm_buf *out, struct sm_error *err)
{
    sm_buf_str(out, "<style>\n");
    if (!sm_svg_put_fonts(svg, out, err)) return false;
    sm_svg_put_rules(&svg->sheet, out);
    if (svg->page.dark && svg->page.dark->count)
        sm_svg_put_dark_rules(&svg->sheet, svg->page.dark, out);
    sm_buf_str(out, "</style>\n");
    return true;
}

static void put_elements(const struct sm_svg *svg, struct sm_buf *out)
{
    if (svg->defs.count) {
        sm_buf_str(out, "<defs>\n");
        sm_buf_text(out, sm_buf_slice(&svg->defs));
        sm_buf_str(out, "</defs>\n");
    }
    put_background(out, &svg->page);
    sm_buf_text(out, sm_buf_slice(&svg->body));
    for (int i = 0; i < svg->depth; i++)
        sm_buf_str(out, "</g>\n");
    sm_buf_str(out, "</svg>\n");
}

/* FNV-1a [FNV] of all bytes, folded to 32 bits. */
static uint32_t hash_of(const char *bytes, size_t n)
{
    return (uint32_t)sm_fnv_folded(sm_fnv_add_bytes(SM_FNV_BEGIN, bytes, n));
}

/* Put the hash of the document wherever its stand-in is: 8 hexadecimal digits for 8 bytes. */
static void put_hash(char *bytes, size_t n)
{
    char digits[8], *end = bytes + n;
    uint32_t hash = hash_of(bytes, n);
    for (int i = 0; i < 8; i++)
        digits[i] = "0123456789abcdef"[hash >> (28 - 4 * i) & 15];
    for (char *at = bytes; (at = memchr(at, SM_SVG_HASH[0], (size_t)(end - at))); at += 8)
        memcpy(at, digits, sizeof digits);
}

bool sm_svg_finish(struct sm_backend *backend, struct sm_buf *out, struct sm_error *err)
{
    struct sm_svg *svg = (struct sm_svg *)backend;
    bool failed = svg->failed || svg->path.failed || svg->sheet.failed || svg->body.failed ||
                  svg->defs.failed;
    if (failed) return sm_fail_memory(err);
    size_t start = out->count;
    put_root(out, &svg->page);
    put_described(out, "title", svg->page.title);
    put_described(out, "desc", svg->page.description);
    sm_svg_put_metadata(out, &svg->page);
    if (!put_style(svg, out, err)) return false;
    put_elements(svg, out);
    if (out->failed) return sm_fail_memory(err);
    put_hash(out->bytes + start, out->count - start);
    return true;
}
