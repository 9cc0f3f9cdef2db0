/* SPDX-License-Identifier: Apache-2.0
 * Tables as people's programs write them.
 */
#include <stdio.h>

#include "run.h"

#include "data/csv.h"

/* All rows as "[a|b][c|d]". */
static bool read_all(struct sm_text text, struct sm_buf *out, struct sm_error *err)
{
    struct sm_csv csv;
    bool more = true, ok = sm_csv_open(&csv, "t.csv", text, err);
    while (ok && more) {
        ok = sm_csv_next(&csv, &more, err);
        if (!ok || !more) break;
        sm_buf_char(out, '[');
        for (size_t i = 0; i < csv.count; i++) {
            if (i) sm_buf_char(out, '|');
            sm_buf_text(out, csv.cells[i]);
        }
        sm_buf_char(out, ']');
    }
    sm_csv_finish(&csv);
    return ok;
}

static const struct {
    const char *name, *text, *rows;
} tables[] = {
    {"comma", "a,b\n1,2\n", "[a|b][1|2]"},
    {"no newline at the end", "a,b\n1,2", "[a|b][1|2]"},
    {"CRLF", "a,b\r\n1,2\r\n", "[a|b][1|2]"},
    {"BOM",
     "\xEF\xBB\xBF"
     "a,b\n1,2\n",
     "[a|b][1|2]"},
    {"semicolon", "a;b\n1,5;2\n", "[a|b][1,5|2]"},
    {"tab", "a\tb\n1;2\t3,4\n", "[a|b][1;2|3,4]"},
    {"one column", "a\n1\n", "[a][1]"},
    {"quoted", "a,b\n\"1\",\"2\"\n", "[a|b][1|2]"},
    {"quoted separator", "a,b\n\"1,5\",2\n", "[a|b][1,5|2]"},
    {"quoted line break", "a,b\n\"1\n2\",3\n", "[a|b][1\n2|3]"},
    {"doubled quote", "a,b\n\"say \"\"hi\"\"\",2\n", "[a|b][say \"hi\"|2]"},
    {"only a doubled quote", "a,b\n\"\"\"\",2\n", "[a|b][\"|2]"},
    {"quote within a plain cell", "a,b\n5\" gun,2\n", "[a|b][5\" gun|2]"},
    {"empty cells", "a,b,c\n,,3\n1,,\n", "[a|b|c][||3][1||]"},
    {"empty quoted cell", "a,b\n\"\",2\n", "[a|b][|2]"},
    {"space behind a quote", "a,b\n\"1\" ,2\n", "[a|b][1|2]"},
    {"blank lines", "\n\na,b\n\n1,2\n\n\n", "[a|b][1|2]"},
    {"rows of nothing but separators", "a,b\n,\n1,2\n, \n", "[a|b][1|2]"},
    {"blank lines before semicolons", "\n \r\n# c\n\na;b\n1,5;2\n", "[a|b][1,5|2]"},
    {"comments before the header", "# by hand\n# twice\na,b\n1,2\n", "[a|b][1|2]"},
    {"no comments after it", "a,b\n#1,2\n", "[a|b][#1|2]"},
    {"separators in a quoted header", "\"a,,,,\";b\n1;2\n", "[a,,,,|b][1|2]"},
    {"Cyrillic", "місто,b\nКиїв,2\n", "[місто|b][Київ|2]"},
    {"the replacement character itself", "a,b\n\xEF\xBF\xBD,2\n", "[a|b][\xEF\xBF\xBD|2]"},
    {"rows of other lengths", "a,b\n1\n1,2,3\n", "[a|b][1][1|2|3]"},
    {"empty", "", ""},
    {"a BOM and nothing else", "\xEF\xBB\xBF", ""},
    {"nothing but comments", "# nothing\n# here", ""},
};

START_TEST(a_table_is_read_as_its_writer_meant_it)
{
    struct sm_buf rows = {0};
    struct sm_error err = {0};
    ck_assert_msg(read_all(sm_text(tables[_i].text), &rows, &err), "%s: %s", tables[_i].name,
                  err.message);
    ck_assert_msg(sm_text_is(sm_buf_slice(&rows), tables[_i].rows), "%s: %s", tables[_i].name,
                  rows.bytes ? rows.bytes : "");
    sm_buf_finish(&rows);
}
END_TEST

