/* SPDX-License-Identifier: Apache-2.0
 * Sentences that go on with the row told last: its dead, its source, its day.
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

/* A country that takes no part in the war: what is told of it is other news. */
bool sm_draft_names_third_party(const struct sm_drafting *in, const struct sm_span *span)
{
    /* "Finland seized a ship": who does it stands first. */
    static const char *const lands[] = {"finland", "norway",  "sweden", "denmark", "estonia",
                                        "latvia",  "germany", "france", "spain",   "greece",
                                        "italy",   "japan",   "china",  "india",   "iran",
                                        "israel",  "canada",  "turkey", "czechia", NULL};
    if (sm_draft_phrase(in->prose, span->token, span->end, lands)) return true;
    if (sm_draft_holds(in, span, sm_draft_foreign)) return true;
    for (size_t i = span->where; i < span->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (where->kind != SM_WHERE_COUNTRY) continue;
        if (!where->region && !where->country.n) return true; /* one that the map does not show */
        if (where->region && !sm_text_is(where->region->id, "UKR") &&
            !sm_text_is(where->region->id, "RUS"))
            return true;
    }
    return false;
}

static bool is_people_told(const struct sm_act *act)
{
    return act->killed != SM_NO_COUNT || act->injured != SM_NO_COUNT;
}

/* Is a raid told before the token in its own sentence: "drones struck the port; the strike …"? */
static bool is_raid_before(const struct sm_drafting *in, size_t from, size_t token)
{
    struct sm_span before = sm_draft_span(in, from, token);
    for (size_t i = before.sign; i < before.sign_end; i++)
        if (sm_draft_is_raid(in->whats.signs[i].category) &&
            in->whats.signs[i].token + in->whats.signs[i].token_count <= token)
            return true;
    return false;
}

/* "The attack left …": of the raid told last, even in another paragraph. */
bool sm_draft_refers_back(const struct sm_drafting *in, const struct sm_span *span)
{
    static const char *const words[] = {"the same attack", "the same strike",
                                        "the same raid",   "the same night",
                                        "the attack",      "the attacks",
                                        "the strike",      "the strikes",
                                        "the raid",        "the barrage",
                                        "the assault",     "the salvo",
                                        "the bombardment", "атака",
                                        "атаки",           "удар",
                                        "обстріл",         NULL};
    for (size_t at = span->token; at < span->end; at++)
        if (sm_draft_phrase(in->prose, at, span->end, words))
            return !is_raid_before(in, span->token, at);
    return false;
}

bool sm_draft_follows(const struct sm_drafting *in, const struct sm_telling *telling,
                      const struct sm_act *act)
{
    const struct sm_span *span = &telling->span;
    if (!in->last_count || sm_draft_names_third_party(in, span)) return false;
    enum sm_category before = in->draft->rows[in->last_row].event.category;
    if (before == SM_DIPLOMACY || before == SM_TROOPS) return act && act->category == before;
    if (sm_draft_phrase(in->prose, span->token, span->end, sm_draft_goes_on)) return true;
    return act && (is_people_told(act) || sm_draft_same_kind(before, act->category));
}

/* A number goes to the row of its weapon where there is one. */
static struct sm_event *row_for(struct sm_drafting *in, const struct sm_act *act)
{
    struct sm_draft_row *rows = &in->draft->rows[in->last_row];
    for (size_t i = 0; act && i < in->last_count; i++)
        if (rows[i].event.category == act->category) return &rows[i].event;
    return &rows[0].event;
}

static void fill(long long *number, long long found)
{
    if (*number == SM_NO_COUNT) *number = found;
}

/* "The toll later rose to five": the later number counts; the earlier one stays in a note. */
static bool correct(struct sm_drafting *in, const struct sm_telling *telling,
                    const struct sm_act *act, struct sm_event *event)
{
    if (!act || act->negated) return true;
    struct sm_draft_row *rows = &in->draft->rows[in->last_row];
    struct sm_draft_row *row = rows;
    for (size_t i = 0; i < in->last_count; i++)
        if (&rows[i].event == event) row = &rows[i];
    /* One more than were told of so far: by then, or in this very sentence. */
    long long ordinal = sm_draft_find_ordinal(in, &telling->span);
    long long before = event->killed != SM_NO_COUNT ? event->killed : act->killed;
    if (ordinal && before == ordinal - 1)
        return sm_draft_take_later(in, row, ordinal, act->injured);
    if (!sm_draft_says_toll(in, &telling->span)) return true;
    /* "Two more bodies were found, bringing the number of dead to five": the larger. */
    long long killed = act->killed, injured = act->injured;
    for (size_t i = telling->span.amount; i < telling->span.amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        if (amount->counted == SM_COUNTED_KILLED && amount->value > killed) killed = amount->value;
        if (amount->counted == SM_COUNTED_INJURED && amount->value > injured)
            injured = amount->value;
    }
    return sm_draft_take_later(in, row, killed, injured);
}

/* "38 missiles, of which 30 were shot down": how many were sent, to the row of that weapon. */
static void fill_weapons(struct sm_drafting *in, const struct sm_span *span)
{
    struct sm_draft_row *rows = &in->draft->rows[in->last_row];
    for (size_t i = span->amount; i < span->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        enum sm_category weapon = amount->counted == SM_COUNTED_DRONES     ? SM_DRONE
                                  : amount->counted == SM_COUNTED_MISSILES ? SM_MISSILE
                                                                           : SM_CATEGORY_COUNT;
        if (amount->value < 0 || amount->part || amount->downed) continue;
        for (size_t k = 0; k < in->last_count; k++) {
            struct sm_event *event = &rows[k].event;
            bool wide = !event->on_place && event->precision == SM_COUNTRY;
            if (!wide || event->category != weapon || event->count != SM_NO_COUNT) continue;
            event->count = amount->value;
            event->qualifier = amount->qualifier;
        }
    }
}

