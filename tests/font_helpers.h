/* SPDX-License-Identifier: Apache-2.0
 * Our fonts, open for a test, and what is kept and said while text is set in them.
 */
#ifndef SM_TESTS_FONT_HELPERS_H
#define SM_TESTS_FONT_HELPERS_H

#include <check.h>
#include <stdlib.h>

#include "render/type.h"

static struct sm_fonts *fonts;
static struct sm_arena arena;
static struct sm_report report;
static struct sm_error err;

static inline void open_fonts(void)
{
    err = (struct sm_error){0};
    fonts = sm_fonts_open(SITMAP_DATA_FOLDER "/fonts", &err);
    ck_assert_msg(fonts != NULL, "%s", err.message);
    unsetenv("SOURCE_DATE_EPOCH");
}

static inline void close_fonts(void)
{
    sm_fonts_close(fonts);
    sm_arena_finish(&arena);
    sm_report_finish(&report);
}

#endif
