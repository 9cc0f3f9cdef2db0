/* SPDX-License-Identifier: Apache-2.0
 * Deflate: zlib gets back, byte for byte, what the pixels of any image are.
 */
#include <string.h>
#include <zlib.h>

#include "base/memory.h"
#include "deflate_patterns.h"
#include "render/deflate.h"
#include "tests/run.h"

static uint32_t *pixels;
static struct sm_png_image image;
static struct sm_png_form form;
static struct sm_buf stream;

enum { PADDING = 3 }; /* pixels behind each row that are not of the image */

static void setup(void)
{
    pixels = NULL;
    stream = (struct sm_buf){0};
}

static void teardown(void)
{
    free(pixels);
    sm_buf_finish(&stream);
}

static void draw(const struct pattern *pattern)
{
    int stride = pattern->width + PADDING;
    image = (struct sm_png_image){
        .width = pattern->width, .height = pattern->height, .stride = stride * 4};
    free(pixels);
    pixels = malloc((size_t)stride * (size_t)pattern->height * 4);
    image.pixels = (unsigned char *)pixels;
    for (int y = 0; y < pattern->height; y++)
        for (int x = 0; x < stride; x++)
            pixels[y * stride + x] = x < pattern->width ? pattern->pixel((uint32_t)x, (uint32_t)y)
                                                        : pixels[y * stride + x - 1];
    sm_png_choose_form(&image, &form);
}

static void compress_with(int threads)
{
    struct sm_png_pieces pieces;
    struct sm_error err = {0};
    ck_assert_msg(sm_png_compress(&image, &form, threads, &pieces, &err), "%s", err.message);
    stream.count = 0;
    for (size_t i = 0; i < pieces.count; i++)
        sm_buf_text(&stream, sm_buf_slice(&pieces.pieces[i]));
    sm_png_pieces_finish(&pieces);
}

static size_t raw_bytes(void)
{
    return (size_t)image.height * (1 + (size_t)image.width * (size_t)form.bytes_per_pixel);
}

/* The image's bytes as the standard has them, one after the other. */
static unsigned char *raw_rows(void)
{
    unsigned char *raw = malloc(raw_bytes()), *at = raw;
    for (int y = 0; y < image.height; y++) {
        *at++ = 0;
        for (int x = 0; x < image.width; x++) {
            uint32_t bytes = sm_png_bytes(&form, pixels[y * image.stride / 4 + x]);
            for (int i = 0; i < form.bytes_per_pixel; i++)
                *at++ = (unsigned char)(bytes >> 8 * i);
        }
    }
    return raw;
}

/* zlib also looks at the check sum, and tells how much of the stream it took. */
static void ck_unpacks(const char *name)
{
    unsigned char *raw = raw_rows(), *back = malloc(raw_bytes() + 1);
    uLongf back_n = raw_bytes() + 1;
    uLong stream_n = stream.count;
    int status = uncompress2(back, &back_n, (const Bytef *)stream.bytes, &stream_n);
    ck_assert_msg(status == Z_OK, "%s: zlib says %d", name, status);
    ck_assert_msg(back_n == raw_bytes() && memcmp(back, raw, back_n) == 0, "%s: other bytes", name);
    ck_assert_uint_eq(stream_n, stream.count);
    free(raw);
    free(back);
}

START_TEST(zlib_gets_back_what_went_in)
{
    draw(&patterns[_i]);
    compress_with(1);
    ck_unpacks(patterns[_i].name);
}
END_TEST

START_TEST(threads_make_the_same_bytes)
{
    struct sm_buf one;
    draw(&patterns[_i]);
    compress_with(1);
    one = stream;
    stream = (struct sm_buf){0};
    compress_with(3);
    ck_assert(sm_text_equal(sm_buf_slice(&one), sm_buf_slice(&stream)));
    sm_buf_finish(&one);
}
END_TEST

/* Images of all sizes whose pixels are of few colours, many, or with alpha, in runs and repeats. */
START_TEST(zlib_gets_back_whatever_went_in)
{
    static uint32_t (*const kinds[])(uint32_t, uint32_t) = {
        noise, gray_noise, glass_noise, map_like, runs, stripes, gray_stripes};
    uint32_t seed = (uint32_t)_i;
    struct pattern pattern = {"random", 1 + (int)(random_at(seed, 1) % 400),
                              1 + (int)(random_at(seed, 2) % 200), kinds[seed % 7]};
    draw(&pattern);
    /* Pieces of rows copied to other places, near and far. */
    for (uint32_t i = 0; i < 200; i++) {
        int width = pattern.width, stride = image.stride / 4;
        int n = 1 + (int)(random_at(seed, 5 * i + 3) % (uint32_t)width);
        int x0 = (int)(random_at(seed, 5 * i + 4) % (uint32_t)(width - n + 1));
        int x1 = (int)(random_at(seed, 5 * i + 5) % (uint32_t)(width - n + 1));
        int y0 = (int)(random_at(seed, 5 * i + 6) % (uint32_t)pattern.height);
        int y1 = (int)(random_at(seed, 5 * i + 7) % (uint32_t)pattern.height);
        memmove(pixels + y1 * stride + x1, pixels + y0 * stride + x0, (size_t)n * 4);
    }
    sm_png_choose_form(&image, &form);
    compress_with(2);
    ck_unpacks(pattern.name);
}
END_TEST

