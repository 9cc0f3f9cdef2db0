/* SPDX-License-Identifier: Apache-2.0
 * The grammar of a sheet: rules, @media, @font-face.
 */
#include <string.h>

#include "base/file.h"
#include "render/sheet_parts.h"

enum { PARENS_MAX = 16 };

struct parser {
    struct sm_scan scan;
    struct sm_sheet *sheet;
    struct sm_condition condition; /* of the @media around */
};

static bool fail(struct parser *p, size_t offset, const char *what)
{
    return sm_scan_fail(&p->scan, offset, "%s", what);
}

/* Values */

/* Functions are few, so that nothing is fetched or run. */
static bool check_function(struct parser *p, size_t paren)
{
    static const char *const known[] = {"var", "rgb", "rgba"};
    const char *at = p->scan.source->text.at;
    size_t start = paren;
    while (start > 0 && sm_is_word(at[start - 1]))
        start--;
    struct sm_text name = {at + start, paren - start};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (sm_text_is_nocase(name, known[i])) return true;
    if (sm_text_is_nocase(name, "url"))
        return fail(p, start,
                    "url() is not supported: a theme fetches nothing; name a local font "
                    "file in quotes in @font-face");
    return sm_scan_fail(&p->scan, start, "%.*s() is not supported; there are var(), rgb(), rgba()",
                        SM_TEXT_ARG(name));
}

static bool skip_string(struct parser *p)
{
    size_t start = p->scan.at;
    char quote = sm_scan_peek(&p->scan);
    for (p->scan.at++; !sm_scan_ends(&p->scan); p->scan.at++) {
        char c = sm_scan_peek(&p->scan);
        if (c == quote) {
            p->scan.at++;
            return true;
        }
        if (c == '\n' || c == '\r' || c == '\f') break;
        if (c == '\\') return fail(p, p->scan.at, "backslashes are not supported");
    }
    return fail(p, start, "this string is never closed");
}

/* One step over the value; '*ends' where a ';' or '}' ends it. */
static bool step_value(struct parser *p, int *parens, bool *ends)
{
    char c = sm_scan_peek(&p->scan);
    size_t at = p->scan.at;
    *ends = *parens == 0 && (c == ';' || c == '}');
    if (*ends) return true;
    if (c == '"' || c == '\'') return skip_string(p);
    if (c == '{' || c == ';' || c == '}')
        return fail(p, at,
                    c == '{' ? "a ';' or '}' is missing before this '{'"
                             : "a ')' is missing before this");
    if (c == '!')
        return fail(p, at, "'!important' is not needed: a theme's rules win over the default's");
    if (c == '\\') return fail(p, at, "backslashes are not supported");
    if (c == '(' && !check_function(p, at)) return false;
    if (c == '(' && ++*parens > PARENS_MAX) return fail(p, at, "too many '(' inside each other");
    if (c == ')' && --*parens < 0) return fail(p, at, "this ')' closes nothing");
    size_t before = p->scan.at;
    if (!sm_scan_blank(&p->scan)) return false;
    if (p->scan.at == before) p->scan.at++;
    return true;
}

static bool take_value(struct parser *p, size_t brace, struct sm_text *value)
{
    int parens = 0;
    bool ends = false;
    if (!sm_scan_blank(&p->scan)) return false;
    size_t start = p->scan.at;
    while (!sm_scan_ends(&p->scan) && !ends)
        if (!step_value(p, &parens, &ends)) return false;
    if (!ends) return fail(p, brace, "this '{' is never closed");
    *value = sm_text_trim((struct sm_text){p->scan.source->text.at + start, p->scan.at - start});
    if (!value->n) return fail(p, start, "a value is missing here");
    if (value->n > SM_VALUE_BYTES_MAX) return fail(p, start, "this value is too long");
    return true;
}

/* Declarations */

static size_t offset_of(const struct parser *p, struct sm_text part)
{
    return (size_t)(part.at - p->scan.source->text.at);
}

