/* SPDX-License-Identifier: Apache-2.0 */
#include "base/text.h"

enum { REPLACEMENT = 0xFFFD };

static bool is_continuation(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* How many bytes follow a lead byte, or -1 if it leads nothing. */
static int followers(unsigned char lead)
{
    if (lead < 0x80) return 0;
    if (lead >= 0xC2 && lead <= 0xDF) return 1;
    if (lead >= 0xE0 && lead <= 0xEF) return 2;
    if (lead >= 0xF0 && lead <= 0xF4) return 3;
    return -1;
}

/* Decode one character; 0 bytes taken means that there is none. */
static int decode(const char *at, const char *end, uint32_t *code)
{
    static const uint32_t smallest[] = {0, 0x80, 0x800, 0x10000};
    const unsigned char *bytes = (const unsigned char *)at;
    int extra = followers(bytes[0]);
    if (extra < 0 || end - at <= extra) return 0;
    uint32_t value = extra == 0 ? bytes[0] : bytes[0] & (0x3Fu >> extra);
    for (int i = 1; i <= extra; i++) {
        if (!is_continuation(bytes[i])) return 0;
        value = value << 6 | (bytes[i] & 0x3Fu);
    }
    bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < smallest[extra] || value > 0x10FFFF || surrogate) return 0;
    *code = value;
    return extra + 1;
}

uint32_t sm_utf8_next(const char **at, const char *end)
{
    uint32_t code = REPLACEMENT;
    int taken = decode(*at, end, &code);
    *at += taken ? taken : 1;
    return code;
}

size_t sm_utf8_put(char *out, uint32_t code)
{
    bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (surrogate || code > 0x10FFFF) code = REPLACEMENT;
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    size_t extra = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
    for (size_t i = extra; i > 0; i--) {
        out[i] = (char)(0x80 | (code & 0x3F));
        code >>= 6;
    }
    out[0] = (char)(lead[extra] | code);
    return extra + 1;
}

bool sm_utf8_valid(struct sm_text text, size_t *bad)
{
    const char *at = text.at, *end = sm_text_end(text);
    while (at < end) {
        uint32_t code;
        int taken = decode(at, end, &code);
        if (!taken) {
            if (bad) *bad = (size_t)(at - text.at);
            return false;
        }
        at += taken;
    }
    return true;
}

size_t sm_utf8_count(struct sm_text text)
{
    size_t count = 0;
    const char *at = text.at, *end = sm_text_end(text);
    while (at < end) {
        sm_utf8_next(&at, end);
        count++;
    }
    return count;
}
