/* SPDX-License-Identifier: Apache-2.0
 * How large symbols are: all alike, unless every event of a category on the map says how many; then
 * the area goes with the number.
 */
#include <math.h>

#include "layers/map.h"

/* Smaller ones cannot be told apart, larger ones hide the map. */
static const double SMALLEST_PX = 14, LARGEST_PX = 34;

struct counts {
    int events;
    bool all_known;
    long long least, most;
};

static struct counts counts_of(const struct sm_map *map, enum sm_category category)
{
    struct counts counts = {.all_known = true};
    for (size_t i = 0; i < map->week->event_count; i++) {
        const struct sm_week_event *event = &map->week->events[i];
        if (event->category != category || !map->is_own[i]) continue;
        if (!sm_mark_is_drawn(map->mark_of[i])) continue;
        long long n = event->count;
        if (counts.events++ == 0) counts.least = counts.most = n;
        counts.all_known &= n != SM_NO_COUNT;
        if (n < counts.least) counts.least = n;
        if (n > counts.most) counts.most = n;
    }
    return counts;
}

/* The middle of the range, as numbers multiply, has the usual size, as long as the largest number
 * does not become too large. */
static struct sm_symbol_scale scale_of(const struct sm_map *map, const struct counts *counts)
{
    double least = sqrt(fmax((double)counts->least, 1)), most = sqrt((double)counts->most);
    if (counts->events < 2 || !counts->all_known || counts->least == counts->most)
        return (struct sm_symbol_scale){0};
    double px = fmin(map->symbol_px / sqrt(least * most), LARGEST_PX / most);
    return (struct sm_symbol_scale){px, counts->least, counts->most};
}

static void find_scale(struct sm_map *map, enum sm_category category)
{
    struct counts counts = counts_of(map, category);
    map->symbol_scales[category] = scale_of(map, &counts);
    map->has_symbol_scales |= map->symbol_scales[category].px_of_one > 0;
}

void sm_find_symbol_scales(struct sm_map *map)
{
    /* Beside cells, whose symbols are all alike, size would mean nothing. */
    if (sm_may_have_cells(map)) return;
    for (int c = 0; c < SM_CATEGORY_COUNT; c++)
        find_scale(map, (enum sm_category)c);
}

void sm_check_symbol_scales(struct sm_map *map)
{
    map->has_symbol_scales = false;
    for (int c = 0; c < SM_CATEGORY_COUNT; c++)
        if (map->symbol_scales[c].px_of_one > 0) find_scale(map, (enum sm_category)c);
}

double sm_symbol_px_for(const struct sm_map *map, enum sm_category category, long long count)
{
    double px = map->symbol_scales[category].px_of_one;
    if (px <= 0 || count < 0) return map->symbol_px;
    return fmax(SMALLEST_PX, fmin(LARGEST_PX, px * sqrt((double)count)));
}

long long sm_symbol_count_of_smallest(const struct sm_map *map, enum sm_category category)
{
    double root = SMALLEST_PX / map->symbol_scales[category].px_of_one;
    return (long long)(root * root);
}
