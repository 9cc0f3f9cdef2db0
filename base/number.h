/* SPDX-License-Identifier: Apache-2.0
 * Numbers in text, independent of the locale.
 */
#ifndef SM_BASE_NUMBER_H
#define SM_BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* Read all of 'text' as a decimal number: sign, digits, an optional '.' with digits, an optional
 * exponent. False for anything else: empty, spaces, "nan", "inf", hexadecimal, out of range.
 * The nearest double for numbers of at most 15 digits and exponents within ±22 [Clinger90];
 * otherwise within 2 units in the last place, which is far below any ground distance. */
bool sm_parse_double(struct sm_text text, double *value);
/* The same for a whole number within long long. */
bool sm_parse_int(struct sm_text text, long long *value);

enum { SM_FIXED_MAX = 40 };

/* Write 'value' with at most 'decimals' (0 to 9) digits behind the point, rounded half away from
 * zero, trailing zeros and "-0" left out; not terminated. Returns the bytes written, at most
 * SM_FIXED_MAX. Values that are not finite or beyond ±9e15 are written as 0: callers check. */
size_t sm_format_fixed(char out[SM_FIXED_MAX], double value, int decimals);

#endif
