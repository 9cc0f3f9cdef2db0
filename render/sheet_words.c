/* SPDX-License-Identifier: Apache-2.0
 * Words that elements are known by, and selectors made of them.
 */
#include <string.h>

#include "render/sheet_parts.h"

#include "base/hash.h"

enum { SLOTS = 2 * SM_FEATURES_MAX, WORD_MAX = 96 };

/* The slot that holds the word, or the empty one that it belongs into. */
static size_t slot_of(const struct sm_sheet *sheet, struct sm_text word)
{
    size_t slot = sm_fnv32_of(word) % SLOTS;
    while (sheet->slots[slot] && !sm_text_is(word, sheet->words[sheet->slots[slot] - 1]))
        slot = (slot + 1) % SLOTS;
    return slot;
}

int sm_sheet_find_word(const struct sm_sheet *sheet, struct sm_text word)
{
    return sheet->slots[slot_of(sheet, word)] - 1;
}

int sm_sheet_enter_word(struct sm_sheet *sheet, const char *word)
{
    size_t slot = slot_of(sheet, sm_text(word));
    if (sheet->slots[slot]) return sheet->slots[slot] - 1;
    if (sheet->word_count == SM_FEATURES_MAX) return -1;
    const char *copy = sm_arena_copy(sheet->arena, word, strlen(word));
    if (!copy) return -1;
    sheet->words[sheet->word_count++] = copy;
    sheet->slots[slot] = (short)sheet->word_count;
    return sheet->word_count - 1;
}

static void add_feature(struct sm_features *features, int number)
{
    features->bits[number / 64] |= (uint64_t)1 << (number % 64);
}

/* 'mark' and the word: ".land". */
static bool give(struct sm_sheet *sheet, struct sm_element *element, const char *mark,
                 struct sm_text word)
{
    char whole[WORD_MAX];
    size_t n = strlen(mark);
    if (n + word.n >= sizeof whole) return false;
    memcpy(whole, mark, n);
    memcpy(whole + n, word.at, word.n);
    whole[n + word.n] = '\0';
    int number = sm_sheet_enter_word(sheet, whole);
    if (number >= 0) add_feature(&element->features, number);
    return number >= 0;
}

bool sm_sheet_element(struct sm_sheet *sheet, const struct sm_element_words *words,
                      const struct sm_element *parent, struct sm_element *element)
{
    struct sm_text rest = sm_text(words->classes);
    *element = (struct sm_element){.parent = parent};
    bool ok = give(sheet, element, "", sm_text(words->type));
    if (words->id) ok = ok && give(sheet, element, "#", sm_text(words->id));
    while (ok && rest.at && rest.n)
        ok = give(sheet, element, ".", sm_text_cut(&rest, ' '));
    return ok;
}

static bool attribute_word(const char *name, const char *value, char out[WORD_MAX])
{
    size_t n = strlen(name), m = strlen(value);
    if (n + m + 4 > WORD_MAX) return false;
    out[0] = '[';
    memcpy(out + 1, name, n);
    out[n + 1] = '=';
    memcpy(out + n + 2, value, m);
    strcpy(out + n + 2 + m, "]");
    return true;
}

/* "[lang=uk]", and "[lang=" for asking whether there is such an attribute. */
bool sm_sheet_attribute(struct sm_sheet *sheet, struct sm_element *element, const char *name,
                        const char *value)
{
    char word[WORD_MAX];
    if (!attribute_word(name, value, word)) return false;
    int number = sm_sheet_enter_word(sheet, word);
    *(strchr(word, '=') + 1) = '\0';
    if (number < 0 || sm_sheet_enter_word(sheet, word) < 0) return false;
    add_feature(&element->features, number);
    return true;
}

/* Selectors */

struct selecting {
    struct sm_scan *scan;
    struct sm_sheet *sheet;
    struct sm_selector *selector;
};

enum { OF_ID = 10000, OF_CLASS = 100, OF_TYPE = 1 };

static bool fail_unknown(struct selecting *s, size_t offset, struct sm_text word)
{
    const char *near[SM_FEATURES_MAX];
    size_t count = 0;
    for (int i = 0; i < s->sheet->word_count; i++)
        if (s->sheet->words[i][0] == word.at[0] || sm_is_word_start(word.at[0]))
            near[count++] = s->sheet->words[i];
    const char *nearest = sm_text_nearest(word, near, count);
    if (nearest)
        return sm_scan_fail(s->scan, offset, "nothing on a map is \"%.*s\"; did you mean \"%s\"?",
                            SM_TEXT_ARG(word), nearest);
    return sm_scan_fail(s->scan, offset, "nothing on a map is \"%.*s\"; docs/THEMES.md lists all",
                        SM_TEXT_ARG(word));
}

/* The number of a value that no element has, if the attribute is known: it can be asked for. */
static int other_value(struct sm_sheet *sheet, struct sm_text word)
{
    char whole[WORD_MAX];
    const char *equals = word.n && word.at[0] == '[' ? memchr(word.at, '=', word.n) : NULL;
    if (!equals || word.n >= sizeof whole) return -1;
    struct sm_text name = {word.at, (size_t)(equals - word.at) + 1};
    if (sm_sheet_find_word(sheet, name) < 0) return -1;
    memcpy(whole, word.at, word.n);
    whole[word.n] = '\0';
    return sm_sheet_enter_word(sheet, whole);
}

static bool need(struct selecting *s, size_t offset, struct sm_text word, unsigned weight)
{
    int number = sm_sheet_find_word(s->sheet, word);
    if (number < 0) number = other_value(s->sheet, word);
    if (number < 0) return fail_unknown(s, offset, word);
    add_feature(&s->selector->compounds[s->selector->count - 1].needs, number);
    s->selector->specificity += weight;
    return true;
}

