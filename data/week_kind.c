/* SPDX-License-Identifier: Apache-2.0
 * What a path or a text is: a week, or prose that a week can be drafted from.
 */
#include <string.h>

#include "base/file.h"
#include "data/csv.h"
#include "data/week.h"
#include "data/week_columns.h"

enum { HEAD_BYTES_MAX = 4096 };

static bool is_known(const struct sm_dialect *dialect, struct sm_text name)
{
    for (size_t i = 0; i < dialect->column_count; i++)
        if (sm_text_is_nocase(sm_text_trim(name), dialect->columns[i].name)) return true;
    return false;
}

/* Two names of columns side by side are no sentence; nor is a lone "date". */
static bool is_header(const struct sm_csv *csv)
{
    const struct sm_dialect *dialect = sm_find_dialect(csv->cells, csv->count);
    size_t known = 0;
    for (size_t i = 0; i < csv->count; i++)
        known += is_known(dialect, csv->cells[i]);
    return dialect->name || known >= 2 || (known == 1 && csv->count == 1);
}

/* The first lines suffice, and a long one that is not a table is prose all the same. */
static bool opens_a_table(struct sm_text text)
{
    struct sm_csv csv;
    bool more = false;
    if (text.n > HEAD_BYTES_MAX) text.n = HEAD_BYTES_MAX;
    const char *last = text.n ? memchr(text.at, '\n', text.n) : NULL;
    for (const char *at = last; at; at = memchr(at, '\n', (size_t)(sm_text_end(text) - at)))
        last = at++;
    if (last) text.n = (size_t)(last - text.at) + 1;
    bool is_table = sm_csv_open(&csv, "", text, NULL) && sm_csv_next(&csv, &more, NULL) && more &&
                    is_header(&csv);
    sm_csv_finish(&csv);
    return is_table;
}

enum sm_week_kind sm_week_kind_of(const char *path, struct sm_text text)
{
    struct sm_text extension = sm_path_extension(path);
    bool by_content = strcmp(path, "-") == 0 || sm_text_is_nocase(extension, "txt") ||
                      sm_text_is_nocase(extension, "md");
    if (sm_folder_exists(path)) return SM_WEEK_FOLDER;
    if (sm_text_is_nocase(extension, "geojson") || sm_text_is_nocase(extension, "json"))
        return SM_WEEK_GEOJSON;
    struct sm_text content = sm_text_trim(text);
    if (!by_content || !content.n || content.at[0] == '{' || opens_a_table(text))
        return SM_WEEK_TABLE;
    return SM_WEEK_PROSE;
}
