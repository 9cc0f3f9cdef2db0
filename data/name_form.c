/* SPDX-License-Identifier: Apache-2.0 */
#include "data/name_form.h"

#include "data/name.h"

struct form_word {
    const char *word; /* in small letters */
    enum sm_form form;
    bool behind; /* behind the name, else before it */
};

static const struct form_word name_words[] = {
    {"region", SM_FORM_REGION, true},
    {"province", SM_FORM_REGION, true},
    {"territory", SM_FORM_REGION, true},
    {"oblast", SM_FORM_OBLAST, true},
    {"oblast'", SM_FORM_OBLAST, true},
    {"область", SM_FORM_OBLAST, true},
    {"обл", SM_FORM_OBLAST, true},
    {"обл.", SM_FORM_OBLAST, true},
    {"krai", SM_FORM_KRAI, true},
    {"kray", SM_FORM_KRAI, true},
    {"край", SM_FORM_KRAI, true},
    {"republic", SM_FORM_REPUBLIC, true},
    {"республіка", SM_FORM_REPUBLIC, true},
    {"республика", SM_FORM_REPUBLIC, true},
    {"republic of", SM_FORM_REPUBLIC, false},
    {"республіка", SM_FORM_REPUBLIC, false},
    {"республика", SM_FORM_REPUBLIC, false},
    {"okrug", SM_FORM_OKRUG, true},
    {"autonomous okrug", SM_FORM_OKRUG, true},
    {"автономний округ", SM_FORM_OKRUG, true},
    {"автономный округ", SM_FORM_OKRUG, true},
    {"the city of", SM_FORM_SETTLEMENT, false},
    {"city of", SM_FORM_SETTLEMENT, false},
    {"town of", SM_FORM_SETTLEMENT, false},
    {"village of", SM_FORM_SETTLEMENT, false},
    {"city", SM_FORM_SETTLEMENT, true},
    {"town", SM_FORM_SETTLEMENT, true},
    {"village", SM_FORM_SETTLEMENT, true},
    {"місто", SM_FORM_SETTLEMENT, false},
    {"м.", SM_FORM_SETTLEMENT, false},
    {"село", SM_FORM_SETTLEMENT, false},
    {"с.", SM_FORM_SETTLEMENT, false},
    {"селище", SM_FORM_SETTLEMENT, false},
    {"смт", SM_FORM_SETTLEMENT, false},
    {"город", SM_FORM_SETTLEMENT, false},
    {"г.", SM_FORM_SETTLEMENT, false},
    {"пгт", SM_FORM_SETTLEMENT, false},
};

static const struct form_word relation_words[] = {
    {"near", SM_FORM_NEAR, false},
    {"nearby", SM_FORM_NEAR, false},
    {"close to", SM_FORM_NEAR, false},
    {"around", SM_FORM_NEAR, false},
    {"outside", SM_FORM_NEAR, false},
    {"outside of", SM_FORM_NEAR, false},
    {"outskirts of", SM_FORM_NEAR, false},
    {"vicinity of", SM_FORM_NEAR, false},
    {"the vicinity of", SM_FORM_NEAR, false},
    {"area", SM_FORM_NEAR, true},
    {"vicinity", SM_FORM_NEAR, true},
    {"outskirts", SM_FORM_NEAR, true},
    {"поблизу", SM_FORM_NEAR, false},
    {"біля", SM_FORM_NEAR, false},
    {"неподалік", SM_FORM_NEAR, false},
    {"direction", SM_FORM_DIRECTION, true},
    {"direction of", SM_FORM_DIRECTION, false},
    {"axis", SM_FORM_DIRECTION, true},
    {"sector", SM_FORM_DIRECTION, true},
    {"front", SM_FORM_DIRECTION, true},
    {"напрямок", SM_FORM_DIRECTION, true},
    {"напрям", SM_FORM_DIRECTION, true},
    {"направление", SM_FORM_DIRECTION, true},
    {"district", SM_FORM_DISTRICT, true},
    {"raion", SM_FORM_DISTRICT, true},
    {"rayon", SM_FORM_DISTRICT, true},
    {"район", SM_FORM_DISTRICT, true},
    {"all of", SM_FORM_ALL, false},
    {"all", SM_FORM_ALL, false},
    {"across", SM_FORM_ALL, false},
    {"throughout", SM_FORM_ALL, false},
    {"whole of", SM_FORM_ALL, false},
    {"вся", SM_FORM_ALL, false},
    {"весь", SM_FORM_ALL, false},
};

static uint32_t lower(uint32_t c)
{
    if (c >= 'A' && c <= 'Z') return c + 0x20;
    if (c >= 0x410 && c <= 0x42F) return c + 0x20;
    if (c >= 0x400 && c <= 0x40F) return c + 0x50;
    return c;
}

/* How many bytes of 'text' the word takes at its beginning, or 0. */
static size_t prefix_length(struct sm_text text, const char *word)
{
    const char *at = text.at, *end = text.at + text.n;
    struct sm_text wanted = sm_text(word);
    const char *w = wanted.at, *w_end = wanted.at + wanted.n;
    while (w < w_end) {
        if (at == end || lower(sm_utf8_next(&at, end)) != sm_utf8_next(&w, w_end)) return 0;
    }
    return (size_t)(at - text.at);
}

static struct sm_text without_prefix(struct sm_text name, const char *word)
{
    size_t n = prefix_length(name, word);
    bool dotted = n && name.at[n - 1] == '.';
    if (!n || n == name.n || (!dotted && name.at[n] != ' ')) return (struct sm_text){0};
    return sm_text_trim((struct sm_text){name.at + n, name.n - n});
}

/* Words and their lower-case forms have the same length in bytes, so the end can be compared. */
static struct sm_text without_suffix(struct sm_text name, const char *word)
{
    size_t n = sm_text(word).n;
    if (name.n < n + 2 || name.at[name.n - n - 1] != ' ') return (struct sm_text){0};
    struct sm_text tail = {name.at + name.n - n, n};
    if (prefix_length(tail, word) != n) return (struct sm_text){0};
    return sm_text_trim((struct sm_text){name.at, name.n - n});
}

static struct sm_formed find_form(struct sm_text name, const struct form_word *words, size_t count)
{
    struct sm_formed best = {name, SM_FORM_BARE};
    for (size_t i = 0; i < count; i++) {
        struct sm_text stem = words[i].behind ? without_suffix(name, words[i].word)
                                              : without_prefix(name, words[i].word);
        if (stem.n && stem.n < best.stem.n) best = (struct sm_formed){stem, words[i].form};
    }
    return best;
}

struct sm_formed sm_name_form(struct sm_text name)
{
    return find_form(name, name_words, sizeof name_words / sizeof *name_words);
}

struct sm_formed sm_relation_form(struct sm_text name)
{
    return find_form(name, relation_words, sizeof relation_words / sizeof *relation_words);
}
