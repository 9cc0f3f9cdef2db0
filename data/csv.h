/* SPDX-License-Identifier: Apache-2.0
 * Tables of text: CSV with any of the separators people use.
 */
#ifndef SM_DATA_CSV_H
#define SM_DATA_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"

/* A reader over text in memory, or over a file of which a block at a time is [RFC4180, with ';' or
 * tab for ',' as the header row shows]. A BOM, CRLF and LF, quoted line breaks and doubled quotes
 * are understood; so is '#' at the start of a line before the header, as a comment. Invalid UTF-8,
 * an open quote at the end or text behind a closing quote is an error that names the line. Of a
 * file, what is wrong first is told first, wherever its blocks end. */
struct sm_csv {
    const char *path; /* for messages */
    struct sm_text rest;
    char separator;
    size_t line; /* of the row last read, from 1 */
    size_t next_line;
    struct sm_text *cells; /* of the row last read; borrowed until the next */
    size_t count, capacity;
    struct sm_arena arena; /* unquoted copies of the row's cells */

    struct sm_file_reader *file; /* NULL: all is in memory */
    struct sm_buf block;         /* of the file; 'rest' lies in it */
    size_t unchecked;            /* bytes behind 'rest': the beginning of a character */
    size_t read_to;              /* where in the file the block ends */
    size_t part_end;             /* of a part: from there on no more is read than must be; else 0 */
    const char *bad;             /* in the block behind 'rest': a byte that is not UTF-8; or NULL */
    bool is_whole;               /* nothing comes behind 'rest' */
    bool is_cut;                 /* the row last tried goes on behind 'rest' */
};

bool sm_csv_open(struct sm_csv *csv, const char *path, struct sm_text text, struct sm_error *err);
/* The same over a file, which must outlive the reader, in memory that its longest row bounds; a row
 * of more than 16 MB is an error. */
bool sm_csv_open_file(struct sm_csv *csv, struct sm_file_reader *file, struct sm_error *err);
/* A part of the same file: the rows that begin before 'to', those from 'from' on, where a row
 * begins. Lines are counted from 'line'. Ask for the next row until sm_csv_position is 'to' or
 * behind it. 'csv' is renewed; its memory is used again. */
void sm_csv_open_part(struct sm_csv *csv, const struct sm_csv *like, size_t from, size_t to,
                      size_t line);
/* Where nobody knows whether a row begins at 'from': begin behind the first line end there is from
 * the byte before it, which may be one inside a cell. False where none is near, too. */
bool sm_csv_open_part_behind_line(struct sm_csv *csv, const struct sm_csv *like, size_t from,
                                  size_t to, struct sm_error *err);
/* Where in its file the next row begins. */
size_t sm_csv_position(const struct sm_csv *csv);
/* The next row that is not blank. At the end '*more' is false and the call returns true. */
bool sm_csv_next(struct sm_csv *csv, bool *more, struct sm_error *err);
void sm_csv_finish(struct sm_csv *csv);

/* For long tables of which few rows are wanted. The cell 'column' of the next row, without taking
 * the row; false where only sm_csv_next can tell: at the end, in blank rows, at doubled quotes. */
bool sm_csv_peek(const struct sm_csv *csv, size_t column, struct sm_text *cell);
/* Step over the next row. Errors are those of sm_csv_next. */
bool sm_csv_skip(struct sm_csv *csv, struct sm_error *err);
/* Step over rows for as long as 'passes' says so of their cell 'column', which is shown to it as by
 * sm_csv_peek, and their ends are plain to see; how many. None is an answer too: sm_csv_skip steps
 * over any row. */
typedef bool sm_csv_passes(void *closure, const struct sm_csv *csv, struct sm_text cell);
size_t sm_csv_pass(struct sm_csv *csv, size_t column, sm_csv_passes *passes, void *closure);

/* Private, for the parts of the implementation. csv_block.c: is the text, which begins in
 * 'next_line', UTF-8? Read on behind 'rest'. A row is too long. */
bool sm_csv_check(const struct sm_csv *csv, struct sm_text text, struct sm_error *err);
bool sm_csv_refill(struct sm_csv *csv, struct sm_error *err);
bool sm_csv_fail_length(const struct sm_csv *csv, struct sm_error *err);
/* csv_row.c: the next row, at once, where it is plain to see and in memory; false for all others,
 * which are still to be taken. */
bool sm_csv_take_plain_row(struct sm_csv *csv);
enum { SM_CSV_ROW_BYTES_MAX = 16 << 20 };

#endif
