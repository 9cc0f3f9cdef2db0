/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/said.h"

#include <string.h>

bool sm_note_label(struct sm_map *map, const char *kind, struct sm_text text, struct sm_box box_px,
                   const struct sm_label_placement *placement)
{
    struct sm_said_label *label = sm_arena_alloc_zeroed(map->arena, 1, sizeof *label);
    if (!label) return sm_fail_memory(map->err);
    *label = (struct sm_said_label){
        .kind = kind, .text = text, .box_px = box_px, .is_inset = map->is_inset};
    if (placement) {
        label->leader_count = placement->leader_count;
        memcpy(label->leader_px, placement->leader_px, sizeof label->leader_px);
    }
    struct sm_said *said = map->said;
    if (said->last)
        said->last->next = label;
    else
        said->first = label;
    said->last = label;
    return true;
}

struct sm_text sm_said_words(struct sm_map *map, const struct sm_block *const *blocks, int count)
{
    struct sm_buf words = {0};
    for (int b = 0; b < count; b++) {
        if (b) sm_buf_char(&words, '\n');
        for (int i = 0; i < blocks[b]->count; i++) {
            if (i) sm_buf_char(&words, ' ');
            sm_buf_text(&words, blocks[b]->lines[i].text);
        }
    }
    return sm_buf_keep(&words, map->arena);
}
