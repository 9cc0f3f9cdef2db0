/* SPDX-License-Identifier: Apache-2.0
 * One number for several places: it stays with the first of them, whose title says whose it is as
 * well.
 */
#include "roundup/draft_parts.h"

static bool has_number(const struct sm_event *event)
{
    return event->count != SM_NO_COUNT || event->killed != SM_NO_COUNT ||
           event->injured != SM_NO_COUNT;
}

/* " (sum with Sumy and Poltava)": on a map a bare number would read as if it were the first
 * place's own. */
static void put_others(struct sm_buf *out, const struct sm_draft_row *rows, size_t count, bool uk,
                       bool unnamed)
{
    enum { NAMED_MAX = 3 };
    sm_buf_str(out, uk ? " (сума разом із: " : " (sum with ");
    if (count > NAMED_MAX + 1) {
        sm_buf_int(out, (long long)count - 1);
        sm_buf_str(out, uk ? " іншими" : " other places");
    }
    for (size_t i = 1; i < count && count <= NAMED_MAX + 1; i++) {
        bool last = i + 1 == count && !unnamed;
        if (i > 1) sm_buf_str(out, !last ? ", " : uk ? " та " : " and ");
        sm_buf_text(out, rows[i].event.place);
    }
    if (unnamed && count > 1) sm_buf_str(out, uk ? " та " : " and ");
    if (unnamed) sm_buf_str(out, uk ? "іншими місцями" : "places not named");
    sm_buf_char(out, ')');
}

static bool say_whose(struct sm_drafting *in, struct sm_draft_row *rows, size_t count, bool unnamed)
{
    struct sm_buf buf = {0};
    bool uk = rows[0].event.title_uk.n > 0;
    struct sm_text *title = uk ? &rows[0].event.title_uk : &rows[0].event.title;
    sm_buf_text(&buf, *title);
    put_others(&buf, rows, count, uk, unnamed);
    return sm_draft_keep(in, &buf, title);
}

bool sm_draft_share_number(struct sm_drafting *in, size_t first, bool unnamed)
{
    struct sm_draft *draft = in->draft;
    size_t count = draft->row_count - first;
    if (!count || !has_number(&draft->rows[first].event) || (count < 2 && !unnamed)) return true;
    for (size_t i = first + 1; i < draft->row_count; i++) {
        struct sm_event *other = &draft->rows[i].event;
        other->count = other->killed = other->injured = SM_NO_COUNT;
        other->qualifier = SM_QUALIFIER_EXACT;
    }
    struct sm_buf buf = {0};
    sm_buf_str(&buf, "its number is shared by ");
    if (count > 1) sm_buf_int(&buf, (long long)count);
    if (count > 1) sm_buf_str(&buf, " places");
    if (unnamed) sm_buf_str(&buf, count > 1 ? " and others" : "places that are not named");
    struct sm_text why;
    return sm_draft_keep(in, &buf, &why) && sm_draft_review(in, &draft->rows[first], why.at) &&
           say_whose(in, &draft->rows[first], count, unnamed);
}
