/* SPDX-License-Identifier: Apache-2.0
 * Feasts as expressions of time.
 */
#include "tests/when_helpers.h"

/* Feasts, in the week that they fall in. */
static const struct {
    struct sm_date from, to;
    struct pair pair;
} feasts[] = {
    {{2024, 12, 23}, {2024, 12, 29}, {"Two fell on Christmas Day.", "day 12-25"}},
    {{2024, 12, 23}, {2024, 12, 29}, {"Two fell on Christmas Eve.", "day 12-24"}},
    {{2024, 12, 23}, {2024, 12, 29}, {"Two fell on Christmas morning.", "day 12-25 morning"}},
    {{2024, 12, 23}, {2024, 12, 29}, {"The Christmas tree was lit.", ""}},
    {{2024, 1, 1}, {2024, 1, 7}, {"Two fell on Christmas Day.", "day 01-07"}},
    {{2024, 1, 1}, {2024, 1, 7}, {"Two fell on Orthodox Christmas Eve.", "day 01-06"}},
    {{2023, 12, 31}, {2024, 1, 6}, {"On the eve of Orthodox Christmas two fell.", "day 01-06"}},
    {{2023, 12, 31}, {2024, 1, 6}, {"Two fell on New Year's Eve.", "day 12-31"}},
    {{2023, 12, 31}, {2024, 1, 6}, {"Two fell on the first day of the year.", "day 01-01"}},
    {{2024, 8, 19}, {2024, 8, 25}, {"On the eve of Independence Day two fell.", "day 08-23"}},
    {{2024, 8, 19}, {2024, 8, 25}, {"На День Незалежності загинули двоє.", "day 08-24"}},
    {{2025, 4, 7}, {2025, 4, 13}, {"Two missiles hit Sumy on Palm Sunday.", "day 04-13"}},
    {{2024, 4, 29}, {2024, 5, 5}, {"Two fell on Easter Sunday.", "day 05-05"}},
    {{2024, 3, 25}, {2024, 3, 31}, {"Two fell on Easter Sunday.", "day 03-31"}},
    {{2023, 4, 10}, {2023, 4, 16}, {"Two fell on Good Friday.", "day 04-14"}},
    {{2023, 4, 3}, {2023, 4, 9}, {"Two fell on Good Friday.", "day 04-07"}},
    {{2024, 1, 1}, {2024, 1, 7}, {"On New Year's night, two fell.", "day 12-31/01-01 night"}},
    {{2024, 1, 1}, {2024, 1, 7}, {"Two fell on New Year's Day.", "day 01-01"}},
    {{2023, 5, 8}, {2023, 5, 14}, {"Two fell on Europe Day.", "day 05-09"}},
    {{2024, 10, 21}, {2024, 10, 25}, {"Two fell on Christmas Day.", ""}},
};

START_TEST(feasts_are_days_of_the_weeks_that_they_fall_in)
{
    struct sm_coverage coverage = {.from = sm_day_from_date(feasts[_i].from),
                                   .to = sm_day_from_date(feasts[_i].to),
                                   .day_one = SM_DAY_ONE,
                                   .stated = true,
                                   .daily = false};
    find(feasts[_i].pair.text, &coverage);
    ck_assert_msg(strcmp(outline(), feasts[_i].pair.expected) == 0,
                  "%s\n  found    %s\n  expected %s", feasts[_i].pair.text, outline(),
                  feasts[_i].pair.expected);
    finish();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("roundup_when_feasts");
    TCase *tcase = tcase_create("roundup_when_feasts");
    LOOP(tcase, feasts_are_days_of_the_weeks_that_they_fall_in, feasts);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
