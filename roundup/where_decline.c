/* SPDX-License-Identifier: Apache-2.0
 * Ukrainian names of places by case. Rules go from the nominative's ending, longest first; where a
 * name may follow either of two patterns both are given: a form that no text contains does no harm.
 * [Pravopys2019, §§ 82-105]
 */
#include <string.h>

#include "roundup/where_private.h"

struct pattern {
    const char *ending;
    const char
        *cases[SM_CASES]; /* nominative, genitive, dative, accusative, instrumental, locative */
};

/* The last word, or the only one. */
static const struct pattern nouns[] = {
    {"ська", {"ська", "ської", "ській", "ську", "ською", "ській"}},
    {"цька", {"цька", "цької", "цькій", "цьку", "цькою", "цькій"}},
    {"зька", {"зька", "зької", "зькій", "зьку", "зькою", "зькій"}},
    {"поле", {"поле", "поля", "полю", "поле", "полем", "полі"}},
    {"піль", {"піль", "поля", "полю", "піль", "полем", "полі"}},
    {"русь", {"русь", "русі", "русі", "русь", "руссю", "русі"}},
    {"ріг", {"ріг", "рогу", "рогу", "ріг", "рогом", "розі"}},
    {"ище", {"ище", "ища", "ищу", "ище", "ищем", "ищі"}},
    {"лля", {"лля", "лля", "ллю", "лля", "ллям", "ллі"}},
    {"жжя", {"жжя", "жжя", "жжю", "жжя", "жжям", "жжі"}},
    {"ччя", {"ччя", "ччя", "ччю", "ччя", "ччям", "ччі"}},
    {"ння", {"ння", "ння", "нню", "ння", "нням", "нні"}},
    {"ття", {"ття", "ття", "ттю", "ття", "ттям", "тті"}},
    {"ддя", {"ддя", "ддя", "ддю", "ддя", "ддям", "дді"}},
    {"р'я", {"р'я", "р'я", "р'ю", "р'я", "р'ям", "р'ї"}},
    {"ець", {"ець", "ця", "цю", "ець", "цем", "ці"}},
    {"єць", {"єць", "йця", "йцю", "єць", "йцем", "йці"}},
    {"ари", {"ари", "арів", "арам", "ари", "арами", "арах"}},
    {"ова", {"ова", "ови|ової", "ові|овій", "ову", "овою", "ові|овій"}},
    {"їв", {"їв", "єва", "єву", "їв", "євом", "єві"}},
    {"иїв", {"иїв", "иєва", "иєву", "иїв", "иєвом", "иєві"}},
    {"ів", {"ів", "ова|ева", "ову|еву", "ів", "овом|евом", "ові|еві"}},
    {"ія", {"ія", "ії", "ії", "ію", "ією", "ії"}},
    {"ця", {"ця", "ці", "ці", "цю", "цею", "ці"}},
    {"ка", {"ка", "ки", "ці", "ку", "кою", "ці"}},
    {"га", {"га", "ги", "зі", "гу", "гою", "зі"}},
    {"ха", {"ха", "хи", "сі", "ху", "хою", "сі"}},
    {"жа", {"жа", "жі", "жі", "жу", "жею", "жі"}},
    {"ча", {"ча", "чі", "чі", "чу", "чею", "чі"}},
    {"ша", {"ша", "ші", "ші", "шу", "шею", "ші"}},
    {"ща", {"ща", "щі", "щі", "щу", "щею", "щі"}},
    {"ий", {"ий", "ого", "ому", "ий", "им", "ому|ім"}},
    {"ій", {"ій", "ього", "ьому", "ій", "ім", "ьому|ім"}},
    {"ці", {"ці", "ців|ць", "цям", "ці", "цями", "цях"}},
    {"ни", {"ни", "н|ен|нів", "нам", "ни", "нами", "нах"}},
    {"нь", {"нь", "ня|ні", "ню|ні", "нь", "нем|нню", "ні"}},
    {"ок", {"ок", "ку|ка", "ку", "ок", "ком", "ку"}},
    {"а", {"а", "и", "і", "у", "ою", "і"}},
    {"я", {"я", "і", "і", "ю", "ею", "і"}},
    {"є", {"є", "ього", "ьому", "є", "ім", "ьому|ім"}},
    {"е", {"е", "ого", "ому", "е", "им", "ому|ім"}},
    {"о", {"о", "а|о", "у|ові|о", "о", "ом|о", "і|у|о"}},
    {"и", {"и", "|ів", "ам", "и", "ами", "ах"}},
    {"ї", {"ї", "їв", "ям", "ї", "ями", "ях"}},
    {"і", {"і", "ів|ь", "ям|ам", "і", "ями|ами", "ях|ах"}},
    {"ь", {"ь", "я|і", "ю|і", "ь", "ем|ю", "і|ю"}},
    {"й", {"й", "я", "ю", "й", "єм", "ї"}},
    {"к", {"к", "ка", "ку|кові", "к", "ком", "ку"}},
    {"г", {"г", "га|гу", "гу", "г", "гом", "гу|зі"}},
    {"ч", {"ч", "ча|чі", "чу|чі", "ч", "чем|чю", "чі"}},
    {"ж", {"ж", "жа", "жу|жеві", "ж", "жем", "жі"}},
    {"ш", {"ш", "ша", "шу", "ш", "шем", "ші"}},
    {"", {"", "а|у", "у|ові", "", "ом", "і|у"}},
};

