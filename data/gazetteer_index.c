/* SPDX-License-Identifier: Apache-2.0 */
#include "data/gazetteer_index.h"

#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "data/folder.h"

enum { INDEX_BYTES_MAX = 256 << 20, TEXTS = 7, VERSION_BYTES = 16 };

/* In the order of a place's texts in a record. */
static const size_t text_offsets[TEXTS] = {
    offsetof(struct sm_place, id),      offsetof(struct sm_place, name_en),
    offsetof(struct sm_place, name_uk), offsetof(struct sm_place, name_ru),
    offsetof(struct sm_place, alt),     offsetof(struct sm_place, country),
    offsetof(struct sm_place, admin1),
};

/* Where a text without bytes lies: nowhere. */
static const uint32_t NOWHERE = UINT32_MAX;

struct record {
    struct sm_vertex at_deg;
    struct {
        uint32_t at, n; /* in the table */
    } texts[TEXTS];
    uint32_t population, kind;
    struct sm_beginnings begin;
};

/* In the byte order of the machine that made it: on another the format reads differently. */
struct header {
    char magic[8];
    uint32_t format, record_bytes;
    char version[VERSION_BYTES];
    uint64_t table_bytes, table_hash, count, records_hash;
};

_Static_assert(sizeof(struct record) == SM_INDEX_RECORD_BYTES && sizeof(struct header) == 64,
               "no padding");

static const char magic[8] = "sitmapPI";
enum { FORMAT = 0x01020304 };

static inline uint64_t turn(uint64_t value, int bits)
{
    return value << bits | value >> (64 - bits);
}

/* Tells bytes from others that came about by editing, truncating or a bad disk, at 8 bytes a
 * nanosecond; not from others that were made to deceive. Four sums go side by side, since a
 * processor can multiply while it multiplies. */
uint64_t sm_gazetteer_hash(struct sm_text text)
{
    const char *bytes = text.at;
    size_t n = text.n;
    enum { LANES = 4, STEP = LANES * 8 };
    static const uint64_t odd = 0x9E3779B97F4A7C15u;
    uint64_t sums[LANES] = {n, 1, 2, 3}, whole = 0;
    char last[STEP] = {0};
    for (size_t at = 0; at < n; at += STEP) {
        const char *from = bytes + at;
        if (n - at < STEP) from = memcpy(last, from, n - at);
        for (int i = 0; i < LANES; i++) {
            uint64_t word;
            memcpy(&word, from + 8 * i, 8);
            sums[i] = turn((sums[i] ^ word) * odd, 29);
        }
    }
    for (int i = 0; i < LANES; i++)
        whole = turn((whole ^ sums[i]) * odd, 31);
    return whole ^ whole >> 29;
}

static struct header header_of(struct sm_text table, uint64_t count, uint64_t records_hash)
{
    struct header header = {
        .format = FORMAT,
        .record_bytes = sizeof(struct record),
        .version = SITMAP_VERSION,
        .table_bytes = table.n,
        .table_hash = sm_gazetteer_hash(table),
        .count = count,
        .records_hash = records_hash,
    };
    memcpy(header.magic, magic, sizeof magic);
    return header;
}

/* ---- making */

static struct record record_of(const struct sm_place *place, struct sm_text table)
{
    struct record record = {
        .at_deg = place->at_deg,
        .population = (uint32_t)place->population,
        .kind = (uint32_t)place->kind,
        .begin = sm_beginnings_of(place, false),
    };
    for (int i = 0; i < TEXTS; i++) {
        struct sm_text text;
        memcpy(&text, (const char *)place + text_offsets[i], sizeof text);
        record.texts[i].at = text.at ? (uint32_t)(text.at - table.at) : NOWHERE;
        record.texts[i].n = (uint32_t)text.n;
    }
    return record;
}

bool sm_gazetteer_index_seal(struct sm_text table, struct sm_text records, struct sm_buf *out)
{
    struct header header =
        header_of(table, records.n / sizeof(struct record), sm_gazetteer_hash(records));
    sm_buf_add(out, (const char *)&header, sizeof header);
    sm_buf_text(out, records);
    return !out->failed;
}

bool sm_gazetteer_index_make(const struct sm_gazetteer *gazetteer, struct sm_text table,
                             struct sm_buf *out, struct sm_error *err)
{
    struct sm_buf records = {0};
    for (size_t i = 0; i < gazetteer->place_count; i++) {
        struct record record = record_of(&gazetteer->places[i], table);
        sm_buf_add(&records, (const char *)&record, sizeof record);
    }
    bool ok = !records.failed && sm_gazetteer_index_seal(table, sm_buf_slice(&records), out);
    sm_buf_finish(&records);
    return ok || sm_fail_memory(err);
}

/* ---- taking */

/* Of everything behind the header. */
static uint64_t hash_of_records(struct sm_text index)
{
    size_t at = index.n < sizeof(struct header) ? index.n : sizeof(struct header);
    return index.n ? sm_gazetteer_hash((struct sm_text){index.at + at, index.n - at}) : 0;
}

