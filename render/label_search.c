/* SPDX-License-Identifier: Apache-2.0
 * The search: from the greedy start, each label that could stand better elsewhere drives out those
 * in its way, who look for a place in turn; the whole chain counts only if all of it together is
 * cheaper than before, else it is undone. So the cost only ever falls, and what depends on chance
 * elsewhere [Christensen95] depends here on nothing but the problem.
 */
#include "render/label_private.h"

/* A chain must gain this much, in steps of the positions' rank. */
static const double GAIN_MIN = 0.01;

/* Chains are no longer than this, nobody drives out more than that many, … */
enum { CHAIN_MAX = 3, CLASHES_MAX = 3, ROUNDS_MAX = 8 };
/* … and looking around this often must do: for one label with chains of 1, 2 and 3 links, for all
 * labels, and for each of them. Short chains come first: they gain most for what they cost. */
static const long WORK_FOR_ONE[CHAIN_MAX] = {200, 600, 2500};
static const long WORK_FOR_ALL = 50000, WORK_FOR_EACH = 80;
/* Settling takes 1 step; driving out takes up to 4, and up to 3 settle then: 1, 7, 25, 79 steps for
 * chains of 0 to 3 links, and the lift before them. */
enum { STEPS_MAX = 80 };

struct neighbours {
    int clashing[CLASHES_MAX + 1];
    int clash_count; /* CLASHES_MAX + 1: too many */
    int crowd_count;
};

struct step {
    int seeker;
    const struct sm_candidate *from; /* its choice before */
};

struct search {
    const struct sm_label_scene *scene;
    struct sm_seeker *seekers;
    int count;
    struct sm_label_grid placed;
    unsigned *seen, query; /* seen[i] == query: met already in this query */
    bool *held;            /* part of the chain under way */
    struct step *steps;
    size_t step_count;
    long work, work_of_one; /* what is left */
    bool bends;             /* leaders may bend now */
    bool failed;            /* memory ran out */
};

static struct neighbours look_around(struct search *search, int seeker,
                                     const struct sm_candidate *candidate)
{
    struct neighbours found = {.clash_count = 0};
    const struct sm_seeker *self = &search->seekers[seeker];
    struct sm_box near = sm_label_crowded(candidate->box);
    struct sm_box extent = sm_box_union(sm_candidate_extent(self, candidate), near);
    struct sm_label_walk walk = sm_label_walk_start(&search->placed, extent);
    search->query++;
    search->work--;
    search->work_of_one--;
    for (int i = sm_label_walk_next(&walk); i >= 0; i = sm_label_walk_next(&walk)) {
        const struct sm_seeker *other = &search->seekers[i];
        if (i == seeker || search->seen[i] == search->query) continue;
        search->seen[i] = search->query;
        if (sm_candidates_clash(self, candidate, other, other->choice)) {
            found.clashing[found.clash_count++] = i;
            if (found.clash_count > CLASHES_MAX) break;
        } else {
            found.crowd_count += sm_boxes_overlap(near, other->choice->box);
        }
    }
    return found;
}

static double loss_of(const struct sm_seeker *seeker)
{
    return SM_LABEL_LOST * seeker->label->weight;
}

static double cost_here(const struct sm_seeker *seeker, const struct sm_candidate *candidate,
                        const struct neighbours *around)
{
    return candidate->cost * seeker->label->weight + SM_LABEL_CROWD_COST * around->crowd_count;
}

/* Moving, and moving back */

static void set_choice(struct search *search, int i, const struct sm_candidate *choice)
{
    struct sm_seeker *seeker = &search->seekers[i];
    if (seeker->choice)
        sm_label_grid_drop(&search->placed, i, sm_candidate_extent(seeker, seeker->choice));
    seeker->choice = choice;
    if (!choice) return;
    search->failed |= !sm_label_grid_put(&search->placed, i, sm_candidate_extent(seeker, choice));
}

