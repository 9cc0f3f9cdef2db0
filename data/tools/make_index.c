/* SPDX-License-Identifier: Apache-2.0
 * Part of the build, not of what is installed: writes what is made of a folder's places.tsv.
 *
 *     make_index FOLDER INDEX NAMES
 */
#include <stdio.h>

#include "base/file.h"
#include "data/gazetteer_index.h"
#include "data/gazetteer_names.h"

static bool make(const char *folder, const char *index_path, const char *names_path,
                 struct sm_error *err)
{
    struct sm_buf index = {0}, names = {0};
    struct sm_gazetteer *gazetteer = sm_gazetteer_open_table(folder, "places.tsv", err);
    bool ok =
        gazetteer &&
        sm_gazetteer_index_make(gazetteer, sm_buf_slice(&gazetteer->tables[0]), &index, err) &&
        sm_gazetteer_names_make(gazetteer, &names, err) &&
        sm_file_write(index_path, index.bytes, index.count, err) &&
        sm_file_write(names_path, names.bytes, names.count, err);
    sm_gazetteer_close(gazetteer);
    sm_buf_finish(&index);
    sm_buf_finish(&names);
    return ok;
}

int main(int argc, char **argv)
{
    struct sm_error err = {0};
    if (argc != 4) {
        fprintf(stderr, "usage: make_index FOLDER INDEX NAMES\n");
        return 2;
    }
    if (make(argv[1], argv[2], argv[3], &err)) return 0;
    fprintf(stderr, "make_index: %s\n", err.message);
    return 1;
}
