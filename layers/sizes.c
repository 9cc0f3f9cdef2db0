/* SPDX-License-Identifier: Apache-2.0 */
#include "sitmap.h"

#include <string.h>

static const char *const names[] = {"article",      "article-640", "article-960", "article-1280",
                                    "article-1600", "og",          "square",      "portrait",
                                    "story",        "a4",          "a3",          NULL};

/* In the order of the names; 0: as the content asks. */
static const struct {
    double width_px, height_px;
} sizes[] = {{1280, 0},    {640, 0},     {960, 0},     {1280, 0},   {1600, 0},   {1200, 630},
             {1080, 1080}, {1080, 1350}, {1080, 1920}, {1123, 794}, {1587, 1123}};

bool sm_size_by_name(const char *name, double *width_px, double *height_px)
{
    for (size_t i = 0; names[i]; i++) {
        if (strcmp(names[i], name) != 0) continue;
        *width_px = sizes[i].width_px;
        *height_px = sizes[i].height_px;
        return true;
    }
    return false;
}

const char *const *sm_size_names(void)
{
    return names;
}
