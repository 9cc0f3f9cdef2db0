/* SPDX-License-Identifier: Apache-2.0
 * Days that carry over from sentence to sentence: from the row told last to what goes on with it,
 * and from a raid at large (draft_raid_days.c) to the places that it hit.
 */
#include <string.h>

#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

bool sm_draft_is_harm(enum sm_category category)
{
    return sm_draft_is_raid(category) && category != SM_NAVAL;
}

/* "The same salvo", "that attack", «цього удару»: the raid that was told of before. */
static bool names_same_raid(const struct sm_drafting *in, const struct sm_span *span)
{
    static const char *const pointers =
        "same|that|this|those|these|цього|цієї|цей|ця|того|тієї|той|цих|тих";
    static const char *const raids =
        "attack|attacks|strike|strikes|raid|raids|barrage|salvo|salvoes|volley|wave|waves|"
        "bombardment|assault|onslaught|swarm|shelling|airstrike|blitz|удар|удару|ударів|атака|"
        "атаки|атаку|обстріл|обстрілу|обстрілів|залп|залпу|навали";
    for (size_t at = span->token; at + 1 < span->end; at++)
        if (sm_token_is(in->prose, at, pointers) && sm_token_is(in->prose, at + 1, raids))
            return true;
    /* "Two of the missiles flew over Moldova" */
    static const char *const parts[] = {
        "of the missiles", "of the drones", "of the bombs", "of the rockets",
        "of the shells",   "з ракет",       "з дронів",     NULL};
    if (sm_draft_holds(in, span, parts)) return true;
    return false;
}

static void carry(const struct sm_time *from, struct sm_time *time)
{
    sm_day reported = time->reported;
    *time = *from;
    time->rule = "carried";
    if (reported != SM_NO_DAY) time->reported = reported;
}

/* "The aircraft came down in …", "the swap was made in …": what the sentence before told of. */
static bool tells_on_of_thing(const struct sm_drafting *in, const struct sm_telling *telling)
{
    static const char *const things[] = {
        "aircraft|plane|jet|bomber|warplane|helicopter|fighter|airliner|crew",
        "ship|vessel|tanker|boat|ferry|corvette|frigate|freighter|cutter",
        "swap|exchange|handover|prisoners|captives|exchanges|swaps",
        "fire|blaze|flames",
        "explosion|blast|explosions|blasts",
        "train|locomotive|convoy|column"};
    const struct sm_token *tokens = in->prose->tokens;
    size_t from = telling->span.token;
    if (!telling->index || from + 1 >= telling->span.end) return false;
    const struct sm_sentence *before = telling->sentence - 1;
    if (before->paragraph != telling->sentence->paragraph) return false;
    for (size_t i = 0; i < sizeof things / sizeof *things; i++) {
        if (!sm_text_is(tokens[from].low, "the") || !sm_token_is(in->prose, from + 1, things[i]))
            continue;
        for (size_t at = before->token; at < from; at++)
            if (sm_token_is(in->prose, at, things[i])) return true;
    }
    return false;
}

/* The day of the sentence before, or what that one itself goes on with. */
static bool carry_from_thing(const struct sm_drafting *in, const struct sm_telling *telling,
                             struct sm_time *time)
{
    if (!tells_on_of_thing(in, telling)) return false;
    const struct sm_sentence *before = telling->sentence - 1;
    struct sm_span span = sm_draft_span(in, before->token, before->token + before->token_count);
    struct sm_time found;
    if (sm_draft_own_day(in, &span, NULL, &found)) {
        carry(&found, time);
        return true;
    }
    if (!in->dated_time.said || !sm_draft_is_harm(in->dated_category) ||
        !(names_same_raid(in, &span) || sm_draft_refers_back(in, &span)))
        return false;
    carry(&in->dated_time, time);
    return true;
}

/* What went dark behind a raid went dark by it. */
static bool is_blackout(const struct sm_drafting *in, const struct sm_telling *telling,
                        const struct sm_act *act)
{
    static const char *const words[] = {"dark",
                                        "without power",
                                        "without electricity",
                                        "without light",
                                        "blackout",
                                        "blackouts",
                                        "lost power",
                                        "power cuts",
                                        "power outages",
                                        "знеструмлено",
                                        "без світла",
                                        "без електрики",
                                        "знеструмлені",
                                        NULL};
    bool raid = in->dated_category == SM_MISSILE || in->dated_category == SM_DRONE ||
                in->dated_category == SM_ENERGY;
    /* "Belgorod was again without electricity": whenever that was. */
    static const char *const again[] = {"again",   "once more", "still",     "remained",
                                        "remains", "remain",    "continued", "знову",
                                        "досі",    "лишається", NULL};
    return raid && act->category == SM_ENERGY && sm_draft_holds(in, &telling->span, words) &&
           !sm_draft_holds(in, &telling->span, again);
}

/* "A refinery burned overnight into Thursday. The ministry said on Thursday that 139 drones had
 * been shot down": of the night of which the paragraph told. */
