/* SPDX-License-Identifier: Apache-2.0 */
#include "base/number.h"

#include <limits.h>
#include <math.h>
#include <stdint.h>

static const double power_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                      1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                      1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

struct reader {
    const char *at, *end;
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool take(struct reader *in, char c)
{
    if (in->at == in->end || *in->at != c) return false;
    in->at++;
    return true;
}

static bool take_sign(struct reader *in)
{
    if (take(in, '-')) return true;
    take(in, '+');
    return false;
}

struct decimal {
    uint64_t digits; /* the first 18 significant ones */
    int exponent;    /* of ten */
    int count;       /* digits seen, leading zeros included */
};

static void take_digits(struct reader *in, struct decimal *out, bool fraction)
{
    for (; in->at < in->end && is_digit(*in->at); in->at++, out->count++) {
        bool keep = out->digits < 100000000000000000u;
        if (keep) out->digits = out->digits * 10 + (uint64_t)(*in->at - '0');
        if (keep == fraction) out->exponent += fraction ? -1 : 1;
    }
}

static bool take_exponent(struct reader *in, struct decimal *out)
{
    if (!take(in, 'e') && !take(in, 'E')) return true;
    bool negative = take_sign(in);
    const char *first = in->at;
    int exponent = 0;
    for (; in->at < in->end && is_digit(*in->at); in->at++)
        if (exponent < 10000) exponent = exponent * 10 + (*in->at - '0');
    out->exponent += negative ? -exponent : exponent;
    return in->at > first;
}

static double scaled(double value, int exponent)
{
    for (; exponent > 22; exponent -= 22)
        value *= 1e22;
    for (; exponent < -22; exponent += 22)
        value /= 1e22;
    return exponent < 0 ? value / power_of_ten[-exponent] : value * power_of_ten[exponent];
}

bool sm_parse_double(struct sm_text text, double *value)
{
    struct reader in = {text.at, sm_text_end(text)};
    struct decimal d = {0};
    if (!text.n) return false;
    bool negative = take_sign(&in);
    take_digits(&in, &d, false);
    if (take(&in, '.')) take_digits(&in, &d, true);
    if (d.count == 0 || !take_exponent(&in, &d) || in.at != in.end) return false;
    if (d.exponent > 400) d.exponent = 400;
    if (d.exponent < -400) d.exponent = -400;
    double magnitude = d.digits ? scaled((double)d.digits, d.exponent) : 0;
    if (!isfinite(magnitude)) return false;
    *value = negative && magnitude > 0 ? -magnitude : magnitude;
    return true;
}

bool sm_parse_int(struct sm_text text, long long *value)
{
    struct reader in = {text.at, sm_text_end(text)};
    if (!text.n) return false;
    bool negative = take_sign(&in);
    const char *first = in.at;
    unsigned long long n = 0, limit = (unsigned long long)LLONG_MAX + negative;
    for (; in.at < in.end && is_digit(*in.at); in.at++) {
        unsigned digit = (unsigned)(*in.at - '0');
        if (n > (limit - digit) / 10) return false;
        n = n * 10 + digit;
    }
    if (in.at == first || in.at != in.end) return false;
    /* The least long long has no positive counterpart to negate. */
    *value = negative && n > 0 ? -(long long)(n - 1) - 1 : (long long)n;
    return true;
}

static size_t put_digits(char *out, uint64_t n)
{
    char reversed[20];
    size_t count = 0;
    do {
        reversed[count++] = (char)('0' + n % 10);
        n /= 10;
    } while (n);
    for (size_t i = 0; i < count; i++)
        out[i] = reversed[count - 1 - i];
    return count;
}

/* Half away from zero; floor(value + 0.5) would take 0.49999999999999994 up to 1. */
static uint64_t rounded(double value)
{
    double whole = floor(value);
    return (uint64_t)whole + (value - whole >= 0.5);
}

size_t sm_format_fixed(char out[SM_FIXED_MAX], double value, int decimals)
{
    if (!isfinite(value) || fabs(value) > 9e15) value = 0;
    if (decimals < 0) decimals = 0;
    /* Whole and fraction apart: scaled together they would not fit a double's 53 bits. */
    uint64_t scale = (uint64_t)power_of_ten[decimals];
    uint64_t whole = (uint64_t)fabs(value);
    uint64_t fraction = rounded((fabs(value) - (double)whole) * (double)scale);
    whole += fraction / scale;
    fraction %= scale;
    size_t count = 0;
    if (value < 0 && (whole > 0 || fraction > 0)) out[count++] = '-';
    count += put_digits(out + count, whole);
    if (fraction == 0) return count;
    out[count++] = '.';
    while (fraction > 0) {
        scale /= 10;
        out[count++] = (char)('0' + fraction / scale);
        fraction %= scale;
    }
    return count;
}
