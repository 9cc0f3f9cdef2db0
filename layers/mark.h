/* SPDX-License-Identifier: Apache-2.0
 * Marks: the events of one place, and how they are drawn. Private to layers/.
 */
#ifndef SM_LAYERS_MARK_H
#define SM_LAYERS_MARK_H

#include "data/week.h"
#include "layers/base.h"
#include "render/canvas.h"

struct sm_cell;
struct sm_map;

/* How one place's events are drawn. */
enum sm_mark_kind {
    SM_MARK_PIN,       /* dot at the place, symbols above it */
    SM_MARK_DISC,      /* symbols on a disc: near (dashed), district (dotted); at sea on none */
    SM_MARK_WEDGE,     /* symbols on a sector: on one side of a place */
    SM_MARK_DIRECTION, /* symbols on a bar */
    SM_MARK_AREA,      /* a region tinted, symbols at its pole */
    SM_MARK_POINTER,   /* at the frame, with a distance */
    SM_MARK_STRIP,     /* beside the map: country and macro */
    SM_MARK_LISTED,    /* in the list only */
    SM_MARK_CELL,      /* counted with its neighbours in a hexagon: cells.h */
};

enum { SM_MARK_EVENTS_MAX = 6 };

/* The events of one place. More than SM_MARK_EVENTS_MAX at one place share the last symbol, which
 * then shows how many. */
struct sm_mark {
    enum sm_mark_kind kind;
    size_t shown, count;               /* symbols, and events in all */
    size_t events[SM_MARK_EVENTS_MAX]; /* indices into the week … */
    unsigned categories, statuses;     /* … and what they are: bits of 1u << enum */
    struct sm_vertex at_deg, at_px;
    bool has_base;                      /* 'at' is told by bearing and distance from … */
    struct sm_vertex base_deg, base_px; /* … this place */
    double faces_deg;                   /* bearing of a wedge or direction; NaN for none */
    struct sm_vertex faces_px;          /* that way on the page, of length 1; else down */
    double radius_m;                    /* of what is known, for discs and wedges */
    double radius_px;                   /* as drawn */
    struct sm_vertex shift_px;          /* of the symbols, away from a more important mark's */
    const struct sm_region *region;     /* for areas */
    enum sm_base_layer layer;
    long row;
    const struct sm_cell *cell;     /* for cells */
    double distance_m, bearing_deg; /* for pointers, from the middle of the map */
    bool is_surplus;                /* listed, since the strip beside the map is full */
    bool is_tagged; /* its number stands on the symbol, since nothing had room beside it */
    bool is_zoomed; /* drawn in the zoom inset, on the map only a dot */
    int number;     /* in the list, when the label found no room; else 0 */
};

/* marks.c, mark_places.c: sort the events into marks, first by what may be drawn, later by what the
 * view shows. */
bool sm_map_sort_events(struct sm_map *map);
bool sm_map_place_marks(struct sm_map *map);
/* Let the mark show one more of the week's events. */
void sm_mark_show(const struct sm_map *map, struct sm_mark *mark, size_t event);
/* On the map itself, and not only in its zoom inset, at the frame, beside it or in the list. */
bool sm_mark_is_drawn(const struct sm_mark *mark);

/* Does its disc stand for a district, an area or waters whose outline is not known? */
bool sm_mark_is_rough(const struct sm_map *map, const struct sm_mark *mark);

/* offsets.c: what a bearing and a distance make of a mark, on the ground and on the page */
bool sm_offset_mark(struct sm_map *map, const struct sm_week_event *event, struct sm_mark *mark);
bool sm_offset_place(struct sm_map *map, struct sm_mark *mark);
/* An eighth of a disc around 'way', which has length 1, goes into the path. */
void sm_add_wedge(struct sm_canvas *canvas, struct sm_vertex apex, struct sm_vertex way,
                  double radius_px);
/* The place that a mark is told from, and a dotted line from it; they want room too. */
void sm_draw_offset(struct sm_map *map, const struct sm_mark *mark);
void sm_take_offset(struct sm_map *map, const struct sm_mark *mark);

/* symbols.c: what occupies paper is taken in the placer first, and drawn last */
/* Move symbols that would cover a more important mark's aside; a stem leads back to their place. */
void sm_spread_symbols(struct sm_map *map);
struct sm_vertex sm_mark_symbols_centre(const struct sm_map *map, const struct sm_mark *mark);
double sm_mark_symbols_width(const struct sm_map *map, const struct sm_mark *mark);
double sm_mark_symbols_height(const struct sm_map *map, const struct sm_mark *mark);
struct sm_box sm_mark_box(const struct sm_map *map, const struct sm_mark *mark); /* all of it */
bool sm_take_symbols(struct sm_map *map);
bool sm_draw_symbols(struct sm_map *map);

#endif
