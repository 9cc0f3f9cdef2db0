/* SPDX-License-Identifier: Apache-2.0
 * A large page is drawn in bands, by several threads; its bytes are those of a page drawn at once.
 */
#include "base/memory.h"
#include "render/backend.h"
#include "base/crew.h"
#include "render/bands.h"
#include "render/canvas.h"
#include "tests/run.h"
#include "tests/shape_helpers.h"

enum { WIDTH = 2600, HEIGHT = 2500 };
#define V(x, y) ((struct sm_vertex){x, y})

static uint32_t seed;

static double any(double low, double high)
{
    seed = seed * 1664525u + 1013904223u;
    return low + (high - low) * (seed >> 8) / (double)(1 << 24);
}

static struct sm_color any_color(void)
{
    return (struct sm_color){(unsigned char)any(0, 255), (unsigned char)any(0, 255),
                             (unsigned char)any(0, 255), (unsigned char)any(90, 256)};
}

/* ---- what is drawn */

/* Long rings that come from beyond every band and go there again, rings that touch one band only,
 * and boxes between pixels: all in one path. */
static void draw_rings(struct sm_canvas *canvas)
{
    const struct sm_paint paint = {.class_name = "a",
                                   .fill = any_color(),
                                   .stroke = any_color(),
                                   .width_px = any(0.3, 30),
                                   .cap = SM_CAP_ROUND};
    for (int ring = 0; ring < 6; ring++) {
        double x = any(0, WIDTH), y = any(0, HEIGHT), size = any(2, ring % 2 ? 60 : 3000);
        for (int i = 0; i < 90; i++) {
            struct sm_vertex v = V(x + any(-size, size), y + any(-size, size));
            if (i == 0) sm_move_to(canvas, v);
            sm_line_to(canvas, v);
        }
        sm_close_path(canvas);
    }
    for (int i = 0; i < 20; i++) {
        double x = any(0, WIDTH), y = any(0, HEIGHT);
        sm_add_box(canvas, (struct sm_box){x, y, x + any(1, 200), y + any(1, 200)});
    }
    sm_paint_path(canvas, &paint);
}

/* Boxes between pixels in every band, and in the first one something that is none. */
static void draw_boxes(struct sm_canvas *canvas)
{
    const struct sm_paint paint = {.class_name = "e", .fill = any_color()};
    sm_add_circle(canvas, V(any(100, WIDTH - 100), 60), 40);
    for (int i = 0; i < 60; i++) {
        double x = any(0, WIDTH), y = any(400, HEIGHT);
        sm_add_box(canvas, (struct sm_box){x, y, x + any(1, 30), y + any(1, 30)});
    }
    sm_paint_path(canvas, &paint);
}

static void draw_dashes(struct sm_canvas *canvas)
{
    struct sm_paint paint = {.class_name = "b",
                             .stroke = any_color(),
                             .width_px = any(0.5, 9),
                             .dash_px = {any(1, 20), any(1, 20)},
                             .dash_count = 2};
    paint.cap = any(0, 1) < 0.5 ? SM_CAP_BUTT : SM_CAP_ROUND;
    sm_move_to(canvas, V(any(0, WIDTH), -50));
    for (int i = 0; i < 30; i++)
        sm_line_to(canvas, V(any(-100, WIDTH), any(-100, HEIGHT + 100)));
    sm_paint_path(canvas, &paint);
}

static void draw_text(struct sm_canvas *canvas, struct sm_run *run)
{
    const struct sm_ink ink = {"c", any_color(), any_color(), any(0, 4)};
    sm_draw_run(canvas, run, V(any(-50, WIDTH), SM_BAND_ROWS * (int)any(0, 10) + any(-20, 20)),
                &ink);
}

static void draw_much(struct sm_canvas *canvas, struct sm_run *run)
{
    for (int i = 0; i < 4; i++) {
        bool is_round = i % 2;
        if (is_round)
            sm_add_circle(canvas, V(any(0, WIDTH), any(0, HEIGHT)), any(300, 2000));
        else
            sm_add_box(canvas, (struct sm_box){any(0, 900), any(0, 900), any(1000, WIDTH),
                                               any(1000, HEIGHT)});
        sm_clip_begin(canvas);
        draw_rings(canvas);
        draw_dashes(canvas);
        draw_boxes(canvas);
        for (int k = 0; k < 12; k++)
            draw_text(canvas, run);
        sm_clip_end(canvas);
    }
}

/* Whole pixels of one colour. */
static void draw_block(struct sm_canvas *canvas, int i)
{
    const struct sm_paint paint = {.class_name = "d",
                                   .fill = {(unsigned char)i, (unsigned char)(i >> 8), 9, 255}};
    sm_add_box(canvas,
               (struct sm_box){i % 50 * 40, i / 50 * 40, i % 50 * 40 + 30, i / 50 * 40 + 30});
    sm_paint_path(canvas, &paint);
}

