/* SPDX-License-Identifier: Apache-2.0
 * Who says it: the turn of saying, the words that name the speaker, and what kind of speaker.
 */
#include "roundup/what_private.h"

enum { LONGEST_NAME_TOKENS = 16, LONGEST_UK_NAME_TOKENS = 9, PRONOUN_TOKENS = 2 };

enum rank { RANK_NONE, RANK_NOBODY, RANK_SOMEBODY, RANK_KNOWN, RANK_CLAIM, RANK_DENIAL };

struct saying {
    const struct sm_sentence *sentence;
    struct sm_what_finder *finder;
    const struct sm_prose *prose;
    size_t start, end;
    struct sm_saying best;
    enum rank rank;
};

struct name {
    size_t token, token_count;
};

struct who {
    enum sm_speaker speaker;
    int weight;
    bool foreign, echo;
};

static bool is(const struct saying *s, size_t token, const char *words)
{
    return token >= s->start && token < s->end && sm_word_is(s->prose->tokens[token].low, words);
}

static const struct sm_token *token_at(const struct saying *s, size_t token)
{
    return &s->prose->tokens[token];
}

/* ---- the name's extent ---- */

static bool is_bound(const struct saying *s, size_t token)
{
    return sm_token_ends_clause(token_at(s, token)) || is(s, token, "\"") ||
           (is(s, token, "-") && token_at(s, token)->space_before);
}

/* Words that no name of a speaker goes across. */
static bool ends_name(const struct saying *s, size_t token)
{
    return is(s, token,
              "that|but|while|after|when|as|because|although|though|where|which|who|whom|if|since|"
              "before|until|than|so|has|have|had|was|were|is|are|will|would|could|що|про|бо|коли|"
              "який|яка|які|де|але|а|це");
}

static bool is_adverb(const struct saying *s, size_t token)
{
    return is(s, token,
              "also|later|earlier|previously|then|already|meanwhile|today|yesterday|has|have|had|"
              "separately|now|itself|himself|again|already|further|однак|також|пізніше|раніше|вже|"
              "згодом|тим|часом|потім");
}

/* "on Thursday", "in a statement", "at 08:30", "on Telegram": when and how, not who. */
static bool begins_adverbial(const struct saying *s, size_t token)
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
static size_t skip_time(const struct saying *s, size_t from, size_t to)
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

static struct name trim(const struct saying *s, struct name name)
{
    size_t from = name.token, to = name.token + name.token_count;
    while (from < to &&
           (is(s, from, "and|but|meanwhile|however|на|як|у|в|-|,|про|це|по|only|that") ||
            is_adverb(s, from) || token_at(s, from)->kind == SM_TOKEN_MARK))
        from++;
    if (from < to) from = skip_time(s, from, to);
    for (size_t i = from + 1; i < to; i++)
        if ((begins_adverbial(s, i) && !is(s, i + 1, "the")) ||
            is(s, i, "published|released|posted|obtained|shared|circulated|circulating|taken"))
            to = i;
    while (to > from && (is_adverb(s, to - 1) || token_at(s, to - 1)->kind == SM_TOKEN_MARK))
        to--;
    bool only_article =
        to == from + 1 && is(s, from, "no|any|the|a|an|all|some|first|not|newly|as|i|we|us");
    return (struct name){from, only_article ? 0 : to - from};
}

/* "drones hit Kharkiv and the governor said": behind "and" when much stands before it. */
static bool parts_clauses(const struct saying *s, size_t token, size_t from)
{
    if (!is(s, token, "and|та|і|й")) return false;
    size_t before = 0;
    for (size_t at = token; before <= 3 && at > from && !is_bound(s, at - 1); at--)
        before++;
    return before > 3;
}

/* "military intelligence (HUR) said": the bracket stands between the name and its verb. */
static size_t before_aside(const struct saying *s, size_t verb)
{
    if (verb < s->start + 3 || !is(s, verb - 1, ")")) return verb;
    for (size_t back = 3; back <= 5 && verb >= s->start + back; back++)
        if (is(s, verb - back, "(")) return verb - back;
    return verb;
}

/* "a soldier of the "Sich" battalion said": how many tokens the quoted word takes before 'token'.
 */
static size_t quoted_before(const struct saying *s, size_t token)
{
    if (token < s->start + 4 || !is(s, token - 1, "\"") || is(s, token - 2, ",|.|!|?")) return 0;
    for (size_t back = 3; back <= 5 && token >= s->start + back; back++)
        if (is(s, token - back, "\"")) return back;
    return 0;
}

