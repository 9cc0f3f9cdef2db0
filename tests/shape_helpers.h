/* SPDX-License-Identifier: Apache-2.0
 * Lines of text, shaped for a test.
 */
#ifndef SM_TESTS_SHAPE_HELPERS_H
#define SM_TESTS_SHAPE_HELPERS_H

#include <check.h>
#include <string.h>

#include "render/shape_text.h"
#include "tests/font_helpers.h"

static inline struct sm_run shape_bytes(struct sm_text text, struct sm_type type)
{
    struct sm_run run;
    bool done = sm_shape_line(fonts, text, type, &arena, &run, &report, &err);
    ck_assert_msg(done, "%s", err.message);
    return run;
}

static inline struct sm_run shape(const char *text, enum sm_face face, double size_px)
{
    return shape_bytes(sm_text(text), (struct sm_type){.face = face, .size_px = size_px});
}

#endif
