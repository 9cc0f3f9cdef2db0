/* SPDX-License-Identifier: Apache-2.0
 * A round-up, sentence by sentence.
 */
#include "roundup/draft.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "roundup/draft_parts.h"

/* What a sentence came to. */
struct outcome {
    bool told; /* it made rows or notes, or went on with the row before */
    bool has_act;
};

static bool note(struct sm_drafting *in, enum sm_draft_why why, const struct sm_telling *telling,
                 const char *text)
{
    return sm_draft_note(in, why, telling->index, sm_text(text));
}

static bool holds_phrase(const struct sm_drafting *in, const struct sm_span *span,
                         const char *const *phrases)
{
    for (size_t at = span->token; at < span->end; at++)
        if (sm_draft_phrase(in->prose, at, span->end, phrases)) return true;
    return false;
}

/* ---- places that are not named */

static struct sm_where unnamed(const char *place, const char *country, const char *rule)
{
    return (struct sm_where){
        .kind = SM_WHERE_COUNTRY,
        .precision = SM_COUNTRY,
        .name = sm_text(place),
        .country = sm_text(country),
        .at_deg = {(double)NAN, (double)NAN},
        .bearing_deg = (double)NAN,
        .distance_km = (double)NAN,
        .radius_km = (double)NAN,
        .within = SM_NO_WHERE,
        .list = SM_NO_WHERE,
        .rule = rule,
    };
}

/* "Ukrainian cities" are Ukraine. */
static bool find_implied(const struct sm_drafting *in, const struct sm_span *clause,
                         struct sm_where *where)
{
    for (const struct sm_draft_implied *row = sm_draft_implied; row->words; row++) {
        const char *const words[] = {row->words, NULL};
        if (!holds_phrase(in, clause, words)) continue;
        *where = unnamed(row->place, row->country, "implied-country");
        return true;
    }
    return false;
}

static const struct sm_sign *find_downing(const struct sm_drafting *in,
                                          const struct sm_span *clause)
{
    for (size_t i = clause->sign; i < clause->sign_end; i++)
        if (in->whats.signs[i].category == SM_AIR_DEFENCE && in->whats.signs[i].weight >= 3)
            return &in->whats.signs[i];
    return NULL;
}

static bool counts_weapons(const struct sm_drafting *in, const struct sm_span *clause)
{
    for (size_t i = clause->amount; i < clause->amount_end; i++)
        if (in->whats.amounts[i].counted == SM_COUNTED_DRONES ||
            in->whats.amounts[i].counted == SM_COUNTED_MISSILES)
            return true;
    return false;
}

/* Drones and missiles that are counted, and sent or shot down by one side: on the other side's
 * country, whatever else the sentence leaves out. */
static bool find_raided(const struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_act *act, struct sm_where *where)
{
    bool sent = act->category == SM_DRONE || act->category == SM_MISSILE;
    bool downed = act->category == SM_AIR_DEFENCE;
    if ((act->count == SM_NO_COUNT && !counts_weapons(in, clause)) || act->negated || (!sent && !downed)) return false;
    /* Who does it stands before the word for it: "it downed 9 drones that Russia sent". */
    const struct sm_sign *downing = find_downing(in, clause);
    const struct sm_sign *sign = downing ? downing : act->sign;
    if (downing) sent = false;
    size_t end = sign ? sign->token : clause->end;
    struct sm_text side = sm_side_find(in->prose, clause->token, end - clause->token);
    if (!side.n && sent) side = sm_side_find(in->prose, clause->token, clause->end - clause->token);
    /* "The enemy sent 116 drones, 42 were shot down": whoever sent them stands before that. */
    const struct sm_sign *sending = downing && act->sign != downing ? act->sign : NULL;
    bool launch = sending && (act->category == SM_DRONE || act->category == SM_MISSILE);
    if (launch && sending->token < downing->token) {
        side = sm_side_find(in->prose, clause->token,
                            sending->token + sending->token_count - clause->token);
        sent = true;
    }
    bool russian = sm_text_is(side, "RU"), ukrainian = sm_text_is(side, "UA");
    if (sent && !russian && !ukrainian) return false;
    bool on_ukraine = sent ? russian : !russian;
    bool uk = in->prose->tokens[clause->token].text.n &&
              (unsigned char)in->prose->tokens[clause->token].text.at[0] >= 0x80;
    *where = on_ukraine ? unnamed(uk ? "Україна" : "Ukraine", "UA", "raid-without-place")
                        : unnamed(uk ? "Росія" : "Russia", "RU", "raid-without-place");
    return true;
}

