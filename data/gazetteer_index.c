/* SPDX-License-Identifier: Apache-2.0 */
#include "data/gazetteer_index.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data/folder.h"

enum { INDEX_BYTES_MAX = 256 << 20, VERSION_BYTES = 16, KEY_BITS = 32, SLOT_BITS = 10 };
_Static_assert(SM_INDEX_SLOTS == 1 << SLOT_BITS, "a slot for each beginning of a key");

/* In the byte order of the machine that made it: on another the format reads differently. */
struct header {
    char magic[8];
    uint32_t format, folding;
    char version[VERSION_BYTES];
    uint64_t table_bytes, table_hash;
    uint64_t key_count, place_count, town_count, country_count;
    uint64_t hash; /* of all that is behind the header */
};

_Static_assert(sizeof(struct header) == 88 && sizeof(struct sm_index_town) == 16, "no padding");

static const char magic[8] = "sitmapPI";
enum { FORMAT = 0x02030405 };

static inline uint64_t turn(uint64_t value, int bits)
{
    return value << bits | value >> (64 - bits);
}

/* 8 bytes a nanosecond; no help against bytes that were made to deceive. Four sums go side by side,
 * since a processor can multiply while it multiplies. */
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

/* ---- making */

static int compare_keys(const void *a, const void *b)
{
    const struct sm_name_key *x = a, *y = b;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    return (x->place > y->place) - (x->place < y->place);
}

static bool add_keys(struct sm_buf *out, const struct sm_gazetteer *gazetteer,
                     struct header *header)
{
    struct sm_name_keys keys = {0};
    uint32_t slots[SM_INDEX_SLOTS + 1] = {0};
    for (size_t i = 0; i < gazetteer->place_count; i++)
        sm_name_keys_add_place(&keys, gazetteer, i);
    if (keys.count) qsort(keys.at, keys.count, sizeof *keys.at, compare_keys);
    for (size_t i = 0; i < keys.count; i++)
        slots[(keys.at[i].key >> (KEY_BITS - SLOT_BITS)) + 1]++;
    for (size_t i = 1; i <= SM_INDEX_SLOTS; i++)
        slots[i] += slots[i - 1];
    sm_buf_add(out, (const char *)slots, sizeof slots);
    if (keys.count) sm_buf_add(out, (const char *)keys.at, keys.count * sizeof *keys.at);
    header->key_count = keys.count;
    free(keys.at);
    return !keys.failed;
}

static void add_row(struct sm_buf *out, struct sm_text table, size_t at)
{
    const char *from = table.at + at;
    const char *stop = at < table.n ? memchr(from, '\n', table.n - at) : from;
    size_t n = stop ? (size_t)(stop - from) : table.n - at;
    struct sm_index_row row = {(uint32_t)at, sm_gazetteer_check((struct sm_text){from, n})};
    sm_buf_add(out, (const char *)&row, sizeof row);
}

static void add_rows(struct sm_buf *out, struct sm_text table, struct header *header)
{
    struct sm_tsv tsv = {.rest = table};
    const char *end = sm_text_end(table);
    size_t at = 0, count = 0;
    while (sm_tsv_next(&tsv)) {
        add_row(out, table, at);
        at = tsv.rest.at ? (size_t)(tsv.rest.at - table.at) : (size_t)(end - table.at);
        count++;
    }
    add_row(out, table, table.n);
    header->place_count = count - 1;
}

static void add_towns(struct sm_buf *out, const struct sm_gazetteer *gazetteer,
                      struct header *header)
{
    for (size_t i = 0; i < gazetteer->place_count; i++) {
        const struct sm_place *place = &gazetteer->places[i];
        if (place->kind < SM_PLACE_TOWN || place->kind > SM_PLACE_CAPITAL) continue;
        struct sm_index_town town = {(float)place->at_deg.x, (float)place->at_deg.y, (uint32_t)i,
                                     sm_index_size(place->kind, place->population)};
        sm_buf_add(out, (const char *)&town, sizeof town);
        header->town_count++;
    }
}

/* They are few, and a country's places stand together. */
static void add_countries(struct sm_buf *out, const struct sm_gazetteer *gazetteer,
                          struct header *header)
{
    size_t begin = out->count;
    for (size_t i = 0; i < gazetteer->place_count && !out->failed; i++) {
        uint32_t place = (uint32_t)i, known;
        size_t at = out->count;
        bool is_new = true;
        for (; at > begin && is_new; at -= sizeof known) {
            memcpy(&known, out->bytes + at - sizeof known, sizeof known);
            is_new = !sm_text_equal(gazetteer->places[known].country, gazetteer->places[i].country);
        }
        if (is_new) sm_buf_add(out, (const char *)&place, sizeof place);
        header->country_count += is_new;
    }
}

void sm_gazetteer_index_seal(struct sm_text table, char *bytes, size_t n)
{
    struct header header, counts;
    if (n < sizeof header) return;
    memcpy(&counts, bytes, sizeof counts);
    header = (struct header){
        .format = FORMAT,
        .folding = sm_name_keys_print(),
        .version = SITMAP_VERSION,
        .table_bytes = table.n,
        .table_hash = sm_gazetteer_hash(table),
        .key_count = counts.key_count,
        .place_count = counts.place_count,
        .town_count = counts.town_count,
        .country_count = counts.country_count,
        .hash = sm_gazetteer_hash((struct sm_text){bytes + sizeof header, n - sizeof header}),
    };
    memcpy(header.magic, magic, sizeof magic);
    memcpy(bytes, &header, sizeof header);
}

