/* SPDX-License-Identifier: Apache-2.0
 * Where: what the places of a text have to do with each other.
 */
#include <math.h>

#include "base/memory.h"
#include "tests/where_helpers.h"

/* Two villages of one region are called so: the one near what is named with it is meant. */
static const struct {
    const char *sentence, *village;
    double lon_deg; /* NAN: an editor is asked */
} villages[] = {
    {"South of Bakhmut paratroopers attacked at Opytne.\n", "Opytne", 38.02},
    {"North of Donetsk, near Avdiivka, they attacked at Opytne.\n", "Opytne", 37.72},
    {"Troops entered Zaporizke and Novoheorhiivka in the Dnipropetrovsk region.\n", "Zaporizke",
     36.53},
    {"Troops attacked at Opytne in the Donetsk region.\n", "Opytne", NAN},
};

START_TEST(a_village_lies_near_the_places_named_with_it)
{
    find_wheres(sm_text(villages[_i].sentence));
    const struct sm_where *found = NULL;
    for (size_t i = 0; i < wheres.count; i++)
        if (sm_text_is(wheres.at[i].name, villages[_i].village)) found = &wheres.at[i];
    ck_assert_ptr_nonnull(found);
    if (isnan(villages[_i].lon_deg))
        ck_assert_int_eq(found->kind, SM_WHERE_AMBIGUOUS);
    else
        ck_assert_double_eq_tol(found->place->at_deg.x, villages[_i].lon_deg, 0.02);
    finish_wheres();
}
END_TEST

START_TEST(a_list_shares_a_number)
{
    find_wheres(sm_text("Fighting took place near Lyman, Toretsk and Siversk.\n"));
    ck_assert_uint_eq(wheres.count, 3);
    ck_assert_int_ne(wheres.at[0].list, SM_NO_WHERE);
    ck_assert_int_eq(wheres.at[0].list, wheres.at[1].list);
    ck_assert_int_eq(wheres.at[0].list, wheres.at[2].list);
    finish_wheres();
}
END_TEST

/* Every mention covers tokens of its text, and 'within' points to a frame. */
START_TEST(links_lead_to_frames)
{
    find_wheres(sm_text("Troops entered the village of Hrodivka in the Pokrovsk "
                        "district of Donetsk region. Kyiv said so.\n"));
    ck_assert_uint_eq(wheres.count, 4);
    ck_assert_int_eq(wheres.at[0].within, 1);
    ck_assert_int_eq(wheres.at[1].within, 2);
    ck_assert(wheres.at[1].frame && wheres.at[2].frame);
    ck_assert_int_eq(wheres.at[3].kind, SM_WHERE_NOT_PLACE);
    ck_assert(wheres.at[3].why.n > 0);
    finish_wheres();
}
END_TEST

START_TEST(running_out_of_memory_is_an_error)
{
    struct sm_text text = sm_text("У Селидовому бої. Fighting near Lyman in Donetsk region.\n");
    struct sm_error err = {0};
    ck_assert(sm_prose_read(&prose, text, "test", NULL, &err));
    bool done = false;
    for (long n = 0; !done && n < 200; n++) {
        err = (struct sm_error){0};
        sm_memory_fail_after(n);
        done = sm_wheres_find(&prose, gazetteer, &arena, &wheres, &err);
        sm_memory_fail_after(-1);
        ck_assert(done || err.code == SM_E_MEMORY);
        sm_arena_finish(&arena);
    }
    ck_assert(done);
    sm_prose_finish(&prose);
}
END_TEST

int main(void)
{
    open_gazetteer();
    Suite *suite = suite_create("where, together");
    TCase *tests = tcase_create("links");
    tcase_set_timeout(tests, 120);
    ADD_ROWS(tests, a_village_lies_near_the_places_named_with_it, villages);
    tcase_add_test(tests, a_list_shares_a_number);
    tcase_add_test(tests, links_lead_to_frames);
    tcase_add_test(tests, running_out_of_memory_is_an_error);
    suite_add_tcase(suite, tests);
    int status = run_suite(suite);
    sm_gazetteer_close(gazetteer);
    return status;
}
