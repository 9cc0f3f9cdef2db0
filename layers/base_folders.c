/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/base_folders.h"

#include <string.h>

#include "base/file.h"
#include "data/folder.h"

bool sm_base_find_folders(struct sm_base_folders *folders, const struct sm_base_options *options,
                          struct sm_error *err)
{
    char data_folder[PATH_MAX];
    if (options->data_folder) {
        if (strlen(options->data_folder) >= sizeof data_folder)
            return sm_fail(err, SM_E_INPUT, "%s: the path is too long", options->data_folder);
        strcpy(data_folder, options->data_folder);
    } else if (!sm_data_folder(data_folder, sizeof data_folder, err)) {
        return false;
    }
    if (!sm_path_join(folders->fonts, sizeof folders->fonts, data_folder, "fonts") ||
        !sm_path_join(folders->lang, sizeof folders->lang, data_folder, "lang") ||
        !sm_path_join(folders->themes, sizeof folders->themes, data_folder, "themes") ||
        !sm_path_join(folders->base, sizeof folders->base, data_folder, "base"))
        return sm_fail(err, SM_E_INPUT, "%s: the path is too long", data_folder);
    if (!options->base_folder) return true;
    if (strlen(options->base_folder) >= sizeof folders->base)
        return sm_fail(err, SM_E_INPUT, "%s: the path is too long", options->base_folder);
    strcpy(folders->base, options->base_folder);
    if (sm_folder_exists(folders->base)) return true;
    return sm_fail(err, SM_E_INPUT, "%s: no such base folder", folders->base);
}
