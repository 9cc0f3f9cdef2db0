/* SPDX-License-Identifier: Apache-2.0
 * SVG file in, path text out. In: the file's own units, y down; out: the symbol's square.
 */
#include "render/symbol_file.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/number.h"
#include "render/symbol_path.h"
#include "render/symbol_xml.h"

enum { DEPTH_MAX = 32, DECIMALS = 3 };
static const double HALF_SIDE = 10;
/* Of the square's side: rounding of other programs, and the least that can be seen. */
static const double OVERHANG = 0.02, EXTENT_MIN = 0.5;
static const double VIEW_MIN = 1e-3, VIEW_MAX = 1e6;

struct scan {
    const char *name;
    struct sm_text svg;
    struct sm_xml xml;
    struct sm_xml_tag tag;
    size_t tag_at;                   /* where it begins, in bytes */
    struct sm_text open[DEPTH_MAX];  /* names of the elements around */
    bool is_unfilled[DEPTH_MAX + 1]; /* at each depth: fill="none"; the last set is inherited */
    int depth;
    int hidden_from; /* the depth of <title> and the like, whose content is not drawn; 0: none */
    bool has_root;
    struct sm_box view;
    struct sm_text d; /* of the tag */
    struct sm_symbol_path path;
    struct sm_error *err;
};

static size_t line_of(const struct scan *scan, size_t at)
{
    size_t line = 1;
    for (size_t i = 0; i < at; i++)
        line += scan->svg.at[i] == '\n';
    return line;
}

static bool fail(const struct scan *scan, const char *what)
{
    return sm_fail(scan->err, SM_E_INPUT, "%s:%zu: %s", scan->name, line_of(scan, scan->tag_at),
                   what);
}

/* At most 'max' bytes, without half a character at the end. */
static struct sm_text beginning(struct sm_text text, size_t max)
{
    if (text.n <= max) return text;
    while (max && ((unsigned char)text.at[max] & 0xC0) == 0x80)
        max--;
    return (struct sm_text){text.at, max};
}

static bool fail_attribute(const struct scan *scan, struct sm_text name, struct sm_text value,
                           const char *what_to_do)
{
    struct sm_text shown = beginning(value, 40);
    return sm_fail(scan->err, SM_E_INPUT, "%s:%zu: %.*s=\"%.*s\" is not understood; %s", scan->name,
                   line_of(scan, scan->tag_at), SM_TEXT_ARG(name), SM_TEXT_ARG(shown), what_to_do);
}

static bool is_one_of(struct sm_text name, const char *const *words)
{
    while (*words && !sm_text_is(name, *words))
        words++;
    return *words != NULL;
}

/* Attributes and CSS properties, which say the same things. */
static bool take_property(struct scan *scan, struct sm_text name, struct sm_text value)
{
    static const char *const moving[] = {"transform", "clip-path", "mask", "filter", NULL};
    static const char *const hiding[] = {"display", "visibility", NULL};
    if (is_one_of(name, moving))
        return fail_attribute(scan, name, value, "apply it to the path itself");
    if (is_one_of(name, hiding)) return fail_attribute(scan, name, value, "delete what is hidden");
    bool is_none = sm_text_is(sm_text_trim(value), "none");
    if (sm_text_is(name, "stroke") && !is_none)
        return fail_attribute(scan, name, value, "convert strokes to paths");
    if (sm_text_is(name, "fill")) scan->is_unfilled[scan->depth] = is_none;
    return true;
}

static bool take_style(struct scan *scan, struct sm_text style)
{
    while (style.at) {
        struct sm_text value = sm_text_cut(&style, ';');
        struct sm_text name = sm_text_trim(sm_text_cut(&value, ':'));
        if (name.n && !take_property(scan, name, value)) return false;
    }
    return true;
}

