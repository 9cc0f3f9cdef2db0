/* SPDX-License-Identifier: Apache-2.0
 * A paragraph's place in the sentences that leave it out.
 */
#include <string.h>

#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"

static bool is_people_told(const struct sm_act *act)
{
    return act->killed != SM_NO_COUNT || act->injured != SM_NO_COUNT;
}

bool sm_draft_is_firm(const struct sm_act *act)
{
    return is_people_told(act) || (act->sign && act->sign->weight >= 2);
}

/* "That evening another missile came down in the centre": of the same day, but one more. */
static bool is_later_raid(const struct sm_drafting *in, const struct sm_telling *telling,
                          const struct sm_time *time)
{
    static const char *const another[] = {
        "another missile", "another drone",  "another bomb",  "another strike",
        "another attack",  "another raid",   "another shell", "another rocket",
        "second missile",  "second drone",   "second bomb",   "second strike",
        "second attack",   "second raid",    "second wave",   "third strike",
        "third attack",    "ще одна ракета", "ще один дрон",  "ще один удар",
        "другий удар",     "друга атака",    "друга ракета",  NULL};
    struct sm_text before = in->draft->rows[in->last_row].event.time;
    bool later =
        time->time && strcmp(time->rule, "carried") != 0 && !sm_text_is(before, time->time);
    return later && sm_draft_holds(in, &telling->span, another);
}

/* The part of the sentence, between semicolons, that names its first day. */
static struct sm_span part_of_day(const struct sm_drafting *in, const struct sm_span *sentence)
{
    struct sm_span part = *sentence;
    size_t day = sentence->token;
    for (size_t i = sentence->when_end; i > sentence->when; i--)
        if (in->whens.at[i - 1].kind == SM_WHEN_DAY) day = in->whens.at[i - 1].token;
    for (size_t at = sentence->token; at < part.end; at++) {
        if (!sm_text_is(in->prose->tokens[at].text, ";")) continue;
        if (at < day)
            part.token = at;
        else
            part.end = at;
    }
    return part;
}

/* "A drone killed three. On Thursday shelling killed a woman": another weapon, and its own dead. */
static bool is_other_weapon(const struct sm_event *last, const struct sm_act *act)
{
    bool named = act->sign && act->sign->weight >= 3;
    bool weapon =
        act->category == SM_DRONE || act->category == SM_MISSILE || act->category == SM_SHELLING;
    /* "One was killed in the past day. Hours later, a drone injured five." */
    bool sum = last->category == SM_CASUALTIES && act->injured != SM_NO_COUNT &&
               last->injured != SM_NO_COUNT && act->injured != last->injured;
    if (named && weapon && sum) return true;
    bool before =
        last->category == SM_DRONE || last->category == SM_MISSILE || last->category == SM_SHELLING;
    return named && weapon && before && act->category != last->category &&
           act->killed != SM_NO_COUNT && last->killed != SM_NO_COUNT;
}

