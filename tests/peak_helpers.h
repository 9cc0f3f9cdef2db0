/* SPDX-License-Identifier: Apache-2.0
 * How much memory a test took.
 */
#ifndef SM_TESTS_PEAK_HELPERS_H
#define SM_TESTS_PEAK_HELPERS_H

#include <stddef.h>
#include <sys/resource.h>

/* Peak memory of this process, in bytes. */
static inline size_t peak_bytes(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (size_t)usage.ru_maxrss * 1024;
}

#if defined(__SANITIZE_ADDRESS__)
enum { MEMORY_MEANS_SOMETHING = 0 }; /* what is freed waits there for a while */
#else
enum { MEMORY_MEANS_SOMETHING = 1 };
#endif

#endif
