/* SPDX-License-Identifier: Apache-2.0
 * Private to draft_merge.c and its parts: what is told twice becomes one row.
 */
#ifndef SM_ROUNDUP_DRAFT_MERGING_H
#define SM_ROUNDUP_DRAFT_MERGING_H

#include "roundup/draft_parts.h"

struct sm_draft_merging {
    struct sm_drafting *in;
    bool *gone;     /* of each row: it is part of another */
    bool *headline; /* of each row: it stands in a headline, or in a summary of what follows */
};

/* How many rows back or ahead are compared; round-ups repeat themselves nearby. */
enum { SM_REACH_ROWS = 200 };

/* draft_headline.c */
/* Find which rows stand in a headline, or in a summary of what follows. */
void sm_draft_find_headlines(struct sm_draft_merging *merge);
/* A headline's row goes where the body tells the same. */
void sm_draft_merge_headline(struct sm_draft_merging *merge, size_t row);

/* draft_retold.c: what a lead, a summary or a wider place tells of an event that has its row. */
void sm_draft_merge_retold(struct sm_draft_merging *merge);

/* draft_same.c */
bool sm_draft_same_place(const struct sm_event *a, const struct sm_event *b);
/* Does the wide event's region or country hold the close one's place? */
bool sm_draft_lies_around(const struct sm_event *wide, const struct sm_event *close);
/* Equal, or one of them not told. */
bool sm_draft_numbers_agree(long long a, long long b);
bool sm_draft_counts_agree(const struct sm_event *a, const struct sm_event *b);
bool sm_draft_days_meet(const struct sm_event *a, const struct sm_event *b);
bool sm_draft_same_region(const struct sm_event *a, const struct sm_event *b);
/* A headline and what stands under it. */
bool sm_draft_tells_same(const struct sm_draft_row *headline, const struct sm_draft_row *body);
/* One sentence that first names the region, then the place. */
bool sm_draft_is_narrowed(const struct sm_draft_row *wide, const struct sm_draft_row *close);

/* draft_absorb.c */
/* Dated with all the days that the round-up covers. */
bool sm_draft_is_whole(const struct sm_draft_merging *merge, const struct sm_event *event);
/* Take over what 'other' knows and 'row' does not. */
void sm_draft_absorb(const struct sm_draft_merging *merge, struct sm_event *row,
                     const struct sm_event *other);
void sm_draft_take_place(struct sm_draft_row *row, const struct sm_draft_row *other);
/* Of an attack and what it did, the attack names the row. */
void sm_draft_take_cause(struct sm_event *row, const struct sm_event *other);

/* draft_ids.c */
bool sm_draft_name_rows(struct sm_drafting *in);

#endif
