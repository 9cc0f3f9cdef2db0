/* SPDX-License-Identifier: Apache-2.0 */
#include "render/label_private.h"

/* About a short label's size; a large page has larger cells, not more than this a side. */
static const double CELL_PX = 48, CELLS_A_SIDE = 256;

bool sm_label_grid_init(struct sm_label_grid *grid, struct sm_box frame_px, struct sm_arena *arena)
{
    double w = sm_box_width(frame_px), h = sm_box_height(frame_px);
    double cell = fmax(CELL_PX, fmax(w, h) / CELLS_A_SIDE);
    *grid = (struct sm_label_grid){
        .frame_px = frame_px,
        .cell_px = cell,
        .columns = (int)fmax(1, ceil(w / cell)),
        .rows = (int)fmax(1, ceil(h / cell)),
        .arena = arena,
    };
    size_t cells = (size_t)grid->columns * (size_t)grid->rows;
    grid->heads = sm_arena_alloc_zeroed(arena, cells, sizeof(struct sm_label_node *));
    return grid->heads != NULL;
}

static int clamped(double value, int count)
{
    return value < 0 ? 0 : value >= count ? count - 1 : (int)value;
}

static struct sm_label_cells cells_of(const struct sm_label_grid *grid, struct sm_box box)
{
    struct sm_box f = grid->frame_px;
    if (!sm_box_touches(f, box)) return (struct sm_label_cells){0, 0, -1, -1};
    return (struct sm_label_cells){
        clamped((box.x0 - f.x0) / grid->cell_px, grid->columns),
        clamped((box.y0 - f.y0) / grid->cell_px, grid->rows),
        clamped((box.x1 - f.x0) / grid->cell_px, grid->columns),
        clamped((box.y1 - f.y0) / grid->cell_px, grid->rows),
    };
}

/* Take a node: one given back, or a new one from a block of them. */
static struct sm_label_node *take_node(struct sm_label_grid *grid)
{
    enum { BLOCK = 256 };
    struct sm_label_node *node = grid->free;
    if (!node && grid->fresh_count == 0) {
        grid->fresh = sm_arena_alloc(grid->arena, BLOCK, sizeof *grid->fresh);
        if (!grid->fresh) return NULL;
        grid->fresh_count = BLOCK;
    }
    if (!node) {
        grid->fresh_count--;
        return grid->fresh++;
    }
    grid->free = node->next;
    return node;
}

bool sm_label_grid_put(struct sm_label_grid *grid, int item, struct sm_box box)
{
    struct sm_label_cells c = cells_of(grid, box);
    for (int y = c.y0; y <= c.y1; y++)
        for (int x = c.x0; x <= c.x1; x++) {
            struct sm_label_node **head = &grid->heads[y * grid->columns + x];
            struct sm_label_node *node = take_node(grid);
            if (!node) return false;
            *node = (struct sm_label_node){*head, item};
            *head = node;
        }
    return true;
}

static void drop_from_cell(struct sm_label_grid *grid, struct sm_label_node **link, int item)
{
    while (*link && (*link)->item != item)
        link = &(*link)->next;
    struct sm_label_node *node = *link;
    if (!node) return;
    *link = node->next;
    node->next = grid->free;
    grid->free = node;
}

void sm_label_grid_drop(struct sm_label_grid *grid, int item, struct sm_box box)
{
    struct sm_label_cells c = cells_of(grid, box);
    for (int y = c.y0; y <= c.y1; y++)
        for (int x = c.x0; x <= c.x1; x++)
            drop_from_cell(grid, &grid->heads[y * grid->columns + x], item);
}

struct sm_label_walk sm_label_walk_start(const struct sm_label_grid *grid, struct sm_box box)
{
    struct sm_label_cells c = cells_of(grid, box);
    /* One step before the first cell, whose list is empty. */
    return (struct sm_label_walk){grid, c, c.x0 - 1, c.y0, NULL};
}

int sm_label_walk_next(struct sm_label_walk *walk)
{
    const struct sm_label_grid *grid = walk->grid;
    while (!walk->node) {
        if (++walk->x > walk->cells.x1) {
            walk->x = walk->cells.x0;
            walk->y++;
        }
        if (walk->y > walk->cells.y1 || walk->x > walk->cells.x1) return -1;
        walk->node = grid->heads[walk->y * grid->columns + walk->x];
    }
    int item = walk->node->item;
    walk->node = walk->node->next;
    return item;
}
