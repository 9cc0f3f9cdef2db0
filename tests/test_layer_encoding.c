/* SPDX-License-Identifier: Apache-2.0
 * Attribute text in the encodings it is found in.
 */
#include "data/encoding.h"

#include "tests/layer_helpers.h"
#include "tests/run.h"

static const struct dbf_column columns[] = {{"NAME", 'C', 12}, {"KM", 'N', 6}};

/* One square whose NAME is 'bytes', its table's header saying 'ldid'. */
static void make(struct sm_layer_files *files, const char *bytes, unsigned char ldid,
                 const char *cpg)
{
    start_shp(files, 5);
    add_square(files, 30, 50);
    start_dbf(files, columns, 2, ldid);
    add_row(files, bytes);
    if (cpg) sm_buf_str(&files->cpg, cpg);
}

#define KYIV_1251 "\xCA\xE8\xBF\xE2"
#define KYIV_KOI8_U "\xEB\xC9\xA7\xD7"
#define KYIV_866 "\x8A\xA8\xF5\xA2"
#define KYIV_8859_5 "\xBA\xD8\xF7\xD2"
#define KYIV_UTF_8 "Київ"

static const struct {
    const char *name, *bytes, *cpg;
    unsigned char ldid;
    const char *option, *text;
} encodings[] = {
    {"nobody says, it is UTF-8", KYIV_UTF_8, NULL, 0, NULL, KYIV_UTF_8},
    {"the machine's own, it is UTF-8", KYIV_UTF_8, NULL, 0x57, NULL, KYIV_UTF_8},
    {".cpg UTF-8", KYIV_UTF_8, "UTF-8", 0xC9, NULL, KYIV_UTF_8},
    {".cpg UTF8 with newline", KYIV_UTF_8, "utf8\r\n", 0, NULL, KYIV_UTF_8},
    {".cpg 65001", KYIV_UTF_8, "65001", 0, NULL, KYIV_UTF_8},
    {".cpg CP1251", KYIV_1251, "CP1251", 0, NULL, KYIV_UTF_8},
    {".cpg 1251", KYIV_1251, "1251", 0, NULL, KYIV_UTF_8},
    {".cpg windows-1251", KYIV_1251, "windows-1251", 0, NULL, KYIV_UTF_8},
    {".cpg ANSI 1251", KYIV_1251, "ANSI 1251", 0, NULL, KYIV_UTF_8},
    {".cpg KOI8-U", KYIV_KOI8_U, "KOI8-U", 0, NULL, KYIV_UTF_8},
    {".cpg CP866", KYIV_866, "CP866", 0, NULL, KYIV_UTF_8},
    {".cpg OEM 866", KYIV_866, "OEM 866", 0, NULL, KYIV_UTF_8},
    {".cpg ISO-8859-5", KYIV_8859_5, "ISO-8859-5", 0, NULL, KYIV_UTF_8},
    {".cpg ISO 88595", KYIV_8859_5, "ISO 88595", 0, NULL, KYIV_UTF_8},
    {".cpg ISO-8859-1", "\xC5re", "ISO-8859-1", 0, NULL, "Åre"},
    {".cpg ISO 88591", "\xC5re", "ISO 88591", 0, NULL, "Åre"},
    {".cpg CP1252", "\x8Eno", "CP1252", 0, NULL, "Žno"},
    {"header CP1251", KYIV_1251, NULL, 0xC9, NULL, KYIV_UTF_8},
    {"header CP866", KYIV_866, NULL, 0x65, NULL, KYIV_UTF_8},
    {"header CP1252", "\x8Eno", NULL, 0x03, NULL, "Žno"},
    {"option over .cpg and header", KYIV_1251, "UTF-8", 0x03, "cp1251", KYIV_UTF_8},
    {"ASCII whatever is said", "Kyiv", "klingon", 0xC9, NULL, "Kyiv"},
};

START_TEST(text_arrives_as_utf8)
{
    struct sm_layer_files files;
    struct sm_error err = {0};
    struct sm_layer_options options = {encodings[_i].option};
    make(&files, encodings[_i].bytes, encodings[_i].ldid, encodings[_i].cpg);
    struct sm_layer *layer = sm_layer_open_memory("test.shp", &files, &options, NULL, &err);
    ck_assert_msg(layer != NULL, "%s: %s", encodings[_i].name, err.message);
    expect_text(layer, 0, "NAME", encodings[_i].text);
    sm_layer_close(layer);
}
END_TEST

