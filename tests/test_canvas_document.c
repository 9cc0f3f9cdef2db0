/* SPDX-License-Identifier: Apache-2.0
 * Text on the canvas, and what a PDF and an outlined SVG are: the same each time, and searchable.
 */
#include <locale.h>
#include <zlib.h>

#include "base/memory.h"
#include "canvas_helpers.h"
#include "tests/run.h"

static struct sm_fonts *fonts;
static struct sm_arena arena;
static struct golden_picture picture;

static void setup(void)
{
    err = (struct sm_error){0};
    fonts = sm_fonts_open(SITMAP_DATA_FOLDER "/fonts", &err);
    ck_assert_msg(fonts != NULL, "%s", err.message);
    unsetenv("SOURCE_DATE_EPOCH");
}

static void teardown(void)
{
    free(picture.rgba);
    picture = (struct golden_picture){0};
    close_page();
    sm_fonts_close(fonts);
    sm_arena_finish(&arena);
}

static void open_document(enum sm_format format)
{
    page = (struct sm_page){.width_px = 160, .height_px = 60, .scale = 1, .background = WHITE,
                            .lang = "en", .title = sm_text("Бої & drones"),
                            .description = sm_text("A map of nowhere"),
                            .copyright = sm_text("CC BY 4.0"), .software = sm_text("sitmap")};
    canvas = sm_canvas_new(format, &page, fonts, &err);
    ck_assert_msg(canvas != NULL, "%s", err.message);
}

static void write_text(const char *text, struct sm_vertex origin, const struct sm_ink *ink)
{
    struct sm_run run;
    struct sm_type type = {SM_CONDENSED_SEMIBOLD, 16, 0};
    bool is_shaped = sm_shape_line(fonts, sm_text(text), type, &arena, &run, NULL, &err);
    ck_assert_msg(is_shaped, "%s", err.message);
    sm_draw_run(canvas, &run, origin, ink);
}

static const struct sm_ink plain = {"label", {0, 0, 0, 255}, {0, 0, 0, 0}, 0};
static const struct sm_ink haloed = {"label", {0, 0, 0, 255}, {255, 255, 255, 255}, 2};

static void draw_sheet(void)
{
    sm_add_box(canvas, (struct sm_box){10.5, 10.5, 100, 50});
    sm_paint_path(canvas, &(struct sm_paint){.fill = SM_RGB(0xD7E4EC), .stroke = BLACK,
                                             .width_px = 1.25, .dash_px = {3, 1.5},
                                             .dash_count = 2});
    sm_add_circle(canvas, V(130, 30), 12.5);
    sm_paint_path(canvas, &(struct sm_paint){.fill = SM_RGBA(0xD5601E, 0.7), .stroke = WHITE,
                                             .width_px = 1.5});
    write_text("Селидове 1,5", V(14.3, 35.6), &haloed);
    write_text("Kyiv", V(112.5, 34), &plain);
}

/* The document of the sheet, in a buffer of its own. */
static struct sm_buf write_sheet(enum sm_format format)
{
    struct sm_buf document = {0};
    open_document(format);
    draw_sheet();
    ck_assert_msg(sm_canvas_finish(canvas, &document, &err), "%s", err.message);
    sm_canvas_free(canvas);
    canvas = NULL;
    return document;
}

static bool holds(const struct sm_buf *buf, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= buf->count; i++)
        if (memcmp(buf->bytes + i, word, n) == 0) return true;
    return false;
}

static const enum sm_format formats[] = {SM_PNG, SM_PDF, SM_SVG_OUTLINE, SM_SVG};

START_TEST(document_is_the_same_each_time)
{
    struct sm_buf first = write_sheet(formats[_i]);
    struct sm_buf between = write_sheet(SM_SVG_OUTLINE); /* Cairo counts surfaces */
    struct sm_buf second = write_sheet(formats[_i]);
    ck_assert(sm_text_equal(sm_buf_slice(&first), sm_buf_slice(&second)));
    sm_buf_finish(&first);
    sm_buf_finish(&between);
    sm_buf_finish(&second);
}
END_TEST

