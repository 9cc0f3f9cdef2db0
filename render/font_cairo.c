/* SPDX-License-Identifier: Apache-2.0 */
#include "render/font.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <stdlib.h>

#include "render/cairo_library.h"

/* Cairo keeps faces in caches of its own, past our last reference. So whatever a face stands on
 * is counted: FreeType by its faces, the file's bytes by the blob. */
struct sm_freetype {
    FT_Library library;
    size_t users;
};

struct hold {
    struct sm_freetype *freetype;
    FT_Face face;
    hb_blob_t *bytes;
};

static const cairo_user_data_key_t hold_key;

static struct sm_freetype *freetype_new(void)
{
    struct sm_freetype *freetype = sm_alloc_zeroed(1, sizeof *freetype);
    if (!freetype) return NULL;
    freetype->users = 1;
    if (FT_Init_FreeType(&freetype->library) == 0) return freetype;
    free(freetype);
    return NULL;
}

void sm_freetype_drop(struct sm_freetype *freetype)
{
    if (!freetype || --freetype->users > 0) return;
    FT_Done_FreeType(freetype->library);
    free(freetype);
}

void sm_font_drop_cairo(void *cairo_face)
{
    if (cairo_face) cairo_font_face_destroy(cairo_face);
}

static void drop_hold(void *data)
{
    struct hold *hold = data;
    if (hold->face) FT_Done_Face(hold->face);
    hb_blob_destroy(hold->bytes);
    sm_freetype_drop(hold->freetype);
    free(hold);
}

static struct hold *hold_new(struct sm_freetype *freetype, hb_blob_t *bytes)
{
    struct hold *hold = sm_alloc_zeroed(1, sizeof *hold);
    if (!hold) return NULL;
    freetype->users++;
    hold->freetype = freetype;
    hold->bytes = hb_blob_reference(bytes);
    unsigned n = 0;
    const char *data = hb_blob_get_data(bytes, &n);
    if (FT_New_Memory_Face(freetype->library, (const FT_Byte *)data, (FT_Long)n, 0, &hold->face) ==
        0)
        return hold;
    hold->face = NULL;
    drop_hold(hold);
    return NULL;
}

static cairo_font_face_t *cairo_face_new(struct hold *hold)
{
    cairo_font_face_t *face =
        cairo_ft_font_face_create_for_ft_face(hold->face, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
    if (cairo_font_face_set_user_data(face, &hold_key, hold, drop_hold) == CAIRO_STATUS_SUCCESS)
        return face;
    cairo_font_face_destroy(face);
    drop_hold(hold);
    return NULL;
}

void *sm_fonts_cairo_face(struct sm_fonts *fonts, enum sm_face face, struct sm_error *err)
{
    if (!sm_cairo_load(err) || !sm_font_load(fonts, face, err)) return NULL;
    struct sm_font *font = &fonts->faces[face];
    if (font->cairo) return font->cairo;
    if (!fonts->freetype) fonts->freetype = freetype_new();
    struct hold *hold = fonts->freetype ? hold_new(fonts->freetype, font->bytes) : NULL;
    if (hold) font->cairo = cairo_face_new(hold);
    if (!font->cairo) sm_fail_memory(err);
    return font->cairo;
}