/* Four numbers, parted by white space or commas. */
static bool take_view_box(struct scan *scan, struct sm_text name, struct sm_text value)
{
    double n[4];
    struct sm_text rest = sm_text_trim(value);
    for (int i = 0; i < 4; i++) {
        size_t length = 0;
        while (length < rest.n && !strchr(" ,\t\r\n", rest.at[length]))
            length++;
        if (!sm_parse_double((struct sm_text){rest.at, length}, &n[i]) || fabs(n[i]) > VIEW_MAX)
            return fail_attribute(scan, name, value, "write four numbers");
        rest = sm_text_trim((struct sm_text){rest.at + length, rest.n - length});
        bool comma = i < 3 && rest.n && rest.at[0] == ',';
        if (comma) rest = sm_text_trim((struct sm_text){rest.at + 1, rest.n - 1});
    }
    if (rest.n || n[2] < VIEW_MIN || n[3] < VIEW_MIN)
        return fail_attribute(scan, name, value, "write four numbers, width and height above 0");
    scan->view = (struct sm_box){n[0], n[1], n[0] + n[2], n[1] + n[3]};
    return true;
}

static bool take_attributes(struct scan *scan)
{
    struct sm_text rest = scan->tag.attributes, name, value;
    bool is_path = sm_text_is(scan->tag.name, "path");
    scan->d = (struct sm_text){NULL, 0};
    while (sm_xml_attribute(&rest, &name, &value)) {
        bool ok = true;
        if (sm_text_is(name, "style"))
            ok = take_style(scan, value);
        else if (scan->depth == 1 && sm_text_is(name, "viewBox"))
            ok = take_view_box(scan, name, value);
        else if (is_path && sm_text_is(name, "d"))
            scan->d = value;
        else
            ok = take_property(scan, name, value);
        if (!ok) return false;
    }
    return true;
}

static bool add_path(struct scan *scan)
{
    struct sm_symbol_fault fault;
    if (scan->is_unfilled[scan->depth] || !scan->d.n) return true;
    if (sm_symbol_path_add(&scan->path, scan->d, &fault)) return true;
    size_t at = (size_t)(scan->d.at - scan->svg.at) + fault.at;
    struct sm_text rest = {scan->d.at + fault.at, scan->d.n - fault.at};
    struct sm_text shown = beginning(rest, 12);
    return sm_fail(scan->err, SM_E_INPUT, "%s:%zu: path, byte %zu, \"%.*s\": %s", scan->name,
                   line_of(scan, at), fault.at + 1, SM_TEXT_ARG(shown), fault.what);
}

static bool fail_element(const struct scan *scan, const char *what)
{
    return sm_fail(scan->err, SM_E_INPUT, "%s:%zu: <%.*s> is not understood; %s", scan->name,
                   line_of(scan, scan->tag_at), SM_TEXT_ARG(scan->tag.name), what);
}

/* Editors keep their own notes under prefixes; nothing of them is drawn. */
static bool is_hidden(struct sm_text name)
{
    static const char *const hidden[] = {"title", "desc", "metadata", "defs", NULL};
    struct sm_text rest = name, prefix = sm_text_cut(&rest, ':');
    bool is_foreign = rest.at && !sm_text_is(prefix, "svg");
    return is_foreign || is_one_of(name, hidden);
}

static bool check_element(const struct scan *scan)
{
    static const char *const known[] = {"svg", "g", "path", NULL};
    struct sm_text name = scan->tag.name;
    if (sm_text_is(name, "style"))
        return fail_element(scan, "write fill=\"none\" into the paths that need it");
    if (scan->hidden_from) return true;
    if (!scan->depth && scan->has_root) return fail(scan, "something stands behind </svg>");
    if (!scan->depth && !sm_text_is(name, "svg"))
        return fail(scan, "the first element is not <svg>");
    if (scan->depth && sm_text_is(name, "svg")) return fail_element(scan, "use a single one");
    if (is_one_of(name, known) || is_hidden(name)) return true;
    return fail_element(scan, "convert objects to paths");
}

static bool start_element(struct scan *scan)
{
    if (!check_element(scan)) return false;
    if (scan->depth == DEPTH_MAX) return fail(scan, "elements are nested too deeply");
    bool is_root = !scan->depth;
    scan->open[scan->depth++] = scan->tag.name;
    scan->is_unfilled[scan->depth] = scan->is_unfilled[scan->depth - 1];
    if (!scan->hidden_from && is_hidden(scan->tag.name)) scan->hidden_from = scan->depth;
    if (scan->hidden_from) return true;
    if (!take_attributes(scan)) return false;
    scan->has_root = true;
    if (is_root && sm_box_is_empty(scan->view)) return fail(scan, "<svg> has no viewBox");
    return !sm_text_is(scan->tag.name, "path") || add_path(scan);
}

