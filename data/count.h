/* SPDX-License-Identifier: Apache-2.0
 * Whole numbers as people write them in tables.
 */
#ifndef SM_DATA_COUNT_H
#define SM_DATA_COUNT_H

#include <stdbool.h>

#include "base/text.h"

/* "12000", "12,000", "12 000": digits, and between groups of three a comma or a space. */
bool sm_parse_count(struct sm_text text, long long *count);
/* "100+" or "~15": the number, and the word that the column "qualifier" has for the sign; NULL for
 * anything else. 'text' is not empty. */
const char *sm_parse_qualified(struct sm_text text, long long *count);

#endif
