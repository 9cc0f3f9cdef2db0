/* SPDX-License-Identifier: Apache-2.0
 * Numbers and dates in text, whatever the locale.
 */
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "run.h"
#include "shapes.h"

#include "base/date.h"
#include "base/number.h"

struct parse_case {
    const char *text;
    bool ok;
    double value;
};

static const struct parse_case parse_cases[] = {
    {"0", true, 0},
    {"1", true, 1},
    {"-1.5", true, -1.5},
    {"+2", true, 2},
    {".5", true, 0.5},
    {"5.", true, 5},
    {"0.1", true, 0.1},
    {"30.523399", true, 30.523399},
    {"1e3", true, 1000},
    {"1E-3", true, 0.001},
    {"123456789012345", true, 123456789012345.0},
    {"1e22", true, 1e22},
    {"0.000000000000000000000000000001", true, 1e-30},
    {"1000000000000000000000000000000", true, 1e30},
    {"298.257223563", true, 298.257223563},
    {"0.01745329251994330", true, 0.0174532925199433},
    {"-0", true, 0},
    {"0e999999999", true, 0},
    {"1e-999999999", true, 0},
    {"", false, 0},
    {" 1", false, 0},
    {"1 ", false, 0},
    {"1,5", false, 0},
    {"1.2.3", false, 0},
    {"-", false, 0},
    {".", false, 0},
    {"e5", false, 0},
    {"1e", false, 0},
    {"1e+", false, 0},
    {"nan", false, 0},
    {"inf", false, 0},
    {"-inf", false, 0},
    {"0x10", false, 0},
    {"1e400", false, 0},
    {"1e999999999999", false, 0},
    {"--1", false, 0},
    {"1-", false, 0},
};

START_TEST(number_is_read_or_refused)
{
    const struct parse_case *one = &parse_cases[_i];
    double value = 7;
    bool ok = sm_parse_double(sm_text(one->text), &value);
    ck_assert_msg(ok == one->ok, "\"%s\"", one->text);
    if (!ok) ck_assert(value == 7);
    if (ok)
        ck_assert_msg(fabs(value - one->value) <= 2e-16 * fabs(one->value), "\"%s\" is %.17g",
                      one->text, value);
    if (ok && value == 0) ck_assert_msg(!signbit(value), "\"%s\"", one->text);
}
END_TEST

START_TEST(coordinates_are_read_exactly)
{
    uint64_t state = 1;
    for (int i = 0; i < 100000; i++) {
        char text[64];
        double value = random_between(&state, -180, 180);
        snprintf(text, sizeof text, "%.10f", value);
        double expected = strtod(text, NULL), got;
        ck_assert(sm_parse_double(sm_text(text), &got));
        ck_assert_msg(got == expected, "%s: %.17g %.17g", text, got, expected);
    }
}
END_TEST

START_TEST(numbers_of_any_size_are_read_within_two_units)
{
    uint64_t state = 2;
    for (int i = 0; i < 100000; i++) {
        char text[64];
        double value = random_between(&state, 1, 10) * pow(10, random_between(&state, -290, 290));
        snprintf(text, sizeof text, "%.17g", value);
        double got;
        ck_assert(sm_parse_double(sm_text(text), &got));
        /* Steps of 1e22 each round once: about 15 of them at the far ends. */
        double tolerance = fabs(log10(value)) < 40 ? 4.5e-16 : 4e-15;
        ck_assert_msg(fabs(got - value) <= tolerance * value, "%s: %.17g", text, got);
    }
}
END_TEST

struct int_case {
    const char *text;
    bool ok;
    long long value;
};

static const struct int_case int_cases[] = {
    {"0", true, 0},
    {"-12", true, -12},
    {"+7", true, 7},
    {"007", true, 7},
    {"9223372036854775807", true, 9223372036854775807},
    {"-9223372036854775807", true, -9223372036854775807},
    {"-9223372036854775808", true, -9223372036854775807 - 1},
    {"9223372036854775808", false, 0},
    {"-9223372036854775809", false, 0},
    {"99999999999999999999999", false, 0},
    {"", false, 0},
    {"-", false, 0},
    {"1.0", false, 0},
    {"1 ", false, 0},
    {"1e3", false, 0},
};

START_TEST(whole_number_is_read_or_refused)
{
    const struct int_case *one = &int_cases[_i];
    long long value = 7;
    bool ok = sm_parse_int(sm_text(one->text), &value);
    ck_assert_msg(ok == one->ok, "\"%s\"", one->text);
    ck_assert_msg(value == (ok ? one->value : 7), "\"%s\" is %lld", one->text, value);
}
END_TEST

struct format_case {
    double value;
    int decimals;
    const char *text;
};

static const struct format_case format_cases[] = {
    {0, 2, "0"},
    {1, 2, "1"},
    {1.5, 2, "1.5"},
    {-1.25, 2, "-1.25"},
    {0.005, 2, "0.01"},
    {0.125, 2, "0.13"},
    {-0.125, 2, "-0.13"},
    {0.004, 2, "0"},
    {-0.004, 2, "0"},
    {-0.0, 2, "0"},
    {2.5, 0, "3"},
    {-2.5, 0, "-3"},
    {0.49999999999999994, 0, "0"},
    {1.10, 9, "1.1"},
    {0.1, 9, "0.1"},
    {100, 0, "100"},
    {999.999, 2, "1000"},
    {123456.789, 2, "123456.79"},
    {0.000000001, 9, "0.000000001"},
    {8999999999999999, 2, "8999999999999999"},
    {4503599627370497, 0, "4503599627370497"},
    {9e15, 9, "9000000000000000"},
    {1e300, 2, "0"},
    {1.5, -3, "2"},
    {8388607.995, 2, "8388608"},
};

