/* SPDX-License-Identifier: Apache-2.0
 * Every place where a label might stand.
 *
 *     top left  +-----+ top +-----+ top right      at each of the sides the label also slides, so
 *               |     |     |     |                that its first or last line stands level with
 *               +-----+     +-----+                the symbol
 *        left +-----+  [s]  +-----+ right
 *             +-----+       +-----+                    \        |        /
 *               +-----+     +-----+                      \      |      /   and around it, at
 *               |     |     |     |                  ------    [s]    ------ several lengths,
 *  bottom left  +-----+     +-----+ bottom right         /      |      \   on a leader, straight
 *                   bottom                             /        |        \   or with a bend
 */
#include <assert.h>

#include "render/label_private.h"

/* Where a slid label stands between "its last line level with the symbol" and "its first". */
static const double slides[] = {1, 0, 0.75, 0.25};
enum { SLIDE_COUNT = sizeof slides / sizeof *slides };
/* How much of a slid label stays beside the symbol. */
static const double OVERHANG_Y_PX = 8, OVERHANG_X_PX = 12;

/* Leaders: from the symbol's surroundings to the label. */
static const double lengths_px[] = {12, 28, 48, 72, 100};
enum { LENGTH_COUNT = sizeof lengths_px / sizeof *lengths_px };
/* Sixteen directions around the clock, as numbers: sines differ between machines. */
static const struct sm_vertex directions[] = {
    {1, 0},  {0.92388, -0.38268},  {0.92388, 0.38268},  {0.70711, -0.70711},
    {-1, 0}, {-0.92388, -0.38268}, {-0.92388, 0.38268}, {-0.70711, -0.70711},
    {0, -1}, {0.70711, 0.70711},   {-0.70711, 0.70711}, {0.38268, -0.92388},
    {0, 1},  {-0.38268, -0.92388}, {0.38268, 0.92388},  {-0.38268, 0.92388},
};
enum { DIRECTION_COUNT = sizeof directions / sizeof *directions };

/* Bent leaders: so far up or down on the slant, and so far to the label in all. */
static const double rises_px[] = {22, 40, 64, 92, 126}, runs_px[] = {20, 44, 76, 116};
enum {
    RISE_COUNT = sizeof rises_px / sizeof *rises_px,
    RUN_COUNT = sizeof runs_px / sizeof *runs_px,
};
/* How much of it runs level up to the label, at least. */
static const double LEVEL_MIN_PX = 9;

static_assert(SM_POSITION_COUNT + 4 * SLIDE_COUNT <= SM_CANDIDATES_MAX &&
                  DIRECTION_COUNT * LENGTH_COUNT <= SM_CANDIDATES_MAX &&
                  2 * 2 * RISE_COUNT * RUN_COUNT <= SM_CANDIDATES_MAX,
              "room for all candidates");

/* The costs of a place by itself, in steps of the positions' rank. */
static const double SLIDE_COST = 0.4, LEADER_COST_PER_PX = 0.12, DIRECTION_COST = 0.2;
const double SM_LABEL_LED_COST_MIN = 15, SM_LABEL_BENT_COST_MIN = 32;

static const double CORNER_X = 0.866, CORNER_Y = 0.5;

/*            left      centred     right
 *
 *   top      +------+  +------+  +------+
 *            |      |  |      |  |      |
 *            +------+  +------+  +------+
 *   middle   +------+    [s]     +------+     labels in the corners stand where a circle in
 *            +------+            +------+     the reach is 30° off the level
 *   bottom   +------+  +------+  +------+
 */
void sm_label_stand(const struct sm_label *label, enum sm_position position,
                    struct sm_candidate *candidate)
{
    static const signed char columns[SM_POSITION_COUNT] = {1, -1, 1, -1, 1, -1, 0, 0};
    static const signed char rows[SM_POSITION_COUNT] = {-1, -1, 1, 1, 0, 0, -1, 1};
    const struct sm_label_variant *variant = &label->variants[candidate->variant];
    double w = variant->width_px, h = variant->height_px;
    struct sm_vertex middle = sm_box_middle(label->symbol_px);
    int column = columns[position], row = rows[position];
    bool corner = column && row;
    double dx = label->reach_x_px * (corner ? CORNER_X : 1) + label->gap_px;
    double dy = corner ? label->reach_y_px * CORNER_Y : label->reach_y_px + label->gap_px;
    double x = middle.x + column * (dx + w / 2) - w / 2;
    double y = middle.y + row * (dy + h / 2) - h / 2;
    candidate->box = (struct sm_box){x, y, x + w, y + h};
    candidate->align = column > 0 ? 0 : column < 0 ? 1 : 0.5f;
}

/* Symbols leave the corners of their boxes empty: a leader points at the middle, and ends on the
 * ellipse in the box. What it covers of a symbol there, the symbol covers again. */
void sm_label_lead(const struct sm_label *label, struct sm_vertex end,
                   struct sm_candidate *candidate)
{
    struct sm_vertex middle = sm_box_middle(label->symbol_px);
    double dx = end.x - middle.x, dy = end.y - middle.y;
    double x = dx / fmax(sm_box_width(label->symbol_px) / 2, 0.5);
    double y = dy / fmax(sm_box_height(label->symbol_px) / 2, 0.5);
    double t = fmin(1, 1 / fmax(sqrt(x * x + y * y), 1e-9));
    candidate->leader_count = 2;
    candidate->leader[0] = (struct sm_vertex){middle.x + dx * t, middle.y + dy * t};
    candidate->leader[1] = end;
}

