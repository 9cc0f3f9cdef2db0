/* SPDX-License-Identifier: Apache-2.0
 * The cascade: which declarations win for an element in a medium.
 */
#include "render/sheet.h"

#include <stdlib.h>

#include "render/sheet_parts.h"

static const unsigned INHERITED = 1u << SM_COLOR | 1u << SM_FONT_FAMILY | 1u << SM_FONT_SIZE |
                                  1u << SM_FONT_STYLE | 1u << SM_FONT_WEIGHT |
                                  1u << SM_LETTER_SPACING | 1u << SM_TEXT_TRANSFORM;

struct sm_sheet *sm_sheet_new(struct sm_arena *arena)
{
    struct sm_sheet *sheet = sm_arena_alloc_zeroed(arena, 1, sizeof *sheet);
    if (!sheet) return NULL;
    sheet->arena = arena;
    return sm_sheet_enter_word(sheet, "svg") >= 0 ? sheet : NULL;
}

static bool holds(const struct sm_condition *condition, const struct sm_medium *medium)
{
    if (condition->width_max_px > 0 && medium->width_px > condition->width_max_px) return false;
    if (condition->width_min_px > 0 && medium->width_px < condition->width_min_px) return false;
    return condition->scheme == 0 || condition->scheme == (medium->is_dark ? 2 : 1);
}

/* Variables */

static void set_variable(struct sm_sheet *sheet, const struct sm_variable *variable)
{
    size_t i = 0;
    while (i < sheet->variable_count && !sm_text_equal(sheet->variables[i]->name, variable->name))
        i++;
    sheet->variables[i] = variable;
    if (i == sheet->variable_count) sheet->variable_count++;
}

static bool set_variables(struct sm_sheet *sheet, const struct sm_medium *medium)
{
    size_t count = 0;
    for (size_t i = 0; i < sheet->rule_count; i++)
        count += sheet->rules[i]->variable_count;
    sheet->variables = sm_arena_alloc(sheet->arena, count + 1, sizeof(struct sm_variable *));
    sheet->variable_count = 0;
    if (!sheet->variables) return false;
    for (size_t i = 0; i < sheet->rule_count; i++) {
        const struct sm_rule *rule = sheet->rules[i];
        if (!holds(&rule->condition, medium)) continue;
        for (size_t k = 0; k < rule->variable_count; k++)
            set_variable(sheet, &rule->variables[k]);
    }
    return true;
}

/* Rules */

static int compare(const void *a, const void *b)
{
    const struct sm_active *x = a, *y = b;
    if (x->rule->origin != y->rule->origin) return x->rule->origin < y->rule->origin ? -1 : 1;
    if (x->selector->specificity != y->selector->specificity)
        return x->selector->specificity < y->selector->specificity ? -1 : 1;
    return x->order < y->order ? -1 : 1;
}

static struct sm_active active_of(const struct sm_selector *selector, const struct sm_rule *rule,
                                  size_t order)
{
    const struct sm_features *needs = &selector->compounds[selector->count - 1].needs;
    int word = SM_FEATURES_MAX / 64 - 1;
    while (word > 0 && !needs->bits[word])
        word--;
    return (struct sm_active){selector, rule, order, word, needs->bits[word]};
}

static bool pick_rules(struct sm_sheet *sheet, const struct sm_medium *medium)
{
    size_t count = 0;
    for (size_t i = 0; i < sheet->rule_count; i++)
        count += sheet->rules[i]->selector_count;
    sheet->active = sm_arena_alloc(sheet->arena, count + 1, sizeof *sheet->active);
    sheet->active_count = 0;
    if (!sheet->active) return false;
    for (size_t i = 0; i < sheet->rule_count; i++) {
        const struct sm_rule *rule = sheet->rules[i];
        if (!holds(&rule->condition, medium)) continue;
        for (size_t k = 0; k < rule->selector_count; k++)
            sheet->active[sheet->active_count++] = active_of(&rule->selectors[k], rule, i);
    }
    qsort(sheet->active, sheet->active_count, sizeof *sheet->active, compare);
    return true;
}

static bool read_values(const struct sm_sheet *sheet, struct sm_rule *rule, struct sm_error *err)
{
    for (size_t i = 0; i < rule->declaration_count; i++) {
        struct sm_declaration *declaration = &rule->declarations[i];
        struct sm_text expanded;
        struct sm_scan place = {rule->source,
                                (size_t)(declaration->written.at - rule->source->text.at), err};
        if (!sm_sheet_expand(sheet, &place, declaration->written, &expanded)) return false;
        /* One without variables was read when it was parsed. */
        if (expanded.at == declaration->written.at) continue;
        if (!sm_value_read(declaration->property, expanded, &place, &declaration->value))
            return false;
    }
    return true;
}

