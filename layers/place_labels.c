/* SPDX-License-Identifier: Apache-2.0
 * Names of base places: capitals, oblast capitals, towns, as many as the scale can carry. They come
 * after all that belongs to events, and fall back to nothing.
 */
#include "layers/labels.h"
#include "layers/said.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double DOT_PX = 2.1, CAPITAL_DOT_PX = 2.8;
enum { CANDIDATES_MAX = 400, LABELS_MAX = 100 };
/* Labels of events had better not hide places up to this rank. */
enum { MINDED_RANK = 3, BASE_RANK = 2 };
/* In steps of the positions' rank: a name that might belong to another dot is left out. */
static const double COST_MAX = 20;

struct candidate {
    const struct sm_place *place;
    struct sm_vertex at_px;
    int rank;     /* 0 first */
    bool is_base; /* an event is told from here: its dot is drawn anyhow */
};

/* Towns worth showing at a scale: the least population, by km on the ground for one px. */
static long population_min(double km_per_px, bool own)
{
    long in_ukraine = km_per_px < 0.18   ? 2000
                      : km_per_px < 0.4  ? 12000
                      : km_per_px < 0.75 ? 60000
                                         : 0;
    if (in_ukraine == 0) return 0;
    return own ? in_ukraine : in_ukraine * 6;
}

static bool is_ukrainian(const struct sm_place *place)
{
    return sm_text_is(place->country, "UA");
}

/* In Ukraine, or in the region that the map is of. */
static bool is_own(const struct sm_map *map, const struct sm_place *place)
{
    const struct sm_region *region = map->subject.region;
    return is_ukrainian(place) || (region && sm_text_equal(place->admin1, region->id));
}

/* The place's rank on this map, or -1 if it is not worth a label. */
static int rank_of(const struct sm_map *map, const struct sm_place *place)
{
    double width = map->frames.width_px, km_per_px = 0.001 / map->view.px_per_m;
    long least = population_min(km_per_px, is_own(map, place));
    switch (place->kind) {
    case SM_PLACE_CAPITAL:
        if (is_ukrainian(place)) return 0;
        return width > 800 ? 2 : -1;
    case SM_PLACE_ADMIN1_CAPITAL:
        if (is_own(map, place)) return width > 400 ? 1 : -1;
        return width > 800 && place->population >= 250000 ? 3 : -1;
    case SM_PLACE_CITY:
    case SM_PLACE_TOWN:
        return least > 0 && place->population >= least && width >= 640 ? 4 : -1;
    default:
        return -1;
    }
}

static bool is_of_place(const struct sm_mark *mark)
{
    return sm_mark_is_drawn(mark) && mark->kind != SM_MARK_CELL;
}

/* Does a mark stand at a place? */
static bool has_mark(const struct sm_map *map, const struct sm_place *place)
{
    for (size_t i = 0; i < map->mark_count; i++) {
        const struct sm_mark *mark = &map->marks[i];
        if (!is_of_place(mark) || mark->has_base) continue;
        if (map->week->events[mark->events[0]].on_place == place) return true;
    }
    return false;
}

/* Empty where no language of the map has a name for it: such a place stays unnamed. */
static struct sm_text name_of(const struct sm_map *map, const struct sm_place *place)
{
    return sm_lang_pick(map->lang, place->name_en, place->name_uk);
}

static int compare(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (x->rank != y->rank) return x->rank - y->rank;
    if (x->place->population != y->place->population)
        return x->place->population < y->place->population ? 1 : -1;
    size_t n = x->place->id.n < y->place->id.n ? x->place->id.n : y->place->id.n;
    int order = n ? memcmp(x->place->id.at, y->place->id.at, n) : 0;
    return order ? order : (int)x->place->id.n - (int)y->place->id.n;
}

/* Places that events are told from, whatever their size, by their numbers. */
struct bases {
    const struct sm_place **at;
    size_t count;
};

static bool find_bases(struct sm_map *map, struct bases *bases)
{
    *bases = (struct bases){sm_arena_alloc(map->arena, map->mark_count, sizeof *bases->at), 0};
    if (!bases->at) return false;
    for (size_t i = 0; i < map->mark_count; i++) {
        const struct sm_mark *mark = &map->marks[i];
        const struct sm_place *place = mark->has_base && is_of_place(mark)
                                           ? map->week->events[mark->events[0]].on_place
                                           : NULL;
        if (!place) continue;
        size_t at = 0;
        while (at < bases->count && bases->at[at] < place)
            at++;
        if (at < bases->count && bases->at[at] == place) continue;
        for (size_t k = bases->count++; k > at; k--)
            bases->at[k] = bases->at[k - 1];
        bases->at[at] = place;
    }
    return true;
}

