/* SPDX-License-Identifier: Apache-2.0
 * A canvas for tests: a small page, one drawing, what came of it.
 */
#ifndef SM_TESTS_CANVAS_HELPERS_H
#define SM_TESTS_CANVAS_HELPERS_H

#include <check.h>
#include <math.h>

#include "golden.h"
#include "render/canvas.h"

#define V(x_, y_) ((struct sm_vertex){(x_), (y_)})
#define NOWHERE ((double)NAN)
#define ENDLESS ((double)INFINITY)
#define BLACK SM_RGB(0x000000)
#define WHITE SM_RGB(0xFFFFFF)
#define RED SM_RGB(0xFF0000)

static struct sm_page page;
static struct sm_canvas *canvas;
static struct sm_buf drawn;
static struct sm_error err;

static inline void open_page(enum sm_format format, double width, double height)
{
    page =
        (struct sm_page){.width_px = width, .height_px = height, .scale = 1, .background = WHITE};
    drawn = (struct sm_buf){0};
    err = (struct sm_error){0};
    canvas = sm_canvas_new(format, &page, NULL, &err);
    ck_assert_msg(canvas != NULL, "%s", err.message);
}

static inline void close_page(void)
{
    sm_canvas_free(canvas);
    sm_buf_finish(&drawn);
}

/* Finish the document: its bytes are in 'drawn'. */
static inline void finish_page(void)
{
    bool is_done = sm_canvas_finish(canvas, &drawn, &err);
    ck_assert_msg(is_done, "%s", err.message);
}

static inline void open_trace(void)
{
    open_page(SM_TRACE, 100, 50);
}

/* The trace is the page's line, 'expected' and nothing else. */
static inline void ck_traced(const char *expected)
{
    static const char first[] = "page 100,50 background=#ffffff\n";
    finish_page();
    ck_assert_msg(strncmp(drawn.bytes, first, strlen(first)) == 0, "%s", drawn.bytes);
    ck_assert_str_eq(drawn.bytes + strlen(first), expected);
}

static inline struct golden_picture finish_picture(void)
{
    finish_page();
    struct golden_picture picture = golden_decode(drawn.bytes, drawn.count);
    ck_assert_ptr_nonnull(picture.rgba);
    return picture;
}

static inline void draw_line(struct sm_vertex a, struct sm_vertex b)
{
    sm_move_to(canvas, a);
    sm_line_to(canvas, b);
}

static inline void draw_ring(const struct sm_vertex *ring, size_t n)
{
    struct sm_sink *sink = sm_canvas_sink(canvas);
    sm_sink_line_start(sink);
    for (size_t i = 0; i < n; i++)
        sm_sink_point(sink, ring[i]);
    sm_sink_line_end(sink);
}

static inline void fill_path(struct sm_color color)
{
    sm_paint_path(canvas, &(struct sm_paint){.class_name = "fill", .fill = color});
}

static inline void stroke_path(struct sm_color color, double width)
{
    sm_paint_path(canvas,
                  &(struct sm_paint){.class_name = "stroke", .stroke = color, .width_px = width});
}

#endif
