/* SPDX-License-Identifier: Apache-2.0
 * Ground ↔ map. PROJ takes 100 to 150 ns a point; this takes 60, and near Ukraine, where nearly all
 * points lie, 10: there the radius of a parallel is a series.
 *
 *                 apex (0, rho0)
 *                /|\
 *               / | \  rho: from the apex to the parallel
 *              / theta = n · (lon - lon0)
 *             /   |   \
 *            o----+----o     a parallel is an arc about the apex
 *                 |
 *               (0, 0) = (lon0, lat0)
 */
#include "geo/lcc.h"

#include <math.h>

#define RADIANS_PER_DEGREE (SM_PI / 180)
#define WGS84_A_M 6378137.0
#define WGS84_F (1 / 298.257223563)

/* e · atanh(e · s) as a series in (e · s)²: with WGS84's e it gains more than two digits a term,
 * so that eight terms leave nothing, in a quarter of the time of atanh. */
static double e_atanh_es(double e2, double s)
{
    double z = e2 * s * s, sum = 1.0 / 15;
    for (int k = 13; k > 0; k -= 2)
        sum = sum * z + 1.0 / k;
    return e2 * s * sum;
}

/* ln t of [Snyder87, 15-9], for sine and cosine of a latitude; the isometric latitude, negated.
 * (1-s)/(1+s) is written with the cosine because 1-s would cancel near the pole. */
static double log_t(double e2, double s, double c)
{
    double ratio = s >= 0 ? c / (1 + s) : (1 - s) / c;
    return log(ratio) + e_atanh_es(e2, s);
}

static double radius_of(const struct sm_lcc *lcc, double lat_deg)
{
    double lat = lat_deg * RADIANS_PER_DEGREE;
    return lcc->aF * exp(lcc->n * log_t(lcc->e2, sin(lat), cos(lat)));
}

/* Where the series holds: to 2e-8 m of the closed form. */
static const double series_lat_deg = 48, series_reach_deg = 8;
/* Of the angle at the apex, for the series of sine and cosine: to the last bit or two. */
static const double series_theta = 0.5;
enum { HALF_TERMS = SM_LCC_TERMS / 2 };

/* Interpolate at Chebyshev's nodes, then turn his polynomials into powers. Radii change so gently
 * over 16° that each term is a tenth of the one before. */
static void fit_series(struct sm_lcc *lcc)
{
    double sums[SM_LCC_TERMS] = {0}, powers[SM_LCC_TERMS] = {0};
    for (int j = 0; j < SM_LCC_TERMS; j++) {
        double angle = (j + 0.5) * SM_PI / SM_LCC_TERMS;
        double radius = radius_of(lcc, series_lat_deg + series_reach_deg * cos(angle));
        for (int k = 0; k < SM_LCC_TERMS; k++)
            sums[k] += radius * cos(k * angle) * (k ? 2.0 : 1.0) / SM_LCC_TERMS;
    }
    double now[SM_LCC_TERMS + 1] = {1}, before[SM_LCC_TERMS + 1] = {0};
    for (int k = 0; k < SM_LCC_TERMS; k++) {
        double next[SM_LCC_TERMS + 1] = {0};
        for (int i = 0; i < SM_LCC_TERMS; i++) {
            powers[i] += sums[k] * now[i];
            next[i + 1] = (k ? 2 : 1) * now[i];
        }
        for (int i = 0; i < SM_LCC_TERMS; i++) {
            next[i] -= before[i];
            before[i] = now[i];
            now[i] = next[i];
        }
    }
    for (int i = 0; i < SM_LCC_TERMS; i++)
        lcc->series[i / 2 + (i % 2 ? HALF_TERMS : 0)] = powers[i];
}

/* Two sums beside each other: a processor can do both at a time. */
static double series_radius(const struct sm_lcc *lcc, double lat_deg)
{
    double u = (lat_deg - series_lat_deg) / series_reach_deg, z = u * u;
    double even = lcc->series[HALF_TERMS - 1], odd = lcc->series[SM_LCC_TERMS - 1];
    for (int i = HALF_TERMS - 2; i >= 0; i--) {
        even = even * z + lcc->series[i];
        odd = odd * z + lcc->series[HALF_TERMS + i];
    }
    return even + u * odd;
}

