/* SPDX-License-Identifier: Apache-2.0 */
#include "data/gazetteer_names.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/gazetteer_bones.h"
#include "data/gazetteer_index.h"

enum { NAMES_BYTES_MAX = 256 << 20, VERSION_BYTES = 16, FORMAT = 0x01020304 };

/* In the byte order of the machine that made it: on another the format reads differently. */
struct header {
    char magic[8];
    uint32_t format, key_bytes;
    char version[VERSION_BYTES];
    uint64_t table_hash, count, keys_hash;
};

_Static_assert(sizeof(struct header) == 56 && sizeof(struct sm_name_key) == 8, "no padding");

static const char magic[8] = "sitmapPN";

void sm_name_keys_add(struct sm_name_keys *keys, size_t place, struct sm_text spelling)
{
    uint32_t bones[SM_BONES_MAX];
    if (!spelling.n) return;
    size_t count = sm_name_bones(spelling, bones);
    uint32_t key = sm_bones_key(bones, count);
    /* Most spellings of a place are alike. */
    for (size_t i = keys->count; i > 0 && keys->at[i - 1].place == place; i--)
        if (keys->at[i - 1].key == key) return;
    if (!sm_grow(&keys->at, &keys->capacity, keys->count + 1, sizeof *keys->at)) {
        keys->failed = true;
        return;
    }
    keys->at[keys->count++] = (struct sm_name_key){key, (uint32_t)place};
}

void sm_name_keys_add_place(struct sm_name_keys *keys, const struct sm_gazetteer *gazetteer,
                            size_t i)
{
    const struct sm_place *place = &gazetteer->places[i];
    bool is_users = i >= gazetteer->user_first;
    struct sm_text alt = place->alt;
    sm_name_keys_add(keys, i, place->name_en);
    sm_name_keys_add(keys, i, place->name_uk);
    sm_name_keys_add(keys, i, place->name_ru);
    while (alt.n) {
        struct sm_text spelling = sm_text_cut(&alt, '|');
        if (is_users || !sm_alt_is_noise(spelling)) sm_name_keys_add(keys, i, spelling);
    }
}

static struct header header_of(uint64_t table_hash, struct sm_text keys)
{
    struct header header = {
        .format = FORMAT,
        .key_bytes = sizeof(struct sm_name_key),
        .version = SITMAP_VERSION,
        .table_hash = table_hash,
        .count = keys.n / sizeof(struct sm_name_key),
        .keys_hash = sm_gazetteer_hash(keys),
    };
    memcpy(header.magic, magic, sizeof magic);
    return header;
}

bool sm_gazetteer_names_seal(uint64_t table_hash, struct sm_text keys, struct sm_buf *out)
{
    struct header header = header_of(table_hash, keys);
    sm_buf_add(out, (const char *)&header, sizeof header);
    sm_buf_text(out, keys);
    return !out->failed;
}

bool sm_gazetteer_names_make(const struct sm_gazetteer *gazetteer, struct sm_buf *out,
                             struct sm_error *err)
{
    struct sm_name_keys keys = {0};
    for (size_t i = 0; i < gazetteer->place_count; i++)
        sm_name_keys_add_place(&keys, gazetteer, i);
    struct sm_text bytes = {(const char *)keys.at, keys.count * sizeof *keys.at};
    uint64_t table_hash = sm_gazetteer_hash(sm_buf_slice(&gazetteer->tables[0]));
    bool ok = !keys.failed && sm_gazetteer_names_seal(table_hash, bytes, out);
    free(keys.at);
    return ok || sm_fail_memory(err);
}

/* Keys of places that there are, place by place. */
static bool are_in_order(const struct sm_gazetteer *gazetteer, const struct sm_name_keys *keys)
{
    uint32_t last = 0;
    for (size_t i = 0; i < keys->count; i++) {
        if (keys->at[i].place < last || keys->at[i].place >= gazetteer->begun_count) return false;
        last = keys->at[i].place;
    }
    return true;
}

/* Names may have come to be folded otherwise since: some of all are looked at again. */
static bool fold_the_same(const struct sm_gazetteer *gazetteer, const struct sm_name_keys *keys)
{
    enum { LOOKS = 64 };
    size_t step = keys->count / LOOKS + 1;
    struct sm_name_keys due = {0};
    bool same = true;
    for (size_t i = 0; i < keys->count && same; i += step) {
        uint32_t place = keys->at[i].place;
        size_t first = i;
        while (first && keys->at[first - 1].place == place)
            first--;
        due.count = 0;
        sm_name_keys_add_place(&due, gazetteer, place);
        same = due.count <= keys->count - first &&
               memcmp(due.at, keys->at + first, due.count * sizeof *due.at) == 0;
    }
    free(due.at);
    return same && !due.failed;
}

void sm_gazetteer_names_take(const struct sm_gazetteer *gazetteer, struct sm_text names,
                             struct sm_name_keys *keys)
{
    struct header header;
    if (names.n < sizeof header) return;
    struct sm_text bytes = {names.at + sizeof header, names.n - sizeof header};
    struct header due = header_of(gazetteer->table_hash, bytes);
    size_t count = bytes.n / sizeof *keys->at;
    if (memcmp(names.at, &due, sizeof due) != 0 || !count || bytes.n % sizeof *keys->at) return;
    if (!sm_grow(&keys->at, &keys->capacity, count, sizeof *keys->at)) return;
    memcpy(keys->at, bytes.at, bytes.n);
    keys->count = count;
    if (!are_in_order(gazetteer, keys) || !fold_the_same(gazetteer, keys)) keys->count = 0;
}

void sm_gazetteer_names_read(const struct sm_gazetteer *gazetteer, struct sm_name_keys *keys)
{
    char path[4096];
    struct sm_buf names = {0};
    const char *table = gazetteer->indexed_path;
    if (!table || !sm_gazetteer_find_made(table, SM_NAMES_SUFFIX, path, sizeof path)) return;
    /* Those that cannot be read are as good as none. */
    if (sm_file_read(path, NAMES_BYTES_MAX, &names, NULL))
        sm_gazetteer_names_take(gazetteer, sm_buf_slice(&names), keys);
    sm_buf_finish(&names);
}
