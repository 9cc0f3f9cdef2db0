/* SPDX-License-Identifier: Apache-2.0
 * The files that a run is made from, beside the base and the fonts: what preview watches, and what
 * an account names.
 */
#ifndef SM_CLI_INPUTS_H
#define SM_CLI_INPUTS_H

#include "cli/options.h"

enum input_what {
    INPUT_FILE,   /* this file */
    INPUT_STEM,   /* it and what lies beside it under another extension: the parts of a shapefile */
    INPUT_FOLDER, /* every file in this folder */
};

/* Takes one input; false and 'err' to end. */
typedef bool take_input(void *closure, const char *path, enum input_what what,
                        struct sm_error *err);

/* Every input that the options name and, once it is open, the week (else NULL), in an order that
 * depends on nothing else. Of a week's folder that is week.yaml and events.csv, there or not; of a
 * theme in a file its whole folder, since its symbols and fonts lie beside it. Not standard input,
 * and no theme of ours. */
bool inputs_each(const struct options *options, const struct sm_week *week, take_input *take,
                 void *closure, struct sm_error *err);

/* The names of an input's files in its folder, sorted, without hidden ones and those that editors
 * leave lying about; for a file the one, there or not. Terminated, in the arena. */
struct input_files {
    const char *folder;
    const char **names;
    size_t count;
};
bool input_files_find(struct input_files *files, const char *path, enum input_what what,
                      struct sm_arena *arena, struct sm_error *err);

/* Append the inputs as JSON: [{"path":…,"bytes":…,"fnv1a64":…},…]. A file that went away in the
 * meantime is named without the rest. */
bool inputs_account(const struct options *options, const struct sm_week *week, struct sm_buf *out,
                    struct sm_error *err);

/* What an account begins with, which the library cannot know: the inputs, and the warnings of
 * reading them. */
bool account_begin(const struct options *options, const struct sm_week *week,
                   const struct sm_report *report, struct sm_buf *out, struct sm_error *err);
/* Append a whole account: its beginning, then what the library tells. */
void account_put(struct sm_buf *out, const struct sm_buf *beginning, const struct sm_buf *told);

#endif
