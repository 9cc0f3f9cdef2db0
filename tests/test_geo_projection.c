/* SPDX-License-Identifier: Apache-2.0
 * Where projections put places: the default against PROJ itself, and what the others promise.
 */
#include <math.h>
#include <string.h>

#include "run.h"
#include "shapes.h"

#include "geo/measure.h"
#include "geo/projection.h"

static const char default_in_proj[] = "+proj=lcc +lat_1=46 +lat_2=51 +lat_0=48.5 +lon_0=31.5 "
                                      "+datum=WGS84 +units=m +no_defs";

static struct sm_projection *projection(const char *definition)
{
    struct sm_error err = {0};
    struct sm_projection *made = sm_projection_new(definition, NULL, &err);
    ck_assert_msg(made, "%s", err.message);
    return made;
}

struct agreement {
    const char *name;
    struct sm_box area_deg;
    double tolerance_m;
};

/* Up there the map is 10 000 km away from its origin: doubles themselves end at 2 nm. */
static const struct agreement agreements[] = {
    {"Ukraine", {22, 44, 41, 53}, 1e-6},
    {"all that the series serves, and its edges", {-7, 39.99, 70, 56.01}, 1e-6},
    {"far beyond", {-20, 10, 100, 80}, 1e-6},
    {"the northern hemisphere", {-148.4, 0, 180, 89.9}, 1e-6},
    {"down to 60 south", {-148.4, -60, 180, 0}, 1e-6},
};

START_TEST(default_agrees_with_proj_within_a_micrometre)
{
    const struct agreement *one = &agreements[_i];
    struct sm_projection *ours = projection(NULL), *theirs = projection(default_in_proj);
    uint64_t state = 42;
    double worst = 0;
    for (int i = 0; i < 20000; i++) {
        struct sm_vertex ground = {random_between(&state, one->area_deg.x0, one->area_deg.x1),
                                   random_between(&state, one->area_deg.y0, one->area_deg.y1)};
        struct sm_vertex a, b;
        ck_assert(sm_project(ours, ground, &a));
        ck_assert(sm_project(theirs, ground, &b));
        worst = fmax(worst, sm_distance(a, b));
    }
    ck_assert_msg(worst < one->tolerance_m, "%s: %g m apart", one->name, worst);
    sm_projection_free(ours);
    sm_projection_free(theirs);
}
END_TEST

START_TEST(inverse_of_the_default_agrees_with_proj)
{
    struct sm_projection *ours = projection(NULL), *theirs = projection(default_in_proj);
    uint64_t state = 7;
    for (int i = 0; i < 20000; i++) {
        struct sm_vertex map = {random_between(&state, -4e6, 4e6),
                                random_between(&state, -5e6, 3e6)};
        struct sm_vertex a, b;
        ck_assert(sm_unproject(ours, map, &a));
        ck_assert(sm_unproject(theirs, map, &b));
        /* 1 µm on the ground is 1e-11 degrees. */
        ck_assert_msg(fabs(a.x - b.x) < 1e-10 && fabs(a.y - b.y) < 1e-10, "%.12f,%.12f %.12f,%.12f",
                      a.x, a.y, b.x, b.y);
    }
    sm_projection_free(ours);
    sm_projection_free(theirs);
}
END_TEST

START_TEST(there_and_back_is_the_same_place)
{
    struct sm_projection *ours = projection(NULL);
    uint64_t state = 3;
    for (int i = 0; i < 20000; i++) {
        struct sm_vertex ground = {random_between(&state, -148, 180),
                                   random_between(&state, -80, 89.9)};
        struct sm_vertex map, back;
        ck_assert(sm_project(ours, ground, &map));
        ck_assert(sm_unproject(ours, map, &back));
        ck_assert_double_eq_tol(back.x, ground.x, 1e-9);
        ck_assert_double_eq_tol(back.y, ground.y, 1e-9);
    }
    sm_projection_free(ours);
}
END_TEST

