/* SPDX-License-Identifier: Apache-2.0
 * Where along a river its name might stand: over or under a stretch that bends little, at the least
 * distance that keeps off the river's windings.
 *
 *                 D  n  i  p  r  o            the baseline: the smooth course, moved off
 *              ------------------------
 *           ..      .-.       .    .-.        the river, winding about
 *       -.-'..'-.-.'...'-.-.-'.-.-'...'-.     the smooth course
 */
#include <math.h>
#include <stdlib.h>

#include "layers/rivers.h"

static const double GAP_PX = 3;
/* How much a stretch may bend in all (radians), what a radian costs, and how much of its length
 * must be left between its ends. */
static const double BEND_MAX = 1.3, BEND_COST = 12, STRAIGHT_MIN = 0.88;
/* Letters farther than this from their river belong to nothing. */
static const double AWAY_MAX_PX = 13;
/* Steep names are hard to read: from this rise on, up to the cost of an upright one. */
static const double STEEP_FROM = 0.55, STEEP_COST = 20;
/* A name under the river, and a pixel farther off than it must be. */
static const double BELOW_COST = 1.5, FARTHER_COST = 0.5;
/* A name stands upright within so much of a turn: there it reads upwards. */
static const double UPRIGHT = 0.2;
static const double extra_px[] = {0, 4, 8, 13};
enum { EXTRA_COUNT = sizeof extra_px / sizeof *extra_px, CHORD = 2 };

/* The way of the smooth course at a place, of length 1, in reading order. */
static struct sm_vertex way_at(const struct sm_reach *reach, size_t i, bool backwards)
{
    size_t from = i < CHORD ? 0 : i - CHORD;
    size_t to = i + CHORD < reach->count ? i + CHORD : reach->count - 1;
    struct sm_vertex a = reach->smooth[backwards ? to : from];
    struct sm_vertex b = reach->smooth[backwards ? from : to];
    double length = sm_distance(a, b);
    if (!(length > 0)) return (struct sm_vertex){1, 0};
    return (struct sm_vertex){(b.x - a.x) / length, (b.y - a.y) / length};
}

/* The ways at all places of a reach are asked for again and again, and a root each. */
static const struct sm_vertex *find_ways(const struct sm_reach *reach,
                                         struct sm_stretches *stretches)
{
    size_t count = reach->count;
    if (!sm_grow(&stretches->ways, &stretches->way_capacity, 2 * count, sizeof *stretches->ways)) {
        stretches->failed = true;
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        stretches->ways[i] = way_at(reach, i, false);
        stretches->ways[count + i] = way_at(reach, i, true);
    }
    return stretches->ways;
}

void sm_stretches_finish(struct sm_stretches *stretches)
{
    free(stretches->items);
    free(stretches->ways);
}

static double cross(struct sm_vertex a, struct sm_vertex b)
{
    return a.x * b.y - a.y * b.x;
}

/* How much the smooth course bends between two places. */
static double bend_of(const struct sm_vertex *ways, size_t from, size_t to)
{
    double bend = 0;
    for (size_t i = from + CHORD; i <= to; i += CHORD)
        bend += fabs(cross(ways[i - CHORD], ways[i]));
    return bend;
}

/* How far the river leaves its smooth course, to the left of the reading direction and to its
 * right. */
static void winding_of(const struct sm_reach *reach, const struct sm_vertex *ways,
                       const struct sm_stretch *stretch, double *left_px, double *right_px)
{
    if (stretch->backwards) ways += reach->count;
    *left_px = *right_px = 0;
    for (size_t i = stretch->middle - stretch->half; i <= stretch->middle + stretch->half; i++) {
        struct sm_vertex off = {reach->at[i].x - reach->smooth[i].x,
                                reach->at[i].y - reach->smooth[i].y};
        double right = cross(ways[i], off);
        *left_px = fmax(*left_px, -right);
        *right_px = fmax(*right_px, right);
    }
}