/* Is the place, told from or not, worth a label? */
static bool consider(const struct sm_map *map, const struct sm_place *place, bool is_base,
                     struct candidate *c)
{
    *c = (struct candidate){.place = place, .is_base = is_base};
    if (!sm_box_holds(map->extent_deg, place->at_deg)) return false;
    c->rank = rank_of(map, place);
    if (is_base && (c->rank < 0 || c->rank > BASE_RANK)) c->rank = BASE_RANK;
    /* An event's label names its place already. */
    if (c->rank < 0 || name_of(map, place).n == 0 || has_mark(map, place)) return false;
    return sm_view_place(&map->view, map->projection, place->at_deg, &c->at_px) &&
           sm_box_holds(map->frames.map, c->at_px);
}

/* What rank_of may find worth a label. */
static struct sm_town_search search_towns(const struct sm_map *map)
{
    long least = population_min(0.001 / map->view.px_per_m, true);
    return (struct sm_town_search){
        .within_deg = map->extent_deg, .only_capitals = least == 0, .people_min = least};
}

/* The candidates by their numbers, so that it does not matter who found them; then by rank. */
static bool collect(struct sm_map *map, struct candidate *candidates, size_t *count)
{
    const struct sm_gazetteer *gazetteer = sm_base_gazetteer(map->base);
    struct sm_town_search search = search_towns(map);
    const struct sm_place *town = sm_gazetteer_next_town(gazetteer, &search);
    struct bases bases;
    size_t base = 0;
    *count = 0;
    if (!find_bases(map, &bases)) return sm_fail_memory(map->err);
    while ((town || base < bases.count) && *count < CANDIDATES_MAX) {
        bool is_base = base < bases.count && (!town || bases.at[base] <= town);
        const struct sm_place *place = is_base ? bases.at[base++] : town;
        if (place == town) town = sm_gazetteer_next_town(gazetteer, &search);
        *count += consider(map, place, is_base, &candidates[*count]);
    }
    qsort(candidates, *count, sizeof *candidates, compare);
    return true;
}

static struct sm_type type_of(const struct sm_map *map, const struct candidate *c)
{
    const struct sm_theme *theme = map->theme;
    if (c->rank == 0) return theme->capital_type;
    if (c->rank == 1) return theme->oblast_capital_type;
    return c->place->population >= 50000 ? theme->town_type : theme->village_type;
}

static const struct sm_ink *ink_of(const struct sm_map *map, const struct candidate *c)
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

static double dot_of(const struct candidate *c)
{
    return c->rank == 0 ? CAPITAL_DOT_PX : DOT_PX;
}

/* Its dot and a little around it, hatched so densely that a label that only touches it meets more
 * line than on a border. */
static void mind_dot(struct sm_map *map, const struct candidate *c)
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
    struct candidate *candidates = sm_arena_alloc(map->arena, CANDIDATES_MAX, sizeof *candidates);
    if (!candidates) return sm_fail_memory(map->err);
    size_t count;
    if (!collect(map, candidates, &count)) return false;
    for (size_t i = 0; i < count && candidates[i].rank <= MINDED_RANK; i++)
        mind_dot(map, &candidates[i]);
    return !map->placer.failed || sm_fail_memory(map->err);
}

/* The first of two ranks outweighs many of the second; within a rank, larger places go first. */
static double weight_of(const struct candidate *c)
{
    static const double by_rank[] = {100, 30, 20, 10, 1};
    return by_rank[c->rank] * (1 + fmin((double)c->place->population, 1e7) / 1e6);
}

static struct sm_label label_of(const struct candidate *c, const struct sm_label_variant *variant)
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
    struct candidate *candidates;
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
        .candidates = sm_arena_alloc(map->arena, CANDIDATES_MAX, sizeof *all->candidates),
        .strangers = sm_arena_alloc(map->arena, map->mark_count, sizeof *all->strangers),
    };
    if (!all->candidates || !all->strangers) return sm_fail_memory(map->err);
    if (!collect(map, all->candidates, &all->count)) return false;
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
        const struct candidate *c = &all->candidates[i];
        if (!sm_shape_line(sm_base_fonts(map->base), name_of(map, c->place), type_of(map, c),
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
    const struct candidate *c = &all->candidates[i];
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