/* ---- at once and in bands */

struct sheet {
    struct sm_run run;
    int blocks; /* so many of them; 0: much of everything */
};

static void write_page(const struct sheet *sheet, struct sm_page page, struct sm_buf *out)
{
    out->count = 0;
    struct sm_canvas *canvas = sm_canvas_new(SM_PNG, &page, fonts, &err);
    ck_assert_msg(canvas != NULL, "%s", err.message);
    seed = 7;
    struct sm_run run = sheet->run;
    for (int i = 0; i < sheet->blocks; i++)
        draw_block(canvas, i);
    if (!sheet->blocks) draw_much(canvas, &run);
    ck_assert_msg(sm_canvas_finish(canvas, out, &err), "%s", err.message);
    sm_canvas_free(canvas);
}

/* A page that is kept for the next one is drawn at once. */
static void ck_same(const struct sheet *sheet, double scale)
{
    struct sm_page page = {.width_px = WIDTH / scale,
                           .height_px = HEIGHT / scale,
                           .scale = scale,
                           .background = {250, 248, 240, 255},
                           .thread_max = 1,
                           .is_kept = true};
    struct sm_buf whole = {0}, banded = {0};
    ck_assert(!sm_page_wants_bands(&page));
    write_page(sheet, page, &whole);
    page.is_kept = false;
    ck_assert(sm_page_wants_bands(&page));
    for (page.thread_max = 1; page.thread_max <= 3; page.thread_max++) {
        write_page(sheet, page, &banded);
        ck_assert(sm_text_equal(sm_buf_slice(&whole), sm_buf_slice(&banded)));
    }
    sm_buf_finish(&whole);
    sm_buf_finish(&banded);
}

START_TEST(bands_have_the_bytes_of_the_page_drawn_at_once)
{
    struct sheet sheet = {.blocks = 0};
    open_fonts();
    sheet.run = shape("Краматорськ fi Čapaïev", SM_SANS, 31);
    ck_same(&sheet, 1);
    ck_same(&sheet, 1.3);
    close_fonts();
}
END_TEST

/* 100: a palette; 300: no palette, though each band alone could have one. */
START_TEST(colours_are_counted_over_all_bands)
{
    open_fonts();
    ck_same(&(struct sheet){.blocks = 100}, 1);
    ck_same(&(struct sheet){.blocks = 300}, 1);
    ck_same(&(struct sheet){.blocks = 2000}, 1);
    close_fonts();
}
END_TEST

START_TEST(without_memory_there_is_an_error_and_no_page)
{
    struct sm_page page = {.width_px = WIDTH,
                           .height_px = HEIGHT,
                           .scale = 1,
                           .background = {250, 248, 240, 255},
                           .thread_max = 1};
    open_fonts();
    int failures = 0;
    for (long n = 0; n < 120; n += n < 20 ? 1 : 7) {
        struct sm_buf out = {0};
        struct sm_error why = {0};
        sm_memory_fail_after(n);
        struct sm_canvas *canvas = sm_canvas_new(SM_PNG, &page, fonts, &why);
        for (int i = 0; canvas && i < 30; i++)
            draw_block(canvas, i);
        bool done = canvas && sm_canvas_finish(canvas, &out, &why);
        sm_canvas_free(canvas);
        sm_memory_fail_after(-1);
        ck_assert(done || why.code == SM_E_MEMORY);
        failures += !done;
        sm_buf_finish(&out);
    }
    ck_assert_int_gt(failures, 30);
    close_fonts();
}
END_TEST

/* Transparent paper is drawn at once. */
START_TEST(small_and_transparent_pages_are_not_banded)
{
    struct sm_page page = {.width_px = 1600,
                           .height_px = 1100,
                           .scale = 1,
                           .background = {250, 248, 240, 255},
                           .thread_max = 1};
    ck_assert(!sm_page_wants_bands(&page));
    page.thread_max = 2; /* threads share the bands of smaller pages too, where there are cores */
    ck_assert(sm_page_wants_bands(&page) == (sm_core_count() > 1));
    page.width_px = 800;
    ck_assert(!sm_page_wants_bands(&page));
    page.width_px = 1600;
    page.scale = 2;
    ck_assert(sm_page_wants_bands(&page));
    page.background.a = 254;
    ck_assert(!sm_page_wants_bands(&page));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("bands");
    TCase *tests = tcase_create("bands");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, bands_have_the_bytes_of_the_page_drawn_at_once);
    tcase_add_test(tests, colours_are_counted_over_all_bands);
    tcase_add_test(tests, without_memory_there_is_an_error_and_no_page);
    tcase_add_test(tests, small_and_transparent_pages_are_not_banded);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
