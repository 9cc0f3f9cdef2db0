/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/theme.h"

#include "render/symbol.h"

/* Initialisers, where color.h's compound literals are not constant enough. */
#define RGBA(hex, alpha)                                                                           \
    {                                                                                              \
        ((hex) >> 16) & 255, ((hex) >> 8) & 255, (hex)&255, (unsigned char)((alpha)*255 + 0.5)     \
    }
#define RGB(hex) RGBA(hex, 1)

#define PAPER RGB(0xFFFFFF)
#define INK RGB(0x22201C)
#define MUTED RGB(0x66625A)
#define ACCENT RGB(0xA63A12)
#define WATER_BLUE RGB(0x3F6278)
#define GROUND_HALO RGBA(0xF8F5EE, 0.85)

static const struct sm_theme default_theme = {
    .paper = PAPER,
    .text = INK,
    .text_muted = MUTED,
    .accent = ACCENT,
    .halo = GROUND_HALO,
    .keyline = RGB(0xFBFAF6),

    .sea = {.class_name = "sea", .fill = RGB(0xD7E4EC)},
    .land = {.class_name = "land", .fill = RGB(0xE9E6DF)},
    .ukraine = {.class_name = "ukraine", .fill = RGB(0xF8F5EE)},
    .ukraine_dimmed = {.class_name = "ukraine dimmed", .fill = RGB(0xEFEBE3)},
    .subject = {.class_name = "subject", .fill = RGB(0xFBF9F3)},
    .lake = {.class_name = "lake", .fill = RGB(0xC9DAE5)},
    .river = {.class_name = "river", .stroke = RGB(0xA9C3D3), .width_px = 0.6},
    .coast = {.class_name = "border coast", .stroke = RGB(0x9DB4C2), .width_px = 0.6},
    .border = {.class_name = "border international", .stroke = RGB(0x5F5A52), .width_px = 1.4},
    .border_foreign = {.class_name = "border foreign", .stroke = RGB(0xA39D92), .width_px = 0.8},
    .oblast_border = {.class_name = "border oblast", .stroke = RGB(0xBDB6A9), .width_px = 0.7},
    .admin_border_foreign = {.class_name = "border admin1",
                             .stroke = RGB(0xD2CCC1),
                             .width_px = 0.6},
    .graticule = {.class_name = "graticule", .stroke = RGBA(0x66625A, 0.35), .width_px = 0.5},

    .capital_type = {SM_CONDENSED_SEMIBOLD, 14, 0},
    .oblast_capital_type = {SM_CONDENSED, 13, 0},
    .town_type = {SM_CONDENSED, 11.5, 0},
    .village_type = {SM_CONDENSED, 11, 0},
    .country_type = {SM_CONDENSED, 11, 2.2},
    .oblast_type = {SM_CONDENSED, 11, 1.4},
    .water_type = {SM_CONDENSED_ITALIC, 13, 1.0},
    .graticule_type = {SM_CONDENSED, 11, 0},
    .place_ink = {"label place", RGB(0x4A463F), GROUND_HALO, 1.6},
    .country_ink = {"label country", RGB(0x66625A), RGBA(0xE9E6DF, 0.8), 1.4},
    .oblast_ink = {"label oblast", RGB(0x706A5F), GROUND_HALO, 1.4},
    .water_ink = {"label water", WATER_BLUE, RGBA(0xD7E4EC, 0.7), 1.2},
    .graticule_ink = {"label graticule", MUTED, GROUND_HALO, 1.2},
    .place_dot = {.class_name = "dot place",
                  .fill = RGB(0x5C574E),
                  .stroke = RGB(0xF8F5EE),
                  .width_px = 0.8},
    .event_name_type = {SM_CONDENSED_SEMIBOLD, 14, 0},
    .event_text_type = {SM_CONDENSED, 13, 0},
    .tag_type = {SM_CONDENSED_SEMIBOLD, 11, 0},
    .pointer_type = {SM_CONDENSED_MEDIUM, 12.5, 0},
    .event_name_ink = {"label event name", INK, RGBA(0xFBFAF6, 0.92), 2.2},
    .event_text_ink = {"label event text", RGB(0x3A3732), RGBA(0xFBFAF6, 0.92), 2.0},
    .anchor_dot = {.class_name = "dot anchor",
                   .fill = INK,
                   .stroke = RGB(0xFBFAF6),
                   .width_px = 1.0},
    .leader = {.class_name = "leader", .stroke = INK, .width_px = 0.8},
    .symbol_px = 19,

    .kicker_type = {SM_SANS_SEMIBOLD, 12.5, 0.5},
    .title_type = {SM_SANS_SEMIBOLD, 28, -0.3},
    .title_small_type = {SM_SANS_SEMIBOLD, 22, -0.2},
    .deck_type = {SM_SANS, 15, 0},
    .list_head_type = {SM_SANS_SEMIBOLD, 14, 0},
    .list_text_type = {SM_SANS, 13.5, 0},
    .list_meta_type = {SM_SANS, 12, 0},
    .legend_type = {SM_SANS, 12, 0},
    .footer_type = {SM_SANS, 11, 0},
    .kicker_ink = {"kicker", ACCENT, {0}, 0},
    .title_ink = {"title", INK, {0}, 0},
    .deck_ink = {"deck", RGB(0x4A463F), {0}, 0},
    .text_ink = {"text", INK, {0}, 0},
    .muted_ink = {"note", MUTED, {0}, 0},
    .rule = {.class_name = "rule", .stroke = RGB(0xD9D4CA), .width_px = 1},
    .scale_bar = {.class_name = "scale-bar", .stroke = RGB(0x4A463F), .width_px = 1},
    .badge = {.class_name = "badge", .fill = RGB(0xF4F1EA)},
};

