/* SPDX-License-Identifier: Apache-2.0
 * Where a projection cuts the world. PROJ does not tell, so we walk round a parallel and look for
 * the place where the map jumps:
 *
 *      ...o---o---o                                   o---o---o...
 *                 |<------------- jump ------------->|
 */
#include <math.h>

#include "geo/projection.h"

enum { STEPS = 360, HALVINGS = 30 };

/* Ukraine's own meridian: where it does not matter, the cut is far away from it. */
static const double default_central_deg = 31.5;
static const double walked_lat_deg = 45;
/* Off the whole and half degrees, so that no step ends where a cut lies. */
static const double first_lon_deg = -180.3141592;

/* Infinite where either end has no answer. */
static double jump(const struct sm_projection *projection, double from_deg, double to_deg)
{
    struct sm_vertex a, b;
    if (!sm_project(projection, (struct sm_vertex){from_deg, walked_lat_deg}, &a) ||
        !sm_project(projection, (struct sm_vertex){to_deg, walked_lat_deg}, &b))
        return HUGE_VAL;
    return sm_distance(a, b);
}

static double narrowed(const struct sm_projection *projection, double from_deg, double to_deg)
{
    for (int i = 0; i < HALVINGS; i++) {
        double middle = (from_deg + to_deg) / 2;
        if (jump(projection, from_deg, middle) > jump(projection, middle, to_deg))
            to_deg = middle;
        else
            from_deg = middle;
    }
    return (from_deg + to_deg) / 2;
}

/* The middle of the longest run of steps without an answer, or no run at all. */
static bool middle_of_gap(const double *jumps, double *lon_deg)
{
    int longest = 0, run = 0;
    for (int i = 0; i < 2 * STEPS; i++) {
        run = isinf(jumps[i % STEPS]) ? run + 1 : 0;
        if (run <= longest || run > STEPS) continue;
        longest = run;
        *lon_deg = first_lon_deg + (i + 1) - run / 2.0;
    }
    return longest > 0;
}

static double seam_lon(const struct sm_projection *projection)
{
    double jumps[STEPS], sum = 0, lon = 0;
    int largest = 0;
    for (int i = 0; i < STEPS; i++) {
        jumps[i] = jump(projection, first_lon_deg + i, first_lon_deg + i + 1);
        sum += jumps[i];
        if (jumps[i] > jumps[largest]) largest = i;
    }
    if (middle_of_gap(jumps, &lon)) return lon;
    double others = (sum - jumps[largest]) / (STEPS - 1);
    if (jumps[largest] < 4 * others) return default_central_deg - 180;
    return narrowed(projection, first_lon_deg + largest, first_lon_deg + largest + 1);
}

double sm_projection_central_lon_deg(const struct sm_projection *projection)
{
    if (sm_projection_is_default(projection)) return default_central_deg;
    double central = seam_lon(projection) + 180;
    return round((central > 180 ? central - 360 : central) * 1e6) / 1e6;
}
