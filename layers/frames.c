/* SPDX-License-Identifier: Apache-2.0
 * Frames: how the page is divided.
 *
 *   beside (960 px and wider)             under
 *   +------------------------------+      +----------------+
 *   | head                         |      | head           |
 *   +--------------------+---------+      +----------------+
 *   | map                | list    |      | map            |
 *   |                    |         |      +----------------+
 *   |                    +---------+      | strip          |
 *   |                    | legend  |      | legend         |
 *   +--------------------+         |      | list           |
 *   | strip              |         |      |                |
 *   +--------------------+---------+      +----------------+
 *   | footer                       |      | footer         |
 *   +------------------------------+      +----------------+
 */
#include "layers/map.h"

#include <math.h>

static const double GAP_PX = 16, LIST_SHARE = 0.29, COLUMN_PX = 290;
/* Where the height is fixed, the column may be so much wider if that costs the map nothing. */
static const double WIDEST_SHARE = 0.45, SHARE_STEP = 0.04;
/* What a list in full, and one of heads alone, is worth in px of the map's height. */
static const double WORTH_PX = 100;
/* A map is at least half as high as wide, and not much higher than wide. */
static const double LOWEST = 0.5, HIGHEST_BESIDE = 1.0, HIGHEST_UNDER = 1.15, HIGHEST_WIDE = 0.82;
/* A page higher than this, for its width, has the list under the map. */
static const double TALL = 0.9;
/* On a fixed page the map is served first, up to this share of it; then the list, which has at
 * least that share however high the map would like to be; what is left makes the map taller. */
static const double FIRST_MAP = 0.5, LEAST_LIST = 0.15;
/* A column that fills less of the height beside the map leaves a hole in the page. */
static const double LEAST_COLUMN = 0.5;
/* A column beside the map never holds more; setting them only to see so would take a while. */
enum { COLUMN_EVENTS_MAX = 30 };

static double margin_for(double width_px)
{
    return width_px >= 960 ? 28 : width_px >= 640 ? 20 : 16;
}

static double clamped(double value, double low, double high)
{
    return fmax(low, fmin(high, value));
}

static double with_gap(double height)
{
    return height > 0 ? height + GAP_PX : 0;
}

/* Set a block of this height at *y, and move *y below it. */
static struct sm_box stacked(double x0, double x1, double height, double *y)
{
    struct sm_box box = {x0, *y, x1, *y + height};
    *y += with_gap(height);
    return box;
}

/* The column at the right, as one way to divide the page has it. */
struct column {
    double list_x, list_w, map_x1;
    double list_h, legend_h, strip_h, map_h;
    bool strip_beside; /* in the column; else under the map */
};

static struct column column_of(struct sm_map *map, double share)
{
    double m = map->frames.margin_px, w = map->frames.width_px;
    struct column column = {.list_x = w - round(w * share)};
    column.list_w = w - m - column.list_x;
    column.map_x1 = column.list_x - m;
    column.legend_h = sm_legend_height(map, column.list_w);
    return column;
}

/* How much of what is wanted there is room for. */
static double share_of(double room, double wanted)
{
    return wanted > 0 ? clamped(room / wanted, 0, 1) : 1;
}

/* The map should be as large as it gets; of equal maps, the one whose list says more is better. */
static double worth_of(struct sm_map *map, const struct column *column, double aspect, double room)
{
    double full = map->week->event_count > COLUMN_EVENTS_MAX
                      ? (double)INFINITY
                      : sm_list_height(map, column->list_w, 1);
    double least = sm_list_least_height(map, column->list_w, 1);
    return fmin(column->map_x1 / aspect, column->map_h) +
           WORTH_PX * (share_of(room, full) + share_of(room, least));
}

/* On a page of fixed height: the best of some widths, with the strip in the column or under the
 * map. */
