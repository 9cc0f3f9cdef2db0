/* SPDX-License-Identifier: Apache-2.0 */
#include "data/gazetteer.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/gazetteer_rows.h"

static const char *const kind_names[] = {
    [SM_PLACE_VILLAGE] = "village", [SM_PLACE_TOWN] = "town",
    [SM_PLACE_CITY] = "city",       [SM_PLACE_ADMIN1_CAPITAL] = "admin1_capital",
    [SM_PLACE_CAPITAL] = "capital", [SM_PLACE_SITE] = "site",
};
enum { KIND_COUNT = sizeof kind_names / sizeof *kind_names };

const char *sm_place_kind_name(enum sm_place_kind kind)
{
    return kind_names[kind];
}

bool sm_place_kind_parse(struct sm_text word, enum sm_place_kind *kind)
{
    for (size_t i = 0; i < KIND_COUNT; i++) {
        if (!sm_text_is_nocase(word, kind_names[i])) continue;
        *kind = (enum sm_place_kind)i;
        return true;
    }
    return false;
}

bool sm_gazetteer_find_tables(const char *folder, char *out, size_t size)
{
    char path[4096];
    bool fits = sm_path_join(path, sizeof path, folder, "regions.tsv");
    if (fits && sm_file_exists(path)) return sm_path_join(out, size, folder, "");
    return sm_path_join(out, size, folder, "base");
}

/* A table that a folder need not have. */
static bool read_if_there(struct sm_gazetteer *gazetteer, const char *folder, const char *name,
                          struct sm_error *err)
{
    char path[4096];
    if (!sm_path_join(path, sizeof path, folder, name) || !sm_file_exists(path)) return true;
    return sm_gazetteer_read_places(gazetteer, folder, name, err);
}

/* Rows that are read when they are asked for are marked then. */
static void mark_small(struct sm_gazetteer *gazetteer)
{
    size_t count = gazetteer->indexed_count;
    if (count && sm_place_rows_first(gazetteer->indexed[count - 1]) == gazetteer->villages_first)
        return;
    for (size_t i = gazetteer->villages_first; i < gazetteer->place_count; i++)
        gazetteer->places[i].small = true;
}

static bool read_all(struct sm_gazetteer *gazetteer, const char *folder, const char *places_file,
                     struct sm_error *err)
{
    char tables[4096];
    if (!sm_gazetteer_find_tables(folder, tables, sizeof tables))
        return sm_fail(err, SM_E_INPUT, "%s: path too long", folder);
    if (!sm_gazetteer_read_regions(gazetteer, tables, err) ||
        !sm_gazetteer_read_places(gazetteer, tables, "places.tsv", err) ||
        !read_if_there(gazetteer, tables, "places_extra.tsv", err))
        return false;
    gazetteer->villages_first = gazetteer->place_count;
    if (!read_if_there(gazetteer, tables, "villages.tsv", err)) return false;
    mark_small(gazetteer);
    gazetteer->user_first = gazetteer->place_count;
    return !places_file || sm_gazetteer_read_user(gazetteer, places_file, err);
}

bool sm_alt_is_noise(struct sm_text spelling)
{
    return spelling.n && spelling.at[0] >= 'a' && spelling.at[0] <= 'z';
}

struct sm_beginnings sm_beginnings_of(const struct sm_place *place, bool is_users)
{
    struct sm_beginnings set = {{0}};
    sm_beginnings_add(&set, sm_name_beginning(place->name_en));
    if (place->name_uk.n) sm_beginnings_add(&set, sm_name_beginning(place->name_uk));
    if (place->name_ru.n) sm_beginnings_add(&set, sm_name_beginning(place->name_ru));
    struct sm_text alt = place->alt;
    while (alt.n) {
        struct sm_text spelling = sm_text_cut(&alt, '|');
        if (is_users || !sm_alt_is_noise(spelling))
            sm_beginnings_add(&set, sm_name_beginning(spelling));
    }
    return set;
}

