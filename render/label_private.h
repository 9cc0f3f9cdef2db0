/* SPDX-License-Identifier: Apache-2.0
 * The parts of the label engine. Private to render/.
 *
 *     label_geometry  what boxes and segments do to each other
 *     label_grid      which of many boxes lie near a place
 *     label_ink       how much minded line lies under a box
 *     label_pin       what an editor has decided
 *     label_places    every place where a label might stand
 *     label_cost      which of them are possible, and what each costs by itself
 *     label_stage     those worth looking at, found when they are asked for
 *     label_clash     which places of two labels are in each other's way
 *     label_search    which of them to take, together
 *     label           the problem in, placements out
 */
#ifndef SM_RENDER_LABEL_PRIVATE_H
#define SM_RENDER_LABEL_PRIVATE_H

#include "base/memory.h"
#include "render/label.h"

/* Geometry. Touching edges do not disturb each other. */
static inline bool sm_boxes_overlap(struct sm_box a, struct sm_box b)
{
    return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
/* The segments of a leader of 'count' vertices against a box. */
bool sm_leader_hits_box(const struct sm_vertex *leader, int count, struct sm_box box);
bool sm_segment_hits_box(struct sm_vertex a, struct sm_vertex b, struct sm_box box);
/* Do the segments cross or come closer than 'distance'? */
bool sm_segments_meet(const struct sm_vertex a[2], const struct sm_vertex b[2], double distance);
double sm_box_gap(struct sm_box a, struct sm_box b); /* 0 where they touch or overlap */
struct sm_vertex sm_box_nearest(struct sm_box box, struct sm_vertex v);

/* A grid of square cells over the frame, each with a list of the items whose boxes touch it. */
struct sm_label_grid {
    struct sm_box frame_px;
    double cell_px;
    int columns, rows;
    struct sm_label_node {
        struct sm_label_node *next;
        int item;
    } * *heads;                  /* of each cell's list */
    struct sm_label_node *free;  /* given back */
    struct sm_label_node *fresh; /* never taken */
    int fresh_count;
    struct sm_arena *arena;
};

struct sm_label_cells {
    int x0, y0, x1, y1; /* both included; x1 < x0 outside the frame */
};

bool sm_label_grid_init(struct sm_label_grid *grid, struct sm_box frame_px, struct sm_arena *arena);
/* False when memory ran out. Boxes outside the frame are in no cell. */
bool sm_label_grid_put(struct sm_label_grid *grid, int item, struct sm_box box);
/* Undoes the put with the same box. */
void sm_label_grid_drop(struct sm_label_grid *grid, int item, struct sm_box box);

/* Walk over the items near a box: each may come several times, -1 is the end. */
struct sm_label_walk {
    const struct sm_label_grid *grid;
    struct sm_label_cells cells;
    int x, y;
    const struct sm_label_node *node;
};
struct sm_label_walk sm_label_walk_start(const struct sm_label_grid *grid, struct sm_box box);
int sm_label_walk_next(struct sm_label_walk *walk);

/* Sums of the length of minded lines, so that a box costs four look-ups whatever lies under it. */
struct sm_label_ink {
    struct sm_box frame_px;
    double cell_px;
    int columns, rows;
    unsigned *sums; /* of all cells left of and above a node, in 1/16 px */
};
bool sm_label_ink_init(struct sm_label_ink *ink, const struct sm_placer *paper,
                       struct sm_arena *arena);
double sm_label_ink_under(const struct sm_label_ink *ink, struct sm_box box); /* px */

/* Where a neighbour crowds a label: above and below more than at its sides, since lines that follow
 * each other closely read as one text. */
static inline struct sm_box sm_label_crowded(struct sm_box box)
{
    return (struct sm_box){box.x0 - 3, box.y0 - 6, box.x1 + 3, box.y1 + 6};
}
#define SM_LABEL_CROWD_COST 4.0

/* One place where a label might stand. */
struct sm_candidate {
    struct sm_box box;
    struct sm_vertex leader[3];
    double cost; /* by itself, before the label's weight */
    short variant, order;
    float align;
    signed char leader_count; /* of its vertices: 0, 2 or 3 */
};

/* All places of a variant at the symbol, on leaders, or on bent ones, possible or not, their 'cost'
 * the rank of the position and the length of the leader. Returns how many: at most
 * SM_CANDIDATES_MAX. */
enum { SM_CANDIDATES_MAX = 80 };
int sm_label_places_near(const struct sm_label *label, int variant, struct sm_candidate *out);
int sm_label_places_led(const struct sm_label *label, int variant, struct sm_candidate *out);
int sm_label_places_bent(const struct sm_label *label, int variant, struct sm_candidate *out);
/* No place on a leader costs less, nor on one with a bend. */
extern const double SM_LABEL_LED_COST_MIN, SM_LABEL_BENT_COST_MIN;

/* The place that a pin asks for, moved into the frame; false if the variant is too large for it. */
bool sm_label_pinned_place(const struct sm_label *label, int variant, struct sm_box frame,
                           struct sm_candidate *out);
/* The box at a position, with its alignment. */
void sm_label_stand(const struct sm_label *label, enum sm_position position,
                    struct sm_candidate *candidate);
/* Lead from the symbol to 'end' on the label's edge. */
void sm_label_lead(const struct sm_label *label, struct sm_vertex end,
                   struct sm_candidate *candidate);

/* What stands still while labels are placed. */
struct sm_label_scene {
    const struct sm_label_problem *problem;
    struct sm_label_grid obstacles, symbols;
    struct sm_label_ink ink;
    struct sm_arena *arena;
};
bool sm_label_scene_init(struct sm_label_scene *scene, const struct sm_label_problem *problem,
                         struct sm_arena *arena);
/* May the label's symbol be drawn at all? Always, unless it comes with the label. */
bool sm_label_symbol_fits(const struct sm_label_scene *scene, const struct sm_label *label);
bool sm_candidate_fits(const struct sm_label_scene *scene, const struct sm_label *label,
                       const struct sm_candidate *candidate);
/* Complete the cost. 'label' is the index in the problem. */
void sm_candidate_weigh(const struct sm_label_scene *scene, size_t label,
                        struct sm_candidate *candidate);

/* The places of one variant, near, led, or led around a bend, found when the search first asks for
 * them: most labels never need their last ones. */
struct sm_stage {
    double cost_min; /* of what it may hold, before the label's weight */
    short variant;
    enum sm_leading { SM_NEAR_BY, SM_LED, SM_BENT } leading;
    bool is_found;
    short count;
    struct sm_candidate *candidates; /* cheapest first */
};
enum { SM_STAGES_MAX = 30 };

/* The labels as the search sees them, most important first. */
struct sm_seeker {
    const struct sm_label *label;
    size_t index;                          /* in the problem */
    struct sm_stage stages[SM_STAGES_MAX]; /* by cost_min */
    int stage_count;
    bool is_pinned;                    /* its only candidate is taken whatever it covers */
    const struct sm_candidate *choice; /* or NULL */
};

/* Fill 'stages' of a seeker whose label and index are set; the places come later. */
void sm_seeker_begin(const struct sm_label_scene *scene, struct sm_seeker *seeker);
/* Find the stage's places if they were not asked for yet; false when memory ran out. */
bool sm_seeker_find(const struct sm_label_scene *scene, struct sm_seeker *seeker, int stage);

/* All that a seeker covers at a candidate: its words, its leader, and the symbol that comes along.
 */
struct sm_box sm_candidate_extent(const struct sm_seeker *seeker, const struct sm_candidate *c);
/* Is 's' at 'a' in the way of 't' at 'b'? */
bool sm_candidates_clash(const struct sm_seeker *s, const struct sm_candidate *a,
                         const struct sm_seeker *t, const struct sm_candidate *b);

bool sm_labels_search(const struct sm_label_scene *scene, struct sm_seeker *seekers, size_t count);

#endif
