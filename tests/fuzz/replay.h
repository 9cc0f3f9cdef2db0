/* SPDX-License-Identifier: Apache-2.0
 * What every fuzz target is: one function that libFuzzer calls, or replay.c, with inputs of a
 * corpus. Returns 0; what it requires and does not hold ends the program.
 */
#ifndef SM_TESTS_FUZZ_REPLAY_H
#define SM_TESTS_FUZZ_REPLAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

static inline void require(bool held)
{
    if (!held) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
