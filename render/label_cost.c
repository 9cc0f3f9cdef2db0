/* SPDX-License-Identifier: Apache-2.0
 * Which places are possible, and what each of them costs by itself, in steps of the positions'
 * rank: 0 for top right, 7 for below. What is left unsaid costs hundreds of steps, so it decides
 * first.
 */
#include "render/label_private.h"

/* A line down through a label of one line counts as three ranks. */
static const double LINE_COST_PER_PX = 0.2, LINE_COST_MAX = 12;

/* A label belongs to the symbol that is clearly nearest: another one should lie this much farther
 * off. What a leader explains needs less of it. */
static const double CLEARER_PX = 9, NEARER_COST = 18, UNCLEAR_COST = 8, LED_GAP_PX = 5;

/* How far a leader keeps off what it passes. */
static const double LEADER_CLEARANCE_PX = 1.5;

/* A symbol with all that its label keeps off: a disc around it owns what lies at its edge. */
static struct sm_box reach_of(const struct sm_label *label)
{
    struct sm_vertex m = sm_box_middle(label->symbol_px);
    struct sm_box reach = {m.x - label->reach_x_px, m.y - label->reach_y_px,
                           m.x + label->reach_x_px, m.y + label->reach_y_px};
    return sm_box_union(label->symbol_px, reach);
}

static struct sm_box symbol_box(const struct sm_label_problem *problem, int item)
{
    size_t i = (size_t)item;
    return i < problem->label_count ? reach_of(&problem->labels[i])
                                    : problem->strangers[i - problem->label_count];
}

static bool fill_obstacles(struct sm_label_scene *scene)
{
    const struct sm_placer *paper = scene->problem->paper;
    for (size_t i = 0; i < paper->box_count; i++)
        if (!sm_label_grid_put(&scene->obstacles, (int)i, paper->boxes[i])) return false;
    return true;
}

static bool fill_symbols(struct sm_label_scene *scene)
{
    const struct sm_label_problem *problem = scene->problem;
    int count = (int)(problem->label_count + problem->stranger_count);
    for (int i = 0; i < count; i++)
        if (!sm_label_grid_put(&scene->symbols, i, symbol_box(problem, i))) return false;
    return true;
}

bool sm_label_scene_init(struct sm_label_scene *scene, const struct sm_label_problem *problem,
                         struct sm_arena *arena)
{
    struct sm_box frame = problem->paper->frame_px;
    *scene = (struct sm_label_scene){.problem = problem, .arena = arena};
    return sm_label_grid_init(&scene->obstacles, frame, arena) &&
           sm_label_grid_init(&scene->symbols, frame, arena) &&
           sm_label_ink_init(&scene->ink, problem->paper, arena) && fill_obstacles(scene) &&
           fill_symbols(scene);
}

static bool is_same_box(struct sm_box a, struct sm_box b)
{
    return a.x0 == b.x0 && a.y0 == b.y0 && a.x1 == b.x1 && a.y1 == b.y1;
}

/* By anything but its own symbol. */
static bool is_taken(const struct sm_label_scene *scene, struct sm_box box, struct sm_box own)
{
    struct sm_label_walk walk = sm_label_walk_start(&scene->obstacles, box);
    for (int i = sm_label_walk_next(&walk); i >= 0; i = sm_label_walk_next(&walk)) {
        struct sm_box taken = scene->problem->paper->boxes[i];
        if (sm_boxes_overlap(taken, box) && !is_same_box(taken, own)) return true;
    }
    return false;
}

/* A leader stays in the frame, since what stands beyond it is not known. Only its own symbol may
 * it touch, and what that stands in: it must come out of it. */
static bool is_barred(const struct sm_label_scene *scene, const struct sm_candidate *candidate,
                      struct sm_box own)
{
    struct sm_box around = sm_box_empty();
    for (int i = 0; i < candidate->leader_count; i++)
        around = sm_box_with(around, candidate->leader[i]);
    if (!sm_box_holds_box(scene->ink.frame_px, around)) return true;
    struct sm_label_walk walk =
        sm_label_walk_start(&scene->obstacles, sm_box_grown(around, LEADER_CLEARANCE_PX));
    for (int i = sm_label_walk_next(&walk); i >= 0; i = sm_label_walk_next(&walk)) {
        struct sm_box box = scene->problem->paper->boxes[i];
        if (sm_box_holds_box(box, own)) continue;
        box = sm_box_grown(box, LEADER_CLEARANCE_PX);
        if (sm_leader_hits_box(candidate->leader, candidate->leader_count, box)) return true;
    }
    return false;
}

bool sm_label_symbol_fits(const struct sm_label_scene *scene, const struct sm_label *label)
{
    return !label->brings_symbol || (sm_box_holds_box(scene->ink.frame_px, label->symbol_px) &&
                                     !is_taken(scene, label->symbol_px, sm_box_empty()));
}

bool sm_candidate_fits(const struct sm_label_scene *scene, const struct sm_label *label,
                       const struct sm_candidate *candidate)
{
    return sm_box_holds_box(scene->ink.frame_px, candidate->box) &&
           !is_taken(scene, candidate->box, sm_box_empty()) &&
           !(candidate->leader_count && is_barred(scene, candidate, label->symbol_px));
}

/* How far the nearest symbol of somebody else is, up to 'limit'. */
static double nearest_other(const struct sm_label_scene *scene, size_t label, struct sm_box box,
                            double limit)
{
    struct sm_label_walk walk = sm_label_walk_start(&scene->symbols, sm_box_grown(box, limit));
    double nearest = limit;
    for (int i = sm_label_walk_next(&walk); i >= 0; i = sm_label_walk_next(&walk))
        if ((size_t)i != label)
            nearest = fmin(nearest, sm_box_gap(symbol_box(scene->problem, i), box));
    return nearest;
}

static double association_cost(const struct sm_label_scene *scene, size_t label,
                               const struct sm_candidate *candidate)
{
    double own = candidate->leader_count
                     ? LED_GAP_PX
                     : sm_box_gap(symbol_box(scene->problem, (int)label), candidate->box);
    double limit = own + CLEARER_PX, other = nearest_other(scene, label, candidate->box, limit);
    if (other >= limit) return 0;
    return UNCLEAR_COST * (limit - other) / CLEARER_PX + (other < own ? NEARER_COST : 0);
}

void sm_candidate_weigh(const struct sm_label_scene *scene, size_t label,
                        struct sm_candidate *candidate)
{
    double covered = LINE_COST_PER_PX * sm_label_ink_under(&scene->ink, candidate->box);
    candidate->cost += scene->problem->labels[label].variants[candidate->variant].loss +
                       fmin(LINE_COST_MAX, covered) + association_cost(scene, label, candidate);
    if (is_taken(scene, sm_label_crowded(candidate->box), scene->problem->labels[label].symbol_px))
        candidate->cost += SM_LABEL_CROWD_COST;
}
