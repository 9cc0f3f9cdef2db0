/* SPDX-License-Identifier: Apache-2.0
 * The words that name a speaker, and what kind of speaker that is.
 */
#include "roundup/what_speakers.h"

enum { LONGEST_NAME_TOKENS = 16, LONGEST_UK_NAME_TOKENS = 9, PRONOUN_TOKENS = 2 };

/* ---- the name's extent ---- */

bool sm_name_ends_at(const struct sm_say_reader *s, size_t token)
{
    return sm_token_ends_clause(token_at(s, token)) || is(s, token, "\"") ||
           (is(s, token, "-") && token_at(s, token)->space_before);
}

/* Words that no name of a speaker goes across. */
static bool ends_name(const struct sm_say_reader *s, size_t token)
{
    return is(s, token,
              "that|but|while|after|when|as|because|although|though|where|which|who|whom|if|since|"
              "before|until|than|so|has|have|had|was|were|is|are|will|would|could|що|про|бо|коли|"
              "який|яка|які|де|але|а|це");
}

static bool is_adverb(const struct sm_say_reader *s, size_t token)
{
    return is(s, token,
              "also|first|at|initially|later|earlier|previously|then|already|meanwhile|today|"
              "yesterday|has|have|had|"
              "separately|now|itself|himself|again|already|further|однак|також|пізніше|раніше|вже|"
              "згодом|тим|часом|потім");
}

/* "on Thursday", "in a statement", "at 08:30", "on Telegram": when and how, not who. */
static bool begins_adverbial(const struct sm_say_reader *s, size_t token)
{
    static const char *const days =
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|telegram|facebook|x|social|early|"
        "late|january|february|march|april|may|june|july|august|september|october|november|"
        "december|понеділок|вівторок|середу|четвер|п'ятницю|суботу|неділю";
    if (!is(s, token, "on|in|at|via|by|early|late|during|through|у|в|о")) return false;
    size_t next = token + 1;
    if (next >= s->end) return true;
    return is(s, next, days) || token_at(s, next)->kind == SM_TOKEN_NUMBER ||
           is(s, next, "a|an|its|his|her|their|the") ||
           is(s, next, "response|comments|remarks|turn|evening|overnight|telegram|facebook|своєму");
}

/* "On Monday the governor said", "by Thursday the service said": the time goes. */
static size_t skip_time(const struct sm_say_reader *s, size_t from, size_t to)
{
    if (!is(s, from, "on|early|late|by|у|в|overnight|in|at|during|over")) return from;
    size_t at = from + 1;
    while (at < to && !is(s, at, "the|a|an|its|his|their") &&
           (!token_at(s, at)->capital ||
            is(s, at,
               "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|"
               "april|may|june|july|august|september|october|november|december")))
        at++;
    return at < to ? at : from;
}

/* "The next day Russia said", "two days later the ministry said". */
static size_t skip_leading_day(const struct sm_say_reader *s, size_t from, size_t to)
{
    static const char *const days[] = {
        "the|that|this|same next|following|same|very? day|night|morning|evening|afternoon|week",
        "a|one|two|three|four|five|several|# day|days|hours|week|hour later|earlier|before",
        "today|yesterday|overnight|tonight", "наступного дня|ранку", "того ж? дня|вечора|ранку"};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        size_t n = sm_phrase_match(s->prose, from, to, days[i]);
        if (n && from + n < to) return from + n;
    }
    return from;
}

static struct sm_name_run trim(const struct sm_say_reader *s, struct sm_name_run name)
{
    size_t from = name.token, to = name.token + name.token_count;
    /* "…, a claim the ministry called fabricated" */
    if (from + 2 < to && is(s, from, "a|the") && is(s, from + 1, "claim|allegation|assertion"))
        from += is(s, from + 2, "which|that") ? 3 : 2;
    while (from < to &&
           (is(s, from, "and|but|meanwhile|however|на|як|у|в|-|,|про|це|по|only|that") ||
            is_adverb(s, from) || token_at(s, from)->kind == SM_TOKEN_MARK))
        from++;
    if (from < to) from = skip_time(s, from, to);
    if (from < to) from = skip_leading_day(s, from, to);
    /* «у четвер головнокомандувач» */
    if (from + 1 < to && is(s, from, "понеділок|вівторок|середу|четвер|п'ятницю|суботу|неділю"))
        from++;
    for (size_t i = from + 1; i < to; i++)
        if ((begins_adverbial(s, i) && !is(s, i + 1, "the")) ||
            is(s, i, "published|released|posted|obtained|shared|circulated|circulating|taken"))
            to = i;
    while (to > from && (is_adverb(s, to - 1) || token_at(s, to - 1)->kind == SM_TOKEN_MARK))
        to--;
    bool only_article =
        to == from + 1 && is(s, from, "no|any|the|a|an|all|some|first|not|newly|as|i|we|us");
    return (struct sm_name_run){from, only_article ? 0 : to - from};
}

