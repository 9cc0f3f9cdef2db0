/* SPDX-License-Identifier: Apache-2.0
 * The stages against tests/cases/geo: each line is one test.
 */
#include <stdio.h>

#include "run.h"
#include "trace_sink.h"

#include "base/file.h"
#include "geo/stages.h"

enum { CASES_MAX = 128 };

struct stage_case {
    struct sm_text name, option, in, out;
};

struct case_file {
    const char *name;
    struct sm_buf text;
    struct stage_case cases[CASES_MAX];
    int count;
};

static struct case_file clip_cases = {.name = "clip"}, thin_cases = {.name = "thin"},
                        simplify_cases = {.name = "simplify"}, seam_cases = {.name = "seam"};

static void load_cases(struct case_file *file)
{
    char path[1024];
    struct sm_error err = {0};
    snprintf(path, sizeof path, "%s/cases/geo/%s.txt", SITMAP_TESTS, file->name);
    if (!sm_file_read(path, 1 << 20, &file->text, &err)) {
        fprintf(stderr, "%s\n", err.message);
        exit(EXIT_FAILURE);
    }
    struct sm_text rest = sm_buf_slice(&file->text);
    while (rest.at) {
        struct sm_text line = sm_text_trim(sm_text_cut(&rest, '\n'));
        if (line.n == 0 || line.at[0] == '#') continue;
        if (file->count == CASES_MAX) abort();
        struct stage_case *one = &file->cases[file->count++];
        one->name = sm_text_trim(sm_text_cut(&line, ';'));
        one->option = sm_text_trim(sm_text_cut(&line, ';'));
        one->in = sm_text_trim(sm_text_cut(&line, ';'));
        one->out = sm_text_trim(line);
    }
}

static void copy_text(struct sm_text text, char *out, size_t size)
{
    ck_assert_uint_lt(text.n, size);
    if (text.n) memcpy(out, text.at, text.n);
    out[text.n] = '\0';
}

/* The numbers of an option such as "0,0,10,10". */
static void option_numbers(const struct stage_case *one, double *numbers, int count)
{
    char text[256];
    copy_text(one->option, text, sizeof text);
    const char *at = text;
    for (int i = 0; i < count; i++)
        numbers[i] = path_number(&at);
}

static void check(const struct stage_case *one, struct sm_sink *stage, struct trace_sink *trace)
{
    char in[1024];
    copy_text(one->in, in, sizeof in);
    stream_path(in, stage);
    struct sm_text got = sm_buf_slice(&trace->text);
    ck_assert_msg(sm_text_equal(got, one->out),
                  "%.*s:\n  in       %s\n  expected %.*s\n  got      %.*s", SM_TEXT_ARG(one->name),
                  in, SM_TEXT_ARG(one->out), SM_TEXT_ARG(got));
    trace_finish(trace);
}

START_TEST(clip_does_what_the_case_says)
{
    const struct stage_case *one = &clip_cases.cases[_i];
    struct trace_sink trace = trace_sink();
    double box[4];
    option_numbers(one, box, 4);
    struct sm_clip *clip =
        sm_clip_new((struct sm_box){box[0], box[1], box[2], box[3]}, &trace.sink);
    check(one, sm_clip_sink(clip), &trace);
    sm_clip_free(clip);
}
END_TEST

START_TEST(thin_does_what_the_case_says)
{
    const struct stage_case *one = &thin_cases.cases[_i];
    struct trace_sink trace = trace_sink();
    double options[2];
    option_numbers(one, options, 2);
    struct sm_thin thin;
    sm_thin_init(&thin, options[0], options[1], &trace.sink);
    check(one, &thin.sink, &trace);
}
END_TEST

START_TEST(simplify_does_what_the_case_says)
{
    const struct stage_case *one = &simplify_cases.cases[_i];
    struct trace_sink trace = trace_sink();
    double area;
    option_numbers(one, &area, 1);
    struct sm_simplify *simplify = sm_simplify_new(area, &trace.sink);
    check(one, sm_simplify_sink(simplify), &trace);
    sm_simplify_free(simplify);
}
END_TEST

START_TEST(seam_does_what_the_case_says)
{
    const struct stage_case *one = &seam_cases.cases[_i];
    struct trace_sink trace = trace_sink();
    double central;
    option_numbers(one, &central, 1);
    struct sm_seam *seam = sm_seam_new(central, &trace.sink);
    check(one, sm_seam_sink(seam), &trace);
    sm_seam_free(seam);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stages, case by case");
    TCase *cases = tcase_create("cases");
    load_cases(&clip_cases);
    load_cases(&thin_cases);
    load_cases(&simplify_cases);
    load_cases(&seam_cases);
    tcase_add_loop_test(cases, clip_does_what_the_case_says, 0, clip_cases.count);
    tcase_add_loop_test(cases, thin_does_what_the_case_says, 0, thin_cases.count);
    tcase_add_loop_test(cases, simplify_does_what_the_case_says, 0, simplify_cases.count);
    tcase_add_loop_test(cases, seam_does_what_the_case_says, 0, seam_cases.count);
    suite_add_tcase(suite, cases);
    int status = run_suite(suite);
    sm_buf_finish(&clip_cases.text);
    sm_buf_finish(&thin_cases.text);
    sm_buf_finish(&simplify_cases.text);
    sm_buf_finish(&seam_cases.text);
    return status;
}
