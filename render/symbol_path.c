/* SPDX-License-Identifier: Apache-2.0
 * Path data, command by command. What is left out between commands, points mirrored from the step
 * before and relative numbers are all settled here.
 */
#include "render/symbol_path.h"

#include <math.h>
#include <string.h>

#include "base/memory.h"
#include "base/number.h"

enum { NUMBERS_MAX = 7, ARC_LARGE = 3, ARC_SWEEP = 4 };
static const double NUMBER_LIMIT = 1e6;

struct pen {
    struct sm_symbol_path *path;
    const char *at, *end;
    struct sm_vertex here, start; /* start: of the sub-path */
    struct sm_vertex handle;      /* the last control point of the step before */
    char before;  /* its command in capitals: S mirrors C and S, T mirrors Q and T */
    bool is_open; /* the sub-path has drawn something */
    const char *fault;
};

static bool fail(struct pen *pen, const char *what)
{
    if (!pen->fault) pen->fault = what;
    return false;
}

static void add_step(struct pen *pen, struct sm_symbol_step step)
{
    struct sm_symbol_path *path = pen->path;
    if (path->count >= SM_SYMBOL_STEPS_MAX)
        fail(pen, "has more steps than a symbol may");
    else if (!sm_grow(&path->steps, &path->capacity, path->count + 1, sizeof *path->steps))
        fail(pen, "is too large for the memory");
    else
        path->steps[path->count++] = step;
}

/* Draw on: a sub-path gets its M once there is something behind it. */
static void add_drawing(struct pen *pen, struct sm_symbol_step step)
{
    if (!pen->is_open) add_step(pen, (struct sm_symbol_step){.verb = 'M', .to = pen->here});
    pen->is_open = true;
    add_step(pen, step);
    pen->here = step.to;
}

static void line_to(struct pen *pen, struct sm_vertex to)
{
    add_drawing(pen, (struct sm_symbol_step){.verb = 'L', .to = to});
}

static void curve_to(struct pen *pen, struct sm_vertex a, struct sm_vertex b, struct sm_vertex to)
{
    pen->handle = b;
    add_drawing(pen, (struct sm_symbol_step){'C', {a, b}, to});
}

/* A quadratic is the cubic whose handles reach two thirds of the way to its one. */
static void quadratic_to(struct pen *pen, struct sm_vertex q, struct sm_vertex to)
{
    struct sm_vertex p = pen->here;
    curve_to(pen, (struct sm_vertex){p.x + (q.x - p.x) * 2 / 3, p.y + (q.y - p.y) * 2 / 3},
             (struct sm_vertex){to.x + (q.x - to.x) * 2 / 3, to.y + (q.y - to.y) * 2 / 3}, to);
    pen->handle = q;
}

static void arc_to(struct pen *pen, const double n[NUMBERS_MAX], struct sm_vertex to)
{
    struct sm_symbol_arc arc = {n[0],      n[1], n[2], n[ARC_LARGE] > 0, n[ARC_SWEEP] > 0,
                                pen->here, to};
    struct sm_symbol_step curves[SM_ARC_CURVES_MAX];
    int count = sm_symbol_arc_curves(&arc, curves);
    for (int i = 0; i < count; i++)
        add_drawing(pen, curves[i]);
}

static void close_path(struct pen *pen)
{
    if (pen->is_open) add_step(pen, (struct sm_symbol_step){.verb = 'Z'});
    pen->is_open = false;
    pen->here = pen->start;
}

static void move_to(struct pen *pen, struct sm_vertex to)
{
    close_path(pen);
    pen->here = pen->start = to;
}

/* The handle of the step before, seen from the other side; without one, the point itself. */
static struct sm_vertex mirrored(const struct pen *pen, const char *of)
{
    struct sm_vertex p = pen->here;
    if (!pen->before || !strchr(of, pen->before)) return p;
    return (struct sm_vertex){2 * p.x - pen->handle.x, 2 * p.y - pen->handle.y};
}

