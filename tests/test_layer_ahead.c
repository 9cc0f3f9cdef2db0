/* SPDX-License-Identifier: Apache-2.0
 * Features that are read in a thread while those before them are taken.
 */
#include "run.h"

#include "data/layer_ahead.h"

/* A layer of lines of one vertex more than the line before; reading 'breaks_at' fails. */
struct source {
    size_t count, breaks_at;
    size_t read;
};

enum { NEVER = 1000, VERTICES_MAX = 64 };

static bool scan(void *closure, const struct sm_layer_taker *to, struct sm_error *err)
{
    struct source *source = closure;
    for (; source->read < source->count; source->read++) {
        struct sm_vertex vertices[VERTICES_MAX];
        const size_t starts[] = {0};
        if (source->read == source->breaks_at)
            return sm_fail(err, SM_E_INPUT, "feature %zu is broken", source->read);
        for (size_t i = 0; i < VERTICES_MAX; i++)
            vertices[i] = (struct sm_vertex){(double)source->read, (double)i};
        struct sm_shape shape = {SM_SHAPE_LINES, vertices, source->read + 1, starts, 1};
        if (!to->take(to->context, &shape, err)) return false;
    }
    return true;
}

struct taking {
    size_t taken, stops_at;
};

static bool take(void *context, const struct sm_shape *shape, struct sm_error *err)
{
    struct taking *taking = context;
    if (taking->taken == taking->stops_at) return sm_fail(err, SM_E_OUTPUT, "enough");
    ck_assert_uint_eq(shape->vertex_count, taking->taken + 1);
    ck_assert_uint_eq(shape->part_count, 1);
    ck_assert_uint_eq(shape->part_starts[0], 0);
    for (size_t i = 0; i < shape->vertex_count; i++) {
        ck_assert_double_eq(shape->vertices[i].x, (double)taking->taken);
        ck_assert_double_eq(shape->vertices[i].y, (double)i);
    }
    taking->taken++;
    return true;
}

static bool run_scan(struct source *source, struct taking *taking, struct sm_error *err)
{
    const struct sm_layer_taker to = {take, taking, NULL};
    return sm_scan_ahead(scan, source, &to, err);
}

START_TEST(every_feature_is_taken_in_its_order)
{
    for (size_t count = 0; count < VERTICES_MAX; count++) {
        struct source source = {count, NEVER, 0};
        struct taking taking = {0, NEVER};
        struct sm_error err = {0};
        ck_assert_msg(run_scan(&source, &taking, &err), "%s", err.message);
        ck_assert_uint_eq(taking.taken, count);
    }
}
END_TEST

START_TEST(what_stands_before_a_broken_feature_is_taken_and_then_the_error_told)
{
    for (size_t broken = 0; broken < 8; broken++) {
        struct source source = {VERTICES_MAX, broken, 0};
        struct taking taking = {0, NEVER};
        struct sm_error err = {0};
        ck_assert(!run_scan(&source, &taking, &err));
        ck_assert_uint_eq(taking.taken, broken);
        ck_assert_int_eq(err.code, SM_E_INPUT);
    }
}
END_TEST

START_TEST(who_wants_no_more_ends_the_reading)
{
    for (size_t stop = 0; stop < 8; stop++) {
        struct source source = {VERTICES_MAX, NEVER, 0};
        struct taking taking = {0, stop};
        struct sm_error err = {0};
        ck_assert(!run_scan(&source, &taking, &err));
        ck_assert_uint_eq(taking.taken, stop);
        ck_assert_str_eq(err.message, "enough");
        ck_assert_uint_lt(source.read, stop + 4);
    }
}
END_TEST

START_TEST(an_error_that_nobody_reads_is_one_all_the_same)
{
    struct source source = {VERTICES_MAX, 3, 0};
    struct taking taking = {0, NEVER};
    ck_assert(!run_scan(&source, &taking, NULL));
    ck_assert_uint_eq(taking.taken, 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("layer_ahead");
    TCase *tcase = tcase_create("ahead");
    tcase_add_test(tcase, every_feature_is_taken_in_its_order);
    tcase_add_test(tcase, what_stands_before_a_broken_feature_is_taken_and_then_the_error_told);
    tcase_add_test(tcase, who_wants_no_more_ends_the_reading);
    tcase_add_test(tcase, an_error_that_nobody_reads_is_one_all_the_same);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
