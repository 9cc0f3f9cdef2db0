/* SPDX-License-Identifier: Apache-2.0
 * sitmap embed: the maps of a week as figures for web pages. Everything is drawn before the first
 * file is written.
 */
#include <errno.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/figures.h"

static bool write_files(const struct figures *set, const char *folder, struct sm_error *err)
{
    char path[PATH_MAX];
    if (!sm_signal_check(err)) return false;
    if (mkdir(folder, 0777) != 0 && errno != EEXIST)
        return sm_fail(err, SM_E_OUTPUT, "%s: %s", folder, strerror(errno));
    for (size_t i = 0; i < set->file_count; i++) {
        const struct figure_file *file = &set->files[i];
        if (!sm_path_join(path, sizeof path, folder, file->name))
            return sm_fail(err, SM_E_USAGE, "%s: path too long", folder);
        if (!sm_file_write(path, file->bytes.bytes, file->bytes.count, err)) return false;
    }
    return true;
}

/* The page is what an editor opens; it leads to all the rest. */
static bool print_page(const struct figures *set, const char *folder, struct sm_error *err)
{
    char path[PATH_MAX];
    struct sm_buf out = {0};
    if (set->options->quiet || !sm_path_join(path, sizeof path, folder, FIGURES_PAGE)) return true;
    sm_buf_str(&out, path);
    sm_buf_char(&out, '\n');
    bool ok = print_out(&out, err);
    sm_buf_finish(&out);
    return ok;
}

static bool embed_all(struct figures *set, struct sm_error *err)
{
    const char *out = set->options->out;
    if (!out || strcmp(out, "-") == 0)
        return sm_fail(err, SM_E_USAGE, "embed: needs a folder to write to; say --output DIR");
    return figures_open(set, err) && figures_make(set, err) && write_files(set, out, err) &&
           print_page(set, out, err);
}

int run_embed(const struct options *options)
{
    struct figures set = {.options = options};
    struct sm_error err = {0};
    bool ok = embed_all(&set, &err);
    int code = say_report(&set.report, options_talk(options));
    if (!ok) code = say_error(&err);
    figures_finish(&set);
    return code;
}
