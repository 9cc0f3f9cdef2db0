/* SPDX-License-Identifier: Apache-2.0
 * A table of the Ukrainian names that the gazetteer knows, in all their cases, and of the
 * adjectives made from towns. Names are declined forwards and looked up as written, so nothing is
 * ever guessed from an ending. A name is declined when a word is looked up that begins like it: a
 * text needs few of them.
 */
#include <string.h>

#include "base/hash.h"
#include "roundup/where_private.h"

enum { BUCKETS = 4096, GROUPS = 1024, BEGINNING_BYTES = 4 };

struct form {
    struct sm_text text;
    const struct sm_place *place;
    const struct sm_region *region;
    bool adjective, former;
    struct form *next;
};

/* What a form is to stand for. */
struct meant {
    const struct sm_place *place;
    const struct sm_region *region;
    bool adjective, former;
};

/* A name in the nominative, small letters, that some forms of a group come from. */
struct origin {
    struct sm_text name;
    struct meant meant;
    struct origin *next;
};

/* Names by how their forms begin. */
struct group {
    struct origin *first, *last;
    bool declined;
};

struct sm_inflected {
    struct form *buckets[BUCKETS]; /* newest first */
    struct group groups[GROUPS];
};

/* The group of a form, by its first two letters. */
static size_t group_of(struct sm_text form)
{
    size_t n = form.n < BEGINNING_BYTES ? form.n : BEGINNING_BYTES;
    return sm_names_hash((struct sm_text){form.at, n}) % GROUPS;
}

static bool add_form(struct sm_names *names, size_t group, const char *form, struct meant meant)
{
    struct sm_text text = sm_text(form);
    if (group_of(text) != group) return true;
    struct form **bucket = &names->inflected->buckets[sm_names_hash(text) % BUCKETS];
    for (struct form *old = *bucket; old; old = old->next)
        if (old->place == meant.place && old->region == meant.region &&
            sm_text_equal(old->text, text))
            return true;
    struct form *entry = sm_arena_alloc_zeroed(names->arena, 1, sizeof *entry);
    char *copy = entry ? sm_arena_copy(names->arena, text.at, text.n) : NULL;
    if (!copy) return false;
    *entry = (struct form){{copy, text.n},  meant.place,  meant.region,
                           meant.adjective, meant.former, *bucket};
    *bucket = entry;
    return true;
}

/* "ий" and all its endings, of all genders. */
static bool decline_adjective(struct sm_names *names, size_t group, const struct origin *origin)
{
    static const char *const endings[] = {"ий", "ого", "ому", "им", "ім", "а",  "ої",
                                          "ій", "у",   "ою",  "е",  "і",  "их", "ими"};
    char form[SM_FORM_BYTES];
    size_t stem = origin->name.n - sm_text("ий").n;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = sm_text(endings[i]).n;
        if (stem + n + 1 > sizeof form) return true;
        memcpy(form, origin->name.at, stem);
        memcpy(form + stem, endings[i], n + 1);
        if (!add_form(names, group, form, origin->meant)) return false;
    }
    return true;
}

static bool decline_name(struct sm_names *names, size_t group, const struct origin *origin)
{
    for (int c = 0; c < SM_CASES; c++) {
        struct sm_form_list forms;
        sm_decline(origin->name, c, &forms);
        for (size_t i = 0; i < forms.count; i++)
            if (!add_form(names, group, forms.forms[i], origin->meant)) return false;
    }
    return true;
}

static bool decline_group(struct sm_names *names, size_t g)
{
    struct group *group = &names->inflected->groups[g];
    if (group->declined) return true;
    group->declined = true;
    for (const struct origin *origin = group->first; origin; origin = origin->next)
        if (!(origin->meant.adjective ? decline_adjective(names, g, origin)
                                      : decline_name(names, g, origin)))
            return false;
    return true;
}

static bool add_origin(struct sm_names *names, size_t g, struct sm_text name, struct meant meant)
{
    struct group *group = &names->inflected->groups[g];
    struct origin *origin = sm_arena_alloc_zeroed(names->arena, 1, sizeof *origin);
    char *copy = origin ? sm_arena_copy(names->arena, name.at, name.n) : NULL;
    if (!copy) return false;
    *origin = (struct origin){.name = {copy, name.n}, .meant = meant};
    if (group->last)
        group->last->next = origin;
    else
        group->first = origin;
    group->last = origin;
    return true;
}

/* A name so short that its cases may differ in their beginnings is in the groups of all of them. */
static bool add_short_name(struct sm_names *names, struct sm_text low, struct meant meant)
{
    size_t groups[SM_CASES * SM_FORMS_MAX], count = 0;
    for (int c = 0; c < SM_CASES; c++) {
        struct sm_form_list forms;
        sm_decline(low, c, &forms);
        for (size_t i = 0; i < forms.count; i++) {
            size_t g = group_of(sm_text(forms.forms[i])), k = 0;
            while (k < count && groups[k] != g)
                k++;
            if (k < count) continue;
            groups[count++] = g;
            if (!add_origin(names, g, low, meant)) return false;
        }
    }
    return true;
}

static bool add_name(struct sm_names *names, struct sm_text name, struct meant meant)
{
    char room[SM_FORM_BYTES];
    struct sm_text low = {room, sm_lower_uk(name, room, sizeof room)};
    if (!low.n || (unsigned char)low.at[0] < 0xD0 || memchr(low.at, '(', low.n)) return true;
    if (sm_decline_shared(low) < BEGINNING_BYTES) return add_short_name(names, low, meant);
    return add_origin(names, group_of(low), low, meant);
}

/* All its forms begin alike: they end behind "ськ" or more. */
static bool add_adjective(struct sm_names *names, const char *nominative, struct meant meant)
{
    struct sm_text name = sm_text(nominative);
    meant.adjective = true;
    return add_origin(names, group_of(name), name, meant);
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
    names->inflected = sm_arena_alloc_zeroed(names->arena, 1, sizeof *names->inflected);
    if (!names->inflected) return false;
    for (size_t i = 0; i < sm_gazetteer_region_count(names->gazetteer); i++)
        if (!add_region(names, sm_gazetteer_region(names->gazetteer, i))) return false;
    for (size_t i = 0; i < sm_gazetteer_place_count(names->gazetteer); i++)
        if (!add_place(names, sm_gazetteer_place(names->gazetteer, i))) return false;
    return add_lands(names);
}

size_t sm_inflected_find(struct sm_names *names, struct sm_text low, struct sm_match *matches,
                         size_t max, size_t *noun_count)
{
    size_t count = 0;
    names->failed |= !decline_group(names, group_of(low));
    const struct form *bucket = names->inflected->buckets[sm_names_hash(low) % BUCKETS];
    for (int adjective = 0; adjective < 2; adjective++) {
        for (const struct form *form = bucket; form && count < max; form = form->next)
            if (form->adjective == (adjective == 1) && sm_text_equal(form->text, low))
                matches[count++] = (struct sm_match){
                    .place = form->place,
                    .region = form->region,
                    .how = adjective || form->former ? SM_MATCH_OTHER : SM_MATCH_NAME,
                    .spelling = form->text};
        if (!adjective) *noun_count = count;
    }
    return count;
}
