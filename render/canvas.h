/* SPDX-License-Identifier: Apache-2.0
 * The canvas: one drawing interface, and behind it Cairo (PNG, PDF, outlined SVG), the semantic
 * SVG and the trace. Page space: px at 1×, y down.
 *
 * Nobody calls a backend directly: the wrapper here keeps the path's state, clamps and checks
 * numbers (Cairo wraps coordinates silently beyond ±8.4 million px), and keeps the first error;
 * after one, every call is harmless. Ask once, in sm_canvas_finish.
 */
#ifndef SM_RENDER_CANVAS_H
#define SM_RENDER_CANVAS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"
#include "geo/sink.h"
#include "render/color.h"
#include "render/format.h"
#include "render/type.h"

/* The colours of a class ("border oblast") for readers who ask for dark pages; a text's stroke is
 * its halo. */
struct sm_dark_look {
    const char *class_name;
    bool is_text;
    struct sm_color fill, stroke;
};
struct sm_alternative {
    struct sm_color background;
    const struct sm_dark_look *looks;
    size_t count; /* 0: there is no alternative */
};

/* What the document as a whole says. Texts are borrowed until sm_canvas_finish. */
struct sm_page {
    double width_px, height_px;
    double scale; /* device pixels for one px: 1 and 2 are usual; PNG only */
    struct sm_color background;
    const char *lang;
    struct sm_text title, description, source, copyright, software;
    struct sm_text keywords;           /* with commas between them */
    struct sm_text covers;             /* the days it tells of: "2024-10-21/2024-10-25" [ISO8601] */
    const struct sm_alternative *dark; /* borrowed; SVG with live text only; or NULL */
    enum sm_svg_fonts svg_fonts;
    int thread_max; /* to encode with; 0: as many as help */
    bool is_kept; /* its pixels and text, with the fonts, for the next page that is nearly the same
                   */
};

struct sm_canvas;

/* Load what drawing by Cairo takes, which sm_canvas_new else does when it first needs it, and tells
 * what is wrong with it. In any thread. */
void sm_canvas_prepare(void);

/* NULL and 'err' (SM_E_USAGE) if the page is larger than 16,384 px a side or 256 MiB of pixels.
 * 'fonts' is borrowed. */
struct sm_canvas *sm_canvas_new(enum sm_format format, const struct sm_page *page,
                                struct sm_fonts *fonts, struct sm_error *err);
/* Encode the finished document into 'out'. False with the first error of all that was drawn. */
bool sm_canvas_finish(struct sm_canvas *canvas, struct sm_buf *out, struct sm_error *err);
void sm_canvas_free(struct sm_canvas *canvas);
/* How many vertices, boxes, circles and runs were left out because a number in them was not
 * finite (or, in runs, absurd): 0 unless something before the canvas is wrong. */
size_t sm_canvas_skipped(const struct sm_canvas *canvas);

/* A canvas that keeps what is drawn on it, so that two parts of a drawing can be made at the same
 * time, in threads of their own. It begins inside the groups and clips that 'canvas' is in now.
 * Glyphs and texts of runs stay borrowed until it was played and freed. */
struct sm_canvas *sm_canvas_tape(const struct sm_canvas *canvas, struct sm_error *err);
/* Draw on 'canvas' what the tape holds, as if it had been drawn there in the first place; what was
 * drawn there since the tape began must be balanced. */
void sm_canvas_play(const struct sm_canvas *tape, struct sm_canvas *canvas);
/* Before playing, but once all is drawn on the tape: prepare its text. Several threads may call
 * this at once to share the work, also while 'canvas' is drawn on. */
void sm_canvas_stamp(struct sm_canvas *tape, const struct sm_canvas *canvas);

/* How often anything was painted or written on it by now; pictures do not count. */
size_t sm_canvas_paints(const struct sm_canvas *canvas);

/* The pixels that 'box' has by now, to be put on another canvas of the same page size, scale and
 * format in the place of all that was drawn there. NULL for formats without pixels, or when memory
 * ran out. */
struct sm_picture;
struct sm_picture *sm_canvas_picture(struct sm_canvas *canvas, struct sm_box box);
void sm_canvas_put_picture(struct sm_canvas *canvas, const struct sm_picture *picture);
void sm_picture_free(struct sm_picture *picture);

/* The current path. A sub-path that never moved starts at its first point. */
void sm_move_to(struct sm_canvas *canvas, struct sm_vertex v);
void sm_line_to(struct sm_canvas *canvas, struct sm_vertex v);
void sm_curve_to(struct sm_canvas *canvas, struct sm_vertex a, struct sm_vertex b,
                 struct sm_vertex v); /* cubic */
void sm_close_path(struct sm_canvas *canvas);
void sm_add_box(struct sm_canvas *canvas, struct sm_box box);
void sm_add_circle(struct sm_canvas *canvas, struct sm_vertex centre, double radius_px);
/* Geometry in page px goes into the current path: lines open, rings closed; lone points nowhere. */
struct sm_sink *sm_canvas_sink(struct sm_canvas *canvas);

enum sm_cap { SM_CAP_BUTT, SM_CAP_ROUND };

/* How to paint. 'class_name' is what a stylesheet can say about it ("land", "border oblast"): the
 * same class must come with the same paint within one document as far as possible, since the SVG
 * says it once. Fills are even-odd; joins are round. */
struct sm_paint {
    const char *class_name;
    struct sm_color fill;
    struct sm_color stroke;
    double width_px;
    double dash_px[4]; /* on, off, on, off; dash_count 0, 2 or 4 */
    int dash_count;
    enum sm_cap cap;
};

/* Paint the current path (fill, then stroke) and forget it. */
void sm_paint_path(struct sm_canvas *canvas, const struct sm_paint *paint);
/* Until the matching end, draw only inside the current path (even-odd), which is forgotten. */
void sm_clip_begin(struct sm_canvas *canvas);
void sm_clip_end(struct sm_canvas *canvas);

/* Everything between begin and end belongs together. 'id' (generated by us, never data; may be
 * NULL) and 'class_name' are ASCII words; 'title' is data and becomes the group's <title>, what
 * tooltips and screen readers say. A focusable group can be reached with the keyboard. */
struct sm_group {
    const char *id, *class_name;
    struct sm_text title;
    bool is_focusable;
};
void sm_group_begin(struct sm_canvas *canvas, const struct sm_group *group);
void sm_group_end(struct sm_canvas *canvas);

/* Text: 'halo_px' is how far the halo reaches beyond the glyphs; a halo is painted under the text
 * of the same call only. */
struct sm_ink {
    const char *class_name;
    struct sm_color fill, halo;
    double halo_px;
};
void sm_draw_run(struct sm_canvas *canvas, const struct sm_run *run, struct sm_vertex origin,
                 const struct sm_ink *ink);

#endif
