/* SPDX-License-Identifier: Apache-2.0
 * What "that night" and "the same evening" will be counted from: the night and the event told last.
 */
#include <string.h>

#include "roundup/phrase.h"
#include "roundup/when_expression.h"

/* "A pre-dawn attack on Ternopil on Wednesday": does the sentence say before the day that it was in
 * the night that ends on it? */
static bool is_before_dawn(const struct sm_when_search *search, const struct sm_when *when)
{
    enum { REACH = 8 };
    size_t from = when->token > search->token + REACH ? when->token - REACH : search->token;
    for (size_t at = from; at < when->token; at++)
        if (sm_token_is(search->prose, at,
                        "pre-dawn|predawn|overnight|night-time|"
                        "nighttime|early-morning"))
            return true;
    return when->time && strcmp(when->time, "early") == 0;
}

/* "The search ended on Thursday", "she died of her wounds on Saturday", "a day of mourning was held
 * on Wednesday": a day of what came of a raid, which is still the one told. */
static bool is_aftermath(const struct sm_when_search *search, const struct sm_when *when)
{
    enum { WORDS_MAX = 8, REACH = 14 };
    static const char *const words =
        "mourning|mourned|funeral|funerals|buried|burial|wounds|succumbed|arrested|detained|"
        "condolences|identified|жалоба|жалоби|поховали|похорон|затримала|затримали";
    static const char *const opens =
        "search|searchers|rescue|rescuers|toll|mourning|funeral|funerals|пошуки|рятувальники|"
        "жалоба";
    static const char *const phrases[] = {"died in a? hospital",
                                          "died in a? clinic",
                                          "died of his|her|their|injuries|burns",
                                          "number|count of dead|deaths|killed|victims",
                                          "last? body|bodies .. pulled|recovered|found|removed",
                                          "lowered flags",
                                          "помер|померла у|в лікарні",
                                          "кількість загиблих|жертв"};
    const struct sm_prose *prose = search->prose;
    struct sm_beginnings of =
        SM_BEGINNINGS(prose, phrases, phrases, sizeof phrases / sizeof *phrases);
    for (size_t at = search->token; at < search->end && at < search->token + WORDS_MAX; at++)
        if (sm_token_is(prose, at, opens)) return true;
    size_t from = when->token > search->token + REACH ? when->token - REACH : search->token;
    size_t end = when->token + when->token_count + REACH;
    if (end > search->end) end = search->end;
    for (size_t at = from; at < end; at++) {
        bool behind = at > when->token + when->token_count;
        if (behind && sm_word_is(prose->tokens[at].text, ",|;")) break;
        if (sm_token_is(prose, at, words)) return true;
        if (!sm_may_begin(&of, at)) continue;
        for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
            if (sm_phrase_match(prose, at, end, phrases[i])) return true;
    }
    return false;
}

/* What "that night" will be: the night told last, or that behind a day. A part of the week names
 * none. */
void sm_when_remember_night(struct sm_when_search *search, const struct sm_when *when)
{
    if (when->kind != SM_WHEN_DAY || sm_word_is(sm_text(when->rule), "part-of-week|weekend"))
        return;
    bool night = when->time && strcmp(when->time, "night") == 0 && when->to == when->from + 1;
    bool until = when->rule && sm_word_is(sm_text(when->rule), "by-day|until");
    if (!night && (until || is_aftermath(search, when))) return;
    search->night = night ? when->from : SM_NO_DAY;
    if (!night && when->from == when->to && is_before_dawn(search, when))
        search->night = when->from - 1;
}

/* What "the same evening" counts from: the day of the last event, not that of what came of it. */
void sm_when_remember_event(struct sm_when_search *search, const struct sm_when *when)
{
    if (when->kind != SM_WHEN_DAY || when->from == SM_NO_DAY) return;
    if (when->rule && sm_word_is(sm_text(when->rule), "part-of-week|weekend|by-day|until")) return;
    if (when->to > when->from + 1 || is_aftermath(search, when)) return;
    search->event = search->anchor;
}
