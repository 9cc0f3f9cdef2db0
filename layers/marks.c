/* SPDX-License-Identifier: Apache-2.0
 * Marks: events sorted by what may truthfully be drawn of them, and gathered by place.
 */
#include "layers/map.h"

#include <math.h>

#include "layers/mark_index.h"

/* What "near" and "district" stand for when no distance is given. */
static const double NEAR_M = 10000, DISTRICT_M = 25000;
/* A regional map tells of, and points at, what lies this close to its region. */
static const double POINTER_MAX_M = 150000;

struct sm_precision_rule {
    enum sm_mark_kind kind;
    double radius_m;
};

/* The truth table: what an event of a precision may become. */
static const struct sm_precision_rule rules[] = {
    [SM_PRECISION_NONE] = {SM_MARK_LISTED, 0},
    [SM_SITE] = {SM_MARK_PIN, 0},
    [SM_SETTLEMENT] = {SM_MARK_PIN, 0},
    [SM_NEAR] = {SM_MARK_DISC, NEAR_M},
    [SM_DISTRICT] = {SM_MARK_DISC, DISTRICT_M},
    [SM_DIRECTION] = {SM_MARK_DIRECTION, 0},
    [SM_OBLAST] = {SM_MARK_AREA, 0},
    [SM_AREA] = {SM_MARK_AREA, 0},
    [SM_SEA] = {SM_MARK_DISC, 0},
    [SM_COUNTRY] = {SM_MARK_STRIP, 0},
    [SM_MACRO] = {SM_MARK_STRIP, 0},
    [SM_ELSEWHERE] = {SM_MARK_POINTER, 0},
};

static bool has_position(const struct sm_week_event *event)
{
    return sm_vertex_is_finite(event->at_deg);
}

static bool find_area(struct sm_map *map, struct sm_mark *mark)
{
    static const enum sm_base_layer where[] = {SM_LAYER_OBLASTS, SM_LAYER_RU_REGIONS,
                                               SM_LAYER_RU_REGIONS_WORLD};
    for (size_t i = 0; i < sizeof where / sizeof *where; i++) {
        bool coarse = where[i] == SM_LAYER_RU_REGIONS_WORLD;
        if (coarse && !map->is_wide) continue;
        struct sm_layer *layer = sm_base_layer(map->base, where[i], map->report, map->err);
        if (!layer && map->err->code != SM_OK) return false;
        if (!layer) continue;
        mark->layer = where[i];
        mark->row = sm_layer_row_of(layer, "id", mark->region->id);
        if (mark->row >= 0) return true;
    }
    return true;
}

/* A spit, a forest, a stretch of coast: an area that has a place but is no region of ours. Tinting
 * the region that it lies in would say too much of where it is not. */
static bool is_area_of_unknown_extent(const struct sm_week_event *event)
{
    return event->precision == SM_AREA && has_position(event) &&
           (event->has_position || event->on_place);
}

bool sm_mark_is_plain(const struct sm_week_event *event)
{
    if (is_area_of_unknown_extent(event)) return true;
    enum sm_mark_kind kind = rules[event->precision].kind;
    bool is_offset = event->precision == SM_NEAR && !isnan(event->words->bearing_deg);
    return kind != SM_MARK_AREA && kind != SM_MARK_STRIP && !is_offset;
}

bool sm_mark_of_event(struct sm_map *map, const struct sm_week_event *event, struct sm_mark *mark)
{
    const struct sm_precision_rule *rule = &rules[event->precision];
    *mark = (struct sm_mark){
        .kind = rule->kind,
        .radius_m = rule->radius_m,
        .at_deg = event->at_deg,
        .row = -1,
        .faces_deg = (double)NAN,
    };
    if (is_area_of_unknown_extent(event)) {
        mark->kind = SM_MARK_DISC;
        mark->radius_m = DISTRICT_M;
    } else if (mark->kind == SM_MARK_AREA) {
        mark->region = event->on_region;
        if (mark->region && !find_area(map, mark)) return false;
        /* An area without an outline may not shrink to a spot: it stands beside the map. */
        if (mark->row < 0) mark->kind = has_position(event) ? SM_MARK_POINTER : SM_MARK_STRIP;
    } else if (mark->kind != SM_MARK_STRIP && !has_position(event)) {
        mark->kind = SM_MARK_LISTED;
    }
    return sm_offset_mark(map, event, mark);
}

