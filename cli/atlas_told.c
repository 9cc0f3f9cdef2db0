/* SPDX-License-Identifier: Apache-2.0
 * What an atlas tells at its end: how many maps, and what went wrong.
 */
#include "cli/atlas.h"
#include "cli/commands.h"

size_t atlas_count_fate(const struct atlas *atlas, enum atlas_fate fate)
{
    size_t count = 0;
    for (size_t i = 0; i < atlas->map_count; i++)
        count += atlas->maps[i].fate == fate;
    return count;
}

static void put_count(struct sm_buf *out, size_t count, const char *what)
{
    if (!count) return;
    sm_buf_str(out, ", ");
    sm_buf_int(out, (long long)count);
    sm_buf_char(out, ' ');
    sm_buf_str(out, what);
}

void atlas_say_summary(const struct atlas *atlas)
{
    struct sm_buf out = {0}, parts = {0};
    put_count(&parts, atlas_count_fate(atlas, ATLAS_DRAWN), "drawn");
    put_count(&parts, atlas_count_fate(atlas, ATLAS_UNCHANGED), "unchanged");
    put_count(&parts, atlas_count_fate(atlas, ATLAS_FAILED), "failed");
    put_count(&parts, atlas_count_fate(atlas, ATLAS_WAITING), "not done");
    sm_buf_int(&out, (long long)atlas->map_count);
    sm_buf_str(&out, atlas->map_count == 1 ? " map: " : " maps: ");
    if (parts.count > 2) sm_buf_add(&out, parts.bytes + 2, parts.count - 2);
    if (!out.failed && !parts.failed && atlas->map_count) say_note(out.bytes);
    sm_buf_finish(&out);
    sm_buf_finish(&parts);
}

/* One line and its exit code; the first that failed gives the program's. */
static void say_failure(const char *name, const struct sm_error *failure, int *code)
{
    struct sm_error err = {0};
    if (name)
        sm_fail(&err, failure->code, "%s: %s", name, failure->message);
    else
        err = *failure;
    int own = say_error(&err);
    if (*code <= EXIT_PROBLEMS) *code = own;
}

int atlas_say_failures(const struct atlas *atlas, int code)
{
    for (size_t i = 0; i < atlas->week_count; i++)
        if (atlas->weeks[i].err.code != SM_OK) say_failure(NULL, &atlas->weeks[i].err, &code);
    for (size_t i = 0; i < atlas->map_count; i++) {
        if (atlas->maps[i].fate != ATLAS_FAILED) continue;
        say_failure(atlas->maps[i].job->name, &atlas->maps[i].err, &code);
        /* The others are those that other threads were at when this one stopped them. */
        if (!atlas->options->keep_going) break;
    }
    return code;
}
