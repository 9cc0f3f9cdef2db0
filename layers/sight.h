/* SPDX-License-Identifier: Apache-2.0
 * Sights: what a view shows of the ground whatever the week, kept for the next map of the same
 * view: the drawn ground and its borders, the lines that labels mind, the poles of areas, the
 * waters. Private to layers/.
 *
 * A map drawn with a sight is the same to the last byte as one drawn without: what is kept depends
 * on nothing but what the sight's key holds, which is every option that reaches the ground, the
 * frame of this very page, and how many lakes are gone on the week's day.
 */
#ifndef SM_LAYERS_SIGHT_H
#define SM_LAYERS_SIGHT_H

#include "base/hash.h"
#include "layers/map.h"
#include "layers/rivers.h"

/* What of the drawing is kept. */
enum sm_kept { SM_KEPT_GROUND, SM_KEPT_LINES, SM_KEPT_LOCATOR, SM_KEPT_COUNT };

struct sm_kept_drawing {
    struct sm_box box_px;       /* where it was drawn */
    struct sm_canvas *tape;     /* NULL until drawn once */
    struct sm_picture *picture; /* the pixels of the canvas behind it; NULL where there are none */
    unsigned layers_shown;
};

/* What the frame shows of an area. */
struct sm_seen_area {
    bool is_known;        /* false: nobody looked yet */
    struct sm_shape area; /* page space, coarse */
    double radius_px;     /* of the circle around the pole; 0: it is too small for a name */
    struct sm_vertex pole_px;
};

struct sm_sight {
    struct sm_digest key;
    struct sm_arena arena;
    unsigned long last_used;
    struct sm_kept_drawing drawn[SM_KEPT_COUNT];
    size_t ground_paints; /* of the canvas, when the ground was on it and nothing else */
    bool has_minded, has_waters;
    struct sm_vertex *minded;                        /* pairs of ends */
    size_t minded_count;                             /* pairs */
    struct sm_seen_area *areas[SM_BASE_LAYER_COUNT]; /* of every row; NULL until one is seen */
    struct sm_seen_area water;                       /* of all water in the frame */
    struct sm_waters waters;
};

/* As many views as one thread keeps at a time. */
enum { SM_SIGHTS_MAX = 2 };
struct sm_kept_theme;
void sm_kept_theme_free(struct sm_kept_theme *kept); /* takes NULL */
struct sm_sights {
    struct sm_kept_theme *theme; /* the last */
    struct sm_sight *at[SM_SIGHTS_MAX];
    unsigned long uses;
};
void sm_sights_finish(struct sm_sights *sights);

/* Open a theme for the map, or take the one that is kept from the same request. */
const struct sm_theme *sm_sight_theme(struct sm_map *map, const struct sm_theme_request *request);

/* Is anything to be kept of this map? Two threads would need a sight each. */
static inline bool sm_map_keeps(const struct sm_map *map)
{
    return map->options->keeps_ground && map->options->thread_max == 1;
}
/* Set map->sight, once subject, frames and view are known; it stays NULL where options say that
 * nothing is to be kept. */
bool sm_find_sight(struct sm_map *map);
/* Draw with 'draw' in 'box_px', or from what is kept of it if that was drawn in the same box. */
bool sm_draw_kept(struct sm_map *map, enum sm_kept which, struct sm_box box_px,
                  sm_draw_function *draw);
/* The place where an area of a layer is kept; NULL and no error without a sight. */
bool sm_sight_area(struct sm_map *map, enum sm_base_layer which, size_t row,
                   struct sm_seen_area **kept);
/* Copy a shape into the sight's arena. */
bool sm_sight_keep_shape(struct sm_map *map, const struct sm_shape *shape, struct sm_shape *kept);

#endif
