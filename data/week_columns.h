/* SPDX-License-Identifier: Apache-2.0
 * The columns of a table of events, in our own format and in the exports we know.
 */
#ifndef SM_DATA_WEEK_COLUMNS_H
#define SM_DATA_WEEK_COLUMNS_H

#include "data/event_words.h"

enum sm_cell_kind {
    SM_CELL_TEXT,
    SM_CELL_URL,
    SM_CELL_DATE,        /* 2024-10-25 */
    SM_CELL_EXPORT_DATE, /* also 25 October 2024, or with a time behind */
    SM_CELL_COUNT,
    SM_CELL_PRIORITY,
    SM_CELL_LAT,
    SM_CELL_LON,
    SM_CELL_BEARING,
    SM_CELL_KM,
    SM_CELL_WORD,   /* one of our words */
    SM_CELL_CODE,   /* one of an export's codes, for a value of ours */
    SM_CELL_PHRASE, /* one of an export's codes, for a text of ours */
};

/* An export's code and what it means here. */
struct sm_export_code {
    const char *code;
    int value;
    const char *phrase;
};

/* An event as it is read, cell by cell. */
struct sm_row {
    struct sm_event event;
    struct sm_event_rare rare;
};

struct sm_column {
    const char *name;
    enum sm_cell_kind kind;
    size_t offset;                /* of the field in struct sm_row */
    const struct sm_words *words; /* of SM_CELL_WORD */
    const struct sm_export_code
        *codes;    /* of SM_CELL_CODE and SM_CELL_PHRASE; ends with a NULL code */
    int otherwise; /* value of codes not listed, or -1: they are an error */
};

struct sm_dialect {
    const char *name;             /* NULL for our own format */
    const char *const *signature; /* columns that give it away; ends with NULL */
    const struct sm_column *columns;
    size_t column_count;
};

enum { SM_COLUMNS_MAX = 48 };

extern const struct sm_dialect sm_own_dialect;
/* The export whose columns stand in the header, else our own format. */
const struct sm_dialect *sm_find_dialect(const struct sm_text *header, size_t count);

#endif
