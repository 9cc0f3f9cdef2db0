/* SPDX-License-Identifier: Apache-2.0 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "render/sheet_parts.h"

bool sm_scan_fail(const struct sm_scan *scan, size_t offset, const char *format, ...)
{
    char what[512];
    va_list args;
    va_start(args, format);
    sm_line_print(what, sizeof what, format, args);
    va_end(args);
    return sm_fail_at(scan->err, scan->source, offset, "%s", what);
}

struct sm_text sm_scan_shown(struct sm_text text)
{
    enum { SHOWN_MAX = 60 };
    text = sm_text_trim(text);
    if (text.n <= SHOWN_MAX) return text;
    text.n = SHOWN_MAX;
    while (text.n && ((unsigned char)text.at[text.n] & 0xC0) == 0x80)
        text.n--;
    return text;
}

bool sm_scan_ends(const struct sm_scan *scan)
{
    return scan->at >= scan->source->text.n;
}

char sm_scan_peek(const struct sm_scan *scan)
{
    return sm_scan_ends(scan) ? '\0' : scan->source->text.at[scan->at];
}

bool sm_scan_take(struct sm_scan *scan, char c)
{
    if (sm_scan_ends(scan) || sm_scan_peek(scan) != c) return false;
    scan->at++;
    return true;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool begins_comment(const struct sm_scan *scan)
{
    const struct sm_text *text = &scan->source->text;
    return scan->at + 1 < text->n && text->at[scan->at] == '/' && text->at[scan->at + 1] == '*';
}

static bool skip_comment(struct sm_scan *scan)
{
    const struct sm_text *text = &scan->source->text;
    size_t start = scan->at;
    for (scan->at += 2; scan->at + 1 < text->n; scan->at++) {
        if (text->at[scan->at] != '*' || text->at[scan->at + 1] != '/') continue;
        scan->at += 2;
        return true;
    }
    return sm_scan_fail(scan, start, "this comment is never closed; write */ behind it");
}

bool sm_scan_blank(struct sm_scan *scan)
{
    for (;;) {
        while (!sm_scan_ends(scan) && is_space(sm_scan_peek(scan)))
            scan->at++;
        if (!begins_comment(scan)) return true;
        if (!skip_comment(scan)) return false;
    }
}

bool sm_is_word_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}

bool sm_is_word(char c)
{
    return sm_is_word_start(c) || (c >= '0' && c <= '9');
}

struct sm_text sm_scan_word(struct sm_scan *scan)
{
    struct sm_text word = {scan->source->text.at + scan->at, 0};
    if (sm_scan_ends(scan) || !sm_is_word_start(sm_scan_peek(scan))) return (struct sm_text){0};
    while (!sm_scan_ends(scan) && sm_is_word(sm_scan_peek(scan))) {
        scan->at++;
        word.n++;
    }
    return word;
}

bool sm_arena_grow(struct sm_arena *arena, void *items, size_t *capacity, size_t count,
                   size_t item_size)
{
    void **array = items, *grown;
    if (count < *capacity) return true;
    size_t room = *capacity ? 2 * *capacity : 4;
    grown = sm_arena_alloc(arena, room, item_size);
    if (!grown) return false;
    if (count) memcpy(grown, *array, count * item_size);
    *array = grown;
    *capacity = room;
    return true;
}
