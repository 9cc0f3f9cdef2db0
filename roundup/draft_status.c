/* SPDX-License-Identifier: Apache-2.0
 * How sure a row is, where who speaks is not all: what a party to the war tells of its own success
 * is claimed, also by its intelligence and by those who rule for it.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

static const char *const russians =
    "russia|russia's|russian|russians|moscow|moscow's|kremlin|putin|occupation|occupying|"
    "russian~|moscow~|kremlin~|pro-russian|pro-moscow|pro-kremlin|proxies|proxy|separatist|"
    "separatists|puppet|self-proclaimed|self-styled|self-declared|so-called|"
    "pushilin|pasechnik|saldo|balitsky|rogov|gladkov|fsb|tass|shoigu|belousov|gerasimov|lavrov|"
    "peskov|zakharova|konashenkov|medvedev|prigozhin|wagner|wagner's|kadyrov|aksyonov|"
    "razvozhayev|rosatom|росії|рф|окупаційн~|російськ~|москва";
static const char *const ukrainians =
    "ukraine|ukraine's|ukrainian|kyiv|kyiv's|zelensky|zelenskyy|zelenskiy|president|president's|"
    "presidential|hur|gur|sbu|budanov|syrskyi|військов~|україни|українськ~|гур|президент~|зсу";
static const char *const others =
    "british|uk|britain|britain's|london|u|u.k|american|us|u.s|western|german|dutch|estonian|"
    "lithuanian|latvian|polish|finnish|south|korean|nato|nato's|european|foreign|seoul|washington|"
    "pentagon|британськ~|американськ~|південнокорейськ~";

struct sm_text sm_draft_side_of_name(const struct sm_drafting *in, struct sm_text name,
                                     size_t token, size_t end)
{
    struct sm_text side = sm_text("");
    const char *from = name.at, *to = sm_text_end(name);
    if (!name.n || end > in->prose->token_count) return side;
    for (size_t at = token; at < end; at++) {
        const struct sm_token *word = &in->prose->tokens[at];
        if (word->text.at < from || word->text.at >= to) continue;
        if (sm_word_is(word->low, others)) return sm_text("");
        if (sm_word_is(word->low, russians)) return sm_text("RU");
        if (sm_word_is(word->low, ukrainians)) side = sm_text("UA");
    }
    return side;
}

/* Whose side the speaker is on, "RU" or "UA"; empty for others. */
static struct sm_text side_of(const struct sm_drafting *in, const struct sm_saying *saying)
{
    return sm_draft_side_of_name(in, saying->attribution, saying->token,
                                 saying->token + saying->token_count);
}

static bool is_intelligence(const struct sm_drafting *in, const struct sm_saying *saying)
{
    size_t end = saying->token + saying->token_count;
    for (size_t at = saying->token; at < end && at < in->prose->token_count; at++)
        if (sm_token_is(in->prose, at, "intelligence|hur|gur|розвідк~|гур")) return true;
    return false;
}

/* British or American intelligence tells of others' deeds. */
static bool is_foreign(const struct sm_drafting *in, const struct sm_saying *saying)
{
    size_t end = saying->token + saying->token_count;
    for (size_t at = saying->token; at < end && at < in->prose->token_count; at++)
        if (sm_word_is(in->prose->tokens[at].low, others)) return true;
    return false;
}

enum sm_status sm_draft_status(const struct sm_drafting *in, const struct sm_saying *saying,
                               const struct sm_event *event)
{
    enum sm_category category = event->category;
    bool taken = category == SM_OCCUPATION || category == SM_LIBERATION;
    if (saying->status == SM_ASSESSED && is_intelligence(in, saying)) {
        bool deed = sm_draft_is_raid(category) || taken;
        struct sm_text side = side_of(in, saying);
        bool own =
            side.n ? sm_text_is(side, "UA")
                   : !event->side.n || (sm_text_is(event->side, "UA") && !is_foreign(in, saying));
        return deed && own && !sm_text_is(event->side, "RU") ? SM_CLAIMED : SM_ASSESSED;
    }
    if (saying->status != SM_REPORTED) return saying->status;
    bool ground = taken || category == SM_ADVANCE;
    const char *winner = category == SM_OCCUPATION       ? "RU"
                         : category == SM_LIBERATION     ? "UA"
                         : sm_text_is(event->side, "RU") ? "RU"
                                                         : "UA";
    if (ground && event->side.n + taken && sm_text_is(side_of(in, saying), winner))
        return SM_CLAIMED;
    return saying->status;
}
