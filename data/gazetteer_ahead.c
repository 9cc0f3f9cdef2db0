/* SPDX-License-Identifier: Apache-2.0
 * The index of places.tsv, read by one thread while another reads the table. Whoever comes first
 * does it.
 */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/gazetteer_index.h"

enum stage { WAITING, BEGUN, DONE };

struct sm_gazetteer_ahead {
    char path[4096]; /* of the table */
    enum stage stage;
    pthread_mutex_t lock; /* around the stage; 'changed' says that it is done */
    pthread_cond_t changed;
    struct sm_index_file file; /* once it is */
};

struct sm_gazetteer_ahead *sm_gazetteer_ahead_new(const char *folder)
{
    char tables[4096];
    struct sm_gazetteer_ahead *ahead = sm_alloc_zeroed(1, sizeof *ahead);
    if (!ahead) return NULL;
    if (!sm_gazetteer_find_tables(folder, tables, sizeof tables) ||
        !sm_path_join(ahead->path, sizeof ahead->path, tables, "places.tsv"))
        ahead->path[0] = '\0';              /* like no table */
    pthread_mutex_init(&ahead->lock, NULL); /* on Linux neither can fail */
    pthread_cond_init(&ahead->changed, NULL);
    return ahead;
}

static bool begin(struct sm_gazetteer_ahead *ahead)
{
    pthread_mutex_lock(&ahead->lock);
    bool mine = ahead->stage == WAITING;
    if (mine) ahead->stage = BEGUN;
    pthread_mutex_unlock(&ahead->lock);
    return mine;
}

void sm_gazetteer_ahead_read(struct sm_gazetteer_ahead *ahead)
{
    if (!begin(ahead)) return;
    if (ahead->path[0]) sm_gazetteer_index_load(ahead->path, &ahead->file);
    pthread_mutex_lock(&ahead->lock);
    ahead->stage = DONE;
    pthread_cond_signal(&ahead->changed);
    pthread_mutex_unlock(&ahead->lock);
}

bool sm_gazetteer_ahead_take(struct sm_gazetteer_ahead *ahead, const char *path,
                             struct sm_index_file *file)
{
    if (!ahead || strcmp(ahead->path, path) != 0) return false;
    sm_gazetteer_ahead_read(ahead);
    pthread_mutex_lock(&ahead->lock);
    while (ahead->stage != DONE)
        pthread_cond_wait(&ahead->changed, &ahead->lock);
    pthread_mutex_unlock(&ahead->lock);
    *file = ahead->file;
    ahead->file = (struct sm_index_file){0};
    return true;
}

void sm_gazetteer_ahead_free(struct sm_gazetteer_ahead *ahead)
{
    if (!ahead) return;
    pthread_mutex_destroy(&ahead->lock);
    pthread_cond_destroy(&ahead->changed);
    sm_buf_finish(&ahead->file.bytes);
    free(ahead);
}
