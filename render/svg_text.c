/* SPDX-License-Identifier: Apache-2.0
 * Live text.
 */
#include <math.h>
#include <string.h>

#include "base/memory.h"
#include "render/svg.h"

static void note_codes(struct sm_svg *svg, const struct sm_run *run)
{
    struct sm_svg_codes *face = &svg->faces[run->type.face];
    const char *at = run->text.at, *end = at + run->text.n;
    if (!sm_grow(&face->codes, &face->capacity, face->count + run->text.n, sizeof *face->codes)) {
        svg->failed = true;
        return;
    }
    while (at < end)
        face->codes[face->count++] = sm_utf8_next(&at, end);
}

int sm_svg_house_number(struct sm_svg *svg, enum sm_face face)
{
    int i = 0;
    if (face < SM_FACE_COUNT) return 0;
    while (i < svg->house_count && svg->house[i] != face)
        i++;
    if (i == svg->house_count) svg->house[svg->house_count++] = face;
    return i + 1;
}

/* XML readers squeeze spaces together and off the ends unless told not to. */
static bool has_spaces_to_keep(struct sm_text text)
{
    if (text.at[0] == ' ' || text.at[text.n - 1] == ' ') return true;
    for (size_t i = 1; i < text.n; i++)
        if (text.at[i] == ' ' && text.at[i - 1] == ' ') return true;
    return false;
}

/* Where the cluster of a glyph ends in a text that runs to the right. */
static size_t cluster_end(const struct sm_run *run, size_t i)
{
    size_t start = run->glyphs[i].cluster;
    while (i < run->glyph_count && run->glyphs[i].cluster == start)
        i++;
    return i < run->glyph_count ? run->glyphs[i].cluster : run->text.n;
}

struct letter_look {
    const char *class_name;
    struct sm_svg_style style;
};

/* A letter of a line that bends. Each is a text of its own: librsvg knows neither textPath nor
 * rotate, and a page must look the same everywhere. */
static void draw_letter(struct sm_svg *svg, const struct sm_run *run, size_t i,
                        struct sm_vertex origin, const struct letter_look *look)
{
    const struct sm_glyph *glyph = &run->glyphs[i];
    size_t end = cluster_end(run, i);
    if (end <= glyph->cluster || end > run->text.n) return;
    struct sm_text letter = {run->text.at + glyph->cluster, end - glyph->cluster};
    if (sm_text_trim(letter).n == 0) return;
    struct sm_buf *body = &svg->body;
    sm_buf_str(body, "<text");
    sm_svg_put_style(&svg->sheet, look->class_name, &look->style, body);
    sm_buf_str(body, " transform=\"translate(");
    sm_buf_fixed(body, origin.x + glyph->x_px, 2);
    sm_buf_char(body, ' ');
    sm_buf_fixed(body, origin.y + glyph->y_px, 2);
    sm_buf_str(body, ") rotate(");
    sm_buf_fixed(body, atan2(run->turns[i].sine, run->turns[i].cosine) * 180 / SM_PI, 2);
    sm_buf_str(body, ")\">");
    sm_buf_xml(body, letter);
    sm_buf_str(body, "</text>\n");
}

static void draw_letters(struct sm_svg *svg, const struct sm_run *run, struct sm_vertex origin,
                         const struct letter_look *look)
{
    for (size_t i = 0; i < run->glyph_count; i++)
        if (i == 0 || run->glyphs[i].cluster != run->glyphs[i - 1].cluster)
            draw_letter(svg, run, i, origin, look);
}

/* Text that runs to the left starts at its right end. */
void sm_svg_draw_run(struct sm_backend *backend, const struct sm_run *run, struct sm_vertex origin,
                     const struct sm_ink *ink)
{
    struct sm_svg *svg = (struct sm_svg *)backend;
    struct sm_svg_style style = sm_svg_text_style(run, ink);
    struct sm_buf *body = &svg->body;
    if (run->text.n == 0) return;
    style.face = sm_fonts_face_name(svg->fonts, run->type.face);
    style.house_number = sm_svg_house_number(svg, run->type.face);
    note_codes(svg, run);
    if (run->turns) {
        draw_letters(svg, run, origin, &(struct letter_look){ink->class_name, style});
        return;
    }
    sm_buf_str(body, "<text");
    sm_svg_put_style(&svg->sheet, ink->class_name, &style, body);
    sm_buf_str(body, " x=\"");
    sm_buf_fixed(body, origin.x + (run->rtl ? run->width_px : 0), 2);
    sm_buf_str(body, "\" y=\"");
    sm_buf_fixed(body, origin.y, 2);
    sm_buf_str(body, has_spaces_to_keep(run->text) ? "\" xml:space=\"preserve\">" : "\">");
    sm_buf_xml(body, run->text);
    sm_buf_str(body, "</text>\n");
}
