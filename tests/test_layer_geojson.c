/* SPDX-License-Identifier: Apache-2.0
 * GeoJSON layers.
 */
#include <locale.h>

#include "tests/layer_helpers.h"
#include "tests/run.h"

static struct sm_layer *open_text(const char *text, struct sm_report *report, struct sm_error *err)
{
    struct sm_layer_files files = {0};
    sm_buf_str(&files.main, text);
    return sm_layer_open_memory("test.geojson", &files, NULL, report, err);
}

static struct sm_layer *open_good_text(const char *text, struct sm_report *report)
{
    struct sm_error err = {0};
    struct sm_layer *layer = open_text(text, report, &err);
    ck_assert_msg(layer != NULL, "%s: %s", text, err.message);
    return layer;
}

#define FEATURE(geometry, properties)                                                              \
    "{\"type\":\"Feature\",\"geometry\":" geometry ",\"properties\":" properties "}"
#define COLLECTION(features) "{\"type\":\"FeatureCollection\",\"features\":[" features "]}"
#define POINT(x, y) "{\"type\":\"Point\",\"coordinates\":[" x "," y "]}"
#define LINE "{\"type\":\"LineString\",\"coordinates\":[[30,50],[31,50]]}"
#define SQUARE "[[30,50],[31,50],[31,51],[30,51],[30,50]]"
#define HOLE "[[30.2,50.2],[30.4,50.2],[30.4,50.4],[30.2,50.2]]"

static const struct {
    const char *geometry;
    enum sm_shape_kind kind;
    const char *trace;
} geometries[] = {
    {POINT("30", "50"), SM_SHAPE_POINTS, "30,50"},
    {POINT("30.123456789", "-5e-1,200"), SM_SHAPE_POINTS, "30.123457,-0.5"},
    {"{\"type\":\"MultiPoint\",\"coordinates\":[[30,50],[31,51]]}", SM_SHAPE_POINTS, "30,50 31,51"},
    {"{\"type\":\"MultiPoint\",\"coordinates\":[]}", SM_SHAPE_POINTS, ""},
    {LINE, SM_SHAPE_LINES, "30,50 31,50"},
    {"{\"type\":\"MultiLineString\",\"coordinates\":[[[30,50],[31,50]],[[32,50],[33,50]]]}",
     SM_SHAPE_LINES, "30,50 31,50; 32,50 33,50"},
    {"{\"type\":\"Polygon\",\"coordinates\":[" SQUARE "," HOLE "]}", SM_SHAPE_POLYGONS,
     "30,50 31,50 31,51 30,51; 30.2,50.2 30.4,50.2 30.4,50.4"},
    {"{\"type\":\"MultiPolygon\",\"coordinates\":[[" SQUARE "],[" HOLE "]]}", SM_SHAPE_POLYGONS,
     "30,50 31,50 31,51 30,51; 30.2,50.2 30.4,50.2 30.4,50.4"},
    {"{\"type\":\"GeometryCollection\",\"geometries\":[" LINE "," LINE "]}", SM_SHAPE_LINES,
     "30,50 31,50; 30,50 31,50"},
    {"{\"type\":\"GeometryCollection\",\"geometries\":[" POINT("1", "2") "," POINT("3", "4") "]}",
     SM_SHAPE_POINTS, "1,2 3,4"},
    {"{\"type\":\"GeometryCollection\",\"geometries\":[]}", SM_SHAPE_NONE, ""},
};

START_TEST(a_bare_geometry_is_a_layer_of_one)
{
    struct sm_layer *layer = open_good_text(geometries[_i].geometry, NULL);
    ck_assert_uint_eq(sm_layer_count(layer), 1);
    ck_assert_int_eq(sm_layer_kind(layer), geometries[_i].kind);
    ck_assert_msg(strcmp(trace(layer, 0), geometries[_i].trace) == 0, "%s: %s",
                  geometries[_i].geometry, trace(layer, 0));
    ck_assert_uint_eq(sm_layer_field_count(layer), 0);
    sm_layer_close(layer);
}
END_TEST

