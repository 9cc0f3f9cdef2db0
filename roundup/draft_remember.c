/* SPDX-License-Identifier: Apache-2.0
 * What later sentences may mean by "the city", "the region", "the sector": the places named last.
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/phrase.h"

void sm_draft_remember_land(struct sm_drafting *in, const struct sm_span *span)
{
    for (size_t i = span->where; i < span->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        /* "Visited the region, his first trip outside Kyiv region": not that one. */
        size_t at = where->token;
        if (sm_word_is(in->prose->tokens[at].low, "outside|beyond|unlike|neighbouring|neighboring"))
            continue;
        if (at && sm_word_is(in->prose->tokens[at - 1].low, "outside|beyond|unlike|neighbouring"))
            continue;
        bool land = where->region && !sm_region_is_country(where->region) && !where->origin;
        if (land && where->kind != SM_WHERE_PLACE) in->land = where;
    }
}

/* The town or direction that a paragraph about the front is about: the first it names. */
static void remember_sector(struct sm_drafting *in, const struct sm_span *span)
{
    for (size_t i = span->where; i < span->where_end && !in->sector; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (where->kind != SM_WHERE_PLACE || !where->place || where->origin) continue;
        if (where->precision == SM_DIRECTION || where->place->kind >= SM_PLACE_TOWN)
            in->sector = where;
    }
}

static void remember_town(struct sm_drafting *in, const struct sm_span *span)
{
    const struct sm_where *only = NULL;
    bool several = false;
    for (size_t i = span->where; i < span->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (where->kind != SM_WHERE_PLACE || !where->place) continue;
        several |= only && only->place != where->place;
        only = where;
    }
    if (!only) return;
    /* Under a town's name, "the city" after a list of others is still that town. */
    bool headed = several && in->topic && in->topic->place && in->topic_count == 1;
    in->town = headed ? in->topic : only;
}

/* The only place that a sentence names, where it is one of the two countries. */
static void remember_carried(struct sm_drafting *in, const struct sm_span *span, bool told)
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
    /* "Guards of Snake Island were among those who came back": nobody is there. */
    if (told || in->tells_of_captives) in->carried = NULL;
    if (in->tells_of_captives) return;
    if (told || !count) return;
    in->carried = count == 1 && !sm_draft_is_abroad(only) ? only : NULL;
    in->carried_time = sm_draft_find_time(in, span, span, NULL);
}

void sm_draft_remember(struct sm_drafting *in, const struct sm_span *span, bool told)
{
    remember_town(in, span);
    remember_sector(in, span);
    sm_draft_remember_land(in, span);
    remember_carried(in, span, told);
}
