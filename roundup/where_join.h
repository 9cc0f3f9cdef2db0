/* SPDX-License-Identifier: Apache-2.0
 * Private to where_join.c and its parts: names that belong together.
 */
#ifndef SM_ROUNDUP_WHERE_JOIN_H
#define SM_ROUNDUP_WHERE_JOIN_H

#include "roundup/where_private.h"

/* The next mention of its sentence, or NULL. */
struct sm_spot *sm_spot_next(struct sm_spots *spots, const struct sm_spot *spot);
bool sm_spots_is_mark(const struct sm_spots *spots, size_t at, const char *mark);
/* Where its expression ends, with its frames and the bracket that closes behind them. */
size_t sm_spot_whole_end(const struct sm_spots *spots, const struct sm_spot *spot);
/* 'outer' says where 'inner' lies. */
void sm_spot_frame(struct sm_spots *spots, struct sm_spot *inner, struct sm_spot *outer);
/* No office, no part of another name. */
bool sm_spot_is_ours(const struct sm_spot *spot);

/* where_ways.c: "the Pokrovsk–Kostiantynivka highway" is one spot with two ends. */
/* "The Togliatti–Odesa pipeline": the end of a line whose other end nobody knows. */
bool sm_spot_ends_way(const struct sm_spots *spots, const struct sm_spot *spot);
void sm_ways_find(struct sm_spots *spots, size_t first);

/* where_lists.c */
void sm_lists_find(struct sm_spots *spots, size_t first);
void sm_lists_share_forms(struct sm_spots *spots, size_t first, size_t at);
void sm_lists_share_over_numbers(struct sm_spots *spots, size_t first, size_t at);
void sm_lists_find_border_regions(struct sm_spots *spots, size_t first);
void sm_lists_share_before(struct sm_spots *spots, size_t first);

/* where_asides.c */
bool sm_spot_is_aside(struct sm_spots *spots, const struct sm_spot *a, const struct sm_spot *b);
bool sm_spot_is_journey(struct sm_spots *spots, const struct sm_spot *a, const struct sm_spot *b);
void sm_frame_by_opening(struct sm_spots *spots, size_t first);
void sm_asides_by_bearing(struct sm_spots *spots, size_t first);
/* Names that only say how far off another one is, or which works are meant: no places of events. */
void sm_asides_describe(struct sm_spots *spots, size_t first);
void sm_spots_share_event(struct sm_spots *spots, struct sm_spot *a, struct sm_spot *b);

#endif
