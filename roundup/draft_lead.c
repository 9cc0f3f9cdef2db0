/* SPDX-License-Identifier: Apache-2.0
 * What a clause tells: by itself, as one more of what was told before, or as an item of a list
 * behind a colon.
 */
#include <string.h>

#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

/* "Two days later, positions near Belbek followed." */
static bool is_followed_up(const struct sm_drafting *in, const struct sm_span *clause)
{
    if (clause->sign != clause->sign_end || clause->when == clause->when_end) return false;
    size_t last = clause->end;
    while (last > clause->token && in->prose->tokens[last - 1].kind == SM_TOKEN_MARK)
        last--;
    return last > clause->token && sm_token_is(in->prose, last - 1, "followed|next");
}

/* "One of them fell on a bakery in …": what the row before tells of, at another place. */
static bool find_one_more(const struct sm_drafting *in, const struct sm_span *clause,
                          struct sm_act *act)
{
    if (!in->scene_count || !in->last_count) return false;
    if (!sm_draft_holds(in, clause, sm_draft_one_more) && !is_followed_up(in, clause)) return false;
    act->category = in->draft->rows[in->last_row].event.category;
    return act->category != SM_DIPLOMACY && act->category != SM_OTHER;
}

/* "At least five plants were struck:" and then a list of them. */
static bool find_lead(const struct sm_drafting *in, const struct sm_span *clause,
                      struct sm_act *act)
{
    const struct sm_sentence *sentence = in->sentence;
    if (in->lead.category == SM_CATEGORY_COUNT || !in->scene_count || !sentence->bullet)
        return false;
    if (clause->sign != clause->sign_end) return false;
    *act = in->lead;
    act->count = act->killed = act->injured = SM_NO_COUNT;
    act->qualifier = SM_QUALIFIER_EXACT;
    return true;
}

/* Does the sentence end in a colon, with news and no place of its own? Then a list may follow. */
void sm_draft_keep_lead(struct sm_drafting *in, const struct sm_telling *telling)
{
    const struct sm_sentence *sentence = telling->sentence;
    size_t end = sentence->token + sentence->token_count;
    bool colon = end > sentence->token && sm_text_is(in->prose->tokens[end - 1].text, ":");
    struct sm_act act;
    if (colon && sm_draft_find_act(in, &telling->span, &act) && act.sign && act.sign->weight >= 2)
        in->lead = act;
    else if (!sentence->bullet &&
             !(in->prose->sentences[telling->index].paragraph == in->lead_paragraph))
        in->lead.category = SM_CATEGORY_COUNT;
    if (colon) in->lead_paragraph = sentence->paragraph;
}

static bool is_mere_word(const struct sm_act *act)
{
    return act->sign && act->sign->weight <= 2 && act->killed == SM_NO_COUNT &&
           act->injured == SM_NO_COUNT && act->count == SM_NO_COUNT;
}

/* Is all of its news what something is only counted from: "(a day) after a raid that killed four"?
 */
static bool is_all_counted_from(const struct sm_drafting *in, const struct sm_span *clause)
{
    for (size_t i = clause->sign; i < clause->sign_end; i++)
        if (!sm_draft_is_counted_from(in, in->whats.signs[i].token)) return false;
    return true;
}

/* Of the asides those that something is only counted from: they never tell of these days. */
static void keep_counted_from(struct sm_drafting *in)
{
    size_t kept = 0;
    for (size_t i = 0; i < in->aside_count; i++)
        if (in->before[i]) in->asides[kept++] = in->asides[i];
    in->aside_count = kept;
}

/* "The plant, which Russia has occupied since 2022": told in an aside, that is no news. */
static bool is_old_fall(const struct sm_act *act)
{
    return act->category == SM_OCCUPATION || act->category == SM_LIBERATION ||
           (act->sign &&
            (act->sign->category == SM_OCCUPATION || act->sign->category == SM_LIBERATION));
}

/* What a clause tells; where only an aside of it tells anything, or what is left is but a word
 * ("the refinery, which was struck last month, …"), that. */
bool sm_draft_tell(struct sm_drafting *in, const struct sm_span *clause, struct sm_act *act)
{
    struct sm_act whole;
    bool found = sm_draft_find_act(in, clause, act) || find_one_more(in, clause, act) ||
                 find_lead(in, clause, act);
    size_t asides = in->aside_count;
    if (!asides || (found && !is_mere_word(act))) return found;
    if (is_all_counted_from(in, clause)) return found;
    struct sm_span all[SM_ASIDES_MAX];
    memcpy(all, in->asides, sizeof all);
    keep_counted_from(in);
    bool other = sm_draft_find_act(in, clause, &whole);
    memcpy(in->asides, all, sizeof all);
    if (!other || (found && is_mere_word(&whole)) || is_old_fall(&whole)) {
        in->aside_count = asides;
        return found;
    }
    *act = whole;
    return true;
}
