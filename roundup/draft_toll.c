/* SPDX-License-Identifier: Apache-2.0
 * Numbers that are told anew: "the death toll rose to five".
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

bool sm_draft_says_toll(const struct sm_drafting *in, const struct sm_span *span)
{
    static const char *const words[] = {"toll",
                                        "the figure",
                                        "put the dead",
                                        "put the number",
                                        "the dead at",
                                        "the injured at",
                                        "the wounded at",
                                        "rose to",
                                        "risen to",
                                        "rises to",
                                        "climbed to",
                                        "number of dead",
                                        "number of the dead",
                                        "number of the injured",
                                        "number of deaths",
                                        "the dead had reached",
                                        "the dead reached",
                                        "toll had reached",
                                        "number of killed",
                                        "number of injured",
                                        "number of wounded",
                                        "number of victims",
                                        "number of casualties",
                                        "stands at",
                                        "stood at",
                                        "corrected",
                                        "revised",
                                        "increased to",
                                        "grew to",
                                        "grown to",
                                        "зросла до",
                                        "зросло до",
                                        "кількість загиблих",
                                        "кількість поранених",
                                        "кількість постраждалих",
                                        "число загиблих",
                                        "число поранених",
                                        "збільшилася до",
                                        NULL};
    return sm_draft_holds(in, span, words);
}

/* "A second body was recovered", "the fourth victim": so many by then; else 0. */
long long sm_draft_find_ordinal(const struct sm_drafting *in, const struct sm_span *span)
{
    static const char *const ordinals[] = {"second",  "third",  "fourth", "fifth", "sixth",
                                           "seventh", "eighth", "ninth",  "tenth"};
    static const char *const dead[] = {"body",          "victim",      "death",
                                       "fatality",      "person died", "man died",
                                       "woman died",    "child died",  "wounded person died",
                                       "casualty died", NULL};
    for (size_t at = span->token; at + 1 < span->end; at++)
        for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
            if (sm_text_is(in->prose->tokens[at].low, ordinals[i]) &&
                sm_draft_phrase(in->prose, at + 1, span->end, dead))
                return (long long)i + 2;
    return 0;
}

static void put_earlier(struct sm_buf *out, const char *what, long long earlier)
{
    if (out->count) sm_buf_str(out, ", ");
    sm_buf_int(out, earlier);
    sm_buf_str(out, what);
}

bool sm_draft_take_later(struct sm_drafting *in, struct sm_draft_row *row, long long killed,
                         long long injured)
{
    struct sm_buf buf = {0};
    struct sm_event *event = &row->event;
    if (killed != SM_NO_COUNT && event->killed != SM_NO_COUNT && event->killed != killed)
        put_earlier(&buf, " killed", event->killed);
    if (injured != SM_NO_COUNT && event->injured != SM_NO_COUNT && event->injured != injured)
        put_earlier(&buf, " injured", event->injured);
    if (killed != SM_NO_COUNT) event->killed = killed;
    if (injured != SM_NO_COUNT) event->injured = injured;
    if (!buf.count) return true;
    struct sm_text earlier, why;
    struct sm_buf note = {0};
    if (!sm_draft_keep(in, &buf, &earlier)) return false;
    sm_buf_str(&note, "told earlier as ");
    sm_buf_text(&note, earlier);
    return sm_draft_keep(in, &note, &why) && sm_draft_review(in, row, why.at);
}
