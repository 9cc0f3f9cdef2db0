/* SPDX-License-Identifier: Apache-2.0 */
#include "render/svg.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static struct sm_svg *svg_of(struct sm_backend *backend)
{
    return (struct sm_svg *)backend;
}

static void move_to(struct sm_backend *backend, struct sm_vertex v)
{
    sm_svg_path_add(&svg_of(backend)->path, SM_SVG_MOVE, v);
}

static void line_to(struct sm_backend *backend, struct sm_vertex v)
{
    sm_svg_path_add(&svg_of(backend)->path, SM_SVG_LINE, v);
}

static void curve_to(struct sm_backend *backend, struct sm_vertex a, struct sm_vertex b,
                     struct sm_vertex v)
{
    sm_svg_path_add(&svg_of(backend)->path, SM_SVG_CURVE, a);
    sm_svg_path_add(&svg_of(backend)->path, SM_SVG_CURVE, b);
    sm_svg_path_add(&svg_of(backend)->path, SM_SVG_CURVE, v);
}

static void close_path(struct sm_backend *backend)
{
    sm_svg_path_add(&svg_of(backend)->path, SM_SVG_CLOSE, (struct sm_vertex){0, 0});
}

static void paint(struct sm_backend *backend, const struct sm_paint *paint)
{
    struct sm_svg *svg = svg_of(backend);
    struct sm_svg_style style = sm_svg_path_style(paint);
    bool shows = style.paint.fill.a || style.paint.stroke.a;
    if (shows && svg->path.count) {
        sm_buf_str(&svg->body, "<path");
        sm_svg_put_style(&svg->sheet, paint->class_name, &style, &svg->body);
        sm_buf_str(&svg->body, " d=\"");
        sm_svg_path_write(&svg->path, &svg->body);
        sm_buf_str(&svg->body, "\"/>\n");
    }
    svg->path.count = 0;
}

/* Groups */

static void open_group(struct sm_svg *svg, size_t tag)
{
    if (svg->depth == SM_SVG_NESTING_MAX) {
        svg->failed = true;
        return;
    }
    svg->open[svg->depth++] = (struct sm_svg_open){tag, svg->body.count};
}

/* A group that nothing was drawn into leaves no trace. */
static void close_group(struct sm_svg *svg)
{
    if (svg->depth == 0) return;
    struct sm_svg_open group = svg->open[--svg->depth];
    if (svg->body.count == group.content)
        svg->body.count = group.tag;
    else
        sm_buf_str(&svg->body, "</g>\n");
}

static void put_id(struct sm_buf *out, const char *id)
{
    char clean[SM_SVG_WORDS_MAX];
    sm_svg_clean_words(id, clean);
    sm_buf_str(out, " id=\"" SM_SVG_ID "-");
    for (const char *c = clean; *c; c++)
        sm_buf_char(out, *c == ' ' ? '_' : *c);
    sm_buf_char(out, '"');
}

static void put_class(struct sm_buf *out, const char *words)
{
    char clean[SM_SVG_WORDS_MAX];
    sm_svg_clean_words(words, clean);
    if (!*clean) return;
    sm_buf_str(out, " class=\"");
    sm_buf_str(out, clean);
    sm_buf_char(out, '"');
}

static void group_begin(struct sm_backend *backend, const struct sm_group *group)
{
    struct sm_svg *svg = svg_of(backend);
    size_t tag = svg->body.count;
    sm_buf_str(&svg->body, "<g");
    if (group->id && *group->id) put_id(&svg->body, group->id);
    put_class(&svg->body, group->class_name);
    if (group->is_focusable) sm_buf_str(&svg->body, " role=\"img\" tabindex=\"0\"");
    sm_buf_char(&svg->body, '>');
    if (group->title.n) {
        sm_buf_str(&svg->body, "<title>");
        sm_buf_xml(&svg->body, group->title);
        sm_buf_str(&svg->body, "</title>");
    }
    sm_buf_char(&svg->body, '\n');
    open_group(svg, tag);
}

