/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/mark_index.h"

#include <math.h>

#include "base/hash.h"

/* Nearer to each other are places that are one. */
static const double SAME_DEG = 1e-4;
/* A number on a shelf, and the sort in the bits above it. */
enum { SORT_SHIFT = 30 };
static const uint32_t NUMBER_MAX = ((uint32_t)1 << SORT_SHIFT) - 1;
/* More than a difference of two degrees, each rounded to a float, is off by. */
static const float ROUNDED_DEG = 5e-5f;

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

static float square(float x)
{
    return x * x;
}

bool sm_mark_index_begin(struct sm_mark_index *index, struct sm_map *map)
{
    enum { SLOTS_MAX = 1 << 18 }; /* more would not stay in the cache */
    size_t count = map->week->event_count, size = 64;
    while (size < 2 * count && size < SLOTS_MAX)
        size *= 2;
    index->heads = sm_arena_alloc_zeroed(map->arena, size, sizeof *index->heads);
    index->spots = sm_arena_alloc(map->arena, count, sizeof *index->spots);
    index->shelves = sm_arena_alloc(map->arena, count, sizeof *index->shelves);
    index->counts = sm_arena_alloc_zeroed(map->arena, count, sizeof *index->counts);
    index->shelf_count = 0;
    index->sort_count = 0;
    index->mask = size - 1;
    index->same_deg = same_place_deg(map);
    index->square_deg = 4 * index->same_deg;
    index->about_deg2 = square((float)index->same_deg + ROUNDED_DEG);
    index->sure_deg2 = square((float)index->same_deg - ROUNDED_DEG);
    bool ok = index->heads && index->spots && index->shelves && index->counts;
    return (ok && count < NUMBER_MAX) || sm_fail_memory(map->err);
}

static size_t slot_of(const struct sm_mark_index *index, int kind, long x, long y)
{
    uint64_t hash = sm_fnv_add(SM_FNV_BEGIN, (uint64_t)kind);
    hash = sm_fnv_add(sm_fnv_add(hash, (uint64_t)x), (uint64_t)y);
    return (size_t)(hash ^ hash >> 29) & index->mask;
}

/* floor, of a number that is as small as the number of a square; calling for it takes longer. */
static long whole_below(double value)
{
    long whole = (long)value;
    return whole - ((double)whole > value);
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
    *x = is_spot ? whole_below(mark->at_deg.x / index->square_deg) : (long)mark->layer;
    *y = is_spot ? whole_below(mark->at_deg.y / index->square_deg) : mark->row;
}

/* The squares, one beside the other, that a place as near as 'same_deg' may lie in. */
static void squares_around(const struct sm_mark_index *index, double at_deg, long *first,
                           long *last)
{
    double reach = index->same_deg * 1.001; /* an edge belongs to both sides */
    *first = whole_below((at_deg - reach) / index->square_deg);
    *last = whole_below((at_deg + reach) / index->square_deg);
}

static bool is_same_way(double a_deg, double b_deg)
{
    return isnan(a_deg) ? isnan(b_deg) : a_deg == b_deg;
}

static bool is_same_sort(const struct sm_mark_spot *a, const struct sm_mark *b)
{
    return a->kind == b->kind && a->radius_m == b->radius_m &&
           is_same_way(a->faces_deg, b->faces_deg) && a->kind != SM_MARK_STRIP;
}

/* From 1; 0 where it is none of those that are known. */
static uint32_t sort_of(const struct sm_mark_index *index, const struct sm_mark *mark)
{
    for (uint32_t i = 0; i < index->sort_count; i++)
        if (is_same_sort(&index->sorts[i], mark)) return i + 1;
    return 0;
}

