/* SPDX-License-Identifier: Apache-2.0
 * docs/THEMES.md is true: every class of its tables is on some map, and takes every property that
 * the manual says it does.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "layers/theme_roles.h"
#include "render/sheet.h"
#include "tests/map_helpers.h"
#include "tests/run.h"
#include "tests/theme_manual.h"
#include "tests/theme_values.h"

static struct sm_buf sheet, documents;
static char theme_path[] = "/tmp/sitmap-theme-XXXXXX.css";

/* A sheet that sets everything, to a value that no other row has */

static void write_sheet(bool condensed)
{
    struct sm_error err = {0};
    sheet.count = 0;
    for (int i = 0; i < row_count; i++) {
        sm_buf_str(&sheet, rows[i].selector);
        sm_buf_str(&sheet, " {");
        for (int k = 0; k < rows[i].kind->count; k++) {
            const char *property = rows[i].kind->properties[k];
            if (is_tried_apart(property)) continue;
            sm_buf_str(&sheet, property);
            sm_buf_str(&sheet, ":");
            sm_buf_str(&sheet, expect(property, i, condensed).written);
            sm_buf_str(&sheet, ";");
        }
        sm_buf_str(&sheet, "}\n");
    }
    ck_assert_msg(sm_file_write(theme_path, sheet.bytes, sheet.count, &err), "%s", err.message);
}

/* Maps that show everything */

#define HEADER "date,place,lat,lon,precision,category,status,title,bearing,distance_km"
#define ROWS                                                                                       \
    "2024-10-25,Lviv,,,settlement,missile,confirmed,A thing,,\n"                                   \
    "2024-10-21,Kharkiv,,,settlement,drone,denied,A thing,,\n"                                     \
    "2024-10-21,Kharkiv,,,settlement,drone,assessed,Another thing,,\n"                             \
    "2024-10-21,Odesa,,,direction,clash,claimed,A thing,,\n"                                       \
    "2024-10-21,near Poltava,,,near,shelling,reported,A thing,se,60\n"                             \
    "2024-10-21,Kursk region,,,oblast,troops,confirmed,A thing,,\n"                                \
    "2024-10-21,Ukraine,,,country,drone,confirmed,A thing,,\n"                                     \
    "2024-10-21,Seoul,37.5,127,elsewhere,diplomacy,confirmed,A thing,,\n"

#define CONTROL SITMAP_TESTS "/cases/theme/control"
#define LAYER SITMAP_TESTS "/cases/theme/layer.geojson"

static void draw(struct sm_map_options options)
{
    options.format = SM_SVG;
    options.theme = theme_path;
    options.width_px = options.width_px > 0 ? options.width_px : 1280;
    scene_draw(&options);
    sm_buf_text(&documents, sm_buf_slice(&scene.drawing.document));
}

static void draw_all(void)
{
    struct sm_user_layer layers[SM_USER_CLASS_COUNT];
    for (int i = 0; i < SM_USER_CLASS_COUNT; i++)
        layers[i] = (struct sm_user_layer){LAYER, sm_user_layer_classes()[i]};
    documents.count = 0;
    scene_week_of(HEADER, ROWS);
    draw((struct sm_map_options){.graticule = true,
                                 .control = CONTROL,
                                 .layers = layers,
                                 .layer_count = SM_USER_CLASS_COUNT});
    draw((struct sm_map_options){.region = "kyiv-city"});
    draw((struct sm_map_options){.region = "kursk", .graticule = true});
    draw((struct sm_map_options){.region = "30,50,51.5,59.5"});
    sm_week_close(scene.week);
    scene_open_week(SITMAP_TESTS "/../examples/crowded");
    scene.week->draft = true;
    draw((struct sm_map_options){.region = NULL});
    draw((struct sm_map_options){.region = "ukraine", .width_px = 640});
}

/* Does some rule of the documents for all of the selector's words hold the text? */
static bool is_drawn(const char *selector, const char *text)
{
    struct sm_text rest = sm_buf_slice(&documents);
    while (rest.at) {
        struct sm_text line = sm_text_cut(&rest, '\n');
        const char *brace = line.n && line.at[0] == '#' ? memchr(line.at, '{', line.n) : NULL;
        if (!brace) continue;
        char head[256], body[1024];
        snprintf(head, sizeof head, "%.*s.", (int)(brace - line.at), line.at);
        snprintf(body, sizeof body, "%.*s", (int)(line.at + line.n - brace), brace);
        struct sm_text words = sm_text(strchr(selector, '.') + 1);
        bool fits = strstr(body, text) != NULL;
        while (fits && words.at) {
            char word[TEXT_MAX];
            struct sm_text part = sm_text_cut(&words, '.');
            snprintf(word, sizeof word, ".%.*s.", SM_TEXT_ARG(part));
            fits = strstr(head, word) != NULL;
        }
        if (fits) return true;
    }
    return false;
}

/* The hatching is an element of its own. */
static const char *element_of(const char *selector, const char *property, char out[TEXT_MAX])
{
    if (strcmp(property, "hatch") != 0) return selector;
    snprintf(out, TEXT_MAX, ".hatch%s", strrchr(selector, '.'));
    return out;
}

static void require_row(int i, bool condensed)
{
    for (int k = 0; k < rows[i].kind->count; k++) {
        const char *property = rows[i].kind->properties[k];
        char other[TEXT_MAX];
        const char *selector = element_of(rows[i].selector, property, other);
        struct expectation e = expect(property, i, condensed);
        if (is_tried_apart(property) || strcmp(rows[i].kind->name, "page") == 0) continue;
        ck_assert_msg(is_drawn(selector, e.drawn), "%s: %s is not \"%s\" on any map",
                      rows[i].selector, property, e.drawn);
    }
}

