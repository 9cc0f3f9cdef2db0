/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* dladdr */
#include "geo/proj_library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"

struct symbol {
    const char *name;
    size_t at; /* of its pointer in struct sm_proj_library */
};

static const struct symbol symbols[] = {
    {"proj_context_create", offsetof(struct sm_proj_library, context_create)},
    {"proj_context_destroy", offsetof(struct sm_proj_library, context_destroy)},
    {"proj_context_set_enable_network",
     offsetof(struct sm_proj_library, context_set_enable_network)},
    {"proj_context_set_search_paths", offsetof(struct sm_proj_library, context_set_search_paths)},
    {"proj_context_set_database_path", offsetof(struct sm_proj_library, context_set_database_path)},
    {"proj_log_level", offsetof(struct sm_proj_library, log_level)},
    {"proj_create", offsetof(struct sm_proj_library, create)},
    {"proj_create_from_wkt", offsetof(struct sm_proj_library, create_from_wkt)},
    {"proj_destroy", offsetof(struct sm_proj_library, destroy)},
    {"proj_get_type", offsetof(struct sm_proj_library, type)},
    {"proj_get_source_crs", offsetof(struct sm_proj_library, source_crs)},
    {"proj_crs_get_sub_crs", offsetof(struct sm_proj_library, sub_crs)},
    {"proj_crs_get_coordinate_system", offsetof(struct sm_proj_library, coordinate_system)},
    {"proj_cs_get_axis_info", offsetof(struct sm_proj_library, axis_info)},
    {"proj_create_operation_factory_context", offsetof(struct sm_proj_library, factory_create)},
    {"proj_operation_factory_context_destroy", offsetof(struct sm_proj_library, factory_destroy)},
    {"proj_operation_factory_context_set_area_of_interest",
     offsetof(struct sm_proj_library, factory_set_area)},
    {"proj_operation_factory_context_set_spatial_criterion",
     offsetof(struct sm_proj_library, factory_set_criterion)},
    {"proj_operation_factory_context_set_grid_availability_use",
     offsetof(struct sm_proj_library, factory_set_grids)},
    {"proj_create_operations", offsetof(struct sm_proj_library, create_operations)},
    {"proj_list_get_count", offsetof(struct sm_proj_library, list_count)},
    {"proj_list_get", offsetof(struct sm_proj_library, list_item)},
    {"proj_list_destroy", offsetof(struct sm_proj_library, list_destroy)},
    {"proj_coordoperation_get_grid_used_count", offsetof(struct sm_proj_library, grids_used)},
    {"proj_normalize_for_visualization", offsetof(struct sm_proj_library, normalize)},
    {"proj_trans", offsetof(struct sm_proj_library, trans)},
    {"proj_trans_generic", offsetof(struct sm_proj_library, trans_generic)},
    {"proj_errno_reset", offsetof(struct sm_proj_library, errno_reset)},
    {"geod_init", offsetof(struct sm_proj_library, geod_init)},
    {"geod_direct", offsetof(struct sm_proj_library, geod_direct)},
    {"geod_inverse", offsetof(struct sm_proj_library, geod_inverse)},
    {"geod_polygon_init", offsetof(struct sm_proj_library, geod_polygon_init)},
    {"geod_polygon_addpoint", offsetof(struct sm_proj_library, geod_polygon_addpoint)},
    {"geod_polygon_compute", offsetof(struct sm_proj_library, geod_polygon_compute)},
};

/* Written once under 'once', read-only ever after. */
static pthread_once_t once = PTHREAD_ONCE_INIT;
static struct sm_proj_library library;
static struct sm_error load_error;

/* POSIX promises that a pointer from dlsym may be stored as one to a function, ISO C does not:
 * copying its bytes satisfies both. */
static bool find_symbols(void *handle)
{
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        void *found = dlsym(handle, symbols[i].name);
        if (!found)
            return sm_fail(&load_error, SM_E_USAGE, "%s: has no %s; install PROJ 9 or newer",
                           SITMAP_PROJ_SONAME, symbols[i].name);
        memcpy((char *)&library + symbols[i].at, &found, sizeof found);
    }
    return true;
}

/* PROJ would look for its database where PROJ_DATA, PROJ_LIB or the user's home say, and so draw
 * another map in another environment. We name the folder that was installed with the library. */
static void find_data_folder(void)
{
    static const char *const beside[] = {"../share/proj", "../../share/proj"};
    Dl_info info;
    void *in_library;
    memcpy(&in_library, &library.context_create, sizeof in_library);
    if (!dladdr(in_library, &info) || !info.dli_fname) return;
    struct sm_text name = sm_path_name(info.dli_fname);
    int folder_length = (int)(name.at - info.dli_fname);
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
        char database[sizeof library.data_folder + 16];
        int n = snprintf(library.data_folder, sizeof library.data_folder, "%.*s%s", folder_length,
                         info.dli_fname, beside[i]);
        bool fits = n > 0 && (size_t)n < sizeof library.data_folder;
        if (fits && sm_path_join(database, sizeof database, library.data_folder, "proj.db") &&
            sm_file_exists(database))
            return;
    }
    library.data_folder[0] = '\0';
}

static void load(void)
{
    void *handle = dlopen(SITMAP_PROJ_SONAME, RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        sm_fail(&load_error, SM_E_USAGE, "%s: cannot be loaded; install PROJ", SITMAP_PROJ_SONAME);
        return;
    }
    if (!find_symbols(handle)) return;
    find_data_folder();
    library.geod_init(&library.wgs84, 6378137, 1 / 298.257223563);
}

const struct sm_proj_library *sm_proj_library(struct sm_error *err)
{
    pthread_once(&once, load);
    if (load_error.code == SM_OK) return &library;
    if (err) *err = load_error;
    return NULL;
}