/* The number of its records, 0 for one that is not of this table. */
static size_t count_of(struct sm_text table, const struct sm_index_file *file, uint64_t *table_hash)
{
    struct header header;
    struct sm_text index = sm_buf_slice(&file->bytes);
    if (index.n < sizeof header) return 0;
    memcpy(&header, index.at, sizeof header);
    size_t rest = index.n - sizeof header;
    if (header.record_bytes != sizeof(struct record) || rest % sizeof(struct record) ||
        header.count != rest / sizeof(struct record))
        return 0;
    struct header due = header_of(table, header.count, file->records_hash);
    *table_hash = due.table_hash;
    return memcmp(&header, &due, sizeof header) == 0 ? (size_t)header.count : 0;
}

static bool take_place(struct sm_text table, const char *bytes, struct sm_place *place,
                       struct sm_beginnings *begin)
{
    struct record record;
    memcpy(&record, bytes, sizeof record);
    /* Whole: what the record does not hold is nothing, and never what the memory held before. */
    *place = (struct sm_place){0};
    for (int i = 0; i < TEXTS; i++) {
        size_t at = record.texts[i].at, n = record.texts[i].n;
        bool nowhere = at == NOWHERE && n == 0;
        if (!nowhere && (at > table.n || n > table.n - at)) return false;
        struct sm_text text = {nowhere ? NULL : table.at + at, n};
        memcpy((char *)place + text_offsets[i], &text, sizeof text);
    }
    if (record.kind > SM_PLACE_SITE || record.population > INT32_MAX ||
        !sm_vertex_is_finite(record.at_deg))
        return false;
    place->at_deg = record.at_deg;
    place->population = (long)record.population;
    place->kind = (enum sm_place_kind)record.kind;
    *begin = record.begin;
    return true;
}

/* Names may have come to be folded otherwise since: some of all are looked at again. */
static bool folds_the_same(const struct sm_place *places, const struct sm_beginnings *begin,
                           size_t count)
{
    enum { LOOKS = 64 };
    size_t step = count / LOOKS + 1;
    for (size_t i = 0; i < count; i += step) {
        struct sm_beginnings due = sm_beginnings_of(&places[i], false);
        if (memcmp(&due, &begin[i], sizeof due) != 0) return false;
    }
    return true;
}

/* With some room for what other tables add: what stays unused is never touched. */
static bool make_room(struct sm_gazetteer *gazetteer, size_t count)
{
    enum { OTHERS = 4096 };
    return sm_grow(&gazetteer->beginnings, &gazetteer->beginning_capacity, count + OTHERS,
                   sizeof *gazetteer->beginnings) &&
           sm_grow(&gazetteer->places, &gazetteer->place_capacity, count + OTHERS,
                   sizeof *gazetteer->places);
}

static bool take(struct sm_gazetteer *gazetteer, struct sm_text table,
                 const struct sm_index_file *file, bool *taken, struct sm_error *err)
{
    struct sm_text index = sm_buf_slice(&file->bytes);
    uint64_t table_hash = 0;
    size_t count = gazetteer->place_count == 0 ? count_of(table, file, &table_hash) : 0;
    bool ok = count > 0;
    *taken = false;
    if (!ok) return true;
    if (!make_room(gazetteer, count)) return sm_fail_memory(err);
    for (size_t i = 0; i < count && ok; i++)
        ok = take_place(table, index.at + sizeof(struct header) + i * sizeof(struct record),
                        &gazetteer->places[i], &gazetteer->beginnings[i]);
    *taken = ok && folds_the_same(gazetteer->places, gazetteer->beginnings, count);
    if (!*taken) return true;
    gazetteer->place_count = gazetteer->begun_count = count;
    gazetteer->table_hash = table_hash;
    return true;
}

bool sm_gazetteer_index_take(struct sm_gazetteer *gazetteer, struct sm_text table,
                             struct sm_text index, bool *taken, struct sm_error *err)
{
    /* Only looked at. */
    const struct sm_index_file file = {{.bytes = (char *)(uintptr_t)index.at, .count = index.n},
                                       hash_of_records(index)};
    return take(gazetteer, table, &file, taken, err);
}

bool sm_gazetteer_find_made(const char *table_path, const char *suffix, char *out, size_t size)
{
    char name[64];
    int n = snprintf(out, size, "%s%s", table_path, suffix);
    if (n < 0 || (size_t)n >= size) return false;
    if (sm_file_exists(out)) return true;
    n = snprintf(name, sizeof name, "%s", sm_path_name(out).at);
    return n > 0 && (size_t)n < sizeof name && sm_build_tree_file(name, out, size);
}

void sm_gazetteer_index_load(const char *path, struct sm_index_file *file)
{
    char index_path[4096];
    *file = (struct sm_index_file){0};
    if (!sm_gazetteer_find_made(path, SM_INDEX_SUFFIX, index_path, sizeof index_path)) return;
    if (!sm_file_read(index_path, INDEX_BYTES_MAX, &file->bytes, NULL)) sm_buf_finish(&file->bytes);
    file->records_hash = hash_of_records(sm_buf_slice(&file->bytes));
}

bool sm_gazetteer_index_read(struct sm_gazetteer *gazetteer, const char *path, struct sm_text table,
                             bool *taken, struct sm_error *err)
{
    struct sm_index_file file = {0};
    if (!sm_gazetteer_ahead_take(gazetteer->ahead, path, &file))
        sm_gazetteer_index_load(path, &file);
    bool ok = take(gazetteer, table, &file, taken, err);
    sm_buf_finish(&file.bytes);
    if (*taken) gazetteer->indexed_path = sm_arena_copy(&gazetteer->arena, path, strlen(path));
    return ok;
}
