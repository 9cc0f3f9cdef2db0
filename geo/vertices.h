/* SPDX-License-Identifier: Apache-2.0
 * A growing list of vertices, for the stages that hold a ring or line under way. Used inside geo/
 * only. Zero-initialised is empty; freed by free(list.at).
 */
#ifndef SM_GEO_VERTICES_H
#define SM_GEO_VERTICES_H

#include "base/memory.h"
#include "geo/vertex.h"

struct sm_vertices {
    struct sm_vertex *at;
    size_t count, capacity;
};

/* False when memory runs out. */
static inline bool sm_vertices_add(struct sm_vertices *list, struct sm_vertex v)
{
    if (list->count == list->capacity &&
        !sm_grow(&list->at, &list->capacity, list->count + 1, sizeof *list->at))
        return false;
    list->at[list->count++] = v;
    return true;
}

/* Room for so many more. False when memory runs out. */
static inline bool sm_vertices_reserve(struct sm_vertices *list, size_t count)
{
    return list->capacity - list->count >= count ||
           sm_grow(&list->at, &list->capacity, list->count + count, sizeof *list->at);
}

#endif
