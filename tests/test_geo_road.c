/* SPDX-License-Identifier: Apache-2.0
 * Views, the projecting stage, and the whole road from ground to page.
 */
#include <math.h>
#include <string.h>

#include "road_helpers.h"
#include "run.h"
#include "shapes.h"
#include "trace_sink.h"

#include "base/memory.h"
#include "geo/measure.h"
#include "geo/stages.h"

/* The whole road. */

static struct sm_collector driven(const struct sm_projection *projection,
                                  const struct sm_view *view, struct sm_road_options options,
                                  const char *path)
{
    struct sm_collector out;
    struct sm_error err = {0};
    sm_collector_init(&out);
    struct sm_road *road = sm_road_new(projection, view, options, &out.sink, &err);
    ck_assert_msg(road, "%s", err.message);
    stream_path(path, sm_road_sink(road));
    ck_assert_msg(sm_road_ok(road, &err), "%s", err.message);
    sm_road_free(road);
    return out;
}

START_TEST(place_lands_where_the_view_says)
{
    struct sm_projection *projection = default_projection();
    struct sm_view view = view_of(projection, ukraine_deg, _i * 0.2);
    struct sm_collector out = driven(projection, &view, usual, "P30.52,50.45P170,10");
    struct sm_vertex kyiv;
    ck_assert(sm_view_place(&view, projection, (struct sm_vertex){30.52, 50.45}, &kyiv));
    ck_assert_uint_eq(out.vertex_count, 1);
    ck_assert(sm_distance(kyiv, out.vertices[0]) < 1e-9);
    sm_collector_finish(&out);
    sm_projection_free(projection);
}
END_TEST

START_TEST(world_around_the_view_becomes_the_frame)
{
    static const char *const worlds[] = {"M-60,20L120,20L120,80L-60,80Z",
                                         "M-50,10L110,10L110,85L-50,85Z"};
    struct sm_projection *projection = default_projection();
    struct sm_view view = view_of(projection, ukraine_deg, 0);
    struct sm_collector out = driven(projection, &view, usual, worlds[_i]);
    struct sm_shape shape = sm_collector_shape(&out);
    struct sm_box box = sm_shape_box(&shape), page = sm_box_grown(frame, 16);
    ck_assert_uint_eq(out.vertex_count, 4);
    ck_assert(box.x0 == page.x0 && box.x1 == page.x1 && box.y0 == page.y0 && box.y1 == page.y1);
    sm_collector_finish(&out);
    sm_projection_free(projection);
}
END_TEST

/* Clipping on the ground first must not be seen on the page. */
START_TEST(large_ring_comes_out_as_if_nothing_had_been_cut_on_the_ground)
{
    struct sm_projection *projection = default_projection();
    struct sm_view view = view_of(projection, ukraine_deg, _i * 0.4);
    struct sm_road_options exact = {16, 0, 0};
    struct sm_collector out =
        driven(projection, &view, exact, "M-40,48L30,47.5L35,49L90,20L100,75L-30,70Z");
    struct sm_shape shape = sm_collector_shape(&out);
    struct sm_collector ground = collected_path("M-40,48L30,47.5L35,49L90,20L100,75L-30,70Z");
    struct sm_shape ground_shape = sm_collector_shape(&ground);
    uint64_t state = 6;
    for (int i = 0; i < 5000; i++) {
        struct sm_vertex page = {random_between(&state, 0, 1600), random_between(&state, 0, 1067)};
        struct sm_vertex place;
        if (sm_distance_to_edges(&shape, page) < 1) continue;
        ck_assert(sm_unproject(projection, sm_view_to_map(&view, page), &place));
        ck_assert(sm_shape_holds(&shape, page) == sm_shape_holds(&ground_shape, place));
    }
    sm_collector_finish(&out);
    sm_collector_finish(&ground);
    sm_projection_free(projection);
}
END_TEST

/* Russia as files have it: split at 180, Chukotka's tip in a ring of its own; and unsplit. Either
 * way the tip joins the rest, and nothing runs across the map. */
