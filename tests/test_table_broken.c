/* SPDX-License-Identifier: Apache-2.0
 * Shapefiles whose table or credit is broken: each is refused with one line that says where and
 * what.
 */
#include "tests/broken_layer.h"
#include "tests/run.h"

static void html_dbf(struct sm_layer_files *f)
{
    f->dbf.count = 0;
    sm_buf_str(&f->dbf, "<!DOCTYPE html><html><head><title>404 Not Found</title></head></html>");
}
static void empty_dbf(struct sm_layer_files *f)
{
    f->dbf.count = 0;
}
static void zero_dbf(struct sm_layer_files *f)
{
    memset(f->dbf.bytes, 0, f->dbf.count);
}
static void short_dbf_header(struct sm_layer_files *f)
{
    f->dbf.count = 20;
}
static void cut_dbf(struct sm_layer_files *f)
{
    f->dbf.count -= 5;
}
static void dbf_count_lies(struct sm_layer_files *f)
{
    put_le32(&f->dbf, 4, 0xFFFFFFFF);
}
static void dbf_has_fewer(struct sm_layer_files *f)
{
    put_le32(&f->dbf, 4, 2);
}
static void wide_field(struct sm_layer_files *f)
{
    f->dbf.bytes[DBF_HEADER + 32 + 16] = 7;
}
static void narrow_rows(struct sm_layer_files *f)
{
    put_le16(&f->dbf, 10, 0);
}
static void dbf_header_beyond(struct sm_layer_files *f)
{
    put_le16(&f->dbf, 8, 5000);
}
static void bad_credit(struct sm_layer_files *f)
{
    sm_buf_str(&f->credit, "\xFF");
}

static const struct spoilt broken[] = {
    SPOILT(html_dbf, "test.dbf: is not a dBASE table, whatever its name says"),
    SPOILT(empty_dbf, "test.dbf: is not a dBASE table, whatever its name says"),
    SPOILT(zero_dbf, "test.dbf: is not a dBASE table, whatever its name says"),
    SPOILT(short_dbf_header, "test.dbf: cut off inside its header"),
    SPOILT(cut_dbf, "test.dbf: cut off: its header says 3 records of 17 bytes, 2 are there"),
    SPOILT(dbf_count_lies,
           "test.dbf: cut off: its header says 4294967295 records of 17 bytes, 3 are there"),
    SPOILT(dbf_has_fewer, "test.dbf: has 2 records, the .shp 3"),
    SPOILT(wide_field, "test.dbf: field 2 of 2 does not fit into records of 17 bytes"),
    SPOILT(narrow_rows, "test.dbf: its header claims 97 bytes and records of 0, the file has 148"),
    SPOILT(dbf_header_beyond,
           "test.dbf: its header claims 5000 bytes and records of 17, the file has 148"),
    SPOILT(bad_credit, "test.shp: the credit line beside it is not UTF-8"),
};

START_TEST(a_broken_table_is_refused_with_one_line)
{
    expect_refused(&broken[_i]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("broken tables");
    TCase *tests = tcase_create("broken");
    ADD_ROWS(tests, a_broken_table_is_refused_with_one_line, broken);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
