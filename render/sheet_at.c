/* SPDX-License-Identifier: Apache-2.0
 * The at-rules of a sheet: @media and @font-face.
 */
#include <string.h>

#include "render/sheet_parts.h"

/* @font-face */

static bool unquote(struct sm_parser *p, struct sm_text value, struct sm_text *text)
{
    size_t n = value.n;
    bool quoted = n > 2 && (value.at[0] == '"' || value.at[0] == '\'') &&
                  memchr(value.at + 1, value.at[0], n - 1) == value.at + n - 1;
    *text = (struct sm_text){value.at + 1, n - 2};
    return quoted ||
           sm_parse_fail(p, sm_parse_offset(p, value), "one text in quotes is expected here");
}

static bool set_descriptor(struct sm_parser *p, struct sm_sheet_font *font, struct sm_text name,
                           struct sm_text value)
{
    struct sm_scan place = {p->scan.source, sm_parse_offset(p, value), p->scan.err};
    struct sm_value read;
    if (sm_text_is_nocase(name, "font-family")) return unquote(p, value, &font->family);
    if (sm_text_is_nocase(name, "src")) {
        font->offset = place.at;
        return unquote(p, value, &font->file);
    }
    if (sm_text_is_nocase(name, "font-weight")) {
        bool ok = sm_value_read(SM_FONT_WEIGHT, value, &place, &read);
        font->weight = (int)read.numbers[0];
        return ok;
    }
    if (sm_text_is_nocase(name, "font-style")) {
        bool ok = sm_value_read(SM_FONT_STYLE, value, &place, &read);
        font->italic = read.numbers[0] > 0;
        return ok;
    }
    return sm_scan_fail(&p->scan, sm_parse_offset(p, name),
                        "@font-face has no \"%.*s\"; there are font-family, src, font-weight and "
                        "font-style",
                        SM_TEXT_ARG(name));
}

static bool take_font_face(struct sm_parser *p, size_t start)
{
    struct sm_sheet *sheet = p->sheet;
    struct sm_sheet_font font = {.weight = 400, .source = p->scan.source};
    size_t brace = p->scan.at;
    if (!sm_scan_take(&p->scan, '{')) return sm_parse_fail(p, p->scan.at, "a '{' is expected here");
    for (;;) {
        struct sm_text name, value;
        if (!sm_scan_blank(&p->scan)) return false;
        if (sm_scan_take(&p->scan, ';')) continue;
        if (sm_scan_take(&p->scan, '}')) break;
        if (!sm_parse_name(p, brace, &name) || !sm_parse_value(p, brace, &value) ||
            !set_descriptor(p, &font, name, value))
            return false;
    }
    if (!font.family.n || !font.file.n)
        return sm_parse_fail(p, start, "@font-face needs a font-family and a src, both in quotes");
    if (!sm_arena_grow(sheet->arena, &sheet->fonts, &sheet->font_capacity, sheet->font_count,
                       sizeof *sheet->fonts))
        return sm_fail_memory(p->scan.err);
    sheet->fonts[sheet->font_count++] = font;
    return true;
}

/* @media */

static bool take_width(struct sm_parser *p, double *px)
{
    struct sm_text rest = {p->scan.source->text.at + p->scan.at,
                           p->scan.source->text.n - p->scan.at};
    struct sm_text unit = {0};
    size_t before = rest.n;
    bool ok = sm_value_number(&rest, px, &unit) && sm_text_is_nocase(unit, "px") && *px > 0;
    if (!ok) return sm_parse_fail(p, p->scan.at, "a width in px is expected here");
    p->scan.at += before - rest.n;
    return true;
}

static bool take_scheme(struct sm_parser *p, int *scheme)
{
    size_t start = p->scan.at;
    struct sm_text word = sm_scan_word(&p->scan);
    *scheme = sm_text_is_nocase(word, "light") ? 1 : 2;
    return *scheme == 1 || sm_text_is_nocase(word, "dark") ||
           sm_parse_fail(p, start, "light or dark is expected here");
}

static bool take_feature(struct sm_parser *p)
{
    size_t start = p->scan.at;
    struct sm_condition *condition = &p->condition;
    struct sm_text name = sm_scan_word(&p->scan);
    bool scheme = sm_text_is_nocase(name, "prefers-color-scheme");
    bool widest = sm_text_is_nocase(name, "max-width");
    if (!scheme && !widest && !sm_text_is_nocase(name, "min-width"))
        return sm_parse_fail(p, start,
                             "@media knows (max-width: 800px), (min-width: 800px) and "
                             "(prefers-color-scheme: dark)");
    if (!sm_scan_blank(&p->scan)) return false;
    if (!sm_scan_take(&p->scan, ':')) return sm_parse_fail(p, p->scan.at, "a ':' is expected here");
    if (!sm_scan_blank(&p->scan)) return false;
    if (scheme) return take_scheme(p, &condition->scheme);
    return take_width(p, widest ? &condition->width_max_px : &condition->width_min_px);
}

static bool take_condition(struct sm_parser *p)
{
    do {
        if (!sm_scan_blank(&p->scan)) return false;
        if (!sm_scan_take(&p->scan, '('))
            return sm_parse_fail(p, p->scan.at, "a condition in ( ) is expected here");
        if (!sm_scan_blank(&p->scan) || !take_feature(p) || !sm_scan_blank(&p->scan)) return false;
        if (!sm_scan_take(&p->scan, ')'))
            return sm_parse_fail(p, p->scan.at, "a ')' is expected here");
        if (!sm_scan_blank(&p->scan)) return false;
    } while (sm_text_is_nocase(sm_scan_word(&p->scan), "and"));
    return true;
}

static bool take_media(struct sm_parser *p)
{
    p->condition = (struct sm_condition){0};
    if (!take_condition(p)) return false;
    size_t brace = p->scan.at;
    if (!sm_scan_take(&p->scan, '{')) return sm_parse_fail(p, p->scan.at, "a '{' is expected here");
    for (;;) {
        if (!sm_scan_blank(&p->scan)) return false;
        if (sm_scan_ends(&p->scan)) return sm_parse_fail(p, brace, "this '{' is never closed");
        if (sm_scan_take(&p->scan, '}')) break;
        if (sm_scan_peek(&p->scan) == '@')
            return sm_parse_fail(p, p->scan.at, "at-rules cannot stand inside @media");
        if (!sm_parse_rule(p)) return false;
    }
    p->condition = (struct sm_condition){0};
    return true;
}

bool sm_parse_at_rule(struct sm_parser *p)
{
    size_t start = p->scan.at++;
    struct sm_text name = sm_scan_word(&p->scan);
    if (!sm_scan_blank(&p->scan)) return false;
    if (sm_text_is_nocase(name, "media")) return take_media(p);
    if (sm_text_is_nocase(name, "font-face")) return take_font_face(p, start);
    if (sm_text_is_nocase(name, "import"))
        return sm_parse_fail(p, start,
                             "@import is not needed: a theme is read over the default one");
    return sm_scan_fail(&p->scan, start,
                        "\"@%.*s\" is not supported; there are @media and "
                        "@font-face",
                        SM_TEXT_ARG(name));
}