/* One of the four sides, slid by 'slide' from 0 to 1. */
static void stand_slid(const struct sm_label *label, enum sm_position side, double slide,
                       struct sm_candidate *candidate)
{
    const struct sm_label_variant *variant = &label->variants[candidate->variant];
    struct sm_vertex middle = sm_box_middle(label->symbol_px);
    bool beside = side == SM_RIGHT || side == SM_LEFT;
    double size = beside ? variant->height_px : variant->width_px;
    double overhang = fmin(size / 2, beside ? OVERHANG_Y_PX : OVERHANG_X_PX);
    double low = (beside ? middle.y : middle.x) - size + overhang;
    double at = low + (size - 2 * overhang) * slide;
    sm_label_stand(label, side, candidate);
    struct sm_box *box = &candidate->box;
    if (beside)
        *box = (struct sm_box){box->x0, at, box->x1, at + size};
    else
        *box = (struct sm_box){at, box->y0, at + size, box->y1};
    if (!beside) candidate->align = (float)(1 - slide);
}

/*     up: the leader points at the last line     level: at the middle     down: at the first line
 *
 *              +------+
 *              |      |                                  +------+
 *              |      |                            ------|      |              \
 *             /+------+                                  +------+               \+------+
 *            /                                                                   |      |
 */
static void stand_led(const struct sm_label *label, struct sm_vertex direction, double length,
                      struct sm_candidate *candidate)
{
    const struct sm_label_variant *variant = &label->variants[candidate->variant];
    double w = variant->width_px, h = variant->height_px, half_line = variant->line_px / 2;
    struct sm_vertex middle = sm_box_middle(label->symbol_px);
    struct sm_vertex end = {middle.x + direction.x * (label->reach_x_px + length),
                            middle.y + direction.y * (label->reach_y_px + length)};
    bool beside = fabs(direction.x) > 0.5;
    double x = beside ? (direction.x > 0 ? end.x : end.x - w) : end.x - w / 2;
    double y = direction.y < 0 ? end.y - h : end.y;
    if (beside)
        y = direction.y == 0 ? end.y - h / 2 : y + (direction.y < 0 ? half_line : -half_line);
    candidate->box = (struct sm_box){x, y, x + w, y + h};
    candidate->align = !beside ? 0.5f : direction.x > 0 ? 0 : 1;
    sm_label_lead(label, end, candidate);
}

int sm_label_places_led(const struct sm_label *label, int variant, struct sm_candidate *out)
{
    int count = 0;
    for (int l = 0; l < LENGTH_COUNT; l++)
        for (int d = 0; d < DIRECTION_COUNT; d++) {
            struct sm_candidate *candidate = &out[count++];
            *candidate = (struct sm_candidate){.variant = (short)variant};
            stand_led(label, directions[d], lengths_px[l], candidate);
            candidate->cost = SM_LABEL_LED_COST_MIN +
                              LEADER_COST_PER_PX * (lengths_px[l] - lengths_px[0]) +
                              DIRECTION_COST * d;
        }
    return count;
}

/*            knee
 *               +----- label         from the symbol on a slant, at 45° where that leaves enough of
 *              /                     the leader level, and level to the label's first line
 *           [s]
 */
static void stand_bent(const struct sm_label *label, int side, double rise, double run,
                       struct sm_candidate *candidate)
{
    const struct sm_label_variant *variant = &label->variants[candidate->variant];
    struct sm_vertex middle = sm_box_middle(label->symbol_px);
    double reach = fabs(rise) + label->reach_y_px, dy = rise < 0 ? -reach : reach;
    double dx = run + label->reach_x_px, slant = fmin(reach, dx - LEVEL_MIN_PX);
    struct sm_vertex knee = {middle.x + side * slant, middle.y + dy};
    struct sm_vertex end = {middle.x + side * dx, knee.y};
    double x = side > 0 ? end.x : end.x - variant->width_px, y = end.y - variant->line_px / 2;
    candidate->box = (struct sm_box){x, y, x + variant->width_px, y + variant->height_px};
    candidate->align = side > 0 ? 0 : 1;
    sm_label_lead(label, knee, candidate);
    candidate->leader[2] = end;
    candidate->leader_count = 3;
}

int sm_label_places_bent(const struct sm_label *label, int variant, struct sm_candidate *out)
{
    int count = 0;
    for (int rise = 0; rise < RISE_COUNT; rise++)
        for (int run = 0; run < RUN_COUNT; run++)
            for (int way = 0; way < 4; way++) {
                struct sm_candidate *candidate = &out[count++];
                *candidate = (struct sm_candidate){.variant = (short)variant};
                stand_bent(label, way % 2 ? -1 : 1, way < 2 ? -rises_px[rise] : rises_px[rise],
                           runs_px[run], candidate);
                candidate->cost = SM_LABEL_BENT_COST_MIN +
                                  LEADER_COST_PER_PX *
                                      (rises_px[rise] - rises_px[0] + runs_px[run] - runs_px[0]) +
                                  DIRECTION_COST * way;
            }
    return count;
}

int sm_label_places_near(const struct sm_label *label, int variant, struct sm_candidate *out)
{
    int count = 0;
    for (int p = 0; p < SM_POSITION_COUNT; p++) {
        out[count] = (struct sm_candidate){.variant = (short)variant, .cost = p};
        sm_label_stand(label, (enum sm_position)p, &out[count++]);
    }
    for (int p = SM_RIGHT; p <= SM_BOTTOM; p++)
        for (int s = 0; s < SLIDE_COUNT; s++) {
            out[count] =
                (struct sm_candidate){.variant = (short)variant, .cost = p + SLIDE_COST * (s + 1)};
            stand_slid(label, (enum sm_position)p, slides[s], &out[count++]);
        }
    return count;
}
