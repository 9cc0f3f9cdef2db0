/* SPDX-License-Identifier: Apache-2.0
 * What seam.c (lines, sides) and seam_ring.c (cut rings put together again) share. Everybody else
 * sees the stage through geo/stages.h.
 */
#ifndef SM_GEO_SEAM_H
#define SM_GEO_SEAM_H

#include "geo/stages.h"
#include "geo/vertices.h"

/* A run of a ring between two crossings; it begins and ends on the seam. */
struct sm_seam_chain {
    struct sm_vertex start, end; /* on the seam, not in the ring */
    size_t first, count;         /* vertices of the ring, wrapping round its end */
    bool done;
};

/* End 2·k is the start of chain k, end 2·k+1 its end. */
struct sm_seam_end {
    struct sm_vertex at;
    size_t id;
};

struct sm_seam {
    struct sm_sink sink, *next;
    double centre, west, east;
    bool in_polygon, in_line, failed;
    struct sm_vertices line;
    struct sm_box line_box;
    struct sm_box wanted; /* lines and rings outside it may be dropped; _new sets no bounds */
    struct sm_seam_chain *chains;
    size_t chain_count, chain_capacity;
    struct sm_seam_end *ends;
    size_t ends_capacity;
    size_t *mates; /* by end id: the end to go on from along the seam */
    size_t mates_capacity;
    double pole_deg; /* ±90 for the ring under way when it goes round a pole, else 0 */
};

bool sm_seam_crosses(struct sm_vertex a, struct sm_vertex b);
struct sm_vertex sm_seam_exit(const struct sm_seam *seam, struct sm_vertex a, struct sm_vertex b);
struct sm_vertex sm_seam_other_side(const struct sm_seam *seam, struct sm_vertex v);
/* Cut the ring in 'line', which crosses so often, and forward the rings it becomes. */
void sm_seam_cut_ring(struct sm_seam *seam, size_t crossings);

#endif
