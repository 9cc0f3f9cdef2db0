/* SPDX-License-Identifier: Apache-2.0
 * sitmap embed: the maps of a week as figures for web pages. Everything is drawn before the first
 * file is written.
 */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/jobs.h"
#include "cli/opening.h"
#include "layers/figure.h"

/* Layouts of the page, each for screens up to a width. The widths are those of the text column that
 * a screen leaves, so that 11 px stay about 11 px. */
static const struct layout {
    double width_px, screen_max_px;
} layouts[] = {{360, 520}, {720, 1000}, {1280, 0}};

enum { LAYOUTS = sizeof layouts / sizeof *layouts, SHARE_WIDTH_PX = 1200, SHARE_HEIGHT_PX = 630 };

struct file {
    const char *name;
    struct sm_buf bytes;
};

/* One region in one language. */
struct figure {
    struct sm_figure html;
    struct sm_figure_layout layouts[LAYOUTS];
    struct sm_drawing wide; /* what its words are taken from */
    const char *stem;       /* WEEK-REGION[.LANG] */
};

struct embed {
    const struct options *options;
    struct sm_base *base;
    struct sm_week *week;
    struct jobs jobs; /* one for each figure */
    struct figure *figures;
    struct sm_figure *pages; /* the figures once more, in a row */
    struct sm_arena arena;
    struct file *files;
    size_t file_count, file_capacity;
    struct sm_report report;
};

/* The bytes go over to the file, and stay where they are. */
static bool add_file(struct embed *embed, const char *name, struct sm_buf *bytes,
                     struct sm_error *err)
{
    if (bytes->failed || !name ||
        !sm_grow(&embed->files, &embed->file_capacity, embed->file_count + 1,
                 sizeof *embed->files)) {
        sm_buf_finish(bytes);
        return sm_fail_memory(err);
    }
    embed->files[embed->file_count++] = (struct file){name, *bytes};
    *bytes = (struct sm_buf){0};
    return true;
}

/* "STEM-360-dark@2x.png" and the like; NULL when memory ran out. */
static const char *name_file(struct embed *embed, const struct figure *figure, const char *tail)
{
    struct sm_buf name = {0};
    sm_buf_str(&name, figure->stem);
    sm_buf_str(&name, tail);
    const char *kept = name.failed ? NULL : sm_arena_copy(&embed->arena, name.bytes, name.count);
    sm_buf_finish(&name);
    return kept;
}

static const char *name_layout(struct embed *embed, const struct figure *figure, double width_px,
                               const char *tail)
{
    struct sm_buf name = {0};
    sm_buf_char(&name, '-');
    sm_buf_fixed(&name, width_px, 0);
    sm_buf_str(&name, tail);
    const char *kept = name.failed ? NULL : name_file(embed, figure, name.bytes);
    sm_buf_finish(&name);
    return kept;
}

static bool draw(struct embed *embed, const struct sm_map_options *map, struct sm_drawing *drawing,
                 struct sm_error *err)
{
    bool ok = sm_map_render(embed->base, embed->week, map, drawing, &embed->report, err) &&
              sm_signal_check(err);
    if (!ok) sm_drawing_finish(drawing);
    return ok;
}

/* Draw a PNG or SVG and keep it as a file; the drawing's words are not needed. */
static bool draw_file(struct embed *embed, const struct sm_map_options *map, const char *name,
                      struct sm_vertex *size_px, struct sm_error *err)
{
    struct sm_drawing drawing = {0};
    if (!draw(embed, map, &drawing, err)) return false;
    if (size_px) *size_px = (struct sm_vertex){drawing.width_px, drawing.height_px};
    bool ok = add_file(embed, name, &drawing.document, err);
    sm_drawing_finish(&drawing);
    return ok;
}

/* The SVG of a width, which keeps its bytes in the list of files. */
static bool draw_svg(struct embed *embed, const struct figure *figure, struct sm_map_options map,
                     struct sm_text *svg, struct sm_error *err)
{
    const char *name = name_layout(embed, figure, map.width_px, ".svg");
    map.format = SM_SVG;
    map.scheme = SM_SCHEME_AUTO;
    if (!draw_file(embed, &map, name, NULL, err)) return false;
    *svg = sm_buf_slice(&embed->files[embed->file_count - 1].bytes);
    return true;
}

