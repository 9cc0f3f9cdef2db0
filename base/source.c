/* SPDX-License-Identifier: Apache-2.0 */
#include "base/source.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static bool is_break(const struct sm_text *text, size_t at)
{
    char c = text->at[at];
    if (c == '\r') return at + 1 == text->n || text->at[at + 1] != '\n';
    return c == '\n' || c == '\f';
}

static bool is_inside_character(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

static size_t line_start(const struct sm_text *text, size_t offset)
{
    while (offset > 0 && !is_break(text, offset - 1))
        offset--;
    return offset;
}

struct sm_line_column sm_source_spot(const struct sm_source *source, size_t offset)
{
    const struct sm_text *text = &source->text;
    struct sm_line_column place = {1, 1};
    if (offset > text->n) offset = text->n;
    size_t start = line_start(text, offset);
    for (size_t i = 0; i < start; i++)
        place.line += is_break(text, i);
    for (size_t i = start; i < offset; i++)
        place.column += !is_inside_character(text->at[i]);
    return place;
}

/* How much of a long line is shown: what stands around the culprit. */
enum { SHOWN_MAX = 64, SHOWN_BEFORE = 40, NUMBER_WIDTH = 5 };

/* The part of the line that is shown, as its characters from 'first' on. */
struct cutout {
    size_t at, n;        /* bytes */
    size_t caret_column; /* characters in front of the culprit */
};

static struct cutout cut_out(const struct sm_text *text, size_t offset)
{
    struct cutout cutout = {.at = line_start(text, offset)};
    while (offset - cutout.at > SHOWN_BEFORE)
        cutout.at++;
    while (cutout.at < offset && is_inside_character(text->at[cutout.at]))
        cutout.at++;
    for (size_t i = cutout.at; i < offset; i++)
        cutout.caret_column += !is_inside_character(text->at[i]);
    while (cutout.at + cutout.n < text->n && cutout.n < SHOWN_MAX) {
        char c = text->at[cutout.at + cutout.n];
        if (c == '\n' || c == '\r' || c == '\f') break;
        cutout.n++;
    }
    while (cutout.n && cutout.at + cutout.n < text->n &&
           is_inside_character(text->at[cutout.at + cutout.n]))
        cutout.n--;
    return cutout;
}

static void put_excerpt(struct sm_error *err, const struct sm_source *source, size_t line,
                        size_t offset)
{
    struct cutout cutout = cut_out(&source->text, offset);
    char shown[SHOWN_MAX + 1];
    memcpy(shown, source->text.at + cutout.at, cutout.n);
    shown[cutout.n] = '\0';
    for (char *c = shown; *c; c++)
        if (*c == '\t') *c = ' ';
    sm_line_tidy(shown, sizeof shown + 1);
    if (!sm_utf8_valid(sm_text(shown), NULL)) return;
    snprintf(err->excerpt, sizeof err->excerpt, "%*zu | %s\n%*s | %*s^\n", NUMBER_WIDTH, line,
             shown, NUMBER_WIDTH, "", (int)cutout.caret_column, "");
}

bool sm_fail_at(struct sm_error *err, const struct sm_source *source, size_t offset,
                const char *format, ...)
{
    char what[sizeof err->message];
    va_list args;
    if (!err) return false;
    if (offset > source->text.n) offset = source->text.n;
    va_start(args, format);
    sm_line_print(what, sizeof what, format, args);
    va_end(args);
    struct sm_line_column place = sm_source_spot(source, offset);
    sm_fail(err, SM_E_INPUT, "%s:%zu:%zu: %s", source->path, place.line, place.column, what);
    if (source->text.n) put_excerpt(err, source, place.line, offset);
    return false;
}
