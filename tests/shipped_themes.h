/* SPDX-License-Identifier: Apache-2.0
 * The themes that we ship, each in every scheme that it has.
 */
#ifndef SM_TESTS_SHIPPED_THEMES_H
#define SM_TESTS_SHIPPED_THEMES_H

#include <check.h>
#include <string.h>

#include "tests/silhouettes.h"
#include "tests/theme_helpers.h"

/* Every theme that we ship, in every scheme that it has. */
static const struct shipped {
    const char *name;
    enum sm_scheme scheme;
} shipped[] = {
    {"default", SM_SCHEME_LIGHT},       {"default", SM_SCHEME_DARK},
    {"dark", SM_SCHEME_LIGHT},          {"print-grey", SM_SCHEME_LIGHT},
    {"high-contrast", SM_SCHEME_LIGHT}, {"broadsheet", SM_SCHEME_LIGHT},
};
enum { SHIPPED = sizeof shipped / sizeof *shipped };

static struct silhouette shapes[SM_CATEGORY_COUNT];

static inline void open_shipped_themes(void)
{
    themes_open();
    for (int i = 0; i < SM_CATEGORY_COUNT; i++)
        shapes[i] = silhouette_of((enum sm_category)i);
}

static inline const struct sm_theme *nth_theme(int n)
{
    return theme_named(shipped[n].name, shipped[n].scheme);
}

#endif
