/* SPDX-License-Identifier: Apache-2.0
 * Names of rivers, beside the stretch where the river goes most gently along under a name.
 *
 *          +--------------+
 *          |    D n i p r o                       over a river that goes across: its highest point
 *          +--------------+                       under the name is just below the box, and it
 *      ..----''''-----..-''''..                   stays near
 *          |<--- span --->|
 *
 *      /  +--------------+
 *     |   |  D e s n a   |                        beside one that comes down
 *      \  +--------------+
 */
#include "layers/labels.h"

#include <math.h>
#include <stdlib.h>

#include "geo/stages.h"

/* Rivers are followed in steps of this. */
static const double STEP_PX = 4, GAP_PX = 2.5;
/* Of a river shorter than this many of its names' widths the frame shows too little. */
static const double LENGTHS_MIN = 1.6;
/* The worst stretch that is still better than no name: how far the river strays from it. */
static const double COST_MAX_PX = 22;
/* A river that comes down past its name: worse than any gentle stretch across. */
static const double BESIDE_COST_PX = 9;
/* Beyond the map's subject a name is worth less; on the national map, nothing. */
static const double OUTSIDE_COST_PX = 5;
static const double TYPE_PX = 12, SPACING_PX = 0.5;

/* Rivers of less importance than these ranks are not named. */
static const char RANK_MAX_NATIONAL = '8', RANK_MAX_REGIONAL = '9';

/* All courses of one river that the frame shows, as places STEP_PX apart. */
struct course {
    struct sm_sink sink;
    struct sm_vertex *places;
    bool *starts; /* a place that does not follow the one before it */
    size_t count, place_capacity, start_capacity;
    struct sm_vertex last;
    bool in_line, failed;
};

static void add_place(struct course *course, struct sm_vertex v, bool starts)
{
    if (!sm_grow(&course->places, &course->place_capacity, course->count + 1,
                 sizeof *course->places) ||
        !sm_grow(&course->starts, &course->start_capacity, course->count + 1,
                 sizeof *course->starts)) {
        course->failed = true;
        return;
    }
    course->places[course->count] = v;
    course->starts[course->count++] = starts;
    course->last = v;
}

static void course_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct course *course = (struct course *)sink;
    if (!course->in_line) add_place(course, v, true);
    course->in_line = true;
    double length = sm_distance(course->last, v);
    struct sm_vertex from = course->last;
    for (double at = STEP_PX; at <= length; at += STEP_PX)
        add_place(course,
                  (struct sm_vertex){from.x + (v.x - from.x) * at / length,
                                     from.y + (v.y - from.y) * at / length},
                  false);
}

static void course_line_start(struct sm_sink *sink)
{
    ((struct course *)sink)->in_line = false;
}

/* The rivers of a map under way. */
struct naming {
    struct sm_map *map;
    struct sm_layer *rivers;
    int field; /* of the name in the map's language */
    struct sm_shape subject; /* map space */
    struct course all;       /* of every river, named or not: a name keeps off them */
};

/* Where a name would stand, and how badly. */
struct spot {
    struct sm_box box;
    double cost;
};

/* The box around the river from place 'i' both ways, as long as it stays within 'half' of it,
 * across ('x') or down; false when it ends before. */
static bool stretch(const struct course *course, size_t i, double half, bool across,
                    struct sm_box *around)
{
    struct sm_vertex middle = course->places[i];
    bool out_before = false, out_behind = false;
    *around = sm_box_with(sm_box_empty(), middle);
    for (size_t k = i; k > 0 && !course->starts[k] && !out_before; k--) {
        struct sm_vertex v = course->places[k - 1];
        *around = sm_box_with(*around, v);
        out_before = fabs(across ? v.x - middle.x : v.y - middle.y) > half;
    }
    for (size_t k = i + 1; k < course->count && !course->starts[k] && !out_behind; k++) {
        struct sm_vertex v = course->places[k];
        *around = sm_box_with(*around, v);
        out_behind = fabs(across ? v.x - middle.x : v.y - middle.y) > half;
    }
    return out_before && out_behind;
}

