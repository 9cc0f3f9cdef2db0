/* SPDX-License-Identifier: Apache-2.0
 * Private to where_*.c: a name on its way from a run of tokens to a mention of a place.
 *
 *   spot     a name, or a phrase of the tables        where_spot.c, where_phrases_*.c,
 *                                                     where_names.c, where_ask.c, where_alike.c
 *   around   what the words before and behind say     where_around.c, where_cues*.c
 *   join     lists, frames, "between X and Y"         where_join.c, where_lists.c, where_asides.c,
 *                                                     where_described.c, where_ways.c
 *   judge    is it used as a place at all?            where_judge.c, where_governments.c,
 *                                                     where_named_after.c, where_weak.c
 *   settle   which of its namesakes is meant?         where_settle.c, where_choose.c,
 *                                                     where_frames.c, where_question.c,
 *                                                     where_candidates.c, where_context.c,
 *                                                     where_doubts.c, where_zone.c, where_sites.c,
 *                                                     where_fronts.c, where_aliases.c
 *   tell     as the table will have it                where_tell.c, where_ways.c
 */
#ifndef SM_ROUNDUP_WHERE_PRIVATE_H
#define SM_ROUNDUP_WHERE_PRIVATE_H

#include "roundup/where.h"

/* What the words around a name say of it; a set. */
enum sm_around {
    SM_AROUND_IN = 1 << 0,         /* in, at, over; hit, shelled */
    SM_AROUND_NEAR = 1 << 1,       /* near, outside, on the outskirts of */
    SM_AROUND_TOWARD = 1 << 2,     /* towards, in the direction of */
    SM_AROUND_TOWN = 1 << 3,       /* the village of */
    SM_AROUND_REGION = 1 << 4,     /* region, oblast; the region of */
    SM_AROUND_DISTRICT = 1 << 5,   /* district, raion */
    SM_AROUND_DIRECTION = 1 << 6,  /* direction, axis, section of the front */
    SM_AROUND_PLURAL = 1 << 7,     /* regions, districts, directions: may belong to several names */
    SM_AROUND_PART = 1 << 8,       /* northern, part of */
    SM_AROUND_FROM = 1 << 9,       /* from, launched from */
    SM_AROUND_WITH = 1 << 10,      /* with, by, against: a party, not a place */
    SM_AROUND_THE = 1 << 11,       /* the */
    SM_AROUND_ON = 1 << 12,        /* on, for: "attack on", "sanctions on" */
    SM_AROUND_OF = 1 << 13,        /* of */
    SM_AROUND_TO = 1 << 14,        /* to */
    SM_AROUND_AREA = 1 << 15,      /* "the X area" */
    SM_AROUND_OFFICE = 1 << 16,    /* governor, mayor, police */
    SM_AROUND_OTHERWISE = 1 << 17, /* brigade, summit, newspaper: the name of something else */
    SM_AROUND_SITE = 1 << 18,      /* airfield, refinery, port */
    SM_AROUND_BASE = 1 << 19,      /* airfields: rather outside than in the town */
    SM_AROUND_ACTS = 1 << 20,      /* says, wants, has: a government */
    SM_AROUND_SUFFERS = 1 << 21,   /* was attacked, came under */
    SM_AROUND_ATTACK = 1 << 22,    /* a noun of attack before "on", "of" */
    SM_AROUND_BEARING = 1 << 23,   /* west of, 20 km from */
    SM_AROUND_BETWEEN = 1 << 24,
    SM_AROUND_RIVER = 1 << 25,     /* river; bank of the */
    SM_AROUND_CITY = 1 << 26,      /* behind a possessive: streets, suburbs, skies */
    SM_AROUND_QUARTER = 1 << 27,   /* the Podil district of */
    SM_AROUND_COAST = 1 << 28,     /* off the coast of */
    SM_AROUND_PASS = 1 << 29,      /* occupied, Ukrainian: says nothing here */
    SM_AROUND_LEFT_BANK = 1 << 30, /* the left bank of */
};

