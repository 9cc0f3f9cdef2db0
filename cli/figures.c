/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/figures.h"

#include <stdlib.h>

#include "base/file.h"
#include "cli/opening.h"
#include "layers/figure.h"

/* Layouts of the page, each for screens up to a width. The widths are those of the text column that
 * a screen leaves, so that 11 px stay about 11 px. */
static const struct layout {
    double width_px, screen_max_px;
} layouts[] = {{360, 520}, {720, 1000}, {1280, 0}};

enum { LAYOUTS = sizeof layouts / sizeof *layouts, SHARE_WIDTH_PX = 1200, SHARE_HEIGHT_PX = 630 };

/* One region in one language. */
struct figure {
    struct sm_figure html;
    struct sm_figure_layout layouts[LAYOUTS];
    struct sm_drawing wide; /* what its words are taken from */
    const char *stem;       /* WEEK-REGION[.LANG] */
};

/* The bytes go over to the file, and stay where they are. */
static bool add_file(struct figures *set, const char *name, struct sm_buf *bytes,
                     struct sm_error *err)
{
    if (bytes->failed || !name ||
        !sm_grow(&set->files, &set->file_capacity, set->file_count + 1, sizeof *set->files)) {
        sm_buf_finish(bytes);
        return sm_fail_memory(err);
    }
    set->files[set->file_count++] = (struct figure_file){name, *bytes};
    *bytes = (struct sm_buf){0};
    return true;
}

/* "STEM-360-dark@2x.png" and the like; NULL when memory ran out. */
static const char *name_file(struct figures *set, const struct figure *figure, const char *tail)
{
    struct sm_buf name = {0};
    sm_buf_str(&name, figure->stem);
    sm_buf_str(&name, tail);
    const char *kept = name.failed ? NULL : sm_arena_copy(&set->arena, name.bytes, name.count);
    sm_buf_finish(&name);
    return kept;
}

static const char *name_layout(struct figures *set, const struct figure *figure, double width_px,
                               const char *tail)
{
    struct sm_buf name = {0};
    sm_buf_char(&name, '-');
    sm_buf_fixed(&name, width_px, 0);
    sm_buf_str(&name, tail);
    const char *kept = name.failed ? NULL : name_file(set, figure, name.bytes);
    sm_buf_finish(&name);
    return kept;
}

static bool draw(struct figures *set, const struct sm_map_options *map, struct sm_drawing *drawing,
                 struct sm_error *err)
{
    bool ok = sm_map_render(set->base, set->week, map, drawing, &set->report, err) &&
              sm_signal_check(err);
    if (!ok) sm_drawing_finish(drawing);
    return ok;
}

/* Draw a PNG or SVG and keep it as a file; the drawing's words are not needed. */
static bool draw_file(struct figures *set, const struct sm_map_options *map, const char *name,
                      struct sm_vertex *size_px, struct sm_error *err)
{
    struct sm_drawing drawing = {0};
    if (!draw(set, map, &drawing, err)) return false;
    if (size_px) *size_px = (struct sm_vertex){drawing.width_px, drawing.height_px};
    bool ok = add_file(set, name, &drawing.document, err);
    sm_drawing_finish(&drawing);
    return ok;
}

/* The SVG of a width, which keeps its bytes in the list of files. */
static bool draw_svg(struct figures *set, const struct figure *figure, struct sm_map_options map,
                     struct sm_text *svg, struct sm_error *err)
{
    const char *name = name_layout(set, figure, map.width_px, ".svg");
    map.format = SM_SVG;
    map.scheme = SM_SCHEME_AUTO;
    if (!draw_file(set, &map, name, NULL, err)) return false;
    *svg = sm_buf_slice(&set->files[set->file_count - 1].bytes);
    return true;
}

static bool draw_layout(struct figures *set, struct figure *figure, size_t which,
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
        const char *name = name_layout(set, figure, width, tail);
        if (!draw_file(set, &map, name, &size, err)) return false;
    }
    *layout = (struct sm_figure_layout){
        .width_px = size.x,
        .height_px = size.y,
        .screen_max_px = layouts[which].screen_max_px,
        .light = name_layout(set, figure, width, ""),
        .dark = name_layout(set, figure, width, "-dark"),
    };
    if (!layout->light || !layout->dark) return sm_fail_memory(err);
    return draw_svg(set, figure, map, &layout->svg, err);
}

/* A card is no place for the whole list, which the page has: nothing is reported of it. */
static bool draw_share(struct figures *set, struct figure *figure, struct sm_map_options map,
                       struct sm_error *err)
{
    struct sm_drawing drawing = {0};
    map.format = SM_PNG;
    map.width_px = SHARE_WIDTH_PX;
    map.height_px = SHARE_HEIGHT_PX;
    figure->html.share = name_file(set, figure, "-share.png");
    figure->html.share_width_px = SHARE_WIDTH_PX;
    figure->html.share_height_px = SHARE_HEIGHT_PX;
    bool ok = sm_map_render(set->base, set->week, &map, &drawing, NULL, err) &&
              add_file(set, figure->html.share, &drawing.document, err);
    sm_drawing_finish(&drawing);
    return ok;
}