/* Priorities as the reader of weeks takes them, the highest first. */
enum { HIGHEST = 1000, LEVELS = 2 * HIGHEST + 1 };

static size_t level_of(const struct sm_week_event *event)
{
    int priority = event->priority;
    priority = priority > HIGHEST ? HIGHEST : priority < -HIGHEST ? -HIGHEST : priority;
    return (size_t)(HIGHEST - priority);
}

/* What lies in the subject's extent or within pointing distance of it. */
static struct sm_box own_box(const struct sm_map *map)
{
    const double m_per_degree = 111200;
    struct sm_box box = map->subject.box_deg;
    double margin = POINTER_MAX_M / m_per_degree;
    double margin_lon = margin / cos(sm_box_middle(box).y * SM_PI / 180);
    return (struct sm_box){box.x0 - margin_lon, box.y0 - margin, box.x1 + margin_lon,
                           box.y1 + margin};
}

static bool is_own(struct sm_map *map, const struct sm_week_event *event)
{
    struct sm_mark mark;
    if (map->subject.is_national || !sm_mark_of_event(map, event, &mark)) return true;
    if (mark.kind == SM_MARK_STRIP) return true;
    if (mark.kind == SM_MARK_AREA) {
        struct sm_layer *layer = sm_base_layer(map->base, mark.layer, map->report, map->err);
        return layer && sm_box_touches(sm_layer_box_deg(layer, (size_t)mark.row), own_box(map));
    }
    return has_position(event) && sm_box_holds(own_box(map), event->at_deg);
}

/* Event indices by priority; equals stay in the table's order. 'counts' are
 * those of each level. */
static void order_events(const struct sm_week *week, const size_t *counts, size_t *order)
{
    size_t starts[LEVELS] = {0};
    bool are_equal = week->event_count && counts[level_of(week->events)] == week->event_count;
    for (size_t i = 0; are_equal && i < week->event_count; i++)
        order[i] = i;
    if (are_equal) return;
    for (size_t k = 1; k < LEVELS; k++)
        starts[k] = starts[k - 1] + counts[k - 1];
    for (size_t i = 0; i < week->event_count; i++)
        order[starts[level_of(&week->events[i])]++] = i;
}

/* All that is to be known of every event in one go: of a million each costs a look at memory. */
static void look_through(struct sm_map *map)
{
    size_t counts[LEVELS] = {0};
    for (size_t i = 0; i < map->week->event_count; i++) {
        const struct sm_week_event *event = &map->week->events[i];
        sm_events_fetch(map->week->events, i, map->week->event_count);
        counts[level_of(event)]++;
        map->is_own[i] = is_own(map, event);
        if (map->is_own[i]) map->categories |= 1u << event->category;
    }
    order_events(map->week, counts, map->order);
}

bool sm_map_sort_events(struct sm_map *map)
{
    size_t count = map->week->event_count;
    map->order = sm_arena_alloc(map->arena, count, sizeof *map->order);
    map->marks = sm_arena_alloc(map->arena, count, sizeof *map->marks);
    map->is_own = sm_arena_alloc_zeroed(map->arena, count, sizeof *map->is_own);
    map->mark_of = sm_arena_alloc_zeroed(map->arena, count, sizeof(struct sm_mark *));
    if (!map->order || !map->marks || !map->is_own || !map->mark_of)
        return sm_fail_memory(map->err);
    look_through(map);
    if (!sm_gather_marks(map)) return false;
    sm_find_symbol_scales(map);
    return map->err->code == SM_OK;
}

void sm_mark_show(const struct sm_map *map, struct sm_mark *mark, size_t event)
{
    mark->events[mark->shown++] = event;
    mark->categories |= 1u << map->week->events[event].category;
    mark->statuses |= 1u << map->week->events[event].status;
}

bool sm_mark_is_rough(const struct sm_map *map, const struct sm_mark *mark)
{
    if (mark->kind != SM_MARK_DISC || !(mark->radius_m > 0)) return false;
    return map->week->events[mark->events[0]].precision != SM_NEAR;
}

bool sm_mark_is_drawn(const struct sm_mark *mark)
{
    if (mark->is_zoomed) return false;
    return mark->kind == SM_MARK_PIN || mark->kind == SM_MARK_DISC || mark->kind == SM_MARK_WEDGE ||
           mark->kind == SM_MARK_DIRECTION || mark->kind == SM_MARK_AREA ||
           mark->kind == SM_MARK_CELL;
}
