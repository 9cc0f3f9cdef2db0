/* SPDX-License-Identifier: Apache-2.0
 * JSON members, appended in order. A member puts a comma in front of itself unless it opens its
 * object.
 */
#ifndef SM_CLI_JSON_H
#define SM_CLI_JSON_H

#include <stdbool.h>

#include "base/text.h"

void json_text(struct sm_buf *out, const char *name, struct sm_text value);
void json_whole(struct sm_buf *out, const char *name, long long value);
void json_fixed(struct sm_buf *out, const char *name, double value, int decimals);
void json_bool(struct sm_buf *out, const char *name, bool value);
/* ',"name":' and nothing behind it. */
void json_name(struct sm_buf *out, const char *name);

#endif