/* ---- how small */

START_TEST(flat_colour_is_next_to_nothing)
{
    draw(&(struct pattern){"flat", 1600, 64, map_like});
    for (int i = 0; i < 1603 * 64; i++)
        pixels[i] = i < 300 ? 0xFF000000u | (uint32_t)i : 0xFFD7E4EC;
    sm_png_choose_form(&image, &form);
    ck_assert_int_eq(form.kind, SM_PNG_RGB);
    compress_with(1);
    ck_assert_uint_lt(stream.count, raw_bytes() / 100);
}
END_TEST

START_TEST(noise_grows_by_less_than_a_hundredth)
{
    draw(&(struct pattern){"noise", 1600, 128, noise});
    compress_with(1);
    ck_assert_uint_lt(stream.count, raw_bytes() + raw_bytes() / 100);
}
END_TEST

START_TEST(a_map_is_not_a_tenth_larger_than_zlib_would_make_it)
{
    draw(&(struct pattern){"map", 1280, 640, map_like});
    compress_with(1);
    unsigned char *raw = raw_rows();
    uLong n = compressBound(raw_bytes());
    unsigned char *packed = malloc(n);
    ck_assert_int_eq(compress2(packed, &n, raw, raw_bytes(), 1), Z_OK);
    ck_assert_msg(stream.count < n + n / 10, "%zu bytes, zlib %lu", stream.count, n);
    free(raw);
    free(packed);
}
END_TEST

/* ---- codes */

/* Counts like these make the best code of 25 symbols 24 bits long. */
START_TEST(codes_are_no_longer_than_allowed_and_waste_nothing)
{
    enum { SYMBOLS = 25, LIMIT = 15 };
    struct sm_deflate_code code = {.symbols = SYMBOLS, .counts = {1, 1}};
    unsigned filled = 0;
    for (int i = 2; i < SYMBOLS; i++)
        code.counts[i] = code.counts[i - 1] + code.counts[i - 2];
    sm_deflate_make_code(&code, LIMIT);
    for (int i = 0; i < SYMBOLS; i++) {
        ck_assert_int_ge(code.lengths[i], 1);
        ck_assert_int_le(code.lengths[i], LIMIT);
        filled += 1u << (LIMIT - code.lengths[i]);
    }
    ck_assert_uint_eq(filled, 1u << LIMIT);
}
END_TEST

START_TEST(the_commoner_symbol_has_no_longer_code)
{
    struct sm_deflate_code code = {.symbols = SM_DEFLATE_SYMBOLS};
    for (uint32_t i = 0; i < SM_DEFLATE_SYMBOLS; i++)
        code.counts[i] = random_at(i, 0) % 1000;
    sm_deflate_make_code(&code, 15);
    for (int i = 0; i < SM_DEFLATE_SYMBOLS; i++)
        for (int k = 0; k < SM_DEFLATE_SYMBOLS; k++)
            if (code.counts[i] > code.counts[k] && code.counts[k])
                ck_assert_int_le(code.lengths[i], code.lengths[k]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("deflate");
    TCase *packs = tcase_create("packs");
    tcase_add_checked_fixture(packs, setup, teardown);
    tcase_add_loop_test(packs, zlib_gets_back_what_went_in, 0, PATTERN_COUNT);
    tcase_add_loop_test(packs, threads_make_the_same_bytes, 0, PATTERN_COUNT);
    tcase_add_loop_test(packs, zlib_gets_back_whatever_went_in, 0, 140);
    tcase_add_test(packs, flat_colour_is_next_to_nothing);
    tcase_add_test(packs, noise_grows_by_less_than_a_hundredth);
    tcase_add_test(packs, a_map_is_not_a_tenth_larger_than_zlib_would_make_it);
    tcase_add_test(packs, codes_are_no_longer_than_allowed_and_waste_nothing);
    tcase_add_test(packs, the_commoner_symbol_has_no_longer_code);
    suite_add_tcase(suite, packs);
    return run_suite(suite);
}
