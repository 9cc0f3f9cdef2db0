/* SPDX-License-Identifier: Apache-2.0
 * The theme of a map: every colour, width and type size by its role, as style sheets say it.
 *
 * data/themes/default.css is read first, the theme that was asked for over it; the table in
 * theme_roles.c says which element of the map gets which field. Classes are the words that the
 * SVG's own style sheet uses too: docs/THEMES.md lists them.
 */
#ifndef SM_LAYERS_THEME_H
#define SM_LAYERS_THEME_H

#include "data/control.h"
#include "data/event.h"
#include "render/canvas.h"
#include "sitmap.h"

enum { SM_STATUS_COUNT = SM_DENIED + 1, SM_USER_CLASS_COUNT = 11 };

/* What of control is drawn in a look of its own: each kind of class, and what changed. */
enum sm_control_part {
    SM_CONTROL_GAINED = SM_CONTROL_KIND_COUNT,
    SM_CONTROL_LOST,
    SM_CONTROL_PART_COUNT
};

/* A set of slopes of lines. */
enum sm_hatch_slope {
    SM_HATCH_LEVEL = 1,
    SM_HATCH_RISING = 2,
    SM_HATCH_UPRIGHT = 4,
    SM_HATCH_FALLING = 8,
    SM_HATCH_CROSSED = SM_HATCH_RISING | SM_HATCH_FALLING
};

/* A pale fill, and hatching over it. */
struct sm_control_look {
    struct sm_paint fill, hatch;
    int slope;         /* of enum sm_hatch_slope; 0: not hatched */
    double spacing_px; /* across the lines */
};

struct sm_theme {
    struct sm_color paper;    /* under everything */
    struct sm_paint masthead; /* a bar along the top of the page */
    /* The ground. */
    struct sm_paint sea, land, land_fringe, ukraine, ukraine_dimmed, subject, lake;
    struct sm_paint river, coast, border, border_foreign, oblast_border, admin_border_foreign;
    struct sm_paint graticule;
    struct sm_paint user[SM_USER_CLASS_COUNT]; /* in the order of sm_user_layer_classes */
    struct sm_control_look control[SM_CONTROL_PART_COUNT];
    /* Labels on the map. */
    struct sm_type capital_type, oblast_capital_type, town_type, village_type, country_type;
    struct sm_type oblast_type, water_type, river_type, graticule_type, scale_type;
    struct sm_ink capital_ink, oblast_capital_ink, town_ink, village_ink, country_ink;
    struct sm_ink oblast_ink, water_ink, river_ink, graticule_ink, scale_ink;
    bool country_upper, oblast_upper;
    struct sm_paint place_dot;
    /* Events. */
    struct sm_type event_name_type, event_text_type, pointer_type, pointer_text_type, tag_type;
    struct sm_ink event_name_ink, event_text_ink, pointer_ink, pointer_text_ink, tag_ink;
    struct sm_paint anchor_dot, leader, offset, direction_bar, arrow, tag;
    double symbol_px;
    struct sm_paint keylines[SM_STATUS_COUNT], cross;
    struct sm_paint symbols[SM_CATEGORY_COUNT][SM_STATUS_COUNT];
    struct sm_text shapes[SM_CATEGORY_COUNT]; /* path text for sm_add_symbol */
    struct sm_paint areas[SM_CATEGORY_COUNT], whole_areas[SM_CATEGORY_COUNT];
    struct sm_paint pale_areas[SM_CATEGORY_COUNT], area_rims[SM_CATEGORY_COUNT];
    struct sm_paint discs[SM_CATEGORY_COUNT], rough_discs[SM_CATEGORY_COUNT];
    struct sm_paint zoomed_dots[SM_CATEGORY_COUNT];
    /* Insets. */
    struct sm_paint inset_edge, locator_ground, locator_country, locator_region, locator_ring;
    struct sm_paint locator_edge;
    /* Around the map. */
    struct sm_type kicker_type, title_type, deck_type;
    struct sm_type list_title_type, list_head_type, list_text_type, list_meta_type;
    struct sm_type badge_head_type, badge_text_type, legend_type, legend_note_type, footer_type;
    struct sm_ink kicker_ink, title_ink, deck_ink;
    struct sm_ink list_title_ink, list_head_ink, list_text_ink, list_meta_ink;
    struct sm_ink badge_head_ink, badge_text_ink, legend_ink, legend_note_ink, footer_ink;
    struct sm_type draft_type;
    struct sm_ink draft_ink;
    struct sm_paint draft;
    bool kicker_upper, list_title_upper;
    struct sm_paint rule, scale_bar, badge;
    /* The same elements as readers see them who ask for dark pages, for the SVG; none: they see
     * what all see. */
    struct sm_alternative dark;
};

/* Which theme, and what for. */
struct sm_theme_request {
    const char *name;   /* a theme's, or a CSS file's path; NULL: the default */
    const char *folder; /* where the themes lie */
    enum sm_scheme scheme;
    double width_px; /* of the page, for @media */
    const char *lang;
    struct sm_fonts *fonts; /* learns the fonts that the theme brings along */
};

/* Read, cascade and fill a theme; all of it lives in the arena. NULL and 'err' where a sheet is
 * wrong: "house.css:12:9: unknown property "fil"; did you mean "fill"?", with an excerpt. Rules
 * that can never hold are remarked upon. */
const struct sm_theme *sm_theme_open(const struct sm_theme_request *request, struct sm_arena *arena,
                                     struct sm_report *report, struct sm_error *err);

/* Which schemes a theme is made for: 1 light, 2 dark, 3 both. */
bool sm_theme_schemes(const struct sm_theme_request *request, struct sm_arena *arena, int *schemes,
                      struct sm_error *err);

/* The names of the themes in a folder, in order. Finish them also on failure. */
bool sm_theme_list(const char *folder, struct sm_theme_names *names, struct sm_error *err);

/* The shape that a category's symbol has unless a theme or a user says otherwise. */
const char *sm_category_symbol(enum sm_category category);

/* What a symbol says: the shape and the colour by its category, the filling by its status. */
struct sm_symbol_look {
    struct sm_text shape; /* path text for sm_add_symbol */
    enum sm_category category;
    enum sm_status status;
};

/* Draw an event's symbol: a paper-coloured keyline, then filled, lighter, hollow or crossed as the
 * status says. */
void sm_draw_event_symbol(struct sm_canvas *canvas, const struct sm_theme *theme,
                          const struct sm_symbol_look *symbol, struct sm_vertex centre_px,
                          double size_px);

#endif
