/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/mark_index.h"

#include <math.h>

#include "base/hash.h"

/* Nearer to each other are places that are one. */
static const double SAME_DEG = 1e-4;

/* Of a crowd that no paper shows one by one, what lies within a quarter of a pixel of the page is
 * one place: there is then a mark for what can be told apart, not one for every event. */
static double same_place_deg(const struct sm_map *map)
{
    enum { CROWD = 50000, USUAL_WIDTH_PX = 1600 };
    double width_px = map->options->width_px > 0 ? map->options->width_px : USUAL_WIDTH_PX;
    double px_deg = sm_box_width(map->subject.box_deg) / width_px;
    if (map->week->event_count < CROWD || !(px_deg < 1)) return SAME_DEG;
    return fmax(SAME_DEG, px_deg / 4);
}

bool sm_mark_index_begin(struct sm_mark_index *index, struct sm_map *map)
{
    enum { SLOTS_MAX = 1 << 18 }; /* more would not stay in the cache */
    size_t count = map->week->event_count, size = 64;
    while (size < 2 * count && size < SLOTS_MAX)
        size *= 2;
    index->heads = sm_arena_alloc_zeroed(map->arena, size, sizeof *index->heads);
    index->spots = sm_arena_alloc(map->arena, count, sizeof *index->spots);
    index->mask = size - 1;
    index->same_deg = same_place_deg(map);
    index->square_deg = 4 * index->same_deg;
    return (index->heads && index->spots && count < UINT32_MAX) || sm_fail_memory(map->err);
}

static size_t slot_of(const struct sm_mark_index *index, int kind, long x, long y)
{
    uint64_t hash = sm_fnv_add(SM_FNV_BEGIN, (uint64_t)kind);
    hash = sm_fnv_add(sm_fnv_add(hash, (uint64_t)x), (uint64_t)y);
    return (size_t)(hash ^ hash >> 29) & index->mask;
}

static bool has_square(const struct sm_mark *mark)
{
    return mark->kind != SM_MARK_AREA && sm_vertex_is_finite(mark->at_deg);
}

/* The square that a mark lies in; of areas the layer and the row. */
static void square_of(const struct sm_mark_index *index, const struct sm_mark *mark, long *x,
                      long *y)
{
    bool is_spot = has_square(mark);
    *x = is_spot ? (long)floor(mark->at_deg.x / index->square_deg) : (long)mark->layer;
    *y = is_spot ? (long)floor(mark->at_deg.y / index->square_deg) : mark->row;
}

/* The squares, one beside the other, that a place as near as 'same_deg' may lie in. */
static void squares_around(const struct sm_mark_index *index, double at_deg, long *first,
                           long *last)
{
    double reach = index->same_deg * 1.001; /* an edge belongs to both sides */
    *first = (long)floor((at_deg - reach) / index->square_deg);
    *last = (long)floor((at_deg + reach) / index->square_deg);
}

static bool is_same_way(double a_deg, double b_deg)
{
    return isnan(a_deg) ? isnan(b_deg) : a_deg == b_deg;
}

/* Of a mark that has a square. */
static bool is_same_spot(const struct sm_mark_spot *a, const struct sm_mark *b, double same_deg)
{
    double x = a->at_deg.x - b->at_deg.x, y = a->at_deg.y - b->at_deg.y;
    return x * x + y * y < same_deg * same_deg && a->kind == b->kind &&
           a->radius_m == b->radius_m && is_same_way(a->faces_deg, b->faces_deg) &&
           a->kind != SM_MARK_STRIP;
}

/* Of one that has none. */
static bool is_same_unplaced(const struct sm_mark *a, const struct sm_mark *b)
{
    if (a->kind != b->kind || a->radius_m != b->radius_m) return false;
    if (!is_same_way(a->faces_deg, b->faces_deg) || a->kind == SM_MARK_STRIP) return false;
    if (a->kind == SM_MARK_AREA) return a->layer == b->layer && a->row == b->row;
    return a->kind == SM_MARK_LISTED && !sm_vertex_is_finite(a->at_deg) &&
           a->is_surplus == b->is_surplus;
}

/* The first mark of the same place among those of a slot, if it comes before 'found'. */
static size_t find_in_slot(const struct sm_mark_index *index, const struct sm_map *map,
                           const struct sm_mark *mark, size_t slot, size_t found)
{
    bool is_spot = has_square(mark);
    for (size_t at = index->heads[slot]; at && at - 1 < found; at = index->spots[at - 1].next) {
        bool same = is_spot ? is_same_spot(&index->spots[at - 1], mark, index->same_deg)
                            : is_same_unplaced(&map->marks[at - 1], mark);
        if (same) return at - 1;
    }
    return found;
}

#if defined(__GNUC__)
#define FETCH(at) __builtin_prefetch(at)
#else
#define FETCH(at) ((void)(at))
#endif

void sm_mark_index_fetch(const struct sm_mark_index *index, const struct sm_mark *marks,
                         size_t count)
{
    size_t slots[SM_MARKS_FETCHED];
    for (size_t i = 0; i < count; i++) {
        long x, y;
        square_of(index, &marks[i], &x, &y);
        slots[i] = slot_of(index, (int)marks[i].kind, x, y);
        FETCH(&index->heads[slots[i]]);
    }
    for (size_t i = 0; i < count; i++)
        if (index->heads[slots[i]]) FETCH(&index->spots[index->heads[slots[i]] - 1]);
}

size_t sm_mark_index_find(const struct sm_mark_index *index, const struct sm_map *map,
                          const struct sm_mark *mark)
{
    long x0, x1, y0, y1;
    size_t found = map->mark_count;
    square_of(index, mark, &x0, &y0);
    x1 = x0;
    y1 = y0;
    if (has_square(mark)) {
        squares_around(index, mark->at_deg.x, &x0, &x1);
        squares_around(index, mark->at_deg.y, &y0, &y1);
    }
    for (long y = y0; y <= y1; y++)
        for (long x = x0; x <= x1; x++)
            found = find_in_slot(index, map, mark, slot_of(index, (int)mark->kind, x, y), found);
    return found;
}

void sm_mark_index_add(struct sm_mark_index *index, const struct sm_mark *mark, size_t i)
{
    long x, y;
    square_of(index, mark, &x, &y);
    uint32_t *link = &index->heads[slot_of(index, (int)mark->kind, x, y)];
    while (*link) /* in the order of marks, so that looking ends where one is found */
        link = &index->spots[*link - 1].next;
    *link = (uint32_t)(i + 1);
    index->spots[i] =
        (struct sm_mark_spot){mark->at_deg, mark->radius_m, mark->faces_deg, mark->kind, 0};
}
