/* SPDX-License-Identifier: Apache-2.0
 * A user's own layers: roads, raions, better lines, drawn over the ground and under the events.
 */
#include "layers/map.h"

#include <string.h>

struct user_class {
    const char *name;
    struct sm_paint paint;
    double dot_px; /* for points */
};

#define RGB(hex)                                                                                   \
    {                                                                                              \
        ((hex) >> 16) & 255, ((hex) >> 8) & 255, (hex)&255, 255                                    \
    }
#define RGBA(hex, alpha)                                                                           \
    {                                                                                              \
        ((hex) >> 16) & 255, ((hex) >> 8) & 255, (hex)&255, (unsigned char)((alpha)*255 + 0.5)     \
    }

static const struct user_class classes[] = {
    {"roads", {.class_name = "user roads", .stroke = RGB(0xC9BFAE), .width_px = 1.1}, 0},
    {"railways",
     {.class_name = "user railways",
      .stroke = RGB(0x8F877A),
      .width_px = 0.9,
      .dash_px = {5, 2},
      .dash_count = 2},
     0},
    {"raions",
     {.class_name = "user raions",
      .stroke = RGB(0xCFC9BD),
      .width_px = 0.5,
      .dash_px = {3, 2},
      .dash_count = 2},
     0},
    {"oblasts", {.class_name = "user oblasts", .stroke = RGB(0xBDB6A9), .width_px = 0.7}, 0},
    {"rivers", {.class_name = "user rivers", .stroke = RGB(0xA9C3D3), .width_px = 0.8}, 0},
    {"lakes", {.class_name = "user lakes", .fill = RGB(0xC9DAE5)}, 0},
    {"forests", {.class_name = "user forests", .fill = RGBA(0xB9C4A4, 0.35)}, 0},
    {"urban", {.class_name = "user urban", .fill = RGBA(0xC9BBA3, 0.45)}, 0},
    {"area",
     {.class_name = "user area",
      .fill = RGBA(0x66625A, 0.12),
      .stroke = RGB(0x66625A),
      .width_px = 0.8},
     0},
    {"line", {.class_name = "user line", .stroke = RGB(0x66625A), .width_px = 1}, 0},
    {"points",
     {.class_name = "user points", .fill = RGB(0x4A463F), .stroke = RGB(0xF8F5EE), .width_px = 0.8},
     2.4},
};

enum { CLASS_COUNT = sizeof classes / sizeof *classes };

const char *const *sm_user_layer_classes(void)
{
    static const char *const names[] = {"roads",  "railways", "raions",  "oblasts",
                                        "rivers", "lakes",    "forests", "urban",
                                        "area",   "line",     "points",  NULL};
    return names;
}

static const struct user_class *class_named(const char *name)
{
    for (int i = 0; i < CLASS_COUNT; i++)
        if (strcmp(classes[i].name, name) == 0) return &classes[i];
    return NULL;
}

static const struct user_class *class_of(const struct sm_user_layer *layer, enum sm_shape_kind kind)
{
    if (layer->class_name) return class_named(layer->class_name);
    return class_named(kind == SM_SHAPE_POLYGONS ? "area"
                       : kind == SM_SHAPE_LINES  ? "line"
                                                 : "points");
}

static bool fail_class(struct sm_map *map, const struct sm_user_layer *layer)
{
    const char *near =
        sm_text_nearest(sm_text(layer->class_name), sm_user_layer_classes(), CLASS_COUNT);
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
        if (layer->class_name && !class_named(layer->class_name)) return fail_class(map, layer);
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

/* Lone points pass the canvas by: each becomes a dot. */
static void draw_points(struct sm_map *map, const struct sm_shape *shape,
                        const struct user_class *look)
{
    double dot_px = look->dot_px > 0 ? look->dot_px : 2.4;
    for (size_t i = 0; i < shape->vertex_count; i++) {
        struct sm_vertex px;
        if (!sm_view_place(&map->view, map->projection, shape->vertices[i], &px)) continue;
        if (!sm_box_holds(map->frames.map, px)) continue;
        sm_add_circle(map->canvas, px, dot_px);
    }
}

static bool draw_user_layer(struct sm_map *map, struct sm_layer *layer,
                            const struct user_class *look)
{
    for (size_t row = 0; row < sm_layer_count(layer); row++) {
        struct sm_shape shape;
        if (!sm_box_touches(sm_layer_box_deg(layer, row), map->extent_deg)) continue;
        if (!sm_layer_read(layer, row, &shape, map->err)) return false;
        if (shape.kind == SM_SHAPE_POINTS)
            draw_points(map, &shape, look);
        else
            sm_shape_stream(&shape, sm_road_sink(map->road));
        /* Polygons one by one: overlapping ones would cancel out in a common even-odd path. */
        if (shape.kind == SM_SHAPE_POLYGONS) sm_paint_path(map->canvas, &look->paint);
    }
    sm_paint_path(map->canvas, &look->paint);
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
        const struct user_class *look = class_of(&map->options->layers[i], sm_layer_kind(layer));
        ok = draw_user_layer(map, layer, look);
    }
    sm_group_end(map->canvas);
    return ok;
}
