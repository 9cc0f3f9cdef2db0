/* SPDX-License-Identifier: Apache-2.0
 * Properties, and how the value of each is read.
 */
#include <string.h>

#include "render/sheet_parts.h"

static bool has_more(struct sm_text *rest)
{
    sm_value_blank(rest);
    return rest->n > 0;
}

/* "12px", also "12" as in SVG. */
static bool read_px(struct sm_text *rest, double least, double most, double *px)
{
    struct sm_text unit;
    if (!sm_value_number(rest, px, &unit)) return false;
    if (unit.n && !sm_text_is_nocase(unit, "px")) return false;
    return *px >= least && *px <= most;
}

static bool take_keyword(struct sm_text *rest, const char *keyword)
{
    struct sm_text ahead = *rest;
    if (!sm_text_is_nocase(sm_value_word(&ahead), keyword)) return false;
    *rest = ahead;
    return true;
}

static bool read_color(struct sm_text *rest, struct sm_value *value)
{
    return sm_color_read(rest, &value->color, &value->is_current);
}

static bool read_own_color(struct sm_text *rest, struct sm_value *value)
{
    return read_color(rest, value) && !value->is_current && value->color.a == 255;
}

static bool read_share(struct sm_text *rest, struct sm_value *value)
{
    struct sm_text unit;
    if (!sm_value_number(rest, &value->numbers[0], &unit)) return false;
    if (sm_text_is(unit, "%"))
        value->numbers[0] /= 100;
    else if (unit.n)
        return false;
    return value->numbers[0] >= 0 && value->numbers[0] <= 1;
}

static bool read_stroke_width(struct sm_text *rest, struct sm_value *value)
{
    return read_px(rest, 0, 50, &value->numbers[0]);
}

static bool read_font_size(struct sm_text *rest, struct sm_value *value)
{
    return read_px(rest, 4, 200, &value->numbers[0]);
}

static bool read_width(struct sm_text *rest, struct sm_value *value)
{
    return read_px(rest, 4, 100, &value->numbers[0]);
}

static bool read_spacing(struct sm_text *rest, struct sm_value *value)
{
    if (take_keyword(rest, "normal")) return true;
    return read_px(rest, -10, 50, &value->numbers[0]);
}

static bool read_weight(struct sm_text *rest, struct sm_value *value)
{
    struct sm_text unit;
    bool normal = take_keyword(rest, "normal"), bold = !normal && take_keyword(rest, "bold");
    value->numbers[0] = bold ? 700 : 400;
    if (normal || bold) return true;
    return sm_value_number(rest, &value->numbers[0], &unit) && !unit.n && value->numbers[0] >= 1 &&
           value->numbers[0] <= 1000;
}

/* One of two words: 0 or 1. */
static bool read_either(struct sm_text *rest, const char *zero, const char *one,
                        struct sm_value *value)
{
    if (take_keyword(rest, zero)) return true;
    value->numbers[0] = 1;
    return take_keyword(rest, one);
}

static bool read_slant(struct sm_text *rest, struct sm_value *value)
{
    return read_either(rest, "normal", "italic", value);
}

static bool read_cap(struct sm_text *rest, struct sm_value *value)
{
    return read_either(rest, "butt", "round", value);
}

static bool read_transform(struct sm_text *rest, struct sm_value *value)
{
    return read_either(rest, "none", "uppercase", value);
}

static bool read_scheme(struct sm_text *rest, struct sm_value *value)
{
    while (has_more(rest)) {
        if (take_keyword(rest, "light"))
            value->numbers[0] = value->numbers[0] >= 2 ? 3 : 1;
        else if (take_keyword(rest, "dark"))
            value->numbers[0] = value->numbers[0] == 1 || value->numbers[0] == 3 ? 3 : 2;
        else
            return false;
    }
    return value->numbers[0] > 0;
}

/* One length is on and off, two are on and off, four are on, off, on, off. */
static bool read_dashes(struct sm_text *rest, struct sm_value *value)
{
    if (take_keyword(rest, "none")) return true;
    while (value->count < 4 && has_more(rest)) {
        if (!read_px(rest, 0, 100, &value->numbers[value->count++])) return false;
        sm_value_take(rest, ',');
    }
    if (value->count == 1) value->numbers[value->count++] = value->numbers[0];
    double sum = value->numbers[0] + value->numbers[1] + value->numbers[2] + value->numbers[3];
    return value->count % 2 == 0 && sum > 0;
}

static bool starts_number(const struct sm_text *rest)
{
    return rest->n && (sm_is_number_part(rest->at[0]) || rest->at[0] == '-' || rest->at[0] == '+');
}

/* "3px #fff", "#fff 3px", "none" */
static bool read_halo(struct sm_text *rest, struct sm_value *value)
{
    bool has_px = false, has_color = false;
    value->is_current = true;
    if (take_keyword(rest, "none")) return true;
    while (has_more(rest)) {
        bool is_px = starts_number(rest);
        if (is_px ? has_px : has_color) return false;
        if (is_px && !read_px(rest, 0, 20, &value->numbers[0])) return false;
        if (!is_px && !read_color(rest, value)) return false;
        has_px = has_px || is_px;
        has_color = has_color || !is_px;
    }
    return has_px;
}

static bool is_angle(const struct sm_text *rest)
{
    struct sm_text ahead = *rest, unit;
    double number;
    return sm_value_number(&ahead, &number, &unit) && sm_text_is_nocase(unit, "deg");
}

