/* SPDX-License-Identifier: Apache-2.0 */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

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
    for (char *c = line; *c; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7F) *c = '?';
}

bool sm_fail(struct sm_error *err, enum sm_code code, const char *format, ...)
{
    if (!err) return false;
    va_list args;
    va_start(args, format);
    vsnprintf(err->message, sizeof err->message, format, args);
    va_end(args);
    sm_line_tidy(err->message, sizeof err->message);
    err->code = code;
    err->excerpt[0] = '\0';
    return false;
}

bool sm_fail_memory(struct sm_error *err)
{
    return sm_fail(err, SM_E_MEMORY, "out of memory");
}
