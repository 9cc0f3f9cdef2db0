/* SPDX-License-Identifier: Apache-2.0
 * What: signs of what happened, numbers and what they count, and who says so.
 *
 * Conventions. A named weapon (4) outweighs what it hit (energy, infrastructure: 3), that outweighs
 * casualties (2), and those a bare "strike" or "attack" (1: missile, shelling). A town taken by
 * Russia is an occupation, taken by Ukraine a liberation, on Russia's ground either is an advance;
 * what Russia calls liberation is an occupation; "tried to take" is a clash. Vague numbers
 * ("dozens": 24, «десятки»: 20, "hundreds": 200) are at least so many and their rule is "vague";
 * "several" alone is no number. A range is "up to" its end. Who is a party to the war decides on
 * 'claimed': armed forces, defence ministries, security services, governments by their capital's
 * name; intelligence and analysts assess, all others report.
 */
#ifndef SM_ROUNDUP_WHAT_H
#define SM_ROUNDUP_WHAT_H

#include "data/event.h"
#include "roundup/prose.h"

/* A word or phrase that speaks for a category. */
struct sm_sign {
    size_t token, token_count;
    enum sm_category category;
    int weight;       /* 1 weak ("attack") to 5 decisive ("shot down") */
    bool negated;     /* "did not collapse", "was not lost" */
    bool thing;       /* "refinery", "troops": it names what may be hit or act, and tells nothing */
    const char *rule; /* the first and the last word that matched: "shot-down", "launched-drones" */
};

enum sm_counted {
    SM_COUNTED_NOTHING, /* money, percentages, years, ages, distances, calibres, unit numbers */
    SM_COUNTED_DRONES,
    SM_COUNTED_MISSILES,
    SM_COUNTED_AIR_TARGETS, /* "53 air targets", "missiles and drones" together */
    SM_COUNTED_BOMBS,
    SM_COUNTED_SHELLINGS, /* attacks, strikes, shellings */
    SM_COUNTED_CLASHES,
    SM_COUNTED_KILLED,
    SM_COUNTED_INJURED,
    SM_COUNTED_EXECUTED,
    SM_COUNTED_PRISONERS,
    SM_COUNTED_TROOPS,
    SM_COUNTED_PEOPLE,
    SM_COUNTED_SETTLEMENTS,
    SM_COUNTED_BUILDINGS,
    SM_COUNTED_VESSELS,
    SM_COUNTED_AIRCRAFT, /* with somebody in them */
    SM_COUNTED_OTHER,
};

struct sm_amount {
    size_t token, token_count; /* with its qualifier and noun: "more than a hundred drones" */
    long long value;
    long long of; /* 53 in "48 out of 53", else SM_NO_COUNT */
    enum sm_qualifier qualifier;
    enum sm_counted counted;
    bool downed; /* shot down, intercepted: of drones, missiles and air targets */
    bool part;   /* "including three generals": part of the amount before it */
    bool total;  /* "in total", "across the regions": one number for several places */
    const char *rule;
};

/* Who says it, and how sure that makes it; one a sentence, its surest. */
struct sm_saying {
    size_t sentence;
    size_t token, token_count; /* the words that say so */
    struct sm_text
        attribution; /* "the Ukrainian military", as written without its verb; empty where none */
    enum sm_status status;
    const char *rule;
};

/* Of a sentence that several speak in, or one only in its latter part ("A fell, and the army said
 * that B held"): who speaks in the tokens [token, end). Such parts fill their sentence. */
struct sm_say_part {
    size_t token, end;
    bool said; /* false where nobody says so */
    struct sm_saying saying;
};

struct sm_whats {
    struct sm_sign *signs; /* all of these in the order of the text */
    size_t sign_count, sign_capacity;
    struct sm_amount *amounts;
    size_t amount_count, amount_capacity;
    struct sm_saying *sayings;
    size_t saying_count, saying_capacity;
    struct sm_say_part *parts;
    size_t part_count, part_capacity;
};

/* Find them all, in both languages. Linear in the text: phrases are found through a table keyed by
 * their first word. Memory in 'arena'. */
bool sm_whats_find(const struct sm_prose *prose, struct sm_arena *arena, struct sm_whats *whats,
                   struct sm_error *err);

/* Whose act a run of tokens tells of (the actor, not who suffers it, speaks of it or lives there):
 * "Russian forces", "Ukrainian drones" → "RU", "UA"; empty when nothing says. The table's 'side'.
 */
struct sm_text sm_side_find(const struct sm_prose *prose, size_t token, size_t token_count);

#endif
