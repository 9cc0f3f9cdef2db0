/* SPDX-License-Identifier: Apache-2.0
 * Raids without a place: drones and missiles that are counted, and sent or shot down by one side,
 * are on the other side's country.
 */
#include <string.h>

#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"

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

static bool counts_both(const struct sm_drafting *in, const struct sm_span *clause)
{
    bool drones = false, missiles = false;
    for (size_t i = clause->amount; i < clause->amount_end; i++) {
        drones |= in->whats.amounts[i].counted == SM_COUNTED_DRONES;
        missiles |= in->whats.amounts[i].counted == SM_COUNTED_MISSILES;
    }
    return drones && missiles;
}

static const char *const russian_weapons[] = {
    "shahed",     "shaheds",   "geran",   "gerans",   "geran-2",   "kinzhal",  "kinzhals",
    "iskander",   "iskanders", "kalibr",  "kalibrs",  "kh-101",    "kh-22",    "kh-59",
    "lancet",     "lancets",   "шахед",   "шахеди",   "шахедів",   "шахедами", "герань",
    "герані",     "гераней",   "кинджал", "кинджали", "кинджалів", "іскандер", "іскандери",
    "іскандерів", "калібр",    "калібри", "калібрів", NULL};

/* "Seven missiles and 123 drones were used in total": by whoever did what was told before. */
static struct sm_text side_before(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const sums[] = {"in total",   "overall",   "altogether", "in all",
                                       "that night", "that day",  "загалом",    "всього",
                                       "усього",     "тієї ночі", NULL};
    if (!in->last_count || !sm_draft_holds(in, clause, sums)) return sm_text("");
    const struct sm_event *event = &in->draft->rows[in->last_row].event;
    return sm_draft_is_raid(event->category) ? event->side : sm_text("");
}

/* "86 drones were destroyed overnight, Russia's defence ministry said": who tells of what was shot
 * down, and names no other, shot it down; who tells of what was sent was its aim. */
static struct sm_text side_of_speaker(const struct sm_drafting *in)
{
    static const char *const russians[] = {"russian",   "russia", "moscow",    "kremlin",
                                           "росії",     "рф",     "російське", "російські",
                                           "російська", NULL};
    static const char *const ukrainians[] = {
        "ukrainian", "ukraine",        "kyiv",           "air force", "general staff",
        "україни",   "повітряні сили", "повітряних сил", "генштаб",   "зсу",
        NULL};
    const struct sm_saying *saying = in->telling_saying;
    if (!saying || !in->sentence || !saying->attribution.n) return sm_text("");
    const char *from = saying->attribution.at, *to = sm_text_end(saying->attribution);
    size_t end = in->sentence->token + in->sentence->token_count;
    struct sm_text side = sm_text("");
    for (size_t at = in->sentence->token; at < end; at++) {
        const char *word = in->prose->tokens[at].text.at;
        if (word < from || word >= to) continue;
        if (sm_draft_phrase(in->prose, at, end, russians)) return sm_text("RU");
        if (sm_draft_phrase(in->prose, at, end, ukrainians)) side = sm_text("UA");
    }
    return side;
}

/* "Ukraine was attacked by 78 drones": by the other side. */
static struct sm_text side_of_attacker(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const ukraine[] = {
        "ukraine|kyiv was|is|has|had been? attacked|hit|struck|targeted|raided",
        "ukraine came|comes under", "україну атаковано|атакували", "україна зазнала"};
    static const char *const russia[] = {
        "russia|moscow was|is|has|had been? attacked|hit|struck|targeted|raided",
        "russia came|comes under", "росію атаковано|атакували", "росія зазнала"};
    if (SM_DRAFT_MATCHES(in, clause, ukraine)) return sm_text("RU");
    return SM_DRAFT_MATCHES(in, clause, russia) ? sm_text("UA") : sm_text("");
}

/* "Of the 315 drones that Russia launched, 284 were shot down": who sent them, by words that can
 * mean nothing else. */
static struct sm_text side_of_sender(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const russia[] = {
        ("that|which the? russia|moscow|russians|russian forces|troops|army? have|has|had? "
         "launched|fired|sent|used|unleashed|directed|hurled|aimed|deployed"),
        "launched|fired|sent|unleashed|released by russia|moscow|russian|russians",
        "які росія|росіяни випустила|запустила|випустили|запустили|застосувала"};
    static const char *const ukraine[] = {
        ("that|which ukraine|kyiv|ukrainians have|has|had? "
         "launched|fired|sent|used|unleashed|directed|hurled|aimed|deployed"),
        "launched|fired|sent|unleashed|released by ukraine|kyiv|ukrainian|ukrainians"};
    if (SM_DRAFT_MATCHES(in, clause, russia)) return sm_text("RU");
    return SM_DRAFT_MATCHES(in, clause, ukraine) ? sm_text("UA") : sm_text("");
}

static struct sm_text other_side(struct sm_text side)
{
    return side.n ? sm_text(sm_text_is(side, "RU") ? "UA" : "RU") : side;
}

