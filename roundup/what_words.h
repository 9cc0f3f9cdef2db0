/* SPDX-License-Identifier: Apache-2.0
 * The tables behind what.h, a file for each language. Private to this room; the pattern language
 * is that of phrase.h.
 */
#ifndef SM_ROUNDUP_WHAT_WORDS_H
#define SM_ROUNDUP_WHAT_WORDS_H

#include "roundup/phrase.h"
#include "roundup/what.h"

/* Signs: 'tag' is the category, 'weight' the sign's. Some depend on who did it or on what is near;
 * their tags follow the categories and what_signs.c makes categories of them. A named weapon
 * outweighs what it hit, what it hit outweighs a bare "strike", and casualties outweigh only that.
 */
enum sm_sign_tag {
    SM_SIGN_NOTHING = SM_CATEGORY_COUNT, /* a stop phrase */
    SM_SIGN_TAKING,                      /* "captured the town": occupation, liberation, advance */
    SM_SIGN_RETAKING,                    /* "liberated", "recaptured" */
    SM_SIGN_FREEING,                     /* "drove the Russians out" */
    SM_SIGN_FLAG,                        /* "raised the flag": whose, says who took it */
    SM_SIGN_LEAVING,                     /* "abandoned the town", "gave up": to the other side */
    SM_SIGN_BREACH,                      /* of a line, or of a dam */
    /* What may be hit or may act: its category, but by itself it tells nothing. */
    SM_SIGN_ENERGY_THING,
    SM_SIGN_INFRASTRUCTURE_THING,
    SM_SIGN_NAVAL_THING,
    SM_SIGN_TROOPS_THING,
};
extern const struct sm_phrase_table sm_sign_words_false_en, sm_sign_words_strikes_en,
    sm_sign_words_people_en, sm_sign_words_visits_en, sm_sign_words_targets_en,
    sm_sign_words_troops_en, sm_sign_words_struggle_en, sm_sign_words_rear_en,
    sm_sign_words_front_en, sm_sign_words_uk, sm_sign_words_fighting_en, sm_sign_words_front_uk;

/* What numbers count: 'tag' is enum sm_counted. For people the words around say what befell
 * them. */
extern const struct sm_phrase_table sm_counted_words_en, sm_counted_words_uk;

/* What befell them: 'tag' is enum sm_fate. */
enum sm_fate {
    SM_FATE_NONE,
    SM_FATE_KILLED,
    SM_FATE_INJURED,
    SM_FATE_EITHER, /* "killed or injured": no one knows how many of each */
    SM_FATE_EXECUTED,
    SM_FATE_CAPTURED,
    SM_FATE_DOWNED,
    SM_FATE_LAUNCHED,
};
extern const struct sm_phrase_table sm_fate_words_en, sm_fate_words_uk;

/* Before a number: 'tag' is enum sm_qualifier. */
extern const struct sm_phrase_table sm_qualifier_words_en, sm_qualifier_words_uk;

/* Numbers in words: 'tag' is the value, 'weight' is enum sm_number_part. */
enum sm_number_part {
    SM_NUMBER_UNIT,     /* one to nineteen */
    SM_NUMBER_TENS,     /* twenty to ninety */
    SM_NUMBER_HUNDREDS, /* a word of its own: «двісті» */
    SM_NUMBER_MULTIPLE, /* hundred, dozen, thousand, million: times what stands before */
    SM_NUMBER_VAGUE,    /* "dozens", "hundreds": at least so many */
};
extern const struct sm_phrase_table sm_number_words;

/* One phrase: words for one person. */
extern const struct sm_phrase_table sm_person_words;

/* Verbs and turns of saying: 'tag' is enum sm_say. */
enum sm_say {
    SM_SAY_NOTHING,
    SM_SAY_VERB,      /* "said": who stands before it, or behind it */
    SM_SAY_VERB_THAT, /* "reports": only with "that" behind it or at a clause's end */
    SM_SAY_CLAIM,     /* "claimed" */
    SM_SAY_ASSESS,    /* "assessed" */
    SM_SAY_DENY,      /* "denied": who stands before it */
    SM_SAY_DENIAL,    /* "is not true": a denial by nobody named */
    SM_SAY_BEHIND,    /* "according to": who stands behind it */
    SM_SAY_REPORTED,  /* "reportedly": nobody named */
    SM_SAY_CLAIMED,   /* "allegedly" */
    SM_SAY_EVIDENCE,  /* "satellite images show" */
};
extern const struct sm_phrase_table sm_say_words_en, sm_say_words_uk;

/* Who speaks: 'tag' is enum sm_speaker. */
enum sm_speaker {
    SM_SPEAKER_UNKNOWN,
    SM_SPEAKER_PARTY,    /* a party to the war: its armed forces, ministry, security service */
    SM_SPEAKER_OFFICIAL, /* governors, mayors, rescuers, police, governments, media, witnesses */
    SM_SPEAKER_ANALYST,  /* analysts, intelligence, the United Nations' missions */
    SM_SPEAKER_FOREIGN,  /* a country that is no party: its ministry is an official */
    SM_SPEAKER_ECHO,     /* "he", "the ministry": whoever spoke before */
};
extern const struct sm_phrase_table sm_speaker_words_en, sm_speaker_words_uk;

#endif
