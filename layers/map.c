/* SPDX-License-Identifier: Apache-2.0
 * The map: from options to a finished document.
 */
#include "layers/alt.h"
#include "layers/base_opening.h"
#include "layers/catalogue.h"
#include "layers/control.h"
#include "layers/map.h"
#include "layers/said.h"
#include "layers/sight.h"
#include "layers/unshown.h"

#include <math.h>
#include <string.h>

/* Between the subject and the frame. */
static const double PADDING_PX = 22;
/* How exactly the ground is drawn. The margin is wider than the widest stroke: what the clipper
 * adds is never seen. */
static const struct sm_road_options MAP_ROAD = {
    .margin_px = 8, .thin_px = 0.4, .simplify_px2 = 0.25};

const char *sm_version(void)
{
    return SITMAP_VERSION;
}

static bool check_options(struct sm_map *map, struct sm_map_options *options)
{
    if (options->width_px == 0) options->width_px = 1600;
    if (options->scale == 0) options->scale = 1;
    if (options->width_px < 240 || options->width_px > 16384)
        return sm_fail(map->err, SM_E_USAGE, "size %d: a page is 240 to 16384 px wide",
                       (int)options->width_px);
    if (options->height_px != 0 && (options->height_px < 240 || options->height_px > 16384))
        return sm_fail(map->err, SM_E_USAGE, "size %dx%d: a page is 240 to 16384 px high",
                       (int)options->width_px, (int)options->height_px);
    if (!(options->scale >= 0.25 && options->scale <= 8))
        return sm_fail(map->err, SM_E_USAGE, "scale: from 0.25 to 8");
    map->lang = &map->langs;
    return sm_base_langs(map->base, options->lang ? options->lang : "en", &map->langs, map->err);
}

static bool open_theme(struct sm_map *map)
{
    const struct sm_map_options *options = map->options;
    struct sm_theme_request request = {
        .name = options->theme ? options->theme : map->week->theme,
        .folder = sm_base_themes_folder(map->base),
        .scheme = options->scheme,
        .width_px = options->width_px,
        .lang = sm_lang_code(map->lang),
        .fonts = sm_base_fonts(map->base),
    };
    map->theme = sm_sight_theme(map, &request);
    if (!map->theme) return false;
    map->symbol_px = map->theme->symbol_px;
    return true;
}

/* The box around the outline after turning it, to know how wide it is for its height. */
static double turned_aspect(const struct sm_shape *outline, double turn_rad)
{
    struct sm_box box = sm_box_empty();
    double c = cos(turn_rad), s = sin(turn_rad);
    for (size_t i = 0; i < outline->vertex_count; i++) {
        struct sm_vertex v = outline->vertices[i];
        box = sm_box_with(box, (struct sm_vertex){v.x * c + v.y * s, v.y * c - v.x * s});
    }
    return sm_box_width(box) / fmax(sm_box_height(box), 1);
}

/* North is up in the subject's middle; a projection that was asked for stays as it is. */
static double turn_of(const struct sm_map *map)
{
    if (!sm_projection_is_default(map->projection)) return 0;
    return -sm_projection_north_rad(map->projection, sm_box_middle(map->subject.box_deg));
}

static bool find_view(struct sm_map *map)
{
    struct sm_collector collector;
    double turn = turn_of(map);
    sm_collector_init(&collector);
    bool ok = sm_map_subject_outline(map, &collector);
    struct sm_shape outline = sm_collector_shape(&collector);
    ok = ok && sm_map_divide_page(map, turned_aspect(&outline, turn));
    if (ok) {
        struct sm_box frame = map->frames.map;
        double padding = fmin(PADDING_PX, sm_box_width(frame) * 0.04);
        map->view = sm_view_fit(&outline, turn, sm_box_grown(frame, -padding), frame);
        map->extent_deg = sm_view_extent_deg(&map->view, map->projection);
        map->has_fringe = !map->is_wide && !sm_box_holds_box(SM_DETAILED_DEG, map->extent_deg);
    }
    sm_collector_finish(&collector);
    return ok;
}