static void move(struct search *search, int i, const struct sm_candidate *choice)
{
    search->steps[search->step_count++] = (struct step){i, search->seekers[i].choice};
    set_choice(search, i, choice);
}

static void undo_to(struct search *search, size_t step_count)
{
    while (search->step_count > step_count) {
        struct step step = search->steps[--search->step_count];
        set_choice(search, step.seeker, step.from);
    }
}

/* Take a label off the paper, returning what it cost there. */
static double lift(struct search *search, int i)
{
    const struct sm_seeker *seeker = &search->seekers[i];
    double cost = loss_of(seeker);
    if (seeker->choice) {
        struct neighbours around = look_around(search, i, seeker->choice);
        cost = cost_here(seeker, seeker->choice, &around);
    }
    move(search, i, NULL);
    return cost;
}

/* The seeker's candidates from the cheapest, as long as none left can cost less than a limit;
 * stages are walked one after the other, so the costs fall back between them. */
struct browse {
    int stage, next;
};

static const struct sm_candidate *browse_next(struct search *search, int i, struct browse *browse,
                                              double cost_max)
{
    struct sm_seeker *seeker = &search->seekers[i];
    double limit = cost_max / seeker->label->weight;
    for (; browse->stage < seeker->stage_count; browse->stage++, browse->next = 0) {
        const struct sm_stage *stage = &seeker->stages[browse->stage];
        if (stage->cost_min > limit) return NULL;
        if (stage->leading == SM_BENT && !search->bends) continue;
        if (!sm_seeker_find(search->scene, seeker, browse->stage)) search->failed = true;
        if (browse->next >= stage->count) continue;
        const struct sm_candidate *candidate = &stage->candidates[browse->next];
        if (candidate->cost > limit) continue;
        browse->next++;
        return candidate;
    }
    return NULL;
}

/* Chains. Each call settles a label that was lifted, at a cost of at most 'budget' for itself and
 * all whom it drives out; HUGE_VAL, and nothing changed, if that cannot be. */

static double settle(struct search *search, int i, int depth, double budget);

static double settle_freely(struct search *search, int i, double budget)
{
    const struct sm_seeker *seeker = &search->seekers[i];
    const struct sm_candidate *choice = NULL, *candidate;
    struct browse browse = {0, 0};
    double best = HUGE_VAL;
    while ((candidate = browse_next(search, i, &browse, fmin(budget, best)))) {
        struct neighbours around = look_around(search, i, candidate);
        double cost = cost_here(seeker, candidate, &around);
        if (around.clash_count > 0 || cost >= best || cost > budget) continue;
        best = cost;
        choice = candidate;
    }
    if (choice) move(search, i, choice);
    return best;
}

static bool may_be_driven_out(const struct search *search, const struct neighbours *around)
{
    if (around->clash_count == 0 || around->clash_count > CLASHES_MAX) return false;
    for (int c = 0; c < around->clash_count; c++)
        if (search->held[around->clashing[c]]) return false;
    return true;
}

/* Stand at a candidate whoever stands there. */
static double drive_out(struct search *search, int i, const struct sm_candidate *candidate,
                        int depth, double budget)
{
    struct neighbours victims = look_around(search, i, candidate);
    if (!may_be_driven_out(search, &victims)) return HUGE_VAL;
    size_t steps = search->step_count;
    double sum = 0;
    for (int c = 0; c < victims.clash_count; c++) {
        search->held[victims.clashing[c]] = true;
        sum -= lift(search, victims.clashing[c]);
    }
    struct neighbours around = look_around(search, i, candidate);
    sum += cost_here(&search->seekers[i], candidate, &around);
    move(search, i, candidate);
    for (int c = 0; c < victims.clash_count && sum <= budget; c++)
        sum += settle(search, victims.clashing[c], depth - 1, budget - sum);
    for (int c = 0; c < victims.clash_count; c++)
        search->held[victims.clashing[c]] = false;
    if (sum <= budget) return sum;
    undo_to(search, steps);
    return HUGE_VAL;
}