START_TEST(a_feature_with_a_byte_order_mark_is_a_layer_of_one)
{
    struct sm_layer *layer =
        open_good_text("\xEF\xBB\xBF" FEATURE(POINT("30", "50"), "{\"name\":\"Київ\"}"), NULL);
    ck_assert_str_eq(trace(layer, 0), "30,50");
    expect_text(layer, 0, "NAME", "Київ");
    sm_layer_close(layer);
}
END_TEST

START_TEST(a_collection_keeps_its_order_null_geometries_included)
{
    struct sm_layer *layer = open_good_text(
        COLLECTION(FEATURE("null", "null") "," FEATURE(LINE, "{\"b\":2,\"a\":1}") "," FEATURE(
            "{\"type\":\"LineString\",\"coordinates\":[[32,50],[33,51]]}", "{\"a\":3,\"c\":4}")),
        NULL);
    ck_assert_uint_eq(sm_layer_count(layer), 3);
    ck_assert_int_eq(sm_layer_kind(layer), SM_SHAPE_LINES);
    ck_assert_str_eq(trace(layer, 0), "");
    ck_assert(sm_box_is_empty(sm_layer_box_deg(layer, 0)));
    ck_assert_str_eq(trace(layer, 1), "30,50 31,50");
    ck_assert_str_eq(trace(layer, 2), "32,50 33,51");
    struct sm_box box = sm_layer_box_deg(layer, 2);
    ck_assert(box.x0 == 32 && box.y0 == 50 && box.x1 == 33 && box.y1 == 51);
    ck_assert_str_eq(sm_layer_field_name(layer, 0), "b");
    ck_assert_str_eq(sm_layer_field_name(layer, 1), "a");
    ck_assert_str_eq(sm_layer_field_name(layer, 2), "c");
    expect_text(layer, 1, "a", "1");
    expect_text(layer, 2, "a", "3");
    expect_text(layer, 2, "b", "");
    expect_text(layer, 0, "a", "");
    sm_layer_close(layer);
}
END_TEST

START_TEST(an_empty_collection_is_an_empty_layer)
{
    struct sm_layer *layer = open_good_text(COLLECTION(""), NULL);
    ck_assert_uint_eq(sm_layer_count(layer), 0);
    ck_assert_int_eq(sm_layer_kind(layer), SM_SHAPE_NONE);
    sm_layer_close(layer);
}
END_TEST

#define ALL_VALUES                                                                                 \
    "{\"s\":\" a b \",\"i\":-12,\"r\":1.50,\"t\":true,\"f\":false,\"n\":null,\"l\":[1],"           \
    "\"huge\":1e300,\"u\":\"\\u041a\\u0438\\u0457\\u0432\"}"

