/* SPDX-License-Identifier: Apache-2.0
 * A plain main for fuzz targets: run each file named, and each file of each folder named, so that
 * a corpus is a test.
 */
#include "tests/fuzz/replay.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"

enum { INPUT_MAX = 16 << 20, PATH_ROOM = 4096 };

static bool replay_file(const char *path)
{
    struct sm_buf bytes = {0};
    struct sm_error err = {0};
    bool ok = sm_file_read(path, INPUT_MAX, &bytes, &err);
    if (ok)
        LLVMFuzzerTestOneInput((const uint8_t *)bytes.bytes, bytes.count);
    else
        fprintf(stderr, "%s\n", err.message);
    sm_buf_finish(&bytes);
    return ok;
}

static bool is_input(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static size_t replay_folder(const char *folder)
{
    char path[PATH_ROOM];
    size_t count = 0;
    DIR *dir = opendir(folder);
    if (!dir) return 0;
    for (struct dirent *entry = readdir(dir); entry; entry = readdir(dir))
        if (is_input(entry) && sm_path_join(path, sizeof path, folder, entry->d_name))
            count += replay_file(path);
    closedir(dir);
    return count;
}

int main(int argc, char **argv)
{
    size_t count = 0;
    for (int i = 1; i < argc; i++)
        count += sm_folder_exists(argv[i]) ? replay_folder(argv[i]) : replay_file(argv[i]);
    printf("%zu inputs\n", count);
    return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
