/* SPDX-License-Identifier: Apache-2.0
 * The list of an atlas's maps as JSON, and the files of list and contact sheet.
 */
#include <limits.h>
#include <string.h>

#include "base/date.h"
#include "base/file.h"
#include "cli/atlas.h"
#include "cli/json.h"

bool atlas_is_there(const struct atlas_map *map)
{
    return map->fate == ATLAS_DRAWN || map->fate == ATLAS_UNCHANGED;
}

static void put_day(struct sm_buf *out, const char *name, sm_day day)
{
    json_name(out, name);
    sm_buf_char(out, '"');
    sm_buf_date(out, day);
    sm_buf_char(out, '"');
}

static void put_number(struct sm_buf *out, const char *name, struct sm_text digits)
{
    json_name(out, name);
    sm_buf_text(out, digits.n ? digits : sm_text("0"));
}

static void put_map(struct sm_buf *out, const struct atlas_map *map)
{
    const struct job *job = map->job;
    const struct sm_week *week = map->week->week;
    struct sm_text bytes = atlas_record_value(map, "file");
    struct sm_text hash = sm_text_cut(&bytes, ' ');
    sm_buf_char(out, '{');
    json_text(out, "file", sm_text(job->name));
    json_text(out, "title", atlas_record_value(map, "title"));
    put_day(out, "from", week->from);
    put_day(out, "to", week->to);
    json_text(out, "region", sm_text(job->region));
    json_text(out, "lang", sm_text(job->lang));
    json_text(out, "format", sm_path_extension(job->name));
    put_number(out, "width", atlas_record_value(map, "width"));
    put_number(out, "height", atlas_record_value(map, "height"));
    put_number(out, "bytes", bytes);
    json_text(out, "blake2b256", hash);
    json_text(out, "alt", atlas_record_value(map, "alt"));
    json_text(out, "credits", atlas_record_value(map, "credits"));
    sm_buf_char(out, '}');
}

static void put_list(struct sm_buf *out, const struct atlas *atlas)
{
    bool any = false;
    sm_buf_str(out, "{\"version\":1,\"maps\":[");
    for (size_t i = 0; i < atlas->map_count; i++) {
        if (!atlas_is_there(&atlas->maps[i])) continue;
        sm_buf_str(out, any ? ",\n" : "\n");
        put_map(out, &atlas->maps[i]);
        any = true;
    }
    sm_buf_str(out, "\n]}\n");
}

/* ---- files */

static bool write_file(const struct atlas *atlas, const char *name, struct sm_buf *bytes,
                       struct sm_error *err)
{
    char path[PATH_MAX];
    bool ok = !bytes->failed || sm_fail_memory(err);
    if (ok && !sm_path_join(path, sizeof path, atlas->folder, name))
        ok = sm_fail(err, SM_E_USAGE, "%s: path too long", atlas->folder);
    ok = ok && sm_file_write(path, bytes->bytes, bytes->count, err);
    sm_buf_finish(bytes);
    return ok;
}

bool atlas_write_index(const struct atlas *atlas, struct sm_error *err)
{
    struct sm_buf page = {0}, list = {0};
    atlas_put_sheet(atlas, &page);
    put_list(&list, atlas);
    bool ok = write_file(atlas, "index.json", &list, err);
    return write_file(atlas, "index.html", &page, ok ? err : NULL) && ok;
}
