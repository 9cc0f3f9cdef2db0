/* SPDX-License-Identifier: Apache-2.0
 * What is only planned or possible, and when somebody said something.
 */
#include <string.h>

#include "roundup/when_private.h"

struct plan {
    const char *words, *rule;
};

static const struct plan plans[] = {
    {"will", "will"},
    {"won't", "will"},
    {"shall", "will"},
    {"would", "would"},
    {"may", "may"},
    {"might", "may"},
    {"could", "may"},
    {"should", "should"},
    {"must", "should"},
    {"is to", "due"},
    {"are to", "due"},
    {"due to", "due"},
    {"expected to", "expected"},
    {"scheduled to", "expected"},
    {"scheduled for", "expected"},
    {"planned for", "expected"},
    {"set to", "expected"},
    {"slated to", "expected"},
    {"likely to", "expected"},
    {"going to", "expected"},
    {"about to", "expected"},
    {"plan to", "plans"},
    {"plans to", "plans"},
    {"planned to", "plans"},
    {"planning to", "plans"},
    {"plans for", "plans"},
    {"preparing to", "plans"},
    {"preparing for", "plans"},
    {"prepares to", "plans"},
    {"intends to", "plans"},
    {"intend to", "plans"},
    {"intended to", "plans"},
    {"aims to", "plans"},
    {"aim to", "plans"},
    {"wants to", "plans"},
    {"want to", "plans"},
    {"hopes to", "plans"},
    {"hope to", "plans"},
    {"seeks to", "plans"},
    {"ready to", "plans"},
    {"considering", "plans"},
    {"weighs", "plans"},
    {"threatened to", "plans"},
    {"threatens to", "plans"},
    {"vowed to", "plans"},
    {"vows to", "plans"},
    {"promised to", "plans"},
    {"pledged to", "plans"},
    {"agreed to", "plans"},
    /* Verbs whose present form is the future. */
    {"прибуде", "will"},
    {"прибудуть", "will"},
    {"приїде", "will"},
    {"приїдуть", "will"},
    {"відбудеться", "will"},
    {"відбудуться", "will"},
    {"збереться", "will"},
    {"зберуться", "will"},
    {"зустрінеться", "will"},
    {"зустрінуться", "will"},
    {"проведе", "will"},
    {"проведуть", "will"},
    {"відвідає", "will"},
    {"відвідають", "will"},
    {"розпочнеться", "will"},
    {"почнеться", "will"},
    {"завершиться", "will"},
    {"розгляне", "will"},
    {"обговорить", "will"},
    {"обговорять", "will"},
    {"підпише", "will"},
    {"підпишуть", "will"},
    {"отримає", "will"},
    {"отримають", "will"},
    {"вирушить", "will"},
    {"виступить", "will"},
    {"буде", "will"},
    {"будуть", "will"},
    {"планує", "plans"},
    {"планують", "plans"},
    {"планувала", "plans"},
    {"планували", "plans"},
    {"має намір", "plans"},
    {"мають намір", "plans"},
    {"збирається", "plans"},
    {"збираються", "plans"},
    {"готується", "plans"},
    {"готуються", "plans"},
    {"готує", "plans"},
    {"готують", "plans"},
    {"очікується", "expected"},
    {"очікують", "expected"},
    {"заплановано", "expected"},
    {"може", "may"},
    {"можуть", "may"},
    {"повинен", "should"},
    {"повинна", "should"},
    {"повинні", "should"},
    {"прагне", "plans"},
    {"прагнуть", "plans"},
};

void sm_when_mark_plans(struct sm_when_index *index)
{
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++)
        sm_when_mark(index->plans, plans[i].words);
}

/* «атакуватиме», «проведуть» does not show its tense, «проводитимуть» does. */
static bool is_future_verb(struct sm_text low)
{
    static const char *const endings[] = {"атиме",   "атимуть", "итиме",   "итимуть", "ітиме",
                                          "ітимуть", "ятиме",   "ятимуть", "утиме",   "утимуть"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]);
        if (low.n > n + 2 && memcmp(low.at + low.n - n, endings[i], n) == 0) return true;
    }
    return false;
}

/* "due to shelling" is a cause, "due to arrive" a plan; "could be seen" was; "may have been" was.
 */
