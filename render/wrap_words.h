/* SPDX-License-Identifier: Apache-2.0
 * A shaped paragraph as words between which a line may end. Private to wrapping.
 */
#ifndef SM_RENDER_WRAP_WORDS_H
#define SM_RENDER_WRAP_WORDS_H

#include "render/shape_text.h"

/* Bytes 'start' to 'end' of the paragraph; spaces behind a word belong to no word. */
struct sm_word {
    size_t start, end;
};

struct sm_paragraph {
    struct sm_run run; /* all of it as one line */
    struct sm_word *words;
    size_t word_count;
    double *reach_px;     /* for each byte and the end: advances of all clusters before it */
    bool *begins_cluster; /* for each byte and the end */
};

/* Shape 'text' and find its words. */
bool sm_paragraph_init(struct sm_paragraph *paragraph, const struct sm_shaper *shaper,
                       struct sm_text text);
/* How wide bytes 'start' to 'end' would be as a line, but for kerning across its ends. */
double sm_paragraph_width(const struct sm_paragraph *paragraph, size_t start, size_t end);

#endif
