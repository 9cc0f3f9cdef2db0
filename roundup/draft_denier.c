/* SPDX-License-Identifier: Apache-2.0
 * Who denies what: "Ukraine's southern command denied it", "Kyiv called the story a lie", "a claim
 * that Moscow rejected". Who did it may be denied, too; that denies no event.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

enum { OBJECT_TOKENS_MAX = 14 };

/* A party to the war without its name: whose, the claim tells. */
static const char *const fighters =
    "spokesman|spokesperson|spokeswoman|staff|brigade|corps|command|commanders|commander|group|"
    "grouping|forces|army|military|officers|officer|officials|official|soldiers|defenders|"
    "garrison|navy|fleet|guard|guards|guardsmen|marines|battalion|regiment|governor|mayor|"
    "administration|ministry|railways|operator|adviser|authorities|речник|речниця|бригада|"
    "угруповання|штаб|військові";

static const char *const others =
    "u.s|us|american|british|romanian|polish|iranian|belarusian|korean|moldovan|german|western|"
    "nato|european|israeli|turkish|chinese|hungarian|slovak|un|iaea|indian|georgian|foreign";

/* Ukraine's, where nothing says whose. */
static const char *const ukrainians =
    "staff|garrison|defenders|brigade|corps|khortytsia|tavria|joint|sbu|hur|intelligence|navy|"
    "marines|battalion|"
    "regiment|command|genshtab|генштаб|генштабу|угруповання|бригада";

/* What was done is not denied, only who did it. */
static const char *const no_denials[] = {
    ".. responsibility|involvement|complicity|involved|culpability|guilt|blame|role|wrongdoing",
    "any|all|taking|having|a|playing part|hand|connection|link|links",
    "any|a|having .. anything to do",
    "aiming|shooting|firing|targeting .. civilian|civilians|residential|hospital|school|church",
    "having aimed|targeted|shot|fired .. civilian|civilians|residential|hospital|school|church",
    "deliberately|intentionally",
    "having targeted|aimed",
};

/* What a claim is called in a denial, and what it can have been of. */
static const char *const objects =
    "it|this|both|all|claim|claims|report|reports|story|account|version|allegation|allegations|"
    "accusation|accusations|charge|charges|announcement|statement|statements|strike|strikes|"
    "striking|struck|attack|attacks|attacking|attacked|hit|hitting|lost|loss|losing|capture|"
    "captured|fell|fallen|fall|taken|taking|seized|control|controlled|controls|targeted|targeting|"
    "aimed|aiming|shot|shooting|shelled|shelling|fired|firing|bombed|bombing|crossed|entered|sunk|"
    "sank|sinking|damaged|damage|killed|killing|executed|executing|execution|happened|surrounded|"
    "encircled|encirclement|withdrawn|withdrew|withdrawal|retreated|retreat|advanced|advance|"
    "surrendered|surrender|blown|blew|downed|destroyed|raid|breakthrough|broken|pierced|gains|"
    "launched|launching|presence|flown|explosion|explosions|shootdown|lie|lies|untrue|false|fake|"
    "propaganda|nonsense|disinformation|fabrication|це|цю|інформацію|заяву|заяви|втрату|"
    "захоплення|атаку|удар";

/* The end of what is denied: that clause. */
static size_t object_end(const struct sm_drafting *in, size_t token, size_t end)
{
    if (end > token + OBJECT_TOKENS_MAX) end = token + OBJECT_TOKENS_MAX;
    for (size_t at = token; at < end; at++) {
        const struct sm_token *word = &in->prose->tokens[at];
        if (sm_token_ends_clause(word)) return at;
        if (at > token && sm_word_is(word->low, "and|but|although|while|а|але")) return at;
    }
    return end;
}

/* Is what follows the denial something that was claimed, and not who did it? */
static bool denies_event(const struct sm_drafting *in, size_t token, size_t end)
{
    const struct sm_token *tokens = in->prose->tokens;
    struct sm_span object = sm_draft_span(in, token, end);
    if (SM_DRAFT_MATCHES(in, &object, no_denials)) return false;
    if (token >= end || sm_word_is(tokens[token].low, "that|so|на|by|each|at")) {
        bool bare = end <= token + 1 || sm_word_is(tokens[token].low, "by|each");
        if (bare) return true;
    }
    for (size_t at = token; at < end; at++)
        if (sm_word_is(tokens[at].low, objects)) return true;
    return false;
}

