/* SPDX-License-Identifier: Apache-2.0
 * What maps are made from, as hashes of contents. Names of files count where they say what a file
 * is, folders never: a tree that was moved gives the same hashes.
 */
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/folder.h"
#include "cli/atlas.h"
#include "data/folder.h"

static const size_t FILE_BYTES_MAX = (size_t)1 << 30;

/* The name and the bytes of a file; a missing one is another input than an empty one. */
static bool add_file(struct sm_hash *hash, const char *path, struct sm_error *err)
{
    struct sm_buf bytes = {0};
    sm_hash_text(hash, sm_path_name(path));
    if (!sm_file_exists(path)) return true;
    bool ok = sm_file_read(path, FILE_BYTES_MAX, &bytes, err);
    sm_hash_text(hash, sm_text("is there"));
    sm_hash_text(hash, sm_buf_slice(&bytes));
    sm_buf_finish(&bytes);
    return ok;
}

/* The files of a folder whose names begin with 'beginning'. */
static bool add_folder(struct sm_hash *hash, const char *path, struct sm_text beginning,
                       struct sm_error *err)
{
    char whole[PATH_MAX];
    struct sm_folder folder = {0};
    bool ok = sm_folder_read(&folder, path, err);
    for (size_t i = 0; i < folder.count && ok; i++) {
        if (strncmp(folder.names[i], beginning.n ? beginning.at : "", beginning.n) != 0) continue;
        ok = sm_path_join(whole, sizeof whole, path, folder.names[i])
                 ? add_file(hash, whole, err)
                 : sm_fail(err, SM_E_INPUT, "%s: the path is too long", path);
    }
    sm_folder_finish(&folder);
    return ok;
}

/* A file and those beside it that differ in the extension only, as a shapefile has them. */
static bool add_siblings(struct sm_hash *hash, const char *path, struct sm_error *err)
{
    char folder[PATH_MAX];
    struct sm_text name = sm_path_name(path), extension = sm_path_extension(path);
    size_t n = (size_t)(name.at - path);
    if (n >= sizeof folder) return sm_fail(err, SM_E_INPUT, "%s: the path is too long", path);
    memcpy(folder, n ? path : ".", n ? n : 1);
    folder[n ? n : 1] = '\0';
    name.n -= extension.n;
    if (!sm_file_exists(path)) return add_file(hash, path, err);
    return add_folder(hash, folder, name, err);
}

static bool add_control(struct sm_hash *hash, const char *path, struct sm_error *err)
{
    if (!path) return true;
    sm_hash_text(hash, sm_text("control"));
    if (sm_folder_exists(path)) return add_folder(hash, path, sm_text(""), err);
    return add_siblings(hash, path, err);
}

/* The files that a style sheet names in quotes lie beside it: fonts, symbols. */
static bool add_quoted(struct sm_hash *hash, const char *sheet_path, struct sm_text sheet,
                       struct sm_error *err)
{
    char path[PATH_MAX];
    struct sm_text rest = sheet;
    int folder_n = (int)(sm_path_name(sheet_path).at - sheet_path);
    for (bool quoted = false; rest.at; quoted = !quoted) {
        struct sm_text part = sm_text_cut(&rest, '"');
        if (!quoted || !part.n || memchr(part.at, '\n', part.n)) continue;
        if (part.at[0] == '/') folder_n = 0;
        int n = snprintf(path, sizeof path, "%.*s%.*s", folder_n, sheet_path, SM_TEXT_ARG(part));
        if (n < 0 || (size_t)n >= sizeof path || !sm_file_exists(path)) continue;
        if (!add_file(hash, path, err)) return false;
    }
    return true;
}

/* A theme by its name stands in the data folder, which is hashed as a whole. */
static bool add_theme(struct sm_hash *hash, const char *theme, struct sm_error *err)
{
    struct sm_buf sheet = {0};
    if (!theme) return true;
    sm_hash_text(hash, sm_text("theme"));
    sm_hash_text(hash, sm_path_name(theme));
    if (!sm_file_exists(theme)) return true;
    bool ok = sm_file_read(theme, FILE_BYTES_MAX, &sheet, err) && add_file(hash, theme, err) &&
              add_quoted(hash, theme, sm_buf_slice(&sheet), err);
    sm_buf_finish(&sheet);
    return ok;
}