/* An adjective before the last word: "Нова Каховка", "Часів Яр". */
static const struct pattern adjectives[] = {
    {"ів", {"ів", "ового", "овому", "ів", "овим", "овому|овім"}},
    {"ий", {"ий", "ого", "ому", "ий", "им", "ому|ім"}},
    {"ій", {"ій", "ього", "ьому", "ій", "ім", "ьому|ім"}},
    {"а", {"а", "ої", "ій", "у", "ою", "ій"}},
    {"я", {"я", "ьої", "ій", "ю", "ьою", "ій"}},
    {"е", {"е", "ого", "ому", "е", "им", "ому|ім"}},
    {"є", {"є", "ього", "ьому", "є", "ім", "ьому|ім"}},
    {"і", {"і", "их", "им", "і", "ими", "их"}},
};

size_t sm_lower_uk(struct sm_text text, char *out, size_t size)
{
    size_t n = 0;
    const char *at = text.at, *end = sm_text_end(text);
    while (at < end && n + 4 < size) {
        uint32_t c = sm_utf8_next(&at, end);
        if (c >= 'A' && c <= 'Z') c += 0x20;
        if (c >= 0x410 && c <= 0x42F) c += 0x20;
        if (c >= 0x400 && c <= 0x40F) c += 0x50;
        if (c == 0x490) c = 0x491;
        if (c == 0x2019 || c == 0x2BC || c == 0x2BB || c == '`') c = '\'';
        n += sm_utf8_put(out + n, c);
    }
    return n;
}

static bool ends_with(struct sm_text text, const char *ending)
{
    struct sm_text end = sm_text(ending);
    return text.n >= end.n && (!end.n || !memcmp(text.at + text.n - end.n, end.at, end.n));
}

static const struct pattern *find_pattern(struct sm_text word, const struct pattern *patterns,
                                          size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (ends_with(word, patterns[i].ending)) return &patterns[i];
    return NULL;
}

static void put_form(struct sm_form_list *forms, struct sm_text before, struct sm_text stem,
                     struct sm_text ending)
{
    size_t n = before.n + stem.n + ending.n;
    if (forms->count == SM_FORMS_MAX || n >= SM_FORM_BYTES) return;
    char *out = forms->forms[forms->count++];
    if (before.n) memcpy(out, before.at, before.n);
    if (stem.n) memcpy(out + before.n, stem.at, stem.n);
    if (ending.n) memcpy(out + before.n + stem.n, ending.at, ending.n);
    out[n] = '\0';
}

/* Add each form of 'word' behind 'before' (which ends in its space or hyphen). */
static void put_forms(struct sm_form_list *forms, struct sm_text before, struct sm_text word,
                      const struct pattern *pattern, int grammatical_case)
{
    if (!pattern) {
        put_form(forms, before, word, sm_text(""));
        return;
    }
    struct sm_text stem = {word.at, word.n - sm_text(pattern->ending).n};
    struct sm_text rest = sm_text(pattern->cases[grammatical_case]);
    if (!rest.n) put_form(forms, before, stem, rest);
    while (rest.n) {
        bool empty_first = rest.at[0] == '|';
        struct sm_text ending = sm_text_cut(&rest, '|');
        if (ending.n || empty_first) put_form(forms, before, stem, ending);
    }
}

/* «Калач-на-Дону»: only what stands before the first hyphen is declined. Its length, or 0. */
static size_t river_part(struct sm_text low)
{
    static const char mark[] = "-на-";
    const size_t n = sizeof mark - 1;
    for (size_t i = 1; i + n < low.n; i++)
        if (!memcmp(low.at + i, mark, n)) return i;
    return 0;
}

