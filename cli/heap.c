/* SPDX-License-Identifier: Apache-2.0
 * A map touches 20 to 30 MB once, and each fresh page of 4 KiB costs the kernel 2 µs: a tenth of
 * all the time. Taken in pages of 2 MiB that is nothing.
 */
#define _DEFAULT_SOURCE /* madvise, sbrk */
#include "cli/commands.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
#include <malloc.h>

enum { HEAP_BYTES = 64 << 20, PAGE_BYTES = 2 << 20, MMAP_FROM_BYTES = 32 << 20 };

/* Everything comes from one heap and stays there; its pages become large where the system lets
 * them. Where anything of this fails, memory is as it always was. */
void heap_prepare(void)
{
    uintptr_t from = (uintptr_t)sbrk(0);
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, MMAP_FROM_BYTES);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    mallopt(M_TOP_PAD, HEAP_BYTES);
    void *volatile block = malloc(MMAP_FROM_BYTES / 2); /* volatile: a compiler sees no use in it */
    free(block); /* the heap has grown to what was asked for */
    uintptr_t to = (uintptr_t)sbrk(0);
    from = (from + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES;
    if (from < to) madvise((void *)from, to - from, MADV_HUGEPAGE);
}

#else

void heap_prepare(void)
{
}

#endif
