/* SPDX-License-Identifier: Apache-2.0
 * A user's own layers: roads, raions, better lines, drawn over the ground and under the events.
 */
#include "layers/map.h"

#include <math.h>
#include <string.h>

#include "geo/stages.h"
#include "layers/unshown.h"

static const double DOT_PX = 2.4;

const char *const *sm_user_layer_classes(void)
{
    static const char *const names[] = {"roads",  "railways", "raions",  "oblasts",
                                        "rivers", "lakes",    "forests", "urban",
                                        "area",   "line",     "points",  NULL};
    return names;
}

/* Its place among the classes, or -1. */
static int class_named(const char *name)
{
    const char *const *names = sm_user_layer_classes();
    for (int i = 0; names[i]; i++)
        if (strcmp(names[i], name) == 0) return i;
    return -1;
}

static int class_of(const struct sm_user_layer *layer, enum sm_shape_kind kind)
{
    if (layer->class_name) return class_named(layer->class_name);
    return class_named(kind == SM_SHAPE_POLYGONS ? "area"
                       : kind == SM_SHAPE_LINES  ? "line"
                                                 : "points");
}

static bool fail_class(struct sm_map *map, const struct sm_user_layer *layer)
{
    const char *near =
        sm_text_nearest(sm_text(layer->class_name), sm_user_layer_classes(), SM_USER_CLASS_COUNT);
    return sm_fail(map->err, SM_E_USAGE, "layer %s: class \"%s\": unknown; did you mean \"%s\"?",
                   layer->path, layer->class_name, near ? near : "line");
}

bool sm_open_user_layers(struct sm_map *map)
{
    size_t count = map->options->layer_count;
    map->user_layers = sm_arena_alloc_zeroed(map->arena, count, sizeof *map->user_layers);
    if (!map->user_layers) return sm_fail_memory(map->err);
    for (size_t i = 0; i < count; i++) {
        const struct sm_user_layer *layer = &map->options->layers[i];
        if (layer->class_name && class_named(layer->class_name) < 0) return fail_class(map, layer);
        map->user_layers[i] = sm_layer_open(layer->path, NULL, map->report, map->err);
        if (!map->user_layers[i]) return false;
    }
    return true;
}

void sm_close_user_layers(struct sm_map *map)
{
    for (size_t i = 0; map->user_layers && i < map->options->layer_count; i++)
        sm_layer_close(map->user_layers[i]);
}

struct drawing {
    struct sm_map *map;
    const struct sm_paint *paint;
    size_t unshown; /* vertices */
    size_t dots, hidden;
    unsigned char
        *taken; /* a bit for each square of the frame that has a dot; NULL: no crowd yet */
    long columns, rows;
};

/* More dots than this are a crowd: a path at a time, and one for each square of so many px. */
enum { CROWD_DOTS = 20000 };
static const double SQUARE_PX = 1.2;

static bool begin_crowd(struct drawing *drawing)
{
    struct sm_map *map = drawing->map;
    struct sm_box f = map->frames.map;
    drawing->columns = (long)ceil(sm_box_width(f) / SQUARE_PX) + 1;
    drawing->rows = (long)ceil(sm_box_height(f) / SQUARE_PX) + 1;
    size_t bits = (size_t)(drawing->columns * drawing->rows);
    drawing->taken = sm_arena_alloc_zeroed(map->arena, bits / 8 + 1, 1);
    return drawing->taken || sm_fail_memory(map->err);
}

/* Take the square that a dot lies in; false where another dot of the crowd has it. */
static bool take_square(struct drawing *drawing, struct sm_vertex px)
{
    struct sm_box f = drawing->map->frames.map;
    long column = (long)((px.x - f.x0) / SQUARE_PX), row = (long)((px.y - f.y0) / SQUARE_PX);
    size_t bit = (size_t)(row * drawing->columns + column);
    bool was_taken = drawing->taken[bit / 8] >> bit % 8 & 1;
    drawing->taken[bit / 8] |= (unsigned char)(1u << bit % 8);
    return !was_taken;
}

/* Lone points pass the canvas by: each becomes a dot, as long as paper can show it. */
static bool draw_points(struct drawing *drawing, const struct sm_shape *shape)
{
    struct sm_map *map = drawing->map;
    for (size_t i = 0; i < shape->vertex_count; i++) {
        struct sm_vertex px;
        if (!sm_view_place(&map->view, map->projection, shape->vertices[i], &px)) {
            drawing->unshown += sm_box_holds(map->subject.box_deg, shape->vertices[i]);
            continue;
        }
        if (!sm_box_holds(map->frames.map, px)) continue;
        if (drawing->taken && !take_square(drawing, px)) {
            drawing->hidden++;
            continue;
        }
        sm_add_circle(map->canvas, px, DOT_PX);
        if (++drawing->dots % CROWD_DOTS) continue;
        sm_paint_path(map->canvas, drawing->paint);
        if (!drawing->taken && !begin_crowd(drawing)) return false;
    }
    return true;
}

static bool draw_feature(void *context, const struct sm_shape *shape, struct sm_error *err)
{
    struct drawing *drawing = context;
    struct sm_map *map = drawing->map;
    (void)err;
    if (shape->kind == SM_SHAPE_POINTS) return draw_points(drawing, shape);
    drawing->unshown += sm_stream_counted(map, shape);
    /* Polygons one by one: overlapping ones would cancel out in a common even-odd path. */
    if (shape->kind == SM_SHAPE_POLYGONS) sm_paint_path(map->canvas, drawing->paint);
    return true;
}

/* The default projection shows everything but the South Pole. Where a vertex could be without a
 * place on the map, all are looked at, to count those. */
static bool may_thin(const struct sm_map *map)
{
    return sm_projection_is_default(map->projection) && map->subject.box_deg.y0 > -89;
}

static bool draw_user_layer(struct sm_map *map, struct sm_layer *layer,
                            const struct sm_paint *paint)
{
    struct drawing drawing = {.map = map, .paint = paint};
    struct sm_thinning thinning = sm_road_thinning(map->road);
    struct sm_layer_taker taker = {draw_feature, &drawing, may_thin(map) ? &thinning : NULL};
    if (!sm_layer_scan(layer, map->extent_deg, &taker, map->err)) return false;
    sm_paint_path(map->canvas, paint);
    if (drawing.hidden)
        sm_remark(map->report, SM_NOTE,
                  "%s: %zu points lie where others are drawn, closer than paper can show",
                  sm_layer_path(layer), drawing.hidden);
    sm_tell_unshown(map, sm_text(sm_layer_path(layer)), drawing.unshown);
    return sm_road_ok(map->road, map->err);
}

bool sm_draw_user_layers(struct sm_map *map)
{
    static const struct sm_group group = {.id = "user-layers", .class_name = "layer user"};
    bool ok = true;
    if (map->options->layer_count == 0) return true;
    sm_begin_group(map, &group);
    for (size_t i = 0; i < map->options->layer_count && ok; i++) {
        struct sm_layer *layer = map->user_layers[i];
        int which = class_of(&map->options->layers[i], sm_layer_kind(layer));
        ok = draw_user_layer(map, layer, &map->theme->user[which]);
    }
    sm_group_end(map->canvas);
    return ok;
}
