/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/inputs.h"

#include <limits.h>
#include <string.h>

#include "base/file.h"
#include "base/folder.h"
#include "base/hash.h"

enum { HASHED_BYTES_MAX = 1 << 30 };

/* ---- which there are */

struct taking {
    take_input *take;
    void *closure;
    struct sm_error *err;
};

static bool take_text(const struct taking *taking, struct sm_text path, enum input_what what)
{
    struct sm_buf whole = {0};
    sm_buf_text(&whole, path);
    bool ok = whole.failed ? sm_fail_memory(taking->err)
                           : taking->take(taking->closure, whole.bytes, what, taking->err);
    sm_buf_finish(&whole);
    return ok;
}

static bool take_theme(const struct taking *taking, const char *theme)
{
    if (!theme || !sm_file_exists(theme)) return true;
    struct sm_text folder = {theme, strlen(theme) - sm_path_name(theme).n};
    return take_text(taking, folder.n ? folder : sm_text("./"), INPUT_FOLDER);
}

static bool take_control(const struct taking *taking, struct sm_text control)
{
    char path[PATH_MAX];
    if (!control.n || control.n >= sizeof path) return true;
    memcpy(path, control.at, control.n);
    path[control.n] = '\0';
    return taking->take(taking->closure, path, sm_folder_exists(path) ? INPUT_FOLDER : INPUT_STEM,
                        taking->err);
}

static bool take_week(const struct taking *taking, const char *path)
{
    static const char *const names[] = {"week.yaml", "events.csv"};
    char file[PATH_MAX];
    if (strcmp(path, "-") == 0) return true;
    if (!sm_folder_exists(path))
        return taking->take(taking->closure, path, INPUT_FILE, taking->err);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (sm_path_join(file, sizeof file, path, names[i]) &&
            !taking->take(taking->closure, file, INPUT_FILE, taking->err))
            return false;
    return true;
}

bool inputs_each(const struct options *options, const struct sm_week *week, take_input *take,
                 void *closure, struct sm_error *err)
{
    const struct taking taking = {take, closure, err};
    bool by_option = options->control != NULL;
    struct sm_text control = sm_text(options->control);
    const char *theme = options->theme;
    if (!by_option && week) control = week->control;
    if (!theme && week) theme = week->theme;
    bool ok = take_week(&taking, options->operands[0]) && take_theme(&taking, theme) &&
              take_control(&taking, control) &&
              (!options->places || take(closure, options->places, INPUT_FILE, err));
    for (size_t i = 0; i < options->layer_count && ok; i++)
        ok = take(closure, options->layers[i].path, INPUT_STEM, err);
    for (size_t i = 0; i < options->symbol_count && ok; i++)
        ok = take(closure, options->symbols[i].path, INPUT_FILE, err);
    return ok;
}

/* ---- their files */

static bool is_scratch(const char *name)
{
    size_t n = strlen(name);
    return name[0] == '#' || name[n - 1] == '~';
}

/* "front.shp" goes with "front.dbf" and "front.shp.xml". */
static bool goes_with(const char *name, const char *of)
{
    size_t n = strlen(of) - sm_path_extension(of).n;
    return strncmp(name, of, n) == 0;
}

/* A folder that is not there, or not one, has no files: whoever reads it says so. */
static bool list(struct input_files *files, const char *stem, struct sm_arena *arena,
                 struct sm_error *err)
{
    struct sm_folder folder = {.count = 0};
    struct sm_error why = {0};
    bool ok = sm_folder_read(&folder, files->folder, &why) || why.code != SM_E_MEMORY;
    files->names = sm_arena_alloc(arena, folder.count, sizeof *files->names);
    ok = ok && files->names;
    for (size_t i = 0; i < folder.count && ok; i++) {
        const char *name = folder.names[i];
        if (is_scratch(name) || !goes_with(name, stem)) continue;
        files->names[files->count++] = sm_arena_copy(arena, name, strlen(name));
        ok = files->names[files->count - 1] != NULL;
    }
    sm_folder_finish(&folder);
    return ok || sm_fail_memory(err);
}