/* Sum of z^i · c[i]: sines and cosines of small angles have such. */
static inline double sum_of(double z, const double *c, int n)
{
    double sum = c[n - 1];
    for (int i = n - 2; i >= 0; i--)
        sum = sum * z + c[i];
    return sum;
}

static inline struct sm_vertex series_point(const struct sm_lcc *lcc, double radius, double theta)
{
    static const double sine[] = {
        1, -1.0 / 6, 1.0 / 120, -1.0 / 5040, 1.0 / 362880, -1.0 / 39916800, 1.0 / 6227020800.0};
    static const double cosine[] = {
        1,           -1.0 / 2,       1.0 / 24,        -1.0 / 720,
        1.0 / 40320, -1.0 / 3628800, 1.0 / 479001600, -1.0 / 87178291200.0};
    double z = theta * theta;
    double s = theta * sum_of(z, sine, sizeof sine / sizeof *sine);
    double c = sum_of(z, cosine, sizeof cosine / sizeof *cosine);
    return (struct sm_vertex){radius * s, lcc->rho0 - radius * c};
}

static double m_of(double e2, double lat)
{
    return cos(lat) / sqrt(1 - e2 * sin(lat) * sin(lat));
}

struct sm_lcc sm_lcc_wgs84(struct sm_lcc_parallels parallels)
{
    const double e2 = WGS84_F * (2 - WGS84_F);
    double lat1 = parallels.lat1_deg * RADIANS_PER_DEGREE;
    double lat2 = parallels.lat2_deg * RADIANS_PER_DEGREE;
    double lat0 = parallels.lat0_deg * RADIANS_PER_DEGREE;
    double log_t1 = log_t(e2, sin(lat1), cos(lat1)), log_t2 = log_t(e2, sin(lat2), cos(lat2));
    double m1 = m_of(e2, lat1), m2 = m_of(e2, lat2);
    double n = lat1 == lat2 ? sin(lat1) : (log(m1) - log(m2)) / (log_t1 - log_t2);
    double aF = WGS84_A_M * m1 / (n * exp(n * log_t1));
    struct sm_lcc lcc = {
        .e2 = e2,
        .n = n,
        .aF = aF,
        .rho0 = aF * exp(n * log_t(e2, sin(lat0), cos(lat0))),
        .lon0 = parallels.lon0_deg,
        .a = WGS84_A_M,
    };
    fit_series(&lcc);
    /* So that the origin is the origin, to the last bit. */
    if (fabs(parallels.lat0_deg - series_lat_deg) <= series_reach_deg)
        lcc.series[0] += lcc.rho0 - series_radius(&lcc, parallels.lat0_deg);
    return lcc;
}

static double from_central(const struct sm_lcc *lcc, double lon_deg)
{
    double d = lon_deg - lcc->lon0;
    if (d > 180 || d < -180) d -= 360 * floor((d + 180) / 360);
    return d;
}

bool sm_lcc_forward(const struct sm_lcc *lcc, struct sm_vertex ground_deg, struct sm_vertex *map_m)
{
    if (!(fabs(ground_deg.y) <= 90 && fabs(ground_deg.x) <= 720)) return false;
    double theta = lcc->n * from_central(lcc, ground_deg.x) * RADIANS_PER_DEGREE;
    if (fabs(ground_deg.y - series_lat_deg) <= series_reach_deg && fabs(theta) <= series_theta) {
        *map_m = series_point(lcc, series_radius(lcc, ground_deg.y), theta);
        return true;
    }
    double rho = 0; /* the near pole is the apex */
    if (fabs(ground_deg.y) < 90)
        rho = radius_of(lcc, ground_deg.y);
    else if ((ground_deg.y < 0) == (lcc->n > 0))
        return false;
    *map_m = (struct sm_vertex){rho * sin(theta), lcc->rho0 - rho * cos(theta)};
    return true;
}

/* Numbers side by side, and each step for all of them before the next: a compiler makes that two
 * or four at a time, and no number comes out otherwise than alone. */
