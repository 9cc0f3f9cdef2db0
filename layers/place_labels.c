/* SPDX-License-Identifier: Apache-2.0
 * Names of base places: capitals, oblast capitals, towns, as many as the scale can carry. They come
 * after all that belongs to events, and fall back to nothing.
 */
#include "layers/labels.h"
#include "layers/place_candidates.h"
#include "layers/said.h"

#include <math.h>

static const double DOT_PX = 2.1, CAPITAL_DOT_PX = 2.8;
enum { LABELS_MAX = 100 };
/* Labels of events had better not hide places up to this rank. */
enum { MINDED_RANK = 3 };
/* In steps of the positions' rank: a name that might belong to another dot is left out. */
static const double COST_MAX = 20;

static struct sm_type type_of(const struct sm_map *map, const struct sm_place_candidate *c)
{
    const struct sm_theme *theme = map->theme;
    if (c->rank == 0) return theme->capital_type;
    if (c->rank == 1) return theme->oblast_capital_type;
    return c->place->population >= 50000 ? theme->town_type : theme->village_type;
}

static const struct sm_ink *ink_of(const struct sm_map *map, const struct sm_place_candidate *c)
{
    const struct sm_theme *theme = map->theme;
    if (c->rank == 0) return &theme->capital_ink;
    if (c->rank == 1) return &theme->oblast_capital_ink;
    return c->place->population >= 50000 ? &theme->town_ink : &theme->village_ink;
}

/* The box of a name is its x-height and a little: ascents may touch a neighbour's descents no
 * closer than the halo. */
static struct sm_label_variant variant_of(const struct sm_run *run)
{
    double height = run->ascent_px * 0.82 + run->descent_px * 0.8;
    return (struct sm_label_variant){
        .width_px = run->width_px + 2, .height_px = height, .line_px = height};
}

static double dot_of(const struct sm_place_candidate *c)
{
    return c->rank == 0 ? CAPITAL_DOT_PX : DOT_PX;
}

/* Its dot and a little around it, hatched so densely that a label that only touches it meets more
 * line than on a border. */
static void mind_dot(struct sm_map *map, const struct sm_place_candidate *c)
{
    enum { LINES = 3 };
    const double reach = DOT_PX + 3.9;
    for (int i = -LINES; i <= LINES; i++) {
        double y = c->at_px.y + i * reach / LINES;
        sm_placer_mind_line(&map->placer, (struct sm_vertex){c->at_px.x - reach, y},
                            (struct sm_vertex){c->at_px.x + reach, y});
    }
}

bool sm_mind_places(struct sm_map *map)
{
    struct sm_place_candidate *candidates =
        sm_arena_alloc(map->arena, SM_PLACE_CANDIDATES_MAX, sizeof *candidates);
    if (!candidates) return sm_fail_memory(map->err);
    size_t count;
    if (!sm_find_place_candidates(map, candidates, &count)) return false;
    for (size_t i = 0; i < count && candidates[i].rank <= MINDED_RANK; i++)
        mind_dot(map, &candidates[i]);
    return !map->placer.failed || sm_fail_memory(map->err);
}

/* The first of two ranks outweighs many of the second; within a rank, larger places go first. */
static double weight_of(const struct sm_place_candidate *c)
{
    static const double by_rank[] = {100, 30, 20, 10, 1};
    return by_rank[c->rank] * (1 + fmin((double)c->place->population, 1e7) / 1e6);
}

static struct sm_label label_of(const struct sm_place_candidate *c,
                                const struct sm_label_variant *variant)
{
    double dot_px = dot_of(c);
    struct sm_box at = {c->at_px.x, c->at_px.y, c->at_px.x, c->at_px.y};
    return (struct sm_label){
        .symbol_px = sm_box_grown(at, dot_px),
        .reach_x_px = dot_px,
        .reach_y_px = dot_px,
        .gap_px = 2.5,
        .variants = variant,
        .variant_count = 1,
        .weight = weight_of(c),
        .cost_max = COST_MAX,
        .brings_symbol = !c->is_base,
    };
}

/* Candidates with their labels side by side. */
struct labelling {
    struct sm_place_candidate *candidates;
    struct sm_run *runs;
    struct sm_label_variant *variants;
    struct sm_label *labels;
    struct sm_label_placement *placements;
    struct sm_box *strangers;
    size_t count, stranger_count;
};

static bool begin(struct sm_map *map, struct labelling *all)
{
    *all = (struct labelling){
        .candidates = sm_arena_alloc(map->arena, SM_PLACE_CANDIDATES_MAX, sizeof *all->candidates),
        .strangers = sm_arena_alloc(map->arena, map->mark_count, sizeof *all->strangers),
    };
    if (!all->candidates || !all->strangers) return sm_fail_memory(map->err);
    if (!sm_find_place_candidates(map, all->candidates, &all->count)) return false;
    if (all->count > LABELS_MAX) all->count = LABELS_MAX;
    all->runs = sm_arena_alloc(map->arena, all->count, sizeof *all->runs);
    all->variants = sm_arena_alloc(map->arena, all->count, sizeof *all->variants);
    all->labels = sm_arena_alloc(map->arena, all->count, sizeof *all->labels);
    all->placements = sm_arena_alloc(map->arena, all->count, sizeof *all->placements);
    for (size_t i = 0; i < map->mark_count; i++)
        if (sm_mark_is_drawn(&map->marks[i]))
            all->strangers[all->stranger_count++] = sm_mark_box(map, &map->marks[i]);
    return (all->runs && all->variants && all->labels && all->placements) ||
           sm_fail_memory(map->err);
}

static bool place(struct sm_map *map, struct labelling *all)
{
    for (size_t i = 0; i < all->count; i++) {
        const struct sm_place_candidate *c = &all->candidates[i];
        if (!sm_shape_line(sm_base_fonts(map->base), sm_place_name(map, c->place), type_of(map, c),
                           map->arena, &all->runs[i], map->report, map->err))
            return false;
        all->variants[i] = variant_of(&all->runs[i]);
        all->labels[i] = label_of(c, &all->variants[i]);
    }
    const struct sm_label_problem problem = {
        .paper = &map->placer,
        .labels = all->labels,
        .label_count = all->count,
        .strangers = all->strangers,
        .stranger_count = all->stranger_count,
    };
    if (!sm_labels_solve(&problem, all->placements, map->err)) return false;
    sm_labels_take(&map->placer, &problem, all->placements);
    return !map->placer.failed || sm_fail_memory(map->err);
}

static bool draw(struct sm_map *map, const struct labelling *all, size_t i)
{
    const struct sm_place_candidate *c = &all->candidates[i];
    struct sm_box box = all->placements[i].box_px;
    if (all->placements[i].variant < 0) return true;
    sm_add_circle(map->canvas, c->at_px, dot_of(c));
    sm_paint_path(map->canvas, &map->theme->place_dot);
    struct sm_vertex origin = {box.x0 + 1, box.y1 - all->runs[i].descent_px * 0.8};
    sm_draw_run(map->canvas, &all->runs[i], origin, ink_of(map, c));
    return sm_note_label(map, "place", all->runs[i].text, box, &all->placements[i]);
}

bool sm_draw_place_labels(struct sm_map *map)
{
    static const struct sm_group group = {.id = "places", .class_name = "layer places"};
    struct labelling all;
    if (!begin(map, &all) || !place(map, &all)) return false;
    sm_begin_group(map, &group);
    bool ok = true;
    for (size_t i = 0; i < all.count && ok; i++)
        ok = draw(map, &all, i);
    sm_group_end(map->canvas);
    return ok;
}
