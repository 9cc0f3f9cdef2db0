/* SPDX-License-Identifier: Apache-2.0 */
#include "roundup/what_private.h"

enum {
    NEGATION_REACH_TOKENS = 5,
    ACTOR_BEFORE_TOKENS = 25, /* how far from "captured" its actor is looked for */
    ACTOR_BEHIND_TOKENS = 12,
};

static bool word_at(const struct sm_prose *prose, size_t token, const char *words)
{
    return sm_token_is(prose, token, words);
}

/* What may stand between a negation and what it negates. */
static bool is_between(const struct sm_prose *prose, size_t token)
{
    return word_at(prose, token,
                   "be|been|being|yet|fully|completely|entirely|able|to|a|an|any|ever|have|has|had|"
                   "was|were|is|are|even|further|civilian|significant|major|immediate|reported|"
                   "other|large|new|further|more|such|direct|serious|prisoner|confirmed|or|killed|"
                   "injured|hurt|wounded|dead|casualties|deaths|or|manage|succeed|"
                   "in|far|так|і|ще|повністю|було|була|були|жодних|жодного|жодної|загиблих|та|"
                   "поранених");
}

static bool is_negator(const struct sm_prose *prose, size_t token)
{
    return word_at(prose, token,
                   "not|no|never|without|cannot|nobody|none|neither|nor|didn't|wasn't|weren't|"
                   "hasn't|haven't|isn't|aren't|couldn't|doesn't|don't|can't|fail~|unable|zero|"
                   "refuted|не|без|немає|ніхто|жоден|нікого|ні|обійшлося");
}

/* "did not collapse", "no one was killed", "failed to advance"; not "not only killed", "no fewer
 * than". */
static bool is_negated_before(const struct sm_prose *prose, size_t start, size_t token)
{
    for (size_t i = 1; i <= NEGATION_REACH_TOKENS && token >= start + i; i++) {
        size_t at = token - i;
        if (is_negator(prose, at)) return true;
        if (word_at(prose, at, "one") && at > start && word_at(prose, at - 1, "no")) return true;
        if (!is_between(prose, at)) return false;
    }
    return false;
}

/* "casualties were not reported", «постраждалих немає», "Casualties: none". */
static bool is_negated_behind(const struct sm_prose *prose, size_t token, size_t end)
{
    static const char *const denials[] = {
        "was|were|are|is|has|have been? not|avoided|ruled|prevented",
        "немає|нема",
        "не має|було|повідомля~",
        "вдалося уникнути",
        ": none|no|немає",
        "nobody|none|no-one",
        "no one"};
    for (size_t i = 0; i < sizeof denials / sizeof *denials; i++)
        if (sm_phrase_match(prose, token, end, denials[i])) return true;
    return false;
}

static bool is_russian_soil(const struct sm_prose *prose, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++)
        if (word_at(prose, i,
                    "kursk|kurska|kurskii|belgorod|bryansk|sudzha|курськ~|курщин~|бєлгород~|"
                    "білгород~|брянськ~|суджа|суджі|суджу"))
            return true;
    return false;
}

/* Is what was taken said to be of one side: "Ukrainian positions were overrun"? Then the other took
 * it. */
static bool is_overrun(const struct sm_prose *prose, size_t from, size_t token,
                       struct sm_text *side)
{
    enum { REACH = 8 };
    if (token == from || !word_at(prose, token - 1, "was|were|been|being")) return false;
    for (size_t at = token - 1; at > from && token - at < REACH; at--) {
        if (word_at(prose, at - 1, ",|;|that|which|who|said|says|and|but|when|as|where")) break;
        bool ours = word_at(prose, at - 1, "ukrainian"), theirs = word_at(prose, at - 1, "russian");
        if (!ours && !theirs) continue;
        *side = sm_text(ours ? "RU" : "UA");
        return true;
    }
    return false;
}

/* "Captured Robotyne, the village that Ukraine won back last year": of what it was before. */
static bool begins_description(const struct sm_prose *prose, size_t at, size_t end)
{
    return at + 1 < end && word_at(prose, at, ",") &&
           word_at(prose, at + 1, "the|a|an|which|where|one|home|село|місто|яке|який|яка|де");
}

/* A town taken by Russia is an occupation, taken back by Ukraine a liberation; on Russia's ground
 * both are advances. What Russia calls a liberation is an occupation. */
