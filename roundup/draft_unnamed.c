/* SPDX-License-Identifier: Apache-2.0
 * Scenes that are told without a name: "Ukrainian cities", and raids on a whole country.
 */
#include <math.h>

#include "roundup/draft_parts.h"

struct sm_where sm_draft_unnamed(const char *place, const char *country, const char *rule)
{
    return (struct sm_where){
        .kind = SM_WHERE_COUNTRY,
        .precision = SM_COUNTRY,
        .name = sm_text(place),
        .country = sm_text(country),
        .at_deg = {(double)NAN, (double)NAN},
        .bearing_deg = (double)NAN,
        .distance_km = (double)NAN,
        .radius_km = (double)NAN,
        .within = SM_NO_WHERE,
        .list = SM_NO_WHERE,
        .rule = rule,
    };
}

/* "Ukrainian cities" are Ukraine. */
bool sm_draft_find_implied(const struct sm_drafting *in, const struct sm_span *clause,
                           struct sm_where *where)
{
    for (const struct sm_draft_implied *row = sm_draft_implied; row->words; row++) {
        const char *const words[] = {row->words, NULL};
        if (!sm_draft_holds(in, clause, words)) continue;
        *where = sm_draft_unnamed(row->place, row->country, "implied-country");
        return true;
    }
    return false;
}

static const struct sm_sign *find_downing(const struct sm_drafting *in,
                                          const struct sm_span *clause)
{
    for (size_t i = clause->sign; i < clause->sign_end; i++)
        if (in->whats.signs[i].category == SM_AIR_DEFENCE && in->whats.signs[i].weight >= 3)
            return &in->whats.signs[i];
    return NULL;
}

static bool counts_weapons(const struct sm_drafting *in, const struct sm_span *clause)
{
    for (size_t i = clause->amount; i < clause->amount_end; i++)
        if (in->whats.amounts[i].counted == SM_COUNTED_DRONES ||
            in->whats.amounts[i].counted == SM_COUNTED_MISSILES)
            return true;
    return false;
}

/* Drones and missiles that are counted, and sent or shot down by one side: on the other side's
 * country, whatever else the sentence leaves out. */
bool sm_draft_find_raided(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_act *act, struct sm_where *where)
{
    bool sent = act->category == SM_DRONE || act->category == SM_MISSILE;
    bool downed = act->category == SM_AIR_DEFENCE;
    if ((act->count == SM_NO_COUNT && !counts_weapons(in, clause)) || act->negated ||
        (!sent && !downed))
        return false;
    /* Who does it stands before the word for it: "it downed 9 drones that Russia sent". */
    const struct sm_sign *downing = find_downing(in, clause);
    const struct sm_sign *sign = downing ? downing : act->sign;
    if (downing) sent = false;
    size_t end = sign ? sign->token : clause->end;
    struct sm_text side = sm_side_find(in->prose, clause->token, end - clause->token);
    if (!side.n && sent) side = sm_side_find(in->prose, clause->token, clause->end - clause->token);
    /* "The enemy sent 116 drones, 42 were shot down": whoever sent them stands before that. */
    const struct sm_sign *sending = downing && act->sign != downing ? act->sign : NULL;
    bool launch = sending && (act->category == SM_DRONE || act->category == SM_MISSILE);
    if (launch && sending->token < downing->token) {
        side = sm_side_find(in->prose, clause->token,
                            sending->token + sending->token_count - clause->token);
        sent = true;
    }
    bool russian = sm_text_is(side, "RU"), ukrainian = sm_text_is(side, "UA");
    if (sent && !russian && !ukrainian) return false;
    bool on_ukraine = sent ? russian : !russian;
    bool uk = in->prose->tokens[clause->token].text.n &&
              (unsigned char)in->prose->tokens[clause->token].text.at[0] >= 0x80;
    *where = on_ukraine ? sm_draft_unnamed(uk ? "Україна" : "Ukraine", "UA", "raid-without-place")
                        : sm_draft_unnamed(uk ? "Росія" : "Russia", "RU", "raid-without-place");
    return true;
}
