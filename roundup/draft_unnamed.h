/* SPDX-License-Identifier: Apache-2.0
 * Private to drafting: where a clause happens that names no place of its own.
 */
#ifndef SM_ROUNDUP_DRAFT_UNNAMED_H
#define SM_ROUNDUP_DRAFT_UNNAMED_H

#include "roundup/draft_parts.h"

/* unnamed.c */
/* "Ukrainian cities" are Ukraine. */
bool sm_draft_find_implied(const struct sm_drafting *in, const struct sm_span *clause,
                           const struct sm_act *act, struct sm_where *where);
/* The fights or strikes that a staff counts along the whole front. */
bool sm_draft_find_sum(const struct sm_drafting *in, const struct sm_telling *telling,
                       const struct sm_span *clause, const struct sm_act *act,
                       struct sm_where *where);
/* Is such a raid told of the whole country, though the sentence before told of one town? */
bool sm_draft_is_nationwide(const struct sm_drafting *in, const struct sm_telling *telling,
                            const struct sm_span *clause);
/* Are it other weapons than those that the sentence before counted over the country? */
bool sm_draft_is_another_weapon(const struct sm_drafting *in, const struct sm_telling *telling,
                                const struct sm_act *act);
/* Is it on a day of its own, and too large for the town told last? */
bool sm_draft_is_another_raid(const struct sm_drafting *in, const struct sm_telling *telling,
                              const struct sm_span *clause, const struct sm_time *time);
/* Drones, missiles, or both together: what is sent at a whole country. */
static inline bool sm_draft_counts_flown(enum sm_counted counted)
{
    return counted == SM_COUNTED_DRONES || counted == SM_COUNTED_MISSILES ||
           counted == SM_COUNTED_AIR_TARGETS;
}
/* How many of them a clause counts; more than this are hardly sent at one town. */
enum { SM_OF_ONE_TOWN_MAX = 29 };
long long sm_draft_count_weapons(const struct sm_drafting *in, const struct sm_span *clause);
struct sm_where sm_draft_unnamed(const char *place, const char *country, const char *rule);

/* exchange.c */
/* "Another 103 were freed on Friday", behind an exchange that was told: one more. */
bool sm_draft_find_more_freed(const struct sm_drafting *in, const struct sm_span *clause,
                              struct sm_act *act);
/* Prisoners, or the bodies of soldiers, that were exchanged nobody says where: of Ukraine. */
bool sm_draft_find_exchange(const struct sm_drafting *in, const struct sm_span *clause,
                            const struct sm_act *act, const struct sm_time *time,
                            struct sm_where *where);

/* visits.c */
/* Who came on another day than the visitor told last, without a word where: there. */
bool sm_draft_tell_visits(struct sm_drafting *in, const struct sm_telling *telling, bool *told);
/* What hit the town while the guest was there: a row of its own. */
bool sm_draft_tell_raid_on_guest(struct sm_drafting *in, const struct sm_telling *telling,
                                 const struct sm_span *clause, const struct sm_act *visit,
                                 const struct sm_time *time);

/* raided.c */
/* Drones and missiles that are counted, and sent or shot down by one side: on the other side's
 * country. */
bool sm_draft_find_raided(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_act *act, struct sm_where *where);

/* tally.c */
/* "The ministry counted 144 of them": makes its number one of the weapons told last. */
void sm_draft_begin_tally(struct sm_drafting *in, const struct sm_span *sentence);
/* The land of those who count what flew at it, or "". */
const char *sm_draft_tally_land(const struct sm_drafting *in, const struct sm_span *clause);

/* downed.c */
/* Was what the clause tells as shot down sent at the place that the raid told last was on?
 * 'raided' is the country that it would else be. */
bool sm_draft_is_of_raid_before(const struct sm_drafting *in, const struct sm_telling *telling,
                                const struct sm_span *clause, const struct sm_act *act,
                                const struct sm_where *raided, const struct sm_time *time);
/* Such a clause goes on with that raid's row, and tells its weapons where it had none. */
bool sm_draft_join_raid(struct sm_drafting *in, const struct sm_telling *telling,
                        const struct sm_span *clause, const struct sm_act *act);

/* before.c */
/* "The city", "in the region", "there": a place that was named before. */
bool sm_draft_find_before(struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_act *act, struct sm_where *where);
/* "The town": the one named last, though the row told last is about it already. */
bool sm_draft_find_town(const struct sm_drafting *in, const struct sm_span *clause,
                        struct sm_where *where);
struct sm_where sm_draft_town_of(const struct sm_drafting *in, const struct sm_span *clause);
/* "The regional capital" without its name: the token where that begins, or 'end'. */
size_t sm_draft_find_seat_words(const struct sm_drafting *in, size_t from, size_t end);
/* The capital of the region as a scene told at the token: "20 km from the regional capital". */
struct sm_where sm_draft_seat_of(const struct sm_drafting *in, const struct sm_span *clause,
                                 const struct sm_region *region, size_t token);
/* Of a scene that is a region: the town named before, where the clause says "the town in" it. */
bool sm_draft_name_town(struct sm_drafting *in, const struct sm_span *clause);
const struct sm_region *sm_draft_unit(const struct sm_gazetteer *gazetteer, struct sm_text id);

/* carried.c */
/* The place of the row told last, for its next raid; that of a sentence that told nothing of it. */
bool sm_draft_find_carried(const struct sm_drafting *in, const struct sm_telling *telling,
                           const struct sm_act *act, const struct sm_time *time,
                           struct sm_where *where);
/* Firm enough for a place that was named before: people, or more than a weak word. */
bool sm_draft_is_firm(const struct sm_act *act);

/* speaker.c */
bool sm_draft_find_city_of_mayor(const struct sm_drafting *in, const struct sm_span *clause,
                                 struct sm_where *where);
/* The region whose governor tells it. */
bool sm_draft_find_office_land(const struct sm_drafting *in, const struct sm_telling *telling,
                               const struct sm_act *act, struct sm_where *where);

/* remember.c */
/* Keep the places of a sentence for what later ones call "the town", "the region", "the sector". */
void sm_draft_remember(struct sm_drafting *in, const struct sm_span *span, bool told);
void sm_draft_remember_land(struct sm_drafting *in, const struct sm_span *span);

#endif
