/* SPDX-License-Identifier: Apache-2.0
 * Names of rivers, their letters along the gentlest stretch that is free.
 */
#include <math.h>
#include <stdlib.h>

#include "geo/bands.h"
#include "layers/labels.h"
#include "layers/said.h"
#include "layers/rivers.h"
#include "layers/sight.h"

/* Of a river shorter than this many of its names' widths the frame shows too little. */
static const double LENGTHS_MIN = 1.6;
/* The worst stretch that is still better than no name, and how many are tried. */
static const double COST_MAX = 34;
enum { TRIES_MAX = 240 };
/* Beyond the map's subject a name is worth less; on the national map, nothing. */
static const double OUTSIDE_COST = 7;
/* Names are spaced widely; where that finds no stretch, less so. */
static const double spacing_shares[] = {1, 0.4};
/* Two letters turned farther from each other than this (sine) no longer make a line. */
static const double LETTER_TURN_MAX = 0.3;
/* Capitals over the baseline and what hangs under it, of the face's ascent and descent; and how
 * far letters keep off water. */
static const double UP_SHARE = 0.74, DOWN_SHARE = 0.5, CLEAR_PX = 1.5;

/* Rivers of less importance than these ranks are not named. */
static const char RANK_MAX_NATIONAL = '8', RANK_MAX_REGIONAL = '9';

struct naming {
    struct sm_ground_cost ground; /* first: the stretches' finder hands it back */
    struct sm_map *map;
    struct sm_layer *rivers;
    struct sm_text *names;   /* of each row, in the map's language */
    long *firsts;            /* of each row: the first one with its name */
    struct sm_bands subject; /* map space */
    struct sm_waters own_waters;
    const struct sm_waters *waters; /* these, or those that the sight keeps */
    struct sm_stretches stretches;  /* of the river under way */
};

static double cost_of_ground(const struct sm_ground_cost *self, struct sm_vertex at_px)
{
    const struct naming *naming = (const struct naming *)self;
    const struct sm_map *map = naming->map;
    if (sm_bands_hold(&naming->subject, sm_view_to_map(&map->view, at_px))) return 0;
    return map->subject.is_national ? HUGE_VAL : OUTSIDE_COST;
}

/* The cell of a letter: what of the line it takes up, before it is turned. */
static struct sm_box cell_of(const struct sm_run *run, size_t i)
{
    return (struct sm_box){0, -run->ascent_px * UP_SHARE, run->glyphs[i].advance_px,
                           run->descent_px * DOWN_SHARE};
}

static struct sm_box letter_box(const struct sm_run *run, size_t i)
{
    struct sm_box cell = cell_of(run, i), box = sm_box_empty();
    struct sm_turn turn = run->turns[i];
    const double xs[] = {cell.x0, cell.x1}, ys[] = {cell.y0, cell.y1};
    for (int k = 0; k < 4; k++) {
        double x = xs[k % 2], y = ys[k / 2];
        box = sm_box_with(
            box, (struct sm_vertex){run->glyphs[i].x_px + x * turn.cosine - y * turn.sine,
                                    run->glyphs[i].y_px + x * turn.sine + y * turn.cosine});
    }
    return box;
}

static bool is_on_letter(const struct sm_run *run, size_t i, struct sm_vertex v)
{
    struct sm_turn turn = run->turns[i];
    double dx = v.x - run->glyphs[i].x_px, dy = v.y - run->glyphs[i].y_px;
    struct sm_vertex own = {dx * turn.cosine + dy * turn.sine, dy * turn.cosine - dx * turn.sine};
    return sm_box_holds(sm_box_grown(cell_of(run, i), CLEAR_PX), own);
}

/* Does it cover one of the places that one box is around? */
static bool covers_some(const struct sm_waters *waters, size_t from, struct sm_box around,
                        const struct sm_run *run)
{
    for (size_t i = from; i < waters->count && i < from + SM_WATERS_TOGETHER; i++) {
        struct sm_vertex at = waters->places[i].at;
        if (!sm_box_holds(around, at)) continue;
        for (size_t k = 0; k < run->glyph_count; k++)
            if (is_on_letter(run, k, at)) return true;
    }
    return false;
}

