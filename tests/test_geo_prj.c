/* SPDX-License-Identifier: Apache-2.0
 * Coordinates of layers: what their .prj files say, and the way to WGS84 from there.
 */
#include <math.h>
#include <string.h>

#include "run.h"
#include "shapes.h"

#include "geo/measure.h"
#include "geo/projection.h"

#define WGS84_ESRI                                                                                 \
    "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"                \
    "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]"
#define PULKOVO_ESRI                                                                               \
    "GEOGCS[\"GCS_Pulkovo_1942\",DATUM[\"D_Pulkovo_1942\",SPHEROID[\"Krasovsky_1940\",6378245.0,"  \
    "298.3]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]"
#define UTM36_ESRI                                                                                 \
    "PROJCS[\"WGS_1984_UTM_Zone_36N\"," WGS84_ESRI ",PROJECTION[\"Transverse_Mercator\"],"         \
    "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"                     \
    "PARAMETER[\"Central_Meridian\",33.0],PARAMETER[\"Scale_Factor\",0.9996],"                     \
    "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]"
#define PARIS                                                                                      \
    "GEOGCS[\"GCS_NTF_Paris\",DATUM[\"D_NTF\",SPHEROID[\"Clarke_1880_IGN\",6378249.2,"             \
    "293.4660212936265]],PRIMEM[\"Paris\",2.337229166666667],UNIT[\"Grad\",0.01570796326794897]]"

struct identity_case {
    const char *name, *wkt;
    bool identity, geographic;
};

static const struct identity_case identities[] = {
    {"ESRI's WGS 84", WGS84_ESRI, true, true},
    {"with white space around it", " \r\n" WGS84_ESRI "\r\n", true, true},
    {"with a byte order mark", "\xEF\xBB\xBF" WGS84_ESRI, true, true},
    {"GDAL's WGS 84",
     "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY["
     "\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\","
     "\"8901\"]],UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AXIS["
     "\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"4326\"]]",
     true, true},
    {"lower case",
     "geogcs[\"a\",datum[\"wgs84\",spheroid[\"a\",1,2]],primem[\"g\",0],"
     "unit[\"d\",0.0174532925199433]]",
     true, true},
    {"nothing", "", true, true},
    {"another datum", PULKOVO_ESRI, false, true},
    {"another prime meridian", PARIS, false, true},
    {"metres", UTM36_ESRI, false, false},
};

static struct sm_reprojection *reprojection(const char *wkt)
{
    struct sm_error err = {0};
    struct sm_reprojection *made = sm_reprojection_new(sm_text(wkt), &err);
    ck_assert_msg(made, "%s", err.message);
    return made;
}

START_TEST(wgs84_is_recognised_and_nothing_else)
{
    const struct identity_case *one = &identities[_i];
    struct sm_reprojection *made = reprojection(one->wkt);
    ck_assert_msg(sm_reprojection_is_identity(made) == one->identity, "%s", one->name);
    ck_assert_msg(sm_reprojection_is_geographic(made) == one->geographic, "%s", one->name);
    sm_reprojection_free(made);
}
END_TEST

START_TEST(identity_changes_no_bit)
{
    struct sm_reprojection *made = reprojection(WGS84_ESRI);
    struct sm_vertex v = {30.123456789012345, 50.5};
    size_t bad;
    ck_assert(sm_reproject(made, &v, 1, &bad));
    ck_assert(v.x == 30.123456789012345 && v.y == 50.5);
    sm_reprojection_free(made);
}
END_TEST

START_TEST(pulkovo_lies_a_hundred_metres_off)
{
    struct sm_reprojection *made = reprojection(PULKOVO_ESRI);
    struct sm_vertex v[] = {{30.5, 50.45}, {36.2, 49.9}};
    size_t bad;
    ck_assert(sm_reproject(made, v, 2, &bad));
    double distance, bearing;
    ck_assert(
        sm_geodesic_distance((struct sm_vertex){30.5, 50.45}, v[0], &distance, &bearing, NULL));
    ck_assert_msg(distance > 50 && distance < 200, "%g m", distance);
    sm_reprojection_free(made);
}
END_TEST

