/* SPDX-License-Identifier: Apache-2.0
 * A date over a whole week: of what calls itself weekly, or names days as no digest of a day does.
 */
#include "base/memory.h"
#include "roundup/when_claims.h"

static bool looks_ahead(const struct sm_prose *prose, const struct sm_sentence *sentence)
{
    for (size_t i = 0; i < sentence->token_count; i++)
        if (sm_token_is(prose, sentence->token + i,
                        "will|would|planned|scheduled|expected|due|next|last|буде|будуть|має|мають|"
                        "збереться|відбудеться|минулого|минулої|наступного|наступної"))
            return true;
    return false;
}

/* Which days of the week up to 'of' a text names, counted back from it. */
enum { DAYS_BACK = 8 };
struct named_days {
    bool by_weekday[DAYS_BACK], at_all[DAYS_BACK];
    int old_mentions, fresh_mentions; /* of other days; of 'of' and the day before */
};

static void name_day(struct named_days *named, struct sm_when_date date, sm_day of)
{
    sm_day day =
        date.month ? sm_when_nearest(date, of) : of - ((sm_weekday(of) - date.weekday) % 7 + 7) % 7;
    if (day == SM_NO_DAY || day > of || day <= of - DAYS_BACK) return;
    int back = of - day;
    named->at_all[back] = true;
    named->by_weekday[back] |= !date.month;
    *(back > 1 ? &named->old_mentions : &named->fresh_mentions) += 1;
}

static void find_named_days(const struct sm_prose *prose, sm_day of, struct named_days *named)
{
    for (size_t s = 0; s < prose->sentence_count; s++) {
        const struct sm_sentence *sentence = &prose->sentences[s];
        if (sentence->headline || looks_ahead(prose, sentence)) continue;
        size_t end = sentence->token + sentence->token_count;
        for (size_t at = sentence->token; at < end;) {
            struct sm_when_date date;
            size_t taken = sm_when_day_at(prose, at, end, &date);
            if (taken) name_day(named, date, of);
            at += taken ? taken : 1;
        }
    }
}

static int count_old(const bool days[DAYS_BACK])
{
    int count = 0;
    for (int back = 2; back < DAYS_BACK; back++)
        count += days[back];
    return count;
}

/* A digest of one day hardly names other weekdays than its own and the one before, and no dates
 * oftener than its own. */
static bool names_many_days(const struct named_days *named, bool is_letter)
{
    enum { MANY = 3, MANY_IN_LETTER = 2 };
    if (count_old(named->by_weekday) >= (is_letter ? MANY_IN_LETTER : MANY)) return true;
    return count_old(named->at_all) >= MANY && named->old_mentions > named->fresh_mentions;
}

/* The date of a weekly column or letter is that of its last day. */
void sm_claims_widen_to_week(const struct sm_claims *search, struct sm_coverage *coverage,
                             struct sm_report *report)
{
    enum { DAYS_BEFORE = 6 };
    struct named_days named = {0};
    find_named_days(search->prose, coverage->to, &named);
    const char *why = search->weekly                            ? "it calls itself weekly"
                      : names_many_days(&named, search->letter) ? "it names many days"
                                                                : NULL;
    if (!why) return;
    /* "The past week" of a Thursday may begin on the Thursday before. */
    bool eight = named.at_all[DAYS_BEFORE + 1];
    coverage->from = coverage->to - DAYS_BEFORE - eight;
    coverage->daily = false;
    struct sm_buf days = {0};
    sm_buf_date(&days, coverage->to);
    if (days.bytes)
        sm_remark(report, SM_NOTE, "%s: it is dated %s; as %s, the %s days up to then were taken",
                  sm_prose_name(search->prose), days.bytes, why, eight ? "eight" : "seven");
    sm_buf_finish(&days);
}
