/* SPDX-License-Identifier: Apache-2.0
 * The trace: one line of text for each call, indented by group and clip. For goldens and for eyes.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "render/backend.h"

struct trace {
    struct sm_backend backend;
    struct sm_buf text; /* what is traced so far */
    struct sm_buf path; /* the current path */
    int depth;
    struct sm_fonts *fonts;
};

static void begin_line(struct trace *trace, const char *word)
{
    for (int i = 0; i < trace->depth; i++)
        sm_buf_str(&trace->text, "  ");
    sm_buf_str(&trace->text, word);
}

static void end_line(struct trace *trace)
{
    sm_buf_char(&trace->text, '\n');
}

static void put_pair(struct sm_buf *buf, struct sm_vertex v)
{
    sm_buf_fixed(buf, v.x, 2);
    sm_buf_char(buf, ',');
    sm_buf_fixed(buf, v.y, 2);
}

static void put_number(struct trace *trace, const char *key, double value)
{
    sm_buf_str(&trace->text, key);
    sm_buf_fixed(&trace->text, value, 2);
}

static void put_word(struct trace *trace, const char *key, const char *word)
{
    if (!word || !*word) return;
    sm_buf_str(&trace->text, key);
    if (strpbrk(word, " \"\n"))
        sm_buf_json(&trace->text, sm_text(word));
    else
        sm_buf_str(&trace->text, word);
}

static void put_text(struct trace *trace, const char *key, struct sm_text text)
{
    if (text.n == 0) return;
    sm_buf_str(&trace->text, key);
    sm_buf_json(&trace->text, text);
}

static void put_color(struct trace *trace, const char *key, struct sm_color color)
{
    static const char digits[] = "0123456789abcdef";
    const unsigned char parts[4] = {color.r, color.g, color.b, color.a};
    if (color.a == 0) return;
    sm_buf_str(&trace->text, key);
    sm_buf_char(&trace->text, '#');
    for (int i = 0; i < (color.a == 255 ? 3 : 4); i++) {
        sm_buf_char(&trace->text, digits[parts[i] >> 4]);
        sm_buf_char(&trace->text, digits[parts[i] & 15]);
    }
}

static void put_path(struct trace *trace)
{
    begin_line(trace, "path ");
    sm_buf_text(&trace->text, sm_buf_slice(&trace->path));
    if (trace->path.failed) trace->text.failed = true;
    trace->path.count = 0;
    end_line(trace);
}

static void trace_move_to(struct sm_backend *backend, struct sm_vertex v)
{
    struct trace *trace = (struct trace *)backend;
    sm_buf_char(&trace->path, 'M');
    put_pair(&trace->path, v);
}

static void trace_line_to(struct sm_backend *backend, struct sm_vertex v)
{
    struct trace *trace = (struct trace *)backend;
    sm_buf_char(&trace->path, 'L');
    put_pair(&trace->path, v);
}

static void trace_curve_to(struct sm_backend *backend, struct sm_vertex a, struct sm_vertex b,
                           struct sm_vertex v)
{
    struct trace *trace = (struct trace *)backend;
    sm_buf_char(&trace->path, 'C');
    put_pair(&trace->path, a);
    sm_buf_char(&trace->path, ' ');
    put_pair(&trace->path, b);
    sm_buf_char(&trace->path, ' ');
    put_pair(&trace->path, v);
}

static void trace_close_path(struct sm_backend *backend)
{
    sm_buf_char(&((struct trace *)backend)->path, 'Z');
}

static void put_stroke(struct trace *trace, const struct sm_paint *paint)
{
    put_color(trace, " stroke=", paint->stroke);
    put_number(trace, " width=", paint->width_px);
    for (int i = 0; i < paint->dash_count; i++)
        put_number(trace, i == 0 ? " dash=" : ",", paint->dash_px[i]);
    if (paint->cap == SM_CAP_ROUND) sm_buf_str(&trace->text, " cap=round");
}

static void trace_paint(struct sm_backend *backend, const struct sm_paint *paint)
{
    struct trace *trace = (struct trace *)backend;
    put_path(trace);
    begin_line(trace, "paint");
    put_word(trace, " class=", paint->class_name);
    put_color(trace, " fill=", paint->fill);
    if (paint->stroke.a) put_stroke(trace, paint);
    end_line(trace);
}