static void group_end(struct sm_backend *backend)
{
    close_group(svg_of(backend));
}

/* Clips */

static bool same_part(const struct sm_buf *buf, struct sm_svg_clip a, struct sm_svg_clip b)
{
    return a.n == b.n && memcmp(buf->bytes + a.at, buf->bytes + b.at, a.n) == 0;
}

/* The number of the clip whose path stands at the end of 'defs' from 'at' on; a path that was
 * there before is taken back and keeps its number. */
static size_t enter_clip(struct sm_svg *svg, size_t at)
{
    struct sm_svg_clip clip = {at, svg->defs.count - at};
    for (size_t i = 0; i < svg->clip_count; i++)
        if (same_part(&svg->defs, svg->clips[i], clip)) return i;
    if (!sm_grow(&svg->clips, &svg->clip_capacity, svg->clip_count + 1, sizeof *svg->clips)) {
        svg->failed = true;
        return 0;
    }
    svg->clips[svg->clip_count] = clip;
    return svg->clip_count++;
}

static void put_clip_id(struct sm_buf *out, size_t number)
{
    sm_buf_str(out, SM_SVG_ID "_clip");
    sm_buf_int(out, (long long)number + 1);
}

static void define_clip(struct sm_svg *svg, size_t *number)
{
    size_t tag = svg->defs.count, known = svg->clip_count;
    sm_buf_str(&svg->defs, "<clipPath id=\"");
    put_clip_id(&svg->defs, svg->clip_count);
    sm_buf_str(&svg->defs, "\"><path clip-rule=\"evenodd\" d=\"");
    size_t at = svg->defs.count;
    sm_svg_path_write(&svg->path, &svg->defs);
    *number = svg->defs.failed ? 0 : enter_clip(svg, at);
    if (svg->clip_count == known)
        svg->defs.count = tag;
    else
        sm_buf_str(&svg->defs, "\"/></clipPath>\n");
}

static void clip_begin(struct sm_backend *backend)
{
    struct sm_svg *svg = svg_of(backend);
    size_t tag = svg->body.count, number;
    define_clip(svg, &number);
    svg->path.count = 0;
    sm_buf_str(&svg->body, "<g clip-path=\"url(#");
    put_clip_id(&svg->body, number);
    sm_buf_str(&svg->body, ")\">\n");
    open_group(svg, tag);
}

static void clip_end(struct sm_backend *backend)
{
    close_group(svg_of(backend));
}

static void free_svg(struct sm_backend *backend)
{
    struct sm_svg *svg = svg_of(backend);
    if (!svg) return;
    free(svg->path.steps);
    free(svg->clips);
    for (int i = 0; i < SM_FACE_MAX; i++)
        free(svg->faces[i].codes);
    sm_svg_sheet_finish(&svg->sheet);
    sm_buf_finish(&svg->body);
    sm_buf_finish(&svg->defs);
    free(svg);
}

static const struct sm_backend_calls calls = {
    .move_to = move_to,
    .line_to = line_to,
    .curve_to = curve_to,
    .close_path = close_path,
    .paint = paint,
    .clip_begin = clip_begin,
    .clip_end = clip_end,
    .group_begin = group_begin,
    .group_end = group_end,
    .draw_run = sm_svg_draw_run,
    .finish = sm_svg_finish,
    .free = free_svg,
};

struct sm_backend *sm_svg_backend_new(const struct sm_page *page, struct sm_fonts *fonts,
                                      struct sm_error *err)
{
    struct sm_svg *svg = sm_alloc_zeroed(1, sizeof *svg);
    if (!svg) {
        sm_fail_memory(err);
        return NULL;
    }
    svg->backend.calls = &calls;
    svg->page = *page;
    svg->fonts = fonts;
    return &svg->backend;
}
