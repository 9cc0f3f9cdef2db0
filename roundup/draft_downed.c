/* SPDX-License-Identifier: Apache-2.0
 * What was shot down of a raid on a place that is told already: "25 drones flew at the ports.
 * Ukraine's air force shot down 22." It belongs to that raid, not to the whole country.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"

#include <string.h>

enum { BACK_SENTENCES = 2, OF_ONE_GREAT_RAID_MAX = 99 };

/* How many flew, as far as the clause says. */
static long long count_flown(const struct sm_drafting *in, const struct sm_span *clause,
                             const struct sm_act *act)
{
    long long weapons = sm_draft_count_weapons(in, clause);
    return weapons > act->count ? weapons : act->count;
}

static bool is_same_time(const struct sm_drafting *in, const struct sm_time *time)
{
    const struct sm_event *last = &in->draft->rows[in->last_row].event;
    if (!time->said || time->whole || strcmp(time->rule, "carried") == 0) return true;
    return time->from == last->date && time->to == last->date_to;
}

/* "Kharkiv came under its heaviest attack": with what, its sentence does not say. */
static bool is_unarmed(const struct sm_drafting *in, const struct sm_draft_row *row)
{
    static const char *const arms[] = {
        "drone",    "drones",  "missile", "missiles", "rocket", "rockets",   "bomb",    "bombs",
        "shell",    "shells",  "shelled", "shelling", "mortar", "artillery", "gun",     "guns",
        "iskander", "shahed",  "shaheds", "kalibr",   "fpv",    "grad",      "дрон",    "дрони",
        "дронів",   "дронами", "ракета",  "ракети",   "ракет",  "ракетами",  "обстріл", NULL};
    const struct sm_sentence *told = &in->prose->sentences[row->sentence];
    struct sm_span span = {.token = told->token, .end = told->token + told->token_count};
    enum sm_category category = row->event.category;
    bool attack = category == SM_SHELLING || category == SM_MISSILE;
    return row->bare ||
           (attack && row->event.count == SM_NO_COUNT && !sm_draft_holds(in, &span, arms));
}

/* A raid whose own weapons nobody has told, or as many as now. */
static bool may_be_its(const struct sm_drafting *in, const struct sm_span *clause,
                       const struct sm_act *act)
{
    static const char *const there[] = {"there",
                                        "over the city",
                                        "over the region",
                                        "at the city",
                                        "over it",
                                        "over the town",
                                        "near the city",
                                        "in the region",
                                        "above the city",
                                        "here",
                                        "там",
                                        "над містом",
                                        "над областю",
                                        NULL};
    static const char *const great[] = {"heaviest",   "largest",        "biggest",   "worst",
                                        "massive",    "strongest",      "greatest",  "longest",
                                        "heavy",      "fiercest",       "major",     "huge",
                                        "combined",   "most intense",   "deadliest", "найбільша",
                                        "найбільшої", "наймасованішої", "масованої", NULL};
    static const char *const lists[] = {"all",     "all of them", "every one", "none of them",
                                        "of them", "of those",    "of these",  "most of them",
                                        "усі",     "всі",         "з них",     "із них",
                                        NULL};
    const struct sm_draft_row *row = &in->draft->rows[in->last_row];
    if (sm_draft_holds(in, clause, there)) return true;
    long long flown = count_flown(in, clause, act);
    long long told = row->event.count;
    if (told != SM_NO_COUNT) return flown <= told || sm_draft_holds(in, clause, lists);
    const struct sm_sentence *before = &in->prose->sentences[row->sentence];
    struct sm_span span = {.token = before->token, .end = before->token + before->token_count};
    if (!is_unarmed(in, row) && !sm_draft_holds(in, clause, lists)) return false;
    long long most = sm_draft_holds(in, &span, great) ? OF_ONE_GREAT_RAID_MAX : SM_OF_ONE_TOWN_MAX;
    return flown <= most;
}

bool sm_draft_is_of_raid_before(const struct sm_drafting *in, const struct sm_telling *telling,
                                const struct sm_span *clause, const struct sm_act *act,
                                const struct sm_where *raided, const struct sm_time *time)
{
    static const char *const wide[] = {"across the country",
                                       "nationwide",
                                       "across ukraine",
                                       "over ukraine",
                                       "in total",
                                       "overall",
                                       "altogether",
                                       "in all",
                                       "across russia",
                                       "in the country",
                                       "throughout",
                                       "other regions",
                                       "загалом",
                                       "всього",
                                       "усього",
                                       "по всій країні",
                                       NULL};
    if (act->category != SM_AIR_DEFENCE || act->negated || !in->last_count) return false;
    const struct sm_draft_row *row = &in->draft->rows[in->last_row];
    const struct sm_event *last = &row->event;
    bool raid = last->category == SM_DRONE || last->category == SM_MISSILE || is_unarmed(in, row);
    const struct sm_region *region = in->last_where.region;
    bool placed = in->last_where.place || (region && !sm_region_is_country(region));
    if (!raid || !placed || last->precision == SM_COUNTRY) return false;
    if (telling->index > row->sentence + BACK_SENTENCES) return false;
    if (sm_draft_is_other_land(sm_draft_land_of(&in->last_where),
                               sm_draft_land_by_code(raided->country)))
        return false;
    if (!is_same_time(in, time) || sm_draft_holds(in, clause, wide)) return false;
    return may_be_its(in, clause, act);
}

/* "Russia attacked Kyiv from the air. Eight drones and three missiles were shot down": these were
 * its weapons; a row for each. */
static bool arm(struct sm_drafting *in, const struct sm_span *clause)
{
    struct sm_draft *draft = in->draft;
    size_t first = in->last_row;
    if (in->last_count != 1 || !is_unarmed(in, &draft->rows[first])) return true;
    bool armed = false;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        const struct sm_amount *amount = &in->whats.amounts[i];
        if (!sm_draft_counts_flown(amount->counted) || amount->part || amount->value < 0) continue;
        if (armed && first + 1 != draft->row_count) break;
        if (armed &&
            !sm_grow(&draft->rows, &draft->row_capacity, draft->row_count + 1, sizeof *draft->rows))
            return sm_fail_memory(in->err);
        struct sm_draft_row *row = &draft->rows[first];
        if (armed) {
            row = &draft->rows[draft->row_count++];
            *row = draft->rows[first];
            in->last_count++;
        }
        row->event.category = amount->counted == SM_COUNTED_DRONES ? SM_DRONE : SM_MISSILE;
        row->event.count = amount->of != SM_NO_COUNT ? amount->of : amount->value;
        row->event.qualifier = amount->qualifier;
        row->bare = false;
        armed = true;
    }
    return true;
}

bool sm_draft_join_raid(struct sm_drafting *in, const struct sm_telling *telling,
                        const struct sm_span *clause, const struct sm_act *act)
{
    return arm(in, clause) && sm_draft_go_on(in, telling, act);
}
