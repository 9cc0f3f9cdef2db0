/* SPDX-License-Identifier: Apache-2.0 */
#include "render/symbol.h"

#include "base/number.h"

enum { HALF_UNITS = 10, NUMBERS_MAX = 6 };

static bool is_separator(char c)
{
    return c == ' ' || c == ',' || c == '\n' || c == '\t';
}

static bool is_command(char c)
{
    return c == 'M' || c == 'L' || c == 'C' || c == 'Z';
}

static void skip_separators(struct sm_text *rest)
{
    while (rest->n && is_separator(rest->at[0])) {
        rest->at++;
        rest->n--;
    }
}

static bool take_number(struct sm_text *rest, double *value)
{
    skip_separators(rest);
    struct sm_text number = {rest->at, 0};
    while (number.n < rest->n && !is_separator(rest->at[number.n]) &&
           !is_command(rest->at[number.n]) && !(number.n > 0 && rest->at[number.n] == '-'))
        number.n++;
    rest->at += number.n;
    rest->n -= number.n;
    return sm_parse_double(number, value);
}

struct placement {
    struct sm_vertex centre_px;
    double px_per_unit;
};

static struct sm_vertex placed(const struct placement *place, const double *xy)
{
    return (struct sm_vertex){place->centre_px.x + xy[0] * place->px_per_unit,
                              place->centre_px.y + xy[1] * place->px_per_unit};
}

static void draw(struct sm_canvas *canvas, char command, const struct placement *place,
                 const double numbers[NUMBERS_MAX])
{
    struct sm_vertex first = placed(place, numbers);
    switch (command) {
    case 'M':
        sm_move_to(canvas, first);
        break;
    case 'L':
        sm_line_to(canvas, first);
        break;
    case 'C':
        sm_curve_to(canvas, first, placed(place, numbers + 2), placed(place, numbers + 4));
        break;
    default:
        sm_close_path(canvas);
    }
}

/* A command letter may be left out when it repeats; after M, more pairs are lines. */
static char take_command(struct sm_text *rest, char last)
{
    if (!is_command(rest->at[0])) return last == 'M' ? 'L' : last;
    char command = rest->at[0];
    rest->at++;
    rest->n--;
    return command;
}

bool sm_add_symbol(struct sm_canvas *canvas, struct sm_text d, struct sm_vertex centre_px,
                   double size_px)
{
    struct placement place = {centre_px, size_px / (2 * HALF_UNITS)};
    struct sm_text rest = d;
    char command = '\0';
    for (skip_separators(&rest); rest.n; skip_separators(&rest)) {
        double numbers[NUMBERS_MAX] = {0};
        bool was_closed = command == 'Z';
        command = take_command(&rest, command);
        if (command == '\0' || (was_closed && command == 'Z')) return false;
        int wanted = command == 'C' ? 6 : command == 'Z' ? 0 : 2;
        for (int i = 0; i < wanted; i++)
            if (!take_number(&rest, &numbers[i])) return false;
        draw(canvas, command, &place, numbers);
    }
    return true;
}
