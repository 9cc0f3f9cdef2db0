/* SPDX-License-Identifier: Apache-2.0
 * All maps, in threads. Each takes stretches of maps that show the same ground, of which it keeps
 * what it drew; the base's contents and the weeks are shared and do not change.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/crew.h"
#include "base/file.h"
#include "cli/atlas.h"

/* Longer stretches save little more, and leave threads without work at the end. */
enum { STRETCH_MAX = 16 };

struct crew {
    struct atlas *atlas;
    size_t stretch;
    pthread_mutex_t lock; /* of all below */
    size_t next, done, drawn;
    struct progress progress;
    atomic_bool stop; /* no lock needed */
};

struct worker {
    struct crew *crew;
    struct sm_base *base;
};

/* The next maps of one view; 0 of them when all are taken or someone asked to stop. */
static size_t take_stretch(struct crew *crew, struct atlas_map ***maps)
{
    const struct atlas *atlas = crew->atlas;
    pthread_mutex_lock(&crew->lock);
    size_t first = crew->next, count = 0;
    while (first + count < atlas->map_count && count < crew->stretch && !crew->stop &&
           atlas_same_view(atlas->order[first]->job, atlas->order[first + count]->job))
        count++;
    crew->next += count;
    pthread_mutex_unlock(&crew->lock);
    *maps = atlas->order + first;
    return count;
}

static void finish_map(struct crew *crew, const struct atlas_map *map)
{
    const struct options *options = crew->atlas->options;
    pthread_mutex_lock(&crew->lock);
    crew->done++;
    crew->drawn += map->fate == ATLAS_DRAWN;
    if (map->fate == ATLAS_FAILED && !options->keep_going) crew->stop = true;
    if (sm_signal_pending()) crew->stop = true;
    if (!options->quiet) say_work(&crew->progress, crew->done, crew->drawn, map->job->name);
    pthread_mutex_unlock(&crew->lock);
}

/* The account as render writes it. */
static bool tell_inputs(struct atlas_map *map, struct sm_error *err)
{
    struct sm_buf whole = {0}, *account = &map->job->drawing.account;
    if (!map->week->options.account) return true;
    account_put(&whole, &map->week->account, account);
    sm_buf_finish(account);
    *account = whole;
    return !whole.failed || sm_fail_memory(err);
}

static bool draw(struct atlas *atlas, struct sm_base *base, struct atlas_map *map)
{
    struct sm_report report = {0};
    struct sm_map_options options = jobs_map_options(&map->week->options, map->job);
    options.without_account = !atlas->options->account;
    options.without_table = true;
    options.thread_max = 1;
    options.keeps_ground = true;
    bool ok =
        sm_map_render(base, map->week->week, &options, &map->job->drawing, &report, &map->err) &&
        tell_inputs(map, &map->err) && atlas_record_make(atlas, map, &report, &map->err) &&
        atlas_write_map(atlas, map, &map->err);
    sm_drawing_finish(&map->job->drawing);
    sm_report_finish(&report);
    return ok;
}

static void make_map(struct worker *worker, struct atlas_map *map)
{
    struct atlas *atlas = worker->crew->atlas;
    if (!atlas->options->force && atlas_is_unchanged(atlas, map))
        map->fate = ATLAS_UNCHANGED;
    else
        map->fate = draw(atlas, worker->base, map) ? ATLAS_DRAWN : ATLAS_FAILED;
    /* An interrupted map did not fail. */
    if (map->fate == ATLAS_FAILED && map->err.code == SM_E_INTERRUPTED) map->fate = ATLAS_WAITING;
}

static void work(void *closure)
{
    struct worker *worker = closure;
    struct atlas_map **maps;
    size_t count;
    while ((count = take_stretch(worker->crew, &maps)) > 0) {
        for (size_t i = 0; i < count && !atomic_load(&worker->crew->stop); i++) {
            make_map(worker, maps[i]);
            finish_map(worker->crew, maps[i]);
        }
    }
}

/* The first worker is this thread. One that gets no base or no thread leaves its share to the
 * others. */
static void run(struct crew *crew, struct worker *workers, int count)
{
    int ready = 1;
    workers[0] = (struct worker){.crew = crew, .base = crew->atlas->base};
    while (ready < count && (workers[ready].base = sm_base_share(crew->atlas->base, NULL)))
        workers[ready++].crew = crew;
    sm_crew_run(work, workers, sizeof *workers, ready);
    for (int i = 1; i < ready; i++)
        sm_base_close(workers[i].base);
}

bool atlas_work(struct atlas *atlas, struct sm_error *err)
{
    int count = atlas->options->threads ? atlas->options->threads : sm_core_count();
    if ((size_t)count > atlas->map_count) count = (int)atlas->map_count;
    struct crew crew = {.atlas = atlas, .progress = {.count = atlas->map_count}};
    struct worker *workers = sm_alloc_zeroed((size_t)count + 1, sizeof *workers);
    if (!workers || pthread_mutex_init(&crew.lock, NULL) != 0) {
        free(workers);
        return sm_fail_memory(err);
    }
    /* Short enough that every thread gets several. */
    crew.stretch = atlas->map_count / ((size_t)count * 4 + 1) + 1;
    if (crew.stretch > STRETCH_MAX) crew.stretch = STRETCH_MAX;
    run(&crew, workers, count);
    if (!atlas->options->quiet) say_work(&crew.progress, crew.done, crew.drawn, NULL);
    pthread_mutex_destroy(&crew.lock);
    free(workers);
    return true;
}
