/* SPDX-License-Identifier: Apache-2.0
 * Coordinates are whole hundredths or tenths of a pixel here, so that relative steps add up
 * exactly, and where a path arrives does not depend on how it was written.
 */
#include "render/svg_path.h"

#include <math.h>
#include <string.h>

#include "base/memory.h"

enum { EXACT_VERTICES_MAX = 50, COMMAND_BYTES_MAX = 96, VALUES_MAX = 6, NUMBER_BYTES_MAX = 16 };

/* A number of the path's smallest unit, taken apart. */
struct number {
    unsigned whole, fraction;
    bool is_negative;
};

struct grid {
    int x, y;
};

struct pen {
    struct sm_buf *out;
    int decimals, unit; /* 1, 10 or 2, 100 */
    struct grid at, start;
    char repeated; /* the letter that may be left out of the next command */
    bool ends_dotted;
    bool is_bare; /* nothing was drawn since the last move */
};

void sm_svg_path_add(struct sm_svg_path *path, enum sm_svg_verb verb, struct sm_vertex v)
{
    if (path->failed ||
        !sm_grow(&path->steps, &path->capacity, path->count + 1, sizeof *path->steps)) {
        path->failed = true;
        return;
    }
    path->steps[path->count++] = (struct sm_svg_step){verb, v};
}

static struct grid to_grid(const struct pen *pen, struct sm_vertex v)
{
    return (struct grid){(int)floor(v.x * pen->unit + 0.5), (int)floor(v.y * pen->unit + 0.5)};
}

/* The unit is one of two numbers that the compiler knows: dividing by them is a multiplication. */
static struct number take_apart(const struct pen *pen, int value)
{
    unsigned magnitude = value < 0 ? 0u - (unsigned)value : (unsigned)value;
    unsigned whole = pen->unit == 10 ? magnitude / 10 : magnitude / 100;
    return (struct number){whole, magnitude - whole * (unsigned)pen->unit, value < 0};
}

/* None for 0. Most coordinates of a page have at most four. */
static size_t digits_of(unsigned n)
{
    size_t digits = (size_t)(n > 0) + (n > 9) + (n > 99) + (n > 999);
    for (n /= 10000; n; n /= 10)
        digits++;
    return digits;
}

/* As many bytes as put_number writes. */
static size_t length_of(const struct pen *pen, const struct number *number)
{
    size_t n = number->is_negative + digits_of(number->whole);
    if (number->fraction) n += pen->unit == 100 && number->fraction % 10 ? 3 : 2;
    return n ? n : 1;
}

static char *put_whole(char *out, unsigned n)
{
    char *end = out + digits_of(n);
    for (char *at = end; n; n /= 10)
        *--at = (char)('0' + n % 10);
    return end;
}

static char *put_fraction(const struct pen *pen, unsigned fraction, char *out)
{
    *out++ = '.';
    if (pen->unit == 10) {
        *out++ = (char)('0' + fraction);
        return out;
    }
    *out++ = (char)('0' + fraction / 10);
    if (fraction % 10) *out++ = (char)('0' + fraction % 10);
    return out;
}

/* "-.5" for -50 hundredths. Returns where it ends. */
static char *put_number(const struct pen *pen, const struct number *number, char *out)
{
    if (number->is_negative) *out++ = '-';
    if (number->whole == 0 && number->fraction == 0) *out++ = '0';
    out = put_whole(out, number->whole);
    return number->fraction ? put_fraction(pen, number->fraction, out) : out;
}

/* A command and its numbers; how they are written depends on what stands before them. */
struct command {
    char letter;
    int count;
    struct number numbers[VALUES_MAX];
};

/* Must a number be told apart from the one before it? */
static bool needs_space(const struct number *number, bool behind_letter, bool behind_dotted)
{
    bool starts_dotted = number->whole == 0 && number->fraction;
    return !behind_letter && !number->is_negative && !(starts_dotted && behind_dotted);
}

static size_t make_command(const struct pen *pen, char letter, const int *values, int count,
                           struct command *command)
{
    bool behind_letter = letter != pen->repeated, dotted = pen->ends_dotted;
    size_t n = behind_letter;
    command->letter = letter;
    command->count = count;
    for (int i = 0; i < count; i++) {
        struct number number = take_apart(pen, values[i]);
        n += needs_space(&number, behind_letter, dotted) + length_of(pen, &number);
        dotted = number.fraction != 0;
        behind_letter = false;
        command->numbers[i] = number;
    }
    return n;
}

