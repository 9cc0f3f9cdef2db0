/* SPDX-License-Identifier: Apache-2.0
 * Two parts of a map at the same time, and what else there is by whichever is done first:
 *
 *     a thread of its own    ground, areas ─▶ borders … ─▶ stamps ─────▶ canvas ──▶ footer
 *     the map's thread       labels, symbols, list ──▶ tape ─(played)──────▲
 *                                  └─▶ … borders ─▶ tapes ─(played)────────┤
 *                                         └─▶ stamps of the text ──────────┘
 *
 * Borders come in pieces: the thread takes the first that nobody has taken, the map's thread the
 * last.
 *
 * The two share what neither changes. What they would change, each has for itself: layers to read
 * from, marks, arena, report, error, canvas. Which of them is done first makes no difference.
 */
#include <pthread.h>
#include <string.h>

#include "layers/map.h"

/* What this thread draws, to be played when the other is done. They are made before that begins: a
 * tape takes the canvas as it stands. */
struct tapes {
    struct sm_canvas *pieces[SM_LINE_PIECES_MAX], *over;
};

struct beside {
    struct sm_map map; /* the thread's own */
    struct sm_report report;
    struct sm_error err;
    const struct sm_beside_parts *parts;
    bool ok;
    struct tapes tapes;
    pthread_mutex_t lock; /* around the next; 'changed' says that the last is true now */
    pthread_cond_t changed;
    int first, behind;  /* the pieces that nobody has taken */
    bool is_over_drawn; /* the tape of what lies over is complete */
    /* What is told of each piece, by whoever draws it, and of what lies over. */
    struct sm_report pieces[SM_LINE_PIECES_MAX], over;
};

/* Projections by PROJ, control and the user's layers have means that two threads cannot share. But
 * the layers are the ground's alone, unless the zoom inset draws them again. */
static bool may_share(const struct sm_map *map)
{
    bool draws_layers_twice = map->options->layer_count > 0 && map->zoom.is_there;
    return map->options->thread_max != 1 && sm_projection_is_default(map->projection) &&
           !map->control && !draws_layers_twice;
}

static bool begin_beside(struct sm_map *map, struct beside *beside)
{
    size_t n = map->mark_count;
    struct sm_base *base = sm_base_twin(map->base, map->err);
    struct sm_mark *marks = sm_arena_alloc(map->beside_arena, n, sizeof *marks);
    if (!base) return false;
    if (!marks) return sm_fail_memory(map->err);
    if (n) memcpy(marks, map->marks, n * sizeof *marks);
    beside->map = *map;
    beside->map.base = base;
    beside->map.marks = marks;
    beside->map.arena = map->beside_arena;
    beside->map.report = &beside->report;
    beside->map.err = &beside->err;
    return true;
}

/* Whoever has nothing else to do prepares text. */
static void tell_over_drawn(struct beside *beside)
{
    pthread_mutex_lock(&beside->lock);
    beside->is_over_drawn = true;
    pthread_cond_signal(&beside->changed);
    pthread_mutex_unlock(&beside->lock);
}

static void await_over_drawn(struct beside *beside)
{
    pthread_mutex_lock(&beside->lock);
    while (!beside->is_over_drawn)
        pthread_cond_wait(&beside->changed, &beside->lock);
    pthread_mutex_unlock(&beside->lock);
}

/* The number of a piece to draw; -1 when none is left. */
static int take_piece(struct beside *beside, bool last)
{
    int piece = -1;
    pthread_mutex_lock(&beside->lock);
    if (beside->first < beside->behind) piece = last ? --beside->behind : beside->first++;
    pthread_mutex_unlock(&beside->lock);
    return piece;
}

static void *work(void *closure)
{
    struct beside *beside = closure;
    struct sm_map *map = &beside->map;
    beside->ok = beside->parts->under(map);
    sm_begin_ground_lines(map);
    for (int piece; beside->ok && (piece = take_piece(beside, false)) >= 0;) {
        map->report = &beside->pieces[piece];
        beside->ok = sm_draw_ground_line_piece(map, piece);
    }
    await_over_drawn(beside);
    sm_canvas_stamp(beside->tapes.over, beside->map.canvas);
    return NULL;
}

