/* SPDX-License-Identifier: Apache-2.0
 * The list: every event of the week in words, so that nothing is lost that the map has no room or
 * no right to show.
 */
#include "layers/event_text.h"
#include "layers/listed.h"
#include "layers/map.h"

#include <math.h>
#include <stdint.h>

static const double ICON_PX = 15, INDENT_PX = 25, ENTRY_GAP_PX = 12, COLUMN_GAP_PX = 24;
static const double HEAD_PX = 28;
/* So few marks always find room for their labels. */
enum { CROWD = 7 };
/* Of places that are not on this map so many are named. */
enum { OTHERS_MAX = 100 };

struct entry {
    const struct sm_event *event; /* NULL for the entry that names the week's other places */
    struct sm_block head, text, meta;
    double height_px;
};

struct entries {
    struct entry *items;
    size_t count;
    size_t left_out; /* events without an entry, of very many */
};

static void add_part(struct sm_buf *buf, struct sm_text part)
{
    if (part.n == 0) return;
    if (buf->count) sm_buf_str(buf, " · ");
    sm_buf_text(buf, part);
}

static struct sm_text meta_text(struct sm_map *map, const struct sm_event *event)
{
    struct sm_buf buf = {0};
    struct sm_buf people = {0};
    add_part(&buf, sm_event_when(map, event));
    add_part(&buf, sm_event_where(map, event));
    sm_put_people(map, event, ", ", &people);
    add_part(&buf, sm_buf_keep(&people, map->arena));
    add_part(&buf, sm_event_who(map, event));
    return sm_buf_keep(&buf, map->arena);
}

static struct sm_text head_text(struct sm_map *map, size_t index)
{
    struct sm_buf buf = {0};
    int number = map->mark_of[index]->number;
    /* Which labels will need a number is known once the page is divided: keep room for it. */
    if (!map->canvas && map->mark_count > CROWD) number = map->mark_count > 9 ? 88 : 8;
    if (number) {
        sm_buf_int(&buf, number);
        sm_buf_str(&buf, ". ");
    }
    sm_buf_text(&buf, sm_event_headline(&map->week->events[index], map->lang));
    return sm_buf_keep(&buf, map->arena);
}

static struct sm_text body_text(const struct sm_map *map, const struct sm_event *event)
{
    struct sm_text text = sm_lang_pick(map->lang, event->text, event->text_uk);
    bool said = sm_text_equal(text, sm_event_headline(event, map->lang));
    return said ? (struct sm_text){0} : text;
}

/* How much an entry says; a page of fixed height may have room for less than all. */
enum detail { FULL, WITHOUT_TEXT, HEAD_ONLY, DETAIL_COUNT };

/* As many events as any list names. */
static const size_t ALL = SIZE_MAX;

static bool compose(struct sm_map *map, size_t index, double width_px, enum detail detail,
                    struct entry *entry)
{
    const struct sm_event *event = &map->week->events[index];
    double w = width_px - INDENT_PX;
    struct sm_wrap head = {map->theme->list_head_type, w, 4, false};
    struct sm_wrap text = {map->theme->list_text_type, w, 12, false};
    struct sm_wrap meta = {map->theme->list_meta_type, w, 4, false};
    struct sm_text nothing = {0};
    if (!sm_set_block(map, head_text(map, index), &head, 1.3, &entry->head) ||
        !sm_set_block(map, detail == FULL ? body_text(map, event) : nothing, &text, 1.36,
                      &entry->text) ||
        !sm_set_block(map, detail < HEAD_ONLY ? meta_text(map, event) : nothing, &meta, 1.4,
                      &entry->meta))
        return false;
    entry->height_px = entry->head.height_px + entry->text.height_px + entry->meta.height_px +
                       (detail < HEAD_ONLY ? ENTRY_GAP_PX : ENTRY_GAP_PX / 2);
    return true;
}