static enum sm_category taken_by(const struct sm_prose *prose, const struct sm_sentence *sentence,
                                 size_t token, enum sm_sign_tag tag)
{
    size_t start = sentence->token, end = sm_sentence_end(sentence);
    size_t from = token, to = token;
    while (from > start && token - from < ACTOR_BEFORE_TOKENS && !word_at(prose, from - 1, ";"))
        from--;
    while (to < end && to - token < ACTOR_BEHIND_TOKENS && !word_at(prose, to, ";") &&
           !begins_description(prose, to, end))
        to++;
    struct sm_text side = sm_side_find(prose, from, to - from);
    /* "Russians attack from the north, where Ukrainian units say they have retaken X". */
    for (size_t at = token; at > from + 1; at--) {
        if (!word_at(prose, at - 1, "where|while|whereas|but")) continue;
        struct sm_text own = sm_side_find(prose, at, token - at);
        if (own.n) side = own;
        break;
    }
    /* "Ukrainian soldiers run the risk of …: the enemy seized two mines": who stands at the verb.
     */
    if (token > start && word_at(prose, token - 1, "enemy|occupiers|invaders|russians|russia"))
        side = sm_text("RU");
    bool abroad = is_russian_soil(prose, from, to);
    /* "A Ukrainian command post there was overrun": by the others. */
    if (is_overrun(prose, from, token, &side) && abroad) return SM_ADVANCE;
    if (tag == SM_SIGN_FREEING) return abroad ? SM_ADVANCE : SM_LIBERATION;
    if (sm_text_is(side, "UA")) return abroad ? SM_ADVANCE : SM_LIBERATION;
    if (tag == SM_SIGN_RETAKING && !side.n) return abroad ? SM_ADVANCE : SM_LIBERATION;
    return abroad ? SM_ADVANCE : SM_OCCUPATION;
}

/* "Ukrainian troops raised the flag", "Ukraine's flag was raised". */
static enum sm_category raised_by(const struct sm_prose *prose, const struct sm_sentence *sentence,
                                  size_t token)
{
    size_t end = sm_sentence_end(sentence);
    for (size_t i = 0; i <= ACTOR_BEFORE_TOKENS && token >= sentence->token + i; i++) {
        if (word_at(prose, token - i, "russian|russians|tricolour|moscow|wagner"))
            return is_russian_soil(prose, sentence->token, end) ? SM_ADVANCE : SM_OCCUPATION;
        if (word_at(prose, token - i, "ukrainian|ukrainians|ukraine|blue-and-yellow|kyiv"))
            return is_russian_soil(prose, sentence->token, end) ? SM_ADVANCE : SM_LIBERATION;
    }
    /* "The soldiers raised the flag in X, General Syrskyi said" */
    for (size_t at = token; at < end && at - token <= ACTOR_BEFORE_TOKENS; at++)
        if (word_at(prose, at, "syrskyi|zaluzhnyi|zelensky|zelenskyy|ukrainian|ukraine|kyiv"))
            return is_russian_soil(prose, sentence->token, end) ? SM_ADVANCE : SM_LIBERATION;
    return SM_ADVANCE;
}

/* "Ukrainian troops abandoned the town": the nearest name before says who left it to the other. */
static enum sm_category left_by(const struct sm_prose *prose, const struct sm_sentence *sentence,
                                size_t token)
{
    for (size_t i = 0; i <= ACTOR_BEFORE_TOKENS && token >= sentence->token + i; i++) {
        if (word_at(prose, token - i, "ukraine|ukrainian|ukrainians|kyiv|defenders|garrison"))
            return SM_OCCUPATION;
        if (word_at(prose, token - i,
                    "russia|russian|russians|moscow|occupiers|invaders|enemy|kremlin"))
            return SM_LIBERATION;
    }
    /* "The village was given up": by those who held it, which were Ukrainians but on Russia's soil.
     */
    if (word_at(prose, token, "was|were|been|be"))
        return is_russian_soil(prose, sentence->token, sm_sentence_end(sentence)) ? SM_ADVANCE
                                                                                  : SM_OCCUPATION;
    return SM_TROOPS;
}

/* "tried to capture", "aims to seize": nothing was taken. */
static bool is_attempt(const struct sm_prose *prose, size_t start, size_t token)
{
    if (token > start && word_at(prose, token - 1, "намага~|спроб~|хоче|хотів|хотіли")) return true;
    if (token < start + 2 || !word_at(prose, token - 1, "to")) return false;
    return !word_at(prose, token - 2,
                    "failed|failing|fail|fails|unable|managed|manage|able|continue~|began|begun|"
                    "succeeded|went|used|proceeded");
}

