/* SPDX-License-Identifier: Apache-2.0
 * The grammar of a sheet: rules and their declarations.
 */
#include <string.h>

#include "base/file.h"
#include "render/sheet_parts.h"

enum { PARENS_MAX = 16 };

bool sm_parse_fail(struct sm_parser *p, size_t offset, const char *what)
{
    return sm_scan_fail(&p->scan, offset, "%s", what);
}

/* Values */

/* Functions are few, so that nothing is fetched or run. */
static bool check_function(struct sm_parser *p, size_t paren)
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
        return sm_parse_fail(p, start,
                             "url() is not supported: a theme fetches nothing; name a local font "
                             "file in quotes in @font-face");
    return sm_scan_fail(&p->scan, start, "%.*s() is not supported; there are var(), rgb(), rgba()",
                        SM_TEXT_ARG(name));
}

static bool skip_string(struct sm_parser *p)
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
        if (c == '\\') return sm_parse_fail(p, p->scan.at, "backslashes are not supported");
    }
    return sm_parse_fail(p, start, "this string is never closed");
}

/* One step over the value; '*ends' where a ';' or '}' ends it. */
static bool step_value(struct sm_parser *p, int *parens, bool *ends)
{
    char c = sm_scan_peek(&p->scan);
    size_t at = p->scan.at;
    *ends = *parens == 0 && (c == ';' || c == '}');
    if (*ends) return true;
    if (c == '"' || c == '\'') return skip_string(p);
    if (c == '{' || c == ';' || c == '}')
        return sm_parse_fail(p, at,
                             c == '{' ? "a ';' or '}' is missing before this '{'"
                                      : "a ')' is missing before this");
    if (c == '!')
        return sm_parse_fail(p, at,
                             "'!important' is not needed: a theme's rules win over the default's");
    if (c == '\\') return sm_parse_fail(p, at, "backslashes are not supported");
    if (c == '(' && !check_function(p, at)) return false;
    if (c == '(' && ++*parens > PARENS_MAX)
        return sm_parse_fail(p, at, "too many '(' inside each other");
    if (c == ')' && --*parens < 0) return sm_parse_fail(p, at, "this ')' closes nothing");
    size_t before = p->scan.at;
    if (!sm_scan_blank(&p->scan)) return false;
    if (p->scan.at == before) p->scan.at++;
    return true;
}

bool sm_parse_value(struct sm_parser *p, size_t brace, struct sm_text *value)
{
    int parens = 0;
    bool ends = false;
    if (!sm_scan_blank(&p->scan)) return false;
    size_t start = p->scan.at;
    while (!sm_scan_ends(&p->scan) && !ends)
        if (!step_value(p, &parens, &ends)) return false;
    if (!ends) return sm_parse_fail(p, brace, "this '{' is never closed");
    *value = sm_text_trim((struct sm_text){p->scan.source->text.at + start, p->scan.at - start});
    if (!value->n) return sm_parse_fail(p, start, "a value is missing here");
    if (value->n > SM_VALUE_BYTES_MAX) return sm_parse_fail(p, start, "this value is too long");
    return true;
}

/* Declarations */

size_t sm_parse_offset(const struct sm_parser *p, struct sm_text part)
{
    return (size_t)(part.at - p->scan.source->text.at);
}

