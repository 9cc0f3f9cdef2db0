/* SPDX-License-Identifier: Apache-2.0
 * Most of the text of a view is the same in its next week, at the same place. What is kept is
 * found by everything that it was made from, so it is what would be made again.
 */
#include "render/cairo_stamps.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { SHELVES = 1024, BYTES_MAX = 8 << 20 };

struct kept {
    struct kept *older;
    uint64_t hash;
    struct sm_stamp_key key;
    struct sm_run run;
    struct sm_stamp stamp;
};

struct sm_stamps {
    struct sm_arena arena;
    struct kept *shelves[SHELVES];
    size_t bytes;
};

/* ---- keys */

static uint64_t mix(uint64_t hash, const void *bytes, size_t n)
{
    const unsigned char *at = bytes;
    for (uint64_t word = 0; n >= sizeof word; n -= sizeof word, at += sizeof word) {
        memcpy(&word, at, sizeof word);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
    }
    return hash;
}

static size_t glyph_bytes(const struct sm_run *run)
{
    return run->glyph_count * sizeof *run->glyphs;
}

static size_t turn_bytes(const struct sm_run *run)
{
    return run->turns ? run->glyph_count * sizeof *run->turns : 0;
}

static uint64_t hash_of(const struct sm_stamp_key *key)
{
    uint64_t hash = mix((uint64_t)key->run->type.face, &key->device, sizeof key->device);
    return mix(hash, key->run->glyphs, glyph_bytes(key->run));
}

static bool are_boxes_equal(struct sm_pixel_box a, struct sm_pixel_box b)
{
    return a.x0 == b.x0 && a.y0 == b.y0 && a.x1 == b.x1 && a.y1 == b.y1;
}

static bool are_runs_equal(const struct sm_run *a, const struct sm_run *b)
{
    return a->type.face == b->type.face && a->type.size_px == b->type.size_px &&
           a->glyph_count == b->glyph_count && !a->turns == !b->turns &&
           memcmp(a->glyphs, b->glyphs, glyph_bytes(a)) == 0 &&
           (!a->turns || memcmp(a->turns, b->turns, turn_bytes(a)) == 0);
}

static bool are_equal(const struct sm_stamp_key *a, const struct sm_stamp_key *b)
{
    return a->device.x == b->device.x && a->device.y == b->device.y && a->scale == b->scale &&
           a->halo == b->halo && are_boxes_equal(a->box, b->box) && are_runs_equal(a->run, b->run);
}

const struct sm_stamp *sm_stamp_find(const struct sm_stamps *stamps, const struct sm_stamp_key *key)
{
    if (!stamps) return NULL;
    uint64_t hash = hash_of(key);
    for (const struct kept *kept = stamps->shelves[hash % SHELVES]; kept; kept = kept->older)
        if (kept->hash == hash && are_equal(&kept->key, key)) return &kept->stamp;
    return NULL;
}

/* ---- keeping */

/* NULL when memory ran out. */
static void *copied(struct sm_arena *arena, const void *from, size_t n)
{
    void *copy = sm_arena_alloc(arena, n, 1);
    if (copy && n) memcpy(copy, from, n);
    return copy;
}

static size_t cover_bytes(const struct sm_cover *cover)
{
    return cover->at ? (size_t)cover->stride * (size_t)(cover->box.y1 - cover->box.y0) : 0;
}

static bool copy_cover(struct sm_arena *arena, const struct sm_cover *from, struct sm_cover *to)
{
    *to = *from;
    if (from->at) to->at = copied(arena, from->at, cover_bytes(from));
    return !from->at == !to->at;
}

static bool copy_run(struct sm_arena *arena, const struct sm_run *from, struct sm_run *to)
{
    *to = *from;
    to->glyphs = copied(arena, from->glyphs, glyph_bytes(from));
    if (from->turns) to->turns = copied(arena, from->turns, turn_bytes(from));
    return to->glyphs && !from->turns == !to->turns;
}

/* The stamps, empty if they held too much. */
static struct sm_stamps *with_room(struct sm_stamps **stamps, size_t bytes)
{
    if (*stamps && (*stamps)->bytes + bytes > BYTES_MAX) {
        sm_stamps_free(*stamps);
        *stamps = NULL;
    }
    if (!*stamps) *stamps = sm_alloc_zeroed(1, sizeof **stamps);
    if (*stamps) (*stamps)->bytes += bytes;
    return *stamps;
}

void sm_stamp_keep(struct sm_stamps **stamps, const struct sm_stamp_key *key,
                   const struct sm_stamp *stamp)
{
    size_t bytes = cover_bytes(&stamp->glyphs) + cover_bytes(&stamp->halo) + glyph_bytes(key->run) +
                   turn_bytes(key->run) + sizeof(struct kept);
    struct sm_stamps *in = with_room(stamps, bytes);
    struct kept *kept = in ? sm_arena_alloc(&in->arena, 1, sizeof *kept) : NULL;
    if (!kept || !copy_run(&in->arena, key->run, &kept->run) ||
        !copy_cover(&in->arena, &stamp->glyphs, &kept->stamp.glyphs) ||
        !copy_cover(&in->arena, &stamp->halo, &kept->stamp.halo))
        return;
    kept->key = *key;
    kept->key.run = &kept->run;
    kept->hash = hash_of(key);
    struct kept **shelf = &in->shelves[kept->hash % SHELVES];
    kept->older = *shelf;
    *shelf = kept;
}

void sm_stamps_free(struct sm_stamps *stamps)
{
    if (!stamps) return;
    sm_arena_finish(&stamps->arena);
    free(stamps);
}
