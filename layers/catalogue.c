/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/catalogue.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/yaml_map.h"
#include "layers/catalogue_keys.h"

enum { BYTES_MAX = 1 << 20 };

struct sm_catalogue {
    char code[SM_LANG_CODE_MAX];
    struct sm_arena arena;
    struct sm_yaml_value values[SM_WORD_COUNT];
    enum sm_plural_rule plural;
};

/* ---- checking what a translator wrote */

static bool fail_at(const char *path, const struct sm_yaml_value *value, enum sm_word word,
                    const char *what, struct sm_error *err)
{
    return sm_fail(err, SM_E_INPUT, "%s:%zu:%zu: %s: %s", path, value->line, value->column,
                   sm_word_key(word), what);
}

static bool has_slot(const char *slots, struct sm_text name)
{
    struct sm_text rest = sm_text(slots);
    while (rest.at) {
        struct sm_text choice = sm_text_cut(&rest, ' ');
        while (choice.at)
            if (sm_text_equal(sm_text_cut(&choice, '|'), name)) return true;
    }
    return false;
}

static bool says_slot(struct sm_text text, struct sm_text slot)
{
    for (size_t i = 0; i + slot.n + 2 <= text.n; i++)
        if (text.at[i] == '{' && text.at[i + slot.n + 1] == '}' &&
            memcmp(text.at + i + 1, slot.at, slot.n) == 0)
            return true;
    return false;
}

static bool says_one_of(struct sm_text text, struct sm_text choice)
{
    while (choice.at)
        if (says_slot(text, sm_text_cut(&choice, '|'))) return true;
    return false;
}

/* The first {name} that nobody would fill, or empty. */
static struct sm_text strange_slot(struct sm_text text, const char *slots)
{
    for (size_t i = 0; i < text.n; i++) {
        const char *end = text.at[i] == '{' ? memchr(text.at + i, '}', text.n - i) : NULL;
        if (text.at[i] != '{') continue;
        struct sm_text name = {text.at + i + 1, end ? (size_t)(end - text.at) - i - 1 : 0};
        if (!end || !name.n || !has_slot(slots, name))
            return (struct sm_text){text.at + i, end ? name.n + 2 : text.n - i};
    }
    return (struct sm_text){0};
}

static bool check_slots(const char *path, const struct sm_yaml_value *value, enum sm_word word,
                        struct sm_text text, struct sm_error *err)
{
    const char *slots = sm_catalogue_keys[word].slots ? sm_catalogue_keys[word].slots : "";
    struct sm_text strange = strange_slot(text, slots), rest = sm_text(slots);
    if (strange.n)
        return sm_fail(err, SM_E_INPUT, "%s:%zu:%zu: %s: nothing fills \"%.*s\"%s%s", path,
                       value->line, value->column, sm_word_key(word), SM_TEXT_ARG(strange),
                       *slots ? "; there are: " : "", slots);
    while (*slots && rest.at) {
        struct sm_text slot = sm_text_cut(&rest, ' ');
        if (!says_one_of(text, slot))
            return sm_fail(err, SM_E_INPUT, "%s:%zu:%zu: %s: says no {%.*s}, which it must", path,
                           value->line, value->column, sm_word_key(word), SM_TEXT_ARG(slot));
    }
    return true;
}

static bool check_value(const struct sm_catalogue *catalogue, const char *path, enum sm_word word,
                        struct sm_error *err)
{
    const struct sm_catalogue_key *key = &sm_catalogue_keys[word];
    const struct sm_yaml_value *value = &catalogue->values[word];
    size_t wanted = key->is_forms ? sm_plural_forms(catalogue->plural) : key->items;
    if (!value->given) return true;
    if (wanted && wanted != SM_ITEMS_ANY && value->count != wanted)
        return fail_at(path, value, word,
                       key->is_forms ? "not as many forms as the plural rule has"
                                     : "not as many words as it must have",
                       err);
    for (size_t i = 0; i < value->count; i++)
        if (!check_slots(path, value, word, value->items[i], err)) return false;
    return true;
}