static bool add_at(struct sm_drafting *in, const struct sm_telling *telling,
                   const struct sm_span *clause, const struct sm_act *act,
                   const struct sm_where *where, const struct sm_time *time)
{
    if (!sm_grow(&in->scene, &in->scene_capacity, 1, sizeof *in->scene))
        return sm_fail_memory(in->err);
    in->scene[0] = where;
    in->scene_count = 1;
    return sm_draft_add_rows(in, telling, clause, act, time);
}

/* ---- going on with the row before */

/* A country that takes no part in the war: what is told of it is other news. */
static bool names_third_party(const struct sm_drafting *in, const struct sm_span *span)
{
    if (holds_phrase(in, span, sm_draft_foreign)) return true;
    for (size_t i = span->where; i < span->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (where->kind != SM_WHERE_COUNTRY || !where->region) continue;
        if (!sm_text_is(where->region->id, "UKR") && !sm_text_is(where->region->id, "RUS"))
            return true;
    }
    return false;
}

static bool is_people_told(const struct sm_act *act)
{
    return act->killed != SM_NO_COUNT || act->injured != SM_NO_COUNT;
}

/* "The attack left …": of the raid told last, even in another paragraph. */
static bool refers_back(const struct sm_drafting *in, const struct sm_span *span)
{
    static const char *const words[] = {
        "the attack",  "the attacks", "the strike",      "the strikes", "the raid", "the barrage",
        "the assault", "the salvo",   "the bombardment", "атака",       "атаки",    "удар",
        "обстріл",     NULL};
    return holds_phrase(in, span, words);
}

static bool follows(const struct sm_drafting *in, const struct sm_telling *telling,
                    const struct sm_act *act)
{
    const struct sm_span *span = &telling->span;
    if (!in->last_count || names_third_party(in, span)) return false;
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

static void go_on(struct sm_drafting *in, const struct sm_telling *telling,
                  const struct sm_act *act)
{
    struct sm_draft_row *rows = &in->draft->rows[in->last_row];
    struct sm_event *event = row_for(in, act);
    const struct sm_saying *saying = telling->saying;
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
        if (!saying || !unsaid || !saying->attribution.n) continue;
        /* What they deny is what this sentence says, not the event before. */
        rows[i].event.status = saying->status == SM_DENIED ? SM_CLAIMED : saying->status;
        if (telling->sentence->tongue == SM_TONGUE_UKRAINIAN)
            rows[i].event.attribution_uk = saying->attribution;
        else
            rows[i].event.attribution = saying->attribution;
    }
}

/* ---- one sentence */

/* Why what a clause tells did not happen in these days, or NULL. */
static const char *why_unreal(const struct sm_drafting *in, const struct sm_span *clause,
                              const struct sm_time *time)
{
    if (time->background) return "told as background, not of these days";
    if (time->planned) return "told as still to come";
    if (holds_phrase(in, clause, sm_draft_unreal)) return "told as a plan, an opinion or a warning";
    return NULL;
}

/* Is a place of the scene the one of the row told last, or within it? */
/* Does an event lie in the country? */
static bool is_in(const struct sm_event *event, const struct sm_region *country)
{
    if (!country) return false;
    const struct sm_region *region = event->on_region;
    return region && (region == country || sm_text_equal(region->country, country->country) ||
                      sm_text_equal(region->country, country->id));
}