/* On whose side who is named in the tokens [token, end) is. */
struct sm_text sm_draft_side_of_speaker(const struct sm_drafting *in, struct sm_text name,
                                        size_t token, size_t end)
{
    struct sm_text side = sm_draft_side_of_name(in, name, token, end);
    if (side.n || !name.n) return side;
    struct sm_span span = sm_draft_span(in, token, end);
    if (sm_draft_names_third_party(in, &span)) return side;
    bool own = false;
    for (size_t at = token; at < end; at++) {
        const struct sm_token *word = &in->prose->tokens[at];
        if (word->text.at < name.at || word->text.at >= sm_text_end(name)) continue;
        if (sm_word_is(word->low, others)) return side;
        own |= sm_word_is(word->low, ukrainians);
    }
    return own ? sm_text("UA") : side;
}

bool sm_draft_is_denial(const struct sm_saying *saying)
{
    return saying->status == SM_DENIED && saying->rule &&
           !sm_text_is(sm_text(saying->rule), "not-lost");
}

/* The words that name who denies: [from, to); false where none do. */
static bool find_denier(const struct sm_drafting *in, const struct sm_saying *saying, size_t *from,
                        size_t *to)
{
    static const char *const verbs = "denied|denies|deny|refuted|refutes|rebutted|rebuts|debunked|"
                                     "rejected|rejects|dismissed|dismisses|disputed|disputes|"
                                     "called|calls|branded|contradicted|contradicts|спростував~";
    static const char *const relatives = "which|who|whose";
    enum { WHO_MAX = 3 };
    const struct sm_token *tokens = in->prose->tokens;
    size_t start = in->sentence->token, first = saying->token;
    *from = first;
    *to = first + saying->token_count;
    if (saying->attribution.n && !sm_word_is(tokens[first].low, relatives)) return true;
    /* "The FSB blamed Ukraine, which denies it." */
    size_t who = sm_word_is(tokens[first].low, relatives) ? first + 1 : first;
    if (who > start && sm_word_is(tokens[who - 1].low, relatives)) {
        *from = who > start + WHO_MAX ? who - 1 - WHO_MAX : start;
        return true;
    }
    /* "It denied this": whoever that is. "Not true, said the southern command": behind it. */
    if (sm_word_is(tokens[first].low, verbs)) return false;
    *to = start + in->sentence->token_count;
    return true;
}

/* Whose denial it is: a side's, or only somebody's who fights for one of them. */
static bool find_side(const struct sm_drafting *in, const struct sm_saying *saying,
                      struct sm_denial *denial)
{
    size_t from = 0, to = 0;
    if (!find_denier(in, saying, &from, &to)) return false;
    struct sm_text name = sm_prose_slice(in->prose, from, to - from);
    denial->side = sm_draft_side_of_speaker(in, name, from, to);
    if (denial->side.n) return true;
    struct sm_span span = sm_draft_span(in, from, to);
    bool fighter = false;
    for (size_t at = from; at < to; at++) {
        if (sm_word_is(in->prose->tokens[at].low, others)) return false;
        fighter |= sm_word_is(in->prose->tokens[at].low, fighters);
    }
    return fighter && !sm_draft_names_third_party(in, &span);
}

bool sm_draft_find_denial(const struct sm_drafting *in, const struct sm_saying *saying,
                          struct sm_denial *denial)
{
    size_t end = in->sentence->token + in->sentence->token_count;
    size_t behind = saying->token + saying->token_count;
    if (!sm_draft_is_denial(saying) || !find_side(in, saying, denial)) return false;
    size_t close = object_end(in, behind, end);
    denial->token = saying->token;
    denial->object = sm_draft_span(in, behind, close);
    if (!saying->attribution.n) return true;
    for (size_t at = saying->token; at < behind; at++)
        if (sm_word_is(in->prose->tokens[at].low, objects)) return true;
    return denies_event(in, behind, close);
}
