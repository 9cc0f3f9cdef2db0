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
/* A stretch that winds more than this many times its span is no place for a name. */
static const double WINDING_MAX = 2;
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

/* What the frame shows of all rivers, as places STEP_PX apart. */
struct place {
    struct sm_vertex at;
    long row;    /* of the layer of named rivers, or -1 */
    bool starts; /* does not follow the place before it */
};

struct course {
    struct sm_sink sink;
    struct place *places;
    size_t count, capacity;
    long row;
    bool in_line, failed;
};

/* A box where a name might stand, and how badly. */
struct spot {
    struct sm_box box;
    double cost;
    size_t order;
};

struct naming {
    struct sm_map *map;
    struct sm_layer *rivers;
    int field;               /* of the name in the map's language */
    long *firsts;            /* of each row: the first one with its name */
    struct sm_shape subject; /* map space */
    struct course course;
    struct spot *spots; /* of the river under way */
    size_t spot_count, spot_capacity;
};

static void add_place(struct course *course, struct sm_vertex v, bool starts)
{
    if (!sm_grow(&course->places, &course->capacity, course->count + 1, sizeof *course->places)) {
        course->failed = true;
        return;
    }
    course->places[course->count++] = (struct place){v, course->row, starts};
}

static void course_point(struct sm_sink *sink, struct sm_vertex v)
{
    struct course *course = (struct course *)sink;
    if (course->failed) return;
    if (!course->in_line) add_place(course, v, true);
    course->in_line = true;
    if (course->count == 0) return;
    struct sm_vertex from = course->places[course->count - 1].at;
    double length = sm_distance(from, v);
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

/* Follow the river from place 'i' one way as long as it stays within 'half' of it, across or down;
 * false when it ends or winds before it is out. */
static bool follow(const struct course *course, size_t i, int way, const double half[2],
                   struct sm_box *around)
{
    struct sm_vertex middle = course->places[i].at;
    double reach = half[0] > 0 ? half[0] : half[1];
    for (int steps = (int)(WINDING_MAX * reach / STEP_PX) + 1; steps > 0; steps--) {
        bool last = way > 0 ? i + 1 == course->count || course->places[i + 1].starts
                            : i == 0 || course->places[i].starts;
        if (last) return false;
        i = way > 0 ? i + 1 : i - 1;
        struct sm_vertex v = course->places[i].at;
        *around = sm_box_with(*around, v);
        if ((half[0] > 0 && fabs(v.x - middle.x) > half[0]) ||
            (half[1] > 0 && fabs(v.y - middle.y) > half[1]))
            return true;
    }
    return false;
}

/* The box around the river from place 'i' both ways. */
static bool stretch(const struct course *course, size_t i, double half_x, double half_y,
                    struct sm_box *around)
{
    const double half[2] = {half_x, half_y};
    *around = sm_box_with(sm_box_empty(), course->places[i].at);
    return follow(course, i, 1, half, around) && follow(course, i, -1, half, around);
}

static void add_spot(struct naming *naming, double x, double y, struct sm_vertex size, double cost)
{
    if (cost >= COST_MAX_PX) return;
    if (!sm_grow(&naming->spots, &naming->spot_capacity, naming->spot_count + 1,
                 sizeof *naming->spots)) {
        naming->course.failed = true;
        return;
    }
    naming->spots[naming->spot_count] =
        (struct spot){{x, y, x + size.x, y + size.y}, cost, naming->spot_count};
    naming->spot_count++;
}

static double cost_of_ground(const struct naming *naming, size_t i)
{
    struct sm_map *map = naming->map;
    struct sm_vertex at = sm_view_to_map(&map->view, naming->course.places[i].at);
    if (sm_shape_holds(&naming->subject, at)) return 0;
    return map->subject.is_national ? COST_MAX_PX : OUTSIDE_COST_PX;
}

/* The four ways to stand at place 'i', on ground of a cost. */
static void add_spots(struct naming *naming, size_t i, struct sm_vertex size, double ground)
{
    struct sm_vertex v = naming->course.places[i].at;
    struct sm_box around;
    if (stretch(&naming->course, i, size.x / 2, 0, &around)) {
        double cost = ground + sm_box_height(around), x = v.x - size.x / 2;
        add_spot(naming, x, around.y0 - GAP_PX - size.y, size, cost);
        add_spot(naming, x, around.y1 + GAP_PX, size, cost + 1);
    }
    if (stretch(&naming->course, i, 0, size.y, &around)) {
        double cost = ground + sm_box_width(around) + BESIDE_COST_PX, y = v.y - size.y / 2;
        add_spot(naming, around.x1 + GAP_PX + 1, y, size, cost);
        add_spot(naming, around.x0 - GAP_PX - 1 - size.x, y, size, cost + 1);
    }
}

static int compare_spots(const void *a, const void *b)
{
    const struct spot *x = a, *y = b;
    int order = (x->cost > y->cost) - (x->cost < y->cost);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

static bool is_on_river(const struct course *course, struct sm_box box)
{
    for (size_t i = 0; i < course->count; i++)
        if (sm_box_holds(box, course->places[i].at)) return true;
    return false;
}

static bool is_free(const struct naming *naming, struct sm_box box)
{
    const struct sm_placer *placer = &naming->map->placer;
    return sm_placer_is_free(placer, sm_box_grown(box, 2)) && !sm_placer_covers_line(placer, box) &&
           !is_on_river(&naming->course, sm_box_grown(box, 1));
}

/* The cheapest spot that is free, or NULL. */
static const struct spot *best_spot(struct naming *naming)
{
    if (naming->spot_count)
        qsort(naming->spots, naming->spot_count, sizeof *naming->spots, compare_spots);
    for (size_t i = 0; i < naming->spot_count; i++)
        if (is_free(naming, naming->spots[i].box)) return &naming->spots[i];
    return NULL;
}

/* "Danube (Kiliia)" is the Danube on a map. */
static struct sm_text name_of(const struct naming *naming, size_t row)
{
    struct sm_text rest = sm_layer_text(naming->rivers, row, naming->field);
    return sm_text_trim(sm_text_cut(&rest, '('));
}

static bool set_name(const struct naming *naming, struct sm_text name, struct sm_run *run)
{
    struct sm_map *map = naming->map;
    struct sm_type type = {map->theme->water_type.face, TYPE_PX, SPACING_PX};
    return sm_shape_line(sm_base_fonts(map->base), name, type, map->arena, run, map->report,
                         map->err);
}

/* All spots of the river whose rows' first is 'first'; returns how long the frame shows it. */
static double find_spots(struct naming *naming, long first, struct sm_vertex size)
{
    enum { GROUND_STEP = 8 };
    double ground = 0;
    size_t places = 0;
    naming->spot_count = 0;
    for (size_t i = 0; i < naming->course.count; i++) {
        long row = naming->course.places[i].row;
        if (row < 0 || naming->firsts[row] != first) continue;
        if (places % GROUND_STEP == 0) ground = cost_of_ground(naming, i);
        if (places++ % 2 == 0 && ground < COST_MAX_PX) add_spots(naming, i, size, ground);
    }
    return (double)places * STEP_PX;
}

static bool name_river(struct naming *naming, size_t first)
{
    struct sm_map *map = naming->map;
    struct sm_ink ink = map->theme->water_ink;
    struct sm_run run;
    if (!set_name(naming, name_of(naming, first), &run)) return false;
    struct sm_vertex size = {run.width_px + 4, run.ascent_px * 0.8 + run.descent_px * 0.7};
    double length = find_spots(naming, (long)first, size);
    const struct spot *best = length < LENGTHS_MIN * size.x ? NULL : best_spot(naming);
    if (!best) return true;
    struct sm_vertex origin = {best->box.x0 + 2, best->box.y1 - run.descent_px * 0.7};
    ink.class_name = "label water river";
    ink.halo = map->theme->place_ink.halo;
    sm_draw_run(map->canvas, &run, origin, &ink);
    sm_placer_take(&map->placer, best->box);
    return true;
}

/* Rows of one name are one river: for each row, the first of its name. */
static bool find_firsts(struct naming *naming)
{
    size_t rows = sm_layer_count(naming->rivers);
    naming->firsts = sm_arena_alloc(naming->map->arena, rows, sizeof *naming->firsts);
    if (!naming->firsts) return sm_fail_memory(naming->map->err);
    for (size_t row = 0; row < rows; row++) {
        struct sm_text name = name_of(naming, row);
        size_t first = 0;
        while (!sm_text_equal(name_of(naming, first), name))
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
        bool known = name_of(naming, row).n > 0 && sm_layer_text(rivers, row, name_uk).n > 0;
        if (!known || of_rank.n != 1 || of_rank.at[0] > rank_max) continue;
        if (naming->firsts[row] != (long)row) continue;
        if (!name_river(naming, row)) return false;
    }
    return true;
}

/* Where a river runs through a lake its axis is not drawn, but is a course too. */
static bool add_courses(struct naming *naming, struct sm_layer *layer, struct sm_road *road)
{
    struct sm_map *map = naming->map;
    struct sm_shape shape;
    for (size_t row = 0; row < sm_layer_count(layer); row++) {
        if (!sm_box_touches(sm_layer_box_deg(layer, row), map->extent_deg)) continue;
        if (!sm_layer_read(layer, row, &shape, map->err)) return false;
        naming->course.row = layer == naming->rivers ? (long)row : -1;
        sm_shape_stream(&shape, sm_road_sink(road));
    }
    return sm_road_ok(road, map->err);
}

static bool collect_courses(struct naming *naming)
{
    struct sm_map *map = naming->map;
    struct sm_road_options options = {.margin_px = -4, .thin_px = 2, .simplify_px2 = 1};
    struct sm_layer *others =
        sm_base_layer(map->base, SM_LAYER_RIVERS_GSHHG, map->report, map->err);
    if (!others && map->err->code != SM_OK) return false;
    struct sm_road *road =
        sm_road_new(map->projection, &map->view, options, &naming->course.sink, map->err);
    bool ok = road && add_courses(naming, naming->rivers, road) &&
              (!others || add_courses(naming, others, road));
    sm_road_free(road);
    return ok;
}

bool sm_draw_river_names(struct sm_map *map)
{
    struct sm_collector outline;
    struct naming naming = {
        .map = map, .course.sink = {.point = course_point, .line_start = course_line_start}};
    naming.rivers = sm_base_layer(map->base, SM_LAYER_RIVERS, map->report, map->err);
    if (!naming.rivers) return map->err->code == SM_OK;
    naming.field = sm_map_name_field(map, naming.rivers);
    sm_collector_init(&outline);
    bool ok =
        sm_map_subject_outline(map, &outline) && find_firsts(&naming) && collect_courses(&naming);
    naming.subject = sm_collector_shape(&outline);
    ok = ok && name_rivers(&naming);
    if (ok && naming.course.failed) ok = sm_fail_memory(map->err);
    free(naming.course.places);
    free(naming.spots);
    sm_collector_finish(&outline);
    return ok;
}