static const struct {
    const char *name, *bytes, *cpg;
    unsigned char ldid;
    const char *option, *error;
} refused[] = {
    {"nobody says", KYIV_1251, NULL, 0, NULL,
     "test.dbf: record 1: field NAME is not in UTF-8; say in a .cpg file which encoding it is in"},
    {"the machine's own", KYIV_1251, NULL, 0x57, NULL,
     "test.dbf: record 1: field NAME is not in UTF-8; say in a .cpg file which encoding it is in"},
    {".cpg lies", KYIV_1251, "UTF-8", 0, NULL, "test.dbf: record 1: field NAME is not in UTF-8"},
    {"no such byte in CP1251", "\x98", "1251", 0, NULL,
     "test.dbf: record 1: field NAME is not in CP1251"},
    {"unknown .cpg", KYIV_1251, "klingon", 0, NULL,
     "test.dbf: unknown encoding \"klingon\" in its .cpg"},
    {"unknown option", KYIV_1251, NULL, 0, "klingon", "test.dbf: unknown encoding \"klingon\""},
    {"ISO 8859-12 was never made", KYIV_1251, "ISO-8859-12", 0, NULL,
     "test.dbf: unknown encoding \"ISO-8859-12\" in its .cpg"},
};

START_TEST(text_that_is_not_in_its_encoding_is_an_error_with_record_and_field)
{
    struct sm_layer_files files;
    struct sm_layer_options options = {refused[_i].option};
    make(&files, refused[_i].bytes, refused[_i].ldid, refused[_i].cpg);
    expect_error("test.shp", &files, &options, refused[_i].error, refused[_i].name);
}
END_TEST

START_TEST(a_character_cut_by_its_field_is_taken_off_and_reported)
{
    struct sm_layer_files files;
    struct sm_report report = {0};
    make(&files,
         "Кропи!\xD0"
         "6",
         0, NULL); /* NAME is 12 bytes wide, its last a half letter */
    struct sm_layer *layer = open_good(&files, &report);
    expect_text(layer, 0, "NAME", "Кропи!");
    expect_text(layer, 0, "KM", "6");
    expect_remark(&report, SM_WARNING,
                  "test.dbf: 1 texts were cut inside their last character by the width of their "
                  "field; took the stump off");
    sm_layer_close(layer);
    sm_report_finish(&report);
}
END_TEST

START_TEST(a_letter_that_spans_two_fields_is_not_accepted)
{
    static const struct dbf_column halves[] = {{"A", 'C', 1}, {"B", 'C', 1}};
    struct sm_layer_files files;
    start_shp(&files, 5);
    add_square(&files, 30, 50);
    start_dbf(&files, halves, 2, 0);
    add_row(&files, "\xD0\x9A");
    expect_error("test.shp", &files, NULL,
                 "test.dbf: record 1: field B is not in UTF-8; say in a .cpg file which encoding "
                 "it is in",
                 "spanning");
}
END_TEST

START_TEST(field_names_are_converted_too)
{
    static const struct dbf_column named[] = {{KYIV_1251, 'C', 8}};
    struct sm_layer_files files;
    start_shp(&files, 5);
    add_square(&files, 30, 50);
    start_dbf(&files, named, 1, 0xC9);
    add_row(&files, "12");
    struct sm_layer *layer = open_good(&files, NULL);
    ck_assert_str_eq(sm_layer_field_name(layer, 0), KYIV_UTF_8);
    expect_text(layer, 0, KYIV_UTF_8, "12");
    sm_layer_close(layer);
}
END_TEST

START_TEST(a_full_field_of_cyrillic_has_room_for_its_utf8)
{
    struct sm_layer_files files;
    make(&files, KYIV_1251 KYIV_1251 KYIV_1251 "1.25", 0xC9, NULL);
    struct sm_layer *layer = open_good(&files, NULL);
    expect_text(layer, 0, "NAME", KYIV_UTF_8 KYIV_UTF_8 KYIV_UTF_8);
    expect_text(layer, 0, "KM", "1.25");
    sm_layer_close(layer);
}
END_TEST

START_TEST(every_language_driver_names_an_encoding_that_iconv_knows)
{
    int known = 0;
    for (int ldid = 0; ldid < 256; ldid++) {
        const char *name = sm_encoding_of_ldid((unsigned char)ldid);
        struct sm_error err = {0};
        if (!name) continue;
        known++;
        struct sm_decoder *decoder = sm_decoder_new(name, &err);
        ck_assert_msg(decoder != NULL, "%02x: %s", (unsigned)ldid, err.message);
        sm_decoder_free(decoder);
    }
    ck_assert_int_eq(known, 58);
    ck_assert_ptr_null(sm_encoding_of_ldid(0));
    ck_assert_ptr_null(sm_encoding_of_ldid(0x57));
}
END_TEST

static Suite *encoding_suite(void)
{
    Suite *suite = suite_create("encodings");
    TCase *tests = tcase_create("encodings");
    ADD_ROWS(tests, text_arrives_as_utf8, encodings);
    ADD_ROWS(tests, text_that_is_not_in_its_encoding_is_an_error_with_record_and_field, refused);
    tcase_add_test(tests, a_character_cut_by_its_field_is_taken_off_and_reported);
    tcase_add_test(tests, a_letter_that_spans_two_fields_is_not_accepted);
    tcase_add_test(tests, field_names_are_converted_too);
    tcase_add_test(tests, a_full_field_of_cyrillic_has_room_for_its_utf8);
    tcase_add_test(tests, every_language_driver_names_an_encoding_that_iconv_knows);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void)
{
    return run_suite(encoding_suite());
}
