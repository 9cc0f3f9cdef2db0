/* SPDX-License-Identifier: Apache-2.0
 * Bases that say otherwise of Crimea are refused; our own passes every examination.
 */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "layers/doctor.h"
#include "tests/folder_helpers.h"
#include "tests/geojson_text.h"
#include "tests/run.h"

#define AREA(column, name, ring) POLYGON("\"" column "\":\"" name "\"", ring)

#define WITH_CRIMEA RING(22, 44, 40, 52)
#define WITHOUT_CRIMEA RING(22, 46.2, 40, 52)
#define CRIMEA RING(32, 44, 37, 46.2)
#define RUSSIA RING(41, 43, 60, 60)
#define SEVASTOPOL RING(33.4, 44.3, 33.7, 44.8)
#define CRIMEA_EAST RING(33.7, 44.3, 36.8, 46.1)
#define BORDER(kind, left, right, lc, rc)                                                          \
    "\"kind\":\"" kind "\",\"left\":\"" left "\",\"right\":\"" right "\",\"lc\":\"" lc             \
    "\",\"rc\":\"" rc "\""

struct layer_case {
    const char *name;
    enum sm_base_layer which;
    const char *json;
    const char *complaint; /* part of it; NULL: the layer is right */
};

static const struct layer_case layer_cases[] = {
    {"Crimea in Ukraine", SM_LAYER_COUNTRIES,
     LAYER(AREA("a3", "UKR", WITH_CRIMEA) "," AREA("a3", "RUS", RUSSIA)), NULL},
    {"Crimea in Russia", SM_LAYER_COUNTRIES,
     LAYER(AREA("a3", "UKR", WITHOUT_CRIMEA) "," AREA("a3", "RUS", CRIMEA)),
     "Simferopol lies in \"RUS\""},
    {"Crimea in both", SM_LAYER_WORLD,
     LAYER(AREA("a3", "UKR", WITH_CRIMEA) "," AREA("a3", "RUS", CRIMEA)),
     "Simferopol lies in \"RUS\""},
    {"Crimea left out", SM_LAYER_WORLD,
     LAYER(AREA("a3", "UKR", WITHOUT_CRIMEA) "," AREA("a3", "RUS", RUSSIA)),
     "Simferopol lies nowhere"},
    {"Crimea a country of its own", SM_LAYER_COUNTRIES,
     LAYER(AREA("a3", "UKR", WITHOUT_CRIMEA) "," AREA("a3", "XCR", CRIMEA)),
     "Simferopol lies in \"XCR\""},
    {"no names of countries", SM_LAYER_COUNTRIES, LAYER(AREA("name", "UKR", WITH_CRIMEA)),
     "no column \"a3\""},
    {"Crimea among Russia's regions", SM_LAYER_RU_REGIONS,
     LAYER(AREA("id", "rostov", RUSSIA) "," AREA("id", "crimea", CRIMEA)),
     "Simferopol lies in \"crimea\""},
    {"regions of Russia only", SM_LAYER_RU_REGIONS_WORLD, LAYER(AREA("id", "rostov", RUSSIA)),
     NULL},
    {"both units", SM_LAYER_OBLASTS,
     LAYER(AREA("id", "crimea", CRIMEA_EAST) "," AREA("id", "sevastopol", SEVASTOPOL)), NULL},
    {"Sevastopol part of Crimea", SM_LAYER_OBLASTS, LAYER(AREA("id", "crimea", CRIMEA)),
     "Sevastopol lies in \"crimea\""},
    {"an oblast border at Perekop", SM_LAYER_BORDERS,
     LAYER(LINE(BORDER("admin1", "crimea", "kherson", "UKR", "UKR"), "[33.6,46.1],[34.5,46.0]")),
     NULL},
    {"a state border at Perekop", SM_LAYER_BORDERS,
     LAYER(LINE(BORDER("international", "crimea", "kherson", "UKR", "UKR"),
                "[33.6,46.1],[34.5,46.0]")),
     "record 1: a border between states at Crimea"},
    {"Russia to the left of Perekop", SM_LAYER_BORDERS,
     LAYER(LINE(BORDER("admin1", "crimea", "kherson", "RUS", "UKR"), "[33.6,46.1],[34.5,46.0]")),
     "record 1: a border between states at Crimea"},
    {"a nameless state border at Perekop", SM_LAYER_BORDERS,
     LAYER(LINE(BORDER("international", "", "", "", ""), "[33.6,46.1],[34.5,46.0]")),
     "record 1: a border between states at Crimea"},
    {"a state border elsewhere", SM_LAYER_BORDERS,
     LAYER(LINE(BORDER("international", "belgorod", "sumy", "RUS", "UKR"),
                "[35.3,50.5],[35.5,50.4]")),
     NULL},
    {"rivers say nothing", SM_LAYER_RIVERS, LAYER(LINE("\"a3\":\"RUS\"", "[34,45],[35,45]")), NULL},
};

