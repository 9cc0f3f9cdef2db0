/* SPDX-License-Identifier: Apache-2.0
 * Values for the properties of a style sheet, such that no two rows of the manual have the same
 * one.
 */
#ifndef SM_TESTS_THEME_VALUES_H
#define SM_TESTS_THEME_VALUES_H

#include "tests/theme_manual.h"

/* What the rule says, and what the SVG then says. */
struct expectation {
    char written[TEXT_MAX], drawn[2 * TEXT_MAX];
};

static inline void put_fixed(char *out, const char *before, double value, const char *behind)
{
    struct sm_buf buf = {0};
    sm_buf_str(&buf, before);
    sm_buf_fixed(&buf, value, 2);
    sm_buf_str(&buf, behind);
    snprintf(out, TEXT_MAX, "%s", buf.bytes);
    sm_buf_finish(&buf);
}

static inline struct expectation expect(const char *property, int row, bool condensed)
{
    struct expectation e = {"", ""};
    double nth = row / 100.0;
    unsigned red = (unsigned)row + 1;
    if (strcmp(property, "fill") == 0 || strcmp(property, "stroke") == 0) {
        snprintf(e.written, sizeof e.written, "#%02x40%02x", red, property[0] == 's' ? 0x80 : 0x10);
        snprintf(e.drawn, sizeof e.drawn, "%s:%s;", property, e.written);
    } else if (strstr(property, "-opacity")) {
        put_fixed(e.written, "", 0.5 + nth / 4, "");
        snprintf(e.drawn, sizeof e.drawn, "%s:0.", property);
    } else if (strcmp(property, "stroke-width") == 0) {
        put_fixed(e.written, "", 1 + nth, "px");
        put_fixed(e.drawn, "stroke-width:", 1 + nth, ";");
    } else if (strcmp(property, "stroke-dasharray") == 0) {
        put_fixed(e.written, "", 3 + nth, "px 2px");
        put_fixed(e.drawn, "stroke-dasharray:", 3 + nth, " 2;");
    } else if (strcmp(property, "stroke-linecap") == 0) {
        e = (struct expectation){"round", "stroke-linecap:round;"};
    } else if (strcmp(property, "font-family") == 0) {
        snprintf(e.written, sizeof e.written, "\"%s\"",
                 condensed ? "Roboto Condensed" : "IBM Plex Sans");
        snprintf(e.drawn, sizeof e.drawn, "font-family:'sitmap %s",
                 condensed ? "Condensed" : "Sans");
    } else if (strcmp(property, "font-size") == 0) {
        put_fixed(e.written, "", 10 + nth, "px");
        put_fixed(e.drawn, "font-size:", 10 + nth, "px;");
    } else if (strcmp(property, "font-weight") == 0) {
        e = condensed ? (struct expectation){"500", "font-weight:500;"}
                      : (struct expectation){"400", "font-family:"};
    } else if (strcmp(property, "font-style") == 0) {
        e = condensed ? (struct expectation){"normal", "font-family:"}
                      : (struct expectation){"italic", "font-style:italic;"};
    } else if (strcmp(property, "letter-spacing") == 0) {
        put_fixed(e.written, "", 0.01 + nth, "px");
        put_fixed(e.drawn, "letter-spacing:", 0.01 + nth, "px;");
    } else if (strcmp(property, "halo") == 0) {
        snprintf(e.written, sizeof e.written, "1.5px #%02x2222", red);
        snprintf(e.drawn, sizeof e.drawn, "stroke:#%02x2222;", red);
    } else if (strcmp(property, "hatch") == 0) {
        snprintf(e.written, sizeof e.written, "45deg 5px 1px #%02x3333", red);
        snprintf(e.drawn, sizeof e.drawn, "stroke:#%02x3333;", red);
    }
    return e;
}

static inline bool is_tried_apart(const char *property)
{
    return strcmp(property, "color") == 0 || strcmp(property, "symbol") == 0 ||
           strcmp(property, "width") == 0 || strcmp(property, "text-transform") == 0;
}

#endif
