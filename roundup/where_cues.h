/* SPDX-License-Identifier: Apache-2.0
 * Private to where_cues*.c: tables of the words around names.
 */
#ifndef SM_ROUNDUP_WHERE_CUES_H
#define SM_ROUNDUP_WHERE_CUES_H

#include "roundup/where_private.h"

struct sm_cue_words {
    unsigned around;     /* a set of enum sm_around */
    const char *phrases; /* apart by semicolons */
};
extern const struct sm_cue_words sm_cues_before[], sm_cues_behind[];
extern const size_t sm_cues_before_count, sm_cues_behind_count;

#endif
