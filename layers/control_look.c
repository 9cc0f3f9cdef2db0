/* SPDX-License-Identifier: Apache-2.0
 * How control looks: never as strong as a border, and distinct in grey.
 */
#include <math.h>

#include "layers/control.h"

#define RGBA(hex, alpha)                                                                           \
    {                                                                                              \
        ((hex) >> 16) & 255, ((hex) >> 8) & 255, (hex)&255, (unsigned char)((alpha)*255 + 0.5)     \
    }

#define FILL(words, hex, alpha)                                                                    \
    {                                                                                              \
        .class_name = "control " words, .fill = RGBA(hex, alpha)                                   \
    }
/* With a hairline round what is often only a few pixels large. */
#define EDGED(words, hex, alpha)                                                                   \
    {                                                                                              \
        .class_name = "control " words, .fill = RGBA(hex, alpha), .stroke = RGBA(hex, 1),          \
        .width_px = 0.5                                                                            \
    }
#define LINES(words, hex, alpha)                                                                   \
    {                                                                                              \
        .class_name = "hatch " words, .stroke = RGBA(hex, alpha), .width_px = 0.65                 \
    }

static const struct sm_control_look looks[SM_CONTROL_PART_COUNT] = {
    [SM_CONTROL_OCCUPIED] = {FILL("occupied", 0xB98F8A, 0.35), LINES("occupied", 0x8C5A57, 0.5),
                             SM_HATCH_RISING, 5.5},
    [SM_CONTROL_ADVANCE] = {FILL("advance", 0xB5837F, 0.45), LINES("advance", 0x8C5A57, 0.75),
                            SM_HATCH_RISING, 3.2},
    [SM_CONTROL_CONTESTED] = {FILL("contested", 0x9A948A, 0.28), LINES("contested", 0x6F6A61, 0.6),
                              SM_HATCH_LEVEL, 5.0},
    [SM_CONTROL_CLAIMED] = {FILL("claimed", 0xB5837F, 0.12), LINES("claimed", 0x8C5A57, 0.6),
                            SM_HATCH_FALLING, 7.0},
    [SM_CONTROL_LIBERATED] = {FILL("liberated", 0x7FA3C0, 0.30), LINES("liberated", 0x4B7291, 0.6),
                              SM_HATCH_FALLING, 5.0},
    [SM_CONTROL_OTHER] = {FILL("other", 0x9A948A, 0.12), LINES("other", 0x6F6A61, 0.5),
                          SM_HATCH_CROSSED, 8.0},
    [SM_CONTROL_GAINED] = {EDGED("gained", 0x94403A, 0.8), LINES("gained", 0x6B2B28, 0.8),
                           SM_HATCH_RISING, 2.75},
    [SM_CONTROL_LOST] = {EDGED("lost", 0x7FACCD, 0.75), LINES("lost", 0x3F6C8E, 0.8),
                         SM_HATCH_FALLING, 3.2},
};

const struct sm_control_look *sm_control_look(int part)
{
    return &looks[part];
}

static void add_line(struct sm_canvas *canvas, double x0, double y0, double x1, double y1)
{
    sm_move_to(canvas, (struct sm_vertex){x0, y0});
    sm_line_to(canvas, (struct sm_vertex){x1, y1});
}

/* Lines x + y = k · step, cut by the box:
 *
 *     y0 +---/--+      a line enters at the left or the bottom and
 *        |  /   /      leaves at the top or the right
 *     y1 +-/---/+
 *        x0     x1
 */
static void add_rising(struct sm_canvas *canvas, struct sm_box box, double step)
{
    for (double c = ceil((box.x0 + box.y0) / step) * step; c < box.x1 + box.y1; c += step) {
        double left = fmax(box.x0, c - box.y1), right = fmin(box.x1, c - box.y0);
        add_line(canvas, left, c - left, right, c - right);
    }
}

/* Lines x − y = k · step. */
static void add_falling(struct sm_canvas *canvas, struct sm_box box, double step)
{
    for (double c = ceil((box.x0 - box.y1) / step) * step; c < box.x1 - box.y0; c += step) {
        double left = fmax(box.x0, c + box.y0), right = fmin(box.x1, c + box.y1);
        add_line(canvas, left, left - c, right, right - c);
    }
}

/* On pixel centres, for crisp lines at 1×. */
static void add_level(struct sm_canvas *canvas, struct sm_box box, double step)
{
    for (double c = ceil(box.y0 / step) * step; c < box.y1; c += step)
        add_line(canvas, box.x0, floor(c) + 0.5, box.x1, floor(c) + 0.5);
}

void sm_add_hatch(struct sm_canvas *canvas, struct sm_box box, enum sm_hatch_slope slope,
                  double spacing_px)
{
    const double diagonal = 1.41421356237309505;
    if (slope == SM_HATCH_LEVEL) add_level(canvas, box, spacing_px);
    if (slope == SM_HATCH_RISING || slope == SM_HATCH_CROSSED)
        add_rising(canvas, box, spacing_px * diagonal);
    if (slope == SM_HATCH_FALLING || slope == SM_HATCH_CROSSED)
        add_falling(canvas, box, spacing_px * diagonal);
}

void sm_draw_control_sample(struct sm_canvas *canvas, int part, struct sm_box box)
{
    const struct sm_control_look *look = sm_control_look(part);
    sm_add_box(canvas, box);
    sm_paint_path(canvas, &look->fill);
    sm_add_box(canvas, box);
    sm_clip_begin(canvas);
    sm_add_hatch(canvas, box, look->slope, look->spacing_px);
    sm_paint_path(canvas, &look->hatch);
    sm_clip_end(canvas);
}
