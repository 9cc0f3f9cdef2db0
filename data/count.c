/* SPDX-License-Identifier: Apache-2.0 */
#include "data/count.h"

#include <string.h>

#include "base/number.h"

enum { DIGITS_MAX = 48 };

/* The length of the space or comma that may part thousands, 0 if there is none. */
static size_t group_mark(struct sm_text text)
{
    static const char *const marks[] = {",", " ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t n = strlen(marks[i]);
        if (text.n > n && memcmp(text.at, marks[i], n) == 0) return n;
    }
    return 0;
}

bool sm_parse_count(struct sm_text text, long long *count)
{
    char digits[DIGITS_MAX];
    size_t n = 0, group = 0;
    bool grouped = false;
    while (text.n && n < sizeof digits) {
        size_t mark = group_mark(text);
        if (mark) {
            if (n == 0 || group > 3 || (grouped && group != 3)) return false;
            grouped = true;
            group = 0;
        } else {
            digits[n++] = text.at[0];
            group++;
        }
        text.at += mark ? mark : 1;
        text.n -= mark ? mark : 1;
    }
    if (text.n || (grouped && group != 3) || n == 0 || digits[0] == '-' || digits[0] == '+')
        return false;
    return sm_parse_int((struct sm_text){digits, n}, count);
}

const char *sm_parse_qualified(struct sm_text text, long long *count)
{
    static const struct {
        const char *sign, *word;
    } signs[] = {{"~", "about"},
                 {"≈", "about"},
                 {"about ", "about"},
                 {"c. ", "about"},
                 {">=", "at-least"},
                 {"≥", "at-least"},
                 {">", "more-than"},
                 {"<=", "up-to"},
                 {"≤", "up-to"},
                 {"up to ", "up-to"},
                 {"over ", "more-than"},
                 {"at least ", "at-least"},
                 {"more than ", "more-than"}};
    if (text.at[text.n - 1] == '+' && sm_parse_count((struct sm_text){text.at, text.n - 1}, count))
        return "at-least";
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t n = strlen(signs[i].sign);
        if (text.n <= n || memcmp(text.at, signs[i].sign, n) != 0) continue;
        struct sm_text rest = {text.at + n, text.n - n};
        if (sm_parse_count(sm_text_trim(rest), count)) return signs[i].word;
    }
    return NULL;
}