static bool is_sum_of_night(const struct sm_drafting *in, const struct sm_act *act,
                            const struct sm_time *time)
{
    bool weapons =
        act->category == SM_AIR_DEFENCE || act->category == SM_DRONE || act->category == SM_MISSILE;
    return weapons && act->count != SM_NO_COUNT && time->reported != SM_NO_DAY &&
           in->dated_time.said && sm_draft_is_harm(in->dated_category) &&
           in->dated_time.to == time->reported;
}

/* "Moscow came under attack overnight. The ministry said that 337 drones had been shot down": over
 * the land of which the paragraph told. */
static bool is_sum_of_raid(const struct sm_drafting *in, const struct sm_telling *telling,
                           const struct sm_act *act, const struct sm_time *time)
{
    enum { MANY = 20 };
    static const char *const russian[] = {"russia", "russian",   "moscow",
                                          "росії",  "російськ~", NULL};
    bool raid = in->dated_category == SM_DRONE || in->dated_category == SM_MISSILE ||
                in->dated_category == SM_EXPLOSION || in->dated_category == SM_INFRASTRUCTURE ||
                in->dated_category == SM_ENERGY;
    bool sum = act->category == SM_AIR_DEFENCE || act->category == in->dated_category;
    if (!raid || !sum || act->count < MANY || time->reported != SM_NO_DAY) return false;
    if (!in->dated_time.said || !in->last_count) return false;
    const struct sm_region *region = in->draft->rows[in->last_row].event.on_region;
    if (!region) return false;
    bool russia = strcmp(sm_draft_land_by_code(region->country), "RU") == 0;
    return russia == sm_draft_holds(in, &telling->span, russian);
}

void sm_draft_carry(const struct sm_drafting *in, const struct sm_telling *telling,
                    const struct sm_act *act, struct sm_time *time)
{
    /* "221 drones were destroyed in the night", behind one night that the paragraph told of. */
    bool night = time->said && time->rule && strcmp(time->rule, "overnight") == 0;
    bool told = in->dated_time.said && in->dated_time.time &&
                sm_draft_is_harm(in->dated_category) && strcmp(in->dated_time.time, "night") == 0 &&
                in->dated_time.to == in->dated_time.from + 1;
    if (night && told && sm_draft_is_harm(act->category) && time->to > time->from + 1) {
        carry(&in->dated_time, time);
        return;
    }
    if (time->said) return;
    if (sm_draft_goes_on_with_row(in, telling, act)) {
        carry(&in->last_time, time);
        return;
    }
    if (carry_from_thing(in, telling, time) || !sm_draft_is_harm(act->category)) return;
    if (in->dated_time.said && sm_draft_is_harm(in->dated_category) &&
        (names_same_raid(in, &telling->span) || is_blackout(in, telling, act))) {
        carry(&in->dated_time, time);
        return;
    }
    if (is_sum_of_night(in, act, time) || is_sum_of_raid(in, telling, act, time)) {
        carry(&in->dated_time, time);
        return;
    }
    /* The paragraph before told of it. */
    static const char *const same[] = {
        "same attack|strike|raid|barrage|salvo|volley|wave|bombardment|assault|onslaught|airstrike",
        "тієї|цієї ж? атаки|навали", "того|цього ж? удару|обстрілу|залпу"};
    if (in->earlier_time.said && SM_DRAFT_MATCHES(in, &telling->span, same)) {
        carry(&in->earlier_time, time);
        return;
    }
    /* Guns fire every day, whatever raid there was. */
    bool guns = act->category == SM_SHELLING && in->raid_category != SM_SHELLING;
    if (in->raid_time.said && !guns && sm_draft_is_in_raided_land(in)) carry(&in->raid_time, time);
}

bool sm_draft_is_other_day(const struct sm_drafting *in, const struct sm_act *act,
                           const struct sm_time *time)
{
    bool weapon =
        act->category == SM_MISSILE || act->category == SM_DRONE || act->category == SM_SHELLING;
    if (!weapon || !time->said || time->lasting || !in->last_count) return false;
    const struct sm_draft_row *row = &in->draft->rows[in->last_row];
    return row->dated && !row->lasting &&
           (time->from > row->event.date_to || time->to < row->event.date);
}

void sm_draft_forget_days(struct sm_drafting *in, const struct sm_telling *telling)
{
    in->past = SM_PAST_NOT;
    /* "Two of the missiles flew over Moldova." in a paragraph of its own. */
    if (names_same_raid(in, &telling->span)) return;
    in->raid_time.said = in->dated_time.said = false;
}

void sm_draft_keep_day(struct sm_drafting *in, const struct sm_span *clause,
                       const struct sm_act *act, const struct sm_time *time)
{
    bool ground = !sm_draft_is_harm(act->category);
    bool other_day = time->said && strcmp(time->rule, "carried") != 0 &&
                     (time->from > in->raid_time.to || time->to < in->raid_time.from);
    if (ground || other_day) in->raid_time.said = false;
    if (!time->said || time->lasting || strcmp(time->rule, "carried") == 0) return;
    /* "The toll rose to six on Thursday": the day of a count, not of a raid. */
    if (!in->scene_count && sm_draft_says_toll(in, clause)) return;
    in->dated_time = *time;
    in->dated_category = act->category;
    in->dated_weapon = act->sign && act->sign->weight >= 3;
    in->dated_side = sm_side_find(in->prose, clause->token, clause->end - clause->token);
}
