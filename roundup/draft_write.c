/* SPDX-License-Identifier: Apache-2.0
 * A draft on disk. What an editor has changed is never written over: the new text goes beside it,
 * and the rows that differ are told.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "data/csv.h"
#include "roundup/draft.h"

enum { PATH_BYTES_MAX = 4096, FILE_BYTES_MAX = 1 << 30, TOLD_MAX = 20 };

/* ---- which rows differ */

/* A table in memory: its cells row by row, the header first. */
struct table {
    struct sm_arena arena;
    struct sm_text *cells;
    size_t cell_count, cell_capacity;
    size_t *rows; /* where each begins in 'cells'; one more for the end */
    size_t row_count, row_capacity;
};

static bool add_row(struct table *table, const struct sm_csv *csv, struct sm_error *err)
{
    if (!sm_grow(&table->rows, &table->row_capacity, table->row_count + 2, sizeof *table->rows) ||
        !sm_grow(&table->cells, &table->cell_capacity, table->cell_count + csv->count,
                 sizeof *table->cells))
        return sm_fail_memory(err);
    table->rows[table->row_count++] = table->cell_count;
    for (size_t i = 0; i < csv->count; i++) {
        struct sm_text cell = sm_text_trim(csv->cells[i]);
        const char *copy = sm_arena_copy(&table->arena, cell.n ? cell.at : "", cell.n);
        if (!copy) return sm_fail_memory(err);
        table->cells[table->cell_count++] = (struct sm_text){copy, cell.n};
    }
    table->rows[table->row_count] = table->cell_count;
    return true;
}

static bool read_table(const char *path, struct sm_text text, struct table *table,
                       struct sm_error *err)
{
    struct sm_csv csv;
    bool more = true, ok = sm_csv_open(&csv, path, text, err);
    while (ok && more) {
        ok = sm_csv_next(&csv, &more, err);
        if (ok && more) ok = add_row(table, &csv, err);
    }
    sm_csv_finish(&csv);
    return ok;
}

static void finish_table(struct table *table)
{
    free(table->cells);
    free(table->rows);
    sm_arena_finish(&table->arena);
}

static struct sm_text cell(const struct table *table, size_t row, size_t column)
{
    size_t at = table->rows[row] + column;
    return at < table->rows[row + 1] ? table->cells[at] : (struct sm_text){0};
}

static size_t find_column(const struct table *table, const char *name)
{
    size_t width = table->row_count ? table->rows[1] : 0, i = 0;
    while (i < width && !sm_text_is_nocase(table->cells[i], name))
        i++;
    return i;
}

static int by_text(const void *a, const void *b)
{
    const struct sm_text *x = *(const struct sm_text *const *)a,
                         *y = *(const struct sm_text *const *)b;
    size_t n = x->n < y->n ? x->n : y->n;
    int order = n ? memcmp(x->at, y->at, n) : 0;
    return order ? order : (x->n > y->n) - (x->n < y->n);
}

/* The ids of a table, sorted, each pointing at its cell. NULL when memory ran out. */
static const struct sm_text **sorted_ids(const struct table *table, size_t *count)
{
    size_t column = find_column(table, "id");
    const struct sm_text **ids = sm_alloc(table->row_count + 1, sizeof *ids);
    *count = 0;
    for (size_t row = 1; ids && row < table->row_count; row++)
        if (cell(table, row, column).n) ids[(*count)++] = &table->cells[table->rows[row] + column];
    if (ids) qsort(ids, *count, sizeof *ids, by_text);
    return ids;
}