static bool covers_water(const struct sm_waters *waters, const struct sm_run *run)
{
    struct sm_box around = sm_box_empty();
    for (size_t i = 0; i < run->glyph_count; i++)
        around = sm_box_union(around, letter_box(run, i));
    around = sm_box_grown(around, 2 * CLEAR_PX);
    for (size_t from = 0; from < waters->count; from += SM_WATERS_TOGETHER)
        if (sm_box_touches(around, waters->boxes[from / SM_WATERS_TOGETHER]) &&
            covers_some(waters, from, around, run))
            return true;
    return false;
}

static bool is_a_line(const struct sm_run *run)
{
    for (size_t i = 1; i < run->glyph_count; i++) {
        struct sm_turn a = run->turns[i - 1], b = run->turns[i];
        if (fabs(a.cosine * b.sine - a.sine * b.cosine) > LETTER_TURN_MAX) return false;
    }
    return true;
}

static bool is_free(const struct naming *naming, const struct sm_run *run)
{
    const struct sm_placer *placer = &naming->map->placer;
    if (!is_a_line(run)) return false;
    for (size_t i = 0; i < run->glyph_count; i++)
        if (!sm_placer_is_free(placer, sm_box_grown(letter_box(run, i), 1))) return false;
    if (covers_water(naming->waters, run)) return false;
    for (size_t i = 0; i < run->glyph_count; i++)
        if (sm_placer_covers_line(placer, letter_box(run, i))) return false;
    return true;
}

static bool set_name(const struct naming *naming, struct sm_text name, double spacing_px,
                     struct sm_run *run)
{
    struct sm_map *map = naming->map;
    struct sm_type type = map->theme->river_type;
    type.spacing_px = spacing_px;
    return sm_shape_line(sm_base_fonts(map->base), name, type, map->arena, run, map->report,
                         map->err);
}

static bool draw_name(struct naming *naming, const struct sm_run *run)
{
    struct sm_box box = sm_box_empty();
    struct sm_map *map = naming->map;
    struct sm_group group = {.class_name = "river-name", .title = run->text};
    sm_begin_group(map, &group);
    sm_draw_run(map->canvas, run, (struct sm_vertex){0, 0}, &map->theme->river_ink);
    sm_group_end(map->canvas);
    for (size_t i = 0; i < run->glyph_count; i++) {
        sm_placer_take(&map->placer, letter_box(run, i));
        box = sm_box_union(box, letter_box(run, i));
    }
    return sm_note_label(map, "river", run->text, box, NULL);
}

/* Try the stretches of a name, the cheapest first; '*done' once it is drawn. */
static bool try_stretches(struct naming *naming, const struct sm_reaches *reaches,
                          const struct sm_run *run, bool *done)
{
    struct sm_stretches *all = &naming->stretches;
    struct sm_run bent;
    for (size_t i = 0; i < all->count && i < TRIES_MAX && !*done; i++) {
        const struct sm_stretch *stretch = &all->items[i];
        size_t count = 2 * stretch->half + 1;
        if (stretch->cost > COST_MAX) break;
        struct sm_vertex *line = sm_arena_alloc(naming->map->arena, count, sizeof *line);
        if (!line) return sm_fail_memory(naming->map->err);
        sm_stretch_baseline(reaches, stretch, line);
        if (!sm_bend_run(run, line, count, naming->map->arena, &bent))
            return sm_fail_memory(naming->map->err);
        *done = is_free(naming, &bent);
    }
    if (*done) return draw_name(naming, &bent);
    return true;
}

static bool name_spaced(struct naming *naming, const struct sm_reaches *reaches, size_t row,
                        double spacing_px, bool *done)
{
    struct sm_run run;
    if (!set_name(naming, naming->names[row], spacing_px, &run)) return false;
    /* What runs to the left, or has no letters, cannot be bent. */
    if (run.rtl || run.glyph_count == 0) return true;
    if (reaches->length_px < LENGTHS_MIN * run.width_px) return true;
    struct sm_name_size size = {run.width_px, run.ascent_px * UP_SHARE,
                                run.descent_px * DOWN_SHARE};
    naming->stretches.count = 0;
    for (size_t i = 0; i < reaches->count; i++)
        sm_find_stretches(reaches, i, size, &naming->ground, &naming->stretches);
    if (naming->stretches.failed) return sm_fail_memory(naming->map->err);
    sm_sort_stretches(&naming->stretches);
    return try_stretches(naming, reaches, &run, done);
}

