/* SPDX-License-Identifier: Apache-2.0
 * The attribute table of a shapefile, in memory: header checked against the file, text in UTF-8.
 */
#ifndef SM_DATA_DBF_H
#define SM_DATA_DBF_H

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"

struct sm_dbf_field {
    const char *name; /* UTF-8 */
    size_t at, width; /* in a row */
    char type;
};

struct sm_dbf {
    struct sm_arena arena;
    struct sm_buf bytes; /* the file, or what became of it in UTF-8 */
    size_t file_bytes;
    size_t cut_texts; /* whose last character the width of their field cut through */
    const char *path; /* in messages; borrowed */
    char *rows;
    size_t row_size, count;
    struct sm_dbf_field *fields;
    size_t field_count;
};

struct sm_dbf_options {
    const char *path;     /* in messages */
    const char *encoding; /* asked for, or NULL */
    struct sm_text cpg;   /* the .cpg, 'at' NULL without one */
    size_t rows_wanted;   /* as many as there are records in the .shp */
    size_t first_row;     /* of a table that is a piece of a longer one */
};

/* Take over 'file' and check it. 'dbf' is to be finished also after failure. Encoding: as asked
 * for, else the .cpg's, else the header's language driver, else UTF-8 if it is valid; text that
 * is not in it is an error that names record and field. A last character that the width of its
 * field cut through is taken off, counted and reported. */
bool sm_dbf_open(struct sm_dbf *dbf, struct sm_buf *file, const struct sm_dbf_options *options,
                 struct sm_report *report, struct sm_error *err);
void sm_dbf_finish(struct sm_dbf *dbf);

bool sm_dbf_is_deleted(const struct sm_dbf *dbf, size_t row);
/* Trimmed; empty for null values and for fields that hold no text. */
struct sm_text sm_dbf_text(const struct sm_dbf *dbf, size_t row, size_t field);

/* For tables that are too long to be held (dbf_long.c): check the header at the beginning of a file
 * of 'file_bytes', and the fields. */
bool sm_dbf_open_header(struct sm_dbf *dbf, struct sm_buf *header, size_t file_bytes,
                        const struct sm_dbf_options *options, struct sm_report *report,
                        struct sm_error *err);
void sm_dbf_report(const struct sm_dbf *dbf, size_t cut_texts, struct sm_report *report);

/* Private, for the halves of the implementation: make names and rows UTF-8 (dbf_text.c). 'names'
 * holds the fields' 11 bytes each, 32 apart. */
bool sm_dbf_make_utf8(struct sm_dbf *dbf, const char *names, unsigned char ldid,
                      const struct sm_dbf_options *options, struct sm_error *err);
/* A value as it stands in the row: up to a NUL, spaces off. */
struct sm_text sm_dbf_raw(const struct sm_dbf *dbf, size_t row, size_t field);
bool sm_dbf_is_text_type(char type);

#endif
