/* SPDX-License-Identifier: Apache-2.0
 * Where: sentences and the places that they speak of.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "run.h"

#include "base/file.h"
#include "data/week.h"
#include "roundup/where.h"

enum { CASES_MAX = 256 };

static struct sm_gazetteer *gazetteer;
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
}

static void open_all(void)
{
    struct sm_error err = {0};
    gazetteer = sm_gazetteer_open(SITMAP_DATA_FOLDER, NULL, NULL, &err);
    if (!gazetteer) {
        fprintf(stderr, "%s\n", err.message);
        exit(EXIT_FAILURE);
    }
    read_cases("english.txt", &case_texts[0]);
    read_cases("ukrainian.txt", &case_texts[1]);
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
    struct sm_prose prose;
    struct sm_error err = {0};
    struct sm_arena arena = {0};
    struct sm_wheres wheres;
    ck_assert_msg(sm_prose_read(&prose, text, "test", NULL, &err), "%s", err.message);
    ck_assert_msg(sm_wheres_find(&prose, gazetteer, &arena, &wheres, &err), "%s", err.message);
    for (size_t i = 0; i < wheres.count; i++)
        if (wheres.at[i].kind != SM_WHERE_NOT_PLACE) describe_mention(&wheres.at[i], out);
    sm_arena_finish(&arena);
    sm_prose_finish(&prose);
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
    ck_assert_str_eq(got.bytes, "settlement Lyman@kharkiv; (oblast kharkiv); "
                                "settlement Lyman@kharkiv");
    sm_buf_finish(&got);
}
END_TEST

/* Two villages of one region are called so: the one near what is named with it is meant. */
START_TEST(a_village_lies_near_the_places_named_with_it)
{
    static const struct {
        const char *sentence, *village;
        double lon_deg; /* NAN: an editor is asked */
    } texts[] = {
        {"South of Bakhmut paratroopers attacked at Opytne.\n", "Opytne", 38.02},
        {"North of Donetsk, near Avdiivka, they attacked at Opytne.\n", "Opytne", 37.72},
        {"Troops entered Zaporizke and Novoheorhiivka in the Dnipropetrovsk region.\n", "Zaporizke",
         36.53},
        {"Troops attacked at Opytne in the Donetsk region.\n", "Opytne", NAN},
    };
    struct sm_prose prose;
    struct sm_error err = {0};
    struct sm_arena arena = {0};
    struct sm_wheres wheres;
    struct sm_text text = sm_text(texts[_i].sentence);
    ck_assert_msg(sm_prose_read(&prose, text, "test", NULL, &err), "%s", err.message);
    ck_assert_msg(sm_wheres_find(&prose, gazetteer, &arena, &wheres, &err), "%s", err.message);
    const struct sm_where *found = NULL;
    for (size_t i = 0; i < wheres.count; i++)
        if (sm_text_is(wheres.at[i].name, texts[_i].village)) found = &wheres.at[i];
    ck_assert_ptr_nonnull(found);
    if (isnan(texts[_i].lon_deg))
        ck_assert_int_eq(found->kind, SM_WHERE_AMBIGUOUS);
    else
        ck_assert_double_eq_tol(found->place->at_deg.x, texts[_i].lon_deg, 0.02);
    sm_arena_finish(&arena);
    sm_prose_finish(&prose);
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

static struct sm_week *open_rows(const struct sm_wheres *wheres)
{
    struct sm_buf csv = {0};
    struct sm_error err = {0};
    sm_buf_str(&csv, "date,place,admin1,country,lat,lon,precision,category\n");
    for (size_t i = 0; i < wheres->count; i++)
        if (wheres->at[i].precision != SM_PRECISION_NONE) put_row(&csv, &wheres->at[i]);
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
    struct sm_prose prose;
    struct sm_error err = {0};
    struct sm_arena arena = {0};
    struct sm_wheres wheres;
    ck_assert(sm_prose_read(&prose, sm_buf_slice(&text), "test", NULL, &err));
    ck_assert(sm_wheres_find(&prose, gazetteer, &arena, &wheres, &err));
    struct sm_week *week = open_rows(&wheres);
    size_t row = 0;
    for (size_t i = 0; i < wheres.count; i++) {
        const struct sm_where *where = &wheres.at[i];
        if (where->precision == SM_PRECISION_NONE) continue;
        const struct sm_event *event = &week->events[row++];
        ck_assert_msg(event->on_place == where->place, "%.*s", SM_TEXT_ARG(where->name));
        if (where->kind == SM_WHERE_REGION)
            ck_assert_msg(event->on_region == where->region, "%.*s", SM_TEXT_ARG(where->name));
    }
    ck_assert_uint_eq(row, week->event_count);
    sm_week_close(week);
    sm_arena_finish(&arena);
    sm_prose_finish(&prose);
    sm_buf_finish(&text);
}
END_TEST

START_TEST(a_list_shares_a_number)
{
    struct sm_text text = sm_text("Fighting took place near Lyman, Toretsk and Siversk.\n");
    struct sm_prose prose;
    struct sm_error err = {0};
    struct sm_arena arena = {0};
    struct sm_wheres wheres;
    ck_assert(sm_prose_read(&prose, text, "test", NULL, &err));
    ck_assert(sm_wheres_find(&prose, gazetteer, &arena, &wheres, &err));
    ck_assert_uint_eq(wheres.count, 3);
    ck_assert_int_ne(wheres.at[0].list, SM_NO_WHERE);
    ck_assert_int_eq(wheres.at[0].list, wheres.at[1].list);
    ck_assert_int_eq(wheres.at[0].list, wheres.at[2].list);
    sm_arena_finish(&arena);
    sm_prose_finish(&prose);
}
END_TEST

/* Every mention covers tokens of its text, and 'within' points to a frame. */
START_TEST(links_lead_to_frames)
{
    struct sm_text text = sm_text("Troops entered the village of Hrodivka in the Pokrovsk "
                                  "district of Donetsk region. Kyiv said so.\n");
    struct sm_prose prose;
    struct sm_error err = {0};
    struct sm_arena arena = {0};
    struct sm_wheres wheres;
    ck_assert(sm_prose_read(&prose, text, "test", NULL, &err));
    ck_assert(sm_wheres_find(&prose, gazetteer, &arena, &wheres, &err));
    ck_assert_uint_eq(wheres.count, 4);
    ck_assert_int_eq(wheres.at[0].within, 1);
    ck_assert_int_eq(wheres.at[1].within, 2);
    ck_assert(wheres.at[1].frame && wheres.at[2].frame);
    ck_assert_int_eq(wheres.at[3].kind, SM_WHERE_NOT_PLACE);
    ck_assert(wheres.at[3].why.n > 0);
    sm_arena_finish(&arena);
    sm_prose_finish(&prose);
}
END_TEST

START_TEST(running_out_of_memory_is_an_error)
{
    struct sm_text text = sm_text("У Селидовому бої. Fighting near Lyman in Donetsk region.\n");
    struct sm_prose prose;
    struct sm_error err = {0};
    ck_assert(sm_prose_read(&prose, text, "test", NULL, &err));
    bool done = false;
    for (long n = 0; !done && n < 200; n++) {
        struct sm_arena arena = {0};
        struct sm_wheres wheres;
        err = (struct sm_error){0};
        sm_memory_fail_after(n);
        done = sm_wheres_find(&prose, gazetteer, &arena, &wheres, &err);
        sm_memory_fail_after(-1);
        ck_assert(done || err.code == SM_E_MEMORY);
        sm_arena_finish(&arena);
    }
    ck_assert(done);
    sm_prose_finish(&prose);
}
END_TEST

int main(void)
{
    open_all();
    Suite *suite = suite_create("where");
    TCase *places = tcase_create("places");
    tcase_set_timeout(places, 120);
    tcase_add_loop_test(places, a_sentence_speaks_of_its_places, 0, case_count);
    tcase_add_test(places, what_is_named_in_full_settles_its_short_form);
    tcase_add_loop_test(places, a_village_lies_near_the_places_named_with_it, 0, 4);
    tcase_add_test(places, what_the_table_says_means_the_same_again);
    tcase_add_test(places, a_list_shares_a_number);
    tcase_add_test(places, links_lead_to_frames);
    tcase_add_test(places, running_out_of_memory_is_an_error);
    suite_add_tcase(suite, places);
    int status = run_suite(suite);
    sm_buf_finish(&case_texts[0]);
    sm_buf_finish(&case_texts[1]);
    sm_gazetteer_close(gazetteer);
    return status;
}