static bool draw_layout(struct embed *embed, struct figure *figure, size_t which,
                        struct sm_map_options map, struct sm_error *err)
{
    struct sm_figure_layout *layout = &figure->layouts[which];
    double width = layouts[which].width_px;
    struct sm_vertex size = {0, 0};
    map.format = SM_PNG;
    map.width_px = width;
    for (int i = 0; i < 4; i++) {
        bool dark = i / 2, twice = i % 2;
        const char *tail =
            dark ? (twice ? "-dark@2x.png" : "-dark.png") : (twice ? "@2x.png" : ".png");
        map.scheme = dark ? SM_SCHEME_DARK : SM_SCHEME_LIGHT;
        map.scale = twice ? 2 : 1;
        const char *name = name_layout(embed, figure, width, tail);
        if (!draw_file(embed, &map, name, &size, err)) return false;
    }
    *layout = (struct sm_figure_layout){
        .width_px = size.x,
        .height_px = size.y,
        .screen_max_px = layouts[which].screen_max_px,
        .light = name_layout(embed, figure, width, ""),
        .dark = name_layout(embed, figure, width, "-dark"),
    };
    if (!layout->light || !layout->dark) return sm_fail_memory(err);
    return draw_svg(embed, figure, map, &layout->svg, err);
}

/* A card is no place for the whole list, which the page has: nothing is reported of it. */
static bool draw_share(struct embed *embed, struct figure *figure, struct sm_map_options map,
                       struct sm_error *err)
{
    struct sm_drawing drawing = {0};
    map.format = SM_PNG;
    map.width_px = SHARE_WIDTH_PX;
    map.height_px = SHARE_HEIGHT_PX;
    figure->html.share = name_file(embed, figure, "-share.png");
    figure->html.share_width_px = SHARE_WIDTH_PX;
    figure->html.share_height_px = SHARE_HEIGHT_PX;
    bool ok = sm_map_render(embed->base, embed->week, &map, &drawing, NULL, err) &&
              add_file(embed, figure->html.share, &drawing.document, err);
    sm_drawing_finish(&drawing);
    return ok;
}

static bool draw_images(struct embed *embed, struct figure *figure, struct sm_map_options map,
                        struct sm_error *err)
{
    for (size_t i = 0; i < LAYOUTS; i++)
        if (!draw_layout(embed, figure, i, map, err)) return false;
    figure->html.layouts = figure->layouts;
    figure->html.layout_count = LAYOUTS;
    return draw_share(embed, figure, map, err);
}

/* The words, from a drawing that is kept for them. */
static bool take_words(struct embed *embed, struct figure *figure, const struct job *job,
                       struct sm_map_options map, struct sm_error *err)
{
    struct sm_text lang = job_lang(job);
    map.format = SM_TRACE;
    map.width_px = layouts[LAYOUTS - 1].width_px;
    if (!draw(embed, &map, &figure->wide, err)) return false;
    figure->html.lang = sm_arena_copy(&embed->arena, lang.at, lang.n);
    figure->html.title = sm_buf_slice(&figure->wide.title);
    figure->html.alt = sm_buf_slice(&figure->wide.alt);
    figure->html.credits = sm_buf_slice(&figure->wide.credits);
    figure->html.table = sm_buf_slice(&figure->wide.table);
    figure->html.table_head = sm_buf_slice(&figure->wide.table_head);
    figure->html.url = embed->options->url ? embed->options->url : "";
    return figure->html.lang || sm_fail_memory(err);
}

/* Names that several figures would share begin with the figure's own. */
static const char *page_name(struct embed *embed, const struct figure *figure, const char *name)
{
    struct sm_buf tail = {0};
    if (embed->jobs.count == 1) return name;
    sm_buf_char(&tail, '-');
    sm_buf_str(&tail, name);
    const char *kept = tail.failed ? NULL : name_file(embed, figure, tail.bytes);
    sm_buf_finish(&tail);
    return kept;
}

static bool make_figure(struct embed *embed, struct figure *figure, const struct job *job,
                        struct sm_error *err)
{
    struct sm_map_options map = jobs_map_options(embed->options, job);
    struct sm_buf picture = {0}, alone = {0}, stem = {0};
    sm_buf_str(&stem, job->stem);
    if (!sm_text_is(job_lang(job), "en")) {
        sm_buf_char(&stem, '.');
        sm_buf_text(&stem, job_lang(job));
    }
    figure->stem = stem.failed ? NULL : sm_arena_copy(&embed->arena, stem.bytes, stem.count);
    sm_buf_finish(&stem);
    if (!figure->stem) return sm_fail_memory(err);
    if (!take_words(embed, figure, job, map, err) || !draw_images(embed, figure, map, err))
        return false;
    sm_figure_picture(&picture, &figure->html);
    sm_figure_inline(&alone, &figure->html);
    bool ok = add_file(embed, page_name(embed, figure, "picture.html"), &picture, err);
    return add_file(embed, page_name(embed, figure, "figure.html"), &alone, err) && ok;
}

