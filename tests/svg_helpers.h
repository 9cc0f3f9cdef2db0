/* SPDX-License-Identifier: Apache-2.0
 * A small SVG with live text, drawn by a test and looked at as text.
 */
#ifndef SM_TESTS_SVG_HELPERS_H
#define SM_TESTS_SVG_HELPERS_H

#include <check.h>
#include <string.h>

#include "base/file.h"
#include "render/canvas.h"
#include "tests/font_helpers.h"

static struct sm_buf document;

static inline void close_document(void)
{
    close_fonts();
    sm_buf_finish(&document);
}

static inline struct sm_page small_page(void)
{
    return (struct sm_page){
        .width_px = 120,
        .height_px = 80.5,
        .scale = 1,
        .background = SM_RGB(0xD7E4EC),
        .lang = "en",
        .title = sm_text("Fighting & drones"),
        .description = sm_text("A map of nowhere"),
        .source = sm_text("Nobody <nobody@example.org>"),
        .copyright = sm_text("CC0"),
        .software = sm_text("sitmap"),
        .keywords = sm_text("Nowhere, Fighting"),
        .covers = sm_text("2024-10-21/2024-10-25"),
    };
}

typedef void drawing(struct sm_canvas *canvas);

static inline bool try_draw(const struct sm_page *page, drawing *draw)
{
    struct sm_canvas *canvas = sm_canvas_new(SM_SVG, page, fonts, &err);
    if (!canvas) return false;
    draw(canvas);
    document.count = 0;
    bool done = sm_canvas_finish(canvas, &document, &err);
    sm_canvas_free(canvas);
    return done;
}

static inline const char *draw_on(const struct sm_page *page, drawing *draw)
{
    ck_assert_msg(try_draw(page, draw), "%s", err.message);
    return document.bytes;
}

static inline const char *draw_small(drawing *draw)
{
    struct sm_page page = small_page();
    return draw_on(&page, draw);
}

static inline void ck_has(const char *svg, const char *part)
{
    ck_assert_msg(strstr(svg, part) != NULL, "no \"%s\" in:\n%s", part, svg);
}

static inline void ck_has_not(const char *svg, const char *part)
{
    ck_assert_msg(strstr(svg, part) == NULL, "\"%s\" in:\n%s", part, svg);
}

static const struct sm_paint land = {.class_name = "land", .fill = {0xF8, 0xF5, 0xEE, 255}};
static const struct sm_paint border = {.class_name = "border oblast",
                                       .stroke = {0xBD, 0xB6, 0xA9, 255},
                                       .width_px = 0.7,
                                       .dash_px = {4, 2},
                                       .dash_count = 2,
                                       .cap = SM_CAP_ROUND};

static inline void add_box(struct sm_canvas *canvas, double x, double y)
{
    sm_add_box(canvas, (struct sm_box){x, y, x + 10, y + 10});
}

static inline void paint_box(struct sm_canvas *canvas, const struct sm_paint *paint)
{
    add_box(canvas, 10, 10);
    sm_paint_path(canvas, paint);
}

static inline void draw_text(struct sm_canvas *canvas, const char *text, struct sm_type type,
                             const char *class_name)
{
    struct sm_run run;
    struct sm_ink ink = {class_name, SM_RGB(0x222222), SM_RGB(0xF8F5EE), 1.5};
    if (sm_shape_line(fonts, sm_text(text), type, &arena, &run, NULL, &err))
        sm_draw_run(canvas, &run, (struct sm_vertex){20, 40.25}, &ink);
}

static inline void draw_labels(struct sm_canvas *canvas)
{
    draw_text(canvas, "Київ", (struct sm_type){SM_CONDENSED_SEMIBOLD, 13, 0}, "place");
    draw_text(canvas, "Чорне море", (struct sm_type){SM_CONDENSED_ITALIC, 12, 1.5}, "water");
    draw_text(canvas, "<b> & \"c\"", (struct sm_type){SM_SANS, 12, 0}, "note");
    draw_text(canvas, " two  spaces", (struct sm_type){SM_SANS, 12, 0}, "note");
}

#endif