START_TEST(document_does_not_depend_on_the_locale)
{
    static const char *const commas[] = {"de_DE.UTF-8", "uk_UA.UTF-8", "ru_RU.UTF-8",
                                         "fr_FR.UTF-8"};
    struct sm_buf here = write_sheet(formats[_i]);
    bool is_set = false;
    for (int i = 0; i < 4 && !is_set; i++)
        is_set = setlocale(LC_ALL, commas[i]) != NULL;
    struct sm_buf there = write_sheet(formats[_i]);
    setlocale(LC_ALL, "C");
    ck_assert(sm_text_equal(sm_buf_slice(&here), sm_buf_slice(&there)));
    sm_buf_finish(&here);
    sm_buf_finish(&there);
}
END_TEST

START_TEST(pdf_says_what_it_is_and_no_date)
{
    struct sm_buf pdf = write_sheet(SM_PDF);
    ck_assert_int_eq(strncmp(pdf.bytes, "%PDF-1.4", 8), 0);
    ck_assert(holds(&pdf, "/Title"));
    ck_assert(holds(&pdf, "(A map of nowhere)"));
    ck_assert(holds(&pdf, "(CC BY 4.0)"));
    ck_assert(holds(&pdf, "(sitmap)"));
    ck_assert(holds(&pdf, "MediaBox [ 0 0 120 45 ]")); /* 160 by 60 px are 120 by 45 points */
    ck_assert(!holds(&pdf, "Date"));
    sm_buf_finish(&pdf);
}
END_TEST

static const struct epoch {
    const char *value, *date;
} epochs[] = {
    {"1730000000", "20241027033320"},
    {"0", "19700101000000"},
    {"soon", NULL},
    {"-5", NULL},
    {"99999999999999999999", NULL},
};

START_TEST(pdf_dates_come_from_source_date_epoch)
{
    setenv("SOURCE_DATE_EPOCH", epochs[_i].value, 1);
    struct sm_buf pdf = write_sheet(SM_PDF);
    ck_assert(holds(&pdf, "CreationDate") == (epochs[_i].date != NULL));
    if (epochs[_i].date) ck_assert(holds(&pdf, epochs[_i].date));
    sm_buf_finish(&pdf);
}
END_TEST

/* All deflated streams of a PDF, inflated. */
static struct sm_buf inflate_streams(const struct sm_buf *pdf)
{
    static unsigned char bytes[1 << 20];
    struct sm_buf text = {0};
    for (size_t i = 0; i + 8 < pdf->count; i++) {
        uLongf n = sizeof bytes;
        uLong rest = pdf->count - i - 7;
        if (memcmp(pdf->bytes + i, "stream\n", 7) != 0) continue;
        if (uncompress2(bytes, &n, (const Bytef *)pdf->bytes + i + 7, &rest) == Z_OK)
            sm_buf_add(&text, bytes, n);
    }
    return text;
}

/* The fonts' maps from glyphs to characters hold what was written. */
START_TEST(pdf_text_can_be_searched)
{
    struct sm_buf pdf = write_sheet(SM_PDF), text = inflate_streams(&pdf);
    ck_assert(holds(&text, "beginbfchar") || holds(&text, "beginbfrange"));
    ck_assert(holds(&text, "<0421>")); /* С */
    ck_assert(holds(&text, "<0438>")); /* и */
    ck_assert(holds(&pdf, "RobotoCondensed"));
    sm_buf_finish(&text);
    sm_buf_finish(&pdf);
}
END_TEST

