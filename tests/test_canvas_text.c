/* SPDX-License-Identifier: Apache-2.0
 * Text on pixels, and the goldens of a sheet.
 */
#include "base/crew.h"
#include "base/memory.h"
#include "sheet_helpers.h"
#include "tests/run.h"

static struct golden_picture picture;

static void close_picture(void)
{
    free(picture.rgba);
    picture = (struct golden_picture){0};
    close_sheet();
}

START_TEST(every_allocation_for_text_fails)
{
    static const enum sm_format ours[] = {SM_PNG, SM_PDF, SM_SVG_OUTLINE};
    struct sm_run run;
    struct sm_type type = {SM_CONDENSED_SEMIBOLD, 16, 0};
    ck_assert(sm_shape_line(fonts, sm_text("Ґрунт"), type, &arena, &run, NULL, &err));
    require_memory_errors(ours[_i], &run, V(10, 30));
}
END_TEST

static int darkness(const struct golden_picture *of, int x, int y)
{
    return 255 - golden_pixel(of, x, y)[0];
}

START_TEST(text_moved_by_a_pixel_is_the_same_text)
{
    open_document(SM_PNG);
    write_text("Куп'янськ", V(10.3, 20.2), &plain);
    write_text("Куп'янськ", V(15.3, 50.2), &plain);
    picture = finish_picture();
    long ink = 0;
    for (int y = 5; y < 25; y++)
        for (int x = 0; x < 100; x++) {
            ink += darkness(&picture, x, y);
            ck_assert_int_eq(darkness(&picture, x, y), darkness(&picture, x + 5, y + 30));
        }
    ck_assert_int_gt(ink, 10000);
}
END_TEST

START_TEST(text_stands_at_its_fraction_of_a_pixel)
{
    long moment[2] = {0, 0}, ink[2] = {0, 0};
    open_document(SM_PNG);
    write_text("Odesa", V(10, 20), &plain);
    write_text("Odesa", V(10.5, 50), &plain);
    picture = finish_picture();
    for (int y = 0; y < 60; y++)
        for (int x = 0; x < 160; x++) {
            moment[y / 30] += (long)x * darkness(&picture, x, y);
            ink[y / 30] += darkness(&picture, x, y);
        }
    double shift = (double)moment[1] / (double)ink[1] - (double)moment[0] / (double)ink[0];
    ck_assert_double_eq_tol(shift, 0.5, 0.02);
}
END_TEST

/* A halo of 2 px on black: each pixel of it has ink within 2 px and a half, and pixels with
 * whole ink within 1 px and a half are in it. */
START_TEST(halo_reaches_as_far_as_it_says)
{
    open_document(SM_PNG);
    sm_add_box(canvas, (struct sm_box){0, 0, 160, 60});
    fill_path(BLACK);
    write_text("Київ", V(20, 35), &(struct sm_ink){"label", RED, WHITE, 2});
    picture = finish_picture();
    int lit = 0;
    for (int y = 4; y < 56; y++)
        for (int x = 4; x < 156; x++) {
            int halo = golden_pixel(&picture, x, y)[1], most = 0, whole = 0;
            for (int dy = -3; dy <= 3; dy++)
                for (int dx = -3; dx <= 3; dx++) {
                    const unsigned char *p = golden_pixel(&picture, x + dx, y + dy);
                    int red = p[0] - p[1];
                    if (dx * dx + dy * dy < 2.5 * 2.5 + 1 && red > most) most = red;
                    if (dx * dx + dy * dy <= 1 && red == 255) whole = 1;
                }
            lit += halo > 128;
            if (halo > 128) ck_assert_msg(most > 0, "halo without ink at %d,%d", x, y);
            if (whole) ck_assert_int_gt(golden_pixel(&picture, x, y)[0], 200);
        }
    ck_assert_int_gt(lit, 200);
}
END_TEST

START_TEST(clip_cuts_text_and_halo)
{
    const struct sm_vertex half[] = {{0, 0}, {40, 0}, {40.5, 60}, {0, 60}};
    open_document(SM_PNG);
    sm_add_box(canvas, (struct sm_box){0, 0, 160, 60});
    fill_path(SM_RGB(0x808080));
    if (_i == 0)
        sm_add_box(canvas, (struct sm_box){0, 0, 40, 60});
    else
        draw_ring(half, 4);
    sm_clip_begin(canvas);
    write_text("Zaporizhzhia", V(10, 35), &haloed);
    sm_clip_end(canvas);
    picture = finish_picture();
    int changed = 0;
    for (int y = 0; y < 60; y++) {
        for (int x = 0; x < 40; x++)
            changed += darkness(&picture, x, y) != 0x7F;
        for (int x = 42; x < 160; x++)
            ck_assert_int_eq(darkness(&picture, x, y), 0x7F);
    }
    ck_assert_int_gt(changed, 200);
}
END_TEST