START_TEST(properties_become_text)
{
    struct sm_report report = {0};
    struct sm_layer *layer = open_good_text(
        "{\"type\":\"Feature\",\"id\":7,\"geometry\":null,\"properties\":" ALL_VALUES "}", &report);
    expect_text(layer, 0, "s", "a b");
    expect_text(layer, 0, "i", "-12");
    expect_text(layer, 0, "r", "1.5");
    expect_text(layer, 0, "t", "true");
    expect_text(layer, 0, "f", "false");
    expect_text(layer, 0, "n", "");
    expect_text(layer, 0, "l", "");
    expect_text(layer, 0, "huge", "");
    expect_text(layer, 0, "u", "Київ");
    expect_text(layer, 0, "id", "7");
    expect_remark(&report, SM_NOTE,
                  "test.geojson: property \"l\" holds lists or objects; left out");
    expect_remark(&report, SM_WARNING,
                  "test.geojson: property \"huge\" holds numbers beyond ±9e15; left out");
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

START_TEST(degenerate_and_open_rings_are_reported)
{
    struct sm_report report = {0};
    struct sm_layer *layer =
        open_good_text("{\"type\":\"Polygon\",\"coordinates\":[[[30,50],[31,50],[31,51]],"
                       "[[30,50],[31,50],[30,50]],[]]}",
                       &report);
    ck_assert_str_eq(trace(layer, 0), "30,50 31,50 31,51");
    expect_remark(&report, SM_NOTE, "test.geojson: dropped 2 degenerate rings or lines");
    expect_remark(&report, SM_NOTE, "test.geojson: closed 1 open rings");
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

#define NAMED_CRS(name)                                                                            \
    "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" name  \
    "\"}},\"features\":[]}"

static const char *const accepted_crs[] = {
    NAMED_CRS("urn:ogc:def:crs:OGC:1.3:CRS84"),
    NAMED_CRS("urn:ogc:def:crs:EPSG::4326"),
    NAMED_CRS("EPSG:4326"),
    "{\"type\":\"FeatureCollection\",\"crs\":null,\"features\":[]}",
};

START_TEST(a_crs_that_is_wgs84_is_accepted)
{
    sm_layer_close(open_good_text(accepted_crs[_i], NULL));
}
END_TEST

static const struct {
    const char *name, *text, *error;
} refused[] = {
    {"empty", "", "test.geojson:1:0: is not JSON: *"},
    {"HTML", "<!DOCTYPE html>", "test.geojson:1:1: is not JSON: *"},
    {"cut off", "{\"type\":\"Feature\",", "test.geojson:1:18: is not JSON: *"},
    {"NaN", POINT("NaN", "50"), "test.geojson:1:34: is not JSON: *"},
    {"infinite", POINT("1e999", "50"), "test.geojson:1:36: is not JSON: *"},
    {"twice", "{\"type\":\"Feature\",\"type\":\"Feature\"}", "test.geojson:1:24: is not JSON: *"},
    {"not UTF-8", "{\"type\":\"\xFF\"}", "test.geojson:1:9: is not JSON: *"},
    {"plain JSON", "{\"a\":1}", "test.geojson: is JSON, but not GeoJSON: it has no type"},
    {"a list", "[1,2]", "test.geojson: is JSON, but not GeoJSON: it has no type"},
    {"TopoJSON", "{\"type\":\"Topology\"}", "test.geojson: \"Topology\" is no type of GeoJSON"},
    {"no features", "{\"type\":\"FeatureCollection\"}", "test.geojson: has no list of features"},
    {"mixed kinds", COLLECTION(FEATURE(LINE, "{}") "," FEATURE(POINT("30", "50"), "{}")),
     "test.geojson: feature 2: a Point among lines; keep each kind of geometry in its own file"},
    {"mixed collection",
     "{\"type\":\"GeometryCollection\",\"geometries\":[" LINE "," POINT("1", "2") "]}",
     "test.geojson: a Point among lines; keep each kind of geometry in its own file"},
    {"nested collection",
     "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"GeometryCollection\","
     "\"geometries\":[]}]}",
     "test.geojson: a GeometryCollection within another"},
    {"collection without members", "{\"type\":\"GeometryCollection\"}",
     "test.geojson: its GeometryCollection has no list of geometries"},
    {"feature of no type", COLLECTION("{}," FEATURE(LINE, "{}")),
     "test.geojson: feature 1: its type is not \"Feature\""},
    {"a curve", FEATURE("{\"type\":\"CircularString\"}", "{}"),
     "test.geojson: its geometry has no type of GeoJSON"},
    {"no coordinates", "{\"type\":\"Point\"}",
     "test.geojson: its coordinates are not nested as its type needs"},
    {"too flat", "{\"type\":\"Polygon\",\"coordinates\":[[30,50],[31,50]]}",
     "test.geojson: a position is not a list of two numbers or more"},
    {"flatter still", "{\"type\":\"MultiPolygon\",\"coordinates\":[30,50]}",
     "test.geojson: its coordinates are not nested as its type needs"},
    {"text as number", POINT("\"30\"", "50"),
     "test.geojson: a position is not a list of two numbers or more"},
    {"one number", "{\"type\":\"Point\",\"coordinates\":[30]}",
     "test.geojson: a position is not a list of two numbers or more"},
    {"metres", COLLECTION(FEATURE("null", "{}") "," FEATURE(POINT("3397849.5", "6e6"), "{}")),
     "test.geojson: feature 2: longitude 3397849.5 is beyond ±180"},
    {"beyond the pole", POINT("30", "91"), "test.geojson: latitude 91 is beyond ±90"},
    {"properties as a list", FEATURE("null", "[1]"),
     "test.geojson: its properties are not an object"},
    {"metre CRS", NAMED_CRS("urn:ogc:def:crs:EPSG::3857"),
     "test.geojson: its CRS is urn:ogc:def:crs:EPSG::3857; reproject it to WGS84 longitude and "
     "latitude"},
    {"linked CRS", "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"link\"},\"features\":[]}",
     "test.geojson: its CRS is not given by name; reproject it to WGS84 longitude and latitude"},
};

START_TEST(what_is_not_good_geojson_is_refused_with_one_line)
{
    struct sm_layer_files files = {0};
    sm_buf_str(&files.main, refused[_i].text);
    expect_error("test.geojson", &files, NULL, refused[_i].error, refused[_i].name);
}
END_TEST

START_TEST(depth_is_limited)
{
    struct sm_layer_files files = {0};
    for (int i = 0; i < 100000; i++)
        sm_buf_char(&files.main, '[');
    expect_error("test.geojson", &files, NULL, "test.geojson:1:2049: is not JSON: *", "deep");
}
END_TEST

START_TEST(a_thousand_property_names_are_enough)
{
    struct sm_layer_files files = {0};
    sm_buf_str(&files.main, "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"0\":0");
    for (int i = 1; i <= 1000; i++) {
        sm_buf_str(&files.main, ",\"");
        sm_buf_int(&files.main, i);
        sm_buf_str(&files.main, "\":0");
    }
    sm_buf_str(&files.main, "}}");
    expect_error("test.geojson", &files, NULL,
                 "test.geojson: more than 1000 different property names in the file", "many");
}
END_TEST

/* Programs that use the library may have set a locale with a decimal comma. */
START_TEST(numbers_do_not_follow_the_locale)
{
    static const char *const commas[] = {"de_DE.UTF-8", "uk_UA.UTF-8", "ps_AF.UTF-8", "fr_FR"};
    for (size_t i = 0; i < sizeof commas / sizeof *commas; i++) {
        const char *set = setlocale(LC_ALL, commas[i]);
        struct sm_layer *layer =
            open_good_text(FEATURE(POINT("30.5", "50.25"), "{\"km\":1.5}"), NULL);
        ck_assert_msg(strcmp(trace(layer, 0), "30.5,50.25") == 0, "%s", set ? set : "C");
        expect_text(layer, 0, "km", "1.5");
        ck_assert_str_eq(setlocale(LC_ALL, NULL), set ? set : setlocale(LC_ALL, NULL));
        sm_layer_close(layer);
    }
}
END_TEST

static Suite *geojson_suite(void)
{
    Suite *suite = suite_create("GeoJSON");
    TCase *tests = tcase_create("good");
    ADD_ROWS(tests, a_bare_geometry_is_a_layer_of_one, geometries);
    tcase_add_test(tests, a_feature_with_a_byte_order_mark_is_a_layer_of_one);
    tcase_add_test(tests, a_collection_keeps_its_order_null_geometries_included);
    tcase_add_test(tests, an_empty_collection_is_an_empty_layer);
    tcase_add_test(tests, properties_become_text);
    tcase_add_test(tests, degenerate_and_open_rings_are_reported);
    ADD_ROWS(tests, a_crs_that_is_wgs84_is_accepted, accepted_crs);
    tcase_add_test(tests, numbers_do_not_follow_the_locale);
    suite_add_tcase(suite, tests);
    TCase *bad = tcase_create("refused");
    ADD_ROWS(bad, what_is_not_good_geojson_is_refused_with_one_line, refused);
    tcase_add_test(bad, depth_is_limited);
    tcase_add_test(bad, a_thousand_property_names_are_enough);
    suite_add_tcase(suite, bad);
    return suite;
}

int main(void)
{
    return run_suite(geojson_suite());
}
