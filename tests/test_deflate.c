/* SPDX-License-Identifier: Apache-2.0
 * Deflate: zlib gets back, byte for byte, whatever went in.
 */
#include <string.h>
#include <zlib.h>

#include "render/deflate.h"
#include "tests/run.h"

static struct sm_deflate deflater;
static unsigned char *raw, *packed, *back;
static size_t packed_n;

struct pattern {
    const char *name;
    size_t width, rows, bytes_per_pixel;
    unsigned (*value)(size_t x, size_t y); /* of a byte; a row's first byte is x = 0 */
};

static unsigned flat(size_t x, size_t y)
{
    (void)x;
    (void)y;
    return 7;
}

static unsigned noise(size_t x, size_t y)
{
    uint64_t state = (x * 40503 + y * 104729 + 1) * 0x9E3779B97F4A7C15u;
    return (unsigned)(state >> 40 ^ state >> 17);
}

static unsigned same_rows(size_t x, size_t y)
{
    (void)y;
    return noise(x, 0);
}

static unsigned stripes(size_t x, size_t y)
{
    return x / 100 % 2 ? flat(x, y) : noise(x, y);
}

static const struct pattern patterns[] = {
    {"one byte", 1, 1, 1, flat},
    {"one pixel", 1, 1, 3, noise},
    {"flat palette", 1000, 64, 1, flat},
    {"flat colour", 1600, 64, 3, flat},
    {"flat colour with alpha", 1600, 64, 4, flat},
    {"noise", 500, 64, 3, noise},
    {"noise with alpha", 500, 64, 4, noise},
    {"noise of a palette", 3000, 64, 1, noise},
    {"rows alike", 900, 64, 3, same_rows},
    {"rows alike that are too long for the window", 16384, 8, 4, same_rows},
    {"stripes", 700, 64, 3, stripes},
    {"stripes of a palette", 700, 64, 1, stripes},
};
enum { PATTERN_COUNT = sizeof patterns / sizeof *patterns };

static size_t row_bytes_of(const struct pattern *pattern)
{
    return 1 + pattern->width * pattern->bytes_per_pixel;
}

static size_t fill(const struct pattern *pattern)
{
    size_t row_bytes = row_bytes_of(pattern), n = row_bytes * pattern->rows;
    raw = malloc(n + SM_DEFLATE_SLACK);
    packed = malloc(2 * sm_deflate_bound(n));
    back = malloc(2 * n);
    packed_n = 0;
    for (size_t i = 0; i < n; i++)
        raw[i] = (unsigned char)pattern->value(i % row_bytes, i / row_bytes);
    memset(raw + n, 0xAA, SM_DEFLATE_SLACK);
    return n;
}

static void pack(const struct pattern *pattern, bool is_last)
{
    struct sm_deflate_rows rows = {raw, row_bytes_of(pattern), pattern->rows,
                                   pattern->bytes_per_pixel};
    packed_n += sm_deflate_rows(&deflater, &rows, is_last, packed + packed_n);
}

/* What zlib makes of it is 'times' times the rows, and then the stream's end. */
static void ck_unpacks(const struct pattern *pattern, size_t n, size_t times)
{
    z_stream zip = {.next_in = packed, .avail_in = (uInt)packed_n, .next_out = back};
    zip.avail_out = (uInt)(2 * n);
    ck_assert_int_eq(inflateInit2(&zip, -15), Z_OK);
    ck_assert_msg(inflate(&zip, Z_FINISH) == Z_STREAM_END, "%s: %s", pattern->name,
                  zip.msg ? zip.msg : "ends early");
    ck_assert_uint_eq(zip.total_out, times * n);
    ck_assert_uint_eq(zip.avail_in, 0);
    for (size_t i = 0; i < times; i++)
        ck_assert_msg(memcmp(back + i * n, raw, n) == 0, "%s: other bytes", pattern->name);
    inflateEnd(&zip);
}

static void forget(void)
{
    free(raw);
    free(packed);
    free(back);
}

START_TEST(zlib_gets_back_what_went_in)
{
    const struct pattern *pattern = &patterns[_i];
    size_t n = fill(pattern);
    pack(pattern, true);
    ck_assert_uint_le(packed_n, sm_deflate_bound(n));
    ck_unpacks(pattern, n, 1);
    forget();
}
END_TEST

START_TEST(streams_can_be_put_behind_each_other)
{
    const struct pattern *pattern = &patterns[_i];
    size_t n = fill(pattern);
    pack(pattern, false);
    pack(pattern, true);
    ck_unpacks(pattern, n, 2);
    forget();
}
END_TEST

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

START_TEST(flat_colour_is_next_to_nothing)
{
    const struct pattern pattern = {"flat colour", 1600, 64, 3, flat};
    size_t n = fill(&pattern);
    pack(&pattern, true);
    ck_assert_uint_lt(packed_n, n / 500);
    forget();
}
END_TEST

START_TEST(noise_grows_by_less_than_a_thousandth)
{
    const struct pattern pattern = {"noise", 1600, 64, 3, noise};
    size_t n = fill(&pattern);
    pack(&pattern, true);
    ck_assert_uint_lt(packed_n, n + n / 1000);
    forget();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("deflate");
    TCase *packs = tcase_create("packs");
    tcase_add_loop_test(packs, zlib_gets_back_what_went_in, 0, PATTERN_COUNT);
    tcase_add_loop_test(packs, streams_can_be_put_behind_each_other, 0, PATTERN_COUNT);
    tcase_add_test(packs, codes_are_no_longer_than_allowed_and_waste_nothing);
    tcase_add_test(packs, flat_colour_is_next_to_nothing);
    tcase_add_test(packs, noise_grows_by_less_than_a_thousandth);
    suite_add_tcase(suite, packs);
    return run_suite(suite);
}
