/* SPDX-License-Identifier: Apache-2.0
 * Labels of events: all of them are placed together, each with as much of its words as finds room.
 * What finds room for a number only is explained in the list; what not even for that wears it.
 */
#include "layers/labels.h"
#include "layers/said.h"

#include <math.h>

static const double GAP_PX = 4;
/* How far from its symbols a label may stand to clear their disc. */
static const double DISC_REACH_PX = 40;
static const double ANCHOR_PX = 3.5;

/* The marks that are drawn, with their labels side by side. */
struct labelling {
    struct sm_mark **marks;
    struct sm_wordings *wordings;
    struct sm_label *labels;
    struct sm_label_placement *placements;
    bool *is_mute; /* neither words nor a number */
    size_t count;
};

static bool begin(struct sm_map *map, struct labelling *all)
{
    size_t count = map->mark_count;
    *all = (struct labelling){
        .marks = sm_arena_alloc(map->arena, count, sizeof *all->marks),
        .wordings = sm_arena_alloc(map->arena, count, sizeof *all->wordings),
        .labels = sm_arena_alloc(map->arena, count, sizeof *all->labels),
        .placements = sm_arena_alloc(map->arena, count, sizeof *all->placements),
        .is_mute = sm_arena_alloc_zeroed(map->arena, count, sizeof *all->is_mute),
    };
    if (!all->marks || !all->wordings || !all->labels || !all->placements || !all->is_mute)
        return sm_fail_memory(map->err);
    for (size_t i = 0; i < count; i++)
        if (sm_mark_is_drawn(&map->marks[i]) && map->marks[i].kind != SM_MARK_CELL)
            all->marks[all->count++] = &map->marks[i];
    return true;
}

/* Where symbols stand aside, their stem and the place itself must stay visible too. */
static void take_stem(struct sm_map *map, const struct sm_mark *mark)
{
    struct sm_vertex at = mark->at_px, from = sm_mark_symbols_centre(map, mark);
    if (mark->kind == SM_MARK_AREA || (mark->shift_px.x == 0 && mark->shift_px.y == 0)) return;
    struct sm_box anchor = {at.x, at.y, at.x, at.y};
    sm_placer_take(&map->placer, sm_box_grown(anchor, ANCHOR_PX));
    sm_placer_take_line(&map->placer, from, at);
}

static struct sm_pin pin_of(struct sm_map *map, const struct sm_week_event *event)
{
    struct sm_pin pin;
    struct sm_text wanted = event->words->rare->label_at;
    if (!sm_label_pin(wanted, &pin))
        sm_remark(map->report, SM_WARNING,
                  "%.*s:%zu: label_at \"%.*s\": not a place for a label; write top-right, left, … "
                  "or an offset in px like 30,-20",
                  SM_TEXT_ARG(map->week->path), event->line, SM_TEXT_ARG(wanted));
    return pin;
}

/* The more important half a step more: from 2 for the first down to 1, equals alike. */
static double weight_of(const struct labelling *all, size_t i, const struct sm_week *week)
{
    int priority = week->events[all->marks[i]->events[0]].priority;
    while (i > 0 && week->events[all->marks[i - 1]->events[0]].priority == priority)
        i--;
    return 2 - (double)i / (double)all->count;
}

static struct sm_label label_of(struct sm_map *map, const struct labelling *all, size_t i)
{
    const struct sm_mark *mark = all->marks[i];
    struct sm_box symbols = sm_mark_box(map, mark);
    bool shifted = mark->shift_px.x != 0 || mark->shift_px.y != 0;
    bool disc = mark->kind == SM_MARK_DISC && mark->radius_px > 0 && !shifted;
    double reach_x = sm_box_width(symbols) / 2, reach_y = sm_box_height(symbols) / 2;
    return (struct sm_label){
        .symbol_px = symbols,
        .reach_x_px =
            disc ? fmax(reach_x, fmin(mark->radius_px, reach_x + DISC_REACH_PX)) : reach_x,
        .reach_y_px =
            disc ? fmax(reach_y, fmin(mark->radius_px, reach_y + DISC_REACH_PX)) : reach_y,
        .gap_px = GAP_PX,
        .variants = all->wordings[i].variants,
        .variant_count = all->wordings[i].count,
        .weight = weight_of(all, i, map->week),
        .may_lead = true,
        .pin = pin_of(map, &map->week->events[mark->events[0]]),
    };
}

