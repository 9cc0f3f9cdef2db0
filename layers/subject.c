/* SPDX-License-Identifier: Apache-2.0
 * The subject: what region the map is of, and its outline. Ground in, map out.
 */
#include "layers/map.h"

#include <math.h>

#include "base/number.h"
#include "geo/stages.h"
#include "layers/unshown.h"

const struct sm_box SM_DETAILED_DEG = {12, 36, 52, 60};

static bool parse_box(struct sm_text text, struct sm_box *box)
{
    double numbers[4];
    struct sm_text rest = text;
    for (int i = 0; i < 4; i++)
        if (!rest.at || !sm_parse_double(sm_text_trim(sm_text_cut(&rest, ',')), &numbers[i]))
            return false;
    *box = (struct sm_box){numbers[0], numbers[1], numbers[2], numbers[3]};
    return rest.at == NULL;
}

static bool use_box(struct sm_map *map, struct sm_text text, struct sm_box box)
{
    bool in_range =
        fabs(box.x0) <= 180 && fabs(box.x1) <= 180 && fabs(box.y0) <= 90 && fabs(box.y1) <= 90;
    if (!in_range || box.x1 - box.x0 < 0.01 || box.y1 - box.y0 < 0.01)
        return sm_fail(map->err, SM_E_USAGE,
                       "region %.*s: not a box; write lon0,lat0,lon1,lat1 in degrees, west and "
                       "south first",
                       SM_TEXT_ARG(text));
    map->subject.box_deg = box;
    return true;
}

/* Does the window of the detailed layers cut this feature off? */
static bool is_cut(struct sm_layer *layer, size_t row, enum sm_base_layer which)
{
    const double edge_deg = 0.01;
    struct sm_text complete = sm_layer_text(layer, row, sm_layer_field(layer, "complete"));
    bool detailed = which == SM_LAYER_COUNTRIES || which == SM_LAYER_RU_REGIONS;
    struct sm_box inside = sm_box_grown(SM_DETAILED_DEG, -edge_deg);
    return sm_text_is(complete, "0") ||
           (detailed && !sm_box_holds_box(inside, sm_layer_box_deg(layer, row)));
}

static bool use_row(struct sm_map *map, enum sm_base_layer which, const char *field,
                    struct sm_text id, bool *found)
{
    *found = false;
    struct sm_layer *layer = sm_base_layer(map->base, which, map->report, map->err);
    if (!layer) return map->err->code == SM_OK;
    long row = sm_layer_row_of(layer, field, id);
    if (row < 0) return true;
    if (is_cut(layer, (size_t)row, which)) return true;
    *found = true;
    map->subject.layer = which;
    map->subject.row = row;
    map->subject.box_deg = sm_layer_box_deg(layer, (size_t)row);
    return true;
}

struct sm_region_home {
    enum sm_base_layer layer;
    const char *field;
};

/* Where a region's polygon may lie, best first; a country's only in the last two. */
enum { FIRST_HOME_OF_COUNTRIES = 3 };
static const struct sm_region_home homes[] = {
    {SM_LAYER_OBLASTS, "id"},   {SM_LAYER_RU_REGIONS, "id"}, {SM_LAYER_RU_REGIONS_WORLD, "id"},
    {SM_LAYER_COUNTRIES, "a3"}, {SM_LAYER_WORLD, "a3"},
};

static bool use_region(struct sm_map *map, const struct sm_region *region)
{
    struct sm_subject *subject = &map->subject;
    subject->region = region;
    subject->name_en = sm_region_is_country(region) ? region->name_en : region->full_en;
    subject->name_uk = sm_region_is_country(region) ? region->name_uk : region->full_uk;
    subject->is_national = sm_text_is(region->id, "UKR");
    bool found = false;
    size_t first = sm_region_is_country(region) ? FIRST_HOME_OF_COUNTRIES : 0;
    for (size_t i = first; i < sizeof homes / sizeof *homes && !found; i++)
        if (!use_row(map, homes[i].layer, homes[i].field, region->id, &found)) return false;
    if (found) return true;
    return sm_fail(map->err, SM_E_INPUT, "region %.*s: the base has no outline of it",
                   SM_TEXT_ARG(region->id));
}

