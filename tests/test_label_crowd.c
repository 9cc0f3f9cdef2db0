/* SPDX-License-Identifier: Apache-2.0
 * What holds of every crowd of labels, however many and however close.
 */
#include <string.h>

#include "base/memory.h"
#include "tests/label_crowd.h"
#include "tests/run.h"

static const struct {
    size_t count;
    bool clustered;
} crowds[] = {{10, false}, {10, true},   {40, false}, {40, true},    {150, false},
              {150, true}, {600, false}, {600, true}, {2000, false}, {2000, true}};
enum { CROWDS = sizeof crowds / sizeof *crowds, SEEDS = 2 };

static struct crowd crowd;

static void begin_crowd(int i)
{
    crowd_begin(&crowd, crowds[i / SEEDS].count, (uint64_t)(i % SEEDS) + 11,
                crowds[i / SEEDS].clustered);
}

static void solve(void)
{
    struct sm_error err = {0};
    const struct sm_label_problem problem = crowd_problem(&crowd);
    ck_assert_msg(sm_labels_solve(&problem, crowd.placements, &err), "%s", err.message);
}

static bool overlap(struct sm_box a, struct sm_box b)
{
    return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

static double side_of(struct sm_vertex a, struct sm_vertex b, struct sm_vertex c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static bool lines_cross(const struct sm_vertex a[2], const struct sm_vertex b[2])
{
    return side_of(a[0], a[1], b[0]) * side_of(a[0], a[1], b[1]) < 0 &&
           side_of(b[0], b[1], a[0]) * side_of(b[0], b[1], a[1]) < 0;
}

static bool cross(const struct sm_label_placement *p, const struct sm_label_placement *q)
{
    for (int i = 1; i < p->leader_count; i++)
        for (int k = 1; k < q->leader_count; k++)
            if (lines_cross(&p->leader_px[i - 1], &q->leader_px[k - 1])) return true;
    return false;
}

/* Does the leader run through the box? Through one of its diagonals, then, or it ends inside. */
static bool runs_through(const struct sm_label_placement *p, struct sm_box box)
{
    const struct sm_vertex falling[2] = {{box.x0, box.y0}, {box.x1, box.y1}};
    const struct sm_vertex rising[2] = {{box.x0, box.y1}, {box.x1, box.y0}};
    for (int i = 1; i < p->leader_count; i++)
        if (lines_cross(&p->leader_px[i - 1], falling) ||
            lines_cross(&p->leader_px[i - 1], rising) ||
            sm_box_holds(sm_box_grown(box, -0.01), p->leader_px[i]))
            return true;
    return false;
}

/* A leader begins at its symbol and ends at its label; only one with a bend has a third vertex, and
 * it comes in level and does not run back. */
static void check_leader(size_t i)
{
    const struct sm_label_placement *p = &crowd.placements[i];
    const struct sm_vertex *v = p->leader_px;
    if (p->leader_count == 0) return;
    struct sm_vertex end = v[p->leader_count - 1];
    ck_assert(p->leader_count == 2 || p->leader_count == 3);
    ck_assert(sm_box_holds(sm_box_grown(crowd.labels[i].symbol_px, 0.01), v[0]));
    ck_assert(sm_box_holds(sm_box_grown(p->box_px, 0.01), end));
    ck_assert_msg(!runs_through(p, p->box_px), "leader %zu crosses its own label", i);
    for (int k = 0; k < p->leader_count; k++)
        ck_assert(sm_box_holds(crowd.paper.frame_px, v[k]));
    if (p->leader_count == 2) return;
    ck_assert_double_eq(v[1].y, v[2].y);
    ck_assert_double_gt((v[2].x - v[1].x) * (v[1].x - v[0].x), 0);
}

static void check_alone(size_t i)
{
    const struct sm_label_placement *p = &crowd.placements[i];
    ck_assert_int_ge(p->variant, -1);
    ck_assert_int_lt(p->variant, CROWD_VARIANTS);
    if (p->variant < 0) return;
    ck_assert_msg(sm_box_holds_box(crowd.paper.frame_px, p->box_px), "%zu leaves the frame", i);
    ck_assert_double_eq_tol(sm_box_width(p->box_px), crowd.variants[i][p->variant].width_px, 1e-9);
    for (size_t k = 0; k < crowd.paper.box_count; k++) {
        struct sm_box taken = crowd.paper.boxes[k], own = crowd.labels[i].symbol_px;
        ck_assert_msg(!overlap(p->box_px, taken), "label %zu covers symbol %zu", i, k);
        bool around_own = memcmp(&taken, &own, sizeof own) == 0;
        ck_assert_msg(around_own || !runs_through(p, taken), "leader %zu crosses symbol %zu", i, k);
    }
}

static void check_pair(size_t i, size_t k)
{
    const struct sm_label_placement *p = &crowd.placements[i], *q = &crowd.placements[k];
    if (p->variant < 0 || q->variant < 0) return;
    ck_assert_msg(!overlap(p->box_px, q->box_px), "labels %zu and %zu overlap", i, k);
    ck_assert_msg(!runs_through(p, q->box_px), "leader %zu crosses label %zu", i, k);
    ck_assert_msg(!runs_through(q, p->box_px), "leader %zu crosses label %zu", k, i);
    ck_assert_msg(!cross(p, q), "leaders %zu and %zu cross", i, k);
}

START_TEST(nothing_overlaps_nothing_crosses_nothing_leaves_the_frame)
{
    begin_crowd(_i);
    solve();
    for (size_t i = 0; i < crowd.count; i++) {
        check_alone(i);
        check_leader(i);
        for (size_t k = 0; k < i; k++)
            check_pair(i, k);
    }
    crowd_end(&crowd);
}
END_TEST

/* A label is lost only where not even its number can stand beside its symbol. */
START_TEST(no_label_is_lost_that_has_room_beside_it)
{
    begin_crowd(_i);
    solve();
    const struct sm_label_problem problem = crowd_problem(&crowd);
    sm_labels_take(&crowd.paper, &problem, crowd.placements);
    for (size_t i = 0; i < crowd.count; i++) {
        if (crowd.placements[i].variant >= 0) continue;
        ck_assert_msg(!crowd_take_position(&crowd, i, CROWD_VARIANTS - 1),
                      "%zu is lost beside an empty place", i);
    }
    crowd_end(&crowd);
}
END_TEST

START_TEST(no_more_is_lost_than_by_taking_the_first_free_position)
{
    struct crowd other;
    begin_crowd(_i);
    solve();
    crowd_begin(&other, crowds[_i / SEEDS].count, (uint64_t)(_i % SEEDS) + 11,
                crowds[_i / SEEDS].clustered);
    crowd_place_greedily(&other);
    ck_assert_double_le(crowd_loss(&crowd), crowd_loss(&other));
    crowd_end(&other);
    crowd_end(&crowd);
}
END_TEST

static bool is_same(const struct sm_label_placement *a, const struct sm_label_placement *b)
{
    return a->variant == b->variant && a->box_px.x0 == b->box_px.x0 &&
           a->box_px.y0 == b->box_px.y0 && a->leader_count == b->leader_count &&
           a->leader_px[0].x == b->leader_px[0].x && a->leader_px[1].y == b->leader_px[1].y;
}

START_TEST(the_same_crowd_comes_out_the_same)
{
    begin_crowd(_i);
    solve();
    struct sm_label_placement *first = calloc(crowd.count, sizeof *first);
    memcpy(first, crowd.placements, crowd.count * sizeof *first);
    solve();
    for (size_t i = 0; i < crowd.count; i++)
        ck_assert_msg(is_same(&first[i], &crowd.placements[i]), "label %zu moved", i);
    free(first);
    crowd_end(&crowd);
}
END_TEST

/* Labels and obstacles backwards: the same places. */
START_TEST(the_order_of_the_labels_means_nothing)
{
    begin_crowd(_i);
    solve();
    size_t n = crowd.count;
    struct sm_label_placement *first = calloc(n, sizeof *first);
    memcpy(first, crowd.placements, n * sizeof *first);
    for (size_t i = 0; i < n / 2; i++) {
        struct sm_label label = crowd.labels[i];
        crowd.labels[i] = crowd.labels[n - 1 - i];
        crowd.labels[n - 1 - i] = label;
        struct sm_box box = crowd.paper.boxes[i];
        crowd.paper.boxes[i] = crowd.paper.boxes[n - 1 - i];
        crowd.paper.boxes[n - 1 - i] = box;
    }
    solve();
    for (size_t i = 0; i < n; i++)
        ck_assert_msg(is_same(&first[i], &crowd.placements[n - 1 - i]), "label %zu moved", i);
    free(first);
    crowd_end(&crowd);
}
END_TEST

/* The Nth allocation fails, for every N: an error, or the usual result. */
START_TEST(every_allocation_may_fail)
{
    crowd_begin(&crowd, 30, 3, true);
    const struct sm_label_problem problem = crowd_problem(&crowd);
    bool done = false;
    for (long n = 0; n < 1000 && !done; n++) {
        struct sm_error err = {0};
        sm_memory_fail_after(n);
        done = sm_labels_solve(&problem, crowd.placements, &err);
        sm_memory_fail_after(-1);
        ck_assert(done || err.code == SM_E_MEMORY);
    }
    ck_assert(done);
    crowd_end(&crowd);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("label crowds");
    TCase *tcase = tcase_create("label crowds");
    tcase_set_timeout(tcase, 120);
    tcase_add_loop_test(tcase, nothing_overlaps_nothing_crosses_nothing_leaves_the_frame, 0,
                        CROWDS * SEEDS);
    tcase_add_loop_test(tcase, no_label_is_lost_that_has_room_beside_it, 0, CROWDS * SEEDS);
    tcase_add_loop_test(tcase, no_more_is_lost_than_by_taking_the_first_free_position, 0,
                        CROWDS * SEEDS);
    tcase_add_loop_test(tcase, the_same_crowd_comes_out_the_same, 0, CROWDS * SEEDS);
    tcase_add_loop_test(tcase, the_order_of_the_labels_means_nothing, 0, CROWDS * SEEDS);
    tcase_add_test(tcase, every_allocation_may_fail);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
