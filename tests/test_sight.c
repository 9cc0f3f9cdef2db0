/* SPDX-License-Identifier: Apache-2.0
 * What is kept of a view: a map drawn with it is the map drawn without, in every format, whatever
 * map came before; and so is one drawn by a second thread's base.
 */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "run.h"

#include "sitmap.h"

static struct sm_base *base;
static struct sm_week *week;

static void open_all(void)
{
    struct sm_error err = {0};
    base = sm_base_open(&(struct sm_base_options){.data_folder = SITMAP_DATA_FOLDER}, NULL, &err);
    ck_assert_msg(base != NULL, "%s", err.message);
    week = sm_week_open(SITMAP_DATA_FOLDER "/../examples/2024-10-21", sm_base_gazetteer(base), NULL,
                        &err);
    ck_assert_msg(week != NULL, "%s", err.message);
}

static void close_all(void)
{
    sm_week_close(week);
    sm_base_close(base);
}

static struct sm_drawing draw(struct sm_base *with, struct sm_map_options options, bool keeps)
{
    struct sm_drawing drawing = {0};
    struct sm_error err = {0};
    options.keeps_ground = keeps;
    options.thread_max = keeps ? 1 : 0;
    ck_assert_msg(sm_map_render(with, week, &options, &drawing, NULL, &err), "%s", err.message);
    return drawing;
}

static void assert_same(struct sm_drawing *a, struct sm_drawing *b, const char *what)
{
    ck_assert_msg(a->document.count == b->document.count &&
                      memcmp(a->document.bytes, b->document.bytes, a->document.count) == 0,
                  "%s: the documents differ", what);
    ck_assert_msg(a->account.count == b->account.count &&
                      memcmp(a->account.bytes, b->account.bytes, a->account.count) == 0,
                  "%s: the accounts differ", what);
    sm_drawing_finish(a);
    sm_drawing_finish(b);
}

/* Different enough that each would show what another left behind: more than are kept at a time. */
static const struct sm_map_options views[] = {
    {.format = SM_PNG, .width_px = 720},
    {.format = SM_SVG, .width_px = 720},
    {.format = SM_PNG, .region = "odesa", .width_px = 960},
    {.format = SM_PNG, .region = "odesa", .width_px = 960, .scheme = SM_SCHEME_DARK},
    {.format = SM_PNG, .region = "odesa", .width_px = 960, .lang = "uk"},
    {.format = SM_PNG, .region = "odesa", .width_px = 960, .theme = "high-contrast"},
    {.format = SM_PNG, .region = "odesa", .width_px = 480, .scale = 2},
    {.format = SM_PDF, .region = "odesa", .width_px = 480},
    {.format = SM_TRACE, .region = "kherson", .width_px = 960},
    {.format = SM_TRACE, .region = "20,40,60,60", .width_px = 700},
    {.format = SM_TRACE, .region = "kherson", .width_px = 960, .projection = "EPSG:3857"},
    {.format = SM_TRACE, .width_px = 1280, .height_px = 700, .graticule = true},
};

enum { VIEWS = sizeof views / sizeof *views };

START_TEST(map_is_the_same_with_what_is_kept)
{
    open_all();
    struct sm_base *plain =
        sm_base_open(&(struct sm_base_options){.data_folder = SITMAP_DATA_FOLDER}, NULL, NULL);
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < VIEWS; i++) {
            struct sm_drawing first = draw(base, views[i], true);
            struct sm_drawing again = draw(base, views[i], true);
            struct sm_drawing without = draw(plain, views[i], false);
            struct sm_drawing once_more = draw(plain, views[i], false);
            assert_same(&first, &without, "the first");
            assert_same(&again, &once_more, "the second");
        }
    sm_base_close(plain);
    close_all();
}
END_TEST

/* Its layers are still being opened when the map begins. */
START_TEST(map_is_the_same_of_a_base_that_is_not_complete)
{
    open_all();
    for (int i = 0; i < VIEWS; i++) {
        struct sm_base *begun =
            sm_base_begin(&(struct sm_base_options){.data_folder = SITMAP_DATA_FOLDER}, NULL, NULL);
        ck_assert_ptr_nonnull(begun);
        struct sm_drawing early = draw(begun, views[i], false);
        struct sm_drawing late = draw(base, views[i], false);
        assert_same(&early, &late, "the early one");
        sm_base_close(begun);
    }
    close_all();
}
END_TEST

/* The lake above the dam is there until 6 June 2023 and gone after it. */
START_TEST(kept_ground_knows_which_lakes_are_gone)
{
    const struct sm_map_options options = {
        .format = SM_TRACE, .region = "zaporizhzhia", .width_px = 800, .height_px = 900};
    open_all();
    struct sm_drawing dry = draw(base, options, true);
    week->from -= 1000;
    struct sm_drawing full = draw(base, options, true);
    ck_assert_uint_ne(full.document.count, dry.document.count);
    struct sm_drawing without = draw(base, options, false);
    assert_same(&full, &without, "before the flood");
    week->from += 1000;
    struct sm_drawing dry_again = draw(base, options, true);
    assert_same(&dry, &dry_again, "after it");
    close_all();
}
END_TEST

static void *draw_shared(void *closure)
{
    struct sm_drawing *drawing = malloc(sizeof *drawing);
    if (drawing) *drawing = draw(closure, views[2], true);
    return drawing;
}

START_TEST(threads_draw_the_same_from_shared_bases)
{
    enum { THREADS = 3 };
    pthread_t threads[THREADS];
    struct sm_base *shares[THREADS];
    open_all();
    ck_assert(sm_base_open_layers(base, NULL, NULL));
    for (int i = 0; i < THREADS; i++) {
        shares[i] = sm_base_share(base, NULL);
        ck_assert_ptr_nonnull(shares[i]);
    }
    for (int i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, draw_shared, shares[i]), 0);
    struct sm_drawing own = draw(base, views[2], false);
    for (int i = 0; i < THREADS; i++) {
        void *drawing;
        ck_assert_int_eq(pthread_join(threads[i], &drawing), 0);
        ck_assert_ptr_nonnull(drawing);
        struct sm_drawing copy = draw(base, views[2], false);
        assert_same(drawing, &copy, "of a thread");
        free(drawing);
        sm_base_close(shares[i]);
    }
    sm_drawing_finish(&own);
    close_all();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sight");
    TCase *all = tcase_create("sight");
    tcase_set_timeout(all, 120);
    tcase_add_test(all, map_is_the_same_with_what_is_kept);
    tcase_add_test(all, map_is_the_same_of_a_base_that_is_not_complete);
    tcase_add_test(all, kept_ground_knows_which_lakes_are_gone);
    tcase_add_test(all, threads_draw_the_same_from_shared_bases);
    suite_add_tcase(suite, all);
    return run_suite(suite);
}