/* Words before or behind a name, and what they say; found by the word next to the name. */
struct sm_cue {
    const char *words;
    size_t count; /* of words */
    unsigned around;
    struct sm_text key;
    struct sm_cue *next;
};
enum { SM_CUE_BUCKETS = 1024 };
struct sm_cues {
    struct sm_arena *arena;
    struct sm_cue *before[SM_CUE_BUCKETS], *behind[SM_CUE_BUCKETS];
};
bool sm_cues_build(struct sm_cues *cues, struct sm_arena *arena);
/* The longest that ends before token 'at', not before 'first'; that begins at it and says nothing
 * of 'without'. Or NULL. */
const struct sm_cue *sm_cue_before(const struct sm_cues *cues, const struct sm_prose *prose,
                                   size_t first, size_t at);
const struct sm_cue *sm_cue_behind(const struct sm_cues *cues, const struct sm_prose *prose,
                                   size_t at, size_t end, unsigned without);

/* A name or phrase that means the same wherever it stands. */
enum sm_phrase_kind {
    SM_PHRASE_NOT,     /* no place: 'name' says what it is */
    SM_PHRASE_COUNTRY, /* one that the gazetteer does not have */
    SM_PHRASE_CITY,    /* a city abroad that the gazetteer does not have */
    SM_PHRASE_WATER,
    SM_PHRASE_RIVER,
    SM_PHRASE_MACRO,   /* a part of Ukraine, the front */
    SM_PHRASE_FAR,     /* a part of another country */
    SM_PHRASE_CAPITAL, /* "the Ukrainian capital": 'name' is the town */
    SM_PHRASE_SITE,    /* 'name' is the site's in the gazetteer */
    SM_PHRASE_SPOT,    /* land or water around a spot: "the Kinburn Spit" */
    SM_PHRASE_TOWN,    /* something of a town's, which is 'name': "Okhmatdyt" */
    SM_PHRASE_UKRAINE, /* all of it: "across the country" */
    SM_PHRASE_REGION,  /* 'name' is the unit's in small letters: "the region around the capital" */
};
struct sm_set_phrase {
    const char *words;
    enum sm_phrase_kind kind;
    const char *name;
    double lon_deg, lat_deg; /* of countries, cities, parts abroad, spots */
    bool any_case;           /* else it begins with a capital */
    const char *country;     /* of a city: ISO 3166-1 alpha-2; else NULL */
};
struct sm_phrase_table {
    const struct sm_set_phrase *rows;
    size_t count;
};
extern const struct sm_phrase_table sm_phrases_named_after, sm_phrases_ukraine, sm_phrases_waters,
    sm_phrases_sites, sm_phrases_lands, sm_phrases_abroad;

/* A direction of the war by the town or village it is named after, and its oblast. */
struct sm_front {
    const char *name; /* as in English texts, small letters */
    const char *town; /* in the gazetteer, or NULL where it has none: the oblast's part then */
    const char *admin1;
};
const struct sm_front *sm_front_find(struct sm_text low);
/* Is this an oblast that the front line runs through, or the border that is fought over? */
bool sm_front_has(struct sm_text region_id);
/* Has the war on the ground come near this spot, this year or another? Roughly; where_zone.c. */
bool sm_zone_has(struct sm_vertex at_deg);
bool sm_is_within_km(struct sm_vertex a_deg, struct sm_vertex b_deg, double km);

/* All that a name may mean. */
struct sm_hits {
    struct sm_text name; /* small letters, single spaces: the key */
    const struct sm_match *matches;
    size_t count, noun_count; /* nouns first, then places that it is an adjective of */
    bool adjective;       /* no noun at all: "Покровський", only with a noun behind it */
    struct sm_hits *next; /* in its bucket */
};

/* A town by its new name, and how the gazetteer has it. */
struct sm_renamed {
    const char *name, *town, *admin1;
};
extern const struct sm_renamed sm_renamed_towns[];
extern const size_t sm_renamed_count;