START_TEST(number_is_written)
{
    const struct format_case *one = &format_cases[_i];
    char out[SM_FIXED_MAX];
    size_t n = sm_format_fixed(out, one->value, one->decimals);
    ck_assert_uint_le(n, SM_FIXED_MAX);
    ck_assert_msg(sm_text_is((struct sm_text){out, n}, one->text), "%.17g: expected %s, got %.*s",
                  one->value, one->text, (int)n, out);
}
END_TEST

START_TEST(what_is_not_finite_is_written_as_zero)
{
    const double values[] = {(double)NAN, HUGE_VAL, -HUGE_VAL, 1e16};
    char out[SM_FIXED_MAX];
    for (int i = 0; i < 4; i++) {
        ck_assert_uint_eq(sm_format_fixed(out, values[i], 2), 1);
        ck_assert_int_eq(out[0], '0');
    }
}
END_TEST

START_TEST(written_numbers_read_back)
{
    uint64_t state = 3;
    for (int i = 0; i < 100000; i++) {
        double value = random_between(&state, -1e6, 1e6), back;
        int decimals = (int)random_between(&state, 0, 9.999);
        char out[SM_FIXED_MAX];
        size_t n = sm_format_fixed(out, value, decimals);
        ck_assert(sm_parse_double((struct sm_text){out, n}, &back));
        ck_assert_double_eq_tol(back, value, 0.5001 * pow(10, -decimals) + 1e-9);
    }
}
END_TEST

/* None of these may be installed; then the test says little, but it never lies. */
START_TEST(comma_of_the_locale_changes_nothing)
{
    static const char *const locales[] = {"uk_UA.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"};
    for (int i = 0; i < 4; i++)
        if (setlocale(LC_ALL, locales[i])) break;
    double value;
    char out[SM_FIXED_MAX];
    ck_assert(sm_parse_double(sm_text("1.500"), &value));
    ck_assert_double_eq(value, 1.5);
    ck_assert(!sm_parse_double(sm_text("1,500"), &value));
    size_t n = sm_format_fixed(out, 1234.5, 2);
    ck_assert(sm_text_is((struct sm_text){out, n}, "1234.5"));
}
END_TEST

/* Dates. */

struct date_case {
    const char *text;
    bool ok;
    sm_day day;
};

static const struct date_case date_cases[] = {
    {"1970-01-01", true, 0},
    {"2022-02-24", true, SM_DAY_ONE},
    {"2024-02-29", true, 19782},
    {"2000-02-29", true, 11016},
    {"1969-12-31", true, -1},
    {"2199-12-31", true, 84005},
    {"1900-01-01", true, -25567},
    {"2023-02-29", false, 0},
    {"2100-02-29", false, 0},
    {"2024-13-01", false, 0},
    {"2024-00-10", false, 0},
    {"2024-04-31", false, 0},
    {"2024-01-00", false, 0},
    {"1899-12-31", false, 0},
    {"2200-01-01", false, 0},
    {"2024-1-1", false, 0},
    {"2024/01/01", false, 0},
    {"2024-01-01 ", false, 0},
    {"", false, 0},
    {"20a4-01-01", false, 0},
    {"-024-01-01", false, 0},
};

START_TEST(date_is_read_or_refused)
{
    const struct date_case *one = &date_cases[_i];
    sm_day day = SM_NO_DAY;
    bool ok = sm_parse_date(sm_text(one->text), &day);
    ck_assert_msg(ok == one->ok, "\"%s\"", one->text);
    ck_assert_msg(day == (ok ? one->day : SM_NO_DAY), "\"%s\" is day %d", one->text, day);
}
END_TEST

START_TEST(every_day_of_three_centuries_survives_a_round_trip)
{
    int weekday = 0; /* 1 January 1900 was a Monday */
    for (sm_day day = -25567; day <= 84005; day++, weekday = (weekday + 1) % 7) {
        struct sm_buf buf = {0};
        sm_day back;
        ck_assert(sm_date_exists(sm_date_from_day(day)));
        sm_buf_date(&buf, day);
        ck_assert(sm_parse_date(sm_buf_slice(&buf), &back));
        ck_assert_int_eq(back, day);
        ck_assert_int_eq(sm_weekday(day), weekday);
        sm_buf_finish(&buf);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("numbers and dates");
    TCase *numbers = tcase_create("numbers");
    ADD_ROWS(numbers, number_is_read_or_refused, parse_cases);
    tcase_add_test(numbers, coordinates_are_read_exactly);
    tcase_add_test(numbers, numbers_of_any_size_are_read_within_two_units);
    ADD_ROWS(numbers, whole_number_is_read_or_refused, int_cases);
    ADD_ROWS(numbers, number_is_written, format_cases);
    tcase_add_test(numbers, what_is_not_finite_is_written_as_zero);
    tcase_add_test(numbers, written_numbers_read_back);
    tcase_add_test(numbers, comma_of_the_locale_changes_nothing);
    suite_add_tcase(suite, numbers);
    TCase *dates = tcase_create("dates");
    ADD_ROWS(dates, date_is_read_or_refused, date_cases);
    tcase_add_test(dates, every_day_of_three_centuries_survives_a_round_trip);
    suite_add_tcase(suite, dates);
    return run_suite(suite);
}
