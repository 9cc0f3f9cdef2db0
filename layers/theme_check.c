/* SPDX-License-Identifier: Apache-2.0
 * Is a theme good for all readers? Text and graphics against every ground that they may lie on,
 * and every two categories against each other, for eyes that lack a cone and for grey prints.
 */
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/folder.h"
#include "layers/theme.h"
#include "render/color_vision.h"
#include "render/silhouette.h"

/* WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (graphics). */
static const double TEXT_MIN = 4.5, GRAPHICS_MIN = 3;

/* Silhouettes that share this much of what they cover are alike: a glance at 12 px may mistake one
 * for the other, and then colour has to help. All others are told apart by shape. */
static const double ALIKE = 0.6, VERY_ALIKE = 0.75;

/* CIEDE2000 that alike symbols need. 10 is a difference that has a name ("the blue one"); 5 is
 * still seen at once. Grey leaves lightness only, which 19 categories cannot share out: shape bears
 * the load, and shades help the very alike. */
static const double DIFFERENCE_MIN[SM_VISION_COUNT] = {10, 5, 5, 3};

/* CIELAB's a axis: what looks plainly red or green to most readers. For those to whom both are the
 * same hue, lightness or blueness has to make a plain difference, whatever the shapes. */
static const double RED_FROM = 15, GREEN_FROM = -8, RED_GREEN_MIN = 8;

struct checking {
    struct sm_theme_audit *audit;
    const struct sm_theme *theme;
    const char *scheme;
    bool failed; /* memory ran out */
};

static void add(struct checking *c, struct sm_theme_finding finding)
{
    struct sm_theme_audit *audit = c->audit;
    if (!sm_grow(&audit->findings, &audit->capacity, audit->count + 1, sizeof *audit->findings)) {
        c->failed = true;
        return;
    }
    finding.scheme = c->scheme;
    finding.is_problem = finding.found < finding.least;
    finding.what = sm_arena_copy(&audit->arena, finding.what, strlen(finding.what));
    finding.against = sm_arena_copy(&audit->arena, finding.against, strlen(finding.against));
    c->failed = c->failed || !finding.what || !finding.against;
    audit->findings[audit->count++] = finding;
    audit->problems += finding.is_problem;
}

/* Contrast */

struct ground {
    const char *name;
    struct sm_color color;
    bool may_be_tinted; /* by an event's area */
    bool may_be_held;   /* by a side: control is drawn on it */
};

enum { GROUNDS = 8, ON_LAND = 1, ON_UKRAINE = 2, ON_WATER = 4, ON_PAPER = 8, ON_MAP = 7 };

static int grounds_of(const struct sm_theme *t, unsigned where, struct ground out[GROUNDS])
{
    const struct {
        unsigned where;
        struct ground ground;
    } all[GROUNDS] = {
        {ON_LAND, {"land", t->land.fill, true, false}},
        {ON_UKRAINE, {"ukraine", t->ukraine.fill, true, true}},
        {ON_UKRAINE, {"ukraine dimmed", t->ukraine_dimmed.fill, true, true}},
        {ON_UKRAINE, {"subject", t->subject.fill, true, true}},
        {ON_WATER, {"sea", t->sea.fill, true, false}},
        {ON_WATER, {"lake", t->lake.fill, true, false}},
        {ON_PAPER, {"background", t->paper, false, false}},
        {ON_PAPER, {"badge", t->badge.fill, false, false}},
    };
    int count = 0;
    for (int i = 0; i < GROUNDS; i++)
        if (all[i].where & where) out[count++] = all[i].ground;
    return count;
}

static double contrast_on(const struct sm_ink *ink, struct sm_color ground)
{
    return sm_contrast(sm_painted_over(ink->fill, ground), sm_painted_over(ink->halo, ground));
}

/* The least contrast that any category's area or any part of control leaves. */
static double least_contrast(const struct sm_theme *theme, const struct sm_ink *ink,
                             const struct ground *ground)
{
    double least = contrast_on(ink, ground->color);
    for (int c = 0; c < SM_CATEGORY_COUNT && ground->may_be_tinted; c++)
        least = fmin(least, contrast_on(ink, sm_painted_over(theme->areas[c].fill, ground->color)));
    for (int i = 0; i < SM_CONTROL_PART_COUNT && ground->may_be_held; i++) {
        const struct sm_color fill = theme->control[i].fill.fill;
        least = fmin(least, contrast_on(ink, sm_painted_over(fill, ground->color)));
    }
    return least;
}

