/* SPDX-License-Identifier: Apache-2.0
 * Symbols read from texts of a test.
 */
#ifndef SM_TESTS_SYMBOL_HELPERS_H
#define SM_TESTS_SYMBOL_HELPERS_H

#include <check.h>
#include <string.h>

#include "render/canvas.h"
#include "render/symbol_file.h"
#include "render/symbol_path.h"

static struct sm_buf svg, d;
static struct sm_error err;

static inline void begin_symbol(void)
{
    err = (struct sm_error){0};
}

static inline void end_symbol(void)
{
    sm_buf_finish(&svg);
    sm_buf_finish(&d);
    svg = d = (struct sm_buf){0};
}

/* In a viewBox that is the symbol's own square, numbers stay as they are. */
static inline bool read_path(const char *data)
{
    sm_buf_str(&svg, "<svg viewBox=\"-10 -10 20 20\"><path d=\"");
    sm_buf_str(&svg, data);
    sm_buf_str(&svg, "\"/></svg>");
    return sm_symbol_from_svg("icon.svg", sm_buf_slice(&svg), &d, &err);
}

/* Written with a space behind each number only; the tables have one behind Z for the eye. */
static inline void remove_spaces_behind_z(struct sm_buf *text, const char *with)
{
    for (const char *at = with; *at; at++)
        if (!(*at == ' ' && at > with && at[-1] == 'Z')) sm_buf_char(text, *at);
}

#endif
