/* SPDX-License-Identifier: Apache-2.0
 * The scene: of the places that a clause mentions, those where it happens.
 */
#include "roundup/draft_parts.h"

#include <string.h>

/* How closely a mention says where; the vaguest yield to the others. */
static int closeness(const struct sm_where *where)
{
    switch (where->kind) {
    case SM_WHERE_COUNTRY:
        return 0;
    case SM_WHERE_MACRO:
        return 1;
    case SM_WHERE_REGION:
        return 2;
    default:
        return 3;
    }
}

/* Does nothing but a comma stand between two mentions? */
static bool is_next(const struct sm_drafting *in, const struct sm_where *where,
                    const struct sm_where *other)
{
    size_t end = where->token + where->token_count;
    while (end < other->token && sm_text_is(in->prose->tokens[end].low, "coast"))
        end++;
    return other->token == end + 1 && sm_text_is(in->prose->tokens[end].text, ",");
}

/* "On the Black Sea coast, a market in Odesa burned": not at sea. */
static bool is_coast_of(const struct sm_drafting *in, const struct sm_where *water,
                        const struct sm_where *other)
{
    size_t end = water->token + water->token_count;
    bool coast = water->kind == SM_WHERE_WATER && end < in->prose->token_count &&
                 sm_text_is(in->prose->tokens[end].low, "coast");
    return coast && other->kind == SM_WHERE_PLACE && other->precision != SM_NEAR;
}

/* "Russia sent 400 drones into Ukraine, chiefly at Kharkiv and Vinnytsia": the number is the
 * country's. */
static bool is_raided_whole(const struct sm_drafting *in, const struct sm_span *clause,
                            const struct sm_where *where)
{
    enum { OF_ONE_TOWN_MAX = 29 };
    static const char *const words[] = {"chiefly",     "mainly",     "mostly",        "primarily",
                                        "largely",     "especially", "in particular", "переважно",
                                        "здебільшого", "насамперед", "найбільше",     NULL};
    if (where->kind != SM_WHERE_COUNTRY || !sm_draft_holds(in, clause, words)) return false;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        bool weapon = amount->counted == SM_COUNTED_DRONES ||
                      amount->counted == SM_COUNTED_MISSILES ||
                      amount->counted == SM_COUNTED_AIR_TARGETS;
        if (weapon && amount->value > OF_ONE_TOWN_MAX) return true;
    }
    return false;
}

static bool is_toward(const struct sm_where *where)
{
    return strcmp(where->rule, "toward") == 0;
}

/* "They advanced west of Toretsk along the road to Kostiantynivka": where they are, not where they
 * want to be. */
static bool is_only_aimed_at(const struct sm_drafting *in, const struct sm_span *clause,
                             const struct sm_where *where, const struct sm_where *other)
{
    static const char *const flights[] = {"flew",   "flying", "crossed",     "heading",
                                          "headed", "course", "passed over", "летіли",
                                          "летять", "курсом", "пролетіли",   NULL};
    bool over = where->kind == SM_WHERE_PLACE && is_toward(where) &&
                other->kind == SM_WHERE_REGION && other->token < where->token;
    if (over && sm_draft_holds(in, clause, flights)) return true;
    bool listed = where->list != SM_NO_WHERE && where->list == other->list;
    bool place = other->kind == SM_WHERE_PLACE && other->place != where->place;
    return where->kind == SM_WHERE_PLACE && is_toward(where) && place && !is_toward(other) &&
           !listed;
}

/* "On the Kupiansk axis, attacks were repelled near Synkivka": at the village; with a number of
 * attacks, on the whole section. */
static bool is_section_of(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_where *where, const struct sm_where *other)
{
    bool section = where->precision == SM_DIRECTION && !is_toward(where) &&
                   (where->kind == SM_WHERE_PLACE || where->kind == SM_WHERE_REGION);
    bool place = other->kind == SM_WHERE_PLACE && !is_toward(other) &&
                 other->precision != SM_DIRECTION && other->precision != SM_DISTRICT;
    bool same = where->place && where->place == other->place;
    if (same && other->list == SM_NO_WHERE && other->precision == SM_SETTLEMENT) return false;
    if (!section || !place || (where->list != SM_NO_WHERE && where->list == other->list))
        return false;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        bool fights =
            amount->counted == SM_COUNTED_CLASHES || amount->counted == SM_COUNTED_SHELLINGS;
        if (fights && amount->value > 0 && amount->token < other->token) return false;
    }
    return other->token > where->token;
}

/* Does 'other' say the same more closely: a town of the region, anything for a country? A region in
 * a list with others stands for itself. */
