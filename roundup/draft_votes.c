/* SPDX-License-Identifier: Apache-2.0
 * The signs of a clause vote on what happened. Weights of a category's signs add up; of equal sums
 * the one with the heaviest sign wins, then the one that is told first. What an attack did (people,
 * power, buildings) yields to what it was done with, where both are told.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

enum { BLAST_WEIGHT = 3 };      /* of a bare "explosion"; a planted bomb weighs more */
enum { TARGET_WEIGHT_MIN = 3 }; /* a port or a bridge; a house is hit by what nobody says */

struct votes {
    bool told; /* some sign tells what happened; the others only name things */
    int sum[SM_CATEGORY_COUNT], heaviest[SM_CATEGORY_COUNT];
    const struct sm_sign *first[SM_CATEGORY_COUNT];
    bool acted[SM_CATEGORY_COUNT]; /* one of its signs is more than a thing */
};

/* "Closed for fear of air strikes", "fearing an attack, …": what is only feared, up to a mark. */
static struct sm_span find_feared(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const fears[] = {"for fear of", "for fear that", "fearing",
                                        "in fear of",  "amid fears of", "через загрозу",
                                        "через ризик", "побоюючись",    NULL};
    struct sm_span feared = {.token = clause->end, .end = clause->end};
    for (size_t at = clause->token; at < clause->end; at++) {
        if (!sm_draft_phrase(in->prose, at, clause->end, fears)) continue;
        feared.token = at;
        while (at < clause->end && in->prose->tokens[at].kind != SM_TOKEN_MARK)
            at++;
        feared.end = at;
        break;
    }
    return feared;
}

/* "…, Deputy Defence Minister H. M. said on Monday": no visitor, but who tells it. */
static bool is_of_speaker(const struct sm_drafting *in, const struct sm_sign *sign)
{
    const struct sm_saying *saying = in->telling_saying;
    if (!saying || !saying->attribution.n || sign->category != SM_DIPLOMACY) return false;
    const char *at = in->prose->tokens[sign->token].text.at;
    size_t last = sign->token + sign->token_count - 1;
    const char *end = sm_text_end(saying->attribution);
    bool begins = at >= saying->attribution.at && at < end;
    /* "Lukashenko's minister came to Kyiv and said": the coming is told before the saying. */
    return begins && (in->prose->tokens[last].text.at < end || last >= saying->token);
}

static void count_votes(const struct sm_drafting *in, const struct sm_span *clause, bool negated,
                        struct votes *votes)
{
    *votes = (struct votes){0};
    struct sm_span feared = find_feared(in, clause);
    for (size_t i = clause->sign; i < clause->sign_end; i++) {
        const struct sm_sign *sign = &in->whats.signs[i];
        if (sign->token >= feared.token && sign->token < feared.end) continue;
        if (sign->negated != negated || sign->weight <= 0) continue;
        if (sm_draft_is_aside(in, sign->token) || is_of_speaker(in, sign)) continue;
        votes->told |= !sign->thing;
        votes->acted[sign->category] |= !sign->thing;
        votes->sum[sign->category] += sign->weight;
        if (sign->weight <= votes->heaviest[sign->category]) continue;
        votes->heaviest[sign->category] = sign->weight;
        votes->first[sign->category] = sign;
    }
}

/* Does the clause tell of a weapon or an attack by itself? */
static bool has_weapon(const struct votes *votes)
{
    return votes->sum[SM_MISSILE] || votes->sum[SM_DRONE] || votes->sum[SM_SHELLING];
}

/* Does it only say "hit" or "attacked", and not with what? */
static bool is_weapon_unsaid(const struct votes *votes)
{
    static const enum sm_category raids[] = {SM_MISSILE, SM_DRONE, SM_SHELLING};
    for (int i = 0; i < 3; i++)
        if (votes->heaviest[raids[i]] > 1) return false;
    return true;
}

/* Does a weapon's or an attack's word stand before the category's own? */
static bool is_told_first(const struct votes *votes, int category)
{
    static const enum sm_category raids[] = {SM_MISSILE, SM_DRONE, SM_SHELLING};
    for (int i = 0; i < 3; i++)
        if (votes->first[raids[i]] && votes->first[raids[i]]->token < votes->first[category]->token)
            return true;
    return false;
}

