/* SPDX-License-Identifier: Apache-2.0
 * Type: our own fonts, shaping and line breaking. No font of the system is ever used here, so that
 * text measures the same everywhere. Sizes are in page px.
 */
#ifndef SM_RENDER_TYPE_H
#define SM_RENDER_TYPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include "geo/vertex.h"

enum sm_face {
    SM_SANS, /* IBM Plex Sans: titles, lists, notes */
    SM_SANS_ITALIC,
    SM_SANS_SEMIBOLD,
    SM_CONDENSED,        /* Roboto Condensed: everything on the map */
    SM_CONDENSED_ITALIC, /* water */
    SM_CONDENSED_MEDIUM,
    SM_CONDENSED_SEMIBOLD,
    SM_FACE_COUNT,
    SM_FACE_MAX = SM_FACE_COUNT + 16 /* with those that themes bring along */
};

/* How a face is called in CSS: family, weight (400, 500, 600) and whether it is italic. */
struct sm_face_name {
    const char *family;
    int weight;
    bool italic;
    const char *file; /* in the fonts folder */
};
const struct sm_face_name *sm_face_name(enum sm_face face); /* of ours only */

struct sm_fonts;

/* Faces are read from 'folder' when first used. One thread at a time. */
struct sm_fonts *sm_fonts_open(const char *folder, struct sm_error *err);
void sm_fonts_close(struct sm_fonts *fonts);
/* From now on a line with characters that its face lacks may be set in a font of the system that
 * has all of them, with a note in the report; else each is named there, and a box stands for it.
 * Fontconfig is loaded when the first such line comes. */
void sm_fonts_let_fall_back(struct sm_fonts *fonts);
/* Take a font file beside ours ('file' is its path; copied, as is the rest but the family, which
 * documents never name): '*face' is from now on its face. The same file twice is the same face. */
bool sm_fonts_add(struct sm_fonts *fonts, const struct sm_face_name *name, enum sm_face *face,
                  struct sm_error *err);
/* The name of any face; borrowed. */
const struct sm_face_name *sm_fonts_face_name(const struct sm_fonts *fonts, enum sm_face face);
/* The bytes of a face's file, borrowed; empty and 'err' if it cannot be read. */
struct sm_text sm_fonts_file(struct sm_fonts *fonts, enum sm_face face, struct sm_error *err);
/* A subset of a face that holds what 'code_points' need, features kept, as a font file appended to
 * 'out'. The bytes depend on the face and the set only, not on the order. */
bool sm_fonts_subset(struct sm_fonts *fonts, enum sm_face face, const uint32_t *code_points,
                     size_t count, struct sm_buf *out, struct sm_error *err);

struct sm_type {
    enum sm_face face;
    double size_px;
    double spacing_px; /* added behind every cluster but the last */
};

struct sm_glyph {
    uint32_t id;
    uint32_t cluster;  /* byte offset in the text */
    double x_px, y_px; /* from the run's origin, y down */
    double advance_px; /* to where the next glyph begins, letter spacing included */
};

/* How far a glyph is turned on the page, clockwise. */
struct sm_turn {
    double cosine, sine;
};

/* One shaped line. The origin is the left end of its baseline. */
struct sm_run {
    struct sm_text text; /* in the arena; controls and line breaks already out */
    struct sm_type type;
    const struct sm_glyph *glyphs;
    size_t glyph_count;
    const struct sm_turn *turns; /* of each glyph, around its place; NULL where all stand upright */
    double width_px;             /* advance */
    double ascent_px, descent_px; /* of the face at this size, both positive */
    struct sm_box ink_px;         /* what is black, from the origin; empty for blanks */
    bool rtl;                     /* the paragraph's direction */
};

/* Shape one line of text into 'run', all memory from 'arena'. At most 1,000 characters and 8
 * combining marks in a row are taken. Right-to-left text is reordered [UAX9]. Characters that the
 * face lacks are remarked upon by name ("U+4E2D"). */
bool sm_shape_line(struct sm_fonts *fonts, struct sm_text text, struct sm_type type,
                   struct sm_arena *arena, struct sm_run *run, struct sm_report *report,
                   struct sm_error *err);

/* Set a run along a line of at least two vertices: their middles meet. 'bent', its memory from
 * 'arena', is drawn with the origin where the line's coordinates have theirs; 'width_px' stays. For
 * text that runs to the right. False when memory ran out. */
bool sm_bend_run(const struct sm_run *run, const struct sm_vertex *line_px, size_t count,
                 struct sm_arena *arena, struct sm_run *bent);

/* Break a paragraph into at most 'line_max' lines no wider than 'width_px', at spaces and behind
 * hyphens; lines are balanced when 'balanced'. A word that is too wide stands alone and wide. What
 * does not fit the last line is cut with "…" and '*cut' (may be NULL) set. Returns the number of
 * lines written to 'lines', 0 for blank text, or -1 and 'err'. */
struct sm_wrap {
    struct sm_type type;
    double width_px;
    int line_max;
    bool balanced;
};
int sm_wrap_lines(struct sm_fonts *fonts, struct sm_text text, const struct sm_wrap *wrap,
                  struct sm_arena *arena, struct sm_run *lines, bool *cut, struct sm_report *report,
                  struct sm_error *err);

/* What the Cairo canvas draws glyphs with: a cairo_font_face_t, borrowed; void keeps cairo.h out
 * of this header. NULL and 'err' when the face cannot be loaded. */
void *sm_fonts_cairo_face(struct sm_fonts *fonts, enum sm_face face, struct sm_error *err);

#endif
