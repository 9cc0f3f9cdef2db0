/* SPDX-License-Identifier: Apache-2.0
 * The bytes of a file that may be larger than memory: held, or looked at through a window.
 */
#ifndef SM_DATA_BYTES_H
#define SM_DATA_BYTES_H

#include "base/file.h"

/* Where the bytes are. Zero-initialised is a file that is not there. */
struct sm_bytes {
    const char *path;          /* for messages; borrowed */
    const unsigned char *held; /* all of them, borrowed; NULL: they are in 'file' */
    size_t n;
    bool is_there;
    bool is_windowed; /* looked at piece by piece, also what is held: for tests */
    struct sm_file_reader file;
    struct sm_file_stamp stamp;
};

bool sm_bytes_open(struct sm_bytes *bytes, const char *path, struct sm_error *err);
struct sm_bytes sm_bytes_hold(const char *path, const struct sm_buf *held, bool is_windowed);
void sm_bytes_close(struct sm_bytes *bytes);

/* Some of the bytes, in memory. Read ahead where one asks for what follows, by blocks of up to a
 * quarter of a megabyte, which stay in a processor's cache; larger only where more is asked for at
 * once. One for each thread. */
struct sm_window {
    const struct sm_bytes *bytes; /* borrowed */
    unsigned char *block;
    size_t at, count, capacity, ahead;
};

/* 'n' bytes from 'at' on, which must lie within; borrowed until the next look. NULL, with a line in
 * 'err', where they cannot be read or the file has changed since it was opened. */
const unsigned char *sm_window_look(struct sm_window *window, size_t at, size_t n,
                                    struct sm_error *err);
void sm_window_finish(struct sm_window *window);

/* What to say of a file that is not what it was when it was checked. */
bool sm_bytes_fail_changed(const struct sm_bytes *bytes, struct sm_error *err);

#endif
