/* SPDX-License-Identifier: Apache-2.0
 * The command line, read into one struct. Options and commands are rows of tables; getopt's
 * arrays and the help texts are made from the same rows.
 */
#ifndef SM_CLI_OPTIONS_H
#define SM_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "cli/messages.h"
#include "sitmap.h"

/* Terminated words in the options' arena. */
struct words {
    const char **at;
    size_t count, capacity;
};

/* An option as it was written, for commands that hand it on. */
struct given {
    const struct option_row *row;
    const char *value; /* of argv; NULL where it takes none */
};

struct map_size {
    double width_px, height_px; /* height 0: as the content asks */
};

struct options {
    struct sm_arena arena;
    char **operands; /* of argv */
    int operand_count;
    const char *out, *base, *places, *projection, *admin1, *country, *control, *theme, *url;
    struct words regions, langs; /* empty when not given */
    struct map_size *sizes;
    size_t size_count, size_capacity;
    enum sm_format *formats; /* SM_SVG here even if --svg-text=outline was given */
    size_t format_count, format_capacity;
    struct sm_user_layer *layers;
    size_t layer_count, layer_capacity;
    struct sm_user_symbol *symbols;
    size_t symbol_count, symbol_capacity;
    double scale;
    int port;    /* 0: a free one */
    int threads; /* 0: as many as there are cores */
    struct given *given;
    size_t given_count, given_capacity;
    enum sm_scheme scheme;
    enum sm_svg_fonts svg_fonts;
    sm_day day_one, from, to, today; /* where given */
    bool has_day_one, has_from, has_to, has_today;
    bool force, keep_going, maps_only, plan;
    bool svg_outline, graticule, account, json, quiet, verbose, help;
};

/* A command of the program; 'run' returns the exit code. */
struct command {
    const char *name;
    const char *operands; /* for the synopsis */
    const char *summary;  /* one line */
    const char *text;     /* what help says below the synopsis */
    int operand_min, operand_max;
    int (*run)(const struct options *options);
};

/* One option. Its value goes through 'take', else as text or as true into the field of struct
 * options at that offset. */
struct option_row {
    const char *name;
    char letter;          /* 0: long form only */
    const char *argument; /* as help names it, or NULL */
    const char *commands; /* the names of those that take it, each between spaces */
    const char *help;
    bool (*take)(struct options *options, const char *value, struct sm_error *err);
    size_t text_at, flag_at; /* offsets; 0: not so */
};

/* NULL-terminated by name. */
extern const struct option_row option_rows[];
bool option_is_for(const struct option_row *row, const struct command *command);

/* Read argv (argv[0] is the command's name). On failure 'err' says what and suggests. */
bool options_parse(struct options *options, const struct command *command, int argc, char **argv,
                   struct sm_error *err);
void options_finish(struct options *options);
enum talk options_talk(const struct options *options);

/* The values of options, read and checked (values.c). */
bool take_region(struct options *options, const char *value, struct sm_error *err);
bool take_size(struct options *options, const char *value, struct sm_error *err);
bool take_format(struct options *options, const char *value, struct sm_error *err);
bool take_svg_font(struct options *options, const char *value, struct sm_error *err);
bool take_svg_text(struct options *options, const char *value, struct sm_error *err);
bool take_lang(struct options *options, const char *value, struct sm_error *err);
bool take_scale(struct options *options, const char *value, struct sm_error *err);
bool take_layer(struct options *options, const char *value, struct sm_error *err);
bool take_scheme(struct options *options, const char *value, struct sm_error *err);
bool take_day_one(struct options *options, const char *value, struct sm_error *err);
bool take_from(struct options *options, const char *value, struct sm_error *err);
bool take_to(struct options *options, const char *value, struct sm_error *err);
bool take_today(struct options *options, const char *value, struct sm_error *err);
bool take_port(struct options *options, const char *value, struct sm_error *err);
bool take_threads(struct options *options, const char *value, struct sm_error *err);
bool take_symbol(struct options *options, const char *value, struct sm_error *err);

/* "png", "svg", "pdf" and, for debugging, "trace"; false if it is none of them. */
bool format_by_name(struct sm_text name, enum sm_format *format);
const char *format_name(enum sm_format format);
/* Is this "lon0,lat0,lon1,lat1"? */
bool is_extent(struct sm_text text);

#endif
