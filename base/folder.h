/* SPDX-License-Identifier: Apache-2.0
 * The files of a folder, in an order that does not depend on the file system.
 */
#ifndef SM_BASE_FOLDER_H
#define SM_BASE_FOLDER_H

#include "base/error.h"
#include "base/memory.h"

struct sm_folder {
    struct sm_arena arena;
    const char **names; /* of its regular files, hidden ones left out, by bytes */
    size_t count, capacity;
};

/* Zero-initialised 'folder' in; finish it also on failure. SM_E_INPUT for what is no folder. */
bool sm_folder_read(struct sm_folder *folder, const char *path, struct sm_error *err);
void sm_folder_finish(struct sm_folder *folder);

#endif
