/* SPDX-License-Identifier: Apache-2.0
 * Places with "from" before them: people leave from where it happens, and are at home where it does
 * not.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

/* "An evacuation volunteer from Poltava": where somebody is at home. */
bool sm_draft_is_home(const struct sm_drafting *in, const struct sm_where *where)
{
    static const char *const people[] = {"volunteer from",
                                         "volunteers from",
                                         "woman from",
                                         "man from",
                                         "couple from",
                                         "soldier from",
                                         "family from",
                                         "medic from",
                                         "driver from",
                                         "journalist from",
                                         "officer from",
                                         "teacher from",
                                         "boy from",
                                         "girl from",
                                         "student from",
                                         "activist from",
                                         "priest from",
                                         "refugee from",
                                         "refugees from",
                                         "firefighter from",
                                         "paramedic from",
                                         "doctor from",
                                         "teenager from",
                                         "resident from",
                                         "native of",
                                         "originally from",
                                         "children from",
                                         "orphans from",
                                         "людина з",
                                         "волонтер з",
                                         "волонтерка з",
                                         "чоловік з",
                                         "жінка з",
                                         "військовий з",
                                         "боєць з",
                                         "уродженець",
                                         NULL};
    size_t first = where->token < 2 ? 0 : where->token - 2;
    for (size_t at = first; at < where->token + 1; at++) {
        size_t n = sm_draft_phrase(in->prose, at, where->token + where->token_count, people);
        if (n && at + n <= where->token + 1) return true;
    }
    return false;
}

/* "26 people were taken from Zelenivka to Mykolaiv": people leave where it happens. */
bool sm_draft_is_left(const struct sm_drafting *in, const struct sm_span *clause,
                      const struct sm_where *where)
{
    enum { BACK = 24 };
    static const char *const leaving[] = {
        "evacuated",   "evacuate",   "evacuation", "evacuating", "evacuees", "left",     "took",
        "taken",       "fled",       "brought",    "removed",    "rescued",  "helped",   "moved",
        "transferred", "relocated",  "move",       "moving",     "bused",    "bussed",   "ferried",
        "евакуйовано", "евакуювали", "евакуація",  "евакуації",  "вивезли",  "вивезено", "виїхали",
        "виїхало",     "вивезення",  NULL};
    static const char *const launched[] = {"drones", "drone",   "missiles", "missile",  "rockets",
                                           "bombs",  "troops",  "fired",    "launched", "дрони",
                                           "ракети", "війська", "залпи",    NULL};
    static const char *const retreats[] = {"withdrew",
                                           "withdrawn",
                                           "withdraw",
                                           "withdrawal",
                                           "pulled back",
                                           "pulls back",
                                           "pull back",
                                           "pulled out",
                                           "pulls out",
                                           "retreated",
                                           "retreat",
                                           "moved its troops",
                                           "moved their troops",
                                           "fell back",
                                           "відійшли",
                                           "pushed",
                                           "drove",
                                           "driven",
                                           "expelled",
                                           "ousted",
                                           "forced",
                                           "chased",
                                           "thrown",
                                           "вибили",
                                           "витіснили",
                                           "відійшла",
                                           "відвели",
                                           "вивели війська",
                                           "відступили",
                                           NULL};
    bool place = where->kind == SM_WHERE_PLACE || where->kind == SM_WHERE_REGION ||
                 where->kind == SM_WHERE_UNKNOWN || where->kind == SM_WHERE_AMBIGUOUS;
    static const char *const froms[] = {"from", "out of", "з", "із", "зі", NULL};
    bool from = false, leaves = false;
    size_t first = where->token > clause->token + 1 ? where->token - 2 : clause->token;
    for (size_t at = first; at < where->token + where->token_count; at++)
        from |= sm_draft_phrase(in->prose, at, clause->end, froms) > 0;
    if (!place || !from) return false;
    for (size_t at = where->token; at > clause->token && where->token < at + BACK; at--)
        if (sm_draft_phrase(in->prose, at - 1, clause->end, retreats)) return true;
    for (size_t at = where->token + where->token_count;
         at > clause->token && where->token < at + BACK; at--) {
        if (sm_draft_phrase(in->prose, at - 1, clause->end, launched)) return false;
        leaves |= sm_draft_phrase(in->prose, at - 1, clause->end, leaving) > 0;
    }
    /* «З Покровська евакуювали 40 людей»: the verb may stand behind. */
    static const char *const behind[] = {"евакуювали", "евакуйовано", "вивезли", "вивезено",
                                         "виїхали",    "виїхало",     NULL};
    size_t end = where->token + where->token_count;
    for (size_t at = end; at < clause->end && at < end + 3 && !leaves; at++)
        leaves = sm_draft_phrase(in->prose, at, clause->end, behind) > 0;
    for (size_t i = clause->amount; leaves && i < clause->amount_end; i++)
        if (in->whats.amounts[i].counted == SM_COUNTED_PEOPLE || in->whats.amounts[i].value > 0)
            return true;
    for (size_t i = clause->sign; leaves && i < clause->sign_end; i++)
        if (in->whats.signs[i].category == SM_AID) return true;
    return false;
}
