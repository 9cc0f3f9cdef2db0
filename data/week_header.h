/* SPDX-License-Identifier: Apache-2.0
 * Private to week_table.c: a table under way, its header, and its rows in several threads.
 */
#ifndef SM_DATA_WEEK_HEADER_H
#define SM_DATA_WEEK_HEADER_H

#include <string.h>

#include "data/csv.h"
#include "data/week_cells.h"
#include "data/week_parts.h"
#include "data/week_window.h"

enum {
    SM_TEXTS_KNOWN = 4096,
    SM_TEXTS_KNOWN_LONG = 1 << 15,
    SM_VALUES_KNOWN = 32,
    SM_WORDS_KNOWN = 4096,
    SM_VALUE_TEXT_MAX = 39
};

/* What a cell with this text was read as. */
struct sm_known_value {
    unsigned char n; /* 0: none yet */
    char text[SM_VALUE_TEXT_MAX];
    char value[sizeof(struct sm_text)]; /* the bytes of its field */
};

/* A column of the dialect that the table has. */
struct sm_found_column {
    const struct sm_column *column;
    size_t number; /* among the dialect's */
    size_t cell;
    bool is_text;
};

struct sm_table {
    struct sm_week *week;
    const char *path;
    struct sm_week_options options;
    struct sm_report *report;
    struct sm_error *err;
    struct sm_csv csv;
    const struct sm_dialect *dialect;
    size_t cell_of[SM_COLUMNS_MAX]; /* of each column of the dialect, from 1; 0 is missing */
    struct sm_found_column found[SM_COLUMNS_MAX]; /* in the dialect's order */
    size_t found_count;
    size_t *extra_cell_of; /* of each extra column */
    size_t width;          /* cells of the header */
    size_t extra_capacity, left_out;
    struct sm_window window;
    struct sm_text *known;              /* kept before, by hash */
    size_t known_count;                 /* a power of two */
    struct sm_text *last;               /* kept last, by cell of the header */
    const struct sm_event_words **said; /* of events before, by hash; SM_WORDS_KNOWN, or NULL */
    struct sm_known_value values[SM_COLUMNS_MAX][SM_VALUES_KNOWN];
};

/* Up to seven bytes as a number, by constant steps: to call for so few takes longer than to compare
 * them. */
static inline uint64_t sm_cell_word(const char *at, size_t n)
{
    uint64_t word = 0;
    uint32_t four, last;
    if (n >= sizeof four) {
        memcpy(&four, at, sizeof four);
        memcpy(&last, at + n - sizeof last, sizeof last);
        return (uint64_t)four << 32 | last;
    }
    for (size_t i = 0; i < n; i++)
        word = word << 8 | (unsigned char)at[i];
    return word;
}

/* Eight bytes at a time: every short text of a table comes through here. The high bits are the
 * best. */
static inline uint64_t sm_cell_hash(struct sm_text text)
{
    uint64_t hash = text.n, eight;
    size_t i = 0;
    for (; i + sizeof eight <= text.n; i += sizeof eight) {
        memcpy(&eight, text.at + i, sizeof eight);
        hash = (hash ^ eight) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
    }
    eight = sm_cell_word(text.at + i, text.n - i);
    return (hash ^ eight) * 0x9E3779B97F4A7C15u;
}

/* Cells are short, and compared by the million: eight bytes at a time, the last ones twice. */
static inline bool sm_cells_equal(const char *a, const char *b, size_t n)
{
    uint64_t x, y, z, w;
    if (n < sizeof x) return sm_cell_word(a, n) == sm_cell_word(b, n);
    for (size_t i = 0; i + sizeof x < n; i += sizeof x) {
        memcpy(&x, a + i, sizeof x);
        memcpy(&y, b + i, sizeof y);
        if (x != y) return false;
    }
    memcpy(&z, a + n - sizeof z, sizeof z);
    memcpy(&w, b + n - sizeof w, sizeof w);
    return z == w;
}

/* Most cells have no white space to take off. */
static inline struct sm_text sm_cell_trimmed(struct sm_text text)
{
    bool is_bare =
        !text.n || ((unsigned char)text.at[0] > ' ' && (unsigned char)text.at[text.n - 1] > ' ');
    return is_bare ? text : sm_text_trim(text);
}

/* Read the first row: what the columns are. */
bool sm_table_read_header(struct sm_table *table);
/* The row last taken: an event more, unless it lies outside the window. */
bool sm_table_read_row(struct sm_table *table);
/* All rows that are left of the table, or of a part of it. */
bool sm_table_read_rows(struct sm_table *table);
/* The same in threads, where the table is a file and long enough; else '*shared' is false and
 * nothing was read. Rows, lines and the first error are those of one thread. */
bool sm_table_share_rows(struct sm_table *table, bool *shared);
/* Room for so many texts that may come again; the caller frees 'known'. */
bool sm_table_know(struct sm_table *table, size_t count);
/* The text of a cell of the header's, to live as long as the week, whose table is read past. What a
 * long table repeats, row for row, is kept once. */
bool sm_table_keep(struct sm_table *table, size_t cell, struct sm_text text, struct sm_text *kept);

#endif
