/* SPDX-License-Identifier: Apache-2.0
 * sitmap: weekly situation maps of the war in Ukraine, from a table of events.
 *
 *     struct sm_error err = {0};
 *     struct sm_report report = {0};
 *     struct sm_drawing map = {0};
 *     struct sm_base *base = sm_base_open(&(struct sm_base_options){0}, &report, &err);
 *     struct sm_week *week = sm_week_open("examples/2024-10-21", sm_base_gazetteer(base),
 *                                         &report, &err);
 *     struct sm_map_options options = {.format = SM_PNG, .width_px = 1600};
 *     sm_map_render(base, week, &options, &map, &report, &err);
 *
 * Every call that can fail returns false or NULL and fills 'err' with one line. What was dropped,
 * repaired or guessed stands in the report. The library prints nothing, reads no clock, locale or
 * time zone, and opens no network connection; the same input gives the same bytes.
 */
#ifndef SITMAP_H
#define SITMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/report.h"
#include "base/text.h"
#include "data/week.h"
#include "render/format.h"

const char *sm_version(void); /* "0.1.0" */

/* The base: gazetteer, map layers and fonts, opened once and used for any number of maps, by one
 * thread at a time. */
struct sm_base;
struct sm_base_options {
    const char *data_folder; /* holds base/ and fonts/; NULL: found as sm_data_folder says */
    const char *base_folder; /* replaces the base/ of the data folder; NULL: that one */
    const char *places_file; /* a user's own places beside the gazetteer's; may be NULL */
    bool draws_by_cairo;     /* PNG, PDF or outlined SVG will be asked for: get ready meanwhile */
};
/* A base folder that does not keep Crimea and Sevastopol in Ukraine is refused with an
 * explanation. 'report' may be NULL here and below. */
struct sm_base *sm_base_open(const struct sm_base_options *options, struct sm_report *report,
                             struct sm_error *err);
/* The same in two steps, to read a week meanwhile: after the first the gazetteer is there, while
 * map layers and fonts are still being opened in a thread; the second waits for them. In between
 * 'base' is good for sm_base_gazetteer, for closing, and for one sm_map_render, which takes the
 * second step when it needs all, tells the first step's report, and has its error if it fails:
 * until then that report must last. */
struct sm_base *sm_base_begin(const struct sm_base_options *options, struct sm_report *report,
                              struct sm_error *err);
bool sm_base_complete(struct sm_base *base, struct sm_report *report, struct sm_error *err);
void sm_base_close(struct sm_base *base);
/* Open every map layer now, which else is done when a map first shows it: before sharing, so that
 * all threads read the same copy. */
bool sm_base_open_layers(struct sm_base *base, struct sm_report *report, struct sm_error *err);
/* The same base for one more thread, at little cost: gazetteer and layers are shared, what changes
 * in use (fonts, control) it has for itself. To be made by the thread that uses 'base', and closed
 * before it. NULL and 'err' on failure. */
struct sm_base *sm_base_share(struct sm_base *base, struct sm_error *err);
const struct sm_gazetteer *sm_base_gazetteer(const struct sm_base *base);

/* A user's own layer, drawn over the ground and under the events. */
struct sm_user_layer {
    const char *path;       /* shapefile or GeoJSON */
    const char *class_name; /* "roads", "raions", "oblasts", "rivers", …; NULL: by its geometry */
};
/* The known classes, NULL-terminated. */
const char *const *sm_user_layer_classes(void);

/* A user's own symbol for a category: an SVG file of filled paths, at most 64 KiB; what it may hold
 * says render/symbol_file.h. */
struct sm_user_symbol {
    const char *category; /* "drone", "shelling", … */
    const char *path;
};

/* For readers with light pages, with dark ones, or for both: an SVG with live text then holds both
 * looks and shows what the reader's system asks for; other formats are light. */
enum sm_scheme { SM_SCHEME_LIGHT, SM_SCHEME_DARK, SM_SCHEME_AUTO };

