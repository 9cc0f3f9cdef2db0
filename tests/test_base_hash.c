/* SPDX-License-Identifier: Apache-2.0
 * Hashes of contents; folders in their order.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run.h"

#include "base/file.h"
#include "base/folder.h"
#include "base/hash.h"

/* What Python's hashlib.blake2b(…, digest_size=32) says of the bytes 0, 1, … 255, 0, … and of
 * texts. */
struct hash_case {
    const char *name, *text;
    size_t counted; /* bytes counted up, where 'text' is NULL */
    const char *hex;
};

static const struct hash_case hash_cases[] = {
    {"nothing", "", 0, "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"},
    {"abc", "abc", 0, "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"},
    {"many blocks", NULL, 1024, "f1551feeb252c7e60bb362205bd1ac2f70b145260a91d41e8c5d0a187549a5f2"},
};

START_TEST(hashes_are_what_others_find)
{
    const struct hash_case *one = &hash_cases[_i];
    unsigned char bytes[1024];
    size_t n = one->text ? strlen(one->text) : one->counted;
    for (size_t i = 0; i < n; i++)
        bytes[i] = one->text ? (unsigned char)one->text[i] : (unsigned char)i;
    ck_assert_str_eq(sm_hash_of(bytes, n).hex, one->hex);
}
END_TEST

START_TEST(full_block_and_one_byte_more_are_hashed_right)
{
    char bytes[129];
    memset(bytes, 'a', sizeof bytes);
    ck_assert_str_eq(sm_hash_of(bytes, 128).hex,
                     "ae2aa48507885c4c950fb809b2076f959cde9f8ea6da260d9a3587df33dac450");
    ck_assert_str_eq(sm_hash_of(bytes, 129).hex,
                     "2f64744a6de0d2c0b56e64cf6e29a5aaa255010d415d51c75ccc82f73dccd865");
}
END_TEST

START_TEST(pieces_do_not_matter)
{
    struct sm_hash hash;
    char bytes[700];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)(i * 7);
    sm_hash_begin(&hash);
    for (size_t at = 0, n = 1; at < sizeof bytes; at += n, n = n * 2 % 97 + 1) {
        if (n > sizeof bytes - at) n = sizeof bytes - at;
        sm_hash_add(&hash, bytes + at, n);
    }
    ck_assert_str_eq(sm_hash_end(&hash).hex, sm_hash_of(bytes, sizeof bytes).hex);
}
END_TEST

START_TEST(texts_keep_their_borders)
{
    struct sm_hash one, other;
    sm_hash_begin(&one);
    sm_hash_text(&one, sm_text("ab"));
    sm_hash_text(&one, sm_text("c"));
    sm_hash_begin(&other);
    sm_hash_text(&other, sm_text("a"));
    sm_hash_text(&other, sm_text("bc"));
    ck_assert_str_ne(sm_hash_end(&one).hex, sm_hash_end(&other).hex);
}
END_TEST

static void put(const char *folder, const char *name)
{
    char path[512];
    ck_assert(sm_path_join(path, sizeof path, folder, name));
    ck_assert(sm_file_write_unsynced(path, "x", 1, NULL));
}

/* From the draft's own test vectors. */
static const struct fnv_row {
    const char *text;
    uint64_t hash;
    uint32_t hash32;
} fnv_rows[] = {
    {"", 0xCBF29CE484222325u, 0x811C9DC5u},
    {"a", 0xAF63DC4C8601EC8Cu, 0xE40C292Cu},
    {"foobar", 0x85944171F73967E8u, 0xBF9CF968u},
};

START_TEST(quick_hashes_are_those_of_the_draft)
{
    const struct fnv_row *row = &fnv_rows[_i];
    ck_assert_uint_eq(sm_fnv_of(sm_text(row->text)), row->hash);
    ck_assert_uint_eq(sm_fnv32_of(sm_text(row->text)), row->hash32);
    ck_assert_uint_eq(sm_fnv_folded(row->hash), row->hash ^ row->hash >> 32);
}
END_TEST

START_TEST(folder_lists_its_files_by_bytes)
{
    char made[] = "/tmp/sitmap-folder-XXXXXX", deep[128];
    struct sm_folder folder = {0};
    ck_assert_ptr_nonnull(mkdtemp(made));
    snprintf(deep, sizeof deep, "%s/z/y/", made);
    ck_assert(sm_folder_make(deep, NULL));
    ck_assert(sm_folder_make(deep, NULL));
    put(made, "b.txt");
    put(made, "B.txt");
    put(made, ".hidden");
    put(made, "a.txt");
    ck_assert(sm_folder_read(&folder, made, NULL));
    ck_assert_uint_eq(folder.count, 3);
    ck_assert_str_eq(folder.names[0], "B.txt");
    ck_assert_str_eq(folder.names[2], "b.txt");
    ck_assert(sm_folder_sync(made, NULL));
    sm_folder_finish(&folder);
    const char *names[] = {"b.txt", "B.txt", ".hidden", "a.txt"};
    for (int i = 0; i < 4; i++) {
        char path[512];
        sm_path_join(path, sizeof path, made, names[i]);
        ck_assert_int_eq(unlink(path), 0);
    }
    ck_assert_int_eq(rmdir(deep), 0);
    deep[strlen(deep) - 2] = '\0';
    ck_assert_int_eq(rmdir(deep), 0);
    ck_assert_int_eq(rmdir(made), 0);
}
END_TEST

START_TEST(file_is_no_folder)
{
    struct sm_folder folder = {0};
    struct sm_error err = {0};
    ck_assert(!sm_folder_read(&folder, "/dev/null", &err));
    ck_assert_int_eq(err.code, SM_E_INPUT);
    sm_folder_finish(&folder);
    ck_assert(!sm_folder_make("/dev/null/below", &err));
    ck_assert_int_eq(err.code, SM_E_OUTPUT);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("hash");
    TCase *all = tcase_create("hash");
    ADD_ROWS(all, hashes_are_what_others_find, hash_cases);
    tcase_add_test(all, full_block_and_one_byte_more_are_hashed_right);
    tcase_add_test(all, pieces_do_not_matter);
    tcase_add_test(all, texts_keep_their_borders);
    ADD_ROWS(all, quick_hashes_are_those_of_the_draft, fnv_rows);
    tcase_add_test(all, folder_lists_its_files_by_bytes);
    tcase_add_test(all, file_is_no_folder);
    suite_add_tcase(suite, all);
    return run_suite(suite);
}
