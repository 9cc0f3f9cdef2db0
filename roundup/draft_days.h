/* SPDX-License-Identifier: Apache-2.0
 * Private to drafting: the day of each event, said in its sentence or carried over from others.
 */
#ifndef SM_ROUNDUP_DRAFT_DAYS_H
#define SM_ROUNDUP_DRAFT_DAYS_H

#include "roundup/draft_parts.h"

/* time.c */
/* "Saratov (Tuesday night)", "Sumy on Monday and Kharkiv on Tuesday": the time right behind a
 * place; false for none. */
bool sm_draft_time_behind(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_where *where, struct sm_time *time);
/* "Claimed A on Saturday and, a day later, the village of B": the day that stands before the place
 * alone, into '*time'. */
bool sm_draft_time_in_front(const struct sm_drafting *in, const struct sm_span *clause,
                            const struct sm_where *where, struct sm_time *time);
/* "While fighting continued": has what it tells no day, for it goes on? */
bool sm_draft_lasts(const struct sm_drafting *in, const struct sm_span *clause);
struct sm_time sm_draft_find_time(const struct sm_drafting *in, const struct sm_span *clause,
                                  const struct sm_span *sentence, const struct sm_sign *sign);

/* reach.c */
/* Does the day hold for what stands at 'token' of its sentence? */
bool sm_draft_day_reaches(const struct sm_drafting *in, const struct sm_when *when, size_t token);
/* Does a semicolon keep what stands at 'a' from the news at 'b'? */
bool sm_draft_is_apart(const struct sm_drafting *in, size_t a, size_t b);
/* Does somebody else speak of something else behind the news at 'token': "They entered X, and the
 * ministry claimed on Friday …", up to the day at 'day'? */
bool sm_draft_tells_anew(const struct sm_drafting *in, size_t token, size_t day);
/* Does it, named behind the clause, hold for the clause? */
bool sm_draft_day_reaches_back(const struct sm_drafting *in, const struct sm_when *when,
                               const struct sm_span *clause);
/* Is it only measured against: "up from 14 the night before"? */
bool sm_draft_is_compared(const struct sm_drafting *in, const struct sm_when *when);

/* days.c: the day of each place of the scene where the clause names several; false where it does
 * not. */
enum { SM_DAYS_MAX = 16 };
bool sm_draft_find_days(const struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_act *act, struct sm_time *times);

/* again.c: one event on several days, "on Monday and again on Friday", "36 on Tuesday and 62 on
 * Thursday". */
enum { SM_AGAIN_MAX = 7 };
struct sm_again {
    struct {
        struct sm_time time;
        long long number; /* SM_NO_COUNT where it has none of its own */
        size_t token;     /* of the day */
    } items[SM_AGAIN_MAX];
    size_t count;  /* 0 where it was once */
    size_t end;    /* the token behind the first day and what is told of all days */
    bool numbered; /* its numbers are told day by day */
};
void sm_draft_find_again(const struct sm_drafting *in, const struct sm_span *clause,
                         struct sm_again *again);
/* 'title' with another day's number in the place of the clause's first one. */
bool sm_draft_retitle(struct sm_drafting *in, const struct sm_span *clause, long long number,
                      struct sm_text *title);
/* The act of day 'i'; false where nobody can tell which of its numbers are meant. */
bool sm_draft_act_again(const struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_again *again, size_t i, struct sm_act *act);

/* carry.c */
/* The day of the row told last counts where this clause tells on of the same, that of a raid at
 * large for a place that it hit. */
void sm_draft_carry(const struct sm_drafting *in, const struct sm_telling *telling,
                    const struct sm_act *act, struct sm_time *time);
/* A raid of another day than the rows told last: none of theirs. */
bool sm_draft_is_other_day(const struct sm_drafting *in, const struct sm_act *act,
                           const struct sm_time *time);
/* In another paragraph, unless its first sentence goes on with the same raid. */
void sm_draft_forget_days(struct sm_drafting *in, const struct sm_telling *telling);
/* What a clause told and when, for those behind it. */
void sm_draft_keep_day(struct sm_drafting *in, const struct sm_span *clause,
                       const struct sm_act *act, const struct sm_time *time);
/* Does it harm people or things on land? */
bool sm_draft_is_harm(enum sm_category category);
/* carry_row.c: does the clause tell on of the row told last, so that its day is that row's? */
bool sm_draft_goes_on_with_row(const struct sm_drafting *in, const struct sm_telling *telling,
                               const struct sm_act *act);
/* weapon_before.c: what an act of mere harm was done with, where its day is carried over from a
 * raid. */
void sm_draft_carry_weapon(const struct sm_drafting *in, const struct sm_span *clause,
                           const struct sm_time *time, struct sm_act *act);

/* turn_of_day.c: does the piece [from, end) of a sentence tell of another raid than the clause
 * before it, which begins at 'clause', only that both happened at one place? */
bool sm_draft_turns_day(const struct sm_drafting *in, size_t clause, size_t from, size_t end);

/* late_day.c: does it tell of another thing that was hit, and may be anywhere, behind a row of a
 * whole region? */
bool sm_draft_is_other_target(const struct sm_drafting *in, const struct sm_telling *telling,
                              const struct sm_draft_row *row);

/* raid_days.c */
/* Are all places of the scene in the country that the raid at large hit? */
bool sm_draft_is_in_raided_land(const struct sm_drafting *in);
/* Behind a sentence whose rows begin at 'first': did it tell of a raid at large, on a day? */
void sm_draft_keep_raid(struct sm_drafting *in, const struct sm_telling *telling, size_t first);
/* Behind a sentence that only says that there was a raid on some day. */
void sm_draft_keep_raided_day(struct sm_drafting *in, const struct sm_telling *telling);

/* late_day.c */
/* The day that a sentence says of an event, if only one that happened; 'act' may be NULL. */
bool sm_draft_own_day(const struct sm_drafting *in, const struct sm_span *span,
                      const struct sm_act *act, struct sm_time *time);
/* "That was on Tuesday": does the sentence date the rows told last? Then it has. */
bool sm_draft_dates_last(struct sm_drafting *in, const struct sm_telling *telling);
/* A sentence that goes on with rows of no day gives them its own. */
void sm_draft_date_last(struct sm_drafting *in, const struct sm_telling *telling,
                        const struct sm_act *act);

/* past.c */
/* "A year ago, …" and what goes on from it: is the clause still of that time? */
bool sm_draft_is_past(const struct sm_drafting *in, const struct sm_span *clause,
                      const struct sm_act *act, const struct sm_time *time);
/* Of a clause whose event was before these days: is that a day just before them? */
bool sm_draft_tell_past(struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_act *act);
/* Behind a sentence: does it begin with such a time, or end it? */
void sm_draft_keep_past(struct sm_drafting *in, const struct sm_telling *telling);

#endif