/* Some of the places, for one thread. */
struct share {
    struct sm_gazetteer *gazetteer;
    size_t first, end;
};

static void *find_beginnings(void *closure)
{
    const struct share *share = closure;
    struct sm_gazetteer *gazetteer = share->gazetteer;
    for (size_t i = share->first; i < share->end; i++)
        gazetteer->beginnings[i] =
            sm_beginnings_of(&gazetteer->places[i], i >= gazetteer->user_first);
    return NULL;
}

/* Without an index half of the time of opening goes into this: two threads share it. */
static void find_beginnings_of(struct sm_gazetteer *gazetteer, size_t first, size_t end)
{
    enum { WORTH_A_THREAD = 2000 };
    size_t middle = end - first < WORTH_A_THREAD ? end : first + (end - first) / 2;
    struct share here = {gazetteer, first, middle}, there = {gazetteer, middle, end};
    pthread_t thread;
    bool beside = middle < end && pthread_create(&thread, NULL, find_beginnings, &there) == 0;
    find_beginnings(&here);
    if (beside)
        pthread_join(thread, NULL);
    else
        find_beginnings(&there);
}

static bool find_all_beginnings(struct sm_gazetteer *gazetteer, struct sm_error *err)
{
    struct sm_place_range range = {0};
    if (!sm_grow(&gazetteer->beginnings, &gazetteer->beginning_capacity, gazetteer->place_count,
                 sizeof *gazetteer->beginnings))
        return sm_fail_memory(err);
    while (sm_gazetteer_next_range(gazetteer, &range))
        if (!range.rows) find_beginnings_of(gazetteer, range.first, range.end);
    return true;
}

bool sm_gazetteer_next_range(const struct sm_gazetteer *gazetteer, struct sm_place_range *range)
{
    size_t first = range->end, count = gazetteer->place_count;
    *range = (struct sm_place_range){NULL, first, count};
    for (size_t i = gazetteer->indexed_count; i > 0; i--) {
        const struct sm_place_rows *rows = gazetteer->indexed[i - 1];
        size_t begin = sm_place_rows_first(rows);
        if (begin < first) break;
        bool is_here = begin == first;
        size_t end = is_here ? begin + sm_place_rows_index(rows)->place_count : begin;
        *range = (struct sm_place_range){is_here ? rows : NULL, first, end};
    }
    return first < count;
}

/* NULL, and 'err', when memory runs out. */
static struct sm_gazetteer *new_gazetteer(struct sm_error *err)
{
    struct sm_gazetteer *gazetteer = sm_alloc_zeroed(1, sizeof *gazetteer);
    if (!gazetteer) {
        sm_fail_memory(err);
        return NULL;
    }
    gazetteer->villages_first = gazetteer->user_first = SIZE_MAX;
    return gazetteer;
}

struct sm_gazetteer *sm_gazetteer_open_table(const char *folder, const char *name,
                                             struct sm_error *err)
{
    struct sm_gazetteer *gazetteer = new_gazetteer(err);
    if (!gazetteer) return NULL;
    gazetteer->without_index = true;
    if (sm_gazetteer_read_places(gazetteer, folder, name, err) &&
        find_all_beginnings(gazetteer, err))
        return gazetteer;
    sm_gazetteer_close(gazetteer);
    return NULL;
}

/* Read all tables; NULL, and the gazetteer closed, on failure. */
static struct sm_gazetteer *filled(struct sm_gazetteer *gazetteer, const char *folder,
                                   const char *places_file, struct sm_error *err)
{
    if (read_all(gazetteer, folder, places_file, err) && find_all_beginnings(gazetteer, err))
        return gazetteer;
    sm_gazetteer_close(gazetteer);
    return NULL;
}

