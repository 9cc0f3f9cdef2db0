/* SPDX-License-Identifier: Apache-2.0
 * What is said of control beside the map: a line with the date, a row for each class, what
 * changed with its area; the credit.
 */
#include <math.h>

#include "layers/control.h"

static const double SAMPLE_PX = 24, SAMPLE_HALF_WIDTH_PX = 9, SAMPLE_HALF_HEIGHT_PX = 6;
static const double GAP_PX = 18, ROW_PX = 25, LEADING = 1.3, HEAD_PX = 22;
/* How far beyond its subject a map may reach, in sides of the subject. */
static const double BEYOND = 1.5;

/* What the map shows; while the legend is still being measured, the most that it may. */
static struct sm_box shown_deg(const struct sm_map *map)
{
    if (map->canvas) return map->extent_deg;
    struct sm_box box = map->subject.box_deg;
    return sm_box_grown(box, BEYOND * fmax(sm_box_width(box), sm_box_height(box)));
}

bool sm_control_occurs(const struct sm_map *map, const struct sm_shape *shape_deg)
{
    struct sm_box shown = shown_deg(map);
    for (size_t part = 0; part < shape_deg->part_count; part++) {
        size_t start = shape_deg->part_starts[part], end = sm_shape_part_end(shape_deg, part);
        for (size_t i = start; i < end; i++) {
            struct sm_box edge = sm_box_with(sm_box_empty(), shape_deg->vertices[i]);
            edge = sm_box_with(edge, shape_deg->vertices[i + 1 < end ? i + 1 : start]);
            if (sm_box_touches(edge, shown)) return true;
        }
    }
    return sm_shape_holds(shape_deg, sm_box_middle(shown));
}

struct sm_text sm_control_class_words(const struct sm_control_class *class,
                                      const struct sm_langs *lang)
{
    static const enum sm_word words[SM_CONTROL_KIND_COUNT] = {
        [SM_CONTROL_OCCUPIED] = SM_WORD_CONTROL_OCCUPIED,
        [SM_CONTROL_ADVANCE] = SM_WORD_CONTROL_ADVANCE,
        [SM_CONTROL_CONTESTED] = SM_WORD_CONTROL_CONTESTED,
        [SM_CONTROL_CLAIMED] = SM_WORD_CONTROL_CLAIMED,
        [SM_CONTROL_LIBERATED] = SM_WORD_CONTROL_LIBERATED,
        [SM_CONTROL_OTHER] = SM_WORD_CONTROL_OTHER,
    };
    return class->name.n ? class->name : sm_text(sm_word(words[class->kind], lang));
}

struct sm_text sm_control_credit(const struct sm_map *map)
{
    return map->control ? map->control->credit : (struct sm_text){0};
}

struct sm_text sm_control_as_of(struct sm_map *map)
{
    struct sm_buf buf = {0};
    if (!map->control) return (struct sm_text){0};
    sm_day day = map->control->now.day;
    sm_buf_date_in(&buf, SM_WORD_AS_OF, day, day, true, map->lang);
    return sm_buf_keep(&buf, map->arena);
}

/* ---- rows */

struct row {
    int part; /* its look, or -1 for words without a sample */
    struct sm_text words;
    struct sm_block block;
    double width_px, height_px;
};

enum { ROWS_MAX = SM_CONTROL_CLASS_MAX + 3 };

struct rows {
    struct row at[ROWS_MAX];
    int count;
};

static void add_row(struct rows *rows, int part, struct sm_text words)
{
    rows->at[rows->count++] = (struct row){.part = part, .words = words};
}

static struct sm_text head_words(struct sm_map *map)
{
    struct sm_buf buf = {0};
    sm_buf_str(&buf, sm_word(SM_WORD_CONTROL, map->lang));
    sm_buf_char(&buf, ' ');
    sm_buf_text(&buf, sm_control_as_of(map));
    return sm_buf_keep(&buf, map->arena);
}

/* "…since 18 October", with the year when it is another one than the snapshot's. */
static void fill_change(struct sm_buf *buf, const struct sm_map *map, enum sm_word word,
                        double area_m2)
{
    sm_day since = map->control->since;
    bool other_year = sm_date_from_day(since).year != sm_date_from_day(map->control->now.day).year;
    struct sm_buf date = {0}, area = {0};
    sm_buf_dates(&date, since, since, other_year, map->lang);
    sm_buf_km2(&area, area_m2, map->lang);
    const struct sm_slot slots[] = {
        {"date", sm_buf_slice(&date)}, {"area", sm_buf_slice(&area)}, {NULL, {0}}};
    sm_buf_fill(buf, word, slots, map->lang);
    buf->failed |= date.failed || area.failed;
    sm_buf_finish(&date);
    sm_buf_finish(&area);
}

