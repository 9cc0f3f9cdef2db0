/* SPDX-License-Identifier: Apache-2.0
 * Memory that runs out while a layer is opened or read: an error, nothing lost, nothing crashed.
 * shapelib's own allocations are not ours to fail.
 */
#include "base/memory.h"
#include "tests/layer_helpers.h"
#include "tests/run.h"

enum { ALLOCATIONS_MAX = 2000 };

static const struct dbf_column columns[] = {{"NAME", 'C', 12}, {"KM", 'N', 6}};

static void make_1251(struct sm_layer_files *files)
{
    start_shp(files, 5);
    add_square(files, 30, 50);
    add_square(files, 31, 50);
    start_dbf(files, columns, 2, 0xC9);
    add_row(files, "\xCA\xE8\xBF\xE2        1.5");
    add_row(files, "Kyiv        1.5");
    sm_buf_str(&files->credit, "Somebody");
}

/* A shifted WGS84 in degrees is reprojected, and kept in memory. */
static void make_pulkovo(struct sm_layer_files *files)
{
    start_shp(files, 5);
    add_square(files, 30, 50);
    add_null(files);
    sm_buf_str(&files->prj,
               "GEOGCS[\"GCS_Pulkovo_1942\",DATUM[\"D_Pulkovo_1942\",SPHEROID[\"Krasovsky_1940\","
               "6378245.0,298.3]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]");
}

/* Read piece by piece. All lies in the first half, since threads do not go with failing memory. */
static void make_long(struct sm_layer_files *files)
{
    make_1251(files);
    files->is_long = true;
}

static void make_geojson(struct sm_layer_files *files)
{
    *files = (struct sm_layer_files){0};
    sm_buf_str(&files->main,
               "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
               "{\"type\":\"Polygon\",\"coordinates\":[[[30,50],[31,50],[31,51],[30,50]]]},"
               "\"properties\":{\"name\":\"Kyiv\",\"km\":1.5,\"n\":3}}]}");
}

static const struct {
    const char *path;
    void (*make)(struct sm_layer_files *files);
} layers[] = {
    {"test.shp", make_1251},
    {"test.shp", make_pulkovo},
    {"test.shp", make_long},
    {"test.geojson", make_geojson},
};

static bool open_and_read(size_t which, struct sm_layer_files *files, struct sm_error *err)
{
    struct sm_layer *layer = sm_layer_open_memory(layers[which].path, files, NULL, NULL, err);
    struct sm_shape shape;
    bool ok = layer != NULL;
    for (size_t row = 0; ok && row < sm_layer_count(layer); row++)
        ok = sm_layer_read(layer, row, &shape, err);
    sm_layer_close(layer);
    return ok;
}

START_TEST(every_allocation_may_fail)
{
    for (long n = 0; n < ALLOCATIONS_MAX; n++) {
        struct sm_layer_files files;
        struct sm_error err = {0};
        layers[_i].make(&files);
        sm_memory_fail_after(n);
        bool ok = open_and_read((size_t)_i, &files, &err);
        sm_memory_fail_after(-1);
        if (ok) {
            ck_assert_int_gt(n, 5);
            return;
        }
        ck_assert_msg(err.code == SM_E_MEMORY, "allocation %ld: %s", n, err.message);
    }
    ck_abort_msg("never got through");
}
END_TEST

static Suite *memory_suite(void)
{
    Suite *suite = suite_create("layer memory");
    TCase *tests = tcase_create("memory");
    ADD_ROWS(tests, every_allocation_may_fail, layers);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_suite(memory_suite());
}