static bool is_on_river(const struct course *course, struct sm_box box)
{
    for (size_t i = 0; i < course->count; i++)
        if (sm_box_holds(box, course->places[i])) return true;
    return false;
}

static double cost_of_ground(const struct naming *naming, struct sm_box box)
{
    struct sm_map *map = naming->map;
    struct sm_vertex at = sm_view_to_map(&map->view, sm_box_middle(box));
    if (sm_shape_holds(&naming->subject, at)) return 0;
    return map->subject.is_national ? COST_MAX_PX : OUTSIDE_COST_PX;
}

static void try_box(const struct naming *naming, struct sm_box box, double cost,
                    struct spot *best)
{
    struct sm_map *map = naming->map;
    if (cost < best->cost) cost += cost_of_ground(naming, box);
    if (cost >= best->cost || !sm_placer_is_free(&map->placer, sm_box_grown(box, 2)) ||
        sm_placer_covers_line(&map->placer, box) || is_on_river(&naming->all, sm_box_grown(box, 1)))
        return;
    *best = (struct spot){box, cost};
}

/* The four ways to stand at place 'i'. */
static void try_place(const struct naming *naming, const struct course *course, size_t i,
                      struct sm_vertex size, struct spot *best)
{
    struct sm_vertex v = course->places[i];
    struct sm_box around;
    if (stretch(course, i, size.x / 2, true, &around)) {
        double cost = sm_box_height(around), x = v.x - size.x / 2;
        double above = around.y0 - GAP_PX - size.y, below = around.y1 + GAP_PX;
        try_box(naming, (struct sm_box){x, above, x + size.x, above + size.y}, cost, best);
        try_box(naming, (struct sm_box){x, below, x + size.x, below + size.y}, cost + 1, best);
    }
    if (stretch(course, i, size.y, false, &around)) {
        double cost = sm_box_width(around) + BESIDE_COST_PX, y = v.y - size.y / 2;
        double right = around.x1 + GAP_PX + 1, left = around.x0 - GAP_PX - 1 - size.x;
        try_box(naming, (struct sm_box){right, y, right + size.x, y + size.y}, cost, best);
        try_box(naming, (struct sm_box){left, y, left + size.x, y + size.y}, cost + 1, best);
    }
}

/* "Danube (Kiliia)" is the Danube on a map. */
static struct sm_text name_of(const struct naming *naming, size_t row)
{
    struct sm_text rest = sm_layer_text(naming->rivers, row, naming->field);
    return sm_text_trim(sm_text_cut(&rest, '('));
}

/* Add the courses of one layer's rivers: of this name, or all of them. Where a river runs through
 * a lake its axis is not drawn, but is a course too. */
static bool add_courses(struct sm_map *map, enum sm_base_layer which, const struct naming *named,
                        struct sm_text name, struct course *course)
{
    struct sm_shape shape;
    struct sm_road_options options = {.margin_px = -4, .thin_px = 0.5, .simplify_px2 = 0.5};
    struct sm_layer *rivers = sm_base_layer(map->base, which, map->report, map->err);
    if (!rivers) return map->err->code == SM_OK;
    struct sm_road *road =
        sm_road_new(map->projection, &map->view, options, &course->sink, map->err);
    bool ok = road != NULL;
    for (size_t row = 0; row < sm_layer_count(rivers) && ok; row++) {
        if (named && !sm_text_equal(name_of(named, row), name)) continue;
        if (!sm_box_touches(sm_layer_box_deg(rivers, row), map->extent_deg)) continue;
        ok = sm_layer_read(rivers, row, &shape, map->err);
        if (ok) sm_shape_stream(&shape, sm_road_sink(road));
    }
    ok = ok && sm_road_ok(road, map->err) && (!course->failed || sm_fail_memory(map->err));
    sm_road_free(road);
    return ok;
}