bool sm_gazetteer_index_make(const struct sm_gazetteer *gazetteer, struct sm_text table,
                             struct sm_buf *out, struct sm_error *err)
{
    struct header counts = {0};
    if (table.n > UINT32_MAX) return sm_fail(err, SM_E_INPUT, "a table of more than 4 GB");
    sm_buf_add(out, (const char *)&counts, sizeof counts);
    bool ok = add_keys(out, gazetteer, &counts);
    add_rows(out, table, &counts);
    add_towns(out, gazetteer, &counts);
    add_countries(out, gazetteer, &counts);
    if (!ok || out->failed) return sm_fail_memory(err);
    memcpy(out->bytes, &counts, sizeof counts);
    sm_gazetteer_index_seal(table, out->bytes, out->count);
    return true;
}

/* ---- looking */

/* The bytes that the counts of a header ask for; 0 where they are beyond all measure. */
static size_t bytes_of(const struct header *header)
{
    uint64_t counts[] = {header->key_count, header->place_count, header->town_count,
                         header->country_count};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        if (counts[i] > INDEX_BYTES_MAX) return 0;
    return sizeof *header + (SM_INDEX_SLOTS + 1) * sizeof(uint32_t) +
           counts[0] * sizeof(struct sm_name_key) + (counts[1] + 2) * sizeof(struct sm_index_row) +
           counts[2] * sizeof(struct sm_index_town) + counts[3] * sizeof(uint32_t);
}

/* Is it of this format, version and machine, and whole? */
static bool is_whole(struct sm_text bytes, const struct header *header)
{
    char version[VERSION_BYTES] = SITMAP_VERSION;
    struct sm_text rest = {bytes.at + sizeof *header, bytes.n - sizeof *header};
    return memcmp(header->magic, magic, sizeof magic) == 0 && header->format == FORMAT &&
           memcmp(header->version, version, sizeof version) == 0 &&
           header->folding == sm_name_keys_print() && bytes.n == bytes_of(header) &&
           header->hash == sm_gazetteer_hash(rest);
}

/* Slots rise to the number of keys. */
static bool are_slots(const struct sm_place_index *index)
{
    for (size_t i = 0; i < SM_INDEX_SLOTS; i++)
        if (index->slots[i] > index->slots[i + 1]) return false;
    return index->slots[0] == 0 && index->slots[SM_INDEX_SLOTS] == index->key_count;
}

bool sm_place_index_read(struct sm_text bytes, struct sm_place_index *index)
{
    struct header header;
    *index = (struct sm_place_index){0};
    if (bytes.n < sizeof header || (uintptr_t)bytes.at % sizeof(uint64_t) != 0) return false;
    memcpy(&header, bytes.at, sizeof header);
    if (!is_whole(bytes, &header)) return false;
    index->table_bytes = header.table_bytes;
    index->table_hash = header.table_hash;
    index->key_count = header.key_count;
    index->place_count = header.place_count;
    index->town_count = header.town_count;
    index->country_count = header.country_count;
    index->slots = (const void *)(bytes.at + sizeof header);
    index->keys = (const void *)(index->slots + SM_INDEX_SLOTS + 1);
    index->rows = (const void *)(index->keys + index->key_count);
    index->towns = (const void *)(index->rows + index->place_count + 2);
    index->countries = (const void *)(index->towns + index->town_count);
    return are_slots(index);
}

const struct sm_name_key *sm_place_index_find(const struct sm_place_index *index, uint32_t key,
                                              const struct sm_name_key **end)
{
    size_t slot = key >> (KEY_BITS - SLOT_BITS);
    const struct sm_name_key *at = index->keys + index->slots[slot];
    const struct sm_name_key *last = index->keys + index->slots[slot + 1];
    while (at < last && at->key != key)
        at++;
    *end = at;
    while (*end < last && (*end)->key == key)
        ++*end;
    return at;
}

/* ---- files */

/* Where the index of a table lies. False where there can be none. */
static bool find_file(const char *table_path, char *out, size_t size, bool *is_beside)
{
    char name[64];
    int n = snprintf(out, size, "%s" SM_INDEX_SUFFIX, table_path);
    if (n < 0 || (size_t)n >= size) return false;
    *is_beside = sm_file_exists(out);
    if (*is_beside) return true;
    n = snprintf(name, sizeof name, "%s", sm_path_name(out).at);
    *is_beside = sm_is_build_table(table_path);
    return n > 0 && (size_t)n < sizeof name && sm_build_tree_file(name, out, size);
}

static bool read_file(struct sm_file_reader *reader, struct sm_index_file *file)
{
    size_t got;
    if (!sm_file_stamp(reader, &file->stamp, NULL) || file->stamp.size > INDEX_BYTES_MAX)
        return false;
    file->bytes.bytes = sm_alloc(file->stamp.size + 1, 1);
    if (!file->bytes.bytes) return false;
    file->bytes.capacity = file->stamp.size + 1;
    bool ok = sm_file_read_at(reader, 0, file->bytes.bytes, file->stamp.size, &got, NULL);
    file->bytes.count = got;
    return ok;
}

void sm_gazetteer_index_load(const char *path, struct sm_index_file *file)
{
    char index_path[4096];
    struct sm_file_reader reader;
    *file = (struct sm_index_file){0};
    if (!find_file(path, index_path, sizeof index_path, &file->is_beside) ||
        !sm_file_open(&reader, index_path, NULL))
        return;
    if (!read_file(&reader, file)) sm_buf_finish(&file->bytes);
    sm_file_close(&reader);
    file->is_whole = sm_place_index_read(sm_buf_slice(&file->bytes), &file->index);
}
