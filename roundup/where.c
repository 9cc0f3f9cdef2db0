/* SPDX-License-Identifier: Apache-2.0 */
#include "roundup/where.h"

#include <stdlib.h>

#include "roundup/where_private.h"

static void read_sentence(struct sm_spots *spots, size_t sentence)
{
    size_t first = spots->count;
    size_t token = spots->prose->sentences[sentence].token;
    sm_spots_find(spots, sentence);
    for (size_t i = first; i < spots->count && !spots->failed; i++) {
        struct sm_spot *spot = &spots->at[i];
        spot->dead |= !spot->second && spot->name_from < token; /* the name before took it in */
        if (!spot->dead) sm_around_read(spots, spot, token);
        if (spots->at[i].end > token) token = spots->at[i].end;
    }
    sm_join(spots, first);
    sm_judge(spots, first);
}

/* From spots to mentions: those that turned out to be nothing are left out, links follow. */
static bool hand_over(struct sm_spots *spots, struct sm_wheres *wheres)
{
    long *moved = sm_arena_alloc(spots->arena, spots->count + 1, sizeof *moved);
    if (!moved) return false;
    size_t alive = 0;
    for (size_t i = 0; i < spots->count; i++)
        moved[i] = spots->at[i].dead ? SM_NO_WHERE : (long)alive++;
    wheres->at = sm_arena_alloc(spots->arena, alive ? alive : 1, sizeof *wheres->at);
    if (!wheres->at) return false;
    wheres->capacity = alive;
    for (size_t i = 0; i < spots->count; i++) {
        if (moved[i] == SM_NO_WHERE) continue;
        struct sm_where *where = &wheres->at[wheres->count++];
        *where = spots->at[i].where;
        if (where->within != SM_NO_WHERE) where->within = moved[where->within];
    }
    return true;
}

static bool prepare(struct sm_spots *spots)
{
    size_t places = sm_gazetteer_place_count(spots->names.gazetteer);
    spots->in_full = sm_arena_alloc_zeroed(spots->arena, places + 1, sizeof *spots->in_full);
    spots->told = sm_arena_alloc_zeroed(spots->arena, places + 1, sizeof *spots->told);
    if (!spots->in_full || !spots->told) return false;
    sm_cues_index(spots);
    return sm_cues_build(&spots->cues, spots->arena) && sm_names_build(&spots->names);
}

bool sm_wheres_find(const struct sm_prose *prose, const struct sm_gazetteer *gazetteer,
                    struct sm_arena *arena, struct sm_wheres *wheres, struct sm_error *err)
{
    *wheres = (struct sm_wheres){0};
    struct sm_spots *spots = sm_arena_alloc_zeroed(arena, 1, sizeof *spots);
    if (!spots) return sm_fail_memory(err);
    spots->prose = prose;
    spots->arena = arena;
    spots->names = (struct sm_names){.gazetteer = gazetteer, .arena = arena};
    spots->failed = !prepare(spots);
    for (size_t i = 0; i < prose->sentence_count && !spots->failed; i++)
        read_sentence(spots, i);
    if (!spots->failed) sm_settle(spots);
    if (!spots->failed) sm_tell(spots);
    bool ok = !spots->failed && hand_over(spots, wheres);
    sm_names_finish(&spots->names);
    free(spots->at);
    return ok || sm_fail_memory(err);
}