static bool place(struct sm_map *map, struct labelling *all)
{
    int number_max = map->label_count + (int)all->count;
    for (size_t i = 0; i < all->count; i++) {
        if (!sm_word_label(map, all->marks[i], number_max, &all->wordings[i])) return false;
        all->labels[i] = label_of(map, all, i);
        take_stem(map, all->marks[i]);
    }
    const struct sm_label_problem problem = {
        .paper = &map->placer, .labels = all->labels, .label_count = all->count};
    if (!sm_mind_places(map)) return false;
    if (!sm_labels_solve(&problem, all->placements, map->err)) return false;
    sm_labels_take(&map->placer, &problem, all->placements);
    return !map->placer.failed || sm_fail_memory(map->err);
}

static const struct sm_wording *wording_of(const struct labelling *all, size_t i)
{
    int variant = all->placements[i].variant;
    return variant < 0 ? NULL : &all->wordings[i].wordings[variant];
}

/* The number of the first of a mark's events in the table. */
static size_t first_row(const struct sm_mark *mark)
{
    size_t first = mark->events[0];
    for (size_t i = 1; i < mark->shown; i++)
        first = mark->events[i] < first ? mark->events[i] : first;
    return first;
}

static bool wants_number(const struct labelling *all, size_t i)
{
    const struct sm_wording *wording = wording_of(all, i);
    return !wording || wording->detail == SM_NUMBER_ONLY;
}

/* A number that the list has no room to explain would be a riddle: the most important marks have
 * theirs, the others stand without a word. */
static void ration_numbers(struct sm_map *map, struct labelling *all)
{
    for (size_t i = 0; i < all->count; i++) {
        if (!wants_number(all, i)) continue;
        all->is_mute[i] = all->marks[i]->count > map->list_room;
        if (!all->is_mute[i]) map->list_room -= all->marks[i]->count;
    }
}

/* The mark still without the number it wants that comes first in the table, as in the list. */
static size_t next_to_number(const struct labelling *all)
{
    size_t next = all->count;
    for (size_t i = 0; i < all->count; i++) {
        if (!wants_number(all, i) || all->is_mute[i] || all->marks[i]->number) continue;
        if (next == all->count || first_row(all->marks[i]) < first_row(all->marks[next])) next = i;
    }
    return next;
}

static bool number_marks(struct sm_map *map, struct labelling *all)
{
    ration_numbers(map, all);
    for (size_t i = next_to_number(all); i < all->count; i = next_to_number(all)) {
        all->marks[i]->number = ++map->label_count;
        /* Without room even for a number beside it, the symbol itself wears the number. */
        all->marks[i]->is_tagged = !wording_of(all, i);
        if (all->marks[i]->is_tagged) continue;
        if (!sm_word_number(map, all->marks[i],
                            &all->wordings[i].wordings[all->placements[i].variant]))
            return false;
    }
    return true;
}

static bool draw(struct sm_map *map, const struct labelling *all, size_t i)
{
    const struct sm_week_event *event = &map->week->events[all->marks[i]->events[0]];
    struct sm_text name = sm_event_label(event, sm_lang_code(map->lang));
    struct sm_group group = {.class_name = "event label", .title = name};
    const struct sm_wording *wording = wording_of(all, i);
    if (all->is_mute[i]) {
        sm_remark(map->report, SM_WARNING,
                  "%.*s: no room for its label on the map of %.*s, nor in the list for its number; "
                  "only its symbol is drawn",
                  SM_TEXT_ARG(name), SM_TEXT_ARG(sm_map_subject_name(map)));
        return true;
    }
    if (!wording) {
        sm_remark(map->report, SM_NOTE,
                  "%.*s: no room for its label on the map of %.*s; its symbol wears its number in "
                  "the list",
                  SM_TEXT_ARG(name), SM_TEXT_ARG(sm_map_subject_name(map)));
        return true;
    }
    sm_begin_group(map, &group);
    sm_draw_wording(map, wording, &all->placements[i]);
    sm_group_end(map->canvas);
    const struct sm_block *blocks[1 + SM_MARK_EVENTS_MAX] = {&wording->name};
    for (int t = 0; t < wording->text_count; t++)
        blocks[1 + t] = &wording->texts[t];
    struct sm_text words = sm_said_words(map, blocks, 1 + wording->text_count);
    return sm_note_label(map, "event", words, all->placements[i].box_px, &all->placements[i]);
}

bool sm_draw_event_labels(struct sm_map *map)
{
    static const struct sm_group group = {.id = "event-labels", .class_name = "layer event-labels"};
    struct labelling all;
    bool ok = begin(map, &all) && place(map, &all) && number_marks(map, &all);
    sm_begin_group(map, &group);
    for (size_t i = 0; i < all.count && ok; i++)
        ok = draw(map, &all, i);
    sm_group_end(map->canvas);
    return ok;
}