/* Whose act it is, and whether that was sending or shooting down. */
static struct sm_text side_of_raid(const struct sm_drafting *in, const struct sm_span *clause,
                                   const struct sm_act *act, bool *sent)
{
    /* Who does it stands before the word for it: "it downed 9 drones that Russia sent". */
    const struct sm_sign *downing = find_downing(in, clause);
    const struct sm_sign *sign = downing ? downing : act->sign;
    if (downing) *sent = false;
    size_t end = sign ? sign->token : clause->end;
    struct sm_text side = sm_side_find(in->prose, clause->token, end - clause->token);
    if (!side.n && *sent)
        side = sm_side_find(in->prose, clause->token, clause->end - clause->token);
    /* "The enemy sent 116 drones, 42 were shot down": whoever sent them stands before that. */
    const struct sm_sign *sending = downing && act->sign != downing ? act->sign : NULL;
    bool launch = sending && (act->category == SM_DRONE || act->category == SM_MISSILE);
    if (launch && sending->token < downing->token) {
        side = sm_side_find(in->prose, clause->token,
                            sending->token + sending->token_count - clause->token);
        *sent = true;
    }
    /* "88 missiles and 63 Shaheds were fired, 55 of them downed": only one side has those. */
    if (*sent && side_of_attacker(in, clause).n) side = side_of_attacker(in, clause);
    if (side_of_sender(in, clause).n) {
        side = side_of_sender(in, clause);
        *sent = true;
    }
    if (sm_draft_holds(in, clause, russian_weapons)) side = sm_text(*sent ? "RU" : "UA");
    if (!side.n && !*sent) side = side_of_speaker(in);
    /* "Russian regions were attacked by 54 drones. Forty-six were intercepted" */
    if (!side.n && !*sent && in->raid_time.said) side = sm_text(in->raid_land);
    if (!side.n && *sent) side = side_before(in, clause);
    if (!side.n && *sent) side = other_side(side_of_speaker(in));
    /* Only one side sends dozens of missiles with hundreds of drones. */
    bool many = sm_draft_count_weapons(in, clause) > SM_OF_ONE_TOWN_MAX;
    if (!side.n && *sent && many && counts_both(in, clause)) side = sm_text("RU");
    return side;
}

static bool begins_foreign(const struct sm_drafting *in, const struct sm_span *clause)
{
    return sm_draft_phrase(in->prose, clause->token, clause->end, sm_draft_foreign) > 0;
}

/* "Two jets crashed near Klintsy. All four had been shot down in an ambush": no drones. */
static bool is_of_aircraft(const struct sm_drafting *in, const struct sm_span *clause)
{
    static const char *const aircraft[] = {"helicopter", "helicopters", "jet",      "jets",
                                           "plane",      "planes",      "aircraft", "bomber",
                                           "bombers",    "fighters",    "warplane", "warplanes",
                                           "гелікоптер", "гелікоптери", "літак",    "літаки",
                                           "вертоліт",   "вертольоти",  NULL};
    if (counts_weapons(in, clause)) return false;
    if (sm_draft_holds(in, clause, aircraft)) return true;
    if (!in->last_count) return false;
    const struct sm_draft_row *row = &in->draft->rows[in->last_row];
    const struct sm_sentence *told = &in->prose->sentences[row->sentence];
    struct sm_span span = {.token = told->token, .end = told->token + told->token_count};
    return row->event.category == SM_OTHER && sm_draft_holds(in, &span, aircraft);
}

bool sm_draft_find_raided(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_act *act, struct sm_where *where)
{
    bool sent = act->category == SM_DRONE || act->category == SM_MISSILE;
    bool downed = act->category == SM_AIR_DEFENCE;
    if ((act->count == SM_NO_COUNT && !counts_weapons(in, clause)) || act->negated ||
        (!sent && !downed))
        return false;
    /* "Polish and Dutch jets downed four of them": neither side's. */
    if (downed && begins_foreign(in, clause)) return false;
    if (downed && is_of_aircraft(in, clause)) return false;
    struct sm_text side = side_of_raid(in, clause, act, &sent);
    const char *counted_over = sm_draft_tally_land(in, clause);
    if (counted_over[0]) side = sm_text(sent == (strcmp(counted_over, "UA") == 0) ? "RU" : "UA");
    bool russian = sm_text_is(side, "RU"), ukrainian = sm_text_is(side, "UA");
    if (sent && !russian && !ukrainian) return false;
    bool on_ukraine = sent ? russian : !russian;
    bool uk = in->prose->tokens[clause->token].text.n &&
              (unsigned char)in->prose->tokens[clause->token].text.at[0] >= 0x80;
    *where = on_ukraine ? sm_draft_unnamed(uk ? "Україна" : "Ukraine", "UA", "raid-without-place")
                        : sm_draft_unnamed(uk ? "Росія" : "Russia", "RU", "raid-without-place");
    return true;
}
