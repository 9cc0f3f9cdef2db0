/* SPDX-License-Identifier: Apache-2.0
 * Ground ↔ map. The default goes to lcc.c, everything else to PROJ.
 */
#include "geo/projection.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "geo/lcc.h"
#include "geo/transform.h"

#define DEGREES_PER_RADIAN (180 / SM_PI)

struct sm_projection {
    struct sm_lcc lcc;
    struct sm_transform *transform; /* NULL: the default, by lcc */
    char *name;                     /* NULL: the default's */
};

/* 46° and 51° leave at most 0.14 % of scale error over Ukraine. */
static const struct sm_lcc_parallels ukraine = {46, 51, 48.5, 31.5};

struct sm_projection *sm_projection_new(const char *definition, const struct sm_box *area_deg,
                                        struct sm_error *err)
{
    struct sm_projection *projection = sm_alloc_zeroed(1, sizeof *projection);
    if (!projection) {
        sm_fail_memory(err);
        return NULL;
    }
    projection->lcc = sm_lcc_wgs84(ukraine);
    if (!definition) return projection;
    size_t size = strlen(definition) + 1;
    projection->name = sm_alloc(size, 1);
    if (projection->name) {
        memcpy(projection->name, definition, size);
        projection->transform = sm_transform_to_map(definition, area_deg, err);
    } else {
        sm_fail_memory(err);
    }
    if (projection->transform) return projection;
    sm_projection_free(projection);
    return NULL;
}

void sm_projection_free(struct sm_projection *projection)
{
    if (!projection) return;
    sm_transform_free(projection->transform);
    free(projection->name);
    free(projection);
}

bool sm_projection_is_default(const struct sm_projection *projection)
{
    return projection->transform == NULL;
}

const char *sm_projection_name(const struct sm_projection *projection)
{
    return projection->name ? projection->name : "Lambert conformal conic 46°/51°";
}

bool sm_project(const struct sm_projection *projection, struct sm_vertex ground_deg,
                struct sm_vertex *map_m)
{
    if (!projection->transform) return sm_lcc_forward(&projection->lcc, ground_deg, map_m);
    if (!(fabs(ground_deg.y) <= 90 && fabs(ground_deg.x) <= 720)) return false;
    if (!sm_transform_forward(projection->transform, &ground_deg)) return false;
    *map_m = ground_deg;
    return true;
}

size_t sm_project_some(const struct sm_projection *projection, const struct sm_vertex *ground_deg,
                       size_t n, struct sm_vertex *map_m)
{
    size_t done = 0;
    if (!projection->transform) return sm_lcc_forward_some(&projection->lcc, ground_deg, n, map_m);
    while (done < n && sm_project(projection, ground_deg[done], &map_m[done]))
        done++;
    return done;
}

/* Beyond its domain a projection's inverse may be finite and wrong: it must lead back. */
static bool leads_back(const struct sm_projection *projection, struct sm_vertex ground,
                       struct sm_vertex map)
{
    struct sm_vertex back;
    double tolerance_m = 1 + 1e-7 * (fabs(map.x) + fabs(map.y));
    return sm_project(projection, ground, &back) && sm_distance(back, map) < tolerance_m;
}

bool sm_unproject(const struct sm_projection *projection, struct sm_vertex map_m,
                  struct sm_vertex *ground_deg)
{
    if (!projection->transform) return sm_lcc_inverse(&projection->lcc, map_m, ground_deg);
    struct sm_vertex ground = map_m;
    if (!sm_vertex_is_finite(map_m) || !sm_transform_inverse(projection->transform, &ground) ||
        !leads_back(projection, ground, map_m))
        return false;
    *ground_deg = ground;
    return true;
}

/* How the map moves for a small step on the ground, in metres per degree; 0 where it cannot be
 * told. Steps to both sides, or to one at the edge of the domain. */
static struct sm_vertex slope(const struct sm_projection *projection, struct sm_vertex at,
                              struct sm_vertex step_deg)
{
    struct sm_vertex here = {0, 0}, ahead, behind;
    if (!sm_project(projection, at, &here)) return (struct sm_vertex){0, 0};
    struct sm_vertex forward = {at.x + step_deg.x, at.y + step_deg.y};
    struct sm_vertex backward = {at.x - step_deg.x, at.y - step_deg.y};
    int steps = 2;
    if (!sm_project(projection, forward, &ahead)) {
        ahead = here;
        steps--;
    }
    if (!sm_project(projection, backward, &behind)) {
        behind = here;
        steps--;
    }
    double degrees = steps * (step_deg.x + step_deg.y);
    if (steps == 0) return (struct sm_vertex){0, 0};
    return (struct sm_vertex){(ahead.x - behind.x) / degrees, (ahead.y - behind.y) / degrees};
}

double sm_projection_north_rad(const struct sm_projection *projection, struct sm_vertex ground_deg)
{
    struct sm_vertex north = slope(projection, ground_deg, (struct sm_vertex){0, 1e-4});
    return north.x == 0 && north.y == 0 ? 0 : atan2(north.x, north.y);
}

double sm_projection_scale(const struct sm_projection *projection, struct sm_vertex ground_deg)
{
    if (!projection->transform) return sm_lcc_scale(&projection->lcc, ground_deg.y);
    const double a_m = 6378137, e2 = 0.00669437999014132;
    double lat = ground_deg.y / DEGREES_PER_RADIAN, s = sin(lat);
    double parallel_m = a_m * cos(lat) / sqrt(1 - e2 * s * s) / DEGREES_PER_RADIAN;
    struct sm_vertex east = slope(projection, ground_deg, (struct sm_vertex){1e-4, 0});
    return hypot(east.x, east.y) / parallel_m;
}