static bool is_at(const struct sm_drafting *in, const struct sm_event *last)
{
    for (size_t i = 0; i < in->scene_count; i++) {
        const struct sm_where *where = in->scene[i];
        if (where->place && where->place == last->on_place) return true;
        if (where->kind == SM_WHERE_COUNTRY && is_in(last, where->region)) return true;
        const struct sm_region *wide = last->on_place ? NULL : last->on_region;
        if (!wide) continue;
        if (where->region == wide) return true;
        if (where->place && sm_text_equal(where->place->admin1, wide->id)) return true;
        bool abroad = where->region && !sm_text_equal(where->region->country, wide->country);
        if (sm_region_is_country(wide) && !abroad) return true;
    }
    return in->scene_count == 0;
}

static bool is_there(const struct sm_drafting *in)
{
    for (size_t i = 0; i < in->last_count; i++)
        if (is_at(in, &in->draft->rows[in->last_row + i].event)) return true;
    return false;
}

/* The day of the sentence before counts where this one tells on of the same. */
static void carry(const struct sm_drafting *in, const struct sm_telling *telling,
                  const struct sm_act *act, struct sm_time *time)
{
    if (time->said || !in->last_count || !in->last_time.said) return;
    enum sm_category before = in->draft->rows[in->last_row].event.category;
    if (!sm_draft_same_kind(before, act->category) || in->last_time.lasting) return;
    if (!is_there(in) && !refers_back(in, &telling->span) &&
        !sm_draft_phrase(in->prose, telling->span.token, telling->span.end, sm_draft_goes_on))
        return;
    sm_day reported = time->reported;
    *time = in->last_time;
    time->rule = "carried";
    if (reported != SM_NO_DAY) time->reported = reported;
}

/* The token behind a phrase of the table in the clause, or 0. */
static size_t find_phrase(const struct sm_drafting *in, const struct sm_span *clause,
                          const char *const *phrases, size_t *from)
{
    for (size_t at = clause->token; at < clause->end; at++) {
        size_t n = sm_draft_phrase(in->prose, at, clause->end, phrases);
        if (!n) continue;
        *from = at;
        return at + n;
    }
    return 0;
}

/* "West of the town": of the town, but outside. */
static struct sm_where town_of(const struct sm_drafting *in, const struct sm_span *clause)
{
    struct sm_where town = *in->town;
    size_t from = 0;
    find_phrase(in, clause, sm_draft_the_town, &from);
    town.precision = town.place->kind == SM_PLACE_SITE ? SM_SITE : SM_SETTLEMENT;
    town.bearing_deg = town.distance_km = town.radius_km = (double)NAN;
    for (size_t back = 1; back <= 4 && back <= from - clause->token; back++) {
        size_t n = sm_draft_phrase(in->prose, from - back, from, sm_draft_outside);
        if (n == back) town.precision = SM_NEAR;
    }
    town.rule = "town-named-before";
    return town;
}

/* "The port city": the settlement named last, unless the row told last is about it already. */
static bool is_of_town(const struct sm_drafting *in, const struct sm_span *clause)
{
    if (!in->town || !in->town->place || !holds_phrase(in, clause, sm_draft_the_town)) return false;
    const struct sm_event *last = in->last_count ? &in->draft->rows[in->last_row].event : NULL;
    if (!last || last->on_place != in->town->place) return true;
    /* In the town, and now outside of it. */
    return town_of(in, clause).precision == SM_NEAR && last->precision != SM_NEAR;
}

/* "In the region", "over the oblast". */
static bool is_of_land(const struct sm_drafting *in, const struct sm_span *clause)
{
    size_t from;
    if (in->land && find_phrase(in, clause, sm_draft_the_bank, &from)) return true;
    if (!in->land || !find_phrase(in, clause, sm_draft_the_land, &from)) return false;
    return !in->last_count || in->draft->rows[in->last_row].event.on_region != in->land->region;
}