/* A raid on another day than the one told last, at the same place: an event of its own. */
static bool is_next_raid(const struct sm_drafting *in, const struct sm_telling *telling,
                         const struct sm_act *act, const struct sm_time *time)
{
    static const char *const later[] = {"imagery",
                                        "satellite",
                                        "footage",
                                        "photos",
                                        "by the end of",
                                        "as of",
                                        "death toll",
                                        "the toll",
                                        "toll rose",
                                        "rose to",
                                        "had risen to",
                                        "recorded",
                                        "died of",
                                        "died in hospital",
                                        "body was found",
                                        "bodies were found",
                                        "recovered",
                                        "search",
                                        "restored",
                                        "repaired",
                                        "reconnected",
                                        "resumed",
                                        "returned",
                                        "back on",
                                        "станом на",
                                        "кількість",
                                        "зросла до",
                                        "зросло до",
                                        "помер у лікарні",
                                        "померла в лікарні",
                                        "тіло",
                                        NULL};
    static const char *const quarters[] = {
        "district|suburb|suburbs|quarter|neighborhood|neighbourhood|part|outskirts|centre|center|"
        "north|south|east|west of the|that same? city|town"};
    static const char *const more[] = {"more",   "another", "others", "second", "third",
                                       "fourth", "fifth",   "ще",     NULL};
    if (!in->last_count || !in->last_where.name.n || !time->said || time->lasting) return false;
    if (sm_draft_names_third_party(in, &telling->span)) return false;
    struct sm_span part = part_of_day(in, &telling->span);
    if (sm_draft_holds(in, &part, later)) return false;
    /* Of one day, after what went on all week. */
    if ((in->last_time.whole || in->last_time.lasting) && is_people_told(act) &&
        time->from == time->to && in->draft->rows[in->last_row].event.killed == SM_NO_COUNT)
        return true;
    const struct sm_event *last = &in->draft->rows[in->last_row].event;
    if (in->last_time.whole && time->from == time->to && is_other_weapon(last, act)) return true;
    bool raid = act->category == SM_MISSILE || act->category == SM_DRONE ||
                act->category == SM_SHELLING || act->category == SM_INFRASTRUCTURE ||
                act->category == SM_ENERGY;
    /* "A day later a teenager was killed there." */
    bool victims = act->category == SM_CASUALTIES && time->from == time->to &&
                   sm_draft_is_raid(last->category) &&
                   (sm_draft_holds(in, &telling->span, sm_draft_there) ||
                    SM_DRAFT_MATCHES(in, &telling->span, quarters)) &&
                   !sm_draft_holds(in, &telling->span, more);
    bool other_day = time->from > last->date_to || time->to < last->date;
    return (raid || victims) && sm_draft_same_kind(last->category, act->category) &&
           (other_day || is_later_raid(in, telling, time));
}

/* "About 2,500 people left Kherson. An evacuation point came under fire": a raid at the place where
 * something else was told. */
static bool goes_on_at(const struct sm_drafting *in, const struct sm_telling *telling,
                       const struct sm_act *act)
{
    if (!in->last_count || !in->last_where.name.n || !act->sign || act->sign->weight < 3)
        return false;
    if (sm_draft_names_third_party(in, &telling->span)) return false;
    enum sm_category before = in->draft->rows[in->last_row].event.category;
    bool civil = before == SM_AID || before == SM_OTHER || before == SM_INFRASTRUCTURE;
    bool raid = act->category == SM_MISSILE || act->category == SM_DRONE ||
                act->category == SM_SHELLING || act->category == SM_EXPLOSION;
    return civil && raid && !sm_draft_same_kind(before, act->category) &&
           !sm_draft_names_place(in, &telling->span);
}

static bool is_carried(const struct sm_drafting *in, const struct sm_telling *telling,
                       const struct sm_act *act, bool said)
{
    if (in->carried && in->carried_time.background && !said) return false;
    if (!in->carried || sm_draft_names_third_party(in, &telling->span)) return false;
    /* What it names itself, if only as who speaks, is nearer. */
    return sm_draft_is_firm(act) && !sm_draft_names_place(in, &telling->span);
}

/* Does the place of the sentence before lie in the region that the heading names? */
static bool is_closer_than_topic(const struct sm_drafting *in)
{
    const struct sm_where *topic = in->topic, *carried = in->carried;
    /* Under the head of its region, a town that the paragraph is about. */
    if (topic && carried && topic->place && carried->place && topic->place != carried->place &&
        topic->place->kind >= SM_PLACE_ADMIN1_CAPITAL)
        return sm_text_equal(topic->place->admin1, carried->place->admin1);
    return topic && carried && topic->kind == SM_WHERE_REGION && topic->region && carried->place &&
           sm_text_equal(carried->place->admin1, topic->region->id);
}

bool sm_draft_find_carried(const struct sm_drafting *in, const struct sm_telling *telling,
                           const struct sm_act *act, const struct sm_time *time,
                           struct sm_where *where)
{
    if (sm_draft_count_weapons(in, &telling->span) > SM_OF_ONE_TOWN_MAX) return false;
    if (is_next_raid(in, telling, act, time) || goes_on_at(in, telling, act)) {
        *where = in->last_where;
        /* First on its edge, now "the same city". */
        bool town = in->town && in->town->place && in->town->place == where->place;
        if (town && sm_draft_holds(in, &telling->span, sm_draft_the_town))
            *where = sm_draft_town_of(in, &telling->span);
    } else if ((!in->topic || is_closer_than_topic(in)) && is_carried(in, telling, act, time->said))
        *where = *in->carried;
    else
        return false;
    return true;
}
