/* SPDX-License-Identifier: Apache-2.0
 * A table of the Ukrainian names that the gazetteer knows, in all their cases, and of the
 * adjectives made from towns. Names are declined forwards and looked up as written, so nothing is
 * ever guessed from an ending.
 */
#include <string.h>

#include "roundup/where_private.h"

enum { BUCKETS = 16384 };

struct sm_inflected {
    struct sm_text form;
    const struct sm_place *place;
    const struct sm_region *region;
    bool adjective, former;
    struct sm_inflected *next;
};

/* What a form is to stand for. */
struct meant {
    const struct sm_place *place;
    const struct sm_region *region;
    bool adjective, former;
};

static bool add_form(struct sm_names *names, const char *form, struct meant meant)
{
    struct sm_text text = sm_text(form);
    struct sm_inflected **bucket = &names->inflected[sm_names_hash(text) % BUCKETS];
    for (struct sm_inflected *old = *bucket; old; old = old->next)
        if (old->place == meant.place && old->region == meant.region &&
            sm_text_equal(old->form, text))
            return true;
    struct sm_inflected *entry = sm_arena_alloc_zeroed(names->arena, 1, sizeof *entry);
    char *copy = entry ? sm_arena_copy(names->arena, text.at, text.n) : NULL;
    if (!copy) return false;
    *entry = (struct sm_inflected){{copy, text.n},  meant.place,  meant.region,
                                   meant.adjective, meant.former, *bucket};
    *bucket = entry;
    return true;
}

static bool add_name(struct sm_names *names, struct sm_text name, struct meant meant)
{
    char room[SM_FORM_BYTES];
    struct sm_text low = {room, sm_lower_uk(name, room, sizeof room)};
    if (!low.n || (unsigned char)low.at[0] < 0xD0 || memchr(low.at, '(', low.n)) return true;
    for (int c = 0; c < SM_CASES; c++) {
        struct sm_form_list forms;
        sm_decline(low, c, &forms);
        for (size_t i = 0; i < forms.count; i++)
            if (!add_form(names, forms.forms[i], meant)) return false;
    }
    return true;
}

/* "ий" and all its endings, of all genders. */
static bool add_adjective(struct sm_names *names, const char *nominative, struct meant meant)
{
    static const char *const endings[] = {"ий", "ого", "ому", "им", "ім", "а",  "ої",
                                          "ій", "у",   "ою",  "е",  "і",  "их", "ими"};
    char form[SM_FORM_BYTES];
    size_t stem = strlen(nominative) - sm_text("ий").n;
    meant.adjective = true;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = sm_text(endings[i]).n;
        if (stem + n + 1 > sizeof form) return true;
        memcpy(form, nominative, stem);
        memcpy(form + stem, endings[i], n + 1);
        if (!add_form(names, form, meant)) return false;
    }
    return true;
}

/* Шебекінський, and as many write it, Шебекинський. */
static bool add_russian_adjectives(struct sm_names *names, struct sm_text low,
                                   const struct sm_place *place)
{
    static const char narrow[] = "інський", wide[] = "инський";
    const size_t n = sizeof narrow - 1;
    struct sm_form_list forms;
    sm_adjective_of(low, &forms);
    for (size_t i = 0; i < forms.count; i++) {
        char *form = forms.forms[i];
        size_t length = strlen(form);
        if (!add_adjective(names, form, (struct meant){.place = place})) return false;
        if (length < n || memcmp(form + length - n, narrow, n) != 0) continue;
        memcpy(form + length - n, wide, n);
        if (!add_adjective(names, form, (struct meant){.place = place})) return false;
    }
    return true;
}

/* A town of Russia without a Ukrainian name in the gazetteer, as Ukrainian writes Russian names:
 * Брянск is Брянськ, Рыльск is Рильськ. [Pravopys2019, § 144] */
static bool add_russian_town(struct sm_names *names, const struct sm_place *place)
{
    static const struct {
        const char *russian, *ukrainian;
    } letters[] = {{"ск", "ськ"}, {"цк", "цьк"}, {"жи", "жи"}, {"ши", "ши"},
                   {"чи", "чи"},  {"ци", "ци"},  {"и", "і"},   {"ы", "и"},
                   {"э", "е"},    {"ё", "йо"},   {"ъ", ""}};
    if (place->kind < SM_PLACE_TOWN || place->kind == SM_PLACE_SITE) return true;
    char low[SM_FORM_BYTES], out[SM_FORM_BYTES];
    size_t n = sm_lower_uk(place->name_ru, low, sizeof low), written = 0;
    for (size_t at = 0; at < n && written + 8 < sizeof out;) {
        size_t step = 0;
        for (size_t i = 0; !step && i < sizeof letters / sizeof *letters; i++) {
            size_t length = strlen(letters[i].russian);
            if (n - at < length || memcmp(low + at, letters[i].russian, length)) continue;
            if (length > 2 && i < 2 && at + length < n) continue; /* at the end only */
            step = length;
            memcpy(out + written, letters[i].ukrainian, strlen(letters[i].ukrainian));
            written += strlen(letters[i].ukrainian);
        }
        if (step) {
            at += step;
            continue;
        }
        out[written++] = low[at++];
    }
    struct sm_text name = {out, written};
    return add_name(names, name, (struct meant){.place = place}) &&
           add_russian_adjectives(names, name, place);
}