static bool is_no_plan(const struct sm_prose *prose, size_t token, size_t next, size_t end)
{
    static const char *const due =
        "arrive|visit|meet|begin|start|take|hold|be|attend|speak|travel|receive|open|discuss|"
        "sign|deliver|expire|return|come|go|host|end|join|address|resume|fly|enter|vote|give|get|"
        "send";
    static const char *const articles = "the|a|their|his|its|of|free|good|political";
    static const char *const seen = "seen|heard|felt";
    const struct sm_token *tokens = prose->tokens;
    struct sm_text low = tokens[token].low;
    if (next >= end || tokens[next].kind == SM_TOKEN_MARK)
        return !sm_prose_match(prose, token, end, "scheduled for");
    if (sm_text_is(low, "due")) return !sm_word_is(tokens[next].low, due);
    if (sm_text_is(low, "is") || sm_text_is(low, "are")) return !sm_word_is(tokens[next].low, due);
    /* "in what may be the largest attack": it was. */
    if (token > 0 && sm_text_is(tokens[token - 1].low, "what")) return true;
    if (sm_text_is(low, "may") && tokens[token].capital) return true;
    if (sm_text_is(low, "will") && token > 0 && sm_word_is(tokens[token - 1].low, articles))
        return true;
    /* "who would later die" did. */
    static const char *const hindsight = "later|eventually|subsequently";
    if (sm_text_is(low, "would") && sm_word_is(tokens[next].low, hindsight)) return true;
    bool have = sm_text_is(tokens[next].low, "have");
    if (have && !sm_text_is(low, "will")) return true;
    bool could = sm_text_is(low, "could") && next + 1 < end && sm_text_is(tokens[next].low, "be");
    if (could) return sm_word_is(tokens[next + 1].low, seen);
    /* "could not": was not able to. */
    return sm_text_is(low, "could") && sm_text_is(tokens[next].low, "not");
}

static bool is_past(struct sm_text low)
{
    return low.n > 4 && memcmp(low.at + low.n - 2, "ed", 2) == 0;
}

/* Where the clause ends that the plan stands in. */
static size_t clause_end(const struct sm_prose *prose, size_t token, size_t end, bool infinitive)
{
    /* "Troops preparing to storm the town were hit": the plan ends where the main verb stands. */
    static const char *const verbs = "was|were|had|has|have|are|is";
    static const char *const breaks =
        ",|;|:|-|.|!|?|...|\"|(|)|after|but|while|because|although|though|according|as|following|"
        "since|після|але|хоча|оскільки|бо|коли|when|if|якщо";
    for (; token < end; token++) {
        struct sm_text low = prose->tokens[token].low;
        if (infinitive && sm_word_is(low, verbs)) return token;
        if (infinitive && token + 1 < end && sm_text_is(low, "and") &&
            is_past(prose->tokens[token + 1].low))
            return token;
        if (sm_word_is(low, breaks) || sm_when_is_saying_verb(low)) return token;
    }
    return end;
}

size_t sm_when_plan_at(const struct sm_prose *prose, size_t token, size_t end, const char **rule)
{
    struct sm_text low = prose->tokens[token].low;
    if (prose->tokens[token].kind != SM_TOKEN_WORD) return 0;
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
        size_t taken = sm_prose_match(prose, token, end, plans[i].words);
        if (!taken) continue;
        if (is_no_plan(prose, token, token + taken, end)) return 0;
        *rule = plans[i].rule;
        bool infinitive = sm_text_is(prose->tokens[token + taken - 1].low, "to");
        return clause_end(prose, token + taken, end, infinitive) - token;
    }
    if ((unsigned char)*low.at < 0x80 || !is_future_verb(low)) return 0;
    *rule = "will";
    return clause_end(prose, token + 1, end, false) - token;
}

/* "were reported on Monday": seen, not said, on Monday. */
static bool is_passive(const struct sm_prose *prose, size_t token, size_t first)
{
    static const char *const helpers = "was|were|been|is|are|being";
    static const char *const seen = "reported|confirmed|claimed|recorded";
    if (token <= first || !sm_token_is(prose, token, seen)) return false;
    if (sm_token_is(prose, token - 1, helpers)) return true;
    return token > first + 1 && sm_token_is(prose, token - 2, helpers) &&
           sm_text_is(prose->tokens[token - 1].low, "also");
}

