/* SPDX-License-Identifier: Apache-2.0
 * The list: every event of the week in words, so that nothing is lost that the map has no room or
 * no right to show.
 */
#include "layers/list_entries.h"

#include <math.h>

static const double ICON_PX = 15, COLUMN_GAP_PX = 24;
static const double HEAD_PX = 28;

static void draw_entry(struct sm_map *map, const struct sm_entry *entry, struct sm_vertex at)
{
    struct sm_vertex icon = {at.x + ICON_PX / 2, at.y + entry->head.leading_px / 2};
    if (entry->event)
        sm_draw_symbol(map, entry->event->category, entry->event->status, icon, ICON_PX);
    at.x += SM_INDENT_PX;
    sm_draw_block(map, &entry->head, at, &map->theme->list_head_ink);
    at.y += entry->head.height_px;
    sm_draw_block(map, &entry->text, at, &map->theme->list_text_ink);
    at.y += entry->text.height_px;
    sm_draw_block(map, &entry->meta, at, &map->theme->list_meta_ink);
}

static double column_width(double width_px, int columns)
{
    return (width_px - (columns - 1) * COLUMN_GAP_PX) / columns;
}

/* How many columns of 'height' the entries fill. */
static int columns_filled(const struct sm_entries *all, double height)
{
    int columns = 1;
    double y = 0;
    for (size_t i = 0; i < all->count; i++) {
        double entry_h = all->items[i].height_px;
        if (y > 0 && y + entry_h - SM_ENTRY_GAP_PX > height) {
            columns++;
            y = 0;
        }
        y += entry_h;
    }
    return columns;
}

/* Do the entries fit columns of 'height'? One alone may be too high too. */
static bool do_fit(const struct sm_entries *all, double height, int columns)
{
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].height_px - SM_ENTRY_GAP_PX > height) return false;
    return columns_filled(all, height) <= columns;
}

/* The least height whose columns hold all entries. */
static double balanced_height(const struct sm_entries *all, int columns)
{
    double total = 0, tallest = 0;
    for (size_t i = 0; i < all->count; i++) {
        total += all->items[i].height_px;
        tallest = fmax(tallest, all->items[i].height_px);
    }
    double height = fmax(total / columns, tallest);
    while (columns_filled(all, height) > columns)
        height += 4;
    return height;
}

static double height_at(struct sm_map *map, double width_px, int columns, enum sm_detail detail)
{
    struct sm_entries all;
    if (!sm_compose_entries(map, column_width(width_px, columns), detail, SM_ALL_ENTRIES, &all) ||
        all.count == 0)
        return 0;
    return HEAD_PX + balanced_height(&all, columns);
}

double sm_list_height(struct sm_map *map, double width_px, int columns)
{
    return height_at(map, width_px, columns, SM_FULL);
}

double sm_list_least_height(struct sm_map *map, double width_px, int columns)
{
    return height_at(map, width_px, columns, SM_HEAD_ONLY);
}

double sm_list_height_within(struct sm_map *map, double width_px, int columns, double most_px)
{
    for (int detail = SM_FULL; detail < SM_DETAIL_COUNT; detail++) {
        double height = height_at(map, width_px, columns, (enum sm_detail)detail);
        if (height <= most_px) return height;
    }
    return fmax(most_px, 0);
}

static bool draw_list_head(struct sm_map *map, struct sm_box box)
{
    struct sm_block head;
    struct sm_wrap wrap = {map->theme->list_title_type, sm_box_width(box), 1, false};
    struct sm_buf buf = {0};
    sm_buf_str(&buf, sm_word(SM_WORD_THIS_WEEK, map->lang));
    struct sm_text words = sm_keep_cased(map, &buf, map->theme->list_title_upper);
    if (!sm_set_block(map, words, &wrap, 1.4, &head)) return false;
    sm_move_to(map->canvas, (struct sm_vertex){box.x0, box.y0 + 0.5});
    sm_line_to(map->canvas, (struct sm_vertex){box.x1, box.y0 + 0.5});
    sm_paint_path(map->canvas, &map->theme->rule);
    sm_draw_block(map, &head, (struct sm_vertex){box.x0, box.y0 + 6}, &map->theme->list_title_ink);
    return true;
}

