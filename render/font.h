/* SPDX-License-Identifier: Apache-2.0
 * Faces in memory, for the files of this room that measure, subset and draw with them.
 *
 * One copy of a font file serves HarfBuzz, FreeType and Cairo. It belongs to a counted blob, so
 * that a glyph cache of Cairo may outlive the fonts that made it.
 */
#ifndef SM_RENDER_FONT_H
#define SM_RENDER_FONT_H

#include <hb.h>
#include <pthread.h>

#include "render/type.h"

struct sm_font {
    hb_blob_t *bytes; /* the file */
    hb_face_t *face;
    hb_font_t *font;                      /* in font units, never hinted */
    double units_per_em, ascent, descent; /* font units, both positive */
    void *cairo;                          /* cairo_font_face_t, once asked for */
};

struct sm_freetype;
struct sm_stamps;
struct sm_png_kept;
struct sm_kept_runs;
struct sm_cairo_tools;

struct sm_fonts {
    char *folder;
    struct sm_font faces[SM_FACE_MAX];
    struct sm_face_name added[SM_FACE_MAX - SM_FACE_COUNT]; /* behind ours */
    char *added_files[SM_FACE_MAX - SM_FACE_COUNT];         /* what their 'file' points to */
    int added_count;
    bool falls_back;
    void *system;            /* Fontconfig's FcConfig, once a line fell back */
    hb_buffer_t *buffer;     /* reused by every shaping */
    struct sm_glyph *glyphs; /* of the line being shaped */
    size_t glyph_capacity;
    struct sm_freetype *freetype; /* once a Cairo face was asked for */
    /* Around whatever touches faces of Cairo and FreeType, where two threads draw text. */
    pthread_mutex_t cairo_lock;
    /* What is kept of pages for the next one: text, and the last of them in strips. */
    struct sm_stamps *stamps;
    struct sm_png_kept *png;
    struct sm_cairo_tools *tools;
    struct sm_kept_runs *runs; /* lines that were shaped; NULL at first */
};

/* The face, read if need be; borrowed. NULL and 'err' if it cannot be. */
const struct sm_font *sm_font_load(struct sm_fonts *fonts, enum sm_face face, struct sm_error *err);
/* Append a 'name' table for a subset of 'face': copyright and licence of 'original', and a family
 * name of ours. */
void sm_font_put_names(const struct sm_fonts *fonts, hb_face_t *original, enum sm_face face,
                       struct sm_buf *out);
/* Let go of what Cairo and FreeType need; both take NULL. */
void sm_font_drop_cairo(void *cairo_face);
void sm_freetype_drop(struct sm_freetype *freetype);

#endif