static bool add_data(struct sm_hash *hash, const struct options *options, struct sm_error *err)
{
    static const char *const parts[] = {"base", "fonts", "lang", "themes"};
    char data[PATH_MAX], folder[PATH_MAX];
    if (!sm_data_folder(data, sizeof data, err)) return false;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const char *path = i == 0 && options->base ? options->base : folder;
        if (!sm_path_join(folder, sizeof folder, data, parts[i]))
            return sm_fail(err, SM_E_INPUT, "%s: the path is too long", data);
        sm_hash_text(hash, sm_text(parts[i]));
        if (!add_folder(hash, path, sm_text(""), err)) return false;
    }
    return true;
}

static bool add_users_own(struct sm_hash *hash, const struct options *options, struct sm_error *err)
{
    bool ok = !options->places || add_file(hash, options->places, err);
    for (size_t i = 0; i < options->layer_count && ok; i++) {
        sm_hash_text(hash, sm_text(options->layers[i].class_name));
        ok = add_siblings(hash, options->layers[i].path, err);
    }
    for (size_t i = 0; i < options->symbol_count && ok; i++) {
        sm_hash_text(hash, sm_text(options->symbols[i].category));
        ok = add_file(hash, options->symbols[i].path, err);
    }
    return ok && add_control(hash, options->control, err) && add_theme(hash, options->theme, err);
}

/* Options that change every map. */
static void add_options(struct sm_hash *hash, const struct options *options)
{
    sm_hash_text(hash, sm_text(options->projection));
    sm_hash_number(hash, options->scale);
    sm_hash_number(hash, options->scheme);
    sm_hash_number(hash, options->graticule);
    sm_hash_number(hash, options->svg_outline);
    sm_hash_number(hash, options->svg_fonts);
    sm_hash_number(hash, options->account);
    sm_hash_number(hash, options->has_day_one ? options->day_one : SM_NO_DAY);
    sm_hash_number(hash, options->has_from ? options->from : SM_NO_DAY);
    sm_hash_number(hash, options->has_to ? options->to : SM_NO_DAY);
}

bool atlas_hash_shared(const struct options *options, struct sm_digest *digest,
                       struct sm_error *err)
{
    struct sm_hash hash;
    sm_hash_begin(&hash);
    sm_hash_text(&hash, sm_text("sitmap"));
    sm_hash_text(&hash, sm_text(sm_version()));
    add_options(&hash, options);
    bool ok = add_data(&hash, options, err) && add_users_own(&hash, options, err);
    *digest = sm_hash_end(&hash);
    return ok;
}

static bool add_week_files(struct sm_hash *hash, const char *path, struct sm_error *err)
{
    static const char *const names[] = {"week.yaml", "events.csv"};
    char whole[PATH_MAX];
    if (!sm_folder_exists(path)) return add_file(hash, path, err);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!sm_path_join(whole, sizeof whole, path, names[i]))
            return sm_fail(err, SM_E_INPUT, "%s: the path is too long", path);
        if (!add_file(hash, whole, err)) return false;
    }
    return true;
}

bool atlas_hash_week_begin(struct sm_hash *hash, const char *path, struct sm_error *err)
{
    sm_hash_begin(hash);
    return add_week_files(hash, path, err);
}

bool atlas_hash_week_end(struct sm_hash *hash, struct atlas_week *week, struct sm_error *err)
{
    const struct sm_week *opened = week->week;
    bool ok = add_control(hash, opened->control.n ? opened->control.at : NULL, err) &&
              add_theme(hash, opened->theme, err);
    week->digest = sm_hash_end(hash);
    return ok;
}

struct sm_digest atlas_hash_map(const struct atlas *atlas, const struct atlas_map *map)
{
    struct sm_hash hash;
    const struct job *job = map->job;
    sm_hash_begin(&hash);
    sm_hash_text(&hash, sm_text(atlas->shared.hex));
    sm_hash_text(&hash, sm_text(map->week->digest.hex));
    sm_hash_text(&hash, sm_text(job->region));
    sm_hash_number(&hash, job->size.width_px);
    sm_hash_number(&hash, job->size.height_px);
    sm_hash_number(&hash, job->format);
    sm_hash_text(&hash, sm_text(job->lang));
    sm_hash_text(&hash, sm_text(job->name));
    return sm_hash_end(&hash);
}
