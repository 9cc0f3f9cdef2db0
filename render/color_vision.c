/* SPDX-License-Identifier: Apache-2.0 */
#include "render/color_vision.h"

#include <math.h>

enum { RED, GREEN, BLUE };

/* Linear light, 0 to 1. */
struct light {
    double of[3];
};

/* sRGB's curve: IEC 61966-2-1. */
static double light_of_byte(unsigned char byte)
{
    double c = byte / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static struct light light_of(struct sm_color color)
{
    return (struct light){{light_of_byte(color.r), light_of_byte(color.g), light_of_byte(color.b)}};
}

static double luminance(struct light light)
{
    return 0.2126 * light.of[RED] + 0.7152 * light.of[GREEN] + 0.0722 * light.of[BLUE];
}

double sm_contrast(struct sm_color a, struct sm_color b)
{
    double la = luminance(light_of(a)), lb = luminance(light_of(b));
    return (fmax(la, lb) + 0.05) / (fmin(la, lb) + 0.05);
}

struct sm_color sm_painted_over(struct sm_color above, struct sm_color below)
{
    double share = above.a / 255.0;
    return (struct sm_color){
        (unsigned char)(above.r * share + below.r * (1 - share) + 0.5),
        (unsigned char)(above.g * share + below.g * (1 - share) + 0.5),
        (unsigned char)(above.b * share + below.b * (1 - share) + 0.5),
        255,
    };
}

const char *sm_vision_name(enum sm_vision vision)
{
    static const char *const names[SM_VISION_COUNT] = {"normal", "deutan", "protan", "greyscale"};
    return names[vision];
}

/* Matrices of full severity [Machado09], applied to linear light. */
static struct light seen_with(enum sm_vision vision, struct light light)
{
    static const double matrices[SM_VISION_COUNT][3][3] = {
        [SM_NORMAL] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        [SM_DEUTAN] = {{0.367322, 0.860646, -0.227968},
                       {0.280085, 0.672501, 0.047413},
                       {-0.011820, 0.042940, 0.968881}},
        [SM_PROTAN] = {{0.152286, 1.052583, -0.204868},
                       {0.114503, 0.786281, 0.099216},
                       {-0.003882, -0.048116, 1.051998}},
        [SM_GREYSCALE] = {{0.2126, 0.7152, 0.0722},
                          {0.2126, 0.7152, 0.0722},
                          {0.2126, 0.7152, 0.0722}},
    };
    struct light seen = {{0, 0, 0}};
    for (int row = 0; row < 3; row++) {
        for (int k = 0; k < 3; k++)
            seen.of[row] += matrices[vision][row][k] * light.of[k];
        seen.of[row] = fmin(fmax(seen.of[row], 0), 1);
    }
    return seen;
}

static double lab_curve(double t)
{
    return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

static struct sm_lab lab_of(struct light light)
{
    const double *c = light.of;
    double x = (0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047;
    double y = 0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2];
    double z = (0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883;
    double fx = lab_curve(x), fy = lab_curve(y), fz = lab_curve(z);
    return (struct sm_lab){116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
}

static double degrees(double radians)
{
    return radians * 180 / 3.14159265358979323846;
}

static double radians(double degrees)
{
    return degrees * 3.14159265358979323846 / 180;
}

/* Lightness, chroma, and hue in degrees, of two colours; hues of greys follow the other's. */
struct polar_pair {
    double l[2], c[2], h[2];
};

static struct polar_pair polar_of(struct sm_lab p, struct sm_lab q)
{
    const struct sm_lab of[2] = {p, q};
    double mean7 = pow((hypot(p.a, p.b) + hypot(q.a, q.b)) / 2, 7);
    double g = 1 + 0.5 * (1 - sqrt(mean7 / (mean7 + pow(25, 7))));
    struct polar_pair pair;
    for (int i = 0; i < 2; i++) {
        pair.l[i] = of[i].l;
        pair.c[i] = hypot(of[i].a * g, of[i].b);
        pair.h[i] = pair.c[i] > 0 ? degrees(atan2(of[i].b, of[i].a * g)) : 0;
        if (pair.h[i] < 0) pair.h[i] += 360;
    }
    if (pair.c[0] <= 0) pair.h[0] = pair.h[1];
    if (pair.c[1] <= 0) pair.h[1] = pair.h[0];
    return pair;
}

/* [Sharma05], equations 7 to 22. */
double sm_lab_difference(struct sm_lab p, struct sm_lab q)
{
    struct polar_pair pair = polar_of(p, q);
    double dh = pair.h[1] - pair.h[0], h = (pair.h[0] + pair.h[1]) / 2;
    if (fabs(dh) > 180) {
        dh += dh > 0 ? -360 : 360;
        h += h < 180 ? 180 : -180;
    }
    double l = (pair.l[0] + pair.l[1]) / 2, c = (pair.c[0] + pair.c[1]) / 2;
    double hue_part = 2 * sqrt(pair.c[0] * pair.c[1]) * sin(radians(dh / 2));
    double t = 1 - 0.17 * cos(radians(h - 30)) + 0.24 * cos(radians(2 * h)) +
               0.32 * cos(radians(3 * h + 6)) - 0.20 * cos(radians(4 * h - 63));
    double off = (l - 50) * (l - 50), c7 = pow(c, 7);
    double dl = (pair.l[1] - pair.l[0]) / (1 + 0.015 * off / sqrt(20 + off));
    double dc = (pair.c[1] - pair.c[0]) / (1 + 0.045 * c);
    double dh_weighed = hue_part / (1 + 0.015 * c * t);
    double turn = 30 * exp(-pow((h - 275) / 25, 2));
    double rotation = -2 * sqrt(c7 / (c7 + pow(25, 7))) * sin(radians(2 * turn));
    return sqrt(dl * dl + dc * dc + dh_weighed * dh_weighed + rotation * dc * dh_weighed);
}

struct sm_lab sm_lab_seen_with(enum sm_vision vision, struct sm_color color)
{
    return lab_of(seen_with(vision, light_of(color)));
}

double sm_color_difference(enum sm_vision vision, struct sm_color a, struct sm_color b)
{
    return sm_lab_difference(sm_lab_seen_with(vision, a), sm_lab_seen_with(vision, b));
}
