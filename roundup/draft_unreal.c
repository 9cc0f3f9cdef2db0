/* SPDX-License-Identifier: Apache-2.0
 * Why what a clause tells is no event of these days: plans, opinions, sums of years, repairs.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

/* "The agency urged restraint after shelling damaged a station": the news is what stands behind. */
static bool is_said_after(const struct sm_drafting *in, size_t said, const struct sm_sign *sign)
{
    static const char *const after[] = {"after", "після того як", NULL};
    for (size_t at = said; sign && at < sign->token; at++)
        if (sm_draft_phrase(in->prose, at, sign->token, after)) return true;
    return false;
}

/* "Police detained a man who had planned to blow up a bridge": the plan failed, the arrest did not.
 */
static bool is_why_detained(const struct sm_drafting *in, const struct sm_sign *sign)
{
    static const char *const arrests[] = {
        "detained", "detains",  "detain",    "arrested",  "arrests",   "arrest",    "foiled",
        "thwarted", "затримав", "затримала", "затримали", "затримано", "запобігла", NULL};
    return sign && sm_draft_phrase(in->prose, sign->token, sign->token + 1, arrests) > 0;
}

/* "Struck a square where people had met after the funeral of a soldier": who was there. */
static bool is_where_people_met(const struct sm_drafting *in, size_t at)
{
    static const char *const rites[] = {"funeral", "funerals", "wake", NULL};
    static const char *const before[] = {"after", "at", "during", "attending", "for", "from", NULL};
    if (at < 2 || !sm_draft_phrase(in->prose, at, at + 1, rites)) return false;
    return sm_draft_phrase(in->prose, at - 1, at, before) ||
           sm_draft_phrase(in->prose, at - 2, at - 1, before);
}

/* "Sloviansk, which is expected to be next, was shelled", "in what would be a first, a boat shot down
 * a jet": only of what the news is told of. */
static bool is_of_which(const struct sm_drafting *in, const struct sm_span *clause,
                        const struct sm_sign *sign, size_t at)
{
    const struct sm_token *tokens = in->prose->tokens;
    if (at == clause->token) return false;
    if (sm_text_is(tokens[at - 1].low, "what")) return true;
    if (!sign || at < clause->token + 2 || sign->token <= at) return false;
    bool opens = sm_word_is(tokens[at - 1].low, "which|who") && sm_text_is(tokens[at - 2].text, ",");
    while (opens && at < sign->token)
        if (sm_text_is(tokens[at++].text, ",")) return true;
    return false;
}

/* "They visited Kyiv and called for a ceasefire": what was said behind the news takes none of it
 * back. */
static bool is_only_said(const struct sm_drafting *in, const struct sm_span *clause,
                         const struct sm_sign *sign)
{
    static const char *const joints[] = {"and", "but", "while", "to attend", "for talks", ";",
                                         "і",   "та",  "й",     "а",         NULL};
    bool apart = false, only_said = false;
    for (size_t at = clause->token; at < clause->end; at++) {
        bool behind = sign && at >= sign->token + sign->token_count;
        bool joint = sm_draft_phrase(in->prose, at, clause->end, joints) > 0;
        apart |= behind && joint;
        /* "W. was ready to help, and its president came to Lviv": nor does what was said before. */
        bool anew = joint && at > clause->token && sm_text_is(in->prose->tokens[at - 1].text, ",");
        if (only_said && sign && at < sign->token && anew) only_said = false;
        if (apart || (behind && (is_why_detained(in, sign) || is_where_people_met(in, at))))
            continue;
        if (is_of_which(in, clause, sign, at)) continue;
        if (!sm_draft_phrase(in->prose, at, clause->end, sm_draft_unreal)) continue;
        if (!is_said_after(in, at, sign)) only_said = true;
    }
    return only_said;
}

/* "The refinery was still being repaired after the raid": it was hit before. */
static bool is_in_repair(const struct sm_drafting *in, const struct sm_span *clause,
                         const struct sm_act *act)
{
    static const char *const words[] = {
        "being repaired",    "being rebuilt", "under repair", "being restored",
        "repairs continued", "ремонтують",    "відбудовують", NULL};
    bool thing = act->category == SM_ENERGY || act->category == SM_INFRASTRUCTURE;
    return thing && act->killed == SM_NO_COUNT && act->injured == SM_NO_COUNT &&
           sm_draft_holds(in, clause, words);
}