bool sm_parse_name(struct sm_parser *p, size_t brace, struct sm_text *name)
{
    if (sm_scan_ends(&p->scan)) return sm_parse_fail(p, brace, "this '{' is never closed");
    size_t start = p->scan.at;
    *name = sm_scan_word(&p->scan);
    char c = sm_scan_peek(&p->scan);
    if (!name->n)
        return sm_parse_fail(p, start,
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

static bool add_variable(struct sm_parser *p, struct sm_rule *rule, struct sm_text name,
                         struct sm_text value)
{
    size_t offset = sm_parse_offset(p, name);
    if (!rule->is_root)
        return sm_scan_fail(&p->scan, offset, "\"%.*s\": variables are set in :root only",
                            SM_TEXT_ARG(name));
    if (!sm_arena_grow(p->sheet->arena, &rule->variables, &rule->variable_capacity,
                       rule->variable_count, sizeof *rule->variables))
        return sm_fail_memory(p->scan.err);
    rule->variables[rule->variable_count++] = (struct sm_variable){name, value, offset};
    return true;
}

static bool add_declaration(struct sm_parser *p, struct sm_rule *rule, struct sm_text name,
                            struct sm_text value)
{
    size_t offset = sm_parse_offset(p, name);
    int property = sm_property_by_name(name);
    if (property < 0) {
        const char *near = sm_property_nearest(name);
        return sm_scan_fail(&p->scan, offset, "unknown property \"%.*s\"%s%s%s", SM_TEXT_ARG(name),
                            near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
    }
    if (property == SM_COLOR_SCHEME && !rule->is_root)
        return sm_parse_fail(p, offset, "color-scheme is set in :root only");
    if (!sm_arena_grow(p->sheet->arena, &rule->declarations, &rule->declaration_capacity,
                       rule->declaration_count, sizeof *rule->declarations))
        return sm_fail_memory(p->scan.err);
    struct sm_declaration *declaration = &rule->declarations[rule->declaration_count++];
    *declaration =
        (struct sm_declaration){.property = (enum sm_property)property, .written = value};
    /* What needs no variable is checked now, whether its @media ever holds or not. */
    struct sm_scan place = {p->scan.source, sm_parse_offset(p, value), p->scan.err};
    for (size_t i = 0; i + 4 <= value.n; i++)
        if (memcmp(value.at + i, "var(", 4) == 0) return true;
    return sm_value_read(declaration->property, value, &place, &declaration->value);
}

static bool take_block(struct sm_parser *p, struct sm_rule *rule)
{
    size_t brace = p->scan.at - 1;
    for (;;) {
        struct sm_text name, value;
        if (!sm_scan_blank(&p->scan)) return false;
        if (sm_scan_take(&p->scan, ';')) continue;
        if (sm_scan_take(&p->scan, '}')) return true;
        if (!sm_parse_name(p, brace, &name) || !sm_parse_value(p, brace, &value)) return false;
        bool is_variable = name.n > 2 && memcmp(name.at, "--", 2) == 0;
        if (!(is_variable ? add_variable(p, rule, name, value)
                          : add_declaration(p, rule, name, value)))
            return false;
    }
}

bool sm_parse_rule(struct sm_parser *p)
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
    if (!sm_scan_take(&p->scan, '{')) return sm_parse_fail(p, p->scan.at, "a '{' is expected here");
    return take_block(p, rule);
}

/* Whole texts */

static bool check_bytes(struct sm_parser *p)
{
    const struct sm_text *text = &p->scan.source->text;
    const char *nul = text->n ? memchr(text->at, '\0', text->n) : NULL;
    size_t bad;
    if (text->n > SM_SHEET_BYTES_MAX)
        return sm_fail(p->scan.err, SM_E_INPUT, "%s: a style sheet of more than %d KiB",
                       p->scan.source->path, SM_SHEET_BYTES_MAX >> 10);
    if (nul)
        return sm_parse_fail(p, (size_t)(nul - text->at), "a NUL byte; this is not a style sheet");
    if (!sm_utf8_valid(*text, &bad)) return sm_parse_fail(p, bad, "this is not UTF-8");
    return true;
}

static bool take_all(struct sm_parser *p)
{
    static const char bom[] = "\xEF\xBB\xBF";
    const struct sm_text *text = &p->scan.source->text;
    if (text->n >= 3 && memcmp(text->at, bom, 3) == 0) p->scan.at = 3;
    for (;;) {
        if (!sm_scan_blank(&p->scan)) return false;
        if (sm_scan_ends(&p->scan)) return true;
        char c = sm_scan_peek(&p->scan);
        if (c == '}') return sm_parse_fail(p, p->scan.at, "this '}' closes nothing");
        if (!(c == '@' ? sm_parse_at_rule(p) : sm_parse_rule(p))) return false;
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
    struct sm_parser p = {.scan = {source, 0, err}, .sheet = sheet};
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
