/* SPDX-License-Identifier: Apache-2.0
 * One map under way: what every layer needs to draw itself. Private to layers/.
 *
 * A map is made in the order of the fields' blocks: what is shown (subject, events sorted into
 * marks), how the page is divided (frames), what the ground becomes on it (view, road), then the
 * drawing, from the ground up, and last the marginalia.
 */
#ifndef SM_LAYERS_MAP_H
#define SM_LAYERS_MAP_H

#include "base/file.h"
#include "data/layer.h"
#include "geo/measure.h"
#include "geo/projection.h"
#include "geo/stages.h"
#include "geo/view.h"
#include "layers/base.h"
#include "layers/cells.h"
#include "layers/mark.h"
#include "layers/theme.h"
#include "layers/words.h"
#include "render/canvas.h"
#include "render/placer.h"

/* What the map is of. */
struct sm_subject {
    const struct sm_region *region; /* NULL for all of Ukraine and for boxes */
    bool is_national;
    struct sm_box box_deg;    /* what must be shown */
    enum sm_base_layer layer; /* where the region's polygon lies … */
    long row;                 /* … or -1 */
    struct sm_text name_en, name_uk;
};

/* How the symbols of a category go with its counts. */
struct sm_symbol_scale {
    double px_of_one; /* across, for a count of 1; 0 where all symbols are alike */
    long long least, most;
};

/* One paragraph set into lines. */
struct sm_block {
    struct sm_run *lines;
    int count;
    double leading_px; /* from baseline to baseline */
    double height_px;
};

/* A window of the map that is drawn again, larger, in an empty part of it. Page space. */
struct sm_zoom {
    bool is_there;
    struct sm_box window, inset;
};

struct sm_frames {
    double margin_px, width_px, height_px;
    struct sm_box head, map, list, strip, legend, footer;
    int list_columns;
};

struct sm_sight;

struct sm_map {
    struct sm_base *base;
    const struct sm_week *week;
    const struct sm_map_options *options;
    const struct sm_theme *theme;
    struct sm_langs langs;
    const struct sm_langs *lang; /* = &langs */
    struct sm_arena *arena;      /* for this map */
    struct sm_report *report;
    struct sm_error *err;

    struct sm_subject subject;
    struct sm_layer **user_layers; /* one for each option, opened */
    struct sm_control *control;    /* the base's; NULL where none was asked for */
    struct sm_mark *marks;
    size_t mark_count, cell_count;
    size_t *order;            /* the events by priority, equals in the order of the table */
    struct sm_mark **mark_of; /* for each event, the mark that shows it */
    bool *is_own;             /* for each event: does it concern this map, or only the week? */
    unsigned categories;      /* of those that do: bits of 1u << enum sm_category */
    double symbol_px;         /* across, where no count says more; smaller on a small page */
    struct sm_symbol_scale symbol_scales[SM_CATEGORY_COUNT];
    bool has_symbol_scales;                    /* some category has one */
    struct sm_text symbols[SM_CATEGORY_COUNT]; /* path text: the user's own, or the theme's */

    struct sm_frames frames;
    struct sm_box locator_px; /* where there is one */
    struct sm_projection *projection;
    struct sm_view view;
    struct sm_box extent_deg;
    bool is_wide;    /* the subject lies beyond the detailed layers: the world's are drawn */
    bool has_fringe; /* the frame reaches beyond them: the world's are drawn out there */

    bool is_inset; /* this is the zoom inset of another map */
    struct sm_zoom zoom;
    int label_count;      /* numbers given to labels so far */
    size_t list_room;     /* events that may still be told by a number alone: the list names them */
    struct sm_said *said; /* said.h: the labels drawn so far, insets' included */

    struct sm_sight *sight; /* what is kept of this view; NULL: nothing (sight.h) */

    struct sm_page page;
    struct sm_text credits;        /* the footer's text */
    unsigned char *border_classes; /* borders.c: of every row of that layer; NULL until asked for */
    struct sm_canvas *canvas;
    struct sm_road_options road_options; /* a zoom inset has its own */
    struct sm_road *road;
    struct sm_placer placer;
    struct sm_set_text **set_texts; /* blocks.c: paragraphs that were set, by hash */
    struct sm_arena *beside_arena;  /* of what is drawn beside; see sm_draw_beside */
    unsigned layers_shown;          /* bit set of 1u << enum sm_base_layer, for the credits */
};

