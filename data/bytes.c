/* SPDX-License-Identifier: Apache-2.0 */
#include "data/bytes.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Few bytes where one leaps from record to record, many where all are read. */
enum { AHEAD_MIN = 4096, AHEAD_MAX = 1 << 18 };

bool sm_bytes_open(struct sm_bytes *bytes, const char *path, struct sm_error *err)
{
    *bytes = (struct sm_bytes){.path = path, .is_windowed = true};
    if (!sm_file_open(&bytes->file, path, err)) return false;
    bytes->is_there = sm_file_stamp(&bytes->file, &bytes->stamp, err);
    bytes->n = bytes->stamp.size;
    if (!bytes->is_there) sm_file_close(&bytes->file);
    return bytes->is_there;
}

struct sm_bytes sm_bytes_hold(const char *path, const struct sm_buf *held, bool is_windowed)
{
    return (struct sm_bytes){
        .path = path,
        .held = (const unsigned char *)held->bytes,
        .n = held->count,
        .is_there = held->bytes != NULL,
        .is_windowed = is_windowed,
    };
}

void sm_bytes_close(struct sm_bytes *bytes)
{
    if (bytes->is_there && !bytes->held) sm_file_close(&bytes->file);
    *bytes = (struct sm_bytes){0};
}

bool sm_bytes_fail_changed(const struct sm_bytes *bytes, struct sm_error *err)
{
    return sm_fail(err, SM_E_INPUT, "%s: changed while it was read; try again once it is complete",
                   bytes->path);
}

static bool is_unchanged(const struct sm_bytes *bytes, struct sm_error *err)
{
    struct sm_file_stamp now;
    if (!sm_file_stamp(&bytes->file, &now, err)) return false;
    bool same = now.size == bytes->stamp.size && now.seconds == bytes->stamp.seconds &&
                now.nanoseconds == bytes->stamp.nanoseconds;
    return same || sm_bytes_fail_changed(bytes, err);
}

static bool fill(struct sm_window *window, size_t at, size_t n, struct sm_error *err)
{
    const struct sm_bytes *bytes = window->bytes;
    size_t got = n;
    window->count = 0;
    if (!sm_grow(&window->block, &window->capacity, n, 1)) return sm_fail_memory(err);
    if (bytes->held)
        memcpy(window->block, bytes->held + at, n);
    else if (!sm_signal_check(err) ||
             !sm_file_read_at(&bytes->file, at, (char *)window->block, n, &got, err) ||
             !is_unchanged(bytes, err))
        return false;
    if (got < n) return sm_bytes_fail_changed(bytes, err);
    window->at = at;
    window->count = n;
    return true;
}

const unsigned char *sm_window_look(struct sm_window *window, size_t at, size_t n,
                                    struct sm_error *err)
{
    const struct sm_bytes *bytes = window->bytes;
    if (!bytes->is_windowed) return bytes->held + at;
    size_t end = window->at + window->count;
    if (window->count && at >= window->at && at + n <= end)
        return window->block + (at - window->at);
    bool follows = window->count && at >= window->at && at <= end;
    window->ahead = !follows                        ? AHEAD_MIN
                    : window->ahead < AHEAD_MAX / 4 ? window->ahead * 4
                                                    : AHEAD_MAX;
    size_t wanted = n > window->ahead ? n : window->ahead;
    if (wanted > bytes->n - at) wanted = bytes->n - at;
    if (!fill(window, at, wanted, err)) return NULL;
    return window->block;
}

void sm_window_finish(struct sm_window *window)
{
    free(window->block);
    *window = (struct sm_window){.bytes = window->bytes};
}
