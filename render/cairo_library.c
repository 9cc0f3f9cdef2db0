/* SPDX-License-Identifier: Apache-2.0 */
#define SM_CAIRO_UNNAMED /* here the names are Cairo's own */
#include "render/cairo_library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <string.h>

struct symbol {
    const char *name;
    size_t at; /* of its pointer in struct sm_cairo_library */
};

static const struct symbol symbols[] = {
#define X(name) {"cairo_" #name, offsetof(struct sm_cairo_library, name)},
    SM_CAIRO_FUNCTIONS(X)
#undef X
};

/* Written once under 'once', read-only ever after. */
static pthread_once_t once = PTHREAD_ONCE_INIT;
struct sm_cairo_library sm_cairo_library;
static struct sm_error load_error;

/* Copied byte by byte, since ISO C knows no way from an object's pointer to a function's. */
static void load(void)
{
    void *handle = dlopen(SITMAP_CAIRO_SONAME, RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        sm_fail(&load_error, SM_E_USAGE, "%s: cannot be loaded; install Cairo",
                SITMAP_CAIRO_SONAME);
        return;
    }
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        void *found = dlsym(handle, symbols[i].name);
        if (!found) {
            sm_fail(&load_error, SM_E_USAGE, "%s: has no %s; install Cairo 1.16 or newer",
                    SITMAP_CAIRO_SONAME, symbols[i].name);
            return;
        }
        memcpy((char *)&sm_cairo_library + symbols[i].at, &found, sizeof found);
    }
}

bool sm_cairo_load(struct sm_error *err)
{
    pthread_once(&once, load);
    if (load_error.code == SM_OK) return true;
    if (err) *err = load_error;
    return false;
}
