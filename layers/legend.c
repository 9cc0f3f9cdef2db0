/* SPDX-License-Identifier: Apache-2.0
 * The legend: exactly the categories, precisions and statuses that occur on this map.
 */
#include "layers/control.h"
#include "layers/map.h"

#include <math.h>

static const double SAMPLE_PX = 24, ITEM_GAP_PX = 18, COUNT_GAP_PX = 9, ROW_PX = 22;

/* COUNT is a category's symbol as large as for a count, BEARING a precision told with a bearing,
 * ROUGH one that says no more than a district or area. */
enum item_kind { CATEGORY, COUNT, PRECISION, ROUGH, BEARING, STATUS };

struct item {
    enum item_kind kind;
    int value; /* a category, mark kind or status */
    struct sm_text words;
    double size_px; /* of a count's symbol; else 0 */
    struct sm_run run;
};

enum { ITEMS_MAX = 3 * SM_CATEGORY_COUNT + 12 };

struct legend {
    struct item items[ITEMS_MAX];
    int count;
};

/* What there is on the map, by kind of item and value. */
struct found {
    bool of[STATUS + 1][SM_CATEGORY_COUNT];
    unsigned categories, statuses; /* bits of 1u << enum */
};

/* A symbol alone on the sea says by itself where it stands. */
static bool needs_no_key(const struct sm_mark *mark)
{
    return mark->kind == SM_MARK_DISC && mark->radius_m <= 0;
}

static void find_in_mark(const struct sm_map *map, const struct sm_mark *mark, struct found *found)
{
    if (mark->kind == SM_MARK_LISTED) return;
    enum item_kind kind = !isnan(mark->faces_deg)       ? BEARING
                          : sm_mark_is_rough(map, mark) ? ROUGH
                                                        : PRECISION;
    if (!needs_no_key(mark)) found->of[kind][mark->kind] = true;
    found->categories |= mark->categories;
    found->statuses |= mark->statuses;
}

static struct found find_all(const struct sm_map *map)
{
    struct found found = {0};
    for (size_t i = 0; i < map->mark_count; i++)
        find_in_mark(map, &map->marks[i], &found);
    for (int i = 0; i < SM_CATEGORY_COUNT; i++) {
        found.of[CATEGORY][i] = found.categories >> i & 1;
        found.of[STATUS][i] = found.statuses >> i & 1;
    }
    /* Room for cells is kept before it is known whether there are any. */
    if (!map->canvas && sm_may_have_cells(map)) found.of[PRECISION][SM_MARK_CELL] = true;
    return found;
}

static const struct {
    enum item_kind kind;
    int value;
} explained[] = {
    {PRECISION, SM_MARK_PIN},
    {PRECISION, SM_MARK_DISC},
    {BEARING, SM_MARK_DISC},
    {BEARING, SM_MARK_WEDGE},
    {ROUGH, SM_MARK_DISC},
    {PRECISION, SM_MARK_AREA},
    {PRECISION, SM_MARK_DIRECTION},
    {BEARING, SM_MARK_DIRECTION},
    {PRECISION, SM_MARK_CELL},
    {PRECISION, SM_MARK_POINTER},
    {STATUS, SM_REPORTED},
    {STATUS, SM_CLAIMED},
    {STATUS, SM_DENIED},
};

static const enum sm_word explanations[] = {
    SM_WORD_EXACT_KEY,  SM_WORD_NEAR_KEY,    SM_WORD_OFFSET_KEY,    SM_WORD_WEDGE_KEY,
    SM_WORD_ROUGH_KEY,  SM_WORD_AREA_KEY,    SM_WORD_DIRECTION_KEY, SM_WORD_FACING_KEY,
    SM_WORD_CELL_KEY,   SM_WORD_POINTER_KEY, SM_WORD_REPORTED_KEY,  SM_WORD_CLAIMED_KEY,
    SM_WORD_DENIED_KEY,
};

static void add(struct legend *legend, enum item_kind kind, int value, struct sm_text words)
{
    legend->items[legend->count++] = (struct item){.kind = kind, .value = value, .words = words};
}

/* The least and the greatest count, each beside a symbol of its size; "≤ 12" where smaller ones are
 * no smaller. */
static void add_counts(const struct sm_map *map, struct legend *legend, int category)
{
    const struct sm_symbol_scale *scale = &map->symbol_scales[category];
    for (int most = 0; most < 2 && scale->px_of_one > 0; most++) {
        struct sm_buf words = {0};
        struct sm_week_event sample = {.count = most ? scale->most : scale->least};
        long long smallest = sm_symbol_count_of_smallest(map, (enum sm_category)category);
        if (sample.count < smallest) {
            sample.count = smallest;
            sample.qualifier = SM_QUALIFIER_UP_TO;
        }
        sm_buf_count(&words, &sample, map->lang);
        add(legend, COUNT, category, sm_buf_keep(&words, map->arena));
        legend->items[legend->count - 1].size_px =
            sm_symbol_px_for(map, (enum sm_category)category, sample.count);
    }
}

