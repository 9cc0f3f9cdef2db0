/* SPDX-License-Identifier: Apache-2.0
 * Numbers in digits: thousands by comma or space, decimals, hours, dates.
 */
#include "roundup/prose_private.h"

static size_t count_digits(const char *at, const char *end)
{
    size_t n = 0;
    while (at + n < end && sm_prose_is_digit((unsigned char)at[n]))
        n++;
    return n;
}

static bool is_group_space(uint32_t c)
{
    return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009;
}

/* The digits behind a separator at 'at' that belong to the number, or 0; '*grouped' tells
 * thousands from decimals, hours and dates. */
static size_t digits_beyond(const char *at, const char *end, size_t digits_before, bool *grouped)
{
    uint32_t separator = sm_prose_peek(at, end);
    const char *ahead = at;
    if (at < end) sm_utf8_next(&ahead, end);
    size_t digits = count_digits(ahead, end);
    bool group = digits == 3 && digits_before <= 3;
    *grouped = group && (separator == ',' || is_group_space(separator));
    if (*grouped) return digits;
    if (separator == '.') return digits;
    if (separator == ',' && digits <= 2) return digits;
    return separator == ':' && digits == 2 ? digits : 0;
}

/* 'value' and a digit more; -1 once it is too long. */
static long long more_digits(long long value, const char *at, size_t n)
{
    for (size_t i = 0; i < n; i++)
        value = value < 0 || value > 99999999999999999 ? -1 : value * 10 + (at[i] - '0');
    return value;
}

const char *sm_prose_number_end(const char *at, const char *end, long long *value)
{
    size_t digits = count_digits(at, end);
    *value = more_digits(0, at, digits);
    at += digits;
    uint32_t separator = 0;
    while (at < end) {
        bool grouped;
        uint32_t c = sm_prose_peek(at, end);
        size_t beyond = digits_beyond(at, end, digits, &grouped);
        /* One kind of group space throughout: "12,000 300" are two numbers. */
        if (!beyond || (separator && c != separator && is_group_space(c))) break;
        sm_utf8_next(&at, end);
        *value = grouped && *value >= 0 ? more_digits(*value, at, beyond) : -1;
        at += beyond;
        digits = beyond;
        separator = c;
    }
    return at;
}
