/* SPDX-License-Identifier: Apache-2.0
 * Cells: where there are more places than paper can show, those that lie close together are counted
 * in one hexagon, category by category. What is known more roughly than a hexagon is wide is
 * counted in a dashed circle around all that it may be.
 *
 *      .-'-.
 *    |  [s] 128 |
 *    |  [s] 40  |       the most frequent categories, then how many others
 *    |    +12   |
 *      '-.-'
 */
#include "layers/cells.h"

#include <math.h>
#include <string.h>

#include "layers/map.h"

/* From the middle of a side to the centre, where corners are 1 from it; hexagons in one frame. */
static const double INNER = 0.8660254037844386;
enum { FRAME_CELLS_MAX = 900 };

/* What is being counted: the events of one hexagon, those of one circle. */
struct tally {
    size_t marks;
    size_t only; /* its first mark */
    size_t count;
    struct sm_box reach_px; /* of circles: all that they may be */
    size_t of[SM_CATEGORY_COUNT][SM_STATUS_COUNT];
    size_t example[SM_CATEGORY_COUNT][SM_STATUS_COUNT]; /* the most important event */
};

struct gathering {
    struct sm_map *map;
    double radius_px;
    long columns, rows;
    size_t *tally_at; /* by hexagon, fine ones and then rough ones; from 1 */
    struct tally *tallies;
    size_t tally_count, tally_capacity;
    size_t *tally_of; /* each mark's, from 1; 0 for what is not counted */
};

static bool is_spot(const struct sm_mark *mark)
{
    return mark->kind == SM_MARK_PIN || mark->kind == SM_MARK_DISC || mark->kind == SM_MARK_WEDGE ||
           mark->kind == SM_MARK_DIRECTION;
}

bool sm_may_have_cells(const struct sm_map *map)
{
    size_t spots = 0;
    for (size_t i = 0; i < map->mark_count && spots <= SM_SPOTS_MAX; i++)
        spots += is_spot(&map->marks[i]) || map->marks[i].kind == SM_MARK_CELL;
    return spots > SM_SPOTS_MAX;
}

/* The centre of a hexagon; odd rows stand half a hexagon to the right. */
static struct sm_vertex centre_of(const struct gathering *g, long column, long row)
{
    struct sm_box f = g->map->frames.map;
    double shift = row % 2 ? 0.5 : 0;
    return (struct sm_vertex){f.x0 + ((double)column + shift) * 2 * INNER * g->radius_px,
                              f.y0 + (double)row * 1.5 * g->radius_px};
}

/* The hexagon that holds a vertex: the nearest centre of the two rows around it. */
static size_t hexagon_at(const struct gathering *g, struct sm_vertex at_px)
{
    struct sm_box f = g->map->frames.map;
    long above = (long)floor((at_px.y - f.y0) / (1.5 * g->radius_px));
    size_t best = 0;
    double least = (double)INFINITY;
    for (long row = above; row <= above + 1; row++) {
        double x = (at_px.x - f.x0) / (2 * INNER * g->radius_px) - (row % 2 ? 0.5 : 0);
        long column = lround(x);
        column = column < 0 ? 0 : column >= g->columns ? g->columns - 1 : column;
        double distance = sm_distance(at_px, centre_of(g, column, row));
        if (row < 0 || row >= g->rows || distance >= least) continue;
        least = distance;
        best = (size_t)(row * g->columns + column);
    }
    return best;
}

static bool begin(struct gathering *g)
{
    struct sm_map *map = g->map;
    struct sm_box f = map->frames.map;
    double area_px2 = sm_box_width(f) * sm_box_height(f);
    /* A hexagon covers 3 √3 / 2 of the square of its radius. */
    g->radius_px = fmax(SM_CELL_RADIUS_PX, sqrt(area_px2 / (2.6 * FRAME_CELLS_MAX)));
    g->columns = (long)ceil(sm_box_width(f) / (2 * INNER * g->radius_px)) + 1;
    g->rows = (long)ceil(sm_box_height(f) / (1.5 * g->radius_px)) + 2;
    size_t hexagons = (size_t)(g->columns * g->rows);
    g->tally_at = sm_arena_alloc_zeroed(map->arena, 2 * hexagons, sizeof *g->tally_at);
    g->tallies = sm_arena_alloc(map->arena, 2 * hexagons, sizeof *g->tallies);
    g->tally_of = sm_arena_alloc_zeroed(map->arena, map->mark_count, sizeof *g->tally_of);
    return (g->tally_at && g->tallies && g->tally_of) || sm_fail_memory(map->err);
}

/* All that an event of a mark may be at. */
static struct sm_box reach_of(const struct sm_map *map, const struct sm_mark *mark)
{
    struct sm_vertex at = mark->kind == SM_MARK_WEDGE ? mark->base_px : mark->at_px;
    double radius = mark->radius_m * map->view.px_per_m;
    return sm_box_grown((struct sm_box){at.x, at.y, at.x, at.y}, radius);
}

static void assign(struct gathering *g, size_t index)
{
    const struct sm_mark *mark = &g->map->marks[index];
    struct sm_box reach = reach_of(g->map, mark);
    bool rough = sm_box_width(reach) > 2 * INNER * g->radius_px;
    size_t hexagon = hexagon_at(g, mark->at_px);
    size_t *slot = &g->tally_at[hexagon + (rough ? (size_t)(g->columns * g->rows) : 0)];
    if (!*slot) {
        g->tallies[g->tally_count] = (struct tally){.only = index, .reach_px = sm_box_empty()};
        *slot = ++g->tally_count;
    }
    struct tally *tally = &g->tallies[*slot - 1];
    tally->marks++;
    if (rough) tally->reach_px = sm_box_union(tally->reach_px, reach);
    g->tally_of[index] = *slot;
}

