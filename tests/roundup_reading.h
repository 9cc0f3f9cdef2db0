/* SPDX-License-Identifier: Apache-2.0
 * What the tests of signs, amounts and sayings share: a text read through.
 */
#ifndef SM_TESTS_ROUNDUP_READING_H
#define SM_TESTS_ROUNDUP_READING_H

#include <string.h>

#include "roundup/what.h"
#include "tests/run.h"

/* A text and all that is found in it. */
struct reading {
    struct sm_prose prose;
    struct sm_arena arena;
    struct sm_whats whats;
};

static inline struct reading read_text(const char *text)
{
    struct reading reading = {0};
    struct sm_error err = {0};
    ck_assert_msg(sm_prose_read(&reading.prose, sm_text(text), "test", NULL, &err), "%s: %s", text,
                  err.message);
    ck_assert_msg(sm_whats_find(&reading.prose, &reading.arena, &reading.whats, &err), "%s: %s",
                  text, err.message);
    return reading;
}

static inline void finish(struct reading *reading)
{
    sm_prose_finish(&reading->prose);
    sm_arena_finish(&reading->arena);
}

static inline void expect(const char *text, struct sm_buf *found, const char *expected)
{
    const char *bytes = found->bytes ? found->bytes : "";
    ck_assert_msg(strcmp(bytes, expected) == 0, "%s\n  found    %s\n  expected %s", text, bytes,
                  expected);
    sm_buf_finish(found);
}

struct sentence_case {
    const char *text, *expected;
};

#endif