const struct sm_theme *sm_theme_default(void)
{
    return &default_theme;
}

struct sm_category_look {
    struct sm_color color;
    const char *symbol; /* square from -10 to 10, y down */
};

/* One row a category: a muted Okabe–Ito hue of at least 3:1 on the ground, and a silhouette that
 * differs from all others without colour. */
static const struct sm_category_look looks[SM_CATEGORY_COUNT] = {
    /* crossed bars */
    [SM_CLASH] = {RGB(0xC4481B),
                  "M-9,-5.5 L-5.5,-9 L0,-3.5 L5.5,-9 L9,-5.5 L3.5,0 L9,5.5 L5.5,9 L0,3.5 L-5.5,9 "
                  "L-9,5.5 L-3.5,0 Z"},
    /* double chevron */
    [SM_ADVANCE] = {RGB(0xA63A12), "M-9,1 L0,-9 L9,1 L4.5,1 L0,-3.5 L-4.5,1 Z "
                                   "M-9,9 L0,-1 L9,9 L4.5,9 L0,4.5 L-4.5,9 Z"},
    /* upright rocket with fins */
    [SM_MISSILE] = {RGB(0x6A4C93),
                    "M0,-10 C3,-7.5 4,-4.5 4,-2 L4,2.5 L8.5,7.5 L8.5,10 L3,7.5 L-3,7.5 L-8.5,10 "
                    "L-8.5,7.5 L-4,2.5 L-4,-2 C-4,-4.5 -3,-7.5 0,-10 Z"},
    /* delta wing with fins behind its tips */
    [SM_DRONE] = {RGB(0x2F66AD),
                  "M0,-10 L2.2,-5.5 L10,5 L10,10 L7.4,10 L7.4,6.8 L2.2,6.8 L0,9.6 L-2.2,6.8 "
                  "L-7.4,6.8 L-7.4,10 L-10,10 L-10,5 L-2.2,-5.5 Z"},
    /* shell on its base */
    [SM_SHELLING] = {RGB(0x9A6A00), "M-5,3 L-5,-2 C-5,-6 -2,-9 0,-10 C2,-9 5,-6 5,-2 L5,3 Z "
                                    "M-7,5.5 L7,5.5 L7,9 L-7,9 Z"},
    /* shield */
    [SM_AIR_DEFENCE] = {RGB(0x0C5E58),
                        "M0,-10 C2.5,-8.4 5.5,-7.8 9,-7.8 L9,-1.5 C9,3.5 5.5,7.6 0,10 C-5.5,7.6 "
                        "-9,3.5 -9,-1.5 L-9,-7.8 C-5.5,-7.8 -2.5,-8.4 0,-10 Z"},
    /* eight-pointed star */
    [SM_EXPLOSION] = {RGB(0xB85A12),
                      "M0,-10 L1.7,-4.1 L7.1,-7.1 L4.1,-1.7 L10,0 L4.1,1.7 L7.1,7.1 L1.7,4.1 "
                      "L0,10 L-1.7,4.1 L-7.1,7.1 L-4.1,1.7 L-10,0 L-4.1,-1.7 L-7.1,-7.1 "
                      "L-1.7,-4.1 Z"},
    /* head and shoulders */
    [SM_CASUALTIES] = {RGB(0x33302B),
                       "M0,-9.5 C2.5,-9.5 4.2,-7.6 4.2,-5.2 C4.2,-2.8 2.5,-0.8 0,-0.8 C-2.5,-0.8 "
                       "-4.2,-2.8 -4.2,-5.2 C-4.2,-7.6 -2.5,-9.5 0,-9.5 Z M-8.5,9 L-8.5,7 "
                       "C-8.5,3.3 -5,1 0,1 C5,1 8.5,3.3 8.5,7 L8.5,9 Z"},
    /* diamond with a bar and a dot left open */
    [SM_WAR_CRIME] = {RGB(0x1F1A17),
                      "M0,-10 L10,0 L0,10 L-10,0 Z M-1.6,-6 L1.6,-6 L1.2,1.2 L-1.2,1.2 Z "
                      "M-1.5,3 L1.5,3 L1.5,6 L-1.5,6 Z"},
    /* the infantry's box, its diagonals left open */
    [SM_TROOPS] = {RGB(0x5E1C3A), "M-7.9,-7 L7.9,-7 L0,-1.5 Z M7.9,7 L-7.9,7 L0,1.5 Z "
                                  "M-10,-5.5 L-2.1,0 L-10,5.5 Z M10,5.5 L2.1,0 L10,-5.5 Z"},
    /* hull and sail */
    [SM_NAVAL] = {RGB(0x2A5D84),
                  "M-9.5,3 L9.5,3 L6,9 L-6,9 Z M-0.8,1 L-0.8,-9.5 L7,1 Z M-2.6,1 L-7,1 L-2.6,-6 Z"},
    /* lightning */
    [SM_ENERGY] = {RGB(0x7D5300), "M4,-10 L-8,2.2 L-1.2,2.2 L-4,10 L8,-3 L1.2,-3 Z"},
    /* works with a saw-tooth roof */
    [SM_INFRASTRUCTURE] =
        {RGB(0x6B5B4B), "M-9.5,9 L-9.5,-9.5 L-5.5,-9.5 L-5.5,-0.5 L2,-6 L2,-0.5 L9.5,-6 L9.5,9 Z"},
    /* speech bubble */
    [SM_DIPLOMACY] = {RGB(0x55677A),
                      "M-7,-8.5 L7,-8.5 C8.7,-8.5 9.5,-7.5 9.5,-6 L9.5,2 C9.5,3.6 8.6,4.5 7,4.5 "
                      "L0,4.5 L-5,9.5 L-5,4.5 L-7,4.5 C-8.6,4.5 -9.5,3.6 -9.5,2 L-9.5,-6 "
                      "C-9.5,-7.5 -8.7,-8.5 -7,-8.5 Z"},
    /* parcel, seen from a corner */
    [SM_AID] = {RGB(0x537080), "M0,-10 L8.4,-5.7 L0,-1.4 L-8.4,-5.7 Z "
                               "M-9,-3.6 L-1.1,0.5 L-1.1,9.7 L-9,5.5 Z "
                               "M9,-3.6 L9,5.5 L1.1,9.7 L1.1,0.5 Z"},
    /* placard on a stick */
    [SM_PROTEST] = {RGB(0x7F5F78),
                    "M-9,-9.5 L9,-9.5 L9,1.5 L1.3,1.5 L1.3,10 L-1.3,10 L-1.3,1.5 L-9,1.5 Z"},
    /* pennant */
    [SM_LIBERATION] = {RGB(0x1A78B4), "M-8,-10 L-5,-10 L9.5,-4 L-5,2 L-5,10 L-8,10 Z"},
    /* closed padlock */
    [SM_OCCUPATION] = {RGB(0x8C3B2E),
                       "M-8,-1 L-6.2,-1 L-6.2,-4 C-6.2,-7.5 -3.6,-10 0,-10 C3.6,-10 6.2,-7.5 "
                       "6.2,-4 L6.2,-1 L8,-1 L8,9.6 L-8,9.6 Z M-3,-1 L3,-1 L3,-4 C3,-5.8 1.8,-7 "
                       "0,-7 C-1.8,-7 -3,-5.8 -3,-4 Z"},
    /* disc */
    [SM_OTHER] = {RGB(0x66625A), "M0,-8 C4.42,-8 8,-4.42 8,0 C8,4.42 4.42,8 0,8 C-4.42,8 "
                                 "-8,4.42 -8,0 C-8,-4.42 -4.42,-8 0,-8 Z"},
};

