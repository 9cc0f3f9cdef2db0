/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/theme_roles.h"

#include <stddef.h>
#include <string.h>

/* The groups of a map: what stands inside what. */
enum group {
    NO_GROUP,
    MAP,
    GROUND,
    USER,
    CONTROL,
    AREAS,
    BORDERS,
    GRATICULE,
    DEGREES,
    SCALE,
    DRAFT,
    LOCATOR,
    POINTERS,
    EVENT_LABELS,
    PLACES,
    AREA_NAMES,
    EVENTS,
    ZOOM,
    HEAD,
    STRIP,
    LEGEND,
    LIST,
    CREDITS,
    GROUPS
};

static const struct {
    const char *id, *classes;
    enum group parent;
} groups[GROUPS] = {
    [MAP] = {"map", "map", NO_GROUP},
    [GROUND] = {"ground", "layer ground", MAP},
    [USER] = {"user-layers", "layer user", MAP},
    [CONTROL] = {"control", "layer control", MAP},
    [AREAS] = {"areas", "layer areas", MAP},
    [BORDERS] = {"borders", "layer borders", MAP},
    [GRATICULE] = {"graticule", "layer graticule", MAP},
    [DEGREES] = {"degrees", "layer degrees", MAP},
    [SCALE] = {"scale-bar", "scale", MAP},
    [DRAFT] = {"draft", "draft", MAP},
    [LOCATOR] = {"locator", "inset locator", MAP},
    [POINTERS] = {"pointers", "layer pointers", MAP},
    [EVENT_LABELS] = {"event-labels", "layer event-labels", MAP},
    [PLACES] = {"places", "layer places", MAP},
    [AREA_NAMES] = {"area-names", "layer area-names", MAP},
    [EVENTS] = {"events", "layer events", MAP},
    [ZOOM] = {"zoom", "inset zoom", MAP},
    [HEAD] = {"head", "head", NO_GROUP},
    [STRIP] = {"strip", "strip", NO_GROUP},
    [LEGEND] = {"legend", "legend", NO_GROUP},
    [LIST] = {"list", "list", NO_GROUP},
    [CREDITS] = {"credits", "credits", NO_GROUP},
};

struct row {
    enum group group;
    const char *classes;
    size_t field, type_field, upper_field;
};

#define AT(field) offsetof(struct sm_theme, field)
#define PAINT(group, classes, field)                                                               \
    {                                                                                              \
        group, classes, AT(field), 0, 0                                                            \
    }