static bool make_page(struct embed *embed, struct sm_error *err)
{
    struct sm_buf page = {0};
    for (size_t i = 0; i < embed->jobs.count; i++)
        embed->pages[i] = embed->figures[i].html;
    sm_figure_page(&page, embed->pages, embed->jobs.count);
    return add_file(embed, "preview.html", &page, err);
}

static bool make_all(struct embed *embed, struct sm_error *err)
{
    size_t count = embed->jobs.count;
    bool ok = true, show = !embed->options->quiet;
    embed->figures = sm_arena_alloc_zeroed(&embed->arena, count, sizeof *embed->figures);
    embed->pages = sm_arena_alloc_zeroed(&embed->arena, count, sizeof *embed->pages);
    if (!embed->figures || !embed->pages) return sm_fail_memory(err);
    for (size_t i = 0; i < count && ok; i++) {
        if (show) say_progress(i + 1, count, embed->jobs.at[i].stem);
        ok = make_figure(embed, &embed->figures[i], &embed->jobs.at[i], err);
    }
    if (show) say_progress(0, 0, NULL);
    return ok && make_page(embed, err);
}

static bool write_files(const struct embed *embed, const char *folder, struct sm_error *err)
{
    char path[PATH_MAX];
    if (!sm_signal_check(err)) return false;
    if (mkdir(folder, 0777) != 0 && errno != EEXIST)
        return sm_fail(err, SM_E_OUTPUT, "%s: %s", folder, strerror(errno));
    for (size_t i = 0; i < embed->file_count; i++) {
        const struct file *file = &embed->files[i];
        if (!sm_path_join(path, sizeof path, folder, file->name))
            return sm_fail(err, SM_E_USAGE, "%s: path too long", folder);
        if (!sm_file_write(path, file->bytes.bytes, file->bytes.count, err)) return false;
    }
    return true;
}

/* The page is what an editor opens; it leads to all the rest. */
static bool print_page(const struct embed *embed, const char *folder, struct sm_error *err)
{
    char path[PATH_MAX];
    struct sm_buf out = {0};
    if (embed->options->quiet || !sm_path_join(path, sizeof path, folder, "preview.html"))
        return true;
    sm_buf_str(&out, path);
    sm_buf_char(&out, '\n');
    bool ok = print_out(&out, err);
    sm_buf_finish(&out);
    return ok;
}

static bool embed_all(struct embed *embed, struct sm_error *err)
{
    const struct options *options = embed->options;
    struct sm_base_options base = {.base_folder = options->base, .places_file = options->places};
    struct options plan = *options; /* jobs are planned for one SVG each */
    enum sm_format format = SM_SVG;
    plan.out = NULL;
    plan.formats = &format;
    plan.format_count = 1;
    if (!options->out || strcmp(options->out, "-") == 0)
        return sm_fail(err, SM_E_USAGE, "embed: needs a folder to write to; say --output DIR");
    embed->base = sm_base_open(&base, &embed->report, err);
    if (!embed->base) return false;
    embed->week = open_week(options, NULL, sm_base_gazetteer(embed->base), &embed->report, err);
    return embed->week &&
           jobs_plan(&embed->jobs, &plan, embed->week, sm_base_gazetteer(embed->base), err) &&
           make_all(embed, err) && write_files(embed, options->out, err) &&
           print_page(embed, options->out, err);
}

static void finish(struct embed *embed)
{
    for (size_t i = 0; embed->figures && i < embed->jobs.count; i++)
        sm_drawing_finish(&embed->figures[i].wide);
    for (size_t i = 0; i < embed->file_count; i++)
        sm_buf_finish(&embed->files[i].bytes);
    free(embed->files);
    jobs_finish(&embed->jobs);
    sm_arena_finish(&embed->arena);
    sm_week_close(embed->week);
    sm_base_close(embed->base);
    sm_report_finish(&embed->report);
}

int run_embed(const struct options *options)
{
    struct embed embed = {.options = options};
    struct sm_error err = {0};
    bool ok = embed_all(&embed, &err);
    int code = say_report(&embed.report, options_talk(options));
    if (!ok) code = say_error(&err);
    finish(&embed);
    return code;
}
