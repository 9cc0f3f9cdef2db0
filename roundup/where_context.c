/* SPDX-License-Identifier: Apache-2.0
 * The region that a text speaks of around a name: its frame, its company in a list, its sentence
 * and its paragraph.
 */
#include <string.h>

#include "roundup/where_choice.h"

/* How many names away others may be to say something of one: keeps hostile sentences linear. */
enum { REACH = 48 };

/* The unit or country that a frame names, looking outwards. */
const struct sm_region *sm_spot_framing(const struct sm_spots *spots, const struct sm_spot *spot,
                                        bool country)
{
    for (int depth = 0; depth < 4 && spot->within != SM_NO_WHERE; depth++) {
        spot = &spots->at[spot->within];
        const struct sm_region *region = spot->where.region;
        if (region && sm_region_is_country(region) == country) return region;
        if (spot->where.place && !country && spot->where.region) return spot->where.region;
    }
    return NULL;
}

const struct sm_region *sm_unit_of(const struct sm_spots *spots, const struct sm_place *place)
{
    struct sm_text id = place->admin1;
    return id.n ? sm_region_by_id(spots->names.gazetteer, id) : NULL;
}

bool sm_place_lies_in(const struct sm_place *place, const struct sm_region *region)
{
    if (sm_text_equal(place->admin1, region->id)) return true;
    return sm_text_is(place->admin1, "sevastopol") && sm_text_is(region->id, "crimea");
}

/* The one region that others in the list lie in, or NULL. */
const struct sm_region *sm_region_of_company(const struct sm_spots *spots,
                                             const struct sm_spot *spot)
{
    const struct sm_region *found = NULL;
    if (spot->list == SM_NO_WHERE) return NULL;
    size_t at = (size_t)(spot - spots->at);
    for (size_t i = at > REACH ? at - REACH : 0; i < spots->count && i < at + REACH; i++) {
        const struct sm_spot *mate = &spots->at[i];
        if (mate == spot || mate->list != spot->list) continue;
        const struct sm_region *region = sm_spot_framing(spots, mate, false);
        if (!region && mate->where.place) region = sm_unit_of(spots, mate->where.place);
        if (found && region && region != found) return NULL;
        if (region) found = region;
    }
    return found;
}

static const struct sm_region *spoken_of(const struct sm_spots *spots, const struct sm_spot *spot)
{
    if (spot->dead || !spot->where.region || spot->where.kind == SM_WHERE_NOT_PLACE) return NULL;
    if (spot->around & SM_AROUND_FROM || sm_region_is_country(spot->where.region)) return NULL;
    bool region = spot->where.kind == SM_WHERE_REGION;
    bool direction = spot->around & (SM_AROUND_DIRECTION | SM_AROUND_DISTRICT);
    (void)spots;
    return region || direction ? spot->where.region : NULL;
}

/* The one region that is named beside it in the sentence, or NULL. Behind it only an office counts;
 * 'speaker': anywhere, and no other region may be named. */
static const struct sm_region *region_beside(const struct sm_spots *spots,
                                             const struct sm_spot *spot, bool speaker)
{
    enum { NEAREST = 6 };
    const struct sm_region *found = NULL;
    size_t at = (size_t)(spot - spots->at);
    for (size_t i = at > NEAREST ? at - NEAREST : 0; i < spots->count && i < at + NEAREST; i++) {
        const struct sm_where *where = &spots->at[i].where;
        bool office = where->rule && strcmp(where->rule, "office") == 0;
        if (i == at || spots->at[i].sentence != spot->sentence || !where->region) continue;
        if (sm_region_is_country(where->region) || where->region == found) continue;
        if (i > at && !office && !speaker) continue;
        if (found || (speaker && !office)) return NULL;
        found = where->region;
    }
    return found;
}

/* "The governor of Kursk region reported that the village of Tyotkino …", "Tyotkino came under
 * fire, Kursk governor Alexei Smirnov said". */
