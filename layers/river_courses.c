/* SPDX-License-Identifier: Apache-2.0
 * Where the waters of the map run on the page.
 */
#include <math.h>
#include <stdlib.h>

#include "geo/stages.h"
#include "layers/rivers.h"

/* Lines whose ends are no farther apart are one: a river's axis through a lake is a line of its
 * own. */
static const double JOIN_PX = 7;
/* Windings are evened out over so many places to either side, twice. */
enum { SMOOTH_HALF = 6, SMOOTH_ROUNDS = 2 };
/* Lakes smaller than this on paper are not drawn either. */
static const double LAKE_MIN_PX2 = 10;

static void add_place(struct sm_waters *waters, struct sm_vertex v, bool starts)
{
    if (!sm_grow(&waters->places, &waters->capacity, waters->count + 1, sizeof *waters->places)) {
        waters->failed = true;
        return;
    }
    waters->places[waters->count++] = (struct sm_water_place){v, waters->river, starts};
}

static void water_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct sm_waters *waters = (struct sm_waters *)sink;
    if (waters->failed) return;
    if (!waters->in_line) add_place(waters, v, true);
    waters->in_line = true;
    if (waters->failed) return;
    struct sm_vertex from = waters->places[waters->count - 1].at;
    double length = sm_distance(from, v);
    for (double at = SM_RIVER_STEP_PX; at <= length; at += SM_RIVER_STEP_PX)
        add_place(waters,
                  (struct sm_vertex){from.x + (v.x - from.x) * at / length,
                                     from.y + (v.y - from.y) * at / length},
                  false);
}

static void water_line_start(struct sm_sink *sink)
{
    ((struct sm_waters *)sink)->in_line = false;
}

static bool add_layer(struct sm_map *map, struct sm_layer *layer, const long *firsts,
                      struct sm_waters *waters, struct sm_road *road)
{
    struct sm_shape shape;
    for (size_t row = 0; row < sm_layer_count(layer); row++) {
        if (!sm_box_touches(sm_layer_box_deg(layer, row), map->extent_deg)) continue;
        struct sm_vertex size = sm_paper_size(map, sm_layer_box_deg(layer, row));
        if (!firsts && size.x * size.y < LAKE_MIN_PX2) continue;
        if (!sm_layer_read(layer, row, &shape, map->err)) return false;
        waters->river = firsts ? firsts[row] : -1;
        sm_shape_stream(&shape, sm_road_sink(road));
    }
    return sm_road_ok(road, map->err);
}

static bool box_places(struct sm_waters *waters)
{
    size_t count = waters->count / SM_WATERS_TOGETHER + 1;
    waters->boxes = sm_alloc(count, sizeof *waters->boxes);
    if (!waters->boxes) return false;
    for (size_t i = 0; i < count; i++)
        waters->boxes[i] = sm_box_empty();
    for (size_t i = 0; i < waters->count; i++) {
        struct sm_box *box = &waters->boxes[i / SM_WATERS_TOGETHER];
        *box = sm_box_with(*box, waters->places[i].at);
    }
    return true;
}

bool sm_waters_collect(struct sm_map *map, struct sm_layer *rivers, const long *firsts,
                       struct sm_waters *waters)
{
    static const enum sm_base_layer others[] = {SM_LAYER_RIVERS_GSHHG, SM_LAYER_LAKES,
                                                SM_LAYER_LAKES_GSHHG};
    struct sm_road_options options = {.margin_px = -4, .thin_px = 2, .simplify_px2 = 1};
    *waters = (struct sm_waters){.sink = {.point = water_point, .line_start = water_line_start}};
    struct sm_road *road =
        sm_road_new(map->projection, &map->view, options, &waters->sink, map->err);
    bool ok = road && add_layer(map, rivers, firsts, waters, road);
    for (size_t i = 0; ok && i < sizeof others / sizeof *others; i++) {
        struct sm_layer *layer = sm_base_layer(map->base, others[i], map->report, map->err);
        ok = layer ? add_layer(map, layer, NULL, waters, road) : map->err->code == SM_OK;
    }
    sm_road_free(road);
    return ok && ((!waters->failed && box_places(waters)) || sm_fail_memory(map->err));
}

void sm_waters_finish(struct sm_waters *waters)
{
    free(waters->boxes);
    free(waters->places);
}

/* Reaches: lines joined to chains */

struct chain {
    const struct sm_waters *waters;
    struct line {
        size_t from, to; /* of the places; 'to' is behind the last */
        bool used;
    } * lines;
    size_t line_count;
    struct sm_vertex *room; /* the chain grows both ways from its middle */
    size_t head, tail;
};