#define TEXT(group, classes, stem)                                                                 \
    {                                                                                              \
        group, classes, AT(stem##_ink), AT(stem##_type), 0                                         \
    }
#define TEXT_CASED(group, classes, stem)                                                           \
    {                                                                                              \
        group, classes, AT(stem##_ink), AT(stem##_type), AT(stem##_upper)                          \
    }

static const struct row paints[] = {
    PAINT(HEAD, "masthead", masthead),
    PAINT(GROUND, "sea", sea),
    PAINT(GROUND, "land", land),
    PAINT(GROUND, "land fringe", land_fringe),
    PAINT(GROUND, "ukraine", ukraine),
    PAINT(GROUND, "ukraine dimmed", ukraine_dimmed),
    PAINT(GROUND, "subject", subject),
    PAINT(GROUND, "lake", lake),
    PAINT(GROUND, "river", river),
    PAINT(BORDERS, "border coast", coast),
    PAINT(BORDERS, "border international", border),
    PAINT(BORDERS, "border foreign", border_foreign),
    PAINT(BORDERS, "border oblast", oblast_border),
    PAINT(BORDERS, "border admin1", admin_border_foreign),
    PAINT(GRATICULE, "graticule", graticule),
    PAINT(PLACES, "dot place", place_dot),
    PAINT(EVENTS, "dot anchor", anchor_dot),
    PAINT(EVENTS, "leader", leader),
    PAINT(AREAS, "offset", offset),
    PAINT(EVENTS, "bar direction", direction_bar),
    PAINT(EVENTS, "tag", tag),
    PAINT(EVENTS, "cross", cross),
    PAINT(POINTERS, "arrow", arrow),
    PAINT(ZOOM, "inset edge", inset_edge),
    PAINT(LOCATOR, "locator ground", locator_ground),
    PAINT(LOCATOR, "locator country", locator_country),
    PAINT(LOCATOR, "locator region", locator_region),
    PAINT(LOCATOR, "locator ring", locator_ring),
    PAINT(LOCATOR, "locator edge", locator_edge),
    PAINT(LIST, "rule", rule),
    PAINT(SCALE, "scale-bar", scale_bar),
    PAINT(STRIP, "badge", badge),
    PAINT(DRAFT, "draft", draft),
};

static const struct row texts[] = {
    TEXT(PLACES, "label place capital", capital),
    TEXT(PLACES, "label place oblast-capital", oblast_capital),
    TEXT(PLACES, "label place town", town),
    TEXT(PLACES, "label place village", village),
    TEXT_CASED(AREA_NAMES, "label country", country),
    TEXT_CASED(AREA_NAMES, "label oblast", oblast),
    TEXT(AREA_NAMES, "label water", water),
    TEXT(AREA_NAMES, "label water river", river),
    TEXT(DEGREES, "label degree", graticule),
    TEXT(SCALE, "label scale", scale),
    TEXT(EVENT_LABELS, "label event name", event_name),
    TEXT(EVENT_LABELS, "label event text", event_text),
    TEXT(POINTERS, "label pointer name", pointer),
    TEXT(POINTERS, "label pointer text", pointer_text),
    TEXT(EVENTS, "label tag", tag),
    TEXT_CASED(HEAD, "kicker", kicker),
    TEXT(HEAD, "title", title),
    TEXT(HEAD, "deck", deck),
    TEXT_CASED(LIST, "list heading", list_title),
    TEXT(LIST, "list head", list_head),
    TEXT(LIST, "list text", list_text),
    TEXT(LIST, "list meta", list_meta),
    TEXT(STRIP, "badge head", badge_head),
    TEXT(STRIP, "badge text", badge_text),
    TEXT(LEGEND, "legend text", legend),
    TEXT(LEGEND, "legend note", legend_note),
    TEXT(CREDITS, "footer", footer),
    TEXT(DRAFT, "draft", draft),
};

static const char *const control_words[SM_CONTROL_PART_COUNT] = {
    [SM_CONTROL_OCCUPIED] = "occupied",   [SM_CONTROL_ADVANCE] = "advance",
    [SM_CONTROL_CONTESTED] = "contested", [SM_CONTROL_CLAIMED] = "claimed",
    [SM_CONTROL_LIBERATED] = "liberated", [SM_CONTROL_OTHER] = "other",
    [SM_CONTROL_GAINED] = "gained",       [SM_CONTROL_LOST] = "lost",
};

struct describing {
    struct sm_roles *roles;
    struct sm_sheet *sheet;
    struct sm_arena *arena;
    bool failed;
};

static void add_role(struct describing *d, enum group group, const char *type,
                     const struct sm_role *role)
{
    struct sm_roles *roles = d->roles;
    struct sm_element_words words = {type, NULL, role->classes};
    const struct sm_element *parent = group == NO_GROUP ? &roles->root : &roles->groups[group];
    if (d->failed || !role->classes || roles->count == SM_ROLES_MAX) {
        d->failed = true;
        return;
    }
    struct sm_role *added = &roles->at[roles->count++];
    *added = *role;
    d->failed = !sm_sheet_element(d->sheet, &words, parent, &added->element);
}

/* "a b c" of up to three words, in the arena. */
static const char *joined(struct describing *d, const char *a, const char *b, const char *c)
{
    struct sm_buf words = {0};
    sm_buf_str(&words, a);
    sm_buf_char(&words, ' ');
    sm_buf_str(&words, b);
    if (*c) sm_buf_char(&words, ' ');
    sm_buf_str(&words, c);
    const char *copy = words.failed ? NULL : sm_arena_copy(d->arena, words.bytes, words.count);
    sm_buf_finish(&words);
    return copy;
}

static void add_paint(struct describing *d, enum group group, const char *classes, size_t field)
{
    struct sm_role role = {
        .kind = SM_ROLE_PAINT, .classes = classes, .field = field, .category = -1};
    add_role(d, group, "path", &role);
}

/* A category's symbol in each status, and what is drawn in its colour. */
static void add_category(struct describing *d, int category)
{
    const char *name = sm_category_name((enum sm_category)category);
    size_t nth = (size_t)category * sizeof(struct sm_paint);
    for (int s = 0; s < SM_STATUS_COUNT; s++) {
        const char *status = sm_status_name((enum sm_status)s);
        struct sm_role role = {
            .kind = SM_ROLE_PAINT,
            .classes = joined(d, "symbol", name, status),
            .field = AT(symbols) + SM_STATUS_COUNT * nth + (size_t)s * sizeof(struct sm_paint),
            .category = category,
        };
        add_role(d, EVENTS, "path", &role);
    }
    add_paint(d, AREAS, joined(d, "area", name, ""), AT(areas) + nth);
    add_paint(d, AREAS, joined(d, "area whole", name, ""), AT(whole_areas) + nth);
    add_paint(d, AREAS, joined(d, "area pale", name, ""), AT(pale_areas) + nth);
    add_paint(d, AREAS, joined(d, "area rim", name, ""), AT(area_rims) + nth);
    add_paint(d, AREAS, joined(d, "disc", name, ""), AT(discs) + nth);
    add_paint(d, AREAS, joined(d, "disc rough", name, ""), AT(rough_discs) + nth);
    add_paint(d, ZOOM, joined(d, "dot zoomed", name, ""), AT(zoomed_dots) + nth);
}

static void add_families(struct describing *d)
{
    for (int c = 0; c < SM_CATEGORY_COUNT; c++)
        add_category(d, c);
    for (int s = 0; s < SM_STATUS_COUNT; s++)
        add_paint(d, EVENTS, joined(d, "keyline", sm_status_name((enum sm_status)s), ""),
                  AT(keylines) + (size_t)s * sizeof(struct sm_paint));
    for (size_t i = 0; i < SM_USER_CLASS_COUNT; i++)
        add_paint(d, USER, joined(d, "user", sm_user_layer_classes()[i], ""),
                  AT(user) + i * sizeof(struct sm_paint));
    for (size_t i = 0; i < SM_CONTROL_PART_COUNT; i++) {
        struct sm_role role = {
            .kind = SM_ROLE_CONTROL,
            .classes = joined(d, "control", control_words[i], ""),
            .field = AT(control) + i * sizeof(struct sm_control_look),
            .category = -1,
        };
        add_role(d, CONTROL, "path", &role);
    }
}

static void add_texts(struct describing *d)
{
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct sm_role role = {SM_ROLE_TEXT,
                               {{{0}}, NULL},
                               texts[i].classes,
                               texts[i].field,
                               texts[i].type_field,
                               texts[i].upper_field,
                               -1};
        add_role(d, texts[i].group, "text", &role);
    }
}

static bool describe_groups(struct describing *d, const char *lang)
{
    struct sm_roles *roles = d->roles;
    struct sm_element_words root = {"svg", NULL, "sitmap"};
    bool ok = sm_sheet_element(d->sheet, &root, NULL, &roles->root) &&
              sm_sheet_attribute(d->sheet, &roles->root, "lang", lang);
    for (int i = NO_GROUP + 1; i < GROUPS && ok; i++) {
        struct sm_element_words words = {"g", groups[i].id, groups[i].classes};
        const struct sm_element *parent =
            groups[i].parent == NO_GROUP ? &roles->root : &roles->groups[groups[i].parent];
        ok = sm_sheet_element(d->sheet, &words, parent, &roles->groups[i]);
    }
    return ok;
}

bool sm_roles_describe(struct sm_roles *roles, struct sm_sheet *sheet, const char *lang,
                       struct sm_arena *arena)
{
    struct describing d = {.roles = roles, .sheet = sheet, .arena = arena};
    static const struct sm_role paper = {
        .kind = SM_ROLE_PAPER, .classes = "background", .field = AT(paper), .category = -1};
    static const struct sm_role size = {
        .kind = SM_ROLE_SIZE, .classes = "symbol", .field = AT(symbol_px), .category = -1};
    roles->count = 0;
    d.failed = !describe_groups(&d, lang);
    add_role(&d, NO_GROUP, "rect", &paper);
    add_role(&d, EVENTS, "path", &size);
    for (size_t i = 0; i < sizeof paints / sizeof *paints; i++)
        add_paint(&d, paints[i].group, paints[i].classes, paints[i].field);
    add_texts(&d);
    add_families(&d);
    return !d.failed;
}
