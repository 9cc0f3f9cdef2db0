/* SPDX-License-Identifier: Apache-2.0
 * Path data: what comes out is short, and draws the same.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/number.h"
#include "render/svg_path.h"
#include "tests/run.h"

static struct sm_svg_path path;
static struct sm_buf out;

static void teardown(void)
{
    free(path.steps);
    path = (struct sm_svg_path){0};
    sm_buf_finish(&out);
}

static double next_number(struct sm_text *rest)
{
    double value = 0;
    ck_assert(sm_parse_double(sm_text_cut(rest, ' '), &value));
    return value;
}

static struct sm_vertex next_vertex(struct sm_text *rest)
{
    double x = next_number(rest);
    return (struct sm_vertex){x, next_number(rest)};
}

/* "M 1 2 L 3 4 Z", with spaces everywhere. */
static void build(const char *text)
{
    struct sm_text rest = sm_text(text);
    while (rest.at) {
        struct sm_text verb = sm_text_cut(&rest, ' ');
        if (sm_text_is(verb, "Z")) {
            sm_svg_path_add(&path, SM_SVG_CLOSE, (struct sm_vertex){0, 0});
            continue;
        }
        enum sm_svg_verb kind = sm_text_is(verb, "M")   ? SM_SVG_MOVE
                                : sm_text_is(verb, "L") ? SM_SVG_LINE
                                                        : SM_SVG_CURVE;
        for (int i = kind == SM_SVG_CURVE ? 3 : 1; i > 0; i--)
            sm_svg_path_add(&path, kind, next_vertex(&rest));
    }
}

static const struct {
    const char *name, *path, *data;
} cases[] = {
    {"line", "M 10 10 L 20 30", "m10 10 10 20"},
    {"line to the left", "M 10 10 L 5 5", "m10 10-5-5"},
    {"lines need no letter behind a move", "M 10 10 L 11 12 L 13 15", "m10 10 1 2 2 3"},
    {"several lines share a letter", "M 10 10 L 30 10 L 31 12 L 33 15", "m10 10h20l1 2 2 3"},
    {"horizontal and vertical", "M 10 10 L 30 10 L 30 40", "m10 10h20v30"},
    {"box", "M 0 0 L 100 0 L 100 50 L 0 50 Z", "m0 0h100v50H0z"},
    {"two decimals", "M 1.005 2.999 L 1.234 5.678", "m1 3 .23 2.68"},
    {"rounded half up", "M 0.005 0.015 L 9 9", "m.01.02L9 9"},
    {"relative steps do not drift", "M 0 0 L 0.333 0.333 L 0.666 0.666 L 0.999 0.999",
     "m0 0 .33.33.34.34L1 1"},
    {"no minus before zero", "M -0.001 -0.004 L -1 -1", "m0 0-1-1"},
    {"minus parts numbers", "M 10 10 L 8.5 7.5 L 7.5 5", "m10 10-1.5-2.5-1-2.5"},
    {"point parts numbers", "M 10 10 L 10.5 10.25 L 11 10.75", "m10 10 .5.25.5.5"},
    {"space after a whole number", "M 10 10 L 11 10.5", "m10 10 1 .5"},
    {"absolute where shorter", "M 987.65 4.32 L 0 9", "m987.65 4.32L0 9"},
    {"steps too short to see go", "M 10 10 L 10.001 10.001 L 12 13", "m10 10 2 3"},
    {"but never the whole sub-path", "M 10 10 L 10.001 10.001", "m10 10h0"},
    {"dot between lines", "M 1 1 L 1 1 M 5 5 L 6 7", "m1 1h0m4 4 1 2"},
    {"curve", "M 0 0 C 0 1 2 3 4 5", "m0 0c0 1 2 3 4 5"},
    {"curve goes on", "M 0 0 C 0 1 2 3 4 5 C 4 6 6 8 8 10", "m0 0c0 1 2 3 4 5 0 1 2 3 4 5"},
    {"goes on from the start once closed", "M 5 5 L 9 5 L 9 9 Z M 6 6 L 7 8", "m5 5h4v4zm1 1 1 2"},
    {"far away", "M -4000000 4000000 L -4000000.5 4000000", "m-4000000 4000000h-.5"},
    {"nothing", "", ""},
};

START_TEST(path_is_written_short)
{
    if (*cases[_i].path) build(cases[_i].path);
    sm_svg_path_write(&path, &out);
    const char *data = out.bytes ? out.bytes : "";
    ck_assert_msg(strcmp(data, cases[_i].data) == 0, "%s: \"%s\", expected \"%s\"", cases[_i].name,
                  data, cases[_i].data);
}
END_TEST

