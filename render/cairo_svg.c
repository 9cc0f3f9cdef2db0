/* SPDX-License-Identifier: Apache-2.0
 * Tidy Cairo's SVG: ids that do not depend on what else the process drew, a title and a
 * description, and path data of three decimals instead of six or more.
 */
#include <string.h>

#include "base/number.h"
#include "render/cairo_private.h"
#include "render/svg_metadata.h"

enum { SURFACE_MAX = 64, PATH_DECIMALS = 3 };

struct tidy {
    const char *at, *end;
    const struct sm_page *page;
    struct sm_buf *out;
    /* Cairo counts its surfaces over the whole process: each number met becomes its place here. */
    long long surfaces[SURFACE_MAX];
    size_t surface_count;
};

static bool is_next(const struct tidy *tidy, const char *word)
{
    size_t n = strlen(word);
    return (size_t)(tidy->end - tidy->at) >= n && memcmp(tidy->at, word, n) == 0;
}

static void copy(struct tidy *tidy, size_t n)
{
    sm_buf_add(tidy->out, tidy->at, n);
    tidy->at += n;
}

static size_t span(const struct tidy *tidy, const char *letters)
{
    const char *at = tidy->at;
    while (at < tidy->end && *at && strchr(letters, *at))
        at++;
    return (size_t)(at - tidy->at);
}

/* The number at hand as its place in the order of first appearance. */
static void put_surface_number(struct tidy *tidy)
{
    size_t n = span(tidy, "0123456789"), i = 0;
    long long number;
    if (!sm_parse_int((struct sm_text){tidy->at, n}, &number)) return;
    while (i < tidy->surface_count && tidy->surfaces[i] != number)
        i++;
    if (i == SURFACE_MAX) return; /* never seen: a page has one surface and a few groups */
    tidy->surfaces[i] = number;
    if (i == tidy->surface_count) tidy->surface_count++;
    sm_buf_int(tidy->out, (long long)i);
    tidy->at += n;
}

/* Behind a '"' or '#': the id of a surface? */
static void tidy_id(struct tidy *tidy)
{
    static const char *const prefixes[] = {"surface-", "surface", "source-"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (is_next(tidy, prefixes[i])) {
            copy(tidy, strlen(prefixes[i]));
            put_surface_number(tidy);
            return;
        }
}

static void tidy_path_data(struct tidy *tidy)
{
    while (tidy->at < tidy->end && *tidy->at != '"') {
        size_t n = span(tidy, "-.0123456789");
        double value;
        if (n > 0 && sm_parse_double((struct sm_text){tidy->at, n}, &value)) {
            sm_buf_fixed(tidy->out, value, PATH_DECIMALS);
            tidy->at += n;
        } else {
            copy(tidy, n ? n : 1);
        }
    }
}

static void put_element(struct tidy *tidy, const char *open, struct sm_text text, const char *close)
{
    if (text.n == 0) return;
    sm_buf_str(tidy->out, open);
    sm_buf_xml(tidy->out, text);
    sm_buf_str(tidy->out, close);
}

static void tidy_root(struct tidy *tidy)
{
    while (tidy->at < tidy->end && !is_next(tidy, "<svg "))
        copy(tidy, 1);
    if (tidy->at == tidy->end) return;
    copy(tidy, strlen("<svg "));
    put_element(tidy, "lang=\"", sm_text(tidy->page->lang), "\" ");
    sm_buf_str(tidy->out, "role=\"img\" ");
    while (tidy->at < tidy->end && *tidy->at != '>')
        copy(tidy, 1);
    if (tidy->at < tidy->end) copy(tidy, 1);
    put_element(tidy, "\n<title>", tidy->page->title, "</title>");
    put_element(tidy, "\n<desc>", tidy->page->description, "</desc>\n");
    sm_svg_put_metadata(tidy->out, tidy->page);
}

void sm_cairo_svg_tidy(struct sm_text svg, const struct sm_page *page, struct sm_buf *out)
{
    struct tidy tidy = {.at = svg.at, .end = svg.at + svg.n, .page = page, .out = out};
    tidy_root(&tidy);
    while (tidy.at < tidy.end) {
        bool is_quote = *tidy.at == '"' || *tidy.at == '#', is_path = is_next(&tidy, " d=\"");
        copy(&tidy, is_path ? 4 : 1);
        if (is_path)
            tidy_path_data(&tidy);
        else if (is_quote)
            tidy_id(&tidy);
    }
}
