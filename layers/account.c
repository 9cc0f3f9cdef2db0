/* SPDX-License-Identifier: Apache-2.0
 * The account: JSON that says of every event how it was drawn, or why it was not.
 */
#include "layers/control.h"
#include "layers/map.h"
#include "layers/said.h"

#include <math.h>

enum { SCHEMA = 2 }; /* docs/ACCOUNT.md says what each held */

static void key(struct sm_buf *out, const char *name)
{
    if (out->count && out->bytes[out->count - 1] != '{' && out->bytes[out->count - 1] != '[')
        sm_buf_char(out, ',');
    sm_buf_json(out, sm_text(name));
    sm_buf_char(out, ':');
}

static void put_text(struct sm_buf *out, const char *name, struct sm_text value)
{
    key(out, name);
    sm_buf_json(out, value);
}

static void put_number(struct sm_buf *out, const char *name, double value, int decimals)
{
    key(out, name);
    sm_buf_fixed(out, value, decimals);
}

static void put_true(struct sm_buf *out, const char *name)
{
    key(out, name);
    sm_buf_str(out, "true");
}

static void put_box(struct sm_buf *out, const char *name, struct sm_box box, int decimals)
{
    const double edges[] = {box.x0, box.y0, box.x1, box.y1};
    key(out, name);
    for (int i = 0; i < 4; i++) {
        sm_buf_char(out, i ? ',' : '[');
        sm_buf_fixed(out, edges[i], decimals);
    }
    sm_buf_char(out, ']');
}

static void put_day(struct sm_buf *out, const char *name, sm_day day)
{
    key(out, name);
    sm_buf_char(out, '"');
    sm_buf_date(out, day);
    sm_buf_char(out, '"');
}

static const char *const kind_names[] = {
    [SM_MARK_PIN] = "pin",     [SM_MARK_DISC] = "disc",
    [SM_MARK_WEDGE] = "wedge", [SM_MARK_DIRECTION] = "direction",
    [SM_MARK_AREA] = "area",   [SM_MARK_POINTER] = "pointer",
    [SM_MARK_STRIP] = "strip", [SM_MARK_LISTED] = "list",
    [SM_MARK_CELL] = "cell",
};

/* Why an event stands in the list alone. */
static const char *reason(const struct sm_mark *mark)
{
    if (mark->kind != SM_MARK_LISTED) return NULL;
    if (mark->is_surplus) return "there is no room beside the map";
    if (!sm_vertex_is_finite(mark->at_deg)) return "its place is not known";
    return sm_vertex_is_finite(mark->at_px) ? "it lies outside this map, or is known too roughly"
                                            : "it lies outside this map";
}

/* What was made of the columns bearing and distance_km. */
static void put_offset(struct sm_map *map, const struct sm_week_event *event,
                       const struct sm_mark *mark, struct sm_buf *out)
{
    bool faces = mark->kind == SM_MARK_DIRECTION && !isnan(mark->faces_deg);
    if (mark->has_base || faces) put_number(out, "bearing_deg", event->words->bearing_deg, 1);
    if (sm_event_is_offset(event))
        put_text(out, "where", sm_event_placed(event, map->lang, map->arena));
    if (sm_event_is_offset(event) && event->words->distance_km > 0)
        put_number(out, "offset_km", event->words->distance_km, 3);
    if (!mark->has_base || !sm_mark_is_drawn(mark)) return;
    put_number(out, "from_x_px", mark->base_px.x, 2);
    put_number(out, "from_y_px", mark->base_px.y, 2);
}

static void put_event(struct sm_map *map, struct sm_buf *out, size_t index)
{
    const struct sm_week_event *event = &map->week->events[index];
    const struct sm_mark *mark = map->mark_of[index];
    sm_buf_str(out, index ? ",\n    {" : "\n    {");
    put_number(out, "line", (double)event->line, 0);
    if (event->id.n) put_text(out, "id", event->id);
    put_text(out, "place", event->place);
    put_text(out, "label", sm_event_label(event, sm_lang_code(map->lang)));
    put_text(out, "precision", sm_text(sm_precision_name(event->precision)));
    put_text(out, "category", sm_text(sm_category_name(event->category)));
    put_text(out, "status", sm_text(sm_status_name(event->status)));
    put_text(out, "drawn", sm_text(kind_names[mark->kind]));
    if (reason(mark)) put_text(out, "because", sm_text(reason(mark)));
    if (sm_mark_is_drawn(mark)) {
        put_number(out, "x_px", mark->at_px.x, 2);
        put_number(out, "y_px", mark->at_px.y, 2);
    }
    if (mark->kind == SM_MARK_CELL) put_number(out, "radius_px", mark->radius_px, 2);
    if (mark->kind == SM_MARK_CELL) put_number(out, "cell_events", (double)mark->count, 0);
    if (mark->kind == SM_MARK_DISC || mark->kind == SM_MARK_WEDGE) {
        put_number(out, "radius_px", mark->radius_px, 2);
        if (mark->radius_m > 0) put_number(out, "radius_km", mark->radius_m / 1000, 3);
    }
    put_offset(map, event, mark, out);
    if (map->symbol_scales[event->category].px_of_one > 0 && mark->kind <= SM_MARK_AREA)
        put_number(out, "symbol_px", sm_symbol_px_for(map, event->category, event->count), 2);
    if (mark->kind == SM_MARK_POINTER) put_number(out, "distance_km", mark->distance_m / 1000, 0);
    if (mark->number) put_number(out, "number", mark->number, 0);
    sm_buf_char(out, '}');
}

