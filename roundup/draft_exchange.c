/* SPDX-License-Identifier: Apache-2.0
 * Exchanges of prisoners and of the fallen. They are seldom told with a place: then they are the
 * country's whose people came home. "The swap took place near X", behind that, says where.
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

static const char *const exchange_rule = "exchange-without-place";

/* Who or what comes home. */
static const char *const captives[] = {
    "prisoner~|pow|pows|captives|captivity|swap|swaps|swapped|exchange|exchanges|exchanged",
    "bodies|remains|repatriat~",
    "sides|armies|countries|neighbours handed|exchanged|returned|released .. "
    "soldiers|wounded|servicemen|men",
    ("released|freed|exchanged|swapped|traded .. conscripts|servicemen|ukrainians|soldiers|marines|"
     "guardsmen|defenders"),
    ("ukrainians|servicemen|conscripts|marines|guardsmen|defenders .. "
     "brought|came|returned|home back|home"),
    "another|further * ukrainians|russians|servicemen|soldiers were|was? freed|released|home",
    "полонен~|полон|полону|обмін|обміну|обміняли|тіла|тіл|репатріац~",
};

/* That they did. */
static const char *const homecomings[] = {
    "exchange|exchanges|exchanged|swap|swaps|swapped|traded|freed|released|repatriat~",
    "returned|returning|handed|received|brought|came|come|home|followed",
    "took|takes|got|gets back|home",
    ("обмін|обміну|обміняли|звільнили|звільнено|повернули|повернулися|повернулись|повернуто|"
     "передала|отримала|репатріац~"),
};

/* What is agreed or awaited, and those who died in captivity or for it. */
static const char *const unlike[] = {
    ("agree|prepar~|discuss~|propos~|offer~|ready|plan|plans|planned|"
     "upcoming|next|promise|promised|promises|pledge|pledged|demand~|call~|urged|talks|stalled|"
     "suspended|postponed|accus~"),
    "to|would|will|could|should|may swap|exchange|release|free|return|be",
    "executed|execution|executions|shot|tortured|killed|sentenced|jailed|fire",
    "fuel|energy|exchange rate|stock|currency|information",
    "border of|with belarus|poland",
    "домов~|готу~|страт~|вбит~|розстріл~",
};

/* An agreement is none yet, unless it is only said to be what was carried out. */
static bool is_only_agreed(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const agreed[] = {"agreed|agreement|agreements|negotiat~"};
    static const char *const done[] = {
        "what|as|that|which|than was|were|had? been? agreed|negotiated",
        "agreed|negotiated in|at|during|last|earlier|this|under|by|through|with",
        "under|after|by|following|part|line of|with? an|the|a agreement|agreements",
    };
    return SM_DRAFT_MATCHES(in, clause, agreed) && !SM_DRAFT_MATCHES(in, clause, done);
}

bool sm_draft_is_exchange(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_act *act)
{
    bool other = act->category == SM_OTHER || act->category == SM_TROOPS;
    if (!other || act->negated || !act->sign) return false;
    return SM_DRAFT_MATCHES(in, clause, captives) && SM_DRAFT_MATCHES(in, clause, homecomings) &&
           !SM_DRAFT_MATCHES(in, clause, unlike) && !is_only_agreed(in, clause);
}

/* "Eight residents of Kursk region went home": where they live, not where they were handed over. */
static bool is_home(const struct sm_drafting *in, const struct sm_where *where)
{
    enum { BACK = 4 };
    static const char people[] =
        "residents|inhabitants|natives|people|civilians|defenders|villagers of|from the|russia? ^?";
    size_t first = in->sentence ? in->sentence->token : 0;
    size_t end = where->token + where->token_count;
    for (size_t back = 0; back <= BACK && where->token >= first + back; back++) {
        size_t n = sm_phrase_match(in->prose, where->token - back, end, people);
        if (n && n >= back) return true;
    }
    return false;
}

void sm_draft_leave_lands(struct sm_drafting *in)
{
    size_t kept = 0;
    for (size_t i = 0; i < in->scene_count; i++) {
        const struct sm_where *where = in->scene[i];
        bool wide = where->kind == SM_WHERE_COUNTRY || where->kind == SM_WHERE_MACRO;
        if (!wide && !is_home(in, where) && !sm_draft_is_abroad(where)) in->scene[kept++] = where;
    }
    in->scene_count = kept;
}

/* "In exchange for 90 Russians, 130 Ukrainians came home": not those who left. */
static bool is_given(const struct sm_drafting *in, const struct sm_amount *amount)
{
    return amount->token > 0 && sm_token_is(in->prose, amount->token - 1, "for|на");
}

/* The first number that counts people who were received. */
static void skip_given(const struct sm_drafting *in, const struct sm_span *clause,
                       struct sm_act *act)
{
    bool given = false;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        bool people = amount->counted == SM_COUNTED_PEOPLE ||
                      amount->counted == SM_COUNTED_TROOPS ||
                      amount->counted == SM_COUNTED_PRISONERS;
        if (!people || amount->part || amount->value < 0) continue;
        given |= amount->value == act->count && is_given(in, amount);
        if (!given || is_given(in, amount)) continue;
        act->count = amount->value;
        act->qualifier = amount->qualifier;
        return;
    }
}