static void draw_entry(struct sm_map *map, const struct entry *entry, struct sm_vertex at)
{
    struct sm_vertex icon = {at.x + ICON_PX / 2, at.y + entry->head.leading_px / 2};
    if (entry->event)
        sm_draw_symbol(map, entry->event->category, entry->event->status, icon, ICON_PX);
    at.x += INDENT_PX;
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

/* Is it among the places named already? */
static bool is_named(const struct sm_text *named, size_t count, struct sm_text label)
{
    for (size_t i = 0; i < count; i++)
        if (sm_text_equal(label, named[i])) return true;
    return false;
}

/* The places of events that are not the map's own; "…" for those that are too many. */
static void put_others(const struct sm_map *map, struct sm_buf *places)
{
    struct sm_text named[OTHERS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < map->week->event_count; i++) {
        if (map->is_own[i]) continue;
        struct sm_text label = sm_event_label(&map->week->events[i], sm_lang_code(map->lang));
        if (is_named(named, count, label)) continue;
        if (count == OTHERS_MAX) {
            sm_buf_str(places, " …");
            return;
        }
        named[count++] = label;
        add_part(places, label);
    }
}

/* An entry names the places of the week's other events. */
static bool compose_others(struct sm_map *map, double width_px, struct entry *entry)
{
    struct sm_buf places = {0};
    put_others(map, &places);
    if (places.count == 0) return true;
    struct sm_buf words = {0};
    const struct sm_slot slots[] = {{"places", sm_buf_keep(&places, map->arena)}, {NULL, {0}}};
    sm_buf_fill(&words, SM_WORD_OUTSIDE, slots, map->lang);
    struct sm_wrap wrap = {map->theme->list_meta_type, width_px - INDENT_PX, 6, false};
    if (!sm_set_block(map, sm_buf_keep(&words, map->arena), &wrap, 1.4, &entry->meta)) return false;
    entry->height_px = entry->meta.height_px + ENTRY_GAP_PX;
    return true;
}

/* "and 999,900 more events" */
static bool compose_left_out(struct sm_map *map, double width_px, size_t n, struct entry *entry)
{
    struct sm_buf words = {0};
    struct sm_wrap wrap = {map->theme->list_meta_type, width_px - INDENT_PX, 2, false};
    sm_buf_counted(&words, SM_WORD_ALT_MORE, (long long)n, map->lang);
    if (!sm_set_block(map, sm_buf_keep(&words, map->arena), &wrap, 1.4, &entry->meta)) return false;
    entry->height_px = entry->meta.height_px + ENTRY_GAP_PX;
    return true;
}

/* Entries of so many of the map's own events, then one that says how many more there are, and one
 * that names the others. */
static bool compose_all(struct sm_map *map, double width_px, enum detail detail, size_t most,
                        struct entries *all)
{
    struct sm_listed listed;
    if (!sm_choose_listed(map, most, &listed)) return false;
    all->left_out = listed.left_out;
    all->items = sm_arena_alloc_zeroed(map->arena, listed.count + 2, sizeof *all->items);
    all->count = 0;
    if (!all->items) return sm_fail_memory(map->err);
    for (size_t i = 0; i < listed.count; i++) {
        struct entry *entry = &all->items[all->count++];
        entry->event = &map->week->events[listed.events[i]];
        if (!compose(map, listed.events[i], width_px, detail, entry)) return false;
    }
    if (all->left_out && !compose_left_out(map, width_px, all->left_out, &all->items[all->count++]))
        return false;
    if (most < ALL) return true;
    if (!compose_others(map, width_px, &all->items[all->count])) return false;
    all->count += all->items[all->count].height_px > 0;
    return true;
}

/* How many columns of 'height' the entries fill. */
static int columns_filled(const struct entries *all, double height)
{
    int columns = 1;
    double y = 0;
    for (size_t i = 0; i < all->count; i++) {
        double entry_h = all->items[i].height_px;
        if (y > 0 && y + entry_h - ENTRY_GAP_PX > height) {
            columns++;
            y = 0;
        }
        y += entry_h;
    }
    return columns;
}

/* Do the entries fit columns of 'height'? One alone may be too high too. */
static bool do_fit(const struct entries *all, double height, int columns)
{
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].height_px - ENTRY_GAP_PX > height) return false;
    return columns_filled(all, height) <= columns;
}

/* The least height whose columns hold all entries. */
static double balanced_height(const struct entries *all, int columns)
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