struct sm_map_options {
    enum sm_format format;
    const char *region;     /* region id, any spelling, or "lon0,lat0,lon1,lat1"; NULL: Ukraine */
    double width_px;        /* of the page at 1×; 0: 1600 */
    double height_px;       /* 0: as the content asks */
    double scale;           /* device px for one px, PNG only; 0: 1 */
    const char *lang;       /* codes in order of preference, "uk,en"; NULL: "en" */
    const char *projection; /* PROJ string or EPSG code; NULL: the default Lambert conic */
    bool graticule;
    const char *control; /* file or folder of dated snapshots; NULL: the week's, if it has any */
    const char *theme; /* a theme's name or a style sheet's path; NULL: the week's, else default */
    enum sm_scheme scheme;
    enum sm_svg_fonts svg_fonts;
    const struct sm_user_layer *layers;
    size_t layer_count;
    const struct sm_user_symbol *symbols; /* a later one of the same category counts */
    size_t symbol_count;
    bool keeps_ground; /* for the base's next map of the same view; with thread_max 1 only */
    int thread_max; /* threads to draw this one map with; 0: as many as help. The map is the same */
    /* Leave out of the drawing what nobody will look at: of a million events they are long. */
    bool without_account, without_table;
};

/* The named sizes ("article", "og", "square", …); false if there is no such name. 0 height: as
 * the content asks. */
bool sm_size_by_name(const char *name, double *width_px, double *height_px);
/* Their names, NULL-terminated. */
const char *const *sm_size_names(void);

/* A finished map. Start zero-initialised; sm_drawing_finish frees it. */
struct sm_drawing {
    struct sm_buf document; /* the PNG, SVG, PDF or trace */
    struct sm_buf account; /* JSON: what became of every event, and all else docs/ACCOUNT.md says */
    struct sm_buf title;   /* the week's, in the map's language */
    struct sm_buf credits; /* all that the map owes: sources of events and of map data */
    struct sm_buf alt;     /* alt text in the map's language, at most 250 characters */
    struct sm_buf table;   /* an HTML table of every event, escaped: the long description … */
    struct sm_buf table_head;   /* … and what to write above it */
    double width_px, height_px; /* of the page at 1× */
};
void sm_drawing_finish(struct sm_drawing *drawing);

/* Draw one map of the week into the empty 'drawing'; on failure it stays empty. */
bool sm_map_render(struct sm_base *base, const struct sm_week *week,
                   const struct sm_map_options *options, struct sm_drawing *drawing,
                   struct sm_report *report, struct sm_error *err);

/* The names of the themes in the data folder, in order. Start zero-initialised; finish it also on
 * failure. */
struct sm_theme_names {
    struct sm_arena arena;
    const char **at;
    size_t count, capacity;
};
bool sm_theme_names_find(struct sm_theme_names *names, struct sm_error *err);
void sm_theme_names_finish(struct sm_theme_names *names);

/* A theme, measured. Contrast by WCAG 2.2: 4.5 for text, 3 for graphics, on every ground that they
 * may lie on, also tinted by any event's area or by control. Distance by CIEDE2000 between the
 * colours of every two categories, for normal, deutan and protan sight and in greyscale: demanded
 * where their symbols are alike, told everywhere. */
struct sm_theme_finding {
    const char *scheme;  /* "light", "dark" */
    const char *measure; /* "contrast"; or of distances "normal", "deutan", "protan", "greyscale" */
    bool is_distance;
    const char *what, *against; /* classes or categories, in the audit's arena */
    double found, least;        /* least 0: nothing is demanded */
    bool is_problem;
};
struct sm_theme_audit {
    struct sm_arena arena;
    struct sm_theme_finding *findings;
    size_t count, capacity, problems;
};
/* 'theme' is a name or a style sheet's path. False and 'err' if it cannot be read. */
bool sm_theme_audit_run(struct sm_theme_audit *audit, const char *theme, struct sm_report *report,
                        struct sm_error *err);
void sm_theme_audit_finish(struct sm_theme_audit *audit);

/* Prove what a map must not get wrong: each finding is one line. */
struct sm_finding {
    bool ok;
    const char *line; /* in the doctor's arena */
};
struct sm_doctor {
    struct sm_arena arena;
    struct sm_finding *findings;
    size_t count, capacity, problems;
};
/* Point tests of Crimea, Sevastopol and all 27 units in every layer, agreement of the layers,
 * names in both languages, fonts against the texts they must set, credits. False and 'err' only
 * when it could not look at all. */
bool sm_doctor_run(struct sm_doctor *doctor, const struct sm_base_options *options,
                   struct sm_error *err);
void sm_doctor_finish(struct sm_doctor *doctor);

#endif
