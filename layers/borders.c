/* SPDX-License-Identifier: Apache-2.0
 * Borders and coasts: each is stroked once, from the layer that holds each edge once.
 */
#include "layers/ground.h"

#include <math.h>

/* A coast that is shorter on paper is left out. */
static const double ISLET_MIN_PX = 1.2;

/* Each is one path, the strongest last. */
enum border_class { COAST, FOREIGN_ADMIN1, FOREIGN, OBLAST, INTERNATIONAL, BORDER_CLASS_COUNT };

_Static_assert((int)BORDER_CLASS_COUNT <= (int)SM_LINE_PIECES_MAX, "each class is a piece");

struct border_fields {
    int kind, left_country, right_country;
};

static bool is_islet(const struct sm_map *map, struct sm_box box_deg)
{
    struct sm_vertex size = sm_paper_size(map, box_deg);
    return fmax(size.x, size.y) < ISLET_MIN_PX;
}

/* BORDER_CLASS_COUNT for what is not drawn. */
static enum border_class border_class_of(const struct sm_map *map, const struct sm_layer *borders,
                                         size_t row, const struct border_fields *fields)
{
    struct sm_text kind = sm_layer_text(borders, row, fields->kind);
    if (sm_text_is(kind, "coast"))
        return is_islet(map, sm_layer_box_deg(borders, row)) ? BORDER_CLASS_COUNT : COAST;
    bool ukrainian = sm_text_is(sm_layer_text(borders, row, fields->left_country), "UKR") ||
                     sm_text_is(sm_layer_text(borders, row, fields->right_country), "UKR");
    if (sm_text_is(kind, "international")) return ukrainian ? INTERNATIONAL : FOREIGN;
    return ukrainian ? OBLAST : FOREIGN_ADMIN1;
}

/* The class of every border, found once for all pieces. */
static bool classify(struct sm_map *map, const struct sm_layer *borders)
{
    size_t count = sm_layer_count(borders);
    struct border_fields fields = {
        sm_layer_field(borders, "kind"),
        sm_layer_field(borders, "lc"),
        sm_layer_field(borders, "rc"),
    };
    if (map->border_classes) return true;
    map->border_classes = sm_arena_alloc(map->arena, count, 1);
    if (!map->border_classes) return sm_fail_memory(map->err);
    for (size_t row = 0; row < count; row++)
        map->border_classes[row] = (unsigned char)border_class_of(map, borders, row, &fields);
    return true;
}

static bool draw_borders(struct sm_map *map, int wanted)
{
    const struct sm_paint *paints[BORDER_CLASS_COUNT] = {
        [COAST] = &map->theme->coast,
        [FOREIGN_ADMIN1] = &map->theme->admin_border_foreign,
        [FOREIGN] = &map->theme->border_foreign,
        [OBLAST] = &map->theme->oblast_border,
        [INTERNATIONAL] = &map->theme->border,
    };
    struct sm_layer *borders = sm_use_layer(map, SM_LAYER_BORDERS);
    if (!borders || !classify(map, borders)) return false;
    for (size_t row = 0; row < sm_layer_count(borders); row++)
        if (map->border_classes[row] == wanted && !sm_send_row(map, borders, row)) return false;
    sm_paint_path(map->canvas, paints[wanted]);
    return true;
}

/* Of the coarse world there are only polygons: their outlines are the borders. */
static bool draw_world_borders(struct sm_map *map)
{
    struct sm_layer *world = sm_use_layer(map, SM_LAYER_WORLD);
    if (!world) return map->err->code == SM_OK;
    long ukraine = sm_layer_row_of(world, "a3", sm_text("UKR"));
    for (size_t row = 0; row < sm_layer_count(world); row++)
        if ((long)row != ukraine && !sm_send_row(map, world, row)) return false;
    sm_paint_path(map->canvas, &map->theme->border_foreign);
    return sm_fill_row(map, world, ukraine, &map->theme->border);
}

int sm_ground_line_pieces(const struct sm_map *map)
{
    return map->is_wide ? 1 : (int)BORDER_CLASS_COUNT;
}

bool sm_draw_ground_line_piece(struct sm_map *map, int piece)
{
    bool ok = map->is_wide ? draw_world_borders(map) : draw_borders(map, piece);
    return ok && sm_road_ok(map->road, map->err);
}

void sm_begin_ground_lines(struct sm_map *map)
{
    static const struct sm_group group = {.id = "borders", .class_name = "layer borders"};
    sm_begin_group(map, &group);
}

void sm_end_ground_lines(struct sm_map *map)
{
    sm_group_end(map->canvas);
}

bool sm_draw_ground_lines(struct sm_map *map)
{
    bool ok = true;
    sm_begin_ground_lines(map);
    for (int i = 0; i < sm_ground_line_pieces(map) && ok; i++)
        ok = sm_draw_ground_line_piece(map, i);
    sm_end_ground_lines(map);
    return ok;
}
