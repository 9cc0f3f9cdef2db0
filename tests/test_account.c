/* SPDX-License-Identifier: Apache-2.0
 * docs/ACCOUNT.md and the accounts that are written say the same: no key that is not documented,
 * none missing that is always there, the types right, and nothing documented that never comes.
 */
#include "base/file.h"
#include "tests/map_helpers.h"
#include "tests/run.h"

enum { ROW_MAX = 96 };

/* A row of one of the document's tables, a row for each key. */
struct row {
    char object[24], key[32], type[40];
    bool always, is_program, is_seen;
};
static struct row rows[ROW_MAX];
static size_t row_count;

static void copy(char *to, size_t size, struct sm_text from)
{
    ck_assert_uint_lt(from.n, size);
    memcpy(to, from.at, from.n);
    to[from.n] = '\0';
}

/* What stands between the first two backquotes of 'rest', which goes behind them. */
static bool quoted(struct sm_text *rest, struct sm_text *word)
{
    sm_text_cut(rest, '`');
    if (!rest->at) return false;
    *word = sm_text_cut(rest, '`');
    return true;
}

/* | `key`, `key` | type | there | what | */
static void read_row(const char *object, struct sm_text line)
{
    sm_text_cut(&line, '|');
    struct sm_text keys = sm_text_cut(&line, '|'), key;
    struct sm_text type = sm_text_trim(sm_text_cut(&line, '|'));
    struct sm_text there = sm_text_trim(sm_text_cut(&line, '|'));
    while (quoted(&keys, &key)) {
        ck_assert_uint_lt(row_count, ROW_MAX);
        struct row *row = &rows[row_count++];
        copy(row->object, sizeof row->object, sm_text(object));
        copy(row->key, sizeof row->key, key);
        copy(row->type, sizeof row->type, type);
        row->always = sm_text_is(there, "always");
        row->is_program = sm_text_is(there, "program");
        ck_assert_msg(row->always || row->is_program || sm_text_is(there, "sometimes"),
                      "%s: there %.*s?", row->key, SM_TEXT_ARG(there));
    }
}

static void read_document(void)
{
    struct sm_buf file = {0};
    struct sm_error err = {0};
    char object[24] = "";
    row_count = 0;
    ck_assert_msg(sm_file_read(SITMAP_TESTS "/../docs/ACCOUNT.md", 1 << 20, &file, &err), "%s",
                  err.message);
    for (struct sm_text rest = sm_buf_slice(&file); rest.at;) {
        struct sm_text line = sm_text_cut(&rest, '\n'), word;
        if (line.n > 3 && memcmp(line.at, "## ", 3) == 0) {
            copy(object, sizeof object, quoted(&line, &word) ? word : sm_text("whole"));
        } else if (object[0] && line.n > 3 && memcmp(line.at, "| `", 3) == 0) {
            read_row(object, line);
        }
    }
    sm_buf_finish(&file);
    ck_assert_uint_gt(row_count, 50);
}

/* ---- is a value of the type that the document says? */

static void check_object(const json_t *value, const char *object);

static bool is_day(const json_t *value)
{
    const char *text = json_string_value(value);
    return text && strlen(text) == 10 && text[4] == '-' && text[7] == '-' &&
           strspn(text, "0123456789-") == 10;
}

static bool are_numbers(const json_t *value, size_t count)
{
    size_t i;
    json_t *item;
    if (!json_is_array(value) || json_array_size(value) != count) return false;
    json_array_foreach(value, i, item) if (!json_is_number(item)) return false;
    return true;
}

static bool is_simple(const json_t *value, const char *type)
{
    if (strcmp(type, "text") == 0) return json_is_string(value);
    if (strcmp(type, "number") == 0) return json_is_number(value);
    if (strcmp(type, "day") == 0) return is_day(value);
    if (strcmp(type, "true") == 0) return json_is_true(value);
    if (strcmp(type, "box") == 0) return are_numbers(value, 4);
    return strcmp(type, "points") == 0 && are_numbers(value, 2);
}

