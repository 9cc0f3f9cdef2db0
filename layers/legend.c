/* SPDX-License-Identifier: Apache-2.0
 * The legend: exactly the categories, precisions and statuses that occur on this map.
 */
#include "layers/control.h"
#include "layers/map.h"

#include <math.h>

static const double SAMPLE_PX = 24, ITEM_GAP_PX = 18, ROW_PX = 25;

/* BEARING is a precision told with a bearing. */
enum item_kind { CATEGORY, PRECISION, BEARING, STATUS };

struct item {
    enum item_kind kind;
    int value; /* a category, mark kind or status */
    const char *words;
};

enum { ITEMS_MAX = SM_CATEGORY_COUNT + 12 };

struct legend {
    struct item items[ITEMS_MAX];
    int count;
};

static bool occurs(const struct sm_map *map, enum item_kind kind, int value)
{
    for (size_t i = 0; i < map->mark_count; i++) {
        const struct sm_mark *mark = &map->marks[i];
        if (mark->kind == SM_MARK_LISTED) continue;
        bool of_place = kind == PRECISION || kind == BEARING;
        enum item_kind told = isnan(mark->faces_deg) ? PRECISION : BEARING;
        if (kind == told && (int)mark->kind == value) return true;
        for (size_t k = 0; k < mark->shown && !of_place; k++) {
            const struct sm_event *event = &map->week->events[mark->events[k]];
            int found = kind == CATEGORY ? (int)event->category : (int)event->status;
            if (found == value) return true;
        }
    }
    return false;
}

static const struct item explained[] = {
    {PRECISION, SM_MARK_PIN, NULL},     {PRECISION, SM_MARK_DISC, NULL},
    {BEARING, SM_MARK_DISC, NULL},      {BEARING, SM_MARK_WEDGE, NULL},
    {PRECISION, SM_MARK_AREA, NULL},    {PRECISION, SM_MARK_DIRECTION, NULL},
    {BEARING, SM_MARK_DIRECTION, NULL}, {PRECISION, SM_MARK_POINTER, NULL},
    {STATUS, SM_REPORTED, NULL},        {STATUS, SM_CLAIMED, NULL},
    {STATUS, SM_DENIED, NULL},
};

static const enum sm_word explanations[] = {
    SM_WORD_EXACT_KEY,    SM_WORD_NEAR_KEY,      SM_WORD_OFFSET_KEY, SM_WORD_WEDGE_KEY,
    SM_WORD_AREA_KEY,     SM_WORD_DIRECTION_KEY, SM_WORD_FACING_KEY, SM_WORD_POINTER_KEY,
    SM_WORD_REPORTED_KEY, SM_WORD_CLAIMED_KEY,   SM_WORD_DENIED_KEY,
};

static void collect(const struct sm_map *map, struct legend *legend)
{
    legend->count = 0;
    for (int c = 0; c < SM_CATEGORY_COUNT; c++)
        if (occurs(map, CATEGORY, c))
            legend->items[legend->count++] =
                (struct item){CATEGORY, c, sm_category_word((enum sm_category)c, map->lang)};
    for (size_t i = 0; i < sizeof explained / sizeof *explained; i++) {
        if (!occurs(map, explained[i].kind, explained[i].value)) continue;
        legend->items[legend->count] = explained[i];
        legend->items[legend->count++].words = sm_word(explanations[i], map->lang);
    }
}

static void draw_precision(struct sm_map *map, enum sm_mark_kind kind, struct sm_vertex c)
{
    const enum sm_category grey = SM_OTHER;
    switch (kind) {
    case SM_MARK_PIN:
        sm_add_circle(map->canvas, c, 2.6);
        sm_paint_path(map->canvas, &map->theme->anchor_dot);
        break;
    case SM_MARK_DISC:
        sm_add_circle(map->canvas, c, 8);
        sm_paint_path(map->canvas, &map->theme->discs[grey]);
        break;
    case SM_MARK_AREA:
        sm_add_box(map->canvas, (struct sm_box){c.x - 9, c.y - 6, c.x + 9, c.y + 6});
        sm_paint_path(map->canvas, &map->theme->areas[grey]);
        break;
    case SM_MARK_DIRECTION:
        sm_move_to(map->canvas, (struct sm_vertex){c.x - 9, c.y});
        sm_line_to(map->canvas, (struct sm_vertex){c.x + 9, c.y});
        sm_paint_path(map->canvas, &map->theme->direction_bar);
        break;
    default:
        sm_move_to(map->canvas, (struct sm_vertex){c.x + 5, c.y});
        sm_line_to(map->canvas, (struct sm_vertex){c.x - 4, c.y - 4});
        sm_line_to(map->canvas, (struct sm_vertex){c.x - 4, c.y + 4});
        sm_close_path(map->canvas);
        sm_paint_path(map->canvas, &map->theme->arrow);
    }
}

