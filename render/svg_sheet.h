/* SPDX-License-Identifier: Apache-2.0
 * The style sheet of an SVG: a class's style is said once; an element that differs says how.
 */
#ifndef SM_RENDER_SVG_SHEET_H
#define SM_RENDER_SVG_SHEET_H

#include "base/memory.h"
#include "render/svg_style.h"

enum { SM_SVG_WORDS_MAX = 120 };

/* A class is a set of words, as in HTML: "border oblast". Paths and texts have classes apart. */
struct sm_svg_class {
    char words[SM_SVG_WORDS_MAX];
    struct sm_svg_style style; /* as it came first */
};

/* Zero-initialised is empty. */
struct sm_svg_sheet {
    struct sm_svg_class *classes; /* in the order they came */
    size_t count, capacity;
    bool failed; /* memory ran out */
};

void sm_svg_sheet_finish(struct sm_svg_sheet *sheet);

/* 'words' (may be NULL) fit for attributes and selectors: other characters than ASCII letters,
 * digits, '-' and '_' become '_', so does a first digit; what is too long goes. */
void sm_svg_clean_words(const char *words, char out[SM_SVG_WORDS_MAX]);
/* Append ' class="…"' as needed, and ' style="…"' if 'style' is not what the class says. */
void sm_svg_put_style(struct sm_svg_sheet *sheet, const char *words,
                      const struct sm_svg_style *style, struct sm_buf *out);
/* Append the rules of all classes met so far, each for this document only. */
void sm_svg_put_rules(const struct sm_svg_sheet *sheet, struct sm_buf *out);
/* Append what differs for readers who ask for dark pages. */
void sm_svg_put_dark_rules(const struct sm_svg_sheet *sheet, const struct sm_alternative *dark,
                           struct sm_buf *out);

#endif
