/* SPDX-License-Identifier: Apache-2.0
 * Whether a place or a region is called so: its spellings are compared letter by letter.
 */
#include "data/gazetteer_match.h"

static struct sm_wanted want(struct sm_text name)
{
    struct sm_wanted wanted = {.name = name, .beginning = sm_name_beginning(name)};
    wanted.bone_count = sm_name_bones(name, wanted.bones);
    return wanted;
}

/* An airport's or a station's code: a name only when it is written as it stands. */
static bool is_code(struct sm_text spelling)
{
    for (size_t i = 0; i < spelling.n; i++)
        if (spelling.at[i] < 'A' || spelling.at[i] > 'Z') return false;
    return spelling.n <= 4;
}

/* Sounding alike says something only of a name that has enough to sound by. */
static bool may_sound_alike(const struct sm_wanted *wanted)
{
    enum { BONES_MIN = 3, LETTERS_MIN = 4 };
    return wanted->bone_count >= BONES_MIN && sm_utf8_count(wanted->name) >= LETTERS_MIN;
}

/* Keep the better of the best match so far and this spelling. */
static void try_spelling(const struct sm_wanted *wanted, struct sm_text spelling, bool displayed,
                         struct sm_match *best, int *how)
{
    if (!spelling.n || !sm_name_may_begin(spelling, wanted->bones[0])) return;
    if (!sm_name_has_bones(spelling, wanted->bones, wanted->bone_count)) return;
    int this_how = !sm_name_same_plain(spelling, wanted->name) ? SM_MATCH_FOLDED
                   : displayed                                 ? SM_MATCH_NAME
                                                               : SM_MATCH_OTHER;
    if (this_how == SM_MATCH_FOLDED && !may_sound_alike(wanted)) return;
    if (is_code(spelling) && !sm_text_equal(spelling, wanted->name)) return;
    if (*how != SM_NO_MATCH && *how <= this_how) return;
    *how = this_how;
    best->how = (enum sm_match_how)this_how;
    best->spelling = spelling;
}

static void try_alts(const struct sm_wanted *wanted, struct sm_text alt, bool noise,
                     struct sm_match *best, int *how)
{
    while (alt.n) {
        struct sm_text spelling = sm_text_cut(&alt, '|');
        if (noise || !sm_alt_is_noise(spelling)) try_spelling(wanted, spelling, false, best, how);
    }
}

int sm_match_place(const struct sm_wanted *wanted, const struct sm_place *place, bool is_users,
                   struct sm_match *match)
{
    int how = SM_NO_MATCH;
    try_spelling(wanted, place->name_en, true, match, &how);
    try_spelling(wanted, place->name_uk, true, match, &how);
    if (how == SM_MATCH_NAME) return how;
    try_spelling(wanted, place->name_ru, false, match, &how);
    try_alts(wanted, place->alt, is_users, match, &how);
    return how;
}

/* "Курская" of "Курская область": a Russian name of an oblast is given in full only. */
struct sm_text sm_without_last_word(struct sm_text name)
{
    size_t n = name.n;
    while (n && name.at[n - 1] != ' ')
        n--;
    return sm_text_trim((struct sm_text){name.at, n});
}

static int match_region_name(const struct sm_wanted *wanted, const struct sm_region *region,
                             struct sm_match *match)
{
    int how = SM_NO_MATCH;
    try_spelling(wanted, region->name_en, true, match, &how);
    try_spelling(wanted, region->full_en, true, match, &how);
    try_spelling(wanted, region->name_uk, true, match, &how);
    try_spelling(wanted, region->full_uk, true, match, &how);
    try_spelling(wanted, region->name_ru, false, match, &how);
    try_spelling(wanted, sm_without_last_word(region->name_ru), false, match, &how);
    try_alts(wanted, region->alt, true, match, &how);
    return how;
}

static bool form_suits(enum sm_form form, const struct sm_region *region)
{
    static const struct {
        enum sm_form form;
        const char *kind;
    } kinds[] = {{SM_FORM_OBLAST, "oblast"},
                 {SM_FORM_KRAI, "krai"},
                 {SM_FORM_REPUBLIC, "republic"},
                 {SM_FORM_OKRUG, "okrug"},
                 {SM_FORM_SETTLEMENT, "city"}};
    if (form == SM_FORM_REGION)
        return !sm_region_is_country(region) && !sm_text_is(region->kind, "city");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kinds[i].form == form) return sm_text_is(region->kind, kinds[i].kind);
    return false;
}

bool sm_region_has_code(const struct sm_region *region, struct sm_text name)
{
    char code[64];
    if (name.n >= sizeof code) return false;
    for (size_t i = 0; i < name.n; i++)
        code[i] = name.at[i];
    code[name.n] = '\0';
    return sm_text_is_nocase(region->id, code) || sm_text_is_nocase(region->iso, code);
}

struct sm_search sm_search_begin(struct sm_text name)
{
    name = sm_text_trim(name);
    struct sm_formed formed = sm_name_form(name);
    struct sm_search search = {.whole = want(name), .form = formed.form};
    search.stem = formed.form == SM_FORM_BARE ? search.whole : want(formed.stem);
    return search;
}

int sm_match_region(const struct sm_search *search, const struct sm_region *region,
                    struct sm_match *match)
{
    *match = (struct sm_match){.region = region};
    int how = match_region_name(&search->whole, region, match);
    if (how == SM_NO_MATCH && form_suits(search->form, region))
        how = match_region_name(&search->stem, region, match);
    if (how == SM_NO_MATCH && sm_region_has_code(region, search->whole.name)) {
        match->spelling = region->id;
        match->how = SM_MATCH_OTHER;
        how = SM_MATCH_OTHER;
    }
    return how;
}