static struct column best_column(struct sm_map *map, double aspect, double height)
{
    struct column best = {0};
    double best_worth = -1;
    for (double share = LIST_SHARE; share <= WIDEST_SHARE; share += SHARE_STEP) {
        struct column column = column_of(map, share);
        for (int beside = 1; beside >= 0; beside--) {
            column.strip_beside = beside;
            column.strip_h = sm_strip_height(map, beside ? column.list_w
                                                         : column.map_x1 - map->frames.margin_px);
            column.map_h = height - (beside ? 0 : with_gap(column.strip_h));
            double room =
                height - GAP_PX - column.legend_h - (beside ? with_gap(column.strip_h) : 0);
            double worth = room < 0 ? 0 : worth_of(map, &column, aspect, room);
            if (worth < best_worth + 0.5) continue;
            best_worth = worth;
            best = column;
            best.list_h = sm_list_height_within(map, column.list_w, 1, room);
        }
    }
    return best;
}

/* On a page that grows: as high as the map is wide, or as the column wants; false if that is too
 * much or too little for one. */
static bool free_column(struct sm_map *map, double aspect, struct column *column)
{
    if (map->week->event_count > COLUMN_EVENTS_MAX) return false;
    *column = column_of(map, LIST_SHARE);
    column->list_h = sm_list_height(map, column->list_w, 1);
    column->strip_h = sm_strip_height(map, column->map_x1 - map->frames.margin_px);
    double map_h =
        clamped(column->map_x1 / aspect, LOWEST * column->map_x1, HIGHEST_BESIDE * column->map_x1);
    double column_h = with_gap(column->list_h) + column->legend_h;
    double missing = column_h - map_h - with_gap(column->strip_h);
    if (missing > map_h * 0.35 || column_h < map_h * LEAST_COLUMN) return false;
    column->map_h = map_h + fmax(missing, 0);
    return true;
}

/* The column at the right holds list and legend, on a page of fixed height also the strip, where
 * that leaves the map larger. */
static bool try_beside(struct sm_map *map, double aspect, double top, double bottom_max,
                       double *bottom)
{
    struct sm_frames *frames = &map->frames;
    struct column column;
    double m = frames->margin_px, w = frames->width_px;
    bool fixed = bottom_max > 0;
    if (w < 960 || (fixed && frames->height_px > TALL * w)) return false;
    if (fixed)
        column = best_column(map, aspect, bottom_max - top - GAP_PX);
    else if (!free_column(map, aspect, &column))
        return false;
    double y = top, column_y = top;
    frames->map = stacked(0, column.map_x1, round(column.map_h), &y);
    frames->list = stacked(column.list_x, w - m, column.list_h, &column_y);
    frames->strip = column.strip_beside ? stacked(column.list_x, w - m, column.strip_h, &column_y)
                                        : stacked(m, column.map_x1, column.strip_h, &y);
    frames->legend = stacked(column.list_x, w - m, column.legend_h, &column_y);
    frames->list_columns = 1;
    *bottom = y;
    return true;
}

static void lay_under(struct sm_map *map, double aspect, double top, double bottom_max,
                      double *bottom)
{
    struct sm_frames *frames = &map->frames;
    double m = frames->margin_px, w = frames->width_px, inner = w - 2 * m;
    double strip_h = sm_strip_height(map, inner), legend_h = sm_legend_height(map, inner);
    frames->list_columns = (int)fmax(1, floor((inner + GAP_PX) / COLUMN_PX));
    double list_h = sm_list_height(map, inner, frames->list_columns);
    /* On a wide page that grows with its content the map must not push the list out of sight. */
    double highest = w >= 960 && bottom_max == 0 ? HIGHEST_WIDE : HIGHEST_UNDER;
    double map_h = clamped(w / aspect, LOWEST * w, highest * w);
    if (bottom_max > 0) {
        double room = bottom_max - top - GAP_PX - with_gap(strip_h) - with_gap(legend_h);
        double first = fmin(map_h, FIRST_MAP * bottom_max);
        double most = fmax(room - first - GAP_PX, LEAST_LIST * bottom_max);
        list_h = sm_list_height_within(map, inner, frames->list_columns, fmin(list_h, most));
        map_h = fmin(room - with_gap(list_h), HIGHEST_UNDER * w);
    }
    double y = top;
    frames->map = stacked(0, w, round(map_h), &y);
    frames->strip = stacked(m, w - m, strip_h, &y);
    frames->legend = stacked(m, w - m, legend_h, &y);
    frames->list = stacked(m, w - m, list_h, &y);
    *bottom = y;
}