bool sm_when_is_of_pictures(const struct sm_when_search *search, const struct sm_when *when)
{
    enum { REACH = 3 };
    const struct sm_token *tokens = search->prose->tokens;
    size_t at = when->token;
    if (at == search->token ||
        !sm_word_is(tokens[at - 1].low, "taken|shot|captured|dated|зроблені|зроблених"))
        return false;
    for (size_t back = 2; back <= REACH && at >= search->token + back; back++)
        if (sm_word_is(tokens[at - back].low, "pictures|picture|images|image|imagery|photos|photo|"
                                              "photographs|знімки|знімках|знімків"))
            return true;
    return false;
}

/* "49 prisoners were released on Friday": nobody said it. */
static bool frees_people(const struct sm_when_search *search, size_t at)
{
    enum { REACH = 10 };
    static const char *const people =
        "prisoners|prisoner|pows|captives|soldiers|servicemen|ukrainians|russians|conscripts|"
        "people|"
        "civilians|children|men|women|marines|hostages|journalists|sailors|water";
    if (!sm_text_is(search->prose->tokens[at].low, "released")) return false;
    size_t from = at > search->token + REACH ? at - REACH : search->token;
    for (size_t i = from; i < search->end && i < at + REACH; i++)
        if (sm_word_is(search->prose->tokens[i].low, people)) return true;
    return false;
}

bool sm_when_is_report(const struct sm_when_search *search, const struct sm_when *when)
{
    enum { BACK_MAX = 9, NAMES_MAX = 4 };
    const struct sm_prose *prose = search->prose;
    size_t after = when->token + when->token_count;
    static const char *const adverbs = "also|officially|publicly|separately";
    if (after < search->end && sm_token_is(prose, after, adverbs)) after++;
    bool subject_before = when->token > search->token;
    /* "Shelling on Monday claimed two lives": nobody said it. */
    bool kills = sm_phrase_match(prose, after, search->end, "claimed|claims .. life|lives|victims");
    if (after < search->end && subject_before && !kills &&
        sm_when_is_saying_verb(prose->tokens[after].low) &&
        !sm_text_is(prose->tokens[when->token + when->token_count - 1].low, ","))
        return true;
    /* "Thursday's statement" */
    const struct sm_token *last = &prose->tokens[after - 1];
    if (last->possessive && after < search->end && sm_when_is_saying_noun(prose->tokens[after].low))
        return true;
    /* "its Thursday update" */
    bool bare = sm_when_weekday(prose->tokens[when->token].low) >= 0;
    if (bare && when->token > search->token && after < search->end &&
        sm_when_is_saying_noun(prose->tokens[after].low))
        return true;
    size_t names = 0;
    for (size_t back = 1; back <= BACK_MAX && when->token >= search->token + back; back++) {
        size_t at = when->token - back;
        const struct sm_token *token = &prose->tokens[at];
        /* "Russia responded on Thursday with a missile": it did not say it. */
        bool did = sm_word_is(token->low, "responded|replied") && after < search->end &&
                   sm_token_is(prose, after, "with|by");
        if (did) return false;
        /* "Said that on Tuesday its drones struck": the day is in what was said. */
        if (sm_text_is(token->low, "that")) return false;
        /* "Moscow claimed Orlivka on Tuesday": the claim is the news. */
        if (names && sm_word_is(token->low, "claimed|claims")) return false;
        if (frees_people(search, at)) return false;
        if (sm_when_is_saying_verb(token->low)) return !is_passive(prose, at, search->token);
        /* "in a post on Thursday", but not "at a command post on Thursday" */
        const struct sm_token *before = at > search->token ? token - 1 : NULL;
        bool said = before && (before->capital || sm_when_is_filler(before->low) ||
                               sm_when_is_saying_noun(before->low));
        if (sm_when_is_saying_noun(token->low) && back <= 5 && said) return true;
        if (token->kind != SM_TOKEN_WORD) return false;
        if (token->capital && names < NAMES_MAX && at > search->token) {
            names++;
            continue;
        }
        if (!sm_when_is_filler(token->low)) return false;
    }
    return false;
}
