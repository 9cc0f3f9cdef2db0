/* SPDX-License-Identifier: Apache-2.0
 * The plan: a command for each view of at most so many weeks. Weeks of one view share the drawn
 * ground, so they go together; and no command is so long that it keeps a cluster waiting.
 */
#include <string.h>

#include "cli/atlas.h"

enum { WEEKS_MAX = 13 };

/* A word that a shell reads as it is, or in quotes. */
static void put_word(struct sm_buf *out, const char *word)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                "_./:=,@%+-";
    sm_buf_char(out, ' ');
    if (*word && word[strspn(word, plain)] == '\0') {
        sm_buf_str(out, word);
        return;
    }
    sm_buf_char(out, '\'');
    for (; *word; word++) {
        if (*word == '\'')
            sm_buf_str(out, "'\\''");
        else
            sm_buf_char(out, *word);
    }
    sm_buf_char(out, '\'');
}

static bool is_handed_on(const struct option_row *row)
{
    static const char *const own[] = {"region", "size", "lang", "output",
                                      "jobs",   "plan", "help", "maps-only"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (strcmp(row->name, own[i]) == 0) return false;
    return true;
}

static void put_given(struct sm_buf *out, const struct options *options)
{
    for (size_t i = 0; i < options->given_count; i++) {
        const struct given *given = &options->given[i];
        if (!is_handed_on(given->row)) continue;
        sm_buf_str(out, " --");
        sm_buf_str(out, given->row->name);
        if (given->value) put_word(out, given->value);
    }
}

static void put_size(struct sm_buf *out, struct map_size size)
{
    sm_buf_str(out, " --size ");
    sm_buf_fixed(out, size.width_px, 0);
    if (size.height_px <= 0) return;
    sm_buf_char(out, 'x');
    sm_buf_fixed(out, size.height_px, 0);
}

static void put_command(struct sm_buf *out, const struct atlas *atlas, const struct job *job)
{
    sm_buf_str(out, "sitmap atlas --maps-only --jobs 1 --output");
    put_word(out, atlas->folder);
    sm_buf_str(out, " --region");
    put_word(out, job->region);
    put_size(out, job->size);
    sm_buf_str(out, " --lang");
    put_word(out, job->lang);
    put_given(out, atlas->options);
    sm_buf_str(out, " --");
}

bool atlas_same_view(const struct job *a, const struct job *b)
{
    return strcmp(a->region, b->region) == 0 && a->size.width_px == b->size.width_px &&
           a->size.height_px == b->size.height_px && strcmp(a->lang, b->lang) == 0;
}

/* The formats of a map are one command's. */
void atlas_put_plan(const struct atlas *atlas, struct sm_buf *out)
{
    const struct atlas_map *last = NULL;
    size_t weeks = 0;
    for (size_t i = 0; i < atlas->map_count; i++) {
        const struct atlas_map *map = atlas->order[i];
        bool same = last && atlas_same_view(last->job, map->job);
        if (same && last->week == map->week) continue;
        if (!same || weeks == WEEKS_MAX) {
            if (last) sm_buf_char(out, '\n');
            put_command(out, atlas, map->job);
            weeks = 0;
        }
        put_word(out, map->week->options.operands[0]);
        weeks++;
        last = map;
    }
    if (last) sm_buf_char(out, '\n');
}
