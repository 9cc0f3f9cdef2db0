/* SPDX-License-Identifier: Apache-2.0
 * A web server for one reader: it listens on 127.0.0.1 only, answers GET and HEAD, and knows
 * nothing but the files it was given by name. Another site's page cannot read it: the Host must be
 * a name of this machine, so that no name can be pointed here (DNS rebinding), and browsers are
 * told to keep what they got to itself.
 */
#ifndef SM_CLI_SERVER_H
#define SM_CLI_SERVER_H

#include <pthread.h>

#include "cli/microhttpd_library.h"
#include "sitmap.h"

/* One file: "/NAME" in the address, as it is written or percent-encoded. */
struct served {
    const char *name, *type; /* the Content-Type */
    struct sm_text bytes;
};

struct server {
    struct microhttpd_library library;
    struct MHD_Daemon *daemon;
    int socket; /* ours until the daemon has it; or -1 */
    int port;
    pthread_mutex_t lock; /* around what follows */
    const struct served *files;
    size_t file_count; /* the first is what "/" shows */
};

/* Take the port (0: a free one, see 'port'); nothing is answered yet, but nothing is refused
 * either. Stop it also on failure. */
bool server_listen(struct server *server, int port, struct sm_error *err);
/* What to serve from now on; borrowed until the next call or the end. No answer still uses what was
 * served before, once it returns. */
void server_show(struct server *server, const struct served *files, size_t count);
bool server_start(struct server *server, struct sm_error *err);
void server_stop(struct server *server);

#endif