void sm_draft_count_exchange(const struct sm_drafting *in, const struct sm_span *clause,
                             struct sm_act *act)
{
    static const char *const shares[] = {"on|from|for each|either|both side|sides|country|party",
                                         "each|apiece", "з кожного|обох боку|боків"};
    skip_given(in, clause, act);
    /* "Took back the bodies of 1,212 of its fallen" */
    for (size_t i = clause->amount; i < clause->amount_end && act->count == SM_NO_COUNT; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        bool bodies = amount->token >= clause->token + 2 && amount->value > 1 &&
                      sm_word_is(in->prose->tokens[amount->token - 1].low, "of") &&
                      sm_word_is(in->prose->tokens[amount->token - 2].low, "bodies|remains");
        size_t last = amount->token + amount->token_count - 1;
        bodies |= amount->value > 1 && sm_word_is(in->prose->tokens[last].low, "bodies|remains");
        bodies |= amount->value > 1 && last + 1 < clause->end &&
                  sm_word_is(in->prose->tokens[last + 1].low, "bodies|remains");
        if (bodies) act->count = amount->value;
    }
    for (size_t i = clause->amount; i < clause->amount_end && act->count == SM_NO_COUNT; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        size_t behind = amount->token + amount->token_count;
        for (size_t k = 0; k < sizeof shares / sizeof *shares && amount->value > 0; k++)
            if (sm_phrase_match(in->prose, behind, clause->end, shares[k])) {
                act->count = amount->value;
                act->qualifier = amount->qualifier;
            }
    }
}

/* Was an exchange the event told last? */
static bool goes_on_with_exchange(const struct sm_drafting *in)
{
    if (!in->last_count) return false;
    const struct sm_draft_row *row = &in->draft->rows[in->last_row];
    if (row->event.category != SM_OTHER) return false;
    const struct sm_sentence *before = &in->prose->sentences[row->sentence];
    struct sm_span span = {.token = before->token, .end = before->token + before->token_count};
    return SM_DRAFT_MATCHES(in, &span, captives);
}

/* "Another 103 were freed", "a further 103 men followed", behind an exchange. */
static bool is_more_freed(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const more[] = {
        "another|further|other|more # .. followed|freed|released|returned|came|exchanged|brought",
        ("# more|others|men|women|people|servicemen|soldiers .. followed|freed|released|returned|"
         "came"),
        "ще # .. звільнили|звільнено|повернули|повернулися|повернулись|обміняли",
    };
    return goes_on_with_exchange(in) && SM_DRAFT_MATCHES(in, clause, more) &&
           !SM_DRAFT_MATCHES(in, clause, unlike);
}

bool sm_draft_find_more_freed(const struct sm_drafting *in, const struct sm_span *clause,
                              struct sm_act *act)
{
    if (!in->sentence || !is_more_freed(in, clause)) return false;
    *act = (struct sm_act){
        .category = SM_OTHER, .count = SM_NO_COUNT, .killed = SM_NO_COUNT, .injured = SM_NO_COUNT};
    for (size_t i = clause->amount; i < clause->amount_end && act->count == SM_NO_COUNT; i++)
        if (in->whats.amounts[i].value > 1) act->count = in->whats.amounts[i].value;
    return act->count != SM_NO_COUNT;
}

/* The next sentence only adds to it, unless it has a day of its own. */
static bool only_adds(const struct sm_drafting *in, const struct sm_act *act,
                      const struct sm_time *time)
{
    if (time->said && sm_draft_is_other_day(in, act, time)) return false;
    const struct sm_event *last = &in->draft->rows[in->last_row].event;
    return !time->said || (time->from == last->date && time->to == last->date_to);
}

bool sm_draft_find_exchange(const struct sm_drafting *in, const struct sm_span *clause,
                            const struct sm_act *act, const struct sm_time *time,
                            struct sm_where *where)
{
    enum { DAYS_MAX = 3 };
    bool other = act->category == SM_OTHER && !act->negated;
    bool more = other && goes_on_with_exchange(in);
    bool counted = act->count != SM_NO_COUNT && act->count > 1;
    bool dated = time->said && time->to - time->from <= DAYS_MAX;
    if (!dated && !counted) return false;
    if (more && only_adds(in, act, time)) return false;
    bool home = more && (act->sign || is_more_freed(in, clause)) &&
                SM_DRAFT_MATCHES(in, clause, homecomings) &&
                !SM_DRAFT_MATCHES(in, clause, unlike) && !is_only_agreed(in, clause);
    if (!home && !sm_draft_is_exchange(in, clause, act)) return false;
    bool uk = in->sentence && in->sentence->tongue == SM_TONGUE_UKRAINIAN;
    *where = sm_draft_unnamed(uk ? "Україна" : "Ukraine", "UA", exchange_rule);
    return true;
}

/* Does the row's rule say that its place was not told? */
static bool is_unplaced(const struct sm_draft_row *row)
{
    struct sm_text rules = row->rules;
    size_t n = strlen(exchange_rule);
    for (size_t i = 0; i + n <= rules.n; i++)
        if (memcmp(rules.at + i, exchange_rule, n) == 0) return true;
    return false;
}

void sm_draft_place_exchange(struct sm_drafting *in, const struct sm_span *clause,
                             struct sm_act *act, struct sm_time *time)
{
    struct sm_draft *draft = in->draft;
    if (!in->scene_count || in->last_count != 1 || in->last_row + 1 != draft->row_count) return;
    const struct sm_draft_row *row = &draft->rows[in->last_row];
    bool other_count = act->count != SM_NO_COUNT && act->count != row->event.count;
    if (other_count || !is_unplaced(row) || !sm_draft_is_exchange(in, clause, act)) return;
    if (time->said && (time->from > row->event.date_to || time->to < row->event.date)) return;
    act->count = row->event.count;
    act->qualifier = row->event.qualifier;
    if (!time->said) *time = in->last_time;
    draft->row_count--;
    in->last_count = 0;
}
