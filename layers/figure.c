/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/figure.h"

#include <string.h>

static void put_pixels(struct sm_buf *out, const char *name, double px)
{
    struct sm_buf digits = {0};
    sm_buf_fixed(&digits, px, 0);
    sm_buf_attribute(out, name, sm_buf_slice(&digits));
    out->failed |= digits.failed;
    sm_buf_finish(&digits);
}

/* "maps/week-1280.png 1x, maps/week-1280@2x.png 2x" */
static void put_srcset(struct sm_buf *out, const char *url, const char *stem)
{
    struct sm_buf set = {0};
    for (int scale = 1; scale <= 2; scale++) {
        if (scale > 1) sm_buf_str(&set, ", ");
        sm_buf_str(&set, url);
        sm_buf_url(&set, sm_text(stem));
        sm_buf_str(&set, scale == 1 ? ".png 1x" : "@2x.png 2x");
    }
    sm_buf_attribute(out, "srcset", sm_buf_slice(&set));
    out->failed |= set.failed;
    sm_buf_finish(&set);
}

static void put_source(struct sm_buf *out, const struct sm_figure *figure,
                       const struct sm_figure_layout *layout, bool dark)
{
    sm_buf_str(out, "<source media=\"");
    if (layout->screen_max_px > 0) {
        sm_buf_str(out, "(max-width: ");
        sm_buf_fixed(out, layout->screen_max_px, 0);
        sm_buf_str(out, dark ? "px) and " : "px)");
    }
    if (dark) sm_buf_str(out, "(prefers-color-scheme: dark)");
    sm_buf_char(out, '"');
    put_srcset(out, figure->url, dark ? layout->dark : layout->light);
    put_pixels(out, "width", layout->width_px);
    put_pixels(out, "height", layout->height_px);
    sm_buf_str(out, ">\n");
}

static void put_image(struct sm_buf *out, const struct sm_figure *figure)
{
    const struct sm_figure_layout *widest = &figure->layouts[figure->layout_count - 1];
    struct sm_buf file = {0};
    sm_buf_str(&file, figure->url);
    sm_buf_url(&file, sm_text(widest->light));
    sm_buf_str(&file, ".png");
    sm_buf_str(out, "<img");
    sm_buf_attribute(out, "src", sm_buf_slice(&file));
    put_srcset(out, figure->url, widest->light);
    put_pixels(out, "width", widest->width_px);
    put_pixels(out, "height", widest->height_px);
    sm_buf_attribute(out, "alt", figure->alt);
    sm_buf_str(out, " style=\"display:block;max-width:100%;height:auto\" decoding=\"async\">\n");
    out->failed |= file.failed;
    sm_buf_finish(&file);
}

/* Caption and long description, the same for both kinds. */
static void put_words(struct sm_buf *out, const struct sm_figure *figure)
{
    sm_buf_str(out, "<figcaption><strong>");
    sm_buf_xml(out, figure->title);
    sm_buf_str(out, "</strong> <small>");
    sm_buf_xml(out, figure->credits);
    sm_buf_str(out, "</small>\n<details>\n<summary>");
    sm_buf_xml(out, figure->table_head);
    sm_buf_str(out, "</summary>\n<div style=\"overflow-x:auto\" tabindex=\"0\" role=\"region\"");
    sm_buf_attribute(out, "aria-label", figure->table_head);
    sm_buf_str(out, ">\n");
    sm_buf_text(out, figure->table);
    sm_buf_str(out, "</div>\n</details>\n</figcaption>\n</figure>\n");
}

static void begin_figure(struct sm_buf *out, const struct sm_figure *figure)
{
    sm_buf_str(out, "<figure class=\"sitmap-figure\" style=\"margin:0\"");
    sm_buf_attribute(out, "lang", sm_text(figure->lang));
    sm_buf_str(out, ">\n");
}

void sm_figure_picture(struct sm_buf *out, const struct sm_figure *figure)
{
    begin_figure(out, figure);
    sm_buf_str(out, "<picture>\n");
    for (size_t i = 0; i < figure->layout_count; i++) {
        bool last = i + 1 == figure->layout_count;
        put_source(out, figure, &figure->layouts[i], true);
        if (!last) put_source(out, figure, &figure->layouts[i], false);
    }
    put_image(out, figure);
    sm_buf_str(out, "</picture>\n");
    put_words(out, figure);
}

/* Of a document of its own, the part that may stand inside HTML. */
static struct sm_text svg_element(struct sm_text svg)
{
    static const char begin[] = "<svg";
    for (size_t i = 0; i + sizeof begin <= svg.n; i++)
        if (memcmp(svg.at + i, begin, sizeof begin - 1) == 0)
            return (struct sm_text){svg.at + i, svg.n - i};
    return svg;
}

/* "@media (min-width: 520.02px) and (max-width: 1000px) { .sitmap-720 { display: block; } }" */
static void put_layout_rule(struct sm_buf *out, const struct sm_figure *figure, size_t i)
{
    const struct sm_figure_layout *layout = &figure->layouts[i];
    sm_buf_str(out, "@media (min-width: ");
    sm_buf_fixed(out, i ? figure->layouts[i - 1].screen_max_px + 0.02 : 0, 2);
    sm_buf_str(out, "px)");
    if (layout->screen_max_px > 0) {
        sm_buf_str(out, " and (max-width: ");
        sm_buf_fixed(out, layout->screen_max_px, 0);
        sm_buf_str(out, "px)");
    }
    sm_buf_str(out, " { .sitmap-");
    sm_buf_fixed(out, layout->width_px, 0);
    sm_buf_str(out, " { display: block; } }\n");
}