struct sm_gazetteer *sm_gazetteer_open_whole(const char *folder, const char *places_file,
                                             struct sm_error *err)
{
    struct sm_gazetteer *gazetteer = new_gazetteer(err);
    if (!gazetteer) return NULL;
    gazetteer->without_index = true;
    return filled(gazetteer, folder, places_file, err);
}

struct sm_gazetteer *sm_gazetteer_open(const char *folder, const char *places_file,
                                       struct sm_report *report, struct sm_error *err)
{
    return sm_gazetteer_open_ahead(folder, places_file, NULL, report, err);
}

struct sm_gazetteer *sm_gazetteer_open_ahead(const char *folder, const char *places_file,
                                             struct sm_gazetteer_ahead *ahead,
                                             struct sm_report *report, struct sm_error *err)
{
    struct sm_gazetteer *gazetteer = new_gazetteer(err);
    if (!gazetteer) return NULL;
    gazetteer->ahead = ahead;
    if (!filled(gazetteer, folder, places_file, err)) return NULL;
    gazetteer->ahead = NULL;
    if (places_file)
        sm_remark(report, SM_NOTE, "%s: %zu places, which outrank the embedded ones", places_file,
                  gazetteer->place_count - gazetteer->user_first);
    return gazetteer;
}

void sm_gazetteer_close(struct sm_gazetteer *gazetteer)
{
    if (!gazetteer) return;
    for (size_t i = 0; i < gazetteer->indexed_count; i++)
        sm_place_rows_close(gazetteer->indexed[i]);
    for (size_t i = 0; i < SM_TABLES_MAX; i++)
        sm_buf_finish(&gazetteer->tables[i]);
    sm_arena_finish(&gazetteer->arena);
    sm_unreserve(gazetteer->places, gazetteer->place_capacity * sizeof *gazetteer->places);
    free(gazetteer->beginnings);
    free(gazetteer->regions);
    free(gazetteer);
}

size_t sm_gazetteer_place_count(const struct sm_gazetteer *gazetteer)
{
    return gazetteer->place_count;
}

const struct sm_place *sm_gazetteer_place(const struct sm_gazetteer *gazetteer, size_t i)
{
    for (size_t k = 0; k < gazetteer->indexed_count; k++) {
        struct sm_place_rows *rows = gazetteer->indexed[k];
        if (i - sm_place_rows_first(rows) < sm_place_rows_index(rows)->place_count)
            sm_place_rows_take(rows, gazetteer, i);
    }
    return &gazetteer->places[i];
}

size_t sm_gazetteer_region_count(const struct sm_gazetteer *gazetteer)
{
    return gazetteer->region_count;
}

const struct sm_region *sm_gazetteer_region(const struct sm_gazetteer *gazetteer, size_t i)
{
    return &gazetteer->regions[i];
}

bool sm_gazetteer_make_room(struct sm_gazetteer *gazetteer, size_t needed)
{
    enum { FIRST = 1 << 16 };
    size_t before = gazetteer->place_capacity, capacity = before ? before : FIRST;
    while (capacity < needed && capacity <= SIZE_MAX / 4 / sizeof *gazetteer->places)
        capacity *= 2;
    if (capacity == before) return needed <= before;
    struct sm_place *places = sm_reserve(capacity * sizeof *places);
    if (!places || capacity < needed) {
        sm_unreserve(places, capacity * sizeof *places);
        return false;
    }
    if (before) memcpy(places, gazetteer->places, gazetteer->place_count * sizeof *places);
    sm_unreserve(gazetteer->places, before * sizeof *places);
    gazetteer->places = places;
    gazetteer->place_capacity = capacity;
    return true;
}

bool sm_gazetteer_add(struct sm_gazetteer *gazetteer, const struct sm_place *place)
{
    size_t needed = gazetteer->place_count + 1;
    if (needed > gazetteer->place_capacity && !sm_gazetteer_make_room(gazetteer, needed))
        return false;
    gazetteer->places[needed - 1] = *place;
    gazetteer->place_count = needed;
    return true;
}
