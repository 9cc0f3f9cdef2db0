/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/base_opening.h"

#include "render/canvas.h"
#include "render/type.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/memory.h"

/* The order in which remarks are told and errors win. */
static const enum sm_base_layer shown_always[] = {
    SM_LAYER_COUNTRIES, SM_LAYER_BORDERS, SM_LAYER_OBLASTS,     SM_LAYER_RU_REGIONS,
    SM_LAYER_LAKES,     SM_LAYER_RIVERS,  SM_LAYER_LAKES_GSHHG, SM_LAYER_RIVERS_GSHHG,
};
enum { LAYER_COUNT = sizeof shown_always / sizeof *shown_always };

/* Faces of the default theme. One that cannot be read is told when text asks for it. */
static const enum sm_face faces[] = {SM_SANS,
                                     SM_SANS_SEMIBOLD,
                                     SM_CONDENSED,
                                     SM_CONDENSED_MEDIUM,
                                     SM_CONDENSED_SEMIBOLD,
                                     SM_CONDENSED_ITALIC};
enum { FACE_COUNT = sizeof faces / sizeof *faces, TASK_COUNT = LAYER_COUNT + FACE_COUNT };

/* Layers first in the table; fonts, which text asks for first, are begun first. */
enum { FIRST_FACE = LAYER_COUNT };

enum stage { WAITING, BEGUN, DONE };

/* Opening one needs nothing of another. */
struct task {
    enum stage stage;
    struct sm_report report;
    struct sm_error err;
};

struct sm_base_opening {
    struct sm_base *base;
    struct sm_base_ahead ahead;
    struct task tasks[TASK_COUNT];
    pthread_t thread;
    bool has_thread;
    pthread_mutex_t lock; /* around the stages; 'changed' says that one is done */
    pthread_cond_t changed;
};

/* An optional layer that is missing has left its note, and no error. */
static void open_task(struct sm_base_opening *opening, int i)
{
    struct task *task = &opening->tasks[i];
    if (i >= FIRST_FACE) {
        sm_fonts_file(sm_base_own_fonts(opening->base), faces[i - FIRST_FACE], NULL);
        return;
    }
    sm_base_take_layer(opening->base, shown_always[i], &task->report, &task->err);
    if (opening->ahead.draws) sm_base_take_twin(opening->base, shown_always[i]);
}

/* Take one that nobody has begun; false if somebody has. */
static bool begin_task(struct sm_base_opening *opening, int i)
{
    struct task *task = &opening->tasks[i];
    pthread_mutex_lock(&opening->lock);
    bool mine = task->stage == WAITING;
    if (mine) task->stage = BEGUN;
    pthread_mutex_unlock(&opening->lock);
    return mine;
}

static void run_task(struct sm_base_opening *opening, int i)
{
    if (!begin_task(opening, i)) return;
    open_task(opening, i);
    pthread_mutex_lock(&opening->lock);
    opening->tasks[i].stage = DONE;
    pthread_cond_signal(&opening->changed);
    pthread_mutex_unlock(&opening->lock);
}

static void await_task(struct sm_base_opening *opening, int i)
{
    run_task(opening, i);
    pthread_mutex_lock(&opening->lock);
    while (opening->tasks[i].stage != DONE)
        pthread_cond_wait(&opening->changed, &opening->lock);
    pthread_mutex_unlock(&opening->lock);
}

static void open_all(struct sm_base_opening *opening)
{
    for (int i = 0; i < TASK_COUNT; i++)
        run_task(opening, (i + FIRST_FACE) % TASK_COUNT);
}

static void *work(void *closure)
{
    struct sm_base_opening *opening = closure;
    if (opening->ahead.gazetteer) sm_gazetteer_ahead_read(opening->ahead.gazetteer);
    open_all(opening);
    if (opening->ahead.by_cairo) sm_canvas_prepare();
    return NULL;
}

struct sm_base_opening *sm_base_opening_begin(struct sm_base *base, struct sm_base_ahead ahead)
{
    struct sm_base_opening *opening = sm_alloc_zeroed(1, sizeof *opening);
    if (!opening) return NULL;
    opening->base = base;
    opening->ahead = ahead;
    for (int i = FIRST_FACE; i < TASK_COUNT && !ahead.draws; i++)
        opening->tasks[i].stage = DONE;
    pthread_mutex_init(&opening->lock, NULL); /* on Linux neither can fail */
    pthread_cond_init(&opening->changed, NULL);
    opening->has_thread = pthread_create(&opening->thread, NULL, work, opening) == 0;
    return opening;
}

void sm_base_opening_await(struct sm_base_opening *opening, enum sm_base_layer which,
                           struct sm_error *err)
{
    int i = 0;
    while (i < LAYER_COUNT && shown_always[i] != which)
        i++;
    if (i == LAYER_COUNT) return;
    await_task(opening, i);
    if (opening->tasks[i].err.code != SM_OK && err) *err = opening->tasks[i].err;
}

void sm_base_opening_await_fonts(struct sm_base_opening *opening)
{
    for (int i = FIRST_FACE; i < TASK_COUNT; i++)
        await_task(opening, i);
}

bool sm_base_opening_end(struct sm_base_opening *opening, struct sm_report *report,
                         struct sm_error *err)
{
    bool ok = true;
    open_all(opening);
    if (opening->has_thread) pthread_join(opening->thread, NULL);
    for (int i = 0; i < LAYER_COUNT; i++) {
        struct task *task = &opening->tasks[i];
        sm_report_append(report, &task->report);
        sm_report_finish(&task->report);
        if (ok && task->err.code != SM_OK && err) *err = task->err;
        ok = ok && task->err.code == SM_OK;
    }
    pthread_mutex_destroy(&opening->lock);
    pthread_cond_destroy(&opening->changed);
    free(opening);
    return ok;
}
