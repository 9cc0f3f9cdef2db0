/* SPDX-License-Identifier: Apache-2.0
 * News of a clause that names no place: at one that was named before, on a whole country, or of the
 * event told last.
 */
#include <string.h>

#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"

static bool add_at_topics(struct sm_drafting *in, const struct sm_telling *telling,
                          const struct sm_span *clause, const struct sm_act *act,
                          const struct sm_time *time)
{
    if (!sm_grow(&in->scene, &in->scene_capacity, in->topic_count, sizeof *in->scene))
        return sm_fail_memory(in->err);
    memcpy(in->scene, in->topics, in->topic_count * sizeof *in->scene);
    in->scene_count = in->topic_count;
    return sm_draft_add_rows(in, telling, clause, act, time);
}

/* Of 'where' a copy is kept: what comes behind the clause looks at its scene again. */
static bool add_at(struct sm_drafting *in, const struct sm_telling *telling,
                   const struct sm_span *clause, const struct sm_act *act,
                   const struct sm_where *where, const struct sm_time *time)
{
    struct sm_where *kept = sm_arena_alloc_zeroed(&in->draft->arena, 1, sizeof *kept);
    if (!kept || !sm_grow(&in->scene, &in->scene_capacity, 1, sizeof *in->scene))
        return sm_fail_memory(in->err);
    *kept = *where;
    in->scene[0] = kept;
    in->scene_count = 1;
    return sm_draft_add_rows(in, telling, clause, act, time);
}

bool sm_draft_tell_unplaced(struct sm_drafting *in, const struct sm_telling *telling,
                            const struct sm_span *clause, const struct sm_act *act,
                            const struct sm_time *time, bool *told)
{
    struct sm_where where;
    /* The day of the sentence that named the place, where this one says none. */
    bool own = time->said && strcmp(time->rule, "carried") != 0;
    const struct sm_time *then = own ? time : &in->carried_time;
    if (!then->said || then->background || then->planned) then = time;
    *told = true;
    if (sm_draft_find_before(in, clause, act, &where)) {
        bool there = in->carried && where.place && where.place == in->carried->place;
        return add_at(in, telling, clause, act, &where, there ? then : time);
    }
    if (sm_draft_find_exchange(in, clause, act, time, &where) ||
        sm_draft_find_implied(in, clause, act, &where))
        return add_at(in, telling, clause, act, &where, time);
    struct sm_where raid;
    bool raided = sm_draft_find_raided(in, clause, act, &raid);
    if (raided && sm_draft_is_of_raid_before(in, telling, clause, act, &raid, time))
        return sm_draft_join_raid(in, telling, clause, act);
    if (raided && sm_draft_is_nationwide(in, telling, clause))
        return add_at(in, telling, clause, act, &raid, time);
    if (sm_draft_find_sum(in, telling, clause, act, &where))
        return add_at(in, telling, clause, act, &where, time);
    if (sm_draft_find_office_land(in, telling, act, &where))
        return add_at(in, telling, clause, act, &where, time);
    if (!raided && sm_draft_find_carried(in, telling, act, time, &where)) {
        bool there = in->carried && where.token == in->carried->token;
        return add_at(in, telling, clause, act, &where, there ? then : time);
    }
    if (raided && (sm_draft_is_another_raid(in, telling, clause, time) ||
                   sm_draft_is_another_weapon(in, telling, act)))
        return add_at(in, telling, clause, act, &raid, time);
    if (sm_draft_follows(in, telling, act) && sm_draft_is_other_day(in, act, time))
        return sm_draft_note_unresolved(in, telling->index,
                                        "of another day than what was told before, and no place");
    if (sm_draft_follows(in, telling, act)) return sm_draft_go_on(in, telling, act);
    if (in->topic && sm_draft_find_town(in, clause, &where))
        return add_at(in, telling, clause, act, &where, time);
    if (in->topic && !sm_draft_names_third_party(in, &telling->span))
        return add_at_topics(in, telling, clause, act, time);
    if (raided) return add_at(in, telling, clause, act, &raid, time);
    *told = false;
    return true;
}
