/* SPDX-License-Identifier: Apache-2.0
 * Text on Cairo's surfaces: glyphs where the shaper put them, a halo under them, and in a PDF the
 * words behind the glyphs, so that they can be searched and copied.
 */
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "render/cairo_private.h"

/* Letterspaced text has no ligatures; this much of it nobody sees. */
#define NO_LIGATURES_PX 1e-6

/* A run as Cairo wants it. All arrays have room for each glyph. */
struct cairo_run {
    struct sm_text text;
    cairo_glyph_t *glyphs;
    cairo_text_cluster_t *clusters;
    size_t glyph_count;
};

static void place_glyphs(const struct sm_run *run, struct sm_vertex origin, cairo_glyph_t *glyphs)
{
    for (size_t i = 0; i < run->glyph_count; i++) {
        glyphs[i].index = run->glyphs[i].id;
        glyphs[i].x = origin.x + run->glyphs[i].x_px;
        glyphs[i].y = origin.y + run->glyphs[i].y_px;
    }
}

static void stroke_halo(struct sm_cairo *cairo, const struct sm_ink *ink)
{
    cairo_t *cr = cairo->cr;
    sm_cairo_set_color(cr, ink->halo);
    cairo_set_line_width(cr, 2 * ink->halo_px);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(cr, NULL, 0, 0);
    cairo_stroke(cr);
}

static void paint_halo(struct sm_cairo *cairo, const cairo_glyph_t *glyphs, int count,
                       const struct sm_ink *ink)
{
    cairo_glyph_path(cairo->cr, glyphs, count);
    stroke_halo(cairo, ink);
}

/* Where the cluster that starts at byte 'start' ends: at the next one, in whatever order. */
static size_t cluster_end(const struct sm_run *run, size_t start)
{
    size_t end = run->text.n;
    for (size_t i = 0; i < run->glyph_count; i++)
        if (run->glyphs[i].cluster > start && run->glyphs[i].cluster < end)
            end = run->glyphs[i].cluster;
    return end;
}

/* Each glyph stands for letters of its own. */
static bool has_own_cluster(const struct sm_run *run)
{
    for (size_t i = 1; i < run->glyph_count; i++)
        if (run->glyphs[i].cluster == run->glyphs[i - 1].cluster) return false;
    return true;
}

static size_t cluster_glyphs(const struct sm_run *run, size_t first)
{
    size_t i = first + 1;
    while (i < run->glyph_count && run->glyphs[i].cluster == run->glyphs[first].cluster)
        i++;
    return i - first;
}

/* The letters of a ligature, in the room that it takes. Its own glyph would be found as "U+FB01",
 * which nobody searches for. False where the cluster is no ligature. */
static bool show_letters(struct sm_cairo *cairo, const struct sm_run *run,
                         const struct sm_glyph *at, const cairo_glyph_t *place)
{
    struct sm_arena arena = {0};
    struct sm_run letters = {0};
    struct sm_type type = run->type;
    size_t n = cluster_end(run, at->cluster) - at->cluster;
    type.spacing_px = NO_LIGATURES_PX;
    bool is_ligature = n > 1 && run->type.spacing_px == 0 &&
                       sm_shape_line(cairo->fonts, (struct sm_text){run->text.at + at->cluster, n},
                                     type, &arena, &letters, NULL, NULL) &&
                       letters.glyph_count > 1 && letters.width_px > 0 && has_own_cluster(&letters);
    for (size_t i = 0; i < letters.glyph_count && is_ligature; i++) {
        size_t start = letters.glyphs[i].cluster;
        cairo_glyph_t glyph = {letters.glyphs[i].id,
                               place->x +
                                   letters.glyphs[i].x_px * at->advance_px / letters.width_px,
                               place->y + letters.glyphs[i].y_px};
        cairo_text_cluster_t cluster = {(int)(cluster_end(&letters, start) - start), 1};
        cairo_show_text_glyphs(cairo->cr, letters.text.at + start, cluster.num_bytes, &glyph, 1,
                               &cluster, 1, 0);
    }
    sm_arena_finish(&arena);
    return is_ligature;
}

/* Cluster by cluster, since lines of both directions have no order of bytes that Cairo knows. In
 * the PDF they end up in one piece all the same. */
static void show_words(struct sm_cairo *cairo, const struct sm_run *run,
                       const cairo_glyph_t *glyphs)
{
    for (size_t i = 0; i < run->glyph_count;) {
        size_t start = run->glyphs[i].cluster, n = cluster_glyphs(run, i);
        cairo_text_cluster_t cluster = {(int)(cluster_end(run, start) - start), (int)n};
        bool is_shown = n == 1 && show_letters(cairo, run, &run->glyphs[i], &glyphs[i]);
        if (!is_shown)
            cairo_show_text_glyphs(cairo->cr, run->text.at + start, cluster.num_bytes, glyphs + i,
                                   (int)n, &cluster, 1, 0);
        i += n;
    }
}

