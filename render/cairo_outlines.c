/* SPDX-License-Identifier: Apache-2.0
 * Outlines of glyphs, each loaded from its face once: a page writes the same letters again and
 * again, and loading one costs a third of drawing it.
 */
#include "render/cairo_outlines.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { SHELVES = 1024, OUTLINES_MAX = 16384 };

struct kept {
    struct kept *older;
    struct sm_outline_key key;
    FT_Outline outline;
};

struct sm_outlines {
    struct sm_arena arena;
    struct kept *shelves[SHELVES];
    size_t count;
};

static bool is_same(struct sm_outline_key a, struct sm_outline_key b)
{
    return a.glyph == b.glyph && a.face == b.face && a.size_px == b.size_px && a.scale == b.scale;
}

static struct kept **shelf_of(struct sm_outlines *outlines, struct sm_outline_key key)
{
    uint32_t hash = key.glyph * 2654435761u + (uint32_t)key.face * 40503u +
                    (uint32_t)(key.size_px * key.scale * 64) * 2246822519u;
    return &outlines->shelves[hash >> 22];
}

static FT_Outline *find(struct sm_outlines *outlines, struct sm_outline_key key)
{
    for (struct kept *kept = *shelf_of(outlines, key); kept; kept = kept->older)
        if (is_same(kept->key, key)) return &kept->outline;
    return NULL;
}

/* False when memory ran out or there are too many: then it is not kept, and nothing is wrong. */
static bool copy_outline(struct sm_arena *arena, const FT_Outline *from, FT_Outline *to)
{
    *to = *from;
    size_t points = (size_t)from->n_points, contours = (size_t)from->n_contours;
    to->points = sm_arena_alloc(arena, points, sizeof *to->points);
    to->tags = sm_arena_alloc(arena, points, sizeof *to->tags);
    to->contours = sm_arena_alloc(arena, contours, sizeof *to->contours);
    if (!to->points || !to->tags || !to->contours) return false;
    if (points) memcpy(to->points, from->points, points * sizeof *to->points);
    if (points) memcpy(to->tags, from->tags, points * sizeof *to->tags);
    if (contours) memcpy(to->contours, from->contours, contours * sizeof *to->contours);
    return true;
}

static FT_Outline *keep(struct sm_outlines *outlines, struct sm_outline_key key,
                        const FT_Outline *outline)
{
    struct kept **shelf = shelf_of(outlines, key);
    struct kept *kept = NULL;
    if (outlines->count < OUTLINES_MAX)
        kept = sm_arena_alloc_zeroed(&outlines->arena, 1, sizeof *kept);
    if (!kept || !copy_outline(&outlines->arena, outline, &kept->outline)) return NULL;
    kept->key = key;
    kept->older = *shelf;
    *shelf = kept;
    outlines->count++;
    return &kept->outline;
}

FT_Outline *sm_outline_load(FT_Face face, uint32_t glyph)
{
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP)) return NULL;
    return face->glyph->format == FT_GLYPH_FORMAT_OUTLINE ? &face->glyph->outline : NULL;
}

FT_Outline *sm_outline_known(struct sm_outlines *outlines, struct sm_outline_key key)
{
    return outlines ? find(outlines, key) : NULL;
}

FT_Outline *sm_outline(struct sm_outlines **outlines, FT_Face face, struct sm_outline_key key)
{
    if (!*outlines) *outlines = sm_alloc_zeroed(1, sizeof **outlines);
    FT_Outline *known = sm_outline_known(*outlines, key);
    if (known) return known;
    FT_Outline *loaded = sm_outline_load(face, key.glyph);
    FT_Outline *kept = *outlines && loaded ? keep(*outlines, key, loaded) : NULL;
    return kept ? kept : loaded;
}

void sm_outlines_free(struct sm_outlines *outlines)
{
    if (!outlines) return;
    sm_arena_finish(&outlines->arena);
    free(outlines);
}
