/* SPDX-License-Identifier: Apache-2.0 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "data/dbf.h"
#include "data/encoding.h"

enum {
    FIELD_DISTANCE = 32,
    FIELD_NAME = 11,
    GROWTH = 3, /* no byte of an encoding we know becomes more than three of UTF-8 */
};

struct recoding {
    struct sm_dbf *dbf;
    const struct sm_dbf_options *options;
    char encoding[SM_ENCODING_NAME];
    bool is_guess;              /* nobody said which */
    struct sm_decoder *decoder; /* NULL for UTF-8 */
    struct sm_error *err;
};

static bool is_ascii(const char *bytes, size_t n)
{
    uint64_t high = 0, eight;
    size_t i = 0;
    for (; i + sizeof eight <= n; i += sizeof eight) {
        memcpy(&eight, bytes + i, sizeof eight);
        high |= eight;
    }
    for (; i < n; i++)
        high |= (unsigned char)bytes[i];
    return (high & UINT64_C(0x8080808080808080)) == 0;
}

static bool names_are_ascii(const struct sm_dbf *dbf, const char *names)
{
    for (size_t i = 0; i < dbf->field_count; i++)
        if (!is_ascii(names + i * FIELD_DISTANCE, FIELD_NAME)) return false;
    return true;
}

static bool choose_encoding(struct recoding *recoding, unsigned char ldid)
{
    const struct sm_dbf_options *options = recoding->options;
    struct sm_text name = sm_text(options->encoding);
    if (!name.at) name = sm_text_trim(options->cpg);
    if (name.n) {
        if (sm_encoding_named(name, recoding->encoding)) return true;
        if (name.n > 40 || !is_ascii(name.at, name.n)) name = sm_text("…"); /* not to be shown */
        return sm_fail(recoding->err, options->encoding ? SM_E_USAGE : SM_E_INPUT,
                       "%s: unknown encoding \"%.*s\"%s", options->path, SM_TEXT_ARG(name),
                       options->encoding ? "" : " in its .cpg");
    }
    const char *driver = sm_encoding_of_ldid(ldid);
    recoding->is_guess = driver == NULL;
    return sm_encoding_named(sm_text(driver ? driver : "UTF-8"), recoding->encoding);
}

static bool complain(const struct recoding *recoding, size_t row, const char *field)
{
    return sm_fail(recoding->err, SM_E_INPUT, "%s: record %zu: field %s is not in %s%s",
                   recoding->options->path, recoding->options->first_row + row + 1, field,
                   recoding->encoding,
                   recoding->is_guess ? "; say in a .cpg file which encoding it is in" : "");
}

static bool decode_name(struct recoding *recoding, struct sm_text raw, const char **name)
{
    char utf8[FIELD_NAME * GROWTH];
    size_t n = raw.n;
    if (recoding->decoder) {
        n = sm_decode(recoding->decoder, raw, utf8, sizeof utf8);
        raw.at = utf8;
    } else if (!sm_utf8_valid(raw, &n)) {
        n = raw.n - n < 4 ? n : SIZE_MAX; /* cut inside its last character, or wrong */
    }
    if (n == SIZE_MAX) {
        *name = NULL;
        return true;
    }
    *name = sm_arena_copy(&recoding->dbf->arena, raw.at, n);
    return *name || sm_fail_memory(recoding->err);
}

static bool decode_names(struct recoding *recoding, const char *names)
{
    struct sm_dbf *dbf = recoding->dbf;
    for (size_t i = 0; i < dbf->field_count; i++) {
        struct sm_text raw = {names + i * FIELD_DISTANCE, FIELD_NAME};
        const char *nul = memchr(raw.at, '\0', raw.n);
        if (nul) raw.n = (size_t)(nul - raw.at);
        if (!decode_name(recoding, sm_text_trim(raw), &dbf->fields[i].name)) return false;
        if (!dbf->fields[i].name)
            return sm_fail(recoding->err, SM_E_INPUT, "%s: the name of field %zu is not in %s",
                           recoding->options->path, i + 1, recoding->encoding);
    }
    return true;
}

/* Is the text good but for a last character that the field's width cut through? */
static bool is_cut_at(struct sm_text text, size_t bad, const struct sm_dbf_field *field,
                      const char *row)
{
    bool fills_field = text.at + text.n == row + field->at + field->width;
    unsigned char lead = (unsigned char)text.at[bad];
    size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (!fills_field || text.n - bad >= length) return false;
    for (size_t i = bad + 1; i < text.n; i++)
        if (((unsigned char)text.at[i] & 0xC0) != 0x80) return false;
    return true;
}