static bool yields(const struct sm_drafting *in, const struct sm_span *clause,
                   const struct sm_where *where, const struct sm_where *other)
{
    if (is_coast_of(in, where, other) || is_only_aimed_at(in, clause, where, other)) return true;
    if (is_section_of(in, clause, where, other)) return true;
    if (is_raided_whole(in, clause, where)) return false;
    int own = closeness(where), its = closeness(other);
    if (its <= own) return false;
    if (own <= 1) return true;
    /* The region of a village that nobody knows is still only where it lies. */
    bool unresolved = other->kind == SM_WHERE_UNKNOWN || other->kind == SM_WHERE_AMBIGUOUS;
    if (where->kind == SM_WHERE_REGION && unresolved)
        return where->list == SM_NO_WHERE || where->list != other->list;
    if (where->kind != SM_WHERE_REGION || !other->place || !where->region) return false;
    if (!sm_text_equal(other->place->admin1, where->region->id)) return false;
    return where->list == SM_NO_WHERE || where->list != other->list || is_next(in, where, other);
}

/* The same place a second time ("On the Bakhmut axis they go round Bakhmut"), or a second one that
 * only says where the first lies: "off Crimea, near the Kerch Strait". */
static bool repeats(const struct sm_drafting *in, const struct sm_where *first,
                    const struct sm_where *second)
{
    if (first->place && first->place == second->place) return true;
    bool both = closeness(first) == 3 && closeness(second) == 3;
    bool near = second->precision == SM_NEAR || second->kind == SM_WHERE_WATER;
    bool listed = first->list != SM_NO_WHERE && first->list == second->list;
    return both && near && !listed && is_next(in, first, second);
}

/* "Zaporizhzhia and its region: houses burned in the city": of the two, the city. */
static bool is_only_in_city(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const words[] = {"in the city", "in the town", "the city was",
                                        "у місті",     "в місті",     NULL};
    for (size_t at = clause->token; at < clause->end; at++)
        if (sm_draft_phrase(in->prose, at, clause->end, words)) return true;
    return false;
}

static bool is_region_around(const struct sm_where *region, const struct sm_where *town)
{
    return region->kind == SM_WHERE_REGION && region->region && town->place &&
           sm_text_equal(town->place->admin1, region->region->id);
}

static bool add_scene(struct sm_drafting *in, const struct sm_where *where)
{
    if (!sm_grow(&in->scene, &in->scene_capacity, in->scene_count + 1, sizeof *in->scene))
        return sm_fail_memory(in->err);
    in->scene[in->scene_count++] = where;
    return true;
}

enum { COMPARED_MAX = 64 };

static void drop_vague(struct sm_drafting *in, const struct sm_span *clause)
{
    size_t kept = 0, count = in->scene_count;
    if (count > COMPARED_MAX) return;
    bool city = count > 1 && is_only_in_city(in, clause);
    for (size_t i = 0; i < count; i++) {
        bool vague = false;
        for (size_t k = 0; k < count; k++)
            vague |= k != i && (yields(in, clause, in->scene[i], in->scene[k]) ||
                                (city && is_region_around(in->scene[i], in->scene[k])));
        for (size_t k = 0; k < kept && !vague; k++) {
            vague = repeats(in, in->scene[k], in->scene[i]);
            /* "Nikopol district: shells on Nikopol": the town. */
            bool closer = vague && in->scene[k]->precision == SM_DISTRICT &&
                          in->scene[i]->precision == SM_SETTLEMENT;
            if (closer) in->scene[k] = in->scene[i];
        }
        if (!vague) in->scene[kept++] = in->scene[i];
    }
    in->scene_count = kept;
}

static bool is_evacuated(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const words[] = {"evacuated",   "evacuate", "evacuating", "евакуювали",
                                        "евакуйовано", "вивезли",  "вивезено",   NULL};
    return sm_draft_holds(in, clause, words);
}

/* "… to Mykolaiv". */
static bool is_led_to(const struct sm_drafting *in, const struct sm_where *where, bool left)
{
    static const char *const to[] = {"to", "до", NULL};
    static const char *const into[] = {"to", "into", "in", "до", "у", "в", NULL};
    const char *const *words = left ? into : to;
    return sm_draft_phrase(in->prose, where->token, where->token + 1, words) ||
           (where->token && sm_draft_phrase(in->prose, where->token - 1, where->token, words));
}

/* The region of a town; of Kyiv, which is a unit of its own, the one around it. */
static const struct sm_region *region_around(const struct sm_drafting *in,
                                             const struct sm_place *town)
{
    struct sm_text id = sm_text_is(town->admin1, "kyiv-city") ? sm_text("kyiv") : town->admin1;
    for (size_t i = 0; id.n && i < sm_gazetteer_region_count(in->gazetteer); i++)
        if (sm_text_equal(sm_gazetteer_region(in->gazetteer, i)->id, id))
            return sm_gazetteer_region(in->gazetteer, i);
    return NULL;
}