static struct sm_where land_of(const struct sm_drafting *in, const struct sm_span *clause)
{
    size_t from;
    struct sm_where land = unnamed("", "", "region-named-before");
    land.kind = SM_WHERE_REGION;
    land.precision = find_phrase(in, clause, sm_draft_the_bank, &from) ? SM_AREA : SM_OBLAST;
    land.region = in->land->region;
    land.name = land.region->full_en;
    return land;
}

static bool says_there(const struct sm_drafting *in, const struct sm_span *clause)
{
    for (size_t at = clause->token; at < clause->end; at++)
        if (sm_draft_phrase(in->prose, at, clause->end, sm_draft_there) &&
            !sm_draft_phrase(in->prose, at, clause->end, sm_draft_not_there))
            return true;
    return false;
}

static bool is_firm(const struct sm_act *act)
{
    return is_people_told(act) || (act->sign && act->sign->weight >= 2);
}

/* A raid on another day than the one told last, at the same place: an event of its own. */
static bool is_next_raid(const struct sm_drafting *in, const struct sm_act *act,
                         const struct sm_time *time)
{
    if (!in->last_count || !in->last_where.name.n || !time->said || time->lasting) return false;
    const struct sm_event *last = &in->draft->rows[in->last_row].event;
    bool raid = act->category == SM_MISSILE || act->category == SM_DRONE ||
                act->category == SM_SHELLING || act->category == SM_INFRASTRUCTURE;
    return raid && sm_draft_same_kind(last->category, act->category) &&
           (time->from > last->date_to || time->to < last->date);
}

static bool is_carried(const struct sm_drafting *in, const struct sm_telling *telling,
                       const struct sm_act *act)
{
    if (!in->carried || names_third_party(in, &telling->span)) return false;
    /* What it names itself, if only as who speaks, is nearer. */
    return is_firm(act) && !sm_draft_names_place(in, &telling->span);
}

static bool tell_unplaced(struct sm_drafting *in, const struct sm_telling *telling,
                          const struct sm_span *clause, const struct sm_act *act,
                          const struct sm_time *time, struct outcome *outcome)
{
    struct sm_where where;
    outcome->told = true;
    if (is_of_town(in, clause)) {
        where = town_of(in, clause);
        return add_at(in, telling, clause, act, &where, time);
    }
    if (is_of_land(in, clause) && is_firm(act)) {
        where = land_of(in, clause);
        return add_at(in, telling, clause, act, &where, time);
    }
    if (in->carried && says_there(in, clause))
        return add_at(in, telling, clause, act, in->carried, time);
    if (find_implied(in, clause, &where)) return add_at(in, telling, clause, act, &where, time);
    if (is_next_raid(in, act, time)) {
        where = in->last_where;
        return add_at(in, telling, clause, act, &where, time);
    }
    bool raided = find_raided(in, clause, act, &where);
    if (!in->topic && !raided && is_carried(in, telling, act))
        return add_at(in, telling, clause, act, in->carried, time);
    if (follows(in, telling, act)) {
        go_on(in, telling, act);
        return true;
    }
    if (in->topic && !names_third_party(in, &telling->span))
        return add_at(in, telling, clause, act, in->topic, time);
    if (raided) return add_at(in, telling, clause, act, &where, time);
    outcome->told = false;
    return true;
}

/* "Strikes in Russia." before the first sentence of a paragraph. */
static bool is_run_in_heading(const struct sm_drafting *in, const struct sm_telling *telling)
{
    enum { HEADING_TOKENS_MAX = 6 };
    const struct sm_prose *prose = in->prose;
    const struct sm_sentence *sentence = telling->sentence;
    size_t i = telling->index;
    bool opens = !i || prose->sentences[i - 1].paragraph != sentence->paragraph;
    bool goes_on = i + 1 < prose->sentence_count &&
                   prose->sentences[i + 1].paragraph == sentence->paragraph;
    return opens && goes_on && sentence->token_count <= HEADING_TOKENS_MAX;
}