static const struct pattern *pattern_of(struct sm_text word, bool last)
{
    return last ? find_pattern(word, nouns, sizeof nouns / sizeof *nouns)
                : find_pattern(word, adjectives, sizeof adjectives / sizeof *adjectives);
}

size_t sm_decline_shared(struct sm_text nominative_low)
{
    struct sm_text rest = nominative_low;
    size_t river = river_part(nominative_low);
    if (river) rest.n = river;
    struct sm_text word = sm_text_cut(&rest, ' ');
    const struct pattern *pattern = pattern_of(word, !rest.n);
    return pattern ? word.n - strlen(pattern->ending) : word.n;
}

void sm_decline(struct sm_text nominative_low, int grammatical_case, struct sm_form_list *forms)
{
    size_t first = river_part(nominative_low);
    if (first) {
        struct sm_text tail = {nominative_low.at + first, nominative_low.n - first};
        sm_decline((struct sm_text){nominative_low.at, first}, grammatical_case, forms);
        for (size_t i = 0; i < forms->count; i++) {
            size_t n = strlen(forms->forms[i]);
            if (n + tail.n >= SM_FORM_BYTES) continue;
            memcpy(forms->forms[i] + n, tail.at, tail.n);
            forms->forms[i][n + tail.n] = '\0';
        }
        return;
    }
    struct sm_form_list before = {.count = 1}, next;
    before.forms[0][0] = '\0';
    struct sm_text rest = nominative_low;
    while (rest.n) {
        struct sm_text word = sm_text_cut(&rest, ' ');
        bool last = !rest.n;
        const struct pattern *pattern = pattern_of(word, last);
        next.count = 0;
        for (size_t i = 0; i < before.count; i++)
            put_forms(&next, sm_text(before.forms[i]), word, pattern, grammatical_case);
        for (size_t i = 0; !last && i < next.count; i++) {
            size_t n = strlen(next.forms[i]);
            if (n + 2 < SM_FORM_BYTES) memcpy(next.forms[i] + n, " ", 2);
        }
        before = next;
    }
    *forms = before;
}

/* From the ending of a town to its adjective. */
static const struct {
    const char *ending, *adjective;
} towns[] = {
    {"поле", "пільський"}, {"піль", "пільський"}, {"поль", "польський"}, {"пілля", "пільський"},
    {"ськ", "ський"},      {"цьк", "цький"},      {"зьк", "зький"},      {"жжя", "зький"},
    {"ове", "івський"},    {"еве", "івський"},    {"єве", "ївський"},    {"івка", "івський"},
    {"ївка", "ївський"},   {"ка", "ський"},       {"ця", "цький"},       {"ія", "ійський"},
    {"ське", "ський"},     {"цьке", "цький"},     {"не", "ненський"},    {"ів", "івський"},
    {"їв", "ївський"},     {"ха", "ський"},       {"га", "зький"},       {"ч", "цький"},
    {"г", "зький"},        {"ж", "зький"},        {"ль", "льський"},     {"нь", "нський"},
    {"а", "ський"},        {"я", "ський"},        {"и", "ський"},        {"і", "ський"},
    {"кіно", "кінський"},  {"о", "ський"},        {"е", "ський"},        {"", "ський"},
};

void sm_adjective_of(struct sm_text nominative_low, struct sm_form_list *forms)
{
    forms->count = 0;
    static const struct {
        const char *town, *adjective;
    } own[] = {{"часів яр", "часовоярський"},
               {"кривий ріг", "криворізький"},
               {"суджа", "суджанський"},
               {"рівне", "рівненський"},
               {"біла церква", "білоцерківський"},
               {"нова каховка", "новокаховський"},
               {"велика новосілка", "великоновосілківський"},
               {"чугуїв", "чугуївський"},
               {"лозова", "лозівський"}};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (sm_text_is(nominative_low, own[i].town))
            put_form(forms, sm_text(own[i].adjective), sm_text(""), sm_text(""));
    if (forms->count || memchr(nominative_low.at, ' ', nominative_low.n)) return;
    for (size_t i = 0; i < sizeof towns / sizeof *towns; i++) {
        if (!ends_with(nominative_low, towns[i].ending)) continue;
        size_t n = nominative_low.n - sm_text(towns[i].ending).n;
        put_form(forms, (struct sm_text){nominative_low.at, n}, sm_text(towns[i].adjective),
                 sm_text(""));
        return;
    }
}
