/* SPDX-License-Identifier: Apache-2.0
 * Where lines may end: a part of [UAX14], with the manners of good setting added: a line does
 * not begin with a dash, and numbers and short parts of words stay in one piece.
 */
#include "render/wrap_words.h"

#include <hb.h>

enum { EN_DASH = 0x2013, EM_DASH = 0x2014, HYPHEN = 0x2010, ZERO_WIDTH_SPACE = 0x200B };

static bool is_space(uint32_t code)
{
    return code == ' ' || (code >= 0x2000 && code <= 0x200A && code != 0x2007) ||
           code == ZERO_WIDTH_SPACE || code == 0x3000;
}

static bool is_hyphen(uint32_t code)
{
    return code == '-' || code == HYPHEN || code == EN_DASH || code == EM_DASH;
}

static bool is_letter(uint32_t code)
{
    switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), code)) {
    case HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_MODIFIER_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_OTHER_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_TITLECASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
        return true;
    default:
        return false;
    }
}

/* The code points around a place: two before it, two behind; spaces beyond the ends. */
struct place {
    uint32_t before2, before, after, after2;
};

/* "Ново-Донецьке" may be broken; "Су-27", "21–25", "з-під" and "-5" may not. */
static bool may_break_word(struct place p, uint32_t hyphened2)
{
    return is_hyphen(p.before) && is_letter(p.before2) && is_letter(hyphened2) &&
           is_letter(p.after) && is_letter(p.after2);
}

struct reader {
    const char *at, *end;
};

static uint32_t peek(struct reader reader, int skip)
{
    uint32_t code = ' ';
    for (int i = 0; i <= skip; i++) {
        if (reader.at >= reader.end) return ' ';
        code = sm_utf8_next(&reader.at, reader.end);
    }
    return code;
}

static struct sm_word *begin_word(struct sm_paragraph *paragraph, size_t start)
{
    struct sm_word *word = &paragraph->words[paragraph->word_count++];
    *word = (struct sm_word){start, start};
    return word;
}

/* A dash that stands alone stays with the word before it. */
static bool is_lone_dash(struct reader reader)
{
    uint32_t code = peek(reader, 0);
    return (code == EN_DASH || code == EM_DASH) && is_space(peek(reader, 1));
}

static void find_words(struct sm_paragraph *paragraph)
{
    struct sm_text text = paragraph->run.text;
    struct reader reader = {text.at, text.at + text.n};
    struct sm_word *word = NULL;
    uint32_t passed[3] = {' ', ' ', ' '}; /* newest first */
    while (reader.at < reader.end) {
        size_t offset = (size_t)(reader.at - text.at);
        struct place place = {passed[1], passed[0], peek(reader, 0), peek(reader, 1)};
        bool blank = is_space(place.after);
        bool begins = !word || (is_space(place.before) && !is_lone_dash(reader)) ||
                      may_break_word(place, passed[2]);
        if (!blank && begins) word = begin_word(paragraph, offset);
        sm_utf8_next(&reader.at, reader.end);
        if (!blank) word->end = (size_t)(reader.at - text.at);
        passed[2] = passed[1];
        passed[1] = passed[0];
        passed[0] = place.after;
    }
}

static void add_advances(struct sm_paragraph *paragraph)
{
    const struct sm_run *run = &paragraph->run;
    for (size_t i = 0; i < run->glyph_count; i++) {
        paragraph->reach_px[run->glyphs[i].cluster + 1] += run->glyphs[i].advance_px;
        paragraph->begins_cluster[run->glyphs[i].cluster] = true;
    }
    /* The line's last cluster has no spacing behind it; here every cluster shall have. */
    if (run->glyph_count)
        paragraph->reach_px[run->glyphs[run->glyph_count - 1].cluster + 1] += run->type.spacing_px;
    for (size_t i = 1; i <= run->text.n; i++)
        paragraph->reach_px[i] += paragraph->reach_px[i - 1];
    paragraph->begins_cluster[run->text.n] = true;
}

bool sm_paragraph_init(struct sm_paragraph *paragraph, const struct sm_shaper *shaper,
                       struct sm_text text)
{
    *paragraph = (struct sm_paragraph){0};
    if (!sm_shape(shaper, text, &paragraph->run)) return false;
    size_t n = paragraph->run.text.n;
    paragraph->words = sm_arena_alloc(shaper->arena, n + 1, sizeof *paragraph->words);
    paragraph->reach_px = sm_arena_alloc_zeroed(shaper->arena, n + 1, sizeof(double));
    paragraph->begins_cluster = sm_arena_alloc_zeroed(shaper->arena, n + 1, sizeof(bool));
    if (!paragraph->words || !paragraph->reach_px || !paragraph->begins_cluster)
        return sm_fail_memory(shaper->err);
    find_words(paragraph);
    add_advances(paragraph);
    return true;
}

double sm_paragraph_width(const struct sm_paragraph *paragraph, size_t start, size_t end)
{
    if (end <= start) return 0;
    return paragraph->reach_px[end] - paragraph->reach_px[start] - paragraph->run.type.spacing_px;
}
