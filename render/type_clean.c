/* SPDX-License-Identifier: Apache-2.0 */
#include "render/shape_text.h"

#include <hb.h>

static bool is_line_end_or_control(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}

static bool is_noncharacter(uint32_t code)
{
    return (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
}

/* Unseen characters that reorder their neighbours, or mean nothing on a map. */
static bool is_unwanted(uint32_t code)
{
    return code == 0x00AD || code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x206F) ||
           code == 0xFEFF || (code >= 0xFFF9 && code <= 0xFFFB);
}

static bool is_mark(uint32_t code)
{
    if (code < 0x300) return false;
    switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), code)) {
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
        return true;
    default:
        return false;
    }
}

struct cleaner {
    struct sm_clean_text *out;
    char *bytes;
    int marks; /* in a row, so far */
    bool marks_lost;
};

static void keep(struct cleaner *cleaner, uint32_t code)
{
    struct sm_clean_text *out = cleaner->out;
    out->codes[out->count] = code;
    out->offsets[out->count++] = (uint32_t)out->text.n;
    out->text.n += sm_utf8_put(cleaner->bytes + out->text.n, code);
}

static void take(struct cleaner *cleaner, uint32_t code)
{
    if (is_unwanted(code)) return;
    cleaner->marks = is_mark(code) ? cleaner->marks + 1 : 0;
    if (cleaner->marks > SM_MARKS_IN_A_ROW_MAX)
        cleaner->marks_lost = true;
    else if (is_line_end_or_control(code))
        keep(cleaner, ' ');
    else
        keep(cleaner, is_noncharacter(code) ? 0xFFFD : code);
}

enum { SHOWN_CHARACTERS = 24 };

static void remark_losses(const struct cleaner *cleaner, bool cut, struct sm_report *report)
{
    const struct sm_clean_text *out = cleaner->out;
    size_t shown = out->count < SHOWN_CHARACTERS ? out->count : SHOWN_CHARACTERS;
    struct sm_text start = {out->text.at, out->offsets[shown]};
    if (cut)
        sm_remark(report, SM_WARNING, "text \"%.*s…\": longer than %d characters, cut there",
                  SM_TEXT_ARG(start), SM_LINE_CHARACTERS_MAX);
    if (cleaner->marks_lost)
        sm_remark(report, SM_WARNING,
                  "text \"%.*s…\": more than %d combining marks in a row, the rest left out",
                  SM_TEXT_ARG(start), SM_MARKS_IN_A_ROW_MAX);
}

static bool make_room(size_t raw_bytes, struct sm_arena *arena, struct cleaner *cleaner)
{
    size_t most = raw_bytes < SM_LINE_CHARACTERS_MAX ? raw_bytes : SM_LINE_CHARACTERS_MAX;
    cleaner->out->codes = sm_arena_alloc(arena, most + 1, sizeof(uint32_t));
    cleaner->out->offsets = sm_arena_alloc(arena, most + 1, sizeof(uint32_t));
    cleaner->bytes = sm_arena_alloc(arena, most + 1, 4);
    return cleaner->out->codes && cleaner->out->offsets && cleaner->bytes;
}

/* The limit counts what comes in, so that no input is worth more time than a long line. */
bool sm_clean(struct sm_text raw, struct sm_arena *arena, struct sm_clean_text *out,
              struct sm_report *report, struct sm_error *err)
{
    struct cleaner cleaner = {.out = out};
    *out = (struct sm_clean_text){0};
    if (!make_room(raw.n, arena, &cleaner)) return sm_fail_memory(err);
    out->text.at = cleaner.bytes;
    const char *at = raw.n ? raw.at : "", *end = at + raw.n;
    for (int i = 0; at < end && i < SM_LINE_CHARACTERS_MAX; i++) {
        uint32_t code = sm_utf8_next(&at, end);
        if (code == '\r' && at < end && *at == '\n') continue;
        take(&cleaner, code);
    }
    out->offsets[out->count] = (uint32_t)out->text.n;
    cleaner.bytes[out->text.n] = '\0';
    if (at < end || cleaner.marks_lost) remark_losses(&cleaner, at < end, report);
    return true;
}