START_TEST(text_off_the_page_is_harmless)
{
    const double far[] = {-1000, 5000, 1e5, 1e9};
    open_document(SM_PNG);
    for (int i = 0; i < 4; i++) {
        write_text("Far away", V(far[i], 20), &haloed);
        write_text("Far away", V(20, far[i]), &haloed);
    }
    write_text("Half out", V(-20, 20), &haloed);
    picture = finish_picture();
    ck_assert_int_eq(darkness(&picture, 100, 40), 0);
}
END_TEST

START_TEST(sheet_looks_as_it_did)
{
    struct sm_buf png = write_sheet(SM_PNG);
    golden_check_png("canvas_sheet.png", sm_buf_slice(&png));
    sm_buf_finish(&png);
}
END_TEST

START_TEST(sheet_is_traced_as_it_was)
{
    struct sm_buf trace = write_sheet(SM_TRACE);
    golden_check_text("canvas_sheet.txt", sm_buf_slice(&trace));
    sm_buf_finish(&trace);
}
END_TEST

/* A sheet by way of a tape, its text prepared by so many threads. */
struct preparer {
    struct sm_canvas *tape, *page;
};

static void prepare_text(void *closure)
{
    struct preparer *preparer = closure;
    sm_canvas_stamp(preparer->tape, preparer->page);
}

static struct sm_buf write_prepared_sheet(enum sm_format format, int threads)
{
    struct preparer preparers[4];
    struct sm_buf document = {0};
    open_document(format);
    struct sm_canvas *whole = canvas;
    canvas = sm_canvas_tape(whole, &err);
    ck_assert_ptr_nonnull(canvas);
    sm_add_box(canvas, (struct sm_box){0, 0, 130, 60}); /* cuts a word */
    sm_clip_begin(canvas);
    draw_sheet();
    sm_clip_end(canvas);
    for (int i = 0; i < threads; i++)
        preparers[i] = (struct preparer){canvas, whole};
    if (threads) sm_crew_run(prepare_text, preparers, sizeof *preparers, threads);
    sm_canvas_play(canvas, whole);
    sm_canvas_free(canvas);
    canvas = NULL;
    ck_assert_msg(sm_canvas_finish(whole, &document, &err), "%s", err.message);
    sm_canvas_free(whole);
    return document;
}

START_TEST(text_prepared_beforehand_is_the_same_text)
{
    static const enum sm_format ours[] = {SM_PNG, SM_SVG, SM_TRACE};
    struct sm_buf direct = write_prepared_sheet(ours[_i], 0);
    for (int threads = 1; threads <= 4; threads++) {
        struct sm_buf prepared = write_prepared_sheet(ours[_i], threads);
        ck_assert(sm_text_equal(sm_buf_slice(&direct), sm_buf_slice(&prepared)));
        sm_buf_finish(&prepared);
    }
    sm_buf_finish(&direct);
}
END_TEST

static Suite *text_suite(void)
{
    Suite *suite = suite_create("canvas text");
    TCase *text = tcase_create("text");
    tcase_add_checked_fixture(text, open_fonts, close_picture);
    tcase_add_test(text, text_moved_by_a_pixel_is_the_same_text);
    tcase_add_test(text, text_stands_at_its_fraction_of_a_pixel);
    tcase_add_test(text, halo_reaches_as_far_as_it_says);
    tcase_add_loop_test(text, clip_cuts_text_and_halo, 0, 2);
    tcase_add_test(text, text_off_the_page_is_harmless);
    tcase_add_loop_test(text, text_prepared_beforehand_is_the_same_text, 0, 3);
    tcase_add_loop_test(text, every_allocation_for_text_fails, 0, 3);
    tcase_add_test(text, sheet_looks_as_it_did);
    tcase_add_test(text, sheet_is_traced_as_it_was);
    suite_add_tcase(suite, text);
    return suite;
}

int main(void)
{
    return run_suite(text_suite());
}