/* "The Black Sea and Deep Strike Monitor": a title's weak word is no news. */
static bool is_mere_title(const struct sm_drafting *in, const struct sm_telling *telling,
                          const struct sm_act *act)
{
    struct sm_text title = in->prose->title;
    const char *at = in->prose->source.at + telling->sentence->from;
    bool titled = telling->sentence->headline || (at >= title.at && at < sm_text_end(title));
    if (is_run_in_heading(in, telling)) titled = true;
    return titled && act->sign && act->sign->weight <= 1;
}

static bool is_of_third_party(const struct sm_where *where)
{
    struct sm_text country = where->place ? where->place->country : (struct sm_text){0};
    if (country.n) return !sm_text_is(country, "UA") && !sm_text_is(country, "RU");
    bool named = where->country.n && where->kind == SM_WHERE_PLACE;
    if (named) return !sm_text_is(where->country, "UA") && !sm_text_is(where->country, "RU");
    if (!where->region) return false;
    return !sm_text_is(where->region->country, "UKR") &&
           !sm_text_is(where->region->country, "RUS") && !sm_text_is(where->region->id, "UKR") &&
           !sm_text_is(where->region->id, "RUS");
}

/* Courts and offices of Russia are at home there; along the front and in Crimea they are news. */
static bool is_inner_russia(const struct sm_where *where)
{
    const struct sm_place *place = where->place;
    if (!place || where->precision != SM_SETTLEMENT) return false;
    return sm_text_is(place->country, "RU") && !sm_text_is(place->admin1, "kursk") &&
           !sm_text_is(place->admin1, "belgorod") && !sm_text_is(place->admin1, "bryansk");
}

/* Talks, votes and rallies in other countries are not the week's events. True when nothing else is
 * told of. */
static bool drop_abroad(struct sm_drafting *in, const struct sm_act *act)
{
    bool politics = act->category == SM_DIPLOMACY || act->category == SM_AID ||
                    act->category == SM_PROTEST || act->category == SM_OTHER;
    size_t kept = 0, count = in->scene_count;
    for (size_t i = 0; i < count; i++) {
        bool home = act->category == SM_OTHER && !is_people_told(act) && is_inner_russia(in->scene[i]);
        if (!politics || !(home || is_of_third_party(in->scene[i])))
            in->scene[kept++] = in->scene[i];
    }
    in->scene_count = kept;
    return count && !kept;
}

/* "One of them fell on a bakery in …": what the row before tells of, at another place. */
static bool find_one_more(const struct sm_drafting *in, const struct sm_span *clause,
                          struct sm_act *act)
{
    if (!in->scene_count || !in->last_count) return false;
    if (!holds_phrase(in, clause, sm_draft_one_more)) return false;
    act->category = in->draft->rows[in->last_row].event.category;
    return act->category != SM_DIPLOMACY && act->category != SM_OTHER;
}

static bool read_clause(struct sm_drafting *in, const struct sm_telling *telling,
                        const struct sm_span *clause, struct outcome *outcome)
{
    struct sm_act act;
    if (!sm_draft_find_scene(in, clause)) return false;
    if (!sm_draft_find_act(in, clause, &act) && !find_one_more(in, clause, &act)) return true;
    outcome->has_act = true;
    bool abroad = drop_abroad(in, &act);
    if (abroad) return true;
    struct sm_time time = sm_draft_find_time(in, clause, &telling->span, act.sign);
    const char *unreal = why_unreal(in, clause, &time);
    if (unreal) {
        outcome->told = true;
        return note(in, SM_DRAFT_BACKGROUND, telling, unreal);
    }
    in->ellipsis = act;
    carry(in, telling, &act, &time);
    if (is_mere_title(in, telling, &act)) return true;
    if (!in->scene_count) return tell_unplaced(in, telling, clause, &act, &time, outcome);
    outcome->told = true;
    return sm_draft_add_rows(in, telling, clause, &act, &time);
}

enum { TOPIC_WORDS_MAX = 3 };