/* The page's lower part moves up by what the legend does not need, or down by what it needs more; a
 * page that grows ends so much earlier. */
static void settle_under(struct sm_map *map, double saved)
{
    struct sm_frames *frames = &map->frames;
    struct sm_box *list = &frames->list;
    frames->legend.y1 -= saved;
    list->y0 -= saved;
    if (map->options->height_px > 0) {
        double height = sm_list_height_within(map, sm_box_width(*list), frames->list_columns,
                                              sm_box_height(*list));
        list->y1 = list->y0 + height;
        return;
    }
    list->y1 -= saved;
    frames->height_px -= saved;
    frames->footer.y0 -= saved;
    frames->footer.y1 -= saved;
}

/* The list has what the legend leaves it; below it, all is set anew. */
static void settle_beside(struct sm_map *map, double legend_h)
{
    struct sm_frames *frames = &map->frames;
    struct sm_box list = frames->list, strip = frames->strip;
    bool strip_beside = strip.x0 >= list.x0;
    double bottom = strip_beside ? frames->map.y1 : strip.y1;
    double strip_h = sm_box_height(strip), y = list.y0;
    double room = bottom - y - GAP_PX - legend_h - (strip_beside ? with_gap(strip_h) : 0);
    double list_h = sm_list_height_within(map, sm_box_width(list), 1, room);
    frames->list = stacked(list.x0, list.x1, list_h, &y);
    if (strip_beside) frames->strip = stacked(strip.x0, strip.x1, strip_h, &y);
    frames->legend = stacked(list.x0, list.x1, legend_h, &y);
}

bool sm_map_settle_page(struct sm_map *map)
{
    struct sm_box legend = map->frames.legend;
    double legend_h = sm_legend_height(map, sm_box_width(legend));
    double saved = floor(sm_box_height(legend) - legend_h);
    if (map->err->code == SM_OK && saved != 0) {
        if (legend.x0 < map->frames.map.x1)
            settle_under(map, saved);
        else
            settle_beside(map, legend_h);
    }
    return map->err->code == SM_OK;
}

bool sm_map_divide_page(struct sm_map *map, double aspect)
{
    struct sm_frames *frames = &map->frames;
    const struct sm_map_options *options = map->options;
    double w = options->width_px, m = margin_for(w), bottom = 0;
    *frames = (struct sm_frames){.margin_px = m, .width_px = w, .height_px = options->height_px};
    frames->head = (struct sm_box){m, m * 0.75, w - m, 0};
    frames->head.y1 = frames->head.y0 + sm_head_height(map, w - 2 * m);
    bool fixed = options->height_px > 0;
    double footer_h = fixed ? sm_footer_height(map, w - 2 * m) : 0;
    double top = round(frames->head.y1 + GAP_PX), below = m * 0.75;
    double bottom_max = fixed ? options->height_px - footer_h - below : 0;
    if (!try_beside(map, aspect, top, bottom_max, &bottom))
        lay_under(map, aspect, top, bottom_max, &bottom);
    /* On a page that grows last, since its credits wait for all layers to be opened. */
    if (!fixed) footer_h = sm_footer_height(map, w - 2 * m);
    if (map->err->code != SM_OK) return false;
    below += footer_h;
    if (!fixed)
        frames->height_px = ceil(bottom + below);
    else
        bottom = options->height_px - below;
    frames->footer = (struct sm_box){m, bottom, w - m, bottom + footer_h};
    if (sm_box_height(frames->map) >= 0.3 * fmin(frames->height_px, w)) return true;
    return sm_fail(map->err, SM_E_USAGE,
                   "size %dx%d: too small for the map and its notes; make it taller or leave "
                   "the height out",
                   (int)w, (int)frames->height_px);
}
