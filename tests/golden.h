/* SPDX-License-Identifier: Apache-2.0
 * Goldens: what a drawing should look like, kept in tests/golden/. Texts (traces, SVG) must be
 * equal; PNGs are decoded, and pixels may differ as antialiasing does, but not in dense clusters.
 *
 * SITMAP_GOLDEN_WRITE=1 writes a reference that is missing; to accept a change, look at it, delete
 * the reference and write it again. On a mismatch the actual file and, for pictures, what differs
 * are left in golden-out/ of the working folder, which is the build's when ctest runs.
 */
#ifndef SM_TESTS_GOLDEN_H
#define SM_TESTS_GOLDEN_H

#include <check.h>
#include <png.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/text.h"

enum {
    GOLDEN_FAINT = 40,   /* a part of a pixel may differ by this much anywhere */
    GOLDEN_WINDOW = 8,   /* pixels a side */
    GOLDEN_CLUSTER = 12, /* more than this many pixels that differ by more, in a window, fail */
};

/* Straight RGBA, 8 bits each. */
struct golden_picture {
    int width, height;
    unsigned char *rgba;
};

static inline struct golden_picture golden_decode(const void *bytes, size_t n)
{
    struct golden_picture picture = {0};
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_memory(&image, bytes, n)) return picture;
    image.format = PNG_FORMAT_RGBA;
    picture.rgba = malloc(PNG_IMAGE_SIZE(image));
    picture.width = (int)image.width;
    picture.height = (int)image.height;
    if (picture.rgba && png_image_finish_read(&image, NULL, picture.rgba, 0, NULL)) return picture;
    png_image_free(&image);
    free(picture.rgba);
    return (struct golden_picture){0};
}

static inline unsigned char *golden_pixel(const struct golden_picture *picture, int x, int y)
{
    return picture->rgba + 4 * ((size_t)y * (size_t)picture->width + (size_t)x);
}

/* The largest difference of any part; what is transparent in both has no colour. */
static inline int golden_distance(const unsigned char *a, const unsigned char *b)
{
    int most = 0;
    for (int i = 0; i < 4; i++) {
        int d = abs(a[i] * (i < 3 ? a[3] : 255) - b[i] * (i < 3 ? b[3] : 255)) / 255;
        if (d > most) most = d;
    }
    return most;
}

struct golden_verdict {
    int differing; /* pixels that differ by more than GOLDEN_FAINT */
    int densest;   /* the most of them in one window */
    int largest;   /* difference */
};

static inline int golden_count_window(const struct golden_picture *a,
                                      const struct golden_picture *b, int x0, int y0)
{
    int count = 0;
    for (int y = y0; y < y0 + GOLDEN_WINDOW && y < a->height; y++)
        for (int x = x0; x < x0 + GOLDEN_WINDOW && x < a->width; x++)
            count += golden_distance(golden_pixel(a, x, y), golden_pixel(b, x, y)) > GOLDEN_FAINT;
    return count;
}

/* Both of the same size. */
static inline struct golden_verdict golden_compare(const struct golden_picture *a,
                                                   const struct golden_picture *b)
{
    struct golden_verdict verdict = {0};
    for (int y = 0; y < a->height; y++)
        for (int x = 0; x < a->width; x++) {
            int d = golden_distance(golden_pixel(a, x, y), golden_pixel(b, x, y));
            verdict.differing += d > GOLDEN_FAINT;
            if (d > verdict.largest) verdict.largest = d;
        }
    for (int y = 0; y < a->height && verdict.differing; y += GOLDEN_WINDOW / 2)
        for (int x = 0; x < a->width; x += GOLDEN_WINDOW / 2) {
            int count = golden_count_window(a, b, x, y);
            if (count > verdict.densest) verdict.densest = count;
        }
    return verdict;
}

