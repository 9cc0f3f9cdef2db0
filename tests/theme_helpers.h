/* SPDX-License-Identifier: Apache-2.0
 * Themes as the tests open them: without a base, from the data folder of the sources.
 */
#ifndef SM_TESTS_THEME_HELPERS_H
#define SM_TESTS_THEME_HELPERS_H

#include <check.h>

#include "layers/theme.h"

struct theme_scene {
    struct sm_arena arena;
    struct sm_report report;
    struct sm_error err;
    struct sm_fonts *fonts;
};

static struct theme_scene themes;

static inline void themes_open(void)
{
    themes = (struct theme_scene){0};
    themes.fonts = sm_fonts_open(SITMAP_DATA_FOLDER "/fonts", &themes.err);
    ck_assert_msg(themes.fonts != NULL, "%s", themes.err.message);
}

static inline void themes_close(void)
{
    sm_fonts_close(themes.fonts);
    sm_report_finish(&themes.report);
    sm_arena_finish(&themes.arena);
}

/* NULL and themes.err if it cannot be read. */
static inline const struct sm_theme *theme_try(const char *name, enum sm_scheme scheme,
                                               double width_px)
{
    struct sm_theme_request request = {.name = name,
                                       .folder = SITMAP_DATA_FOLDER "/themes",
                                       .scheme = scheme,
                                       .width_px = width_px,
                                       .fonts = themes.fonts};
    themes.err = (struct sm_error){0};
    return sm_theme_open(&request, &themes.arena, &themes.report, &themes.err);
}

static inline const struct sm_theme *theme_named(const char *name, enum sm_scheme scheme)
{
    const struct sm_theme *theme = theme_try(name, scheme, 1280);
    ck_assert_msg(theme != NULL, "%s", themes.err.message);
    return theme;
}

#endif
