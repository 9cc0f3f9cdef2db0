/* SPDX-License-Identifier: Apache-2.0
 * Words for the same kind of site: "Saky airfield", "Saky aerodrome" and "Saky Air Base" are one.
 */
#ifndef SM_DATA_SITE_WORDS_H
#define SM_DATA_SITE_WORDS_H

#include <stddef.h>

#include "base/text.h"

enum { SM_SITE_NAME_BYTES = 96 };

/* The i-th other way to say the name of a site, i from 0, written to 'out': of "Saky airfields"
 * first "Saky air base". Its length, or 0 where there is no i-th, the name does not end with (in
 * Ukrainian: begin with) words for a kind of site, or it is too long. */
size_t sm_site_name_said_otherwise(struct sm_text name, size_t i, char out[SM_SITE_NAME_BYTES]);

#endif
