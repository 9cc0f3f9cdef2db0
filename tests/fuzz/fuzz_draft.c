/* SPDX-License-Identifier: Apache-2.0
 * Any bytes as a round-up. What is drafted keeps its promises: evidence lies in the text, days in
 * the days covered, and the reader of weeks takes the two files as they are.
 */
#include <stdio.h>
#include <string.h>

#include "tests/fuzz/gazetteer.h"
#include "tests/fuzz/replay.h"

#include "roundup/draft.h"

static void check_row(const struct sm_draft *draft, const struct sm_draft_row *row)
{
    const struct sm_coverage *coverage = &draft->coverage;
    require(row->from < row->to && row->to <= draft->prose.source.n);
    require(row->sentence < draft->prose.sentence_count);
    const struct sm_event_words words = sm_event_words(&row->event);
    const struct sm_week_event kept = sm_event_kept(&row->event, &words);
    int eve = sm_event_is_night(&kept) ? 1 : 0;
    require(row->event.date >= coverage->from - eve && row->event.date_to <= coverage->to + eve);
    require(row->event.date <= row->event.date_to);
    require(row->event.place.n && row->event.id.n && row->rules.n);
    require(row->event.precision != SM_PRECISION_NONE);
}

/* The oracle: the reader that reads every week. */
static void check_week(const struct sm_draft *draft)
{
    struct sm_error err = {0};
    struct sm_week *week = sm_draft_open_week(draft, "fuzz", shared_gazetteer(), NULL, &err);
    if (!week) fprintf(stderr, "%s\n", err.message);
    require(week && week->draft && week->event_count == draft->row_count);
    for (size_t i = 0; i < week->event_count; i++) {
        require(week->events[i].on_place == draft->rows[i].event.on_place);
        require(week->events[i].precision == draft->rows[i].event.precision);
        require(week->events[i].date == draft->rows[i].event.date);
    }
    sm_week_close(week);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sm_text source = {size ? (const char *)data : NULL, size};
    struct sm_error err = {0};
    struct sm_draft_options options = {
        .coverage = {.day_one = SM_DAY_ONE, .from = SM_DAY_ONE + 970, .to = SM_DAY_ONE + 974},
        .name = "fuzz"};
    struct sm_draft *draft = sm_draft_read(source, &options, shared_gazetteer(), NULL, &err);
    require(draft ? err.code == SM_OK : strncmp(err.message, "fuzz", 4) == 0);
    if (!draft) return 0;
    struct sm_buf json = {0};
    for (size_t i = 0; i < draft->row_count; i++)
        check_row(draft, &draft->rows[i]);
    check_week(draft);
    sm_draft_put_json(draft, &json);
    require(sm_utf8_valid(sm_buf_slice(&json), NULL));
    sm_buf_finish(&json);
    sm_draft_close(draft);
    return 0;
}