static void draw_entries(struct sm_map *map, const struct sm_entries *all)
{
    struct sm_box box = map->frames.list;
    double column_w = column_width(sm_box_width(box), map->frames.list_columns);
    double top = box.y0 + HEAD_PX, balanced = balanced_height(all, map->frames.list_columns);
    double bottom = fmin(box.y1, top + balanced + 0.5) + 0.5;
    struct sm_vertex at = {box.x0, top};
    for (size_t i = 0; i < all->count; i++) {
        const struct sm_entry *entry = &all->items[i];
        if (at.y > top && at.y + entry->height_px - SM_ENTRY_GAP_PX > bottom)
            at = (struct sm_vertex){at.x + column_w + COLUMN_GAP_PX, top};
        draw_entry(map, entry, at);
        at.y += entry->height_px;
    }
}

/* As many heads as fit the frame, found by halving. */
static bool compose_fewer(struct sm_map *map, double column_w, double height,
                          struct sm_entries *all)
{
    size_t fits = 0, too_many = all->count;
    while (too_many - fits > 1) {
        size_t middle = fits + (too_many - fits) / 2;
        if (!sm_compose_entries(map, column_w, SM_HEAD_ONLY, middle, all)) return false;
        *(do_fit(all, height, map->frames.list_columns) ? &fits : &too_many) = middle;
    }
    if (!sm_compose_entries(map, column_w, SM_HEAD_ONLY, fits, all)) return false;
    /* Not even for the line that says how many there are. */
    if (!do_fit(all, height, map->frames.list_columns)) all->count = 0;
    return true;
}

/* The fullest detail whose entries fit the frame; if none does, fewer entries. */
static bool compose_to_fit(struct sm_map *map, struct sm_entries *all, bool *is_cut)
{
    double column_w = column_width(sm_box_width(map->frames.list), map->frames.list_columns);
    double height = sm_box_height(map->frames.list) - HEAD_PX + 0.5;
    *is_cut = false;
    for (int detail = SM_FULL; detail < SM_DETAIL_COUNT; detail++) {
        if (!sm_compose_entries(map, column_w, (enum sm_detail)detail, SM_ALL_ENTRIES, all))
            return false;
        if (do_fit(all, height, map->frames.list_columns)) return true;
    }
    *is_cut = true;
    return compose_fewer(map, column_w, height, all);
}

/* So many of the highest entry that there is, whichever will be chosen; one line says how many more
 * there are. */
static size_t least_room(const struct sm_map *map, const struct sm_entries *all)
{
    double tallest = 1, height = sm_box_height(map->frames.list) - HEAD_PX;
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].event) tallest = fmax(tallest, all->items[i].height_px);
    double rows = floor(fmax(height, 0) / tallest);
    return (size_t)fmax(rows * map->frames.list_columns - 1, 0);
}

size_t sm_list_room(struct sm_map *map)
{
    struct sm_entries all;
    bool is_cut;
    double column_w = column_width(sm_box_width(map->frames.list), map->frames.list_columns);
    if (!compose_to_fit(map, &all, &is_cut)) return 0;
    if (!is_cut) return all.count;
    return sm_compose_entries(map, column_w, SM_HEAD_ONLY, SM_ALL_ENTRIES, &all)
               ? least_room(map, &all)
               : 0;
}

static void remark_left_out(struct sm_map *map, size_t left_out, bool is_cut)
{
    if (left_out == 0) return;
    if (is_cut)
        sm_remark(map->report, SM_WARNING,
                  "%.*s: %zu of %zu events find no room in the list of a page of this size; leave "
                  "the height out or make the page larger",
                  SM_TEXT_ARG(map->week->path), left_out, map->week->event_count);
    else
        sm_remark(map->report, SM_NOTE,
                  "%.*s: the list on the map of %.*s names the %d most important events; %zu more "
                  "are not in it",
                  SM_TEXT_ARG(map->week->path), SM_TEXT_ARG(sm_map_subject_name(map)),
                  SM_CROWD_LISTED, left_out);
}

bool sm_draw_list(struct sm_map *map)
{
    static const struct sm_group group = {.id = "list", .class_name = "list"};
    struct sm_entries all;
    bool is_cut;
    if (!compose_to_fit(map, &all, &is_cut)) return false;
    remark_left_out(map, all.left_out, is_cut);
    if (all.count == 0) return true;
    sm_group_begin(map->canvas, &group);
    bool ok = draw_list_head(map, map->frames.list);
    draw_entries(map, &all);
    sm_group_end(map->canvas);
    return ok;
}
