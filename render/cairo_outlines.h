/* SPDX-License-Identifier: Apache-2.0
 * Outlines of glyphs, loaded once. Private to render/.
 */
#ifndef SM_RENDER_CAIRO_OUTLINES_H
#define SM_RENDER_CAIRO_OUTLINES_H

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <stdint.h>

#include "render/type.h"

struct sm_outlines;

struct sm_outline_key {
    uint32_t glyph;
    enum sm_face face;
    double size_px, scale;
};

/* The outline of a glyph of 'face', which is set to the key's size. Borrowed until the next call;
 * whoever moves it moves it back. '*outlines' is NULL at first. NULL for a glyph that is missing
 * or no outline. */
FT_Outline *sm_outline(struct sm_outlines **outlines, FT_Face face, struct sm_outline_key key);
/* The same, not kept, so that it need not be moved back. */
FT_Outline *sm_outline_load(FT_Face face, uint32_t glyph);
/* Only what is kept: without the face. NULL for what is not. */
FT_Outline *sm_outline_known(struct sm_outlines *outlines, struct sm_outline_key key);
void sm_outlines_free(struct sm_outlines *outlines);

#endif
