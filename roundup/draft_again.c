/* SPDX-License-Identifier: Apache-2.0
 * What happened again on another day: "on Monday and again at the weekend", "36 clashes on Tuesday
 * and 62 on Thursday". A row for each day.
 */
#include <string.h>

#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

/* "Tuesday and Thursday" is one time of two days; these are days apart. */
static const char *const joints = "and|then|but|with|also|і|й|та|а|потім";

static size_t skip_joints(const struct sm_drafting *in, size_t at, size_t end)
{
    const struct sm_token *tokens = in->prose->tokens;
    at += at < end && sm_text_is(tokens[at].text, ",");
    while (at < end && sm_token_is(in->prose, at, joints))
        at++;
    return at;
}

/* The number at 'at' with at most two words behind it before 'end', or SM_NO_COUNT. */
static long long number_at(const struct sm_drafting *in, size_t at, size_t end)
{
    enum { WORDS_MAX = 2 };
    static const char *const qualifiers = "another|some|about|around|nearly|a|further|ще|понад";
    const struct sm_token *tokens = in->prose->tokens;
    while (at < end && sm_token_is(in->prose, at, qualifiers))
        at++;
    if (at >= end || end - at > WORDS_MAX + 1) return SM_NO_COUNT;
    for (size_t i = at + 1; i < end; i++)
        if (tokens[i].kind != SM_TOKEN_WORD || sm_text_is(tokens[i].low, "of")) return SM_NO_COUNT;
    if (tokens[at].value > 0) return tokens[at].value;
    struct sm_span own = sm_draft_span(in, at, at + 1);
    bool counts = own.amount < own.amount_end && in->whats.amounts[own.amount].value > 0;
    return counts ? in->whats.amounts[own.amount].value : SM_NO_COUNT;
}

/* "12 on Tuesday": the number right before a day, behind a break. */
static long long number_before(const struct sm_drafting *in, const struct sm_span *clause,
                               const struct sm_when *when, size_t *from)
{
    enum { BACK_MAX = 4 };
    const struct sm_token *tokens = in->prose->tokens;
    for (size_t back = 1; back <= BACK_MAX && when->token >= clause->token + back + 1; back++) {
        size_t at = when->token - back;
        if (sm_token_ends_clause(&tokens[at])) return SM_NO_COUNT;
        if (!sm_token_ends_clause(&tokens[at - 1])) continue;
        *from = at - 1;
        return number_at(in, at, when->token);
    }
    return SM_NO_COUNT;
}

/* Does the time behind 'gap' tell of the same once more? Its number, where it has one. */
static bool tells_again(const struct sm_drafting *in, size_t gap, const struct sm_when *when,
                        long long *number)
{
    static const char *const again[] = {"again", "once again", "once more", "twice", "repeatedly",
                                        "знову", "ще раз",     "вдруге",    NULL};
    size_t at = skip_joints(in, gap, when->token);
    *number = SM_NO_COUNT;
    /* "On Tuesday, on Thursday and again on Sunday" */
    if (at == gap + 1 && at == when->token && !when->relative) return true;
    if (at == gap || at >= when->token) return false;
    size_t n = sm_draft_phrase(in->prose, at, when->token, again);
    if (n && at + n == when->token) return true;
    *number = number_at(in, at, when->token);
    return *number != SM_NO_COUNT;
}

/* "On Friday 49 were freed, and another 103 on Saturday", "49 returned on Friday; 103 men followed
 * on Saturday": behind the last joint a number and no verb of other news. Where that begins, or 0.
 */
static size_t number_apart(const struct sm_drafting *in, size_t gap, const struct sm_when *when,
                           long long *number)
{
    enum { BACK_MAX = 9 };
    static const char *const same =
        "on|at|the|men|people|women|more|others|other|soldiers|prisoners|ukrainians|russians|"
        "servicemen|captives|pows|civilians|children|drones|missiles|attacks|clashes|assaults|"
        "followed|came|come|returned|home|back|freed|released|exchanged|were|swapped|defenders|у|в|"
        "ще|людей|бійців|дронів";
    const struct sm_token *tokens = in->prose->tokens;
    for (size_t back = 2; back <= BACK_MAX && when->token >= gap + back; back++) {
        size_t from = when->token - back, at = from + 1;
        if (!sm_word_is(tokens[from].low, ";|,|and|і|та|й")) continue;
        at = skip_joints(in, at, when->token);
        while (at < when->token && sm_word_is(tokens[at].low, "another|some|about|a|further|ще"))
            at++;
        struct sm_span own = sm_draft_span(in, at, at + 1);
        if (at == when->token && sm_word_is(tokens[at - 1].low, "another")) {
            *number = 1;
            return from;
        }
        if (own.amount == own.amount_end) return 0;
        const struct sm_amount *amount = &in->whats.amounts[own.amount];
        for (size_t i = at + 1; i < when->token; i++)
            if (!sm_word_is(tokens[i].low, same)) return 0;
        *number = amount->value > 0 ? amount->value : SM_NO_COUNT;
        return *number == SM_NO_COUNT ? 0 : from;
    }
    return 0;
}

/* Is it more than a list of days, of which the last one says "again" or has a number? */
static bool is_settled(const struct sm_drafting *in, const struct sm_again *again)
{
    if (again->count < 2) return false;
    size_t last = again->items[again->count - 1].token;
    return again->items[again->count - 1].number != SM_NO_COUNT ||
           sm_token_is(in->prose, last - 1, "again|more|twice|repeatedly|знову|раз|вдруге");
}

