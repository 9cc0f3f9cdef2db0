/* SPDX-License-Identifier: Apache-2.0
 * Private to layers/: an event in words, as the list, the alt text and the table use them. All in
 * the map's language and arena.
 */
#ifndef SM_LAYERS_EVENT_TEXT_H
#define SM_LAYERS_EVENT_TEXT_H

#include "layers/map.h"

/* "night of 20–21 October", "23 October, reported 24 October" */
struct sm_text sm_event_when(struct sm_map *map, const struct sm_week_event *event);
/* "near Selydove", "Kyiv", "Kursk region" */
struct sm_text sm_event_where(struct sm_map *map, const struct sm_week_event *event);
/* "claimed: Ukraine's military"; empty for what is certain and nobody in particular said. */
struct sm_text sm_event_who(struct sm_map *map, const struct sm_week_event *event);
/* Append "near Selydove: Four prisoners executed (reported)"; the place only where the words do not
 * name it themselves, the number only where they hold none. */
void sm_put_event_told(struct sm_map *map, const struct sm_week_event *event, struct sm_buf *out);
/* The same with its dates: what a screen reader or a tooltip says of a symbol. */
struct sm_text sm_event_name(struct sm_map *map, const struct sm_week_event *event);
/* Append "3 killed, 5 injured" as far as known and not 0, behind a separator where something
 * stands. */
void sm_put_people(const struct sm_map *map, const struct sm_week_event *event,
                   const char *separator, struct sm_buf *out);

#endif