/* Whoever goes through a million events in map->order waits for memory most of the time: ask for
 * one that comes soon after the i-th. */
static inline void sm_map_fetch_event(const struct sm_map *map, size_t i)
{
    enum { AHEAD = 16 };
    if (i + AHEAD < map->week->event_count) SM_FETCH(&map->week->events[map->order[i + AHEAD]]);
}

/* What the detailed layers cover; beyond it the world's coarse ones are drawn. */
extern const struct sm_box SM_DETAILED_DEG;

/* subject.c: what the options' region means; fills map->subject. */
bool sm_map_find_subject(struct sm_map *map);
/* What messages call it: the region as it was asked for, where it has no name. */
struct sm_text sm_map_subject_name(const struct sm_map *map);
/* A ground box as a ring, its edges followed densely, since they are curves on the map. */
void sm_stream_box(struct sm_box box, struct sm_sink *sink);
/* The subject's outline on the map plane: its polygon, or points along its box; in map metres,
 * appended to the collector. Warns of what the projection cannot show of it. */
bool sm_map_subject_outline(struct sm_map *map, struct sm_collector *outline);

/* How much of the subject (its outline, in map space) a box on the page would hide: so many of 64
 * probes. */
int sm_map_hidden(const struct sm_map *map, const struct sm_shape *subject, struct sm_box box);

/* frames.c: divide the page. 'aspect' is the subject's width for a height of 1. */
bool sm_map_divide_page(struct sm_map *map, double aspect);
/* Once marks are placed it is known what the legend explains: what it needs less goes to the list,
 * what it needs more comes from there; a page that grows ends where they end. The map's frame
 * stays. */
bool sm_map_settle_page(struct sm_map *map);

/* ground.c */
bool sm_draw_ground(struct sm_map *map);
/* Width and height in px of a ground box on this map, roughly: as near its middle. */
struct sm_vertex sm_paper_size(const struct sm_map *map, struct sm_box box_deg);
/* borders.c */
bool sm_draw_ground_lines(struct sm_map *map);
/* The same in pieces, which do not depend on one another, in the order in which they lie on the
 * paper. */
enum { SM_LINE_PIECES_MAX = 8 };
int sm_ground_line_pieces(const struct sm_map *map);
bool sm_draw_ground_line_piece(struct sm_map *map, int piece);
void sm_begin_ground_lines(struct sm_map *map);
void sm_end_ground_lines(struct sm_map *map);
/* rounded.c: add a shape to the path with its corners rounded off */
bool sm_add_rounded(struct sm_map *map, const struct sm_shape *shape);
/* minded.c: tell the placer of the lines that labels had better not cover */
bool sm_mind_lines(struct sm_map *map);
/* user_layers.c */
bool sm_open_user_layers(struct sm_map *map);
void sm_close_user_layers(struct sm_map *map);
bool sm_draw_user_layers(struct sm_map *map);
/* graticule.c: lines under, degrees between the labels */
bool sm_draw_graticule(struct sm_map *map);
bool sm_draw_graticule_labels(struct sm_map *map);
/* areas.c: region tints and discs, which lie under everything that is pinned */
bool sm_draw_areas(struct sm_map *map);
void sm_draw_area_sample(struct sm_map *map, struct sm_box box); /* for the legend */
/* user_symbols.c: the shape of every category, read before anything is drawn */
bool sm_open_symbols(struct sm_map *map);
void sm_draw_symbol(struct sm_map *map, enum sm_category category, enum sm_status status,
                    struct sm_vertex centre_px, double size_px);
/* symbol_sizes.c: find which categories go with their counts, for the legend to keep room; once
 * marks are placed, whether they still do; how large a symbol is; up to which count symbols are as
 * small as they get */
void sm_find_symbol_scales(struct sm_map *map);
void sm_check_symbol_scales(struct sm_map *map);
double sm_symbol_px_for(const struct sm_map *map, enum sm_category category, long long count);
long long sm_symbol_count_of_smallest(const struct sm_map *map, enum sm_category category);
/* event_labels.c, place_labels.c */
bool sm_draw_event_labels(struct sm_map *map);
bool sm_draw_pointers(struct sm_map *map);
/* The arrow of a pointer, which way it points being of length 1; for the legend too. */
void sm_draw_arrow(struct sm_map *map, struct sm_vertex centre_px, struct sm_vertex way);
bool sm_draw_place_labels(struct sm_map *map);
bool sm_draw_area_names(struct sm_map *map);

