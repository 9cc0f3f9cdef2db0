/* SPDX-License-Identifier: Apache-2.0
 * Projections as they are asked for: what is refused and why, and PROJ behind its shut windows.
 */
#include <stdlib.h>
#include <string.h>

#include "run.h"

#include "base/memory.h"
#include "geo/projection.h"

START_TEST(default_says_its_name)
{
    struct sm_error err = {0};
    struct sm_projection *one = sm_projection_new(NULL, NULL, &err);
    ck_assert_msg(one, "%s", err.message);
    ck_assert_str_eq(sm_projection_name(one), "Lambert conformal conic 46°/51°");
    ck_assert(sm_projection_is_default(one));
    sm_projection_free(one);
}
END_TEST

static const struct {
    const char *definition, *message;
} refusals[] = {
    {"EPSG:4326", "EPSG:4326: its unit is the degree; name a projected CRS in metres"},
    {"EPSG:2263", "EPSG:2263: its unit is the US survey foot; name a projected CRS in metres"},
    {"+proj=merc +units=km", "its unit is the kilometre"},
    {"+proj=longlat", "its unit is the degree"},
    {"EPSG:99999999", "EPSG:99999999: PROJ does not know this projection"},
    {"+proj=nonsense", "PROJ does not know this projection"},
    {"mercator", "mercator: is not a projection"},
    {"", "is not a projection"},
    {"+proj=merc +nadgrids=/etc/passwd", "is not a projection"},
    {"+proj=merc +nadgrids=@null", "is not a projection"},
    {"+init=epsg:3857", "is not a projection"},
    {"+proj=pipeline +step +proj=merc", "is not a projection"},
    {"EPSG:3857+5773", "is not a projection"},
};

START_TEST(projection_is_refused_with_a_reason)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(sm_projection_new(refusals[_i].definition, NULL, &err));
    ck_assert_int_eq(err.code, SM_E_USAGE);
    ck_assert_msg(strstr(err.message, refusals[_i].message), "%s: %s", refusals[_i].definition,
                  err.message);
}
END_TEST

START_TEST(environment_does_not_move_the_map)
{
    struct sm_vertex map;
    setenv("PROJ_LIB", "/nonexistent", 1);
    setenv("PROJ_DATA", "/nonexistent", 1);
    setenv("PROJ_NETWORK", "ON", 1);
    setenv("PROJ_DEBUG", "3", 1);
    struct sm_error err = {0};
    struct sm_projection *one = sm_projection_new("EPSG:32636", NULL, &err);
    ck_assert_msg(one, "%s", err.message);
    ck_assert(sm_project(one, (struct sm_vertex){33, 0}, &map));
    ck_assert_double_eq_tol(map.x, 500000, 1e-6);
    sm_projection_free(one);
}
END_TEST

START_TEST(projection_survives_a_failing_allocation)
{
    for (long n = 0; n < 4; n++) {
        struct sm_error err = {0};
        sm_memory_fail_after(n);
        struct sm_projection *one = sm_projection_new(_i ? "EPSG:32636" : NULL, NULL, &err);
        sm_memory_fail_after(-1);
        if (!one) ck_assert_int_eq(err.code, SM_E_MEMORY);
        sm_projection_free(one);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("projections made");
    TCase *making = tcase_create("making");
    tcase_add_test(making, default_says_its_name);
    ADD_ROWS(making, projection_is_refused_with_a_reason, refusals);
    tcase_add_test(making, environment_does_not_move_the_map);
    tcase_add_loop_test(making, projection_survives_a_failing_allocation, 0, 2);
    suite_add_tcase(suite, making);
    return run_suite(suite);
}
