/* SPDX-License-Identifier: Apache-2.0
 * The tables a gazetteer is read from: the user's own, and embedded ones that are broken.
 */
#include "test_week_helpers.h"

static struct sm_gazetteer *open_with(const char *places, struct sm_error *err)
{
    write_or_die("t.csv", places, strlen(places));
    return sm_gazetteer_open(SITMAP_DATA_FOLDER, "t.csv", NULL, err);
}

static const struct {
    const char *places, *error;
} complaints[] = {
    {"", "t.csv: is empty; the first row names columns"},
    {"name,lat\nA,1\n", "t.csv:1: column \"lon\" is missing"},
    {"lat,lon\n1,2\n", "t.csv:1: column \"name_en\" is missing"},
    {"name,lat,lon\n,1,2\n", "t.csv:2: name_en is empty"},
    {"name,lat,lon\nA,91,2\n", "t.csv:2: lat \"91\": not a number from -90 to 90"},
    {"name,lat,lon\nA,1,x\n", "t.csv:2: lon \"x\": not a number from -180 to 180"},
    {"name,lat,lon\nA,,\n", "t.csv:2: lat \"\": not a number from -90 to 90"},
    {"name,lat,lon,kind\nA,1,2,hamlet\n",
     "t.csv:2: kind \"hamlet\": unknown; one of village, town, city, admin1_capital, capital, "
     "site"},
    {"name,lat,lon,population\nA,1,2,many\n",
     "t.csv:2: population \"many\": not a number of people"},
    {"name,lat,lon,admin1\nA,1,2,Donetks\n",
     "t.csv:2: admin1 \"Donetks\": unknown; did you mean \"donetsk\"?"},
    {"name,lat,lon,admin1\nA,1,2,Xyzzyqwv\n",
     "t.csv:2: admin1 \"Xyzzyqwv\": unknown; 'sitmap regions' lists them"},
    {"name,lat,lon,country\nA,1,2,Utopia\n",
     "t.csv:2: country \"Utopia\": unknown; write its ISO code"},
    {"name,lat,lon,admin1,country\nA,1,2,Crimea,Russia\n",
     "t.csv:2: country \"Russia\": admin1 lies in another country"},
    {"name,lat,lon\n\"A,1,2\n", "t.csv:2: the quote of cell 1 is never closed"},
};

START_TEST(a_complaint_about_the_users_table_names_its_line)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(open_with(complaints[_i].places, &err));
    ck_assert_str_eq(err.message, complaints[_i].error);
    ck_assert_int_eq(err.code, SM_E_INPUT);
}
END_TEST

static struct sm_match resolve(const struct sm_gazetteer *gazetteer, const char *name)
{
    struct sm_query query = {.name = sm_text(name)};
    struct sm_match match = {0};
    struct sm_error err = {0};
    ck_assert_msg(sm_gazetteer_resolve(gazetteer, &query, &match, &err), "%s", err.message);
    return match;
}

START_TEST(the_users_places_outrank_the_embedded_ones)
{
    struct sm_error err = {0};
    struct sm_gazetteer *gazetteer = open_with(
        "lon;lat;name;name_uk;admin1;alt\n37,5;48,5;Pokrovske;;Donetsk;pokrov-on-the-hill\n"
        "37,6;48,6;Hill 5;Висота 5;Донецька область;\n",
        &err);
    ck_assert_msg(gazetteer != NULL, "%s", err.message);
    struct sm_match match = resolve(gazetteer, "Pokrovske");
    ck_assert_double_eq(match.place->at_deg.x, 37.5);
    ck_assert(sm_text_is(match.place->admin1, "donetsk"));
    ck_assert(sm_text_is(match.place->country, "UA"));
    ck_assert_ptr_eq(resolve(gazetteer, "pokrov-on-the-hill").place, match.place);
    ck_assert_double_eq(resolve(gazetteer, "Висота 5").place->at_deg.y, 48.6);
    ck_assert(sm_text_is(resolve(gazetteer, "Kyiv").place->admin1, "kyiv-city"));
    sm_gazetteer_close(gazetteer);
}
END_TEST