START_TEST(chukotka_lies_beside_the_rest_of_russia)
{
    static const char *const russias[] = {
        "M40,55L180,65L180,70L40,70ZM-180,65L-170,65L-170,67L-180,70Z",
        "M40,55L180,65L-170,65L-170,67L180,70L40,70Z"};
    struct sm_projection *projection = default_projection();
    struct sm_vertex map[3];
    struct sm_vertex corners[] = {{30, 50}, {-168, 64}, {100, 78}};
    for (int i = 0; i < 3; i++)
        ck_assert(sm_project(projection, corners[i], &map[i]));
    struct sm_shape shape = shape_of(SM_SHAPE_POINTS, map, 3);
    struct sm_view view = sm_view_fit(&shape, 0, frame, frame);
    struct sm_collector out = driven(projection, &view, usual, russias[_i]);
    struct sm_shape drawn = sm_collector_shape(&out);
    struct sm_vertex inland[] = {{60, 60}, {175, 67}, {179.5, 67}, {-179.5, 67}, {-171, 66}};
    struct sm_vertex abroad[] = {{30, 60}, {-165, 66}, {175, 60}, {100, 75}};
    struct sm_vertex page;
    for (int i = 0; i < 5; i++) {
        ck_assert(sm_view_place(&view, projection, inland[i], &page));
        ck_assert_msg(sm_shape_holds(&drawn, page), "inland %d", i);
    }
    for (int i = 0; i < 4; i++) {
        ck_assert(sm_view_place(&view, projection, abroad[i], &page));
        ck_assert_msg(!sm_shape_holds(&drawn, page), "abroad %d", i);
    }
    sm_collector_finish(&out);
    sm_projection_free(projection);
}
END_TEST

/* In a world map cut at 180 the same ring leaves as two, neither of which crosses the page. */
START_TEST(mercator_world_is_cut_at_180)
{
    struct sm_projection *projection = sm_projection_new("EPSG:3857", NULL, NULL);
    struct sm_vertex map[] = {{-20037508, -1e7}, {20037508, 1.5e7}};
    struct sm_shape shape = shape_of(SM_SHAPE_POINTS, map, 2);
    struct sm_view view = sm_view_fit(&shape, 0, frame, frame);
    struct sm_collector out = driven(projection, &view, usual, "M170,65L-170,65L-170,70L170,70Z");
    struct sm_shape drawn = sm_collector_shape(&out);
    ck_assert_uint_eq(drawn.part_count, 2);
    struct sm_vertex page;
    ck_assert(sm_view_place(&view, projection, (struct sm_vertex){0, 67}, &page));
    ck_assert(!sm_shape_holds(&drawn, page));
    ck_assert(sm_view_place(&view, projection, (struct sm_vertex){175, 67}, &page));
    ck_assert(sm_shape_holds(&drawn, page));
    ck_assert(sm_view_place(&view, projection, (struct sm_vertex){-175, 67}, &page));
    ck_assert(sm_shape_holds(&drawn, page));
    sm_collector_finish(&out);
    sm_projection_free(projection);
}
END_TEST

static const double wild[] = {0,        -0.0, 30,    50,     89.999999,   90,      -90,
                              -89.9999, 180,  -180,  211.5,  -148.5,      360,     719,
                              1e-300,   1e10, 1e300, -1e308, (double)NAN, HUGE_VAL};

static double random_wild(uint64_t *state)
{
    return wild[(size_t)random_between(state, 0, sizeof wild / sizeof *wild - 1e-9)];
}

