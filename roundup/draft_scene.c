/* SPDX-License-Identifier: Apache-2.0
 * The scene: of the places that a clause mentions, those where it happens.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"

static bool add_scene(struct sm_drafting *in, const struct sm_where *where)
{
    if (!sm_grow(&in->scene, &in->scene_capacity, in->scene_count + 1, sizeof *in->scene))
        return sm_fail_memory(in->err);
    in->scene[in->scene_count++] = where;
    return true;
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

/* "Thousands left Sumy by bus for Poltava": where they went. */
static bool is_bound_for(const struct sm_drafting *in, const struct sm_span *clause,
                         const struct sm_where *where)
{
    enum { BACK = 5 };
    static const char *const to[] = {"for", NULL};
    static const char *const left[] = {"left", "leave",   "leaving", "departed",
                                       "fled", "set off", NULL};
    size_t at = where->token;
    /* "He was shot at his home and died on the way to Crimea": nowhere near it. */
    static const char *const died[] = {"was on its way",
                                       "were on their way",
                                       "was on his way",
                                       "was on her way",
                                       "died on the way",
                                       "died on his way",
                                       "died on her way",
                                       "dead on the way",
                                       "помер дорогою",
                                       "помер по дорозі",
                                       NULL};
    for (size_t back = 1; back <= BACK && back <= at - clause->token; back++)
        if (sm_draft_phrase(in->prose, at - back, clause->end, died)) return true;
    bool led = sm_draft_phrase(in->prose, at, at + 1, to) ||
               (at && sm_draft_phrase(in->prose, at - 1, at, to));
    if (!led || !in->scene_count) return false;
    const struct sm_where *before = in->scene[in->scene_count - 1];
    struct sm_span span = {.token = clause->token, .end = before->token + 1};
    return sm_draft_holds(in, &span, left);
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

/* "A plant was damaged in Khmelnytskyi region, and half of the regional capital was left dark." */
static bool add_seat(struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const toward[] = {"from", "towards", "toward", "for", "to", "від", NULL};
    if (in->scene_count != 1 || in->scene[0]->kind != SM_WHERE_REGION || !in->scene[0]->region)
        return true;
    const struct sm_where *land = in->scene[0];
    size_t behind = land->token + land->token_count;
    if (!land->region->capital.n || behind >= clause->end) return true;
    size_t at = sm_draft_find_seat_words(in, behind, clause->end);
    if (at == clause->end) return true;
    struct sm_where *where = sm_arena_alloc_zeroed(&in->draft->arena, 1, sizeof *where);
    if (!where) return sm_fail_memory(in->err);
    *where = sm_draft_seat_of(in, clause, land->region, at);
    bool near = where->precision == SM_NEAR;
    if (!near && sm_draft_phrase(in->prose, at - 1, at, toward)) return true;
    if (near) in->scene_count = 0; /* closer than the region */
    return add_scene(in, where);
}

/* "Between A and B, where they advanced along the road to C": the clause says only where to, and
 * the sentence has said where. */
static bool is_aim_of_sentence(const struct sm_drafting *in, const struct sm_span *clause)
{
    if (in->scene_count != 1 || !sm_draft_is_toward(in->scene[0]) || !in->sentence) return false;
    if (sm_draft_moves_on(in, clause->token, clause->end)) return false;
    struct sm_span before = sm_draft_span(in, in->sentence->token, clause->token);
    for (size_t i = before.where; i < before.where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (where->kind == SM_WHERE_PLACE && !where->frame && !where->origin &&
            !sm_draft_is_toward(where))
            return true;
    }
    return false;
}

/* "The Belgorod village of Tserkovny", "the Kharkiv suburb of Derhachi": the first name only says
 * where the second lies, be that one known or not. */
static bool is_of_village(const struct sm_drafting *in, const struct sm_where *where)
{
    enum { REACH = 4 };
    static const char *const words[] = {"village of",  "town of",    "suburb of", "settlement of",
                                        "hamlet of",   "suburbs of", "towns of",  "villages of",
                                        "district of", NULL};
    /* "South-west of X towards the village of Y": two places. */
    static const char *const apart[] = {"towards", "toward", "to",   "into",    "near",
                                        "in",      "from",   "at",   "outside", "around",
                                        "and",     "while",  "near", "against", NULL};
    const struct sm_where *next = where + 1;
    if (where->kind != SM_WHERE_PLACE || next >= in->wheres.at + in->wheres.count) return false;
    if (next->kind == SM_WHERE_REGION) return false; /* "the Beryslav district of Kherson region" */
    size_t from = where->token + 1, end = next->token + next->token_count;
    if (next->token > where->token + where->token_count + REACH) return false;
    for (size_t at = from; at < end; at++) {
        const struct sm_token *token = &in->prose->tokens[at];
        if (token->kind == SM_TOKEN_MARK) return false;
        if (at >= where->token + where->token_count && sm_draft_phrase(in->prose, at, end, apart))
            return false;
        size_t n = sm_draft_phrase(in->prose, at, end, words);
        if (n) return at + n >= where->token + where->token_count && at + n >= next->token;
    }
    return false;
}

/* "Two drones heading for Novorossiysk were destroyed": not in the town, but not far. NULL when
 * memory ran out; 'where' itself where nothing was brought down. */
static const struct sm_where *before_its_aim(struct sm_drafting *in, const struct sm_span *clause,
                                             const struct sm_where *where)
{
    enum { BACK = 4 };
    static const char *const headed[] = {"heading for",
                                         "headed for",
                                         "heading to",
                                         "headed to",
                                         "bound for",
                                         "heading towards",
                                         "heading toward",
                                         "flying towards",
                                         "flying toward",
                                         "on course for",
                                         NULL};
    static const char *const downed[] = {"destroyed",    "shot down", "downed", "intercepted",
                                         "brought down", "sunk",      NULL};
    bool place = where->kind == SM_WHERE_PLACE && where->place;
    size_t from = where->token > BACK ? where->token - BACK : 0;
    bool aim = false;
    for (size_t at = from; place && where->origin && at <= where->token; at++)
        aim |= sm_draft_phrase(in->prose, at, clause->end, headed) > 0;
    if (!aim || !sm_draft_holds(in, clause, downed)) return where;
    struct sm_where *near = sm_arena_alloc_zeroed(&in->draft->arena, 1, sizeof *near);
    if (!near) {
        sm_fail_memory(in->err);
        return NULL;
    }
    *near = *where;
    near->origin = false;
    near->precision = SM_NEAR;
    return near;
}

bool sm_draft_find_scene(struct sm_drafting *in, const struct sm_span *clause)
{
    in->scene_count = 0;
    long from = SM_NO_WHERE; /* the list of places that it came from */
    bool left = false;       /* people were taken from a place: what follows is where to */
    bool evacuated = is_evacuated(in, clause);
    for (size_t i = clause->where; i < clause->where_end; i++) {
        const struct sm_where *where = before_its_aim(in, clause, &in->wheres.at[i]);
        if (!where) return false;
        bool launched = where->origin || sm_draft_is_launched_from(in, where) ||
                        (where->list != SM_NO_WHERE && where->list == from);
        if (launched) from = where->list;
        if (sm_draft_is_aside(in, where->token) || sm_draft_is_home(in, where) ||
            is_of_village(in, where))
            continue;
        if ((left || evacuated) && is_led_to(in, where, left)) continue;
        if (is_bound_for(in, clause, where)) continue;
        if (sm_draft_is_left(in, clause, where) && !where->frame) {
            left = true;
            if (!add_scene(in, where)) return false;
            continue;
        }
        if (!launched && sm_draft_is_scene(in, clause, where) && !add_scene(in, where))
            return false;
    }
    sm_draft_drop_vague(in, clause);
    if (!add_surroundings(in, clause) || !add_seat(in, clause)) return false;
    if (is_aim_of_sentence(in, clause)) in->scene_count = 0;
    return true;
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
