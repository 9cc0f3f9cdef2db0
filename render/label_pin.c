/* SPDX-License-Identifier: Apache-2.0
 * Pins: where an editor wants a label.
 *
 *     "top-right"                        "30,-20"
 *           +-------+                             +-------+
 *       [s] | label |                          /  | label |
 *           +-------+                       /     +-------+   the corner nearest to the symbol
 *                                        [s]                  lies 30 px right of and 20 px above
 *                                                             the symbol's middle
 */
#include "base/number.h"
#include "render/label_private.h"

/* A label farther off than this needs a leader. */
static const double LEADER_FROM_PX = 14;
static const double OFFSET_MAX_PX = 4000;

bool sm_label_pin(struct sm_text text, struct sm_pin *pin)
{
    static const char *const names[SM_POSITION_COUNT] = {
        "top-right", "top-left", "bottom-right", "bottom-left", "right", "left", "top", "bottom"};
    struct sm_text rest = sm_text_trim(text);
    *pin = (struct sm_pin){.kind = SM_PIN_NONE};
    if (rest.n == 0) return true;
    for (int i = 0; i < SM_POSITION_COUNT; i++)
        if (sm_text_is_nocase(rest, names[i])) {
            *pin = (struct sm_pin){.kind = SM_PIN_POSITION, .position = (enum sm_position)i};
            return true;
        }
    struct sm_vertex offset;
    struct sm_text x = sm_text_trim(sm_text_cut(&rest, ','));
    if (!rest.at || !sm_parse_double(x, &offset.x) ||
        !sm_parse_double(sm_text_trim(rest), &offset.y))
        return false;
    if (fabs(offset.x) > OFFSET_MAX_PX || fabs(offset.y) > OFFSET_MAX_PX) return false;
    *pin = (struct sm_pin){.kind = SM_PIN_OFFSET, .offset_px = offset};
    return true;
}

/* The near edge of an interval of 'size' at 'offset' from 'middle'; centred for no offset. */
static double stand_off(double middle, double offset, double size)
{
    return offset > 0 ? middle + offset : offset < 0 ? middle + offset - size : middle - size / 2;
}

static void move_into(struct sm_box frame, struct sm_box *box)
{
    double dx = fmax(frame.x0 - box->x0, 0) + fmin(frame.x1 - box->x1, 0);
    double dy = fmax(frame.y0 - box->y0, 0) + fmin(frame.y1 - box->y1, 0);
    *box = (struct sm_box){box->x0 + dx, box->y0 + dy, box->x1 + dx, box->y1 + dy};
}

bool sm_label_pinned_place(const struct sm_label *label, int variant, struct sm_box frame,
                           struct sm_candidate *out)
{
    double w = label->variants[variant].width_px, h = label->variants[variant].height_px;
    struct sm_vertex middle = sm_box_middle(label->symbol_px), o = label->pin.offset_px;
    if (w > sm_box_width(frame) || h > sm_box_height(frame)) return false;
    *out = (struct sm_candidate){.variant = (short)variant};
    if (label->pin.kind == SM_PIN_POSITION) {
        sm_label_stand(label, label->pin.position, out);
    } else {
        double x = stand_off(middle.x, o.x, w), y = stand_off(middle.y, o.y, h);
        out->box = (struct sm_box){x, y, x + w, y + h};
        out->align = o.x > 0 ? 0 : o.x < 0 ? 1 : 0.5f;
    }
    move_into(frame, &out->box);
    if (sm_box_gap(label->symbol_px, out->box) > LEADER_FROM_PX)
        sm_label_lead(label, sm_box_nearest(out->box, middle), out);
    return true;
}
