/* SPDX-License-Identifier: Apache-2.0
 * PROJ with its windows shut: no network, no environment, no log, no grids, one operation.
 */
#include "geo/transform.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "geo/proj_library.h"

struct sm_transform {
    const struct sm_proj_library *proj;
    PJ_CONTEXT *context;
    PJ *operation;
};

static void shut_windows(const struct sm_transform *transform)
{
    const struct sm_proj_library *proj = transform->proj;
    proj->log_level(transform->context, PJ_LOG_NONE);
    proj->context_set_enable_network(transform->context, 0);
    if (!proj->data_folder[0]) return;
    const char *paths[] = {proj->data_folder};
    char database[sizeof proj->data_folder + 16];
    snprintf(database, sizeof database, "%s/proj.db", proj->data_folder);
    proj->context_set_search_paths(transform->context, 1, paths);
    proj->context_set_database_path(transform->context, database, NULL, NULL);
}

static struct sm_transform *transform_new(struct sm_error *err)
{
    const struct sm_proj_library *proj = sm_proj_library(err);
    if (!proj) return NULL;
    struct sm_transform *transform = sm_alloc_zeroed(1, sizeof *transform);
    if (transform) {
        transform->proj = proj;
        transform->context = proj->context_create();
    }
    if (!transform || !transform->context) {
        free(transform);
        sm_fail_memory(err);
        return NULL;
    }
    shut_windows(transform);
    return transform;
}

void sm_transform_free(struct sm_transform *transform)
{
    if (!transform) return;
    if (transform->operation) transform->proj->destroy(transform->operation);
    transform->proj->context_destroy(transform->context);
    free(transform);
}

/* The best operation that needs no grid file: whether grids are installed must not move a map. */
static PJ *first_without_grids(const struct sm_transform *transform, const PJ_OBJ_LIST *list)
{
    const struct sm_proj_library *proj = transform->proj;
    int count = list ? proj->list_count(list) : 0;
    for (int i = 0; i < count; i++) {
        PJ *operation = proj->list_item(transform->context, list, i);
        if (operation && proj->grids_used(transform->context, operation) == 0) return operation;
        if (operation) proj->destroy(operation);
    }
    return NULL;
}

