/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/map.h"

#include <math.h>

#include "base/hash.h"

/* A paragraph that was set once: the list is measured before it is drawn, and setting it costs more
 * than to remember it. */
struct sm_set_text {
    struct sm_set_text *older;
    uint64_t hash;
    struct sm_text text;
    struct sm_wrap wrap;
    struct sm_run *lines;
    int count;
};

enum { SHELVES = 1024 };

static bool is_same_wrap(const struct sm_wrap *a, const struct sm_wrap *b)
{
    return a->type.face == b->type.face && a->type.size_px == b->type.size_px &&
           a->type.spacing_px == b->type.spacing_px && a->width_px == b->width_px &&
           a->line_max == b->line_max && a->balanced == b->balanced;
}

static struct sm_set_text *find_set(struct sm_set_text *set, uint64_t hash, struct sm_text text,
                                    const struct sm_wrap *wrap)
{
    while (set &&
           !(set->hash == hash && is_same_wrap(&set->wrap, wrap) && sm_text_equal(set->text, text)))
        set = set->older;
    return set;
}

static struct sm_set_text *set_text(struct sm_map *map, struct sm_text text,
                                    const struct sm_wrap *wrap)
{
    struct sm_set_text *set = sm_arena_alloc(map->arena, 1, sizeof *set);
    struct sm_run *lines = sm_arena_alloc_zeroed(map->arena, (size_t)wrap->line_max, sizeof *lines);
    char *kept = sm_arena_copy(map->arena, text.at, text.n);
    if (!set || !lines || !kept) {
        sm_fail_memory(map->err);
        return NULL;
    }
    *set = (struct sm_set_text){.text = {kept, text.n}, .wrap = *wrap, .lines = lines};
    set->count = sm_wrap_lines(sm_base_fonts(map->base), text, wrap, map->arena, lines, NULL,
                               map->report, map->err);
    return set->count < 0 ? NULL : set;
}

bool sm_set_block(struct sm_map *map, struct sm_text text, const struct sm_wrap *wrap,
                  double leading, struct sm_block *block)
{
    *block = (struct sm_block){.leading_px = wrap->type.size_px * leading};
    if (text.n == 0) return true;
    if (!map->set_texts)
        map->set_texts = sm_arena_alloc_zeroed(map->arena, SHELVES, sizeof *map->set_texts);
    if (!map->set_texts) return sm_fail_memory(map->err);
    uint64_t hash = sm_fnv_of(text);
    struct sm_set_text **shelf = &map->set_texts[hash % SHELVES];
    struct sm_set_text *set = find_set(*shelf, hash, text, wrap);
    if (!set) {
        set = set_text(map, text, wrap);
        if (!set) return false;
        set->hash = hash;
        set->older = *shelf;
        *shelf = set;
    }
    block->lines = set->lines;
    block->count = set->count;
    block->height_px = block->count * block->leading_px;
    return true;
}

void sm_draw_block_aligned(struct sm_map *map, const struct sm_block *block, struct sm_vertex top,
                           double align, const struct sm_ink *ink)
{
    for (int i = 0; i < block->count; i++) {
        const struct sm_run *line = &block->lines[i];
        /* The line's box is centred on the leading. */
        double slack = block->leading_px - line->ascent_px - line->descent_px;
        struct sm_vertex origin = {top.x - align * line->width_px,
                                   top.y + i * block->leading_px + slack / 2 + line->ascent_px};
        sm_draw_run(map->canvas, line, origin, ink);
    }
}

void sm_draw_block(struct sm_map *map, const struct sm_block *block, struct sm_vertex top_left,
                   const struct sm_ink *ink)
{
    sm_draw_block_aligned(map, block, top_left, 0, ink);
}

double sm_block_width(const struct sm_block *block)
{
    double width = 0;
    for (int i = 0; i < block->count; i++)
        width = fmax(width, block->lines[i].width_px);
    return width;
}

struct sm_text sm_keep_cased(struct sm_map *map, struct sm_buf *buf, bool upper)
{
    struct sm_text text = sm_buf_keep(buf, map->arena);
    struct sm_buf cased = {0};
    if (!upper) return text;
    sm_buf_upper(&cased, text);
    return sm_buf_keep(&cased, map->arena);
}
