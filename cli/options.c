/* SPDX-License-Identifier: Apache-2.0
 * The table of options, and getopt_long driven by it.
 */
#define _GNU_SOURCE /* getopt_long */
#include "cli/options.h"

#include <getopt.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define ALL " render atlas embed preview draft lint find regions doctor control theme help "
#define TEXT(field) .text_at = offsetof(struct options, field)
#define FLAG(field) .flag_at = offsetof(struct options, field)

const struct option_row option_rows[] = {
    {"output", 'o', "FILE|DIR|-", " render ",
     "where to: a file, a folder (an existing one, or\n"
     "with '/' at its end), or standard output",
     TEXT(out)},
    {"output", 'o', "DIR", " draft ", "the week's folder, made if it is not there", TEXT(out)},
    {"output", 'o', "DIR", " atlas embed ", "the folder to fill, made if it is not there",
     TEXT(out)},
    {"jobs", 'j', "N", " atlas ", "threads (default: one for each core)", .take = take_threads},
    {"force", 0, NULL, " atlas ", "draw also what has not changed", FLAG(force)},
    {"keep-going", 'k', NULL, " atlas ", "after a failure draw all the others", FLAG(keep_going)},
    {"maps-only", 0, NULL, " atlas ",
     "draw the maps and leave the contact sheet to\n"
     "another run",
     FLAG(maps_only)},
    {"plan", 0, NULL, " atlas ",
     "draw nothing; print commands, one a line, that\n"
     "together draw the maps",
     FLAG(plan)},
    {"from", 0, "DATE", " render atlas embed preview draft ",
     "first day that a round-up covers, before what it\n"
     "says itself, or that is taken of a table",
     .take = take_from},
    {"to", 0, "DATE", " render atlas embed preview draft ", "the last one", .take = take_to},
    {"day-one", 0, "DATE", " render atlas embed preview draft ",
     "day 1 of a round-up's count of days\n"
     "(default: 2022-02-24)",
     .take = take_day_one},
    {"today", 0, "DATE", " lint ", "for embargoes (default: the week's last day)",
     .take = take_today},
    {"region", 'r', "REGION[,…]", " render atlas embed preview ",
     "what to show: region ids or names, 'all' (Ukraine\n"
     "and its 27 units), or an extent\n"
     "lon0,lat0,lon1,lat1; may be repeated",
     .take = take_region},
    {"size", 's', "SIZE[,…]", " render atlas ",
     "name, width, or WIDTHxHEIGHT in pixels at 1x\n"
     "(default: 1600)",
     .take = take_size},
    {"format", 'f', "FORMAT[,…]", " render atlas ",
     "png, svg, pdf (default: the extension of the\n"
     "output, else png)",
     .take = take_format},
    {"url", 0, "PREFIX", " embed ",
     "where the images will lie, put before their names:\n"
     "https://example.org/maps/ (default: beside the page)",
     TEXT(url)},
    {"port", 0, "N", " preview ", "where to listen on 127.0.0.1 (default: a free\nport)",
     .take = take_port},
    {"svg-text", 0, "HOW", " render atlas ", "text in SVG: live (default) or outline",
     .take = take_svg_text},
    {"svg-font", 0, "HOW", " render atlas ",
     "fonts of an SVG: embed (default) a subset, link\n"
     "to a folder 'fonts' beside it, or none",
     .take = take_svg_font},
    {"scale", 0, "1|2", " render atlas ", "device pixels for one pixel of a PNG",
     .take = take_scale},
    {"lang", 0, "LANG[,…]", " render atlas embed preview ",
     "en (default), uk; \"uk,en\" falls back; again for a\n"
     "further map",
     .take = take_lang},
    {"projection", 0, "CRS", " render atlas embed preview ",
     "EPSG code or PROJ string (default: Lambert\n"
     "conformal conic, 46 and 51 degrees north)",
     TEXT(projection)},
    {"graticule", 0, NULL, " render atlas embed preview ", "draw meridians and parallels",
     FLAG(graticule)},
    {"account", 0, NULL, " render atlas ",
     "write beside each map NAME.json, which says of\n"
     "every event how it was drawn or why not",
     FLAG(account)},
    {"layer", 'l', "FILE[:CLASS]", " render atlas embed preview ",
     "draw a shapefile or GeoJSON file of your own\n"
     "under the events; may be repeated",
     .take = take_layer},
    {"theme", 't', "NAME|FILE", " render atlas embed preview ",
     "how the map looks: a theme's name ('sitmap theme\n"
     "list') or a style sheet of your own",
     TEXT(theme)},
    {"scheme", 0, "SCHEME", " render atlas ",
     "light (default), dark, or auto: an SVG that shows\n"
     "what the reader's system asks for",
     .take = take_scheme},
    {"symbol", 0, "CATEGORY=FILE", " render atlas embed preview ",
     "your own symbol for a category, an SVG file of\n"
     "filled paths; may be repeated",
     .take = take_symbol},
    {"control", 0, "FILE|DIR", " render atlas embed preview ",
     "dated snapshots of territorial control, hatched;\n"
     "in a folder, with what changed in the week",
     TEXT(control)},
    {"admin1", 0, "REGION", " find ", "only places in this region", TEXT(admin1)},
    {"country", 0, "COUNTRY", " find ", "only places in this country", TEXT(country)},
    {"places", 0, "FILE", " render atlas embed preview draft lint find ",
     "a table of your own places", TEXT(places)},
    {"base", 0, "DIR", " render atlas embed preview draft lint find regions doctor ",
     "another base folder", TEXT(base)},
    {"json", 0, NULL, " draft lint find regions doctor control theme ", "print JSON", FLAG(json)},
    {"quiet", 'q', NULL, " render atlas embed preview draft ", "say errors only", FLAG(quiet)},
    {"verbose", 'v', NULL, " render atlas embed preview draft ",
     "say more: every repair, every choice", FLAG(verbose)},
    {"help", 'h', NULL, ALL, "print this help", FLAG(help)},
    {0},
};