START_TEST(outlined_svg_has_outlines_and_a_title)
{
    struct sm_buf svg = write_sheet(SM_SVG_OUTLINE);
    ck_assert(holds(&svg, "role=\"img\""));
    ck_assert(holds(&svg, "<title>Бої &amp; drones</title>"));
    ck_assert(holds(&svg, "<desc>A map of nowhere</desc>"));
    ck_assert(holds(&svg, "width=\"160"));
    ck_assert(!holds(&svg, "<text"));
    ck_assert(!holds(&svg, "Селидове"));
    sm_buf_finish(&svg);
}
END_TEST

START_TEST(hostile_text_does_not_break_the_document)
{
    struct sm_glyph glyphs[] = {{.id = 5, .cluster = 0}, {.id = 6, .cluster = 900, .x_px = 9},
                                {.id = 60000, .cluster = 1, .x_px = 20}};
    struct sm_run run = {.text = sm_text("\xFF\xFEmess"), .type = {SM_SANS, 16, 0},
                         .glyphs = glyphs, .glyph_count = 2, .ink_px = {0, -16, 30, 4}};
    open_document(formats[_i]);
    sm_draw_run(canvas, &run, V(20, 20), &haloed);
    write_text("fine", V(20, 50), &plain);
    ck_assert_msg(sm_canvas_finish(canvas, &drawn, &err), "%s", err.message);
}
END_TEST

START_TEST(every_allocation_for_text_fails)
{
    static const enum sm_format ours[] = {SM_PNG, SM_PDF, SM_SVG_OUTLINE};
    struct sm_run run;
    struct sm_type type = {SM_CONDENSED_SEMIBOLD, 16, 0};
    bool is_done = false;
    ck_assert(sm_shape_line(fonts, sm_text("Ґрунт"), type, &arena, &run, NULL, &err));
    for (long n = 0; n < 100 && !is_done; n++) {
        struct sm_error why = {0};
        open_document(ours[_i]);
        sm_buf_finish(&drawn);
        sm_memory_fail_after(n);
        sm_draw_run(canvas, &run, V(10, 30), &haloed);
        is_done = sm_canvas_finish(canvas, &drawn, &why);
        sm_memory_fail_after(-1);
        if (!is_done) ck_assert_msg(why.code == SM_E_MEMORY, "%ld: %s", n, why.message);
        sm_canvas_free(canvas);
    }
    canvas = NULL;
    ck_assert(is_done);
}
END_TEST

/* Text on pixels */

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

static void add_pixel_tests(Suite *suite)
{
    TCase *text = tcase_create("text");
    tcase_add_checked_fixture(text, setup, teardown);
    tcase_add_test(text, text_moved_by_a_pixel_is_the_same_text);
    tcase_add_test(text, text_stands_at_its_fraction_of_a_pixel);
    tcase_add_test(text, halo_reaches_as_far_as_it_says);
    tcase_add_loop_test(text, clip_cuts_text_and_halo, 0, 2);
    tcase_add_test(text, text_off_the_page_is_harmless);
    tcase_add_loop_test(text, every_allocation_for_text_fails, 0, 3);
    tcase_add_test(text, sheet_looks_as_it_did);
    tcase_add_test(text, sheet_is_traced_as_it_was);
    suite_add_tcase(suite, text);
}

static Suite *document_suite(void)
{
    Suite *suite = suite_create("canvas documents");
    TCase *tests = tcase_create("documents");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, document_is_the_same_each_time, 0, 4);
    tcase_add_loop_test(tests, document_does_not_depend_on_the_locale, 0, 4);
    tcase_add_test(tests, pdf_says_what_it_is_and_no_date);
    tcase_add_loop_test(tests, pdf_dates_come_from_source_date_epoch, 0, 5);
    tcase_add_test(tests, pdf_text_can_be_searched);
    tcase_add_test(tests, outlined_svg_has_outlines_and_a_title);
    tcase_add_loop_test(tests, hostile_text_does_not_break_the_document, 0, 3);
    suite_add_tcase(suite, tests);
    add_pixel_tests(suite);
    return suite;
}

int main(void)
{
    return run_suite(document_suite());
}
