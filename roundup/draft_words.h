/* SPDX-License-Identifier: Apache-2.0
 * Private to drafting: phrases, and the tables of them (draft_words*.c).
 */
#ifndef SM_ROUNDUP_DRAFT_WORDS_H
#define SM_ROUNDUP_DRAFT_WORDS_H

#include "roundup/draft_parts.h"

/* Does any phrase of the table begin at the token? Returns its length in tokens, or 0. */
size_t sm_draft_phrase(const struct sm_prose *prose, size_t token, size_t end,
                       const char *const *phrases);
extern const char *const sm_draft_breaks[];       /* words that may begin a clause */
extern const char *const sm_draft_at_words[];     /* before a country: it is the scene */
extern const char *const sm_draft_not_at[];       /* before those: it is not */
extern const char *const sm_draft_unreal[];       /* nothing of this happened */
extern const char *const sm_draft_relatives[];    /* "which", "who" … */
extern const char *const sm_draft_describes[];    /* … behind which it only describes … */
extern const char *const sm_draft_dates[];        /* … or dates what was told before */
extern const char *const sm_draft_conjunctions[]; /* "after", "since" */
extern const char *const sm_draft_aftermaths[];   /* "after the fall of" */
extern const char *const sm_draft_accident[];     /* no doing of the war */
extern const char *const sm_draft_weather[];      /* storms, of which a paragraph goes on to tell */
extern const char *const sm_draft_the_town[];     /* stands for the town named last */
extern const char *const sm_draft_the_land[];     /* for the region named last */
extern const char *const sm_draft_the_bank[];     /* for its part on that bank */
extern const char *const sm_draft_the_seat[];     /* for its capital */
extern const char *const sm_draft_there[];        /* for the place of the sentence before */
extern const char *const sm_draft_not_there[];
extern const char *const sm_draft_one_more[]; /* one more of what was told before */
extern const char *const sm_draft_outside[];  /* before "the town": near it */
extern const char *const sm_draft_foreign[];  /* of a country that takes no part */
extern const char *const sm_draft_goes_on[];  /* begins a sentence about the event before */
/* Begins one that tells of it at another place. */
extern const char *const sm_draft_goes_on_elsewhere[];
struct sm_draft_implied {
    const char *words, *place, *country;
};
extern const struct sm_draft_implied sm_draft_implied[]; /* "Ukrainian cities" */

/* Does any of the phrases stand anywhere in the span? */
bool sm_draft_holds(const struct sm_drafting *in, const struct sm_span *span,
                    const char *const *phrases);
/* The same for 'count' phrases as phrase.h has them, with "a|b", "stem~" and "..". */
bool sm_draft_matches(const struct sm_drafting *in, const struct sm_span *span,
                      const char *const *phrases, size_t count);
#define SM_DRAFT_MATCHES(in, span, table)                                                          \
    sm_draft_matches(in, span, table, sizeof(table) / sizeof *(table))

#endif
