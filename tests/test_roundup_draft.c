/* SPDX-License-Identifier: Apache-2.0
 * Drafts: prose in, rows out. Each case is a paragraph of a round-up of days 971 to 975 (Monday 21 to
 * Friday 25 October 2024) and the rows it becomes.
 */
#include "test_week_helpers.h"

#include "roundup/draft.h"

static const char head[] = "Weekly roundup. Days 971-975\n\n";

static struct sm_draft *draft_of(const char *text, struct sm_buf *source, struct sm_error *err)
{
    struct sm_draft_options options = {
        .coverage = {.day_one = SM_DAY_ONE, .from = SM_NO_DAY, .to = SM_NO_DAY}, .name = "t.txt"};
    sm_buf_str(source, head);
    sm_buf_str(source, text);
    return sm_draft_read(sm_buf_slice(source), &options, test_gazetteer, NULL, err);
}

static void put_number(struct sm_buf *out, const char *name, long long value)
{
    if (value == SM_NO_COUNT) return;
    sm_buf_char(out, ' ');
    sm_buf_str(out, name);
    sm_buf_int(out, value);
}

/* "21-22 near Chasiv Yar advance claimed", "24-25 settlement Kyiv air-defence ~15"; the days of
 * October. */
static void put_row(struct sm_buf *out, const struct sm_event *event)
{
    static const char *const signs[] = {"", "~", ">=", ">", "<="};
    int from = sm_date_from_day(event->date).day, to = sm_date_from_day(event->date_to).day;
    sm_buf_int(out, from);
    if (to != from) sm_buf_char(out, '-');
    if (to != from) sm_buf_int(out, to);
    sm_buf_char(out, ' ');
    sm_buf_str(out, sm_precision_name(event->precision));
    sm_buf_char(out, ' ');
    sm_buf_text(out, event->on_place    ? event->on_place->name_en
                     : event->on_region ? event->on_region->name_en
                                        : event->place);
    sm_buf_char(out, ' ');
    sm_buf_str(out, sm_category_name(event->category));
    if (event->count != SM_NO_COUNT) put_number(out, signs[event->qualifier], event->count);
    put_number(out, "killed ", event->killed);
    put_number(out, "injured ", event->injured);
    if (event->status != SM_REPORTED && event->status != SM_CONFIRMED) {
        sm_buf_char(out, ' ');
        sm_buf_str(out, sm_status_name(event->status));
    }
    sm_buf_char(out, '\n');
}

static const struct {
    const char *text, *rows;
} cases[] = {
    {"Heavy fighting went on near Selydove in the east.\n",
     "21-25 near Selydove clash\n"},
};

START_TEST(a_paragraph_becomes_rows)
{
    struct sm_error err = {0};
    struct sm_buf source = {0}, rows = {0};
    struct sm_draft *draft = draft_of(cases[_i].text, &source, &err);
    ck_assert_msg(draft != NULL, "%s: %s", cases[_i].text, err.message);
    for (size_t i = 0; i < draft->row_count; i++)
        put_row(&rows, &draft->rows[i].event);
    const char *got = rows.bytes ? rows.bytes : "";
    ck_assert_msg(strcmp(got, cases[_i].rows) == 0, "%s\nbecomes\n%snot\n%s", cases[_i].text, got,
                  cases[_i].rows);
    sm_draft_close(draft);
    sm_buf_finish(&source);
    sm_buf_finish(&rows);
}
END_TEST
