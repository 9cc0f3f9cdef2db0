/* SPDX-License-Identifier: Apache-2.0
 * The parts of a style sheet. Private to the sheet files.
 */
#ifndef SM_RENDER_SHEET_PARTS_H
#define SM_RENDER_SHEET_PARTS_H

#include "render/sheet.h"

enum { SM_COMPOUNDS_MAX = 6, SM_VALUE_BYTES_MAX = 2000 };

/* "path.border.oblast" */
struct sm_compound {
    struct sm_features needs;
};

/* "#legend text": what stands last is the element itself. */
struct sm_selector {
    struct sm_compound compounds[SM_COMPOUNDS_MAX];
    int count;
    unsigned specificity;
    size_t offset;
};

struct sm_declaration {
    enum sm_property property;
    struct sm_text written; /* the value, a slice of the source */
    struct sm_value value;  /* read in the medium applied last */
};

/* A custom property: "--land". */
struct sm_variable {
    struct sm_text name, written;
    size_t offset;
};

/* When a rule counts; zero-initialised: always. */
struct sm_condition {
    double width_max_px, width_min_px; /* 0: any */
    int scheme;                        /* 1 light, 2 dark, 0 any */
};

struct sm_rule {
    const struct sm_source *source;
    struct sm_condition condition;
    int origin; /* which text it came in with */
    struct sm_selector *selectors;
    size_t selector_count, selector_capacity;
    struct sm_declaration *declarations;
    size_t declaration_count, declaration_capacity;
    struct sm_variable *variables;
    size_t variable_count, variable_capacity;
    bool is_root; /* all of its selectors are :root or svg */
};

/* A selector of a rule that counts in the medium, in the order of the cascade. */
struct sm_active {
    const struct sm_selector *selector;
    const struct sm_rule *rule;
    size_t order;
    int word;      /* of the bits[] below; a glance at them turns most selectors down … */
    uint64_t bits; /* … and they are part of what the element needs */
};

struct sm_sheet {
    struct sm_arena *arena;
    const char *words[SM_FEATURES_MAX]; /* "path", ".land", "#map", "[lang=uk]" */
    int word_count;
    short slots[2 * SM_FEATURES_MAX]; /* hash table: index into words plus one, or 0 */
    struct sm_rule **rules;
    size_t rule_count, rule_capacity;
    struct sm_sheet_font *fonts;
    size_t font_count, font_capacity;
    int origins;
    struct sm_active *active;
    size_t active_count;
    const struct sm_variable **variables; /* that count in the medium, each name once */
    size_t variable_count;
    const struct sm_element *parent; /* whose look is 'inherited'; NULL: none yet */
    struct sm_look inherited;
};

/* Where the parser stands. */
struct sm_scan {
    const struct sm_source *source;
    size_t at;
    struct sm_error *err;
};

/* sheet_scan.c */
bool sm_scan_fail(const struct sm_scan *scan, size_t offset, const char *format, ...)
    SM_PRINTF(3, 4);
/* What of a text stands in a message: its beginning, up to a whole character. */
struct sm_text sm_scan_shown(struct sm_text text);
bool sm_scan_blank(struct sm_scan *scan); /* over white space and comments; false: an open one */
bool sm_scan_ends(const struct sm_scan *scan);
char sm_scan_peek(const struct sm_scan *scan); /* NUL at the end */
bool sm_scan_take(struct sm_scan *scan, char c);
struct sm_text sm_scan_word(struct sm_scan *scan); /* an identifier, or empty */
bool sm_is_word_start(char c);
bool sm_is_word(char c);
/* Grow an array in the arena: the old items are copied. */
bool sm_arena_grow(struct sm_arena *arena, void *items, size_t *capacity, size_t count,
                   size_t item_size);

/* sheet_words.c */
int sm_sheet_find_word(const struct sm_sheet *sheet, struct sm_text word); /* or -1 */
int sm_sheet_enter_word(struct sm_sheet *sheet, const char *word);         /* or -1 */
bool sm_scan_selectors(struct sm_scan *scan, struct sm_sheet *sheet, struct sm_rule *rule);

/* sheet_parse.c, sheet_at.c */
struct sm_parser {
    struct sm_scan scan;
    struct sm_sheet *sheet;
    struct sm_condition condition; /* of the @media around */
};
bool sm_parse_fail(struct sm_parser *p, size_t offset, const char *what);
/* "name :" of a declaration, and its value up to the ';' or '}'; 'brace' is where the block began.
 */
bool sm_parse_name(struct sm_parser *p, size_t brace, struct sm_text *name);
bool sm_parse_value(struct sm_parser *p, size_t brace, struct sm_text *value);
size_t sm_parse_offset(const struct sm_parser *p, struct sm_text part);
bool sm_parse_rule(struct sm_parser *p);
bool sm_parse_at_rule(struct sm_parser *p);

/* sheet_variables.c: replace every var() of 'written'; the result lives in the arena. */
bool sm_sheet_expand(const struct sm_sheet *sheet, const struct sm_scan *place,
                     struct sm_text written, struct sm_text *expanded);

/* sheet_value.c */
int sm_property_by_name(struct sm_text name); /* or -1 */
const char *sm_property_nearest(struct sm_text name);
/* Read 'text' as a value of the property; complaints stand at 'place'. */
bool sm_value_read(enum sm_property property, struct sm_text text, const struct sm_scan *place,
                   struct sm_value *value);

/* Off the front of 'rest', white space before it skipped: a word (empty if there is none), a number
 * with its unit, a character. */
struct sm_text sm_value_word(struct sm_text *rest);
void sm_value_step(struct sm_text *rest, size_t n);
void sm_value_blank(struct sm_text *rest); /* over white space and comments */
bool sm_is_number_part(char c);
bool sm_value_number(struct sm_text *rest, double *number, struct sm_text *unit);
bool sm_value_take(struct sm_text *rest, char c);

/* sheet_color.c: a colour off the front of 'rest'. */
bool sm_color_read(struct sm_text *rest, struct sm_color *color, bool *is_current);

#endif