START_TEST(utm_comes_back_to_degrees)
{
    struct sm_reprojection *made = reprojection(UTM36_ESRI);
    struct sm_vertex v[] = {{500000, 5538630.70}, {500000, 0}};
    size_t bad;
    ck_assert(sm_reproject(made, v, 2, &bad));
    ck_assert_double_eq_tol(v[0].x, 33, 1e-9);
    ck_assert_double_eq_tol(v[0].y, 50, 1e-6);
    ck_assert_double_eq_tol(v[1].y, 0, 1e-9);
    sm_reprojection_free(made);
}
END_TEST

START_TEST(what_is_no_place_is_named_by_its_index)
{
    struct sm_reprojection *made = reprojection(_i ? UTM36_ESRI : WGS84_ESRI);
    struct sm_vertex good = _i ? (struct sm_vertex){500000, 5e6} : (struct sm_vertex){30, 50};
    struct sm_vertex v[] = {good, good, {1e9, 1e9}};
    size_t bad = 99;
    ck_assert(!sm_reproject(made, v, 3, &bad));
    ck_assert_uint_eq(bad, 2);
    struct sm_vertex nan = {(double)NAN, 50};
    ck_assert(!sm_reproject(made, &nan, 1, &bad));
    ck_assert_uint_eq(bad, 0);
    sm_reprojection_free(made);
}
END_TEST

static const struct {
    const char *prj, *message;
} refusals[] = {
    {"hello", "is not the WKT"},
    {"<html><body>404</body></html>", "is not the WKT"},
    {"+init=epsg:4326", "is not the WKT"},
    {"+proj=longlat +nadgrids=/etc/passwd", "grid files are not accepted"},
    {"GEOGCS[\"unclosed", "is not the WKT"},
    {"GEOGCS[\"a\",DATUM[\"b\"", "is not the WKT"},
    {"GEOGCS[\"a\"]]", "is not the WKT"},
    {"GEOGCS[\"a\"]GEOGCS[\"b\"]", "is not the WKT"},
    {"DATUM[\"D_WGS_1984\"]", "is not the WKT"},
    {"GEOGCS", "is not the WKT"},
    {"GEOGCS[\"a\",EXTENSION[\"PROJ4\",\"+proj=longlat +nadgrids=/etc/passwd\"]]",
     "EXTENSION is not accepted"},
    {"GEOGCS[\"a\",extension [\"PROJ4\",\"\"]]", "extension is not accepted"},
    {"BOUNDCRS[SOURCECRS[GEOGCRS[\"a\"]],PARAMETERFILE[\"f\",\"/etc/passwd\"]]",
     "PARAMETERFILE is not accepted"},
    {"GEOGCS[\"nadgrids\"]", "grid files are not accepted"},
    {"GEOGCS[[[[[[[[[[[[[[[[[[[[[[", "is not the WKT"},
    {"GEOGCS[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[1]]]]]]]]]]]]]]]]", "is not the WKT"},
    {"GEOGCS[\"an island\",DATUM[\"none\"]]", "PROJ cannot make sense"},
};

START_TEST(prj_is_refused_with_a_reason)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(sm_reprojection_new(sm_text(refusals[_i].prj), &err));
    ck_assert_int_eq(err.code, SM_E_INPUT);
    ck_assert_msg(strstr(err.message, refusals[_i].message), "%s: %s", refusals[_i].prj,
                  err.message);
}
END_TEST

START_TEST(prj_of_more_than_64_kib_is_refused)
{
    static char wkt[70000];
    memset(wkt, ' ', sizeof wkt);
    memcpy(wkt, WGS84_ESRI, strlen(WGS84_ESRI));
    struct sm_error err = {0};
    ck_assert_ptr_null(sm_reprojection_new((struct sm_text){wkt, sizeof wkt}, &err));
    ck_assert_ptr_nonnull(strstr(err.message, "64 KiB"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("prj files");
    TCase *files = tcase_create("prj files");
    ADD_ROWS(files, wgs84_is_recognised_and_nothing_else, identities);
    tcase_add_test(files, identity_changes_no_bit);
    tcase_add_test(files, pulkovo_lies_a_hundred_metres_off);
    tcase_add_test(files, utm_comes_back_to_degrees);
    tcase_add_loop_test(files, what_is_no_place_is_named_by_its_index, 0, 2);
    ADD_ROWS(files, prj_is_refused_with_a_reason, refusals);
    tcase_add_test(files, prj_of_more_than_64_kib_is_refused);
    suite_add_tcase(suite, files);
    return run_suite(suite);
}
