/* SPDX-License-Identifier: Apache-2.0
 * Pointers: events outside the frame, named at its edge with the way and the distance to them.
 *
 *     |                                  |
 *     | < [symbol] Brussels              |  frame
 *     |            1,900 km              |
 *     |          Primorsky Krai          |
 *     |    6,900 km · 2 events [symbol] >|
 */
#include "layers/event_text.h"
#include "layers/map.h"
#include "layers/said.h"

#include <math.h>

static const double INSET_PX = 8, ARROW_PX = 10, STEP_PX = 12, ROW_GAP_PX = 6;
/* A pointer moves along its edge so far before it takes a second row, of the frame's longer side.
 */
static const double NEAR_SHARE = 0.2;

/* So many pointers stand alone; of more, those that point the same way become one. */
enum { ALONE_MAX = 4, SYMBOLS_MAX = 3, NAMES_MAX = 3, ROWS = 3 };
/* The same way: within so much of the first (cosine of 25°). */
static const double SAME_WAY = 0.906;

/* Marks outside the frame that lie the same way, the most important first. */
struct pointer {
    struct sm_mark **marks;
    size_t count;
    struct sm_vertex direction; /* on the page, of length 1 */
    size_t events;              /* in all */
    size_t symbols;             /* drawn, of different looks */
    const struct sm_week_event *shown[SYMBOLS_MAX];
    struct sm_block name, distance;
    double width_px, height_px;
};

static struct sm_vertex way_of(const struct sm_mark *mark)
{
    double bearing = mark->bearing_deg * SM_PI / 180;
    return (struct sm_vertex){sin(bearing), -cos(bearing)};
}

static const struct sm_week_event *event_of(const struct sm_map *map, const struct sm_mark *mark)
{
    return &map->week->events[mark->events[0]];
}

/* One symbol for each category and status, as many as there is room for: a confirmed event's symbol
 * does not stand for one that is only claimed. */
static void show(struct pointer *pointer, const struct sm_week_event *event)
{
    for (size_t k = 0; k < pointer->symbols; k++) {
        const struct sm_week_event *shown = pointer->shown[k];
        if (shown->category == event->category && shown->status == event->status) return;
    }
    if (pointer->symbols < SYMBOLS_MAX) pointer->shown[pointer->symbols++] = event;
}

static void choose_symbols(const struct sm_map *map, struct pointer *pointer)
{
    pointer->symbols = pointer->events = 0;
    for (size_t i = 0; i < pointer->count; i++) {
        const struct sm_mark *mark = pointer->marks[i];
        pointer->events += mark->count;
        for (size_t k = 0; k < mark->shown; k++)
            show(pointer, &map->week->events[mark->events[k]]);
    }
}

/* "Pokrovsk, Kurakhove, Toretsk + 2" */
static struct sm_text names_of(struct sm_map *map, const struct pointer *pointer)
{
    struct sm_buf words = {0};
    size_t named = pointer->count <= NAMES_MAX ? pointer->count : NAMES_MAX;
    for (size_t i = 0; i < named; i++) {
        if (i) sm_buf_str(&words, ", ");
        sm_buf_text(&words,
                    sm_event_placed(event_of(map, pointer->marks[i]), map->lang, map->arena));
    }
    if (pointer->count > named) {
        sm_buf_str(&words, " +\u00A0");
        sm_buf_int(&words, (long long)(pointer->count - named));
    }
    return sm_buf_keep(&words, map->arena);
}

/* "130–470 km · 7 events"; how many need not be said where each has its symbol. */
static struct sm_text distances_of(struct sm_map *map, const struct pointer *pointer)
{
    struct sm_buf words = {0};
    double least = pointer->marks[0]->distance_m, most = least;
    for (size_t i = 1; i < pointer->count; i++) {
        least = fmin(least, pointer->marks[i]->distance_m);
        most = fmax(most, pointer->marks[i]->distance_m);
    }
    sm_buf_distances(&words, least, most, map->lang);
    if (pointer->events > pointer->symbols) {
        sm_buf_str(&words, " · ");
        sm_buf_counted(&words, SM_WORD_EVENTS, (long long)pointer->events, map->lang);
    }
    return sm_buf_keep(&words, map->arena);
}

static bool compose(struct sm_map *map, struct pointer *pointer)
{
    struct sm_wrap name = {map->theme->pointer_type, 170, 2, true};
    struct sm_wrap distance = {map->theme->pointer_text_type, 170, 2, true};
    choose_symbols(map, pointer);
    if (!sm_set_block(map, names_of(map, pointer), &name, 1.18, &pointer->name) ||
        !sm_set_block(map, distances_of(map, pointer), &distance, 1.18, &pointer->distance))
        return false;
    double text_w = fmax(sm_block_width(&pointer->name), sm_block_width(&pointer->distance));
    pointer->width_px =
        (double)pointer->symbols * (map->symbol_px + 3) - 3 + 5 + text_w + 5 + ARROW_PX;
    pointer->height_px =
        fmax(map->symbol_px + 2, pointer->name.height_px + pointer->distance.height_px);
    return true;
}

