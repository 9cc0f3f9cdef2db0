/* SPDX-License-Identifier: Apache-2.0
 * The catalogues that we ship, open for a test.
 */
#ifndef SM_TESTS_CATALOGUE_HELPERS_H
#define SM_TESTS_CATALOGUE_HELPERS_H

#include <check.h>
#include <string.h>

#include "layers/catalogue.h"
#include "layers/catalogue_keys.h"

static struct sm_catalogue *english, *ukrainian;

static inline void open_catalogues(void)
{
    struct sm_error err = {0};
    english = sm_catalogue_open(SITMAP_DATA_FOLDER "/lang", sm_text("en"), &err);
    ukrainian = sm_catalogue_open(SITMAP_DATA_FOLDER "/lang", sm_text("uk"), &err);
    ck_assert_msg(english && ukrainian, "%s", err.message);
}

static inline void close_catalogues(void)
{
    sm_catalogue_close(english);
    sm_catalogue_close(ukrainian);
}

static inline const struct sm_langs *speak(const char *code)
{
    static struct sm_langs langs;
    langs = (struct sm_langs){{strcmp(code, "uk") == 0 ? ukrainian : english, english}, 1};
    return &langs;
}

#endif