/* "drones hit Kharkiv and the governor said": behind "and" when much stands before it. */
static bool parts_clauses(const struct sm_say_reader *s, size_t token, size_t from)
{
    if (!is(s, token, "and|та|і|й")) return false;
    size_t before = 0;
    for (size_t at = token; before <= 3 && at > from && !sm_name_ends_at(s, at - 1); at--)
        before++;
    return before > 3;
}

/* "military intelligence (HUR) said": the bracket stands between the name and its verb. */
static size_t before_aside(const struct sm_say_reader *s, size_t verb)
{
    if (verb < s->start + 3 || !is(s, verb - 1, ")")) return verb;
    for (size_t back = 3; back <= 5 && verb >= s->start + back; back++)
        if (is(s, verb - back, "(")) return verb - back;
    return verb;
}

/* "a soldier of the "Sich" battalion said": how many tokens the quoted word takes before 'token'.
 */
static size_t quoted_before(const struct sm_say_reader *s, size_t token)
{
    if (token < s->start + 4 || !is(s, token - 1, "\"") || is(s, token - 2, ",|.|!|?")) return 0;
    for (size_t back = 3; back <= 5 && token >= s->start + back; back++)
        if (is(s, token - back, "\"")) return back;
    return 0;
}

struct sm_name_run sm_name_before(const struct sm_say_reader *s, size_t verb)
{
    size_t to = before_aside(s, verb);
    while (to > s->start && is_adverb(s, to - 1))
        to--;
    size_t from = to;
    while (from > s->start && to - from < LONGEST_NAME_TOKENS) {
        size_t quoted = quoted_before(s, from);
        if (quoted) {
            from -= quoted;
            continue;
        }
        if (sm_name_ends_at(s, from - 1) || ends_name(s, from - 1) ||
            parts_clauses(s, from - 1, s->start))
            break;
        from--;
    }
    return trim(s, (struct sm_name_run){from, to - from});
}

/* "According to the 72nd Brigade" */
static bool numbers_unit(const struct sm_say_reader *s, size_t token)
{
    enum { REACH = 5 };
    for (size_t i = 1; i < REACH && token + i < s->end; i++) {
        if (sm_token_ends_clause(token_at(s, token + i))) return false;
        if (is(s, token + i, "brigade|regiment|battalion|division|corps|army|company")) return true;
    }
    return false;
}

static bool ends_name_behind(const struct sm_say_reader *s, size_t token, size_t from)
{
    if (sm_name_ends_at(s, token) && !is(s, token, "\"")) return true;
    if (token == from) return false;
    if (begins_adverbial(s, token) && !is(s, token, "by")) return true;
    bool number = token_at(s, token)->kind == SM_TOKEN_NUMBER && !numbers_unit(s, token);
    return ends_name(s, token) || number ||
           is(s, token,
              "said|says|in|and|та|killed|injured|shot|launched|ворог|російські|окупанти");
}

struct sm_name_run sm_name_behind(const struct sm_say_reader *s, size_t from)
{
    size_t reach =
        s->sentence->tongue == SM_TONGUE_UKRAINIAN ? LONGEST_UK_NAME_TOKENS : LONGEST_NAME_TOKENS;
    size_t to = from;
    while (to < s->end && to - from < reach && !ends_name_behind(s, to, from))
        to++;
    return trim(s, (struct sm_name_run){from, to - from});
}

