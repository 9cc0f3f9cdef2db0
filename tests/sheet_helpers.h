/* SPDX-License-Identifier: Apache-2.0
 * A sheet with shapes and text, for tests of whole documents.
 */
#ifndef SM_TESTS_SHEET_HELPERS_H
#define SM_TESTS_SHEET_HELPERS_H

#include "canvas_helpers.h"
#include "font_helpers.h"

static inline void close_sheet(void)
{
    close_page();
    close_fonts();
}

static inline void open_document(enum sm_format format)
{
    page = (struct sm_page){.width_px = 160,
                            .height_px = 60,
                            .scale = 1,
                            .background = WHITE,
                            .lang = "en",
                            .title = sm_text("Бої & drones"),
                            .description = sm_text("A map of nowhere"),
                            .copyright = sm_text("CC BY 4.0"),
                            .software = sm_text("sitmap")};
    canvas = sm_canvas_new(format, &page, fonts, &err);
    ck_assert_msg(canvas != NULL, "%s", err.message);
}

static inline void write_text(const char *text, struct sm_vertex origin, const struct sm_ink *ink)
{
    struct sm_run run;
    struct sm_type type = {SM_CONDENSED_SEMIBOLD, 16, 0};
    bool is_shaped = sm_shape_line(fonts, sm_text(text), type, &arena, &run, NULL, &err);
    ck_assert_msg(is_shaped, "%s", err.message);
    sm_draw_run(canvas, &run, origin, ink);
}

static const struct sm_ink plain = {"label", {0, 0, 0, 255}, {0, 0, 0, 0}, 0};
static const struct sm_ink haloed = {"label", {0, 0, 0, 255}, {255, 255, 255, 255}, 2};

static inline void draw_sheet(void)
{
    sm_add_box(canvas, (struct sm_box){10.5, 10.5, 100, 50});
    sm_paint_path(canvas, &(struct sm_paint){.fill = SM_RGB(0xD7E4EC),
                                             .stroke = BLACK,
                                             .width_px = 1.25,
                                             .dash_px = {3, 1.5},
                                             .dash_count = 2});
    sm_add_circle(canvas, V(130, 30), 12.5);
    sm_paint_path(canvas, &(struct sm_paint){
                              .fill = SM_RGBA(0xD5601E, 0.7), .stroke = WHITE, .width_px = 1.5});
    write_text("Селидове 1,5", V(14.3, 35.6), &haloed);
    write_text("Kyiv", V(112.5, 34), &plain);
}

/* The document of the sheet, in a buffer of its own. */
static inline struct sm_buf write_sheet(enum sm_format format)
{
    struct sm_buf document = {0};
    open_document(format);
    draw_sheet();
    ck_assert_msg(sm_canvas_finish(canvas, &document, &err), "%s", err.message);
    sm_canvas_free(canvas);
    canvas = NULL;
    return document;
}

/* Wherever memory runs out while text is drawn: an error, and in the end enough. */
static inline void require_memory_errors(enum sm_format format, const struct sm_run *run,
                                         struct sm_vertex origin)
{
    bool is_done = false;
    for (long n = 0; n < 200 && !is_done; n++) {
        struct sm_error why = {0};
        open_document(format);
        sm_buf_finish(&drawn);
        sm_memory_fail_after(n);
        sm_draw_run(canvas, run, origin, &haloed);
        is_done = sm_canvas_finish(canvas, &drawn, &why);
        sm_memory_fail_after(-1);
        if (!is_done) ck_assert_msg(why.code == SM_E_MEMORY, "%ld: %s", n, why.message);
        sm_canvas_free(canvas);
    }
    canvas = NULL;
    ck_assert(is_done);
}

#endif
