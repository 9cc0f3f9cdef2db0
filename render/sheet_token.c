/* SPDX-License-Identifier: Apache-2.0
 * The pieces of values: words, numbers with their units, single characters.
 */
#include <string.h>

#include "base/number.h"
#include "render/sheet_parts.h"

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

void sm_value_step(struct sm_text *rest, size_t n)
{
    rest->at += n;
    rest->n -= n;
}

/* A comment within a value counts as white space; the parser has seen that each is closed. */
void sm_value_blank(struct sm_text *rest)
{
    for (;;) {
        while (rest->n && is_space(rest->at[0]))
            sm_value_step(rest, 1);
        if (rest->n < 4 || rest->at[0] != '/' || rest->at[1] != '*') return;
        size_t n = 2;
        while (n + 2 <= rest->n && !(rest->at[n] == '*' && rest->at[n + 1] == '/'))
            n++;
        sm_value_step(rest, n + 2 <= rest->n ? n + 2 : rest->n);
    }
}

bool sm_value_take(struct sm_text *rest, char c)
{
    sm_value_blank(rest);
    if (!rest->n || rest->at[0] != c) return false;
    sm_value_step(rest, 1);
    return true;
}

struct sm_text sm_value_word(struct sm_text *rest)
{
    sm_value_blank(rest);
    struct sm_text word = {rest->at, 0};
    if (!rest->n || !sm_is_word_start(rest->at[0])) return (struct sm_text){0};
    while (word.n < rest->n && sm_is_word(rest->at[word.n]))
        word.n++;
    sm_value_step(rest, word.n);
    return word;
}

bool sm_is_number_part(char c)
{
    return (c >= '0' && c <= '9') || c == '.';
}

bool sm_value_number(struct sm_text *rest, double *number, struct sm_text *unit)
{
    sm_value_blank(rest);
    size_t n = rest->n && (rest->at[0] == '-' || rest->at[0] == '+');
    size_t digits = n;
    while (n < rest->n && sm_is_number_part(rest->at[n]))
        n++;
    struct sm_text text = {rest->at, n};
    if (n == digits || n > 24) return false;
    /* ".5" is a number in CSS. */
    char buf[32] = "";
    size_t sign = digits;
    if (sign) buf[0] = text.at[0];
    size_t at = sign;
    if (text.at[sign] == '.') buf[at++] = '0';
    memcpy(buf + at, text.at + sign, n - sign);
    if (!sm_parse_double((struct sm_text){buf, at + n - sign}, number)) return false;
    sm_value_step(rest, n);
    *unit = (struct sm_text){rest->at, 0};
    if (rest->n && rest->at[0] == '%') unit->n = 1;
    while (!(unit->n && unit->at[0] == '%') && unit->n < rest->n && sm_is_word(rest->at[unit->n]))
        unit->n++;
    sm_value_step(rest, unit->n);
    return true;
}
