/* SPDX-License-Identifier: Apache-2.0
 * Bearings as people write them: "se", "south-east", "SSE", "135", "135°". Private to data/.
 */
#ifndef SM_DATA_BEARING_H
#define SM_DATA_BEARING_H

#include <stdbool.h>

#include "base/text.h"

/* One of the sixteen points of the compass, in letters or in words, or degrees clockwise from north
 * from 0 to 360, where 360 is 0 again. False for anything else. */
bool sm_parse_bearing(struct sm_text text, double *bearing_deg);
/* What was probably meant by a text that is no bearing, or NULL. */
const char *sm_bearing_nearest(struct sm_text text);

#endif