/* ".land", "#map" */
static bool take_marked(struct selecting *s, unsigned weight)
{
    size_t start = s->scan->at++;
    struct sm_text word = sm_scan_word(s->scan);
    if (!word.n)
        return sm_scan_fail(s->scan, start, "a name is missing behind this '%c'",
                            s->scan->source->text.at[start]);
    return need(s, start, (struct sm_text){word.at - 1, word.n + 1}, weight);
}

static bool take_pseudo(struct selecting *s)
{
    size_t start = s->scan->at++;
    struct sm_text word = sm_scan_word(s->scan);
    if (!sm_text_is(word, "root"))
        return sm_scan_fail(s->scan, start, "\":%.*s\" is not supported; there is :root only",
                            SM_TEXT_ARG(word));
    return need(s, start, sm_text("svg"), OF_CLASS);
}

static struct sm_text take_attribute_value(struct sm_scan *scan)
{
    char quote = sm_scan_peek(scan);
    if (quote != '"' && quote != '\'') return sm_scan_word(scan);
    scan->at++;
    struct sm_text value = sm_scan_word(scan);
    if (!sm_scan_take(scan, quote)) return (struct sm_text){0};
    return value;
}

/* [lang=uk], [id=map], [class~=land] */
static bool take_attribute(struct selecting *s)
{
    size_t start = s->scan->at++;
    char word[WORD_MAX];
    struct sm_text name = sm_scan_word(s->scan);
    bool has_tilde = sm_scan_take(s->scan, '~');
    bool ok = name.n && sm_scan_take(s->scan, '=');
    struct sm_text value = ok ? take_attribute_value(s->scan) : (struct sm_text){0};
    bool is_class = sm_text_is(name, "class"), is_id = sm_text_is(name, "id");
    if (!value.n || !sm_scan_take(s->scan, ']') || has_tilde != is_class ||
        name.n + value.n + 4 > sizeof word)
        return sm_scan_fail(s->scan, start,
                            "not an attribute selector; write [lang=uk] or [class~=land]");
    struct sm_buf whole = {0};
    sm_buf_str(&whole, is_class ? "." : is_id ? "#" : "[");
    if (!is_class && !is_id) {
        sm_buf_text(&whole, name);
        sm_buf_char(&whole, '=');
    }
    sm_buf_text(&whole, value);
    if (!is_class && !is_id) sm_buf_char(&whole, ']');
    ok = whole.failed ? sm_fail_memory(s->scan->err)
                      : need(s, start, sm_buf_slice(&whole), is_id ? OF_ID : OF_CLASS);
    sm_buf_finish(&whole);
    return ok;
}

static bool take_type(struct selecting *s)
{
    size_t start = s->scan->at;
    return need(s, start, sm_scan_word(s->scan), OF_TYPE);
}

/* One simple selector; '*any' tells whether there was one. */
static bool take_simple(struct selecting *s, bool *any)
{
    char c = sm_scan_peek(s->scan);
    *any = true;
    if (c == '.') return take_marked(s, OF_CLASS);
    if (c == '#') return take_marked(s, OF_ID);
    if (c == '[') return take_attribute(s);
    if (c == ':') return take_pseudo(s);
    if (c == '*') return sm_scan_take(s->scan, '*');
    if (sm_is_word_start(c)) return take_type(s);
    *any = false;
    return true;
}

static bool take_compound(struct selecting *s)
{
    bool any = true;
    size_t start = s->scan->at;
    if (s->selector->count == SM_COMPOUNDS_MAX)
        return sm_scan_fail(s->scan, start, "more than %d names in a row", SM_COMPOUNDS_MAX);
    s->selector->compounds[s->selector->count++] = (struct sm_compound){0};
    while (any)
        if (!take_simple(s, &any)) return false;
    if (s->scan->at > start) return true;
    char c = sm_scan_peek(s->scan);
    if (c == '>' || c == '+' || c == '~')
        return sm_scan_fail(s->scan, start,
                            "'%c' is not supported; write \"#legend text\" for "
                            "what stands inside",
                            c);
    if (sm_scan_ends(s->scan)) return sm_scan_fail(s->scan, start, "a rule is missing its { }");
    return sm_scan_fail(s->scan, start,
                        "a selector is expected here: a type, .class, #id or "
                        "[attribute=value]");
}

static bool take_selector(struct selecting *s)
{
    s->selector->offset = s->scan->at;
    for (;;) {
        if (!take_compound(s) || !sm_scan_blank(s->scan)) return false;
        char c = sm_scan_peek(s->scan);
        if (c == ',' || c == '{') return true;
    }
}

static bool is_root(const struct sm_sheet *sheet, const struct sm_selector *selector)
{
    struct sm_features root = {{0}};
    add_feature(&root, sm_sheet_find_word(sheet, sm_text("svg")));
    return selector->count == 1 && memcmp(&selector->compounds[0].needs, &root, sizeof root) == 0;
}

bool sm_scan_selectors(struct sm_scan *scan, struct sm_sheet *sheet, struct sm_rule *rule)
{
    rule->is_root = true;
    do {
        if (!sm_scan_blank(scan)) return false;
        if (!sm_arena_grow(sheet->arena, &rule->selectors, &rule->selector_capacity,
                           rule->selector_count, sizeof *rule->selectors))
            return sm_fail_memory(scan->err);
        struct sm_selector *selector = &rule->selectors[rule->selector_count++];
        *selector = (struct sm_selector){0};
        struct selecting s = {scan, sheet, selector};
        if (!take_selector(&s)) return false;
        rule->is_root = rule->is_root && is_root(sheet, selector);
    } while (sm_scan_take(scan, ','));
    return true;
}
