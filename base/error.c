/* SPDX-License-Identifier: Apache-2.0 */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Drop the bytes of a character that vsnprintf cut in half. */
static void trim_cut_character(char *message, size_t size)
{
    size_t n = strlen(message);
    if (n + 1 < size) return;
    size_t start = n;
    while (start > 0 && ((unsigned char)message[start - 1] & 0xC0) == 0x80)
        start--;
    if (start > 0 && (unsigned char)message[start - 1] >= 0xC0) start--;
    message[start] = '\0';
}

void sm_line_tidy(char *line, size_t size)
{
    trim_cut_character(line, size);
    for (char *c = line; *c; c++) {
        if ((unsigned char)*c < 0x20 || *c == 0x7F) *c = '?';
        /* U+0080 to U+009F: a terminal may take U+009B for the beginning of a command. */
        bool is_c1 = (unsigned char)c[0] == 0xC2 && ((unsigned char)c[1] & 0xE0) == 0x80;
        if (is_c1) c[0] = c[1] = '?';
    }
}

static bool is_inside_character(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* Of the 'n' bytes of 'whole', more than 'line' has room for, its beginning and its end. */
static void leave_out_middle(char *line, size_t size, const char *whole, size_t n)
{
    static const char dots[] = "…";
    size_t tail = size / 4, head = size - tail - sizeof dots - 1, from = n - tail;
    while (head > 0 && is_inside_character(whole[head]))
        head--;
    while (is_inside_character(whole[from]))
        from++;
    memcpy(line, whole, head);
    memcpy(line + head, dots, sizeof dots - 1);
    memcpy(line + head + sizeof dots - 1, whole + from, n - from + 1);
}

void sm_line_print(char *line, size_t size, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(line, size, format, args);
    char *whole = n >= 0 && (size_t)n >= size ? sm_alloc((size_t)n + 1, 1) : NULL;
    if (whole && vsnprintf(whole, (size_t)n + 1, format, again) == n)
        leave_out_middle(line, size, whole, (size_t)n);
    free(whole);
    va_end(again);
    sm_line_tidy(line, size);
}

bool sm_fail(struct sm_error *err, enum sm_code code, const char *format, ...)
{
    if (!err) return false;
    va_list args;
    va_start(args, format);
    sm_line_print(err->message, sizeof err->message, format, args);
    va_end(args);
    err->code = code;
    err->excerpt[0] = '\0';
    return false;
}

bool sm_fail_memory(struct sm_error *err)
{
    return sm_fail(err, SM_E_MEMORY, "out of memory");
}