START_TEST(whatever_is_sent_only_the_frame_comes_out)
{
    const char *definitions[] = {NULL, "EPSG:3857", "+proj=laea +lat_0=50 +lon_0=30", "EPSG:32636"};
    struct sm_projection *projection = sm_projection_new(definitions[_i], NULL, NULL);
    struct sm_view view = view_of(projection, ukraine_deg, 0.1);
    struct sm_collector out;
    sm_collector_init(&out);
    struct sm_road *road = sm_road_new(projection, &view, usual, &out.sink, NULL);
    uint64_t state = 99;
    for (int i = 0; i < 3000; i++) {
        bool ring = i % 2;
        if (ring) sm_sink_polygon_start(sm_road_sink(road));
        sm_sink_line_start(sm_road_sink(road));
        for (int k = 0; k < i % 9; k++) {
            struct sm_vertex v = {random_wild(&state), random_wild(&state)};
            if (k % 2)
                v = (struct sm_vertex){random_between(&state, -180, 180),
                                       random_between(&state, -90, 90)};
            sm_sink_point(sm_road_sink(road), v);
        }
        sm_sink_line_end(sm_road_sink(road));
        if (ring) sm_sink_polygon_end(sm_road_sink(road));
    }
    ck_assert(sm_road_ok(road, NULL));
    ck_assert_uint_gt(out.vertex_count, 0);
    ck_assert_uint_lt(out.vertex_count, 3000000);
    for (size_t i = 0; i < out.vertex_count; i++)
        if (!sm_box_holds(sm_box_grown(frame, 16), out.vertices[i])) ck_abort_msg("vertex %zu", i);
    sm_road_free(road);
    sm_collector_finish(&out);
    sm_projection_free(projection);
}
END_TEST

START_TEST(road_counts_what_it_could_not_place)
{
    struct sm_projection *projection = default_projection();
    struct sm_view view = view_of(projection, ukraine_deg, 0);
    struct sm_box_sink boxer;
    sm_box_sink_init(&boxer);
    struct sm_road *road = sm_road_new(projection, &view, usual, &boxer.sink, NULL);
    stream_path("M30,50Lnan,50L31,50", sm_road_sink(road));
    ck_assert_uint_eq(sm_road_lost(road), 1);
    sm_road_free(road);
    sm_projection_free(projection);
}
END_TEST

START_TEST(road_survives_every_failing_allocation)
{
    struct sm_projection *projection = default_projection();
    struct sm_view view = view_of(projection, ukraine_deg, 0);
    for (long n = 0; n < 40; n++) {
        struct sm_error err = {0};
        struct sm_box_sink boxer;
        sm_box_sink_init(&boxer);
        sm_memory_fail_after(n);
        struct sm_road *road = sm_road_new(projection, &view, usual, &boxer.sink, &err);
        bool ok = road != NULL;
        if (road) {
            stream_path("M-60,20L120,20L35,49L30,80L-60,80Z", sm_road_sink(road));
            stream_path("M20,50L25,51L30,50L35,51L40,50", sm_road_sink(road));
            ok = sm_road_ok(road, &err);
        }
        sm_memory_fail_after(-1);
        ck_assert(ok == (err.code == SM_OK));
        ck_assert(ok || err.code == SM_E_MEMORY);
        ck_assert(n > 4 || !ok);
        ck_assert(n < 39 || ok);
        sm_road_free(road);
    }
    sm_projection_free(projection);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("from ground to page");
    TCase *whole = tcase_create("the whole road");
    tcase_add_loop_test(whole, place_lands_where_the_view_says, 0, 3);
    tcase_add_loop_test(whole, world_around_the_view_becomes_the_frame, 0, 2);
    tcase_add_loop_test(whole, large_ring_comes_out_as_if_nothing_had_been_cut_on_the_ground, 0, 3);
    tcase_add_loop_test(whole, chukotka_lies_beside_the_rest_of_russia, 0, 2);
    tcase_add_test(whole, mercator_world_is_cut_at_180);
    tcase_add_loop_test(whole, whatever_is_sent_only_the_frame_comes_out, 0, 4);
    tcase_add_test(whole, road_counts_what_it_could_not_place);
    tcase_add_test(whole, road_survives_every_failing_allocation);
    suite_add_tcase(suite, whole);
    return run_suite(suite);
}