/* Where the ray from the frame's middle leaves the frame. */
static struct sm_vertex leave_point(struct sm_box frame, struct sm_vertex direction)
{
    struct sm_vertex middle = sm_box_middle(frame);
    double tx = sm_box_width(frame) / 2 / fmax(fabs(direction.x), 1e-9);
    double ty = sm_box_height(frame) / 2 / fmax(fabs(direction.y), 1e-9);
    double t = fmin(tx, ty);
    return (struct sm_vertex){middle.x + direction.x * t, middle.y + direction.y * t};
}

/* The pointer's box inside the frame, moved along its edge by 'slide' px; at the top and the bottom
 * edge in the so many-th row from it. */
static struct sm_box box_at(const struct sm_map *map, const struct pointer *pointer, double slide,
                            int row)
{
    struct sm_box frame = sm_box_grown(map->frames.map, -INSET_PX);
    struct sm_vertex p = leave_point(frame, pointer->direction);
    double w = pointer->width_px, h = pointer->height_px;
    bool on_side = p.x <= frame.x0 + 1 || p.x >= frame.x1 - 1;
    double x = p.x - w / 2 + (on_side ? 0 : slide), y = p.y - h / 2 + (on_side ? slide : 0);
    x = fmax(frame.x0, fmin(frame.x1 - w, x));
    y = fmax(frame.y0, fmin(frame.y1 - h, y));
    if (!on_side) y += row * (h + ROW_GAP_PX) * (pointer->direction.y < 0 ? 1 : -1);
    return (struct sm_box){x, y, x + w, y + h};
}

/* What is pointed at lies outside the map: never inside a disc that says where something is. */
static bool is_on_disc(const struct sm_map *map, struct sm_box box)
{
    for (size_t i = 0; i < map->mark_count; i++) {
        const struct sm_mark *mark = &map->marks[i];
        bool round = mark->kind == SM_MARK_DISC || mark->kind == SM_MARK_WEDGE;
        if (!round || mark->is_zoomed) continue;
        struct sm_vertex c = mark->kind == SM_MARK_DISC ? mark->at_px : mark->base_px;
        struct sm_vertex near = {fmax(box.x0, fmin(box.x1, c.x)), fmax(box.y0, fmin(box.y1, c.y))};
        if (sm_distance(c, near) < mark->radius_px) return true;
    }
    return false;
}

/* Along the edge, nearest first, so far to both sides. */
static bool find_room_in_row(struct sm_map *map, const struct pointer *pointer, int row,
                             double farthest, struct sm_box *box)
{
    for (int i = 0; i / 2 * STEP_PX < farthest; i++) {
        double slide = (i % 2 ? -1 : 1) * ((i + 1) / 2) * STEP_PX;
        *box = box_at(map, pointer, slide, row);
        if (!sm_placer_is_free(&map->placer, *box) || is_on_disc(map, *box)) continue;
        sm_placer_take(&map->placer, sm_box_grown(*box, 3));
        return true;
    }
    return false;
}

/* Rather in a second row, where it lies the way it points, than at the edge's other end. */
static bool find_room(struct sm_map *map, const struct pointer *pointer, struct sm_box *box)
{
    double longest = fmax(sm_box_width(map->frames.map), sm_box_height(map->frames.map));
    double near = NEAR_SHARE * longest;
    for (int row = 0; row < ROWS; row++)
        if (find_room_in_row(map, pointer, row, near, box)) return true;
    return find_room_in_row(map, pointer, 0, longest, box);
}

/* A dart, notched at its back: which of its corners is the tip must be plain at this size. */
void sm_draw_arrow(struct sm_map *map, struct sm_vertex c, struct sm_vertex d)
{
    static const struct sm_vertex corners[] = {{0.6, 0}, {-0.55, -0.42}, {-0.28, 0}, {-0.55, 0.42}};
    for (size_t i = 0; i < sizeof corners / sizeof *corners; i++) {
        double x = corners[i].x * ARROW_PX, y = corners[i].y * ARROW_PX;
        struct sm_vertex v = {c.x + d.x * x - d.y * y, c.y + d.y * x + d.x * y};
        (i ? sm_line_to : sm_move_to)(map->canvas, v);
    }
    sm_close_path(map->canvas);
    sm_paint_path(map->canvas, &map->theme->arrow);
}

