/* SPDX-License-Identifier: Apache-2.0
 * What clip.c (rings) and clip_line.c (lines) share. Everybody else sees the stage through
 * geo/stages.h.
 */
#ifndef SM_GEO_CLIP_H
#define SM_GEO_CLIP_H

#include "geo/stages.h"
#include "geo/vertices.h"

/* One edge of the box, and all that lies on its inner side. */
struct sm_half_plane {
    double bound;
    bool vertical;    /* the edge is x = bound; else y = bound */
    bool keeps_above; /* keeps values at or above the bound; else at or below */
};

/* A line being clipped: vertices leave as they come. */
struct sm_line_clip {
    struct sm_vertex last;
    bool started; /* 'last' is known */
    bool last_inside;
    bool open; /* a piece is under way in 'next' */
};

struct sm_clip {
    struct sm_sink sink, *next;
    struct sm_box box;
    bool in_polygon, in_line, failed;
    struct sm_line_clip line;
    struct sm_vertices ring; /* as it came */
    struct sm_box ring_box;
    struct sm_vertices clipped;
};

void sm_clip_line_point(struct sm_clip *clip, struct sm_vertex v);
void sm_clip_line_end(struct sm_clip *clip);

#endif
