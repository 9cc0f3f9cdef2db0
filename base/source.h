/* SPDX-License-Identifier: Apache-2.0
 * Places in a text that a person wrote, so that a complaint can show them.
 */
#ifndef SM_BASE_SOURCE_H
#define SM_BASE_SOURCE_H

#include "base/error.h"
#include "base/text.h"

/* A text and what its messages call it. Borrowed. */
struct sm_source {
    const char *path;
    struct sm_text text;
};

/* Line and column of the byte at 'offset', both from 1; columns count characters. */
struct sm_line_column {
    size_t line, column;
};
struct sm_line_column sm_source_spot(const struct sm_source *source, size_t offset);

/* Fill 'err' (SM_E_INPUT) with "house.css:12:9: …" and an excerpt that shows the line:
 *
 *     12 |     fil: #fff;
 *        |     ^
 */
bool sm_fail_at(struct sm_error *err, const struct sm_source *source, size_t offset,
                const char *format, ...) SM_PRINTF(4, 5);

#endif
