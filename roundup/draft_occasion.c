/* SPDX-License-Identifier: Apache-2.0
 * Places of another event, by which a clause only says when or who: "hours before the president's
 * arrival in Kyiv", "among them defenders of Mariupol", "soldiers captured in Kursk region came
 * home".
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

enum { REACH = 12 };

/* The first token from which the words before a mention may belong to it: behind the last mark. */
static size_t words_from(const struct sm_drafting *in, const struct sm_span *clause,
                         const struct sm_where *where)
{
    size_t from = where->token;
    while (from > clause->token && where->token - from < REACH &&
           !sm_token_ends_clause(&in->prose->tokens[from - 1]))
        from--;
    return from;
}

/* Where one of the phrases begins in [from, end), the last such; 'end' where none does. */
static size_t find_last(const struct sm_drafting *in, size_t from, size_t end,
                        const char *const *phrases, size_t count)
{
    for (size_t at = end; at-- > from;)
        for (size_t i = 0; i < count; i++)
            if (sm_phrase_match(in->prose, at, end, phrases[i])) return at;
    return end;
}

/* Is a raid told before a token: "the strike came as leaders gathered in Kyiv"? */
static bool is_raid_before(const struct sm_drafting *in, size_t from, size_t token)
{
    struct sm_span span = sm_draft_span(in, from, token);
    for (size_t i = span.sign; i < span.sign_end; i++)
        if (sm_draft_is_raid(in->whats.signs[i].category)) return true;
    return false;
}

/* Behind a word of time, a noun or verb of travel and talk, and then the place. */
static bool is_of_occasion(const struct sm_drafting *in, size_t from, const struct sm_where *where)
{
    static const char *const whiles[] = {"as|while|when|коли|поки"};
    static const char *const times[] = {"before|after|following|since|despite|until|amid|ahead|eve",
                                        "перед|після|напередодні|попри|до"};
    static const char *const events[] = {
        "arrival|visit|trip|journey|talks|meeting|summit|speech|address|conference|negotiations|"
        "election|elections|inauguration|funeral|ceremony|parade|gathering|session|stopover|call|"
        "agreement|deal|ceasefire|truce|appearance|return|departure|forum|anniversary|pledge",
        ("visited|toured|arrived|landed|met|hosted|gathered|convened|addressed|travelled|traveled|"
         "visiting|meeting|arriving"),
        "приїзду|візиту|приїздом|візитом|зустрічі|зустріччю|переговорів|саміту|самітом"};
    static const char *const ways[] = {"in|to|at|of|with|from|through|by|у|в|до|на|з|із"};
    size_t end = where->token + where->token_count;
    size_t event = find_last(in, from, where->token + 1, events, sizeof events / sizeof *events);
    if (event > where->token) return false;
    size_t time = find_last(in, from, event, times, sizeof times / sizeof *times);
    if (time == event && is_raid_before(in, from, event))
        time = find_last(in, from, event, whiles, 1);
    /* "Wounded when shells landed in Nikopol": those came uninvited. */
    if (time == event || is_raid_before(in, time, event)) return false;
    return find_last(in, event, end, ways, 1) < end;
}

/* "Defenders of Mariupol", "captured in Kursk region": whence somebody is known, in a sentence that
 * tells of prisoners. */
static bool is_of_captives(const struct sm_drafting *in, size_t from, const struct sm_where *where)
{
    static const char *const whence[] = {
        ("captured|captive|seized|surrendered|defended|fought|served|defending|fighting|encircled|"
         "wounded in|at|near|around|during|on|outside"),
        "taken|took prisoner|captive|prisoners in|at|near|around",
        "defenders|defender|garrison|siege|battle|fall|veterans|survivors|captives of|from|at",
        "захисник~|оборонц~|захищали|боронили|полонені"};
    /* "146 soldiers were exchanged, along with eight residents of Kursk region" */
    static const char *const homes[] = {
        "residents|resident|inhabitants|civilians|people|citizens|villagers of|from"};
    static const char *const swaps[] = {
        "exchange|exchanged|swap|swapped|prisoners|captives|captivity|pows|обмін|обміну|обміняли"};
    size_t end = where->token + where->token_count;
    if (!in->tells_of_captives) return false;
    size_t first = in->sentence->token, last = first + in->sentence->token_count;
    if (find_last(in, from, end, homes, 1) < end && find_last(in, first, last, swaps, 1) < last)
        return true;
    /* "Bodies of defenders of Azovstal were handed over in Zaporizhzhia region": there. */
    static const char *const deeds[] = {
        "was|were|been handed|exchanged|swapped|returned|released|freed",
        "exchange|swap|handover took|in|at|near"};
    size_t found = find_last(in, from, end, whence, 4);
    if (found == end) return false;
    return find_last(in, found, where->token, deeds, 2) == where->token;
}

bool sm_draft_tells_of_captives(const struct sm_drafting *in, const struct sm_span *sentence)
{
    static const char *const captives[] = {
        ("exchange|exchanged|exchanges|swap|swapped|freed|released|release|repatriated|returned|"
         "brought|came|return|returning|prisoners|captives|pows|sentenced|trial|tried|"
         "jailed"),
        ("обмін|обміну|обміняли|звільнили|звільнено|звільнених|повернули|повернулися|полонених|"
         "полону|засудили")};
    /* "They executed four soldiers taken prisoner near Selydove": there it happened. */
    static const char *const crimes[] = {
        ("executed|execute|executing|execution|shot|killed|killing|murdered|tortured|beheaded|"
         "beaten"),
        "стратили|страчено|розстріляли|розстріляно|вбили|убили|вбито|катували"};
    return find_last(in, sentence->token, sentence->end, captives, 2) < sentence->end &&
           find_last(in, sentence->token, sentence->end, crimes, 2) == sentence->end;
}

bool sm_draft_is_of_occasion(const struct sm_drafting *in, const struct sm_span *clause,
                             const struct sm_where *where)
{
    bool place = where->kind == SM_WHERE_PLACE || where->kind == SM_WHERE_REGION ||
                 where->kind == SM_WHERE_COUNTRY;
    if (!place || !in->sentence) return false;
    size_t from = words_from(in, clause, where);
    return is_of_occasion(in, from, where) || is_of_captives(in, from, where);
}
