/* SPDX-License-Identifier: Apache-2.0 */
#include "render/svg_sheet.h"

#include <stdlib.h>
#include <string.h>

void sm_svg_sheet_finish(struct sm_svg_sheet *sheet)
{
    free(sheet->classes);
    *sheet = (struct sm_svg_sheet){0};
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static char clean(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' ? c : '_';
}

void sm_svg_clean_words(const char *words, char out[SM_SVG_WORDS_MAX])
{
    size_t n = 0;
    bool begins = true;
    for (; words && *words && n + 2 < SM_SVG_WORDS_MAX; words++) {
        if (*words == ' ') {
            begins = true;
            continue;
        }
        if (begins && n) out[n++] = ' ';
        char c = clean(*words);
        out[n++] = begins && !is_letter(c) ? '_' : c;
        begins = false;
    }
    out[n] = '\0';
}

static bool has_word(const char *words, struct sm_text word)
{
    struct sm_text rest = sm_text(words);
    while (rest.at)
        if (sm_text_equal(sm_text_cut(&rest, ' '), word)) return true;
    return false;
}

/* Is every word of 'a' a word of 'b'? */
static bool is_part(const char *a, const char *b)
{
    struct sm_text rest = sm_text(a);
    while (rest.at)
        if (!has_word(b, sm_text_cut(&rest, ' '))) return false;
    return true;
}

static const struct sm_svg_class *find(const struct sm_svg_sheet *sheet, const char *words,
                                       enum sm_svg_kind kind)
{
    for (size_t i = 0; i < sheet->count; i++)
        if (sheet->classes[i].style.kind == kind && strcmp(sheet->classes[i].words, words) == 0)
            return &sheet->classes[i];
    for (size_t i = 0; i < sheet->count; i++) {
        const struct sm_svg_class *known = &sheet->classes[i];
        if (known->style.kind == kind && is_part(words, known->words) &&
            is_part(known->words, words))
            return known;
    }
    return NULL;
}

/* The class as it is known, or else from now on. */
static const struct sm_svg_class *enter(struct sm_svg_sheet *sheet, const char *words,
                                        const struct sm_svg_style *style)
{
    const struct sm_svg_class *known = find(sheet, words, style->kind);
    if (known) return known;
    if (!sm_grow(&sheet->classes, &sheet->capacity, sheet->count + 1, sizeof *sheet->classes)) {
        sheet->failed = true;
        return NULL;
    }
    struct sm_svg_class *entry = &sheet->classes[sheet->count++];
    strcpy(entry->words, words);
    entry->style = *style;
    return entry;
}

static void put_inline(const struct sm_svg_style *style, const struct sm_svg_style *known,
                       struct sm_buf *out)
{
    struct sm_buf declarations = {0};
    sm_svg_put_difference(style, known, &declarations);
    if (declarations.failed) out->failed = true;
    if (declarations.count) {
        sm_buf_str(out, " style=\"");
        sm_buf_add(out, declarations.bytes, declarations.count - 1); /* without the last ';' */
        sm_buf_char(out, '"');
    }
    sm_buf_finish(&declarations);
}

void sm_svg_put_style(struct sm_svg_sheet *sheet, const char *words,
                      const struct sm_svg_style *style, struct sm_buf *out)
{
    char cleaned[SM_SVG_WORDS_MAX];
    struct sm_svg_style base = sm_svg_base_style(style->kind);
    const struct sm_svg_style *known = &base;
    sm_svg_clean_words(words, cleaned);
    if (*cleaned) {
        const struct sm_svg_class *entry = enter(sheet, cleaned, style);
        if (!entry) return;
        known = &entry->style;
        sm_buf_str(out, " class=\"");
        sm_buf_str(out, cleaned);
        sm_buf_char(out, '"');
    }
    if (!sm_svg_same_style(style, known)) put_inline(style, known, out);
}

/* Another class that consists of some of this one's words has its rule apply here too. */
static bool inherits(const struct sm_svg_sheet *sheet, const struct sm_svg_class *entry)
{
    for (size_t i = 0; i < sheet->count; i++) {
        const struct sm_svg_class *other = &sheet->classes[i];
        if (other != entry && other->style.kind == entry->style.kind &&
            is_part(other->words, entry->words))
            return true;
    }
    return false;
}

static void put_selector(const char *words, enum sm_svg_kind kind, struct sm_buf *out)
{
    sm_buf_str(out, "#" SM_SVG_ID);
    sm_buf_str(out, kind == SM_SVG_PATH_KIND ? " path" : " text");
    struct sm_text rest = sm_text(words);
    while (rest.at) {
        sm_buf_char(out, '.');
        sm_buf_text(out, sm_text_cut(&rest, ' '));
    }
}

static void put_base_rule(enum sm_svg_kind kind, struct sm_buf *out)
{
    put_selector(NULL, kind, out);
    sm_buf_char(out, '{');
    sm_buf_str(out, sm_svg_base_declarations(kind));
    sm_buf_str(out, "}\n");
}

void sm_svg_put_rules(const struct sm_svg_sheet *sheet, struct sm_buf *out)
{
    struct sm_svg_style bases[] = {sm_svg_base_style(SM_SVG_PATH_KIND),
                                   sm_svg_base_style(SM_SVG_TEXT_KIND)};
    put_base_rule(SM_SVG_PATH_KIND, out);
    put_base_rule(SM_SVG_TEXT_KIND, out);
    for (size_t i = 0; i < sheet->count; i++) {
        const struct sm_svg_class *entry = &sheet->classes[i];
        put_selector(entry->words, entry->style.kind, out);
        sm_buf_char(out, '{');
        sm_svg_put_difference(&entry->style,
                              inherits(sheet, entry) ? NULL : &bases[entry->style.kind], out);
        sm_buf_str(out, "}\n");
    }
}

static const struct sm_dark_look *dark_of(const struct sm_alternative *dark,
                                          const struct sm_svg_class *entry)
{
    bool is_text = entry->style.kind == SM_SVG_TEXT_KIND;
    for (size_t i = 0; i < dark->count; i++)
        if (dark->looks[i].is_text == is_text &&
            strcmp(dark->looks[i].class_name, entry->words) == 0)
            return &dark->looks[i];
    return NULL;
}

/* Only colours change: widths and sizes decided what found room where. */
static void put_dark_rule(const struct sm_svg_class *entry, const struct sm_dark_look *look,
                          struct sm_buf *out)
{
    struct sm_svg_style style = entry->style;
    size_t start = out->count;
    style.paint.fill = look->fill;
    if (entry->style.paint.stroke.a > 0) style.paint.stroke = look->stroke;
    put_selector(entry->words, style.kind, out);
    sm_buf_char(out, '{');
    size_t empty = out->count;
    sm_svg_put_difference(&style, &entry->style, out);
    if (out->count == empty)
        out->count = start;
    else
        sm_buf_str(out, "}\n");
}

void sm_svg_put_dark_rules(const struct sm_svg_sheet *sheet, const struct sm_alternative *dark,
                           struct sm_buf *out)
{
    sm_buf_str(out, "@media (prefers-color-scheme:dark){\n#" SM_SVG_ID " .background{fill:");
    sm_svg_put_color(out, dark->background);
    sm_buf_str(out, "}\n");
    for (size_t i = 0; i < sheet->count; i++) {
        const struct sm_dark_look *look = dark_of(dark, &sheet->classes[i]);
        if (look) put_dark_rule(&sheet->classes[i], look, out);
    }
    sm_buf_str(out, "}\n");
}