struct sm_inflected;
struct sm_spelling;
enum { SM_NAME_BUCKETS = 4096 };
struct sm_names {
    const struct sm_gazetteer *gazetteer;
    struct sm_arena *arena;
    struct sm_hits *buckets[SM_NAME_BUCKETS];
    struct sm_bones_index *index;   /* of what the gazetteer's tables have none for */
    struct sm_numbers alike;        /* of the last name that was looked up */
    struct sm_spelling *renamed;    /* newest first */
    struct sm_inflected *inflected; /* Ukrainian forms, or NULL until they are needed */
    bool failed;                    /* out of memory */
};
/* What the gazetteer knows by this name, asked once; NULL when nothing. 'low' may be in any
 * script; Cyrillic names may be in any case. */
const struct sm_hits *sm_names_find(struct sm_names *names, struct sm_text low);
bool sm_names_build(struct sm_names *names);
void sm_names_finish(struct sm_names *names);
uint64_t sm_names_hash(struct sm_text text);
/* Build the table of Ukrainian forms; find in it. */
bool sm_inflected_build(struct sm_names *names);
size_t sm_inflected_find(struct sm_names *names, struct sm_text low, struct sm_match *matches,
                         size_t max, size_t *noun_count);

/* The places whose spellings match, best first. */
enum { SM_VILLAGES_MAX = 128 };
size_t sm_names_ask(struct sm_names *names, struct sm_text low,
                    struct sm_match matches[SM_VILLAGES_MAX]);
/* Small villages without a Ukrainian name in the gazetteer, by one of its forms. */
size_t sm_villages_find_uk(struct sm_names *names, struct sm_text low, struct sm_match *matches,
                           size_t max);

/* Forms of a Ukrainian name by case: nominative, genitive, dative, accusative, instrumental,
 * locative; several of each may be right. */
enum { SM_CASES = 6, SM_FORMS_MAX = 12, SM_FORM_BYTES = 96 };
struct sm_form_list {
    char forms[SM_FORMS_MAX][SM_FORM_BYTES];
    size_t count;
};
void sm_decline(struct sm_text nominative_low, int grammatical_case, struct sm_form_list *forms);
/* How many of its first bytes all its cases have. */
size_t sm_decline_shared(struct sm_text nominative_low);
/* "покровський" of "покровськ", in the nominative; several may be right. */
void sm_adjective_of(struct sm_text nominative_low, struct sm_form_list *forms);
/* Cyrillic to small letters, apostrophes made plain. */
size_t sm_lower_uk(struct sm_text text, char *out, size_t size);

/* A name in the text; 'where' is what becomes of it. */
struct sm_spot {
    size_t name_from, name_end; /* the name's tokens */
    size_t from, end;           /* with the words around it */
    size_t sentence;
    const struct sm_hits *hits;
    const struct sm_hits *namesake; /* of a phrase's city abroad: "New York" in Donetsk Oblast */
    const struct sm_set_phrase *phrase;
    unsigned around; /* set of enum sm_around */
    unsigned own;    /* the same before lists shared theirs */
    bool quoted, part_of_name, own_before;
    bool dead;         /* no mention of its own … */
    bool second;       /* … but the other end of a line */
    bool way;          /* the road from the one to the other */
    bool names_follow; /* begins or goes on a list of villages: what follows is a name as well */
    bool bare_start;   /* the sentence's first word, without words before it */
    double bearing_deg, distance_km;
    long list, within; /* indices; SM_NO_WHERE */
    long other;        /* the other end of "between X and Y" */
    struct sm_where where;
};

enum { SM_PHRASE_BUCKETS = 512, SM_PHRASES_MAX = 1024 };
struct sm_spots {
    struct sm_spot *at;
    size_t count, capacity;
    const struct sm_prose *prose;
    struct sm_names names;
    struct sm_cues cues;
    short phrases[SM_PHRASE_BUCKETS]; /* first of each bucket by first word, or -1 */
    short next_phrase[SM_PHRASES_MAX];
    const struct sm_set_phrase *set_phrases[SM_PHRASES_MAX]; /* of all tables */
    struct sm_arena *arena;
    long lists;
    bool *in_full;                    /* of each place: the text says somewhere which one it is */
    const struct sm_where **told;     /* of each place: how the table names it, once it is known */
    const struct sm_region **heading; /* of each sentence: the unit that its section is about */
    bool failed;                      /* out of memory */
};

