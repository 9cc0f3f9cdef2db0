/* SPDX-License-Identifier: Apache-2.0 */
#include "render/svg_style.h"

#include <string.h>

struct sm_svg_style sm_svg_base_style(enum sm_svg_kind kind)
{
    return (struct sm_svg_style){
        .kind = kind,
        .paint = {.width_px = 1},
        .type = {.face = SM_FACE_MAX},
    };
}

const char *sm_svg_base_declarations(enum sm_svg_kind kind)
{
    if (kind == SM_SVG_PATH_KIND)
        return "fill:none;fill-opacity:1;fill-rule:evenodd;stroke:none;stroke-opacity:1;"
               "stroke-width:1;stroke-dasharray:none;stroke-linecap:butt;stroke-linejoin:round;";
    return "fill:none;fill-opacity:1;stroke:none;stroke-opacity:1;stroke-width:1;"
           "stroke-linejoin:round;stroke-dasharray:none;paint-order:stroke;font-weight:400;font-"
           "style:normal;"
           "font-stretch:normal;font-kerning:normal;letter-spacing:0;word-spacing:0;"
           "text-anchor:start;text-transform:none;text-rendering:geometricPrecision;"
           "direction:ltr;";
}

/* What does not show is made the same, so that it makes no difference. */
static struct sm_svg_style plain(struct sm_svg_style style)
{
    struct sm_svg_style base = sm_svg_base_style(style.kind);
    if (style.paint.fill.a == 0) style.paint.fill = base.paint.fill;
    if (style.paint.stroke.a > 0 && style.paint.width_px > 0) return style;
    struct sm_color fill = style.paint.fill;
    style.paint = base.paint;
    style.paint.fill = fill;
    return style;
}

struct sm_svg_style sm_svg_path_style(const struct sm_paint *paint)
{
    struct sm_svg_style style = sm_svg_base_style(SM_SVG_PATH_KIND);
    style.paint = *paint;
    for (int i = paint->dash_count; i < 4; i++)
        style.paint.dash_px[i] = 0;
    return plain(style);
}

struct sm_svg_style sm_svg_text_style(const struct sm_run *run, const struct sm_ink *ink)
{
    struct sm_svg_style style = sm_svg_base_style(SM_SVG_TEXT_KIND);
    style.paint.fill = ink->fill;
    style.paint.stroke = ink->halo;
    style.paint.width_px = 2 * ink->halo_px;
    style.type = run->type;
    style.rtl = run->rtl;
    return plain(style);
}

static bool same_color(struct sm_color a, struct sm_color b)
{
    return a.r == b.r && a.g == b.g && a.b == b.b && a.a == b.a;
}

static bool same_dashes(const struct sm_paint *a, const struct sm_paint *b)
{
    return a->dash_count == b->dash_count && memcmp(a->dash_px, b->dash_px, sizeof a->dash_px) == 0;
}

bool sm_svg_same_style(const struct sm_svg_style *a, const struct sm_svg_style *b)
{
    return a->kind == b->kind && same_color(a->paint.fill, b->paint.fill) &&
           same_color(a->paint.stroke, b->paint.stroke) && a->paint.width_px == b->paint.width_px &&
           a->paint.cap == b->paint.cap && same_dashes(&a->paint, &b->paint) &&
           a->type.face == b->type.face && a->type.size_px == b->type.size_px &&
           a->type.spacing_px == b->type.spacing_px && a->rtl == b->rtl;
}

void sm_svg_put_color(struct sm_buf *out, struct sm_color color)
{
    static const char hex[] = "0123456789abcdef";
    const unsigned char parts[] = {color.r, color.g, color.b};
    sm_buf_char(out, '#');
    for (int i = 0; i < 3; i++) {
        sm_buf_char(out, hex[parts[i] >> 4]);
        sm_buf_char(out, hex[parts[i] & 15]);
    }
}

void sm_svg_put_opacity(struct sm_buf *out, unsigned char alpha)
{
    sm_buf_fixed(out, alpha / 255.0, 3);
}

static bool is_condensed(enum sm_face face)
{
    return face > SM_SANS_SEMIBOLD && face < SM_FACE_COUNT;
}

/* In single quotes, which need no escaping in an attribute. Neutral names: an altered font must not
 * go by a reserved one [OFL11]. The hash in it keeps the subsets of two maps on one page apart. */
void sm_svg_put_family(struct sm_buf *out, enum sm_face face, int house_number)
{
    sm_buf_str(out, house_number         ? "'sitmap House "
                    : is_condensed(face) ? "'sitmap Condensed "
                                         : "'sitmap Sans ");
    if (house_number) {
        sm_buf_int(out, house_number);
        sm_buf_char(out, ' ');
    }
    sm_buf_str(out, SM_SVG_HASH "'");
}