/* "Marines held out in the port", "the agency's head came to the nuclear plant": where it was. What
 * a raid hits is another matter. */
static bool is_only_where(const struct votes *votes, int category)
{
    static const enum sm_category deeds[] = {SM_CLASH,      SM_ADVANCE,   SM_OCCUPATION,
                                             SM_LIBERATION, SM_WAR_CRIME, SM_DIPLOMACY,
                                             SM_AID,        SM_PROTEST,   SM_OTHER};
    static const enum sm_category weapons[] = {SM_DRONE, SM_MISSILE, SM_SHELLING};
    enum { FIRM = 2 };
    bool thing = category == SM_ENERGY || category == SM_INFRASTRUCTURE || category == SM_NAVAL;
    if (!thing || votes->acted[category] || votes->acted[SM_EXPLOSION]) return false;
    for (int i = 0; i < 3; i++)
        if (votes->acted[weapons[i]]) return false;
    for (size_t i = 0; i < sizeof deeds / sizeof *deeds; i++)
        if (votes->acted[deeds[i]] && votes->heaviest[deeds[i]] >= FIRM) return true;
    return false;
}

/* Is the category only beside the point, given the others? What was hit and who was hurt yield to
 * the weapon; aid that a visitor brings, to the visit; a visitor who was near, to the attack. */
static bool is_beside(const struct votes *votes, int category)
{
    if (category == SM_CASUALTIES && (votes->sum[SM_EXPLOSION] || votes->sum[SM_NAVAL]))
        return true;
    if (category == SM_INFRASTRUCTURE && votes->heaviest[category] >= TARGET_WEIGHT_MIN &&
        is_weapon_unsaid(votes))
        return false;
    if (category == SM_CASUALTIES || category == SM_INFRASTRUCTURE) return has_weapon(votes);
    /* "One died after a strike; three blocks caught fire" */
    if (category == SM_EXPLOSION && votes->heaviest[category] < BLAST_WEIGHT &&
        votes->sum[SM_CASUALTIES] && has_weapon(votes))
        return true;
    /* "Struck the depot with 100 drones, causing explosions" */
    if (category == SM_EXPLOSION && votes->heaviest[category] <= BLAST_WEIGHT)
        return votes->heaviest[SM_DRONE] >= BLAST_WEIGHT ||
               votes->heaviest[SM_MISSILE] >= BLAST_WEIGHT;
    /* "Troops" is who does it, where the clause tells what they did. */
    if (category == SM_TROOPS && votes->sum[SM_TROOPS] <= 1)
        return votes->sum[SM_SHELLING] || votes->sum[SM_CLASH] || votes->sum[SM_ADVANCE];
    /* "Russia struck a hospital as patients were being evacuated": the attack is told first. */
    if (category == SM_AID && has_weapon(votes) && is_told_first(votes, category)) return true;
    /* "A post office where aid was handed out was shelled, killing six". */
    if (category == SM_AID && has_weapon(votes) && !is_weapon_unsaid(votes) &&
        votes->sum[SM_CASUALTIES])
        return true;
    if (category == SM_AID) return votes->heaviest[SM_DIPLOMACY] >= 4;
    /* An arrest for what concerns a visit is no visit. */
    if (category == SM_DIPLOMACY && votes->heaviest[SM_OTHER] >= 5) return true;
    if (category == SM_DIPLOMACY) return votes->sum[SM_CASUALTIES] && has_weapon(votes);
    return false;
}

static const struct sm_sign *winner(const struct votes *votes)
{
    const struct sm_sign *best = NULL;
    for (int category = 0; category < SM_CATEGORY_COUNT; category++) {
        const struct sm_sign *sign = votes->first[category];
        if (!sign || is_beside(votes, category) || is_only_where(votes, category)) continue;
        int more = best ? votes->sum[category] - votes->sum[best->category] : 1;
        if (!more) more = votes->heaviest[category] - votes->heaviest[best->category];
        if (!more) more = sign->token < best->token;
        if (more > 0) best = sign;
    }
    return best;
}

const struct sm_sign *sm_draft_vote(const struct sm_drafting *in, const struct sm_span *clause,
                                    bool negated, bool *told)
{
    struct votes votes;
    count_votes(in, clause, negated, &votes);
    *told = votes.told;
    return winner(&votes);
}
