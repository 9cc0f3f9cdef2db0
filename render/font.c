/* SPDX-License-Identifier: Apache-2.0 */
#include "render/backend.h"
#include "render/cairo_stamps.h"
#include "render/font.h"
#include "render/font_fallback.h"
#include "render/shape_kept.h"

#include <hb-ot.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

#define FONT_BYTES_MAX ((size_t)16 << 20)
enum { PATH_BYTES_MAX = 4096 };

static const struct sm_face_name face_names[SM_FACE_COUNT] = {
    [SM_SANS] = {"IBM Plex Sans", 400, false, "IBMPlexSans_400Regular.ttf"},
    [SM_SANS_ITALIC] = {"IBM Plex Sans", 400, true, "IBMPlexSans_400Regular_Italic.ttf"},
    [SM_SANS_SEMIBOLD] = {"IBM Plex Sans", 600, false, "IBMPlexSans_600SemiBold.ttf"},
    [SM_CONDENSED] = {"Roboto Condensed", 400, false, "RobotoCondensed_400Regular.ttf"},
    [SM_CONDENSED_ITALIC] = {"Roboto Condensed", 400, true,
                             "RobotoCondensed_400Regular_Italic.ttf"},
    [SM_CONDENSED_MEDIUM] = {"Roboto Condensed", 500, false, "RobotoCondensed_500Medium.ttf"},
    [SM_CONDENSED_SEMIBOLD] = {"Roboto Condensed", 600, false, "RobotoCondensed_600SemiBold.ttf"},
};

const struct sm_face_name *sm_face_name(enum sm_face face)
{
    return &face_names[face];
}

const struct sm_face_name *sm_fonts_face_name(const struct sm_fonts *fonts, enum sm_face face)
{
    return face < SM_FACE_COUNT ? &face_names[face] : &fonts->added[face - SM_FACE_COUNT];
}

struct sm_fonts *sm_fonts_open(const char *folder, struct sm_error *err)
{
    if (!sm_folder_exists(folder)) {
        sm_fail(err, SM_E_INPUT, "%s: there is no such folder of fonts", folder);
        return NULL;
    }
    struct sm_fonts *fonts = sm_alloc_zeroed(1, sizeof *fonts);
    size_t size = strlen(folder) + 1;
    if (fonts) pthread_mutex_init(&fonts->cairo_lock, NULL); /* on Linux it cannot fail */
    if (fonts) fonts->folder = sm_alloc(size, 1);
    if (fonts) fonts->buffer = hb_buffer_create();
    if (!fonts || !fonts->folder || !hb_buffer_allocation_successful(fonts->buffer)) {
        sm_fonts_close(fonts);
        sm_fail_memory(err);
        return NULL;
    }
    memcpy(fonts->folder, folder, size);
    return fonts;
}

static void finish_font(struct sm_font *font)
{
    sm_font_drop_cairo(font->cairo);
    hb_font_destroy(font->font);
    hb_face_destroy(font->face);
    hb_blob_destroy(font->bytes);
    *font = (struct sm_font){0};
}

void sm_fonts_close(struct sm_fonts *fonts)
{
    if (!fonts) return;
    for (int i = 0; i < SM_FACE_MAX; i++)
        finish_font(&fonts->faces[i]);
    for (int i = 0; i < fonts->added_count; i++)
        free(fonts->added_files[i]);
    sm_freetype_drop(fonts->freetype);
    sm_stamps_free(fonts->stamps);
    sm_png_kept_free(fonts->png);
    sm_kept_runs_free(fonts->runs);
    sm_cairo_tools_free(fonts->tools);
    sm_font_drop_system(fonts->system);
    hb_buffer_destroy(fonts->buffer);
    pthread_mutex_destroy(&fonts->cairo_lock);
    free(fonts->glyphs);
    free(fonts->folder);
    free(fonts);
}

/* Measure in font units: scaled to a size only at the end, widths are the same at every size. */
static bool start_font(struct sm_font *font, const char *path, struct sm_error *err)
{
    font->face = hb_face_create(font->bytes, 0);
    unsigned units = hb_face_get_upem(font->face);
    if (hb_face_get_glyph_count(font->face) == 0 || units < 16 || units > 16384)
        return sm_fail(err, SM_E_INPUT, "%s: this is not a font file", path);
    font->font = hb_font_create(font->face);
    hb_ot_font_set_funcs(font->font);
    hb_font_set_scale(font->font, (int)units, (int)units);
    hb_font_extents_t extents;
    if (!hb_font_get_h_extents(font->font, &extents))
        return sm_fail(err, SM_E_INPUT, "%s: the font does not say how tall its lines are", path);
    font->units_per_em = units;
    font->ascent = extents.ascender;
    font->descent = -extents.descender;
    return true;
}

static bool read_font(struct sm_font *font, const char *path, struct sm_error *err)
{
    struct sm_buf file = {0};
    if (!sm_file_read(path, FONT_BYTES_MAX, &file, err)) {
        sm_buf_finish(&file);
        return false;
    }
    /* The blob frees the bytes, also when it could not be made. */
    font->bytes =
        hb_blob_create(file.bytes, (unsigned)file.count, HB_MEMORY_MODE_READONLY, file.bytes, free);
    return start_font(font, path, err);
}

const struct sm_font *sm_font_load(struct sm_fonts *fonts, enum sm_face face, struct sm_error *err)
{
    struct sm_font *font = &fonts->faces[face];
    char path[PATH_BYTES_MAX];
    if (font->font) return font;
    if (face >= SM_FACE_COUNT) {
        if (read_font(font, sm_fonts_face_name(fonts, face)->file, err)) return font;
        finish_font(font);
        return NULL;
    }
    if (!sm_path_join(path, sizeof path, fonts->folder, face_names[face].file)) {
        sm_fail(err, SM_E_INPUT, "%s: the path is too long", fonts->folder);
        return NULL;
    }
    if (read_font(font, path, err)) return font;
    finish_font(font);
    return NULL;
}

struct sm_text sm_fonts_file(struct sm_fonts *fonts, enum sm_face face, struct sm_error *err)
{
    const struct sm_font *font = sm_font_load(fonts, face, err);
    if (!font) return (struct sm_text){0};
    unsigned n = 0;
    const char *bytes = hb_blob_get_data(font->bytes, &n);
    return (struct sm_text){bytes, n};
}

static bool is_same(const struct sm_face_name *a, const struct sm_face_name *b)
{
    return a->weight == b->weight && a->italic == b->italic && strcmp(a->file, b->file) == 0;
}

void sm_fonts_let_fall_back(struct sm_fonts *fonts)
{
    fonts->falls_back = true;
}

bool sm_fonts_add(struct sm_fonts *fonts, const struct sm_face_name *name, enum sm_face *face,
                  struct sm_error *err)
{
    int i = 0;
    while (i < fonts->added_count && !is_same(&fonts->added[i], name))
        i++;
    *face = (enum sm_face)(SM_FACE_COUNT + i);
    if (i < fonts->added_count) return true;
    if (*face == SM_FACE_MAX)
        return sm_fail(err, SM_E_INPUT, "%s: more than %d fonts of themes", name->file,
                       SM_FACE_MAX - SM_FACE_COUNT);
    char *file = sm_alloc(strlen(name->file) + 1, 1);
    if (!file) return sm_fail_memory(err);
    strcpy(file, name->file);
    fonts->added_files[i] = file;
    fonts->added[fonts->added_count++] =
        (struct sm_face_name){"", name->weight, name->italic, file};
    if (sm_font_load(fonts, *face, err)) return true;
    fonts->added_count--;
    free(file);
    return false;
}
