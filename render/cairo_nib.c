/* SPDX-License-Identifier: Apache-2.0
 * Nibs: the coverage of pixels beside a stroke.
 *
 * Seen along the stroke, a pixel is a trapezoid of area 1: 2 a wide at its foot and 2 b at its
 * top, with a and b half the sum and half the difference of |ux| and |uy|. What lies between
 * half the width on either side of the stroke's middle is its coverage, exactly.
 *
 *            ________
 *           /|      |\
 *          / |      | \
 *      ___/__|______|__\___
 *        -a -b   0  b   a
 */
#include <math.h>

#include "render/cairo_pen.h"

/* The part of the trapezoid below t. */
static double part_below(double t, double a, double b)
{
    if (t > 0) return 1 - part_below(-t, a, b);
    if (t <= -a) return 0;
    double height = 1 / (a + b);
    if (t < -b) return height * (t + a) * (t + a) / (2 * (a - b));
    return 0.5 + height * t;
}

/* Directions differ in the smaller of |ux| and |uy|, from 0 to the diagonal's. */
static double direction_step(void)
{
    return 0.70710678118654752 / (SM_NIB_DIRECTIONS - 1);
}

static void make_profile(struct sm_nib *nib, int direction)
{
    double low = direction * direction_step(), high = sqrt(1 - low * low);
    double a = (high + low) / 2, b = fabs(high - low) / 2;
    double px2_per_step = 1 / (double)nib->steps_per_px2;
    for (int i = 0; i < SM_NIB_STEPS - 1; i++) {
        double d = sqrt(i * px2_per_step);
        double cover = part_below(nib->half - d, a, b) - part_below(-nib->half - d, a, b);
        nib->cover[direction][i] = (unsigned char)(cover * 255 + 0.5);
    }
    nib->cover[direction][SM_NIB_STEPS - 1] = 0;
}

static void make_nib(struct sm_nib *nib, double half)
{
    nib->half = half;
    nib->reach = half + 0.70710678118654752;
    nib->steps_per_px2 = (float)((SM_NIB_STEPS - 1) / (nib->reach * nib->reach));
    for (int i = 0; i < SM_NIB_DIRECTIONS; i++)
        make_profile(nib, i);
}

const struct sm_nib *sm_nib_of(struct sm_nibs *nibs, double half)
{
    for (int i = 0; i < SM_NIB_COUNT; i++)
        if (nibs->nibs[i].half == half) return &nibs->nibs[i];
    struct sm_nib *nib = &nibs->nibs[nibs->next];
    nibs->next = (nibs->next + 1) % SM_NIB_COUNT;
    make_nib(nib, half);
    return nib;
}

const unsigned char *sm_nib_profile(const struct sm_nib *nib, double ux, double uy)
{
    double low = fabs(ux) < fabs(uy) ? fabs(ux) : fabs(uy);
    int direction = (int)(low / direction_step() + 0.5);
    return nib->cover[direction < SM_NIB_DIRECTIONS ? direction : SM_NIB_DIRECTIONS - 1];
}
