/* SPDX-License-Identifier: Apache-2.0
 * libmicrohttpd, loaded when preview first needs it. This header is the only place that includes
 * microhttpd.h.
 */
#ifndef SM_CLI_MICROHTTPD_LIBRARY_H
#define SM_CLI_MICROHTTPD_LIBRARY_H

#include <microhttpd.h>

#include "base/error.h"

/* The functions that we call, under the library's own types; see microhttpd.h for what each does.
 */
struct microhttpd_library {
    struct MHD_Daemon *(*start)(unsigned, uint16_t, MHD_AcceptPolicyCallback, void *,
                                MHD_AccessHandlerCallback, void *, ...);
    void (*stop)(struct MHD_Daemon *);
    int (*values)(struct MHD_Connection *, enum MHD_ValueKind, MHD_KeyValueIterator, void *);
    struct MHD_Response *(*response)(size_t, void *, enum MHD_ResponseMemoryMode);
    enum MHD_Result (*add_header)(struct MHD_Response *, const char *, const char *);
    enum MHD_Result (*queue)(struct MHD_Connection *, unsigned, struct MHD_Response *);
    void (*destroy)(struct MHD_Response *);
};

/* Fill 'library'; it stays loaded until the program ends. */
bool microhttpd_load(struct microhttpd_library *library, struct sm_error *err);

#endif