static bool pin_operation(struct sm_transform *transform, const PJ *from, const PJ *to,
                          const struct sm_box *area)
{
    const struct sm_proj_library *proj = transform->proj;
    PJ_CONTEXT *context = transform->context;
    PJ_OPERATION_FACTORY_CONTEXT *factory = proj->factory_create(context, NULL);
    if (!factory) return false;
    if (area) proj->factory_set_area(context, factory, area->x0, area->y0, area->x1, area->y1);
    proj->factory_set_criterion(context, factory, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
    proj->factory_set_grids(context, factory, PROJ_GRID_AVAILABILITY_IGNORED);
    PJ_OBJ_LIST *list = proj->create_operations(context, from, to, factory);
    PJ *operation = first_without_grids(transform, list);
    if (operation) {
        transform->operation = proj->normalize(context, operation);
        proj->destroy(operation);
    }
    if (list) proj->list_destroy(list);
    proj->factory_destroy(factory);
    return transform->operation != NULL;
}

/* The CRS with the axes: what stands inside a bound or compound one. A new reference. */
static PJ *horizontal_crs(const struct sm_transform *transform, PJ *crs)
{
    const struct sm_proj_library *proj = transform->proj;
    PJ_TYPE type = proj->type(crs);
    PJ *inner = NULL;
    if (type == PJ_TYPE_BOUND_CRS) inner = proj->source_crs(transform->context, crs);
    if (type == PJ_TYPE_COMPOUND_CRS) inner = proj->sub_crs(transform->context, crs, 0);
    return inner;
}

static bool check_axes(const struct sm_transform *transform, const PJ *crs, const char *name,
                       struct sm_error *err)
{
    const struct sm_proj_library *proj = transform->proj;
    PJ *axes = proj->coordinate_system(transform->context, crs);
    const char *unit = NULL;
    double metres_per_unit = 0;
    if (axes)
        proj->axis_info(transform->context, axes, 0, NULL, NULL, NULL, &metres_per_unit, &unit,
                        NULL, NULL);
    bool projected = proj->type(crs) == PJ_TYPE_PROJECTED_CRS;
    bool ok = projected && metres_per_unit == 1;
    if (!ok && unit)
        sm_fail(err, SM_E_USAGE, "%s: its unit is the %s; name a projected CRS in metres", name,
                unit);
    else if (!ok)
        sm_fail(err, SM_E_USAGE, "%s: is not a projected CRS; name one, e.g. EPSG:3857", name);
    if (axes) proj->destroy(axes);
    return ok;
}

static bool check_metres(const struct sm_transform *transform, PJ *crs, const char *name,
                         struct sm_error *err)
{
    PJ *inner = horizontal_crs(transform, crs);
    bool ok = check_axes(transform, inner ? inner : crs, name, err);
    if (inner) transform->proj->destroy(inner);
    return ok;
}

static bool fail_no_operation(const char *name, struct sm_error *err)
{
    return sm_fail(err, SM_E_USAGE, "%s: PROJ knows no way between it and WGS84 without grid files",
                   name);
}

static bool is_proj_string(const char *definition)
{
    return strstr(definition, "proj=") != NULL;
}

/* PROJ takes a PROJ string for a CRS only when it says that it is one. */
static PJ *create_crs(const struct sm_transform *transform, const char *definition)
{
    char with_type[1100];
    bool add_type = is_proj_string(definition) && !strstr(definition, "type=crs");
    snprintf(with_type, sizeof with_type, "%s%s", definition, add_type ? " +type=crs" : "");
    return transform->proj->create(transform->context, with_type);
}

/* "AUTHORITY:code", or a PROJ string that reads no file. Names are not searched for: PROJ guesses
 * among them. */
static bool definition_is_allowed(const char *definition)
{
    static const char *const refused[] = {"grids", "init=", "pipeline", "file", "/", "@"};
    if (strlen(definition) > 1000) return false;
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (strstr(definition, refused[i])) return false;
    size_t letters = strspn(definition, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");
    size_t digits = definition[letters] == ':' ? strspn(definition + letters + 1, "0123456789") : 0;
    bool is_code = letters && digits && !definition[letters + 1 + digits];
    return is_code || is_proj_string(definition);
}

struct sm_transform *sm_transform_to_map(const char *definition, const struct sm_box *area_deg,
                                         struct sm_error *err)
{
    if (!definition_is_allowed(definition)) {
        sm_fail(err, SM_E_USAGE,
                "%.200s: is not a projection; name an EPSG code, e.g. EPSG:3857, or a PROJ string "
                "without grids, files and pipelines",
                definition);
        return NULL;
    }
    struct sm_transform *transform = transform_new(err);
    if (!transform) return NULL;
    PJ *map = create_crs(transform, definition);
    PJ *ground = transform->proj->create(transform->context, "EPSG:4326");
    bool ok = false;
    if (!ground)
        sm_fail(err, SM_E_USAGE, "proj.db: cannot be read; install PROJ's data");
    else if (!map)
        sm_fail(err, SM_E_USAGE, "%s: PROJ does not know this projection", definition);
    else
        ok =
            check_metres(transform, map, definition, err) &&
            (pin_operation(transform, ground, map, area_deg) || fail_no_operation(definition, err));
    if (map) transform->proj->destroy(map);
    if (ground) transform->proj->destroy(ground);
    if (ok) return transform;
    sm_transform_free(transform);
    return NULL;
}

struct sm_transform *sm_transform_to_ground(struct sm_text wkt, const struct sm_box *area_deg,
                                            struct sm_error *err)
{
    struct sm_transform *transform = transform_new(err);
    if (!transform) return NULL;
    struct sm_buf terminated = {0};
    sm_buf_text(&terminated, wkt);
    bool ok = false;
    PJ *crs = NULL, *ground = transform->proj->create(transform->context, "EPSG:4326");
    if (!terminated.failed)
        crs = transform->proj->create_from_wkt(transform->context, terminated.bytes, NULL, NULL,
                                               NULL);
    if (terminated.failed)
        sm_fail_memory(err);
    else if (!ground)
        sm_fail(err, SM_E_USAGE, "proj.db: cannot be read; install PROJ's data");
    else if (!crs)
        sm_fail(err, SM_E_INPUT, "coordinate system: PROJ cannot make sense of its text");
    else
        ok = pin_operation(transform, crs, ground, area_deg) ||
             fail_no_operation("coordinate system", err);
    sm_buf_finish(&terminated);
    if (crs) transform->proj->destroy(crs);
    if (ground) transform->proj->destroy(ground);
    if (ok) return transform;
    sm_transform_free(transform);
    return NULL;
}

/* PROJ's errno is sticky and sometimes 0 beside an infinite answer: only the answer counts. */
static bool run(const struct sm_transform *transform, PJ_DIRECTION direction, struct sm_vertex *v)
{
    PJ_COORD in = {.xy = {v->x, v->y}};
    PJ_COORD out = transform->proj->trans(transform->operation, direction, in);
    transform->proj->errno_reset(transform->operation);
    struct sm_vertex answer = {out.xy.x, out.xy.y};
    if (!sm_vertex_is_finite(answer)) return false;
    *v = answer;
    return true;
}

bool sm_transform_forward(const struct sm_transform *transform, struct sm_vertex *v)
{
    return run(transform, PJ_FWD, v);
}

bool sm_transform_inverse(const struct sm_transform *transform, struct sm_vertex *v)
{
    return run(transform, PJ_INV, v);
}

void sm_transform_many(const struct sm_transform *transform, struct sm_vertex *vertices,
                       size_t count)
{
    if (count == 0) return;
    const size_t stride = sizeof *vertices;
    transform->proj->trans_generic(transform->operation, PJ_FWD, &vertices->x, stride, count,
                                   &vertices->y, stride, count, NULL, 0, 0, NULL, 0, 0);
    transform->proj->errno_reset(transform->operation);
}