/* No command with these values takes fewer bytes. */
static size_t least_length(const struct pen *pen, const int *values, int count)
{
    size_t n = 0;
    for (int i = 0; i < count; i++)
        n += digits_of(take_apart(pen, values[i]).whole);
    return n;
}

static void put_command(struct pen *pen, const struct command *command)
{
    char bytes[COMMAND_BYTES_MAX], *out = bytes, letter = command->letter;
    bool behind_letter = letter != pen->repeated;
    if (behind_letter) *out++ = letter;
    for (int i = 0; i < command->count; i++) {
        const struct number *number = &command->numbers[i];
        if (needs_space(number, behind_letter, pen->ends_dotted)) *out++ = ' ';
        out = put_number(pen, number, out);
        pen->ends_dotted = number->fraction != 0;
        behind_letter = false;
    }
    sm_buf_add(pen->out, bytes, (size_t)(out - bytes));
    pen->repeated = letter == 'M' ? 'L' : letter == 'm' ? 'l' : letter;
}

/* The same command relative and absolute: 'letter' is the small one. */
static void put_shorter(struct pen *pen, char letter, const int *relative, const int *absolute,
                        int count)
{
    struct command small, large;
    size_t small_n = make_command(pen, letter, relative, count, &small);
    if (small_n <= least_length(pen, absolute, count)) {
        put_command(pen, &small);
        return;
    }
    size_t large_n = make_command(pen, (char)(letter - 'a' + 'A'), absolute, count, &large);
    put_command(pen, large_n < small_n ? &large : &small);
}

/* A sub-path must draw something: a dot with round caps is one. */
static void end_sub_path(struct pen *pen)
{
    if (pen->is_bare) sm_buf_str(pen->out, "h0");
    pen->is_bare = false;
}

static void move(struct pen *pen, struct sm_vertex v)
{
    struct grid to = to_grid(pen, v);
    int relative[] = {to.x - pen->at.x, to.y - pen->at.y}, absolute[] = {to.x, to.y};
    end_sub_path(pen);
    pen->repeated = '\0';
    put_shorter(pen, 'm', relative, absolute, 2);
    pen->at = pen->start = to;
    pen->is_bare = true;
}

static void line(struct pen *pen, struct sm_vertex v)
{
    struct grid to = to_grid(pen, v);
    int relative[] = {to.x - pen->at.x, to.y - pen->at.y}, absolute[] = {to.x, to.y};
    if (relative[0] == 0 && relative[1] == 0) return;
    if (relative[1] == 0)
        put_shorter(pen, 'h', relative, absolute, 1);
    else if (relative[0] == 0)
        put_shorter(pen, 'v', relative + 1, absolute + 1, 1);
    else
        put_shorter(pen, 'l', relative, absolute, 2);
    pen->at = to;
    pen->is_bare = false;
}

static void curve(struct pen *pen, const struct sm_svg_step *steps)
{
    int relative[6], absolute[6];
    for (int i = 0; i < 3; i++) {
        struct grid to = to_grid(pen, steps[i].v);
        absolute[2 * i] = to.x;
        absolute[2 * i + 1] = to.y;
        relative[2 * i] = to.x - pen->at.x;
        relative[2 * i + 1] = to.y - pen->at.y;
    }
    put_shorter(pen, 'c', relative, absolute, 6);
    pen->at = (struct grid){absolute[4], absolute[5]};
    pen->is_bare = false;
}

static void close(struct pen *pen)
{
    sm_buf_char(pen->out, 'z');
    pen->repeated = '\0';
    pen->ends_dotted = false;
    pen->at = pen->start;
    pen->is_bare = false;
}

void sm_svg_path_write(const struct sm_svg_path *path, struct sm_buf *out)
{
    bool is_long = path->count > EXACT_VERTICES_MAX;
    struct pen pen = {.out = out, .decimals = is_long ? 1 : 2, .unit = is_long ? 10 : 100};
    for (size_t i = 0; i < path->count; i++) {
        const struct sm_svg_step *step = &path->steps[i];
        switch (step->verb) {
        case SM_SVG_MOVE:
            move(&pen, step->v);
            break;
        case SM_SVG_LINE:
            line(&pen, step->v);
            break;
        case SM_SVG_CURVE:
            if (i + 2 < path->count) curve(&pen, step);
            i += 2;
            break;
        case SM_SVG_CLOSE:
            close(&pen);
            break;
        }
    }
    end_sub_path(&pen);
}
