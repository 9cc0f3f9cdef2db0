/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/base_opening.h"

#include "render/type.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "base/memory.h"

/* The largest first, so that both threads are done at about the same time. */
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
enum { FACE_COUNT = sizeof faces / sizeof *faces };

/* Opening one layer needs nothing of another. */
struct task {
    struct sm_report report;
    struct sm_error err;
};

struct sm_base_opening {
    struct sm_base *base;
    struct task tasks[LAYER_COUNT];
    int count; /* layers, then faces */
    atomic_int next;
    pthread_t thread;
    bool has_thread;
};

/* An optional layer that is missing has left its note, and no error. */
static void *open_next(void *closure)
{
    struct sm_base_opening *opening = closure;
    for (int i; (i = atomic_fetch_add(&opening->next, 1)) < opening->count;) {
        if (i >= LAYER_COUNT) {
            sm_fonts_file(sm_base_fonts(opening->base), faces[i - LAYER_COUNT], NULL);
            continue;
        }
        struct task *task = &opening->tasks[i];
        sm_base_layer(opening->base, shown_always[i], &task->report, &task->err);
    }
    return NULL;
}

struct sm_base_opening *sm_base_opening_begin(struct sm_base *base, bool draws)
{
    struct sm_base_opening *opening = sm_alloc_zeroed(1, sizeof *opening);
    if (!opening) return NULL;
    opening->base = base;
    opening->count = draws ? LAYER_COUNT + FACE_COUNT : LAYER_COUNT;
    opening->has_thread = pthread_create(&opening->thread, NULL, open_next, opening) == 0;
    return opening;
}

bool sm_base_opening_end(struct sm_base_opening *opening, struct sm_report *report,
                         struct sm_error *err)
{
    bool ok = true;
    open_next(opening);
    if (opening->has_thread) pthread_join(opening->thread, NULL);
    for (int i = 0; i < LAYER_COUNT; i++) {
        struct task *task = &opening->tasks[i];
        sm_report_append(report, &task->report);
        sm_report_finish(&task->report);
        if (ok && task->err.code != SM_OK && err) *err = task->err;
        ok = ok && task->err.code == SM_OK;
    }
    free(opening);
    return ok;
}
