/* SPDX-License-Identifier: Apache-2.0
 * The strips that a PNG is packed in: whoever packs them, and whether they were packed before, the
 * bytes are the same.
 */
#include <zlib.h>

#include "png_helpers.h"
#include "tests/run.h"

static void compress_with(int threads, struct sm_buf *out)
{
    struct sm_png_form form;
    struct sm_png_pieces pieces;
    sm_png_choose_form(&image, &form);
    ck_assert(sm_png_compress(&image, &form, threads, &pieces, &err));
    for (size_t i = 0; i < pieces.count; i++)
        sm_buf_text(out, sm_buf_slice(&pieces.pieces[i]));
    sm_png_pieces_finish(&pieces);
}

START_TEST(bytes_do_not_depend_on_threads)
{
    struct sm_buf one = {0}, many = {0};
    for (int i = 0; i < WIDTH * HEIGHT; i++)
        pixels[i] = 0xFF000000u | (uint32_t)(i * i);
    compress_with(1, &one);
    for (int threads = 2; threads < 6; threads++) {
        many.count = 0;
        compress_with(threads, &many);
        ck_assert(sm_text_equal(sm_buf_slice(&one), sm_buf_slice(&many)));
    }
    sm_buf_finish(&one);
    sm_buf_finish(&many);
}
END_TEST

static uint32_t noise_at(uint32_t i)
{
    return 0xFF000000u | (i * 2654435761u) >> 8;
}

/* One image after the other, each a little different from the last, of other sizes, of few colours
 * and of many: with what is kept of the last one, the bytes are those without. */
START_TEST(what_is_kept_of_the_last_image_changes_no_byte)
{
    struct sm_png_kept *kept = NULL;
    struct sm_buf alone = {0}, after = {0};
    for (uint32_t i = 0; i < WIDTH * HEIGHT; i++)
        pixels[i] = noise_at(i / 40);
    for (uint32_t step = 0; step < 60; step++) {
        image.width = step % 20 == 19 ? WIDTH / 2 : WIDTH;
        image.height = step % 15 == 14 ? 70 : HEIGHT;
        /* Also the last row of a strip, which the next one looks up to. */
        uint32_t y = step % 3 ? step * 7 % HEIGHT : SM_PNG_STRIP_ROWS - 1;
        pixels[y * WIDTH + step % 40] = step % 10 == 9 ? 0x80402010u : noise_at(step);
        if (step % 10 == 0) pixels[(step * 7 + HEIGHT - 7) % HEIGHT * WIDTH] = noise_at(step);
        image.kept = NULL;
        alone.count = after.count = 0;
        compress_with(1, &alone);
        image.kept = &kept;
        compress_with(1, &after);
        ck_assert_msg(sm_text_equal(sm_buf_slice(&alone), sm_buf_slice(&after)), "step %u", step);
    }
    ck_assert_ptr_nonnull(kept);
    sm_png_kept_free(kept);
    sm_buf_finish(&alone);
    sm_buf_finish(&after);
}
END_TEST

/* The first image is kept, memory runs out in the second, the third is whole. */
START_TEST(keeping_without_memory_is_no_harm)
{
    for (uint32_t i = 0; i < WIDTH * HEIGHT; i++)
        pixels[i] = noise_at(i / 40);
    for (long n = 0; n < 36; n += 4) {
        struct sm_png_kept *kept = NULL;
        image.kept = &kept;
        for (int turn = 0; turn < 3; turn++) {
            struct sm_error why = {0};
            pixels[n * 300]++;
            sm_buf_finish(&file);
            page.thread_max = 1;
            sm_memory_fail_after(turn == 1 ? n : -1);
            bool is_written = sm_png_write(&image, &page, &file, &why);
            sm_memory_fail_after(-1);
            ck_assert(is_written || (turn == 1 && why.code == SM_E_MEMORY));
            if (turn == 2) ck_round_trip();
        }
        sm_png_kept_free(kept);
    }
}
END_TEST

/* zlib itself agrees: one stream, its check sum right, nothing behind it. */
START_TEST(strips_are_one_zlib_stream)
{
    struct sm_buf stream = {0};
    static unsigned char raw[(WIDTH * 3 + 1) * HEIGHT + 1];
    for (int i = 0; i < WIDTH * HEIGHT; i++)
        pixels[i] = 0xFF000000u | (uint32_t)(i * 7);
    compress_with(2, &stream);
    uLongf raw_n = sizeof raw;
    uLong stream_n = stream.count;
    ck_assert_int_eq(uncompress2(raw, &raw_n, (const Bytef *)stream.bytes, &stream_n), Z_OK);
    ck_assert_uint_eq(raw_n, (WIDTH * 3 + 1) * HEIGHT);
    ck_assert_uint_eq(stream_n, stream.count);
    sm_buf_finish(&stream);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("png strips");
    TCase *tests = tcase_create("strips");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, bytes_do_not_depend_on_threads);
    tcase_add_test(tests, what_is_kept_of_the_last_image_changes_no_byte);
    tcase_add_test(tests, keeping_without_memory_is_no_harm);
    tcase_add_test(tests, strips_are_one_zlib_stream);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
