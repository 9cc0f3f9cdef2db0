/* SPDX-License-Identifier: Apache-2.0
 * Which element of a map has which field of its theme. Private to the theme files.
 */
#ifndef SM_LAYERS_THEME_ROLES_H
#define SM_LAYERS_THEME_ROLES_H

#include "layers/theme.h"
#include "render/sheet.h"

enum { SM_GROUPS_MAX = 32, SM_ROLES_MAX = 400 };

enum sm_role_kind { SM_ROLE_PAINT, SM_ROLE_TEXT, SM_ROLE_CONTROL, SM_ROLE_SIZE, SM_ROLE_PAPER };

/* An element that is drawn, and where its look goes: offsets into struct sm_theme. */
struct sm_role {
    enum sm_role_kind kind;
    struct sm_element element;
    const char *classes; /* "border oblast" */
    size_t field;        /* the paint, ink, control look, size or colour */
    size_t type_field;   /* of texts */
    size_t upper_field;  /* of texts; 0: text-transform does not apply */
    int category;        /* of symbols: where 'symbol' applies; else -1 */
};

struct sm_roles {
    struct sm_element root, groups[SM_GROUPS_MAX];
    struct sm_role at[SM_ROLES_MAX];
    size_t count;
};

/* A theme under way. */
struct sm_theme_loading {
    const struct sm_theme_request *request;
    struct sm_arena *arena;
    struct sm_report *report;
    struct sm_error *err;
    struct sm_sheet *sheet;
    struct sm_roles *roles;
};

/* Give the theme what the sheets say of an element. */
bool sm_theme_fill_role(struct sm_theme_loading *l, const struct sm_role *role,
                        struct sm_theme *theme);
double sm_look_number(const struct sm_look *look, enum sm_property property, double otherwise);

/* Describe the elements of a map to the sheet. False when memory ran out. */
bool sm_roles_describe(struct sm_roles *roles, struct sm_sheet *sheet, const char *lang,
                       struct sm_arena *arena);

#endif