static double settle(struct search *search, int i, int depth, double budget)
{
    double cost = settle_freely(search, i, budget), loss = loss_of(&search->seekers[i]);
    const struct sm_candidate *candidate;
    struct browse browse = {0, 0};
    while (cost == HUGE_VAL && depth > 0 && search->work > 0 && search->work_of_one > 0 &&
           (candidate = browse_next(search, i, &browse, budget)))
        cost = drive_out(search, i, candidate, depth, budget);
    return cost == HUGE_VAL && loss <= budget ? loss : cost;
}

static bool improve(struct search *search, int i, int depth)
{
    if (search->seekers[i].is_pinned || search->seekers[i].stage_count == 0) return false;
    search->work_of_one = WORK_FOR_ONE[depth - 1];
    search->step_count = 0;
    search->held[i] = true;
    double before = lift(search, i);
    bool better = settle(search, i, depth, before - GAIN_MIN) < HUGE_VAL;
    if (!better) undo_to(search, 0);
    search->held[i] = false;
    return better;
}

/* Once all stand as well as straight leaders allow, a bend may bring one more word on the paper. It
 * drives nobody out. */
static void bend(struct search *search, int i)
{
    if (search->seekers[i].is_pinned || search->seekers[i].stage_count == 0) return;
    search->step_count = 0;
    double before = lift(search, i),
           least = SM_LABEL_BENT_COST_MIN * search->seekers[i].label->weight;
    bool better = before > least && settle_freely(search, i, before - GAIN_MIN) < HUGE_VAL;
    if (!better) undo_to(search, 0);
}

/* A pinned label is part of every chain: nobody drives it out. */
static void pin_down(struct search *search, int i)
{
    struct sm_seeker *seeker = &search->seekers[i];
    const struct sm_label *label = seeker->label;
    struct sm_candidate *place = sm_arena_alloc(search->scene->arena, 1, sizeof *place);
    search->held[i] = true;
    search->failed |= !place;
    for (int v = 0; place && v < label->variant_count; v++) {
        if (!sm_label_pinned_place(label, v, search->placed.frame_px, place)) continue;
        set_choice(search, i, place);
        return;
    }
}

static void start_greedily(struct search *search)
{
    for (int i = 0; i < search->count; i++)
        if (search->seekers[i].is_pinned) pin_down(search, i);
    for (int i = 0; i < search->count; i++) {
        search->step_count = 0;
        if (!search->seekers[i].is_pinned) settle_freely(search, i, loss_of(&search->seekers[i]));
    }
}

static bool begin(struct search *search)
{
    struct sm_arena *arena = search->scene->arena;
    size_t count = (size_t)search->count;
    search->seen = sm_arena_alloc_zeroed(arena, count, sizeof *search->seen);
    search->held = sm_arena_alloc_zeroed(arena, count, sizeof *search->held);
    search->steps = sm_arena_alloc(arena, STEPS_MAX, sizeof *search->steps);
    return search->seen && search->held && search->steps &&
           sm_label_grid_init(&search->placed, search->scene->ink.frame_px, arena);
}

bool sm_labels_search(const struct sm_label_scene *scene, struct sm_seeker *seekers, size_t count)
{
    struct search search = {.scene = scene, .seekers = seekers, .count = (int)count};
    search.work = WORK_FOR_ALL + WORK_FOR_EACH * (long)count;
    if (!begin(&search)) return false;
    start_greedily(&search);
    for (int round = 0, depth = 1; round < ROUNDS_MAX && search.work > 0; round++) {
        bool improved = false;
        for (int i = 0; i < search.count; i++)
            improved |= improve(&search, i, depth);
        if (!improved && depth == CHAIN_MAX) break;
        if (depth < CHAIN_MAX) depth++;
    }
    search.bends = true;
    for (int i = 0; i < search.count; i++)
        bend(&search, i);
    return !search.failed;
}
