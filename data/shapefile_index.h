/* SPDX-License-Identifier: Apache-2.0
 * The records of a .shp: its header, where each record lies, and whether the .shx agrees.
 * [ESRI98]
 */
#ifndef SM_DATA_SHAPEFILE_INDEX_H
#define SM_DATA_SHAPEFILE_INDEX_H

#include <stdint.h>

#include "base/error.h"
#include "base/report.h"
#include "data/bytes.h"
#include "geo/shape.h"

enum { SM_SHP_HEADER = 100, SM_SHP_RECORD_HEADER = 8, SM_SHX_ENTRY = 8 };

struct sm_shp_record {
    size_t row;
    size_t at;   /* offset of its header in the .shp */
    size_t size; /* bytes of content behind the header */
};

/* Records that follow one another: where to begin reading, and what may be passed over. */
struct sm_shp_group {
    size_t at, row;
    struct sm_box box;     /* of all their vertices, in degrees; filled by whoever checks them */
    bool has_honest_boxes; /* what the records say of their boxes holds their vertices */
};

struct sm_shp {
    const char *path;
    const struct sm_bytes *bytes, *shx; /* borrowed */
    int type;                           /* 0, 1, 3, 5, 8, or those with 10 (Z) or 20 (M) added */
    size_t count;
    bool by_shx; /* the records lie where the .shx says, else one behind the other */
    struct sm_shp_group *groups; /* owned; few, however many the records */
    size_t group_count, group_capacity;
};

/* Check the header and find the records: by walking from each to the next, which must number them
 * 1, 2, 3 and end at the end of the file; or, where that fails, as a .shx says whose every entry
 * points at a record of the length it claims. Nothing is kept for each record. */
bool sm_shp_index(struct sm_shp *shp, struct sm_report *report, struct sm_error *err);
void sm_shp_finish(struct sm_shp *shp);
/* The first row behind a group. */
size_t sm_shp_group_end(const struct sm_shp *shp, size_t group);

/* From record to record. One for each thread. */
struct sm_shp_cursor {
    const struct sm_shp *shp;
    struct sm_window window, shx_window;
    size_t row, at; /* of the next record; 'at' means nothing by .shx */
};
void sm_shp_cursor_init(struct sm_shp_cursor *cursor, const struct sm_shp *shp);
void sm_shp_cursor_finish(struct sm_shp_cursor *cursor);
void sm_shp_go(struct sm_shp_cursor *cursor, size_t group);
/* The record at the cursor, which moves on; there must be one. */
bool sm_shp_next(struct sm_shp_cursor *cursor, struct sm_shp_record *record, struct sm_error *err);

/* SM_SHAPE_NONE for type 0 and for types we do not read. */
enum sm_shape_kind sm_shp_kind(int type);
bool sm_shp_has_z(int type);
const char *sm_shp_type_name(int type);

/* Private to shapefile_index.c: check the header of the .shp, which tells the type, and that of the
 * .shx, whose errors do not name it. */
bool sm_shp_check_header(struct sm_shp *shp, struct sm_window *window, struct sm_error *err);
bool sm_shx_check_header(const struct sm_shp *shp, struct sm_window *window, struct sm_error *err);

/* Little-endian and big-endian numbers at any address. */
static inline uint32_t sm_le32(const unsigned char *p)
{
    return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static inline uint32_t sm_be32(const unsigned char *p)
{
    return p[3] | (uint32_t)p[2] << 8 | (uint32_t)p[1] << 16 | (uint32_t)p[0] << 24;
}

#endif
