/* SPDX-License-Identifier: Apache-2.0
 * A theme kept from one map to the next: to read and cascade its sheets takes a twentieth of a map
 * whose ground is kept.
 */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "layers/sight.h"

struct sm_kept_theme {
    struct sm_arena arena; /* of the theme and of the request's words */
    struct sm_theme_request request;
    struct sm_report report; /* what opening it remarked upon */
    const struct sm_theme *theme;
};

void sm_kept_theme_free(struct sm_kept_theme *kept)
{
    if (!kept) return;
    sm_report_finish(&kept->report);
    sm_arena_finish(&kept->arena);
    free(kept);
}

static bool is_same_word(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool is_same(const struct sm_theme_request *a, const struct sm_theme_request *b)
{
    return is_same_word(a->name, b->name) && is_same_word(a->folder, b->folder) &&
           is_same_word(a->lang, b->lang) && a->scheme == b->scheme && a->width_px == b->width_px &&
           a->fonts == b->fonts;
}

static bool keep_word(struct sm_kept_theme *kept, const char **word)
{
    if (*word) *word = sm_arena_copy(&kept->arena, *word, strlen(*word));
    return *word;
}

/* NULL and 'err' as sm_theme_open has it. */
static struct sm_kept_theme *open_kept(const struct sm_theme_request *request, struct sm_error *err)
{
    struct sm_kept_theme *kept = sm_alloc_zeroed(1, sizeof *kept);
    if (!kept) {
        sm_fail_memory(err);
        return NULL;
    }
    kept->request = *request;
    bool whole = (!request->name || keep_word(kept, &kept->request.name)) &&
                 (!request->folder || keep_word(kept, &kept->request.folder)) &&
                 (!request->lang || keep_word(kept, &kept->request.lang));
    if (whole)
        kept->theme = sm_theme_open(&kept->request, &kept->arena, &kept->report, err);
    else
        sm_fail_memory(err);
    if (kept->theme) return kept;
    sm_kept_theme_free(kept);
    return NULL;
}

const struct sm_theme *sm_sight_theme(struct sm_map *map, const struct sm_theme_request *request)
{
    struct sm_kept_theme **kept = &sm_base_sights(map->base)->theme;
    if (!sm_map_keeps(map)) return sm_theme_open(request, map->arena, map->report, map->err);
    if (!*kept || !is_same(&(*kept)->request, request)) {
        sm_kept_theme_free(*kept);
        *kept = open_kept(request, map->err);
    }
    if (!*kept) return NULL;
    for (size_t i = 0; i < (*kept)->report.count; i++)
        sm_remark(map->report, (*kept)->report.remarks[i].severity, "%s",
                  (*kept)->report.remarks[i].line);
    if (map->report) map->report->failed |= (*kept)->report.failed;
    return (*kept)->theme;
}