enum { ROW_MAX = 32, LONG_BASE = 256 };

bool option_is_for(const struct option_row *row, const struct command *command)
{
    size_t n = strlen(command->name);
    for (const char *at = row->commands; (at = strstr(at, command->name)); at += n)
        if (at[-1] == ' ' && at[n] == ' ') return true;
    return false;
}

/* What getopt_long wants, made from the rows of one command. */
struct getopt_tables {
    char letters[2 * ROW_MAX + 2];
    struct option longs[ROW_MAX + 1];
    const char *names[ROW_MAX];
    size_t count;
};

static void make_tables(struct getopt_tables *tables, const struct command *command)
{
    *tables = (struct getopt_tables){0};
    char *letter = tables->letters;
    *letter++ = ':'; /* a missing argument is told apart */
    for (int i = 0; option_rows[i].name && tables->count < ROW_MAX; i++) {
        const struct option_row *row = &option_rows[i];
        if (!option_is_for(row, command)) continue;
        int has_argument = row->argument ? required_argument : no_argument;
        tables->longs[tables->count] =
            (struct option){row->name, has_argument, NULL, LONG_BASE + i};
        tables->names[tables->count++] = row->name;
        if (!row->letter) continue;
        *letter++ = row->letter;
        if (row->argument) *letter++ = ':';
    }
}

/* The row that getopt's answer stands for, or NULL. */
static const struct option_row *row_of(int answer)
{
    if (answer >= LONG_BASE) return &option_rows[answer - LONG_BASE];
    for (const struct option_row *row = option_rows; row->name; row++)
        if (row->letter && row->letter == answer) return row;
    return NULL;
}

