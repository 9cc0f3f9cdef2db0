/* SPDX-License-Identifier: Apache-2.0 */
#define _DEFAULT_SOURCE /* madvise, MAP_ANONYMOUS */
#include "base/memory.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

struct sm_arena_chunk {
    struct sm_arena_chunk *older;
    size_t size;
    alignas(max_align_t) unsigned char bytes[];
};

enum { FIRST_CHUNK_BYTES = 16 * 1024, LARGE_BYTES = 32 << 20, PAGE_BYTES = 4096 };

static long allocations_left = -1;

static bool allocation_must_fail(void)
{
    if (allocations_left < 0) return false;
    if (allocations_left == 0) return true;
    allocations_left--;
    return false;
}

void sm_memory_fail_after(long n)
{
    allocations_left = n;
}

void *sm_alloc(size_t count, size_t item_size)
{
    if (item_size && count > SIZE_MAX / item_size) return NULL;
    if (allocation_must_fail()) return NULL;
    size_t size = count * item_size;
    return malloc(size ? size : 1);
}

void *sm_alloc_zeroed(size_t count, size_t item_size)
{
    if (item_size && count > SIZE_MAX / item_size) return NULL;
    if (allocation_must_fail()) return NULL;
    return calloc(count ? count : 1, item_size ? item_size : 1);
}

void *sm_reserve(size_t bytes)
{
    if (allocation_must_fail()) return NULL;
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

void sm_unreserve(void *memory, size_t bytes)
{
    if (memory) munmap(memory, bytes);
}

/* Hundreds of megabytes in pages of 4 KiB cost the kernel more than filling them costs us. Where a
 * system has no larger ones, nothing is lost. */
static void prefer_large_pages(void *block, size_t size)
{
#ifdef MADV_HUGEPAGE
    if (size < LARGE_BYTES) return;
    /* All pages of it, so that the system goes on taking it for one piece, which it can move. */
    size_t before = (uintptr_t)block % PAGE_BYTES;
    size_t all = (before + size + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES;
    madvise((char *)block - before, all, MADV_HUGEPAGE);
#else
    (void)block;
    (void)size;
#endif
}

bool sm_grow(void *items, size_t *capacity, size_t needed, size_t item_size)
{
    if (needed <= *capacity) return true;
    size_t wanted = *capacity < 8 ? 8 : *capacity;
    while (wanted < needed) {
        if (wanted > SIZE_MAX / 2) return false;
        wanted *= 2;
    }
    if (item_size && wanted > SIZE_MAX / item_size) return false;
    if (allocation_must_fail()) return false;
    void *old;
    memcpy(&old, items, sizeof old);
    void *grown = realloc(old, wanted * item_size);
    if (!grown) return false;
    prefer_large_pages(grown, wanted * item_size);
    memcpy(items, &grown, sizeof grown);
    *capacity = wanted;
    return true;
}

static bool add_chunk(struct sm_arena *arena, size_t size)
{
    size_t chunk_size = arena->chunks ? arena->chunks->size : FIRST_CHUNK_BYTES / 2;
    chunk_size = chunk_size < (size_t)1 << 20 ? chunk_size * 2 : chunk_size;
    if (chunk_size < size) chunk_size = size;
    if (chunk_size > SIZE_MAX - sizeof(struct sm_arena_chunk)) return false;
    struct sm_arena_chunk *chunk = sm_alloc(1, sizeof *chunk + chunk_size);
    if (!chunk) return false;
    chunk->older = arena->chunks;
    chunk->size = chunk_size;
    arena->chunks = chunk;
    arena->used = 0;
    return true;
}

void *sm_arena_alloc(struct sm_arena *arena, size_t count, size_t item_size)
{
    const size_t align = alignof(max_align_t);
    if (item_size && count > (SIZE_MAX - align) / item_size) return NULL;
    size_t size = (count * item_size + align - 1) / align * align;
    bool fits = arena->chunks && size <= arena->chunks->size - arena->used;
    if (!fits && !add_chunk(arena, size)) return NULL;
    void *block = arena->chunks->bytes + arena->used;
    arena->used += size;
    return block;
}

void *sm_arena_alloc_zeroed(struct sm_arena *arena, size_t count, size_t item_size)
{
    void *block = sm_arena_alloc(arena, count, item_size);
    if (block) memset(block, 0, count * item_size);
    return block;
}

char *sm_arena_copy(struct sm_arena *arena, const char *bytes, size_t n)
{
    if (n == SIZE_MAX) return NULL;
    char *copy = sm_arena_alloc(arena, n + 1, 1);
    if (!copy) return NULL;
    if (n) memcpy(copy, bytes, n);
    copy[n] = '\0';
    return copy;
}

static void free_chunks(struct sm_arena_chunk *chunk)
{
    while (chunk) {
        struct sm_arena_chunk *older = chunk->older;
        free(chunk);
        chunk = older;
    }
}

void sm_arena_empty(struct sm_arena *arena)
{
    if (!arena->chunks) return;
    free_chunks(arena->chunks->older);
    arena->chunks->older = NULL;
    arena->used = 0;
}

void sm_arena_finish(struct sm_arena *arena)
{
    free_chunks(arena->chunks);
    *arena = (struct sm_arena){0};
}

void sm_arena_adopt(struct sm_arena *arena, struct sm_arena *other)
{
    struct sm_arena_chunk **oldest = &arena->chunks;
    if (!arena->chunks) arena->used = other->used;
    while (*oldest)
        oldest = &(*oldest)->older;
    *oldest = other->chunks;
    *other = (struct sm_arena){0};
}
