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
/* A map is at least half as high as wide, and not much higher than wide. */
static const double LOWEST = 0.5, HIGHEST_BESIDE = 1.0, HIGHEST_UNDER = 1.15, HIGHEST_WIDE = 0.82;
/* A page higher than this, for its width, has the list under the map. */
static const double TALL = 0.9;
/* However many events, the list never takes more of a fixed page than this. */
static const double MOST_LIST = 0.3;
/* A column that fills less of the height beside the map leaves a hole in the page. */
static const double LEAST_COLUMN = 0.5;
/* The list's head, an entry, and how many are left out. */
static const double LEAST_LIST_PX = 96;
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

/* The column at the right holds list and legend, on a page of fixed height also the strip, so that
 * the map has all the height there is; unless the list would have no room beside it then. */
static bool try_beside(struct sm_map *map, double aspect, double top, double bottom_max,
                       double *bottom)
{
    struct sm_frames *frames = &map->frames;
    double m = frames->margin_px, w = frames->width_px;
    bool fixed = bottom_max > 0;
    if (w < 960 || (fixed && frames->height_px > TALL * w)) return false;
    if (!fixed && map->week->event_count > COLUMN_EVENTS_MAX) return false;
    double list_x = w - round(w * LIST_SHARE), map_x1 = list_x - m, list_w = w - m - list_x;
    double list_h = sm_list_height(map, list_w, 1), legend_h = sm_legend_height(map, list_w);
    double strip_h = sm_strip_height(map, fixed ? list_w : map_x1 - m);
    double room = bottom_max - top - 2 * GAP_PX - legend_h - with_gap(strip_h);
    bool strip_beside = fixed && room >= fmin(list_h, LEAST_LIST_PX);
    if (fixed && !strip_beside) strip_h = sm_strip_height(map, map_x1 - m);
    double under_list = legend_h + (strip_beside ? with_gap(strip_h) : 0);
    double map_h = clamped(map_x1 / aspect, LOWEST * map_x1, HIGHEST_BESIDE * map_x1);
    if (fixed) {
        map_h = bottom_max - top - GAP_PX;
        list_h = fmin(list_h, map_h - GAP_PX - under_list);
        if (!strip_beside) map_h -= with_gap(strip_h);
    } else {
        double column_h = with_gap(list_h) + under_list;
        double missing = column_h - map_h - with_gap(strip_h);
        if (missing > map_h * 0.35 || column_h < map_h * LEAST_COLUMN) return false;
        map_h += fmax(missing, 0);
    }
    double y = top, column_y = top;
    frames->map = stacked(0, map_x1, round(map_h), &y);
    frames->list = stacked(list_x, w - m, list_h, &column_y);
    frames->strip =
        strip_beside ? stacked(list_x, w - m, strip_h, &column_y) : stacked(m, map_x1, strip_h, &y);
    frames->legend = stacked(list_x, w - m, legend_h, &column_y);
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
        /* The list gives way first, then the map; a page too tall makes the map taller. */
        double others = GAP_PX + with_gap(strip_h) + with_gap(legend_h);
        double spare = bottom_max - top - others - map_h - with_gap(list_h);
        double least = sm_list_least_height(map, inner, frames->list_columns);
        double from_list = clamped(-spare, 0, list_h - fmin(least, MOST_LIST * bottom_max));
        list_h -= from_list;
        map_h = fmin(map_h + spare + from_list, HIGHEST_UNDER * w);
    }
    double y = top;
    frames->map = stacked(0, w, round(map_h), &y);
    frames->strip = stacked(m, w - m, strip_h, &y);
    frames->legend = stacked(m, w - m, legend_h, &y);
    frames->list = stacked(m, w - m, list_h, &y);
    *bottom = y;
}

bool sm_map_divide_page(struct sm_map *map, double aspect)
{
    struct sm_frames *frames = &map->frames;
    const struct sm_map_options *options = map->options;
    double w = options->width_px, m = margin_for(w), bottom = 0;
    *frames = (struct sm_frames){.margin_px = m, .width_px = w, .height_px = options->height_px};
    frames->head = (struct sm_box){m, m * 0.75, w - m, 0};
    frames->head.y1 = frames->head.y0 + sm_head_height(map, w - 2 * m);
    double footer_h = sm_footer_height(map, w - 2 * m);
    double top = round(frames->head.y1 + GAP_PX), below = footer_h + m * 0.75;
    double bottom_max = options->height_px > 0 ? options->height_px - below : 0;
    if (!try_beside(map, aspect, top, bottom_max, &bottom))
        lay_under(map, aspect, top, bottom_max, &bottom);
    if (map->err->code != SM_OK) return false;
    if (options->height_px == 0)
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