static bool check_all(struct sm_catalogue *catalogue, const char *path, struct sm_error *err)
{
    const struct sm_yaml_value *plural = &catalogue->values[SM_WORD_PLURAL];
    if (plural->count && !sm_plural_by_name(plural->items[0], &catalogue->plural))
        return fail_at(path, plural, SM_WORD_PLURAL, "no such rule; data/lang/en.yaml lists them",
                       err);
    for (int i = 0; i < SM_WORD_COUNT; i++)
        if (!check_value(catalogue, path, (enum sm_word)i, err)) return false;
    return true;
}

/* ---- reading */

static bool is_code(struct sm_text code)
{
    for (size_t i = 0; i < code.n; i++) {
        char c = code.at[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && i))) return false;
    }
    return code.n >= 2 && code.n < SM_LANG_CODE_MAX;
}

static bool read_catalogue(struct sm_catalogue *catalogue, const char *path, struct sm_error *err)
{
    struct sm_buf bytes = {0};
    struct sm_yaml_key keys[SM_WORD_COUNT];
    for (int i = 0; i < SM_WORD_COUNT; i++)
        keys[i] = (struct sm_yaml_key){sm_catalogue_keys[i].name,
                                       sm_catalogue_keys[i].is_forms || sm_catalogue_keys[i].items};
    struct sm_yaml_schema schema = {keys, SM_WORD_COUNT};
    bool ok = sm_file_read(path, BYTES_MAX, &bytes, err) &&
              sm_yaml_map_read(path, sm_buf_slice(&bytes), &schema, catalogue->values,
                               &catalogue->arena, err) &&
              check_all(catalogue, path, err);
    sm_buf_finish(&bytes);
    return ok;
}

static bool find_file(const char *folder, struct sm_text code, char path[PATH_MAX],
                      struct sm_error *err)
{
    char name[SM_LANG_CODE_MAX + 8];
    struct sm_buf known = {0};
    if (is_code(code)) {
        memcpy(name, code.at, code.n);
        strcpy(name + code.n, ".yaml");
        if (!sm_path_join(path, PATH_MAX, folder, name))
            return sm_fail(err, SM_E_INPUT, "%s: the path is too long", folder);
        if (sm_file_exists(path)) return true;
    }
    sm_catalogue_list(folder, &known);
    sm_fail(err, SM_E_USAGE, "language \"%.*s\": unknown; there are %.*s", SM_TEXT_ARG(code),
            SM_TEXT_ARG(sm_buf_slice(&known)));
    sm_buf_finish(&known);
    return false;
}

struct sm_catalogue *sm_catalogue_open(const char *folder, struct sm_text code,
                                       struct sm_error *err)
{
    char path[PATH_MAX];
    if (!find_file(folder, code, path, err)) return NULL;
    struct sm_catalogue *catalogue = sm_alloc_zeroed(1, sizeof *catalogue);
    if (!catalogue) {
        sm_fail_memory(err);
        return NULL;
    }
    memcpy(catalogue->code, code.at, code.n);
    if (read_catalogue(catalogue, path, err)) return catalogue;
    sm_catalogue_close(catalogue);
    return NULL;
}

void sm_catalogue_close(struct sm_catalogue *catalogue)
{
    if (!catalogue) return;
    sm_arena_finish(&catalogue->arena);
    free(catalogue);
}

/* ---- asking */

const char *sm_catalogue_code(const struct sm_catalogue *catalogue)
{
    return catalogue->code;
}

struct sm_text sm_catalogue_item(const struct sm_catalogue *catalogue, enum sm_word list, size_t i)
{
    const struct sm_yaml_value *value = &catalogue->values[list];
    return i < value->count ? value->items[i] : (struct sm_text){0};
}

struct sm_text sm_catalogue_form(const struct sm_catalogue *catalogue, enum sm_word word,
                                 long long n)
{
    return sm_catalogue_item(catalogue, word, sm_plural_form(catalogue->plural, n));
}

size_t sm_catalogue_missing(const struct sm_catalogue *catalogue, const char **first)
{
    size_t missing = 0;
    for (int i = 0; i < SM_WORD_COUNT; i++) {
        if (catalogue->values[i].given) continue;
        if (!missing++ && first) *first = sm_word_key((enum sm_word)i);
    }
    return missing;
}
