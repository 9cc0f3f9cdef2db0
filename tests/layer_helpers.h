/* SPDX-License-Identifier: Apache-2.0
 * What the tests of layers share: open from memory, look at remarks.
 */
#ifndef SM_TESTS_LAYER_HELPERS_H
#define SM_TESTS_LAYER_HELPERS_H

#include <check.h>
#include <string.h>

#include "tests/layer_twice.h"
#include "tests/shapefile_writer.h"

static const struct sm_vertex two_rings[] = {
    {30, 50}, {30, 54}, {34, 54}, {34, 50}, {30, 50}, /* a square … */
    {31, 51}, {32, 51}, {32, 52}, {31, 51},           /* … with a hole */
};

static inline struct sm_layer *open_good(struct sm_layer_files *files, struct sm_report *report)
{
    struct sm_error err = {0};
    struct sm_layer *layer = NULL;
    const char *what = open_twice("test.shp", files, NULL, &layer, report, &err);
    ck_assert_msg(layer != NULL, "%s", err.message);
    ck_assert_msg(what == NULL, "differs piece by piece: %s", what);
    return layer;
}

/* Is it 'expected', whose "*" at the end stands for the words of a library? */
static inline bool is_like(const char *message, const char *expected)
{
    size_t n = strlen(expected);
    bool open_end = n > 0 && expected[n - 1] == '*';
    return strncmp(message, expected, open_end ? n - 1 : n + 1) == 0;
}

/* Opening fails with just this line. */
static inline void expect_error(const char *path, struct sm_layer_files *files,
                                const struct sm_layer_options *options, const char *expected,
                                const char *name)
{
    struct sm_error err = {0};
    struct sm_report report = {0};
    struct sm_layer *layer = NULL;
    const char *what = open_twice(path, files, options, &layer, &report, &err);
    sm_report_finish(&report);
    ck_assert_msg(what == NULL, "%s: differs piece by piece: %s", name, what);
    ck_assert_msg(layer == NULL, "%s: opened", name);
    ck_assert_msg(is_like(err.message, expected), "%s: says\n  %s\nnot\n  %s", name, err.message,
                  expected);
}

static inline bool has_remark(const struct sm_report *report, enum sm_severity severity,
                              const char *line)
{
    for (size_t i = 0; i < report->count; i++)
        if (report->remarks[i].severity == severity && strcmp(report->remarks[i].line, line) == 0)
            return true;
    return false;
}

static inline void expect_remark(const struct sm_report *report, enum sm_severity severity,
                                 const char *line)
{
    ck_assert_msg(has_remark(report, severity, line), "no remark \"%s\" but \"%s\"", line,
                  report->count ? report->remarks[report->count - 1].line : "");
}

/* "5,5 10,5; 7,7" for the shape of a row: parts split by "; ". */
static inline const char *trace(struct sm_layer *layer, size_t row)
{
    static char out[512];
    struct sm_buf buf = {0};
    struct sm_shape shape;
    struct sm_error err = {0};
    ck_assert_msg(sm_layer_read(layer, row, &shape, &err), "%s", err.message);
    for (size_t part = 0; part < shape.part_count; part++) {
        if (part) sm_buf_str(&buf, "; ");
        for (size_t i = shape.part_starts[part]; i < sm_shape_part_end(&shape, part); i++) {
            if (i > shape.part_starts[part]) sm_buf_char(&buf, ' ');
            sm_buf_fixed(&buf, shape.vertices[i].x, 6);
            sm_buf_char(&buf, ',');
            sm_buf_fixed(&buf, shape.vertices[i].y, 6);
        }
    }
    ck_assert_uint_lt(buf.count, sizeof out);
    memcpy(out, buf.bytes ? buf.bytes : "", buf.count);
    out[buf.count] = '\0';
    sm_buf_finish(&buf);
    return out;
}

static inline void expect_text(const struct sm_layer *layer, size_t row, const char *field,
                               const char *expected)
{
    struct sm_text text = sm_layer_text(layer, row, sm_layer_field(layer, field));
    ck_assert_msg(sm_text_is(text, expected), "%s of row %zu: \"%.*s\", not \"%s\"", field, row,
                  SM_TEXT_ARG(text), expected);
}

#endif