static bool draw_images(struct figures *set, struct figure *figure, struct sm_map_options map,
                        struct sm_error *err)
{
    for (size_t i = 0; i < LAYOUTS; i++)
        if (!draw_layout(set, figure, i, map, err)) return false;
    figure->html.layouts = figure->layouts;
    figure->html.layout_count = LAYOUTS;
    return draw_share(set, figure, map, err);
}

/* The words, from a drawing that is kept for them. */
static bool take_words(struct figures *set, struct figure *figure, const struct job *job,
                       struct sm_map_options map, struct sm_error *err)
{
    struct sm_text lang = job_lang(job);
    map.format = SM_TRACE;
    map.width_px = layouts[LAYOUTS - 1].width_px;
    if (!draw(set, &map, &figure->wide, err)) return false;
    figure->html.lang = sm_arena_copy(&set->arena, lang.at, lang.n);
    figure->html.title = sm_buf_slice(&figure->wide.title);
    figure->html.alt = sm_buf_slice(&figure->wide.alt);
    figure->html.credits = sm_buf_slice(&figure->wide.credits);
    figure->html.table = sm_buf_slice(&figure->wide.table);
    figure->html.table_head = sm_buf_slice(&figure->wide.table_head);
    figure->html.url = set->options->url ? set->options->url : "";
    return figure->html.lang || sm_fail_memory(err);
}

/* Names that several figures would share begin with the figure's own. */
static const char *page_name(struct figures *set, const struct figure *figure, const char *name)
{
    struct sm_buf tail = {0};
    if (set->jobs.count == 1) return name;
    sm_buf_char(&tail, '-');
    sm_buf_str(&tail, name);
    const char *kept = tail.failed ? NULL : name_file(set, figure, tail.bytes);
    sm_buf_finish(&tail);
    return kept;
}

static bool make_figure(struct figures *set, struct figure *figure, const struct job *job,
                        struct sm_error *err)
{
    struct sm_map_options map = jobs_map_options(set->options, job);
    struct sm_buf picture = {0}, alone = {0}, stem = {0};
    sm_buf_str(&stem, job->stem);
    job_add_lang(job, &stem);
    figure->stem = stem.failed ? NULL : sm_arena_copy(&set->arena, stem.bytes, stem.count);
    sm_buf_finish(&stem);
    if (!figure->stem) return sm_fail_memory(err);
    if (!take_words(set, figure, job, map, err) || !draw_images(set, figure, map, err))
        return false;
    sm_figure_picture(&picture, &figure->html);
    sm_figure_inline(&alone, &figure->html);
    bool ok = add_file(set, page_name(set, figure, "picture.html"), &picture, err);
    return add_file(set, page_name(set, figure, "figure.html"), &alone, err) && ok;
}

static bool make_page(struct figures *set, struct sm_error *err)
{
    struct sm_buf page = {0};
    for (size_t i = 0; i < set->jobs.count; i++)
        set->pages[i] = set->at[i].html;
    sm_figure_page(&page, set->pages, set->jobs.count);
    return add_file(set, FIGURES_PAGE, &page, err);
}

static bool make_all(struct figures *set, struct sm_error *err)
{
    size_t count = set->jobs.count;
    bool ok = true, show = !set->options->quiet;
    set->at = sm_arena_alloc_zeroed(&set->arena, count, sizeof *set->at);
    set->pages = sm_arena_alloc_zeroed(&set->arena, count, sizeof *set->pages);
    if (!set->at || !set->pages) return sm_fail_memory(err);
    for (size_t i = 0; i < count && ok; i++) {
        if (show) say_progress(i + 1, count, set->jobs.at[i].stem);
        ok = make_figure(set, &set->at[i], &set->jobs.at[i], err);
    }
    if (show) say_progress(0, 0, NULL);
    return ok && make_page(set, err);
}

bool figures_open(struct figures *set, struct sm_error *err)
{
    const struct options *options = set->options;
    struct sm_base_options base = {.base_folder = options->base, .places_file = options->places};
    set->base = sm_base_open(&base, &set->report, err);
    if (!set->base) return false;
    set->week = open_week(options, NULL, sm_base_gazetteer(set->base), &set->report, err);
    return set->week != NULL;
}

bool figures_make(struct figures *set, struct sm_error *err)
{
    struct options plan = *set->options; /* jobs are planned for one SVG each */
    enum sm_format format = SM_SVG;
    plan.out = NULL;
    plan.formats = &format;
    plan.format_count = 1;
    return jobs_plan(&set->jobs, &plan, set->week, sm_base_gazetteer(set->base), err) &&
           make_all(set, err);
}

void figures_finish(struct figures *set)
{
    for (size_t i = 0; set->at && i < set->jobs.count; i++)
        sm_drawing_finish(&set->at[i].wide);
    for (size_t i = 0; i < set->file_count; i++)
        sm_buf_finish(&set->files[i].bytes);
    free(set->files);
    jobs_finish(&set->jobs);
    sm_arena_finish(&set->arena);
    sm_week_close(set->week);
    sm_base_close(set->base);
    sm_report_finish(&set->report);
    *set = (struct figures){.options = set->options};
}