static bool take_name(struct parser *p, size_t brace, struct sm_text *name)
{
    if (sm_scan_ends(&p->scan)) return fail(p, brace, "this '{' is never closed");
    size_t start = p->scan.at;
    *name = sm_scan_word(&p->scan);
    char c = sm_scan_peek(&p->scan);
    if (!name->n)
        return fail(p, start,
                    c == '@' ? "an at-rule cannot stand inside a rule"
                             : "a property is expected here");
    if (!sm_scan_blank(&p->scan)) return false;
    if (sm_scan_take(&p->scan, ':')) return true;
    c = sm_scan_peek(&p->scan);
    bool nests = c == '{' || c == '.';
    return sm_scan_fail(&p->scan, start,
                        nests ? "\"%.*s\": rules cannot stand inside rules; is a '}' missing?"
                              : "\"%.*s\": a ':' and a value are missing",
                        SM_TEXT_ARG(*name));
}

static bool add_variable(struct parser *p, struct sm_rule *rule, struct sm_text name,
                         struct sm_text value)
{
    size_t offset = offset_of(p, name);
    if (!rule->is_root)
        return sm_scan_fail(&p->scan, offset, "\"%.*s\": variables are set in :root only",
                            SM_TEXT_ARG(name));
    if (!sm_arena_grow(p->sheet->arena, &rule->variables, &rule->variable_capacity,
                       rule->variable_count, sizeof *rule->variables))
        return sm_fail_memory(p->scan.err);
    rule->variables[rule->variable_count++] = (struct sm_variable){name, value, offset};
    return true;
}