static size_t row_of(const struct table *table, const struct sm_text *id)
{
    size_t at = (size_t)(id - table->cells), low = 0, high = table->row_count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (table->rows[middle] <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

struct comparison {
    const char *path;
    const struct table *old, *new;
    struct sm_report *report;
    size_t told;
};

static void tell(struct comparison *compare, struct sm_text id, const char *what)
{
    if (compare->told++ < TOLD_MAX)
        sm_remark(compare->report, SM_WARNING, "%s: row \"%.*s\": %s", compare->path,
                  SM_TEXT_ARG(id), what);
}

/* The columns in which two rows differ. */
static void compare_rows(struct comparison *compare, struct sm_text id, size_t old_row,
                         size_t new_row)
{
    struct sm_buf what = {0};
    const struct table *old = compare->old, *new = compare->new;
    for (size_t column = 0; column < new->rows[1]; column++) {
        struct sm_text name = new->cells[column];
        char text[64];
        if (name.n >= sizeof text) continue;
        memcpy(text, name.at, name.n);
        text[name.n] = '\0';
        size_t old_column = find_column(old, text);
        struct sm_text was = cell(old, old_row, old_column), is = cell(new, new_row, column);
        if (old_column < old->rows[1] && sm_text_equal(was, is)) continue;
        if (old_column >= old->rows[1] && !is.n) continue;
        sm_buf_str(&what, what.count ? ", " : "differs in ");
        sm_buf_text(&what, name);
    }
    if (what.count && !what.failed) tell(compare, id, what.bytes);
    sm_buf_finish(&what);
}

static void compare_ids(struct comparison *compare, const struct sm_text **olds, size_t old_count,
                        const struct sm_text **news, size_t new_count)
{
    size_t o = 0, n = 0;
    while (o < old_count || n < new_count) {
        int order = o == old_count ? 1 : n == new_count ? -1 : by_text(&olds[o], &news[n]);
        if (order < 0)
            tell(compare, *olds[o++], "is no longer drafted");
        else if (order > 0)
            tell(compare, *news[n++], "is new");
        else {
            compare_rows(compare, *olds[o], row_of(compare->old, olds[o]),
                         row_of(compare->new, news[n]));
            o++;
            n++;
        }
    }
}

static void compare_tables(const char *path, const struct table *old, const struct table *new,
                           struct sm_report *report)
{
    struct comparison compare = {path, old, new, report, 0};
    size_t old_count, new_count;
    if (!old->row_count || !new->row_count) return;
    const struct sm_text **olds = sorted_ids(old, &old_count);
    const struct sm_text **news = sorted_ids(new, &new_count);
    if (olds && news) compare_ids(&compare, olds, old_count, news, new_count);
    if (compare.told > TOLD_MAX)
        sm_remark(report, SM_WARNING, "%s: %zu more rows differ", path, compare.told - TOLD_MAX);
    free(olds);
    free(news);
}

/* What cannot be read any more differs in all. */
static void tell_rows(const char *path, struct sm_text old_text, struct sm_text new_text,
                      struct sm_report *report)
{
    struct table old = {0}, new = {0};
    if (read_table(path, old_text, &old, NULL) && read_table(path, new_text, &new, NULL))
        compare_tables(path, &old, &new, report);
    finish_table(&old);
    finish_table(&new);
}

/* ---- files */

struct target {
    const char *name, *new_name; /* "events.csv", "events.new.csv" */
    bool is_table;
};

static bool make_folder(const char *folder, struct sm_error *err)
{
    if (mkdir(folder, 0777) == 0 || errno == EEXIST) return true;
    return sm_fail(err, SM_E_OUTPUT, "%s: %s", folder, strerror(errno));
}

struct writing {
    const char *folder;
    struct sm_report *report;
    struct sm_error *err;
    char written[PATH_BYTES_MAX]; /* the path of what was written last */
    bool has_written;
};

static bool write_file(struct writing *to, const struct sm_buf *text)
{
    to->has_written = sm_file_write(to->written, text->bytes, text->count, to->err);
    return to->has_written;
}

static bool name_file(struct writing *to, const char *name)
{
    return sm_path_join(to->written, sizeof to->written, to->folder, name) ||
           sm_fail(to->err, SM_E_OUTPUT, "%s: path too long", to->folder);
}

static bool write_beside(struct writing *to, const struct target *target, const char *path,
                         struct sm_text old, const struct sm_buf *text)
{
    if (!name_file(to, target->new_name) || !write_file(to, text)) return false;
    sm_remark(to->report, SM_WARNING,
              "%s: is there already and differs; left as it is, the new draft is %s", path,
              to->written);
    if (target->is_table) tell_rows(to->written, old, sm_buf_slice(text), to->report);
    return true;
}

static bool write_one(struct writing *to, const struct target *target, const struct sm_buf *text)
{
    char path[PATH_BYTES_MAX];
    struct sm_buf old = {0};
    to->has_written = false;
    if (!name_file(to, target->name)) return false;
    if (!sm_file_exists(to->written)) return write_file(to, text);
    memcpy(path, to->written, sizeof path);
    bool ok = sm_file_read(path, FILE_BYTES_MAX, &old, to->err);
    bool same = ok && sm_text_equal(sm_buf_slice(&old), sm_buf_slice(text));
    if (same) sm_remark(to->report, SM_NOTE, "%s: unchanged", path);
    if (ok && !same) ok = write_beside(to, target, path, sm_buf_slice(&old), text);
    sm_buf_finish(&old);
    return ok;
}

/* Both, or neither: half a week would be taken for one. */
static bool write_pair(struct writing *to, const struct sm_buf *csv, const struct sm_buf *yaml)
{
    static const struct target sheet = {"week.yaml", "week.new.yaml", false};
    static const struct target table = {"events.csv", "events.new.csv", true};
    if (!write_one(to, &table, csv)) return false;
    struct writing second = {.folder = to->folder, .report = to->report, .err = to->err};
    if (write_one(&second, &sheet, yaml)) return true;
    if (to->has_written) unlink(to->written);
    return false;
}

bool sm_draft_write(const struct sm_draft *draft, const char *folder, struct sm_report *report,
                    struct sm_error *err)
{
    struct writing to = {.folder = folder, .report = report, .err = err};
    struct sm_buf yaml = {0}, csv = {0};
    sm_draft_put_yaml(draft, &yaml);
    sm_draft_put_csv(draft, &csv);
    bool ok = yaml.failed || csv.failed ? sm_fail_memory(err)
                                        : make_folder(folder, err) && write_pair(&to, &csv, &yaml);
    sm_buf_finish(&yaml);
    sm_buf_finish(&csv);
    return ok;
}

struct sm_week *sm_draft_open_week(const struct sm_draft *draft, const char *name,
                                   const struct sm_gazetteer *gazetteer, struct sm_report *report,
                                   struct sm_error *err)
{
    struct sm_buf yaml = {0}, csv = {0};
    struct sm_week *week = NULL;
    sm_draft_put_yaml(draft, &yaml);
    sm_draft_put_csv(draft, &csv);
    struct sm_week_texts texts = {name, sm_buf_slice(&yaml), sm_buf_slice(&csv)};
    if (yaml.failed || csv.failed)
        sm_fail_memory(err);
    else
        week = sm_week_open_texts(&texts, NULL, gazetteer, report, err);
    sm_buf_finish(&yaml);
    sm_buf_finish(&csv);
    return week;
}
