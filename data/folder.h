/* SPDX-License-Identifier: Apache-2.0
 * Where the embedded data set lies.
 */
#ifndef SM_DATA_FOLDER_H
#define SM_DATA_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/* The folder that holds base/ and fonts/: the environment's SITMAP_DATA if set (an error when it
 * is not such a folder), else the data of the build tree the program runs from, else
 * "../share/sitmap" seen from the program, else the folder that installation was configured for.
 * Written to 'out'. */
bool sm_data_folder(char *out, size_t size, struct sm_error *err);

/* A file that the build made of the data set, for programs that run from the build tree; false for
 * all others, and where there is no such file. */
bool sm_build_tree_file(const char *name, char *out, size_t size);
/* Is 'path' one of the tables that the build made such files of? */
bool sm_is_build_table(const char *path);

#endif