/* A disc off its place, a sector, or a bar that faces right. */
static void draw_bearing(struct sm_map *map, enum sm_mark_kind kind, struct sm_vertex c)
{
    struct sm_mark sample = {.kind = kind,
                             .has_base = kind != SM_MARK_DIRECTION,
                             .base_px = {c.x - 8, c.y},
                             .at_px = {c.x + 6, c.y},
                             .radius_px = 5};
    if (kind == SM_MARK_DISC) sm_add_circle(map->canvas, sample.at_px, sample.radius_px);
    if (kind == SM_MARK_WEDGE)
        sm_add_wedge(map->canvas, sample.base_px, (struct sm_vertex){1, 0}, 18);
    if (kind == SM_MARK_DIRECTION) {
        sm_move_to(map->canvas, (struct sm_vertex){c.x, c.y - 8});
        sm_line_to(map->canvas, (struct sm_vertex){c.x, c.y + 8});
    }
    sm_paint_path(map->canvas, kind == SM_MARK_DIRECTION ? &map->theme->direction_bar
                                                         : &map->theme->discs[SM_OTHER]);
    sm_draw_offset(map, &sample);
}

static void draw_item(struct sm_map *map, const struct item *item, struct sm_vertex c)
{
    double size = map->symbol_px * 0.85;
    switch (item->kind) {
    case CATEGORY:
        sm_draw_symbol(map, (enum sm_category)item->value, SM_CONFIRMED, c, size);
        break;
    case STATUS:
        sm_draw_symbol(map, SM_OTHER, (enum sm_status)item->value, c, size);
        break;
    case BEARING:
        draw_bearing(map, (enum sm_mark_kind)item->value, c);
        break;
    case PRECISION:
        draw_precision(map, (enum sm_mark_kind)item->value, c);
    }
}

/* Set the items in rows that break at the box's width; returns the height, draws when told. */
static double lay_out(struct sm_map *map, struct sm_box box, bool drawing)
{
    struct legend legend;
    struct sm_vertex at = {box.x0, box.y0};
    collect(map, &legend);
    if (legend.count == 0) return 0;
    for (int i = 0; i < legend.count; i++) {
        struct sm_run run;
        if (!sm_shape_line(sm_base_fonts(map->base), sm_text(legend.items[i].words),
                           map->theme->legend_type, map->arena, &run, map->report, map->err))
            return 0;
        double width = SAMPLE_PX + run.width_px;
        if (at.x > box.x0 && at.x + width > box.x1) at = (struct sm_vertex){box.x0, at.y + ROW_PX};
        double middle = at.y + ROW_PX / 2;
        struct sm_vertex origin = {at.x + SAMPLE_PX,
                                   middle + (run.ascent_px - run.descent_px) / 2 - 0.5};
        if (drawing) {
            draw_item(map, &legend.items[i], (struct sm_vertex){at.x + 9, middle});
            sm_draw_run(map->canvas, &run, origin, &map->theme->legend_ink);
        }
        at.x += width + ITEM_GAP_PX;
    }
    return at.y + ROW_PX - box.y0;
}

double sm_legend_height(struct sm_map *map, double width_px)
{
    double height = lay_out(map, (struct sm_box){0, 0, width_px, 0}, false);
    return height + sm_control_key(map, (struct sm_box){0, height, width_px, height}, false);
}

bool sm_draw_legend(struct sm_map *map)
{
    static const struct sm_group group = {.id = "legend", .class_name = "legend"};
    sm_group_begin(map->canvas, &group);
    struct sm_box box = map->frames.legend;
    box.y0 += lay_out(map, box, true);
    sm_control_key(map, box, true);
    sm_group_end(map->canvas);
    return map->err->code == SM_OK;
}
