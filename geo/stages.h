/* SPDX-License-Identifier: Apache-2.0
 * The stages of the stream. Each forwards to 'next', keeps its own small state, and is one file.
 * _init borrows everything it is given; stages that hold memory have a _finish. 'failed' is
 * sticky and set when memory ran out; a failed stage forwards nothing more.
 */
#ifndef SM_GEO_STAGES_H
#define SM_GEO_STAGES_H

#include <stdbool.h>
#include <stddef.h>

#include "geo/projection.h"
#include "geo/sink.h"
#include "geo/view.h"

/* How near vertices are dropped. */
struct sm_thinning {
    double tolerance_sq, cos_lat; /* in degrees of latitude, squared; of the widest parallel */
};
/* Of vertices[first] up to 'end', the first that is kept behind 'last'; 'end' where none is. What
 * is not finite is kept here. */
size_t sm_thin_next(const struct sm_thinning *thinning, struct sm_vertex last,
                    const struct sm_vertex *vertices, size_t first, size_t end);

/* Drop a vertex closer than 'tolerance_deg' (latitude; longitude shrinks by 'cos_lat') to the last
 * one kept; ground space in and out. First and last vertices of lines stay; rings keep at
 * least 3 vertices or are left out. This is what makes projecting cheap, so it comes first. */
struct sm_thin {
    struct sm_sink sink, *next;
    struct sm_thinning thinning;
    struct sm_vertex last, pending, held[2];
    size_t kept, lost; /* 'lost' counts vertices that were not finite */
    bool in_line, in_polygon, has_pending;
};
void sm_thin_init(struct sm_thin *thin, double tolerance_deg, double cos_lat, struct sm_sink *next);

/* Cut lines and rings where they would cross the antimeridian of 'central_lon_deg', so that no
 * stroke runs across the whole map; ground space in and out. A segment crosses when its
 * longitudes, taken relative to the centre, differ by more than 180°: the one predicate for that.
 * So every segment goes the short way round: one longer than 180° must be given in steps. Rings
 * that cross are closed along the seam. Longitudes leave within 180° of the centre. */
struct sm_seam; /* allocated: most maps never need one */
struct sm_seam *sm_seam_new(double central_lon_deg, struct sm_sink *next);
struct sm_sink *sm_seam_sink(struct sm_seam *seam);
bool sm_seam_failed(const struct sm_seam *seam);
void sm_seam_free(struct sm_seam *seam);

/* Project, adding vertices where the projected middle of a segment lies more than 'tolerance_m'
 * off its chord (to a depth of 12 halvings) [d3-resample]; ground in, map out. A vertex without an
 * answer is left out and counted. */
enum { SM_PROJECTED_TOGETHER = 128 };
struct sm_projector {
    struct sm_sink sink, *next;
    const struct sm_projection *projection;
    double tolerance_m;
    struct sm_box shown_m; /* outside it the tolerance grows; _init sets it without bounds */
    struct sm_vertex first_ground, first_map, last_ground, last_map;
    size_t count, lost;
    bool in_line, in_polygon;
    struct sm_vertex out[SM_PROJECTED_TOGETHER]; /* not sent yet; empty between calls */
    size_t out_count;
};
void sm_projector_init(struct sm_projector *projector, const struct sm_projection *projection,
                       double tolerance_m, struct sm_sink *next);

/* Map in, page out. */
struct sm_viewer {
    struct sm_sink sink, *next;
    struct sm_view view;
};
void sm_viewer_init(struct sm_viewer *viewer, const struct sm_view *view, struct sm_sink *next);

/* Keep what lies inside 'box'; any space, the same in and out. A ring may leave as one ring with
 * edges along the box, or not at all; a line may leave as several. Touching counts as inside.
 * Rings: four half-planes in a row [SH74]; lines: [LB84]. */
struct sm_clip; /* allocated: holds the rings under way */
struct sm_clip *sm_clip_new(struct sm_box box, struct sm_sink *next);
struct sm_sink *sm_clip_sink(struct sm_clip *clip);
bool sm_clip_failed(const struct sm_clip *clip);
void sm_clip_free(struct sm_clip *clip);

/* Drop vertices whose triangle with their neighbours is smaller than 'area_px2' [VW93]; page in,
 * page out. Ends of lines stay, rings keep at least 3 vertices or are left out. Lines shared by
 * neighbours come out the same whichever way they are walked. */
struct sm_simplify; /* allocated: holds one line or ring */
struct sm_simplify *sm_simplify_new(double area_px2, struct sm_sink *next);
struct sm_sink *sm_simplify_sink(struct sm_simplify *simplify);
bool sm_simplify_failed(const struct sm_simplify *simplify);
void sm_simplify_free(struct sm_simplify *simplify);

/* All stages from ground to page in their order, for one projection and view. Everything given is
 * borrowed. Clips to the frame grown by 'margin_px', which must exceed half the widest stroke. */
struct sm_road;
struct sm_road_options {
    double margin_px;
    double thin_px;      /* 0.25 is a good value: nothing on the page changes */
    double simplify_px2; /* 0 leaves the stage out */
};
struct sm_road *sm_road_new(const struct sm_projection *projection, const struct sm_view *view,
                            struct sm_road_options options, struct sm_sink *next,
                            struct sm_error *err);
struct sm_sink *sm_road_sink(struct sm_road *road);
/* False, with 'err', if any stage ran out of memory. Ask once per layer. */
bool sm_road_ok(const struct sm_road *road, struct sm_error *err);
/* How the road thins, for readers that do so before it: what they leave out it would drop. */
struct sm_thinning sm_road_thinning(const struct sm_road *road);
/* Vertices left out so far because they were not finite or had no place on the map. */
size_t sm_road_lost(const struct sm_road *road);
void sm_road_free(struct sm_road *road);

#endif
