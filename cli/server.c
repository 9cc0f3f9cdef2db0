/* SPDX-License-Identifier: Apache-2.0 */
#define _POSIX_C_SOURCE 200809L
#include "cli/server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    REQUEST_BYTES_MAX = 16384, /* the whole head; Chrome's have 1 KB */
    CONNECTION_MAX = 64,
    IDLE_SECONDS_MAX = 15,
    NAME_BYTES_MAX = 1024,
};

/* Nothing from elsewhere, and nothing of ours to elsewhere. Styles stand inside the page and the
 * SVGs, fonts inside the SVGs. */
static const char *const headers[][2] = {
    {"Cache-Control", "no-store"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Content-Security-Policy",
     "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; font-src data:; "
     "script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
     "frame-ancestors 'none'"},
};

static enum MHD_Result answer(struct server *server, struct MHD_Connection *connection,
                              unsigned status, const struct served *file)
{
    const struct microhttpd_library *library = &server->library;
    struct MHD_Response *response =
        library->response(file->bytes.n, (void *)(uintptr_t)file->bytes.at, MHD_RESPMEM_MUST_COPY);
    if (!response) return MHD_NO;
    bool ok = library->add_header(response, "Content-Type", file->type) == MHD_YES;
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
        ok &= library->add_header(response, headers[i][0], headers[i][1]) == MHD_YES;
    if (status == MHD_HTTP_METHOD_NOT_ALLOWED)
        ok &= library->add_header(response, "Allow", "GET, HEAD") == MHD_YES;
    enum MHD_Result result = ok ? library->queue(connection, status, response) : MHD_NO;
    library->destroy(response);
    return result;
}

static enum MHD_Result refuse(struct server *server, struct MHD_Connection *connection,
                              unsigned status, const char *why)
{
    struct served text = {"", "text/plain; charset=utf-8", sm_text(why)};
    return answer(server, connection, status, &text);
}

/* ---- who asks */

static bool is_port(struct sm_text text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.at[i] < '0' || text.at[i] > '9') return false;
    return text.n > 0;
}

/* With any port: one may have been forwarded here. */
static bool is_loopback(const char *host)
{
    static const char *const names[] = {"localhost", "127.0.0.1", "[::1]"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t n = strlen(names[i]);
        if (strncasecmp(host, names[i], n) != 0) continue;
        if (!host[n] || (host[n] == ':' && is_port(sm_text(host + n + 1)))) return true;
    }
    return false;
}

struct hosts {
    int good, bad;
};

static enum MHD_Result count_host(void *closure, enum MHD_ValueKind kind, const char *key,
                                  const char *value)
{
    struct hosts *hosts = closure;
    (void)kind;
    if (strcasecmp(key, "Host") != 0) return MHD_YES;
    if (value && is_loopback(value))
        hosts->good++;
    else
        hosts->bad++;
    return MHD_YES;
}

static bool is_from_here(struct server *server, struct MHD_Connection *connection)
{
    struct hosts hosts = {0};
    server->library.values(connection, MHD_HEADER_KIND, count_host, &hosts);
    return hosts.good == 1 && !hosts.bad;
}

/* ---- what is asked for */

