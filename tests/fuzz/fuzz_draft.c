/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as a round-up: what is drafted keeps its promises.
 */
#include "tests/fuzz/draft_promises.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    check_draft_of((struct sm_text){size ? (const char *)data : NULL, size});
    return 0;
}