const struct sm_region *sm_region_of_office(const struct sm_spots *spots,
                                            const struct sm_spot *spot)
{
    return region_beside(spots, spot, false);
}

const struct sm_region *sm_region_of_speaker(const struct sm_spots *spots,
                                             const struct sm_spot *spot)
{
    return region_beside(spots, spot, true);
}

/* "In Kursk region, Russia retook Nikolsky and Orlovka": the region that the sentence begins with,
 * up to the next one named; or NULL. */
const struct sm_region *sm_region_of_opening(const struct sm_spots *spots,
                                             const struct sm_spot *spot)
{
    enum { OPENING_WORDS = 4 };
    size_t at = (size_t)(spot - spots->at);
    size_t first = spots->prose->sentences[spot->sentence].token;
    for (size_t i = at; i-- > 0 && at - i < REACH && spots->at[i].sentence == spot->sentence;) {
        const struct sm_spot *before = &spots->at[i];
        if (before->dead || before->where.kind != SM_WHERE_REGION) continue;
        bool opens = before->from <= first + OPENING_WORDS && before->around & SM_AROUND_IN &&
                     !(before->around & SM_AROUND_FROM) && before->list == SM_NO_WHERE &&
                     before->end < spots->prose->token_count;
        /* "In the Sumy region Ukrainian troops …": the comma is often left out. */
        bool comma = opens && sm_text_is(spots->prose->tokens[before->end].low, ",");
        bool first_words = opens && before->from == first &&
                           spots->prose->tokens[before->end].kind == SM_TOKEN_WORD;
        opens = comma || first_words;
        return opens ? before->where.region : NULL;
    }
    return NULL;
}

/* The one region that the sentence speaks of; 'several' says that there are more. */
static const struct sm_region *region_of_sentence(const struct sm_spots *spots, size_t at,
                                                  size_t sentence, bool *several)
{
    const struct sm_region *found = NULL;
    *several = false;
    size_t first = at;
    while (first > 0 && at - first < REACH && spots->at[first - 1].sentence >= sentence)
        first--;
    for (size_t i = first; i < spots->count && spots->at[i].sentence <= sentence && i < at + REACH;
         i++) {
        if (spots->at[i].sentence != sentence) continue;
        const struct sm_region *region = spoken_of(spots, &spots->at[i]);
        if (!region || region == found) continue;
        *several |= found != NULL;
        found = region;
    }
    return *several ? NULL : found;
}

const struct sm_region *sm_region_of_context(const struct sm_spots *spots,
                                             const struct sm_spot *spot, bool paragraph)
{
    size_t at = (size_t)(spot - spots->at);
    const struct sm_sentence *sentences = spots->prose->sentences;
    size_t sentence = spot->sentence;
    bool several;
    if (!paragraph) return region_of_sentence(spots, at, sentence, &several);
    for (int back = 0; back < 3; back++) {
        if (!sentence || sentences[sentence - 1].paragraph != sentences[spot->sentence].paragraph)
            return NULL;
        sentence--;
        const struct sm_region *region = region_of_sentence(spots, at, sentence, &several);
        if (region || several) return region;
    }
    return NULL;
}

/* The one unit that the places named before in the paragraph lie in, or NULL. */
const struct sm_region *sm_region_of_neighbours(const struct sm_spots *spots,
                                                const struct sm_spot *spot)
{
    enum { NEAREST = 12 };
    const struct sm_sentence *sentences = spots->prose->sentences;
    const struct sm_region *found = NULL;
    size_t at = (size_t)(spot - spots->at);
    for (size_t i = at; i-- > 0 && at - i < NEAREST;) {
        const struct sm_spot *before = &spots->at[i];
        if (sentences[before->sentence].paragraph != sentences[spot->sentence].paragraph) break;
        bool place = !before->dead && before->where.kind == SM_WHERE_PLACE && before->where.place;
        if (!place || before->around & SM_AROUND_FROM) continue;
        const struct sm_region *region = sm_unit_of(spots, before->where.place);
        if (found && region && region != found) return NULL;
        if (region) found = region;
    }
    return found;
}

