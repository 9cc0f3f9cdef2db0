/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as an index of places, and as records that a header vouches for: taken or not, what is
 * taken points into the table.
 */
#include <stdlib.h>

#include "tests/fuzz/replay.h"

#include "data/gazetteer_index.h"
#include "data/gazetteer_names.h"

static void look_at(struct sm_text text, struct sm_text table)
{
    if (text.n == 0) return;
    if (text.at < table.at || text.n > table.n) abort();
    if ((size_t)(text.at - table.at) > table.n - text.n) abort();
}

static void take(struct sm_text table, struct sm_text index)
{
    bool taken;
    struct sm_gazetteer *gazetteer = sm_alloc_zeroed(1, sizeof *gazetteer);
    if (!gazetteer) return;
    bool ok = sm_gazetteer_index_take(gazetteer, table, index, &taken, NULL);
    if (!ok || taken != (gazetteer->place_count > 0)) abort();
    for (size_t i = 0; i < gazetteer->place_count; i++) {
        const struct sm_place *place = &gazetteer->places[i];
        look_at(place->id, table);
        look_at(place->name_en, table);
        look_at(place->name_uk, table);
        look_at(place->name_ru, table);
        look_at(place->alt, table);
        look_at(place->country, table);
        look_at(place->admin1, table);
        if (!sm_place_kind_name(place->kind)) abort();
    }
    sm_gazetteer_close(gazetteer);
}

/* Names of the places that an index of their table gave, as they are and as keys that a header
 * vouches for. */
static void take_names(struct sm_text table, struct sm_text index, struct sm_text names)
{
    bool taken;
    struct sm_name_keys keys = {0};
    struct sm_gazetteer *gazetteer = sm_alloc_zeroed(1, sizeof *gazetteer);
    if (!gazetteer) return;
    sm_gazetteer_index_take(gazetteer, table, index, &taken, NULL);
    sm_gazetteer_names_take(gazetteer, names, &keys);
    for (size_t i = 0; i < keys.count; i++)
        if (keys.at[i].place >= gazetteer->place_count) abort();
    free(keys.at);
    struct sm_buf sealed = {0};
    keys = (struct sm_name_keys){0};
    if (sm_gazetteer_names_seal(gazetteer->table_hash, names, &sealed))
        sm_gazetteer_names_take(gazetteer, sm_buf_slice(&sealed), &keys);
    for (size_t i = 0; i < keys.count; i++)
        if (keys.at[i].place >= gazetteer->place_count) abort();
    free(keys.at);
    sm_buf_finish(&sealed);
    sm_gazetteer_close(gazetteer);
}

/* The first quarter of the bytes is the table. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sm_buf sealed = {0};
    const char *bytes = size ? (const char *)data : "";
    size_t n = size / 4;
    struct sm_text table = {bytes, n}, rest = {bytes + n, size - n};
    take(table, rest);
    rest.n -= rest.n % SM_INDEX_RECORD_BYTES;
    if (sm_gazetteer_index_seal(table, rest, &sealed)) {
        take(table, sm_buf_slice(&sealed));
        take_names(table, sm_buf_slice(&sealed), rest);
    }
    sm_buf_finish(&sealed);
    return 0;
}
