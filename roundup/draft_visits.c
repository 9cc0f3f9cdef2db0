/* SPDX-License-Identifier: Apache-2.0
 * Visitors who followed another: "Starmer arrived in Kyiv on Thursday. Pistorius had come on
 * Tuesday." Each day is a visit of its own, at the same place.
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

static const char *const comings[] = {
    "followed|follows|came|come|arrived|visited|travelled|traveled|turned",
    "was|were there",
    "did the same",
    "the turn of",
    "first .. to address",
    "приїхав|приїхала|приїхали|прибув|прибула|прибули|відвідав|відвідала|відвідали"};

static const char *const visitors[] = {
    "president|presidents|minister|ministers|premier|premiers|chancellor|secretary|secretary-"
    "general|chief|chiefs|commissioner|commissioners|envoy|envoys|king|queen|prince|princess|"
    "senator|senators|speaker|delegation|delegations|lawmakers|ambassador|director|leader|leaders|"
    "head|counterpart|colleague|vice-chancellor|congressmen|cardinal|archbishop|general",
    "президент~|міністр~|прем'єр~|канцлер~|делегаці~|голова|посол|король"};

/* It did not happen, or not yet; or something else followed or came. */
static const char *const not_so[] = {
    "nobody|none|no|not|never|didn't|cancelled|canceled|postponed|instead",
    "will|would|plans|planned|expected|due|invited|wants|hopes|might|may|could|should",
    ("drone|drones|missile|missiles|strike|strikes|attack|attacks|explosion|explosions|shelling|"
     "killed|wounded|troops|soldiers|under|fire|raid|rocket|rockets"),
    "не|ніхто|скасував|скасували|планує|дрон~|ракет~|обстріл~|удар~"};

static bool is_coming(const struct sm_drafting *in, size_t at, size_t end)
{
    for (size_t i = 0; i < sizeof comings / sizeof *comings; i++)
        if (sm_phrase_match(in->prose, at, end, comings[i])) return true;
    return false;
}

/* A town or region; the country of "the U.S. envoy" is not where he came to. */
static bool holds_place(const struct sm_drafting *in, size_t from, size_t end)
{
    struct sm_span span = sm_draft_span(in, from, end);
    for (size_t i = span.where; i < span.where_end; i++) {
        enum sm_where_kind kind = in->wheres.at[i].kind;
        bool wide =
            kind == SM_WHERE_NOT_PLACE || kind == SM_WHERE_MACRO || kind == SM_WHERE_COUNTRY;
        if (!wide && !in->wheres.at[i].frame) return true;
    }
    return false;
}

/* Does it name a place where they came to: "followed on Tuesday, ten years after the protests on
 * the Maidan" does not, "while he was there, another turned up in Kyiv" does? */
static bool names_place(const struct sm_drafting *in, const struct sm_span *span)
{
    size_t from = span->token;
    bool came = false;
    for (size_t at = from; at < span->end; at++) {
        bool ends = sm_token_ends_clause(&in->prose->tokens[at]);
        came |= is_coming(in, at, span->end);
        if (!came || !ends) continue;
        if (holds_place(in, from, at)) return true;
        came = false;
        from = at;
    }
    return came && holds_place(in, from, span->end);
}

static bool follows_visit(const struct sm_drafting *in, const struct sm_telling *telling)
{
    enum { TOKENS_MAX = 60 };
    const struct sm_span *span = &telling->span;
    if (!in->last_count || span->end - span->token > TOKENS_MAX) return false;
    const struct sm_draft_row *row = &in->draft->rows[in->last_row];
    if (row->event.category != SM_DIPLOMACY || !row->dated || !in->last_where.place) return false;
    if (in->prose->sentences[row->sentence].paragraph != telling->sentence->paragraph) return false;
    if (names_place(in, span)) return false;
    return SM_DRAFT_MATCHES(in, span, comings) && SM_DRAFT_MATCHES(in, span, visitors) &&
           !SM_DRAFT_MATCHES(in, span, not_so);
}

static bool add_visit(struct sm_drafting *in, const struct sm_telling *telling,
                      const struct sm_where *where, struct sm_time *time)
{
    struct sm_act act = {.category = SM_DIPLOMACY,
                         .count = SM_NO_COUNT,
                         .killed = SM_NO_COUNT,
                         .injured = SM_NO_COUNT};
    if (!sm_grow(&in->scene, &in->scene_capacity, 1, sizeof *in->scene))
        return sm_fail_memory(in->err);
    in->scene[0] = where;
    in->scene_count = 1;
    return sm_draft_add_rows(in, telling, &telling->span, &act, time);
}

/* "On Tuesday and Friday", of two who came: not all the days from one to the other. */
static bool is_two_days(const struct sm_drafting *in, const struct sm_when *when)
{
    if (when->to - when->from < 2) return false;
    for (size_t i = 0; i < when->token_count; i++)
        if (sm_token_is(in->prose, when->token + i, "and|і|й|та")) return true;
    return false;
}

bool sm_draft_tell_visits(struct sm_drafting *in, const struct sm_telling *telling, bool *told)
{
    const struct sm_span *span = &telling->span;
    *told = false;
    if (!follows_visit(in, telling)) return true;
    struct sm_where *where = sm_arena_alloc_zeroed(&in->draft->arena, 1, sizeof *where);
    if (!where) return sm_fail_memory(in->err);
    *where = in->last_where;
    where->rule = "visit-goes-on";
    sm_day before = in->draft->rows[in->last_row].event.date;
    for (size_t i = span->when; i < span->when_end; i++) {
        const struct sm_when *when = &in->whens.at[i];
        if (when->kind != SM_WHEN_DAY || when->from == before) continue;
        before = when->from; /* "for Independence Day on Sunday": once */
        struct sm_span own = sm_draft_span(in, when->token, when->token + when->token_count);
        struct sm_time time = sm_draft_find_time(in, &own, &own, NULL), last = time;
        bool two = is_two_days(in, when);
        if (two) time.to = time.from;
        if (two) last.from = last.to;
        if (!add_visit(in, telling, where, &time)) return false;
        if (two && !add_visit(in, telling, where, &last)) return false;
        *told = true;
    }
    return true;
}

/* "The president was in Odesa on Thursday when drones set a shopping center on fire": a raid, too.
 */
bool sm_draft_tell_raid_on_guest(struct sm_drafting *in, const struct sm_telling *telling,
                                 const struct sm_span *clause, const struct sm_act *visit,
                                 const struct sm_time *time)
{
    enum { STRONG = 2 };
    static const char *const whens[] = {"when", "while", "just as", "коли", "саме коли", NULL};
    if (visit->category != SM_DIPLOMACY || visit->negated || in->scene_count != 1) return true;
    const struct sm_where *where = in->scene[0];
    if (!where->place) return true;
    for (size_t at = where->token + where->token_count; at < clause->end; at++) {
        size_t n = sm_draft_phrase(in->prose, at, clause->end, whens);
        if (!n) continue;
        struct sm_span span = sm_draft_span(in, at + n, clause->end);
        struct sm_act raid;
        if (span.where != span.where_end || !sm_draft_find_act(in, &span, &raid)) return true;
        bool weapon = raid.category == SM_DRONE || raid.category == SM_MISSILE ||
                      raid.category == SM_SHELLING || raid.category == SM_EXPLOSION;
        if (!weapon || raid.negated || !raid.sign || raid.sign->weight < STRONG) return true;
        return sm_draft_add_rows(in, telling, &span, &raid, time);
    }
    return true;
}