/* "A snowstorm cut roads. In Odesa region five people died": by the storm, where no weapon is told
 * of. */
static bool is_of_weather(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_act *act)
{
    bool harm = act->category == SM_CASUALTIES || act->category == SM_ENERGY ||
                act->category == SM_INFRASTRUCTURE || act->category == SM_AID;
    if (!in->weather || !harm) return false;
    for (size_t i = clause->sign; i < clause->sign_end; i++) {
        enum sm_category category = in->whats.signs[i].category;
        if (category == SM_DRONE || category == SM_MISSILE || category == SM_SHELLING ||
            category == SM_CLASH)
            return false;
    }
    return true;
}

/* "Russia makes 2,700 drones a month at Yelabuga": nothing was done with them. */
static bool is_production(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_act *act)
{
    static const char *const makes =
        "produces|produce|producing|produced|manufactures|manufacture|manufacturing|manufactured|"
        "makes|assembles|assemble|assembling|assembled|builds|developing|develops|developed|"
        "виробляє|виробляють|випускає|випускають|збирають|розробляє";
    if (!act->sign || act->killed != SM_NO_COUNT || act->injured != SM_NO_COUNT) return false;
    bool weapon = act->category == SM_DRONE || act->category == SM_MISSILE ||
                  act->category == SM_SHELLING || act->category == SM_NAVAL;
    bool made = false;
    for (size_t at = clause->token; weapon && at < act->sign->token; at++) {
        if (in->prose->tokens[at].kind == SM_TOKEN_MARK) made = false;
        made |= sm_word_is(in->prose->tokens[at].low, makes);
    }
    return made && !sm_draft_tells_harm(in, clause);
}

/* "14 million have fled since the start of the war": a sum of years, not an event. */
static bool is_sum_of_years(const struct sm_drafting *in, const struct sm_span *clause,
                            const struct sm_sign *sign)
{
    static const char *const since[] = {
        ("since the? start|beginning|outbreak|launch|onset of the? full-scale? .. "
         "war|invasion|year|conflict|aggression"),
        "since the? russian? full-scale? invasion|war|february|russia", "since february 2022",
        "since 2022|2014|2023|2024|2025", "від|з початку повномасштабн~|великої|війни|року"};
    /* "Have been destroyed since March" */
    static const char *const months =
        "since last? spring|summer|autumn|winter|january|february|march|april|may|june|july|"
        "august|september|october|november|december";
    static const char *const perfect = "have|has|had";
    static const char *const measured =
        "first|largest|biggest|deadliest|heaviest|worst|most|record|largest-scale|fiercest|longest|"
        "massive|again|highest|strongest|вперше|найбільш~|найдовш~|наймасован~";
    bool years = false, told = false;
    for (size_t at = clause->token; at < clause->end; at++) {
        struct sm_text low = in->prose->tokens[at].low;
        if (sm_word_is(low, measured)) return false;
        told |= sm_word_is(low, perfect);
        for (size_t i = 0; i < sizeof since / sizeof *since; i++)
            years |= sm_phrase_match(in->prose, at, clause->end, since[i]) > 0;
        bool behind = sign && at > sign->token;
        years |= behind && sm_phrase_match(in->prose, at, clause->end, months) > 0;
    }
    return years && told;
}

/* Why what a clause tells did not happen in these days, or NULL. */
const char *sm_draft_why_unreal(const struct sm_drafting *in, const struct sm_span *clause,
                                const struct sm_time *time, const struct sm_act *act)
{
    const struct sm_sign *sign = act->sign;
    if (time->background) return "told as background, not of these days";
    if (time->planned) return "told as still to come";
    if (is_only_said(in, clause, sign)) return "told as a plan, an opinion or a warning";
    if (sm_draft_is_mere_reference(in, clause, time, sign)) return "spoken of, not told";
    if (act->category != SM_DIPLOMACY && sm_draft_is_remembrance(in, clause))
        return "spoken of, not told";
    if (!time->said && is_sum_of_years(in, clause, sign)) return "a sum of years, not an event";
    if (sm_draft_holds(in, clause, sm_draft_accident)) return "told as no doing of the war";
    if (is_production(in, clause, act)) return "told of what is made, not of what was done";
    if (is_of_weather(in, clause, act)) return "told as no doing of the war";
    if (is_in_repair(in, clause, act)) return "only its repair is told";
    return NULL;
}
