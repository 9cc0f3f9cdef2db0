/* SPDX-License-Identifier: Apache-2.0
 * Private to csv.c and csv_peek.c: stepping through a row's bytes.
 */
#ifndef SM_DATA_CSV_SCAN_H
#define SM_DATA_CSV_SCAN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__GNUC__) && defined(__SSE2__)
#include <emmintrin.h>
#endif

/* The first separator or line end from 'at' on, or 'end': sixteen bytes at a time, in which most
 * cells end, where every processor can; else eight. [Warren12] */
static inline const char *sm_csv_skip_plain(const char *at, const char *end, char separator)
{
#if defined(__GNUC__) && defined(__SSE2__)
    const __m128i separators = _mm_set1_epi8(separator), newlines = _mm_set1_epi8('\n');
    for (; end - at >= (ptrdiff_t)sizeof separators; at += sizeof separators) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
        __m128i ends =
            _mm_or_si128(_mm_cmpeq_epi8(bytes, separators), _mm_cmpeq_epi8(bytes, newlines));
        unsigned marks = (unsigned)_mm_movemask_epi8(ends);
        if (marks) return at + __builtin_ctz(marks);
    }
#elif defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
    const uint64_t separators = ones * (unsigned char)separator, newlines = ones * '\n';
    for (uint64_t eight; (size_t)(end - at) >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, at, sizeof eight);
        uint64_t a = eight ^ separators, b = eight ^ newlines;
        /* The lowest byte that is 0 in either is the first one marked. */
        uint64_t marks = (((a - ones) & ~a) | ((b - ones) & ~b)) & highs;
        if (marks) return at + (__builtin_ctzll(marks) >> 3);
    }
#endif
    while (at < end && *at != separator && *at != '\n')
        at++;
    return at;
}

#endif