static size_t count_lines(const struct sm_waters *waters, long river, struct line *lines)
{
    size_t count = 0;
    for (size_t i = 0; i < waters->count; i++) {
        if (waters->places[i].river != river) continue;
        if (waters->places[i].starts) {
            if (lines) lines[count] = (struct line){i, i, false};
            count++;
        }
        if (lines && count > 0) lines[count - 1].to = i + 1;
    }
    return count;
}

static struct sm_vertex end_of(const struct chain *chain, const struct line *line, bool last)
{
    return chain->waters->places[last ? line->to - 1 : line->from].at;
}

/* Put a line behind the chain's tail, or before its head; 'turned' is last place first. */
static void append(struct chain *chain, struct line *line, bool before, bool turned)
{
    for (size_t i = 0; i < line->to - line->from; i++) {
        size_t at = turned ? line->to - 1 - i : line->from + i;
        struct sm_vertex v = chain->waters->places[at].at;
        if (before)
            chain->room[--chain->head] = v;
        else
            chain->room[chain->tail++] = v;
    }
    line->used = true;
}

/* Go on at one end of the chain with a line that begins or ends there. */
static bool extend(struct chain *chain, bool before)
{
    struct sm_vertex end = chain->room[before ? chain->head : chain->tail - 1];
    for (size_t i = 0; i < chain->line_count; i++)
        for (int last = 0; last < 2 && !chain->lines[i].used; last++) {
            struct line *line = &chain->lines[i];
            if (sm_distance(end_of(chain, line, last), end) > JOIN_PX) continue;
            append(chain, line, before, last);
            return true;
        }
    return false;
}

/* Each place becomes the mean of those around it, the nearer the weightier; the ends stay. */
static void even_out(const struct sm_vertex *from, struct sm_vertex *to, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t half = i < count - 1 - i ? i : count - 1 - i;
        int reach = half < SMOOTH_HALF ? (int)half : SMOOTH_HALF;
        double x = 0, y = 0, sum = 0;
        for (int k = -reach; k <= reach; k++) {
            double weight = reach + 1 - abs(k);
            struct sm_vertex v = from[(size_t)((long)i + k)];
            x += weight * v.x;
            y += weight * v.y;
            sum += weight;
        }
        to[i] = (struct sm_vertex){x / sum, y / sum};
    }
}

static bool keep_reach(const struct chain *chain, struct sm_arena *arena, struct sm_reach *reach)
{
    size_t count = chain->tail - chain->head;
    struct sm_vertex *spare = sm_arena_alloc(arena, count, sizeof *spare);
    *reach = (struct sm_reach){.at = sm_arena_alloc(arena, count, sizeof *spare),
                               .smooth = sm_arena_alloc(arena, count, sizeof *spare),
                               .count = count};
    if (!spare || !reach->at || !reach->smooth) return false;
    for (size_t i = 0; i < count; i++)
        reach->at[i] = reach->smooth[i] = chain->room[chain->head + i];
    for (int round = 0; round < SMOOTH_ROUNDS; round++) {
        even_out(reach->smooth, spare, count);
        for (size_t i = 0; i < count; i++)
            reach->smooth[i] = spare[i];
    }
    return true;
}

bool sm_river_reaches(const struct sm_waters *waters, long river, struct sm_arena *arena,
                      struct sm_reaches *reaches)
{
    struct chain chain = {.waters = waters, .line_count = count_lines(waters, river, NULL)};
    *reaches = (struct sm_reaches){
        .items = sm_arena_alloc(arena, chain.line_count, sizeof *reaches->items)};
    chain.lines = sm_arena_alloc(arena, chain.line_count, sizeof *chain.lines);
    chain.room = sm_arena_alloc(arena, 2 * waters->count + 1, sizeof *chain.room);
    if (!reaches->items || !chain.lines || !chain.room) return false;
    count_lines(waters, river, chain.lines);
    for (size_t i = 0; i < chain.line_count; i++) {
        if (chain.lines[i].used) continue;
        chain.head = chain.tail = waters->count;
        append(&chain, &chain.lines[i], false, false);
        while (extend(&chain, false) || extend(&chain, true))
            continue;
        if (!keep_reach(&chain, arena, &reaches->items[reaches->count])) return false;
        reaches->length_px += SM_RIVER_STEP_PX * (double)reaches->items[reaches->count++].count;
    }
    return true;
}