/* 'n' are the numbers of one command, 'from' the origin that they count from. */
static void draw(struct pen *pen, char command, const double n[NUMBERS_MAX], struct sm_vertex from)
{
    struct sm_vertex v[3];
    for (int i = 0; i < 3; i++)
        v[i] = (struct sm_vertex){from.x + n[2 * i], from.y + n[2 * i + 1]};
    switch (command) {
    case 'M':
        move_to(pen, v[0]);
        break;
    case 'L':
        line_to(pen, v[0]);
        break;
    case 'H':
        line_to(pen, (struct sm_vertex){v[0].x, pen->here.y});
        break;
    case 'V':
        line_to(pen, (struct sm_vertex){pen->here.x, from.y + n[0]});
        break;
    case 'C':
        curve_to(pen, v[0], v[1], v[2]);
        break;
    case 'S':
        curve_to(pen, mirrored(pen, "CS"), v[0], v[1]);
        break;
    case 'Q':
        quadratic_to(pen, v[0], v[1]);
        break;
    case 'T':
        quadratic_to(pen, mirrored(pen, "QT"), v[0]);
        break;
    case 'A':
        arc_to(pen, n, (struct sm_vertex){from.x + n[5], from.y + n[6]});
        break;
    default:
        close_path(pen);
    }
    pen->before = command;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static void skip_space(struct pen *pen)
{
    while (pen->at < pen->end && is_space(*pen->at))
        pen->at++;
}

/* White space with at most one comma in it; was there one? */
static bool skip_separator(struct pen *pen)
{
    skip_space(pen);
    if (pen->at == pen->end || *pen->at != ',') return false;
    pen->at++;
    skip_space(pen);
    return true;
}

static const char *past_digits(const char *at, const char *end)
{
    while (at < end && is_digit(*at))
        at++;
    return at;
}

static const char *past_sign(const char *at, const char *end)
{
    return at < end && (*at == '-' || *at == '+') ? at + 1 : at;
}

/* The longest number from here: a second point or sign begins the next one ("1.5.5-2"). */
static bool take_number(struct pen *pen, double *value)
{
    const char *end = pen->end, *at = past_digits(past_sign(pen->at, end), end);
    if (at < end && *at == '.') at = past_digits(at + 1, end);
    if (at < end && (*at == 'e' || *at == 'E')) {
        const char *exponent = past_sign(at + 1, end);
        if (exponent < end && is_digit(*exponent)) at = past_digits(exponent, end);
    }
    struct sm_text number = {pen->at, (size_t)(at - pen->at)};
    if (!sm_parse_double(number, value)) return fail(pen, "a number is missing");
    if (fabs(*value) > NUMBER_LIMIT) return fail(pen, "the number is too large");
    pen->at = at;
    return true;
}

/* A flag is one digit, with nothing needed behind it ("a1 1 0 01.5 2"). */
static bool take_flag(struct pen *pen, double *value)
{
    if (pen->at == pen->end || (*pen->at != '0' && *pen->at != '1'))
        return fail(pen, "a flag, 0 or 1, is missing");
    *value = *pen->at++ - '0';
    return true;
}

static bool take_numbers(struct pen *pen, char command, int count, double n[NUMBERS_MAX])
{
    for (int i = 0; i < count; i++) {
        bool is_flag = command == 'A' && (i == ARC_LARGE || i == ARC_SWEEP);
        if (i > 0) skip_separator(pen);
        if (is_flag ? !take_flag(pen, &n[i]) : !take_number(pen, &n[i])) return false;
    }
    return true;
}

/* Does another set of numbers follow, for the same command? */
static bool more_numbers(struct pen *pen)
{
    bool comma = skip_separator(pen);
    if (pen->at < pen->end && (is_digit(*pen->at) || strchr("+-.", *pen->at)))
        return *pen->at != '\0';
    if (comma) fail(pen, "a number is missing behind the comma");
    return false;
}

static bool take_command(struct pen *pen)
{
    static const char letters[] = "MLHVCSQTAZ", counts[] = {2, 2, 1, 1, 6, 4, 4, 2, 7, 0};
    bool relative = *pen->at >= 'a';
    char command = (char)(relative ? *pen->at - 'a' + 'A' : *pen->at);
    const char *known = command ? strchr(letters, command) : NULL;
    if (!known) return fail(pen, "this is no path command");
    if (!pen->before && command != 'M') return fail(pen, "the path does not begin with M");
    int count = counts[known - letters];
    pen->at++;
    skip_space(pen);
    do {
        double n[NUMBERS_MAX] = {0};
        if (!take_numbers(pen, command, count, n)) return false;
        draw(pen, command, n, relative ? pen->here : (struct sm_vertex){0, 0});
        if (command == 'M') command = 'L';
    } while (count && more_numbers(pen));
    return !pen->fault;
}

bool sm_symbol_path_add(struct sm_symbol_path *path, struct sm_text d,
                        struct sm_symbol_fault *fault)
{
    struct pen pen = {.path = path, .at = d.at, .end = sm_text_end(d)};
    bool ok = true;
    for (skip_space(&pen); ok && pen.at < pen.end; skip_space(&pen))
        ok = take_command(&pen);
    close_path(&pen);
    if (!pen.fault) return true;
    *fault = (struct sm_symbol_fault){(size_t)(pen.at - d.at), pen.fault};
    return false;
}
