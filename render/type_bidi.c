/* SPDX-License-Identifier: Apache-2.0 */
#include "render/type_bidi.h"

#include <fribidi.h>
#include <string.h>

/* Below Hebrew, and from general punctuation to symbols, nothing runs right to left. */
static bool may_be_rtl(uint32_t code)
{
    return code >= 0x590 && !(code >= 0x2010 && code <= 0x2BFF);
}

static bool is_plain(const struct sm_clean_text *text)
{
    for (size_t i = 0; i < text->count; i++)
        if (may_be_rtl(text->codes[i])) return false;
    return true;
}

static FriBidiParType asked_direction(enum sm_direction direction)
{
    switch (direction) {
    case SM_LEFT_TO_RIGHT:
        return FRIBIDI_PAR_LTR;
    case SM_RIGHT_TO_LEFT:
        return FRIBIDI_PAR_RTL;
    default:
        return FRIBIDI_PAR_ON;
    }
}

/* The embedding level of each code point. */
static bool find_levels(const struct sm_clean_text *text, enum sm_direction direction,
                        struct sm_arena *arena, FriBidiLevel *levels, bool *rtl)
{
    FriBidiStrIndex n = (FriBidiStrIndex)text->count;
    FriBidiCharType *types = sm_arena_alloc(arena, text->count, sizeof *types);
    FriBidiBracketType *brackets = sm_arena_alloc(arena, text->count, sizeof *brackets);
    if (!types || !brackets) return false;
    fribidi_get_bidi_types(text->codes, n, types);
    fribidi_get_bracket_types(text->codes, n, types, brackets);
    FriBidiParType paragraph = asked_direction(direction);
    if (!fribidi_get_par_embedding_levels_ex(types, brackets, n, &paragraph, levels)) return false;
    *rtl = FRIBIDI_IS_RTL(paragraph);
    return true;
}

static bool has_script(hb_script_t script)
{
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED &&
           script != HB_SCRIPT_UNKNOWN;
}

/* Digits, spaces and marks go with what stands before them; at the beginning, with what follows. */
static hb_script_t first_script(const struct sm_clean_text *text, hb_unicode_funcs_t *unicode)
{
    for (size_t i = 0; i < text->count; i++) {
        hb_script_t script = hb_unicode_script(unicode, text->codes[i]);
        if (has_script(script)) return script;
    }
    return HB_SCRIPT_COMMON;
}

static void cut(const struct sm_clean_text *text, const FriBidiLevel *levels,
                struct sm_stretches *out)
{
    hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
    hb_script_t script = first_script(text, unicode);
    struct sm_stretch *last = NULL;
    for (size_t i = 0; i < text->count; i++) {
        hb_script_t own = hb_unicode_script(unicode, text->codes[i]);
        if (has_script(own)) script = own;
        if (!last || last->level != levels[i] || last->script != script) {
            last = &out->items[out->count++];
            *last = (struct sm_stretch){i, 0, levels[i], script};
        }
        last->count++;
    }
}

static void reverse(struct sm_stretch *items, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        struct sm_stretch kept = items[i];
        items[i] = items[count - 1 - i];
        items[count - 1 - i] = kept;
    }
}

static void reverse_from_level(struct sm_stretches *out, int level)
{
    for (size_t i = 0; i < out->count; i++) {
        size_t n = 0;
        while (i + n < out->count && out->items[i + n].level >= level)
            n++;
        reverse(out->items + i, n);
        i += n;
    }
}

/* Rule L2: from the highest level down, turn round every sequence at that level or above. */
static void put_in_page_order(struct sm_stretches *out)
{
    int highest = 0;
    for (size_t i = 0; i < out->count; i++)
        if (out->items[i].level > highest) highest = out->items[i].level;
    for (int level = highest; level > 0; level--)
        reverse_from_level(out, level);
}

bool sm_cut_into_stretches(const struct sm_clean_text *text, enum sm_direction direction,
                           struct sm_arena *arena, struct sm_stretches *out, struct sm_error *err)
{
    *out = (struct sm_stretches){.rtl = direction == SM_RIGHT_TO_LEFT};
    if (text->count == 0) return true;
    FriBidiLevel *levels = sm_arena_alloc_zeroed(arena, text->count, sizeof *levels);
    out->items = sm_arena_alloc(arena, text->count, sizeof *out->items);
    if (!levels || !out->items) return sm_fail_memory(err);
    bool simple = direction != SM_RIGHT_TO_LEFT && is_plain(text);
    if (!simple && !find_levels(text, direction, arena, levels, &out->rtl))
        return sm_fail_memory(err);
    cut(text, levels, out);
    put_in_page_order(out);
    return true;
}
