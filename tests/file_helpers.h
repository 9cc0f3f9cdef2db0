/* SPDX-License-Identifier: Apache-2.0
 * Files written and read by a test, and what must be said where that fails.
 */
#ifndef SM_TESTS_FILE_HELPERS_H
#define SM_TESTS_FILE_HELPERS_H

#include <check.h>
#include <dirent.h>
#include <string.h>

#include "folder_helpers.h"

#include "base/file.h"

static inline int count_files(void)
{
    int count = 0;
    DIR *dir = opendir(folder);
    ck_assert_ptr_nonnull(dir);
    for (struct dirent *entry; (entry = readdir(dir));)
        count += entry->d_name[0] != '.';
    closedir(dir);
    return count;
}

static inline void write_file(const char *path, const char *content)
{
    struct sm_error err = {0};
    ck_assert_msg(sm_file_write(path, content, strlen(content), &err), "%s", err.message);
}

static inline void check_content(const char *path, const char *content)
{
    struct sm_error err = {0};
    struct sm_buf buf = {0};
    ck_assert_msg(sm_file_read(path, 1 << 20, &buf, &err), "%s", err.message);
    ck_assert(sm_text_is(sm_buf_slice(&buf), content));
    sm_buf_finish(&buf);
}

static inline void check_write_fails(const char *path, const char *reason)
{
    struct sm_error err = {0};
    ck_assert(!sm_file_write(path, "new", 3, &err));
    ck_assert_int_eq(err.code, SM_E_OUTPUT);
    ck_assert_msg(strstr(err.message, reason), "%s", err.message);
}

#endif