static bool fail_unknown_long(const struct getopt_tables *tables, const struct command *command,
                              const char *word, struct sm_error *err)
{
    struct sm_text rest = sm_text(word + 2);
    struct sm_text name = sm_text_cut(&rest, '=');
    size_t begun = 0; /* options that begin like this: getopt takes a unique one */
    for (size_t i = 0; i < tables->count; i++)
        begun += strncmp(tables->names[i], name.at, name.n) == 0;
    if (begun > 1)
        return sm_fail(err, SM_E_USAGE, "%s: option --%.*s is ambiguous; write it out",
                       command->name, SM_TEXT_ARG(name));
    const char *nearest = sm_text_nearest(name, tables->names, tables->count);
    if (nearest)
        return sm_fail(err, SM_E_USAGE, "%s: unknown option --%.*s; did you mean --%s?",
                       command->name, SM_TEXT_ARG(name), nearest);
    return sm_fail(err, SM_E_USAGE, "%s: unknown option --%.*s; see 'sitmap help %s'",
                   command->name, SM_TEXT_ARG(name), command->name);
}

/* getopt said '?' or ':' and left the culprit in optopt and argv. */
static bool fail_option(const struct getopt_tables *tables, const struct command *command,
                        int answer, char **argv, struct sm_error *err)
{
    const struct option_row *row = row_of(optopt);
    if (answer == ':' && row)
        return sm_fail(err, SM_E_USAGE, "%s: option --%s needs an argument: %s", command->name,
                       row->name, row->argument);
    if (optopt >= LONG_BASE)
        return sm_fail(err, SM_E_USAGE, "%s: option --%s takes no argument", command->name,
                       row->name);
    if (optopt == 0) return fail_unknown_long(tables, command, argv[optind - 1], err);
    return sm_fail(err, SM_E_USAGE, "%s: unknown option -%c; see 'sitmap help %s'", command->name,
                   optopt, command->name);
}

static bool take(struct options *options, const struct option_row *row, const char *value,
                 struct sm_error *err)
{
    if (!sm_grow(&options->given, &options->given_capacity, options->given_count + 1,
                 sizeof *options->given))
        return sm_fail_memory(err);
    options->given[options->given_count++] = (struct given){row, value};
    if (row->argument && !*value) return sm_fail(err, SM_E_USAGE, "--%s is empty", row->name);
    if (row->take) return row->take(options, value, err);
    char *field = (char *)options + row->text_at + row->flag_at;
    if (row->text_at)
        memcpy(field, &value, sizeof value);
    else
        memcpy(field, &(bool){true}, sizeof(bool));
    return true;
}

static bool check_operands(const struct options *options, const struct command *command,
                           struct sm_error *err)
{
    if (options->help) return true;
    if (options->operand_count < command->operand_min)
        return sm_fail(err, SM_E_USAGE, "%s: %s is missing; see 'sitmap help %s'", command->name,
                       command->operands, command->name);
    if (options->operand_count > command->operand_max)
        return sm_fail(err, SM_E_USAGE, "%s: \"%s\" is one argument too many", command->name,
                       options->operands[command->operand_max]);
    return true;
}

bool options_parse(struct options *options, const struct command *command, int argc, char **argv,
                   struct sm_error *err)
{
    struct getopt_tables tables;
    make_tables(&tables, command);
    *options = (struct options){0};
    opterr = 0;
    int answer;
    while ((answer = getopt_long(argc, argv, tables.letters, tables.longs, NULL)) != -1) {
        const struct option_row *row = answer == '?' || answer == ':' ? NULL : row_of(answer);
        if (!row) return fail_option(&tables, command, answer, argv, err);
        if (!take(options, row, optarg, err)) return false;
    }
    options->operands = argv + optind;
    options->operand_count = argc - optind;
    return check_operands(options, command, err);
}

void options_finish(struct options *options)
{
    free(options->regions.at);
    free(options->langs.at);
    free(options->sizes);
    free(options->formats);
    free(options->layers);
    free(options->symbols);
    free(options->given);
    sm_arena_finish(&options->arena);
    *options = (struct options){0};
}

enum talk options_talk(const struct options *options)
{
    if (options->quiet) return TALK_QUIET;
    return options->verbose ? TALK_VERBOSE : TALK_NORMAL;
}
