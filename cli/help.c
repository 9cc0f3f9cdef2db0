/* SPDX-License-Identifier: Apache-2.0
 * Help texts, made from the tables of commands and options.
 */
#include <string.h>

#include "cli/commands.h"

enum { OPTION_COLUMN = 30, COMMAND_COLUMN = 22, LINE_MAX_COLUMNS = 80 };

/* Blanks until the line that begins at 'line_start' is 'column' long; at least two. */
static void fill_to(struct sm_buf *out, size_t line_start, size_t column)
{
    do
        sm_buf_char(out, ' ');
    while (!out->failed && sm_utf8_count((struct sm_text){out->bytes + line_start,
                                                          out->count - line_start}) < column);
}

static void add_option_head(struct sm_buf *out, const struct option_row *row)
{
    sm_buf_str(out, "  ");
    if (row->letter) {
        sm_buf_char(out, '-');
        sm_buf_char(out, row->letter);
        sm_buf_str(out, ", ");
    } else {
        sm_buf_str(out, "    ");
    }
    sm_buf_str(out, "--");
    sm_buf_str(out, row->name);
    if (!row->argument) return;
    sm_buf_char(out, '=');
    sm_buf_str(out, row->argument);
}

/* The help of an option may have several lines. */
static void add_option(struct sm_buf *out, const struct option_row *row)
{
    size_t line_start = out->count;
    struct sm_text rest = sm_text(row->help);
    add_option_head(out, row);
    while (rest.at) {
        fill_to(out, line_start, OPTION_COLUMN);
        sm_buf_text(out, sm_text_cut(&rest, '\n'));
        sm_buf_char(out, '\n');
        line_start = out->count;
    }
}

static void command_help(struct sm_buf *out, const struct command *command)
{
    sm_buf_str(out, "usage: sitmap ");
    sm_buf_str(out, command->name);
    sm_buf_str(out, " [OPTION]...");
    if (command->operands[0]) sm_buf_char(out, ' ');
    sm_buf_str(out, command->operands);
    sm_buf_str(out, "\n\n");
    sm_buf_str(out, command->text);
    sm_buf_str(out, command->text[0] ? "\nOptions:\n" : "Options:\n");
    for (const struct option_row *row = option_rows; row->name; row++)
        if (option_is_for(row, command)) add_option(out, row);
}

/* "Title: a, b, c", broken before 80 columns; the lines that follow are indented. */
static void add_names(struct sm_buf *out, const char *title, const char *const *names)
{
    size_t line_start = out->count;
    sm_buf_str(out, title);
    for (size_t i = 0; names[i]; i++) {
        bool full = out->count - line_start + strlen(names[i]) + 3 > LINE_MAX_COLUMNS;
        if (full) {
            sm_buf_str(out, "\n ");
            line_start = out->count - 1;
        }
        sm_buf_char(out, ' ');
        sm_buf_str(out, names[i]);
        if (names[i + 1]) sm_buf_char(out, ',');
    }
    sm_buf_char(out, '\n');
}

static void program_help(struct sm_buf *out)
{
    sm_buf_str(out, "sitmap draws weekly situation maps of the war in Ukraine.\n\n"
                    "usage: sitmap COMMAND [OPTION]... [ARGUMENT]\n\nCommands:\n");
    for (const struct command *command = commands; command->name; command++) {
        size_t line_start = out->count;
        sm_buf_str(out, "  ");
        sm_buf_str(out, command->name);
        sm_buf_char(out, ' ');
        sm_buf_str(out, command->operands);
        fill_to(out, line_start, COMMAND_COLUMN);
        sm_buf_str(out, command->summary);
        sm_buf_char(out, '\n');
    }
    sm_buf_str(out, "\n'sitmap help COMMAND' or 'sitmap COMMAND --help' tells the options.\n"
                    "'sitmap --version' prints the version.\n\n"
                    "Exit status: 0 done, 1 done but problems were reported, 2 wrong usage, 3 bad\n"
                    "input, 4 could not write or out of memory, 130 or 143 interrupted.\n");
}

void help_text(struct sm_buf *out, const struct command *command)
{
    if (!command) {
        program_help(out);
        return;
    }
    command_help(out, command);
    if (strcmp(command->name, "render") != 0) return;
    sm_buf_char(out, '\n');
    add_names(out, "Sizes:", sm_size_names());
    add_names(out, "Layer classes:", sm_user_layer_classes());
}