START_TEST(a_layer_keeps_crimea_in_ukraine_or_is_refused)
{
    const struct layer_case *test = &layer_cases[_i];
    struct sm_error err = {0};
    put_in_folder("layer.geojson", test->json, strlen(test->json));
    struct sm_layer *layer = sm_layer_open(in_folder("layer.geojson"), NULL, NULL, &err);
    ck_assert_msg(layer != NULL, "%s: %s", test->name, err.message);
    bool ok = sm_layer_check_crimea(layer, test->which, &err);
    ck_assert_msg(ok == !test->complaint, "%s: %s", test->name, err.message);
    if (test->complaint) {
        ck_assert_msg(strstr(err.message, test->complaint) != NULL, "%s: %s", test->name,
                      err.message);
        ck_assert_int_eq(err.code, SM_E_INPUT);
    }
    sm_layer_close(layer);
}
END_TEST

/* ---- whole bases: ours, with a word changed */

static void copy_base_file(const char *name, const char *from, const char *to)
{
    char path[512];
    struct sm_buf bytes = {0};
    snprintf(path, sizeof path, SITMAP_DATA_FOLDER "/base/%s", name);
    ck_assert(sm_file_read(path, 1 << 24, &bytes, NULL));
    size_t n = from ? strlen(from) : 0;
    for (size_t i = 0; from && i + n <= bytes.count; i++)
        if (memcmp(bytes.bytes + i, from, n) == 0) memcpy(bytes.bytes + i, to, n);
    put_in_folder(name, bytes.bytes, bytes.count);
    sm_buf_finish(&bytes);
}

static const char *const base_files[] = {
    "countries.shp", "countries.shx",    "countries.dbf", "countries.cpg", "countries.prj",
    "oblasts.shp",   "oblasts.shx",      "oblasts.dbf",   "oblasts.cpg",   "oblasts.prj",
    "borders.shp",   "borders.shx",      "borders.dbf",   "borders.cpg",   "borders.prj",
    "places.tsv",    "places_extra.tsv", "regions.tsv",
};

static void copy_base(const char *changed, const char *from, const char *to)
{
    for (size_t i = 0; i < sizeof base_files / sizeof base_files[0]; i++) {
        bool change = changed && strcmp(base_files[i], changed) == 0;
        copy_base_file(base_files[i], change ? from : NULL, to);
    }
}

static struct sm_base_options options_of(const char *base_folder)
{
    return (struct sm_base_options){.data_folder = SITMAP_DATA_FOLDER, .base_folder = base_folder};
}

START_TEST(our_base_has_no_problems)
{
    struct sm_doctor doctor;
    struct sm_error err = {0};
    struct sm_base_options options = options_of(NULL);
    ck_assert_msg(sm_doctor_run(&doctor, &options, &err), "%s", err.message);
    for (size_t i = 0; i < doctor.count; i++)
        ck_assert_msg(doctor.findings[i].ok, "%s", doctor.findings[i].line);
    ck_assert_uint_gt(doctor.count, 20);
    sm_doctor_finish(&doctor);
}
END_TEST

START_TEST(a_base_that_gives_ukraine_another_name_is_refused)
{
    struct sm_error err = {0};
    copy_base("countries.dbf", "UKR", "RUS");
    struct sm_base_options options = options_of(folder);
    ck_assert_ptr_null(sm_base_open(&options, NULL, &err));
    ck_assert_msg(strstr(err.message, "Resolution 68/262") != NULL, "%s", err.message);
    ck_assert_int_eq(err.code, SM_E_INPUT);
}
END_TEST

START_TEST(what_is_wrong_with_a_layer_is_told_when_the_base_is_complete)
{
    struct sm_error err = {0};
    copy_base("countries.dbf", "UKR", "RUS");
    struct sm_base_options options = options_of(folder);
    struct sm_base *base = sm_base_begin(&options, NULL, &err);
    ck_assert_msg(base != NULL, "%s", err.message);
    ck_assert_ptr_nonnull(sm_base_gazetteer(base));
    ck_assert(!sm_base_complete(base, NULL, &err));
    ck_assert_msg(strstr(err.message, "Resolution 68/262") != NULL, "%s", err.message);
    sm_base_close(base);
}
END_TEST

