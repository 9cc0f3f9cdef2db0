/* SPDX-License-Identifier: Apache-2.0
 * The contact sheet of an atlas: a static page without scripts that works offline. Everything that
 * comes from data is escaped.
 */
#include "base/date.h"
#include "base/file.h"
#include "cli/atlas.h"
#include "data/gazetteer.h"

static const char head[] =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"generator\" content=\"sitmap\">\n<title>Atlas</title>\n<style>\n"
    ":root { color-scheme: light dark }\n"
    "body { font: 16px/1.4 system-ui, sans-serif; margin: 1.5rem auto; max-width: 90rem;\n"
    "  padding: 0 1rem }\n"
    "h1 { margin: 0 }\n"
    "h2 { margin: 2.5rem 0 0 }\n"
    "h1 + p, h2 + p { margin: .25rem 0 .75rem }\n"
    "nav ol { columns: 20rem; padding: 0; list-style: none }\n"
    "nav li { margin: 0 0 .25rem; break-inside: avoid }\n"
    "nav time { font-variant-numeric: tabular-nums; opacity: .8 }\n"
    ".maps { display: grid; gap: 1.25rem;\n"
    "  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)) }\n"
    "figure { margin: 0 }\n"
    "img { display: block; width: 100%; height: auto; border: 1px solid #8888 }\n"
    "figcaption { margin-top: .25rem }\n"
    "</style>\n</head>\n<body>\n<h1>Atlas</h1>\n";
static const char tail[] = "</main>\n</body>\n</html>\n";

/* The page under way, and what there is on all of it. */
struct sheet {
    const struct atlas *atlas;
    struct sm_buf *out;
    size_t week_count;
    sm_day from, to;
    bool has_sizes, has_langs; /* more than one */
};

/* A file beside the page. "./" keeps a colon in a name from reading as a scheme. */
static void put_link(struct sm_buf *out, const char *attribute, const char *name)
{
    sm_buf_char(out, ' ');
    sm_buf_str(out, attribute);
    sm_buf_str(out, "=\"./");
    sm_buf_url(out, sm_text(name));
    sm_buf_char(out, '"');
}

static void put_image(struct sm_buf *out, const struct atlas_map *map)
{
    struct sm_text lang = job_lang(map->job);
    sm_buf_str(out, "<a");
    put_link(out, "href", map->job->name);
    sm_buf_str(out, "><img loading=\"lazy\"");
    put_link(out, "src", map->job->name);
    sm_buf_attribute(out, "width", atlas_record_value(map, "width"));
    sm_buf_attribute(out, "height", atlas_record_value(map, "height"));
    sm_buf_attribute(out, "alt", atlas_record_value(map, "alt"));
    sm_buf_attribute(out, "lang", lang);
    sm_buf_str(out, "></a>\n");
}

static bool is_image(const struct atlas_map *map)
{
    return map->job->format == SM_PNG || map->job->format == SM_SVG;
}

/* "Donetsk Oblast", in the map's language; an extent as it was asked for. */
static void put_region(const struct sheet *sheet, const struct job *job)
{
    struct sm_buf *out = sheet->out;
    const struct sm_region *region =
        sm_gazetteer_find_region(sm_base_gazetteer(sheet->atlas->base), sm_text(job->region));
    struct sm_text name = sm_text(job->region);
    bool is_ukrainian = region && sm_text_is(job_lang(job), "uk") && region->full_uk.n;
    if (region && region->full_en.n) name = region->full_en;
    if (is_ukrainian) name = region->full_uk;
    sm_buf_str(out, is_ukrainian ? "<span lang=\"uk\">" : "<span>");
    sm_buf_xml(out, name);
    sm_buf_str(out, "</span>");
}

/* What tells maps of a region from each other. */
static void put_variant(const struct sheet *sheet, const struct job *job)
{
    struct sm_buf *out = sheet->out;
    if (sheet->has_sizes) {
        sm_buf_str(out, ", ");
        sm_buf_fixed(out, job->size.width_px, 0);
        if (job->size.height_px > 0) sm_buf_str(out, " × ");
        if (job->size.height_px > 0) sm_buf_fixed(out, job->size.height_px, 0);
        sm_buf_str(out, " px");
    }
    if (sheet->has_langs) {
        sm_buf_str(out, ", ");
        sm_buf_xml(out, job_lang(job));
    }
}

/* One map in its formats: the first that a browser shows, and links to all. */
static void put_figure(const struct sheet *sheet, const struct atlas_map *maps, size_t count)
{
    struct sm_buf *out = sheet->out;
    size_t shown = 0;
    while (shown < count && !(atlas_is_there(&maps[shown]) && is_image(&maps[shown])))
        shown++;
    sm_buf_str(out, "<figure>\n");
    if (shown < count) put_image(out, &maps[shown]);
    sm_buf_str(out, "<figcaption>");
    put_region(sheet, maps->job);
    put_variant(sheet, maps->job);
    sm_buf_char(out, ':');
    for (size_t i = 0; i < count; i++) {
        if (!atlas_is_there(&maps[i])) continue;
        sm_buf_str(out, " <a");
        put_link(out, "href", maps[i].job->name);
        sm_buf_char(out, '>');
        sm_buf_xml(out, sm_path_extension(maps[i].job->name));
        sm_buf_str(out, "</a>");
    }
    sm_buf_str(out, "</figcaption>\n</figure>\n");
}

