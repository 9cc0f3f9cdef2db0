/* SPDX-License-Identifier: Apache-2.0
 * What had to be left out of the drawing, told once a layer and once a map: vertices that the
 * projection cannot show, and numbers that the canvas cannot take. What lies outside the region
 * asked for is not missed there.
 */
#include "layers/unshown.h"

#include "geo/stages.h"

static size_t count_unshown(const struct sm_map *map, const struct sm_shape *shape)
{
    size_t count = 0;
    struct sm_vertex unused;
    for (size_t i = 0; i < shape->vertex_count; i++)
        count += sm_box_holds(map->subject.box_deg, shape->vertices[i]) &&
                 !sm_project(map->projection, shape->vertices[i], &unused);
    return count;
}

size_t sm_stream_counted(struct sm_map *map, const struct sm_shape *shape)
{
    size_t before = sm_road_lost(map->road);
    sm_shape_stream(shape, sm_road_sink(map->road));
    return sm_road_lost(map->road) == before ? 0 : count_unshown(map, shape);
}

void sm_tell_unshown(struct sm_map *map, struct sm_text place, size_t count)
{
    /* An inset draws again what the map around it told of. */
    if (count == 0 || map->is_inset) return;
    struct sm_text name = sm_map_subject_name(map);
    sm_remark(map->report, SM_WARNING,
              "%.*s: %zu vertices on the map of %.*s are left out, because the projection \"%s\" "
              "cannot show where they are; choose another with --projection",
              SM_TEXT_ARG(place), count, SM_TEXT_ARG(name), sm_projection_name(map->projection));
}

void sm_tell_unshown_outline(struct sm_map *map, size_t count)
{
    struct sm_text name = sm_map_subject_name(map);
    if (count == 0) return;
    sm_remark(map->report, SM_WARNING,
              "region %.*s: %zu places along its outline are left out, because the projection "
              "\"%s\" cannot show where they are; choose another with --projection",
              SM_TEXT_ARG(name), count, sm_projection_name(map->projection));
}

void sm_tell_skipped(struct sm_map *map)
{
    size_t count = sm_canvas_skipped(map->canvas);
    struct sm_text name = sm_map_subject_name(map);
    if (count == 0) return;
    sm_remark(map->report, SM_WARNING,
              "the map of %.*s: %zu vertices, shapes or lines of text are left out, because their "
              "place or size came out as no number; please report it, with the week",
              SM_TEXT_ARG(name), count);
}
