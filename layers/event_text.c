/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/event_text.h"

#include <string.h>

struct sm_text sm_event_when(struct sm_map *map, const struct sm_week_event *event)
{
    struct sm_buf buf = {0};
    if (sm_event_is_nightly(event))
        sm_buf_date_in(&buf, sm_event_is_night(event) ? SM_WORD_NIGHT : SM_WORD_AT_NIGHT,
                       event->date, event->date_to, false, map->lang);
    else
        sm_buf_dates(&buf, event->date, event->date_to, false, map->lang);
    if (event->words->reported != SM_NO_DAY && event->words->reported != event->date_to) {
        sm_buf_str(&buf, ", ");
        sm_buf_date_in(&buf, SM_WORD_REPORTED_ON, event->words->reported, event->words->reported,
                       false, map->lang);
    }
    return sm_buf_keep(&buf, map->arena);
}

static bool begins_with(struct sm_text text, const char *beginning)
{
    struct sm_text start = sm_text(beginning);
    return text.n >= start.n && sm_text_is_nocase((struct sm_text){text.at, start.n}, beginning);
}

/* Does an editor's label say by itself that the place is only near? */
static bool says_near(struct sm_text label)
{
    return begins_with(label, "near ") || begins_with(label, "Поблизу ") ||
           begins_with(label, "поблизу ") || begins_with(label, "Біля ") ||
           begins_with(label, "біля ");
}

struct sm_text sm_event_where(struct sm_map *map, const struct sm_week_event *event)
{
    struct sm_buf buf = {0};
    struct sm_text label = sm_event_label(event, sm_lang_code(map->lang));
    const struct sm_slot slots[] = {{"place", label}, {NULL, {0}}};
    if (sm_event_is_offset(event)) return sm_event_placed(event, map->lang, map->arena);
    if (event->precision != SM_NEAR || says_near(label)) return label;
    sm_buf_fill(&buf, SM_WORD_NEAR, slots, map->lang);
    return sm_buf_keep(&buf, map->arena);
}

struct sm_text sm_event_who(struct sm_map *map, const struct sm_week_event *event)
{
    struct sm_buf buf = {0};
    struct sm_text who =
        sm_lang_pick(map->lang, event->words->attribution, event->words->attribution_uk);
    struct sm_text status = sm_text(sm_status_word(event->status, map->lang));
    if (!who.n || !status.n) return who.n ? who : status;
    const struct sm_slot slots[] = {{"status", status}, {"who", who}, {NULL, {0}}};
    sm_buf_fill(&buf, SM_WORD_STATUS_BY, slots, map->lang);
    return sm_buf_keep(&buf, map->arena);
}

/* A 0 is not said: exports write it for every event whose victims nobody counted. */
static void put_people(const struct sm_map *map, enum sm_word word, long long n,
                       const char *separator, struct sm_buf *out)
{
    if (n == SM_NO_COUNT || n == 0) return;
    if (out->count) sm_buf_str(out, separator);
    sm_buf_counted(out, word, n, map->lang);
}

void sm_put_people(const struct sm_map *map, const struct sm_week_event *event,
                   const char *separator, struct sm_buf *out)
{
    put_people(map, SM_WORD_KILLED, event->killed, separator, out);
    put_people(map, SM_WORD_INJURED, event->words->injured, separator, out);
}

/* Is the place named in what is said, inflected or not? All but its last two letters count, but
 * four at least. */
static bool names(struct sm_text said, struct sm_text place)
{
    const char *at = place.at, *end = sm_text_end(place);
    size_t letters = sm_utf8_count(place), wanted = letters > 6 ? letters - 2 : 4;
    if (letters < wanted) wanted = letters;
    for (size_t i = 0; i < wanted; i++)
        sm_utf8_next(&at, end);
    size_t n = (size_t)(at - place.at);
    for (size_t i = 0; n && i + n <= said.n; i++)
        if (memcmp(said.at + i, place.at, n) == 0) return true;
    return false;
}

static bool begins_word(struct sm_text text, size_t at)
{
    unsigned char before = at ? (unsigned char)text.at[at - 1] : ' ';
    return before < 0x80 && !((before | 0x20) >= 'a' && (before | 0x20) <= 'z');
}

static bool has_word_from(struct sm_text text, struct sm_text beginning)
{
    for (size_t i = 0; i + beginning.n <= text.n; i++)
        if (begins_word(text, i) && memcmp(text.at + i, beginning.at, beginning.n) == 0)
            return true;
    return false;
}

/* Does it say a number, in digits or in a word of the language? Compared in capitals, which both
 * scripts have. */
static bool says_number(struct sm_text text, const struct sm_langs *lang)
{
    bool says = false;
    struct sm_text word = {0};
    struct sm_buf capitals = {0}, beginning = {0};
    for (size_t i = 0; i < text.n; i++)
        if (text.at[i] >= '0' && text.at[i] <= '9') return true;
    sm_buf_upper(&capitals, text);
    for (size_t k = 0; !says && (word = sm_lang_item(lang, SM_WORD_NUMBERS, k)).n; k++) {
        beginning.count = 0;
        sm_buf_upper(&beginning, word);
        says = has_word_from(sm_buf_slice(&capitals), sm_buf_slice(&beginning));
    }
    sm_buf_finish(&capitals);
    sm_buf_finish(&beginning);
    return says;
}

/* " (100+, claimed)": how many, where the words do not say it, and how sure. */
static void put_doubts(const struct sm_map *map, const struct sm_week_event *event, bool counted,
                       struct sm_buf *out)
{
    const char *status = sm_status_word(event->status, map->lang);
    bool count = event->count != SM_NO_COUNT && !counted;
    if (!count && !*status) return;
    sm_buf_str(out, " (");
    if (count) sm_buf_count(out, event, map->lang);
    if (count && *status) sm_buf_str(out, ", ");
    sm_buf_str(out, status);
    sm_buf_char(out, ')');
}

void sm_put_event_told(struct sm_map *map, const struct sm_week_event *event, struct sm_buf *out)
{
    struct sm_text place = sm_event_label(event, sm_lang_code(map->lang));
    struct sm_text where = sm_event_where(map, event);
    struct sm_text what = sm_event_headline(event, map->lang);
    while (what.n && what.at[what.n - 1] == '.')
        what.n--;
    const struct sm_slot slots[] = {{"place", where}, {"what", what}, {NULL, {0}}};
    if (names(what, place))
        sm_buf_text(out, what);
    else
        sm_buf_fill(out, SM_WORD_ALT_EVENT, slots, map->lang);
    put_doubts(map, event, says_number(what, map->lang), out);
}

struct sm_text sm_event_name(struct sm_map *map, const struct sm_week_event *event)
{
    struct sm_buf buf = {0};
    sm_put_event_told(map, event, &buf);
    sm_buf_str(&buf, " · ");
    sm_buf_text(&buf, sm_event_when(map, event));
    return sm_buf_keep(&buf, map->arena);
}
