/* SPDX-License-Identifier: Apache-2.0 */
#include "data/dbf.h"

#include <stdint.h>
#include <string.h>

enum { HEADER = 32, FIELD = 32, END_OF_FIELDS = 0x0D };

static unsigned le16(const unsigned char *p)
{
    return p[0] | (unsigned)p[1] << 8;
}

static uint32_t le32(const unsigned char *p)
{
    return le16(p) | (uint32_t)le16(p + 2) << 16;
}

/* dBASE III to 5 and FoxPro, with and without memos; dBASE 7 has other field descriptors. */
static bool is_version(unsigned char version)
{
    return version && strchr("\x03\x30\x31\x32\x43\x63\x83\x8B\xCB\xF5\xFB", (char)version);
}

static const unsigned char *header_of(const struct sm_dbf *dbf)
{
    return (const unsigned char *)dbf->bytes.bytes;
}

static bool check_header(struct sm_dbf *dbf, struct sm_report *report, struct sm_error *err)
{
    const unsigned char *b = header_of(dbf);
    size_t n = dbf->file_bytes;
    if (n == 0 || !is_version(b[0]))
        return sm_fail(err, SM_E_INPUT, "%s: is not a dBASE table, whatever its name says",
                       dbf->path);
    if (n < HEADER + 1) return sm_fail(err, SM_E_INPUT, "%s: cut off inside its header", dbf->path);
    size_t header = le16(b + 8);
    dbf->count = le32(b + 4);
    dbf->row_size = le16(b + 10);
    if (header < HEADER + 1 || header > n || dbf->row_size < 1)
        return sm_fail(err, SM_E_INPUT,
                       "%s: its header claims %zu bytes and records of %zu, the file has %zu",
                       dbf->path, header, dbf->row_size, n);
    if ((n - header) / dbf->row_size < dbf->count)
        return sm_fail(err, SM_E_INPUT,
                       "%s: cut off: its header says %zu records of %zu bytes, %zu are there",
                       dbf->path, dbf->count, dbf->row_size, (n - header) / dbf->row_size);
    if ((n - header) / dbf->row_size > dbf->count)
        sm_remark(report, SM_WARNING, "%s: goes on behind its %zu records; the rest was not read",
                  dbf->path, dbf->count);
    dbf->rows = dbf->bytes.bytes + header;
    return true;
}

static size_t count_fields(const unsigned char *b, size_t header)
{
    size_t count = 0;
    while (HEADER + (count + 1) * FIELD <= header && b[HEADER + count * FIELD] != END_OF_FIELDS)
        count++;
    return count;
}

static bool find_fields(struct sm_dbf *dbf, struct sm_report *report, struct sm_error *err)
{
    const unsigned char *b = header_of(dbf);
    size_t header = (size_t)(dbf->rows - dbf->bytes.bytes), at = 1;
    size_t count = count_fields(b, header);
    dbf->fields = sm_arena_alloc_zeroed(&dbf->arena, count, sizeof *dbf->fields);
    if (!dbf->fields) return sm_fail_memory(err);
    for (size_t i = 0; i < count; i++) {
        const unsigned char *field = b + HEADER + i * FIELD;
        size_t width = field[16];
        if (width > dbf->row_size - at)
            return sm_fail(err, SM_E_INPUT,
                           "%s: field %zu of %zu does not fit into records of %zu bytes", dbf->path,
                           i + 1, count, dbf->row_size);
        dbf->fields[i] = (struct sm_dbf_field){"", at, width, (char)field[11]};
        at += width;
    }
    if (at < dbf->row_size)
        sm_remark(report, SM_WARNING, "%s: its fields cover %zu of the %zu bytes of a record",
                  dbf->path, at, dbf->row_size);
    dbf->field_count = count;
    return true;
}

bool sm_dbf_open_header(struct sm_dbf *dbf, struct sm_buf *header, size_t file_bytes,
                        const struct sm_dbf_options *options, struct sm_report *report,
                        struct sm_error *err)
{
    dbf->bytes = *header;
    *header = (struct sm_buf){0};
    dbf->file_bytes = file_bytes;
    dbf->path = options->path;
    if (!check_header(dbf, report, err)) return false;
    if (dbf->count != options->rows_wanted)
        return sm_fail(err, SM_E_INPUT, "%s: has %zu records, the .shp %zu", dbf->path, dbf->count,
                       options->rows_wanted);
    return find_fields(dbf, report, err);
}

bool sm_dbf_open(struct sm_dbf *dbf, struct sm_buf *file, const struct sm_dbf_options *options,
                 struct sm_report *report, struct sm_error *err)
{
    if (!sm_dbf_open_header(dbf, file, file->count, options, report, err)) return false;
    if (!sm_dbf_make_utf8(dbf, dbf->bytes.bytes + HEADER, header_of(dbf)[29], options, err))
        return false;
    sm_dbf_report(dbf, dbf->cut_texts, report);
    return true;
}

void sm_dbf_finish(struct sm_dbf *dbf)
{
    sm_buf_finish(&dbf->bytes);
    sm_arena_finish(&dbf->arena);
    *dbf = (struct sm_dbf){0};
}

bool sm_dbf_is_deleted(const struct sm_dbf *dbf, size_t row)
{
    return dbf->rows[row * dbf->row_size] == '*';
}

bool sm_dbf_is_text_type(char type)
{
    return type && strchr("CNFDLM", type);
}

struct sm_text sm_dbf_raw(const struct sm_dbf *dbf, size_t row, size_t field)
{
    const struct sm_dbf_field *f = &dbf->fields[field];
    struct sm_text text = {dbf->rows + row * dbf->row_size + f->at, f->width};
    const char *nul = text.n ? memchr(text.at, '\0', text.n) : NULL;
    if (nul) text.n = (size_t)(nul - text.at);
    return sm_text_trim(text);
}

struct sm_text sm_dbf_text(const struct sm_dbf *dbf, size_t row, size_t field)
{
    const struct sm_text none = {0};
    char type = dbf->fields[field].type;
    if (!sm_dbf_is_text_type(type)) return none;
    struct sm_text text = sm_dbf_raw(dbf, row, field);
    /* Null values: a number that did not fit, a day of zeros, a truth not known. */
    if (text.n && (type == 'N' || type == 'F') && text.at[0] == '*') return none;
    if (type == 'D' && sm_text_is(text, "00000000")) return none;
    if (type == 'L' && sm_text_is(text, "?")) return none;
    return text;
}
