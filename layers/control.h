/* SPDX-License-Identifier: Apache-2.0
 * The control layer on a map: its looks, its drawing, its rows in the legend and its credit.
 * Private to layers/.
 */
#ifndef SM_LAYERS_CONTROL_H
#define SM_LAYERS_CONTROL_H

#include "data/control.h"
#include "layers/map.h"

/* Lines of the slopes (a set of enum sm_hatch_slope) over all of the box into the current path.
 * They stand where they stand on the whole page, so that the hatching of neighbours joins. */
void sm_add_hatch(struct sm_canvas *canvas, struct sm_box box, int slopes, double spacing_px);
/* A sample for the legend, as large as 'box'. */
void sm_draw_control_sample(struct sm_canvas *canvas, const struct sm_control_look *look,
                            struct sm_box box);

/* Fill map->control by the options, else by the week; it stays NULL where neither asks. */
bool sm_open_control(struct sm_map *map);
/* Over the ground, under its borders and the events. */
bool sm_draw_control(struct sm_map *map);

/* The rows of the legend, set from the top of 'box' down: returns their height, draws when told. */
double sm_control_key(struct sm_map *map, struct sm_box box, bool drawing);
/* Does this part lie on the map, or near enough that it may? */
bool sm_control_occurs(const struct sm_map *map, const struct sm_shape *shape_deg);
/* What the credits owe; empty without control. */
struct sm_text sm_control_credit(const struct sm_map *map);
/* "as of 25 October 2024" in the map's language, for the footer; empty without control. */
struct sm_text sm_control_as_of(struct sm_map *map);
/* The words for a class: the file's own, else ours. */
struct sm_text sm_control_class_words(const struct sm_control_class *class,
                                      const struct sm_langs *lang);

#endif