/* Bad UTF-8 or bytes beyond the text would put Cairo into its error state for good. */
static bool has_words(const struct sm_run *run)
{
    for (size_t i = 0; i < run->glyph_count; i++)
        if (run->glyphs[i].cluster >= run->text.n) return false;
    return sm_utf8_valid(run->text, NULL);
}

/* Glyph by glyph, each in its own space, turned around its place. */
static void with_turned(struct sm_cairo *cairo, const struct sm_run *run, struct sm_vertex origin,
                        void (*draw)(cairo_t *cr, const struct sm_run *run, size_t i))
{
    for (size_t i = 0; i < run->glyph_count; i++) {
        const struct sm_glyph *glyph = &run->glyphs[i];
        struct sm_turn turn = run->turns[i];
        cairo_matrix_t space;
        cairo_matrix_init(&space, turn.cosine, turn.sine, -turn.sine, turn.cosine,
                          origin.x + glyph->x_px, origin.y + glyph->y_px);
        cairo_save(cairo->cr);
        cairo_transform(cairo->cr, &space);
        draw(cairo->cr, run, i);
        cairo_restore(cairo->cr);
    }
}

static void add_turned(cairo_t *cr, const struct sm_run *run, size_t i)
{
    cairo_glyph_t glyph = {.index = run->glyphs[i].id};
    cairo_move_to(cr, 0, 0);
    cairo_glyph_path(cr, &glyph, 1);
}

static void show_turned(cairo_t *cr, const struct sm_run *run, size_t i)
{
    cairo_glyph_t glyph = {.index = run->glyphs[i].id};
    cairo_show_glyphs(cr, &glyph, 1);
}

/* The first glyph of a cluster carries its letters. */
static void show_turned_word(cairo_t *cr, const struct sm_run *run, size_t i)
{
    cairo_glyph_t glyph = {.index = run->glyphs[i].id};
    size_t start = run->glyphs[i].cluster;
    bool first = i == 0 || run->glyphs[i - 1].cluster != start;
    cairo_text_cluster_t cluster = {first ? (int)(cluster_end(run, start) - start) : 0, 1};
    cairo_show_text_glyphs(cr, run->text.at + start, cluster.num_bytes, &glyph, 1, &cluster, 1, 0);
}

static void draw_turned(struct sm_cairo *cairo, const struct sm_run *run, struct sm_vertex origin,
                        const struct sm_ink *ink)
{
    if (ink->halo.a) {
        cairo_new_path(cairo->cr);
        with_turned(cairo, run, origin, add_turned);
        stroke_halo(cairo, ink);
    }
    sm_cairo_set_color(cairo->cr, ink->fill);
    bool words = cairo->format == SM_PDF && has_words(run);
    with_turned(cairo, run, origin, words ? show_turned_word : show_turned);
}

static void draw_document(struct sm_cairo *cairo, const struct sm_run *run, struct sm_vertex origin,
                          const struct sm_ink *ink)
{
    cairo_glyph_t *glyphs = sm_alloc(run->glyph_count, sizeof *glyphs);
    if (!glyphs) {
        sm_fail_memory(&cairo->err);
        return;
    }
    place_glyphs(run, origin, glyphs);
    if (ink->halo.a) paint_halo(cairo, glyphs, (int)run->glyph_count, ink);
    sm_cairo_set_color(cairo->cr, ink->fill);
    if (cairo->format == SM_PDF && has_words(run))
        show_words(cairo, run, glyphs);
    else
        cairo_show_glyphs(cairo->cr, glyphs, (int)run->glyph_count);
    free(glyphs);
}

cairo_scaled_font_t *sm_cairo_font(struct sm_cairo *cairo, const struct sm_run *run)
{
    cairo_font_face_t *face = sm_fonts_cairo_face(cairo->fonts, run->type.face, &cairo->err);
    if (!face) return NULL;
    cairo_set_font_face(cairo->cr, face);
    cairo_set_font_size(cairo->cr, run->type.size_px);
    return cairo_get_scaled_font(cairo->cr);
}

void sm_cairo_draw_run(struct sm_backend *backend, const struct sm_run *run,
                       struct sm_vertex origin, const struct sm_ink *ink)
{
    struct sm_cairo *cairo = (struct sm_cairo *)backend;
    if (cairo->err.code != SM_OK) return;
    if (cairo->format == SM_PNG)
        sm_cairo_draw_pixels(cairo, &(struct sm_text_call){run, origin, ink});
    else if (!sm_cairo_font(cairo, run))
        return;
    else if (run->turns)
        draw_turned(cairo, run, origin, ink);
    else
        draw_document(cairo, run, origin, ink);
    sm_cairo_check_unit(cairo);
}
