/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/map.h"

#include <math.h>

bool sm_set_block(struct sm_map *map, struct sm_text text, const struct sm_wrap *wrap,
                  double leading, struct sm_block *block)
{
    *block = (struct sm_block){.leading_px = wrap->type.size_px * leading};
    if (text.n == 0) return true;
    block->lines = sm_arena_alloc_zeroed(map->arena, (size_t)wrap->line_max, sizeof *block->lines);
    if (!block->lines) return sm_fail_memory(map->err);
    block->count = sm_wrap_lines(sm_base_fonts(map->base), text, wrap, map->arena, block->lines,
                                 NULL, map->report, map->err);
    if (block->count < 0) return false;
    block->height_px = block->count * block->leading_px;
    return true;
}

void sm_draw_block(struct sm_map *map, const struct sm_block *block, struct sm_vertex top_left,
                   const struct sm_ink *ink)
{
    for (int i = 0; i < block->count; i++) {
        const struct sm_run *line = &block->lines[i];
        /* The line's box is centred on the leading. */
        double slack = block->leading_px - line->ascent_px - line->descent_px;
        struct sm_vertex origin = {top_left.x, top_left.y + i * block->leading_px + slack / 2 +
                                                   line->ascent_px};
        sm_draw_run(map->canvas, line, origin, ink);
    }
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
