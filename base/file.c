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

enum { READ_STEP_BYTES = 1 << 16 };

static bool fail_errno(struct sm_error *err, enum sm_code code, const char *path)
{
    return sm_fail(err, code, "%s: %s", path, strerror(errno));
}

static bool read_to_end(int fd, const char *path, size_t size_max, struct sm_buf *out,
                        struct sm_error *err)
{
    for (;;) {
        if (!sm_grow(&out->bytes, &out->capacity, out->count + READ_STEP_BYTES + 1, 1))
            return sm_fail_memory(err);
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

/* Refuse what is not a regular file of bearable size, and make room for one that is. */
static bool prepare(int fd, const char *path, size_t size_max, struct sm_buf *out,
                    struct sm_error *err)
{
    struct stat st;
    if (fstat(fd, &st) != 0) return fail_errno(err, SM_E_INPUT, path);
    if (S_ISDIR(st.st_mode)) return sm_fail(err, SM_E_INPUT, "%s: is a folder, not a file", path);
    if (!S_ISREG(st.st_mode)) return sm_fail(err, SM_E_INPUT, "%s: is not a regular file", path);
    if ((uintmax_t)st.st_size > size_max)
        return sm_fail(err, SM_E_INPUT, "%s: more than %zu MB; split it or cut it down", path,
                       size_max / 1000000);
    size_t room = (size_t)st.st_size + READ_STEP_BYTES + 1;
    return sm_grow(&out->bytes, &out->capacity, room, 1) || sm_fail_memory(err);
}

bool sm_file_read(const char *path, size_t size_max, struct sm_buf *out, struct sm_error *err)
{
    if (strcmp(path, "-") == 0)
        return read_to_end(STDIN_FILENO, "standard input", size_max, out, err);
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) return fail_errno(err, SM_E_INPUT, path);
    bool ok = prepare(fd, path, size_max, out, err) && read_to_end(fd, path, size_max, out, err);
    close(fd);
    return ok;
}

bool sm_file_exists(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
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