/* "text", "list of text", "object `view`", "list of `event`" */
static void check_value(const json_t *value, const struct row *row)
{
    struct sm_text rest = sm_text(row->type), word;
    bool is_list = strncmp(row->type, "list of ", 8) == 0;
    bool is_ours = quoted(&rest, &word);
    char object[24] = "";
    const char *type = row->type + (is_list ? 8 : 0);
    size_t count = is_list ? json_array_size(value) : 1;
    if (is_ours) copy(object, sizeof object, word);
    ck_assert_msg(!is_list || json_is_array(value), "%s is no list", row->key);
    for (size_t i = 0; i < count; i++) {
        const json_t *item = is_list ? json_array_get(value, i) : value;
        if (is_ours)
            check_object(item, object);
        else
            ck_assert_msg(is_simple(item, type), "%s of %s is not %s", row->key, row->object, type);
    }
}

static struct row *row_of(const char *object, const char *key)
{
    for (size_t i = 0; i < row_count; i++)
        if (strcmp(rows[i].object, object) == 0 && strcmp(rows[i].key, key) == 0) return &rows[i];
    return NULL;
}

static void check_object(const json_t *value, const char *object)
{
    const char *key;
    json_t *item;
    ck_assert_msg(json_is_object(value), "%s is no object", object);
    json_object_foreach((json_t *)value, key, item)
    {
        struct row *row = row_of(object, key);
        ck_assert_msg(row != NULL, "docs/ACCOUNT.md: the table of %s lacks `%s`", object, key);
        check_value(item, row);
        row->is_seen = true;
    }
    for (size_t i = 0; i < row_count; i++)
        if (rows[i].always && strcmp(rows[i].object, object) == 0)
            ck_assert_msg(json_object_get(value, rows[i].key), "%s lacks %s", object, rows[i].key);
}

/* ---- the maps */

#define HEADER                                                                                     \
    "id,date,place,precision,category,status,title,count,bearing,distance_km,lat,lon,admin1"
static const char all_kinds[] =
    "a,2024-10-21,Kyiv,settlement,drone,reported,Ten,10,,,,,\n"
    "b,2024-10-21,Kharkiv,settlement,drone,reported,Ninety,90,,,,,\n"
    ",2024-10-22,Selydove,near,clash,reported,A disc,,,,,,\n"
    "d,2024-10-22,Kherson,near,clash,claimed,A sector,,se,20,,,\n"
    "e,2024-10-22,Poltava,near,clash,claimed,A bearing,,se,,,,\n"
    "f,2024-10-23,Lviv,direction,clash,denied,A direction,,west,,,,\n"
    "g,2024-10-23,Sumy region,oblast,shelling,confirmed,A region,,,,,,\n"
    "h,2024-10-23,Ukraine,country,drone,reported,A country,30,,,,,\n"
    "i,2024-10-25,Tehran,elsewhere,diplomacy,reported,Elsewhere,,,,35.7,51.4,\n";

/* So close to each other that some labels are mere numbers. */
static const char crowd[] =
    "a,2024-10-21,Selydove,settlement,clash,reported,A fight,,,,,,donetsk\n"
    "b,2024-10-21,Pokrovsk,settlement,shelling,reported,Shelling,,,,,,donetsk\n"
    "c,2024-10-21,Myrnohrad,settlement,drone,reported,A drone,,,,,,donetsk\n"
    "d,2024-10-21,Kurakhove,settlement,clash,reported,A fight,,,,,,donetsk\n"
    "e,2024-10-21,Toretsk,settlement,missile,reported,A missile,,,,,,donetsk\n"
    "f,2024-10-21,Kostiantynivka,settlement,drone,reported,A drone,,,,,,donetsk\n"
    "g,2024-10-21,Chasiv Yar,settlement,clash,reported,A fight,,,,,,donetsk\n"
    "h,2024-10-21,Bakhmut,settlement,clash,reported,A fight,,,,,,donetsk\n"
    "i,2024-10-21,Druzhkivka,settlement,drone,reported,A drone,,,,,,donetsk\n"
    "j,2024-10-21,Kramatorsk,settlement,missile,reported,A missile,,,,,,donetsk\n"
    "k,2024-10-21,Sloviansk,settlement,missile,reported,A missile,,,,,,donetsk\n"
    "l,2024-10-21,Avdiivka,settlement,clash,reported,A fight,,,,,,donetsk\n"
    "m,2024-10-21,Vuhledar,settlement,clash,reported,A fight,,,,,,donetsk\n";

