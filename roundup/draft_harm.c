/* SPDX-License-Identifier: Apache-2.0
 * "The refinery is the largest in the south" tells nothing; "… stood still", "… was left in ruins"
 * does. Where a clause names only what may be hit or act, one of these words makes news of it.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

/* Stems, by what they say of the thing. */
static const char *const harms[] = {
    /* hit and damaged */
    "hit|hits|struck|strike|strikes|damag~|destroy~|wreck~|ruin~|rubble|burn|burns|burnt|burned|"
    "burning|fire|fires|blaze~|flames|ablaze|alight|smoke|torn|tore|smash~|shatter~|gutted|"
    "crippl~|disabl~|knocked|knock|cut|cuts|sever~|fell|collaps~|blew|blown|blow|explod~|rocked|"
    "targeted|attack~|shell~|bomb~|raid~|raided|debris|wreckage|hole|holes|crater~|punctur~|leak~|"
    "spill~|rammed|sabotag~|mined|undermin~|flood~|breach~|burst|scorch~|blackened|charred|razed",
    /* out of work, and back */
    "halt~|suspend~|stop|stops|stopped|stopping|stood|stand|idle|idled|shut|shuts|closed|close|"
    "restor~|repair~|resum~|reopen~|reconnect~|disconnect~|reduc~|curtail~|limit~|interrupt~|"
    "disrupt~|outage~|fail|fails|failed|failure|offline|lost|loses|loss|losses|lose|without|"
    "emergency|diesel|generators|backup|unload~|shed|tripped|trips|restart~|evacuat~|delay~|"
    "rerout~|divert~|cancel~|blocked|unusable|out",
    /* taken, moved, seen where they were not */
    "seiz~|captur~|taken|took|occup~|enter|enters|entered|reach~|left|leave|leaving|arriv~|"
    "moved|moving|mass|massed|massing|deploy~|sent|gathered|gathering|cross|crossed|crossing|"
    "spotted|seen|sighted|pass|passed|passing|advanc~|hold|holds|held|dug|digging|landed|surround~|"
    "encircl~|trapped|surrender~|retreat~|withdr~|pulled|repel~|kill~|died|dead|wound~|injur~|"
    "captive|sank|sunk|sink~|run|ran|aground|towed|limp~|drift~|detain~|board|boarded|drown~|"
    "drifting|adrift|escorted|intercepted|turned|fled|flee|fight~|fought|seep~|slip|slipped|"
    "slipping|infiltrat~|within|shoot~|shot|heard|hear|raised|behind|also|likewise",
    /* Ukrainian */
    "влуч~|вдари~|удар~|пошкодж~|зруйн~|знищ~|горить|горів|горіла|горіло|горіли|пожеж~|палає|"
    "палав|вибух~|підірв~|атак~|обстріл~|уламк~|поціл~|ураж~|ураз~|прильот~|приліт|впав|впала|"
    "впали|впало|зупин~|призупин~|закри~|перекри~|відновл~|відключ~|вимкн~|знеструм~|аварій~|"
    "пробит~|понівеч~|постраждал~|затоп~|потоп~|підтоп~|захоп~|зайня~|окуп~|евакую~|евакуац~|"
    "перекин~|зосередж~|рухає~|рухають~|помічен~|відійш~|вийш~|зайш~|увійш~|втрат~|без|"
    "обвал~|розбит~|вибит~|скин~|дрон~|бпла|стоять|стоїть|загин~|поранен~|узят~|взят~|"
    "контрол~|також|теж|чути|чутно",
};

/* The verb often stands in another clause: "missiles fell on Kharkiv and on a substation in
 * Pavlohrad", "the plant at Ryazan and a depot in Crimea were hit". */
bool sm_draft_tells_harm(const struct sm_drafting *in, const struct sm_span *clause)
{
    enum { SENTENCE_TOKENS_MAX = 400 };
    const struct sm_sentence *sentence = in->sentence;
    size_t at = clause->token, end = clause->end;
    if (sentence && sentence->token_count <= SENTENCE_TOKENS_MAX) {
        at = sentence->token;
        end = at + sentence->token_count;
    }
    for (; at < end; at++) {
        struct sm_text low = in->prose->tokens[at].low;
        if (in->prose->tokens[at].kind != SM_TOKEN_WORD || sm_draft_is_aside(in, at)) continue;
        for (size_t i = 0; i < sizeof harms / sizeof *harms; i++)
            if (sm_word_is(low, harms[i])) return true;
    }
    return false;
}