/* head.c, list.c, strip.c, legend.c, footer.c: measured first (the height for a width), then
 * drawn into their frame. */
double sm_head_height(struct sm_map *map, double width_px);
bool sm_draw_head(struct sm_map *map);
double sm_list_height(struct sm_map *map, double width_px, int columns);
/* With nothing but the entries' heads. */
double sm_list_least_height(struct sm_map *map, double width_px, int columns);
/* As high as it gets in no more than 'most_px': with the fullest entries that fit. */
double sm_list_height_within(struct sm_map *map, double width_px, int columns, double most_px);
/* How many events the list in its frame has room for at least. */
size_t sm_list_room(struct sm_map *map);
bool sm_draw_list(struct sm_map *map);
double sm_strip_height(struct sm_map *map, double width_px);
bool sm_draw_strip(struct sm_map *map);
double sm_legend_height(struct sm_map *map, double width_px);
bool sm_draw_legend(struct sm_map *map);
/* All credits that this map owes, for the footer and the document's metadata. */
struct sm_text sm_map_credits(struct sm_map *map);
double sm_footer_height(struct sm_map *map, double width_px);
bool sm_draw_footer(struct sm_map *map);
/* beside.c: draw 'under' in a thread of its own while this one draws 'over'; the ground's lines
 * fall to whichever is done first, piece by piece. None may depend on another. The document is the
 * same as if they were drawn one after the other. */
typedef bool sm_draw_function(struct sm_map *map);
struct sm_beside_parts {
    /* In the order in which they lie on the paper; 'between' is the ground's lines and 'behind'. */
    sm_draw_function *under, *between, *behind, *over;
};
bool sm_draw_beside(struct sm_map *map, const struct sm_beside_parts *parts);
/* map.c: the way from ground to the canvas; NULL and map->err on failure. */
struct sm_road *sm_map_road(struct sm_map *map);
/* ground.c: is there still water on the week's day, by the note of its feature? */
bool sm_water_exists(const struct sm_map *map, struct sm_text note);
/* map.c: everything inside the frame, in its order; also for the zoom inset. */
bool sm_draw_map_layers(struct sm_map *map);
/* Begin a group; its id is left out in an inset, where the map already used it. */
void sm_begin_group(struct sm_map *map, const struct sm_group *group);
/* zoom.c: find where events crowd and room to show them larger; take that room; draw it. */
bool sm_plan_zoom(struct sm_map *map);
bool sm_take_zoom(struct sm_map *map);
bool sm_draw_zoom(struct sm_map *map);
/* locator.c: on a regional map, where the region lies, in the emptiest corner of the frame */
bool sm_draw_locator(struct sm_map *map);
/* draft_mark.c: on the map of a week that nobody reviewed */
bool sm_draw_draft_mark(struct sm_map *map);
/* scale_bar.c */
bool sm_draw_scale_bar(struct sm_map *map);

/* map.c: the field of a layer that names its features in the map's language, or -1 */
int sm_map_name_field(const struct sm_map *map, const struct sm_layer *layer);
/* account.c: the JSON account of what became of every event, behind all drawing. */
bool sm_write_account(struct sm_map *map, struct sm_buf *out);

/* blocks.c: set a paragraph; false and map->err when memory ran out. */
bool sm_set_block(struct sm_map *map, struct sm_text text, const struct sm_wrap *wrap,
                  double leading, struct sm_block *block);
/* Its first line's box begins at 'top_left'. */
void sm_draw_block(struct sm_map *map, const struct sm_block *block, struct sm_vertex top_left,
                   const struct sm_ink *ink);
/* Lines begin at 'top' (align 0) or end there (1). */
void sm_draw_block_aligned(struct sm_map *map, const struct sm_block *block, struct sm_vertex top,
                           double align, const struct sm_ink *ink);
double sm_block_width(const struct sm_block *block);
/* What is in the buffer, in capitals if 'upper', kept; the buffer is finished. */
struct sm_text sm_keep_cased(struct sm_map *map, struct sm_buf *buf, bool upper);

#endif