static void check_account(const struct sm_map_options *options)
{
    scene_draw(options);
    check_object(scene.account, "whole");
}

START_TEST(the_document_says_what_accounts_hold)
{
    struct sm_map_options whole = {.width_px = 1200, .control = SITMAP_TESTS "/cases/control"};
    struct sm_map_options part = {.width_px = 400, .region = "donetsk", .lang = "uk"};
    read_document();
    scene_week_of(HEADER, all_kinds);
    check_account(&whole);
    check_account(&part);
    scene.week->draft = true;
    check_account(&part);
    sm_week_close(scene.week);
    scene_week_of(HEADER, crowd);
    check_account(&(struct sm_map_options){.width_px = 400});
    check_account(&(struct sm_map_options){.width_px = 1600});
    sm_week_close(scene.week);
    scene_open_week(SITMAP_TESTS "/../examples/2024-10-21");
    for (int width = 360; width <= 1600; width += 310)
        check_account(&(struct sm_map_options){.width_px = width});
    check_account(&(struct sm_map_options){.width_px = 900, .region = "donetsk"});
    for (size_t i = 0; i < row_count; i++) {
        bool is_programs = rows[i].is_program || strcmp(rows[i].object, "input") == 0;
        ck_assert_msg(rows[i].is_seen || is_programs, "docs/ACCOUNT.md: `%s` of %s never comes",
                      rows[i].key, rows[i].object);
    }
}
END_TEST

START_TEST(warnings_are_those_of_this_map)
{
    read_document();
    scene_week_of(HEADER, all_kinds);
    scene_draw(&(struct sm_map_options){.width_px = 600});
    size_t before = scene.report.warnings;
    scene.week->title = sm_text("\xCD\xB8"); /* no character, so no font has it */
    scene_draw(&(struct sm_map_options){.width_px = 600});
    json_t *warnings = json_object_get(scene.account, "warnings");
    ck_assert_uint_eq(json_array_size(warnings), 1);
    ck_assert(strstr(json_string_value(json_array_get(warnings, 0)), "U+0378") != NULL);
    ck_assert_uint_eq(scene.report.warnings, before + 1);
    scene_draw(&(struct sm_map_options){.width_px = 600}); /* told once, true of both */
    ck_assert_uint_eq(json_array_size(json_object_get(scene.account, "warnings")), 1);
    ck_assert_uint_eq(scene.report.warnings, before + 1);
}
END_TEST

START_TEST(every_label_of_an_event_is_told_with_its_place)
{
    size_t i, found = 0;
    json_t *label;
    scene_week_of(HEADER, all_kinds);
    scene_draw(&(struct sm_map_options){.format = SM_SVG, .width_px = 1200});
    double width = json_number_value(json_object_get(scene.account, "width_px"));
    json_array_foreach(json_object_get(scene.account, "labels"), i, label)
    {
        json_t *box = json_object_get(label, "box_px");
        double x0 = json_number_value(json_array_get(box, 0));
        double x1 = json_number_value(json_array_get(box, 2));
        ck_assert_msg(x0 >= 0 && x1 <= width && x0 < x1, "label %zu lies beside the page", i);
        const char *text = json_string_value(json_object_get(label, "text"));
        found += strcmp(text, "Kharkiv\nNinety") == 0;
    }
    ck_assert_uint_eq(found, 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("account");
    TCase *tcase = tcase_create("account");
    tcase_set_timeout(tcase, 120);
    tcase_add_checked_fixture(tcase, scene_open_base, scene_close);
    tcase_add_test(tcase, the_document_says_what_accounts_hold);
    tcase_add_test(tcase, warnings_are_those_of_this_map);
    tcase_add_test(tcase, every_label_of_an_event_is_told_with_its_place);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