static int hex(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The name behind the first '/', percent-decoded; false where no name of ours can be meant. */
static bool read_name(const char *url, char name[NAME_BYTES_MAX])
{
    size_t n = 0;
    if (*url++ != '/') return false;
    for (; *url; url++) {
        unsigned char c = (unsigned char)*url;
        if (c == '%') {
            int high = hex(url[1]), low = high < 0 ? -1 : hex(url[2]);
            if (low < 0) return false;
            c = (unsigned char)(high * 16 + low);
            url += 2;
        }
        if (!c || c == '/' || c == '\\' || n + 1 >= NAME_BYTES_MAX) return false;
        name[n++] = (char)c;
    }
    name[n] = '\0';
    return true;
}

static const struct served *find(const struct server *server, const char *url)
{
    char name[NAME_BYTES_MAX];
    if (!server->file_count || !read_name(url, name)) return NULL;
    if (!*name) return &server->files[0];
    for (size_t i = 0; i < server->file_count; i++)
        if (strcmp(server->files[i].name, name) == 0) return &server->files[i];
    return NULL;
}

static enum MHD_Result handle(void *closure, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *upload,
                              size_t *upload_n, void **request)
{
    struct server *server = closure;
    (void)version, (void)upload, (void)upload_n, (void)request;
    if (!is_from_here(server, connection))
        return refuse(server, connection, MHD_HTTP_FORBIDDEN,
                      "This server answers to 127.0.0.1 and localhost only.\n");
    if (strcmp(method, "GET") != 0 && strcmp(method, "HEAD") != 0)
        return refuse(server, connection, MHD_HTTP_METHOD_NOT_ALLOWED, "GET and HEAD only.\n");
    pthread_mutex_lock(&server->lock);
    const struct served *file = find(server, url);
    enum MHD_Result result =
        file ? answer(server, connection, MHD_HTTP_OK, file)
             : refuse(server, connection, MHD_HTTP_NOT_FOUND, "There is no such file.\n");
    pthread_mutex_unlock(&server->lock);
    return result;
}

/* The library would take a decoded NUL for the end of the name: read_name decodes instead. */
static size_t leave_encoded(void *closure, struct MHD_Connection *connection, char *text)
{
    (void)closure, (void)connection;
    return strlen(text);
}

/* Requests that are none are the client's affair, not for our standard error. */
static void say_nothing(void *closure, const char *format, va_list arguments)
{
    (void)closure, (void)format, (void)arguments;
}

/* ---- beginning and end */

static bool fail_port(int port, struct sm_error *err)
{
    return sm_fail(err, SM_E_USAGE, "--port: cannot listen on 127.0.0.1:%d: %s", port,
                   strerror(errno));
}

bool server_listen(struct server *server, int port, struct sm_error *err)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    socklen_t size = sizeof address;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    *server = (struct server){.socket = -1};
    pthread_mutex_init(&server->lock, NULL);
    if (!microhttpd_load(&server->library, err)) return false;
    server->socket = socket(AF_INET, SOCK_STREAM, 0);
    if (server->socket < 0) return fail_port(port, err);
    /* So that the port of a preview that has just ended can be had again. */
    setsockopt(server->socket, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
    struct sockaddr *any = (struct sockaddr *)&address;
    if (bind(server->socket, any, size) != 0 || listen(server->socket, CONNECTION_MAX) != 0 ||
        getsockname(server->socket, any, &size) != 0)
        return fail_port(port, err);
    server->port = ntohs(address.sin_port);
    return true;
}

bool server_start(struct server *server, struct sm_error *err)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before); /* signals are for the main thread */
    server->daemon = server->library.start(
        MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_POLL | MHD_USE_ITC | MHD_USE_ERROR_LOG, 0, NULL,
        NULL, handle, server, MHD_OPTION_EXTERNAL_LOGGER, say_nothing, NULL,
        MHD_OPTION_LISTEN_SOCKET, server->socket, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)CONNECTION_MAX, MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)REQUEST_BYTES_MAX,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_SECONDS_MAX, MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_UNESCAPE_CALLBACK, leave_encoded, NULL, MHD_OPTION_END);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (!server->daemon)
        return sm_fail(err, SM_E_OUTPUT, "preview: the server on 127.0.0.1:%d does not start",
                       server->port);
    server->socket = -1;
    return true;
}

void server_show(struct server *server, const struct served *files, size_t count)
{
    pthread_mutex_lock(&server->lock);
    server->files = files;
    server->file_count = count;
    pthread_mutex_unlock(&server->lock);
}

void server_stop(struct server *server)
{
    if (server->daemon) server->library.stop(server->daemon);
    if (server->socket >= 0) close(server->socket);
    pthread_mutex_destroy(&server->lock);
}
