/* SPDX-License-Identifier: Apache-2.0
 * sitmap: the commands, and which of them was asked for.
 */
#include <string.h>

#include "base/file.h"
#include "cli/commands.h"

const struct command commands[] = {
    {"render", "WEEK", "draw the maps of a week",
     "WEEK is a folder with week.yaml and events.csv, a lone CSV file, a GeoJSON file,\n"
     "a round-up in prose (.txt, .md; see 'sitmap help draft'), or '-' for a CSV or\n"
     "prose on standard input. Without --region, the regions that the week asks for\n"
     "are drawn, else Ukraine. Every map is drawn before the first file is written;\n"
     "files appear whole or not at all. Their paths are printed. In a folder they are\n"
     "called WEEK-REGION-SIZE[@2x][.LANG].FORMAT: 2024-10-21-donetsk-1600.uk.png.\n",
     1, 1, run_render},
    {"atlas", "WEEK...", "draw the maps of many weeks into one folder",
     "Draws every map that render would, with the same names, for all weeks, in threads;\n"
     "and index.html, a contact sheet, with index.json beside it. A map whose inputs did\n"
     "not change since the last run is not drawn again, so a run that was cut off is\n"
     "simply run again. --plan prints commands for other machines to run; when all are\n"
     "done, the same command without --plan completes the folder.\n",
     1, 100000, run_atlas},
    {"embed", "WEEK", "make figures for a web page",
     "WEEK is as for render. Writes into the folder of --output, for every region and\n"
     "language: PNGs for narrow, middle and wide screens, light and dark, at 1x and 2x,\n"
     "SVGs with live text, an image for share cards, picture.html (a <figure> that names\n"
     "the PNGs), figure.html (one that holds the SVGs and needs no other file), and\n"
     "preview.html, which shows all of them.\n",
     1, 1, run_embed},
    {"preview", "WEEK", "show the figures in a browser, and again after each change",
     "Makes what embed makes, serves preview.html to this machine's browsers at the\n"
     "address that it prints, and draws again when the week, the theme, the symbols,\n"
     "the layers, the places or the areas of control change; an open page follows.\n"
     "What is wrong with them stands on the page. Writes nothing. Ends with Ctrl-C.\n",
     1, 1, run_preview},
    {"draft", "ROUNDUP", "draft a week from a round-up in prose",
     "Reads a round-up in English or Ukrainian (a text file, or '-') and writes\n"
     "week.yaml and events.csv for an editor to review. Each row holds the sentence it\n"
     "was made from and the rules that made it; nothing is guessed: a place that is\n"
     "unknown or could be several is told and left out. Files that were edited are\n"
     "left alone. Exits with 1 when something is unresolved.\n",
     1, 1, run_draft},
    {"lint", "WEEK", "show what an editor should look at before publishing",
     "One line for each finding: places that are unknown or could be several, days\n"
     "outside the week, rows that need review, old spellings, embargoes, positions\n"
     "that claim too much, claims without a source. Exits with 1 when there are any.\n",
     1, 1, run_lint},
    {"find", "NAME", "show what a place name means, and why",
     "Lists all that match, best first; '*' marks what an event with this name would\n"
     "be put at. Any spelling will do: Selydove, Selidovo, Селидове. Exits with 1 when\n"
     "the name is unknown or could be several places.\n",
     1, 64, run_find},
    {"regions", "", "list the regions that can be drawn",
     "Columns: id, ISO 3166 code, country, kind, English and Ukrainian name. The id,\n"
     "the code and the names can all be given to render --region.\n",
     0, 0, run_regions},
    {"doctor", "", "prove what a map must not get wrong",
     "Looks through the base: Crimea and Sevastopol in Ukraine in every layer, all 27\n"
     "units, layers that agree, names, fonts and credits. Exits with 1 when there is\n"
     "a problem.\n",
     0, 0, run_doctor},
    {"control", "OLD NEW", "compare two snapshots of territorial control",
     "Each is a shapefile or GeoJSON file. Tells what the occupying side gained, lost\n"
     "and holds in all, in km² on the ellipsoid. Polygons below 0.1 km² are slivers,\n"
     "where the same line was drawn twice, and are told apart.\n",
     2, 2, run_control},
    {"theme", "list|check", "list the themes, or measure one",
     "theme list             names the themes\n"
     "theme check NAME|FILE  measures one: contrast of text (4.5) and graphics (3) on\n"
     "every ground, and the distance of every two categories' colours, also for eyes\n"
     "that lack a cone and in grey. Exits with 1 when something falls short; --json\n"
     "lists everything that was measured.\n",
     1, 2, run_theme},
    {"help", "[COMMAND]", "explain a command", "", 0, 1, run_help},
    {0},
};

enum { NAME_MAX_COUNT = 16 };

const struct command *command_by_name(const char *name, struct sm_error *err)
{
    const char *names[NAME_MAX_COUNT] = {"--help", "--version"};
    size_t count = 2;
    for (const struct command *command = commands; command->name; command++) {
        if (strcmp(name, command->name) == 0) return command;
        if (count < NAME_MAX_COUNT) names[count++] = command->name;
    }
    const char *nearest = sm_text_nearest(sm_text(name), names, count);
    const char *what = name[0] == '-' ? "option" : "command";
    if (nearest)
        sm_fail(err, SM_E_USAGE, "unknown %s \"%s\"; did you mean \"%s\"?", what, name, nearest);
    else
        sm_fail(err, SM_E_USAGE, "unknown %s \"%s\"; see 'sitmap help'", what, name);
    return NULL;
}

static int print_help(const struct command *command)
{
    struct sm_error err = {0};
    struct sm_buf out = {0};
    help_text(&out, command);
    bool ok = print_out(&out, &err);
    sm_buf_finish(&out);
    return ok ? EXIT_DONE : say_error(&err);
}

int run_help(const struct options *options)
{
    struct sm_error err = {0};
    if (options->operand_count == 0) return print_help(NULL);
    const struct command *command = command_by_name(options->operands[0], &err);
    return command ? print_help(command) : say_error(&err);
}

static int print_version(void)
{
    struct sm_error err = {0};
    struct sm_buf out = {0};
    sm_buf_str(&out, "sitmap ");
    sm_buf_str(&out, sm_version());
    sm_buf_char(&out, '\n');
    bool ok = print_out(&out, &err);
    sm_buf_finish(&out);
    return ok ? EXIT_DONE : say_error(&err);
}

static int run_command(const struct command *command, int argc, char **argv)
{
    struct sm_error err = {0};
    struct options options;
    int code;
    if (!options_parse(&options, command, argc, argv, &err))
        code = say_error(&err);
    else if (options.help)
        code = print_help(command);
    else
        code = command->run(&options);
    options_finish(&options);
    return code;
}

int main(int argc, char **argv)
{
    heap_prepare();
    sm_signals_init();
    struct sm_error err = {0};
    if (argc < 2) {
        sm_fail(&err, SM_E_USAGE, "no command; see 'sitmap help'");
        return say_error(&err);
    }
    if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0) return print_version();
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) return print_help(NULL);
    const struct command *command = command_by_name(argv[1], &err);
    return command ? run_command(command, argc - 1, argv + 1) : say_error(&err);
}