static void add(struct sm_stretches *stretches, struct sm_stretch stretch)
{
    if (!sm_grow(&stretches->items, &stretches->capacity, stretches->count + 1,
                 sizeof *stretches->items)) {
        stretches->failed = true;
        return;
    }
    stretch.order = stretches->count;
    stretches->items[stretches->count++] = stretch;
}

static void add_sides(const struct sm_reach *reach, struct sm_stretch stretch,
                      struct sm_name_size name, struct sm_stretches *stretches)
{
    double left, right, cost = stretch.cost;
    winding_of(reach, stretches->ways, &stretch, &left, &right);
    for (int i = 0; i < EXTRA_COUNT; i++) {
        double off = GAP_PX + extra_px[i];
        if (left + off < AWAY_MAX_PX + GAP_PX) {
            stretch.offset_px = left + off + name.down_px;
            stretch.cost = cost + left + FARTHER_COST * extra_px[i];
            add(stretches, stretch);
        }
        if (right + off < AWAY_MAX_PX + GAP_PX) {
            stretch.offset_px = -(right + off + name.up_px);
            stretch.cost = cost + right + FARTHER_COST * extra_px[i] + BELOW_COST;
            add(stretches, stretch);
        }
    }
}

void sm_find_stretches(const struct sm_reaches *reaches, size_t index, struct sm_name_size name,
                       const struct sm_ground_cost *ground, struct sm_stretches *stretches)
{
    const struct sm_reach *reach = &reaches->items[index];
    size_t half = (size_t)ceil(name.width_px / 2 / SM_RIVER_STEP_PX) + 2;
    if (reach->count <= 2 * half) return;
    const struct sm_vertex *ways = find_ways(reach, stretches);
    if (!ways) return;
    for (size_t i = half; i + half < reach->count; i += 2) {
        struct sm_vertex a = reach->smooth[i - half], b = reach->smooth[i + half];
        double chord = sm_distance(a, b), length = SM_RIVER_STEP_PX * 2 * (double)half;
        double bend = bend_of(ways, i - half, i + half), dx = b.x - a.x, dy = b.y - a.y;
        /* The smooth course is shorter than the river, so this also bounds how much that winds. */
        if (chord < STRAIGHT_MIN * length * 0.75 || bend > BEND_MAX) continue;
        double rise = fabs(dy) / chord, here = ground->at(ground, reach->at[i]);
        if (here == HUGE_VAL) continue;
        bool upright = fabs(dx) < UPRIGHT * chord;
        add_sides(reach,
                  (struct sm_stretch){
                      .reach = index,
                      .middle = i,
                      .half = half,
                      .backwards = upright ? dy > 0 : dx < 0,
                      .cost = here + BEND_COST * bend +
                              STEEP_COST * fmax(0, rise - STEEP_FROM) / (1 - STEEP_FROM),
                  },
                  name, stretches);
    }
}

static int compare(const void *a, const void *b)
{
    const struct sm_stretch *x = a, *y = b;
    int order = (x->cost > y->cost) - (x->cost < y->cost);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

void sm_sort_stretches(struct sm_stretches *stretches)
{
    if (stretches->count)
        qsort(stretches->items, stretches->count, sizeof *stretches->items, compare);
}

void sm_stretch_baseline(const struct sm_reaches *reaches, const struct sm_stretch *stretch,
                         struct sm_vertex *line_px)
{
    const struct sm_reach *reach = &reaches->items[stretch->reach];
    size_t from = stretch->middle - stretch->half, count = 2 * stretch->half + 1;
    for (size_t k = 0; k < count; k++) {
        size_t i = stretch->backwards ? from + count - 1 - k : from + k;
        struct sm_vertex way = way_at(reach, i, stretch->backwards);
        line_px[k] = (struct sm_vertex){reach->smooth[i].x + way.y * stretch->offset_px,
                                        reach->smooth[i].y - way.x * stretch->offset_px};
    }
}
