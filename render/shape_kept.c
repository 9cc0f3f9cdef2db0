/* SPDX-License-Identifier: Apache-2.0
 * A list is measured at several widths before it is drawn, and the names of a view are the same in
 * its next week. What is kept is found by everything that shaping depends on.
 */
#include "render/shape_kept.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/memory.h"
#include "render/font.h"

enum { SHELVES = 2048, TEXT_MAX = 512, BYTES_MAX = 2 << 20 };

struct kept {
    struct kept *older;
    uint64_t hash;
    enum sm_direction direction;
    struct sm_run run;
};

struct sm_kept_runs {
    struct sm_arena arena;
    struct kept *shelves[SHELVES];
    size_t bytes;
};

static uint64_t hash_of(const struct sm_shaper *shaper, struct sm_text text)
{
    uint64_t hash = sm_fnv_add(sm_fnv_of(text), (uint64_t)shaper->type.face);
    return sm_fnv_folded(sm_fnv_add(hash, (uint64_t)(shaper->type.size_px * 64)));
}

static bool is_it(const struct kept *kept, const struct sm_shaper *shaper, struct sm_text text)
{
    const struct sm_type *a = &kept->run.type, *b = &shaper->type;
    return kept->direction == shaper->direction && a->face == b->face && a->size_px == b->size_px &&
           a->spacing_px == b->spacing_px && sm_text_equal(kept->run.text, text);
}

/* Text and glyphs of a run, in another arena. False when memory ran out. */
static bool copy_run(const struct sm_run *from, struct sm_arena *arena, struct sm_run *to)
{
    size_t n = from->glyph_count;
    struct sm_glyph *glyphs = sm_arena_alloc(arena, n + 1, sizeof *glyphs);
    char *bytes = sm_arena_copy(arena, from->text.n ? from->text.at : "", from->text.n);
    if (!glyphs || !bytes) return false;
    if (n) memcpy(glyphs, from->glyphs, n * sizeof *glyphs);
    *to = *from;
    to->glyphs = glyphs;
    to->text.at = bytes;
    return true;
}

bool sm_kept_run_find(const struct sm_shaper *shaper, struct sm_text text, struct sm_run *run)
{
    const struct sm_kept_runs *runs = shaper->fonts->runs;
    if (!runs || text.n > TEXT_MAX) return false;
    uint64_t hash = hash_of(shaper, text);
    for (const struct kept *kept = runs->shelves[hash % SHELVES]; kept; kept = kept->older)
        if (kept->hash == hash && is_it(kept, shaper, text))
            return copy_run(&kept->run, shaper->arena, run);
    return false;
}

/* The runs, empty if they held too much. */
static struct sm_kept_runs *with_room(struct sm_kept_runs **runs, size_t bytes)
{
    if (*runs && (*runs)->bytes + bytes > BYTES_MAX) {
        sm_kept_runs_free(*runs);
        *runs = NULL;
    }
    if (!*runs) *runs = sm_alloc_zeroed(1, sizeof **runs);
    if (*runs) (*runs)->bytes += bytes;
    return *runs;
}

void sm_kept_run_keep(const struct sm_shaper *shaper, struct sm_text text, const struct sm_run *run)
{
    size_t bytes = sizeof(struct kept) + text.n + run->glyph_count * sizeof *run->glyphs;
    if (text.n > TEXT_MAX || !sm_text_equal(run->text, text)) return;
    struct sm_kept_runs *runs = with_room(&shaper->fonts->runs, bytes);
    struct kept *kept = runs ? sm_arena_alloc(&runs->arena, 1, sizeof *kept) : NULL;
    if (!kept || !copy_run(run, &runs->arena, &kept->run)) return;
    kept->direction = shaper->direction;
    kept->hash = hash_of(shaper, text);
    kept->older = runs->shelves[kept->hash % SHELVES];
    runs->shelves[kept->hash % SHELVES] = kept;
}

void sm_kept_runs_free(struct sm_kept_runs *runs)
{
    if (!runs) return;
    sm_arena_finish(&runs->arena);
    free(runs);
}