/* "Oleh Syniehubov, governor of Kharkiv region, said": with the name before the comma. */
struct sm_name_run sm_name_with_apposition(const struct sm_say_reader *s, struct sm_name_run name)
{
    if (name.token < s->start + 2 || !is(s, name.token - 1, ",")) return name;
    size_t from = name.token - 1;
    while (from > s->start && token_at(s, from - 1)->kind == SM_TOKEN_WORD &&
           token_at(s, from - 1)->capital)
        from--;
    /* "In Oleshky, volunteers said": where they are, no name. */
    if (is(s, from, "in|at|near|on|from|outside|around|after|over|across|у|в|на|біля|під"))
        return name;
    size_t words = name.token - 1 - from;
    bool begins = from == s->start || sm_name_ends_at(s, from - 1);
    if (words < 2 || words > 4 || !begins) return name;
    return (struct sm_name_run){from, name.token + name.token_count - from};
}

/* ---- who it is ---- */

/* A capital or country speaks only by its bare name: "Kyiv said", not "Ukraine's railways". */
static bool is_bare(const struct sm_say_reader *s, struct sm_name_run name, size_t token)
{
    return token + 1 == name.token + name.token_count && !token_at(s, token)->possessive &&
           name.token_count <= 3 &&
           !(token > name.token && is(s, token - 1, "in|of|from|near|to|у|в|на"));
}

static void weigh(const struct sm_say_reader *s, struct sm_name_run name, size_t token,
                  const struct sm_phrase *phrase, struct sm_who *who)
{
    enum sm_speaker speaker = (enum sm_speaker)phrase->tag;
    if (speaker == SM_SPEAKER_FOREIGN) {
        who->foreign = true;
    } else if (speaker == SM_SPEAKER_ECHO) {
        who->echo = true;
    } else if (phrase->weight > who->weight) {
        if (speaker == SM_SPEAKER_PARTY && phrase->weight == 1 && !is_bare(s, name, token)) return;
        who->speaker = speaker;
        who->weight = phrase->weight;
    }
}

/* Is a short "the ministry" one that may stand for who spoke before? */
static bool may_echo(const struct sm_say_reader *s, struct sm_name_run name)
{
    size_t last = name.token + name.token_count - 1;
    return name.token_count <= PRONOUN_TOKENS &&
           (is(s, name.token, "he|she|it|they|він|вона|вони|відомство|відомстві") ||
            (name.token_count == 2 && is(s, name.token, "the|this|its") &&
             is(s, last,
                "statement|report|service|agency|ministry|department|spokesman|spokesperson|"
                "spokeswoman|official|mission|command|directorate|institute|message|post|update|"
                "unit|brigade|source")));
}

struct sm_who sm_who_is(const struct sm_say_reader *s, struct sm_name_run name)
{
    struct sm_who who = {.speaker = SM_SPEAKER_UNKNOWN};
    size_t end = name.token + name.token_count;
    for (size_t at = name.token; at < end;) {
        struct sm_phrase_hit hit = {0};
        if (token_at(s, at)->kind == SM_TOKEN_WORD)
            hit = sm_phrases_at(&s->finder->speakers, s->prose, at, end);
        if (hit.phrase) weigh(s, name, at, hit.phrase, &who);
        at += hit.phrase ? hit.token_count : 1;
    }
    who.echo = name.token_count && may_echo(s, name);
    if (who.foreign && who.speaker == SM_SPEAKER_PARTY) who.speaker = SM_SPEAKER_OFFICIAL;
    if (who.foreign && who.speaker == SM_SPEAKER_UNKNOWN) who.speaker = SM_SPEAKER_OFFICIAL;
    return who;
}

/* "…, governor of Kharkiv region, said": between two commas, behind a name. */
struct sm_name_run sm_name_apposed(const struct sm_say_reader *s, size_t verb)
{
    struct sm_name_run none = {verb, 0};
    if (verb < s->start + 4 || !is(s, verb - 1, ",")) return none;
    struct sm_name_run inner = sm_name_before(s, verb - 1);
    /* "The head of the regional administration, Oleksandr Prokudin, said": the title comes first.
     */
    bool unknown = inner.token_count && !sm_who_is(s, inner).speaker;
    if (unknown && inner.token > s->start + 1 && is(s, inner.token - 1, ",")) {
        struct sm_name_run title = sm_name_before(s, inner.token - 1);
        if (title.token_count && sm_who_is(s, title).speaker)
            return (struct sm_name_run){title.token, verb - 1 - title.token};
    }
    struct sm_name_run outer = sm_name_with_apposition(s, inner);
    if (!inner.token_count || !sm_who_is(s, outer).speaker) return none;
    bool apposed = outer.token < inner.token || sm_who_is(s, inner).weight >= 2;
    return apposed ? outer : none;
}
