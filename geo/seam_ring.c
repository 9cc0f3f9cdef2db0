/* SPDX-License-Identifier: Apache-2.0
 * Rings across the seam: the drawing stands in seam.c.
 */
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "geo/seam.h"

static bool make_room(struct sm_seam *seam, size_t crossings)
{
    return crossings <= SIZE_MAX / 2 &&
           sm_grow(&seam->chains, &seam->chain_capacity, crossings, sizeof *seam->chains) &&
           sm_grow(&seam->ends, &seam->ends_capacity, 2 * crossings, sizeof *seam->ends) &&
           sm_grow(&seam->mates, &seam->mates_capacity, 2 * crossings, sizeof *seam->mates);
}

static void cut_into_chains(struct sm_seam *seam)
{
    size_t count = seam->line.count;
    seam->chain_count = 0;
    for (size_t i = 0; i < count; i++) {
        struct sm_vertex a = seam->line.at[i], b = seam->line.at[(i + 1) % count];
        if (!sm_seam_crosses(a, b)) continue;
        struct sm_vertex exit = sm_seam_exit(seam, a, b);
        if (seam->chain_count > 0) {
            struct sm_seam_chain *before = &seam->chains[seam->chain_count - 1];
            before->end = exit;
            before->count = i + 1 - before->first;
        }
        seam->chains[seam->chain_count++] =
            (struct sm_seam_chain){.start = sm_seam_other_side(seam, exit), .first = i + 1};
    }
    /* The last chain runs round the end of the ring to the first crossing. */
    struct sm_seam_chain *first = &seam->chains[0], *last = &seam->chains[seam->chain_count - 1];
    last->end = sm_seam_other_side(seam, first->start);
    last->count = count - last->first + first->first;
}

static int by_side_and_latitude(const void *a, const void *b)
{
    const struct sm_seam_end *p = a, *q = b;
    if (p->at.x != q->at.x) return p->at.x < q->at.x ? -1 : 1;
    if (p->at.y != q->at.y) return p->at.y < q->at.y ? -1 : 1;
    return p->id < q->id ? -1 : p->id > q->id;
}

/* A ring round a pole goes round both: the one it stays nearer to is meant. */
static double pole_of(const struct sm_seam *seam, size_t crossings)
{
    if (crossings % 2 == 0) return 0;
    double sum = 0;
    for (size_t i = 0; i < seam->line.count; i++)
        sum += seam->line.at[i].y;
    return sum < 0 ? -90 : 90;
}

static void pair(struct sm_seam *seam, size_t p, size_t q)
{
    seam->mates[seam->ends[p].id] = seam->ends[q].id;
    seam->mates[seam->ends[q].id] = seam->ends[p].id;
}

/* Each crossing left one end on either side, so both sides look the same. */
static void pair_ends(struct sm_seam *seam)
{
    size_t crossings = seam->chain_count;
    for (size_t k = 0; k < crossings; k++) {
        seam->ends[2 * k] = (struct sm_seam_end){seam->chains[k].start, 2 * k};
        seam->ends[2 * k + 1] = (struct sm_seam_end){seam->chains[k].end, 2 * k + 1};
    }
    qsort(seam->ends, 2 * crossings, sizeof *seam->ends, by_side_and_latitude);
    size_t skipped = seam->pole_deg < 0; /* the southernmost is kept for the south pole */
    for (size_t k = skipped; k + 1 < crossings; k += 2) {
        pair(seam, k, k + 1);
        pair(seam, crossings + k, crossings + k + 1);
    }
    size_t lone = seam->pole_deg < 0 ? 0 : crossings - 1;
    if (seam->pole_deg != 0) pair(seam, lone, crossings + lone);
}

static struct sm_vertex end_vertex(const struct sm_seam *seam, size_t id)
{
    const struct sm_seam_chain *chain = &seam->chains[id / 2];
    return id % 2 ? chain->end : chain->start;
}

/* Forward a chain from the end 'id' to its other end. */
static void forward_chain(struct sm_seam *seam, size_t id)
{
    struct sm_seam_chain *chain = &seam->chains[id / 2];
    bool backwards = id % 2;
    sm_sink_point(seam->next, end_vertex(seam, id));
    for (size_t i = 0; i < chain->count; i++) {
        size_t step = backwards ? chain->count - 1 - i : i;
        sm_sink_point(seam->next, seam->line.at[(chain->first + step) % seam->line.count]);
    }
    sm_sink_point(seam->next, end_vertex(seam, id ^ 1));
    chain->done = true;
}

static void forward_way_over_pole(struct sm_seam *seam, size_t from, size_t to)
{
    struct sm_vertex a = end_vertex(seam, from), b = end_vertex(seam, to);
    if (a.x == b.x) return;
    sm_sink_point(seam->next, (struct sm_vertex){a.x, seam->pole_deg});
    sm_sink_point(seam->next, (struct sm_vertex){b.x, seam->pole_deg});
}

static void forward_ring_from(struct sm_seam *seam, size_t start)
{
    sm_sink_line_start(seam->next);
    for (size_t id = start; !seam->chains[id / 2].done;) {
        forward_chain(seam, id);
        size_t mate = seam->mates[id ^ 1];
        forward_way_over_pole(seam, id ^ 1, mate);
        id = mate;
    }
    sm_sink_line_end(seam->next);
}

void sm_seam_cut_ring(struct sm_seam *seam, size_t crossings)
{
    if (!make_room(seam, crossings)) {
        seam->failed = true;
        return;
    }
    cut_into_chains(seam);
    seam->pole_deg = pole_of(seam, crossings);
    pair_ends(seam);
    for (size_t k = 0; k < seam->chain_count; k++)
        if (!seam->chains[k].done) forward_ring_from(seam, 2 * k);
}
