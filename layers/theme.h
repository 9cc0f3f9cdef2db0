/* SPDX-License-Identifier: Apache-2.0
 * The theme: every colour, width and type size of the default look, by its role on the map. Classes
 * are the words that the SVG's stylesheet uses too.
 */
#ifndef SM_LAYERS_THEME_H
#define SM_LAYERS_THEME_H

#include "data/event.h"
#include "render/canvas.h"

struct sm_theme {
    struct sm_color paper, text, text_muted, accent, halo, keyline;
    /* The ground. */
    struct sm_paint sea, land, ukraine, ukraine_dimmed, subject, lake;
    struct sm_paint river, coast, border, border_foreign, oblast_border, admin_border_foreign;
    struct sm_paint graticule;
    /* Labels on the map. */
    struct sm_type capital_type, oblast_capital_type, town_type, village_type, country_type;
    struct sm_type oblast_type, water_type, graticule_type;
    struct sm_ink place_ink, country_ink, oblast_ink, water_ink, graticule_ink;
    struct sm_paint place_dot;
    struct sm_type event_name_type, event_text_type, pointer_type, tag_type;
    struct sm_ink event_name_ink, event_text_ink;
    struct sm_paint anchor_dot, leader;
    double symbol_px;
    /* Around the map. */
    struct sm_type kicker_type, title_type, title_small_type, deck_type;
    struct sm_type list_head_type, list_text_type, list_meta_type, legend_type, footer_type;
    struct sm_ink kicker_ink, title_ink, deck_ink, text_ink, muted_ink;
    struct sm_paint rule, scale_bar, badge;
};

/* The look of the default theme. */
const struct sm_theme *sm_theme_default(void);

/* The colour of a category, and its symbol as path text for sm_add_symbol. */
struct sm_color sm_category_color(enum sm_category category);
const char *sm_category_symbol(enum sm_category category);

/* What a symbol says: the shape and the colour by its category, the filling by its status. */
struct sm_symbol_look {
    struct sm_text shape; /* path text for sm_add_symbol: the category's, or a user's own */
    enum sm_category category;
    enum sm_status status;
};

/* Draw an event's symbol: a paper-coloured keyline, then filled, lighter, hollow or crossed as the
 * status says. */
void sm_draw_event_symbol(struct sm_canvas *canvas, const struct sm_symbol_look *symbol,
                          struct sm_vertex centre_px, double size_px);

/* Colours of areas and discs in a category's hue. */
struct sm_paint sm_area_paint(enum sm_category category);
struct sm_paint sm_disc_paint(enum sm_category category);

#endif
