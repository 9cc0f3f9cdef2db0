/* SPDX-License-Identifier: Apache-2.0
 * Memory, errors and reports; whole files in, whole files out. Files live in a folder of their own
 * that each test makes and takes away.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "folder_helpers.h"
#include "run.h"

#include "base/file.h"
#include "base/memory.h"
#include "base/report.h"

static int count_files(void)
{
    int count = 0;
    DIR *dir = opendir(folder);
    ck_assert_ptr_nonnull(dir);
    for (struct dirent *entry; (entry = readdir(dir));)
        count += entry->d_name[0] != '.';
    closedir(dir);
    return count;
}

static void write_file(const char *path, const char *content)
{
    struct sm_error err = {0};
    ck_assert_msg(sm_file_write(path, content, strlen(content), &err), "%s", err.message);
}

static void check_content(const char *path, const char *content)
{
    struct sm_error err = {0};
    struct sm_buf buf = {0};
    ck_assert_msg(sm_file_read(path, 1 << 20, &buf, &err), "%s", err.message);
    ck_assert(sm_text_is(sm_buf_slice(&buf), content));
    sm_buf_finish(&buf);
}

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

static void check_write_fails(const char *path, const char *reason)
{
    struct sm_error err = {0};
    ck_assert(!sm_file_write(path, "new", 3, &err));
    ck_assert_int_eq(err.code, SM_E_OUTPUT);
    ck_assert_msg(strstr(err.message, reason), "%s", err.message);
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

START_TEST(file_is_replaced_whole_and_nothing_is_left_behind)
{
    write_file(in_folder("a"), "a much longer first version");
    write_file(in_folder("a"), "short");
    check_content(in_folder("a"), "short");
    ck_assert_int_eq(count_files(), 1);
}
END_TEST

START_TEST(leftover_of_a_killed_run_does_no_harm)
{
    write_file(in_folder("a.part"), "left over");
    write_file(in_folder("a"), "new");
    check_content(in_folder("a"), "new");
}
END_TEST

START_TEST(relative_path_is_written_into_the_working_folder)
{
    ck_assert_int_eq(chdir(folder), 0);
    write_file("a", "here");
    check_content(in_folder("a"), "here");
    ck_assert_int_eq(chdir("/"), 0);
}
END_TEST

START_TEST(mode_follows_the_umask)
{
    struct stat st;
    umask(027);
    write_file(in_folder("a"), "x");
    ck_assert_int_eq(stat(in_folder("a"), &st), 0);
    ck_assert_int_eq(st.st_mode & 0777, 0640);
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

START_TEST(full_disk_is_reported)
{
    check_write_fails("/dev/full", "No space left");
}
END_TEST

START_TEST(file_size_limit_leaves_the_old_file_whole)
{
    write_file(in_folder("a"), "old");
    struct rlimit limit;
    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
    struct rlimit small = {1000, limit.rlim_max};
    sm_signals_init(); /* SIGXFSZ would kill us */
    char bytes[5000] = {0};
    struct sm_error err = {0};
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
    bool ok = sm_file_write(in_folder("a"), bytes, sizeof bytes, &err);
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
    ck_assert(!ok);
    ck_assert_int_eq(err.code, SM_E_OUTPUT);
    check_content(in_folder("a"), "old");
    ck_assert_int_eq(count_files(), 1);
}
END_TEST

START_TEST(folder_that_does_not_exist_is_reported)
{
    check_write_fails(in_folder("none/a"), "No such file");
}
END_TEST

