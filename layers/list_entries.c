/* SPDX-License-Identifier: Apache-2.0
 * What the list says of each event, and of those that it has no entry for.
 */
#include "layers/event_text.h"
#include "layers/list_entries.h"
#include "layers/listed.h"

/* So few marks always find room for their labels. */
enum { CROWD = 7 };
/* Of places that are not on this map so many are named. */
enum { OTHERS_MAX = 100 };

static void add_part(struct sm_buf *buf, struct sm_text part)
{
    if (part.n == 0) return;
    if (buf->count) sm_buf_str(buf, " · ");
    sm_buf_text(buf, part);
}

static struct sm_text meta_text(struct sm_map *map, const struct sm_week_event *event)
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

static struct sm_text body_text(const struct sm_map *map, const struct sm_week_event *event)
{
    struct sm_text text = sm_lang_pick(map->lang, event->text, event->words->text_uk);
    bool said = sm_text_equal(text, sm_event_headline(event, map->lang));
    return said ? (struct sm_text){0} : text;
}

static bool compose(struct sm_map *map, size_t index, double width_px, enum sm_detail detail,
                    struct sm_entry *entry)
{
    const struct sm_week_event *event = &map->week->events[index];
    double w = width_px - SM_INDENT_PX;
    struct sm_wrap head = {map->theme->list_head_type, w, 4, false};
    struct sm_wrap text = {map->theme->list_text_type, w, 12, false};
    struct sm_wrap meta = {map->theme->list_meta_type, w, 4, false};
    struct sm_text nothing = {0};
    if (!sm_set_block(map, head_text(map, index), &head, 1.3, &entry->head) ||
        !sm_set_block(map, detail == SM_FULL ? body_text(map, event) : nothing, &text, 1.36,
                      &entry->text) ||
        !sm_set_block(map, detail < SM_HEAD_ONLY ? meta_text(map, event) : nothing, &meta, 1.4,
                      &entry->meta))
        return false;
    entry->height_px = entry->head.height_px + entry->text.height_px + entry->meta.height_px +
                       (detail < SM_HEAD_ONLY ? SM_ENTRY_GAP_PX : SM_ENTRY_GAP_PX / 2);
    return true;
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
static bool compose_others(struct sm_map *map, double width_px, struct sm_entry *entry)
{
    struct sm_buf places = {0};
    put_others(map, &places);
    if (places.count == 0) return true;
    struct sm_buf words = {0};
    const struct sm_slot slots[] = {{"places", sm_buf_keep(&places, map->arena)}, {NULL, {0}}};
    sm_buf_fill(&words, SM_WORD_OUTSIDE, slots, map->lang);
    struct sm_wrap wrap = {map->theme->list_meta_type, width_px - SM_INDENT_PX, 6, false};
    if (!sm_set_block(map, sm_buf_keep(&words, map->arena), &wrap, 1.4, &entry->meta)) return false;
    entry->height_px = entry->meta.height_px + SM_ENTRY_GAP_PX;
    return true;
}

/* "and 999,900 more events" */
static bool compose_left_out(struct sm_map *map, double width_px, size_t n, struct sm_entry *entry)
{
    struct sm_buf words = {0};
    struct sm_wrap wrap = {map->theme->list_meta_type, width_px - SM_INDENT_PX, 2, false};
    sm_buf_counted(&words, SM_WORD_ALT_MORE, (long long)n, map->lang);
    if (!sm_set_block(map, sm_buf_keep(&words, map->arena), &wrap, 1.4, &entry->meta)) return false;
    entry->height_px = entry->meta.height_px + SM_ENTRY_GAP_PX;
    return true;
}

bool sm_compose_entries(struct sm_map *map, double width_px, enum sm_detail detail, size_t most,
                        struct sm_entries *all)
{
    struct sm_listed listed;
    if (!sm_choose_listed(map, most, &listed)) return false;
    all->left_out = listed.left_out;
    all->items = sm_arena_alloc_zeroed(map->arena, listed.count + 2, sizeof *all->items);
    all->count = 0;
    if (!all->items) return sm_fail_memory(map->err);
    for (size_t i = 0; i < listed.count; i++) {
        struct sm_entry *entry = &all->items[all->count++];
        entry->event = &map->week->events[listed.events[i]];
        if (!compose(map, listed.events[i], width_px, detail, entry)) return false;
    }
    if (all->left_out && !compose_left_out(map, width_px, all->left_out, &all->items[all->count++]))
        return false;
    if (most < SM_ALL_ENTRIES) return true;
    if (!compose_others(map, width_px, &all->items[all->count])) return false;
    all->count += all->items[all->count].height_px > 0;
    return true;
}
