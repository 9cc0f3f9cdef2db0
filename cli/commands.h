/* SPDX-License-Identifier: Apache-2.0
 * The commands.
 */
#ifndef SM_CLI_COMMANDS_H
#define SM_CLI_COMMANDS_H

#include "cli/options.h"

/* NULL-terminated by name. */
extern const struct command commands[];
/* The command of this name, or NULL and 'err' with the nearest one. */
const struct command *command_by_name(const char *name, struct sm_error *err);

int run_render(const struct options *options);
int run_atlas(const struct options *options);
int run_embed(const struct options *options);
int run_preview(const struct options *options);
int run_draft(const struct options *options);
int run_lint(const struct options *options);
int run_find(const struct options *options);
int run_regions(const struct options *options);
int run_doctor(const struct options *options);
int run_theme(const struct options *options);
int run_control(const struct options *options);
int run_help(const struct options *options);

/* Let memory be cheap to touch; before anything is allocated. */
void heap_prepare(void);

/* Append the help text of a command, or of the program for NULL. */
void help_text(struct sm_buf *out, const struct command *command);

#endif