static bool add_sign(struct sm_what_finder *finder, const struct sm_sentence *sentence,
                     struct sm_sign sign)
{
    const struct sm_prose *prose = finder->prose;
    size_t start = sentence->token, end = sm_sentence_end(sentence);
    bool on_ground = sign.category == SM_ADVANCE || sign.category == SM_OCCUPATION ||
                     sign.category == SM_LIBERATION;
    if (on_ground && sign.weight >= 4 && is_attempt(prose, start, sign.token)) {
        sign.category = SM_CLASH;
        sign.weight = 3;
    }
    for (size_t i = 0; i < sign.token_count; i++)
        sign.negated = sign.negated || word_at(prose, sign.token + i, "not|не");
    sign.negated = sign.negated || is_negated_before(prose, start, sign.token) ||
                   is_negated_behind(prose, sign.token + sign.token_count, end);
    /* «Не було світла»: the "no" is the news. */
    if (sign.category == SM_ENERGY &&
        word_at(prose, sign.token, "не|немає|нема|had|has|have|left|was|were|is|are"))
        sign.negated = false;
    if (sign.category == SM_INFRASTRUCTURE &&
        word_at(prose, sign.token, "water|trains|buses|trams"))
        sign.negated = false;
    struct sm_whats *whats = finder->whats;
    if (!sm_what_grow(finder->arena, &whats->signs, &whats->sign_capacity, whats->sign_count,
                      sizeof sign, finder->err))
        return false;
    whats->signs[whats->sign_count++] = sign;
    return true;
}

/* "98 were shot down and 20 were lost": drones that jamming led astray, no ground; nor is "a patrol
 * boat was lost". */
static enum sm_category lost_weapons(const struct sm_prose *prose, size_t start,
                                     struct sm_sign sign)
{
    if (sign.category != SM_OCCUPATION || sign.token_count != 2 || sign.token == start)
        return sign.category;
    if (!word_at(prose, sign.token + 1, "lost")) return sign.category;
    if (word_at(prose, sign.token - 1, "boat|boats|ship|ships|vessel|vessels|corvette|frigate"))
        return SM_NAVAL;
    if (word_at(prose, sign.token - 1,
                "aircraft|plane|planes|jet|jets|helicopter|helicopters|fighter|fighters|bomber"))
        return SM_OTHER;
    bool drones = prose->tokens[sign.token - 1].kind == SM_TOKEN_NUMBER ||
                  word_at(prose, sign.token - 1,
                          "drones|uavs|missiles|decoys|others|rest|more|shaheds|remaining");
    return drones ? SM_AIR_DEFENCE : sign.category;
}

static enum sm_category breached(const struct sm_prose *prose, const struct sm_sentence *sentence)
{
    enum { REACH_TOKENS = 60 };
    size_t end = sm_sentence_end(sentence);
    for (size_t at = sentence->token; at < end && at < sentence->token + REACH_TOKENS; at++)
        if (word_at(prose, at, "dam|dams|dyke|dike|levee|embankment|reservoir|hydroelectric"))
            return SM_INFRASTRUCTURE;
    return SM_ADVANCE;
}

static enum sm_category category_of(const struct sm_prose *prose,
                                    const struct sm_sentence *sentence, size_t token, int tag)
{
    if (tag == SM_SIGN_ENERGY_THING) return SM_ENERGY;
    if (tag == SM_SIGN_INFRASTRUCTURE_THING) return SM_INFRASTRUCTURE;
    if (tag == SM_SIGN_NAVAL_THING) return SM_NAVAL;
    if (tag == SM_SIGN_TROOPS_THING) return SM_TROOPS;
    if (tag == SM_SIGN_BREACH) return breached(prose, sentence);
    if (tag == SM_SIGN_FLAG) return raised_by(prose, sentence, token);
    if (tag == SM_SIGN_LEAVING) return left_by(prose, sentence, token);
    if (tag == SM_SIGN_TAKING || tag == SM_SIGN_RETAKING || tag == SM_SIGN_FREEING)
        return taken_by(prose, sentence, token, (enum sm_sign_tag)tag);
    return (enum sm_category)tag;
}

/* A phrase with a gap leaves the words in the gap to other signs: "shot 48 drones down". */
static bool has_gap(const struct sm_phrase *phrase)
{
    for (const char *at = phrase->words; *at; at++)
        if (at[0] == '.' && at[1] == '.') return true;
    return false;
}

bool sm_what_signs(struct sm_what_finder *finder, const struct sm_sentence *sentence)
{
    size_t end = sm_sentence_end(sentence);
    for (size_t at = sentence->token; at < end;) {
        struct sm_phrase_hit hit = {0};
        if (finder->prose->tokens[at].kind == SM_TOKEN_WORD)
            hit = sm_phrases_at(&finder->signs, finder->prose, at, end);
        if (hit.phrase && hit.phrase->tag != SM_SIGN_NOTHING) {
            struct sm_sign sign = {
                .token = at, .token_count = hit.token_count, .weight = hit.phrase->weight};
            sign.rule = sm_what_rule(finder, at, hit.token_count);
            if (!sign.rule) return false;
            sign.category = category_of(finder->prose, sentence, at, hit.phrase->tag);
            sign.thing = hit.phrase->tag >= SM_SIGN_ENERGY_THING;
            sign.category = lost_weapons(finder->prose, sentence->token, sign);
            if (!add_sign(finder, sentence, sign)) return false;
        }
        at += hit.phrase && !has_gap(hit.phrase) ? hit.token_count : 1;
    }
    return true;
}
