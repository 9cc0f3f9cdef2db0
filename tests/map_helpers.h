/* SPDX-License-Identifier: Apache-2.0
 * A week from a table in the test, drawn to a trace or another document, and what stands in it.
 */
#ifndef SM_TESTS_MAP_HELPERS_H
#define SM_TESTS_MAP_HELPERS_H

#include <check.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sitmap.h"

struct scene {
    struct sm_base *base;
    struct sm_week *week;
    struct sm_report report;
    struct sm_error err;
    struct sm_drawing drawing;
    json_t *account;
};

static struct scene scene;

static inline void scene_open_base(void)
{
    struct sm_base_options options = {.data_folder = SITMAP_DATA_FOLDER};
    scene = (struct scene){0};
    scene.base = sm_base_open(&options, &scene.report, &scene.err);
    ck_assert_msg(scene.base != NULL, "%s", scene.err.message);
}

static inline void scene_open_week(const char *path)
{
    scene.week = sm_week_open(path, sm_base_gazetteer(scene.base), &scene.report, &scene.err);
    ck_assert_msg(scene.week != NULL, "%s", scene.err.message);
}

/* The week of a table: the header is given here, the rows by the test. */
static inline void scene_week_of(const char *header, const char *rows)
{
    char path[] = "/tmp/sitmap-test-XXXXXX.csv";
    int fd = mkstemps(path, 4);
    ck_assert_int_ge(fd, 0);
    dprintf(fd, "%s\n%s\n", header, rows);
    close(fd);
    scene_open_week(path);
    unlink(path);
}

static inline void scene_draw(const struct sm_map_options *options)
{
    sm_drawing_finish(&scene.drawing);
    json_decref(scene.account);
    scene.account = NULL;
    bool ok =
        sm_map_render(scene.base, scene.week, options, &scene.drawing, &scene.report, &scene.err);
    ck_assert_msg(ok, "%s", scene.err.message);
    scene.account = json_loadb(scene.drawing.account.bytes, scene.drawing.account.count, 0, NULL);
    ck_assert_msg(scene.account != NULL, "the account is not JSON");
}

/* A week of the examples, as a trace. */
static inline void scene_draw_example(const char *name, const char *region, double width_px,
                                      double height_px)
{
    struct sm_map_options options = {
        .format = SM_TRACE, .width_px = width_px, .height_px = height_px, .region = region};
    char path[200];
    snprintf(path, sizeof path, "%s/../examples/%s", SITMAP_TESTS, name);
    scene_open_week(path);
    scene_draw(&options);
}

static inline void scene_close(void)
{
    json_decref(scene.account);
    sm_drawing_finish(&scene.drawing);
    sm_week_close(scene.week);
    sm_base_close(scene.base);
    sm_report_finish(&scene.report);
}

static inline bool drawn_contains(const char *text)
{
    return strstr(scene.drawing.document.bytes, text) != NULL;
}

static inline int drawn_count(const char *text)
{
    int count = 0;
    for (const char *at = scene.drawing.document.bytes; (at = strstr(at, text)); at++)
        count++;
    return count;
}

static inline const char *event_text(size_t event, const char *key)
{
    json_t *events = json_object_get(scene.account, "events");
    const char *text = json_string_value(json_object_get(json_array_get(events, event), key));
    return text ? text : "";
}

static inline double event_number(size_t event, const char *key)
{
    json_t *events = json_object_get(scene.account, "events");
    json_t *value = json_object_get(json_array_get(events, event), key);
    ck_assert_msg(json_is_number(value), "event %zu has no %s", event, key);
    return json_number_value(value);
}

static inline double view_number(const char *key)
{
    json_t *value = json_object_get(json_object_get(scene.account, "view"), key);
    ck_assert_msg(json_is_number(value), "the view has no %s", key);
    return json_number_value(value);
}

#endif
