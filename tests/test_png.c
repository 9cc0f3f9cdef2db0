/* SPDX-License-Identifier: Apache-2.0
 * The PNG writer: pixels come back exactly, in the smallest form, with their texts.
 */
#include "png_helpers.h"
#include "tests/run.h"

static int color_type(void)
{
    return (unsigned char)file.bytes[25];
}

START_TEST(few_colours_make_a_palette)
{
    for (int i = 0; i < WIDTH * HEIGHT; i++)
        pixels[i] = 0xFF000000u | (uint32_t)(i % 256) * 0x010203;
    write_file();
    ck_assert_int_eq(color_type(), PNG_COLOR_TYPE_PALETTE);
    ck_round_trip();
}
END_TEST

START_TEST(one_more_colour_makes_rgb)
{
    for (int i = 0; i < WIDTH * HEIGHT; i++)
        pixels[i] = 0xFF000000u | (uint32_t)(i % 257) * 0x010203;
    write_file();
    ck_assert_int_eq(color_type(), PNG_COLOR_TYPE_RGB);
    ck_round_trip();
}
END_TEST

START_TEST(palette_keeps_alpha)
{
    for (int i = 0; i < WIDTH * HEIGHT; i++)
        pixels[i] = premultiply(200, 100, 50, (uint32_t)(i % 200));
    write_file();
    ck_assert_int_eq(color_type(), PNG_COLOR_TYPE_PALETTE);
    ck_round_trip();
}
END_TEST

START_TEST(alpha_is_straight)
{
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
        uint32_t u = (uint32_t)i;
        pixels[i] = premultiply(u % 256, u / 7 % 256, u / 13 % 256, u / 3 % 256);
    }
    write_file();
    ck_assert_int_eq(color_type(), PNG_COLOR_TYPE_RGB_ALPHA);
    ck_round_trip();
}
END_TEST

START_TEST(every_colour_of_a_fill_survives_half_alpha)
{
    struct sm_color straight = sm_png_straight(premultiply(0xD5, 0x60, 0x1E, 128));
    ck_assert_int_le(abs(straight.r - 0xD5), 1);
    ck_assert_int_le(abs(straight.g - 0x60), 1);
    ck_assert_int_le(abs(straight.b - 0x1E), 1);
    ck_assert_int_eq(straight.a, 128);
}
END_TEST

START_TEST(padded_rows_are_read_by_their_stride)
{
    image.width = WIDTH - 30;
    for (int i = 0; i < WIDTH * HEIGHT; i++)
        pixels[i] = 0xFF000000u | (uint32_t)i;
    write_file();
    struct golden_picture picture = golden_decode(file.bytes, file.count);
    ck_assert_ptr_nonnull(picture.rgba);
    const unsigned char *p = golden_pixel(&picture, 69, 149);
    ck_assert_uint_eq((uint32_t)p[0] << 16 | (uint32_t)p[1] << 8 | p[2], 149 * WIDTH + 69);
    free(picture.rgba);
}
END_TEST

START_TEST(smallest_image_is_a_file)
{
    image.width = image.height = 1;
    write_file();
    ck_round_trip();
}
END_TEST

/* What does not compress fits its strip all the same. */
START_TEST(noise_survives)
{
    uint32_t state = 1;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
        state = state * 1664525u + 1013904223u;
        pixels[i] = 0xFF000000u | state >> 8;
    }
    write_file();
    ck_round_trip();
}
END_TEST

static int count_chunk(const char *name)
{
    int count = 0;
    for (size_t at = 8; at + 8 <= file.count;) {
        const unsigned char *n = (const unsigned char *)file.bytes + at;
        count += memcmp(n + 4, name, 4) == 0;
        at += 12 + ((size_t)n[0] << 24 | (size_t)n[1] << 16 | (size_t)n[2] << 8 | n[3]);
    }
    return count;
}

static bool file_holds(const char *bytes, size_t n)
{
    for (size_t i = 0; i + n <= file.count; i++)
        if (memcmp(file.bytes + i, bytes, n) == 0) return true;
    return false;
}

START_TEST(texts_are_utf_8_with_their_language)
{
    static const char title[] = "iTXtTitle\0\0\0uk\0\0Бої під Селидовим";
    page.title = sm_text("Бої під Селидовим");
    page.description = sm_text("A map");
    page.source = sm_text("sources");
    page.copyright = sm_text("CC BY 4.0");
    write_file();
    ck_assert_int_eq(count_chunk("iTXt"), 5);
    ck_assert(file_holds(title, sizeof title - 1));
    ck_assert(file_holds("CC BY 4.0", 9));
}
END_TEST

START_TEST(empty_texts_are_left_out)
{
    page.software = sm_text("");
    write_file();
    ck_assert_int_eq(count_chunk("iTXt"), 0);
}
END_TEST

START_TEST(resolution_and_colour_space_are_told)
{
    image.pixels_per_m = 2 * 96 / 0.0254;
    write_file();
    ck_assert(file_holds("pHYs\0\0\x1d\x87\0\0\x1d\x87\x01", 13)); /* 7559 px/m: 192 dpi */
    ck_assert_int_eq(count_chunk("sRGB"), 1);
    ck_assert_int_eq(count_chunk("IEND"), 1);
}
END_TEST

START_TEST(two_writings_are_the_same_bytes)
{
    struct sm_buf first;
    write_file();
    first = file;
    file = (struct sm_buf){0};
    write_file();
    ck_assert(sm_text_equal(sm_buf_slice(&first), sm_buf_slice(&file)));
    sm_buf_finish(&first);
}
END_TEST

START_TEST(nth_allocation_fails)
{
    bool is_written = false;
    page.title = sm_text("T");
    page.thread_max = 1; /* allocations are counted for one thread */
    for (long n = 0; n < 60 && !is_written; n++) {
        struct sm_error why = {0};
        sm_buf_finish(&file);
        sm_memory_fail_after(n);
        is_written = sm_png_write(&image, &page, &file, &why);
        sm_memory_fail_after(-1);
        if (!is_written) ck_assert_msg(why.code == SM_E_MEMORY, "%ld: %s", n, why.message);
    }
    ck_assert(is_written);
    ck_round_trip();
}
END_TEST

static Suite *png_suite(void)
{
    Suite *suite = suite_create("png");
    TCase *tests = tcase_create("write");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, few_colours_make_a_palette);
    tcase_add_test(tests, one_more_colour_makes_rgb);
    tcase_add_test(tests, palette_keeps_alpha);
    tcase_add_test(tests, alpha_is_straight);
    tcase_add_test(tests, every_colour_of_a_fill_survives_half_alpha);
    tcase_add_test(tests, padded_rows_are_read_by_their_stride);
    tcase_add_test(tests, smallest_image_is_a_file);
    tcase_add_test(tests, noise_survives);
    tcase_add_test(tests, texts_are_utf_8_with_their_language);
    tcase_add_test(tests, empty_texts_are_left_out);
    tcase_add_test(tests, resolution_and_colour_space_are_told);
    tcase_add_test(tests, two_writings_are_the_same_bytes);
    tcase_add_test(tests, nth_allocation_fails);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_suite(png_suite());
}