static void keep_item(const struct sm_drafting *in, const struct sm_when *when, long long number,
                      struct sm_again *again)
{
    struct sm_span own = sm_draft_span(in, when->token, when->token + when->token_count);
    again->items[again->count].time = sm_draft_find_time(in, &own, &own, NULL);
    again->items[again->count].number = number;
    again->items[again->count++].token = when->token;
}

void sm_draft_find_again(const struct sm_drafting *in, const struct sm_span *clause,
                         struct sm_again *again)
{
    size_t gap = 0, apart = 0;
    *again = (struct sm_again){0};
    for (size_t i = clause->when; i < clause->when_end && again->count < SM_AGAIN_MAX; i++) {
        const struct sm_when *when = &in->whens.at[i];
        long long number = SM_NO_COUNT;
        if (when->kind != SM_WHEN_DAY || sm_draft_is_aside(in, when->token)) {
            if (again->count > 1) break;
            again->count = 0;
            continue;
        }
        if (again->count && tells_again(in, gap, when, &number)) {
            if (again->count == 1 && again->items[0].number == SM_NO_COUNT) again->end = gap;
            again->numbered |= number != SM_NO_COUNT;
        } else if (again->count && (apart = number_apart(in, gap, when, &number)) > 0) {
            if (again->count == 1 && again->items[0].number == SM_NO_COUNT) again->end = apart;
            again->numbered = true;
        } else if (again->count > 1) {
            break;
        } else {
            again->count = 0;
            number = number_before(in, clause, when, &again->end);
        }
        keep_item(in, when, number, again);
        gap = when->token + when->token_count;
    }
    if (!is_settled(in, again)) again->count = 0;
}

/* The one number of the act that is counted day by day, or NULL. */
static long long *counted(struct sm_act *act)
{
    long long *numbers[] = {&act->count, &act->killed, &act->injured}, *only = NULL;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (*numbers[i] == SM_NO_COUNT) continue;
        if (only) return NULL;
        only = numbers[i];
    }
    return only;
}

/* Is the amount told for itself behind the last day: ": two dead the first day"? */
static bool is_told_apart(const struct sm_drafting *in, const struct sm_again *again, size_t token)
{
    for (size_t at = again->items[again->count - 1].token; at < token; at++)
        if (sm_token_is(in->prose, at, ":|;")) return true;
    return false;
}

/* Of two days without numbers of their own, the number goes with the day told before it. */
static bool is_of_item(const struct sm_drafting *in, const struct sm_span *clause,
                       const struct sm_again *again, size_t i)
{
    size_t item = 0;
    for (size_t k = clause->amount; k < clause->amount_end; k++) {
        const struct sm_amount *amount = &in->whats.amounts[k];
        if (amount->counted == SM_COUNTED_NOTHING) continue;
        if (is_told_apart(in, again, amount->token)) return false;
        for (size_t d = 1; d < again->count; d++)
            if (amount->token > again->items[d].token) item = d;
    }
    return item == i;
}

bool sm_draft_act_again(const struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_again *again, size_t i, struct sm_act *act)
{
    long long *number = counted(act);
    if (!again->numbered) {
        if (!is_of_item(in, clause, again, i)) {
            act->count = act->killed = act->injured = SM_NO_COUNT;
            act->qualifier = SM_QUALIFIER_EXACT;
        }
        return true;
    }
    if (!number) return false;
    if (again->items[i].number != SM_NO_COUNT) *number = again->items[i].number;
    return true;
}

/* The word in the clause that is the number of the first day: "36", "Thirty-six"; or nothing. */
static struct sm_text word_of_number(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const no_number =
        "more|than|about|around|some|at|least|nearly|over|a|an|as|many|up|to|понад|близько|майже";
    static const char *const parts = "hundred|hundreds|thousand|dozen|million|and|сто|тисяч|тисячі";
    const struct sm_token *tokens = in->prose->tokens;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        if (amount->counted == SM_COUNTED_NOTHING) continue;
        size_t at = amount->token, end = at + amount->token_count;
        while (at < end && sm_token_is(in->prose, at, no_number))
            at++;
        bool whole = at < end && (at + 1 == end || !sm_token_is(in->prose, at + 1, parts));
        return whole ? tokens[at].text : (struct sm_text){0};
    }
    return (struct sm_text){0};
}

/* Where 'word' stands in 'title', but for the case of its first letter; its length if nowhere. */
static size_t find_word(struct sm_text title, struct sm_text word)
{
    for (size_t at = 0; word.n > 1 && at + word.n <= title.n; at++)
        if (memcmp(title.at + at + 1, word.at + 1, word.n - 1) == 0 &&
            (title.at[at] | 0x20) == (word.at[0] | 0x20))
            return at;
    for (size_t at = 0; word.n == 1 && at < title.n; at++)
        if (title.at[at] == word.at[0]) return at;
    return title.n;
}

bool sm_draft_retitle(struct sm_drafting *in, const struct sm_span *clause, long long number,
                      struct sm_text *title)
{
    struct sm_buf buf = {0};
    struct sm_text word = word_of_number(in, clause);
    size_t before = word.n ? find_word(*title, word) : title->n;
    if (before == title->n || number < 2) return true;
    sm_buf_text(&buf, (struct sm_text){title->at, before});
    sm_buf_int(&buf, number);
    sm_buf_text(&buf, (struct sm_text){title->at + before + word.n, title->n - before - word.n});
    return sm_draft_keep(in, &buf, title);
}
