/* SPDX-License-Identifier: Apache-2.0
 * Who says it: the turn of saying, weighed against others of the sentence.
 */
#include "roundup/what_speakers.h"

static enum sm_status status_of(enum sm_speaker speaker)
{
    if (speaker == SM_SPEAKER_PARTY) return SM_CLAIMED;
    if (speaker == SM_SPEAKER_ANALYST) return SM_ASSESSED;
    return SM_REPORTED;
}

/* ---- one turn of saying ---- */

static void offer(struct sm_say_reader *s, struct sm_saying saying, enum sm_say_rank rank)
{
    sm_say_offer_part(s, saying, rank);
    if (rank <= s->rank) return;
    s->best = saying;
    s->rank = rank;
}

/* Whoever spoke last in the paragraph. */
static const struct sm_saying *spoke_before(const struct sm_say_reader *s)
{
    const struct sm_whats *whats = s->finder->whats;
    if (!whats->saying_count) return NULL;
    const struct sm_saying *last = &whats->sayings[whats->saying_count - 1];
    const struct sm_sentence *then = &s->prose->sentences[last->sentence];
    /* Items of a list are paragraphs of their own: "the ministry added" goes on from the one above.
     */
    bool item = s->sentence->bullet && s->sentence->paragraph == then->paragraph + 1;
    bool here = item || then->paragraph == s->sentence->paragraph;
    return here && last->attribution.n ? last : NULL;
}

static struct sm_saying begin_saying(const struct sm_say_reader *s, size_t token,
                                     size_t token_count)
{
    return (struct sm_saying){.sentence = (size_t)(s->sentence - s->prose->sentences),
                              .token = token,
                              .token_count = token_count,
                              .status = SM_REPORTED,
                              .rule = sm_what_rule(s->finder, token, token_count)};
}

/* "It reported": a word that stands for a name names nobody. */
static bool stands_for_name(const struct sm_say_reader *s, struct sm_name_run name)
{
    return name.token_count == 1 && is(s, name.token,
                                       "he|she|it|they|we|i|this|these|those|both|others|some|"
                                       "він|вона|воно|вони|ми|я|це");
}

static void take_name(const struct sm_say_reader *s, struct sm_name_run name,
                      struct sm_saying *saying)
{
    size_t end = saying->token + saying->token_count;
    size_t name_end = name.token + name.token_count;
    if (!stands_for_name(s, name))
        saying->attribution = sm_prose_slice(s->prose, name.token, name.token_count);
    if (name.token < saying->token) saying->token = name.token;
    saying->token_count = (name_end > end ? name_end : end) - saying->token;
}

/* The first token behind a name that stands before its verb. */
static size_t verb_of(struct sm_name_run name, const struct sm_saying *saying)
{
    return name.token_count && saying->token == name.token ? saying->token + saying->token_count - 1
                                                           : saying->token;
}

/* "Rivne and Zhytomyr regions reported one death each": where it was, not who says so. */
static bool is_region(const struct sm_say_reader *s, struct sm_name_run name)
{
    return name.token_count &&
           is(s, name.token + name.token_count - 1,
              "oblast|oblasts|region|regions|province|provinces|district|districts|область|області|"
              "район|райони");
}

