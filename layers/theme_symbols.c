/* SPDX-License-Identifier: Apache-2.0
 * The categories' symbols, and drawing them.
 */
#include "layers/theme.h"
#include "render/symbol.h"

/* One silhouette a category, each told from all others without colour; squares from -10 to 10, y
 * down. */
static const char *const shapes[SM_CATEGORY_COUNT] = {
    /* crossed bars */
    [SM_CLASH] = "M-9,-5.5 L-5.5,-9 L0,-3.5 L5.5,-9 L9,-5.5 L3.5,0 L9,5.5 L5.5,9 L0,3.5 L-5.5,9 "
                 "L-9,5.5 L-3.5,0 Z",
    /* double chevron */
    [SM_ADVANCE] = "M-9,1 L0,-9 L9,1 L4.5,1 L0,-3.5 L-4.5,1 Z "
                   "M-9,9 L0,-1 L9,9 L4.5,9 L0,4.5 L-4.5,9 Z",
    /* upright rocket with fins */
    [SM_MISSILE] = "M0,-10 C3,-7.5 4,-4.5 4,-2 L4,2.5 L8.5,7.5 L8.5,10 L3,7.5 L-3,7.5 L-8.5,10 "
                   "L-8.5,7.5 L-4,2.5 L-4,-2 C-4,-4.5 -3,-7.5 0,-10 Z",
    /* delta wing with fins behind its tips */
    [SM_DRONE] = "M0,-10 L2.2,-5.5 L10,5 L10,10 L7.4,10 L7.4,6.8 L2.2,6.8 L0,9.6 L-2.2,6.8 "
                 "L-7.4,6.8 L-7.4,10 L-10,10 L-10,5 L-2.2,-5.5 Z",
    /* shell on its base */
    [SM_SHELLING] = "M-5,3 L-5,-2 C-5,-6 -2,-9 0,-10 C2,-9 5,-6 5,-2 L5,3 Z "
                    "M-7,5.5 L7,5.5 L7,9 L-7,9 Z",
    /* shield */
    [SM_AIR_DEFENCE] = "M0,-10 C2.5,-8.4 5.5,-7.8 9,-7.8 L9,-1.5 C9,3.5 5.5,7.6 0,10 C-5.5,7.6 "
                       "-9,3.5 -9,-1.5 L-9,-7.8 C-5.5,-7.8 -2.5,-8.4 0,-10 Z",
    /* eight-pointed star */
    [SM_EXPLOSION] = "M0,-10 L1.7,-4.1 L7.1,-7.1 L4.1,-1.7 L10,0 L4.1,1.7 L7.1,7.1 L1.7,4.1 "
                     "L0,10 L-1.7,4.1 L-7.1,7.1 L-4.1,1.7 L-10,0 L-4.1,-1.7 L-7.1,-7.1 "
                     "L-1.7,-4.1 Z",
    /* head and shoulders */
    [SM_CASUALTIES] = "M0,-9.5 C2.5,-9.5 4.2,-7.6 4.2,-5.2 C4.2,-2.8 2.5,-0.8 0,-0.8 C-2.5,-0.8 "
                      "-4.2,-2.8 -4.2,-5.2 C-4.2,-7.6 -2.5,-9.5 0,-9.5 Z M-8.5,9 L-8.5,7 "
                      "C-8.5,3.3 -5,1 0,1 C5,1 8.5,3.3 8.5,7 L8.5,9 Z",
    /* diamond with a bar and a dot left open */
    [SM_WAR_CRIME] = "M0,-10 L10,0 L0,10 L-10,0 Z M-1.6,-6 L1.6,-6 L1.2,1.2 L-1.2,1.2 Z "
                     "M-1.5,3 L1.5,3 L1.5,6 L-1.5,6 Z",
    /* the infantry's box, its diagonals left open */
    [SM_TROOPS] = "M-7.9,-7 L7.9,-7 L0,-1.5 Z M7.9,7 L-7.9,7 L0,1.5 Z "
                  "M-10,-5.5 L-2.1,0 L-10,5.5 Z M10,5.5 L2.1,0 L10,-5.5 Z",
    /* hull and sail */
    [SM_NAVAL] = "M-9.5,3 L9.5,3 L6,9 L-6,9 Z M-0.8,1 L-0.8,-9.5 L7,1 Z M-2.6,1 L-7,1 L-2.6,-6 Z",
    /* lightning */
    [SM_ENERGY] = "M4,-10 L-8,2.2 L-1.2,2.2 L-4,10 L8,-3 L1.2,-3 Z",
    /* works with a saw-tooth roof */
    [SM_INFRASTRUCTURE] = "M-9.5,9 L-9.5,-9.5 L-5.5,-9.5 L-5.5,-0.5 L2,-6 L2,-0.5 L9.5,-6 L9.5,9 Z",
    /* speech bubble */
    [SM_DIPLOMACY] = "M-7,-8.5 L7,-8.5 C8.7,-8.5 9.5,-7.5 9.5,-6 L9.5,2 C9.5,3.6 8.6,4.5 7,4.5 "
                     "L0,4.5 L-5,9.5 L-5,4.5 L-7,4.5 C-8.6,4.5 -9.5,3.6 -9.5,2 L-9.5,-6 "
                     "C-9.5,-7.5 -8.7,-8.5 -7,-8.5 Z",
    /* parcel, seen from a corner */
    [SM_AID] = "M0,-10 L8.4,-5.7 L0,-1.4 L-8.4,-5.7 Z "
               "M-9,-3.6 L-1.1,0.5 L-1.1,9.7 L-9,5.5 Z "
               "M9,-3.6 L9,5.5 L1.1,9.7 L1.1,0.5 Z",
    /* placard on a stick */
    [SM_PROTEST] = "M-9,-9.5 L9,-9.5 L9,1.5 L1.3,1.5 L1.3,10 L-1.3,10 L-1.3,1.5 L-9,1.5 Z",
    /* pennant */
    [SM_LIBERATION] = "M-8,-10 L-5,-10 L9.5,-4 L-5,2 L-5,10 L-8,10 Z",
    /* closed padlock */
    [SM_OCCUPATION] = "M-8,-1 L-6.2,-1 L-6.2,-4 C-6.2,-7.5 -3.6,-10 0,-10 C3.6,-10 6.2,-7.5 "
                      "6.2,-4 L6.2,-1 L8,-1 L8,9.6 L-8,9.6 Z M-3,-1 L3,-1 L3,-4 C3,-5.8 1.8,-7 "
                      "0,-7 C-1.8,-7 -3,-5.8 -3,-4 Z",
    /* disc */
    [SM_OTHER] = "M0,-8 C4.42,-8 8,-4.42 8,0 C8,4.42 4.42,8 0,8 C-4.42,8 "
                 "-8,4.42 -8,0 C-8,-4.42 -4.42,-8 0,-8 Z",
};

const char *sm_category_symbol(enum sm_category category)
{
    return shapes[category];
}

static void cross_out(struct sm_canvas *canvas, const struct sm_paint *line, struct sm_vertex c,
                      double size_px)
{
    double r = size_px * 0.55;
    sm_move_to(canvas, (struct sm_vertex){c.x - r, c.y + r});
    sm_line_to(canvas, (struct sm_vertex){c.x + r, c.y - r});
    sm_paint_path(canvas, line);
}

void sm_draw_event_symbol(struct sm_canvas *canvas, const struct sm_theme *theme,
                          const struct sm_symbol_look *symbol, struct sm_vertex centre_px,
                          double size_px)
{
    sm_add_symbol(canvas, symbol->shape, centre_px, size_px);
    sm_paint_path(canvas, &theme->keylines[symbol->status]);
    sm_add_symbol(canvas, symbol->shape, centre_px, size_px);
    sm_paint_path(canvas, &theme->symbols[symbol->category][symbol->status]);
    if (symbol->status == SM_DENIED) cross_out(canvas, &theme->cross, centre_px, size_px);
}
