/* SPDX-License-Identifier: Apache-2.0
 * Writes shapefiles into memory for the tests, so that a test can break one byte of a good set.
 */
#ifndef SM_TESTS_SHAPEFILE_WRITER_H
#define SM_TESTS_SHAPEFILE_WRITER_H

#include <stdint.h>
#include <string.h>

#include "data/layer_source.h"
#include "geo/vertex.h"

enum { RECORD_HEADER = 8, SHP_HEADER = 100, DBF_HEADER = 32 };

static inline void put_be32(struct sm_buf *buf, size_t at, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        buf->bytes[at + (size_t)i] = (char)(value >> (24 - 8 * i));
}

static inline void put_le32(struct sm_buf *buf, size_t at, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        buf->bytes[at + (size_t)i] = (char)(value >> (8 * i));
}

static inline void put_le16(struct sm_buf *buf, size_t at, uint32_t value)
{
    for (int i = 0; i < 2; i++)
        buf->bytes[at + (size_t)i] = (char)(value >> (8 * i));
}

static inline void put_double(struct sm_buf *buf, size_t at, double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    put_le32(buf, at, (uint32_t)bits);
    put_le32(buf, at + 4, (uint32_t)(bits >> 32));
}

static inline void add_zeros(struct sm_buf *buf, size_t n)
{
    static const char zeros[256];
    for (; n > sizeof zeros; n -= sizeof zeros)
        sm_buf_add(buf, zeros, sizeof zeros);
    sm_buf_add(buf, zeros, n);
}

static inline void add_be32(struct sm_buf *buf, uint32_t value)
{
    add_zeros(buf, 4);
    put_be32(buf, buf->count - 4, value);
}

static inline void add_le32(struct sm_buf *buf, uint32_t value)
{
    add_zeros(buf, 4);
    put_le32(buf, buf->count - 4, value);
}

static inline void add_double(struct sm_buf *buf, double value)
{
    add_zeros(buf, 8);
    put_double(buf, buf->count - 8, value);
}

static inline void add_shp_header(struct sm_buf *buf, int type)
{
    add_zeros(buf, SHP_HEADER);
    put_be32(buf, 0, 9994);
    put_le32(buf, 28, 1000);
    put_le32(buf, 32, (uint32_t)type);
}

static inline void start_shp(struct sm_layer_files *files, int type)
{
    *files = (struct sm_layer_files){0};
    add_shp_header(&files->main, type);
    add_shp_header(&files->shx, type);
}

static inline size_t start_record(struct sm_layer_files *files, uint32_t type)
{
    uint32_t number = (uint32_t)((files->shx.count - SHP_HEADER) / 8 + 1);
    add_be32(&files->shx, (uint32_t)files->main.count / 2);
    add_be32(&files->shx, 0);
    add_be32(&files->main, number);
    add_be32(&files->main, 0);
    add_le32(&files->main, type);
    return files->main.count - 4;
}

/* Fill in the record's length, and the lengths of the files so far. */
static inline void end_record(struct sm_layer_files *files, size_t content)
{
    uint32_t words = (uint32_t)((files->main.count - content) / 2);
    put_be32(&files->main, content - 4, words);
    put_be32(&files->shx, files->shx.count - 4, words);
    put_be32(&files->main, 24, (uint32_t)(files->main.count / 2));
    put_be32(&files->shx, 24, (uint32_t)(files->shx.count / 2));
}

static inline void add_null(struct sm_layer_files *files)
{
    end_record(files, start_record(files, 0));
}

static inline void add_xy(struct sm_buf *buf, const struct sm_vertex *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        add_double(buf, v[i].x);
        add_double(buf, v[i].y);
    }
}

/* Z or measures of 'n' vertices, with their range. */
static inline void add_range(struct sm_buf *buf, size_t n)
{
    for (size_t i = 0; i < n + 2; i++)
        add_double(buf, -1e39); /* "no data" */
}

static inline void add_point(struct sm_layer_files *files, int type, struct sm_vertex v)
{
    size_t content = start_record(files, (uint32_t)type);
    add_xy(&files->main, &v, 1);
    if (type > 10) add_double(&files->main, 7);
    if (type > 10 && type < 20) add_double(&files->main, 8);
    end_record(files, content);
}

static inline void add_multipoint(struct sm_layer_files *files, int type, const struct sm_vertex *v,
                                  size_t n)
{
    size_t content = start_record(files, (uint32_t)type);
    add_zeros(&files->main, 32);
    add_le32(&files->main, (uint32_t)n);
    add_xy(&files->main, v, n);
    if (type > 10 && type < 20) add_range(&files->main, n);
    if (type > 10) add_range(&files->main, n);
    end_record(files, content);
}

/* Lines or rings: 'starts' are the parts' first vertices. */
static inline void add_parts(struct sm_layer_files *files, int type, const struct sm_vertex *v,
                             size_t n, const uint32_t *starts, size_t parts)
{
    size_t content = start_record(files, (uint32_t)type);
    add_zeros(&files->main, 32);
    add_le32(&files->main, (uint32_t)parts);
    add_le32(&files->main, (uint32_t)n);
    for (size_t i = 0; i < parts; i++)
        add_le32(&files->main, starts[i]);
    add_xy(&files->main, v, n);
    if (type > 10 && type < 20) add_range(&files->main, n);
    if (type > 10) add_range(&files->main, n);
    end_record(files, content);
}

/* A closed square of one degree with its south-west corner at 'x', 'y'. */
static inline void add_square(struct sm_layer_files *files, double x, double y)
{
    const struct sm_vertex ring[] = {{x, y}, {x, y + 1}, {x + 1, y + 1}, {x + 1, y}, {x, y}};
    const uint32_t start = 0;
    add_parts(files, 5, ring, 5, &start, 1);
}

struct dbf_column {
    const char *name;
    char type;
    int width;
};

/* A table without rows. */
static inline void start_dbf(struct sm_layer_files *files, const struct dbf_column *columns,
                             size_t n, unsigned char ldid)
{
    struct sm_buf *dbf = &files->dbf;
    unsigned row_size = 1;
    add_zeros(dbf, DBF_HEADER);
    dbf->bytes[0] = 3;
    dbf->bytes[29] = (char)ldid;
    for (size_t i = 0; i < n; i++) {
        size_t at = dbf->count;
        add_zeros(dbf, 32);
        memcpy(dbf->bytes + at, columns[i].name, strnlen(columns[i].name, 11));
        dbf->bytes[at + 11] = columns[i].type;
        dbf->bytes[at + 16] = (char)columns[i].width;
        row_size += (unsigned)columns[i].width;
    }
    sm_buf_char(dbf, '\r');
    put_le16(dbf, 8, (uint32_t)dbf->count);
    put_le16(dbf, 10, row_size);
}

/* One row: the bytes of all its columns, padded with spaces to their widths, for instance
 * "Kyiv      12". What is missing at the end becomes spaces. */
static inline void add_row(struct sm_layer_files *files, const char *bytes)
{
    struct sm_buf *dbf = &files->dbf;
    const unsigned char *b = (const unsigned char *)dbf->bytes;
    size_t row_size = b[10] | (size_t)b[11] << 8;
    uint32_t rows = b[4] | (uint32_t)b[5] << 8;
    sm_buf_char(dbf, ' ');
    sm_buf_str(dbf, bytes);
    for (size_t n = strlen(bytes) + 1; n < row_size; n++)
        sm_buf_char(dbf, ' ');
    put_le32(dbf, 4, rows + 1);
}

#endif
