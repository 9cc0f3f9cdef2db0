/* SPDX-License-Identifier: Apache-2.0 */
#include "data/week.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/week_parts.h"

enum { YAML_BYTES_MAX = 1 << 20, PATH_MAX_BYTES = 4096 };

struct opening {
    struct sm_week *week;
    const char *path;
    struct sm_week_options options;
    const struct sm_gazetteer *gazetteer;
    struct sm_report *report;
    struct sm_error *err;
};

static bool read_sheet(struct opening *open, const char *path)
{
    struct sm_buf file = {0};
    bool ok = sm_file_read(path, YAML_BYTES_MAX, &file, open->err) &&
              sm_week_read_yaml(open->week, path, sm_buf_slice(&file), open->gazetteer, open->err);
    sm_buf_finish(&file);
    return ok;
}

static bool read_table(struct opening *open, const struct sm_week_source *source)
{
    struct sm_week *week = open->week;
    return sm_week_read_table(week, source, &open->options, open->report, open->err) &&
           sm_week_geocode(week, source->path, &open->options, open->gazetteer, open->report,
                           open->err);
}

static bool read_events(struct opening *open, const char *path)
{
    struct sm_file_reader file;
    if (!sm_file_open(&file, path, open->err)) return false;
    struct sm_week_source source = {.path = file.path, .file = &file};
    bool ok = read_table(open, &source);
    sm_file_close(&file);
    return ok;
}

static bool read_geojson(struct opening *open)
{
    struct sm_buf table = {0};
    bool ok = sm_week_table_from_geojson(open->path, &table, open->report, open->err);
    struct sm_week_source source = {.path = open->path, .text = sm_buf_slice(&table)};
    ok = ok && read_table(open, &source);
    sm_buf_finish(&table);
    return ok;
}

static bool read_folder(struct opening *open)
{
    char sheet[PATH_MAX_BYTES], table[PATH_MAX_BYTES];
    if (!sm_path_join(sheet, sizeof sheet, open->path, "week.yaml") ||
        !sm_path_join(table, sizeof table, open->path, "events.csv"))
        return sm_fail(open->err, SM_E_INPUT, "%s: path too long", open->path);
    if (!read_sheet(open, sheet)) return false;
    open->options.has_window = false;
    return read_events(open, table);
}

static bool read_texts(struct opening *open, const struct sm_week_texts *texts)
{
    struct sm_week *week = open->week;
    if (texts->yaml.n &&
        !sm_week_read_yaml(week, texts->name, texts->yaml, open->gazetteer, open->err))
        return false;
    if (texts->yaml.n) open->options.has_window = false;
    struct sm_week_source source = {.path = texts->name, .text = texts->table};
    return read_table(open, &source);
}

static bool read_path(struct opening *open)
{
    switch (sm_week_kind_of(open->path, (struct sm_text){0})) {
    case SM_WEEK_FOLDER:
        return read_folder(open);
    case SM_WEEK_GEOJSON:
        return read_geojson(open);
    default:
        return read_events(open, open->path);
    }
}

/* From 'texts', or where there are none from open->path. */
static struct sm_week *open_week(struct opening *open, const struct sm_week_options *options,
                                 const struct sm_week_texts *texts)
{
    struct sm_week *week = sm_alloc_zeroed(1, sizeof *week);
    size_t n = strlen(open->path);
    const char *path = week ? sm_arena_copy(&week->arena, open->path, n) : NULL;
    if (!path) {
        sm_week_close(week);
        sm_fail_memory(open->err);
        return NULL;
    }
    week->path = (struct sm_text){path, n};
    week->from = week->to = SM_NO_DAY;
    week->day_one = SM_DAY_ONE;
    open->week = week;
    if (options) open->options = *options;
    if (texts ? read_texts(open, texts) : read_path(open)) return week;
    sm_week_close(week);
    return NULL;
}

struct sm_week *sm_week_open_with(const char *path, const struct sm_week_options *options,
                                  const struct sm_gazetteer *gazetteer, struct sm_report *report,
                                  struct sm_error *err)
{
    struct opening open = {.path = path, .gazetteer = gazetteer, .report = report, .err = err};
    return open_week(&open, options, NULL);
}

struct sm_week *sm_week_open_texts(const struct sm_week_texts *texts,
                                   const struct sm_week_options *options,
                                   const struct sm_gazetteer *gazetteer, struct sm_report *report,
                                   struct sm_error *err)
{
    struct opening open = {
        .path = texts->name, .gazetteer = gazetteer, .report = report, .err = err};
    return open_week(&open, options, texts);
}

struct sm_week *sm_week_open(const char *path, const struct sm_gazetteer *gazetteer,
                             struct sm_report *report, struct sm_error *err)
{
    return sm_week_open_with(path, NULL, gazetteer, report, err);
}

bool sm_week_excuse(const struct sm_week_options *options, struct sm_error *err)
{
    if (!options->complaints || !err || err->code != SM_E_INPUT) return false;
    sm_remark(options->complaints, SM_WARNING, "%s", err->message);
    *err = (struct sm_error){0};
    return true;
}

void sm_week_close(struct sm_week *week)
{
    if (!week) return;
    free(week->events);
    free(week->extra_cells);
    sm_arena_finish(&week->arena);
    free(week);
}

int sm_week_day_number(const struct sm_week *week, sm_day day)
{
    return day - week->day_one + 1;
}

struct sm_text sm_week_title(const struct sm_week *week, const char *lang)
{
    bool ukrainian = sm_text_is(sm_text(lang), "uk");
    struct sm_text title = ukrainian ? week->title_uk : week->title;
    struct sm_text other = ukrainian ? week->title : week->title_uk;
    return title.n ? title : other;
}
