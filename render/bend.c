/* SPDX-License-Identifier: Apache-2.0
 * A line of type along a line on the page.
 *
 *              n
 *          D       i          each glyph's middle stands on the line, and it is turned as the
 *       .-'''-.._     p       line goes around there; turns are taken from differences and a
 *     .'         '-._   r     square root, since sines differ between machines
 *                    '--..o_
 */
#include <math.h>

#include "render/type.h"

struct line {
    const struct sm_vertex *at;
    double *lengths; /* of the segment that ends at each place; the first is no segment's */
    size_t count;
};

/* Each glyph goes along the line three times: roots are drawn once. */
static bool measure(struct line *line, struct sm_arena *arena)
{
    line->lengths = sm_arena_alloc(arena, line->count, sizeof *line->lengths);
    if (!line->lengths) return false;
    line->lengths[0] = 0;
    for (size_t i = 1; i < line->count; i++)
        line->lengths[i] = sm_distance(line->at[i - 1], line->at[i]);
    return true;
}

static double length_of(struct line line)
{
    double length = 0;
    for (size_t i = 1; i < line.count; i++)
        length += line.lengths[i];
    return length;
}

/* The place 's' px along the line; before its beginning and behind its end it goes on straight. */
static struct sm_vertex along(struct line line, double s)
{
    size_t i = 1;
    double length = line.lengths[1];
    while (s > length && i + 1 < line.count) {
        s -= length;
        i++;
        length = line.lengths[i];
    }
    struct sm_vertex a = line.at[i - 1], b = line.at[i];
    double t = length > 0 ? s / length : 0;
    return (struct sm_vertex){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/* Around 's', over as much of the line as a letter is high. */
static struct sm_turn turn_at(struct line line, double s, double size_px)
{
    struct sm_vertex a = along(line, s - size_px / 2), b = along(line, s + size_px / 2);
    double length = sm_distance(a, b);
    if (!(length > 0)) return (struct sm_turn){1, 0};
    return (struct sm_turn){(b.x - a.x) / length, (b.y - a.y) / length};
}

static struct sm_vertex turned(struct sm_turn turn, double x, double y)
{
    return (struct sm_vertex){x * turn.cosine - y * turn.sine, x * turn.sine + y * turn.cosine};
}

/* What a glyph may cover: its advance by the face's height, turned. */
static struct sm_box glyph_box(const struct sm_run *run, size_t i)
{
    const struct sm_glyph *glyph = &run->glyphs[i];
    struct sm_turn turn = run->turns ? run->turns[i] : (struct sm_turn){1, 0};
    const double xs[] = {0, glyph->advance_px}, ys[] = {-run->ascent_px, run->descent_px};
    struct sm_box box = sm_box_empty();
    for (int k = 0; k < 4; k++) {
        struct sm_vertex corner = turned(turn, xs[k % 2], ys[k / 2]);
        box = sm_box_with(box, (struct sm_vertex){glyph->x_px + corner.x, glyph->y_px + corner.y});
    }
    return box;
}

bool sm_bend_run(const struct sm_run *run, const struct sm_vertex *line_px, size_t count,
                 struct sm_arena *arena, struct sm_run *bent)
{
    struct line line = {line_px, NULL, count};
    struct sm_glyph *glyphs = sm_arena_alloc(arena, run->glyph_count, sizeof *glyphs);
    struct sm_turn *turns = sm_arena_alloc(arena, run->glyph_count, sizeof *turns);
    if (!glyphs || !turns || !measure(&line, arena)) return false;
    *bent = *run;
    bent->glyphs = glyphs;
    bent->turns = turns;
    bent->ink_px = sm_box_empty();
    double start = (length_of(line) - run->width_px) / 2;
    for (size_t i = 0; i < run->glyph_count; i++) {
        struct sm_glyph glyph = run->glyphs[i];
        bool last = i + 1 == run->glyph_count;
        double half = (glyph.advance_px - (last ? 0 : run->type.spacing_px)) / 2;
        double s = start + glyph.x_px + half;
        struct sm_vertex middle = along(line, s);
        turns[i] = turn_at(line, s, run->type.size_px);
        struct sm_vertex back = turned(turns[i], -half, glyph.y_px);
        glyph.x_px = middle.x + back.x;
        glyph.y_px = middle.y + back.y;
        glyphs[i] = glyph;
        bent->ink_px = sm_box_union(bent->ink_px, glyph_box(bent, i));
    }
    return true;
}