struct sm_color sm_category_color(enum sm_category category)
{
    return looks[category].color;
}

const char *sm_category_symbol(enum sm_category category)
{
    return looks[category].symbol;
}

/* 'share' of a, the rest of b. */
static struct sm_color mixed(struct sm_color a, struct sm_color b, double share)
{
    return (struct sm_color){
        (unsigned char)(a.r * share + b.r * (1 - share) + 0.5),
        (unsigned char)(a.g * share + b.g * (1 - share) + 0.5),
        (unsigned char)(a.b * share + b.b * (1 - share) + 0.5),
        255,
    };
}

struct sm_status_look {
    const char *class_name;
    double fill_share; /* how much of the category's colour is in the fill */
    double line_px;
    double dash_px;
};

static const struct sm_status_look status_looks[] = {
    [SM_CONFIRMED] = {"symbol confirmed", 1, 0.8, 0},
    [SM_ASSESSED] = {"symbol assessed", 1, 0.8, 0},
    [SM_REPORTED] = {"symbol reported", 0.55, 1.2, 0},
    [SM_CLAIMED] = {"symbol claimed", 0, 1.5, 0},
    [SM_DENIED] = {"symbol denied", 0, 1.2, 0},
};

static void cross_out(struct sm_canvas *canvas, struct sm_vertex c, double size_px)
{
    struct sm_paint line = {
        .class_name = "cross", .stroke = default_theme.text, .width_px = 1.8, .cap = SM_CAP_ROUND};
    double r = size_px * 0.55;
    sm_move_to(canvas, (struct sm_vertex){c.x - r, c.y + r});
    sm_line_to(canvas, (struct sm_vertex){c.x + r, c.y - r});
    sm_paint_path(canvas, &line);
}

