/* SPDX-License-Identifier: Apache-2.0
 * Points that are handed on together: every stage makes of them what it makes of them one by one.
 */
#include <math.h>
#include <string.h>

#include "road_helpers.h"
#include "run.h"
#include "shapes.h"

enum { VERTICES = 700, CHUNK = 90 };

/* A stage under test, and what it sends to. */
struct stage {
    struct sm_collector out;
    struct sm_thin thin;
    struct sm_projector projector;
    struct sm_viewer viewer;
    struct sm_clip *clip;
    struct sm_seam *seam;
    struct sm_simplify *simplify;
    struct sm_sink *sink;
};

enum which { THIN, SEAM, CLIP, PROJECTOR, TURNED, UPRIGHT, SIMPLIFY, STAGE_COUNT };

static void begin(struct stage *stage, enum which which, const struct sm_projection *projection)
{
    struct sm_sink *out = &stage->out.sink;
    const struct sm_box box = {-6, -5, 7, 9};
    struct sm_view view = {.cosine = 0.8, .sine = 0.6, .px_per_m = 3, .x_px = 5, .y_px = 7};
    if (which == UPRIGHT) view.cosine = 1, view.sine = 0;
    sm_collector_init(&stage->out);
    sm_thin_init(&stage->thin, 0.8, 0.7, out);
    sm_projector_init(&stage->projector, projection, 20, out);
    sm_viewer_init(&stage->viewer, &view, out);
    stage->clip = sm_clip_new(box, out);
    stage->seam = sm_seam_new(31.5, out);
    stage->simplify = sm_simplify_new(0.5, out);
    struct sm_sink *const sinks[STAGE_COUNT] = {&stage->thin.sink,
                                                sm_seam_sink(stage->seam),
                                                sm_clip_sink(stage->clip),
                                                &stage->projector.sink,
                                                &stage->viewer.sink,
                                                &stage->viewer.sink,
                                                sm_simplify_sink(stage->simplify)};
    stage->sink = sinks[which];
}

static void finish(struct stage *stage)
{
    sm_clip_free(stage->clip);
    sm_seam_free(stage->seam);
    sm_simplify_free(stage->simplify);
    sm_collector_finish(&stage->out);
}

static void send(struct stage *stage, const struct sm_vertex *v, bool ring, bool together)
{
    if (ring) sm_sink_polygon_start(stage->sink);
    sm_sink_line_start(stage->sink);
    for (size_t i = 0; i < VERTICES && !together; i++)
        sm_sink_point(stage->sink, v[i]);
    for (size_t i = 0; i < VERTICES && together; i += CHUNK)
        sm_sink_points(stage->sink, v + i, VERTICES - i < CHUNK ? VERTICES - i : CHUNK);
    sm_sink_line_end(stage->sink);
    if (ring) sm_sink_polygon_end(stage->sink);
}

static void assert_same(const struct sm_collector *a, const struct sm_collector *b)
{
    ck_assert_uint_eq(a->vertex_count, b->vertex_count);
    ck_assert_uint_eq(a->part_count, b->part_count);
    /* By bytes: some stages hand on what is no number. */
    size_t bytes = a->vertex_count * sizeof *a->vertices;
    ck_assert(bytes == 0 || memcmp(a->vertices, b->vertices, bytes) == 0);
    for (size_t i = 0; i < a->part_count; i++)
        ck_assert_uint_eq(a->part_starts[i], b->part_starts[i]);
}

/* Walks over all edges of the box, with what is no number among the vertices. */
START_TEST(together_is_as_one_by_one)
{
    struct sm_projection *projection = default_projection();
    struct stage alone, together;
    uint64_t state = 11;
    size_t drawn = 0;
    for (int round = 0; round < 24; round++) {
        struct sm_vertex v[VERTICES];
        random_walk(&state, round % 3 ? 1 : 4, VERTICES, v);
        if (round % 4 == 1) v[round].x = NAN;
        if (round % 4 == 2) v[VERTICES - 1 - round].y = INFINITY;
        begin(&alone, (enum which)_i, projection);
        begin(&together, (enum which)_i, projection);
        send(&alone, v, round % 2, false);
        send(&together, v, round % 2, true);
        assert_same(&alone.out, &together.out);
        ck_assert_uint_eq(alone.thin.lost, together.thin.lost);
        ck_assert_uint_eq(alone.projector.lost, together.projector.lost);
        drawn += together.out.vertex_count;
        finish(&alone);
        finish(&together);
    }
    ck_assert_uint_gt(drawn, VERTICES);
    sm_projection_free(projection);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("points together");
    TCase *stages = tcase_create("every stage");
    tcase_add_loop_test(stages, together_is_as_one_by_one, 0, STAGE_COUNT);
    suite_add_tcase(suite, stages);
    return run_suite(suite);
}
