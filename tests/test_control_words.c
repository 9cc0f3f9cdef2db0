/* SPDX-License-Identifier: Apache-2.0
 * What is read out of names: dates and classes.
 */
#include "data/control.h"
#include "run.h"

struct date_case {
    const char *text, *expected; /* NULL: none */
};

static const struct date_case dates[] = {
    {"control-2024-10-25.geojson", "2024-10-25"},
    {"2024-10-25.shp", "2024-10-25"},
    {"survey_20241025.geojson", "2024-10-25"},
    {"20241025_2.json", "2024-10-25"},
    {"v3-2024_10_25-final.geojson", "2024-10-25"},
    {"map.2024.10.25.geojson", "2024-10-25"},
    {"2024-10-25T18:00:00+03:00", "2024-10-25"},
    {"20241025T180000Z", "2024-10-25"},
    {"2024-10-25 and 2024-10-18", "2024-10-25"},
    {"контроль2024-02-29", "2024-02-29"},
    {"1-2024-10-25", "2024-10-25"},
    {"2024-13-25, 2024-10-18", "2024-10-18"},
    {"2023-02-29", NULL},
    {"control.geojson", NULL},
    {"120241025", NULL},
    {"202410251", NULL},
    {"1729814400", NULL},
    {"2024-1025", NULL},
    {"2024-10_25", NULL},
    {"2024-10-251", NULL},
    {"25.10.2024", NULL},
    {"2024-10", NULL},
    {"2024102", NULL},
    {"1899-12-31", NULL},
    {"", NULL},
};

START_TEST(dates_are_found_anywhere_in_a_name)
{
    const struct date_case *one = &dates[_i];
    struct sm_buf found = {0};
    sm_day day;
    if (sm_control_find_date(sm_text(one->text), &day)) sm_buf_date(&found, day);
    if (one->expected)
        ck_assert_msg(sm_text_is(sm_buf_slice(&found), one->expected), "\"%s\": %s", one->text,
                      found.bytes ? found.bytes : "none");
    else
        ck_assert_msg(found.count == 0, "\"%s\": %s", one->text, found.bytes);
    sm_buf_finish(&found);
}
END_TEST

struct kind_case {
    const char *name;
    enum sm_control_kind kind;
};

static const struct kind_case kinds[] = {
    {"occupied", SM_CONTROL_OCCUPIED},
    {"Occupied Crimea", SM_CONTROL_OCCUPIED},
    {"OCCUPATION", SM_CONTROL_OCCUPIED},
    {"Assessed Russian control", SM_CONTROL_OCCUPIED},
    {"Окупована територія", SM_CONTROL_OCCUPIED},
    {"Assessed Russian Advances in Ukraine", SM_CONTROL_ADVANCE},
    {"Просування", SM_CONTROL_ADVANCE},
    {"Claimed Russian Territory in Ukraine", SM_CONTROL_CLAIMED},
    {"claimed advance", SM_CONTROL_CLAIMED},
    {"Grey zone", SM_CONTROL_CONTESTED},
    {"СІРА ЗОНА", SM_CONTROL_CONTESTED},
    {"Unknown status", SM_CONTROL_CONTESTED},
    {"Liberated", SM_CONTROL_LIBERATED},
    {"Звільнено", SM_CONTROL_LIBERATED},
    {"De-occupied", SM_CONTROL_LIBERATED},
    {"Claimed Ukrainian counteroffensives", SM_CONTROL_LIBERATED},
    {"not occupied", SM_CONTROL_OTHER},
    {"unoccupied", SM_CONTROL_OTHER},
    {"Under Ukrainian control", SM_CONTROL_OTHER},
    {"Kherson", SM_CONTROL_OTHER},
    {"", SM_CONTROL_OTHER},
};

START_TEST(classes_are_known_by_their_words)
{
    const struct kind_case *one = &kinds[_i];
    enum sm_control_kind kind = sm_control_kind_of(sm_text(one->name));
    ck_assert_msg(kind == one->kind, "\"%s\": kind %d, not %d", one->name, (int)kind,
                  (int)one->kind);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("control words");
    TCase *tc = tcase_create("control words");
    ADD_ROWS(tc, dates_are_found_anywhere_in_a_name, dates);
    ADD_ROWS(tc, classes_are_known_by_their_words, kinds);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