/* "The deadliest attack of the week hit Kyiv. A ballistic missile destroyed …"; "three people were
 * killed in X when shells hit their lorry" */
static void take_weapon(struct sm_drafting *in, const struct sm_telling *telling,
                        const struct sm_act *act)
{
    bool weapon = act->category == SM_MISSILE || act->category == SM_DRONE ||
                  (act->category == SM_SHELLING && act->sign && act->sign->weight >= 3);
    /* "A fire broke out in the port. The navy had destroyed a landing ship". */
    struct sm_draft_row *told = &in->draft->rows[in->last_row];
    bool fire = told->event.category == SM_EXPLOSION || told->event.category == SM_INFRASTRUCTURE;
    if (act->category == SM_NAVAL && fire && !act->negated && act->sign && act->sign->weight >= 4 &&
        told->sentence + 1 == telling->index)
        told->event.category = SM_NAVAL;
    if (!weapon || act->negated || sm_draft_is_unsaid_attack(act)) return;
    for (size_t i = 0; i < in->last_count; i++) {
        struct sm_draft_row *row = &in->draft->rows[in->last_row + i];
        bool toll = row->sentence == telling->index && row->event.category == SM_CASUALTIES;
        if (!row->bare && !toll) continue;
        row->event.category = act->category;
        row->bare = false;
    }
}

/* Did the sentence that told last tell of several places in clauses of their own? Whose the dead
 * are that the next one counts, nobody knows. */
static bool is_of_several(const struct sm_drafting *in)
{
    const struct sm_draft_row *rows = in->draft->rows;
    if (!in->last_row) return false;
    const struct sm_draft_row *before = &rows[in->last_row - 1], *last = &rows[in->last_row];
    if (before->sentence != last->sentence) return false;
    const struct sm_event *a = &before->event, *b = &last->event;
    /* "The strike on Ternopil came as Russia sent 476 drones": what follows is of Ternopil. */
    const struct sm_sentence *told = &in->prose->sentences[last->sentence];
    struct sm_span span = {.token = told->token, .end = told->token + told->token_count};
    if (b->on_place && a->precision == SM_COUNTRY && sm_draft_opens_with_strike(in, &span))
        return false;
    bool same =
        a->on_place || b->on_place ? a->on_place == b->on_place : a->on_region == b->on_region;
    return !same && sm_draft_is_raid(a->category) && sm_draft_is_raid(b->category);
}

/* "A drone killed two people. Russia says that it hits military targets only": no source of it. */
static bool excuses(const struct sm_drafting *in, const struct sm_saying *saying,
                    const struct sm_event *event)
{
    struct sm_text side = sm_draft_side_of_name(in, saying->attribution, saying->token,
                                                saying->token + saying->token_count);
    if (!side.n || (event->killed == SM_NO_COUNT && event->injured == SM_NO_COUNT)) return false;
    return sm_text_equal(event->side, side) ||
           (event->on_place &&
            sm_draft_is_other_land(sm_draft_land_by_code(event->on_place->country),
                                   sm_text_is(side, "RU") ? "RU" : "UA"));
}

bool sm_draft_go_on(struct sm_drafting *in, const struct sm_telling *telling,
                    const struct sm_act *act)
{
    if (act && is_people_told(act) && is_of_several(in))
        return sm_draft_note_unresolved(in, telling->index,
                                        "whose casualties these are is not said; the sentence "
                                        "before names several places");
    struct sm_draft_row *rows = &in->draft->rows[in->last_row];
    if (act && sm_draft_is_other_target(in, telling, rows))
        return sm_draft_note_unresolved(in, telling->index,
                                        "of a day of its own; where it was is not said");
    struct sm_event *event = row_for(in, act);
    const struct sm_saying *saying = telling->saying;
    sm_draft_date_last(in, telling, act);
    if (!correct(in, telling, act, event)) return false;
    if (act && !act->negated) fill_weapons(in, &telling->span);
    if (act) take_weapon(in, telling, act);
    if (act && !act->negated) {
        fill(&event->killed, act->killed);
        fill(&event->injured, act->injured);
        if (event->category == act->category && event->count == SM_NO_COUNT &&
            act->count != SM_NO_COUNT) {
            event->count = act->count;
            event->qualifier = act->qualifier;
        }
    }
    for (size_t i = 0; i < in->last_count; i++) {
        size_t to = telling->sentence->to;
        bool fits = to <= rows[i].from + SM_EVIDENCE_BYTES_MAX;
        if (rows[i].to < to && fits) rows[i].to = to;
        bool unsaid = !rows[i].event.attribution.n && !rows[i].event.attribution_uk.n;
        /* Who denies did not tell it: see denied.c. */
        bool denies = saying && sm_draft_is_denial(saying);
        if (!saying || denies || !unsaid || !saying->attribution.n) continue;
        if (excuses(in, saying, &rows[i].event)) continue;
        /* "The town was not lost": what is not so is not what the sentence before told. */
        rows[i].event.status = saying->status == SM_DENIED ? SM_CLAIMED : saying->status;
        if (telling->sentence->tongue == SM_TONGUE_UKRAINIAN)
            rows[i].event.attribution_uk = saying->attribution;
        else
            rows[i].event.attribution = saying->attribution;
    }
    return true;
}
