/* SPDX-License-Identifier: Apache-2.0
 * Words: everything a map says by itself, in the languages that it speaks.
 */
#ifndef SM_LAYERS_WORDS_H
#define SM_LAYERS_WORDS_H

#include "base/date.h"
#include "base/memory.h"
#include "data/event.h"
#include "data/week.h"

struct sm_catalogue;

enum { SM_LANGS_MAX = 4 };

/* The languages of one map, the preferred one first; English stands behind them all for the map's
 * own words. */
struct sm_langs {
    const struct sm_catalogue *at[SM_LANGS_MAX + 1];
    size_t count; /* those that were asked for */
};

/* The code of the preferred one: "en", "uk". */
const char *sm_lang_code(const struct sm_langs *lang);
/* What to say of data that stands in English (or whatever the week is written in) and in
 * Ukrainian: the first of the languages that has a text. Empty when none has; English comes last
 * for names, and not at all for texts, so that a Ukrainian map keeps silent rather than English. */
struct sm_text sm_lang_pick(const struct sm_langs *lang, struct sm_text en, struct sm_text uk);
struct sm_text sm_lang_pick_name(const struct sm_langs *lang, struct sm_text en, struct sm_text uk);

/* The keys of a catalogue. What stands behind SM_WORD_ is the file's key in capitals. */
enum sm_word {
    SM_WORD_LANGUAGE, /* its own name */
    SM_WORD_PLURAL,   /* the name of its plural rule */
    SM_WORD_DECIMAL,
    SM_WORD_THOUSANDS,
    SM_WORD_THOUSANDS_FROM,
    SM_WORD_COUNT_ABOUT,
    SM_WORD_COUNT_AT_LEAST,
    SM_WORD_COUNT_MORE_THAN,
    SM_WORD_COUNT_UP_TO,
    SM_WORD_KM,
    SM_WORD_KM2,
    SM_WORD_MONTHS, /* a list, as they stand behind a day */
    SM_WORD_DATE,
    SM_WORD_DATE_YEAR,
    SM_WORD_DATES, /* within one month */
    SM_WORD_DATES_YEAR,
    SM_WORD_SPAN,     /* from one month into another */
    SM_WORD_NIGHT,    /* one, of two dates */
    SM_WORD_AT_NIGHT, /* which of the nights at its dates, nobody says */
    SM_WORD_REPORTED_ON,
    SM_WORD_AS_OF,
    SM_WORD_WEEK_LINE_DAY,
    SM_WORD_WEEK_LINE_DAYS,
    SM_WORD_HEMISPHERES, /* a list: N, S, E, W */
    SM_WORD_NUMBERS,     /* a list of any length: how the words for small numbers begin */
    SM_WORD_BLACK_SEA,
    SM_WORD_SEA_OF_AZOV,
    SM_WORD_BALTIC_SEA,
    SM_WORD_WEEK_MAP,  /* title of a week that has none */
    SM_WORD_THIS_WEEK, /* head of the list */
    SM_WORD_OUTSIDE,   /* "not on this map" */
    SM_WORD_NEAR,
    SM_WORD_OFFSET, /* so far in a direction; then the one or the other alone */
    SM_WORD_OFFSET_DISTANCE,
    SM_WORD_OFFSET_DIRECTION,
    SM_WORD_COMPASS,       /* a list: 16 points from north, clockwise */
    SM_WORD_NEAR_KEY,      /* legend: a dashed disc */
    SM_WORD_ROUGH_KEY,     /* legend: a dotted disc */
    SM_WORD_AREA_KEY,      /* legend: a tinted area */
    SM_WORD_POINTER_KEY,   /* legend: an arrow at the frame */
    SM_WORD_EVENTS,        /* how many, at a pointer */
    SM_WORD_EXACT_KEY,     /* legend: a dot */
    SM_WORD_DIRECTION_KEY, /* legend: a bar */
    SM_WORD_FACING_KEY,    /* legend: a bar with a bearing */
    SM_WORD_OFFSET_KEY,    /* legend: a disc on a dotted line */
    SM_WORD_WEDGE_KEY,     /* legend: a sector */
    SM_WORD_CELL_KEY,      /* legend: a hexagon with numbers */
    SM_WORD_REPORTED_KEY,  /* legend: lighter symbol */
    SM_WORD_CLAIMED_KEY,   /* legend: hollow symbol */
    SM_WORD_DENIED_KEY,    /* legend: crossed symbol */
    SM_WORD_CONTROL,
    SM_WORD_CONTROL_OCCUPIED, /* classes of control */
    SM_WORD_CONTROL_ADVANCE,
    SM_WORD_CONTROL_CONTESTED,
    SM_WORD_CONTROL_CLAIMED,
    SM_WORD_CONTROL_LIBERATED,
    SM_WORD_CONTROL_OTHER,
    SM_WORD_CONTROL_GAINED,        /* what changed, with its area */
    SM_WORD_CONTROL_GAINED_IN_ALL, /* the same: not only on this map */
    SM_WORD_CONTROL_LOST,
    SM_WORD_CONTROL_LOST_IN_ALL,
    SM_WORD_CONTROL_SAME,
    SM_WORD_GAINED, /* what changed, alone */
    SM_WORD_LOST,
    SM_WORD_SOURCES,
    SM_WORD_MAP_DATA,
    SM_WORD_CONTROL_SOURCE,
    SM_WORD_PROJECTION,
    SM_WORD_LAMBERT, /* the default projection in words */
    SM_WORD_BORDERS, /* the sentence about recognised borders */
    SM_WORD_OSM_CREDIT,
    SM_WORD_LAYER_CREDIT, /* of a user's layer that names none */
    SM_WORD_CATEGORY,     /* the categories, in the order of enum sm_category */
    SM_WORD_STATUS_REPORTED = SM_WORD_CATEGORY + SM_CATEGORY_COUNT,
    SM_WORD_STATUS_CLAIMED,
    SM_WORD_STATUS_DENIED,
    SM_WORD_STATUS_BY,
    SM_WORD_KILLED, /* forms */
    SM_WORD_INJURED,
    SM_WORD_ALT, /* the map in a sentence */
    SM_WORD_ALT_NONE,
    SM_WORD_ALT_EVENT,
    SM_WORD_ALT_MORE,      /* forms */
    SM_WORD_SITUATION_MAP, /* what kind of graphic this is */
    SM_WORD_DRAFT,         /* of a week that nobody has reviewed yet */
    SM_WORD_TABLE_CAPTION,
    SM_WORD_TABLE_WHEN,
    SM_WORD_TABLE_WHERE,
    SM_WORD_TABLE_WHAT,
    SM_WORD_TABLE_COUNT,
    SM_WORD_TABLE_CERTAIN,
    SM_WORD_TABLE_SHOWN,
    SM_WORD_SHOWN_ROUGH,                 /* a disc that stands for a district or area */
    SM_WORD_CERTAIN,                     /* how sure, in the order of enum sm_status */
    SM_WORD_SHOWN = SM_WORD_CERTAIN + 5, /* how drawn, in the order of enum sm_mark_kind */
    SM_WORD_COUNT = SM_WORD_SHOWN + 9
};

