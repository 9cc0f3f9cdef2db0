/* SPDX-License-Identifier: Apache-2.0
 * Text on pixels: glyphs at their exact places (Cairo 1.16 would move each to a whole pixel), and
 * the halo grown from their coverage instead of stroked along their outlines. Device space.
 */
#include <ft2build.h>
#include FT_OUTLINE_H
#include <math.h>

#include "base/memory.h"
#include "render/cairo_outlines.h"
#include "render/cairo_private.h"
#include "render/cairo_stamps.h"
#include "render/font.h"

/* FreeType's spans count rows upwards from the bottom. */
static void add_spans(int row, int count, const FT_Span *spans, void *closure)
{
    struct sm_cover *cover = closure;
    int height = cover->box.y1 - cover->box.y0;
    unsigned char *at = cover->at + (size_t)(height - 1 - row) * (size_t)cover->stride;
    for (int i = 0; i < count; i++)
        for (int x = spans[i].x; x < spans[i].x + spans[i].len; x++) {
            int sum = at[x] + spans[i].coverage;
            at[x] = (unsigned char)(sum > 255 ? 255 : sum);
        }
}

/* FreeType's y goes up, the page's goes down. */
static void turn_outline(FT_Outline *outline, struct sm_turn turn)
{
    FT_Fixed c = lround(turn.cosine * 65536), s = lround(turn.sine * 65536);
    FT_Matrix matrix = {c, s, -s, c};
    FT_Outline_Transform(outline, &matrix);
}

static bool draw_outline(FT_Library library, FT_Outline *outline, struct sm_cover *cover, double x,
                         double y)
{
    int width = cover->box.x1 - cover->box.x0, height = cover->box.y1 - cover->box.y0;
    /* Up or down, halves go the same way: a band of the page has its glyphs where the page has. */
    FT_Pos right = lround((x - cover->box.x0) * 64);
    FT_Pos up = (FT_Pos)floor((cover->box.y1 - y) * 64 + 0.5);
    FT_Outline_Translate(outline, right, up);
    FT_Raster_Params params = {
        .flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT | FT_RASTER_FLAG_CLIP,
        .gray_spans = add_spans,
        .user = cover,
        .clip_box = {0, 0, width, height},
    };
    bool is_drawn = FT_Outline_Render(library, outline, &params) == 0;
    FT_Outline_Translate(outline, -right, -up);
    return is_drawn;
}

/* Each turned letter is turned its own way. Without a face, only what is known. */
static FT_Outline *outline_of(struct sm_cairo *cairo, FT_Face face, const struct sm_run *run,
                              size_t i)
{
    struct sm_outline_key key = {run->glyphs[i].id, run->type.face, run->type.size_px,
                                 cairo->scale};
    if (!face) return sm_outline_known(cairo->tools.outlines, key);
    if (!run->turns) return sm_outline(&cairo->tools.outlines, face, key);
    FT_Outline *outline = sm_outline_load(face, key.glyph);
    if (outline) turn_outline(outline, run->turns[i]);
    return outline;
}

/* A run to be drawn. */
struct writing {
    const struct sm_run *run;
    struct sm_vertex device;
    FT_Library library;
    FT_Face face; /* NULL: all outlines are known, and the face is anybody's */
};

/* False if FreeType finds a glyph missing or broken. */
static bool draw_glyphs(struct sm_cairo *cairo, const struct writing *writing)
{
    double scale = cairo->scale;
    for (size_t i = 0; i < writing->run->glyph_count; i++) {
        const struct sm_glyph *glyph = &writing->run->glyphs[i];
        FT_Outline *outline = outline_of(cairo, writing->face, writing->run, i);
        if (!outline) return false;
        if (!draw_outline(writing->library, outline, &cairo->tools.glyphs,
                          writing->device.x + glyph->x_px * scale,
                          writing->device.y + glyph->y_px * scale))
            return false;
    }
    return true;
}

/* Have all outlines of an upright run without its face? */
static bool know_outlines(struct sm_cairo *cairo, FT_Face face, const struct sm_run *run)
{
    for (size_t i = 0; i < run->glyph_count; i++)
        if (run->turns || !outline_of(cairo, face, run, i) || !outline_of(cairo, NULL, run, i))
            return false;
    return true;
}

static int clamp_int(double value, int low, int high)
{
    return value < low ? low : value > high ? high : (int)value;
}

