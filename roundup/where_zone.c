/* SPDX-License-Identifier: Apache-2.0
 * Where there has been fighting on the ground since 2022: a chain of spots along all front lines.
 * Only for doubt: a village that armies fight over and that lies far from all of them is another
 * one of its name, which the gazetteer does not know.
 */
#include <math.h>

#include "roundup/where_private.h"

enum { ZONE_KM = 45 };

static const struct sm_vertex zone_deg[] = {
    /* the north in 2022: around Kyiv, Chernihiv, Sumy */
    {30.2, 50.5},
    {29.9, 50.9},
    {30.1, 51.3},
    {30.9, 50.5},
    {31.3, 51.5},
    {31.3, 51.0},
    {32.0, 51.2},
    {31.8, 51.9},
    {32.6, 51.8},
    {33.2, 51.2},
    {34.0, 51.3},
    {34.8, 50.9},
    {34.9, 50.5},
    {33.4, 52.2},
    {34.4, 51.7},
    {32.9, 50.8},
    {33.9, 50.7},
    /* Kursk, Belgorod and the border */
    {35.3, 51.2},
    {34.7, 51.4},
    {35.4, 51.5},
    {35.3, 50.9},
    {35.7, 50.5},
    {36.6, 50.4},
    {37.8, 50.2},
    /* Kharkiv, Luhansk */
    {36.2, 50.1},
    {36.9, 50.2},
    {36.9, 49.5},
    {37.3, 49.2},
    {37.6, 49.7},
    {37.8, 49.3},
    {38.2, 49.4},
    {38.5, 49.0},
    {38.9, 48.9},
    {39.3, 48.6},
    {37.0, 49.8},
    {36.6, 49.7},
    {37.8, 50.0},
    /* Donetsk */
    {37.8, 49.0},
    {37.5, 48.8},
    {38.0, 48.6},
    {38.4, 48.5},
    {37.8, 48.3},
    {37.2, 48.3},
    {37.0, 48.5},
    {37.6, 48.1},
    {37.2, 47.9},
    {36.8, 47.8},
    {36.6, 48.1},
    {37.5, 47.6},
    {37.5, 47.1},
    /* Zaporizhzhia and the east of Dnipropetrovsk */
    {36.4, 47.7},
    {35.8, 47.5},
    {35.2, 47.5},
    {36.3, 48.0},
    {35.4, 47.2},
    {34.6, 47.5},
    {35.3, 46.9},
    /* Kherson, Mykolaiv */
    {34.0, 47.3},
    {33.4, 46.8},
    {33.5, 47.4},
    {33.0, 47.2},
    {32.6, 46.7},
    {32.4, 47.0},
    {31.9, 46.9},
    {31.6, 46.6},
    {31.3, 47.5},
    {32.8, 47.6},
};

/* Plane geometry does over such ways. */
bool sm_is_within_km(struct sm_vertex a_deg, struct sm_vertex b_deg, double km)
{
    const double km_per_deg = 111.2, degree = 3.14159265358979323846 / 180;
    double north = (a_deg.y - b_deg.y) * km_per_deg;
    double east = (a_deg.x - b_deg.x) * km_per_deg * cos((a_deg.y + b_deg.y) / 2 * degree);
    return north * north + east * east <= km * km;
}

bool sm_zone_has(struct sm_vertex at_deg)
{
    for (size_t i = 0; i < sizeof zone_deg / sizeof *zone_deg; i++)
        if (sm_is_within_km(at_deg, zone_deg[i], ZONE_KM)) return true;
    return false;
}
