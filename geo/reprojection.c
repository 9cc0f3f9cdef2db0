/* SPDX-License-Identifier: Apache-2.0
 * The CRS of a data file → ground. Nearly every file is in WGS84 already: that is seen from the
 * text alone, and PROJ is not loaded.
 */
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "geo/projection.h"
#include "geo/transform.h"
#include "geo/wkt.h"

struct sm_reprojection {
    struct sm_transform *transform; /* NULL: nothing to do */
    bool geographic;
};

/* Of several datum shifts, the one for Ukraine and what lies around it. */
static const struct sm_box datum_area_deg = {22, 44, 41, 53};

struct sm_reprojection *sm_reprojection_new(struct sm_text wkt, struct sm_error *err)
{
    struct sm_wkt_facts facts;
    if (!sm_wkt_check(wkt, &facts, err)) return NULL;
    struct sm_reprojection *reprojection = sm_alloc_zeroed(1, sizeof *reprojection);
    if (!reprojection) {
        sm_fail_memory(err);
        return NULL;
    }
    reprojection->geographic = facts.geographic;
    if (facts.is_wgs84) return reprojection;
    reprojection->transform = sm_transform_to_ground(wkt, &datum_area_deg, err);
    if (reprojection->transform) return reprojection;
    sm_reprojection_free(reprojection);
    return NULL;
}

void sm_reprojection_free(struct sm_reprojection *reprojection)
{
    if (!reprojection) return;
    sm_transform_free(reprojection->transform);
    free(reprojection);
}

bool sm_reprojection_is_identity(const struct sm_reprojection *reprojection)
{
    return reprojection->transform == NULL;
}

bool sm_reprojection_is_geographic(const struct sm_reprojection *reprojection)
{
    return reprojection->geographic;
}

bool sm_reproject(struct sm_reprojection *reprojection, struct sm_vertex *vertices, size_t count,
                  size_t *bad)
{
    if (reprojection->transform) sm_transform_many(reprojection->transform, vertices, count);
    for (size_t i = 0; i < count; i++) {
        /* Written so that NaN fails it too. */
        if (fabs(vertices[i].x) <= 180 && fabs(vertices[i].y) <= 90) continue;
        *bad = i;
        return false;
    }
    return true;
}
