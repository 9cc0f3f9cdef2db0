/* SPDX-License-Identifier: Apache-2.0
 * Private to where_names.c, where_ask.c and where_alike.c: what the gazetteer is asked of a name,
 * and which of its answers count.
 */
#ifndef SM_ROUNDUP_WHERE_ASK_H
#define SM_ROUNDUP_WHERE_ASK_H

#include "roundup/where_private.h"

/* A town by a name that the gazetteer does not know. */
struct sm_spelling {
    struct sm_text text;
    const struct sm_place *place;
    struct sm_spelling *older;
};

bool sm_name_is_cyrillic(struct sm_text low);
/* Does it lie in Ukraine or Russia? */
bool sm_place_is_of_war(const struct sm_place *place);
/* A name that only sounds like the gazetteer's means it when it is a place of this war's countries
 * and has enough to sound by; a foreign language's name for a place, when it is long enough. */
bool sm_match_may_mean(const struct sm_match *match, struct sm_text name);

#endif