static void check_ink(struct checking *c, const struct sm_ink *ink, unsigned where)
{
    struct ground grounds[GROUNDS];
    int count = grounds_of(c->theme, where, grounds);
    for (int i = 0; i < count; i++)
        add(c, (struct sm_theme_finding){.measure = "contrast",
                                         .what = ink->class_name,
                                         .against = grounds[i].name,
                                         .found = least_contrast(c->theme, ink, &grounds[i]),
                                         .least = TEXT_MIN});
}

static void check_inks(struct checking *c)
{
    const struct sm_theme *t = c->theme;
    const struct {
        const struct sm_ink *ink;
        unsigned where;
    } inks[] = {
        {&t->capital_ink, ON_MAP},       {&t->oblast_capital_ink, ON_MAP},
        {&t->town_ink, ON_MAP},          {&t->village_ink, ON_MAP},
        {&t->country_ink, ON_LAND},      {&t->oblast_ink, ON_UKRAINE},
        {&t->water_ink, ON_WATER},       {&t->river_ink, ON_MAP},
        {&t->graticule_ink, ON_MAP},     {&t->scale_ink, ON_MAP},
        {&t->event_name_ink, ON_MAP},    {&t->event_text_ink, ON_MAP},
        {&t->pointer_ink, ON_MAP},       {&t->pointer_text_ink, ON_MAP},
        {&t->kicker_ink, ON_PAPER},      {&t->title_ink, ON_PAPER},
        {&t->deck_ink, ON_PAPER},        {&t->list_title_ink, ON_PAPER},
        {&t->list_head_ink, ON_PAPER},   {&t->list_text_ink, ON_PAPER},
        {&t->list_meta_ink, ON_PAPER},   {&t->badge_head_ink, ON_PAPER},
        {&t->badge_text_ink, ON_PAPER},  {&t->legend_ink, ON_PAPER},
        {&t->legend_note_ink, ON_PAPER}, {&t->footer_ink, ON_PAPER},
    };
    for (size_t i = 0; i < sizeof inks / sizeof *inks; i++)
        check_ink(c, inks[i].ink, inks[i].where);
    struct sm_ink tag = t->tag_ink;
    tag.halo = t->tag.fill;
    check_ink(c, &tag, ON_MAP);
    add(c, (struct sm_theme_finding){.measure = "contrast",
                                     .what = t->draft_ink.class_name,
                                     .against = "path.draft",
                                     .found = sm_contrast(t->draft_ink.fill, t->draft.fill),
                                     .least = TEXT_MIN});
}

static void check_graphic(struct checking *c, const char *name, struct sm_color color,
                          unsigned where)
{
    struct ground grounds[GROUNDS];
    int count = grounds_of(c->theme, where, grounds);
    for (int i = 0; i < count; i++)
        add(c, (struct sm_theme_finding){
                   .measure = "contrast",
                   .what = name,
                   .against = grounds[i].name,
                   .found = sm_contrast(sm_painted_over(color, grounds[i].color), grounds[i].color),
                   .least = GRAPHICS_MIN});
}

static void check_graphics(struct checking *c)
{
    const struct sm_theme *t = c->theme;
    for (int i = 0; i < SM_CATEGORY_COUNT; i++) {
        const struct sm_paint *symbol = &t->symbols[i][SM_CLAIMED];
        check_graphic(c, sm_category_name((enum sm_category)i), symbol->stroke, ON_MAP | ON_PAPER);
    }
    check_graphic(c, "border international", t->border.stroke, ON_LAND | ON_UKRAINE);
    check_graphic(c, "dot anchor", t->anchor_dot.fill, ON_MAP | ON_PAPER);
    check_graphic(c, "leader", t->leader.stroke, ON_MAP);
    check_graphic(c, "bar direction", t->direction_bar.stroke, ON_MAP | ON_PAPER);
    check_graphic(c, "arrow", t->arrow.fill, ON_MAP | ON_PAPER);
    check_graphic(c, "scale-bar", t->scale_bar.stroke, ON_MAP);
}

/* Categories */

