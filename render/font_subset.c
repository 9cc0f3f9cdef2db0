/* SPDX-License-Identifier: Apache-2.0 */
#include "render/font.h"

#include <hb-subset.h>
#include <stdlib.h>

/* What renderers switch on by themselves; the rest of the features would only add glyphs. */
static const hb_tag_t features[] = {
    HB_TAG('c', 'c', 'm', 'p'), HB_TAG('l', 'o', 'c', 'l'), HB_TAG('r', 'l', 'i', 'g'),
    HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'l', 'i', 'g'), HB_TAG('c', 'a', 'l', 't'),
    HB_TAG('r', 'c', 'l', 't'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('m', 'a', 'r', 'k'),
    HB_TAG('m', 'k', 'm', 'k'), HB_TAG('c', 'u', 'r', 's'),
};

/* 'name' is replaced: "Plex" is a reserved font name, which a modified font must not bear [OFL11].
 * The others serve hinting and font menus. */
static const hb_tag_t dropped_tables[] = {
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('D', 'S', 'I', 'G'), HB_TAG('m', 'e', 't', 'a'),
};

static void ask_for(hb_subset_input_t *input, const uint32_t *code_points, size_t count)
{
    hb_set_t *unicodes = hb_subset_input_unicode_set(input);
    for (size_t i = 0; i < count; i++)
        if (code_points[i] <= 0x10FFFF) hb_set_add(unicodes, code_points[i]);
    hb_set_t *kept = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_clear(kept);
    for (size_t i = 0; i < sizeof features / sizeof *features; i++)
        hb_set_add(kept, features[i]);
    hb_set_t *dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < sizeof dropped_tables / sizeof *dropped_tables; i++)
        hb_set_add(dropped, dropped_tables[i]);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
}

/* Browsers refuse a font without names. */
static bool add_names(const struct sm_fonts *fonts, hb_face_t *subset, enum sm_face face)
{
    struct sm_buf names = {0};
    sm_font_put_names(fonts, fonts->faces[face].face, face, &names);
    bool whole = !names.failed;
    /* The blob frees the bytes, also when it could not be made. */
    hb_blob_t *blob = hb_blob_create(names.bytes, (unsigned)names.count, HB_MEMORY_MODE_READONLY,
                                     names.bytes, free);
    bool added = whole && hb_face_builder_add_table(subset, HB_TAG('n', 'a', 'm', 'e'), blob);
    hb_blob_destroy(blob);
    return added;
}

static bool append_face(hb_face_t *face, struct sm_buf *out)
{
    hb_blob_t *blob = hb_face_reference_blob(face);
    unsigned n = 0;
    const char *bytes = hb_blob_get_data(blob, &n);
    sm_buf_add(out, bytes, n);
    hb_blob_destroy(blob);
    return n > 0 && !out->failed;
}

bool sm_fonts_subset(struct sm_fonts *fonts, enum sm_face face, const uint32_t *code_points,
                     size_t count, struct sm_buf *out, struct sm_error *err)
{
    const struct sm_font *font = sm_font_load(fonts, face, err);
    if (!font) return false;
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input) return sm_fail_memory(err);
    ask_for(input, code_points, count);
    hb_face_t *subset = hb_subset_or_fail(font->face, input);
    hb_subset_input_destroy(input);
    bool done = subset && add_names(fonts, subset, face) && append_face(subset, out);
    hb_face_destroy(subset);
    return done || sm_fail_memory(err);
}