/* "In Kyiv and the surrounding region": the region of the town named before. */
static bool add_surroundings(struct sm_drafting *in, const struct sm_span *clause)
{
    enum { REACH = 5 };
    static const char *const words[] = {"and the surrounding region",
                                        "and in the surrounding region",
                                        "and its region",
                                        "and the region around it",
                                        "and across the surrounding region",
                                        "and the wider region",
                                        "and surrounding region",
                                        "та область",
                                        "і область",
                                        "та області",
                                        "і області",
                                        "та навколишній області",
                                        NULL};
    for (size_t i = 0; i < in->scene_count; i++) {
        const struct sm_where *town = in->scene[i];
        if (town->kind != SM_WHERE_PLACE || !town->place) continue;
        size_t behind = town->token + town->token_count;
        for (size_t at = behind; at < clause->end && at < behind + REACH; at++) {
            size_t n = sm_draft_phrase(in->prose, at, clause->end, words);
            const struct sm_region *region = n ? region_around(in, town->place) : NULL;
            if (!region) continue;
            struct sm_where *where = sm_arena_alloc_zeroed(&in->draft->arena, 1, sizeof *where);
            if (!where) return sm_fail_memory(in->err);
            *where = sm_draft_unnamed("", "", "surrounding-region");
            where->kind = SM_WHERE_REGION;
            where->precision = SM_OBLAST;
            where->region = region;
            where->name = region->full_en;
            where->token = at;
            where->token_count = n;
            return add_scene(in, where);
        }
    }
    return true;
}

/* "Between A and B, where they advanced along the road to C": the clause says only where to, and
 * the sentence has said where. */
static bool is_aim_of_sentence(const struct sm_drafting *in, const struct sm_span *clause)
{
    if (in->scene_count != 1 || !is_toward(in->scene[0]) || !in->sentence) return false;
    struct sm_span before = sm_draft_span(in, in->sentence->token, clause->token);
    for (size_t i = before.where; i < before.where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (where->kind == SM_WHERE_PLACE && !where->frame && !where->origin && !is_toward(where))
            return true;
    }
    return false;
}

bool sm_draft_find_scene(struct sm_drafting *in, const struct sm_span *clause)
{
    in->scene_count = 0;
    long from = SM_NO_WHERE; /* the list of places that it came from */
    bool left = false;       /* people were taken from a place: what follows is where to */
    for (size_t i = clause->where; i < clause->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        bool launched = where->origin || sm_draft_is_launched_from(in, where) ||
                        (where->list != SM_NO_WHERE && where->list == from);
        if (launched) from = where->list;
        if (sm_draft_is_aside(in, where->token)) continue;
        if ((left || is_evacuated(in, clause)) && is_led_to(in, where, left)) continue;
        if (sm_draft_is_left(in, clause, where) && !where->frame) {
            left = true;
            if (!add_scene(in, where)) return false;
            continue;
        }
        if (!launched && sm_draft_is_scene(in, clause, where) && !add_scene(in, where))
            return false;
    }
    drop_vague(in, clause);
    if (!add_surroundings(in, clause)) return false;
    if (is_aim_of_sentence(in, clause)) in->scene_count = 0;
    return true;
}

/* "Lviv region: power was partly lost; in Stryi a depot burned": before the semicolon the region is
 * meant itself. */
static bool has_news_of_its_own(const struct sm_drafting *in, const struct sm_where *where,
                                size_t next)
{
    enum { WORDS_MAX = 40 };
    size_t at = where->token + where->token_count, semicolon = at;
    if (at >= next || next - at > WORDS_MAX || !sm_text_is(in->prose->tokens[at].text, ":"))
        return false;
    while (semicolon < next && !sm_text_is(in->prose->tokens[semicolon].text, ";"))
        semicolon++;
    if (semicolon == next) return false;
    struct sm_span own = sm_draft_span(in, at, semicolon);
    return own.sign < own.sign_end;
}

/* What only says where something else lies is the scene after all where that something is no place:
 * "on the left bank of the Dnipro in Kherson region". */
void sm_draft_unframe(struct sm_drafting *in)
{
    struct sm_where *at = in->wheres.at;
    for (size_t i = 0; i + 1 < in->wheres.count; i++)
        if (at[i].frame && has_news_of_its_own(in, &at[i], at[i + 1].token)) {
            for (size_t k = i + 1; k < in->wheres.count && at[k].within == (long)i; k++)
                at[k].within = SM_NO_WHERE;
            at[i].frame = false;
        }
    for (size_t i = 0; i < in->wheres.count; i++)
        if (at[i].within >= 0 && at[i].kind == SM_WHERE_NOT_PLACE && !at[i].frame &&
            strcmp(at[i].rule, "office") != 0)
            at[at[i].within].frame = false;
    for (size_t i = 0; i < in->wheres.count; i++)
        if (at[i].within >= 0 && at[i].kind != SM_WHERE_NOT_PLACE) at[at[i].within].frame = true;
}

bool sm_draft_names_place(const struct sm_drafting *in, const struct sm_span *span)
{
    for (size_t i = span->where; i < span->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (!where->frame && where->kind != SM_WHERE_NOT_PLACE && where->kind != SM_WHERE_MACRO)
            return true;
    }
    return false;
}
