/* SPDX-License-Identifier: Apache-2.0
 * Namesakes that the text does not tell apart, or a lone one that is doubtful: the editor is asked,
 * and is shown the first of them.
 */
#include "roundup/where_choice.h"

enum { LISTED_MAX = 6 };

static void list_candidates(struct sm_choice *choice, struct sm_buf *out)
{
    for (size_t i = 0; i < choice->count && i < LISTED_MAX; i++) {
        const struct sm_match *match = &choice->items[i];
        if (i) sm_buf_str(out, ", ");
        if (match->region) {
            sm_buf_text(out, match->region->full_en);
            continue;
        }
        const struct sm_region *unit = sm_unit_of(choice->spots, match->place);
        sm_buf_text(out, match->place->name_en);
        sm_buf_str(out, " (");
        sm_buf_text(out, unit ? unit->name_en : match->place->country);
        sm_buf_str(out, ")");
    }
    if (choice->count > LISTED_MAX) {
        sm_buf_str(out, " and ");
        sm_buf_int(out, (long long)(choice->count - LISTED_MAX));
        sm_buf_str(out, " more");
    }
}

void sm_choice_ask(struct sm_choice *choice, const char *rule)
{
    struct sm_buf list = {0};
    list_candidates(choice, &list);
    struct sm_where *where = &choice->spot->where;
    where->kind = SM_WHERE_AMBIGUOUS;
    where->rule = rule;
    if (list.failed)
        choice->spots->failed = true;
    else if (choice->count == 1 && sm_text_is(sm_text(rule), "far-from-front"))
        where->why = sm_spot_text(choice->spots,
                                  "only a village far from the front is known: %s; add lat and lon",
                                  list.bytes);
    else if (choice->count == 1 && sm_text_is(sm_text(rule), "far-from-company"))
        where->why = sm_spot_text(choice->spots,
                                  "only a village far from those named with it is known: %s; add "
                                  "lat and lon",
                                  list.bytes);
    else if (choice->count == 1)
        where->why =
            sm_spot_text(choice->spots, "only a village is known: %s; say its region", list.bytes);
    else
        where->why = sm_spot_text(choice->spots, "%d places match: %s", (int)choice->count,
                                  list.bytes ? list.bytes : "");
    sm_buf_finish(&list);
}
