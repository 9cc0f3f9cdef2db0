/* SPDX-License-Identifier: Apache-2.0
 * The measure of drafts, measured: tiny drafts whose score anybody can work out.
 */
#include "test_week_helpers.h"

#include <string.h>

#include "scoring.h"

#define DRAFT_HEADER                                                                               \
    "date,date_to,place,admin1,country,precision,category,count,qualifier,killed,injured,status,"  \
    "reported,evidence\n"
#define GOLD_HEADER                                                                                \
    "where,precision,date,date_to,category,count,qualifier,killed,injured,status,reported,note\n"

#define TWO_ROWS                                                                                   \
    "place:694677,near,2024-10-21,2024-10-25,clash,,,,,confirmed|reported,,Selydove\n"             \
    "region:kursk,oblast,2024-10-23,2024-10-23,troops,3000,about,,,assessed|claimed,2024-10-24,\n"
#define SELYDOVE "2024-10-21,2024-10-25,near Selydove,,,near,clash,,,,,reported,,x\n"
#define KURSK "2024-10-23,,Kursk region,,RU,oblast,troops,3000,about,,,claimed,2024-10-24,x\n"
#define KYIV_ROW "place:703448,settlement,2024-10-25,2024-10-25,drone,15,,,,claimed,,Kyiv\n"
#define KYIV "2024-10-25,,Kyiv,,UA,settlement,drone,15,,,,claimed,,x\n"

/* Draft and table without their headers; the score as "precision recall pins; dates reported
 * categories counts statuses". */
static const struct {
    const char *says, *draft, *gold, *wanted;
} cases[] = {
    {"a perfect draft has all", SELYDOVE KURSK, TWO_ROWS, "2/2 2/2 0/0; 2/2 1/1 2/2 2/2 2/2"},
    {"order does not count", KURSK SELYDOVE, TWO_ROWS, "2/2 2/2 0/0; 2/2 1/1 2/2 2/2 2/2"},
    {"an event left out is a miss", KURSK, TWO_ROWS, "1/1 1/2 0/0; 1/1 1/1 1/1 1/1 1/1"},
    {"a wrong precision is a miss and a false alarm",
     "2024-10-21,2024-10-25,Selydove,,,settlement,clash,,,,,reported,,x\n" KURSK, TWO_ROWS,
     "1/2 1/2 0/1; 1/1 1/1 1/1 1/1 1/1"},
    {"a duplicate is a false alarm", SELYDOVE SELYDOVE KURSK, TWO_ROWS,
     "2/3 2/2 0/0; 2/2 1/1 2/2 2/2 2/2"},
    {"a duplicate pin is where the table has one", KYIV KYIV, KYIV_ROW,
     "1/2 1/1 2/2; 1/1 0/0 1/1 1/1 1/1"},
    {"a pin that is not in the table is wrong", KYIV, TWO_ROWS, "0/1 0/2 0/1; 0/0 0/0 0/0 0/0 0/0"},
    {"an optional row may be missing", KURSK,
     "region:kursk,oblast,2024-10-23,2024-10-23,troops,3000,about,,,claimed,2024-10-24,\n"
     "place:703448,settlement,2024-10-25,2024-10-25,diplomacy,,,,,confirmed,,? Kyiv\n",
     "1/1 1/1 0/0; 1/1 1/1 1/1 1/1 1/1"},
    {"an optional row may be there and does not count",
     KURSK "2024-10-24,,Kyiv,,UA,,other,,,,,denied,,x\n",
     "region:kursk,oblast,2024-10-23,2024-10-23,troops,3000,about,,,claimed,2024-10-24,\n"
     "place:703448,settlement,2024-10-25,2024-10-25,diplomacy,,,,,confirmed,,? Kyiv\n",
     "1/1 1/1 1/1; 1/1 1/1 1/1 1/1 1/1"},
    {"a required row is served before an optional one", KYIV,
     "place:703448,settlement,2024-10-25,2024-10-25,drone,15,,,,claimed,,? Kyiv\n"
     "place:703448,settlement,2024-10-21,2024-10-21,diplomacy,,,,,confirmed,,Kyiv\n",
     "1/1 1/1 1/1; 0/1 0/0 0/1 0/1 0/1"},
    {"two events of one place find their own rows",
     "2024-10-21,,Kyiv,,UA,,diplomacy,,,,,confirmed,,x\n" KYIV,
     KYIV_ROW "place:703448,settlement,2024-10-21,2024-10-21,diplomacy,,,,,confirmed,,Kyiv\n",
     "2/2 2/2 2/2; 2/2 0/0 2/2 2/2 2/2"},
    {"every attribute is judged for itself",
     "2024-10-22,,Kursk region,,RU,oblast,clash,300,,,,denied,,x\n", TWO_ROWS,
     "1/1 1/2 0/0; 0/1 0/1 0/1 0/1 0/1"},
    {"a day that nobody reported is wrong",
     "2024-10-25,,Kyiv,,UA,,drone,15,,,,claimed,2024-10-25,x\n", KYIV_ROW,
     "1/1 1/1 1/1; 1/1 0/1 1/1 1/1 1/1"},
    {"an empty answer beside others is right too", "2024-10-25,,Kyiv,,UA,,drone,,,,,claimed,,x\n",
     "place:703448,settlement,2024-10-25,2024-10-25,drone,|1,,,,claimed,|2024-10-25,Kyiv\n",
     "1/1 1/1 1/1; 1/1 0/0 1/1 1/1 1/1"},
    {"a day of the report left out is wrong",
     "2024-10-23,,Kursk region,,RU,oblast,troops,3000,about,,,claimed,,x\n",
     "region:kursk,oblast,2024-10-23,2024-10-23,troops,3000,about,,,claimed,2024-10-24,\n",
     "1/1 1/1 0/0; 1/1 0/1 1/1 1/1 1/1"},
    {"killed and injured are part of the count", "2024-10-25,,Kyiv,,UA,,drone,15,,2,,claimed,,x\n",
     KYIV_ROW, "1/1 1/1 1/1; 1/1 0/0 1/1 0/1 1/1"},
    {"an empty qualifier of the table is exact",
     "2024-10-25,,Kyiv,,UA,,drone,15,exact,,,claimed,,x\n", KYIV_ROW,
     "1/1 1/1 1/1; 1/1 0/0 1/1 1/1 1/1"},
    {"another qualifier is another count", "2024-10-25,,Kyiv,,UA,,drone,15,about,,,claimed,,x\n",
     KYIV_ROW, "1/1 1/1 1/1; 1/1 0/0 1/1 0/1 1/1"},
    {"seas, countries and free words are places as well",
     "2024-10-21,,Black Sea,,,,naval,,,,,claimed,,x\n"
     "2024-10-21,,Ukraine,,UA,country,drone,,,,,claimed,,x\n"
     "2024-10-21,,Russia's Far East,,RU,macro,troops,,,,,claimed,,x\n",
     "water:black-sea,sea,2024-10-21,2024-10-21,naval,,,,,claimed,,\n"
     "country:UA,country|macro,2024-10-21,2024-10-21,drone,,,,,claimed,,\n"
     "free:far east,macro,2024-10-21,2024-10-21,troops,,,,,claimed,,\n",
     "3/3 3/3 0/0; 3/3 0/0 3/3 3/3 3/3"},
    {"a town is not its region", "2024-10-21,,Kursk,,RU,,drone,,,,,claimed,,x\n",
     "region:kursk,oblast|settlement,2024-10-21,2024-10-21,drone,,,,,claimed,,\n",
     "0/1 0/1 0/1; 0/0 0/0 0/0 0/0 0/0"},
};