bool input_files_find(struct input_files *files, const char *path, enum input_what what,
                      struct sm_arena *arena, struct sm_error *err)
{
    struct sm_text name = what == INPUT_FOLDER ? sm_text("") : sm_path_name(path);
    size_t folder_n = strlen(path) - name.n;
    *files = (struct input_files){0};
    files->folder = folder_n ? sm_arena_copy(arena, path, folder_n) : ".";
    const char *own = sm_arena_copy(arena, name.at, name.n);
    if (!files->folder || !own) return sm_fail_memory(err);
    if (what != INPUT_FILE) return list(files, own, arena, err);
    files->names = sm_arena_alloc(arena, 1, sizeof *files->names);
    if (!files->names) return sm_fail_memory(err);
    files->names[files->count++] = own;
    return true;
}

/* ---- told */

struct telling {
    struct sm_buf *out;
    size_t count;
};

/* FNV-1a, 64 bits [FNV]. */
static void put_hash(struct sm_text text, struct sm_buf *out)
{
    uint64_t hash = sm_fnv_of(text);
    sm_buf_str(out, ",\"fnv1a64\":\"");
    for (int shift = 60; shift >= 0; shift -= 4)
        sm_buf_char(out, "0123456789abcdef"[hash >> shift & 15]);
    sm_buf_char(out, '"');
}

static void tell_file(struct telling *telling, const char *path)
{
    struct sm_buf bytes = {0};
    struct sm_buf *out = telling->out;
    if (sm_folder_exists(path)) return;
    sm_buf_str(out, telling->count++ ? ",\n    {\"path\":" : "\n    {\"path\":");
    sm_buf_json(out, sm_text(path));
    if (sm_file_read(path, HASHED_BYTES_MAX, &bytes, NULL)) {
        sm_buf_str(out, ",\"bytes\":");
        sm_buf_int(out, (long long)bytes.count);
        put_hash(sm_buf_slice(&bytes), out);
    }
    sm_buf_char(out, '}');
    sm_buf_finish(&bytes);
}

static bool tell(void *closure, const char *path, enum input_what what, struct sm_error *err)
{
    struct sm_arena arena = {0};
    struct input_files files;
    char whole[PATH_MAX];
    bool ok = input_files_find(&files, path, what, &arena, err);
    for (size_t i = 0; i < files.count && ok; i++) {
        bool is_here = strcmp(files.folder, ".") == 0;
        if (is_here)
            tell_file(closure, files.names[i]);
        else if (sm_path_join(whole, sizeof whole, files.folder, files.names[i]))
            tell_file(closure, whole);
    }
    sm_arena_finish(&arena);
    return ok;
}

bool inputs_account(const struct options *options, const struct sm_week *week, struct sm_buf *out,
                    struct sm_error *err)
{
    struct telling telling = {.out = out};
    sm_buf_char(out, '[');
    if (!inputs_each(options, week, tell, &telling, err)) return false;
    sm_buf_char(out, ']');
    return !out->failed || sm_fail_memory(err);
}

/* "[…]" of the warnings of reading the week. */
static void put_warnings(const struct sm_report *report, struct sm_buf *out)
{
    sm_buf_char(out, '[');
    for (size_t i = 0, told = 0; i < report->count; i++) {
        if (report->remarks[i].severity != SM_WARNING) continue;
        if (told++) sm_buf_char(out, ',');
        sm_buf_json(out, sm_text(report->remarks[i].line));
    }
    sm_buf_char(out, ']');
}

bool account_begin(const struct options *options, const struct sm_week *week,
                   const struct sm_report *report, struct sm_buf *out, struct sm_error *err)
{
    sm_buf_str(out, "{\"inputs\":");
    if (!inputs_account(options, week, out, err)) return false;
    sm_buf_str(out, ",\n\"input_warnings\":");
    put_warnings(report, out);
    sm_buf_str(out, ",\n");
    return !out->failed || sm_fail_memory(err);
}

void account_put(struct sm_buf *out, const struct sm_buf *beginning, const struct sm_buf *told)
{
    sm_buf_text(out, sm_buf_slice(beginning));
    sm_buf_add(out, told->bytes + 1, told->count - 1); /* without its "{" */
}