static bool end_element(struct scan *scan)
{
    if (!scan->depth || !sm_text_equal(scan->open[scan->depth - 1], scan->tag.name))
        return fail(scan, "an end tag does not match its start");
    if (scan->hidden_from == scan->depth) scan->hidden_from = 0;
    scan->depth--;
    return true;
}

static bool scan_tags(struct scan *scan)
{
    while (sm_xml_next(&scan->xml, &scan->tag)) {
        scan->tag_at = (size_t)(scan->tag.name.at - scan->svg.at);
        if (!scan->tag.is_end && !start_element(scan)) return false;
        if ((scan->tag.is_end || scan->tag.is_empty) && !end_element(scan)) return false;
    }
    scan->tag_at = scan->svg.n - scan->xml.rest.n;
    if (scan->xml.fault) return fail(scan, scan->xml.fault);
    if (!scan->has_root) return fail(scan, "there is no <svg>");
    return scan->depth ? fail(scan, "the document ends too early") : true;
}

static bool check_bounds(const struct scan *scan)
{
    struct sm_box box = sm_symbol_path_bounds(&scan->path);
    double side = 2 * HALF_SIDE;
    struct sm_box square = {-HALF_SIDE, -HALF_SIDE, HALF_SIDE, HALF_SIDE};
    if (!scan->path.count)
        return sm_fail(scan->err, SM_E_INPUT, "%s: there is no filled path to draw", scan->name);
    if (!sm_box_holds_box(sm_box_grown(square, OVERHANG * side), box))
        return sm_fail(scan->err, SM_E_INPUT,
                       "%s: the shape leaves its viewBox; fit the viewBox to it", scan->name);
    if (fmax(sm_box_width(box), sm_box_height(box)) < EXTENT_MIN * side)
        return sm_fail(scan->err, SM_E_INPUT,
                       "%s: the shape takes less than half of its viewBox; fit the viewBox to it",
                       scan->name);
    return true;
}

static void put_vertex(struct sm_buf *d, struct sm_vertex v)
{
    sm_buf_fixed(d, v.x, DECIMALS);
    sm_buf_char(d, ',');
    sm_buf_fixed(d, v.y, DECIMALS);
    sm_buf_char(d, ' ');
}

static bool put_path(const struct scan *scan, struct sm_buf *d)
{
    for (size_t i = 0; i < scan->path.count; i++) {
        const struct sm_symbol_step *step = &scan->path.steps[i];
        sm_buf_char(d, step->verb);
        if (step->verb == 'C') {
            put_vertex(d, step->control[0]);
            put_vertex(d, step->control[1]);
        }
        if (step->verb != 'Z') put_vertex(d, step->to);
    }
    return !d->failed || sm_fail_memory(scan->err);
}

bool sm_symbol_from_svg(const char *name, struct sm_text svg, struct sm_buf *d,
                        struct sm_error *err)
{
    struct scan scan = {.name = name, .svg = svg, .xml = {.rest = svg}, .err = err};
    scan.view = sm_box_empty();
    size_t bad;
    if (!sm_utf8_valid(svg, &bad))
        return sm_fail(err, SM_E_INPUT, "%s: byte %zu is not UTF-8", name, bad + 1);
    bool ok = scan_tags(&scan);
    if (ok) sm_symbol_path_fit(&scan.path, scan.view, HALF_SIDE);
    ok = ok && check_bounds(&scan) && put_path(&scan, d);
    free(scan.path.steps);
    return ok;
}

bool sm_symbol_read(const char *path, struct sm_buf *d, struct sm_error *err)
{
    struct sm_buf file = {0};
    bool ok = sm_file_read(path, SM_SYMBOL_FILE_MAX, &file, err) &&
              sm_symbol_from_svg(path, sm_buf_slice(&file), d, err);
    sm_buf_finish(&file);
    return ok;
}
