/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as an index of places, as they are and with a header that vouches for them: taken or
 * not, no place is read that does not hash to what the index says of its row.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/fuzz/replay.h"

#include "base/file.h"
#include "data/gazetteer_rows.h"

/* The table of the gazetteer, as a file. */
static char table_path[] = "/tmp/sitmap-fuzz-XXXXXX";
static int table_file = -1;

static void remove_table(void)
{
    unlink(table_path);
}

static void write_table(struct sm_text table)
{
    if (table_file < 0) {
        table_file = mkstemp(table_path);
        atexit(remove_table);
    }
    require(table_file >= 0 && ftruncate(table_file, 0) == 0);
    require(!table.n || pwrite(table_file, table.at, table.n, 0) == (ssize_t)table.n);
}

static void look_at(const struct sm_gazetteer *gazetteer)
{
    static const char *const names[] = {"Alpha", "Beta", "city of Alpha", "Ґалаґан"};
    struct sm_town_search search = {.within_deg = {-180, -90, 180, 90}};
    struct sm_match matches[8];
    size_t count = gazetteer->place_count < 64 ? gazetteer->place_count : 64;
    for (size_t i = 0; i < count; i++) {
        const struct sm_place *place = sm_gazetteer_place(gazetteer, i);
        require(sm_place_kind_name(place->kind) != NULL);
        require(place->name_en.n == 0 || sm_vertex_is_finite(place->at_deg));
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct sm_query query = {.name = sm_text(names[i]), .country = sm_text("ZZ")};
        sm_gazetteer_find(gazetteer, &query, matches, sizeof matches / sizeof *matches);
        query.country = (struct sm_text){0};
        sm_gazetteer_find(gazetteer, &query, matches, sizeof matches / sizeof *matches);
    }
    while (sm_gazetteer_next_town(gazetteer, &search))
        ;
}

static void take(struct sm_text table, struct sm_text index, bool is_sealed)
{
    bool taken = false;
    struct sm_index_file file = {.is_beside = true,
                                 .stamp = {.seconds = 1LL << 40, .changed_seconds = 1LL << 40}};
    struct sm_gazetteer *gazetteer = sm_alloc_zeroed(1, sizeof *gazetteer);
    require(gazetteer != NULL);
    gazetteer->user_first = SIZE_MAX;
    sm_buf_text(&file.bytes, index);
    if (is_sealed) sm_gazetteer_index_seal(table, file.bytes.bytes, file.bytes.count);
    file.is_whole = sm_place_index_read(sm_buf_slice(&file.bytes), &file.index);
    bool ok = sm_place_rows_begin(gazetteer, table_path, &file, &taken, NULL);
    require(ok && taken == (gazetteer->place_count > 0));
    look_at(gazetteer);
    sm_gazetteer_close(gazetteer);
    sm_buf_finish(&file.bytes);
}

/* The first 256 bytes, or half of them, are the table. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { TABLE_BYTES = 256 };
    const char *bytes = size ? (const char *)data : "";
    size_t n = size / 2 < TABLE_BYTES ? size / 2 : TABLE_BYTES;
    struct sm_text table = {bytes, n}, rest = {bytes + n, size - n};
    write_table(table);
    take(table, rest, false);
    take(table, rest, true);
    return 0;
}
