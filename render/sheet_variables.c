/* SPDX-License-Identifier: Apache-2.0
 * Variables: var(--name) and var(--name, fallback), replaced in the text of a value.
 */
#include <string.h>

#include "render/sheet_parts.h"

enum { DEPTH_MAX = 8, NAMES_MAX = 256 };

struct expanding {
    const struct sm_sheet *sheet;
    const struct sm_scan *place; /* of the declaration, for complaints */
    struct sm_buf out;
};

static const struct sm_variable *find(const struct sm_sheet *sheet, struct sm_text name)
{
    for (size_t i = 0; i < sheet->variable_count; i++)
        if (sm_text_equal(sheet->variables[i]->name, name)) return sheet->variables[i];
    return NULL;
}

static bool fail_unset(const struct expanding *e, struct sm_text name)
{
    const char *names[NAMES_MAX];
    char copies[NAMES_MAX][48];
    size_t count = 0;
    for (size_t i = 0; i < e->sheet->variable_count && count < NAMES_MAX; i++) {
        struct sm_text known = e->sheet->variables[i]->name;
        if (known.n >= sizeof copies[0]) continue;
        memcpy(copies[count], known.at, known.n);
        copies[count][known.n] = '\0';
        names[count] = copies[count];
        count++;
    }
    const char *near = sm_text_nearest(name, names, count);
    return sm_scan_fail(e->place, e->place->at, "\"%.*s\" is not set in :root%s%s%s",
                        SM_TEXT_ARG(name), near ? "; did you mean \"" : "", near ? near : "",
                        near ? "\"?" : "");
}

/* Where the next var( of 'text' stands, outside of strings; text.n if there is none. */
static size_t find_call(struct sm_text text)
{
    char quote = '\0';
    for (size_t i = 0; i < text.n; i++) {
        char c = text.at[i];
        if (quote) {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (text.n - i >= 4 && memcmp(text.at + i, "var(", 4) == 0 &&
                   (i == 0 || !sm_is_word(text.at[i - 1]))) {
            return i;
        }
    }
    return text.n;
}

/* How long the parenthesis is that 'text' begins inside of; text.n if it is never closed. */
static size_t find_close(struct sm_text text)
{
    int depth = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (text.at[i] == '(') depth++;
        if (text.at[i] == ')' && depth-- == 0) return i;
    }
    return text.n;
}

static bool expand(struct expanding *e, struct sm_text text, int depth);

static bool replace(struct expanding *e, struct sm_text inside, int depth)
{
    struct sm_text rest = inside;
    struct sm_text name = sm_value_word(&rest);
    bool has_fallback = sm_value_take(&rest, ',');
    if (name.n < 3 || memcmp(name.at, "--", 2) != 0 || (!has_fallback && sm_text_trim(rest).n))
        return sm_scan_fail(e->place, e->place->at,
                            "var(%.*s) names no variable; write var(--name)",
                            SM_TEXT_ARG(sm_scan_shown(inside)));
    const struct sm_variable *variable = find(e->sheet, name);
    if (variable) return expand(e, variable->written, depth + 1);
    return has_fallback ? expand(e, rest, depth + 1) : fail_unset(e, name);
}

static bool expand(struct expanding *e, struct sm_text text, int depth)
{
    if (depth > DEPTH_MAX)
        return sm_scan_fail(e->place, e->place->at,
                            "variables lead to each other more than %d times", DEPTH_MAX);
    while (text.n) {
        size_t n = find_call(text);
        sm_buf_add(&e->out, text.at, n);
        if (e->out.count > SM_VALUE_BYTES_MAX)
            return sm_scan_fail(e->place, e->place->at, "the value grows beyond %d bytes",
                                SM_VALUE_BYTES_MAX);
        if (n == text.n) return true;
        struct sm_text inside = {text.at + n + 4, text.n - n - 4};
        size_t length = find_close(inside);
        if (length == inside.n) return sm_scan_fail(e->place, e->place->at, "a ')' is missing");
        if (!replace(e, (struct sm_text){inside.at, length}, depth)) return false;
        text = (struct sm_text){inside.at + length + 1, inside.n - length - 1};
    }
    return true;
}

bool sm_sheet_expand(const struct sm_sheet *sheet, const struct sm_scan *place,
                     struct sm_text written, struct sm_text *expanded)
{
    struct expanding e = {.sheet = sheet, .place = place};
    *expanded = written;
    if (find_call(written) == written.n) return true;
    bool ok = expand(&e, written, 0);
    if (ok && e.out.failed) ok = sm_fail_memory(place->err);
    if (ok) {
        expanded->at = sm_arena_copy(sheet->arena, e.out.count ? e.out.bytes : "", e.out.count);
        expanded->n = e.out.count;
        ok = expanded->at ? true : sm_fail_memory(place->err);
    }
    sm_buf_finish(&e.out);
    return ok;
}
