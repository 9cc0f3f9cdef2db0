/* SPDX-License-Identifier: Apache-2.0
 * The gazetteer that all inputs of a fuzz target share.
 */
#ifndef SM_TESTS_FUZZ_GAZETTEER_H
#define SM_TESTS_FUZZ_GAZETTEER_H

#include "data/gazetteer.h"
#include "tests/fuzz/replay.h"

static inline const struct sm_gazetteer *shared_gazetteer(void)
{
    static struct sm_gazetteer *gazetteer;
    if (!gazetteer) gazetteer = sm_gazetteer_open(SITMAP_BUILD_DATA, NULL, NULL, NULL);
    require(gazetteer);
    return gazetteer;
}

#endif
