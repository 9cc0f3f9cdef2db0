/* SPDX-License-Identifier: Apache-2.0
 * Places that somebody only speaks of, remembers, compares with or is tried for: "he recalled the
 * attacks on Bucha", "the deadliest since the strike on Ternopil", "for helping Russia strike
 * Kramatorsk".
 */
#include "base/date.h"
#include "roundup/draft_parts.h"
#include "roundup/phrase.h"

enum { BACK_MAX = 10, BEHIND_MAX = 5 };

#define DEEDS                                                                                      \
    "strike|strikes|attack|attacks|raid|raids|battle|battles|fall|capture|siege|liberation|"       \
    "massacre|massacres|bombing|bombings|shelling|loss|withdrawal|retreat|explosion|blast|"        \
    "destruction|breach|barrage|hit|killing|killings|occupation|fighting|seizure|bombardment"

#define AT "of|on|in|at|near|against|from|around|over"

/* What stands before: nothing ends a clause between its end and the name. */
static const char *const before[] = {
    /* compared */
    "compared|comparing|compares|likened|likens|likening .. to|with",
    "comparison|comparisons|parallel|parallels|similar|akin|reminiscent to|with|of|between",
    "like the|a one|ones|those|that on|in|at|against|near",
    "unlike|than in|at|near|around|on",
    "than that|those|the .. in|on|at|against|near",
    "since the|a|an|last? .. " DEEDS " " AT,
    "порівняв|порівняла|порівнюють|порівняли .. з|із",
    "з|від часу|часів .. удару|атаки|обстрілу|битви|падіння|облоги",
    /* remembered */
    "anniversary|anniversaries of the? .. " DEEDS " " AT,
    "commemorate|commemorates|commemorated|commemorating|remember|remembers|remembered|"
    "remembering|mourned .. " DEEDS "|victims|dead|fallen|killed|defenders " AT,
    "memory|remembrance|honour|honor of .. " DEEDS "|victims|dead|fallen|killed|defenders " AT,
    "memorial|monument|plaque|vigil|museum to|for|of .. " DEEDS " " AT,
    "tribute|homage|respects to .. " DEEDS "|victims|dead|fallen|defenders " AT,
    "recalled|recalling|recalls|recall|evoked|evoking .. " DEEDS " " AT,
    "річниц~ .. удару|атаки|обстрілу|визволення|звільнення|битви|трагедії",
    "вшанували|вшанував|пам'ят~ .. загиблих|жертв|захисників",
    "нагадав|нагадала|згадав|згадала|пригадав про",
    /* spoken of */
    "spoke|speak|speaks|speaking|talked|talk|talks|talking|told|heard|hear|hears|asked|speech|film|"
    "book|documentary|exhibition|article|novel|play|song|lecture|evidence|testimony|testified .. "
    "about|regarding|concerning",
    "film|book|documentary|play|novel on|about|of",
    "discussed|discuss|discusses|discussing|discussion|discussions|debated|debate|debates|debating "
    ".. " DEEDS "|situation|crisis|return " AT,
    "the fate|future|status|question|issue|problem of|around|over",
    "risk|risks|danger|dangers|possibility|prospect|likelihood of .. " DEEDS
    "|accident|disaster " AT,
    "говорив|говорила|говорили|розповів|розповіла про",
    "обговорили|обговорив|обговорила|обговорювали",
    /* tried or suspected for */
    "charged|charges|sentenced|convicted|indicted|indictment|jailed|imprisoned|tried|trial|verdict|"
    "suspected|prosecuted|extradited .. over|for",
    "for helping|passing|guiding|giving|handing|leaking|spying|filming|directing|correcting|"
    "spotting|preparing|planning",
    "gave|passed|handed|sent|leaked|sold|gathered|collected|photographed .. positions|coordinates|"
    "locations|information|data|photos|details|position of|about|on|in",
    "treating|treated|treats|treat .. wounded|injured|hurt near|at|around|in|outside",
};
/* With a relative clause between: where somebody who is met elsewhere had been. */
static const char *const people[] = {
    "awarded|decorated|honoured|honored|thanked|rewarded|praised|met|meeting|congratulated|"
    "decorating .. who|that",
    "gave|passed|handed|sent .. who|that",
};
/* What is said of it behind the name. */
static const char *const behind[] = {
    "was|were|is|are|amount|amounts|amounted|constitute|constituted|constitutes .. crime|crimes|"
    "genocide",
    "was|were|is|are discussed|debated|commemorated|remembered|recalled|raised|marked",
};

