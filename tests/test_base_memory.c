/* SPDX-License-Identifier: Apache-2.0
 * Growing arrays, arenas, and memory that runs out.
 */
#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "run.h"

#include "base/memory.h"
#include "base/report.h"

START_TEST(array_grows_by_doubling)
{
    int *items = NULL;
    size_t capacity = 0;
    ck_assert(sm_grow(&items, &capacity, 1, sizeof *items));
    ck_assert_uint_ge(capacity, 8);
    size_t before = capacity;
    ck_assert(sm_grow(&items, &capacity, before, sizeof *items));
    ck_assert_uint_eq(capacity, before);
    ck_assert(sm_grow(&items, &capacity, before + 1, sizeof *items));
    ck_assert_uint_ge(capacity, 2 * before);
    free(items);
}
END_TEST

START_TEST(sizes_that_overflow_are_refused)
{
    void *items = NULL;
    size_t capacity = 0;
    struct sm_arena arena = {0};
    ck_assert(!sm_grow(&items, &capacity, SIZE_MAX, 1));
    ck_assert(!sm_grow(&items, &capacity, SIZE_MAX / 4, 16));
    ck_assert_ptr_null(items);
    ck_assert_uint_eq(capacity, 0);
    ck_assert_ptr_null(sm_alloc(SIZE_MAX / 2, 3));
    ck_assert_ptr_null(sm_alloc_zeroed(SIZE_MAX / 2, 3));
    ck_assert_ptr_null(sm_arena_alloc(&arena, SIZE_MAX / 2, 3));
    ck_assert_ptr_null(sm_arena_alloc(&arena, SIZE_MAX, 1));
    ck_assert_ptr_null(sm_arena_copy(&arena, "", SIZE_MAX));
    sm_arena_finish(&arena);
}
END_TEST

START_TEST(array_is_untouched_when_memory_runs_out)
{
    int *items = NULL;
    size_t capacity = 0;
    ck_assert(sm_grow(&items, &capacity, 1, sizeof *items));
    items[0] = 7;
    int *same = items;
    size_t before = capacity;
    sm_memory_fail_after(0);
    ck_assert(!sm_grow(&items, &capacity, 1000, sizeof *items));
    sm_memory_fail_after(-1);
    ck_assert_ptr_eq(items, same);
    ck_assert_uint_eq(capacity, before);
    ck_assert_int_eq(items[0], 7);
    free(items);
}
END_TEST

START_TEST(arena_blocks_are_aligned_and_apart)
{
    struct sm_arena arena = {0};
    unsigned char *blocks[500];
    for (size_t i = 0; i < 500; i++) {
        size_t size = 1 + i * 37 % 900;
        blocks[i] = sm_arena_alloc(&arena, size, 1);
        ck_assert_ptr_nonnull(blocks[i]);
        ck_assert_uint_eq((uintptr_t)blocks[i] % alignof(max_align_t), 0);
        memset(blocks[i], (int)(i & 0xFF), size);
    }
    for (size_t i = 0; i < 500; i++)
        for (size_t k = 0; k < 1 + i * 37 % 900; k++)
            ck_assert_uint_eq(blocks[i][k], i & 0xFF);
    sm_arena_finish(&arena);
}
END_TEST

START_TEST(arena_serves_what_is_larger_than_a_chunk)
{
    struct sm_arena arena = {0};
    char *small = sm_arena_alloc(&arena, 10, 1);
    char *large = sm_arena_alloc_zeroed(&arena, 5000000, 1);
    ck_assert(small && large);
    ck_assert(large[0] == 0 && large[4999999] == 0);
    sm_arena_empty(&arena);
    ck_assert_ptr_nonnull(sm_arena_alloc(&arena, 10, 1));
    ck_assert_str_eq(sm_arena_copy(&arena, "abcdef", 3), "abc");
    ck_assert_str_eq(sm_arena_copy(&arena, NULL, 0), "");
    sm_arena_finish(&arena);
    sm_arena_empty(&arena); /* of nothing */
}
END_TEST

START_TEST(arena_survives_a_failed_allocation)
{
    struct sm_arena arena = {0};
    sm_memory_fail_after(0);
    ck_assert_ptr_null(sm_arena_alloc(&arena, 10, 1));
    sm_memory_fail_after(-1);
    ck_assert_ptr_nonnull(sm_arena_alloc(&arena, 10, 1));
    sm_arena_finish(&arena);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("memory");
    TCase *memory = tcase_create("memory");
    tcase_add_test(memory, array_grows_by_doubling);
    tcase_add_test(memory, sizes_that_overflow_are_refused);
    tcase_add_test(memory, array_is_untouched_when_memory_runs_out);
    tcase_add_test(memory, arena_blocks_are_aligned_and_apart);
    tcase_add_test(memory, arena_serves_what_is_larger_than_a_chunk);
    tcase_add_test(memory, arena_survives_a_failed_allocation);
    suite_add_tcase(suite, memory);
    return run_suite(suite);
}
