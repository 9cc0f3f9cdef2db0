/* SPDX-License-Identifier: Apache-2.0
 * The places that a text speaks of.
 */
#ifndef SM_TESTS_WHERE_HELPERS_H
#define SM_TESTS_WHERE_HELPERS_H

#include <stdio.h>

#include "roundup/where.h"
#include "tests/run.h"

static struct sm_gazetteer *gazetteer;
static struct sm_prose prose;
static struct sm_arena arena;
static struct sm_wheres wheres;

/* Once, before the tests fork. */
static inline void open_gazetteer(void)
{
    struct sm_error err = {0};
    gazetteer = sm_gazetteer_open(SITMAP_DATA_FOLDER, NULL, NULL, &err);
    if (gazetteer) return;
    fprintf(stderr, "%s\n", err.message);
    exit(EXIT_FAILURE);
}

static inline void find_wheres(struct sm_text text)
{
    struct sm_error err = {0};
    ck_assert_msg(sm_prose_read(&prose, text, "test", NULL, &err), "%s", err.message);
    ck_assert_msg(sm_wheres_find(&prose, gazetteer, &arena, &wheres, &err), "%s", err.message);
}

static inline void finish_wheres(void)
{
    sm_arena_finish(&arena);
    sm_prose_finish(&prose);
}

#endif
