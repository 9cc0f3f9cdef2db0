/* SPDX-License-Identifier: Apache-2.0 */
#include "base/text.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/number.h"

void sm_buf_add(struct sm_buf *buf, const void *bytes, size_t n)
{
    if (buf->failed || n == 0) return;
    if (n > SIZE_MAX - buf->count - 1 ||
        !sm_grow(&buf->bytes, &buf->capacity, buf->count + n + 1, 1)) {
        buf->failed = true;
        return;
    }
    memcpy(buf->bytes + buf->count, bytes, n);
    buf->count += n;
    buf->bytes[buf->count] = '\0';
}

void sm_buf_text(struct sm_buf *buf, struct sm_text text)
{
    sm_buf_add(buf, text.at, text.n);
}

void sm_buf_str(struct sm_buf *buf, const char *terminated)
{
    sm_buf_text(buf, sm_text(terminated));
}

void sm_buf_char(struct sm_buf *buf, char c)
{
    sm_buf_add(buf, &c, 1);
}

void sm_buf_code(struct sm_buf *buf, uint32_t code_point)
{
    char bytes[4];
    sm_buf_add(buf, bytes, sm_utf8_put(bytes, code_point));
}

void sm_buf_int(struct sm_buf *buf, long long value)
{
    char digits[24];
    int n = snprintf(digits, sizeof digits, "%lld", value);
    sm_buf_add(buf, digits, (size_t)n);
}

void sm_buf_fixed(struct sm_buf *buf, double value, int decimals)
{
    char digits[SM_FIXED_MAX];
    sm_buf_add(buf, digits, sm_format_fixed(digits, value, decimals));
}

struct sm_text sm_buf_slice(const struct sm_buf *buf)
{
    return (struct sm_text){buf->bytes, buf->count};
}

void sm_buf_finish(struct sm_buf *buf)
{
    free(buf->bytes);
    *buf = (struct sm_buf){0};
}

static bool is_noncharacter(uint32_t code)
{
    return (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
}

static bool is_control(uint32_t code)
{
    return (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code < 0xA0);
}

static bool is_bidi_control(uint32_t code)
{
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

static uint32_t printable(uint32_t code)
{
    return is_control(code) || is_noncharacter(code) ? 0xFFFD : code;
}

void sm_buf_xml(struct sm_buf *buf, struct sm_text data)
{
    const char *at = data.at, *end = sm_text_end(data);
    while (at < end) {
        uint32_t code = printable(sm_utf8_next(&at, end));
        switch (code) {
        case '&':
            sm_buf_str(buf, "&amp;");
            break;
        case '<':
            sm_buf_str(buf, "&lt;");
            break;
        case '>':
            sm_buf_str(buf, "&gt;");
            break;
        case '"':
            sm_buf_str(buf, "&quot;");
            break;
        case '\'':
            sm_buf_str(buf, "&#39;");
            break;
        default:
            if (!is_bidi_control(code)) sm_buf_code(buf, code);
        }
    }
}

void sm_buf_attribute(struct sm_buf *buf, const char *name, struct sm_text value)
{
    sm_buf_char(buf, ' ');
    sm_buf_str(buf, name);
    sm_buf_str(buf, "=\"");
    sm_buf_xml(buf, value);
    sm_buf_char(buf, '"');
}

void sm_buf_url(struct sm_buf *buf, struct sm_text data)
{
    for (size_t i = 0; i < data.n; i++) {
        unsigned char c = (unsigned char)data.at[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     c == '-' || c == '.' || c == '_' || c == '~';
        if (plain) {
            sm_buf_char(buf, (char)c);
        } else {
            sm_buf_char(buf, '%');
            sm_buf_char(buf, "0123456789ABCDEF"[c >> 4]);
            sm_buf_char(buf, "0123456789ABCDEF"[c & 15]);
        }
    }
}

void sm_buf_json(struct sm_buf *buf, struct sm_text data)
{
    const char *at = data.at, *end = sm_text_end(data);
    sm_buf_char(buf, '"');
    while (at < end) {
        uint32_t code = printable(sm_utf8_next(&at, end));
        switch (code) {
        case '"':
            sm_buf_str(buf, "\\\"");
            break;
        case '\\':
            sm_buf_str(buf, "\\\\");
            break;
        case '\n':
            sm_buf_str(buf, "\\n");
            break;
        case '\t':
            sm_buf_str(buf, "\\t");
            break;
        default:
            if (!is_bidi_control(code)) sm_buf_code(buf, code);
        }
    }
    sm_buf_char(buf, '"');
}