/* The first mention of a list, which the words before it are for all of them. */
static const struct sm_where *first_of_list(const struct sm_drafting *in,
                                            const struct sm_where *where)
{
    enum { LISTED_MAX = 12 };
    for (int i = 0; i < LISTED_MAX && where > in->wheres.at; i++) {
        if (where->list == SM_NO_WHERE || where[-1].list != where->list) break;
        where--;
    }
    return where;
}

/* Words that begin a clause of its own: what stands before them does not govern what follows. */
static bool begins_clause(const struct sm_token *token)
{
    return sm_word_is(token->low, "that|which|who|whose|when|while|where|but|because|although|as|"
                                  "що|який|яка|яке|які|коли|де|але");
}

static bool matches(const struct sm_drafting *in, size_t at, size_t end, const char *const *phrases,
                    size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (sm_phrase_match(in->prose, at, end, phrases[i])) return true;
    return false;
}

static bool is_governed(const struct sm_drafting *in, const struct sm_where *where)
{
    bool relative = false;
    const struct sm_token *tokens = in->prose->tokens;
    size_t end = where->token + where->token_count;
    size_t last = end > 0 ? end - 1 : 0;
    for (size_t at = last; at-- > in->sentence->token && last - at <= BACK_MAX;) {
        if (sm_token_ends_clause(&tokens[at])) return false;
        if (!relative && matches(in, at, last, before, sizeof before / sizeof *before)) return true;
        if (relative && matches(in, at, last, people, sizeof people / sizeof *people)) return true;
        relative |= sm_word_is(tokens[at].low, "who|that");
        if (begins_clause(&tokens[at]) && !relative) return false;
    }
    return false;
}

static bool is_judged(const struct sm_drafting *in, const struct sm_where *where)
{
    size_t end = in->sentence->token + in->sentence->token_count;
    size_t from = where->token + where->token_count;
    for (size_t at = from; at < end && at < from + BEHIND_MAX; at++) {
        if (sm_token_ends_clause(&in->prose->tokens[at])) return false;
        if (matches(in, at, end, behind, sizeof behind / sizeof *behind)) return true;
    }
    return false;
}

/* A year before that of the round-up, or 0. */
static bool is_past_year(const struct sm_drafting *in, size_t at)
{
    enum { FIRST_YEAR = 1900 };
    const struct sm_token *token = &in->prose->tokens[at];
    long long year = sm_date_from_day(in->draft->coverage.from).year;
    return token->kind == SM_TOKEN_NUMBER && token->value >= FIRST_YEAR && token->value < year;
}

/* "The 2022 attack on Vinnytsia", "killed in Dnipro in January 2023". */
static bool is_of_past_year(const struct sm_drafting *in, const struct sm_where *where)
{
    enum { YEAR_BACK = 5, YEAR_BEHIND = 3 };
    const struct sm_token *tokens = in->prose->tokens;
    size_t end = in->sentence->token + in->sentence->token_count;
    for (size_t at = where->token; at-- > in->sentence->token && where->token - at <= YEAR_BACK;) {
        if (sm_token_ends_clause(&tokens[at])) break;
        if (is_past_year(in, at) && sm_word_is(tokens[at + 1].low, DEEDS "|missile|drone|russian|"
                                                                         "rocket|air|deadly"))
            return true;
    }
    size_t from = where->token + where->token_count;
    for (size_t at = from; at < end && at < from + YEAR_BEHIND; at++) {
        if (at == from && !sm_word_is(tokens[at].low, "in|of|back|у|в")) return false;
        if (sm_token_ends_clause(&tokens[at])) return false;
        if (is_past_year(in, at)) return true;
    }
    return false;
}

bool sm_draft_is_spoken_of(const struct sm_drafting *in, const struct sm_where *where)
{
    if (!in->sentence) return false;
    const struct sm_where *first = first_of_list(in, where);
    return is_governed(in, first) || is_judged(in, where) || is_of_past_year(in, first);
}

bool sm_draft_is_remembrance(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const rites[] = {"commemorate|commemorates|commemorated|commemorating",
                                        "paid|pay|pays|paying tribute|homage",
                                        "laid|lay|laying flowers|wreaths|candles",
                                        "minute|moment of silence",
                                        "вшанували|вшанував|вшанувала",
                                        "хвилин~ мовчання"};
    for (size_t at = clause->token; at < clause->end; at++)
        if (matches(in, at, clause->end, rites, sizeof rites / sizeof *rites)) return true;
    return false;
}