static void say_of(struct sm_say_reader *s, struct sm_name_run name, struct sm_saying saying,
                   enum sm_say say)
{
    /* "With the heaviest fighting reported near …": nobody is named. */
    if (name.token_count && is(s, name.token, "with|amid|despite|including|among")) return;
    struct sm_who who = sm_who_is(s, name);
    if (!who.speaker && is_region(s, name)) return;
    const struct sm_saying *before = who.echo ? spoke_before(s) : NULL;
    if (say == SM_SAY_EVIDENCE && who.speaker == SM_SPEAKER_UNKNOWN) return;
    if (name.token_count) take_name(s, name, &saying);
    saying.status = status_of(who.speaker);
    bool admits = is(s, verb_of(name, &saying),
                     "admitted|admits|acknowledged|conceded|визнав|визнала|визнали|визнає");
    if (admits && saying.status == SM_CLAIMED) saying.status = SM_REPORTED;
    if (before) {
        saying.attribution = before->attribution;
        saying.status = before->status == SM_DENIED ? SM_CLAIMED : before->status;
    }
    enum sm_say_rank rank = who.speaker || before ? RANK_KNOWN
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
static bool is_verb(const struct sm_say_reader *s, struct sm_name_run name, size_t verb)
{
    if (!name.token_count) return false;
    if (is(s, verb + 1, "that")) return true;
    return sm_who_is(s, name).speaker != SM_SPEAKER_UNKNOWN;
}

static void say_verb(struct sm_say_reader *s, size_t verb, struct sm_phrase_hit hit)
{
    enum sm_say say = (enum sm_say)hit.phrase->tag;
    struct sm_saying saying = begin_saying(s, verb, hit.token_count);
    if (say == SM_SAY_CLAIM && verb > s->start &&
        is(s, verb - 1, "a|the|this|no|any|its|their|of|to"))
        return;
    /* "A visit that had not been announced": nobody says so here. */
    if (say == SM_SAY_VERB && verb > s->start && is(s, verb - 1, "been|be|being")) return;
    /* "The United States imposed …": a country. */
    if (is(s, verb, "states") && verb > s->start && is(s, verb - 1, "united|baltic|member|gulf"))
        return;
    struct sm_name_run name = sm_name_before(s, verb);
    /* "…, said the mayor", «…, повідомив речник ГУР»: who stands behind, before what is told. */
    bool comma = verb > s->start && is(s, verb - 1, ",") && say == SM_SAY_VERB;
    struct sm_name_run behind = {verb, 0};
    if (!name.token_count && comma) behind = sm_name_behind(s, verb + hit.token_count);
    if (behind.token_count && sm_who_is(s, behind).weight >= 2) name = behind;
    if (!name.token_count) name = sm_name_apposed(s, verb);
    bool inverted = !name.token_count && say == SM_SAY_VERB;
    if (inverted && is(s, verb, "reported|confirmed|recorded|announced|added|noted|told|counted"))
        inverted = verb > s->start && is(s, verb - 1, ",|\"") && is(s, verb + 1, "the|ukraine~|a");
    if (inverted) name = sm_name_behind(s, verb + hit.token_count);
    /* "…, said debris had fallen": what was said, not who. */
    bool named = name.token_count && (token_at(s, name.token)->capital ||
                                      is(s, name.token, "the|a|an|its|his|her|their|one|local") ||
                                      sm_who_is(s, name).weight >= 2);
    if (inverted && s->sentence->tongue == SM_TONGUE_ENGLISH && !named) name.token_count = 0;
    if (say == SM_SAY_VERB_THAT && !is_verb(s, name, verb)) return;
    bool nobody = !name.token_count;
    if (nobody && say != SM_SAY_DENY && say != SM_SAY_CLAIM) return;
    if (nobody && verb > s->start && is(s, verb - 1, "to|a|the|no")) return;
    say_of(s, nobody ? name : sm_name_with_apposition(s, name), saying, say);
}

static void say_behind(struct sm_say_reader *s, size_t at, struct sm_phrase_hit hit)
{
    struct sm_saying saying = begin_saying(s, at, hit.token_count);
    struct sm_name_run name = sm_name_behind(s, at + hit.token_count);
    if (!name.token_count) return;
    if (is(s, name.token, "plan|schedule") || is(s, name.token + 1, "plan|law|schedule")) return;
    bool denied = is(s, at, "denied|refuted");
    bool passive =
        is(s, at,
           "denied|refuted|reported|confirmed|announced|claimed|stated|published|released|said|"
           "described|reports|information|data|figures|statement|update|summary");
    if (passive && !denied && !sm_who_is(s, name).speaker) return;
    enum sm_say claims = is(s, at, "claimed") ? SM_SAY_CLAIM : SM_SAY_BEHIND;
    say_of(s, name, saying, denied ? SM_SAY_DENY : claims);
}

static void say_nobody(struct sm_say_reader *s, size_t at, struct sm_phrase_hit hit)
{
    struct sm_saying saying = begin_saying(s, at, hit.token_count);
    enum sm_say say = (enum sm_say)hit.phrase->tag;
    /* "The group said, denying reports that …": whoever spoke denies. */
    if (say == SM_SAY_DENIAL && s->rank >= RANK_SOMEBODY) saying = s->best;
    if (say == SM_SAY_DENIAL) saying.status = SM_DENIED;
    if (say == SM_SAY_CLAIMED) saying.status = SM_CLAIMED;
    offer(s, saying, say == SM_SAY_DENIAL ? RANK_DENIAL : RANK_NOBODY);
}

static void read_turn(struct sm_say_reader *s, size_t at, struct sm_phrase_hit hit)
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
static void read_headline_name(struct sm_say_reader *s)
{
    for (size_t at = s->start; at + 1 < s->end; at++) {
        bool dash = is(s, at, "-") && token_at(s, at)->space_before;
        bool bracket = is(s, at, "(") && (is(s, s->end - 1, ")") || is(s, s->end - 2, ")"));
        bool colon = is(s, at, ":") && s->sentence->headline && at > s->start;
        if (!dash && !colon && !bracket) continue;
        size_t from = colon ? s->start : at + 1, to = colon ? at : s->end;
        for (int marks = 0; marks < 3 && to > from && is(s, to - 1, ".|!|)"); marks++)
            to--;
        struct sm_name_run name = {from, to - from};
        if (!name.token_count || name.token_count > 5) continue;
        if (sm_who_is(s, name).weight < 2) continue;
        struct sm_saying saying = begin_saying(s, name.token, name.token_count);
        saying.rule = dash ? "dash" : colon ? "colon" : "bracket";
        say_of(s, name, saying, SM_SAY_BEHIND);
    }
}

/* "the city was not lost": a denial, whoever speaks. Not "failed to capture". */
static const struct sm_sign *find_denied_loss(const struct sm_say_reader *s)
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

static void read_denied_loss(struct sm_say_reader *s)
{
    const struct sm_sign *sign = find_denied_loss(s);
    if (!sign || s->best.status == SM_DENIED) return;
    if (!s->rank) s->best = begin_saying(s, sign->token, sign->token_count);
    s->rank = RANK_DENIAL;
    s->best.status = SM_DENIED;
    s->best.rule = "not-lost";
    sm_say_deny_part(s, sign->token, s->best);
}

static bool add(struct sm_say_reader *s)
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
    struct sm_say_reader s = {.sentence = sentence,
                              .finder = finder,
                              .prose = finder->prose,
                              .start = sentence->token,
                              .end = sm_sentence_end(sentence)};
    for (size_t at = s.start; at < s.end;) {
        struct sm_phrase_hit hit = {0};
        if (is(&s, at, ";")) sm_say_turn_part(&s, at);
        if (token_at(&s, at)->kind == SM_TOKEN_WORD)
            hit = sm_phrases_at(&finder->says, s.prose, at, s.end);
        if (hit.phrase) read_turn(&s, at, hit);
        at += hit.phrase ? hit.token_count : 1;
    }
    if (s.rank < RANK_KNOWN) read_headline_name(&s);
    read_denied_loss(&s);
    if (s.rank && !s.best.rule) return false; /* memory ran out while it was named */
    return !s.rank || (add(&s) && sm_say_keep_parts(&s));
}
