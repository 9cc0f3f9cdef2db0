/* SPDX-License-Identifier: Apache-2.0
 * What may be called so, by the keys of names alone.
 */
#include "data/gazetteer_bones.h"
#include "data/gazetteer_rows.h"

static bool add(struct sm_numbers *numbers, size_t number)
{
    if (!sm_grow(&numbers->at, &numbers->capacity, numbers->count + 1, sizeof *numbers->at))
        return false;
    numbers->at[numbers->count++] = number;
    return true;
}

static bool add_of_rows(const struct sm_place_range *range, uint32_t key,
                        struct sm_numbers *numbers)
{
    const struct sm_name_key *end;
    const struct sm_place_index *index = sm_place_rows_index(range->rows);
    const struct sm_name_key *at = sm_place_index_find(index, key, &end);
    for (; at < end; at++)
        if (at->place < index->place_count && !add(numbers, range->first + at->place)) return false;
    return true;
}

/* Of those from 'first' on and before 'end'. */
static bool add_of_bones(const struct sm_bones_index *index, uint32_t key, size_t first, size_t end,
                         struct sm_numbers *numbers)
{
    uint32_t entry = sm_bones_index_begin(index, key);
    size_t number;
    while (sm_bones_index_next_of_all(index, key, &entry, &number))
        if (number >= first && number < end && !add(numbers, number)) return false;
    return true;
}

bool sm_gazetteer_alike(const struct sm_gazetteer *gazetteer, const struct sm_bones_index *index,
                        struct sm_text name, struct sm_numbers *numbers)
{
    uint32_t bones[SM_BONES_MAX];
    uint32_t key = sm_bones_key(bones, sm_name_bones(name, bones));
    struct sm_place_range range = {0};
    numbers->count = 0;
    while (sm_gazetteer_next_range(gazetteer, &range)) {
        bool ok = range.rows ? add_of_rows(&range, key, numbers)
                             : add_of_bones(index, key, range.first, range.end, numbers);
        if (!ok) return false;
    }
    return add_of_bones(index, key, gazetteer->place_count, SIZE_MAX, numbers);
}
