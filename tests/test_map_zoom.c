/* SPDX-License-Identifier: Apache-2.0
 * The zoom inset: what crowds is drawn larger, and as exactly as the map around it.
 */
#include "geo/measure.h"
#include "tests/map_helpers.h"
#include "tests/run.h"
#include "tests/trace_sink.h"

static const char header[] = "date,place,precision,lat,lon";

/* A crowd along the border with Russia. */
static const char at_the_border[] = "2024-10-21,Vovchansk,settlement,,\n"
                                    "2024-10-21,Lyptsi,settlement,,\n"
                                    "2024-10-22,Kharkiv,settlement,,\n"
                                    "2024-10-22,Derhachi,settlement,,\n"
                                    "2024-10-22,Chuhuiv,settlement,,\n"
                                    "2024-10-22,Velykyi Burluk,settlement,,\n"
                                    "2024-10-23,Bohodukhiv,settlement,,";

/* One at the mouth of the Dnipro, where islets lie. */
static const char at_the_coast[] = "2024-10-21,a,settlement,46.1,32.9\n"
                                   "2024-10-21,b,settlement,46.05,32.6\n"
                                   "2024-10-22,c,settlement,46.3,32.4\n"
                                   "2024-10-22,d,settlement,46.2,32.2\n"
                                   "2024-10-22,e,settlement,46.4,31.9\n"
                                   "2024-10-22,f,settlement,46.0,33.3\n"
                                   "2024-10-22,g,settlement,46.1,33.6\n"
                                   "2024-10-22,h,settlement,46.3,33.0";

/* The trace of the inset. */
static const char *inset(void)
{
    const char *at = strstr(scene.drawing.document.bytes, "group id=zoom");
    ck_assert_msg(at != NULL, "there is no inset");
    return at;
}

/* The path of the inset that ends with these words in its next line; finish it. */
static struct sm_collector path_before(const char *words)
{
    const char *end = strstr(inset(), words), *from;
    ck_assert_msg(end != NULL, "the inset has no \"%s\"", words);
    do
        end--;
    while (*end != '\n');
    for (from = end; strncmp(from, "path ", 5) != 0;)
        from--;
    char *path = strndup(from + 5, (size_t)(end - from - 5));
    struct sm_collector collected = collected_path(path);
    free(path);
    return collected;
}

START_TEST(land_ends_at_its_border_in_an_inset_too)
{
    struct sm_map_options options = {.format = SM_TRACE, .width_px = 1200};
    scene_week_of(header, at_the_border);
    scene_draw(&options);
    struct sm_collector frame = path_before("clip"), land = path_before("paint class=ukraine ");
    struct sm_collector border = path_before("paint class=\"border international\"");
    struct sm_shape ukraine = sm_collector_shape(&land), line = sm_collector_shape(&border);
    struct sm_shape corners = sm_collector_shape(&frame);
    struct sm_box within = sm_box_empty();
    for (size_t i = 0; i < corners.vertex_count; i++)
        within = sm_box_with(within, corners.vertices[i]);
    int seen = 0;
    /* Both are clipped, each in its own way, at the frame. */
    within = sm_box_grown(within, -2);
    for (size_t i = 0; i < line.vertex_count; i++) {
        if (!sm_box_holds(within, line.vertices[i])) continue;
        ck_assert_double_le(sm_distance_to_edges(&ukraine, line.vertices[i]), 0.05);
        seen++;
    }
    ck_assert_int_gt(seen, 100);
    sm_collector_finish(&frame);
    sm_collector_finish(&land);
    sm_collector_finish(&border);
}
END_TEST

/* One thread goes another way than several. */
START_TEST(islets_of_an_inset_have_shores_whatever_the_threads)
{
    struct sm_map_options options = {.format = SM_TRACE, .width_px = 1200};
    scene_week_of(header, at_the_coast);
    scene_draw(&options);
    char *in_threads = strdup(inset());
    options.thread_max = 1;
    scene_draw(&options);
    ck_assert_msg(strcmp(inset(), in_threads) == 0, "one thread draws another inset");
    free(in_threads);
}
END_TEST

START_TEST(the_zoom_inset_is_smaller_where_it_would_hide_half_of_the_country)
{
    scene_draw_example("crowded", "ukraine", 1080, 1080);
    ck_assert(drawn_contains("group id=zoom"));
    ck_assert(drawn_contains("Ivano-Frankivsk"));
    ck_assert(drawn_contains("Ternopil"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("map_zoom");
    TCase *tcase = tcase_create("inset");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, scene_open_base, scene_close);
    tcase_add_test(tcase, land_ends_at_its_border_in_an_inset_too);
    tcase_add_test(tcase, islets_of_an_inset_have_shores_whatever_the_threads);
    tcase_add_test(tcase, the_zoom_inset_is_smaller_where_it_would_hide_half_of_the_country);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
