/* SPDX-License-Identifier: Apache-2.0
 * Colours of style sheets: #rgb, #rgba, #rrggbb, #rrggbbaa, rgb(), rgba(), the basic names [CSS21].
 */
#include <math.h>
#include <string.h>

#include "render/sheet_parts.h"

static const struct {
    const char *name;
    unsigned rgb;
} names[] = {
    {"black", 0x000000},  {"silver", 0xC0C0C0},  {"gray", 0x808080},  {"grey", 0x808080},
    {"white", 0xFFFFFF},  {"maroon", 0x800000},  {"red", 0xFF0000},   {"purple", 0x800080},
    {"green", 0x008000},  {"lime", 0x00FF00},    {"olive", 0x808000}, {"yellow", 0xFFFF00},
    {"navy", 0x000080},   {"blue", 0x0000FF},    {"teal", 0x008080},  {"aqua", 0x00FFFF},
    {"orange", 0xFFA500}, {"fuchsia", 0xFF00FF},
};

static struct sm_color opaque(unsigned rgb)
{
    return (struct sm_color){rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255};
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

static bool read_hex(struct sm_text *rest, struct sm_color *color)
{
    unsigned digits[8];
    size_t n = 0;
    while (rest->n && sm_is_word(rest->at[0])) {
        int digit = hex_digit(rest->at[0]);
        if (digit < 0 || n == 8) return false;
        digits[n++] = (unsigned)digit;
        rest->at++;
        rest->n--;
    }
    if (n != 3 && n != 4 && n != 6 && n != 8) return false;
    bool is_short = n < 6;
    unsigned char parts[4] = {0, 0, 0, 255};
    for (size_t i = 0; i < (is_short ? n : n / 2); i++)
        parts[i] =
            (unsigned char)(is_short ? digits[i] * 17 : digits[2 * i] * 16 + digits[2 * i + 1]);
    *color = (struct sm_color){parts[0], parts[1], parts[2], parts[3]};
    return true;
}

/* A part of 0 to 255 or a percentage. */
static bool read_part(struct sm_text *rest, double whole, unsigned char *part)
{
    double number;
    struct sm_text unit;
    if (!sm_value_number(rest, &number, &unit)) return false;
    if (sm_text_is(unit, "%"))
        number = number * 255 / 100;
    else if (unit.n)
        return false;
    else
        number *= 255 / whole;
    if (!(number >= 0 && number <= 255)) return false;
    *part = (unsigned char)(number + 0.5);
    return true;
}

/* "(213, 94, 0)", "(213 94 0 / 50%)" */
static bool read_rgb(struct sm_text *rest, struct sm_color *color)
{
    *color = (struct sm_color){0, 0, 0, 255};
    if (!sm_value_take(rest, '(') || !read_part(rest, 255, &color->r)) return false;
    sm_value_take(rest, ',');
    if (!read_part(rest, 255, &color->g)) return false;
    sm_value_take(rest, ',');
    if (!read_part(rest, 255, &color->b)) return false;
    bool has_alpha = sm_value_take(rest, ',') || sm_value_take(rest, '/');
    if (has_alpha && !read_part(rest, 1, &color->a)) return false;
    return sm_value_take(rest, ')');
}

bool sm_color_read(struct sm_text *rest, struct sm_color *color, bool *is_current)
{
    *is_current = false;
    if (sm_value_take(rest, '#')) return read_hex(rest, color);
    struct sm_text word = sm_value_word(rest);
    *color = SM_NO_COLOR;
    if (sm_text_is_nocase(word, "none") || sm_text_is_nocase(word, "transparent")) return true;
    *is_current = sm_text_is_nocase(word, "currentcolor");
    if (*is_current) return true;
    if (sm_text_is_nocase(word, "rgb") || sm_text_is_nocase(word, "rgba"))
        return read_rgb(rest, color);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!sm_text_is_nocase(word, names[i].name)) continue;
        *color = opaque(names[i].rgb);
        return true;
    }
    return false;
}
