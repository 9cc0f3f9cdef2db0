/* SPDX-License-Identifier: Apache-2.0
 * The map in words, for those who cannot see it: an alt text of one breath, and a table of all.
 */
#include "layers/alt.h"

#include <string.h>

#include "layers/event_text.h"

/* Screen readers read an alt text in one go; longer ones are said to tire. */
enum { ALT_CHARACTERS_MAX = 250 };

static const char SEPARATOR[] = "; ";

/* Those of this map, the most important first; each mark's in the table's order. They are counted
 * all, but stand in 'events' only as far as an alt text may reach. 'starts' has room for the marks
 * and one more. */
static size_t order(const struct sm_map *map, size_t *starts, size_t *events)
{
    for (size_t i = 0; i < map->week->event_count; i++)
        if (map->is_own[i]) starts[map->mark_of[i] - map->marks + 1]++;
    for (size_t m = 0; m < map->mark_count; m++)
        starts[m + 1] += starts[m];
    size_t count = starts[map->mark_count], told = 0;
    size_t wanted = count < ALT_CHARACTERS_MAX ? count : ALT_CHARACTERS_MAX;
    for (size_t i = 0; i < map->week->event_count && told < wanted; i++) {
        size_t *start = &starts[map->mark_of[i] - map->marks];
        if (!map->is_own[i] || *start >= wanted) continue;
        events[(*start)++] = i;
        told++;
    }
    return count;
}

/* Cut at a character, with an ellipsis. */
static void cut(struct sm_buf *text, size_t characters)
{
    const char *at = text->bytes, *end = text->bytes + text->count;
    for (size_t i = 0; i + 1 < characters && at < end; i++)
        sm_utf8_next(&at, end);
    if (at >= end) return;
    text->count = (size_t)(at - text->bytes);
    sm_buf_str(text, "…");
}

static void put_more(const struct sm_map *map, size_t n, struct sm_buf *out)
{
    sm_buf_str(out, SEPARATOR);
    sm_buf_counted(out, SM_WORD_ALT_MORE, (long long)n, map->lang);
}

/* As many events as fit into 'room' characters, and how many more there are. */
static void put_events(struct sm_map *map, const size_t *events, size_t count, size_t room,
                       struct sm_buf *out)
{
    for (size_t i = 0; i < count && i < ALT_CHARACTERS_MAX; i++) {
        struct sm_buf next = {0}, more = {0};
        if (i) sm_buf_str(&next, SEPARATOR);
        sm_put_event_told(map, &map->week->events[events[i]], &next);
        if (i + 1 < count) put_more(map, count - i - 1, &more);
        size_t used = sm_utf8_count(sm_buf_slice(out)), rest = sm_utf8_count(sm_buf_slice(&more));
        bool fits = used + sm_utf8_count(sm_buf_slice(&next)) + rest <= room;
        if (!fits && i == 0) cut(&next, room > rest ? room - rest : 1);
        if (fits || i == 0)
            sm_buf_text(out, sm_buf_slice(&next));
        else
            put_more(map, count - i, out);
        out->failed |= next.failed || more.failed;
        sm_buf_finish(&next);
        sm_buf_finish(&more);
        if (!fits && i > 0) return;
        if (!fits && count > 1) put_more(map, count - 1, out);
        if (!fits) return;
    }
}

static void fill_alt(const struct sm_map *map, bool any, struct sm_text events, struct sm_buf *out)
{
    struct sm_buf dates = {0};
    sm_buf_dates(&dates, map->week->from, map->week->to, true, map->lang);
    const struct sm_slot slots[] = {
        {"place", sm_lang_pick_name(map->lang, map->subject.name_en, map->subject.name_uk)},
        {"dates", sm_buf_slice(&dates)},
        {"events", events},
        {NULL, {0}},
    };
    if (map->week->draft) {
        sm_buf_str(out, sm_word(SM_WORD_DRAFT, map->lang));
        sm_buf_str(out, ". ");
    }
    sm_buf_fill(out, any ? SM_WORD_ALT : SM_WORD_ALT_NONE, slots, map->lang);
    if (any) sm_buf_char(out, '.');
    out->failed |= dates.failed;
    sm_buf_finish(&dates);
}

