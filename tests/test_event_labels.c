/* SPDX-License-Identifier: Apache-2.0
 * The type that events' labels are set in: the usual one while there is room, then a smaller one,
 * never too small to read.
 */
#include "tests/map_helpers.h"

#include "tests/run.h"

struct sizes {
    int usual, small, other;
    double least_px;
};

static struct sizes sizes_of(const char *class_name)
{
    struct sizes sizes = {.least_px = 100};
    for (const char *at = scene.drawing.document.bytes; (at = strstr(at, class_name)); at++) {
        double size = 0;
        const char *of_size = strstr(at, " size=");
        ck_assert(of_size && sscanf(of_size, " size=%lf", &size) == 1);
        sizes.usual += size == 14 || size == 13;
        sizes.small += size > 10.99 && size < 12.1;
        sizes.other += size > 12.1 && size != 14 && size != 13;
        if (size < sizes.least_px) sizes.least_px = size;
    }
    return sizes;
}

static void draw(const char *week, const char *region, int width_px)
{
    struct sm_map_options options = {.format = SM_TRACE, .width_px = width_px, .region = region};
    scene_open_week(week);
    scene_draw(&options);
}

START_TEST(with_room_all_type_is_of_the_usual_size)
{
    draw(SITMAP_TESTS "/../examples/sparse", "ukraine", 1280);
    struct sizes names = sizes_of("class=\"label event name\"");
    struct sizes texts = sizes_of("class=\"label event text\"");
    ck_assert_int_gt(names.usual, 1);
    ck_assert_int_gt(texts.usual, 1);
    ck_assert_int_eq(names.small + names.other + texts.small + texts.other, 0);
}
END_TEST

static const struct {
    const char *region;
    int width_px;
} crowds[] = {{"ukraine", 1280}, {"donetsk", 960}, {"kharkiv", 640}, {"ukraine", 400}};

START_TEST(in_a_crowd_type_gets_smaller_but_never_too_small)
{
    draw(SITMAP_TESTS "/../examples/crowded", crowds[_i].region, crowds[_i].width_px);
    struct sizes names = sizes_of("class=\"label event name\"");
    struct sizes texts = sizes_of("class=\"label event text\"");
    ck_assert_int_gt(names.small, 0);
    ck_assert_double_ge(names.least_px, 11);
    ck_assert_double_ge(texts.least_px, 11);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("event_labels");
    TCase *tcase = tcase_create("sizes");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, scene_open_base, scene_close);
    tcase_add_test(tcase, with_room_all_type_is_of_the_usual_size);
    ADD_ROWS(tcase, in_a_crowd_type_gets_smaller_but_never_too_small, crowds);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
