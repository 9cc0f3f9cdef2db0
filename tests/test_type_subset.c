/* SPDX-License-Identifier: Apache-2.0
 * Subsets of our fonts: what is in them, and what they are called.
 */
#include <hb-ot.h>
#include <string.h>

#include "render/type.h"
#include "tests/font_helpers.h"
#include "tests/run.h"

enum { CODES_MAX = 512 };

static struct sm_buf file;

static void close_file(void)
{
    close_fonts();
    sm_buf_finish(&file);
}

static size_t codes_of(const char *text, uint32_t *codes)
{
    size_t count = 0;
    for (const char *at = text, *end = text + strlen(text); at < end;)
        codes[count++] = sm_utf8_next(&at, end);
    return count;
}

static void subset(enum sm_face face, const char *text)
{
    uint32_t codes[CODES_MAX];
    size_t count = codes_of(text, codes);
    file.count = 0;
    bool done = sm_fonts_subset(fonts, face, codes, count, &file, &err);
    ck_assert_msg(done, "%s", err.message);
}

static hb_face_t *loaded(void)
{
    hb_blob_t *blob =
        hb_blob_create(file.bytes, (unsigned)file.count, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    return face;
}

#define PLACES "Київ Харків Одеса Дніпро Запоріжжя Kyiv Avdiivka 10–15"

START_TEST(subset_holds_the_characters_asked_for_and_no_others)
{
    uint32_t codes[CODES_MAX];
    size_t count = codes_of(PLACES, codes);
    subset((enum sm_face)_i, PLACES);
    hb_face_t *face = loaded();
    hb_set_t *held = hb_set_create(), *asked = hb_set_create();
    hb_face_collect_unicodes(face, held);
    for (size_t i = 0; i < count; i++)
        hb_set_add(asked, codes[i]);
    ck_assert(hb_set_is_equal(held, asked));
    hb_set_destroy(held);
    hb_set_destroy(asked);
    hb_face_destroy(face);
}
END_TEST

START_TEST(subset_is_a_tenth_of_the_file)
{
    size_t whole = sm_fonts_file(fonts, (enum sm_face)_i, &err).n;
    subset((enum sm_face)_i, PLACES);
    ck_assert_uint_gt(whole, 100000);
    ck_assert_uint_lt(file.count, whole / 10);
}
END_TEST

static int width_of(const char *text)
{
    hb_face_t *face = loaded();
    hb_font_t *font = hb_font_create(face);
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text, -1, 0, -1);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_CYRILLIC);
    hb_buffer_set_language(buffer, hb_language_from_string("und", -1));
    hb_shape(font, buffer, NULL, 0);
    unsigned n;
    const hb_glyph_position_t *at = hb_buffer_get_glyph_positions(buffer, &n);
    int width = 0;
    for (unsigned i = 0; i < n; i++)
        width += at[i].x_advance;
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
    hb_face_destroy(face);
    return width;
}

START_TEST(text_set_in_the_subset_is_as_wide_as_we_measured_it)
{
    static const char text[] = "ГоТаТу Удар";
    struct sm_run run;
    struct sm_type type = {.face = (enum sm_face)_i, .size_px = 1};
    ck_assert(sm_shape_line(fonts, sm_text(text), type, &arena, &run, NULL, &err));
    subset((enum sm_face)_i, text);
    hb_face_t *face = loaded();
    double units = hb_face_get_upem(face);
    hb_face_destroy(face);
    ck_assert_double_eq_tol(width_of(text) / units, run.width_px, 1e-9);
}
END_TEST

START_TEST(order_and_repetition_change_no_byte)
{
    subset(SM_SANS, "Kyiv Київ");
    struct sm_buf first = file;
    file = (struct sm_buf){0};
    subset(SM_SANS, "вївК їиКvviyyK иK");
    ck_assert(sm_text_equal(sm_buf_slice(&first), sm_buf_slice(&file)));
    sm_buf_finish(&first);
}
END_TEST

static size_t name_of(hb_face_t *face, hb_ot_name_id_t id, char *out, unsigned size)
{
    hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, &size, out);
    return size;
}

/* "Plex" is a reserved font name: it may stand in the copyright notice only. */
START_TEST(subset_goes_by_no_reserved_name_and_keeps_its_licence)
{
    static const hb_ot_name_id_t names[] = {HB_OT_NAME_ID_FONT_FAMILY, HB_OT_NAME_ID_FULL_NAME,
                                            HB_OT_NAME_ID_POSTSCRIPT_NAME};
    char name[512];
    subset((enum sm_face)_i, PLACES);
    hb_face_t *face = loaded();
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        ck_assert_uint_gt(name_of(face, names[i], name, sizeof name), 0);
        ck_assert_int_eq(strncmp(name, "sitmap", 6), 0);
        ck_assert_ptr_null(strstr(name, "Plex"));
    }
    ck_assert_uint_gt(name_of(face, HB_OT_NAME_ID_COPYRIGHT, name, sizeof name), 0);
    ck_assert_uint_gt(name_of(face, HB_OT_NAME_ID_LICENSE, name, sizeof name), 0);
    ck_assert_ptr_nonnull(strstr(name, "icensed under the"));
    hb_face_destroy(face);
}
END_TEST

START_TEST(what_the_font_lacks_and_what_is_no_character_are_left_out)
{
    static const uint32_t odd[] = {0x4E2D, 0xFFFFFFFF, 0x110000, 0xD800, 'A'};
    ck_assert(sm_fonts_subset(fonts, SM_CONDENSED, odd, 5, &file, &err));
    hb_face_t *face = loaded();
    hb_set_t *held = hb_set_create();
    hb_face_collect_unicodes(face, held);
    ck_assert_uint_eq(hb_set_get_population(held), 1);
    hb_set_destroy(held);
    hb_face_destroy(face);
}
END_TEST

START_TEST(subset_of_nothing_is_still_a_font)
{
    ck_assert(sm_fonts_subset(fonts, SM_CONDENSED, NULL, 0, &file, &err));
    hb_face_t *face = loaded();
    ck_assert_uint_ge(hb_face_get_glyph_count(face), 1);
    hb_face_destroy(face);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("subsets");
    TCase *tests = tcase_create("subsets");
    tcase_add_checked_fixture(tests, open_fonts, close_file);
    tcase_add_loop_test(tests, subset_holds_the_characters_asked_for_and_no_others, 0,
                        SM_FACE_COUNT);
    tcase_add_loop_test(tests, subset_is_a_tenth_of_the_file, 0, SM_FACE_COUNT);
    tcase_add_loop_test(tests, text_set_in_the_subset_is_as_wide_as_we_measured_it, 0,
                        SM_FACE_COUNT);
    tcase_add_test(tests, order_and_repetition_change_no_byte);
    tcase_add_loop_test(tests, subset_goes_by_no_reserved_name_and_keeps_its_licence, 0,
                        SM_FACE_COUNT);
    tcase_add_test(tests, what_the_font_lacks_and_what_is_no_character_are_left_out);
    tcase_add_test(tests, subset_of_nothing_is_still_a_font);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
