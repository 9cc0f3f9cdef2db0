/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/map_remarks.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

/* More names would drown what is said of them. */
enum { NAMES_MAX = 4 };

void map_remarks_add(struct map_remarks *all, const char *name, const struct sm_report *of_map)
{
    all->failed |= of_map->failed;
    for (size_t i = 0; i < of_map->count; i++) {
        const struct sm_remark *from = &of_map->remarks[i];
        const char *line = sm_arena_copy(&all->arena, from->line, strlen(from->line));
        if (!line || !sm_grow(&all->at, &all->capacity, all->count + 1, sizeof *all->at)) {
            all->failed = true;
            return;
        }
        all->at[all->count] = (struct map_remark){{from->severity, line}, name, all->count};
        all->count++;
    }
}

static int by_order(const void *a, const void *b)
{
    const struct map_remark *x = a, *y = b;
    return (x->order > y->order) - (x->order < y->order);
}

static int by_line(const void *a, const void *b)
{
    const struct map_remark *x = a, *y = b;
    int order = strcmp(x->remark.line, y->remark.line);
    return order ? order : by_order(a, b);
}

/* "a.png, b.png and 46 more maps: " for maps that say the same. */
static void put_names(const struct map_remark *same, size_t count, struct sm_buf *out)
{
    /* "and 1 more" is longer than its name. */
    size_t named = count <= NAMES_MAX ? count : NAMES_MAX - 1;
    for (size_t i = 0; i < named; i++) {
        if (i) sm_buf_str(out, ", ");
        sm_buf_str(out, same[i].name);
    }
    if (named < count) {
        sm_buf_str(out, " and ");
        sm_buf_int(out, (long long)(count - named));
        sm_buf_str(out, " more maps");
    }
    sm_buf_str(out, ": ");
}

/* Make the first of those that say the same say it for all. */
static bool join(struct sm_arena *arena, struct map_remark *same, size_t count)
{
    struct sm_buf out = {0};
    put_names(same, count, &out);
    sm_buf_str(&out, same->remark.line);
    char *line = out.failed ? NULL : sm_arena_copy(arena, out.bytes, out.count);
    sm_buf_finish(&out);
    if (line) same->remark.line = line;
    return line != NULL;
}

static size_t join_all(struct map_remarks *all)
{
    size_t kept = 0, end;
    for (size_t i = 0; i < all->count; i = end) {
        end = i + 1;
        while (end < all->count && strcmp(all->at[end].remark.line, all->at[i].remark.line) == 0)
            end++;
        if (!join(&all->arena, &all->at[i], end - i)) all->failed = true;
        all->at[kept++] = all->at[i];
    }
    return kept;
}

void map_remarks_tell(struct map_remarks *all, struct sm_report *report)
{
    if (all->count) qsort(all->at, all->count, sizeof *all->at, by_line);
    all->count = join_all(all);
    if (all->count) qsort(all->at, all->count, sizeof *all->at, by_order);
    for (size_t i = 0; i < all->count; i++)
        sm_remark(report, all->at[i].remark.severity, "%s", all->at[i].remark.line);
    report->failed |= all->failed;
}

void map_remarks_finish(struct map_remarks *all)
{
    sm_arena_finish(&all->arena);
    free(all->at);
    *all = (struct map_remarks){0};
}
