/* SPDX-License-Identifier: Apache-2.0
 * Writing whole files: all of them or nothing, whatever goes wrong.
 */
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "file_helpers.h"
#include "run.h"

#include "base/file.h"

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

int main(void)
{
    Suite *suite = suite_create("writing files");
    TCase *files = tcase_create("files");
    tcase_add_checked_fixture(files, make_folder, remove_folder);
    tcase_set_timeout(files, 20);
    tcase_add_test(files, file_is_replaced_whole_and_nothing_is_left_behind);
    tcase_add_test(files, leftover_of_a_killed_run_does_no_harm);
    tcase_add_test(files, relative_path_is_written_into_the_working_folder);
    tcase_add_test(files, mode_follows_the_umask);
    tcase_add_test(files, full_disk_is_reported);
    tcase_add_test(files, file_size_limit_leaves_the_old_file_whole);
    tcase_add_test(files, folder_that_does_not_exist_is_reported);
    tcase_add_test(files, unwritable_folder_is_reported_and_keeps_its_file);
    tcase_add_test(files, writers_at_the_same_time_all_succeed_and_the_last_one_stays);
    tcase_add_loop_test(files, interrupted_program_writes_nothing_more, 0, 2);
    suite_add_tcase(suite, files);
    return run_suite(suite);
}
