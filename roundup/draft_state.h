/* SPDX-License-Identifier: Apache-2.0
 * Private to drafting: what a clause tells and when, and what a draft knows on its way from
 * sentence to sentence.
 */
#ifndef SM_ROUNDUP_DRAFT_STATE_H
#define SM_ROUNDUP_DRAFT_STATE_H

#include "roundup/draft.h"

/* A run of tokens, [token, end), and what was found in it: runs of indices into the draft's
 * arrays, [x, x_end). */
struct sm_span {
    size_t token, end;
    size_t where, where_end;
    size_t when, when_end;
    size_t sign, sign_end;
    size_t amount, amount_end;
    bool sum; /* a clause's: its number is told place by place in the clauses behind it */
};

/* When an event was, by the words of its clause, its sentence or the sentence before. */
struct sm_time {
    sm_day from, to, reported; /* reported: SM_NO_DAY where not said */
    const char *time;          /* for the table, or NULL */
    const char *rule;          /* "weekday", "carried", "whole-week" */
    bool said;                 /* in the clause or the sentence itself */
    bool whole;                /* all of the coverage, since nothing says a day */
    bool lasting;              /* all of it, because the text says so: "all week" */
    bool background, planned;
};

/* What happened. */
struct sm_act {
    enum sm_category category;
    const struct sm_sign *sign; /* the one that decided; NULL where an ellipsis borrows it */
    long long count, killed, injured;
    enum sm_qualifier qualifier;
    bool total;   /* its number is of all places together */
    bool apart;   /* its weapons are counted in a row of the country */
    bool negated; /* it did not happen: "was not lost" */
};

/* Does what is told begin with a time before these days, and how long before? SM_PAST_EVENT: with
 * an event of a day just before them. */
enum sm_past { SM_PAST_NOT, SM_PAST_LATE, SM_PAST_LONG, SM_PAST_EVENT };

/* A sentence under way. */
struct sm_telling {
    const struct sm_sentence *sentence;
    size_t index; /* of the sentence */
    struct sm_span span;
    const struct sm_saying *saying; /* or NULL */
};

/* What the reader of weeks made of a place; asked once for each. */
struct sm_placed {
    struct sm_event asked, event;
    bool ok;
    const char *why; /* its complaint */
    struct sm_placed *next;
};
enum { SM_PLACED_BUCKETS = 1024, SM_TOPICS_MAX = 4, SM_ASIDES_MAX = 8 };

struct sm_drafting {
    struct sm_placed *placed[SM_PLACED_BUCKETS];
    struct sm_draft *draft;
    const struct sm_prose *prose;
    const struct sm_gazetteer *gazetteer;
    struct sm_wheres wheres;
    struct sm_whens whens;
    struct sm_whats whats;
    const struct sm_saying *telling_saying; /* of the sentence under way, or NULL */
    size_t saying;                          /* the first that is not of an earlier sentence */
    struct sm_span *clauses;                /* of the sentence under way */
    size_t clause_count, clause_capacity;
    struct sm_span asides[SM_ASIDES_MAX]; /* of the sentence: see subordinate.c */
    size_t aside_count;
    bool tells_of_captives;        /* the sentence: see occasion.c */
    bool before[SM_ASIDES_MAX];    /* of the asides: what something is only counted from */
    const struct sm_where **scene; /* places of the clause under way */
    size_t scene_count, scene_capacity;
    /* What carries over from sentence to sentence. */
    size_t paragraph;  /* of the sentence before */
    size_t last_row;   /* first row of the event told last in this paragraph … */
    size_t last_count; /* … and how many rows it has; 0 where there is none */
    struct sm_time last_time;
    /* carry.c: the last day that this paragraph said of anything, with a row or without … */
    struct sm_time dated_time;
    struct sm_time earlier_time; /* that of the paragraphs before, for "the same barrage" */
    enum sm_category dated_category;
    bool dated_weapon; /* what with was told, not only that there was a raid */
    struct sm_text dated_side;
    struct sm_time raid_time; /* … and that of a raid at large, for the places behind it */
    enum sm_category raid_category;
    const char *raid_land; /* the country that it hit, or empty */
    enum sm_past past;     /* of the sentence before, in this paragraph */
    /* For SM_PAST_EVENT: what that was, and where. */
    enum sm_category past_category;
    struct sm_where past_where; /* no name where it had no place */
    bool past_told;             /* in the sentence under way */
    bool weather;               /* this paragraph tells of a storm and what it did */
    /* Words that are only a place or a list of places, for what stands under them; the first. */
    const struct sm_where *topic;
    const struct sm_where *topics[SM_TOPICS_MAX];
    size_t topic_count;
    const struct sm_where *sector; /* the first town or direction of this paragraph */
    const struct sm_where *town;   /* the settlement named last in this paragraph */
    bool topic_is_headline;        /* else it opens a paragraph, and ends with it */
    /* The one place of a sentence of this paragraph that told nothing of it: what follows may. */
    const struct sm_where *carried;
    struct sm_time carried_time; /* that sentence's own */
    struct sm_where last_where;  /* of the row told last; no tokens where there were several */
    const struct sm_where *land; /* the region named last, be it as "X regional administration" */
    const struct sm_sentence *sentence; /* under way */
    struct sm_act lead;                 /* what a sentence with a colon told, for the list behind */
    size_t lead_paragraph;              /* of that sentence */
    struct sm_act ellipsis; /* what the clause before told, for one that has a number only */
    struct sm_error *err;
};

#endif