/* The arrow stands at the end that is nearer to what it points at, the symbols beside it, and the
 * words beside them. */
static void draw_words(struct sm_map *map, const struct pointer *pointer, struct sm_vertex at)
{
    double align = pointer->direction.x < 0 ? 0 : 1;
    sm_draw_block_aligned(map, &pointer->name, at, align, &map->theme->pointer_ink);
    at.y += pointer->name.height_px;
    sm_draw_block_aligned(map, &pointer->distance, at, align, &map->theme->pointer_text_ink);
}

static bool draw_pointer(struct sm_map *map, const struct pointer *pointer, struct sm_box box)
{
    double size = map->symbol_px, step = size + 3, middle = sm_box_middle(box).y;
    double row = (double)pointer->symbols * step - 3;
    bool west = pointer->direction.x < 0;
    double row_x = west ? box.x0 + ARROW_PX + 5 : box.x1 - ARROW_PX - 5 - row;
    double arrow_x = west ? box.x0 + ARROW_PX / 2 : box.x1 - ARROW_PX / 2;
    struct sm_group group = {.class_name = "event pointer",
                             .title = sm_event_name(map, pointer->shown[0]),
                             .is_focusable = !map->is_inset};
    sm_begin_group(map, &group);
    for (size_t i = 0; i < pointer->symbols; i++) {
        const struct sm_week_event *event = pointer->shown[i];
        struct sm_vertex symbol = {row_x + size / 2 + (double)i * step, middle};
        sm_draw_symbol(map, event->category, event->status, symbol, size);
    }
    draw_words(map, pointer, (struct sm_vertex){west ? row_x + row + 5 : row_x - 5, box.y0});
    sm_draw_arrow(map, (struct sm_vertex){arrow_x, middle}, pointer->direction);
    sm_group_end(map->canvas);
    const struct sm_block *blocks[] = {&pointer->name, &pointer->distance};
    return sm_note_label(map, "pointer", sm_said_words(map, blocks, 2), box, NULL);
}

static void list_instead(struct sm_map *map, struct sm_mark *mark)
{
    mark->kind = SM_MARK_LISTED;
    sm_remark(map->report, SM_NOTE,
              "%.*s: no room to point at it from the edge of the map of %.*s; it stands in "
              "the list",
              SM_TEXT_ARG(sm_event_label(event_of(map, mark), sm_lang_code(map->lang))),
              SM_TEXT_ARG(sm_map_subject_name(map)));
}

/* The pointer that a mark joins: the first one that points its way, else a new one. */
static bool join(struct sm_map *map, struct sm_mark *mark, bool together, struct pointer *pointers,
                 size_t *count)
{
    struct sm_vertex way = way_of(mark);
    size_t i = 0;
    while (
        i < *count &&
        (!together || way.x * pointers[i].direction.x + way.y * pointers[i].direction.y < SAME_WAY))
        i++;
    struct pointer *pointer = &pointers[i];
    if (i == *count) {
        *pointer = (struct pointer){.direction = way};
        pointer->marks = sm_arena_alloc(map->arena, map->mark_count, sizeof *pointer->marks);
        if (!pointer->marks) return sm_fail_memory(map->err);
        ++*count;
    }
    pointer->marks[pointer->count++] = mark;
    return true;
}

static bool gather(struct sm_map *map, struct pointer *pointers, size_t *count)
{
    size_t marks = 0;
    for (size_t i = 0; i < map->mark_count; i++)
        marks += map->marks[i].kind == SM_MARK_POINTER;
    for (size_t i = 0; i < map->mark_count; i++)
        if (map->marks[i].kind == SM_MARK_POINTER &&
            !join(map, &map->marks[i], marks > ALONE_MAX, pointers, count))
            return false;
    return true;
}

bool sm_draw_pointers(struct sm_map *map)
{
    static const struct sm_group group = {.id = "pointers", .class_name = "layer pointers"};
    struct pointer *pointers = sm_arena_alloc(map->arena, map->mark_count, sizeof *pointers);
    size_t count = 0;
    if (!pointers) return sm_fail_memory(map->err);
    bool ok = gather(map, pointers, &count);
    sm_begin_group(map, &group);
    for (size_t i = 0; i < count && ok; i++) {
        struct sm_box box;
        ok = compose(map, &pointers[i]);
        if (ok && find_room(map, &pointers[i], &box)) {
            ok = draw_pointer(map, &pointers[i], box);
            continue;
        }
        for (size_t k = 0; k < pointers[i].count; k++)
            list_instead(map, pointers[i].marks[k]);
    }
    sm_group_end(map->canvas);
    return ok;
}
