/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/microhttpd_library.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

struct symbol {
    const char *name;
    size_t at; /* of its pointer in struct microhttpd_library */
};

#define SYMBOL(name, field)                                                                        \
    {                                                                                              \
        name, offsetof(struct microhttpd_library, field)                                           \
    }

static const struct symbol symbols[] = {
    SYMBOL("MHD_start_daemon", start),
    SYMBOL("MHD_stop_daemon", stop),
    SYMBOL("MHD_get_connection_values", values),
    SYMBOL("MHD_create_response_from_buffer", response),
    SYMBOL("MHD_add_response_header", add_header),
    SYMBOL("MHD_queue_response", queue),
    SYMBOL("MHD_destroy_response", destroy),
};

bool microhttpd_load(struct microhttpd_library *library, struct sm_error *err)
{
    void *handle = dlopen(SITMAP_MICROHTTPD_SONAME, RTLD_LAZY | RTLD_LOCAL);
    if (!handle)
        return sm_fail(err, SM_E_USAGE, "preview: %s cannot be loaded; install GNU libmicrohttpd",
                       SITMAP_MICROHTTPD_SONAME);
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        void *found = dlsym(handle, symbols[i].name);
        if (!found)
            return sm_fail(err, SM_E_USAGE, "preview: %s has no %s; install another version",
                           SITMAP_MICROHTTPD_SONAME, symbols[i].name);
        /* POSIX lets a pointer from dlsym be one to a function, ISO C does not: bytes may. */
        memcpy((char *)library + symbols[i].at, &found, sizeof found);
    }
    return true;
}
