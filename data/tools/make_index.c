/* SPDX-License-Identifier: Apache-2.0
 * Part of the build, not of what is installed: writes the index of one table of places.
 *
 *     make_index FOLDER TABLE INDEX
 */
#include <stdio.h>

#include "base/file.h"
#include "data/gazetteer_index.h"

static bool make(const char *folder, const char *table, const char *index_path,
                 struct sm_error *err)
{
    struct sm_buf index = {0};
    struct sm_gazetteer *gazetteer = sm_gazetteer_open_table(folder, table, err);
    bool ok =
        gazetteer &&
        sm_gazetteer_index_make(gazetteer, sm_buf_slice(&gazetteer->tables[0]), &index, err) &&
        sm_file_write(index_path, index.bytes, index.count, err);
    sm_gazetteer_close(gazetteer);
    sm_buf_finish(&index);
    return ok;
}

int main(int argc, char **argv)
{
    struct sm_error err = {0};
    if (argc != 4) {
        fprintf(stderr, "usage: make_index FOLDER TABLE INDEX\n");
        return 2;
    }
    if (make(argv[1], argv[2], argv[3], &err)) return 0;
    fprintf(stderr, "make_index: %s\n", err.message);
    return 1;
}
