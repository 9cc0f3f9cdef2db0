/* SPDX-License-Identifier: Apache-2.0
 * Private to base.c: where the parts of a base lie.
 */
#ifndef SM_LAYERS_BASE_FOLDERS_H
#define SM_LAYERS_BASE_FOLDERS_H

#include <limits.h>

#include "layers/base.h"

struct sm_base_folders {
    char base[PATH_MAX], themes[PATH_MAX], fonts[PATH_MAX], lang[PATH_MAX];
};

/* Those of the options; else the data folder's own. SM_E_INPUT where there are none. */
bool sm_base_find_folders(struct sm_base_folders *folders, const struct sm_base_options *options,
                          struct sm_error *err);

#endif
