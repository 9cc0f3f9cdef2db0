/* SPDX-License-Identifier: Apache-2.0
 * Coordinates are whole hundredths or tenths of a pixel here, so that relative steps add up
 * exactly, and where a path arrives does not depend on how it was written.
 */
#include "render/svg_path.h"

#include "base/memory.h"

enum { EXACT_VERTICES_MAX = 50, COMMAND_BYTES_MAX = 96, CHUNK_BYTES = 2048 };

struct grid {
    int x, y;
};

struct pen {
    struct sm_buf *out;
    int unit; /* 10 or 100 */
    struct grid at, start;
    char repeated; /* the letter that may be left out of the next command */
    bool ends_dotted;
    bool is_bare;            /* nothing was drawn since the last move */
    char *end;               /* of what is written and not yet handed on … */
    char chunk[CHUNK_BYTES]; /* … here */
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

/* But for the chunk, which is written before it is read. */
static void pen_init(struct pen *pen, struct sm_buf *out, int unit)
{
    pen->out = out;
    pen->unit = unit;
    pen->at = pen->start = (struct grid){0, 0};
    pen->repeated = '\0';
    pen->ends_dotted = pen->is_bare = false;
    pen->end = pen->chunk;
}

/* What floor() gives for numbers of a page, without a call. */
static int to_unit(const struct pen *pen, double px)
{
    double value = px * pen->unit + 0.5;
    int towards_zero = (int)value;
    return towards_zero - (value < towards_zero);
}

static struct grid to_grid(const struct pen *pen, struct sm_vertex v)
{
    return (struct grid){to_unit(pen, v.x), to_unit(pen, v.y)};
}

/* A number of the path's smallest unit, taken apart. */
struct number {
    unsigned whole, fraction;
    bool is_negative;
};

/* The unit is one of two numbers that the compiler knows: dividing by them is a multiplication. */
static inline struct number take_apart(const struct pen *pen, int value)
{
    unsigned magnitude = value < 0 ? 0u - (unsigned)value : (unsigned)value;
    unsigned whole = pen->unit == 10 ? magnitude / 10 : magnitude / 100;
    return (struct number){whole, magnitude - whole * (unsigned)pen->unit, value < 0};
}

/* None for 0. Most coordinates of a page have at most four. */
static inline size_t digits_of(unsigned n)
{
    size_t digits = (size_t)(n > 0) + (n > 9) + (n > 99) + (n > 999);
    for (n /= 10000; n; n /= 10)
        digits++;
    return digits;
}

/* Most steps are shorter than 100 px. */
static inline char *put_whole(char *out, unsigned n)
{
    if (n < 10) {
        *out = (char)('0' + n);
        return out + (n > 0);
    }
    char *end = out + digits_of(n);
    for (char *at = end; n; n /= 10)
        *--at = (char)('0' + n % 10);
    return end;
}

static inline char *put_fraction(const struct pen *pen, unsigned fraction, char *out)
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
static inline char *put_number(const struct pen *pen, const struct number *number, char *out)
{
    if (number->is_negative) *out++ = '-';
    if (number->whole == 0 && number->fraction == 0) *out++ = '0';
    out = put_whole(out, number->whole);
    return number->fraction ? put_fraction(pen, number->fraction, out) : out;
}

/* Must a number be told apart from the one before it? */
static inline bool needs_space(const struct number *number, bool behind_letter, bool behind_dotted)
{
    bool starts_dotted = number->whole == 0 && number->fraction;
    return !behind_letter && !number->is_negative && !(starts_dotted && behind_dotted);
}

/* A command as it would be written behind what stands there, and how long that is. */
struct command {
    char letter;
    const int *values;
    int count;
};

/* At the pen's end, where there is room, without moving it. Returns the end. */
static char *write_command(const struct pen *pen, const struct command *command, bool *ends_dotted)
{
    char *out = pen->end;
    bool behind_letter = command->letter != pen->repeated, dotted = pen->ends_dotted;
    if (behind_letter) *out++ = command->letter;
    for (int i = 0; i < command->count; i++) {
        struct number number = take_apart(pen, command->values[i]);
        if (needs_space(&number, behind_letter, dotted)) *out++ = ' ';
        out = put_number(pen, &number, out);
        dotted = number.fraction != 0;
        behind_letter = false;
    }
    *ends_dotted = dotted;
    return out;
}

/* As many bytes as put_number writes. */
static inline size_t length_of_number(const struct pen *pen, const struct number *number)
{
    size_t n = number->is_negative + digits_of(number->whole);
    if (number->fraction) n += pen->unit == 100 && number->fraction % 10 ? 3 : 2;
    return n ? n : 1;
}

/* As many as write_command writes. */
static size_t length_of(const struct pen *pen, const struct command *command)
{
    bool behind_letter = command->letter != pen->repeated, dotted = pen->ends_dotted;
    size_t n = behind_letter;
    for (int i = 0; i < command->count; i++) {
        struct number number = take_apart(pen, command->values[i]);
        n += needs_space(&number, behind_letter, dotted) + length_of_number(pen, &number);
        dotted = number.fraction != 0;
        behind_letter = false;
    }
    return n;
}

/* No fewer bytes, at the first glance. */
static inline size_t least_length(const struct pen *pen, const struct command *command)
{
    size_t n = command->letter != pen->repeated;
    unsigned unit = (unsigned)pen->unit;
    for (int i = 0; i < command->count; i++) {
        int value = command->values[i];
        unsigned magnitude = value < 0 ? 0u - (unsigned)value : (unsigned)value;
        n += (size_t)(magnitude >= unit) + (magnitude >= 10 * unit) + (magnitude >= 100 * unit) +
             (magnitude >= 1000 * unit);
    }
    return n;
}

static void hand_on(struct pen *pen)
{
    sm_buf_add(pen->out, pen->chunk, (size_t)(pen->end - pen->chunk));
    pen->end = pen->chunk;
}

static void make_room(struct pen *pen)
{
    if (pen->chunk + CHUNK_BYTES - pen->end < COMMAND_BYTES_MAX) hand_on(pen);
}

/* The same command relative and absolute: 'letter' is the small one. */
static void put_shorter(struct pen *pen, char letter, const int *relative, const int *absolute,
                        int count)
{
    struct command small = {letter, relative, count};
    struct command large = {(char)(letter - 'a' + 'A'), absolute, count};
    bool ends_dotted;
    make_room(pen);
    char *end = write_command(pen, &small, &ends_dotted);
    size_t small_n = (size_t)(end - pen->end);
    if (least_length(pen, &large) < small_n && length_of(pen, &large) < small_n) {
        letter = large.letter;
        end = write_command(pen, &large, &ends_dotted);
    }
    pen->end = end;
    pen->ends_dotted = ends_dotted;
    pen->repeated = letter == 'M' ? 'L' : letter == 'm' ? 'l' : letter;
}

/* A sub-path must draw something: a dot with round caps is one. */
static void end_sub_path(struct pen *pen)
{
    make_room(pen);
    if (pen->is_bare) {
        *pen->end++ = 'h';
        *pen->end++ = '0';
    }
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
    make_room(pen);
    *pen->end++ = 'z';
    pen->repeated = '\0';
    pen->ends_dotted = false;
    pen->at = pen->start;
    pen->is_bare = false;
}

void sm_svg_path_write(const struct sm_svg_path *path, struct sm_buf *out)
{
    bool is_long = path->count > EXACT_VERTICES_MAX;
    struct pen pen;
    pen_init(&pen, out, is_long ? 10 : 100);
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
    hand_on(&pen);
}