static struct name name_before(const struct saying *s, size_t verb)
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
        if (is_bound(s, from - 1) || ends_name(s, from - 1) || parts_clauses(s, from - 1, s->start))
            break;
        from--;
    }
    return trim(s, (struct name){from, to - from});
}

static bool ends_name_behind(const struct saying *s, size_t token, size_t from)
{
    if (is_bound(s, token) && !is(s, token, "\"")) return true;
    if (token == from) return false;
    if (begins_adverbial(s, token) && !is(s, token, "by")) return true;
    return ends_name(s, token) || token_at(s, token)->kind == SM_TOKEN_NUMBER ||
           is(s, token,
              "said|says|in|and|та|killed|injured|shot|launched|ворог|російські|окупанти");
}

static struct name name_behind(const struct saying *s, size_t from)
{
    size_t reach =
        s->sentence->tongue == SM_TONGUE_UKRAINIAN ? LONGEST_UK_NAME_TOKENS : LONGEST_NAME_TOKENS;
    size_t to = from;
    while (to < s->end && to - from < reach && !ends_name_behind(s, to, from))
        to++;
    return trim(s, (struct name){from, to - from});
}

/* "Oleh Syniehubov, governor of Kharkiv region, said": with the name before the comma. */
static struct name with_apposition(const struct saying *s, struct name name)
{
    if (name.token < s->start + 2 || !is(s, name.token - 1, ",")) return name;
    size_t from = name.token - 1;
    while (from > s->start && token_at(s, from - 1)->kind == SM_TOKEN_WORD &&
           token_at(s, from - 1)->capital)
        from--;
    size_t words = name.token - 1 - from;
    bool begins = from == s->start || is_bound(s, from - 1);
    if (words < 2 || words > 4 || !begins) return name;
    return (struct name){from, name.token + name.token_count - from};
}

/* ---- who it is ---- */

/* A capital or country speaks only by its bare name: "Kyiv said", not "Ukraine's railways". */
static bool is_bare(const struct saying *s, struct name name, size_t token)
{
    return token + 1 == name.token + name.token_count && !token_at(s, token)->possessive &&
           name.token_count <= 3 &&
           !(token > name.token && is(s, token - 1, "in|of|from|near|to|у|в|на"));
}

static void weigh(const struct saying *s, struct name name, size_t token,
                  const struct sm_phrase *phrase, struct who *who)
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
static bool may_echo(const struct saying *s, struct name name)
{
    size_t last = name.token + name.token_count - 1;
    return name.token_count <= PRONOUN_TOKENS &&
           (is(s, name.token, "he|she|it|they|він|вона|вони|відомство|відомстві") ||
            (name.token_count == 2 && is(s, name.token, "the|this|its") &&
             is(s, last,
                "statement|report|service|agency|ministry|department|spokesman|spokesperson|"
                "spokeswoman|official|mission|command|directorate|institute|message|post|update")));
}