static void put_label(struct sm_buf *out, const struct sm_said_label *label)
{
    sm_buf_str(out, out->bytes[out->count - 1] == '[' ? "\n    {" : ",\n    {");
    put_text(out, "kind", sm_text(label->kind));
    put_text(out, "text", label->text);
    put_box(out, "box_px", label->box_px, 2);
    if (label->leader_count) {
        key(out, "leader_px");
        sm_buf_char(out, '[');
        for (int i = 0; i < label->leader_count; i++) {
            sm_buf_str(out, i ? ",[" : "[");
            sm_buf_fixed(out, label->leader_px[i].x, 2);
            sm_buf_char(out, ',');
            sm_buf_fixed(out, label->leader_px[i].y, 2);
            sm_buf_char(out, ']');
        }
        sm_buf_char(out, ']');
    }
    if (label->is_inset) put_true(out, "inset");
    sm_buf_char(out, '}');
}

/* Of this map; those of reading the week are its opener's. */
static void put_warnings(const struct sm_report *report, struct sm_buf *out)
{
    key(out, "warnings");
    sm_buf_char(out, '[');
    for (size_t i = 0; i < report->count; i++) {
        if (report->remarks[i].severity != SM_WARNING) continue;
        if (out->count && out->bytes[out->count - 1] != '[') sm_buf_char(out, ',');
        sm_buf_json(out, sm_text(report->remarks[i].line));
    }
    sm_buf_char(out, ']');
}

static void put_view(struct sm_map *map, struct sm_buf *out)
{
    const struct sm_view *view = &map->view;
    key(out, "view");
    sm_buf_char(out, '{');
    put_text(out, "projection", sm_text(sm_projection_name(map->projection)));
    put_number(out, "px_per_km", view->px_per_m * 1000, 9);
    put_number(out, "cosine", view->cosine, 9);
    put_number(out, "sine", view->sine, 9);
    put_number(out, "x_px", view->x_px, 3);
    put_number(out, "y_px", view->y_px, 3);
    put_box(out, "frame_px", view->frame_px, 2);
    put_box(out, "extent_deg", map->extent_deg, 4);
    sm_buf_char(out, '}');
}

static void put_control(struct sm_map *map, struct sm_buf *out)
{
    const struct sm_control *control = map->control;
    if (!control) return;
    key(out, "control");
    sm_buf_char(out, '{');
    put_day(out, "as_of", control->now.day);
    put_text(out, "credit", sm_control_credit(map));
    if (control->since != SM_NO_DAY) {
        put_day(out, "since", control->since);
        put_number(out, "gained_km2", control->change.gained.area_m2 / 1e6, 4);
        put_number(out, "lost_km2", control->change.lost.area_m2 / 1e6, 4);
    }
    sm_buf_char(out, '}');
}

bool sm_write_account(struct sm_map *map, struct sm_buf *out)
{
    sm_buf_char(out, '{');
    put_text(out, "software", map->page.software);
    put_number(out, "schema", SCHEMA, 0);
    put_text(out, "title", map->page.title);
    if (map->week->draft) put_true(out, "draft");
    put_day(out, "from", map->week->from);
    put_day(out, "to", map->week->to);
    put_text(out, "region", map->subject.name_en);
    put_text(out, "lang", sm_text(sm_lang_code(map->lang)));
    put_number(out, "width_px", map->frames.width_px, 0);
    put_number(out, "height_px", map->frames.height_px, 0);
    put_text(out, "credits", map->page.copyright);
    put_view(map, out);
    put_control(map, out);
    put_warnings(map->report, out);
    key(out, "events");
    sm_buf_char(out, '[');
    for (size_t i = 0; i < map->week->event_count; i++)
        put_event(map, out, i);
    sm_buf_str(out, "\n]");
    key(out, "labels");
    sm_buf_char(out, '[');
    for (const struct sm_said_label *label = map->said->first; label && !out->failed;
         label = label->next)
        put_label(out, label);
    sm_buf_str(out, "\n]}\n");
    return !out->failed || sm_fail_memory(map->err);
}
