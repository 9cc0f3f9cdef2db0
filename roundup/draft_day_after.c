/* SPDX-License-Identifier: Apache-2.0
 * "It came a day after drones had struck Izmail": what this is counted from was news of these days,
 * too, and its day is told by the other's.
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

/* How many days before, and the token behind "after" where that is told; 0 for no such. */
static size_t read_days(const struct sm_drafting *in, const struct sm_span *aside, int *days)
{
    static const struct {
        const char *words;
        int days;
    } counts[] = {
        {"a|one day after", 1},
        {"two days after", 2},
        {"three days after", 3},
        {"день після того , як", 1},
        {"через день після того , як", 1},
    };
    size_t from = aside->token;
    while (from < aside->end && sm_word_is(in->prose->tokens[from].low, "just|only|barely|exactly"))
        from++;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        size_t n = sm_phrase_match(in->prose, from, aside->end, counts[i].words);
        *days = counts[i].days;
        if (n) return from + n;
    }
    return 0;
}

/* Is something told to have been done, not only named: "a raid that killed four"? */
static bool tells_deed(const struct sm_drafting *in, size_t at, size_t end)
{
    enum { REACH = 8 };
    static const char *const verbs =
        "struck|hit|attacked|killed|shelled|bombed|bombarded|damaged|destroyed|targeted|slammed|"
        "crashed|fell|launched|fired|tore|wounded|injured|exploded|set|sank|pounded|unleashed";
    const struct sm_token *tokens = in->prose->tokens;
    for (size_t i = at; i < end && i < at + REACH; i++) {
        if (tokens[i].kind == SM_TOKEN_MARK || sm_word_is(tokens[i].low, "that|which|who|on|in"))
            return false;
        if (i > at && sm_word_is(tokens[i].low, verbs)) return true;
    }
    return false;
}

/* The one day of what is counted from it: the sentence's own, else that of the row told last. */
static sm_day find_anchor(const struct sm_drafting *in, const struct sm_telling *telling,
                          const struct sm_span *aside)
{
    static const char *const opens =
        "it|this|that|the came|comes|happened|followed|attack|strike|raid|blast|explosion|shelling";
    for (size_t i = telling->span.when; i < telling->span.when_end; i++) {
        const struct sm_when *when = &in->whens.at[i];
        bool own = when->token < aside->token || when->token >= aside->end;
        if (own && when->kind == SM_WHEN_DAY && !when->relative)
            return when->from == when->to ? when->from : SM_NO_DAY;
    }
    const struct sm_time *last = &in->last_time;
    if (!in->last_count || !last->said || last->from != last->to) return SM_NO_DAY;
    bool of_last = sm_phrase_match(in->prose, telling->span.token, telling->span.end, opens) > 0;
    return of_last ? last->from : SM_NO_DAY;
}

static bool tell_one(struct sm_drafting *in, const struct sm_telling *telling,
                     const struct sm_span *aside, sm_day anchor, bool *told)
{
    int days = 0;
    size_t at = read_days(in, aside, &days);
    if (!at || anchor == SM_NO_DAY || !tells_deed(in, at, aside->end)) return true;
    sm_day day = anchor - days;
    const struct sm_coverage *coverage = &in->draft->coverage;
    struct sm_act act;
    struct sm_span clause = sm_draft_span(in, at, aside->end);
    if (day < coverage->from || day > coverage->to) return true;
    if (!sm_draft_find_scene(in, &clause)) return false;
    if (!in->scene_count || !sm_draft_find_act(in, &clause, &act) || act.negated) return true;
    struct sm_time time = {
        .from = day, .to = day, .reported = SM_NO_DAY, .rule = "day-counted", .said = true};
    /* What comes next goes on with the news, not with what was before it. */
    struct sm_time last_time = in->last_time;
    struct sm_where last_where = in->last_where;
    size_t last_row = in->last_row, last_count = in->last_count;
    *told = true;
    if (!sm_draft_add_rows(in, telling, &clause, &act, &time)) return false;
    in->last_time = last_time;
    in->last_where = last_where;
    in->last_row = last_row;
    in->last_count = last_count;
    return true;
}

bool sm_draft_tell_day_before(struct sm_drafting *in, const struct sm_telling *telling, bool *told)
{
    struct sm_span asides[SM_ASIDES_MAX];
    sm_day anchors[SM_ASIDES_MAX];
    size_t count = 0;
    for (size_t i = 0; i < in->aside_count; i++) {
        if (!in->before[i]) continue;
        anchors[count] = find_anchor(in, telling, &in->asides[i]);
        asides[count++] = in->asides[i];
    }
    size_t kept = in->aside_count;
    in->aside_count = 0; /* what is told is told of them */
    for (size_t i = 0; i < count; i++)
        if (!tell_one(in, telling, &asides[i], anchors[i], told)) return false;
    in->aside_count = kept;
    return true;
}