/* "45deg 4px 0.8px #864", "45deg 135deg 8px 0.6px", "none" */
static bool read_hatch(struct sm_text *rest, struct sm_value *value)
{
    struct sm_text unit;
    int angles = 0;
    value->is_current = true;
    if (take_keyword(rest, "none")) return true;
    while (angles < 2 && is_angle(rest)) {
        double angle;
        sm_value_number(rest, &angle, &unit);
        bool known = angle == 0 || angle == 45 || angle == 90 || angle == 135 || angle == -45;
        if (!known) return false;
        value->numbers[2 + angles++] = angle < 0 ? 135 : angle;
    }
    value->count = angles;
    if (!angles || !read_px(rest, 1.5, 60, &value->numbers[0]) ||
        !read_px(rest, 0.1, 10, &value->numbers[1]))
        return false;
    return !has_more(rest) || read_color(rest, value);
}

/* The text of a quoted string, without its quotes. */
static bool read_string(struct sm_text *rest, struct sm_text *text)
{
    sm_value_blank(rest);
    if (!rest->n || (rest->at[0] != '"' && rest->at[0] != '\'')) return false;
    char quote = rest->at[0];
    sm_value_step(rest, 1);
    const char *end = memchr(rest->at, quote, rest->n);
    if (!end) return false;
    *text = (struct sm_text){rest->at, (size_t)(end - rest->at)};
    sm_value_step(rest, text->n + 1);
    return true;
}

static bool read_symbol(struct sm_text *rest, struct sm_value *value)
{
    value->is_file = read_string(rest, &value->text);
    if (!value->is_file) value->text = sm_value_word(rest);
    return value->text.n > 0;
}

/* Kept as it is written: names and strings divided by commas. */
static bool read_families(struct sm_text *rest, struct sm_value *value)
{
    struct sm_text name;
    sm_value_blank(rest);
    value->text = sm_text_trim(*rest);
    do {
        size_t words = 0;
        if (read_string(rest, &name)) {
            if (!name.n) return false;
            continue;
        }
        while (sm_value_word(rest).n)
            words++;
        if (!words) return false;
    } while (sm_value_take(rest, ','));
    return true;
}

#define A_COLOR "a colour: #rrggbb, rgb(0 0 0 / 50%), a basic name"
#define A_LENGTH "a length in px"

static const struct {
    const char *name;
    bool (*read)(struct sm_text *rest, struct sm_value *value);
    const char *expected;
} properties[SM_PROPERTY_COUNT] = {
    [SM_COLOR] = {"color", read_own_color, "an opaque colour: #rrggbb, rgb(0 0 0), a basic name"},
    [SM_COLOR_SCHEME] = {"color-scheme", read_scheme, "light, dark, or both"},
    [SM_FILL] = {"fill", read_color, A_COLOR ", none or currentColor"},
    [SM_FILL_OPACITY] = {"fill-opacity", read_share, "a share from 0 to 1"},
    [SM_FONT_FAMILY] = {"font-family", read_families, "names of font families, with commas"},
    [SM_FONT_SIZE] = {"font-size", read_font_size, A_LENGTH " from 4 to 200"},
    [SM_FONT_STYLE] = {"font-style", read_slant, "normal or italic"},
    [SM_FONT_WEIGHT] = {"font-weight", read_weight, "normal, bold, or a number from 1 to 1000"},
    [SM_HALO] = {"halo", read_halo, "none, or a reach of up to 20 px and a colour: 2px #fff"},
    [SM_HATCH] = {"hatch", read_hatch,
                  "none, or one or two angles (0deg, 45deg, 90deg, 135deg), the lines' distance "
                  "and width, and a colour if it is not the stroke's: 45deg 4px 0.8px #864"},
    [SM_LETTER_SPACING] = {"letter-spacing", read_spacing, "normal, or a length from -10 to 50 px"},
    [SM_STROKE] = {"stroke", read_color, A_COLOR ", none or currentColor"},
    [SM_STROKE_DASHARRAY] = {"stroke-dasharray", read_dashes, "none, or 1, 2 or 4 lengths in px"},
    [SM_STROKE_LINECAP] = {"stroke-linecap", read_cap, "butt or round"},
    [SM_STROKE_OPACITY] = {"stroke-opacity", read_share, "a share from 0 to 1"},
    [SM_STROKE_WIDTH] = {"stroke-width", read_stroke_width, A_LENGTH " from 0 to 50"},
    [SM_SYMBOL] = {"symbol", read_symbol, "a category, or an SVG file in quotes"},
    [SM_TEXT_TRANSFORM] = {"text-transform", read_transform, "none or uppercase"},
    [SM_WIDTH] = {"width", read_width, A_LENGTH " from 4 to 100"},
};

const char *sm_property_name(enum sm_property property)
{
    return properties[property].name;
}

int sm_property_by_name(struct sm_text name)
{
    for (int i = 0; i < SM_PROPERTY_COUNT; i++) {
        bool begins_so = name.n && (name.at[0] | 0x20) == properties[i].name[0];
        if (begins_so && sm_text_is_nocase(name, properties[i].name)) return i;
    }
    return -1;
}

const char *sm_property_nearest(struct sm_text name)
{
    const char *names[SM_PROPERTY_COUNT];
    for (int i = 0; i < SM_PROPERTY_COUNT; i++)
        names[i] = properties[i].name;
    return sm_text_nearest(name, names, SM_PROPERTY_COUNT);
}

bool sm_value_read(enum sm_property property, struct sm_text text, const struct sm_scan *place,
                   struct sm_value *value)
{
    struct sm_text rest = text;
    *value = (struct sm_value){.source = place->source, .offset = place->at};
    if (properties[property].read(&rest, value) && !has_more(&rest)) return true;
    struct sm_text shown = sm_scan_shown(text);
    return sm_scan_fail(place, place->at, "%s: \"%.*s\" is not %s", properties[property].name,
                        SM_TEXT_ARG(shown), properties[property].expected);
}