static const struct {
    const char *text;
    size_t n;
    const char *error;
} broken[] = {
    {"a,b\n\"1,2\n3,4\n", 0, "t.csv:2: the quote of cell 1 is never closed"},
    {"a,b\n1,\"2", 0, "t.csv:2: the quote of cell 2 is never closed"},
    {"a,b\n1,\"2\"x\n", 0,
     "t.csv:2: text behind the closing quote of cell 2; write a quote inside a cell twice"},
    {"a,b\n\"1\n\"x,2\n", 0,
     "t.csv:3: text behind the closing quote of cell 1; write a quote inside a cell twice"},
    {"a,b\n1,2\n1,\xE9t\xE9\n", 0, "t.csv:3: byte 0xE9 is not UTF-8; save the table as UTF-8"},
    {"a,b\n1,\xC0\xAF\n", 0, "t.csv:2: byte 0xC0 is not UTF-8; save the table as UTF-8"},
    {"a,b\n1,\xED\xA0\x80\n", 0, "t.csv:2: byte 0xED is not UTF-8; save the table as UTF-8"},
    {"a,b\n1,\xD0", 0, "t.csv:2: byte 0xD0 is not UTF-8; save the table as UTF-8"},
    {"\xFF\xFE"
     "a\0,\0b\0\n\0",
     10, "t.csv:1: not UTF-8 (UTF-16?); save the table as UTF-8"},
    {"a,b\n1,\0", 7, "t.csv:2: not UTF-8 (UTF-16?); save the table as UTF-8"},
};

START_TEST(a_broken_table_names_file_and_line)
{
    struct sm_buf rows = {0};
    struct sm_error err = {0};
    size_t n = broken[_i].n ? broken[_i].n : strlen(broken[_i].text);
    ck_assert(!read_all((struct sm_text){broken[_i].text, n}, &rows, &err));
    ck_assert_str_eq(err.message, broken[_i].error);
    ck_assert_int_eq(err.code, SM_E_INPUT);
    sm_buf_finish(&rows);
}
END_TEST

START_TEST(a_row_knows_its_first_line)
{
    struct sm_csv csv;
    struct sm_error err = {0};
    bool more;
    const char *text = "# c\na,b\n\n\"1\n2\n3\",x\n4,5\n";
    static const size_t lines[] = {2, 4, 7};
    ck_assert(sm_csv_open(&csv, "t.csv", sm_text(text), &err));
    for (size_t i = 0; i < 3; i++) {
        ck_assert(sm_csv_next(&csv, &more, &err) && more);
        ck_assert_uint_eq(csv.line, lines[i]);
    }
    ck_assert(sm_csv_next(&csv, &more, &err) && !more);
    ck_assert(sm_csv_next(&csv, &more, &err) && !more);
    sm_csv_finish(&csv);
}
END_TEST

START_TEST(plain_cells_are_slices_of_the_text)
{
    const char *text = "a,b\n1,\"2\"\n";
    struct sm_csv csv;
    struct sm_error err = {0};
    bool more;
    ck_assert(sm_csv_open(&csv, "t.csv", sm_text(text), &err));
    ck_assert(sm_csv_next(&csv, &more, &err) && sm_csv_next(&csv, &more, &err));
    ck_assert_ptr_eq(csv.cells[0].at, text + 4);
    ck_assert_ptr_eq(csv.cells[1].at, text + 7);
    sm_csv_finish(&csv);
}
END_TEST

START_TEST(a_table_cut_anywhere_is_read_or_refused)
{
    static const char text[] = "\xEF\xBB\xBF# c\na;\"b\"\r\n\"1\"\"\n\";Київ\r\n;\n";
    for (size_t n = 0; n < sizeof text; n++) {
        char *copy = malloc(n ? n : 1); /* so that a sanitizer sees the end */
        ck_assert_ptr_nonnull(copy);
        memcpy(copy, text, n);
        struct sm_buf rows = {0};
        struct sm_error err = {0};
        bool ok = read_all((struct sm_text){copy, n}, &rows, &err);
        ck_assert(ok == (err.code == SM_OK));
        sm_buf_finish(&rows);
        free(copy);
    }
}
END_TEST