static void add_share(struct sm_buf *out, const char *before, struct share share)
{
    sm_buf_str(out, before);
    sm_buf_int(out, (long long)share.right);
    sm_buf_char(out, '/');
    sm_buf_int(out, (long long)share.all);
}

static struct sm_buf in_words(const struct score *score)
{
    struct sm_buf out = {0};
    add_share(&out, "", score->precision);
    add_share(&out, " ", score->recall);
    add_share(&out, " ", score->pins);
    add_share(&out, "; ", score->dates);
    add_share(&out, " ", score->reported);
    add_share(&out, " ", score->categories);
    add_share(&out, " ", score->counts);
    add_share(&out, " ", score->statuses);
    return out;
}

static struct score score_of(const char *draft_rows, const char *gold_rows)
{
    struct sm_error err = {0};
    struct sm_buf csv = {0}, table = {0};
    sm_buf_str(&csv, DRAFT_HEADER);
    sm_buf_str(&csv, draft_rows);
    sm_buf_str(&table, GOLD_HEADER);
    sm_buf_str(&table, gold_rows);
    struct gold_table gold = {0};
    ck_assert_msg(gold_read(&gold, "t.gold.csv", sm_buf_slice(&table), &err), "%s", err.message);
    struct sm_week *week = week_of(ONE_WEEK, csv.bytes, NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    int row_of[8];
    struct draft draft = {week->events, week->event_count, row_of};
    ck_assert_uint_le(draft.count, 8);
    ck_assert(score_pair(&draft, &gold));
    struct score score = score_draft(&draft, &gold);
    sm_week_close(week);
    gold_finish(&gold);
    sm_buf_finish(&csv);
    sm_buf_finish(&table);
    return score;
}

START_TEST(a_draft_scores_what_it_deserves)
{
    struct score score = score_of(cases[_i].draft, cases[_i].gold);
    struct sm_buf words = in_words(&score);
    ck_assert_msg(strcmp(words.bytes, cases[_i].wanted) == 0, "%s: %s, wanted %s", cases[_i].says,
                  words.bytes, cases[_i].wanted);
    sm_buf_finish(&words);
}
END_TEST

START_TEST(f1_is_the_harmonic_mean)
{
    struct score perfect = score_of(SELYDOVE KURSK, TWO_ROWS);
    ck_assert_double_eq_tol(score_f1(&perfect), 1, 1e-12);
    struct score half = score_of(KURSK, TWO_ROWS); /* precision 1, recall 1/2 */
    ck_assert_double_eq_tol(score_f1(&half), 2.0 / 3, 1e-12);
    struct score nothing = score_of(KYIV, TWO_ROWS);
    ck_assert_double_eq_tol(score_f1(&nothing), 0, 1e-12);
    score_add(&half, &nothing); /* 1 of 2 right, 1 of 4 found */
    ck_assert_double_eq_tol(score_f1(&half), 1.0 / 3, 1e-12);
}
END_TEST

/* Where the best of each row is not the best of all. */
START_TEST(the_best_assignment_is_best_as_a_whole)
{
    const long value[9] = {9, 8, 0, 9, 0, 0, 7, 6, 1};
    int column_of[3];
    ck_assert(assign_best(value, 3, column_of));
    ck_assert_int_eq(column_of[0], 1);
    ck_assert_int_eq(column_of[1], 0);
    ck_assert_int_eq(column_of[2], 2);
}
END_TEST

static long value_of(const long value[16], const int columns[4])
{
    long sum = 0;
    for (size_t row = 0; row < 4; row++)
        sum += value[row * 4 + (size_t)columns[row]];
    return sum;
}

/* The most that any of the 24 assignments is worth. */
static long best_of_all(const long value[16])
{
    long best = 0;
    for (int i = 0; i < 256; i++) {
        const int columns[4] = {i & 3, i >> 2 & 3, i >> 4 & 3, i >> 6 & 3};
        int taken = 0;
        for (size_t row = 0; row < 4; row++)
            taken |= 1 << columns[row];
        if (taken == 15 && value_of(value, columns) > best) best = value_of(value, columns);
    }
    return best;
}

START_TEST(no_assignment_is_better)
{
    unsigned int state = (unsigned int)_i;
    for (int round = 0; round < 50; round++) {
        long value[16];
        int columns[4];
        for (size_t k = 0; k < 16; k++) {
            state = state * 1103515245u + 12345u;
            value[k] = (long)(state >> 16 & 15);
        }
        ck_assert(assign_best(value, 4, columns));
        ck_assert_int_eq(value_of(value, columns), best_of_all(value));
    }
}
END_TEST

/* Tables that are refused, and why. */
static const struct {
    const char *table, *why;
} broken[] = {
    {"where,precision\n", "t.gold.csv: not the header of a gold table"},
    {GOLD_HEADER "place:1,settlement\n", "t.gold.csv:2: 2 cells, 12 wanted"},
    {GOLD_HEADER "Kyiv,settlement,2024-10-25,2024-10-25,drone,,,,,claimed,,\n",
     "t.gold.csv:2: where \"Kyiv\": not an answer"},
    {GOLD_HEADER "place:1,town,2024-10-25,2024-10-25,drone,,,,,claimed,,\n",
     "t.gold.csv:2: precision \"town\": not an answer"},
    {GOLD_HEADER "place:1,settlement,,2024-10-25,drone,,,,,claimed,,\n",
     "t.gold.csv:2: date \"\": not an answer"},
    {GOLD_HEADER "place:1,settlement,2024-10-25,2024-10-25,drone|bomb,,,,,claimed,,\n",
     "t.gold.csv:2: category \"bomb\": not an answer"},
    {GOLD_HEADER "place:1,settlement,2024-10-25,2024-10-25,drone,|dozens,,,,claimed,,\n",
     "t.gold.csv:2: count \"dozens\": not an answer"},
};

START_TEST(a_slip_in_a_table_is_refused)
{
    struct gold_table gold = {0};
    struct sm_error err = {0};
    ck_assert(!gold_read(&gold, "t.gold.csv", sm_text(broken[_i].table), &err));
    ck_assert_str_eq(err.message, broken[_i].why);
    gold_finish(&gold);
}
END_TEST

int main(void)
{
    begin_weeks();
    Suite *suite = suite_create("scoring");
    TCase *scores = tcase_create("scores");
    ADD_ROWS(scores, a_draft_scores_what_it_deserves, cases);
    tcase_add_test(scores, f1_is_the_harmonic_mean);
    suite_add_tcase(suite, scores);
    TCase *assignment = tcase_create("assignment");
    tcase_add_test(assignment, the_best_assignment_is_best_as_a_whole);
    tcase_add_loop_test(assignment, no_assignment_is_better, 0, 20);
    suite_add_tcase(suite, assignment);
    TCase *tables = tcase_create("tables");
    ADD_ROWS(tables, a_slip_in_a_table_is_refused, broken);
    suite_add_tcase(suite, tables);
    int status = run_suite(suite);
    end_weeks();
    return status;
}
