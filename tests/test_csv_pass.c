/* SPDX-License-Identifier: Apache-2.0
 * Rows that are looked at, stepped over, and passed over by the thousand.
 */
#include <stdio.h>

#include "run.h"

#include "data/csv.h"

static const struct {
    const char *rows, *second; /* cell 2 of the next row, NULL where peeking cannot tell */
    size_t line;               /* that the row behind the next one begins in */
} peeks[] = {
    {"1,2,3\nx,y\n", "2", 3},
    {"1, 2 \nx,y\n", "2", 3},
    {"1,2\r\nx,y\n", "2", 3},
    {"1,,3\nx,y\n", NULL, 3},
    {"1\nx,y\n", NULL, 3},
    {"1,\"2\",3\nx,y\n", "2", 3},
    {"1,2,\"a, b\"\nx,y\n", "2", 3},
    {"1,2,\"a\"\"b\",c\nx,y\n", "2", 3},
    {"1,2,\"a\nb\"\nx,y\n", "2", 4},
    {"1,2,\"a\nb\",\"c\"\nx,y\n", "2", 4},
    {"1,2,5\" gun,\"a\"\nx,y\n", "2", 3},
    {"\"1\",2\nx,y\n", "2", 3},
    {"\"a\"\"b\",2\nx,y\n", NULL, 3},
    {"1,\"a\"\"b\"\nx,y\n", NULL, 3},
};

START_TEST(a_row_is_looked_at_and_stepped_over)
{
    char text[64];
    struct sm_csv csv;
    struct sm_error err = {0};
    struct sm_text cell;
    bool more;
    snprintf(text, sizeof text, "a,b\n%s", peeks[_i].rows);
    ck_assert(sm_csv_open(&csv, "t.csv", sm_text(text), &err));
    ck_assert(sm_csv_next(&csv, &more, &err) && more);
    bool told = sm_csv_peek(&csv, 1, &cell);
    ck_assert_msg(told == (peeks[_i].second != NULL), "%s", peeks[_i].rows);
    if (told) ck_assert(sm_text_is(cell, peeks[_i].second));
    ck_assert(sm_csv_skip(&csv, &err));
    ck_assert(sm_csv_next(&csv, &more, &err) && more);
    ck_assert_msg(csv.line == peeks[_i].line, "%s: line %zu", peeks[_i].rows, csv.line);
    ck_assert(sm_text_is(csv.cells[0], "x"));
    sm_csv_finish(&csv);
}
END_TEST

static bool is_not(void *wanted, const struct sm_csv *csv, struct sm_text cell)
{
    struct sm_text peeked;
    ck_assert(sm_csv_peek(csv, 0, &peeked) && peeked.at == cell.at && peeked.n == cell.n);
    return !sm_text_is(cell, wanted);
}

static void put_rows(struct sm_buf *out, const char *row, int count)
{
    for (int k = 0; k < count; k++)
        sm_buf_str(out, row);
}

/* A row, and the one that begins with x, among many others; the first of them 'shift' bytes long,
 * so that they lie across steps of any width at each of their bytes. */
static void put_table(struct sm_buf *out, const char *rows, int shift)
{
    sm_buf_str(out, "a,b\n");
    put_rows(out, "k", shift);
    sm_buf_str(out, ",plain\n");
    put_rows(out, "1,\"in, quotes\"\n2,3,\"and, more\",,5\n", 3);
    sm_buf_str(out, rows);
    put_rows(out, "1,\"behind\"\n", 30);
    sm_buf_str(out, "x,\"z\"\n");
    put_rows(out, "1,\"behind\"\n", 30);
}

START_TEST(many_rows_are_passed_over_up_to_the_one_that_is_wanted)
{
    char wanted[] = "x";
    for (int shift = 0; shift < 70; shift++) {
        struct sm_buf text = {0};
        struct sm_csv csv;
        struct sm_error err = {0};
        bool more = true;
        put_table(&text, peeks[_i].rows, shift);
        ck_assert(sm_csv_open(&csv, "t.csv", sm_buf_slice(&text), &err));
        ck_assert(sm_csv_next(&csv, &more, &err) && more);
        for (size_t found = 0; found < 2; found++) {
            do {
                sm_csv_pass(&csv, 0, is_not, wanted);
                ck_assert(sm_csv_next(&csv, &more, &err) && more);
            } while (!sm_text_is(csv.cells[0], wanted));
            ck_assert_uint_eq(csv.line, peeks[_i].line + 7 + 31 * found);
        }
        sm_csv_finish(&csv);
        sm_buf_finish(&text);
    }
}
END_TEST

#if defined(__x86_64__) && defined(__GNUC__)
START_TEST(a_crowd_of_rows_is_passed_over_at_once)
{
    char wanted[] = "x";
    struct sm_buf text = {0};
    struct sm_csv csv;
    struct sm_error err = {0};
    bool more = true;
    sm_buf_str(&text, "a,b\n");
    put_rows(&text, "1,\"in, quotes \"\"and\"\" more\"\n", 1000);
    ck_assert(sm_csv_open(&csv, "t.csv", sm_buf_slice(&text), &err));
    ck_assert(sm_csv_next(&csv, &more, &err) && more);
    size_t passed = sm_csv_pass(&csv, 0, is_not, wanted);
    ck_assert(!__builtin_cpu_supports("avx2") || passed > 990);
    sm_csv_finish(&csv);
    sm_buf_finish(&text);
}
END_TEST
#endif

START_TEST(stepping_over_a_broken_row_says_so)
{
    struct sm_csv csv;
    struct sm_error err = {0};
    bool more;
    ck_assert(sm_csv_open(&csv, "t.csv", sm_text("a,b\n1,\"2\n"), &err));
    ck_assert(sm_csv_next(&csv, &more, &err));
    ck_assert(!sm_csv_skip(&csv, &err));
    ck_assert_str_eq(err.message, "t.csv:2: the quote of cell 2 is never closed");
    sm_csv_finish(&csv);
}
END_TEST

/* Cutting a table anywhere gives rows or an error, never anything worse. */
int main(void)
{
    Suite *suite = suite_create("csv pass");
    TCase *passing = tcase_create("passing");
    ADD_ROWS(passing, a_row_is_looked_at_and_stepped_over, peeks);
    ADD_ROWS(passing, many_rows_are_passed_over_up_to_the_one_that_is_wanted, peeks);
#if defined(__x86_64__) && defined(__GNUC__)
    tcase_add_test(passing, a_crowd_of_rows_is_passed_over_at_once);
#endif
    tcase_add_test(passing, stepping_over_a_broken_row_says_so);
    suite_add_tcase(suite, passing);
    return run_suite(suite);
}