/* ---- weeks */

static void put_title(struct sm_buf *out, const struct atlas_week *week)
{
    struct sm_text title = sm_week_title(week->week, "en");
    sm_buf_xml(out, title.n ? title : sm_path_name(week->options.operands[0]));
}

static void put_days(struct sm_buf *out, sm_day from, sm_day to)
{
    sm_buf_str(out, "<time>");
    sm_buf_date(out, from);
    sm_buf_str(out, "</time> to <time>");
    sm_buf_date(out, to);
    sm_buf_str(out, "</time>");
}

/* The week's number, title and days, each behind a piece of 'tags'; the last piece ends them. */
static void put_week(const struct sheet *sheet, const struct atlas_week *week,
                     const char *const tags[4])
{
    sm_buf_str(sheet->out, tags[0]);
    sm_buf_fixed(sheet->out, (double)(week - sheet->atlas->weeks + 1), 0);
    sm_buf_str(sheet->out, tags[1]);
    put_title(sheet->out, week);
    sm_buf_str(sheet->out, tags[2]);
    put_days(sheet->out, week->week->from, week->week->to);
    sm_buf_str(sheet->out, tags[3]);
}

static void put_contents(const struct sheet *sheet)
{
    static const char *const entry[] = {"<li><a href=\"#week-", "\">", "</a><br>", "</li>\n"};
    const struct atlas *atlas = sheet->atlas;
    const struct atlas_week *last = NULL;
    sm_buf_str(sheet->out, "<nav aria-label=\"Weeks\">\n<ol>\n");
    for (size_t i = 0; i < atlas->map_count; i++) {
        const struct atlas_week *week = atlas->maps[i].week;
        if (week == last || !atlas_is_there(&atlas->maps[i])) continue;
        put_week(sheet, week, entry);
        last = week;
    }
    sm_buf_str(sheet->out, "</ol>\n</nav>\n");
}

/* "52 weeks, 2024-10-20 to 2025-10-18", then where each week stands. */
static void put_summary(const struct sheet *sheet)
{
    if (sheet->week_count < 2) return;
    sm_buf_str(sheet->out, "<p>");
    sm_buf_fixed(sheet->out, (double)sheet->week_count, 0);
    sm_buf_str(sheet->out, " weeks, ");
    put_days(sheet->out, sheet->from, sheet->to);
    sm_buf_str(sheet->out, "</p>\n");
    put_contents(sheet);
}

/* Look through all maps that are there. */
static void survey(struct sheet *sheet)
{
    const struct atlas *atlas = sheet->atlas;
    const struct atlas_map *last = NULL;
    for (size_t i = 0; i < atlas->map_count; i++) {
        const struct atlas_map *map = &atlas->maps[i];
        const struct sm_week *week = map->week->week;
        if (!atlas_is_there(map)) continue;
        if (!last || week->from < sheet->from) sheet->from = week->from;
        if (!last || week->to > sheet->to) sheet->to = week->to;
        sheet->week_count += !last || last->week != map->week;
        sheet->has_sizes |= last && (last->job->size.width_px != map->job->size.width_px ||
                                     last->job->size.height_px != map->job->size.height_px);
        sheet->has_langs |= last && !sm_text_equal(job_lang(last->job), job_lang(map->job));
        last = map;
    }
}

/* The maps that differ from the first in nothing but the format; at least 1. */
static size_t count_formats(const struct atlas_map *maps, size_t count)
{
    size_t n = 1;
    while (n < count && maps[n].week == maps->week && atlas_same_view(maps[n].job, maps->job))
        n++;
    return n;
}

void atlas_put_sheet(const struct atlas *atlas, struct sm_buf *out)
{
    static const char *const section[] = {"<section id=\"week-", "\">\n<h2>", "</h2>\n<p>",
                                          "</p>\n<div class=\"maps\">\n"};
    struct sheet sheet = {.atlas = atlas, .out = out};
    const struct atlas_week *week = NULL;
    sm_buf_str(out, head);
    survey(&sheet);
    put_summary(&sheet);
    sm_buf_str(out, "<main>\n");
    for (size_t i = 0, n; i < atlas->map_count; i += n) {
        const struct atlas_map *maps = &atlas->maps[i];
        bool any = false;
        n = count_formats(maps, atlas->map_count - i);
        for (size_t k = 0; k < n; k++)
            any = any || atlas_is_there(&maps[k]);
        if (!any) continue;
        if (week && week != maps->week) sm_buf_str(out, "</div>\n</section>\n");
        if (week != maps->week) put_week(&sheet, maps->week, section);
        week = maps->week;
        put_figure(&sheet, maps, n);
    }
    if (week) sm_buf_str(out, "</div>\n</section>\n");
    sm_buf_str(out, tail);
}