START_TEST(unwritable_folder_is_reported_and_keeps_its_file)
{
    enum { NOBODY = 65534 }; /* root may write anywhere */
    bool is_root = geteuid() == 0;
    write_file(in_folder("a"), "old");
    chmod(folder, 0555);
    if (is_root) ck_assert_int_eq(seteuid(NOBODY), 0);
    check_write_fails(in_folder("a"), "ermission");
    check_content(in_folder("a"), "old");
    if (is_root) ck_assert_int_eq(seteuid(0), 0);
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

/* Each writes its own letter many times over; a torn file would mix letters. */
static void write_letters(char letter)
{
    char bytes[20000];
    memset(bytes, letter, sizeof bytes);
    for (int i = 0; i < 30; i++)
        if (!sm_file_write(in_folder("a"), bytes, sizeof bytes, NULL)) _exit(1);
    _exit(0);
}

START_TEST(writers_at_the_same_time_all_succeed_and_the_last_one_stays)
{
    enum { WRITERS = 6 };
    pid_t writers[WRITERS];
    for (int i = 0; i < WRITERS; i++) {
        writers[i] = fork();
        if (writers[i] == 0) write_letters((char)('a' + i));
    }
    for (int i = 0; i < WRITERS; i++) {
        int status;
        ck_assert_int_eq(waitpid(writers[i], &status, 0), writers[i]);
        ck_assert_int_eq(status, 0);
    }
    struct sm_buf buf = {0};
    ck_assert(sm_file_read(in_folder("a"), 1 << 20, &buf, NULL));
    ck_assert_uint_eq(buf.count, 20000);
    for (size_t i = 1; i < buf.count; i++)
        ck_assert_int_eq(buf.bytes[i], buf.bytes[0]);
    ck_assert_int_eq(count_files(), 1);
    sm_buf_finish(&buf);
}
END_TEST

START_TEST(interrupted_program_writes_nothing_more)
{
    struct sm_error err = {0};
    sm_signals_init();
    raise(_i ? SIGTERM : SIGINT);
    ck_assert_int_eq(sm_signal_pending(), _i ? SIGTERM : SIGINT);
    ck_assert(!sm_file_write(in_folder("a"), "x", 1, &err));
    ck_assert_int_eq(err.code, SM_E_INTERRUPTED);
    ck_assert_int_eq(count_files(), 0);
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

/* Memory. */

START_TEST(array_grows_by_doubling)
{
    int *items = NULL;
    size_t capacity = 0;
    ck_assert(sm_grow(&items, &capacity, 1, sizeof *items));
    ck_assert_uint_ge(capacity, 8);
    size_t before = capacity;
    ck_assert(sm_grow(&items, &capacity, before, sizeof *items));
    ck_assert_uint_eq(capacity, before);
    ck_assert(sm_grow(&items, &capacity, before + 1, sizeof *items));
    ck_assert_uint_ge(capacity, 2 * before);
    free(items);
}
END_TEST

START_TEST(sizes_that_overflow_are_refused)
{
    void *items = NULL;
    size_t capacity = 0;
    struct sm_arena arena = {0};
    ck_assert(!sm_grow(&items, &capacity, SIZE_MAX, 1));
    ck_assert(!sm_grow(&items, &capacity, SIZE_MAX / 4, 16));
    ck_assert_ptr_null(items);
    ck_assert_uint_eq(capacity, 0);
    ck_assert_ptr_null(sm_alloc(SIZE_MAX / 2, 3));
    ck_assert_ptr_null(sm_alloc_zeroed(SIZE_MAX / 2, 3));
    ck_assert_ptr_null(sm_arena_alloc(&arena, SIZE_MAX / 2, 3));
    ck_assert_ptr_null(sm_arena_alloc(&arena, SIZE_MAX, 1));
    ck_assert_ptr_null(sm_arena_copy(&arena, "", SIZE_MAX));
    sm_arena_finish(&arena);
}
END_TEST

START_TEST(array_is_untouched_when_memory_runs_out)
{
    int *items = NULL;
    size_t capacity = 0;
    ck_assert(sm_grow(&items, &capacity, 1, sizeof *items));
    items[0] = 7;
    int *same = items;
    size_t before = capacity;
    sm_memory_fail_after(0);
    ck_assert(!sm_grow(&items, &capacity, 1000, sizeof *items));
    sm_memory_fail_after(-1);
    ck_assert_ptr_eq(items, same);
    ck_assert_uint_eq(capacity, before);
    ck_assert_int_eq(items[0], 7);
    free(items);
}
END_TEST

START_TEST(arena_blocks_are_aligned_and_apart)
{
    struct sm_arena arena = {0};
    unsigned char *blocks[500];
    for (size_t i = 0; i < 500; i++) {
        size_t size = 1 + i * 37 % 900;
        blocks[i] = sm_arena_alloc(&arena, size, 1);
        ck_assert_ptr_nonnull(blocks[i]);
        ck_assert_uint_eq((uintptr_t)blocks[i] % alignof(max_align_t), 0);
        memset(blocks[i], (int)(i & 0xFF), size);
    }
    for (size_t i = 0; i < 500; i++)
        for (size_t k = 0; k < 1 + i * 37 % 900; k++)
            ck_assert_uint_eq(blocks[i][k], i & 0xFF);
    sm_arena_finish(&arena);
}
END_TEST

START_TEST(arena_serves_what_is_larger_than_a_chunk)
{
    struct sm_arena arena = {0};
    char *small = sm_arena_alloc(&arena, 10, 1);
    char *large = sm_arena_alloc_zeroed(&arena, 5000000, 1);
    ck_assert(small && large);
    ck_assert(large[0] == 0 && large[4999999] == 0);
    sm_arena_empty(&arena);
    ck_assert_ptr_nonnull(sm_arena_alloc(&arena, 10, 1));
    ck_assert_str_eq(sm_arena_copy(&arena, "abcdef", 3), "abc");
    ck_assert_str_eq(sm_arena_copy(&arena, NULL, 0), "");
    sm_arena_finish(&arena);
    sm_arena_empty(&arena); /* of nothing */
}
END_TEST

START_TEST(arena_survives_a_failed_allocation)
{
    struct sm_arena arena = {0};
    sm_memory_fail_after(0);
    ck_assert_ptr_null(sm_arena_alloc(&arena, 10, 1));
    sm_memory_fail_after(-1);
    ck_assert_ptr_nonnull(sm_arena_alloc(&arena, 10, 1));
    sm_arena_finish(&arena);
}
END_TEST

/* Errors and reports. */

START_TEST(error_is_one_line)
{
    struct sm_error err = {0};
    ck_assert(!sm_fail(&err, SM_E_INPUT, "%s: bad\n\x1b[31m", "a\tb"));
    ck_assert_str_eq(err.message, "a?b: bad??[31m");
    ck_assert_int_eq(err.code, SM_E_INPUT);
    ck_assert(!sm_fail(NULL, SM_E_INPUT, "nobody listens"));
}
END_TEST

START_TEST(long_error_is_cut_at_a_character)
{
    struct sm_error err = {0};
    char text[2000];
    for (int shift = 0; shift < 4; shift++) {
        memset(text, 'a', sizeof text);
        for (size_t i = (size_t)shift; i + 2 < sizeof text; i += 2)
            memcpy(text + i, "Ї", 2);
        text[sizeof text - 1] = '\0';
        sm_fail(&err, SM_E_INPUT, "%s", text);
        ck_assert_uint_lt(strlen(err.message), sizeof err.message);
        ck_assert_uint_gt(strlen(err.message), sizeof err.message - 5);
        ck_assert(sm_utf8_valid(sm_text(err.message), NULL));
    }
}
END_TEST

START_TEST(report_keeps_each_line_once)
{
    struct sm_report report = {0};
    sm_remark(&report, SM_WARNING, "row %d: no place", 3);
    sm_remark(&report, SM_WARNING, "row %d: no place", 3);
    sm_remark(&report, SM_NOTE, "fine\n");
    sm_remark(NULL, SM_NOTE, "nobody listens");
    ck_assert_uint_eq(report.count, 2);
    ck_assert_uint_eq(report.warnings, 1);
    ck_assert_str_eq(report.remarks[1].line, "fine?");
    sm_report_finish(&report);
}
END_TEST

START_TEST(long_remark_is_cut_at_a_character)
{
    struct sm_report report = {0};
    char text[3000];
    for (int shift = 0; shift < 2; shift++) {
        memset(text, 'a', sizeof text);
        for (size_t i = (size_t)shift; i + 2 < sizeof text; i += 2)
            memcpy(text + i, "Ї", 2);
        text[sizeof text - 1] = '\0';
        sm_remark(&report, SM_NOTE, "%s", text);
        ck_assert(sm_utf8_valid(sm_text(report.remarks[shift].line), NULL));
    }
    sm_report_finish(&report);
}
END_TEST

START_TEST(many_remarks_are_kept_in_no_time)
{
    struct sm_report report = {0};
    for (int i = 0; i < 50000; i++)
        sm_remark(&report, SM_NOTE, "row %d: a remark of its own", i);
    ck_assert_uint_eq(report.count, 50000);
    sm_report_finish(&report);
}
END_TEST

START_TEST(lost_remark_is_admitted)
{
    struct sm_report report = {0};
    sm_memory_fail_after(_i);
    sm_remark(&report, SM_WARNING, "lost");
    sm_memory_fail_after(-1);
    ck_assert(report.failed);
    ck_assert_uint_eq(report.warnings, 1);
    sm_report_finish(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("files and memory");
    TCase *files = tcase_create("files");
    tcase_add_checked_fixture(files, make_folder, remove_folder);
    tcase_set_timeout(files, 20);
    tcase_add_test(files, what_is_written_is_read);
    tcase_add_test(files, empty_file_is_read_as_empty);
    tcase_add_test(files, large_file_survives);
    tcase_add_test(files, file_is_replaced_whole_and_nothing_is_left_behind);
    tcase_add_test(files, leftover_of_a_killed_run_does_no_harm);
    tcase_add_test(files, relative_path_is_written_into_the_working_folder);
    tcase_add_test(files, mode_follows_the_umask);
    tcase_add_test(files, missing_file_is_an_error);
    tcase_add_test(files, folder_is_not_a_file);
    tcase_add_test(files, pipe_without_a_writer_does_not_hang);
    tcase_add_test(files, device_is_not_read);
    tcase_add_test(files, file_of_exactly_the_limit_is_read_and_one_more_byte_is_not);
    tcase_add_test(files, full_disk_is_reported);
    tcase_add_test(files, file_size_limit_leaves_the_old_file_whole);
    tcase_add_test(files, folder_that_does_not_exist_is_reported);
    tcase_add_test(files, unwritable_folder_is_reported_and_keeps_its_file);
    tcase_add_test(files, too_long_a_path_is_reported);
    tcase_add_test(files, reading_survives_a_failed_allocation);
    tcase_add_test(files, writers_at_the_same_time_all_succeed_and_the_last_one_stays);
    tcase_add_loop_test(files, interrupted_program_writes_nothing_more, 0, 2);
    ADD_ROWS(files, path_is_taken_apart, path_cases);
    tcase_add_test(files, path_is_joined_or_does_not_fit);
    tcase_add_test(files, files_and_folders_are_told_apart);
    suite_add_tcase(suite, files);
    TCase *memory = tcase_create("memory");
    tcase_add_test(memory, array_grows_by_doubling);
    tcase_add_test(memory, sizes_that_overflow_are_refused);
    tcase_add_test(memory, array_is_untouched_when_memory_runs_out);
    tcase_add_test(memory, arena_blocks_are_aligned_and_apart);
    tcase_add_test(memory, arena_serves_what_is_larger_than_a_chunk);
    tcase_add_test(memory, arena_survives_a_failed_allocation);
    suite_add_tcase(suite, memory);
    TCase *reports = tcase_create("reports");
    tcase_add_test(reports, error_is_one_line);
    tcase_add_test(reports, long_error_is_cut_at_a_character);
    tcase_add_test(reports, report_keeps_each_line_once);
    tcase_add_test(reports, long_remark_is_cut_at_a_character);
    tcase_add_test(reports, many_remarks_are_kept_in_no_time);
    tcase_add_loop_test(reports, lost_remark_is_admitted, 0, 3);
    suite_add_tcase(suite, reports);
    return run_suite(suite);
}