static void trace_clip_begin(struct sm_backend *backend)
{
    struct trace *trace = (struct trace *)backend;
    put_path(trace);
    begin_line(trace, "clip");
    end_line(trace);
    trace->depth++;
}

static void trace_group_begin(struct sm_backend *backend, const struct sm_group *group)
{
    struct trace *trace = (struct trace *)backend;
    begin_line(trace, "group");
    put_word(trace, " id=", group->id);
    put_word(trace, " class=", group->class_name);
    put_text(trace, " title=", group->title);
    end_line(trace);
    trace->depth++;
}

static void trace_end(struct sm_backend *backend)
{
    struct trace *trace = (struct trace *)backend;
    trace->depth--;
    begin_line(trace, "end");
    end_line(trace);
}

/* Where each letter of a line that bends stands, and how it is turned, in degrees. */
static void put_letters(struct trace *trace, const struct sm_run *run, struct sm_vertex origin)
{
    sm_buf_str(&trace->text, " letters=");
    for (size_t i = 0; i < run->glyph_count; i++) {
        const struct sm_glyph *glyph = &run->glyphs[i];
        struct sm_turn turn = run->turns[i];
        if (i) sm_buf_char(&trace->text, ' ');
        put_pair(&trace->text, (struct sm_vertex){origin.x + glyph->x_px, origin.y + glyph->y_px});
        sm_buf_char(&trace->text, '@');
        sm_buf_fixed(&trace->text, atan2(turn.sine, turn.cosine) * 180 / SM_PI, 1);
    }
}

static void trace_draw_run(struct sm_backend *backend, const struct sm_run *run,
                           struct sm_vertex origin, const struct sm_ink *ink)
{
    struct trace *trace = (struct trace *)backend;
    const struct sm_face_name *name = sm_fonts_face_name(trace->fonts, run->type.face);
    begin_line(trace, "text");
    put_word(trace, " class=", ink->class_name);
    sm_buf_char(&trace->text, ' ');
    put_pair(&trace->text, origin);
    put_text(trace, " face=", *name->family ? sm_text(name->family) : sm_path_name(name->file));
    put_number(trace, " ", name->weight);
    if (name->italic) sm_buf_str(&trace->text, " italic");
    put_number(trace, " size=", run->type.size_px);
    put_color(trace, " fill=", ink->fill);
    put_color(trace, " halo=", ink->halo);
    if (ink->halo.a) put_number(trace, " reach=", ink->halo_px);
    put_text(trace, " ", run->text);
    if (run->turns) put_letters(trace, run, origin);
    end_line(trace);
}

static bool trace_finish(struct sm_backend *backend, struct sm_buf *out, struct sm_error *err)
{
    struct trace *trace = (struct trace *)backend;
    sm_buf_text(out, sm_buf_slice(&trace->text));
    return trace->text.failed || out->failed ? sm_fail_memory(err) : true;
}

static void trace_free(struct sm_backend *backend)
{
    struct trace *trace = (struct trace *)backend;
    sm_buf_finish(&trace->text);
    sm_buf_finish(&trace->path);
    free(trace);
}

static const struct sm_backend_calls trace_calls = {
    .move_to = trace_move_to,
    .line_to = trace_line_to,
    .curve_to = trace_curve_to,
    .close_path = trace_close_path,
    .paint = trace_paint,
    .clip_begin = trace_clip_begin,
    .clip_end = trace_end,
    .group_begin = trace_group_begin,
    .group_end = trace_end,
    .draw_run = trace_draw_run,
    .finish = trace_finish,
    .free = trace_free,
};

static void put_page(struct trace *trace, const struct sm_page *page)
{
    begin_line(trace, "page ");
    put_pair(&trace->text, (struct sm_vertex){page->width_px, page->height_px});
    put_word(trace, " lang=", page->lang);
    put_color(trace, " background=", page->background);
    put_text(trace, " title=", page->title);
    end_line(trace);
}

struct sm_backend *sm_trace_backend_new(const struct sm_page *page, struct sm_fonts *fonts,
                                        struct sm_error *err)
{
    struct trace *trace = sm_alloc_zeroed(1, sizeof *trace);
    if (!trace) {
        sm_fail_memory(err);
        return NULL;
    }
    trace->backend.calls = &trace_calls;
    trace->fonts = fonts;
    put_page(trace, page);
    return &trace->backend;
}
