/* SPDX-License-Identifier: Apache-2.0
 * The records of a .shp: its header, where each record lies, and whether the .shx agrees.
 * [ESRI98]
 */
#ifndef SM_DATA_SHAPEFILE_INDEX_H
#define SM_DATA_SHAPEFILE_INDEX_H

#include <stdint.h>

#include "base/error.h"
#include "base/report.h"
#include "base/text.h"
#include "geo/shape.h"

enum { SM_SHP_HEADER = 100, SM_SHP_RECORD_HEADER = 8 };

struct sm_shp_record {
    uint32_t at;   /* offset of its header in the .shp */
    uint32_t size; /* bytes of content behind the header */
};

struct sm_shp {
    const char *path;
    const unsigned char *bytes; /* borrowed */
    size_t n;
    int type;                      /* 0, 1, 3, 5, 8, or those with 10 (Z) or 20 (M) added */
    struct sm_shp_record *records; /* owned */
    size_t count, capacity;
};

/* Check the header and find the records: by walking from each to the next, which must number them
 * 1, 2, 3 and end at the end of the file; or, where that fails, as a .shx says whose every entry
 * points at a record of the length it claims. 'shx' with 'at' NULL is missing. */
bool sm_shp_index(struct sm_shp *shp, struct sm_text shx, struct sm_report *report,
                  struct sm_error *err);
void sm_shp_finish(struct sm_shp *shp);

/* SM_SHAPE_NONE for type 0 and for types we do not read. */
enum sm_shape_kind sm_shp_kind(int type);
bool sm_shp_has_z(int type);
const char *sm_shp_type_name(int type);

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