enum { TOGETHER = 16 };
struct together {
    double u[TOGETHER], theta[TOGETHER], radius[TOGETHER];
};

/* False where the series does not hold for one of them. */
static bool prepare(const struct sm_lcc *lcc, const struct sm_vertex *ground_deg,
                    struct together *all)
{
    int beyond = 0;
    for (int i = 0; i < TOGETHER; i++) {
        double off = ground_deg[i].y - series_lat_deg;
        double theta = lcc->n * (ground_deg[i].x - lcc->lon0) * RADIANS_PER_DEGREE;
        beyond |= !(fabs(off) <= series_reach_deg) | !(fabs(theta) <= series_theta);
        all->u[i] = off / series_reach_deg;
        all->theta[i] = theta;
    }
    return !beyond;
}

static void find_radii(const struct sm_lcc *lcc, struct together *all)
{
    for (int i = 0; i < TOGETHER; i++) {
        double u = all->u[i], z = u * u;
        double even = lcc->series[HALF_TERMS - 1], odd = lcc->series[SM_LCC_TERMS - 1];
        for (int k = HALF_TERMS - 2; k >= 0; k--) {
            even = even * z + lcc->series[k];
            odd = odd * z + lcc->series[HALF_TERMS + k];
        }
        all->radius[i] = even + u * odd;
    }
}

static void find_points(const struct sm_lcc *lcc, const struct together *all,
                        struct sm_vertex *map_m)
{
    for (int i = 0; i < TOGETHER; i++)
        map_m[i] = series_point(lcc, all->radius[i], all->theta[i]);
}

size_t sm_lcc_forward_some(const struct sm_lcc *lcc, const struct sm_vertex *ground_deg, size_t n,
                           struct sm_vertex *map_m)
{
    size_t done = 0;
    while (done < n) {
        struct together all;
        size_t end = n - done < TOGETHER ? n : done + TOGETHER;
        if (end == done + TOGETHER && prepare(lcc, ground_deg + done, &all)) {
            find_radii(lcc, &all);
            find_points(lcc, &all, map_m + done);
            done = end;
        }
        for (; done < end; done++)
            if (!sm_lcc_forward(lcc, ground_deg[done], &map_m[done])) return done;
    }
    return done;
}

/* The latitude whose log_t is given, by Newton's method on the isometric latitude of the sphere:
 * the first guess is within e² = 0.0067 and each step squares that, so that the third is exact. */
static double latitude_of(double e2, double log_of_t)
{
    double spherical = -log_of_t;
    for (int i = 0; i < 3; i++) {
        double s = tanh(spherical);
        double off = spherical - e_atanh_es(e2, s) + log_of_t;
        spherical -= off * (1 - e2 * s * s) / (1 - e2);
    }
    return atan(sinh(spherical));
}

bool sm_lcc_inverse(const struct sm_lcc *lcc, struct sm_vertex map_m, struct sm_vertex *ground_deg)
{
    double side = lcc->n < 0 ? -1 : 1;
    double x = side * map_m.x, y = side * (lcc->rho0 - map_m.y);
    double rho = hypot(x, y);
    if (!isfinite(rho)) return false;
    double lon = rho > 0 ? atan2(x, y) / lcc->n / RADIANS_PER_DEGREE : 0;
    if (fabs(lon) > 180 * (1 + 1e-12)) return false;
    double lat = side * 90;
    if (rho > 0) lat = latitude_of(lcc->e2, log(rho / fabs(lcc->aF)) / lcc->n) / RADIANS_PER_DEGREE;
    double lon_deg = lcc->lon0 + lon;
    if (lon_deg > 180) lon_deg -= 360;
    if (lon_deg < -180) lon_deg += 360;
    *ground_deg = (struct sm_vertex){lon_deg, lat};
    return true;
}

double sm_lcc_scale(const struct sm_lcc *lcc, double lat_deg)
{
    return radius_of(lcc, lat_deg) * lcc->n /
           (lcc->a * m_of(lcc->e2, lat_deg * RADIANS_PER_DEGREE));
}