struct sm_text sm_map_alt(struct sm_map *map)
{
    size_t events[ALT_CHARACTERS_MAX] = {0}; /* each takes a character, at least */
    struct sm_buf frame = {0}, said = {0}, alt = {0};
    size_t *starts = sm_arena_alloc_zeroed(map->arena, map->mark_count + 1, sizeof *starts);
    if (!starts) return (struct sm_text){0};
    size_t count = order(map, starts, events);
    fill_alt(map, count > 0, (struct sm_text){0}, &frame);
    size_t taken = sm_utf8_count(sm_buf_slice(&frame));
    put_events(map, events, count, taken < ALT_CHARACTERS_MAX ? ALT_CHARACTERS_MAX - taken : 1,
               &said);
    fill_alt(map, count > 0, sm_buf_slice(&said), &alt);
    alt.failed |= frame.failed || said.failed;
    sm_buf_finish(&frame);
    sm_buf_finish(&said);
    return sm_buf_keep(&alt, map->arena);
}

/* ---- in keys */

struct sm_text sm_map_keywords(struct sm_map *map)
{
    struct sm_buf keys = {0};
    sm_buf_text(&keys, sm_lang_pick_name(map->lang, map->subject.name_en, map->subject.name_uk));
    for (int c = 0; c < SM_CATEGORY_COUNT; c++) {
        if (!(map->categories >> c & 1)) continue;
        if (keys.count) sm_buf_str(&keys, ", ");
        sm_buf_str(&keys, sm_category_word((enum sm_category)c, map->lang));
    }
    return sm_buf_keep(&keys, map->arena);
}

struct sm_text sm_map_covers(struct sm_map *map)
{
    struct sm_buf days = {0};
    if (map->week->from == SM_NO_DAY) return (struct sm_text){0};
    sm_buf_date(&days, map->week->from);
    sm_buf_char(&days, '/');
    sm_buf_date(&days, map->week->to);
    return sm_buf_keep(&days, map->arena);
}

/* ---- the table */

static void put_cell(struct sm_buf *out, const char *element, struct sm_text text)
{
    sm_buf_char(out, '<');
    sm_buf_str(out, element);
    sm_buf_char(out, '>');
    sm_buf_xml(out, text);
    sm_buf_str(out, "</");
    sm_buf_str(out, strcmp(element, "td") == 0 ? "td>" : "th>");
}

static void put_heads(const struct sm_map *map, struct sm_buf *out)
{
    static const enum sm_word heads[] = {SM_WORD_TABLE_WHEN,    SM_WORD_TABLE_WHERE,
                                         SM_WORD_TABLE_WHAT,    SM_WORD_TABLE_COUNT,
                                         SM_WORD_TABLE_CERTAIN, SM_WORD_TABLE_SHOWN};
    sm_buf_str(out, "<thead><tr>");
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        put_cell(out, "th scope=\"col\"", sm_text(sm_word(heads[i], map->lang)));
    sm_buf_str(out, "</tr></thead>\n");
}

static struct sm_text numbers(struct sm_map *map, const struct sm_week_event *event)
{
    struct sm_buf buf = {0};
    sm_buf_count(&buf, event, map->lang);
    sm_put_people(map, event, ", ", &buf);
    return sm_buf_keep(&buf, map->arena);
}

static void put_row(struct sm_map *map, size_t index, struct sm_buf *out)
{
    const struct sm_week_event *event = &map->week->events[index];
    const struct sm_mark *mark = map->mark_of[index];
    enum sm_word certain = (enum sm_word)(SM_WORD_CERTAIN + (int)event->status);
    enum sm_word shown = sm_mark_is_rough(map, mark)
                             ? SM_WORD_SHOWN_ROUGH
                             : (enum sm_word)(SM_WORD_SHOWN + (int)mark->kind);
    sm_buf_str(out, "<tr>");
    put_cell(out, "th scope=\"row\"", sm_event_when(map, event));
    put_cell(out, "td", sm_event_where(map, event));
    put_cell(out, "td", sm_event_headline(event, map->lang));
    put_cell(out, "td", numbers(map, event));
    put_cell(out, "td", sm_text(sm_word(certain, map->lang)));
    put_cell(out, "td", sm_text(sm_word(shown, map->lang)));
    sm_buf_str(out, "</tr>\n");
}

bool sm_write_table(struct sm_map *map, struct sm_buf *out)
{
    sm_buf_str(out, "<table>\n");
    put_heads(map, out);
    sm_buf_str(out, "<tbody>\n");
    for (size_t i = 0; i < map->week->event_count; i++)
        put_row(map, i, out);
    sm_buf_str(out, "</tbody>\n</table>\n");
    return !out->failed || sm_fail_memory(map->err);
}
