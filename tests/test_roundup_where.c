/* SPDX-License-Identifier: Apache-2.0
 * Where: sentences and the places that they speak of.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "data/week.h"
#include "tests/where_helpers.h"

enum { CASES_MAX = 512 };

static struct sm_buf case_texts[2];
static struct {
    struct sm_text sentence, wanted;
} cases[CASES_MAX];
static int case_count;

static void read_cases(const char *name, struct sm_buf *text)
{
    char path[1024];
    struct sm_error err = {0};
    snprintf(path, sizeof path, "%s/cases/where/%s", SITMAP_TESTS, name);
    if (!sm_file_read(path, 1 << 20, text, &err)) {
        fprintf(stderr, "%s\n", err.message);
        exit(EXIT_FAILURE);
    }
    struct sm_text rest = sm_buf_slice(text);
    while (rest.at && case_count < CASES_MAX) {
        struct sm_text line = sm_text_trim(sm_text_cut(&rest, '\n'));
        if (!line.n || line.at[0] == '#') continue;
        cases[case_count].sentence = sm_text_trim(sm_text_cut(&line, '|'));
        cases[case_count++].wanted = sm_text_trim(line);
    }
    if (case_count == CASES_MAX) {
        fprintf(stderr, "%s: too many cases for this test's table\n", path);
        exit(EXIT_FAILURE);
    }
}

static void describe_thing(const struct sm_where *where, struct sm_buf *out)
{
    if (where->kind == SM_WHERE_AMBIGUOUS || where->kind == SM_WHERE_UNKNOWN)
        sm_buf_str(out, where->kind == SM_WHERE_AMBIGUOUS ? "ambiguous" : "unknown");
    else
        sm_buf_str(out, sm_precision_name(where->precision));
    sm_buf_char(out, ' ');
    if (where->place) {
        sm_buf_text(out, where->place->name_en);
        sm_buf_char(out, '@');
        sm_buf_text(out, where->place->admin1);
    } else if (where->region && where->kind != SM_WHERE_WATER) {
        sm_buf_text(out, where->region->id);
    } else {
        sm_buf_text(out, where->name);
    }
}

static void describe_mention(const struct sm_where *where, struct sm_buf *out)
{
    if (out->count) sm_buf_str(out, "; ");
    if (where->frame) sm_buf_char(out, '(');
    describe_thing(where, out);
    if (isfinite(where->bearing_deg)) {
        sm_buf_char(out, ' ');
        sm_buf_fixed(out, where->bearing_deg, 1);
    }
    if (isfinite(where->distance_km)) {
        sm_buf_char(out, ' ');
        sm_buf_fixed(out, where->distance_km, 1);
        sm_buf_str(out, "km");
    }
    if (where->place && sm_vertex_is_finite(where->at_deg)) sm_buf_str(out, " mid");
    if (where->origin) sm_buf_str(out, " <");
    if (where->frame) sm_buf_char(out, ')');
}

/* The mentions of a text that are places, in one line. */
static void describe(struct sm_text text, struct sm_buf *out)
{
    find_wheres(text);
    for (size_t i = 0; i < wheres.count; i++)
        if (wheres.at[i].kind != SM_WHERE_NOT_PLACE) describe_mention(&wheres.at[i], out);
    finish_wheres();
}

START_TEST(a_sentence_speaks_of_its_places)
{
    struct sm_buf got = {0};
    describe(cases[_i].sentence, &got);
    ck_assert_msg(sm_text_equal(sm_buf_slice(&got), cases[_i].wanted),
                  "%.*s\n  got:    %s\n  wanted: %.*s", SM_TEXT_ARG(cases[_i].sentence),
                  got.bytes ? got.bytes : "", SM_TEXT_ARG(cases[_i].wanted));
    sm_buf_finish(&got);
}
END_TEST

