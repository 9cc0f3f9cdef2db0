/* SPDX-License-Identifier: Apache-2.0 */
#include "base/text.h"

#include <string.h>

struct sm_text sm_text(const char *terminated)
{
    return (struct sm_text){terminated, terminated ? strlen(terminated) : 0};
}

bool sm_text_equal(struct sm_text a, struct sm_text b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.at, b.at, a.n) == 0);
}

bool sm_text_is(struct sm_text a, const char *b)
{
    return sm_text_equal(a, sm_text(b));
}

static char ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

bool sm_text_is_nocase(struct sm_text a, const char *b)
{
    size_t i = 0;
    for (; i < a.n && b[i]; i++)
        if (ascii_lower(a.at[i]) != ascii_lower(b[i])) return false;
    return i == a.n && !b[i];
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

struct sm_text sm_text_trim(struct sm_text text)
{
    while (text.n && is_space(text.at[0])) {
        text.at++;
        text.n--;
    }
    /* Fields of fixed width are mostly padding. */
    static const char padding[] = "        ";
    enum { STEP = sizeof padding - 1 };
    while (text.n >= STEP && memcmp(text.at + text.n - STEP, padding, STEP) == 0)
        text.n -= STEP;
    while (text.n && is_space(text.at[text.n - 1]))
        text.n--;
    return text;
}

struct sm_text sm_text_cut(struct sm_text *rest, char separator)
{
    struct sm_text whole = *rest;
    const char *found = whole.n ? memchr(whole.at, separator, whole.n) : NULL;
    if (!found) {
        *rest = (struct sm_text){0};
        return whole;
    }
    size_t before = (size_t)(found - whole.at);
    *rest = (struct sm_text){found + 1, whole.n - before - 1};
    return (struct sm_text){whole.at, before};
}

enum { DISTANCE_MAX = 63 };

static int least(int a, int b, int c)
{
    int m = a < b ? a : b;
    return m < c ? m : c;
}

int sm_text_distance(struct sm_text a, struct sm_text b)
{
    int rows[3][DISTANCE_MAX + 1] = {{0}};
    int an = a.n > DISTANCE_MAX ? DISTANCE_MAX : (int)a.n;
    int bn = b.n > DISTANCE_MAX ? DISTANCE_MAX : (int)b.n;
    for (int j = 0; j <= bn; j++)
        rows[0][j] = j;
    for (int i = 1; i <= an; i++) {
        int *row = rows[i % 3], *above = rows[(i + 2) % 3], *above2 = rows[(i + 1) % 3];
        row[0] = i;
        for (int j = 1; j <= bn; j++) {
            char p = ascii_lower(a.at[i - 1]), q = ascii_lower(b.at[j - 1]);
            row[j] = least(above[j] + 1, row[j - 1] + 1, above[j - 1] + (p != q));
            bool swapped =
                i > 1 && j > 1 && p == ascii_lower(b.at[j - 2]) && ascii_lower(a.at[i - 2]) == q;
            if (swapped && above2[j - 2] + 1 < row[j]) row[j] = above2[j - 2] + 1;
        }
    }
    return rows[an % 3][bn];
}

const char *sm_text_nearest(struct sm_text word, const char *const *words, size_t count)
{
    const char *best = NULL;
    if (word.n > DISTANCE_MAX) return NULL;
    int best_distance = (int)(word.n / 3) + 1;
    for (size_t i = 0; i < count; i++) {
        int distance = sm_text_distance(word, sm_text(words[i]));
        if (distance >= best_distance) continue;
        best = words[i];
        best_distance = distance;
    }
    return best;
}