void sm_cues_index(struct sm_spots *spots);
/* The steps, sentence by sentence; 'first' is the sentence's first spot. */
void sm_spots_find(struct sm_spots *spots, size_t sentence);
void sm_around_read(struct sm_spots *spots, struct sm_spot *spot, size_t first_token);
void sm_bearing_read(struct sm_spots *spots, struct sm_spot *spot, size_t first_token);
void sm_join(struct sm_spots *spots, size_t first);
void sm_judge(struct sm_spots *spots, size_t first);
/* And over the whole text. */
/* Which unit each sentence's heading names, or the round-up's title: once regions are known. */
bool sm_headings_find(struct sm_spots *spots);
void sm_settle(struct sm_spots *spots);
void sm_tell(struct sm_spots *spots);
/* Of a spot whose place is settled: its name for the table, and how precise it is. */
void sm_tell_place(struct sm_spots *spots, struct sm_spot *spot);
/* Of a spot that is a set phrase. */
void sm_tell_phrase(struct sm_spots *spots, struct sm_spot *spot);
/* Of telling: the middle between two ends, and half the way around it; where_ways.c. */
void sm_tell_between(struct sm_spots *spots, struct sm_spot *spot);

/* Of settling: a site by its words; one of several namesakes, or the question which. */
bool sm_settle_site(struct sm_spots *spots, struct sm_spot *spot);
void sm_settle_place(struct sm_spots *spots, struct sm_spot *spot);
/* The unit or the country that the text says a name lies in, or NULL. */
const struct sm_region *sm_spot_framing(const struct sm_spots *spots, const struct sm_spot *spot,
                                        bool country);

/* Of spotting. May the capitalised word stand behind the one before it in a name? */
bool sm_spot_may_join(const struct sm_prose *prose, size_t at);
struct sm_spot *sm_spot_add(struct sm_spots *spots, size_t at, size_t taken, size_t sentence);
/* Names that nobody knows (where_unknown.c): said to be a place by the words before; in a list of
 * such; longer than the name that the gazetteer knows. */
bool sm_spot_is_named(const struct sm_spots *spots, size_t first, size_t at);
bool sm_spot_goes_on_list(const struct sm_spots *spots, size_t at, size_t sentence);
bool sm_spot_is_longer_name(const struct sm_spots *spots, size_t first, size_t at, size_t taken,
                            size_t end);
bool sm_spot_add_unknown(struct sm_spots *spots, size_t first, size_t at, size_t sentence);

/* Small helpers. */
/* Did a place match by its English, Ukrainian or Russian name, not by another of its names? */
bool sm_match_is_own_name(const struct sm_match *match);
/* The best match of a display name, in a region where one is given; or NULL. */
const struct sm_place *sm_place_among(struct sm_names *names, const char *name, const char *admin1);
const struct sm_place *sm_place_named(struct sm_spots *spots, const char *name, const char *admin1);
const struct sm_region *sm_region_by_id(const struct sm_gazetteer *gazetteer, struct sm_text id);
enum sm_rank { SM_RANK_PLACE, SM_RANK_DISTRICT, SM_RANK_REGION, SM_RANK_COUNTRY };
enum sm_rank sm_spot_rank(const struct sm_spot *spot);
/* The region or country that the bare name means, when no town is called so; or NULL. */
const struct sm_region *sm_spot_region(const struct sm_spot *spot);
bool sm_is_title_case(const struct sm_prose *prose, const struct sm_sentence *sentence);
/* A text in the arena, as printf would write it; empty when memory runs out. */
struct sm_text sm_spot_text(struct sm_spots *spots, const char *format, ...) SM_PRINTF(2, 3);
/* Words that begin sentences and are no names, whatever village is called so. */
bool sm_is_common_word(struct sm_text low);
/* Is it rather a person or a ship, where no word says that it is a place? */
bool sm_is_personal_name(struct sm_text low);
/* Nouns that stand behind names and belong to no name: "region", "city". */
bool sm_is_unit_word(struct sm_text low);
bool sm_word_in(struct sm_text low, const char *const *words, size_t count);

#endif
