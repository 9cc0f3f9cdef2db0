/* SPDX-License-Identifier: Apache-2.0 */
#include "geo/vincenty.h"

#include <math.h>

static const double EQUATOR_M = 6378137, FLATTENING = 1 / 298.257223563;
/* About 0.006 mm on the ground. */
static const double CONVERGED_RAD = 1e-12;
enum { ITERATIONS_MAX = 60 };

/* The spherical triangle of the auxiliary sphere, in the names of the paper. */
struct triangle {
    double sin_u1, cos_u1, sin_u2, cos_u2; /* reduced latitudes */
    double lambda;                         /* difference in longitude on the sphere */
    double sin_sigma, cos_sigma, sigma;    /* the arc between the points */
    double cos_sq_alpha, cos_2sigma_m;     /* of the geodesic's azimuth at the equator, midpoint */
};

static void solve_sphere(struct triangle *t, double *sin_alpha)
{
    double sin_lambda = sin(t->lambda), cos_lambda = cos(t->lambda);
    double across = t->cos_u2 * sin_lambda;
    double along = t->cos_u1 * t->sin_u2 - t->sin_u1 * t->cos_u2 * cos_lambda;
    t->sin_sigma = hypot(across, along);
    t->cos_sigma = t->sin_u1 * t->sin_u2 + t->cos_u1 * t->cos_u2 * cos_lambda;
    t->sigma = atan2(t->sin_sigma, t->cos_sigma);
    *sin_alpha = t->sin_sigma > 0 ? t->cos_u1 * across / t->sin_sigma : 0;
    t->cos_sq_alpha = 1 - *sin_alpha * *sin_alpha;
    t->cos_2sigma_m =
        t->cos_sq_alpha > 0 ? t->cos_sigma - 2 * t->sin_u1 * t->sin_u2 / t->cos_sq_alpha : 0;
}

/* Equations 10 and 11: the next difference in longitude on the sphere. */
static double next_lambda(const struct triangle *t, double lon_rad, double sin_alpha)
{
    const double f = FLATTENING;
    double c = f / 16 * t->cos_sq_alpha * (4 + f * (4 - 3 * t->cos_sq_alpha));
    double m = t->cos_2sigma_m;
    double inner = m + c * t->cos_sigma * (-1 + 2 * m * m);
    return lon_rad + (1 - c) * f * sin_alpha * (t->sigma + c * t->sin_sigma * inner);
}

/* Equations 3, 4, 6 and 19. */
static double length_m(const struct triangle *t)
{
    const double b = EQUATOR_M * (1 - FLATTENING);
    double u_sq = t->cos_sq_alpha * (EQUATOR_M * EQUATOR_M - b * b) / (b * b);
    double big_a = 1 + u_sq / 16384 * (4096 + u_sq * (-768 + u_sq * (320 - 175 * u_sq)));
    double big_b = u_sq / 1024 * (256 + u_sq * (-128 + u_sq * (74 - 47 * u_sq)));
    double m = t->cos_2sigma_m, s = t->sin_sigma;
    double tail = big_b / 6 * m * (-3 + 4 * s * s) * (-3 + 4 * m * m);
    double delta = big_b * s * (m + big_b / 4 * (t->cos_sigma * (-1 + 2 * m * m) - tail));
    return b * big_a * (t->sigma - delta);
}

bool sm_vincenty_inverse(struct sm_vertex a_deg, struct sm_vertex b_deg, double *distance_m,
                         double *azimuth_deg)
{
    const double rad = SM_PI / 180;
    double lon_rad = remainder(b_deg.x - a_deg.x, 360) * rad, sin_alpha;
    double u1 = atan((1 - FLATTENING) * tan(a_deg.y * rad));
    double u2 = atan((1 - FLATTENING) * tan(b_deg.y * rad));
    struct triangle t = {.sin_u1 = sin(u1),
                         .cos_u1 = cos(u1),
                         .sin_u2 = sin(u2),
                         .cos_u2 = cos(u2),
                         .lambda = lon_rad};
    for (int i = 0; i < ITERATIONS_MAX; i++) {
        solve_sphere(&t, &sin_alpha);
        double next = next_lambda(&t, lon_rad, sin_alpha), moved = fabs(next - t.lambda);
        if (!(fabs(next) <= SM_PI)) return false;
        t.lambda = next;
        if (moved > CONVERGED_RAD) continue;
        *distance_m = length_m(&t);
        *azimuth_deg =
            atan2(t.cos_u2 * sin(next), t.cos_u1 * t.sin_u2 - t.sin_u1 * t.cos_u2 * cos(next)) /
            rad;
        return true;
    }
    return false;
}
