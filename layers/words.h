/* SPDX-License-Identifier: Apache-2.0
 * Words: everything a map says by itself, in each of its languages.
 */
#ifndef SM_LAYERS_WORDS_H
#define SM_LAYERS_WORDS_H

#include "base/date.h"
#include "base/memory.h"
#include "data/event.h"
#include "data/week.h"

enum sm_lang { SM_ENGLISH, SM_UKRAINIAN, SM_LANG_COUNT };

/* "en", "uk" (also NULL for English); false for any other. */
bool sm_lang_by_code(const char *code, enum sm_lang *lang);
const char *sm_lang_code(enum sm_lang lang);

enum sm_word {
    SM_WORD_DAYS, /* "Days" before a range of day numbers */
    SM_WORD_DAY,
    SM_WORD_WEEK_MAP,    /* title of a week that has none */
    SM_WORD_THIS_WEEK,   /* head of the list */
    SM_WORD_COUNTRYWIDE, /* head of the strip */
    SM_WORD_KEY,
    SM_WORD_NEAR,
    SM_WORD_NEAR_KEY,      /* legend: a dashed disc */
    SM_WORD_AREA_KEY,      /* legend: a tinted area */
    SM_WORD_POINTER_KEY,   /* legend: an arrow at the frame */
    SM_WORD_EXACT_KEY,     /* legend: a dot */
    SM_WORD_DIRECTION_KEY, /* legend: a bar */
    SM_WORD_REPORTED_KEY,  /* legend: lighter symbol */
    SM_WORD_CLAIMED_KEY,   /* legend: hollow symbol */
    SM_WORD_DENIED_KEY,    /* legend: crossed symbol */
    SM_WORD_NIGHT,
    SM_WORD_REPORTED_ON, /* before a date */
    SM_WORD_KILLED,
    SM_WORD_INJURED,
    SM_WORD_KM,
    SM_WORD_SOURCES,
    SM_WORD_MAP_DATA,
    SM_WORD_PROJECTION,
    SM_WORD_LAMBERT, /* the default projection in words */
    SM_WORD_BORDERS, /* the sentence about recognised borders */
    SM_WORD_OUTSIDE, /* "not on this map" */
    SM_WORD_NO_EVENTS,
    SM_WORD_SITUATION_MAP,    /* for the description: "Situation map" */
    SM_WORD_CONTROL,          /* with the next: the head of control in the legend */
    SM_WORD_AS_OF,            /* before a date */
    SM_WORD_CONTROL_OCCUPIED, /* classes of control */
    SM_WORD_CONTROL_ADVANCE,
    SM_WORD_CONTROL_CONTESTED,
    SM_WORD_CONTROL_CLAIMED,
    SM_WORD_CONTROL_LIBERATED,
    SM_WORD_CONTROL_OTHER,
    SM_WORD_CONTROL_GAINED, /* what changed, before the next */
    SM_WORD_CONTROL_LOST,
    SM_WORD_CONTROL_SAME,
    SM_WORD_SINCE,  /* before a date */
    SM_WORD_IN_ALL, /* behind an area: not only on this map */
    SM_WORD_KM2,
    SM_WORD_DRAFT, /* of a week that nobody reviewed yet */
    SM_WORD_COUNT
};

const char *sm_word(enum sm_word word, enum sm_lang lang);
const char *sm_category_word(enum sm_category category, enum sm_lang lang);
/* Empty for confirmed and assessed: what is certain needs no word. */
const char *sm_status_word(enum sm_status status, enum sm_lang lang);

/* "21–25 October 2024"; without the year when 'with_year' is false. */
void sm_buf_dates(struct sm_buf *buf, sm_day from, sm_day to, bool with_year, enum sm_lang lang);
/* "21–25 October 2024 · days 971–975" */
void sm_buf_week_line(struct sm_buf *buf, const struct sm_week *week, enum sm_lang lang);
/* "100+", "~15", "≥ 3", "≤ 20", "4"; nothing without a count. */
void sm_buf_count(struct sm_buf *buf, const struct sm_event *event, enum sm_lang lang);
/* A whole number with the language's thousands separator. */
void sm_buf_thousands(struct sm_buf *buf, long long value, enum sm_lang lang);
/* "6,900 km": rounded to two significant digits above 100 km, to 5 km below. */
void sm_buf_distance(struct sm_buf *buf, double distance_m, enum sm_lang lang);

/* The short text of an event in the language: its title, else its text, else its category. */
struct sm_text sm_event_headline(const struct sm_event *event, enum sm_lang lang);
/* Append 'text' in capitals: Latin, with its accents, and Cyrillic. */
void sm_buf_upper(struct sm_buf *buf, struct sm_text text);
/* A buffer's content as text in the arena; empty when memory ran out. Finishes the buffer. */
struct sm_text sm_buf_keep(struct sm_buf *buf, struct sm_arena *arena);

#endif
