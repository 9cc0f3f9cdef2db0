/* SPDX-License-Identifier: Apache-2.0
 * Coordinates in other reference systems than ours.
 */
#include <math.h>

#include "tests/layer_helpers.h"
#include "tests/run.h"

#define WGS84                                                                                      \
    "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"                \
    "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]"
#define MERCATOR                                                                                   \
    "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," WGS84                                     \
    ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"                 \
    "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"                       \
    "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],"             \
    "UNIT[\"Meter\",1.0]]"
#define UTM_36N                                                                                    \
    "PROJCS[\"WGS_1984_UTM_Zone_36N\"," WGS84                                                      \
    ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"                  \
    "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",33.0],"                      \
    "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],"                    \
    "UNIT[\"Meter\",1.0]]"

/* A triangle with the given corner; the others lie 'step' away. */
static void make(struct sm_layer_files *files, double x, double y, double step, const char *prj)
{
    const struct sm_vertex v[] = {{x, y}, {x + step, y}, {x, y + step}, {x, y}};
    const uint32_t start = 0;
    start_shp(files, 5);
    add_null(files);
    add_parts(files, 5, v, 4, &start, 1);
    if (prj) sm_buf_str(&files->prj, prj);
}

/* 30.5234° E 50.4501° N by "gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:3857" and 32636. */
static const struct {
    const char *name, *prj;
    double x, y;
} kyiv[] = {
    {"web Mercator", MERCATOR, 3397849.34527941, 6524593.22153111},
    {"UTM 36N", UTM_36N, 324182.209429475, 5591607.60740822},
};

START_TEST(metres_arrive_as_degrees)
{
    struct sm_layer_files files;
    struct sm_shape shape;
    make(&files, kyiv[_i].x, kyiv[_i].y, 1000, kyiv[_i].prj);
    struct sm_layer *layer = open_good(&files, NULL);
    ck_assert(sm_layer_read(layer, 1, &shape, NULL));
    ck_assert_uint_eq(shape.part_count, 1);
    ck_assert_uint_eq(shape.vertex_count, 3);
    ck_assert_msg(fabs(shape.vertices[0].x - 30.5234) < 1e-7 &&
                      fabs(shape.vertices[0].y - 50.4501) < 1e-7,
                  "%s: %.9f %.9f", kyiv[_i].name, shape.vertices[0].x, shape.vertices[0].y);
    struct sm_box box = sm_layer_box_deg(layer, 1);
    ck_assert(box.x0 == fmin(shape.vertices[0].x, shape.vertices[2].x));
    ck_assert(box.x1 == shape.vertices[1].x && box.y1 == shape.vertices[2].y);
    ck_assert(sm_box_is_empty(sm_layer_box_deg(layer, 0)));
    sm_layer_close(layer);
}
END_TEST

START_TEST(degrees_of_wgs84_stay_as_they_are)
{
    struct sm_layer_files files;
    struct sm_report report = {0};
    make(&files, 30.523400000000002, 50.4501, 1, WGS84);
    struct sm_layer *layer = open_good(&files, &report);
    struct sm_shape shape;
    ck_assert(sm_layer_read(layer, 1, &shape, NULL));
    ck_assert(shape.vertices[0].x == 30.523400000000002 && shape.vertices[0].y == 50.4501);
    ck_assert_uint_eq(report.count, 1); /* that there is no .dbf */
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

START_TEST(without_prj_degrees_are_taken_as_wgs84_and_it_is_noted)
{
    struct sm_layer_files files;
    struct sm_report report = {0};
    make(&files, 30, 50, 1, NULL);
    sm_layer_close(open_good(&files, &report));
    expect_remark(&report, SM_NOTE,
                  "test.shp: has no .prj; its coordinates are taken as degrees of WGS84");
    sm_report_finish(&report);
}
END_TEST

static const struct {
    const char *name, *prj;
    double x, y;
    const char *error;
} refused[] = {
    {"metres without .prj", NULL, 3397849, 6526754,
     "test.shp: record 2: longitude 3397849 is beyond ±180; there is no .prj that says what the "
     "coordinates are"},
    {"metres with a .prj of degrees", WGS84, 3397849, 6526754,
     "test.shp: record 2: longitude 3397849 is beyond ±180, but the .prj says degrees"},
    {"degrees with a .prj of metres", UTM_36N, 30, 50,
     "test.shp: its .prj says metres, but the coordinates look like degrees"},
    {"latitude first, far east", WGS84, 30, 130,
     "test.shp: record 2: latitude 130 is beyond ±90, but the .prj says degrees"},
    {"beyond the projection", UTM_36N, 1e12, 1e12,
     "test.shp: record 2: vertex 1 lies outside what the .prj can place"},
};

START_TEST(coordinates_that_contradict_the_prj_are_refused)
{
    struct sm_layer_files files;
    make(&files, refused[_i].x, refused[_i].y, 1, refused[_i].prj);
    expect_error("test.shp", &files, NULL, refused[_i].error, refused[_i].name);
}
END_TEST

START_TEST(a_prj_that_is_no_crs_is_refused_with_its_own_name)
{
    struct sm_layer_files files;
    struct sm_error err = {0};
    make(&files, 30, 50, 1, "<!DOCTYPE html><html></html>");
    ck_assert_ptr_null(sm_layer_open_memory("maps/test.shp", &files, NULL, NULL, &err));
    ck_assert_msg(strncmp(err.message, "maps/test.prj: ", 15) == 0, "%s", err.message);
}
END_TEST

static Suite *crs_suite(void)
{
    Suite *suite = suite_create("layer CRS");
    TCase *tests = tcase_create("crs");
    ADD_ROWS(tests, metres_arrive_as_degrees, kyiv);
    tcase_add_test(tests, degrees_of_wgs84_stay_as_they_are);
    tcase_add_test(tests, without_prj_degrees_are_taken_as_wgs84_and_it_is_noted);
    ADD_ROWS(tests, coordinates_that_contradict_the_prj_are_refused, refused);
    tcase_add_test(tests, a_prj_that_is_no_crs_is_refused_with_its_own_name);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_suite(crs_suite());
}