static double height_at(struct sm_map *map, double width_px, int columns, enum detail detail)
{
    struct entries all;
    if (!compose_all(map, column_width(width_px, columns), detail, ALL, &all) || all.count == 0)
        return 0;
    return HEAD_PX + balanced_height(&all, columns);
}

double sm_list_height(struct sm_map *map, double width_px, int columns)
{
    return height_at(map, width_px, columns, FULL);
}

double sm_list_least_height(struct sm_map *map, double width_px, int columns)
{
    return height_at(map, width_px, columns, HEAD_ONLY);
}

double sm_list_height_within(struct sm_map *map, double width_px, int columns, double most_px)
{
    for (int detail = FULL; detail < DETAIL_COUNT; detail++) {
        double height = height_at(map, width_px, columns, (enum detail)detail);
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

static void draw_entries(struct sm_map *map, const struct entries *all)
{
    struct sm_box box = map->frames.list;
    double column_w = column_width(sm_box_width(box), map->frames.list_columns);
    double top = box.y0 + HEAD_PX, balanced = balanced_height(all, map->frames.list_columns);
    double bottom = fmin(box.y1, top + balanced + 0.5) + 0.5;
    struct sm_vertex at = {box.x0, top};
    for (size_t i = 0; i < all->count; i++) {
        const struct entry *entry = &all->items[i];
        if (at.y > top && at.y + entry->height_px - ENTRY_GAP_PX > bottom)
            at = (struct sm_vertex){at.x + column_w + COLUMN_GAP_PX, top};
        draw_entry(map, entry, at);
        at.y += entry->height_px;
    }
}

/* As many heads as fit the frame, found by halving. */
static bool compose_fewer(struct sm_map *map, double column_w, double height, struct entries *all)
{
    size_t fits = 0, too_many = all->count;
    while (too_many - fits > 1) {
        size_t middle = fits + (too_many - fits) / 2;
        if (!compose_all(map, column_w, HEAD_ONLY, middle, all)) return false;
        *(do_fit(all, height, map->frames.list_columns) ? &fits : &too_many) = middle;
    }
    if (!compose_all(map, column_w, HEAD_ONLY, fits, all)) return false;
    /* Not even for the line that says how many there are. */
    if (!do_fit(all, height, map->frames.list_columns)) all->count = 0;
    return true;
}

/* The fullest detail whose entries fit the frame; if none does, fewer entries. */
static bool compose_to_fit(struct sm_map *map, struct entries *all, bool *is_cut)
{
    double column_w = column_width(sm_box_width(map->frames.list), map->frames.list_columns);
    double height = sm_box_height(map->frames.list) - HEAD_PX + 0.5;
    *is_cut = false;
    for (int detail = FULL; detail < DETAIL_COUNT; detail++) {
        if (!compose_all(map, column_w, (enum detail)detail, ALL, all)) return false;
        if (do_fit(all, height, map->frames.list_columns)) return true;
    }
    *is_cut = true;
    return compose_fewer(map, column_w, height, all);
}

/* So many of the highest entry that there is, whichever will be chosen; one line says how many more
 * there are. */
static size_t least_room(const struct sm_map *map, const struct entries *all)
{
    double tallest = 1, height = sm_box_height(map->frames.list) - HEAD_PX;
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].event) tallest = fmax(tallest, all->items[i].height_px);
    double rows = floor(fmax(height, 0) / tallest);
    return (size_t)fmax(rows * map->frames.list_columns - 1, 0);
}

size_t sm_list_room(struct sm_map *map)
{
    struct entries all;
    bool is_cut;
    double column_w = column_width(sm_box_width(map->frames.list), map->frames.list_columns);
    if (!compose_to_fit(map, &all, &is_cut)) return 0;
    if (!is_cut) return all.count;
    return compose_all(map, column_w, HEAD_ONLY, ALL, &all) ? least_room(map, &all) : 0;
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
                  SM_TEXT_ARG(map->week->path), SM_TEXT_ARG(map->subject.name_en), SM_CROWD_LISTED,
                  left_out);
}

bool sm_draw_list(struct sm_map *map)
{
    static const struct sm_group group = {.id = "list", .class_name = "list"};
    struct entries all;
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