START_TEST(what_is_named_in_full_settles_its_short_form)
{
    struct sm_buf got = {0};
    describe(sm_text("Shells hit Lyman in Kharkiv region on Monday. Later Lyman was hit again.\n"),
             &got);
    ck_assert_str_eq(got.bytes, "settlement Lyman@kharkiv mid; (oblast kharkiv); "
                                "settlement Lyman@kharkiv mid");
    sm_buf_finish(&got);
}
END_TEST

static void put_cell(struct sm_buf *csv, struct sm_text text)
{
    sm_buf_char(csv, '"');
    sm_buf_text(csv, text);
    sm_buf_char(csv, '"');
}

/* A row with the mention's name, admin1, country, position and precision. */
static void put_row(struct sm_buf *csv, const struct sm_where *where)
{
    sm_buf_str(csv, "2024-10-21,");
    put_cell(csv, where->name);
    sm_buf_char(csv, ',');
    put_cell(csv, where->admin1);
    sm_buf_char(csv, ',');
    put_cell(csv, where->country);
    sm_buf_char(csv, ',');
    if (sm_vertex_is_finite(where->at_deg)) {
        sm_buf_fixed(csv, where->at_deg.y, 5);
        sm_buf_char(csv, ',');
        sm_buf_fixed(csv, where->at_deg.x, 5);
    } else {
        sm_buf_char(csv, ',');
    }
    sm_buf_char(csv, ',');
    sm_buf_str(csv, sm_precision_name(where->precision));
    sm_buf_str(csv, ",clash\n");
}

static struct sm_week *open_rows(void)
{
    struct sm_buf csv = {0};
    struct sm_error err = {0};
    sm_buf_str(&csv, "date,place,admin1,country,lat,lon,precision,category\n");
    for (size_t i = 0; i < wheres.count; i++)
        if (wheres.at[i].precision != SM_PRECISION_NONE) put_row(&csv, &wheres.at[i]);
    char path[] = "/tmp/sitmap-where-XXXXXX";
    int descriptor = mkstemp(path);
    ck_assert_int_ge(descriptor, 0);
    FILE *file = fdopen(descriptor, "wb");
    ck_assert_uint_eq(fwrite(csv.bytes, 1, csv.count, file), csv.count);
    fclose(file);
    struct sm_week *week = sm_week_open(path, gazetteer, NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    remove(path);
    sm_buf_finish(&csv);
    return week;
}

START_TEST(what_the_table_says_means_the_same_again)
{
    struct sm_buf text = {0};
    for (int i = 0; i < case_count; i++) {
        sm_buf_text(&text, cases[i].sentence);
        sm_buf_str(&text, "\n\n");
    }
    find_wheres(sm_buf_slice(&text));
    struct sm_week *week = open_rows();
    size_t row = 0;
    for (size_t i = 0; i < wheres.count; i++) {
        const struct sm_where *where = &wheres.at[i];
        if (where->precision == SM_PRECISION_NONE) continue;
        const struct sm_week_event *event = &week->events[row++];
        ck_assert_msg(event->on_place == where->place, "%.*s", SM_TEXT_ARG(where->name));
        if (where->kind == SM_WHERE_REGION)
            ck_assert_msg(event->on_region == where->region, "%.*s", SM_TEXT_ARG(where->name));
    }
    ck_assert_uint_eq(row, week->event_count);
    sm_week_close(week);
    finish_wheres();
    sm_buf_finish(&text);
}
END_TEST

int main(void)
{
    open_gazetteer();
    read_cases("english.txt", &case_texts[0]);
    read_cases("ukrainian.txt", &case_texts[1]);
    Suite *suite = suite_create("where");
    TCase *places = tcase_create("places");
    tcase_set_timeout(places, 120);
    tcase_add_loop_test(places, a_sentence_speaks_of_its_places, 0, case_count);
    tcase_add_test(places, what_is_named_in_full_settles_its_short_form);
    tcase_add_test(places, what_the_table_says_means_the_same_again);
    suite_add_tcase(suite, places);
    int status = run_suite(suite);
    sm_buf_finish(&case_texts[0]);
    sm_buf_finish(&case_texts[1]);
    sm_gazetteer_close(gazetteer);
    return status;
}
