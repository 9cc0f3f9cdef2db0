/* SPDX-License-Identifier: Apache-2.0
 * Lines that labels had better not cover: shores, borders of states, outlines of areas and discs,
 * at the coarseness that matters to a label.
 */
#include "layers/sight.h"

#include <math.h>
#include <string.h>

static const struct sm_road_options coarse = {.margin_px = 0, .thin_px = 3, .simplify_px2 = 6};

/* Lines shorter than this on paper (half their box's girth) are no hindrance. */
static const double LINE_MIN_PX = 12;

/* A sink that asks the placer to mind what it is given. */
struct minder {
    struct sm_sink sink;
    struct sm_placer *placer;
    struct sm_vertex last;
    bool started;
};

static void mind_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct minder *minder = (struct minder *)sink;
    if (minder->started) sm_placer_mind_line(minder->placer, minder->last, v);
    minder->last = v;
    minder->started = true;
}

static void mind_line_start(struct sm_sink *sink)
{
    ((struct minder *)sink)->started = false;
}

static void mind_nothing(struct sm_sink *sink)
{
    (void)sink;
}

static bool mind_row(struct sm_map *map, struct sm_layer *layer, size_t row, struct sm_road *road)
{
    struct sm_shape shape;
    if (!sm_box_touches(sm_layer_box_deg(layer, row), map->extent_deg)) return true;
    if (!sm_layer_read(layer, row, &shape, map->err)) return false;
    sm_shape_stream(&shape, sm_road_sink(road));
    return true;
}

static bool mind_borders(struct sm_map *map, struct sm_road *road)
{
    if (map->is_wide) return true;
    struct sm_layer *borders = sm_base_layer(map->base, SM_LAYER_BORDERS, map->report, map->err);
    if (!borders) return false;
    int kind = sm_layer_field(borders, "kind");
    for (size_t row = 0; row < sm_layer_count(borders); row++) {
        struct sm_vertex size = sm_paper_size(map, sm_layer_box_deg(borders, row));
        bool minded = !sm_text_is(sm_layer_text(borders, row, kind), "admin1");
        if (!minded || size.x + size.y < LINE_MIN_PX) continue;
        if (!mind_row(map, borders, row, road)) return false;
    }
    return true;
}

/* The same, from what is kept of it or to be kept. */
static bool mind_kept_borders(struct sm_map *map, struct sm_road *road)
{
    struct sm_sight *sight = map->sight;
    struct sm_placer *placer = &map->placer;
    size_t before = placer->segment_count;
    if (!sight) return mind_borders(map, road);
    if (sight->has_minded) {
        for (size_t i = 0; i < sight->minded_count; i++)
            sm_placer_mind_line(placer, sight->minded[2 * i], sight->minded[2 * i + 1]);
        return true;
    }
    if (!mind_borders(map, road)) return false;
    size_t count = placer->segment_count - before;
    sight->minded = sm_arena_alloc(&sight->arena, 2 * count, sizeof *sight->minded);
    if (!sight->minded) return sm_fail_memory(map->err);
    if (count)
        memcpy(sight->minded, placer->segments + 2 * before, 2 * count * sizeof *sight->minded);
    sight->minded_count = count;
    sight->has_minded = true;
    return true;
}

static void mind_disc(struct sm_map *map, const struct sm_mark *mark)
{
    enum { SIDES = 12 };
    struct sm_vertex last = {mark->at_px.x + mark->radius_px, mark->at_px.y};
    for (int i = 1; i <= SIDES; i++) {
        double angle = 2 * SM_PI * i / SIDES;
        struct sm_vertex next = {mark->at_px.x + mark->radius_px * cos(angle),
                                 mark->at_px.y + mark->radius_px * sin(angle)};
        sm_placer_mind_line(&map->placer, last, next);
        last = next;
    }
    /* A label that lies in the disc and crosses no edge hides it no less. */
    struct sm_vertex c = mark->at_px;
    double r = mark->radius_px;
    sm_placer_mind_line(&map->placer, (struct sm_vertex){c.x - r, c.y},
                        (struct sm_vertex){c.x + r, c.y});
    sm_placer_mind_line(&map->placer, (struct sm_vertex){c.x, c.y - r},
                        (struct sm_vertex){c.x, c.y + r});
}

static bool mind_mark(struct sm_map *map, const struct sm_mark *mark, struct sm_road *road)
{
    if (mark->kind == SM_MARK_DISC && mark->radius_px > 0) mind_disc(map, mark);
    if (mark->kind != SM_MARK_AREA) return true;
    struct sm_layer *layer = sm_base_layer(map->base, mark->layer, map->report, map->err);
    return layer && mind_row(map, layer, (size_t)mark->row, road);
}

bool sm_mind_lines(struct sm_map *map)
{
    struct minder minder = {
        .sink = {mind_point, mind_line_start, mind_nothing, mind_nothing, mind_nothing, NULL},
        .placer = &map->placer,
    };
    struct sm_road *road = sm_road_new(map->projection, &map->view, coarse, &minder.sink, map->err);
    bool ok = road && mind_kept_borders(map, road);
    for (size_t i = 0; i < map->mark_count && ok; i++)
        ok = mind_mark(map, &map->marks[i], road);
    ok = ok && sm_road_ok(road, map->err) && (!map->placer.failed || sm_fail_memory(map->err));
    sm_road_free(road);
    return ok;
}