/* One layout is there for the eye and for screen readers; the others are for neither. */
static void put_inline_style(struct sm_buf *out, const struct sm_figure *figure)
{
    sm_buf_str(out, "<style>\n"
                    ".sitmap-figure svg { display: block; max-width: 100%; height: auto; }\n"
                    ".sitmap-layout { display: none; }\n");
    for (size_t i = 0; i < figure->layout_count; i++)
        put_layout_rule(out, figure, i);
    sm_buf_str(out, "</style>\n");
}

void sm_figure_inline(struct sm_buf *out, const struct sm_figure *figure)
{
    begin_figure(out, figure);
    put_inline_style(out, figure);
    for (size_t i = 0; i < figure->layout_count; i++) {
        sm_buf_str(out, "<div class=\"sitmap-layout sitmap-");
        sm_buf_fixed(out, figure->layouts[i].width_px, 0);
        sm_buf_str(out, "\">\n");
        sm_buf_text(out, svg_element(figure->layouts[i].svg));
        sm_buf_str(out, "</div>\n");
    }
    put_words(out, figure);
}

static void put_meta(struct sm_buf *out, const char *key, const char *name, struct sm_text content)
{
    sm_buf_str(out, "<meta");
    sm_buf_attribute(out, key, sm_text(name));
    sm_buf_attribute(out, "content", content);
    sm_buf_str(out, ">\n");
}

static void put_meta_pixels(struct sm_buf *out, const char *name, double px)
{
    struct sm_buf digits = {0};
    sm_buf_fixed(&digits, px, 0);
    put_meta(out, "property", name, sm_buf_slice(&digits));
    out->failed |= digits.failed;
    sm_buf_finish(&digits);
}

void sm_figure_social(struct sm_buf *out, const struct sm_figure *figure)
{
    struct sm_buf image = {0};
    sm_buf_str(&image, figure->url);
    sm_buf_url(&image, sm_text(figure->share));
    put_meta(out, "property", "og:type", sm_text("article"));
    put_meta(out, "property", "og:title", figure->title);
    put_meta(out, "property", "og:description", figure->alt);
    put_meta(out, "property", "og:image", sm_buf_slice(&image));
    put_meta_pixels(out, "og:image:width", figure->share_width_px);
    put_meta_pixels(out, "og:image:height", figure->share_height_px);
    put_meta(out, "property", "og:image:type", sm_text("image/png"));
    put_meta(out, "property", "og:image:alt", figure->alt);
    put_meta(out, "name", "twitter:card", sm_text("summary_large_image"));
    out->failed |= image.failed;
    sm_buf_finish(&image);
}

/* ---- the preview */

static const char page_style[] =
    "<style>\n"
    ":root { color-scheme: light dark; --ink: #222; --paper: #fff; --rule: #ccc; }\n"
    "@media (prefers-color-scheme: dark) { :root { --ink: #e8e4da; --paper: #14171a; --rule: "
    "#444; } }\n"
    "body { margin: 0 auto; max-width: 1280px; padding: 16px; background: var(--paper); color: "
    "var(--ink); font: 16px/1.5 system-ui, sans-serif; }\n"
    "h1 { font-size: 1.4em; } h2 { font-size: 1.1em; border-top: 1px solid var(--rule); "
    "margin-top: 2.5em; padding-top: 0.8em; }\n"
    "table { border-collapse: collapse; } th, td { padding: 0.2em 1em 0.2em 0; text-align: left; "
    "vertical-align: top; } tbody th { font-weight: normal; }\n"
    "pre { overflow-x: auto; border: 1px solid var(--rule); padding: 0.8em; font-size: 0.85em; }\n"
    "</style>\n";

/* What to copy, readable and whole. */
static void put_source_text(struct sm_buf *out, const char *label, const struct sm_buf *html)
{
    sm_buf_str(out, "<details>\n<summary>");
    sm_buf_str(out, label);
    sm_buf_str(out, "</summary>\n<pre tabindex=\"0\">");
    sm_buf_xml(out, sm_buf_slice(html));
    sm_buf_str(out, "</pre>\n</details>\n");
    out->failed |= html->failed;
}

static void put_section(struct sm_buf *out, const struct sm_figure *figure)
{
    struct sm_buf picture = {0}, social = {0};
    sm_figure_picture(&picture, figure);
    sm_figure_social(&social, figure);
    sm_buf_str(out, "<section>\n<h2");
    sm_buf_attribute(out, "lang", sm_text(figure->lang));
    sm_buf_char(out, '>');
    sm_buf_xml(out, figure->title);
    sm_buf_str(out, "</h2>\n");
    sm_buf_text(out, sm_buf_slice(&picture));
    put_source_text(out, "HTML of the picture", &picture);
    put_source_text(out, "Tags for the page’s head", &social);
    sm_buf_str(out, "<h3>The same, standing alone</h3>\n");
    sm_figure_inline(out, figure);
    sm_buf_str(out, "</section>\n");
    sm_buf_finish(&picture);
    sm_buf_finish(&social);
}

void sm_figure_page(struct sm_buf *out, const struct sm_figure *figures, size_t count)
{
    sm_buf_str(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    "<title>");
    sm_buf_xml(out, figures[0].title);
    sm_buf_str(out, "</title>\n");
    sm_figure_social(out, &figures[0]);
    sm_buf_str(out, page_style);
    sm_buf_str(out, "</head>\n<body>\n<main>\n<h1>Preview</h1>\n");
    for (size_t i = 0; i < count; i++)
        put_section(out, &figures[i]);
    sm_buf_str(out, "</main>\n</body>\n</html>\n");
}