/* Of a mark that has a square. */
static bool is_same_spot(const struct sm_mark_spot *a, const struct sm_mark *b, double same_deg)
{
    double x = a->at_deg.x - b->at_deg.x, y = a->at_deg.y - b->at_deg.y;
    return x * x + y * y < same_deg * same_deg && is_same_sort(a, b);
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
static size_t find_spot(const struct sm_mark_index *index, const struct sm_mark *mark, size_t slot,
                        uint32_t sort, size_t found)
{
    float x = (float)mark->at_deg.x, y = (float)mark->at_deg.y;
    const struct sm_mark_shelf *shelf;
    for (uint32_t at = index->heads[slot]; at; at = shelf->next) {
        shelf = &index->shelves[at - 1];
        for (int i = 0; i < SM_SHELF_MARKS && shelf->marks[i]; i++) {
            size_t number = (shelf->marks[i] & NUMBER_MAX) - 1;
            float apart_deg2 = square(shelf->x_deg[i] - x) + square(shelf->y_deg[i] - y);
            if (number >= found) return found;
            if (!(apart_deg2 < index->about_deg2)) continue;
            bool is_sure =
                apart_deg2 < index->sure_deg2 && sort && sort == shelf->marks[i] >> SORT_SHIFT;
            if (is_sure || is_same_spot(&index->spots[number], mark, index->same_deg))
                return number;
        }
    }
    return found;
}

static size_t find_unplaced(const struct sm_mark_index *index, const struct sm_map *map,
                            const struct sm_mark *mark, size_t slot, size_t found)
{
    const struct sm_mark_shelf *shelf;
    for (uint32_t at = index->heads[slot]; at; at = shelf->next) {
        shelf = &index->shelves[at - 1];
        for (int i = 0; i < SM_SHELF_MARKS && shelf->marks[i]; i++) {
            size_t number = (shelf->marks[i] & NUMBER_MAX) - 1;
            if (number < found && is_same_unplaced(&map->marks[number], mark)) return number;
        }
    }
    return found;
}

static struct sm_mark_look look_for(const struct sm_mark_index *index, const struct sm_mark *mark)
{
    long x, y, x0, x1, y0, y1;
    square_of(index, mark, &x, &y);
    struct sm_mark_look look = {
        {(uint32_t)slot_of(index, (int)mark->kind, x, y)}, 1, sort_of(index, mark)};
    if (!has_square(mark)) return look;
    squares_around(index, mark->at_deg.x, &x0, &x1);
    squares_around(index, mark->at_deg.y, &y0, &y1);
    for (long row = y0; row <= y1; row++)
        for (long column = x0; column <= x1; column++)
            if ((row != y || column != x) && look.count < SM_LOOK_SLOTS_MAX)
                look.slots[look.count++] = (uint32_t)slot_of(index, (int)mark->kind, column, row);
    return look;
}

/* The shelf of which the memory was asked last for each slot, from 1; 0 behind the last. */
struct fetched {
    uint32_t shelves[SM_MARKS_FETCHED * SM_LOOK_SLOTS_MAX];
    size_t count;
};

static void fetch_first(const struct sm_mark_index *index, const struct sm_mark_look *looks,
                        size_t count, struct fetched *fetched)
{
    for (size_t i = 0; i < count; i++)
        for (int k = 0; k < looks[i].count; k++) {
            uint32_t head = index->heads[looks[i].slots[k]];
            if (!head) continue;
            SM_FETCH(&index->shelves[head - 1]);
            fetched->shelves[fetched->count++] = head;
        }
}

static void fetch_next(const struct sm_mark_index *index, struct fetched *fetched)
{
    size_t kept = 0;
    for (size_t i = 0; i < fetched->count; i++) {
        uint32_t next = index->shelves[fetched->shelves[i] - 1].next;
        if (!next) continue;
        SM_FETCH(&index->shelves[next - 1]);
        fetched->shelves[kept++] = next;
    }
    fetched->count = kept;
}

void sm_mark_index_fetch(const struct sm_mark_index *index, const struct sm_mark *marks,
                         struct sm_mark_look *looks, size_t count)
{
    enum { SHELVES_AHEAD = 4 };
    struct fetched fetched;
    fetched.count = 0;
    for (size_t i = 0; i < count; i++) {
        looks[i] = look_for(index, &marks[i]);
        for (int k = 0; k < looks[i].count; k++)
            SM_FETCH(&index->heads[looks[i].slots[k]]);
    }
    fetch_first(index, looks, count, &fetched);
    for (int i = 1; i < SHELVES_AHEAD && fetched.count; i++)
        fetch_next(index, &fetched);
}

size_t sm_mark_index_find(const struct sm_mark_index *index, const struct sm_map *map,
                          const struct sm_mark *mark, const struct sm_mark_look *look)
{
    size_t found = map->mark_count;
    if (!has_square(mark)) return find_unplaced(index, map, mark, look->slots[0], found);
    for (int k = 0; k < look->count; k++)
        found = find_spot(index, mark, look->slots[k], look->sort, found);
    return found;
}

/* The shelf of a slot that has room, its last; there is one for every mark. */
static struct sm_mark_shelf *shelf_of(struct sm_mark_index *index, size_t slot)
{
    uint32_t *link = &index->heads[slot];
    while (*link && index->shelves[*link - 1].marks[SM_SHELF_MARKS - 1])
        link = &index->shelves[*link - 1].next;
    if (!*link) {
        index->shelves[index->shelf_count] = (struct sm_mark_shelf){{0}, {0}, {0}, 0};
        *link = (uint32_t)++index->shelf_count;
    }
    return &index->shelves[*link - 1];
}

void sm_mark_index_add(struct sm_mark_index *index, const struct sm_mark *mark,
                       const struct sm_mark_look *look, size_t i)
{
    struct sm_mark_shelf *shelf = shelf_of(index, look->slots[0]);
    struct sm_mark_spot spot = {mark->at_deg, mark->radius_m, mark->faces_deg, mark->kind};
    uint32_t sort = sort_of(index, mark);
    int at = 0;
    if (!sort && index->sort_count < SM_MARK_SORTS_MAX && mark->kind != SM_MARK_STRIP) {
        index->sorts[index->sort_count++] = spot;
        sort = index->sort_count;
    }
    while (shelf->marks[at])
        at++;
    shelf->marks[at] = (uint32_t)(i + 1) | sort << SORT_SHIFT;
    shelf->x_deg[at] = (float)mark->at_deg.x;
    shelf->y_deg[at] = (float)mark->at_deg.y;
    index->spots[i] = spot;
}
