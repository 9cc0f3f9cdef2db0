/* SPDX-License-Identifier: Apache-2.0
 * Places that a clause only mentions: a speaker's, where something came from or can be heard, what
 * a bridge links, countries that act.
 */
#include <math.h>

#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

/* The word before a mention, articles skipped, as the index of its token; the clause's first token
 * where there is none. */
static size_t word_before(const struct sm_prose *prose, size_t from, size_t token)
{
    while (token > from) {
        token--;
        struct sm_text low = prose->tokens[token].low;
        if (!sm_text_is(low, "the") && !sm_text_is(low, "of") && !sm_text_is(low, "whole") &&
            !sm_text_is(low, "northern") && !sm_text_is(low, "much"))
            return token;
    }
    return from;
}

static bool says_visit(const struct sm_drafting *in, const struct sm_span *clause)
{
    for (size_t i = clause->sign; i < clause->sign_end; i++)
        if (in->whats.signs[i].category == SM_DIPLOMACY) return true;
    return false;
}

/* The token behind the last word of a mention that makes it the scene, or 0. */
static size_t at_word_inside(const struct sm_prose *prose, const struct sm_where *where)
{
    for (size_t at = where->token + where->token_count - 1; at-- > where->token;)
        if (sm_draft_phrase(prose, at, at + 1, sm_draft_at_words)) return at + 1;
    return 0;
}

/* Is something done at or to the country, or does it only act, or is it only spoken of? */
static bool is_target(const struct sm_drafting *in, const struct sm_span *clause,
                      const struct sm_where *where)
{
    const struct sm_prose *prose = in->prose;
    size_t behind = where->token + where->token_count;
    /* "A drone entered Romania's airspace." */
    static const char *const skies[] = {"airspace", "territorial waters", "soil", "territory",
                                        NULL};
    if (sm_draft_is_abroad(where) && sm_draft_phrase(prose, behind - 1, behind, skies)) return true;
    if (behind < clause->end && sm_draft_phrase(prose, behind, behind + 1, skies)) return true;
    if (prose->tokens[behind - 1].possessive) return false;
    size_t before = word_before(prose, clause->token, where->token);
    /* The words may already be part of the mention: "across Ukraine", "missiles at Ukraine". */
    size_t inside = at_word_inside(prose, where);
    if (inside)
        before = inside - 1;
    else if (before == where->token)
        return false;
    for (size_t back = 3; back > 0; back--)
        if (before >= clause->token + back) {
            size_t n = sm_draft_phrase(prose, before - back, before + 1, sm_draft_not_at);
            if (n == back + 1) return false;
        }
    if (sm_draft_phrase(prose, before, before + 1, sm_draft_at_words)) return true;
    return sm_text_is(prose->tokens[before].low, "to") && says_visit(in, clause);
}

/* Does an attribution begin with the region, or with another of its list? */
static bool is_led_by_place(const struct sm_drafting *in, const struct sm_where *where,
                            struct sm_text who)
{
    enum { LISTED_MAX = 16 };
    for (int i = 0; i < LISTED_MAX; i++, where--) {
        if (in->prose->tokens[where->token].text.at == who.at) return true;
        bool more = where > in->wheres.at && where->list != SM_NO_WHERE &&
                    where[-1].list == where->list && where[-1].kind == SM_WHERE_REGION;
        if (!more) return false;
    }
    return false;
}

/* "Vinnytsia and Dnipro reported hits", "Kherson itself recorded three deaths": towns of theirs. */
static bool reports_own_harm(const struct sm_drafting *in, const struct sm_where *where)
{
    static const char *const harms[] = {
        "reported|recorded|registered|counted|saw|suffered #|one|two|three|four|five|six|seven|"
        "eight|nine|ten|several|more|new|power|heavy|direct|major|at|least|drone|missile|some? "
        "hit|hits|strikes|explosions|damage|deaths|death|dead|casualties|injuries|injured|wounded|"
        "outages|blackouts|fires|shelling|attacks|impacts|killed|losses"};
    enum { REACH = 5 };
    if (where->kind != SM_WHERE_PLACE || !where->place || !in->sentence) return false;
    size_t end = in->sentence->token + in->sentence->token_count;
    size_t behind = where->token + where->token_count;
    for (size_t at = behind; at < end && at < behind + REACH; at++)
        if (sm_phrase_match(in->prose, at, end, harms[0])) return true;
    return false;
}

