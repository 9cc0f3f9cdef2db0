/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as a style sheet: an error that names its place, with a readable excerpt, or looks
 * whose values are within their limits, in every medium.
 */
#include <math.h>
#include <string.h>

#include "render/sheet.h"
#include "tests/fuzz/replay.h"

static void require_error(const struct sm_error *err)
{
    require(err->code == SM_E_INPUT && strncmp(err->message, "fuzz", 4) == 0);
    require(!strchr(err->message, '\n') && sm_utf8_valid(sm_text(err->message), NULL));
    require(sm_utf8_valid(sm_text(err->excerpt), NULL));
}

static void require_look(const struct sm_look *look)
{
    for (int i = 0; i < SM_PROPERTY_COUNT; i++) {
        const struct sm_value *value = look->of[i];
        if (!value) continue;
        for (int k = 0; k < 4; k++)
            require(isfinite(value->numbers[k]) && fabs(value->numbers[k]) <= 1000);
        require(value->count >= 0 && value->count <= 4);
        require(value->text.n <= SM_SHEET_BYTES_MAX);
    }
}

static bool describe(struct sm_sheet *sheet, struct sm_element elements[4])
{
    static const struct sm_element_words words[] = {{"svg", NULL, "sitmap"},
                                                    {"g", "map", "map"},
                                                    {"path", NULL, "land"},
                                                    {"text", NULL, "label place"}};
    for (int i = 0; i < 4; i++)
        if (!sm_sheet_element(sheet, &words[i], i == 0 ? NULL : &elements[i == 1 ? 0 : 1],
                              &elements[i]))
            return false;
    return sm_sheet_attribute(sheet, &elements[0], "lang", "en");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sm_arena arena = {0};
    struct sm_error err = {0};
    struct sm_element elements[4];
    struct sm_sheet *sheet = sm_sheet_new(&arena);
    struct sm_text text = {size ? (const char *)data : NULL, size};
    require(sheet && describe(sheet, elements));
    if (!sm_sheet_add(sheet, "fuzz", text, &err)) {
        require_error(&err);
        sm_arena_finish(&arena);
        return 0;
    }
    for (int i = 0; i < 4; i++) {
        struct sm_medium medium = {i % 2 ? 400 : 1600, i / 2 == 1};
        err = (struct sm_error){0};
        if (!sm_sheet_apply(sheet, &medium, &err)) {
            require_error(&err);
            continue;
        }
        for (int k = 0; k < 4; k++) {
            struct sm_look look = sm_sheet_look(sheet, &elements[k]);
            require_look(&look);
        }
        sm_sheet_all_used(sheet, elements, 4, &err);
    }
    sm_arena_finish(&arena);
    return 0;
}