static bool add_declaration(struct parser *p, struct sm_rule *rule, struct sm_text name,
                            struct sm_text value)
{
    size_t offset = offset_of(p, name);
    int property = sm_property_by_name(name);
    if (property < 0) {
        const char *near = sm_property_nearest(name);
        return sm_scan_fail(&p->scan, offset, "unknown property \"%.*s\"%s%s%s", SM_TEXT_ARG(name),
                            near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
    }
    if (property == SM_COLOR_SCHEME && !rule->is_root)
        return fail(p, offset, "color-scheme is set in :root only");
    if (!sm_arena_grow(p->sheet->arena, &rule->declarations, &rule->declaration_capacity,
                       rule->declaration_count, sizeof *rule->declarations))
        return sm_fail_memory(p->scan.err);
    struct sm_declaration *declaration = &rule->declarations[rule->declaration_count++];
    *declaration =
        (struct sm_declaration){.property = (enum sm_property)property, .written = value};
    /* What needs no variable is checked now, whether its @media ever holds or not. */
    struct sm_scan place = {p->scan.source, offset_of(p, value), p->scan.err};
    for (size_t i = 0; i + 4 <= value.n; i++)
        if (memcmp(value.at + i, "var(", 4) == 0) return true;
    return sm_value_read(declaration->property, value, &place, &declaration->value);
}

static bool take_block(struct parser *p, struct sm_rule *rule)
{
    size_t brace = p->scan.at - 1;
    for (;;) {
        struct sm_text name, value;
        if (!sm_scan_blank(&p->scan)) return false;
        if (sm_scan_take(&p->scan, ';')) continue;
        if (sm_scan_take(&p->scan, '}')) return true;
        if (!take_name(p, brace, &name) || !take_value(p, brace, &value)) return false;
        bool is_variable = name.n > 2 && memcmp(name.at, "--", 2) == 0;
        if (!(is_variable ? add_variable(p, rule, name, value)
                          : add_declaration(p, rule, name, value)))
            return false;
    }
}

static bool take_rule(struct parser *p)
{
    struct sm_sheet *sheet = p->sheet;
    struct sm_rule *rule = sm_arena_alloc_zeroed(sheet->arena, 1, sizeof *rule);
    if (!rule || !sm_arena_grow(sheet->arena, &sheet->rules, &sheet->rule_capacity,
                                sheet->rule_count, sizeof *sheet->rules))
        return sm_fail_memory(p->scan.err);
    rule->source = p->scan.source;
    rule->condition = p->condition;
    rule->origin = sheet->origins;
    sheet->rules[sheet->rule_count++] = rule;
    if (!sm_scan_selectors(&p->scan, sheet, rule)) return false;
    if (!sm_scan_take(&p->scan, '{')) return fail(p, p->scan.at, "a '{' is expected here");
    return take_block(p, rule);
}

/* @font-face */

static bool unquote(struct parser *p, struct sm_text value, struct sm_text *text)
{
    size_t n = value.n;
    bool quoted = n > 2 && (value.at[0] == '"' || value.at[0] == '\'') &&
                  memchr(value.at + 1, value.at[0], n - 1) == value.at + n - 1;
    *text = (struct sm_text){value.at + 1, n - 2};
    return quoted || fail(p, offset_of(p, value), "one text in quotes is expected here");
}

static bool set_descriptor(struct parser *p, struct sm_sheet_font *font, struct sm_text name,
                           struct sm_text value)
{
    struct sm_scan place = {p->scan.source, offset_of(p, value), p->scan.err};
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
    return sm_scan_fail(&p->scan, offset_of(p, name),
                        "@font-face has no \"%.*s\"; there are font-family, src, font-weight and "
                        "font-style",
                        SM_TEXT_ARG(name));
}

static bool take_font_face(struct parser *p, size_t start)
{
    struct sm_sheet *sheet = p->sheet;
    struct sm_sheet_font font = {.weight = 400, .source = p->scan.source};
    size_t brace = p->scan.at;
    if (!sm_scan_take(&p->scan, '{')) return fail(p, p->scan.at, "a '{' is expected here");
    for (;;) {
        struct sm_text name, value;
        if (!sm_scan_blank(&p->scan)) return false;
        if (sm_scan_take(&p->scan, ';')) continue;
        if (sm_scan_take(&p->scan, '}')) break;
        if (!take_name(p, brace, &name) || !take_value(p, brace, &value) ||
            !set_descriptor(p, &font, name, value))
            return false;
    }
    if (!font.family.n || !font.file.n)
        return fail(p, start, "@font-face needs a font-family and a src, both in quotes");
    if (!sm_arena_grow(sheet->arena, &sheet->fonts, &sheet->font_capacity, sheet->font_count,
                       sizeof *sheet->fonts))
        return sm_fail_memory(p->scan.err);
    sheet->fonts[sheet->font_count++] = font;
    return true;
}

/* @media */

static bool take_width(struct parser *p, double *px)
{
    struct sm_text rest = {p->scan.source->text.at + p->scan.at,
                           p->scan.source->text.n - p->scan.at};
    struct sm_text unit = {0};
    size_t before = rest.n;
    bool ok = sm_value_number(&rest, px, &unit) && sm_text_is_nocase(unit, "px") && *px > 0;
    if (!ok) return fail(p, p->scan.at, "a width in px is expected here");
    p->scan.at += before - rest.n;
    return true;
}

static bool take_scheme(struct parser *p, int *scheme)
{
    size_t start = p->scan.at;
    struct sm_text word = sm_scan_word(&p->scan);
    *scheme = sm_text_is_nocase(word, "light") ? 1 : 2;
    return *scheme == 1 || sm_text_is_nocase(word, "dark") ||
           fail(p, start, "light or dark is expected here");
}

static bool take_feature(struct parser *p)
{
    size_t start = p->scan.at;
    struct sm_condition *condition = &p->condition;
    struct sm_text name = sm_scan_word(&p->scan);
    bool scheme = sm_text_is_nocase(name, "prefers-color-scheme");
    bool widest = sm_text_is_nocase(name, "max-width");
    if (!scheme && !widest && !sm_text_is_nocase(name, "min-width"))
        return fail(p, start,
                    "@media knows (max-width: 800px), (min-width: 800px) and "
                    "(prefers-color-scheme: dark)");
    if (!sm_scan_blank(&p->scan)) return false;
    if (!sm_scan_take(&p->scan, ':')) return fail(p, p->scan.at, "a ':' is expected here");
    if (!sm_scan_blank(&p->scan)) return false;
    if (scheme) return take_scheme(p, &condition->scheme);
    return take_width(p, widest ? &condition->width_max_px : &condition->width_min_px);
}

static bool take_condition(struct parser *p)
{
    do {
        if (!sm_scan_blank(&p->scan)) return false;
        if (!sm_scan_take(&p->scan, '('))
            return fail(p, p->scan.at, "a condition in ( ) is expected here");
        if (!sm_scan_blank(&p->scan) || !take_feature(p) || !sm_scan_blank(&p->scan)) return false;
        if (!sm_scan_take(&p->scan, ')')) return fail(p, p->scan.at, "a ')' is expected here");
        if (!sm_scan_blank(&p->scan)) return false;
    } while (sm_text_is_nocase(sm_scan_word(&p->scan), "and"));
    return true;
}

static bool take_media(struct parser *p)
{
    p->condition = (struct sm_condition){0};
    if (!take_condition(p)) return false;
    size_t brace = p->scan.at;
    if (!sm_scan_take(&p->scan, '{')) return fail(p, p->scan.at, "a '{' is expected here");
    for (;;) {
        if (!sm_scan_blank(&p->scan)) return false;
        if (sm_scan_ends(&p->scan)) return fail(p, brace, "this '{' is never closed");
        if (sm_scan_take(&p->scan, '}')) break;
        if (sm_scan_peek(&p->scan) == '@')
            return fail(p, p->scan.at, "at-rules cannot stand inside @media");
        if (!take_rule(p)) return false;
    }
    p->condition = (struct sm_condition){0};
    return true;
}

static bool take_at_rule(struct parser *p)
{
    size_t start = p->scan.at++;
    struct sm_text name = sm_scan_word(&p->scan);
    if (!sm_scan_blank(&p->scan)) return false;
    if (sm_text_is_nocase(name, "media")) return take_media(p);
    if (sm_text_is_nocase(name, "font-face")) return take_font_face(p, start);
    if (sm_text_is_nocase(name, "import"))
        return fail(p, start, "@import is not needed: a theme is read over the default one");
    return sm_scan_fail(&p->scan, start,
                        "\"@%.*s\" is not supported; there are @media and "
                        "@font-face",
                        SM_TEXT_ARG(name));
}

/* Whole texts */

static bool check_bytes(struct parser *p)
{
    const struct sm_text *text = &p->scan.source->text;
    const char *nul = text->n ? memchr(text->at, '\0', text->n) : NULL;
    size_t bad;
    if (text->n > SM_SHEET_BYTES_MAX)
        return sm_fail(p->scan.err, SM_E_INPUT, "%s: a style sheet of more than %d KiB",
                       p->scan.source->path, SM_SHEET_BYTES_MAX >> 10);
    if (nul) return fail(p, (size_t)(nul - text->at), "a NUL byte; this is not a style sheet");
    if (!sm_utf8_valid(*text, &bad)) return fail(p, bad, "this is not UTF-8");
    return true;
}

static bool take_all(struct parser *p)
{
    static const char bom[] = "\xEF\xBB\xBF";
    const struct sm_text *text = &p->scan.source->text;
    if (text->n >= 3 && memcmp(text->at, bom, 3) == 0) p->scan.at = 3;
    for (;;) {
        if (!sm_scan_blank(&p->scan)) return false;
        if (sm_scan_ends(&p->scan)) return true;
        char c = sm_scan_peek(&p->scan);
        if (c == '}') return fail(p, p->scan.at, "this '}' closes nothing");
        if (!(c == '@' ? take_at_rule(p) : take_rule(p))) return false;
    }
}

bool sm_sheet_add(struct sm_sheet *sheet, const char *path, struct sm_text text,
                  struct sm_error *err)
{
    struct sm_source *source = sm_arena_alloc(sheet->arena, 1, sizeof *source);
    if (!source) return sm_fail_memory(err);
    source->path = sm_arena_copy(sheet->arena, path, strlen(path));
    source->text.n = text.n;
    source->text.at = text.n > SM_SHEET_BYTES_MAX
                          ? text.at
                          : sm_arena_copy(sheet->arena, text.n ? text.at : "", text.n);
    if (!source->path || !source->text.at) return sm_fail_memory(err);
    struct parser p = {.scan = {source, 0, err}, .sheet = sheet};
    sheet->origins++;
    return check_bytes(&p) && take_all(&p);
}

bool sm_sheet_read(struct sm_sheet *sheet, const char *path, struct sm_error *err)
{
    struct sm_buf file = {0};
    bool ok = sm_file_read(path, SM_SHEET_BYTES_MAX, &file, err) &&
              sm_sheet_add(sheet, path, sm_buf_slice(&file), err);
    sm_buf_finish(&file);
    return ok;
}