static struct course course_empty(void)
{
    return (struct course){.sink = {.point = course_point, .line_start = course_line_start}};
}

static void course_finish(struct course *course)
{
    free(course->places);
    free(course->starts);
}

static bool name_river(const struct naming *naming, struct sm_text name)
{
    struct sm_map *map = naming->map;
    struct course course = course_empty();
    struct spot best = {.cost = COST_MAX_PX};
    struct sm_type type = {map->theme->water_type.face, TYPE_PX, SPACING_PX};
    struct sm_ink ink = map->theme->water_ink;
    struct sm_run run;
    ink.class_name = "label water river";
    ink.halo = map->theme->place_ink.halo;
    bool ok = sm_shape_line(sm_base_fonts(map->base), name, type, map->arena, &run, map->report,
                            map->err) &&
              add_courses(map, SM_LAYER_RIVERS, naming, name, &course);
    struct sm_vertex size = {run.width_px + 4, run.ascent_px * 0.8 + run.descent_px * 0.7};
    bool long_enough = (double)course.count * STEP_PX > LENGTHS_MIN * size.x;
    for (size_t i = 0; i < course.count && ok && long_enough; i += 2)
        try_place(naming, &course, i, size, &best);
    if (ok && best.cost < COST_MAX_PX) {
        struct sm_vertex origin = {best.box.x0 + 2, best.box.y1 - run.descent_px * 0.7};
        sm_draw_run(map->canvas, &run, origin, &ink);
        sm_placer_take(&map->placer, best.box);
    }
    course_finish(&course);
    return ok;
}

static bool is_named_before(const struct naming *naming, size_t row)
{
    for (size_t i = 0; i < row; i++)
        if (sm_text_equal(name_of(naming, i), name_of(naming, row))) return true;
    return false;
}

static bool name_rivers(const struct naming *naming)
{
    const struct sm_map *map = naming->map;
    struct sm_layer *rivers = naming->rivers;
    int name_uk = sm_layer_field(rivers, "name_uk"), rank = sm_layer_field(rivers, "rank");
    char rank_max = map->subject.is_national ? RANK_MAX_NATIONAL : RANK_MAX_REGIONAL;
    for (size_t row = 0; row < sm_layer_count(rivers); row++) {
        struct sm_text of_rank = sm_layer_text(rivers, row, rank);
        /* A name that has no Ukrainian form was never looked at: it may be anything. */
        bool known = name_of(naming, row).n > 0 && sm_layer_text(rivers, row, name_uk).n > 0;
        if (!known || of_rank.n != 1 || of_rank.at[0] > rank_max) continue;
        if (is_named_before(naming, row)) continue;
        if (!name_river(naming, name_of(naming, row))) return false;
    }
    return true;
}

bool sm_draw_river_names(struct sm_map *map)
{
    struct sm_collector outline;
    struct naming naming = {.map = map, .all = course_empty()};
    naming.rivers = sm_base_layer(map->base, SM_LAYER_RIVERS, map->report, map->err);
    if (!naming.rivers) return map->err->code == SM_OK;
    naming.field =
        sm_layer_field(naming.rivers, map->lang == SM_UKRAINIAN ? "name_uk" : "name_en");
    sm_collector_init(&outline);
    bool ok = sm_map_subject_outline(map, &outline);
    naming.subject = sm_collector_shape(&outline);
    ok = ok && add_courses(map, SM_LAYER_RIVERS, NULL, (struct sm_text){0}, &naming.all) &&
         add_courses(map, SM_LAYER_RIVERS_GSHHG, NULL, (struct sm_text){0}, &naming.all) &&
         name_rivers(&naming);
    course_finish(&naming.all);
    sm_collector_finish(&outline);
    return ok;
}