/* Events in the order of importance, so that the first of a kind is the example. */
static void count_events(struct gathering *g)
{
    const struct sm_map *map = g->map;
    for (size_t i = 0; i < map->week->event_count; i++) {
        size_t index = map->order[i];
        const struct sm_week_event *event = &map->week->events[index];
        sm_map_fetch_event(map, i);
        size_t number = g->tally_of[map->mark_of[index] - map->marks];
        if (!number) continue;
        struct tally *tally = &g->tallies[number - 1];
        if (tally->of[event->category][event->status]++ == 0)
            tally->example[event->category][event->status] = index;
        tally->count++;
    }
}

static size_t sum_of(const struct tally *tally, int category)
{
    size_t sum = 0;
    for (int s = 0; s < SM_STATUS_COUNT; s++)
        sum += tally->of[category][s];
    return sum;
}

/* The most frequent status of a category; of equals the less certain. */
static int usual_status(const struct tally *tally, int category)
{
    int usual = 0;
    for (int s = 1; s < SM_STATUS_COUNT; s++)
        if (tally->of[category][s] >= tally->of[category][usual]) usual = s;
    return usual;
}

static void fill_rows(const struct sm_map *map, const struct tally *tally, struct sm_cell *cell,
                      struct sm_mark *mark)
{
    bool taken[SM_CATEGORY_COUNT] = {false};
    size_t told = 0;
    for (size_t row = 0; row < SM_CELL_ROWS_MAX; row++) {
        int best = -1;
        for (int c = 0; c < SM_CATEGORY_COUNT; c++)
            if (!taken[c] && sum_of(tally, c) > (best < 0 ? 0 : sum_of(tally, best))) best = c;
        if (best < 0) break;
        taken[best] = true;
        int status = usual_status(tally, best);
        sm_mark_show(map, mark, tally->example[best][status]);
        cell->counts[row] = sum_of(tally, best);
        told += cell->counts[row];
    }
    cell->others = tally->count - told;
}

static bool make_cell(struct gathering *g, size_t hexagon, const struct tally *tally,
                      struct sm_mark *mark)
{
    struct sm_map *map = g->map;
    struct sm_cell *cell = sm_arena_alloc_zeroed(map->arena, 1, sizeof *cell);
    if (!cell) return sm_fail_memory(map->err);
    size_t hexagons = (size_t)(g->columns * g->rows);
    long at = (long)(hexagon % hexagons);
    *mark = (struct sm_mark){.kind = SM_MARK_CELL, .count = tally->count, .row = -1, .cell = cell};
    mark->faces_deg = (double)NAN;
    mark->at_px = centre_of(g, at % g->columns, at / g->columns);
    mark->radius_px = g->radius_px;
    cell->is_rough = hexagon >= hexagons;
    if (cell->is_rough) {
        mark->at_px = sm_box_middle(tally->reach_px);
        mark->radius_px = fmax(sm_box_width(tally->reach_px), sm_box_height(tally->reach_px)) / 2;
        mark->radius_m = mark->radius_px / map->view.px_per_m;
    }
    fill_rows(map, tally, cell, mark);
    mark->at_deg = map->week->events[mark->events[0]].at_deg;
    return true;
}

/* Cells first, so that single marks give way to them; then what is not counted, in its order. */
static bool rebuild(struct gathering *g)
{
    struct sm_map *map = g->map;
    size_t count = 0, hexagons = (size_t)(g->columns * g->rows), old_count = map->mark_count;
    struct sm_mark *marks = sm_arena_alloc(map->arena, old_count, sizeof *marks);
    size_t *became = sm_arena_alloc(map->arena, old_count, sizeof *became);
    size_t *cell_of = sm_arena_alloc(map->arena, g->tally_count + 1, sizeof *cell_of);
    if (!marks || !became || !cell_of) return sm_fail_memory(map->err);
    for (size_t h = 0; h < 2 * hexagons; h++) {
        const struct tally *tally = g->tally_at[h] ? &g->tallies[g->tally_at[h] - 1] : NULL;
        if (!tally || tally->marks < 2) continue;
        cell_of[g->tally_at[h]] = count;
        if (!make_cell(g, h, tally, &marks[count++])) return false;
    }
    map->cell_count = count;
    for (size_t i = 0; i < old_count; i++) {
        size_t number = g->tally_of[i];
        bool is_counted = number && g->tallies[number - 1].marks > 1;
        became[i] = is_counted ? cell_of[number] : count;
        if (!is_counted) marks[count++] = map->marks[i];
    }
    for (size_t i = 0; i < map->week->event_count; i++)
        map->mark_of[i] = &marks[became[map->mark_of[i] - map->marks]];
    map->marks = marks;
    map->mark_count = count;
    return true;
}

bool sm_gather_cells(struct sm_map *map)
{
    struct gathering g = {.map = map};
    if (map->is_inset || !sm_may_have_cells(map)) return true;
    if (!begin(&g)) return false;
    for (size_t i = 0; i < map->mark_count; i++)
        if (is_spot(&map->marks[i])) assign(&g, i);
    count_events(&g);
    size_t before = map->mark_count;
    if (!rebuild(&g)) return false;
    sm_remark(map->report, SM_NOTE,
              "%.*s: %zu places are too many to be drawn one by one on the map of %.*s; those that "
              "lie close together are counted in %zu cells",
              SM_TEXT_ARG(map->week->path), before - (map->mark_count - map->cell_count),
              SM_TEXT_ARG(sm_map_subject_name(map)), map->cell_count);
    return true;
}