static bool is_red_and_green(struct sm_color p, struct sm_color q)
{
    double a = sm_lab_seen_with(SM_NORMAL, p).a, b = sm_lab_seen_with(SM_NORMAL, q).a;
    return fmax(a, b) >= RED_FROM && fmin(a, b) <= GREEN_FROM;
}

/* What two categories need of each other; 0: their shapes are enough. */
static double least_difference(struct sm_color p, struct sm_color q, double overlap,
                               enum sm_vision vision)
{
    bool alike = overlap >= (vision == SM_GREYSCALE ? VERY_ALIKE : ALIKE);
    double least = alike ? DIFFERENCE_MIN[vision] : 0;
    bool lacks_a_cone = vision == SM_DEUTAN || vision == SM_PROTAN;
    return lacks_a_cone && is_red_and_green(p, q) ? fmax(least, RED_GREEN_MIN) : least;
}

static void check_pair(struct checking *c, int a, int b, double overlap)
{
    struct sm_color p = c->theme->symbols[a][SM_CONFIRMED].fill;
    struct sm_color q = c->theme->symbols[b][SM_CONFIRMED].fill;
    for (int v = SM_NORMAL; v < SM_VISION_COUNT; v++)
        add(c,
            (struct sm_theme_finding){.measure = sm_vision_name((enum sm_vision)v),
                                      .what = sm_category_name((enum sm_category)a),
                                      .against = sm_category_name((enum sm_category)b),
                                      .found = sm_color_difference((enum sm_vision)v, p, q),
                                      .least = least_difference(p, q, overlap, (enum sm_vision)v),
                                      .is_distance = true});
}

static void check_categories(struct checking *c)
{
    struct sm_silhouette shapes[SM_CATEGORY_COUNT];
    for (int i = 0; i < SM_CATEGORY_COUNT; i++)
        sm_silhouette_of(c->theme->shapes[i], &shapes[i]);
    for (int a = 0; a < SM_CATEGORY_COUNT; a++)
        for (int b = 0; b < a; b++)
            check_pair(c, a, b, sm_silhouette_overlap(&shapes[a], &shapes[b]));
}

/* Both schemes */

static bool check_scheme(struct sm_theme_audit *audit, const struct sm_theme_request *request,
                         const char *name, struct sm_report *report, struct sm_error *err)
{
    struct checking c = {.audit = audit, .scheme = name};
    c.theme = sm_theme_open(request, &audit->arena, report, err);
    if (!c.theme) return false;
    check_inks(&c);
    check_graphics(&c);
    check_categories(&c);
    return !c.failed || sm_fail_memory(err);
}

/* The folders that a theme needs; no base is opened for it. */
static bool find_folders(char fonts[PATH_MAX], char themes[PATH_MAX], struct sm_error *err)
{
    char data[PATH_MAX];
    if (!sm_data_folder(data, sizeof data, err)) return false;
    if (sm_path_join(fonts, PATH_MAX, data, "fonts") &&
        sm_path_join(themes, PATH_MAX, data, "themes"))
        return true;
    return sm_fail(err, SM_E_INPUT, "%s: the path is too long", data);
}

bool sm_theme_audit_run(struct sm_theme_audit *audit, const char *theme, struct sm_report *report,
                        struct sm_error *err)
{
    char fonts_folder[PATH_MAX], themes_folder[PATH_MAX];
    if (!find_folders(fonts_folder, themes_folder, err)) return false;
    struct sm_theme_request request = {.name = theme,
                                       .folder = themes_folder,
                                       .width_px = 1280,
                                       .fonts = sm_fonts_open(fonts_folder, err)};
    int schemes = 0;
    bool ok = request.fonts && sm_theme_schemes(&request, &audit->arena, &schemes, err);
    if (ok && schemes & 1) ok = check_scheme(audit, &request, "light", report, err);
    request.scheme = SM_SCHEME_DARK;
    if (ok && schemes & 2) ok = check_scheme(audit, &request, "dark", report, err);
    sm_fonts_close(request.fonts);
    return ok;
}

void sm_theme_audit_finish(struct sm_theme_audit *audit)
{
    free(audit->findings);
    sm_arena_finish(&audit->arena);
    *audit = (struct sm_theme_audit){0};
}

bool sm_theme_names_find(struct sm_theme_names *names, struct sm_error *err)
{
    char fonts[PATH_MAX], themes[PATH_MAX];
    return find_folders(fonts, themes, err) && sm_theme_list(themes, names, err);
}