static void open_scene(void)
{
    kind_count = row_count = 0;
    int fd = mkstemps(theme_path, 4);
    ck_assert_int_ge(fd, 0);
    close(fd);
    read_manual();
    scene_open_base();
}

static void close_scene(void)
{
    scene_close();
    sm_buf_finish(&documents);
    sm_buf_finish(&sheet);
    unlink(theme_path);
    strcpy(theme_path, "/tmp/sitmap-theme-XXXXXX.css");
}

START_TEST(the_manual_lists_kinds_and_classes)
{
    ck_assert_int_eq(kind_count, 8);
    ck_assert_int_ge(row_count, 85);
    for (int p = 0; p < SM_PROPERTY_COUNT; p++) {
        const char *name = sm_property_name((enum sm_property)p);
        bool found = p == SM_COLOR_SCHEME; /* of no class, but of the sheet */
        for (int i = 0; i < kind_count; i++)
            for (int k = 0; k < kinds[i].count; k++)
                found = found || strcmp(kinds[i].properties[k], name) == 0;
        ck_assert_msg(found, "no kind has %s", name);
    }
    scene_open_week(SITMAP_TESTS "/../examples/sparse");
}
END_TEST

/* Does the manual have the class between its own bounds, not as the beginning of another? */
static bool is_in_manual(struct sm_text manual, struct sm_text word)
{
    for (size_t i = 0; i + word.n + 1 < manual.n; i++) {
        const char *at = manual.at + i;
        char behind = at[word.n + 1];
        bool same = at[0] == '.' && memcmp(at + 1, word.at, word.n) == 0;
        if (same && behind != '-' && !(behind >= 'a' && behind <= 'z')) return true;
    }
    return false;
}

START_TEST(every_class_that_is_drawn_is_in_the_manual)
{
    struct sm_arena arena = {0};
    struct sm_error err = {0};
    struct sm_buf manual = {0};
    struct sm_sheet *words = sm_sheet_new(&arena);
    struct sm_roles *roles = sm_arena_alloc_zeroed(&arena, 1, sizeof *roles);
    ck_assert(words && roles && sm_roles_describe(roles, words, "en", &arena));
    ck_assert(sm_file_read(SITMAP_TESTS "/../docs/THEMES.md", 1 << 20, &manual, &err));
    for (size_t i = 0; i < roles->count; i++) {
        struct sm_text rest = sm_text(roles->at[i].classes);
        while (rest.at) {
            struct sm_text word = sm_text_cut(&rest, ' ');
            ck_assert_msg(is_in_manual(sm_buf_slice(&manual), word), "the manual lacks .%.*s",
                          SM_TEXT_ARG(word));
        }
    }
    sm_buf_finish(&manual);
    sm_arena_finish(&arena);
    scene_open_week(SITMAP_TESTS "/../examples/sparse");
}
END_TEST

START_TEST(every_class_takes_every_property_of_its_kind)
{
    write_sheet(_i == 1);
    draw_all();
    for (int i = 0; i < row_count; i++)
        require_row(i, _i == 1);
    ck_assert(strstr(documents.bytes, "class=\"background\"") != NULL);
}
END_TEST

static void set_sheet(const char *text)
{
    struct sm_error err = {0};
    ck_assert_msg(sm_file_write(theme_path, text, strlen(text), &err), "%s", err.message);
}

/* What changes shapes and words instead of a rule. */
START_TEST(properties_of_no_rule_change_the_map)
{
    static const char *const sheets[] = {
        ".symbol { width: 25px; }",
        ".missile { symbol: drone; }",
        ".missile { color: #fedcba; }",
        ".kicker { text-transform: uppercase; }",
        ".list.heading { text-transform: uppercase; }",
        ".label.country { text-transform: none; }",
        ".label.oblast { text-transform: none; }",
        ".background { fill: #fedcba; }",
        ".control.occupied { hatch: none; }",
    };
    struct sm_map_options options = {.control = CONTROL};
    set_sheet(".sea { fill: #d7e4ec; }");
    scene_week_of(HEADER, ROWS);
    draw(options);
    struct sm_buf plain = documents;
    documents = (struct sm_buf){0};
    set_sheet(sheets[_i]);
    draw(options);
    ck_assert_msg(!sm_text_equal(sm_buf_slice(&plain), sm_buf_slice(&documents)), "%s", sheets[_i]);
    sm_buf_finish(&plain);
}
END_TEST

START_TEST(a_map_needs_no_style_but_that_of_its_classes)
{
    set_sheet("");
    scene_week_of(HEADER, ROWS);
    draw((struct sm_map_options){.control = CONTROL, .graticule = true});
    ck_assert_ptr_null(strstr(documents.bytes, " style=\""));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("the manual of themes");
    TCase *tests = tcase_create("the manual of themes");
    tcase_add_checked_fixture(tests, open_scene, close_scene);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, the_manual_lists_kinds_and_classes);
    tcase_add_test(tests, every_class_that_is_drawn_is_in_the_manual);
    tcase_add_loop_test(tests, every_class_takes_every_property_of_its_kind, 0, 2);
    tcase_add_loop_test(tests, properties_of_no_rule_change_the_map, 0, 9);
    tcase_add_test(tests, a_map_needs_no_style_but_that_of_its_classes);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