static void tell(struct sm_map *map, struct sm_report *report)
{
    sm_report_append(map->report, report);
    sm_report_finish(report);
}

/* As if all had been drawn in order. */
static bool end_beside(struct sm_map *map, struct beside *beside, bool ok)
{
    map->layers_shown |= beside->map.layers_shown;
    tell(map, &beside->report);
    for (int i = 0; i < SM_LINE_PIECES_MAX; i++)
        tell(map, &beside->pieces[i]);
    tell(map, &beside->over);
    if (!beside->ok) *map->err = beside->err;
    return beside->ok && ok;
}

static bool draw_in_order(struct sm_map *map, const struct sm_beside_parts *parts)
{
    return parts->under(map) && parts->between(map) && parts->over(map);
}

static bool make_tapes(struct sm_map *map, struct tapes *tapes)
{
    bool ok = true;
    for (int i = 0; i < sm_ground_line_pieces(map) && ok; i++)
        ok = (tapes->pieces[i] = sm_canvas_tape(map->canvas, map->err)) != NULL;
    return ok && (tapes->over = sm_canvas_tape(map->canvas, map->err)) != NULL;
}

static void free_tapes(struct tapes *tapes)
{
    for (int i = 0; i < SM_LINE_PIECES_MAX; i++)
        sm_canvas_free(tapes->pieces[i]);
    sm_canvas_free(tapes->over);
}

/* With layers of this thread's. */
static bool record_piece(struct sm_map *map, struct beside *beside, int piece)
{
    struct sm_map taped = *map;
    taped.canvas = beside->tapes.pieces[piece];
    taped.report = &beside->pieces[piece];
    taped.road = sm_map_road(&taped);
    bool ok = taped.road && sm_draw_ground_line_piece(&taped, piece);
    map->layers_shown |= taped.layers_shown;
    map->border_classes = taped.border_classes;
    sm_road_free(taped.road);
    return ok;
}

/* In this thread, while the other is at work. */
static bool draw_here(struct sm_map *map, struct beside *beside)
{
    struct sm_canvas *canvas = map->canvas;
    struct sm_report *report = map->report;
    map->canvas = beside->tapes.over;
    map->report = &beside->over;
    bool ok = beside->parts->over(map);
    map->canvas = canvas;
    map->report = report;
    tell_over_drawn(beside);
    /* Layers of the whole world are opened when they are first drawn, and one opening is enough. */
    for (int piece; ok && !map->is_wide && (piece = take_piece(beside, true)) >= 0;)
        ok = record_piece(map, beside, piece);
    if (ok) sm_canvas_stamp(beside->tapes.over, canvas);
    return ok;
}

/* What this thread recorded, and what lies behind the ground's lines, which nobody has drawn. */
static bool play(struct sm_map *map, const struct beside *beside)
{
    for (int i = beside->behind; i < sm_ground_line_pieces(map); i++)
        sm_canvas_play(beside->tapes.pieces[i], map->canvas);
    sm_end_ground_lines(map);
    if (!beside->parts->behind(map)) return false;
    sm_canvas_play(beside->tapes.over, map->canvas);
    return true;
}

static bool draw_both(struct sm_map *map, struct beside *beside)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, beside) != 0) return draw_in_order(map, beside->parts);
    bool ok = draw_here(map, beside);
    pthread_join(thread, NULL);
    return end_beside(map, beside, ok) && play(map, beside);
}

bool sm_draw_beside(struct sm_map *map, const struct sm_beside_parts *parts)
{
    struct beside beside = {.parts = parts,
                            .behind = sm_ground_line_pieces(map),
                            .lock = PTHREAD_MUTEX_INITIALIZER,
                            .changed = PTHREAD_COND_INITIALIZER};
    if (!may_share(map)) return draw_in_order(map, parts);
    bool ok =
        make_tapes(map, &beside.tapes) && begin_beside(map, &beside) && draw_both(map, &beside);
    free_tapes(&beside.tapes);
    return ok;
}
