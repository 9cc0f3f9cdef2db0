/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* O_TMPFILE */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"

enum { READ_STEP_BYTES = 1 << 16, READ_FLAGS = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY };

static bool fail_errno(struct sm_error *err, enum sm_code code, const char *path)
{
    if (!path[0]) return sm_fail(err, code, "the name of a file is empty; name one");
    return sm_fail(err, code, "%s: %s", path, strerror(errno));
}

/* For at least one byte more, and a NUL behind it. */
static bool make_room(struct sm_buf *out)
{
    if (out->capacity - out->count > 1) return true;
    return sm_grow(&out->bytes, &out->capacity, out->count + READ_STEP_BYTES + 1, 1);
}

static bool read_to_end(int fd, const char *path, size_t size_max, struct sm_buf *out,
                        struct sm_error *err)
{
    for (;;) {
        if (!make_room(out)) return sm_fail_memory(err);
        ssize_t got = read(fd, out->bytes + out->count, out->capacity - out->count - 1);
        if (got < 0 && errno == EINTR && !sm_signal_pending()) continue;
        if (got < 0) return fail_errno(err, SM_E_INPUT, path);
        out->count += (size_t)got;
        out->bytes[out->count] = '\0';
        if (out->count > size_max)
            return sm_fail(err, SM_E_INPUT, "%s: more than %zu MB; split it or cut it down", path,
                           size_max / 1000000);
        if (got == 0) return true;
    }
}

static bool is_regular(int fd, const char *path, struct stat *st, struct sm_error *err)
{
    if (fstat(fd, st) != 0) return fail_errno(err, SM_E_INPUT, path);
    if (S_ISDIR(st->st_mode)) return sm_fail(err, SM_E_INPUT, "%s: is a folder, not a file", path);
    return S_ISREG(st->st_mode) || sm_fail(err, SM_E_INPUT, "%s: is not a regular file", path);
}

/* Refuse what is not a regular file of bearable size, and make room for one that is: no more than
 * it needs, since fresh memory costs as much as reading. */
static bool prepare(int fd, const char *path, size_t size_max, struct sm_buf *out,
                    struct sm_error *err)
{
    struct stat st;
    if (!is_regular(fd, path, &st, err)) return false;
    if ((uintmax_t)st.st_size > size_max)
        return sm_fail(err, SM_E_INPUT, "%s: more than %zu MB; split it or cut it down", path,
                       size_max / 1000000);
    size_t room = (size_t)st.st_size + 2;
    if (out->bytes) return sm_grow(&out->bytes, &out->capacity, room, 1) || sm_fail_memory(err);
    out->bytes = sm_alloc(room, 1);
    if (out->bytes) out->capacity = room;
    return out->bytes || sm_fail_memory(err);
}

bool sm_file_read(const char *path, size_t size_max, struct sm_buf *out, struct sm_error *err)
{
    if (strcmp(path, "-") == 0)
        return read_to_end(STDIN_FILENO, "standard input", size_max, out, err);
    int fd = open(path, READ_FLAGS);
    if (fd < 0) return fail_errno(err, SM_E_INPUT, path);
    bool ok = prepare(fd, path, size_max, out, err) && read_to_end(fd, path, size_max, out, err);
    close(fd);
    return ok;
}

bool sm_file_open(struct sm_file_reader *reader, const char *path, struct sm_error *err)
{
    struct stat st;
    bool standard = strcmp(path, "-") == 0;
    *reader = (struct sm_file_reader){standard ? "standard input" : path, STDIN_FILENO};
    if (standard) return true;
    reader->fd = open(path, READ_FLAGS);
    if (reader->fd < 0) return fail_errno(err, SM_E_INPUT, path);
    if (is_regular(reader->fd, path, &st, err)) return true;
    sm_file_close(reader);
    return false;
}

/* Fill 'to' from 'at' on, or from where the file stands. */
static bool fill(const struct sm_file_reader *reader, bool placed, size_t at, struct sm_buf *to,
                 struct sm_error *err)
{
    while (to->count < to->capacity) {
        char *into = to->bytes + to->count;
        size_t wanted = to->capacity - to->count;
        ssize_t n = placed ? pread(reader->fd, into, wanted, (off_t)(at + to->count))
                           : read(reader->fd, into, wanted);
        if (n < 0 && errno == EINTR && !sm_signal_pending()) continue;
        if (n < 0) return fail_errno(err, SM_E_INPUT, reader->path);
        if (n == 0) return true;
        to->count += (size_t)n;
    }
    return true;
}

bool sm_file_read_block(struct sm_file_reader *reader, char *to, size_t n, size_t *got,
                        struct sm_error *err)
{
    struct sm_buf into = {.bytes = to, .capacity = n};
    bool ok = sm_signal_check(err) && fill(reader, false, 0, &into, err);
    *got = into.count;
    return ok;
}

bool sm_file_read_at(const struct sm_file_reader *reader, size_t at, char *to, size_t n,
                     size_t *got, struct sm_error *err)
{
    struct sm_buf into = {.bytes = to, .capacity = n};
    bool ok = fill(reader, true, at, &into, err);
    *got = into.count;
    return ok;
}

bool sm_file_size(const struct sm_file_reader *reader, size_t *size, struct sm_error *err)
{
    struct stat st;
    if (!is_regular(reader->fd, reader->path, &st, err)) return false;
    *size = (size_t)st.st_size;
    return true;
}

bool sm_file_stamp(const struct sm_file_reader *reader, struct sm_file_stamp *stamp,
                   struct sm_error *err)
{
    struct stat st;
    if (!is_regular(reader->fd, reader->path, &st, err)) return false;
    *stamp = (struct sm_file_stamp){(size_t)st.st_size, (long long)st.st_mtim.tv_sec,
                                    st.st_mtim.tv_nsec, (long long)st.st_ctim.tv_sec};
    return true;
}

void sm_file_close(struct sm_file_reader *reader)
{
    if (reader->fd > STDIN_FILENO) close(reader->fd);
    reader->fd = -1;
}

bool sm_file_exists(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

size_t sm_file_bytes(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode) ? (size_t)st.st_size : 0;
}

bool sm_folder_exists(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool sm_path_join(char *out, size_t size, const char *folder, const char *name)
{
    size_t n = strlen(folder);
    const char *slash = n && folder[n - 1] == '/' ? "" : "/";
    int length = snprintf(out, size, "%s%s%s", folder, slash, name);
    return length >= 0 && (size_t)length < size;
}

struct sm_text sm_path_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return sm_text(slash ? slash + 1 : path);
}

struct sm_text sm_path_extension(const char *path)
{
    struct sm_text name = sm_path_name(path);
    for (size_t i = name.n; i > 1; i--)
        if (name.at[i - 1] == '.') return (struct sm_text){name.at + i, name.n - i};
    return (struct sm_text){name.at + name.n, 0};
}