/* The one unit that a heading names, or NULL: "KHARKIV OBLAST", "BRYANSK". */
static const struct sm_region *named_in(const struct sm_spots *spots, size_t first, size_t end,
                                        bool towns)
{
    const struct sm_region *found = NULL;
    for (size_t i = first; i < end; i++) {
        const struct sm_spot *spot = &spots->at[i];
        const struct sm_region *region = spoken_of(spots, spot);
        if (!region && spot->where.region && spot->where.kind == SM_WHERE_NOT_PLACE)
            region = spot->where.region; /* "Sumy regional military administration" */
        const struct sm_place *town = towns && spot->hits ? spot->hits->matches[0].place : NULL;
        if (!region && town && town->kind == SM_PLACE_ADMIN1_CAPITAL)
            region = sm_unit_of(spots, town);
        if (!region || region == found) continue;
        if (found) return NULL;
        found = region;
    }
    return found;
}

/* "Sumy: …", "In Kharkiv region: …" at the beginning of a paragraph; or NULL. */
static const struct sm_region *named_in_lead(const struct sm_spots *spots, size_t first, size_t end)
{
    enum { WORDS_MAX = 3 };
    const struct sm_prose *prose = spots->prose;
    if (first == end) return NULL;
    const struct sm_spot *spot = &spots->at[first];
    bool opens = spot->name_from < prose->sentences[spot->sentence].token + WORDS_MAX;
    bool colon = spot->end < prose->token_count && sm_text_is(prose->tokens[spot->end].text, ":");
    return opens && colon ? named_in(spots, first, first + 1, true) : NULL;
}

/* Does the text speak of several other units than its title? "Crimea burns" stands over the whole
 * war's week then, and not over a region's. */
static bool speaks_of_others(const struct sm_spots *spots, const struct sm_region *title)
{
    enum { OTHERS = 3 };
    const struct sm_region *others[OTHERS];
    size_t count = 0;
    for (size_t i = 0; i < spots->count && count < OTHERS; i++) {
        const struct sm_region *region = spoken_of(spots, &spots->at[i]);
        bool known = !region || region == title;
        for (size_t k = 0; k < count; k++)
            known |= others[k] == region;
        if (!known) others[count++] = region;
    }
    return count == OTHERS;
}

bool sm_headings_find(struct sm_spots *spots)
{
    enum { WORDS_MAX = 6 };
    const struct sm_prose *prose = spots->prose;
    spots->heading =
        sm_arena_alloc_zeroed(spots->arena, prose->sentence_count + 1, sizeof *spots->heading);
    if (!spots->heading) return false;
    const struct sm_region *title = NULL, *heading = NULL, *lead = NULL;
    size_t at = 0;
    for (size_t i = 0; i < prose->sentence_count; i++) {
        const struct sm_sentence *sentence = &prose->sentences[i];
        size_t first = at;
        while (at < spots->count && spots->at[at].sentence <= i)
            at++;
        const char *bytes = prose->source.at + sentence->from;
        bool titled = bytes >= prose->title.at && bytes < sm_text_end(prose->title);
        if (titled && !title) title = named_in(spots, first, at, false);
        if (titled && title && speaks_of_others(spots, title)) title = NULL;
        if (sentence->headline && !titled) {
            bool brief = sentence->token_count <= WORDS_MAX;
            heading = brief ? named_in(spots, first, at, true) : NULL;
        }
        if (i == 0 || sentence->paragraph != prose->sentences[i - 1].paragraph)
            lead = named_in_lead(spots, first, at);
        spots->heading[i] = lead ? lead : heading ? heading : title;
    }
    return true;
}