/* The pixels that ink or halo can reach, inside the clip grown by the halo's reach. */
static struct sm_pixel_box ink_box(const struct sm_cairo *cairo, const struct sm_run *run,
                                   struct sm_vertex device, int margin)
{
    struct sm_pixel_box box = sm_cairo_clip(cairo).box;
    struct sm_box ink = run->ink_px;
    double s = cairo->scale;
    if (sm_pixel_box_is_empty(box) || sm_box_is_empty(ink)) return (struct sm_pixel_box){0};
    int x0 = box.x0 - margin, x1 = box.x1 + margin, y0 = box.y0 - margin, y1 = box.y1 + margin;
    return (struct sm_pixel_box){
        clamp_int(floor(device.x + ink.x0 * s) - margin, x0, x1),
        clamp_int(floor(device.y + ink.y0 * s) - margin, y0, y1),
        clamp_int(ceil(device.x + ink.x1 * s) + margin, x0, x1),
        clamp_int(ceil(device.y + ink.y1 * s) + margin, y0, y1),
    };
}

/* The halo: a pixel of coverage c reaches halo + c from its neighbour on, which is exact for
 * straight edges along the pixels and round for corners. Reaches are in 1/255 px.
 *
 *     halo(p) = max over o of (c(p + o) - |o|) + halo_px,   for c > 0
 */
enum { NO_REACH = -16000 };

static void spread_row(int16_t *to, const int16_t *from, int n, int dx, int cost)
{
    for (int x = 0; x < n; x++) {
        int16_t left = from[x - dx], right = from[x + dx];
        int16_t best = (int16_t)((left > right ? left : right) - cost);
        if (best > to[x]) to[x] = best;
    }
}

/* One plane is read and one is written; both have 'margin' more pixels on every side. */
struct planes {
    int16_t *from, *to;
    int width, height, margin;
    int ink_y0, ink_y1; /* the rows that any glyph covers */
    size_t stride;
};

static int16_t *plane_row(const struct planes *planes, int16_t *plane, int y)
{
    size_t row = (size_t)y + (size_t)planes->margin; /* y is at least -margin */
    return plane + row * planes->stride + planes->margin;
}

static bool start_planes(struct sm_cairo *cairo, struct planes *planes)
{
    const struct sm_cover *glyphs = &cairo->tools.glyphs;
    planes->width = glyphs->box.x1 - glyphs->box.x0;
    planes->height = glyphs->box.y1 - glyphs->box.y0;
    planes->stride = (size_t)(planes->width + 2 * planes->margin);
    size_t size = planes->stride * (size_t)(planes->height + 2 * planes->margin);
    if (!sm_grow(&cairo->tools.reaches, &cairo->tools.reach_capacity, 2 * size,
                 sizeof *cairo->tools.reaches))
        return sm_fail_memory(&cairo->err);
    planes->from = cairo->tools.reaches;
    planes->to = cairo->tools.reaches + size;
    for (size_t i = 0; i < 2 * size; i++)
        cairo->tools.reaches[i] = NO_REACH;
    for (int y = 0; y < planes->height; y++) {
        const unsigned char *cover = glyphs->at + (size_t)y * (size_t)glyphs->stride;
        int16_t *row = plane_row(planes, planes->from, y);
        unsigned char any = 0;
        for (int x = 0; x < planes->width; x++) {
            row[x] = cover[x] ? cover[x] : NO_REACH;
            any |= cover[x];
        }
        if (!any) continue;
        if (planes->ink_y1 == 0) planes->ink_y0 = y;
        planes->ink_y1 = y + 1;
    }
    return true;
}

static void spread(const struct planes *planes, double reach)
{
    for (int dy = -planes->margin; dy <= planes->margin; dy++) {
        int first = planes->ink_y0 - dy, end = planes->ink_y1 - dy;
        if (first < 0) first = 0;
        if (end > planes->height) end = planes->height;
        for (int dx = 0; dx <= planes->margin; dx++) {
            double distance = hypot(dx, dy);
            if (distance >= reach) break;
            for (int y = first; y < end; y++)
                spread_row(plane_row(planes, planes->to, y),
                           plane_row(planes, planes->from, y + dy), planes->width, dx,
                           (int)lround(distance * 255));
        }
    }
}

static void read_halo(const struct planes *planes, struct sm_cover *halo, int gain)
{
    for (int y = 0; y < planes->height; y++) {
        const int16_t *reach = plane_row(planes, planes->to, y);
        unsigned char *row = halo->at + (size_t)y * (size_t)halo->stride;
        for (int x = 0; x < planes->width; x++) {
            int cover = reach[x] + gain;
            row[x] = (unsigned char)(cover < 0 ? 0 : cover > 255 ? 255 : cover);
        }
    }
}

