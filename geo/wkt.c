/* SPDX-License-Identifier: Apache-2.0
 * WKT is KEYWORD["text",number,KEYWORD[…],…]; brackets may be round. One pass, no memory.
 */
#include "geo/wkt.h"

#include <math.h>
#include <string.h>

#include "base/number.h"

enum { SIZE_MAX_BYTES = 64 * 1024, DEPTH_MAX = 14 };

struct wkt_reader {
    const char *at, *end;
    struct sm_text path[DEPTH_MAX]; /* keywords from the root to here */
    int depth;
    int argument; /* place among the arguments of the innermost keyword */
    bool wgs84_datum, greenwich, degrees, shifted;
    struct sm_text refused;
};

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

static bool is_number_char(char c)
{
    return (c >= '0' && c <= '9') || (c != '\0' && strchr("+-.eE", c) != NULL);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_any_of(struct sm_text word, const char *const *words)
{
    for (; *words; words++)
        if (sm_text_is_nocase(word, *words)) return true;
    return false;
}

/* EXTENSION hides PROJ strings, the others name files. */
static bool is_refused(struct sm_text keyword)
{
    static const char *const words[] = {"EXTENSION", "PARAMETERFILE", NULL};
    return is_any_of(keyword, words);
}

static bool is_geographic(struct sm_text keyword)
{
    static const char *const words[] = {"GEOGCS",  "GEOGCRS",     "GEOGRAPHICCRS",
                                        "GEODCRS", "GEODETICCRS", NULL};
    return is_any_of(keyword, words);
}

static bool is_projected(struct sm_text keyword)
{
    static const char *const words[] = {"PROJCS", "PROJCRS", "PROJECTEDCRS", NULL};
    return is_any_of(keyword, words);
}

static bool is_root(struct sm_text keyword)
{
    static const char *const words[] = {"COMPD_CS", "COMPOUNDCRS", "BOUNDCRS", NULL};
    return is_geographic(keyword) || is_projected(keyword) || is_any_of(keyword, words);
}

static struct sm_text innermost(const struct wkt_reader *in)
{
    return in->depth > 0 ? in->path[in->depth - 1] : (struct sm_text){0};
}

static void note_text(struct wkt_reader *in, struct sm_text text)
{
    static const char *const names[] = {"D_WGS_1984", "WGS_1984", "WGS84",
                                        "World Geodetic System 1984", NULL};
    bool is_name = in->argument == 0;
    if (is_name && in->depth == 2 && sm_text_is_nocase(innermost(in), "DATUM"))
        in->wgs84_datum = is_any_of(text, names);
}

static void note_number(struct wkt_reader *in, double value)
{
    if (in->depth != 2 || in->argument != 1) return;
    if (sm_text_is_nocase(innermost(in), "PRIMEM")) in->greenwich = value == 0;
    if (sm_text_is_nocase(innermost(in), "UNIT"))
        in->degrees = fabs(value - 0.017453292519943295) < 1e-12;
}

static bool read_text(struct wkt_reader *in)
{
    const char *start = ++in->at;
    while (in->at < in->end && *in->at != '"')
        in->at++;
    if (in->at == in->end) return false;
    note_text(in, (struct sm_text){start, (size_t)(in->at - start)});
    in->at++;
    return true;
}

static bool read_number(struct wkt_reader *in)
{
    const char *start = in->at;
    while (in->at < in->end && is_number_char(*in->at))
        in->at++;
    double value;
    if (!sm_parse_double((struct sm_text){start, (size_t)(in->at - start)}, &value)) return false;
    note_number(in, value);
    return true;
}

static bool read_keyword(struct wkt_reader *in)
{
    const char *start = in->at;
    while (in->at < in->end && (is_letter(*in->at) || (*in->at >= '0' && *in->at <= '9')))
        in->at++;
    struct sm_text keyword = {start, (size_t)(in->at - start)};
    while (in->at < in->end && is_space(*in->at))
        in->at++;
    bool opens = in->at < in->end && (*in->at == '[' || *in->at == '(');
    if (!opens) return in->depth > 0; /* NORTH and the like */
    if (is_refused(keyword)) in->refused = keyword;
    if (in->depth == DEPTH_MAX || in->refused.n) return false;
    if (sm_text_is_nocase(keyword, "TOWGS84")) in->shifted = true;
    in->path[in->depth++] = keyword;
    in->argument = 0;
    in->at++;
    return true;
}

static bool read_token(struct wkt_reader *in)
{
    char c = *in->at;
    if (is_letter(c)) return read_keyword(in);
    if (in->depth == 0) return false;
    if (c == '"') return read_text(in);
    if (is_number_char(c)) return read_number(in);
    if (c == ',') in->argument++;
    if (c == ']' || c == ')') {
        in->depth--;
        in->argument = DEPTH_MAX; /* what follows inside the parent is not its name or value */
    }
    in->at++;
    return c == ',' || c == ']' || c == ')';
}

/* To the end of the first bracketed thing; behind it only white space may stand. */
static bool read_all(struct wkt_reader *in)
{
    do {
        if (!read_token(in)) return false;
        while (in->at < in->end && is_space(*in->at))
            in->at++;
    } while (in->depth > 0 && in->at < in->end);
    return in->depth == 0 && in->at == in->end;
}

/* Files from the field end in line breaks and sometimes NULs, and start with a BOM. */
static struct sm_text trimmed(struct sm_text wkt)
{
    static const char bom[] = "\xEF\xBB\xBF";
    if (wkt.n >= 3 && memcmp(wkt.at, bom, 3) == 0) {
        wkt.at += 3;
        wkt.n -= 3;
    }
    while (wkt.n > 0 && wkt.at[wkt.n - 1] == '\0')
        wkt.n--;
    return sm_text_trim(wkt);
}

static bool check_refused(struct sm_text wkt, const struct wkt_reader *in, struct sm_error *err)
{
    if (in->refused.n)
        return sm_fail(err, SM_E_INPUT,
                       "coordinate system: %.*s is not accepted; write the .prj without it",
                       SM_TEXT_ARG(in->refused));
    for (size_t i = 0; i + 5 <= wkt.n; i++)
        if (sm_text_is_nocase((struct sm_text){wkt.at + i, 5}, "grids"))
            return sm_fail(err, SM_E_INPUT,
                           "coordinate system: grid files are not accepted; write the .prj "
                           "without them");
    return true;
}

bool sm_wkt_check(struct sm_text wkt, struct sm_wkt_facts *facts, struct sm_error *err)
{
    *facts = (struct sm_wkt_facts){true, true};
    if (wkt.n > SIZE_MAX_BYTES)
        return sm_fail(err, SM_E_INPUT, "coordinate system: its text is longer than 64 KiB");
    wkt = trimmed(wkt);
    if (wkt.n == 0) return true;
    struct wkt_reader in = {.at = wkt.at, .end = wkt.at + wkt.n};
    bool well_formed = read_all(&in);
    if (!check_refused(wkt, &in, err)) return false;
    struct sm_text root = in.path[0];
    if (!well_formed || !is_root(root))
        return sm_fail(err, SM_E_INPUT,
                       "coordinate system: is not the WKT of a coordinate reference system");
    bool wgs84 = in.wgs84_datum && in.greenwich && in.degrees && !in.shifted;
    facts->geographic = is_geographic(root);
    facts->is_wgs84 = sm_text_is_nocase(root, "GEOGCS") && wgs84;
    return true;
}
