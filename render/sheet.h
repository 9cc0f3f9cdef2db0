/* SPDX-License-Identifier: Apache-2.0
 * Style sheets: a subset of CSS [CSS21] with SVG's property names, read, cascaded and handed out as
 * typed values. What the words mean on a map is for others to say: this room knows elements by
 * type, id, classes and attributes only.
 *
 * Understood are selectors of types, .classes, #ids, [attribute=value], :root and descendants;
 * custom properties on :root and var(); @media with max-width, min-width and prefers-color-scheme;
 * @font-face with a local file. Nothing is ever fetched: there is no url() and no @import. What is
 * not understood is an error at its line and column, never ignored.
 */
#ifndef SM_RENDER_SHEET_H
#define SM_RENDER_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/source.h"
#include "base/text.h"
#include "render/color.h"

enum sm_property {
    SM_COLOR,
    SM_COLOR_SCHEME,
    SM_FILL,
    SM_FILL_OPACITY,
    SM_FONT_FAMILY,
    SM_FONT_SIZE,
    SM_FONT_STYLE,
    SM_FONT_WEIGHT,
    SM_HALO,
    SM_HATCH,
    SM_LETTER_SPACING,
    SM_STROKE,
    SM_STROKE_DASHARRAY,
    SM_STROKE_LINECAP,
    SM_STROKE_OPACITY,
    SM_STROKE_WIDTH,
    SM_SYMBOL,
    SM_TEXT_TRANSFORM,
    SM_WIDTH,
    SM_PROPERTY_COUNT
};
/* "fill", "stroke-width", … */
const char *sm_property_name(enum sm_property property);

/* The value of one property. Which parts count is the property's business:
 *   color, fill, stroke   color, or is_current (the element's own 'color')
 *   halo                  numbers[0] px, color (is_current: none was said)
 *   hatch                 numbers: spacing px, width px, then one or two angles in degrees; color
 *                         (is_current: the stroke's)
 *   stroke-dasharray      'count' numbers: 0, 2 or 4 px
 *   font-family, symbol   text: as written, or the name or file (is_file) of a symbol
 *   others                numbers[0]: px, a share of 1, a weight; 1 for italic, round, uppercase;
 *                         color-scheme: 1 light, 2 dark, 3 both */
struct sm_value {
    struct sm_color color;
    bool is_current, is_file;
    double numbers[4];
    int count;
    struct sm_text text;
    const struct sm_source *source; /* where it stands, for whoever finds it wrong later */
    size_t offset;
};

/* The declarations that win for an element; NULL where nothing was said. */
struct sm_look {
    const struct sm_value *of[SM_PROPERTY_COUNT];
};

/* A font that a sheet brings along. */
struct sm_sheet_font {
    struct sm_text family;
    int weight;
    bool italic;
    struct sm_text file; /* as written: seen from the sheet's folder */
    const struct sm_source *source;
    size_t offset;
};

/* What an element is known by, as a set of numbered words. */
enum { SM_FEATURES_MAX = 256 };
struct sm_features {
    uint64_t bits[SM_FEATURES_MAX / 64];
};
struct sm_element {
    struct sm_features features;
    const struct sm_element *parent; /* NULL: this is the root */
};

struct sm_sheet;

/* An empty sheet; everything lives in the arena. NULL when memory ran out. */
struct sm_sheet *sm_sheet_new(struct sm_arena *arena);
/* Describe an element: type, id (may be NULL) and classes divided by spaces. Its words become
 * known: selectors can name known words only, so describe all elements before adding sheets. False
 * when there are too many words. */
struct sm_element_words {
    const char *type, *id, *classes;
};
bool sm_sheet_element(struct sm_sheet *sheet, const struct sm_element_words *words,
                      const struct sm_element *parent, struct sm_element *element);
/* Give the element an attribute; selectors may ask for any other value of it too. */
bool sm_sheet_attribute(struct sm_sheet *sheet, struct sm_element *element, const char *name,
                        const char *value);

enum { SM_SHEET_BYTES_MAX = 256 << 10 };

/* Add a text on top of what the sheet holds: whatever its selectors, its rules win over those of
 * texts added before, as an author's over a browser's. The text is copied. */
bool sm_sheet_add(struct sm_sheet *sheet, const char *path, struct sm_text text,
                  struct sm_error *err);
/* The same with a file of at most SM_SHEET_BYTES_MAX. */
bool sm_sheet_read(struct sm_sheet *sheet, const char *path, struct sm_error *err);

/* What a sheet is looked at with. */
struct sm_medium {
    double width_px;
    bool is_dark;
};
/* Pick the rules for the medium, fill in variables and read every value. */
bool sm_sheet_apply(struct sm_sheet *sheet, const struct sm_medium *medium, struct sm_error *err);
/* The look of an element in the medium applied last; 'color', font properties and text-transform
 * are inherited from its parents. Values live as long as the arena. */
struct sm_look sm_sheet_look(struct sm_sheet *sheet, const struct sm_element *element);

const struct sm_sheet_font *sm_sheet_fonts(const struct sm_sheet *sheet, size_t *count);

/* The first selector of the text added last that no element of 'elements' fits, as an error line
 * in 'err'; true if there is none. */
bool sm_sheet_all_used(const struct sm_sheet *sheet, const struct sm_element *elements,
                       size_t count, struct sm_error *err);

#endif
