/* SPDX-License-Identifier: Apache-2.0
 * Output files that appear whole or not at all.
 *
 * O_TMPFILE + linkat + rename: the data is complete and synced before the file has any name, and
 * the kernel drops an unnamed file when we die. linkat cannot replace, so it links to a name
 * beside the target, which rename then moves over it; only a kill between these two calls leaves
 * that name behind, and the next run of the same target takes it away.
 */
#define _GNU_SOURCE /* O_TMPFILE */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { LINK_TRIES = 200 }; /* a millisecond each */

static bool fail_output(struct sm_error *err, const char *path)
{
    return sm_fail(err, SM_E_OUTPUT, "%s: %s", path, strerror(errno));
}

static bool write_all(int fd, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t written = write(fd, bytes, n);
        if (written < 0 && errno == EINTR && !sm_signal_pending()) continue;
        if (written < 0) return false;
        bytes += written;
        n -= (size_t)written;
    }
    return true;
}

static bool write_stream(int fd, const char *name, const void *bytes, size_t n,
                         struct sm_error *err)
{
    if (!write_all(fd, bytes, n)) return fail_output(err, name);
    return true;
}

static bool write_device(const char *path, const void *bytes, size_t n, struct sm_error *err)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) return fail_output(err, path);
    bool ok = write_all(fd, bytes, n);
    int write_errno = errno;
    bool closed = close(fd) == 0;
    if (!ok) errno = write_errno;
    return ok && closed ? true : fail_output(err, path);
}

/* The folder that 'path' lies in, into 'out'. */
static bool folder_of(const char *path, char out[PATH_MAX])
{
    struct sm_text name = sm_path_name(path);
    size_t n = (size_t)(name.at - path);
    if (n >= PATH_MAX) return false;
    memcpy(out, n ? path : ".", n ? n : 1);
    out[n ? n : 1] = '\0';
    return true;
}

static bool sync_folder(const char *folder)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return false;
    /* Some filesystems cannot sync a folder and say EINVAL: nothing is lost by that. */
    bool ok = fsync(fd) == 0 || errno == EINVAL;
    close(fd);
    return ok;
}

/* Link to the name beside the target. Whoever holds that name renames it away at once, so that it
 * also keeps writers of the same target apart; one that stays was left behind by a kill and goes.
 * (Taking it from a living writer would lose that writer's file: a link gone is gone.) */
static bool link_beside(int fd, const char *beside)
{
    const struct timespec while_waiting = {0, 1000000};
    char proc[64];
    snprintf(proc, sizeof proc, "/proc/self/fd/%d", fd);
    for (int i = 0; i < LINK_TRIES; i++) {
        if (linkat(AT_FDCWD, proc, AT_FDCWD, beside, AT_SYMLINK_FOLLOW) == 0) return true;
        if (errno != EEXIST) return false;
        nanosleep(&while_waiting, NULL);
    }
    if (unlink(beside) != 0 && errno != ENOENT) return false;
    return linkat(AT_FDCWD, proc, AT_FDCWD, beside, AT_SYMLINK_FOLLOW) == 0;
}

/* What a way of writing needs to know. */
struct output {
    const char *path;
    const void *bytes;
    size_t n;
    bool synced;
};

/* Give the finished, unnamed file 'fd' its name. */
static bool publish(int fd, const struct output *output, const char *folder)
{
    const char *path = output->path;
    char beside[PATH_MAX + 16];
    snprintf(beside, sizeof beside, "%s.part", path);
    if (!link_beside(fd, beside)) return false;
    if (rename(beside, path) != 0) {
        int rename_errno = errno;
        unlink(beside);
        errno = rename_errno;
        return false;
    }
    return !output->synced || sync_folder(folder);
}

/* Where there is no O_TMPFILE (some network and overlay filesystems): a named temporary. */
static bool write_named(const struct output *output, struct sm_error *err)
{
    const char *path = output->path;
    char beside[PATH_MAX + 16];
    snprintf(beside, sizeof beside, "%s.XXXXXX", path);
    int fd = mkostemp(beside, O_CLOEXEC);
    if (fd < 0) return fail_output(err, path);
    bool ok = write_all(fd, output->bytes, output->n) && fchmod(fd, 0644) == 0 &&
              (!output->synced || fsync(fd) == 0);
    int kept_errno = errno;
    if (close(fd) != 0 && ok) {
        ok = false;
        kept_errno = errno;
    }
    if (ok && rename(beside, path) == 0) return true;
    if (ok) kept_errno = errno;
    unlink(beside);
    errno = kept_errno;
    return fail_output(err, path);
}

static bool write_whole(const struct output *output, struct sm_error *err)
{
    const char *path = output->path;
    char folder[PATH_MAX];
    if (!folder_of(path, folder)) {
        errno = ENAMETOOLONG;
        return fail_output(err, path);
    }
    int fd = open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0644);
    if (fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) return write_named(output, err);
    if (fd < 0) return fail_output(err, path);
    bool ok = write_all(fd, output->bytes, output->n) && (!output->synced || fsync(fd) == 0) &&
              publish(fd, output, folder);
    int kept_errno = errno;
    bool closed = close(fd) == 0;
    if (!ok) errno = kept_errno;
    return ok && closed ? true : fail_output(err, path);
}

static bool write_file(const struct output *output, struct sm_error *err)
{
    const char *path = output->path;
    if (!sm_signal_check(err)) return false;
    if (strcmp(path, "-") == 0)
        return write_stream(STDOUT_FILENO, "standard output", output->bytes, output->n, err);
    struct stat st;
    bool exists = stat(path, &st) == 0;
    if (exists && S_ISDIR(st.st_mode)) {
        errno = EISDIR;
        return fail_output(err, path);
    }
    if (exists && !S_ISREG(st.st_mode)) return write_device(path, output->bytes, output->n, err);
    return write_whole(output, err);
}

bool sm_file_write(const char *path, const void *bytes, size_t n, struct sm_error *err)
{
    return write_file(&(struct output){path, bytes, n, true}, err);
}

bool sm_file_write_unsynced(const char *path, const void *bytes, size_t n, struct sm_error *err)
{
    return write_file(&(struct output){path, bytes, n, false}, err);
}

bool sm_folder_sync(const char *folder, struct sm_error *err)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = fd >= 0 && syncfs(fd) == 0;
    if (!ok) fail_output(err, folder);
    if (fd >= 0) close(fd);
    return ok;
}

static bool make_one(const char *folder)
{
    struct stat st;
    if (mkdir(folder, 0777) == 0) return true;
    int mkdir_errno = errno;
    if (stat(folder, &st) == 0 && S_ISDIR(st.st_mode)) return true;
    errno = mkdir_errno;
    return false;
}

bool sm_folder_make(const char *folder, struct sm_error *err)
{
    char path[PATH_MAX];
    size_t n = strlen(folder);
    if (n >= sizeof path) {
        errno = ENAMETOOLONG;
        return fail_output(err, folder);
    }
    memcpy(path, folder, n + 1);
    for (size_t i = 1; i < n; i++) {
        if (path[i] != '/') continue;
        path[i] = '\0';
        if (!make_one(path)) return fail_output(err, path);
        path[i] = '/';
    }
    return make_one(path) || fail_output(err, folder);
}
