/* SPDX-License-Identifier: Apache-2.0
 * Shaping works in font units and is scaled to px when glyphs are placed.
 */
#include "render/shape_text.h"

#include <math.h>
#include <string.h>

#include "render/font.h"
#include "render/font_fallback.h"
#include "render/shape_kept.h"
#include "render/type_bidi.h"

#define SIZE_PX_MAX 10000.0

struct shaping {
    const struct sm_shaper *shaper;
    const struct sm_font *font;
    const struct sm_clean_text *text;
    double px_per_unit;
    size_t glyph_count;
    struct sm_box ink_px;
};

/* Letterspaced text has no ligatures: they would be holes in the rhythm. CSS says the same. */
static const hb_feature_t no_ligatures[] = {
    {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
};

/* Script and language are always said: guessing them would ask the environment. */
static bool shape_stretch(const struct shaping *shaping, const struct sm_stretch *stretch)
{
    hb_buffer_t *buffer = shaping->shaper->fonts->buffer;
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_codepoints(buffer, shaping->text->codes, (int)shaping->text->count,
                             (unsigned)stretch->first, (int)stretch->count);
    bool rtl = stretch->level & 1;
    hb_buffer_set_direction(buffer, rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, stretch->script);
    hb_buffer_set_language(buffer, hb_language_from_string("und", -1));
    bool spaced = shaping->shaper->type.spacing_px != 0;
    hb_shape(shaping->font->font, buffer, no_ligatures, spaced ? 2 : 0);
    return hb_buffer_allocation_successful(buffer);
}

static struct sm_box ink_of(const struct shaping *shaping, const struct sm_glyph *glyph)
{
    hb_glyph_extents_t e;
    if (!hb_font_get_glyph_extents(shaping->font->font, glyph->id, &e) || e.width == 0)
        return sm_box_empty();
    double s = shaping->px_per_unit;
    double left = glyph->x_px + e.x_bearing * s, top = glyph->y_px - e.y_bearing * s;
    return (struct sm_box){left, top, left + e.width * s, top - e.height * s};
}

/* Append the buffer's glyphs; their x is an offset from the pen until place_glyphs moves it. */
static bool take_glyphs(struct shaping *shaping)
{
    struct sm_fonts *fonts = shaping->shaper->fonts;
    unsigned n = 0;
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(fonts->buffer, &n);
    const hb_glyph_position_t *at = hb_buffer_get_glyph_positions(fonts->buffer, NULL);
    if (!sm_grow(&fonts->glyphs, &fonts->glyph_capacity, shaping->glyph_count + n,
                 sizeof *fonts->glyphs))
        return false;
    for (unsigned i = 0; i < n; i++)
        fonts->glyphs[shaping->glyph_count++] = (struct sm_glyph){
            .id = info[i].codepoint,
            .cluster = shaping->text->offsets[info[i].cluster],
            .x_px = at[i].x_offset * shaping->px_per_unit,
            .y_px = -at[i].y_offset * shaping->px_per_unit,
            .advance_px = at[i].x_advance * shaping->px_per_unit,
        };
    return true;
}

/* Move the glyphs to their places, one cluster behind the other. Returns the width of all. */
static double place_glyphs(struct shaping *shaping)
{
    struct sm_glyph *glyphs = shaping->shaper->fonts->glyphs;
    double pen = 0;
    for (size_t i = 0; i < shaping->glyph_count; i++) {
        bool more = i + 1 < shaping->glyph_count;
        if (more && glyphs[i + 1].cluster != glyphs[i].cluster)
            glyphs[i].advance_px += shaping->shaper->type.spacing_px;
        glyphs[i].x_px += pen;
        pen += glyphs[i].advance_px;
        shaping->ink_px = sm_box_union(shaping->ink_px, ink_of(shaping, &glyphs[i]));
    }
    return pen;
}

static void remark_missing_code(const struct shaping *shaping, uint32_t code)
{
    hb_codepoint_t glyph;
    if (hb_font_get_nominal_glyph(shaping->font->font, code, &glyph)) return;
    sm_remark(shaping->shaper->report, SM_WARNING,
              "%s: the font lacks U+%04X, an empty box stands for it",
              sm_fonts_face_name(shaping->shaper->fonts, shaping->shaper->type.face)->file,
              (unsigned)code);
}

/* A cluster with a .notdef glyph: name those of its characters that the font lacks. */
static void remark_missing_cluster(const struct shaping *shaping, uint32_t cluster)
{
    const struct sm_clean_text *text = shaping->text;
    size_t i = 0;
    while (i < text->count && text->offsets[i] != cluster)
        i++;
    remark_missing_code(shaping, text->codes[i]);
    hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
    while (++i < text->count && hb_unicode_combining_class(unicode, text->codes[i]) != 0)
        remark_missing_code(shaping, text->codes[i]);
}

static void remark_missing(const struct shaping *shaping)
{
    const struct sm_glyph *glyphs = shaping->shaper->fonts->glyphs;
    for (size_t i = 0; i < shaping->glyph_count; i++)
        if (glyphs[i].id == 0) remark_missing_cluster(shaping, glyphs[i].cluster);
}

static bool finish_run(struct shaping *shaping, bool rtl, struct sm_run *run)
{
    size_t n = shaping->glyph_count;
    struct sm_glyph *glyphs = sm_arena_alloc(shaping->shaper->arena, n + 1, sizeof *glyphs);
    if (!glyphs) return false;
    *run = (struct sm_run){
        .text = shaping->text->text,
        .type = shaping->shaper->type,
        .glyphs = glyphs,
        .glyph_count = n,
        .width_px = place_glyphs(shaping),
        .ascent_px = shaping->font->ascent * shaping->px_per_unit,
        .descent_px = shaping->font->descent * shaping->px_per_unit,
        .ink_px = shaping->ink_px,
        .rtl = rtl,
    };
    if (n) memcpy(glyphs, shaping->shaper->fonts->glyphs, n * sizeof *glyphs);
    return true;
}

static bool check_type(const struct sm_type *type, struct sm_error *err)
{
    bool fits =
        type->size_px > 0 && type->size_px <= SIZE_PX_MAX && fabs(type->spacing_px) <= SIZE_PX_MAX;
    return fits || sm_fail(err, SM_E_USAGE, "type: sizes must be above 0 and at most 10000 px");
}

static bool lacks_glyphs(const struct shaping *shaping)
{
    for (size_t i = 0; i < shaping->glyph_count; i++)
        if (shaping->shaper->fonts->glyphs[i].id == 0) return true;
    return false;
}

static bool shape_clean(struct shaping *shaping, struct sm_run *run, bool *lacking)
{
    const struct sm_shaper *shaper = shaping->shaper;
    struct sm_stretches stretches;
    if (!sm_cut_into_stretches(shaping->text, shaper->direction, shaper->arena, &stretches,
                               shaper->err))
        return false;
    for (size_t i = 0; i < stretches.count; i++)
        if (!shape_stretch(shaping, &stretches.items[i]) || !take_glyphs(shaping))
            return sm_fail_memory(shaper->err);
    *lacking = lacks_glyphs(shaping);
    return finish_run(shaping, stretches.rtl, run) || sm_fail_memory(shaper->err);
}

static bool shape_with(const struct sm_shaper *shaper, const struct sm_clean_text *clean,
                       struct sm_run *run, bool *lacking)
{
    const struct sm_font *font = sm_font_load(shaper->fonts, shaper->type.face, shaper->err);
    struct shaping shaping = {
        .shaper = shaper,
        .font = font,
        .text = clean,
        .px_per_unit = font ? shaper->type.size_px / font->units_per_em : 0,
        .ink_px = sm_box_empty(),
    };
    return font && shape_clean(&shaping, run, lacking);
}

/* A line that our fonts cannot set is set whole in one of the system's that can, so that its
 * letters belong together; when there is none, each missing character is named. */
static bool fall_back(const struct sm_shaper *shaper, const struct sm_clean_text *clean,
                      struct sm_run *run)
{
    struct sm_shaper other = *shaper;
    bool lacking = false;
    if (!sm_font_fallback(shaper->fonts, shaper->type.face, clean->codes, clean->count,
                          &other.type.face)) {
        struct shaping shaping = {.shaper = shaper, .text = clean, .glyph_count = run->glyph_count};
        shaping.font = sm_font_load(shaper->fonts, shaper->type.face, shaper->err);
        remark_missing(&shaping);
        return true;
    }
    const char *file = sm_fonts_face_name(other.fonts, other.type.face)->file;
    sm_remark(
        shaper->report, SM_NOTE,
        "%.*s: our fonts lack some of its characters; it is set in %s, which other machines may "
        "not have",
        SM_TEXT_ARG(clean->text), file);
    return shape_with(&other, clean, run, &lacking);
}

bool sm_shape(const struct sm_shaper *shaper, struct sm_text text, struct sm_run *run)
{
    *run = (struct sm_run){0};
    if (!check_type(&shaper->type, shaper->err)) return false;
    if (sm_kept_run_find(shaper, text, run)) return true;
    struct sm_clean_text clean;
    bool lacking = false;
    if (!sm_clean(text, shaper->arena, &clean, shaper->report, shaper->err)) return false;
    if (!shape_with(shaper, &clean, run, &lacking)) return false;
    if (lacking) return fall_back(shaper, &clean, run);
    sm_kept_run_keep(shaper, text, run);
    return true;
}

bool sm_shape_line(struct sm_fonts *fonts, struct sm_text text, struct sm_type type,
                   struct sm_arena *arena, struct sm_run *run, struct sm_report *report,
                   struct sm_error *err)
{
    struct sm_shaper shaper = {fonts, type, SM_DIRECTION_OF_TEXT, arena, report, err};
    return sm_shape(&shaper, text, run);
}