/* "Officials in Kyiv said": where they speak is not where it happened. */
static bool is_of_speaker(const struct sm_drafting *in, const struct sm_where *where)
{
    const struct sm_saying *saying = in->telling_saying;
    if (!saying) return false;
    const char *at = in->prose->tokens[where->token].text.at;
    struct sm_text who = saying->attribution;
    /* "Rivne and Zhytomyr regions reported one death each": theirs. */
    bool region = where->kind == SM_WHERE_REGION;
    if (region && who.n && is_led_by_place(in, where, who) && saying->status != SM_DENIED)
        return false;
    if (who.n && at >= who.at && at < who.at + who.n && reports_own_harm(in, where)) return false;
    if (who.n && at >= who.at && at < who.at + who.n) return true;
    /* "Fighting was reported from Toretsk": the words before a name belong to it, too. */
    size_t name = where->token + where->token_count - 1;
    return where->token >= saying->token && name < saying->token + saying->token_count;
}

/* "From the directions of Millerovo, Kursk and Primorsko-Akhtarsk". */
bool sm_draft_is_launched_from(const struct sm_drafting *in, const struct sm_where *where)
{
    static const char *const words[] = {"from the directions of",
                                        "from the direction of",
                                        "from directions",
                                        "з напрямків",
                                        "із напрямків",
                                        "з напрямку",
                                        "з районів",
                                        NULL};
    for (size_t back = 0; back < 5 && back <= where->token; back++)
        if (sm_draft_phrase(in->prose, where->token - back, where->token + 1 + where->token_count,
                            words))
            return true;
    return false;
}

/* "The bridge that links Crimea with Kherson region": what it links is not where it happened. */
static bool is_linked(const struct sm_drafting *in, const struct sm_span *clause,
                      const struct sm_where *where)
{
    static const char *const words[] = {
        "links",      "linking",      "connects",           "connecting", "joins",
        "joining",    "з'єднує",      "сполучає",           "connected",  "leads to",
        "leading to", "link between", "connection between", NULL};
    static const char *const aims[] = {"cut", "sever", "reach", "перерізати", NULL};
    enum { REACH = 8, AIM_REACH = 5 };
    bool aim = false;
    for (size_t back = 1; back <= AIM_REACH && back <= where->token - clause->token; back++)
        aim |= sm_draft_phrase(in->prose, where->token - back, where->token, aims) > 0;
    /* The road between them is meant, unless it is what they want to cut. */
    if (isfinite(where->radius_km)) return aim;
    /* The "with" may have begun a new clause. */
    for (size_t at = where->token; at > 0 && where->token - at < REACH; at--) {
        struct sm_text low = in->prose->tokens[at - 1].low;
        if (sm_text_is(low, ",") || sm_text_is(low, ".")) return false;
        if (sm_draft_phrase(in->prose, at - 1, clause->end, words)) return true;
    }
    return false;
}

/* "… could be heard in X, forty kilometres away": not there. */
static bool is_far_witness(const struct sm_drafting *in, const struct sm_span *clause,
                           const struct sm_where *where)
{
    static const char *const units[] = {"km away",    "kilometres away", "kilometers away",
                                        "miles away", "км звідти",       "кілометрів звідти",
                                        NULL};
    static const char *const senses[] = {"heard",   "hear",  "felt",   "seen",  "visible",
                                         "audible", "чути",  "чутно",  "чули",  "видно",
                                         "rattled", "shook", "shaken", "woken", NULL};
    enum { REACH = 5 };
    size_t end = where->token + where->token_count;
    size_t last = in->prose->token_count;
    /* "A refinery in Ufa, 1,400 km away, was hit": there. */
    if (!sm_draft_holds(in, clause, senses)) return false;
    for (size_t at = end; at < end + REACH && at < last; at++)
        if (sm_draft_phrase(in->prose, at, last, units)) return where->token > clause->token;
    return false;
}

