/* SPDX-License-Identifier: Apache-2.0
 * Private to where_judge.c and its parts: is a name used as a place?
 */
#ifndef SM_ROUNDUP_WHERE_JUDGE_H
#define SM_ROUNDUP_WHERE_JUDGE_H

#include "roundup/where_private.h"

/* Words around a name that make it a place. */
enum {
    SM_AROUND_FIRM = SM_AROUND_IN | SM_AROUND_NEAR | SM_AROUND_TOWARD | SM_AROUND_TOWN |
                     SM_AROUND_BEARING | SM_AROUND_DIRECTION | SM_AROUND_DISTRICT |
                     SM_AROUND_REGION | SM_AROUND_AREA | SM_AROUND_SITE | SM_AROUND_ATTACK |
                     SM_AROUND_BETWEEN | SM_AROUND_QUARTER | SM_AROUND_FROM,
};

/* A token in small letters; is it one of the words? */
struct sm_text sm_spots_low(const struct sm_spots *spots, size_t at);
bool sm_spots_has_word(const struct sm_spots *spots, size_t at, const char *const *words,
                       size_t count);
#define IS_WORD(spots, at, words)                                                                  \
    sm_spots_has_word(spots, at, words, sizeof(words) / sizeof *(words))

bool sm_spot_is_capital(const struct sm_spot *spot);
bool sm_spot_is_possessive(const struct sm_spots *spots, const struct sm_spot *spot);
/* Is a name that may stand for a government used as a place? */
bool sm_spot_stands_for_place(const struct sm_spots *spots, const struct sm_spot *spot);

/* The name of something else: "the Kyiv-Moscow talks". */
bool sm_spot_is_named_after(const struct sm_spots *spots, const struct sm_spot *spot);
/* An office or authority, or where someone speaks. */
bool sm_spot_is_office(const struct sm_spots *spots, const struct sm_spot *spot);

/* "In Kyiv … the Shevchenkivskyi district": a quarter of the city named before. */
bool sm_spot_is_quarter(const struct sm_spots *spots, const struct sm_spot *spot);
/* "The hill town west of Bakhmut": the one named before. */
bool sm_spot_is_description(const struct sm_spots *spots, const struct sm_spot *spot);
/* "KHARKIV, Ukraine, May 15 -": where a report was written. */
bool sm_spot_is_dateline(const struct sm_spots *spots, const struct sm_spot *spot);

/* Names that are hardly names, without a word that says so. */
bool sm_spot_is_too_weak(const struct sm_spots *spots, const struct sm_spot *spot);
/* "The Beriev plant" is no town. */
bool sm_spot_is_other_thing(const struct sm_spots *spots, const struct sm_spot *spot);
/* "На Покровському напрямку 15 атак, на Оріхівському дві": the noun is said once. */
bool sm_spot_goes_with_direction(const struct sm_spots *spots, const struct sm_spot *spot);

#endif
