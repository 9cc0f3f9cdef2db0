/* SPDX-License-Identifier: Apache-2.0
 * Prisoners who come home, told without a place: an event of the country.
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"

/* Prisoners, or the bodies of soldiers, that one side gives to the other. */
static const char *const swaps[] = {
    "exchange|exchanged|exchanges|exchanging|swap|swapped|swaps|swapping|traded",
    "from|of russian|ukrainian? captivity",
    "prisoner|prisoners|pow|pows|captives .. freed|released|returned|home|repatriated|handed",
    "freed|released|returned|repatriated|brought|handed .. prisoner|prisoners|pow|pows|captives",
    "handed|returned|received|brought|repatriated .. bodies|remains",
    "bodies|remains .. returned|repatriated|handed|received|brought|transferred",
    "обмін|обміну|обміном|обміняли|обмінялися|обміняно",
    "з полону|російського? полону?",
    "тіла|тіл .. повернули|передали|репатріювали|повернуто|передано|захисник~|військових|оборонц~"};

/* After such a sentence, who else came home. */
static const char *const homecomings[] = {
    "freed|released|repatriated", "came|come|brought|returned|arrived back? home",
    "звільнили|звільнено|звільнених", "повернули|повернулися|повернулись додому|в|на"};

/* Money, goods and wishes. */
static const char *const others[] = {
    "stock|currency|exchange rate|rates|office|market|bell",
    "prisoners|exchange|swap|swaps have|has not been",
    "talks|negotiations|agreement|agreed|proposal|deal|offer|list|lists|ready|preparing|prepare|"
    "promise|promised|promises|pledge|pledged on|about|for|to a? .. exchange|swap|swaps",
    "border of|with belarus|poland",
    "кордоні з білоруссю",
    "exchange of fire|views|opinions|strikes|blows|messages|notes|letters|territory|territories",
    "exchanged fire|views|strikes|blows|messages|letters|accusations|artillery|rocket|missiles|"
    "gunfire|shots"};

/* Was an exchange the event told last? */
static bool goes_on_with_exchange(const struct sm_drafting *in)
{
    if (!in->last_count) return false;
    const struct sm_draft_row *row = &in->draft->rows[in->last_row];
    if (row->event.category != SM_OTHER) return false;
    const struct sm_sentence *before = &in->prose->sentences[row->sentence];
    struct sm_span span = {.token = before->token, .end = before->token + before->token_count};
    return SM_DRAFT_MATCHES(in, &span, swaps);
}

bool sm_draft_find_exchange(const struct sm_drafting *in, const struct sm_telling *telling,
                            const struct sm_span *clause, const struct sm_act *act,
                            const struct sm_time *time, struct sm_where *where)
{
    if (act->category != SM_OTHER || act->negated || !act->sign) return false;
    bool counted = act->count != SM_NO_COUNT && act->count > 1;
    if (!time->said && !counted) return false;
    if (time->to - time->from > 3 && !counted) return false;
    bool swap = SM_DRAFT_MATCHES(in, &telling->span, swaps);
    bool more = goes_on_with_exchange(in);
    /* The next sentence only adds to it, unless it has a day of its own. */
    if (more && !(time->said && sm_draft_is_other_day(in, act, time))) {
        const struct sm_event *last = &in->draft->rows[in->last_row].event;
        if (!time->said || (time->from == last->date && time->to == last->date_to)) return false;
    }
    if (!swap && !(more && SM_DRAFT_MATCHES(in, clause, homecomings))) return false;
    if (SM_DRAFT_MATCHES(in, &telling->span, others)) return false;
    bool uk = telling->sentence->tongue == SM_TONGUE_UKRAINIAN;
    *where = sm_draft_unnamed(uk ? "Україна" : "Ukraine", "UA", "exchange");
    return true;
}
