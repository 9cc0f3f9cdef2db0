/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/json.h"

void json_name(struct sm_buf *out, const char *name)
{
    if (out->count && out->bytes[out->count - 1] != '{') sm_buf_char(out, ',');
    sm_buf_json(out, sm_text(name));
    sm_buf_char(out, ':');
}

void json_text(struct sm_buf *out, const char *name, struct sm_text value)
{
    json_name(out, name);
    sm_buf_json(out, value);
}

void json_whole(struct sm_buf *out, const char *name, long long value)
{
    json_name(out, name);
    sm_buf_int(out, value);
}

void json_fixed(struct sm_buf *out, const char *name, double value, int decimals)
{
    json_name(out, name);
    sm_buf_fixed(out, value, decimals);
}

void json_bool(struct sm_buf *out, const char *name, bool value)
{
    json_name(out, name);
    sm_buf_str(out, value ? "true" : "false");
}