START_TEST(running_out_of_memory_is_said)
{
    const char *text = "a,b,c,d,e,f,g,h,i,j\n\"1\"\"\",2\n3,4\n";
    struct sm_error err = {0};
    bool ok = false;
    for (long n = 0; !ok && n < 50; n++) {
        struct sm_csv csv;
        bool more = true;
        err = (struct sm_error){0};
        sm_memory_fail_after(n);
        ok = sm_csv_open(&csv, "t.csv", sm_text(text), &err);
        while (ok && more)
            ok = sm_csv_next(&csv, &more, &err);
        sm_memory_fail_after(-1);
        sm_csv_finish(&csv);
        ck_assert(ok || err.code == SM_E_MEMORY);
    }
    ck_assert(ok);
}
END_TEST

/* Rows are looked at for 64 bytes at a time, wherever that cuts their cells. */
static const struct {
    const char *name, *end, *rows;
} ends[] = {
    {"quoted", ",\"a, b\",,c\n", "|a, b||c]"},
    {"quoted at the end", ",c,\"d\"\n", "|c|d]"},
    {"CRLF", ",,c\r\n", "||c]"},
    {"CRLF behind a quote", ",c,\"d\"\r\n", "|c|d]"},
    {"nothing in quotes", ",\"\",e\n", "||e]"},
    {"doubled quotes", ",\"e\"\"f\",\"\"\"\"\n", "|e\"f|\"]"},
    {"a quote in a plain cell", ",h\"i,\"j\"\n", "|h\"i|j]"},
    {"a line break in quotes", ",\"j\nk\",l\n", "|j\nk|l]"},
    {"a space behind a quote", ",\"m\" ,n\n", "|m|n]"},
};

START_TEST(a_row_has_the_same_cells_however_long_it_is)
{
    enum { PAD_MAX = 140, ROWS_BEHIND = 30 };
    for (size_t pad = 0; pad < PAD_MAX; pad++) {
        struct sm_buf text = {0}, wanted = {0}, rows = {0};
        struct sm_error err = {0};
        sm_buf_str(&text, "a,b,c,d\n");
        sm_buf_str(&wanted, "[a|b|c|d][");
        for (size_t i = 0; i < pad; i++) {
            sm_buf_char(&text, 'x');
            sm_buf_char(&wanted, 'x');
        }
        sm_buf_str(&text, ends[_i].end);
        sm_buf_str(&wanted, ends[_i].rows);
        for (size_t i = 0; i < ROWS_BEHIND; i++) {
            sm_buf_str(&text, "1,\"2\"\n");
            sm_buf_str(&wanted, "[1|2]");
        }
        ck_assert_msg(read_all((struct sm_text){text.bytes, text.count}, &rows, &err), "%s",
                      err.message);
        ck_assert_str_eq(rows.bytes, wanted.bytes);
        sm_buf_finish(&text);
        sm_buf_finish(&wanted);
        sm_buf_finish(&rows);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("csv");
    TCase *reading = tcase_create("reading");
    ADD_ROWS(reading, a_table_is_read_as_its_writer_meant_it, tables);
    ADD_ROWS(reading, a_row_has_the_same_cells_however_long_it_is, ends);
    tcase_add_test(reading, a_row_knows_its_first_line);
    tcase_add_test(reading, plain_cells_are_slices_of_the_text);
    suite_add_tcase(suite, reading);
    TCase *breaking = tcase_create("breaking");
    ADD_ROWS(breaking, a_broken_table_names_file_and_line, broken);
    tcase_add_test(breaking, a_table_cut_anywhere_is_read_or_refused);
    tcase_add_test(breaking, running_out_of_memory_is_said);
    suite_add_tcase(suite, breaking);
    return run_suite(suite);
}