/* The one place that a run of tokens consists of, but for a word or two; NULL otherwise. */
static const struct sm_where *only_place(const struct sm_drafting *in, const struct sm_span *span)
{
    const struct sm_where *only = NULL;
    size_t others = span->end - span->token;
    for (size_t i = span->where; i < span->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        others -= where->token_count < others ? where->token_count : others;
        if (where->frame || where->kind == SM_WHERE_NOT_PLACE) continue;
        bool one = where->kind == SM_WHERE_PLACE || where->kind == SM_WHERE_REGION;
        if (only || !one) return NULL;
        only = where;
    }
    return others <= TOPIC_WORDS_MAX ? only : NULL;
}

/* A headline that is a place and no news stands for all that follows under it; "Sumy region." at
 * the beginning of a paragraph for that paragraph. */
static void take_topic(struct sm_drafting *in, const struct sm_telling *telling)
{
    const struct sm_span *span = &telling->span;
    bool headline = telling->sentence->headline;
    bool news = span->sign < span->sign_end || span->amount < span->amount_end;
    const struct sm_where *place = news ? NULL : only_place(in, span);
    if (!headline && !place) return;
    in->topic = place;
    in->topic_is_headline = headline;
}

static void begin_sentence(struct sm_drafting *in, const struct sm_telling *telling)
{
    const struct sm_sentence *sentence = telling->sentence;
    bool under_headline =
        telling->index && in->prose->sentences[telling->index - 1].headline && !sentence->headline;
    if (sentence->paragraph != in->paragraph && !under_headline && !refers_back(in, &telling->span))
        in->last_count = 0;
    if (sentence->paragraph != in->paragraph && !in->topic_is_headline) in->topic = NULL;
    if (sentence->paragraph != in->paragraph && !under_headline) in->town = NULL;
    if (sentence->paragraph != in->paragraph) in->carried = NULL;
    in->paragraph = sentence->paragraph;
    in->ellipsis.category = SM_CATEGORY_COUNT;
    take_topic(in, telling);
}

static const struct sm_saying *saying_of(struct sm_drafting *in, size_t sentence)
{
    const struct sm_whats *whats = &in->whats;
    while (in->saying < whats->saying_count && whats->sayings[in->saying].sentence < sentence)
        in->saying++;
    bool has = in->saying < whats->saying_count && whats->sayings[in->saying].sentence == sentence;
    return has ? &whats->sayings[in->saying] : NULL;
}

static void remember_town(struct sm_drafting *in, const struct sm_span *span)
{
    for (size_t i = span->where; i < span->where_end; i++)
        if (in->wheres.at[i].kind == SM_WHERE_PLACE && in->wheres.at[i].place)
            in->town = &in->wheres.at[i];
}

static void remember_land(struct sm_drafting *in, const struct sm_span *span)
{
    for (size_t i = span->where; i < span->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        bool land = where->region && !sm_region_is_country(where->region) && !where->origin;
        if (land && where->kind != SM_WHERE_PLACE) in->land = where;
    }
}

/* The only place that a sentence names, where it is one of the two countries. */
static void remember_carried(struct sm_drafting *in, const struct sm_span *span,
                             const struct outcome *outcome)
{
    const struct sm_where *only = NULL;
    size_t count = 0;
    for (size_t i = span->where; i < span->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (where->frame || where->origin || where->kind == SM_WHERE_COUNTRY) continue;
        bool place = where->kind == SM_WHERE_PLACE && where->place;
        if (!place && where->kind != SM_WHERE_REGION) continue;
        only = where;
        count++;
    }
    if (outcome->told) in->carried = NULL;
    if (outcome->told || !count) return;
    in->carried = count == 1 && !is_of_third_party(only) ? only : NULL;
}

/* A line of a megabyte is no sentence: what one of its clauses says must not be looked for in all.
 */
static bool is_endless(const struct sm_sentence *sentence)
{
    enum { SENTENCE_TOKENS_MAX = 1000 };
    return sentence->token_count > SENTENCE_TOKENS_MAX;
}

