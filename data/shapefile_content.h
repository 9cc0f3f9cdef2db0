/* SPDX-License-Identifier: Apache-2.0
 * What a record of a .shp says that it holds, held against its length, before anything else of it
 * is believed. Private to the readers of shapefiles.
 */
#ifndef SM_DATA_SHAPEFILE_CONTENT_H
#define SM_DATA_SHAPEFILE_CONTENT_H

#include "data/shapefile_check.h"

/* Bytes of a vertex and of a box. */
enum { SM_SHP_XY = 16, SM_SHP_BOX = 32 };

/* The content of one record, its counts held against its length. */
struct sm_shp_content {
    size_t parts, points;
    size_t starts_at, coordinates_at; /* in the file; 'starts_at' 0: no parts */
};

/* "PATH: record 3: " and what is wrong with the reader's record, as its error. Returns false. */
bool sm_shp_complain(const struct sm_shp_reader *reader, const char *what);
/* Fill 'content' from the record's first bytes, of which there are as many as its counts need or
 * as the record has. Counts what is padded. */
bool sm_shp_find_content(struct sm_shp_reader *reader, const struct sm_shp_record *record,
                         const unsigned char *bytes, struct sm_shp_content *content);
/* Copy where its parts begin into reader->starts: they stay there while a window moves on. */
bool sm_shp_take_starts(struct sm_shp_reader *reader, const struct sm_shp_content *content);
/* Do they rise from 0 and stay within its vertices? */
bool sm_shp_check_starts(const struct sm_shp_reader *reader, const struct sm_shp_content *content);

#endif