static bool name_river(struct naming *naming, size_t first)
{
    struct sm_reaches reaches;
    bool done = false;
    if (!sm_river_reaches(naming->waters, (long)first, naming->map->arena, &reaches))
        return sm_fail_memory(naming->map->err);
    double spacing = naming->map->theme->river_type.spacing_px;
    for (size_t i = 0; i < sizeof spacing_shares / sizeof *spacing_shares && !done; i++)
        if (!name_spaced(naming, &reaches, first, spacing * spacing_shares[i], &done)) return false;
    return true;
}

/* "Danube (Kiliia)" is the Danube on a map. Copies, since a layer lends the texts of one row only.
 */
static bool copy_names(struct naming *naming)
{
    struct sm_map *map = naming->map;
    size_t rows = sm_layer_count(naming->rivers);
    int field = sm_map_name_field(map, naming->rivers);
    naming->names = sm_arena_alloc(map->arena, rows, sizeof *naming->names);
    if (!naming->names) return sm_fail_memory(map->err);
    for (size_t row = 0; row < rows; row++) {
        struct sm_text rest = sm_layer_text(naming->rivers, row, field);
        struct sm_text name = sm_text_trim(sm_text_cut(&rest, '('));
        name.at = sm_arena_copy(map->arena, name.n ? name.at : "", name.n);
        if (!name.at) return sm_fail_memory(map->err);
        naming->names[row] = name;
    }
    return true;
}

/* Rows of one name are one river: for each row, the first of its name. */
static bool find_firsts(struct naming *naming)
{
    size_t rows = sm_layer_count(naming->rivers);
    naming->firsts = sm_arena_alloc(naming->map->arena, rows, sizeof *naming->firsts);
    if (!naming->firsts) return sm_fail_memory(naming->map->err);
    for (size_t row = 0; row < rows; row++) {
        size_t first = 0;
        while (!sm_text_equal(naming->names[first], naming->names[row]))
            first++;
        naming->firsts[row] = (long)first;
    }
    return true;
}

static bool name_rivers(struct naming *naming)
{
    const struct sm_map *map = naming->map;
    struct sm_layer *rivers = naming->rivers;
    int name_uk = sm_layer_field(rivers, "name_uk"), rank = sm_layer_field(rivers, "rank");
    char rank_max = map->subject.is_national ? RANK_MAX_NATIONAL : RANK_MAX_REGIONAL;
    for (size_t row = 0; row < sm_layer_count(rivers); row++) {
        struct sm_text of_rank = sm_layer_text(rivers, row, rank);
        /* A name that has no Ukrainian form was never looked at: it may be anything. */
        bool known = naming->names[row].n > 0 && sm_layer_text(rivers, row, name_uk).n > 0;
        if (!known || of_rank.n != 1 || of_rank.at[0] > rank_max) continue;
        if (naming->firsts[row] != (long)row) continue;
        if (!name_river(naming, row)) return false;
    }
    return true;
}

static bool collect_waters(struct naming *naming)
{
    struct sm_sight *sight = naming->map->sight;
    struct sm_waters *waters = sight ? &sight->waters : &naming->own_waters;
    naming->waters = waters;
    if (sight && sight->has_waters) return true;
    if (sight) sm_waters_finish(waters);
    bool ok = sm_waters_collect(naming->map, naming->rivers, naming->firsts, waters);
    if (sight) sight->has_waters = ok;
    return ok;
}

bool sm_draw_river_names(struct sm_map *map)
{
    struct sm_collector outline;
    struct naming naming = {.ground = {cost_of_ground}, .map = map};
    naming.rivers = sm_base_layer(map->base, SM_LAYER_RIVERS, map->report, map->err);
    if (!naming.rivers) return map->err->code == SM_OK;
    sm_collector_init(&outline);
    bool ok = sm_map_subject_outline(map, &outline);
    struct sm_shape subject = sm_collector_shape(&outline);
    ok = ok && (sm_bands_init(&naming.subject, &subject) || sm_fail_memory(map->err)) &&
         copy_names(&naming) && find_firsts(&naming) && collect_waters(&naming) &&
         name_rivers(&naming);
    sm_bands_finish(&naming.subject);
    sm_waters_finish(&naming.own_waters);
    sm_stretches_finish(&naming.stretches);
    sm_collector_finish(&outline);
    return ok;
}
