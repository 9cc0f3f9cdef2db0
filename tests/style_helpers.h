/* SPDX-License-Identifier: Apache-2.0
 * A style sheet and the elements of a small map that it speaks of.
 */
#ifndef SM_TESTS_STYLE_HELPERS_H
#define SM_TESTS_STYLE_HELPERS_H

#include <check.h>
#include <string.h>

#include "render/sheet.h"

static struct sm_arena arena;
static struct sm_sheet *sheet;
static struct sm_element root, group, land, border, label;
static struct sm_error err;

static inline void describe(const char *type, const char *id, const char *classes,
                            const struct sm_element *parent, struct sm_element *element)
{
    struct sm_element_words words = {type, id, classes};
    ck_assert(sm_sheet_element(sheet, &words, parent, element));
}

static inline void open_sheet(void)
{
    arena = (struct sm_arena){0};
    err = (struct sm_error){0};
    sheet = sm_sheet_new(&arena);
    ck_assert_ptr_nonnull(sheet);
    describe("svg", NULL, "sitmap", NULL, &root);
    ck_assert(sm_sheet_attribute(sheet, &root, "lang", "uk"));
    describe("g", "ground", "layer ground", &root, &group);
    describe("path", NULL, "land", &group, &land);
    describe("path", NULL, "border oblast", &group, &border);
    describe("text", NULL, "label", &group, &label);
}

static inline void close_sheet(void)
{
    sm_arena_finish(&arena);
}

static inline void add(const char *text)
{
    ck_assert_msg(sm_sheet_add(sheet, "house.css", sm_text(text), &err), "%s", err.message);
}

#endif