static bool fail_unknown(struct sm_map *map, struct sm_text name)
{
    const char *near = sm_gazetteer_suggest_region(sm_base_gazetteer(map->base), name);
    if (near)
        return sm_fail(map->err, SM_E_USAGE, "region \"%.*s\": unknown; did you mean \"%s\"?",
                       SM_TEXT_ARG(name), near);
    return sm_fail(map->err, SM_E_USAGE,
                   "region \"%.*s\": unknown; `sitmap regions` lists those there are",
                   SM_TEXT_ARG(name));
}

bool sm_map_find_subject(struct sm_map *map)
{
    struct sm_text name = sm_text(map->options->region ? map->options->region : "ukraine");
    struct sm_box box;
    map->subject = (struct sm_subject){.row = -1};
    if (parse_box(name, &box)) {
        if (!use_box(map, name, box)) return false;
    } else {
        if (sm_text_is_nocase(name, "ukraine")) name = sm_text("UKR");
        const struct sm_region *region =
            sm_gazetteer_find_region(sm_base_gazetteer(map->base), name);
        if (!region) return fail_unknown(map, name);
        if (!use_region(map, region)) return false;
    }
    map->is_wide = !sm_box_holds_box(SM_DETAILED_DEG, map->subject.box_deg);
    return true;
}

void sm_stream_box(struct sm_box box, struct sm_sink *sink)
{
    enum { STEPS = 24 };
    const struct sm_vertex corners[5] = {
        {box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}, {box.x0, box.y0}};
    sm_sink_polygon_start(sink);
    sm_sink_line_start(sink);
    for (int side = 0; side < 4; side++)
        for (int i = 0; i < STEPS; i++) {
            double t = (double)i / STEPS;
            struct sm_vertex a = corners[side], b = corners[side + 1];
            sm_sink_point(sink, (struct sm_vertex){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
        }
    sm_sink_line_end(sink);
    sm_sink_polygon_end(sink);
}

bool sm_map_subject_outline(struct sm_map *map, struct sm_collector *outline)
{
    struct sm_projector projector;
    struct sm_thin thin;
    const struct sm_subject *subject = &map->subject;
    double tolerance_deg = sm_box_height(subject->box_deg) / 500;
    sm_projector_init(&projector, map->projection, 1000, &outline->sink);
    sm_thin_init(&thin, tolerance_deg, cos(sm_box_middle(subject->box_deg).y * SM_PI / 180),
                 &projector.sink);
    if (subject->row < 0) {
        sm_stream_box(subject->box_deg, &thin.sink);
    } else {
        struct sm_shape shape;
        struct sm_layer *layer = sm_base_layer(map->base, subject->layer, map->report, map->err);
        if (!layer || !sm_layer_read(layer, (size_t)subject->row, &shape, map->err)) return false;
        sm_shape_stream(&shape, &thin.sink);
    }
    if (outline->failed) return sm_fail_memory(map->err);
    if (outline->vertex_count >= 3) {
        sm_tell_unshown_outline(map, thin.lost + projector.lost);
        return true;
    }
    return sm_fail(map->err, SM_E_USAGE, "the projection cannot show this region");
}

int sm_map_hidden(const struct sm_map *map, const struct sm_shape *subject, struct sm_box box)
{
    enum { PROBES = 8 };
    int count = 0;
    for (int i = 0; i < PROBES * PROBES; i++) {
        struct sm_vertex px = {box.x0 + sm_box_width(box) * (i % PROBES + 0.5) / PROBES,
                               box.y0 + sm_box_height(box) * (i / PROBES + 0.5) / PROBES};
        count += sm_shape_holds(subject, sm_view_to_map(&map->view, px));
    }
    return count;
}

struct sm_text sm_map_subject_name(const struct sm_map *map)
{
    if (map->subject.name_en.n > 0) return map->subject.name_en;
    return sm_text(map->options->region ? map->options->region : "Ukraine");
}