void sm_draw_event_symbol(struct sm_canvas *canvas, const struct sm_symbol_look *symbol,
                          struct sm_vertex centre_px, double size_px)
{
    const struct sm_status_look *look = &status_looks[symbol->status];
    struct sm_color color = sm_category_color(symbol->category);
    struct sm_paint keyline = {.class_name = "keyline",
                               .fill = default_theme.keyline,
                               .stroke = default_theme.keyline,
                               .width_px = look->line_px + 3};
    struct sm_paint body = {.class_name = look->class_name,
                            .fill = mixed(color, default_theme.keyline, look->fill_share),
                            .stroke = color,
                            .width_px = look->line_px};
    sm_add_symbol(canvas, symbol->shape, centre_px, size_px);
    sm_paint_path(canvas, &keyline);
    sm_add_symbol(canvas, symbol->shape, centre_px, size_px);
    sm_paint_path(canvas, &body);
    if (symbol->status == SM_DENIED) cross_out(canvas, centre_px, size_px);
}

static struct sm_color with_alpha(struct sm_color color, double alpha)
{
    color.a = (unsigned char)(alpha * 255 + 0.5);
    return color;
}

struct sm_paint sm_area_paint(enum sm_category category)
{
    struct sm_color color = sm_category_color(category);
    return (struct sm_paint){
        .class_name = "area", .fill = with_alpha(color, 0.12), .stroke = color, .width_px = 1.6};
}

struct sm_paint sm_disc_paint(enum sm_category category)
{
    struct sm_color color = sm_category_color(category);
    return (struct sm_paint){.class_name = "disc",
                             .fill = with_alpha(color, 0.12),
                             .stroke = color,
                             .width_px = 1,
                             .dash_px = {3, 2.5},
                             .dash_count = 2};
}