/* An item of a list ("months"), from 0, in the first language that has it; English comes last. */
struct sm_text sm_lang_item(const struct sm_langs *lang, enum sm_word word, size_t i);
/* A text as it stands, terminated. */
const char *sm_word(enum sm_word word, const struct sm_langs *lang);
const char *sm_category_word(enum sm_category category, const struct sm_langs *lang);
/* Empty for confirmed and assessed: what is certain needs no word. */
const char *sm_status_word(enum sm_status status, const struct sm_langs *lang);

/* What to put for a {name}. */
struct sm_slot {
    const char *name;
    struct sm_text value;
};
/* Append a text with its slots filled; 'slots' ends with a NULL name. */
void sm_buf_fill(struct sm_buf *buf, enum sm_word word, const struct sm_slot *slots,
                 const struct sm_langs *lang);
/* The form for 'n' with {n} written out, behind its qualifier: "~15 injured". */
void sm_buf_counted(struct sm_buf *buf, enum sm_word word, long long n,
                    const struct sm_langs *lang);

/* "21–25 October 2024"; without the year when 'with_year' is false. */
void sm_buf_dates(struct sm_buf *buf, sm_day from, sm_day to, bool with_year,
                  const struct sm_langs *lang);
/* "21–25 October 2024 · days 971–975" */
void sm_buf_week_line(struct sm_buf *buf, const struct sm_week *week, const struct sm_langs *lang);
/* "100+", "~15", "≥ 3", "≤ 20", "4"; nothing without a count. */
void sm_buf_count(struct sm_buf *buf, const struct sm_week_event *event,
                  const struct sm_langs *lang);
/* Appends "night of ", "reported " and the like around dates; {last} is their last alone. */
void sm_buf_date_in(struct sm_buf *buf, enum sm_word word, sm_day from, sm_day to, bool with_year,
                    const struct sm_langs *lang);
/* A whole number with the language's thousands separator. */
void sm_buf_thousands(struct sm_buf *buf, long long value, const struct sm_langs *lang);
/* With the language's decimal sign, at most so many decimals; separated like any number from 1,000
 * on. */
void sm_buf_decimal(struct sm_buf *buf, double value, int decimals, const struct sm_langs *lang);
/* "0.5 km", "119 km²"; areas below 10 km² with a decimal. */
void sm_buf_km(struct sm_buf *buf, double km, int decimals, const struct sm_langs *lang);
void sm_buf_km2(struct sm_buf *buf, double area_m2, const struct sm_langs *lang);
/* "140–180 km", rounded to two significant digits above 100 km, to 5 km below; one number where
 * both are the same. */
void sm_buf_distances(struct sm_buf *buf, double least_m, double most_m,
                      const struct sm_langs *lang);

/* Does the table say which way or how far from its place an event lies? */
bool sm_event_is_offset(const struct sm_week_event *event);
/* Its label, with that: "20 km SE of Pokrovsk"; an editor's own label stands as it is. */
struct sm_text sm_event_placed(const struct sm_week_event *event, const struct sm_langs *lang,
                               struct sm_arena *arena);

/* The short text of an event in the language: its title, else its text, else its category. */
struct sm_text sm_event_headline(const struct sm_week_event *event, const struct sm_langs *lang);
/* Append 'text' in capitals: Latin, with its accents, and Cyrillic. */
void sm_buf_upper(struct sm_buf *buf, struct sm_text text);
/* A buffer's content as text in the arena; empty when memory ran out. Finishes the buffer. */
struct sm_text sm_buf_keep(struct sm_buf *buf, struct sm_arena *arena);

#endif
