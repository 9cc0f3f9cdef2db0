/* SPDX-License-Identifier: Apache-2.0
 * What a PDF and an outlined SVG are: the same each time, and searchable.
 */
#include <locale.h>
#include <zlib.h>

#include "sheet_helpers.h"
#include "tests/run.h"

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

START_TEST(pdf_says_its_language_and_keeps_its_offsets)
{
    struct sm_buf pdf = write_sheet(SM_PDF);
    const char *table = NULL;
    for (size_t i = 0; i + 9 < pdf.count; i++)
        if (memcmp(pdf.bytes + i, "startxref", 9) == 0) table = pdf.bytes + i + 10;
    ck_assert(holds(&pdf, "/Lang (en)"));
    ck_assert(holds(&pdf, "/DisplayDocTitle true"));
    ck_assert(table != NULL);
    size_t offset = strtoul(table, NULL, 10);
    ck_assert_uint_lt(offset, pdf.count);
    ck_assert_int_eq(strncmp(pdf.bytes + offset, "xref\n", 5), 0);
    sm_buf_finish(&pdf);
}
END_TEST

static const struct language {
    const char *code;
    bool is_said;
} languages[] = {
    {"uk", true}, {"zh-Hant", true}, {"", false}, {"en) /Evil (", false}, {NULL, false}};

START_TEST(pdf_says_no_language_that_is_none)
{
    struct sm_buf pdf = {0};
    open_document(SM_PDF);
    sm_canvas_free(canvas);
    page.lang = languages[_i].code;
    canvas = sm_canvas_new(SM_PDF, &page, fonts, &err);
    draw_sheet();
    ck_assert_msg(sm_canvas_finish(canvas, &pdf, &err), "%s", err.message);
    ck_assert(holds(&pdf, "/Lang") == languages[_i].is_said);
    ck_assert(!holds(&pdf, "Evil"));
    sm_buf_finish(&pdf);
}
END_TEST

/* The ligature's own glyph would be U+FB01 to those who search. */
START_TEST(pdf_spells_ligatures_out)
{
    struct sm_buf pdf = {0};
    open_document(SM_PDF);
    write_text("first fire", V(10, 40), &haloed);
    ck_assert_msg(sm_canvas_finish(canvas, &pdf, &err), "%s", err.message);
    struct sm_buf text = inflate_streams(&pdf);
    ck_assert(holds(&text, "<0066>"));
    ck_assert(!holds(&text, "fb01") && !holds(&text, "FB01"));
    sm_buf_finish(&text);
    sm_buf_finish(&pdf);
}
END_TEST

static const struct epoch {
    const char *value, *date;
} epochs[] = {
    {"1730000000", "20241027033320"}, {"0", "19700101000000"}, {"soon", NULL}, {"-5", NULL},
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
    struct sm_glyph glyphs[] = {{.id = 5, .cluster = 0},
                                {.id = 6, .cluster = 900, .x_px = 9},
                                {.id = 60000, .cluster = 1, .x_px = 20}};
    struct sm_run run = {.text = sm_text("\xFF\xFEmess"),
                         .type = {SM_SANS, 16, 0},
                         .glyphs = glyphs,
                         .glyph_count = 2,
                         .ink_px = {0, -16, 30, 4}};
    open_document(formats[_i]);
    sm_draw_run(canvas, &run, V(20, 20), &haloed);
    write_text("fine", V(20, 50), &plain);
    ck_assert_msg(sm_canvas_finish(canvas, &drawn, &err), "%s", err.message);
}
END_TEST

static Suite *document_suite(void)
{
    Suite *suite = suite_create("canvas documents");
    TCase *tests = tcase_create("documents");
    tcase_add_checked_fixture(tests, open_fonts, close_sheet);
    tcase_add_loop_test(tests, document_is_the_same_each_time, 0, 4);
    tcase_add_loop_test(tests, document_does_not_depend_on_the_locale, 0, 4);
    tcase_add_test(tests, pdf_says_what_it_is_and_no_date);
    tcase_add_test(tests, pdf_says_its_language_and_keeps_its_offsets);
    ADD_ROWS(tests, pdf_says_no_language_that_is_none, languages);
    tcase_add_test(tests, pdf_spells_ligatures_out);
    tcase_add_loop_test(tests, pdf_dates_come_from_source_date_epoch, 0, 5);
    tcase_add_test(tests, pdf_text_can_be_searched);
    tcase_add_test(tests, outlined_svg_has_outlines_and_a_title);
    tcase_add_loop_test(tests, hostile_text_does_not_break_the_document, 0, 3);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_suite(document_suite());
}
