/* SPDX-License-Identifier: Apache-2.0
 * Two parts of a map at the same time:
 *
 *     a thread of its own    ground, areas, borders ────────────▶ canvas ──▶ footer
 *     the map's thread       labels, symbols, list ──▶ tape ──(played)─▲
 *
 * The two share what neither changes. What they would change, each has for itself: layers to read
 * from, marks, arena, report, error, canvas. Which of them is done first makes no difference.
 */
#include <pthread.h>
#include <string.h>

#include "layers/map.h"

struct beside {
    struct sm_map map; /* the thread's own */
    struct sm_report report;
    struct sm_error err;
    sm_draw_function *draw;
    bool ok;
};

/* Projections by PROJ, control and the user's layers have means that two threads cannot share. */
static bool may_share(const struct sm_map *map)
{
    return map->options->thread_max != 1 && sm_projection_is_default(map->projection) &&
           !map->control && map->options->layer_count == 0;
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

static void *work(void *closure)
{
    struct beside *beside = closure;
    beside->ok = beside->draw(&beside->map);
    return NULL;
}

/* As if the thread's part had been drawn first. */
static bool end_beside(struct sm_map *map, struct beside *beside, bool ok)
{
    map->layers_shown |= beside->map.layers_shown;
    for (size_t i = 0; i < beside->report.count; i++)
        sm_remark(map->report, beside->report.remarks[i].severity, "%s",
                  beside->report.remarks[i].line);
    sm_report_finish(&beside->report);
    if (!beside->ok) *map->err = beside->err;
    return beside->ok && ok;
}

bool sm_draw_beside(struct sm_map *map, sm_draw_function *under, sm_draw_function *over)
{
    struct beside beside = {.draw = under};
    struct sm_canvas *canvas = map->canvas;
    pthread_t thread;
    if (!may_share(map)) return under(map) && over(map);
    struct sm_canvas *tape = sm_canvas_tape(canvas, map->err);
    bool ok = tape && begin_beside(map, &beside);
    if (ok && pthread_create(&thread, NULL, work, &beside) == 0) {
        map->canvas = tape;
        ok = over(map);
        map->canvas = canvas;
        pthread_join(thread, NULL);
        ok = end_beside(map, &beside, ok);
        if (ok) sm_canvas_play(tape, canvas);
    } else if (ok) {
        ok = under(map) && over(map);
    }
    sm_canvas_free(tape);
    return ok;
}
