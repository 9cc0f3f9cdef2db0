/* SPDX-License-Identifier: Apache-2.0
 * Whole files in, whole files out.
 */
#ifndef SM_BASE_FILE_H
#define SM_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"

/* Read all of the regular file 'path' into the empty buffer 'out' (finish it with
 * sm_buf_finish). "-" reads standard input. Directories, devices and pipes are refused, as are
 * files above 'size_max' bytes. Nothing blocks but standard input. */
bool sm_file_read(const char *path, size_t size_max, struct sm_buf *out, struct sm_error *err);

/* A file that is read block by block, so that its size does not matter. "-" is standard input. */
struct sm_file_reader {
    const char *path; /* for messages; borrowed */
    int fd;
};
bool sm_file_open(struct sm_file_reader *reader, const char *path, struct sm_error *err);
/* 'n' bytes, less only at the end of the file: '*got' is 0 behind it. */
bool sm_file_read_block(struct sm_file_reader *reader, char *to, size_t n, size_t *got,
                        struct sm_error *err);
/* The same from any offset of a regular file. */
bool sm_file_read_at(const struct sm_file_reader *reader, size_t at, char *to, size_t n,
                     size_t *got, struct sm_error *err);
/* Bytes of a regular file. */
bool sm_file_size(const struct sm_file_reader *reader, size_t *size, struct sm_error *err);
/* How long a file is and when it was last written: what differs when it changes while it is read.
 */
struct sm_file_stamp {
    size_t size;
    long long seconds;
    long nanoseconds;
    long long changed_seconds; /* when anything of the file was, its name and times included */
};
bool sm_file_stamp(const struct sm_file_reader *reader, struct sm_file_stamp *stamp,
                   struct sm_error *err);
void sm_file_close(struct sm_file_reader *reader);

bool sm_file_exists(const char *path); /* a regular file that can be looked at */
/* The bytes of a regular file that can be looked at, else 0. */
size_t sm_file_bytes(const char *path);
bool sm_folder_exists(const char *path);

/* "folder/name" in 'out'; false when it does not fit. */
bool sm_path_join(char *out, size_t size, const char *folder, const char *name);
struct sm_text sm_path_name(const char *path);      /* what stands behind the last '/' */
struct sm_text sm_path_extension(const char *path); /* behind the last '.' of the name, or empty */

/* Write 'n' bytes as the file 'path', whole or not at all: into an unnamed file of the same
 * folder that is synced, then linked and renamed into place, so that neither a crash nor a full
 * disk leaves part of a file or a temporary behind. "-" writes to standard output. A 'path' that
 * is a device or pipe is written in place. */
bool sm_file_write(const char *path, const void *bytes, size_t n, struct sm_error *err);

/* The same without waiting for the disk, for many files: whole or not at all whatever becomes of
 * this process, but not yet safe from a power cut, until sm_folder_sync. */
bool sm_file_write_unsynced(const char *path, const void *bytes, size_t n, struct sm_error *err);
/* Wait until all that was written to the file system of 'folder' is on its disk. */
bool sm_folder_sync(const char *folder, struct sm_error *err);
/* Make a folder and those above it; one that is there is as good. */
bool sm_folder_make(const char *folder, struct sm_error *err);

/* Make SIGINT and SIGTERM set a flag, and SIGPIPE and SIGXFSZ errors of the call that hit them. */
void sm_signals_init(void);
/* 0, or the signal that asked us to stop. */
int sm_signal_pending(void);
/* False, with SM_E_INTERRUPTED in 'err', once a signal is pending: called between steps. */
bool sm_signal_check(struct sm_error *err);

#endif