/* Differences in red over a faint copy of the reference. */
static inline void golden_write_diff(const char *path, const struct golden_picture *actual,
                                     const struct golden_picture *expected)
{
    struct golden_picture diff = *expected;
    size_t size = 4 * (size_t)diff.width * (size_t)diff.height;
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)diff.width,
                       .height = (png_uint_32)diff.height,
                       .format = PNG_FORMAT_RGBA};
    diff.rgba = malloc(size);
    if (!diff.rgba) return;
    for (size_t i = 0; i < size; i += 4) {
        int d = golden_distance(actual->rgba + i, expected->rgba + i);
        for (int k = 0; k < 4; k++)
            diff.rgba[i + (size_t)k] = (unsigned char)(192 + expected->rgba[i + (size_t)k] / 4);
        if (d > 0) memcpy(diff.rgba + i, (unsigned char[4]){255, 0, 0, (unsigned char)d}, 4);
        if (d > GOLDEN_FAINT) diff.rgba[i + 3] = 255;
    }
    png_image_write_to_file(&image, path, 0, diff.rgba, 0, NULL);
    free(diff.rgba);
}

/* The reference; false when there is none: then it was written, or the test has failed. */
static inline bool golden_reference(const char *name, struct sm_text actual, struct sm_buf *out)
{
    char path[4096];
    const char *write = getenv("SITMAP_GOLDEN_WRITE");
    struct sm_error err = {0};
    ck_assert(sm_path_join(path, sizeof path, SITMAP_TESTS "/golden", name));
    if (sm_file_exists(path)) {
        ck_assert_msg(sm_file_read(path, 1 << 26, out, &err), "%s", err.message);
        return true;
    }
    ck_assert_msg(write && strcmp(write, "1") == 0,
                  "%s is missing; SITMAP_GOLDEN_WRITE=1 writes it", path);
    mkdir(SITMAP_TESTS "/golden", 0777);
    ck_assert_msg(sm_file_write(path, actual.at, actual.n, &err), "%s", err.message);
    printf("%s: written, look at it\n", path);
    return false;
}

/* Leave what was drawn in golden-out/; 'path' (of 'size' bytes) says where. */
static inline void golden_keep(const char *name, struct sm_text actual, char *path, size_t size)
{
    mkdir("golden-out", 0777);
    ck_assert(sm_path_join(path, size, "golden-out", name));
    sm_file_write(path, actual.at, actual.n, NULL);
}

static inline void golden_check_text(const char *name, struct sm_text actual)
{
    struct sm_buf expected = {0};
    if (!golden_reference(name, actual, &expected)) return;
    bool is_equal = sm_text_equal(actual, sm_buf_slice(&expected));
    size_t same = 0, line = 1;
    while (!is_equal && same < actual.n && same < expected.count &&
           actual.at[same] == expected.bytes[same])
        line += actual.at[same++] == '\n';
    sm_buf_finish(&expected);
    if (is_equal) return;
    char path[4096];
    golden_keep(name, actual, path, sizeof path);
    ck_abort_msg("golden/%s: differs from line %zu on; actual: %s", name, line, path);
}

static inline void golden_check_png(const char *name, struct sm_text actual)
{
    struct sm_buf reference = {0};
    if (!golden_reference(name, actual, &reference)) return;
    struct golden_picture a = golden_decode(actual.at, actual.n);
    struct golden_picture b = golden_decode(reference.bytes, reference.count);
    sm_buf_finish(&reference);
    struct golden_verdict verdict = {0};
    bool is_comparable = a.rgba && b.rgba && a.width == b.width && a.height == b.height;
    if (is_comparable) verdict = golden_compare(&a, &b);
    bool is_same = is_comparable && verdict.densest <= GOLDEN_CLUSTER;
    char path[4096] = "", diff[4200] = "none";
    if (!is_same) golden_keep(name, actual, path, sizeof path);
    if (!is_same && is_comparable) {
        snprintf(diff, sizeof diff, "%s.diff.png", path);
        golden_write_diff(diff, &a, &b);
    }
    free(a.rgba);
    free(b.rgba);
    ck_assert_msg(is_same,
                  "golden/%s: %d pixels differ by up to %d, %d of them in one window; "
                  "actual: %s; diff: %s",
                  name, verdict.differing, verdict.largest, verdict.densest, path, diff);
}

#endif
