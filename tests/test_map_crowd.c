/* SPDX-License-Identifier: Apache-2.0
 * The map of a crowd: threads share in finding each event's mark, and the map is that of one.
 */
#include "map_helpers.h"
#include "tests/run.h"

enum { EVENTS = 20000, SPOTS = 3000 };
static const int thread_counts[] = {2, 3, 5};

/* Of every sort of mark; some cannot be made by a thread. */
static const char *const sorts[] = {"settlement,,drone", "site,,missile", "near,nw,clash",
                                    "near,,energy", "district,,drone"};
static const char *const rough[] = {
    "2024-10-22,Kursk region,,,oblast,,troops,\n", "2024-10-22,Ukraine,,,country,,drone,2\n",
    "2024-10-23,Kupiansk direction,,,,e,clash,1\n", "2024-10-24,the east,,,macro,,clash,-1\n"};

/* The same numbers everywhere: a linear congruential generator. */
static unsigned next_number(unsigned *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static void write_event(FILE *out, unsigned *state)
{
    unsigned spot = next_number(state) % SPOTS, sort = next_number(state) % 50;
    if (sort < COUNT(rough)) {
        fputs(rough[sort], out);
        return;
    }
    fprintf(out, "2024-10-2%u,Place %u,%u.%04u,%u.%04u,%s,%u\n", 1 + spot % 5, spot, 45 + spot % 7,
            spot * 7 % 10000, 24 + spot % 15, spot * 13 % 10000, sorts[sort % COUNT(sorts)],
            next_number(state) % 3);
}

static void open_crowd(void)
{
    char path[] = "/tmp/sitmap-test-XXXXXX.csv";
    unsigned state = 7;
    int fd = mkstemps(path, 4);
    ck_assert_int_ge(fd, 0);
    FILE *out = fdopen(fd, "w");
    fputs("date,place,lat,lon,precision,bearing,category,priority\n", out);
    for (int i = 0; i < EVENTS; i++)
        write_event(out, &state);
    ck_assert_int_eq(fclose(out), 0);
    scene_open_week(path);
    unlink(path);
}

static struct sm_drawing draw_in(int threads, const char *region)
{
    struct sm_map_options options = {
        .format = SM_TRACE, .width_px = 800, .region = region, .thread_max = threads};
    struct sm_drawing drawing = {0};
    bool ok = sm_map_render(scene.base, scene.week, &options, &drawing, NULL, &scene.err);
    ck_assert_msg(ok, "%s", scene.err.message);
    return drawing;
}

static bool are_equal(const struct sm_buf *a, const struct sm_buf *b)
{
    return sm_text_equal(sm_buf_slice(a), sm_buf_slice(b));
}

static void compare(const char *region)
{
    struct sm_drawing one = draw_in(1, region);
    ck_assert_uint_gt(one.account.count, 0);
    for (int i = 0; i < COUNT(thread_counts); i++) {
        struct sm_drawing many = draw_in(thread_counts[i], region);
        ck_assert_msg(are_equal(&one.document, &many.document), "%d threads", thread_counts[i]);
        ck_assert_msg(are_equal(&one.account, &many.account), "%d threads", thread_counts[i]);
        sm_drawing_finish(&many);
    }
    sm_drawing_finish(&one);
}

START_TEST(threads_find_the_marks_that_one_finds)
{
    open_crowd();
    compare("ukraine");
    compare("donetsk");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("map_crowd");
    TCase *tcase = tcase_create("map_crowd");
    tcase_add_checked_fixture(tcase, scene_open_base, scene_close);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, threads_find_the_marks_that_one_finds);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