START_TEST(the_users_table_has_any_separator_and_headers)
{
    static const char *const ways[] = {
        "name,lat,lon\nHill 5,48.5,37.5\n", "name\tlat\tlon\nHill 5\t48.5\t37.5\n",
        "\xEF\xBB\xBFNAME_EN;Latitude;Longitude\r\n\"Hill 5\";48,5;37,5\r\n",
        "# ours\nname_en,lat,lng,note\nHill 5,48.5,37.5,\"kept, but unread\"\n"};
    for (size_t i = 0; i < 4; i++) {
        struct sm_error err = {0};
        struct sm_gazetteer *gazetteer = open_with(ways[i], &err);
        ck_assert_msg(gazetteer != NULL, "%s", err.message);
        struct sm_match match = resolve(gazetteer, "Hill 5");
        ck_assert_double_eq(match.place->at_deg.x, 37.5);
        ck_assert_double_eq(match.place->at_deg.y, 48.5);
        sm_gazetteer_close(gazetteer);
    }
}
END_TEST

#define PLACE_HEADER                                                                               \
    "id\tname_en\tname_uk\tname_ru\talt\tlat\tlon\tcountry\tadmin1\tpopulation\tkind\n"
#define REGION_HEADER                                                                              \
    "id\tiso\tkatottg\tgn_admin1\tcountry\tkind\tname_en\tfull_en\tname_uk\tfull_uk\tname_ru\t"    \
    "alt\tcapital\tlat\tlon\n"
#define REGION_ROW "x\tUA-00\t\t\tUKR\toblast\tX\tX Oblast\t\t\t\t\tX\t48\t37\n"

static const struct {
    const char *regions, *places, *error;
} broken[] = {
    {REGION_HEADER REGION_ROW, "id\tname_en\n", "w/places.tsv:1: column \"name_uk\" is missing"},
    {"id\n", PLACE_HEADER, "w/regions.tsv:1: column \"iso\" is missing"},
    {"", PLACE_HEADER, "w/regions.tsv:1: column \"id\" is missing"},
    {REGION_HEADER "x\ty\n", PLACE_HEADER, "w/regions.tsv:2: 2 columns instead of 15"},
    {REGION_HEADER "x\tUA-00\t\t\tUKR\toblast\tX\tX\t\t\t\t\tX\t48\there\n", PLACE_HEADER,
     "w/regions.tsv:2: lon \"here\" is not a number of degrees"},
    {REGION_HEADER REGION_ROW, PLACE_HEADER "1\tA\t\t\t\t95\t37\tUA\tx\t5\ttown\n",
     "w/places.tsv:2: lat \"95\" is not a number of degrees"},
    {REGION_HEADER REGION_ROW, PLACE_HEADER "1\tA\t\t\t\t48\t37\tUA\tx\t5\tmetropolis\n",
     "w/places.tsv:2: kind \"metropolis\" is unknown"},
    {REGION_HEADER REGION_ROW, PLACE_HEADER "1\tA\n", "w/places.tsv:2: 2 columns instead of 11"},
};

START_TEST(a_broken_embedded_table_names_its_line)
{
    struct sm_error err = {0};
    write_or_die("w/regions.tsv", broken[_i].regions, strlen(broken[_i].regions));
    write_or_die("w/places.tsv", broken[_i].places, strlen(broken[_i].places));
    struct sm_gazetteer *gazetteer = sm_gazetteer_open("w", NULL, NULL, &err);
    unlink("w/regions.tsv");
    unlink("w/places.tsv");
    ck_assert_ptr_null(gazetteer);
    ck_assert_str_eq(err.message, broken[_i].error);
}
END_TEST

START_TEST(a_folder_without_tables_is_named)
{
    struct sm_error err = {0};
    ck_assert_ptr_null(sm_gazetteer_open("nowhere", NULL, NULL, &err));
    ck_assert_str_eq(err.message, "nowhere/base/regions.tsv: No such file or directory");
}
END_TEST

int main(void)
{
    begin_weeks();
    Suite *suite = suite_create("gazetteer tables");
    TCase *users = tcase_create("the user's");
    ADD_ROWS(users, a_complaint_about_the_users_table_names_its_line, complaints);
    tcase_add_test(users, the_users_places_outrank_the_embedded_ones);
    tcase_add_test(users, the_users_table_has_any_separator_and_headers);
    suite_add_tcase(suite, users);
    TCase *embedded = tcase_create("embedded");
    ADD_ROWS(embedded, a_broken_embedded_table_names_its_line, broken);
    tcase_add_test(embedded, a_folder_without_tables_is_named);
    suite_add_tcase(suite, embedded);
    int status = run_suite(suite);
    end_weeks();
    return status;
}