bool sm_sheet_apply(struct sm_sheet *sheet, const struct sm_medium *medium, struct sm_error *err)
{
    sheet->parent = NULL;
    if (!set_variables(sheet, medium) || !pick_rules(sheet, medium)) return sm_fail_memory(err);
    for (size_t i = 0; i < sheet->rule_count; i++) {
        struct sm_rule *rule = sheet->rules[i];
        if (holds(&rule->condition, medium) && !read_values(sheet, rule, err)) return false;
    }
    return true;
}

/* Elements */

static bool has_all(const struct sm_features *have, const struct sm_features *need)
{
    for (int i = 0; i < SM_FEATURES_MAX / 64; i++)
        if (need->bits[i] & ~have->bits[i]) return false;
    return true;
}

static bool fits(const struct sm_selector *selector, const struct sm_element *element)
{
    int left = selector->count - 1;
    if (!has_all(&element->features, &selector->compounds[left].needs)) return false;
    for (element = element->parent; element && left > 0; element = element->parent)
        if (has_all(&element->features, &selector->compounds[left - 1].needs)) left--;
    return left == 0;
}

static void add_declarations(const struct sm_rule *rule, unsigned allowed, struct sm_look *look)
{
    for (size_t i = 0; i < rule->declaration_count; i++) {
        const struct sm_declaration *declaration = &rule->declarations[i];
        if (allowed & 1u << declaration->property)
            look->of[declaration->property] = &declaration->value;
    }
}

static void cascade(struct sm_sheet *sheet, const struct sm_element *element, unsigned allowed,
                    struct sm_look *look);

/* Neighbours share a parent: what they inherit is found out once. */
static void inherit(struct sm_sheet *sheet, const struct sm_element *parent, struct sm_look *look)
{
    if (sheet->parent != parent) {
        struct sm_look inherited = {{NULL}};
        cascade(sheet, parent, INHERITED, &inherited);
        sheet->parent = parent;
        sheet->inherited = inherited;
    }
    *look = sheet->inherited;
}

static void cascade(struct sm_sheet *sheet, const struct sm_element *element, unsigned allowed,
                    struct sm_look *look)
{
    if (element->parent) inherit(sheet, element->parent, look);
    for (size_t i = 0; i < sheet->active_count; i++) {
        const struct sm_active *active = &sheet->active[i];
        if (active->bits & ~element->features.bits[active->word]) continue;
        if (fits(active->selector, element)) add_declarations(active->rule, allowed, look);
    }
}

struct sm_look sm_sheet_look(struct sm_sheet *sheet, const struct sm_element *element)
{
    struct sm_look look = {{NULL}};
    cascade(sheet, element, ~0u, &look);
    return look;
}

const struct sm_sheet_font *sm_sheet_fonts(const struct sm_sheet *sheet, size_t *count)
{
    *count = sheet->font_count;
    return sheet->fonts;
}

/* The selector without its attributes: another map may be in another language. */
static struct sm_selector without_attributes(const struct sm_sheet *sheet,
                                             const struct sm_selector *selector)
{
    struct sm_selector bare = *selector;
    for (int word = 0; word < sheet->word_count; word++)
        for (int i = 0; i < bare.count && sheet->words[word][0] == '['; i++)
            bare.compounds[i].needs.bits[word / 64] &= ~((uint64_t)1 << (word % 64));
    return bare;
}

static bool fits_any(const struct sm_selector *selector, const struct sm_element *elements,
                     size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (const struct sm_element *e = &elements[i]; e; e = e->parent)
            if (fits(selector, e)) return true;
    return false;
}

bool sm_sheet_all_used(const struct sm_sheet *sheet, const struct sm_element *elements,
                       size_t count, struct sm_error *err)
{
    for (size_t i = 0; i < sheet->rule_count; i++) {
        const struct sm_rule *rule = sheet->rules[i];
        for (size_t k = 0; rule->origin == sheet->origins && k < rule->selector_count; k++) {
            struct sm_selector bare = without_attributes(sheet, &rule->selectors[k]);
            if (!fits_any(&bare, elements, count))
                return sm_fail_at(err, rule->source, rule->selectors[k].offset,
                                  "nothing on a map is all of this");
        }
    }
    return true;
}