struct sm_road *sm_map_road(struct sm_map *map)
{
    return sm_road_new(map->projection, &map->view, map->road_options, sm_canvas_sink(map->canvas),
                       map->err);
}

static bool open_canvas(struct sm_map *map)
{
    struct sm_page *page = &map->page;
    *page = (struct sm_page){
        .width_px = map->frames.width_px,
        .height_px = map->frames.height_px,
        .scale = map->options->scale,
        .background = map->theme->paper,
        .dark = &map->theme->dark,
        .lang = sm_lang_code(map->lang),
        .title = sm_week_title(map->week, sm_lang_code(map->lang)),
        .description = sm_map_alt(map),
        .source = sm_lang_pick_name(map->lang, map->week->source, map->week->source_uk),
        .copyright = sm_map_credits(map),
        .software = sm_text("sitmap " SITMAP_VERSION),
        .keywords = sm_map_keywords(map),
        .covers = sm_map_covers(map),
        .svg_fonts = map->options->svg_fonts,
        .thread_max = map->options->thread_max,
        .is_kept = map->sight != NULL,
    };
    if (page->title.n == 0) page->title = sm_text(sm_word(SM_WORD_WEEK_MAP, map->lang));
    map->canvas = sm_canvas_new(map->options->format, page, sm_base_fonts(map->base), map->err);
    if (!map->canvas) return false;
    map->road_options = MAP_ROAD;
    map->road = sm_map_road(map);
    return map->road != NULL;
}

int sm_map_name_field(const struct sm_map *map, const struct sm_layer *layer)
{
    for (size_t i = 0; i < map->lang->count; i++) {
        char name[5 + SM_LANG_CODE_MAX] = "name_";
        strcat(name, sm_catalogue_code(map->lang->at[i]));
        int field = sm_layer_field(layer, name);
        if (field >= 0) return field;
    }
    return sm_layer_field(layer, "name_en");
}

void sm_begin_group(struct sm_map *map, const struct sm_group *group)
{
    struct sm_group begun = *group;
    if (map->is_inset) begun.id = NULL;
    sm_group_begin(map->canvas, &begun);
}

static bool draw_flat(struct sm_map *map)
{
    struct sm_box frame = map->frames.map;
    return sm_draw_kept(map, SM_KEPT_GROUND, frame, sm_draw_ground) && sm_draw_user_layers(map) &&
           sm_draw_control(map) && sm_draw_areas(map);
}

static bool draw_lines(struct sm_map *map)
{
    struct sm_box frame = map->frames.map;
    return sm_draw_kept(map, SM_KEPT_LINES, frame, sm_draw_ground_lines) && sm_draw_graticule(map);
}

/* What must have its room comes before what may do without. */
static bool draw_upright(struct sm_map *map)
{
    return sm_mind_lines(map) && sm_take_symbols(map) && sm_take_zoom(map) &&
           sm_draw_draft_mark(map) && sm_draw_scale_bar(map) && sm_draw_locator(map) &&
           sm_draw_pointers(map) && sm_draw_event_labels(map) && sm_draw_place_labels(map) &&
           sm_draw_graticule_labels(map) && sm_draw_area_names(map) && sm_draw_symbols(map) &&
           sm_draw_zoom(map);
}

bool sm_draw_map_layers(struct sm_map *map)
{
    return draw_flat(map) && draw_lines(map) && draw_upright(map);
}

/* Inside the frame nothing reaches beyond it. */
static void begin_frame(struct sm_map *map)
{
    static const struct sm_group group = {.id = "map", .class_name = "map"};
    sm_group_begin(map->canvas, &group);
    sm_add_box(map->canvas, map->frames.map);
    sm_clip_begin(map->canvas);
}

static void end_frame(struct sm_map *map)
{
    sm_clip_end(map->canvas);
    sm_group_end(map->canvas);
}

/* What lies upright on the map, and everything around the map but the footer, which credits the
 * layers that were drawn. */
static bool draw_above(struct sm_map *map)
{
    bool ok = draw_upright(map);
    end_frame(map);
    return ok && sm_draw_head(map) && sm_draw_strip(map) && sm_draw_legend(map) &&
           sm_draw_list(map);
}

