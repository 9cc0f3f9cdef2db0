/* SPDX-License-Identifier: Apache-2.0
 * A GeoJSON file of events as a table, so that one reader judges all weeks.
 */
#include "data/layer.h"
#include "data/week_parts.h"

/* A cell in quotes, whatever it holds. */
static void put_cell(struct sm_buf *out, struct sm_text text)
{
    sm_buf_char(out, '"');
    for (size_t i = 0; i < text.n; i++) {
        if (text.at[i] == '"') sm_buf_char(out, '"');
        sm_buf_char(out, text.at[i]);
    }
    sm_buf_char(out, '"');
}

static void put_header(const struct sm_layer *layer, bool has_points, struct sm_buf *out)
{
    for (size_t i = 0; i < sm_layer_field_count(layer); i++) {
        if (i) sm_buf_char(out, ',');
        put_cell(out, sm_text(sm_layer_field_name(layer, i)));
    }
    if (has_points) sm_buf_str(out, ",lon,lat");
    sm_buf_char(out, '\n');
}

static bool put_row(struct sm_layer *layer, size_t row, bool has_points, struct sm_buf *out,
                    struct sm_error *err)
{
    struct sm_box box = sm_layer_box_deg(layer, row);
    for (size_t i = 0; i < sm_layer_field_count(layer); i++) {
        if (i) sm_buf_char(out, ',');
        put_cell(out, sm_layer_text(layer, row, (int)i));
    }
    bool is_point = box.x0 == box.x1 && box.y0 == box.y1;
    if (box.x0 <= box.x1 && !is_point)
        return sm_fail(err, SM_E_INPUT, "%s: feature %zu: several points; an event has one",
                       sm_layer_path(layer), row + 1);
    if (has_points) sm_buf_char(out, ',');
    if (has_points && is_point) sm_buf_fixed(out, box.x0, 7);
    if (has_points) sm_buf_char(out, ',');
    if (has_points && is_point) sm_buf_fixed(out, box.y0, 7);
    sm_buf_char(out, '\n');
    return true;
}

static bool put_table(struct sm_layer *layer, struct sm_buf *out, struct sm_error *err)
{
    bool named = sm_layer_field(layer, "lat") >= 0 || sm_layer_field(layer, "latitude") >= 0;
    bool ok = true;
    put_header(layer, !named, out);
    for (size_t row = 0; ok && row < sm_layer_count(layer); row++)
        ok = put_row(layer, row, !named, out, err);
    return ok && (!out->failed || sm_fail_memory(err));
}

bool sm_week_table_from_geojson(const char *path, struct sm_buf *table, struct sm_report *report,
                                struct sm_error *err)
{
    struct sm_layer *layer = sm_layer_open(path, NULL, report, err);
    if (!layer) return false;
    enum sm_shape_kind kind = sm_layer_kind(layer);
    bool ok = kind == SM_SHAPE_POINTS || kind == SM_SHAPE_NONE
                  ? put_table(layer, table, err)
                  : sm_fail(err, SM_E_INPUT,
                            "%s: holds no points; an event is a point with "
                            "properties, or is named by its property \"place\"",
                            path);
    sm_layer_close(layer);
    return ok;
}
