/* SPDX-License-Identifier: Apache-2.0
 * "Selydove fell on Tuesday. The same fate befell Hirnyk two days later", "the plant in Afipsky was
 * next": what the sentence before told happened at another place, too.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

static const char *const echoes[] = {
    "followed|follows on|in|at|a|two|three|later|overnight|shortly|soon|hours|days",
    "was|were|came|is|are next",
    "same|similar|that fate|thing|happened|lot",
    "shared|shares that|this|its|the fate",
    "the? turn of",
    "so was|were|did|had",
    "fared|fares no|little|hardly better",
    "was|were not|hardly spared",
    "suffered|met a|the same|similar|like fate|lot",
    "was|were|are mostly|mainly|also? aimed|directed at",
    "така|та ж|сама доля",
    "не стали|став|стала винятком",
};

/* It has not happened, or something else followed. */
static const char *const unlike[] = {
    "will|would|could|may|might|should|if|expected|fear|fears|feared|risk|risks|whether|talks|"
    "visit|meeting|weeks|months|year|years",
};

static bool can_echo(enum sm_category category)
{
    return category == SM_OCCUPATION || category == SM_LIBERATION || category == SM_ADVANCE ||
           category == SM_CLASH || category == SM_DRONE || category == SM_MISSILE ||
           category == SM_SHELLING || category == SM_ENERGY || category == SM_INFRASTRUCTURE ||
           category == SM_EXPLOSION;
}

/* "Visited one plant on Monday and the other one on Wednesday". */
static bool is_next_visit(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const joints[] = {"and", "then", "і", "та", NULL};
    bool dated = false;
    for (size_t i = clause->when; i < clause->when_end; i++)
        dated |= in->whens.at[i].kind == SM_WHEN_DAY;
    for (size_t i = clause->sign; i < clause->sign_end; i++)
        if (!in->whats.signs[i].thing) return false;
    return in->ellipsis.category == SM_DIPLOMACY && dated && in->scene_count == 1 &&
           in->scene[0]->kind == SM_WHERE_PLACE &&
           sm_draft_phrase(in->prose, clause->token, clause->token + 2, joints) > 0;
}

static void take(struct sm_act *act, enum sm_category category)
{
    *act = (struct sm_act){
        .category = category, .count = SM_NO_COUNT, .killed = SM_NO_COUNT, .injured = SM_NO_COUNT};
}

bool sm_draft_find_echo(const struct sm_drafting *in, const struct sm_span *clause,
                        struct sm_act *act)
{
    enum { TOKENS_MAX = 30 };
    if (is_next_visit(in, clause)) {
        take(act, SM_DIPLOMACY);
        return true;
    }
    if (!in->scene_count || !in->last_count || !in->sentence) return false;
    if (clause->end - clause->token > TOKENS_MAX) return false;
    const struct sm_draft_row *row = &in->draft->rows[in->last_row];
    const struct sm_sentence *told = &in->prose->sentences[row->sentence];
    bool near = told->paragraph == in->sentence->paragraph && in->sentence - told <= 1;
    if (!near || !can_echo(row->event.category)) return false;
    for (size_t i = 0; i < in->scene_count; i++)
        if (in->scene[i]->kind != SM_WHERE_PLACE || in->scene[i]->place == row->event.on_place)
            return false;
    if (!SM_DRAFT_MATCHES(in, clause, echoes) || SM_DRAFT_MATCHES(in, clause, unlike)) return false;
    take(act, row->event.category);
    return true;
}
