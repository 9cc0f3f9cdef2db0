/* SPDX-License-Identifier: Apache-2.0
 * A draft of a few sentences, under the head of a round-up of days 971 to 975 (Monday 21 to Friday
 * 25 October 2024).
 */
#ifndef SM_TESTS_DRAFT_HELPERS_H
#define SM_TESTS_DRAFT_HELPERS_H

#include "tests/test_week_helpers.h"

#include "roundup/draft.h"

static inline struct sm_draft *draft_of(const char *text, struct sm_buf *source,
                                        struct sm_error *err)
{
    struct sm_draft_options options = {
        .coverage = {.day_one = SM_DAY_ONE, .from = SM_NO_DAY, .to = SM_NO_DAY}, .name = "t.txt"};
    sm_buf_str(source, "Weekly roundup. Days 971-975\n\n");
    sm_buf_str(source, text);
    return sm_draft_read(sm_buf_slice(source), &options, test_gazetteer, NULL, err);
}

#endif
