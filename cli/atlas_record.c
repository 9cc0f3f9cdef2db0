/* SPDX-License-Identifier: Apache-2.0
 * Records of maps: lines of a name, a blank and a value.
 *
 *     sitmap map 1
 *     inputs 8f3c…        hash of all that it was made from
 *     file 91ab… 182034   hash and bytes of the map
 *     account 77e0… 5120  the same of its account, where one was asked for
 *     width 1280
 *     height 1167
 *     title …
 *     alt …
 *     credits …
 *     warning …           what was said when it was drawn, to be said again
 *     note …
 *     end
 */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "cli/atlas.h"

static const char HEAD[] = "sitmap map 1\n", TAIL[] = "end\n";
static const size_t RECORD_BYTES_MAX = 1 << 22, MAP_BYTES_MAX = (size_t)1 << 30;

/* A value stays on its line. */
static void put_line(struct sm_buf *out, const char *name, struct sm_text value)
{
    sm_buf_str(out, name);
    sm_buf_char(out, ' ');
    for (size_t i = 0; i < value.n; i++)
        sm_buf_char(out, (unsigned char)value.at[i] < ' ' ? ' ' : value.at[i]);
    sm_buf_char(out, '\n');
}

static void put_px(struct sm_buf *out, const char *name, double px)
{
    sm_buf_str(out, name);
    sm_buf_char(out, ' ');
    sm_buf_fixed(out, px, 0);
    sm_buf_char(out, '\n');
}

/* "91ab… 182034" */
static void put_file(struct sm_buf *out, const struct sm_buf *bytes)
{
    sm_buf_str(out, sm_hash_of(bytes->bytes, bytes->count).hex);
    sm_buf_char(out, ' ');
    sm_buf_int(out, (long long)bytes->count);
}

static void put_file_line(struct sm_buf *out, const char *name, const struct sm_buf *bytes)
{
    sm_buf_str(out, name);
    sm_buf_char(out, ' ');
    put_file(out, bytes);
    sm_buf_char(out, '\n');
}

bool atlas_record_make(const struct atlas *atlas, struct atlas_map *map,
                       const struct sm_report *report, struct sm_error *err)
{
    struct sm_buf *out = &map->record;
    const struct sm_drawing *drawing = &map->job->drawing;
    out->count = 0;
    sm_buf_str(out, HEAD);
    put_line(out, "inputs", sm_text(atlas_hash_map(atlas, map).hex));
    put_file_line(out, "file", &drawing->document);
    if (atlas->options->account) put_file_line(out, "account", &drawing->account);
    put_px(out, "width", drawing->width_px);
    put_px(out, "height", drawing->height_px);
    put_line(out, "title", sm_buf_slice(&drawing->title));
    put_line(out, "alt", sm_buf_slice(&drawing->alt));
    put_line(out, "credits", sm_buf_slice(&drawing->credits));
    for (size_t i = 0; i < report->count; i++)
        put_line(out, report->remarks[i].severity == SM_WARNING ? "warning" : "note",
                 sm_text(report->remarks[i].line));
    sm_buf_str(out, TAIL);
    return !(out->failed || report->failed) || sm_fail_memory(err);
}

/* The value of 'line' if that is its name. */
static bool is_named(struct sm_text line, const char *name, struct sm_text *value)
{
    *value = line;
    return sm_text_is(sm_text_cut(value, ' '), name);
}

struct sm_text atlas_record_value(const struct atlas_map *map, const char *name)
{
    struct sm_text rest = sm_buf_slice(&map->record), value;
    while (rest.at)
        if (is_named(sm_text_cut(&rest, '\n'), name, &value)) return value;
    return (struct sm_text){NULL, 0};
}

void atlas_record_remarks(const struct atlas_map *map, struct sm_report *report)
{
    struct sm_text rest = sm_buf_slice(&map->record), value;
    while (rest.at) {
        struct sm_text line = sm_text_cut(&rest, '\n');
        if (is_named(line, "warning", &value))
            sm_remark(report, SM_WARNING, "%.*s", SM_TEXT_ARG(value));
        else if (is_named(line, "note", &value))
            sm_remark(report, SM_NOTE, "%.*s", SM_TEXT_ARG(value));
    }
}

char *atlas_account_path(const struct job *job)
{
    size_t n = strlen(job->path), extension = sm_path_extension(job->path).n;
    size_t stem = n - (extension ? extension + 1 : 0);
    char *path = sm_alloc(stem + sizeof ".json", 1);
    if (path) memcpy(path, job->path, stem);
    if (path) memcpy(path + stem, ".json", sizeof ".json");
    return path;
}

/* ---- on disk */

static bool record_path(const struct atlas *atlas, const struct atlas_map *map, char path[PATH_MAX])
{
    int n = snprintf(path, PATH_MAX, "%s%s.txt", atlas->records, map->job->name);
    return n >= 0 && n < PATH_MAX;
}

/* Is the file of 'path' what the record says? A missing one is not. */
static bool is_recorded(const struct atlas_map *map, const char *name, const char *path)
{
    struct sm_buf bytes = {0}, found = {0};
    bool same = path && sm_file_exists(path) && sm_file_read(path, MAP_BYTES_MAX, &bytes, NULL);
    if (same) put_file(&found, &bytes);
    same =
        same && !found.failed && sm_text_equal(sm_buf_slice(&found), atlas_record_value(map, name));
    sm_buf_finish(&bytes);
    sm_buf_finish(&found);
    return same;
}

static bool begins_and_ends(struct sm_text text)
{
    size_t head = sizeof HEAD - 1, tail = sizeof TAIL - 1;
    return text.n >= head + tail && memcmp(text.at, HEAD, head) == 0 &&
           memcmp(text.at + text.n - tail, TAIL, tail) == 0 && sm_utf8_valid(text, NULL);
}

bool atlas_is_unchanged(const struct atlas *atlas, struct atlas_map *map)
{
    char path[PATH_MAX];
    if (!record_path(atlas, map, path) || !sm_file_exists(path)) return false;
    bool ok = sm_file_read(path, RECORD_BYTES_MAX, &map->record, NULL) &&
              begins_and_ends(sm_buf_slice(&map->record)) &&
              sm_text_is(atlas_record_value(map, "inputs"), atlas_hash_map(atlas, map).hex) &&
              is_recorded(map, "file", map->job->path);
    if (ok && atlas->options->account) {
        char *account = atlas_account_path(map->job);
        ok = is_recorded(map, "account", account);
        free(account);
    }
    if (!ok) sm_buf_finish(&map->record);
    return ok;
}

static bool write_account(const struct atlas *atlas, const struct job *job, struct sm_error *err)
{
    if (!atlas->options->account) return true;
    char *path = atlas_account_path(job);
    const struct sm_buf *account = &job->drawing.account;
    bool ok = path ? sm_file_write_unsynced(path, account->bytes, account->count, err)
                   : sm_fail_memory(err);
    free(path);
    return ok;
}

bool atlas_write_map(const struct atlas *atlas, struct atlas_map *map, struct sm_error *err)
{
    char path[PATH_MAX];
    const struct sm_buf *document = &map->job->drawing.document;
    if (!record_path(atlas, map, path))
        return sm_fail(err, SM_E_OUTPUT, "%s: the path is too long", map->job->path);
    return sm_file_write_unsynced(map->job->path, document->bytes, document->count, err) &&
           write_account(atlas, map->job, err) &&
           sm_file_write_unsynced(path, map->record.bytes, map->record.count, err);
}