/* The area is that of the whole snapshot: a map of one region says so. */
static void add_change(struct sm_map *map, struct rows *rows, const struct sm_difference *part,
                       int look, enum sm_word word)
{
    struct sm_buf buf = {0};
    struct sm_shape shape = sm_collector_shape(&part->shape);
    if (!sm_control_occurs(map, &shape)) return;
    fill_change(&buf, map, word, part->area_m2);
    add_row(rows, look, sm_buf_keep(&buf, map->arena));
}

static void collect_rows(struct sm_map *map, struct rows *rows)
{
    const struct sm_control *control = map->control;
    const struct sm_control_change *change = &control->change;
    rows->count = 0;
    for (size_t i = 0; i < control->now.class_count; i++) {
        const struct sm_control_class *class = &control->now.classes[i];
        struct sm_shape shape = sm_collector_shape(&class->area);
        if (!sm_control_occurs(map, &shape)) continue;
        add_row(rows, (int)class->kind, sm_control_class_words(class, map->lang));
    }
    if (control->since == SM_NO_DAY) return;
    bool national = map->subject.is_national;
    add_change(map, rows, &change->gained, SM_CONTROL_GAINED,
               national ? SM_WORD_CONTROL_GAINED : SM_WORD_CONTROL_GAINED_IN_ALL);
    add_change(map, rows, &change->lost, SM_CONTROL_LOST,
               national ? SM_WORD_CONTROL_LOST : SM_WORD_CONTROL_LOST_IN_ALL);
    if (rows->count == 0 || change->gained.areas || change->lost.areas) return;
    struct sm_buf buf = {0};
    fill_change(&buf, map, SM_WORD_CONTROL_SAME, 0);
    add_row(rows, -1, sm_buf_keep(&buf, map->arena));
}

static bool set_row(struct sm_map *map, struct row *row, double width_px)
{
    double indent = row->part < 0 ? 0 : SAMPLE_PX;
    struct sm_wrap wrap = {map->theme->legend_type, width_px - indent, 4, false};
    if (!sm_set_block(map, row->words, &wrap, LEADING, &row->block)) return false;
    row->width_px = indent + sm_block_width(&row->block);
    row->height_px = fmax(ROW_PX, row->block.height_px + 8);
    return true;
}

static void draw_row(struct sm_map *map, const struct row *row, struct sm_vertex at)
{
    double middle = at.y + ROW_PX / 2, x = at.x + SAMPLE_HALF_WIDTH_PX;
    struct sm_box sample = {x - SAMPLE_HALF_WIDTH_PX, middle - SAMPLE_HALF_HEIGHT_PX,
                            x + SAMPLE_HALF_WIDTH_PX, middle + SAMPLE_HALF_HEIGHT_PX};
    double line_px = row->block.leading_px;
    struct sm_vertex text = {at.x, middle - line_px / 2};
    if (row->part >= 0) {
        sm_draw_control_sample(map->canvas, &map->theme->control[row->part], sample);
        text.x += SAMPLE_PX;
    }
    sm_draw_block(map, &row->block, text, &map->theme->legend_ink);
}

static bool draw_head(struct sm_map *map, struct sm_vertex at, double width_px, bool drawing,
                      double *height_px)
{
    struct sm_block block;
    struct sm_wrap wrap = {map->theme->legend_note_type, width_px, 3, false};
    if (!sm_set_block(map, head_words(map), &wrap, LEADING, &block)) return false;
    *height_px = fmax(HEAD_PX, block.height_px + 6);
    at.y += 4;
    if (drawing) sm_draw_block(map, &block, at, &map->theme->legend_note_ink);
    return true;
}

double sm_control_key(struct sm_map *map, struct sm_box box, bool drawing)
{
    struct rows rows;
    struct sm_vertex at = {box.x0, box.y0};
    double width = sm_box_width(box), head_px = 0, row_px = 0;
    if (!map->control) return 0;
    collect_rows(map, &rows);
    if (rows.count == 0 || !draw_head(map, at, width, drawing, &head_px)) return 0;
    at.y += head_px;
    for (int i = 0; i < rows.count; i++) {
        struct row *row = &rows.at[i];
        if (!set_row(map, row, width)) return 0;
        if (at.x > box.x0 && at.x + row->width_px > box.x1) {
            at = (struct sm_vertex){box.x0, at.y + row_px};
            row_px = 0;
        }
        if (drawing) draw_row(map, row, at);
        row_px = fmax(row_px, row->height_px);
        at.x += row->width_px + GAP_PX;
    }
    return at.y + row_px - box.y0;
}
