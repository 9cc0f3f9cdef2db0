/* SPDX-License-Identifier: Apache-2.0
 * The indexes of the tables, read by one thread while another reads what has none. Whoever comes
 * first does it.
 */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/gazetteer_index.h"

enum stage { WAITING, BEGUN, DONE };

static const char *const names[] = {"places.tsv", "villages.tsv"};
enum { NAME_COUNT = sizeof names / sizeof *names };

/* The index of one table. */
struct task {
    char path[4096]; /* of the table */
    enum stage stage;
    struct sm_index_file file; /* once it is done */
};

struct sm_gazetteer_ahead {
    struct task tasks[NAME_COUNT];
    pthread_mutex_t lock; /* around the stages; 'changed' says that one is done */
    pthread_cond_t changed;
};

struct sm_gazetteer_ahead *sm_gazetteer_ahead_new(const char *folder)
{
    char tables[4096];
    struct sm_gazetteer_ahead *ahead = sm_alloc_zeroed(1, sizeof *ahead);
    if (!ahead) return NULL;
    for (int i = 0; i < NAME_COUNT; i++) {
        char *path = ahead->tasks[i].path;
        if (!sm_gazetteer_find_tables(folder, tables, sizeof tables) ||
            !sm_path_join(path, sizeof ahead->tasks[i].path, tables, names[i]))
            path[0] = '\0'; /* like no table */
    }
    pthread_mutex_init(&ahead->lock, NULL); /* on Linux neither can fail */
    pthread_cond_init(&ahead->changed, NULL);
    return ahead;
}

static bool begin(struct sm_gazetteer_ahead *ahead, struct task *task)
{
    pthread_mutex_lock(&ahead->lock);
    bool mine = task->stage == WAITING;
    if (mine) task->stage = BEGUN;
    pthread_mutex_unlock(&ahead->lock);
    return mine;
}

static void run(struct sm_gazetteer_ahead *ahead, struct task *task)
{
    if (!begin(ahead, task)) return;
    if (task->path[0]) sm_gazetteer_index_load(task->path, &task->file);
    pthread_mutex_lock(&ahead->lock);
    task->stage = DONE;
    pthread_cond_broadcast(&ahead->changed);
    pthread_mutex_unlock(&ahead->lock);
}

void sm_gazetteer_ahead_read(struct sm_gazetteer_ahead *ahead)
{
    for (int i = 0; i < NAME_COUNT; i++)
        run(ahead, &ahead->tasks[i]);
}

bool sm_gazetteer_ahead_take(struct sm_gazetteer_ahead *ahead, const char *path,
                             struct sm_index_file *file)
{
    int i = 0;
    while (ahead && i < NAME_COUNT && strcmp(ahead->tasks[i].path, path) != 0)
        i++;
    if (!ahead || i == NAME_COUNT) return false;
    struct task *task = &ahead->tasks[i];
    run(ahead, task);
    pthread_mutex_lock(&ahead->lock);
    while (task->stage != DONE)
        pthread_cond_wait(&ahead->changed, &ahead->lock);
    pthread_mutex_unlock(&ahead->lock);
    *file = task->file;
    task->file = (struct sm_index_file){0};
    return true;
}

void sm_gazetteer_ahead_free(struct sm_gazetteer_ahead *ahead)
{
    if (!ahead) return;
    pthread_mutex_destroy(&ahead->lock);
    pthread_cond_destroy(&ahead->changed);
    for (int i = 0; i < NAME_COUNT; i++)
        sm_buf_finish(&ahead->tasks[i].file.bytes);
    free(ahead);
}