START_TEST(a_map_of_a_base_that_is_not_complete_tells_what_is_wrong_with_the_base)
{
    struct sm_error err = {0};
    copy_base("countries.dbf", "UKR", "RUS");
    struct sm_base_options options = options_of(folder);
    struct sm_base *base = sm_base_begin(&options, NULL, &err);
    ck_assert_msg(base != NULL, "%s", err.message);
    struct sm_week *week = sm_week_open(SITMAP_DATA_FOLDER "/../examples/2024-10-21",
                                        sm_base_gazetteer(base), NULL, &err);
    ck_assert_msg(week != NULL, "%s", err.message);
    struct sm_drawing drawing = {0};
    const struct sm_map_options map = {.format = SM_TRACE, .region = "there is none"};
    ck_assert(!sm_map_render(base, week, &map, &drawing, NULL, &err));
    ck_assert_msg(strstr(err.message, "Resolution 68/262") != NULL, "%s", err.message);
    sm_week_close(week);
    sm_base_close(base);
}
END_TEST

START_TEST(a_base_may_be_closed_before_it_is_complete)
{
    struct sm_error err = {0};
    struct sm_base_options options = options_of(NULL);
    struct sm_base *base = sm_base_begin(&options, NULL, &err);
    ck_assert_msg(base != NULL, "%s", err.message);
    sm_base_close(base);
}
END_TEST

static const char *problem_of(const struct sm_doctor *doctor, const char *part)
{
    for (size_t i = 0; i < doctor->count; i++)
        if (!doctor->findings[i].ok && strstr(doctor->findings[i].line, part))
            return doctor->findings[i].line;
    return NULL;
}

START_TEST(the_doctor_examines_a_base_that_maps_refuse)
{
    struct sm_doctor doctor;
    struct sm_error err = {0};
    copy_base("oblasts.dbf", "crimea ", "krymea ");
    struct sm_base_options options = options_of(folder);
    ck_assert_msg(sm_doctor_run(&doctor, &options, &err), "%s", err.message);
    ck_assert_ptr_nonnull(problem_of(&doctor, "Simferopol lies in \"krymea\""));
    ck_assert_ptr_nonnull(problem_of(&doctor, "UA-43 is \"krymea\", but \"crimea\""));
    ck_assert_ptr_nonnull(problem_of(&doctor, "26 of the 27 units"));
    sm_doctor_finish(&doctor);
}
END_TEST

START_TEST(a_unit_without_its_code_is_found)
{
    struct sm_doctor doctor;
    struct sm_error err = {0};
    copy_base("oblasts.dbf", "UA-14", "UA-99");
    struct sm_base_options options = options_of(folder);
    ck_assert_msg(sm_doctor_run(&doctor, &options, &err), "%s", err.message);
    ck_assert_ptr_nonnull(problem_of(&doctor, "no unit with the code UA-14 (Donetsk)"));
    sm_doctor_finish(&doctor);
}
END_TEST

START_TEST(a_missing_folder_is_an_error)
{
    struct sm_doctor doctor;
    struct sm_error err = {0};
    struct sm_base_options options = options_of("/nonexistent/base");
    ck_assert(!sm_doctor_run(&doctor, &options, &err));
    ck_assert_msg(strstr(err.message, "/nonexistent/base") != NULL, "%s", err.message);
    sm_doctor_finish(&doctor);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("doctor");
    TCase *layers = tcase_create("layers");
    tcase_add_unchecked_fixture(layers, make_folder, remove_folder);
    tcase_add_loop_test(layers, a_layer_keeps_crimea_in_ukraine_or_is_refused, 0,
                        sizeof layer_cases / sizeof layer_cases[0]);
    suite_add_tcase(suite, layers);
    TCase *bases = tcase_create("bases");
    tcase_set_timeout(bases, 60);
    tcase_add_checked_fixture(bases, make_folder, remove_folder);
    tcase_add_test(bases, our_base_has_no_problems);
    tcase_add_test(bases, a_base_that_gives_ukraine_another_name_is_refused);
    tcase_add_test(bases, what_is_wrong_with_a_layer_is_told_when_the_base_is_complete);
    tcase_add_test(bases, a_map_of_a_base_that_is_not_complete_tells_what_is_wrong_with_the_base);
    tcase_add_test(bases, a_base_may_be_closed_before_it_is_complete);
    tcase_add_test(bases, the_doctor_examines_a_base_that_maps_refuse);
    tcase_add_test(bases, a_unit_without_its_code_is_found);
    tcase_add_test(bases, a_missing_folder_is_an_error);
    suite_add_tcase(suite, bases);
    return run_suite(suite);
}