/* "A court in Kursk gave him three years": justice is no event of the war. */
static bool is_where_court_sits(const struct sm_drafting *in, const struct sm_where *where)
{
    static const char *const words[] = {"court",     "courts", "tribunal", "exchange",
                                        "courtroom", "judge",  "судді",    "суд",
                                        "суду",      "суді",   "біржі",    NULL};
    static const char *const in_word[] = {"in", "у", "в", NULL};
    if (!where->place || where->token == 0) return false;
    size_t before = where->token - 1;
    if (before > 0 && sm_draft_phrase(in->prose, before, before + 1, in_word)) before--;
    return sm_draft_phrase(in->prose, before, before + 1, words) > 0;
}

/* "His first trip outside Kyiv": from there. */
static bool is_of_journey(const struct sm_drafting *in, const struct sm_where *where)
{
    static const char *const phrases[] = {
        "trip|visit|journey|tour|travel|appearance|departure outside|from|beyond|of",
        "поїздка|поїздку|візит за межі|поза"};
    enum { BACK_MAX = 3 };
    for (size_t back = 0; back <= BACK_MAX && back <= where->token; back++) {
        size_t at = where->token - back, end = where->token + where->token_count;
        for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
            if (sm_phrase_match(in->prose, at, end, phrases[i])) return true;
    }
    return false;
}

/* "Everywhere except Donetsk region." */
static bool is_excepted(const struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_where *where)
{
    enum { BACK = 3 };
    static const char *const words[] = {"except",
                                        "except for",
                                        "excluding",
                                        "apart from",
                                        "other than",
                                        "but for",
                                        "with the exception of",
                                        "крім",
                                        "окрім",
                                        "за винятком",
                                        NULL};
    for (size_t back = 0; back <= BACK && where->token >= clause->token + back; back++)
        if (sm_draft_phrase(in->prose, where->token - back, where->token + 1, words)) return true;
    return false;
}

/* "They spoke about the Donbas." */
static bool is_talked_about(const struct sm_drafting *in, const struct sm_span *clause,
                            const struct sm_where *where)
{
    static const char *const words[] = {"about", "regarding", "concerning", "про", "щодо", NULL};
    size_t at = word_before(in->prose, clause->token, where->token);
    return at < where->token && sm_draft_phrase(in->prose, at, at + 1, words);
}

/* "She came to speak about the ruined dam", "to hear of the shelled town": the topic of talks. */
static bool is_topic_of_talk(const struct sm_drafting *in, const struct sm_span *clause,
                             const struct sm_where *where)
{
    static const char modifiers[] = "the|a|its|ruined|destroyed|wrecked|flooded|besieged|occupied|"
                                    "blown-up|breached|shelled|burned|devastated|nearby|great";
    static const char talks[] = "speak|speaks|spoke|speaking|talk|talks|talked|talking|speech|film|"
                                "book|documentary|hear|heard|ask|asked|learn|discussion|discuss";
    size_t at = where->token;
    while (at > clause->token && sm_word_is(in->prose->tokens[at - 1].low, modifiers))
        at--;
    if (at < clause->token + 2 || !sm_word_is(in->prose->tokens[at - 1].low, "about|of|on"))
        return false;
    return sm_word_is(in->prose->tokens[at - 2].low, talks);
}

bool sm_draft_is_scene(const struct sm_drafting *in, const struct sm_span *clause,
                       const struct sm_where *where)
{
    if (where->frame || where->origin || is_of_speaker(in, where)) return false;
    if (is_where_court_sits(in, where) || is_of_journey(in, where)) return false;
    if (is_linked(in, clause, where) || is_far_witness(in, clause, where)) return false;
    if (sm_draft_is_of_occasion(in, clause, where)) return false;
    switch (where->kind) {
    case SM_WHERE_NOT_PLACE:
        return false;
    case SM_WHERE_COUNTRY:
        return is_target(in, clause, where);
    case SM_WHERE_MACRO:
        return !is_talked_about(in, clause, where);
    default:
        return !is_excepted(in, clause, where) && !is_topic_of_talk(in, clause, where) &&
               !sm_draft_is_spoken_of(in, where);
    }
}