static bool check_utf8_row(struct recoding *recoding, size_t row)
{
    struct sm_dbf *dbf = recoding->dbf;
    char *bytes = dbf->rows + row * dbf->row_size;
    for (size_t i = 0; i < dbf->field_count; i++) {
        const struct sm_dbf_field *field = &dbf->fields[i];
        if (!sm_dbf_is_text_type(field->type)) continue;
        struct sm_text text = sm_dbf_raw(dbf, row, i);
        size_t bad;
        if (sm_utf8_valid(text, &bad)) continue;
        if (!is_cut_at(text, bad, field, bytes)) return complain(recoding, row, field->name);
        memset(bytes + field->at + field->width - (text.n - bad), ' ', text.n - bad);
        dbf->cut_texts++;
    }
    return true;
}

static bool check_utf8(struct recoding *recoding)
{
    struct sm_dbf *dbf = recoding->dbf;
    for (size_t row = 0; row < dbf->count; row++) {
        if (is_ascii(dbf->rows + row * dbf->row_size, dbf->row_size)) continue;
        if (!check_utf8_row(recoding, row)) return false;
    }
    return true;
}

/* Rows in UTF-8 look like the old ones, three times as wide, so that reading knows one kind. */
static bool decode_row(struct recoding *recoding, size_t row, char *wide)
{
    struct sm_dbf *dbf = recoding->dbf;
    wide[0] = dbf->rows[row * dbf->row_size];
    for (size_t i = 0; i < dbf->field_count; i++) {
        const struct sm_dbf_field *field = &dbf->fields[i];
        if (!sm_dbf_is_text_type(field->type)) continue;
        size_t n = sm_decode(recoding->decoder, sm_dbf_raw(dbf, row, i), wide + field->at * GROWTH,
                             field->width * GROWTH);
        if (n == SIZE_MAX) return complain(recoding, row, field->name);
    }
    return true;
}

static bool decode_rows(struct recoding *recoding)
{
    struct sm_dbf *dbf = recoding->dbf;
    size_t wide_size = dbf->row_size * GROWTH;
    struct sm_buf wide = {.bytes = sm_alloc(dbf->count, wide_size)};
    if (!wide.bytes) return sm_fail_memory(recoding->err);
    wide.count = wide.capacity = dbf->count * wide_size;
    memset(wide.bytes, ' ', wide.count);
    bool ok = true;
    for (size_t row = 0; ok && row < dbf->count; row++)
        ok = decode_row(recoding, row, wide.bytes + row * wide_size);
    sm_buf_finish(&dbf->bytes);
    dbf->bytes = wide;
    dbf->rows = wide.bytes;
    dbf->row_size = wide_size;
    for (size_t i = 0; i < dbf->field_count; i++) {
        dbf->fields[i].at *= GROWTH;
        dbf->fields[i].width *= GROWTH;
    }
    return ok;
}

void sm_dbf_report(const struct sm_dbf *dbf, size_t cut_texts, struct sm_report *report)
{
    for (size_t i = 0; i < dbf->field_count; i++)
        if (!sm_dbf_is_text_type(dbf->fields[i].type))
            sm_remark(report, SM_NOTE, "%s: field %s holds no text; left out", dbf->path,
                      dbf->fields[i].name);
    if (cut_texts)
        sm_remark(report, SM_WARNING,
                  "%s: %zu texts were cut inside their last character by the width of their "
                  "field; took the stump off",
                  dbf->path, cut_texts);
}

static bool recode(struct recoding *recoding, const char *names, bool ascii)
{
    if (!ascii && !sm_encoding_is_utf8(recoding->encoding)) {
        recoding->decoder = sm_decoder_new(recoding->encoding, recoding->err);
        if (!recoding->decoder) return false;
    }
    if (!decode_names(recoding, names)) return false;
    if (ascii) return true;
    return recoding->decoder ? decode_rows(recoding) : check_utf8(recoding);
}

bool sm_dbf_make_utf8(struct sm_dbf *dbf, const char *names, unsigned char ldid,
                      const struct sm_dbf_options *options, struct sm_error *err)
{
    struct recoding recoding = {.dbf = dbf, .options = options, .err = err};
    /* Encodings differ beyond ASCII only, and most tables do not go there. */
    bool ascii = is_ascii(dbf->rows, dbf->count * dbf->row_size) && names_are_ascii(dbf, names);
    if (!ascii && !choose_encoding(&recoding, ldid)) return false;
    bool ok = recode(&recoding, names, ascii);
    sm_decoder_free(recoding.decoder);
    return ok;
}
