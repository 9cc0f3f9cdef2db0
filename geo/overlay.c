/* SPDX-License-Identifier: Apache-2.0 */
#include "geo/overlay.h"

#include <stdlib.h>

#include "base/memory.h"
#include "geo/geos_talk.h"

/* ---- union */

struct sm_union {
    struct sm_geos_talk talk;
    GEOSGeometry **areas; /* added; once asked for, the first is all of them */
    size_t count, capacity;
};

struct sm_union *sm_union_new(struct sm_error *err)
{
    struct sm_union *sum = sm_alloc_zeroed(1, sizeof *sum);
    if (!sum) {
        sm_fail_memory(err);
        return NULL;
    }
    if (sm_geos_talk_init(&sum->talk, err)) return sum;
    free(sum);
    return NULL;
}

bool sm_union_add(struct sm_union *sum, const struct sm_shape *polygons, struct sm_error *err)
{
    if (polygons->kind != SM_SHAPE_POLYGONS || polygons->part_count == 0) return true;
    if (!sm_grow(&sum->areas, &sum->capacity, sum->count + 1, sizeof *sum->areas))
        return sm_fail_memory(err);
    GEOSGeometry *area = sm_geos_area_of(&sum->talk, polygons);
    if (!area) return sm_geos_talk_fail(&sum->talk, err);
    sum->areas[sum->count++] = area;
    return true;
}

/* '*one' is borrowed, and NULL when nothing was added. */
static bool all_of(struct sm_union *sum, const GEOSGeometry **one, struct sm_error *err)
{
    *one = sum->count ? sum->areas[0] : NULL;
    if (sum->count < 2) return true;
    GEOSGeometry *whole = sm_geos_united(&sum->talk, sum->areas, sum->count);
    sum->areas = NULL;
    sum->count = sum->capacity = 0;
    if (!whole) return sm_geos_talk_fail(&sum->talk, err);
    if (!sm_grow(&sum->areas, &sum->capacity, 1, sizeof *sum->areas)) {
        sum->talk.geos->destroy(sum->talk.handle, whole);
        return sm_fail_memory(err);
    }
    *one = sum->areas[sum->count++] = whole;
    return true;
}

static bool keep_polygon(const struct sm_geos_talk *talk, const GEOSGeometry *polygon, void *user)
{
    return sm_geos_send_polygon(talk, polygon, user);
}

bool sm_union_shape(struct sm_union *sum, struct sm_collector *out, struct sm_error *err)
{
    const GEOSGeometry *one;
    if (!all_of(sum, &one, err)) return false;
    if (one && !sm_geos_each_polygon(&sum->talk, one, keep_polygon, &out->sink))
        return sm_geos_talk_fail(&sum->talk, err);
    return !out->failed || sm_fail_memory(err);
}

bool sm_union_area_m2(struct sm_union *sum, double *area_m2, struct sm_error *err)
{
    struct sm_collector collector;
    sm_collector_init(&collector);
    bool ok = sm_union_shape(sum, &collector, err);
    struct sm_shape shape = sm_collector_shape(&collector);
    ok = ok && sm_straight_area_m2(&shape, area_m2, err);
    sm_collector_finish(&collector);
    return ok;
}

void sm_union_free(struct sm_union *sum)
{
    if (!sum) return;
    sm_geos_destroy_all(&sum->talk, sum->areas, sum->count);
    sm_geos_talk_finish(&sum->talk);
    free(sum);
}

/* ---- difference */

struct sorting {
    struct sm_difference *out;
    struct sm_collector one; /* the polygon being weighed */
    double sliver_m2;
    struct sm_error *err;
};

static bool sort_polygon(const struct sm_geos_talk *talk, const GEOSGeometry *polygon, void *user)
{
    struct sorting *sorting = user;
    struct sm_difference *out = sorting->out;
    double area_m2 = 0;
    sm_collector_empty(&sorting->one);
    if (!sm_geos_send_polygon(talk, polygon, &sorting->one.sink)) return false;
    struct sm_shape shape = sm_collector_shape(&sorting->one);
    if (sorting->one.failed) return sm_fail_memory(sorting->err);
    if (shape.part_count == 0) return true; /* an empty polygon: nothing is left */
    if (!sm_straight_area_m2(&shape, &area_m2, sorting->err)) return false;
    if (area_m2 < sorting->sliver_m2) {
        out->slivers++;
        out->sliver_m2 += area_m2;
        return true;
    }
    out->areas++;
    out->area_m2 += area_m2;
    sm_shape_stream(&shape, &out->shape.sink);
    return true;
}

static bool sort_polygons(const struct sm_geos_talk *talk, const GEOSGeometry *rest,
                          double sliver_m2, struct sm_difference *difference, struct sm_error *err)
{
    struct sm_error inner = {0};
    struct sorting sorting = {.out = difference, .sliver_m2 = sliver_m2, .err = &inner};
    sm_collector_init(&sorting.one);
    bool ok = sm_geos_each_polygon(talk, rest, sort_polygon, &sorting);
    sm_collector_finish(&sorting.one);
    if (ok) return !difference->shape.failed || sm_fail_memory(err);
    if (inner.code == SM_OK) return sm_geos_talk_fail(talk, err);
    if (err) *err = inner;
    return false;
}

bool sm_union_difference(struct sm_union *a, struct sm_union *b, double sliver_m2,
                         struct sm_difference *difference, struct sm_error *err)
{
    const struct sm_geos_talk *talk = &a->talk;
    const GEOSGeometry *from, *away;
    *difference = (struct sm_difference){0};
    sm_collector_init(&difference->shape);
    if (!all_of(a, &from, err) || !all_of(b, &away, err)) return false;
    if (!from) return true;
    if (!away) return sort_polygons(talk, from, sliver_m2, difference, err);
    GEOSGeometry *rest = talk->geos->difference(talk->handle, from, away);
    if (!rest) return sm_geos_talk_fail(talk, err);
    bool ok = sort_polygons(talk, rest, sliver_m2, difference, err);
    talk->geos->destroy(talk->handle, rest);
    return ok;
}

bool sm_shape_difference(const struct sm_shape *a, const struct sm_shape *b, double sliver_m2,
                         struct sm_difference *difference, struct sm_error *err)
{
    *difference = (struct sm_difference){0};
    struct sm_union *from = sm_union_new(err), *away = from ? sm_union_new(err) : NULL;
    bool ok = away && sm_union_add(from, a, err) && sm_union_add(away, b, err) &&
              sm_union_difference(from, away, sliver_m2, difference, err);
    sm_union_free(from);
    sm_union_free(away);
    return ok;
}

void sm_difference_finish(struct sm_difference *difference)
{
    sm_collector_finish(&difference->shape);
}
