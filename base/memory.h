/* SPDX-License-Identifier: Apache-2.0
 * Memory: growing arrays through one checked helper, and arenas that are emptied at once.
 *
 * Everything here may return NULL or false when memory runs out; nothing aborts. Tests make the
 * Nth allocation fail through sm_memory_fail_after().
 */
#ifndef SM_BASE_MEMORY_H
#define SM_BASE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

/* malloc, realloc and calloc, with multiplication checked. Freed by free(). */
void *sm_alloc(size_t count, size_t item_size);
void *sm_alloc_zeroed(size_t count, size_t item_size);

/* Make room for 'needed' items in the array at '*items' (a pointer to a pointer of any type),
 * at least doubling '*capacity'. False, and nothing changed, when memory runs out. */
bool sm_grow(void *items, size_t *capacity, size_t needed, size_t item_size);

/* Zeroed memory of which only what is touched takes any, for arrays of which a run may need little;
 * freed by sm_unreserve with the same number of bytes. */
void *sm_reserve(size_t bytes);
void sm_unreserve(void *memory, size_t bytes);

/* Ask the memory for what will be read soon, so that it is there by then. */
#if defined(__GNUC__)
#define SM_FETCH(at) __builtin_prefetch(at)
#else
#define SM_FETCH(at) ((void)(at))
#endif

/* An arena hands out memory that lives until the arena is emptied or finished. Blocks are
 * aligned for any type. Zero-initialised is an empty arena. */
struct sm_arena {
    struct sm_arena_chunk *chunks; /* newest first */
    size_t used;                   /* bytes taken of the newest chunk */
};

void *sm_arena_alloc(struct sm_arena *arena, size_t count, size_t item_size);
void *sm_arena_alloc_zeroed(struct sm_arena *arena, size_t count, size_t item_size);
/* A NUL-terminated copy of 'n' bytes. */
char *sm_arena_copy(struct sm_arena *arena, const char *bytes, size_t n);
/* Forget everything handed out, keeping the newest chunk for reuse. */
void sm_arena_empty(struct sm_arena *arena);
void sm_arena_finish(struct sm_arena *arena);
/* Let 'arena' own all that 'other' has handed out; 'other' is empty then. */
void sm_arena_adopt(struct sm_arena *arena, struct sm_arena *other);

/* For tests: let 'n' more allocations of this module succeed and fail all that follow;
 * a negative 'n' lets all succeed again. Not for programs with threads. */
void sm_memory_fail_after(long n);

#endif
