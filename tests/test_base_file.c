/* SPDX-License-Identifier: Apache-2.0
 * Whole files in, whole files out; what is no file; paths.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "file_helpers.h"
#include "run.h"

#include "base/file.h"
#include "base/memory.h"

static void check_read_fails(const char *path, size_t size_max, const char *reason)
{
    struct sm_error err = {0};
    struct sm_buf buf = {0};
    ck_assert(!sm_file_read(path, size_max, &buf, &err));
    ck_assert_int_eq(err.code, SM_E_INPUT);
    ck_assert_msg(strstr(err.message, reason), "%s", err.message);
    ck_assert_msg(strncmp(err.message, path, strlen(path)) == 0, "%s", err.message);
    sm_buf_finish(&buf);
}

START_TEST(what_is_written_is_read)
{
    write_file(in_folder("a"), "hello\n");
    check_content(in_folder("a"), "hello\n");
    ck_assert_int_eq(count_files(), 1);
}
END_TEST

START_TEST(empty_file_is_read_as_empty)
{
    write_file(in_folder("a"), "");
    check_content(in_folder("a"), "");
}
END_TEST

START_TEST(large_file_survives)
{
    size_t size = 3000001;
    char *bytes = malloc(size);
    for (size_t i = 0; i < size; i++)
        bytes[i] = (char)(i * 7);
    struct sm_buf buf = {0};
    ck_assert(sm_file_write(in_folder("a"), bytes, size, NULL));
    ck_assert(sm_file_read(in_folder("a"), size, &buf, NULL));
    ck_assert_uint_eq(buf.count, size);
    ck_assert(memcmp(buf.bytes, bytes, size) == 0);
    sm_buf_finish(&buf);
    free(bytes);
}
END_TEST

START_TEST(missing_file_is_an_error)
{
    check_read_fails(in_folder("none"), 100, "No such file");
}
END_TEST

START_TEST(folder_is_not_a_file)
{
    check_read_fails(folder, 100, "is a folder");
    check_write_fails(folder, "directory");
}
END_TEST

START_TEST(pipe_without_a_writer_does_not_hang)
{
    ck_assert_int_eq(mkfifo(in_folder("pipe"), 0600), 0);
    check_read_fails(in_folder("pipe"), 100, "is not a regular file");
}
END_TEST

START_TEST(device_is_not_read)
{
    check_read_fails("/dev/zero", 100, "is not a regular file");
}
END_TEST

START_TEST(file_of_exactly_the_limit_is_read_and_one_more_byte_is_not)
{
    write_file(in_folder("a"), "12345");
    struct sm_buf buf = {0};
    ck_assert(sm_file_read(in_folder("a"), 5, &buf, NULL));
    sm_buf_finish(&buf);
    check_read_fails(in_folder("a"), 4, "more than");
}
END_TEST

START_TEST(too_long_a_path_is_reported)
{
    char path[8192];
    memset(path, 'x', sizeof path);
    path[0] = '/';
    path[sizeof path - 1] = '\0';
    check_write_fails(path, "xxx"); /* the line is full before it comes to the reason */
    struct sm_buf buf = {0};
    ck_assert(!sm_file_read(path, 10, &buf, NULL));
    sm_buf_finish(&buf);
}
END_TEST

START_TEST(reading_survives_a_failed_allocation)
{
    write_file(in_folder("a"), "x");
    struct sm_error err = {0};
    struct sm_buf buf = {0};
    sm_memory_fail_after(0);
    bool ok = sm_file_read(in_folder("a"), 10, &buf, &err);
    sm_memory_fail_after(-1);
    ck_assert(!ok);
    ck_assert_int_eq(err.code, SM_E_MEMORY);
    sm_buf_finish(&buf);
}
END_TEST

struct path_case {
    const char *path, *name, *extension;
};

static const struct path_case path_cases[] = {
    {"a/b/c.txt", "c.txt", "txt"},
    {"c.txt", "c.txt", "txt"},
    {"a.b/c", "c", ""},
    {"a/.hidden", ".hidden", ""},
    {"a/", "", ""},
    {"a.tar.gz", "a.tar.gz", "gz"},
    {"a.", "a.", ""},
    {"", "", ""},
};

START_TEST(path_is_taken_apart)
{
    const struct path_case *one = &path_cases[_i];
    ck_assert_msg(sm_text_is(sm_path_name(one->path), one->name), "%s", one->path);
    ck_assert_msg(sm_text_is(sm_path_extension(one->path), one->extension), "%s", one->path);
}
END_TEST

START_TEST(path_is_joined_or_does_not_fit)
{
    char out[8];
    ck_assert(sm_path_join(out, sizeof out, "abc", "def"));
    ck_assert_str_eq(out, "abc/def");
    ck_assert(!sm_path_join(out, sizeof out, "abcd", "def"));
    ck_assert(sm_path_join(out, sizeof out, "a/", "b"));
    ck_assert_str_eq(out, "a/b");
}
END_TEST

START_TEST(files_and_folders_are_told_apart)
{
    write_file(in_folder("a"), "x");
    ck_assert(sm_file_exists(in_folder("a")));
    ck_assert(!sm_folder_exists(in_folder("a")));
    ck_assert(sm_folder_exists(folder));
    ck_assert(!sm_file_exists(folder));
    ck_assert(!sm_file_exists(in_folder("none")));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("files");
    TCase *files = tcase_create("files");
    tcase_add_checked_fixture(files, make_folder, remove_folder);
    tcase_set_timeout(files, 20);
    tcase_add_test(files, what_is_written_is_read);
    tcase_add_test(files, empty_file_is_read_as_empty);
    tcase_add_test(files, large_file_survives);
    tcase_add_test(files, missing_file_is_an_error);
    tcase_add_test(files, folder_is_not_a_file);
    tcase_add_test(files, pipe_without_a_writer_does_not_hang);
    tcase_add_test(files, device_is_not_read);
    tcase_add_test(files, file_of_exactly_the_limit_is_read_and_one_more_byte_is_not);
    tcase_add_test(files, too_long_a_path_is_reported);
    tcase_add_test(files, reading_survives_a_failed_allocation);
    ADD_ROWS(files, path_is_taken_apart, path_cases);
    tcase_add_test(files, path_is_joined_or_does_not_fit);
    tcase_add_test(files, files_and_folders_are_told_apart);
    suite_add_tcase(suite, files);
    return run_suite(suite);
}
