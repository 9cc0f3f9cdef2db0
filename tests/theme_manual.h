/* SPDX-License-Identifier: Apache-2.0
 * docs/THEMES.md as tables: which kinds of classes there are, what each takes, and the class of
 * every row.
 */
#ifndef SM_TESTS_THEME_MANUAL_H
#define SM_TESTS_THEME_MANUAL_H

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"

enum { ROWS_MAX = 128, KINDS_MAX = 16, PROPERTIES_MAX = 16, TEXT_MAX = 96 };

struct kind {
    char name[TEXT_MAX];
    char properties[PROPERTIES_MAX][TEXT_MAX];
    int count;
};

struct row {
    char selector[TEXT_MAX];
    const struct kind *kind;
};

static struct kind kinds[KINDS_MAX];
static struct row rows[ROWS_MAX];
static int kind_count, row_count;

/* The next text between backquotes; false if there is none. */
static inline bool take_code(struct sm_text *rest, char out[TEXT_MAX])
{
    const char *open = memchr(rest->at, '`', rest->n);
    if (!open) return false;
    size_t left = (size_t)(rest->at + rest->n - open) - 1;
    const char *close = memchr(open + 1, '`', left);
    if (!close || close - open > TEXT_MAX) return false;
    snprintf(out, TEXT_MAX, "%.*s", (int)(close - open - 1), open + 1);
    *rest = (struct sm_text){close + 1, (size_t)(rest->at + rest->n - close) - 1};
    return true;
}

static inline struct kind *kind_named(struct sm_text name)
{
    for (int i = 0; i < kind_count; i++)
        if (sm_text_is(name, kinds[i].name)) return &kinds[i];
    return NULL;
}

/* "| text | `fill`, `halo` |", "| cased | as text, and `text-transform` |" */
static inline void read_kind(struct sm_text name, struct sm_text cell)
{
    struct kind *kind = &kinds[kind_count];
    if (cell.n > 8 && memcmp(cell.at, "as text,", 8) == 0) *kind = *kind_named(sm_text("text"));
    snprintf(kind->name, sizeof kind->name, "%.*s", SM_TEXT_ARG(name));
    while (kind->count < PROPERTIES_MAX && take_code(&cell, kind->properties[kind->count]))
        kind->count++;
    kind_count++;
}

static inline void read_line(struct sm_text line, const struct sm_text *section)
{
    struct sm_text cells[3];
    if (line.n < 2 || line.at[0] != '|') return;
    line = (struct sm_text){line.at + 1, line.n - 1};
    for (int i = 0; i < 3; i++)
        cells[i] = line.at ? sm_text_trim(sm_text_cut(&line, '|')) : (struct sm_text){0};
    bool is_head = cells[0].n == 0 || cells[0].at[0] == '-';
    if (is_head || kind_count == KINDS_MAX || row_count == ROWS_MAX) return;
    if (sm_text_is(*section, "Properties") && cells[0].at[0] != '`' &&
        !sm_text_is(cells[0], "kind") && !sm_text_is(cells[0], "property"))
        read_kind(cells[0], cells[1]);
    const struct kind *kind = kind_named(cells[2]);
    if (!kind || cells[0].at[0] != '`') return;
    rows[row_count].kind = kind;
    ck_assert(take_code(&cells[0], rows[row_count].selector));
    row_count++;
}

static inline void read_manual(void)
{
    struct sm_buf manual = {0};
    struct sm_text section = {0};
    struct sm_error err = {0};
    ck_assert_msg(sm_file_read(SITMAP_TESTS "/../docs/THEMES.md", 1 << 20, &manual, &err), "%s",
                  err.message);
    struct sm_text rest = sm_buf_slice(&manual);
    while (rest.at) {
        struct sm_text line = sm_text_cut(&rest, '\n');
        if (line.n > 3 && memcmp(line.at, "## ", 3) == 0)
            section = (struct sm_text){line.at + 3, line.n - 3};
        else
            read_line(line, &section);
    }
    sm_buf_finish(&manual);
}

#endif
