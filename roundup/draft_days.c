/* SPDX-License-Identifier: Apache-2.0
 * A list whose places have days of their own: "Odesa on Monday, Sumy on Tuesday and Kharkiv on
 * Thursday", "on Monday Odesa, on Tuesday Sumy".
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"

static size_t behind(const struct sm_where *where)
{
    return where->token + where->token_count;
}

/* The first day named in [from, end), or NULL. */
static const struct sm_when *day_in(const struct sm_drafting *in, size_t from, size_t end)
{
    struct sm_span span = sm_draft_span(in, from, end);
    for (size_t i = span.when; i < span.when_end; i++)
        if (in->whens.at[i].kind == SM_WHEN_DAY && !sm_draft_is_aside(in, in->whens.at[i].token))
            return &in->whens.at[i];
    return NULL;
}

static bool is_in_order(const struct sm_drafting *in)
{
    for (size_t i = 0; i < in->scene_count; i++)
        if (!in->scene[i]->token_count || (i && in->scene[i]->token < behind(in->scene[i - 1])))
            return false;
    return true;
}

/* Does a day stand before the first place, right behind a break or the clause's beginning? */
static bool leads(const struct sm_drafting *in, const struct sm_span *clause)
{
    const struct sm_when *when = day_in(in, clause->token, in->scene[0]->token);
    const struct sm_when *last = day_in(in, behind(in->scene[in->scene_count - 1]), clause->end);
    return when && !last;
}

/* The tokens where the day of the scene's place 'i' may stand. */
static void reach_of(const struct sm_drafting *in, const struct sm_span *clause, size_t i,
                     bool leading, size_t *from, size_t *end)
{
    size_t last = in->scene_count - 1;
    *from = leading ? (i ? behind(in->scene[i - 1]) : clause->token) : behind(in->scene[i]);
    *end = leading ? in->scene[i]->token : i < last ? in->scene[i + 1]->token : clause->end;
}

bool sm_draft_find_days(const struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_act *act, struct sm_time *times)
{
    const struct sm_when *days[SM_DAYS_MAX] = {0};
    size_t from, end, count = in->scene_count, named = 0;
    if (count < 2 || count > SM_DAYS_MAX || !is_in_order(in)) return false;
    bool leading = leads(in, clause);
    for (size_t i = 0; i < count; i++) {
        reach_of(in, clause, i, leading, &from, &end);
        days[i] = day_in(in, from, end);
        named += days[i] != NULL;
    }
    if (named < 2 || (leading && !days[0])) return false;
    /* "Odesa and Sumy on Monday, Kharkiv on Tuesday": who has none shares the next one's. */
    for (size_t i = 0; i < count; i++) {
        size_t k = i;
        while (!days[k] && (leading ? k > 0 : k + 1 < count))
            k = leading ? k - 1 : k + 1;
        if (!days[k]) return false;
        reach_of(in, clause, k, leading, &from, &end);
        struct sm_span own = sm_draft_span(in, from, end);
        times[i] = sm_draft_find_time(in, &own, &own, act->sign);
    }
    return true;
}