static struct who who_is(const struct saying *s, struct name name)
{
    struct who who = {.speaker = SM_SPEAKER_UNKNOWN};
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

static enum sm_status status_of(enum sm_speaker speaker)
{
    if (speaker == SM_SPEAKER_PARTY) return SM_CLAIMED;
    if (speaker == SM_SPEAKER_ANALYST) return SM_ASSESSED;
    return SM_REPORTED;
}

/* "…, governor of Kharkiv region, said": between two commas, behind a name. */
static struct name apposition_before(const struct saying *s, size_t verb)
{
    struct name none = {verb, 0};
    if (verb < s->start + 4 || !is(s, verb - 1, ",")) return none;
    struct name inner = name_before(s, verb - 1);
    struct name outer = with_apposition(s, inner);
    if (!inner.token_count || !who_is(s, outer).speaker) return none;
    bool apposed = outer.token < inner.token || who_is(s, inner).weight >= 2;
    return apposed ? outer : none;
}

/* ---- one turn of saying ---- */

static void offer(struct saying *s, struct sm_saying saying, enum rank rank)
{
    if (rank <= s->rank) return;
    s->best = saying;
    s->rank = rank;
}

/* Whoever spoke last in the paragraph. */
static const struct sm_saying *spoke_before(const struct saying *s)
{
    const struct sm_whats *whats = s->finder->whats;
    if (!whats->saying_count) return NULL;
    const struct sm_saying *last = &whats->sayings[whats->saying_count - 1];
    bool here = s->prose->sentences[last->sentence].paragraph == s->sentence->paragraph;
    return here && last->attribution.n ? last : NULL;
}

static struct sm_saying begin_saying(const struct saying *s, size_t token, size_t token_count)
{
    return (struct sm_saying){.sentence = (size_t)(s->sentence - s->prose->sentences),
                              .token = token,
                              .token_count = token_count,
                              .status = SM_REPORTED,
                              .rule = sm_what_rule(s->finder, token, token_count)};
}

static void take_name(const struct saying *s, struct name name, struct sm_saying *saying)
{
    size_t end = saying->token + saying->token_count;
    size_t name_end = name.token + name.token_count;
    saying->attribution = sm_prose_slice(s->prose, name.token, name.token_count);
    if (name.token < saying->token) saying->token = name.token;
    saying->token_count = (name_end > end ? name_end : end) - saying->token;
}

/* The first token behind a name that stands before its verb. */
static size_t verb_of(struct name name, const struct sm_saying *saying)
{
    return name.token_count && saying->token == name.token ? saying->token + saying->token_count - 1
                                                           : saying->token;
}

static void say_of(struct saying *s, struct name name, struct sm_saying saying, enum sm_say say)
{
    struct who who = who_is(s, name);
    const struct sm_saying *before = who.echo ? spoke_before(s) : NULL;
    if (say == SM_SAY_EVIDENCE && who.speaker == SM_SPEAKER_UNKNOWN) return;
    if (name.token_count) take_name(s, name, &saying);
    saying.status = status_of(who.speaker);
    bool admits = is(s, verb_of(name, &saying), "admitted|admits|acknowledged|conceded");
    if (admits && saying.status == SM_CLAIMED) saying.status = SM_REPORTED;
    if (before) {
        saying.attribution = before->attribution;
        saying.status = before->status == SM_DENIED ? SM_CLAIMED : before->status;
    }
    enum rank rank = who.speaker || before ? RANK_KNOWN
                     : name.token_count    ? RANK_SOMEBODY
                                           : RANK_NOBODY;
    if (say == SM_SAY_CLAIM) {
        saying.status = SM_CLAIMED;
        rank = RANK_CLAIM;
    } else if (say == SM_SAY_DENY) {
        saying.status = SM_DENIED;
        rank = RANK_DENIAL;
    } else if (say == SM_SAY_ASSESS && who.speaker != SM_SPEAKER_PARTY) {
        saying.status = SM_ASSESSED;
    }
    offer(s, saying, rank);
}

/* "reports" is a verb before "that", and behind one who is known to speak. */
static bool is_verb(const struct saying *s, struct name name, size_t verb)
{
    if (!name.token_count) return false;
    if (is(s, verb + 1, "that")) return true;
    return who_is(s, name).speaker != SM_SPEAKER_UNKNOWN;
}

static void say_verb(struct saying *s, size_t verb, struct sm_phrase_hit hit)
{
    enum sm_say say = (enum sm_say)hit.phrase->tag;
    struct sm_saying saying = begin_saying(s, verb, hit.token_count);
    if (say == SM_SAY_CLAIM && verb > s->start &&
        is(s, verb - 1, "a|the|this|no|any|its|their|of|to"))
        return;
    struct name name = name_before(s, verb);
    if (!name.token_count) name = apposition_before(s, verb);
    bool inverted = !name.token_count && say == SM_SAY_VERB;
    if (inverted && is(s, verb, "reported|confirmed|recorded|announced|added|noted|told|counted"))
        inverted = verb > s->start && is(s, verb - 1, ",|\"") && is(s, verb + 1, "the|ukraine~|a");
    if (inverted) name = name_behind(s, verb + hit.token_count);
    if (say == SM_SAY_VERB_THAT && !is_verb(s, name, verb)) return;
    bool nobody = !name.token_count;
    if (nobody && say != SM_SAY_DENY && say != SM_SAY_CLAIM) return;
    if (nobody && verb > s->start && is(s, verb - 1, "to|a|the|no")) return;
    say_of(s, nobody ? name : with_apposition(s, name), saying, say);
}

static void say_behind(struct saying *s, size_t at, struct sm_phrase_hit hit)
{
    struct sm_saying saying = begin_saying(s, at, hit.token_count);
    struct name name = name_behind(s, at + hit.token_count);
    if (!name.token_count) return;
    if (is(s, name.token, "plan|schedule") || is(s, name.token + 1, "plan|law|schedule")) return;
    bool denied = is(s, at, "denied|refuted");
    bool passive =
        is(s, at,
           "denied|refuted|reported|confirmed|announced|claimed|stated|published|released|said|"
           "described|reports|information|data|figures|statement|update|summary");
    if (passive && !who_is(s, name).speaker) return;
    enum sm_say claims = is(s, at, "claimed") ? SM_SAY_CLAIM : SM_SAY_BEHIND;
    say_of(s, name, saying, denied ? SM_SAY_DENY : claims);
}

static void say_nobody(struct saying *s, size_t at, struct sm_phrase_hit hit)
{
    struct sm_saying saying = begin_saying(s, at, hit.token_count);
    enum sm_say say = (enum sm_say)hit.phrase->tag;
    if (say == SM_SAY_DENIAL) saying.status = SM_DENIED;
    if (say == SM_SAY_CLAIMED) saying.status = SM_CLAIMED;
    offer(s, saying, say == SM_SAY_DENIAL ? RANK_DENIAL : RANK_NOBODY);
}

static void read_turn(struct saying *s, size_t at, struct sm_phrase_hit hit)
{
    switch ((enum sm_say)hit.phrase->tag) {
    case SM_SAY_NOTHING:
        break;
    case SM_SAY_BEHIND:
        say_behind(s, at, hit);
        break;
    case SM_SAY_DENIAL:
    case SM_SAY_REPORTED:
    case SM_SAY_CLAIMED:
        say_nobody(s, at, hit);
        break;
    default:
        say_verb(s, at, hit);
    }
}

/* ---- turns without a verb ---- */

/* "Drones hit Poltava depot – governor", "Kharkiv governor: two wounded", "3 wounded (governor)": a
 * dash, colon or bracket names who speaks, when it is one known to. */
static void read_headline_name(struct saying *s)
{
    for (size_t at = s->start; at + 1 < s->end; at++) {
        bool dash = is(s, at, "-") && token_at(s, at)->space_before;
        bool bracket = is(s, at, "(") && (is(s, s->end - 1, ")") || is(s, s->end - 2, ")"));
        bool colon = is(s, at, ":") && s->sentence->headline && at > s->start;
        if (!dash && !colon && !bracket) continue;
        size_t from = colon ? s->start : at + 1, to = colon ? at : s->end;
        for (int marks = 0; marks < 3 && to > from && is(s, to - 1, ".|!|)"); marks++)
            to--;
        struct name name = {from, to - from};
        if (!name.token_count || name.token_count > 5) continue;
        if (who_is(s, name).weight < 2) continue;
        struct sm_saying saying = begin_saying(s, name.token, name.token_count);
        saying.rule = dash ? "dash" : colon ? "colon" : "bracket";
        say_of(s, name, saying, SM_SAY_BEHIND);
    }
}

/* "the city was not lost": a denial, whoever speaks. Not "failed to capture". */
static const struct sm_sign *find_denied_loss(const struct saying *s)
{
    const struct sm_whats *whats = s->finder->whats;
    for (size_t i = whats->sign_count; i > 0; i--) {
        const struct sm_sign *sign = &whats->signs[i - 1];
        if (sign->token < s->start) return NULL;
        bool loss =
            sign->category == SM_OCCUPATION || is(s, sign->token, "collapse~|encirc~|оточ~");
        bool aim = sign->token > s->start && is(s, sign->token - 1, "to");
        if (sign->negated && loss && !aim) return sign;
    }
    return NULL;
}

static void read_denied_loss(struct saying *s)
{
    const struct sm_sign *sign = find_denied_loss(s);
    if (!sign || s->best.status == SM_DENIED) return;
    if (!s->rank) s->best = begin_saying(s, sign->token, sign->token_count);
    s->rank = RANK_DENIAL;
    s->best.status = SM_DENIED;
    s->best.rule = "not-lost";
}

static bool add(struct saying *s)
{
    struct sm_whats *whats = s->finder->whats;
    if (!sm_what_grow(s->finder->arena, &whats->sayings, &whats->saying_capacity,
                      whats->saying_count, sizeof s->best, s->finder->err))
        return false;
    whats->sayings[whats->saying_count++] = s->best;
    return true;
}

bool sm_what_sayings(struct sm_what_finder *finder, const struct sm_sentence *sentence)
{
    struct saying s = {.sentence = sentence,
                       .finder = finder,
                       .prose = finder->prose,
                       .start = sentence->token,
                       .end = sm_sentence_end(sentence)};
    for (size_t at = s.start; at < s.end;) {
        struct sm_phrase_hit hit = {0};
        if (token_at(&s, at)->kind == SM_TOKEN_WORD)
            hit = sm_phrases_at(&finder->says, s.prose, at, s.end);
        if (hit.phrase) read_turn(&s, at, hit);
        at += hit.phrase ? hit.token_count : 1;
    }
    if (s.rank < RANK_KNOWN) read_headline_name(&s);
    read_denied_loss(&s);
    if (s.rank && !s.best.rule) return false; /* memory ran out while it was named */
    return !s.rank || add(&s);
}