/* A reader of path data as the grammar has it, written without a look at the writer. */
struct data_reader {
    const char *at;
    char verb;
    struct sm_vertex v, start;
};

static double read_number(struct data_reader *in)
{
    const char *first = in->at;
    if (*in->at == ' ') first = ++in->at;
    if (*in->at == '-') in->at++;
    bool point = false;
    while ((*in->at >= '0' && *in->at <= '9') || (*in->at == '.' && !point))
        point = point || *in->at == '.', in->at++;
    char digits[40];
    size_t n = 0;
    bool minus = *first == '-';
    for (const char *c = first + minus; c < in->at; c++)
        digits[n++] = *c;
    digits[n] = '\0';
    char padded[48] = "0";
    double value = 0;
    strcat(padded, digits);
    ck_assert_msg(sm_parse_double(sm_text(padded), &value), "number \"%s\"", padded);
    return minus ? -value : value;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The next place the pen comes to. */
static struct sm_vertex read_place(struct data_reader *in)
{
    if (is_letter(*in->at)) in->verb = *in->at++;
    bool relative = in->verb >= 'a';
    struct sm_vertex from = in->v;
    char verb = (char)(in->verb & ~32);
    if (verb == 'Z') return in->v = in->start;
    if (verb != 'V') in->v.x = read_number(in) + (relative ? from.x : 0);
    if (verb != 'H') in->v.y = read_number(in) + (relative ? from.y : 0);
    if (verb == 'M') {
        in->start = in->v;
        in->verb = relative ? 'l' : 'L';
    }
    return in->v;
}

static double random_unit(void)
{
    static unsigned state = 12345;
    state = state * 1664525u + 1013904223u;
    return (state >> 8) / 16777216.0;
}

static void check_round_trip(size_t count, double reach_px, double step_px, double tolerance_px)
{
    struct sm_vertex v = {random_unit() * reach_px, random_unit() * reach_px};
    for (size_t i = 0; i < count; i++) {
        sm_svg_path_add(&path, i ? SM_SVG_LINE : SM_SVG_MOVE, v);
        v.x += (0.1 + random_unit() / 2) * step_px; /* never so short that the step goes */
        v.y += (random_unit() - 0.5) * step_px;
    }
    sm_svg_path_write(&path, &out);
    struct data_reader in = {.at = out.bytes};
    for (size_t i = 0; i < count; i++) {
        struct sm_vertex back = read_place(&in);
        ck_assert_double_eq_tol(back.x, path.steps[i].v.x, tolerance_px);
        ck_assert_double_eq_tol(back.y, path.steps[i].v.y, tolerance_px);
    }
    ck_assert_int_eq(*in.at, '\0');
}

START_TEST(every_vertex_comes_back_within_half_a_hundredth)
{
    for (int i = 0; i < 200; i++) {
        check_round_trip(2 + (size_t)i % 48, 2000, i % 2 ? 800 : 4, 0.00501);
        path.count = out.count = 0;
    }
}
END_TEST

START_TEST(in_long_paths_within_half_a_tenth)
{
    for (int i = 0; i < 20; i++) {
        check_round_trip(2000, 2000, 4, 0.0501);
        path.count = out.count = 0;
    }
}
END_TEST

START_TEST(a_coast_takes_seven_bytes_a_vertex)
{
    check_round_trip(10000, 2000, 6, 0.0501);
    ck_assert_uint_lt(out.count, 10000 * 7);
}
END_TEST

START_TEST(running_out_of_memory_is_remembered)
{
    sm_memory_fail_after(0);
    sm_svg_path_add(&path, SM_SVG_MOVE, (struct sm_vertex){1, 1});
    sm_memory_fail_after(-1);
    ck_assert(path.failed);
    sm_svg_path_add(&path, SM_SVG_MOVE, (struct sm_vertex){1, 1});
    ck_assert_uint_eq(path.count, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("SVG path data");
    TCase *tests = tcase_create("paths");
    tcase_add_checked_fixture(tests, NULL, teardown);
    ADD_ROWS(tests, path_is_written_short, cases);
    tcase_add_test(tests, every_vertex_comes_back_within_half_a_hundredth);
    tcase_add_test(tests, in_long_paths_within_half_a_tenth);
    tcase_add_test(tests, a_coast_takes_seven_bytes_a_vertex);
    tcase_add_test(tests, running_out_of_memory_is_remembered);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