static bool make_halo(struct sm_cairo *cairo, double halo)
{
    struct planes planes = {.margin = (int)ceil(halo) + 1};
    if (!sm_cover_reset(&cairo->tools.halo, cairo->tools.glyphs.box))
        return sm_fail_memory(&cairo->err);
    if (!start_planes(cairo, &planes)) return false;
    spread(&planes, halo + 1);
    read_halo(&planes, &cairo->tools.halo, (int)lround(halo * 255));
    return true;
}

static bool complain(struct sm_cairo *cairo, const struct sm_run *run)
{
    return sm_fail(&cairo->err, SM_E_OUTPUT, "drawing: a glyph of \"%.*s\" has no outline",
                   SM_TEXT_ARG(run->text));
}

/* Everything that needs the face: 'knows' says that the outlines are there, else all was drawn.
 * Cairo's own lock does not last from one call to the next. */
static bool use_face(struct sm_cairo *cairo, struct writing *writing, bool *knows)
{
    cairo_scaled_font_t *font = sm_cairo_font(cairo, writing->run);
    if (!font) return false;
    writing->face = cairo_ft_scaled_font_lock_face(font);
    if (!writing->face) return complain(cairo, writing->run);
    writing->library = writing->face->glyph->library;
    *knows = know_outlines(cairo, writing->face, writing->run);
    bool ok = *knows || draw_glyphs(cairo, writing) || complain(cairo, writing->run);
    cairo_ft_scaled_font_unlock_face(font);
    writing->face = NULL;
    return ok;
}

/* The face is held no longer than it takes to load outlines: another thread may want it. */
static bool draw_cover(struct sm_cairo *cairo, const struct sm_run *run, struct sm_vertex device)
{
    struct writing writing = {run, device, NULL, NULL};
    bool knows = false;
    pthread_mutex_lock(&cairo->fonts->cairo_lock);
    bool ok = use_face(cairo, &writing, &knows);
    pthread_mutex_unlock(&cairo->fonts->cairo_lock);
    return ok && (!knows || draw_glyphs(cairo, &writing) || complain(cairo, run));
}

bool sm_cairo_make_stamp(struct sm_cairo *cairo, const struct sm_stamp_key *key,
                         struct sm_stamp *stamp)
{
    *stamp = (struct sm_stamp){0};
    if (!sm_cover_reset(&cairo->tools.glyphs, key->box)) return sm_fail_memory(&cairo->err);
    if (!draw_cover(cairo, key->run, key->device)) return false;
    if (key->halo >= 0 && !make_halo(cairo, key->halo)) return false;
    stamp->glyphs = cairo->tools.glyphs;
    if (key->halo >= 0) stamp->halo = cairo->tools.halo;
    return true;
}

bool sm_cairo_stamp_key(const struct sm_cairo *cairo, const struct sm_text_call *call,
                        struct sm_stamp_key *key)
{
    double halo = call->ink->halo_px * cairo->scale;
    *key = (struct sm_stamp_key){
        .run = call->run,
        .device = {call->origin.x * cairo->scale, call->origin.y * cairo->scale},
        .scale = cairo->scale,
        .halo = call->ink->halo.a ? halo : -1,
    };
    key->box = ink_box(cairo, call->run, key->device, (int)ceil(halo) + 2);
    return !sm_pixel_box_is_empty(key->box);
}

void sm_cairo_draw_stamp(struct sm_cairo *cairo, const struct sm_stamp *stamp,
                         const struct sm_ink *ink)
{
    if (stamp->halo.at) sm_cairo_blend(cairo, &stamp->halo, ink->halo);
    sm_cairo_blend(cairo, &stamp->glyphs, ink->fill);
}

void sm_cairo_draw_pixels(struct sm_cairo *cairo, const struct sm_text_call *call)
{
    struct sm_stamp_key key;
    struct sm_stamp made;
    struct sm_stamps **stamps = &cairo->fonts->stamps;
    if (!sm_cairo_stamp_key(cairo, call, &key)) return;
    bool keeps = cairo->page->is_kept;
    const struct sm_stamp *stamp = keeps ? sm_stamp_find(*stamps, &key) : NULL;
    if (!stamp) {
        if (!sm_cairo_make_stamp(cairo, &key, &made)) return;
        if (keeps) sm_stamp_keep(stamps, &key, &made);
        stamp = &made;
    }
    sm_cairo_draw_stamp(cairo, stamp, call->ink);
}