static bool draw_map(struct sm_map *map)
{
    static const struct sm_beside_parts parts = {draw_flat, draw_lines, sm_draw_graticule,
                                                 draw_above};
    begin_frame(map);
    return sm_draw_beside(map, &parts);
}

static bool draw_page(struct sm_map *map, struct sm_buf *out)
{
    map->list_room = sm_list_room(map);
    sm_placer_init(&map->placer, sm_box_grown(map->frames.map, -5));
    bool ok = open_canvas(map) && draw_map(map) && sm_draw_footer(map) &&
              sm_signal_check(map->err) && sm_canvas_finish(map->canvas, out, map->err);
    if (ok) sm_tell_skipped(map);
    sm_placer_finish(&map->placer);
    sm_road_free(map->road);
    sm_canvas_free(map->canvas);
    return ok;
}

void sm_drawing_finish(struct sm_drawing *drawing)
{
    sm_buf_finish(&drawing->document);
    sm_buf_finish(&drawing->account);
    sm_buf_finish(&drawing->table);
    sm_buf_finish(&drawing->alt);
    sm_buf_finish(&drawing->table_head);
    sm_buf_finish(&drawing->title);
    sm_buf_finish(&drawing->credits);
}

/* What a page around the map wants to know of it. */
static bool tell_drawing(const struct sm_map *map, struct sm_drawing *drawing)
{
    drawing->width_px = map->frames.width_px;
    drawing->height_px = map->frames.height_px;
    sm_buf_text(&drawing->alt, map->page.description);
    sm_buf_text(&drawing->title, map->page.title);
    sm_buf_text(&drawing->credits, map->credits);
    sm_buf_str(&drawing->table_head, sm_word(SM_WORD_TABLE_CAPTION, map->lang));
    bool failed = drawing->alt.failed || drawing->table_head.failed || drawing->title.failed ||
                  drawing->credits.failed;
    return !failed || sm_fail_memory(map->err);
}

bool sm_map_render(struct sm_base *base, const struct sm_week *week,
                   const struct sm_map_options *options, struct sm_drawing *drawing,
                   struct sm_report *report, struct sm_error *err)
{
    struct sm_arena arena = {0}, beside_arena = {0};
    struct sm_error own = {0};
    struct sm_report told = {0}; /* of this map alone */
    struct sm_said said = {0};
    struct sm_map_options checked = *options;
    struct sm_map map = {
        .base = base,
        .week = week,
        .options = &checked,
        .arena = &arena,
        .beside_arena = &beside_arena,
        .report = &told,
        .said = &said,
        .err = &own,
    };
    if (week->draft)
        sm_remark(
            &told, SM_NOTE,
            "%.*s: a draft that nobody reviewed, and the map says so; review its events, then "
            "take \"draft: yes\" out of week.yaml",
            SM_TEXT_ARG(week->path));
    bool ok = check_options(&map, &checked) && open_theme(&map) && sm_map_find_subject(&map) &&
              sm_open_user_layers(&map) && sm_open_symbols(&map) && sm_open_control(&map) &&
              sm_map_sort_events(&map);
    if (ok) {
        map.projection = sm_projection_new(checked.projection, &map.subject.box_deg, map.err);
        ok = map.projection && find_view(&map) && sm_find_sight(&map) && sm_map_place_marks(&map) &&
             sm_base_settle(base, map.err) && sm_map_settle_page(&map) && sm_plan_zoom(&map) &&
             draw_page(&map, &drawing->document) &&
             (checked.without_account || sm_write_account(&map, &drawing->account)) &&
             (checked.without_table || sm_write_table(&map, &drawing->table));
        ok = ok && tell_drawing(&map, drawing);
    }
    /* What is wrong with the base comes before what went wrong because of it. */
    ok = sm_base_settle(base, &own) && ok;
    sm_report_append(report, &told);
    sm_report_finish(&told);
    sm_close_user_layers(&map);
    sm_projection_free(map.projection);
    sm_arena_finish(&arena);
    sm_arena_finish(&beside_arena);
    if (!ok) sm_drawing_finish(drawing);
    if (!ok && err) *err = own;
    return ok;
}