START_TEST(origin_is_the_origin)
{
    struct sm_projection *ours = projection(NULL);
    struct sm_vertex map;
    ck_assert(sm_project(ours, (struct sm_vertex){31.5, 48.5}, &map));
    ck_assert_double_eq_tol(map.x, 0, 1e-9);
    ck_assert_double_eq_tol(map.y, 0, 1e-9);
    sm_projection_free(ours);
}
END_TEST

START_TEST(no_place_has_no_answer)
{
    static const struct sm_vertex nowhere[] = {{31, -90},         {31, 90.1},        {31, -91},
                                               {(double)NAN, 50}, {31, (double)NAN}, {HUGE_VAL, 50},
                                               {31, -HUGE_VAL},   {1e300, 50}};
    const char *definitions[] = {NULL, default_in_proj};
    struct sm_projection *one = projection(definitions[_i]);
    for (size_t i = 0; i < sizeof nowhere / sizeof *nowhere; i++) {
        struct sm_vertex map = {7, 7};
        ck_assert_msg(!sm_project(one, nowhere[i], &map), "place %zu", i);
        ck_assert(map.x == 7 && map.y == 7);
    }
    struct sm_vertex ground;
    ck_assert(!sm_unproject(one, (struct sm_vertex){(double)NAN, 0}, &ground));
    ck_assert(!sm_unproject(one, (struct sm_vertex){0, HUGE_VAL}, &ground));
    sm_projection_free(one);
}
END_TEST

START_TEST(gap_of_the_cone_has_no_answer)
{
    const char *definitions[] = {NULL, default_in_proj};
    struct sm_projection *one = projection(definitions[_i]);
    struct sm_vertex ground;
    ck_assert(!sm_unproject(one, (struct sm_vertex){0, 12e6}, &ground)); /* behind the pole */
    sm_projection_free(one);
}
END_TEST

START_TEST(both_sides_of_the_seam_are_apart)
{
    struct sm_projection *ours = projection(NULL);
    struct sm_vertex west, east;
    ck_assert(sm_project(ours, (struct sm_vertex){-148.5, 60}, &west));
    ck_assert(sm_project(ours, (struct sm_vertex){211.5, 60}, &east));
    ck_assert_double_eq_tol(west.x, -east.x, 1e-3);
    ck_assert(east.x > 1e6);
    sm_projection_free(ours);
}
END_TEST

START_TEST(north_leans_towards_the_central_meridian)
{
    const char *definitions[] = {NULL, default_in_proj};
    struct sm_projection *one = projection(definitions[_i]);
    ck_assert_double_eq_tol(sm_projection_north_rad(one, (struct sm_vertex){31.5, 50}), 0, 1e-9);
    double east = sm_projection_north_rad(one, (struct sm_vertex){38.5, 48});
    double west = sm_projection_north_rad(one, (struct sm_vertex){24.5, 48});
    /* n times 7 degrees, n = 0.7497 */
    ck_assert_double_eq_tol(east, -0.0915, 2e-4);
    ck_assert_double_eq_tol(west, -east, 1e-9);
    sm_projection_free(one);
}
END_TEST

START_TEST(scale_of_ukraine_is_true_within_three_per_mille)
{
    const char *definitions[] = {NULL, default_in_proj};
    struct sm_projection *one = projection(definitions[_i]);
    for (double lat = 44.4; lat <= 52.4; lat += 0.5) {
        double scale = sm_projection_scale(one, (struct sm_vertex){35, lat});
        ck_assert_msg(fabs(scale - 1) < 0.003, "%g at %g", scale, lat);
    }
    ck_assert_double_eq_tol(sm_projection_scale(one, (struct sm_vertex){35, 46}), 1, 1e-9);
    ck_assert_double_eq_tol(sm_projection_scale(one, (struct sm_vertex){35, 51}), 1, 1e-9);
    sm_projection_free(one);
}
END_TEST