static bool read_sentence(struct sm_drafting *in, size_t index)
{
    const struct sm_sentence *sentence = &in->prose->sentences[index];
    struct sm_telling telling = {
        .sentence = sentence,
        .index = index,
        .span = sm_draft_span(in, sentence->token, sentence->token + sentence->token_count),
        .saying = saying_of(in, index),
    };
    struct outcome outcome = {0};
    in->telling_saying = telling.saying;
    begin_sentence(in, &telling);
    if (!sm_draft_divide(in, sentence)) return false;
    struct sm_telling part = telling;
    for (size_t i = 0; i < in->clause_count; i++) {
        if (is_endless(sentence)) part.span = in->clauses[i];
        if (!read_clause(in, &part, &in->clauses[i], &outcome)) return false;
    }
    remember_town(in, &telling.span);
    remember_land(in, &telling.span);
    remember_carried(in, &telling.span, &outcome);
    if (outcome.told || sentence->headline) return true;
    if (!outcome.has_act && follows(in, &telling, NULL)) {
        go_on(in, &telling, NULL);
        return true;
    }
    bool placed = sm_draft_names_place(in, &telling.span);
    return note(in, SM_DRAFT_OFF_MAP, &telling,
                !placed           ? "no place on the map is named"
                : outcome.has_act ? "its places act or are spoken of; none is where it happened"
                                  : "nothing that a map could show");
}

/* ---- all of them */

static bool find_all(struct sm_drafting *in, const struct sm_draft_options *options,
                     struct sm_report *report)
{
    struct sm_draft *draft = in->draft;
    struct sm_arena *arena = &draft->arena;
    return sm_coverage_find(in->prose, &options->coverage, &draft->coverage, report, in->err) &&
           sm_whens_find(in->prose, &draft->coverage, arena, &in->whens, in->err) &&
           sm_wheres_find(in->prose, in->gazetteer, arena, &in->wheres, in->err) &&
           sm_whats_find(in->prose, arena, &in->whats, in->err);
}

static bool read_all(struct sm_drafting *in)
{
    sm_draft_unframe(in);
    for (size_t i = 0; i < in->prose->sentence_count; i++)
        if (!read_sentence(in, i)) return false;
    return sm_draft_merge(in) && sm_draft_name_week(in);
}

struct sm_draft *sm_draft_read(struct sm_text source, const struct sm_draft_options *options,
                               const struct sm_gazetteer *gazetteer, struct sm_report *report,
                               struct sm_error *err)
{
    struct sm_draft *draft = sm_alloc_zeroed(1, sizeof *draft);
    if (!draft) {
        sm_fail_memory(err);
        return NULL;
    }
    struct sm_drafting in = {
        .draft = draft, .prose = &draft->prose, .gazetteer = gazetteer, .err = err};
    bool ok = sm_prose_read(&draft->prose, source, options->name, report, err) &&
              find_all(&in, options, report) && read_all(&in);
    free(in.clauses);
    free(in.scene);
    if (ok) return draft;
    sm_draft_close(draft);
    return NULL;
}

struct sm_week *sm_draft_open_week(const struct sm_draft *draft, const char *name,
                                   const struct sm_gazetteer *gazetteer, struct sm_report *report,
                                   struct sm_error *err)
{
    struct sm_buf yaml = {0}, csv = {0};
    struct sm_week *week = NULL;
    sm_draft_put_yaml(draft, &yaml);
    sm_draft_put_csv(draft, &csv);
    struct sm_week_texts texts = {name, sm_buf_slice(&yaml), sm_buf_slice(&csv)};
    if (yaml.failed || csv.failed)
        sm_fail_memory(err);
    else
        week = sm_week_open_texts(&texts, NULL, gazetteer, report, err);
    sm_buf_finish(&yaml);
    sm_buf_finish(&csv);
    return week;
}

void sm_draft_close(struct sm_draft *draft)
{
    if (!draft) return;
    free(draft->rows);
    free(draft->notes);
    sm_prose_finish(&draft->prose);
    sm_arena_finish(&draft->arena);
    free(draft);
}