/* Former names: Новомосковськ is Samar since 2024, and many go on writing so. */
static bool add_former_names(struct sm_names *names, const struct sm_place *place)
{
    struct sm_text rest = place->alt;
    while (rest.at) {
        struct sm_text alt = sm_text_cut(&rest, '|');
        if (!add_name(names, alt, (struct meant){.place = place, .former = true})) return false;
    }
    return true;
}

static bool add_place(struct sm_names *names, const struct sm_place *place)
{
    bool ukraine = sm_text_is(place->country, "UA"), russia = sm_text_is(place->country, "RU");
    struct meant meant = {.place = place};
    if (!place->name_uk.n) return !russia || add_russian_town(names, place);
    if (!ukraine && !russia && place->kind < SM_PLACE_CITY) return true;
    if (!add_name(names, place->name_uk, meant)) return false;
    if (!(ukraine || russia) || place->kind < SM_PLACE_TOWN || place->kind == SM_PLACE_SITE)
        return true;
    if (ukraine && !add_former_names(names, place)) return false;
    char room[SM_FORM_BYTES];
    struct sm_text low = {room, sm_lower_uk(place->name_uk, room, sizeof room)};
    struct sm_form_list forms;
    sm_adjective_of(low, &forms);
    for (size_t i = 0; i < forms.count; i++)
        if (!add_adjective(names, forms.forms[i], meant)) return false;
    return true;
}

static bool add_region(struct sm_names *names, const struct sm_region *region)
{
    struct meant meant = {.region = region};
    if (sm_text_is(region->kind, "city")) return true; /* the town stands for it */
    if (!add_name(names, region->name_uk, meant)) return false;
    struct sm_text rest = region->alt;
    while (rest.at) {
        struct sm_text alt = sm_text_cut(&rest, '|');
        if (!add_name(names, alt, meant)) return false;
    }
    return true;
}

/* What people call regions of Russia, beyond the gazetteer's names. */
static bool add_lands(struct sm_names *names)
{
    static const struct {
        const char *name, *id;
    } lands[] = {{"Курщина", "kursk"},
                 {"Бєлгородщина", "belgorod"},
                 {"Білгородщина", "belgorod"},
                 {"Бєлгородська", "belgorod"},
                 {"Білгородська", "belgorod"},
                 {"Брянщина", "bryansk"},
                 {"Вороніжчина", "voronezh"},
                 {"Воронежчина", "voronezh"},
                 {"Ростовщина", "rostov"},
                 {"Кубань", "krasnodar"},
                 {"Смоленщина", "smolensk"},
                 {"Орловщина", "oryol"},
                 {"Донеччина", "donetsk"},
                 {"Луганщина", "luhansk"},
                 {"Запорізька", "zaporizhzhia"},
                 {"Дніпропетровщина", "dnipropetrovsk"},
                 {"Вінниччина", "vinnytsia"},
                 {"Хмельниччина", "khmelnytskyi"},
                 {"Прикарпаття", "ivano-frankivsk"},
                 {"Буковина", "chernivtsi"},
                 {"Волинь", "volyn"},
                 {"Слобожанщина", "kharkiv"}};
    for (size_t i = 0; i < sizeof lands / sizeof *lands; i++) {
        struct meant meant = {.region = sm_region_by_id(names->gazetteer, sm_text(lands[i].id))};
        if (meant.region && !add_name(names, sm_text(lands[i].name), meant)) return false;
    }
    return true;
}

bool sm_inflected_build(struct sm_names *names)
{
    names->inflected = sm_arena_alloc_zeroed(names->arena, BUCKETS, sizeof(void *));
    if (!names->inflected) return false;
    for (size_t i = 0; i < sm_gazetteer_region_count(names->gazetteer); i++)
        if (!add_region(names, sm_gazetteer_region(names->gazetteer, i))) return false;
    for (size_t i = 0; i < sm_gazetteer_place_count(names->gazetteer); i++)
        if (!add_place(names, sm_gazetteer_place(names->gazetteer, i))) return false;
    return add_lands(names);
}

size_t sm_inflected_find(const struct sm_names *names, struct sm_text low, struct sm_match *matches,
                         size_t max, size_t *noun_count)
{
    size_t count = 0;
    for (int adjective = 0; adjective < 2; adjective++) {
        for (const struct sm_inflected *entry = names->inflected[sm_names_hash(low) % BUCKETS];
             entry && count < max; entry = entry->next)
            if (entry->adjective == (adjective == 1) && sm_text_equal(entry->form, low))
                matches[count++] = (struct sm_match){
                    .place = entry->place,
                    .region = entry->region,
                    .how = adjective || entry->former ? SM_MATCH_OTHER : SM_MATCH_NAME,
                    .spelling = entry->form};
        if (!adjective) *noun_count = count;
    }
    return count;
}