/* Behind our own come fonts that many systems have, for readers that load no embedded ones. */
static void put_families(struct sm_buf *out, const struct sm_svg_style *style)
{
    if (!style->face) {
        sm_buf_str(out, "sans-serif");
        return;
    }
    sm_svg_put_family(out, style->type.face, style->house_number);
    if (style->house_number)
        sm_buf_str(out, ",sans-serif");
    else
        sm_buf_str(out, is_condensed(style->type.face)
                            ? ",'Roboto Condensed','Arial Narrow','Liberation Sans Narrow',"
                              "'DejaVu Sans Condensed',sans-serif"
                            : ",'IBM Plex Sans',Arial,sans-serif");
}

static void put_paint(struct sm_buf *out, struct sm_color color)
{
    if (color.a == 0)
        sm_buf_str(out, "none");
    else
        sm_svg_put_color(out, color);
}

static void put_fill(struct sm_buf *out, const struct sm_svg_style *style)
{
    put_paint(out, style->paint.fill);
}

static void put_stroke(struct sm_buf *out, const struct sm_svg_style *style)
{
    put_paint(out, style->paint.stroke);
}

static void put_fill_opacity(struct sm_buf *out, const struct sm_svg_style *style)
{
    sm_svg_put_opacity(out, style->paint.fill.a ? style->paint.fill.a : 255);
}

static void put_stroke_opacity(struct sm_buf *out, const struct sm_svg_style *style)
{
    sm_svg_put_opacity(out, style->paint.stroke.a ? style->paint.stroke.a : 255);
}

static void put_stroke_width(struct sm_buf *out, const struct sm_svg_style *style)
{
    sm_buf_fixed(out, style->paint.width_px, 2);
}

static void put_dashes(struct sm_buf *out, const struct sm_svg_style *style)
{
    if (style->paint.dash_count == 0) sm_buf_str(out, "none");
    for (int i = 0; i < style->paint.dash_count; i++) {
        if (i) sm_buf_char(out, ' ');
        sm_buf_fixed(out, style->paint.dash_px[i], 2);
    }
}

static void put_cap(struct sm_buf *out, const struct sm_svg_style *style)
{
    sm_buf_str(out, style->paint.cap == SM_CAP_ROUND ? "round" : "butt");
}

static void put_size(struct sm_buf *out, const struct sm_svg_style *style)
{
    sm_buf_fixed(out, style->type.size_px, 2);
    sm_buf_str(out, "px");
}

static void put_weight(struct sm_buf *out, const struct sm_svg_style *style)
{
    sm_buf_int(out, style->face ? style->face->weight : 400);
}

static void put_slant(struct sm_buf *out, const struct sm_svg_style *style)
{
    bool italic = style->face && style->face->italic;
    sm_buf_str(out, italic ? "italic" : "normal");
}

static void put_spacing(struct sm_buf *out, const struct sm_svg_style *style)
{
    sm_buf_fixed(out, style->type.spacing_px, 2);
    if (style->type.spacing_px != 0) sm_buf_str(out, "px");
}

static void put_direction(struct sm_buf *out, const struct sm_svg_style *style)
{
    sm_buf_str(out, style->rtl ? "rtl" : "ltr");
}

static const struct property {
    const char *name;
    void (*put)(struct sm_buf *out, const struct sm_svg_style *style);
    unsigned kinds; /* bit set of 1u << enum sm_svg_kind */
} properties[] = {
    {"font-family", put_families, 2},
    {"font-size", put_size, 2},
    {"font-weight", put_weight, 2},
    {"font-style", put_slant, 2},
    {"letter-spacing", put_spacing, 2},
    {"direction", put_direction, 2},
    {"fill", put_fill, 3},
    {"fill-opacity", put_fill_opacity, 3},
    {"stroke", put_stroke, 3},
    {"stroke-opacity", put_stroke_opacity, 3},
    {"stroke-width", put_stroke_width, 3},
    {"stroke-dasharray", put_dashes, 1},
    {"stroke-linecap", put_cap, 1},
};

static void put_declaration(const struct property *property, const struct sm_svg_style *style,
                            struct sm_buf *out)
{
    sm_buf_str(out, property->name);
    sm_buf_char(out, ':');
    property->put(out, style);
    sm_buf_char(out, ';');
}

/* Write both behind each other, and keep the first one only if the second is another text. */
static void put_if_different(const struct property *property, const struct sm_svg_style *style,
                             const struct sm_svg_style *known, struct sm_buf *out)
{
    size_t first = out->count;
    put_declaration(property, style, out);
    size_t second = out->count;
    put_declaration(property, known, out);
    if (out->failed) return;
    size_t n = second - first;
    bool same = out->count - second == n && memcmp(out->bytes + first, out->bytes + second, n) == 0;
    out->count = same ? first : second;
}

void sm_svg_put_difference(const struct sm_svg_style *style, const struct sm_svg_style *known,
                           struct sm_buf *out)
{
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) {
        if (!(properties[i].kinds & 1u << style->kind)) continue;
        if (known)
            put_if_different(&properties[i], style, known, out);
        else
            put_declaration(&properties[i], style, out);
    }
}