static void collect(const struct sm_map *map, struct legend *legend)
{
    const struct found found = find_all(map);
    legend->count = 0;
    for (int c = 0; c < SM_CATEGORY_COUNT; c++) {
        if (!found.of[CATEGORY][c]) continue;
        add(legend, CATEGORY, c, sm_text(sm_category_word((enum sm_category)c, map->lang)));
        add_counts(map, legend, c);
    }
    for (size_t i = 0; i < sizeof explained / sizeof *explained; i++)
        if (found.of[explained[i].kind][explained[i].value])
            add(legend, explained[i].kind, explained[i].value,
                sm_text(sm_word(explanations[i], map->lang)));
}

static void draw_precision(struct sm_map *map, enum sm_mark_kind kind, struct sm_vertex c)
{
    switch (kind) {
    case SM_MARK_PIN:
        sm_add_circle(map->canvas, c, 2.6);
        sm_paint_path(map->canvas, &map->theme->anchor_dot);
        break;
    case SM_MARK_DISC:
        sm_add_circle(map->canvas, c, 8);
        sm_paint_path(map->canvas, &map->theme->discs[SM_OTHER]);
        break;
    case SM_MARK_AREA:
        sm_draw_area_sample(map, (struct sm_box){c.x - 9, c.y - 6, c.x + 9, c.y + 6});
        break;
    case SM_MARK_DIRECTION:
        sm_move_to(map->canvas, (struct sm_vertex){c.x - 9, c.y});
        sm_line_to(map->canvas, (struct sm_vertex){c.x + 9, c.y});
        sm_paint_path(map->canvas, &map->theme->direction_bar);
        break;
    case SM_MARK_CELL:
        sm_draw_cell_sample(map, c);
        break;
    default:
        sm_draw_arrow(map, c, (struct sm_vertex){1, 0});
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
    case COUNT:
        sm_draw_symbol(map, (enum sm_category)item->value, SM_CONFIRMED, c, item->size_px);
        break;
    case CATEGORY:
        sm_draw_symbol(map, (enum sm_category)item->value, SM_CONFIRMED, c, size);
        break;
    case STATUS:
        sm_draw_symbol(map, SM_OTHER, (enum sm_status)item->value, c, size);
        break;
    case ROUGH:
        sm_add_circle(map->canvas, c, 8);
        sm_paint_path(map->canvas, &map->theme->rough_discs[SM_OTHER]);
        break;
    case BEARING:
        draw_bearing(map, (enum sm_mark_kind)item->value, c);
        break;
    case PRECISION:
        draw_precision(map, (enum sm_mark_kind)item->value, c);
    }
}

/* Room for an item's symbol, and with its words. */
static double sample_width(const struct item *item)
{
    return fmax(SAMPLE_PX, item->size_px + 5);
}

static double item_width(const struct item *item)
{
    return sample_width(item) + item->run.width_px;
}

static bool set_items(struct sm_map *map, struct legend *legend)
{
    for (int i = 0; i < legend->count; i++) {
        struct item *item = &legend->items[i];
        if (!sm_shape_line(sm_base_fonts(map->base), item->words, map->theme->legend_type,
                           map->arena, &item->run, map->report, map->err))
            return false;
    }
    return true;
}

/* The first item behind a row that begins with item 'from', and how high the row is. A count never
 * stands apart from its category. */
static int row_end(const struct legend *legend, int from, double width_px, double *height)
{
    double x = 0;
    int i = from;
    *height = ROW_PX;
    for (; i < legend->count; i++) {
        double group = 0;
        for (int k = i; k < legend->count && (k == i || legend->items[k].kind == COUNT); k++)
            group += item_width(&legend->items[k]) + (k == i ? 0 : COUNT_GAP_PX);
        bool starts = legend->items[i].kind != COUNT;
        if (i > from && starts && x + group > width_px) break;
        x += item_width(&legend->items[i]) + ITEM_GAP_PX;
        *height = fmax(*height, legend->items[i].size_px + 6);
    }
    return i;
}

static void draw_row(struct sm_map *map, const struct legend *legend, int from, int to,
                     struct sm_vertex at)
{
    for (int i = from; i < to; i++) {
        const struct item *item = &legend->items[i];
        double sample = sample_width(item);
        struct sm_vertex origin = {at.x + sample,
                                   at.y + (item->run.ascent_px - item->run.descent_px) / 2 - 0.5};
        draw_item(map, item,
                  (struct sm_vertex){at.x + (item->size_px > 0 ? (sample - 5) / 2 : 9), at.y});
        sm_draw_run(map->canvas, &item->run, origin, &map->theme->legend_ink);
        bool goes_on = i + 1 < to && legend->items[i + 1].kind == COUNT;
        at.x += item_width(item) + (goes_on ? COUNT_GAP_PX : ITEM_GAP_PX);
    }
}

/* Set the items in rows that break at the box's width; returns the height, draws when told. */
static double lay_out(struct sm_map *map, struct sm_box box, bool drawing)
{
    struct legend legend;
    double y = box.y0;
    collect(map, &legend);
    if (legend.count == 0 || !set_items(map, &legend)) return 0;
    for (int from = 0; from < legend.count;) {
        double height;
        int to = row_end(&legend, from, sm_box_width(box), &height);
        if (drawing) draw_row(map, &legend, from, to, (struct sm_vertex){box.x0, y + height / 2});
        y += height;
        from = to;
    }
    return y - box.y0;
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
