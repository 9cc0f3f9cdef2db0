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

static bool add_folder(struct sm_hash *hash, const char *path, struct sm_error *err)
{
    char whole[PATH_MAX];
    struct sm_folder folder = {0};
    bool ok = sm_folder_read(&folder, path, err);
    for (size_t i = 0; i < folder.count && ok; i++) {
        ok = sm_path_join(whole, sizeof whole, path, folder.names[i])
                 ? add_file(hash, whole, err)
                 : sm_fail(err, SM_E_INPUT, "%s: the path is too long", path);
    }
    sm_folder_finish(&folder);
    return ok;
}

/* As others call it: a file beside us is "week.csv", not "./week.csv". */
static bool name_input(char *out, size_t size, const char *folder, const char *name)
{
    if (strcmp(folder, ".") != 0) return sm_path_join(out, size, folder, name);
    int n = snprintf(out, size, "%s", name);
    return n >= 0 && (size_t)n < size;
}

/* One of the inputs that the program knows of (cli/inputs.h). */
static bool add_input(void *closure, const char *path, enum input_what what, struct sm_error *err)
{
    struct sm_arena arena = {0};
    struct input_files files;
    struct sm_hash *hash = closure;
    char whole[PATH_MAX];
    sm_hash_number(hash, what);
    bool ok = input_files_find(&files, path, what, &arena, err);
    for (size_t i = 0; ok && i < files.count; i++)
        ok = !name_input(whole, sizeof whole, files.folder, files.names[i]) ||
             add_file(hash, whole, err);
    sm_arena_finish(&arena);
    return ok;
}

static bool add_inputs(struct sm_hash *hash, const struct options *options,
                       const struct sm_week *week, struct sm_error *err)
{
    return inputs_each(options, week, add_input, hash, err);
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
        if (!add_folder(hash, path, err)) return false;
    }
    return true;
}

/* The files that options name, whatever the week. A theme's are those that it names, not all that
 * happen to lie beside it. */
static bool add_users_own(struct sm_hash *hash, const struct options *options, struct sm_error *err)
{
    char stream[] = "-", *none[] = {stream};
    struct options own = *options;
    own.operands = none;
    own.theme = "";
    for (size_t i = 0; i < options->layer_count; i++)
        sm_hash_text(hash, sm_text(options->layers[i].class_name));
    for (size_t i = 0; i < options->symbol_count; i++)
        sm_hash_text(hash, sm_text(options->symbols[i].category));
    return add_inputs(hash, &own, NULL, err) && add_theme(hash, options->theme, err);
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

bool atlas_hash_week_begin(struct sm_hash *hash, char *path, struct sm_error *err)
{
    struct options own = {.operands = &path, .operand_count = 1, .theme = ""};
    sm_hash_begin(hash);
    return add_inputs(hash, &own, NULL, err);
}

/* An account says how its inputs are called. */
bool atlas_hash_week_end(struct sm_hash *hash, struct atlas_week *week, struct sm_error *err)
{
    char stream[] = "-", *none[] = {stream};
    struct options own = {.operands = none, .operand_count = 1, .theme = ""};
    bool ok = add_inputs(hash, &own, week->week, err) && add_theme(hash, week->week->theme, err);
    sm_hash_text(hash, sm_buf_slice(&week->account));
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