START_TEST(mercator_doubles_at_sixty)
{
    struct sm_projection *one = projection("EPSG:3857");
    double scale = sm_projection_scale(one, (struct sm_vertex){31, 60});
    ck_assert_double_eq_tol(scale, 1.995, 0.005);
    ck_assert_str_eq(sm_projection_name(one), "EPSG:3857");
    ck_assert(!sm_projection_is_default(one));
    sm_projection_free(one);
}
END_TEST

struct seam_place {
    const char *definition;
    double central_lon_deg;
};

static const struct seam_place seam_places[] = {
    {NULL, 31.5},
    {default_in_proj, 31.5},
    {"EPSG:3857", 0},
    {"+proj=merc +lon_0=31.5", 31.5},
    {"+proj=robin +lon_0=100", 100},
    {"+proj=lcc +lat_1=30 +lat_2=60 +lon_0=-40.25", -40.25},
    {"+proj=stere +lat_0=90", 31.5}, /* no cut anywhere */
};

START_TEST(seam_lies_opposite_the_central_meridian)
{
    struct sm_projection *one = projection(seam_places[_i].definition);
    ck_assert_double_eq_tol(sm_projection_central_lon_deg(one), seam_places[_i].central_lon_deg,
                            2e-6);
    sm_projection_free(one);
}
END_TEST

/* Places near Ukraine and far from it in turn, so that some come by the series and some do not. */
static size_t scatter(struct sm_vertex *places, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        double near = i % 50 < 40 ? 1 : 9;
        places[i] = (struct sm_vertex){31.5 + near * (double)((long)(i * 37 % 300) - 150) / 8,
                                       48 + near * (double)((long)(i * 53 % 160) - 80) / 20};
    }
    return n;
}

START_TEST(places_come_out_together_as_they_do_alone)
{
    enum { PLACES = 500 };
    struct sm_vertex places[PLACES], together[PLACES], alone;
    struct sm_projection *one = projection(_i ? default_in_proj : NULL);
    size_t n = scatter(places, PLACES);
    ck_assert_uint_eq(sm_project_some(one, places, n, together), n);
    for (size_t i = 0; i < n; i++) {
        ck_assert(sm_project(one, places[i], &alone));
        ck_assert(memcmp(&alone, &together[i], sizeof alone) == 0);
    }
    sm_projection_free(one);
}
END_TEST

START_TEST(the_first_place_without_an_answer_ends_those_together)
{
    struct sm_vertex places[40], together[40];
    struct sm_projection *one = projection(_i ? default_in_proj : NULL);
    for (size_t wrong = 0; wrong < 40; wrong++) {
        scatter(places, 40);
        places[wrong].y = _i ? HUGE_VAL : (double)NAN;
        ck_assert_uint_eq(sm_project_some(one, places, 40, together), wrong);
    }
    sm_projection_free(one);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("projections");
    TCase *maps = tcase_create("maps");
    ADD_ROWS(maps, default_agrees_with_proj_within_a_micrometre, agreements);
    tcase_add_test(maps, inverse_of_the_default_agrees_with_proj);
    tcase_add_test(maps, there_and_back_is_the_same_place);
    tcase_add_test(maps, origin_is_the_origin);
    tcase_add_loop_test(maps, no_place_has_no_answer, 0, 2);
    tcase_add_loop_test(maps, gap_of_the_cone_has_no_answer, 0, 2);
    tcase_add_test(maps, both_sides_of_the_seam_are_apart);
    tcase_add_loop_test(maps, north_leans_towards_the_central_meridian, 0, 2);
    tcase_add_loop_test(maps, scale_of_ukraine_is_true_within_three_per_mille, 0, 2);
    tcase_add_test(maps, mercator_doubles_at_sixty);
    ADD_ROWS(maps, seam_lies_opposite_the_central_meridian, seam_places);
    tcase_add_loop_test(maps, places_come_out_together_as_they_do_alone, 0, 2);
    tcase_add_loop_test(maps, the_first_place_without_an_answer_ends_those_together, 0, 2);
    suite_add_tcase(suite, maps);
    return run_suite(suite);
}
