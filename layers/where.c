/* SPDX-License-Identifier: Apache-2.0
 * Where an event lies, in words: "20 km SE of Pokrovsk". Ukrainian names would have to be declined
 * behind a preposition, so there they come first: "Покровськ, 20 км на пд. схід".
 */
#include "layers/words.h"

#include <math.h>

#define NBSP "\xC2\xA0"

enum { POINTS = 16 };

static const char *const points[POINTS][SM_LANG_COUNT] = {
    {"N", "на північ"},     {"NNE", "на пн.-пн. схід"},
    {"NE", "на пн. схід"},  {"ENE", "на сх.-пн. схід"},
    {"E", "на схід"},       {"ESE", "на сх.-пд. схід"},
    {"SE", "на пд. схід"},  {"SSE", "на пд.-пд. схід"},
    {"S", "на південь"},    {"SSW", "на пд.-пд. захід"},
    {"SW", "на пд. захід"}, {"WSW", "на зх.-пд. захід"},
    {"W", "на захід"},      {"WNW", "на зх.-пн. захід"},
    {"NW", "на пн. захід"}, {"NNW", "на пн.-пн. захід"},
};

const char *sm_compass_word(double bearing_deg, enum sm_lang lang)
{
    int point = (int)floor(bearing_deg * POINTS / 360 + 0.5);
    return points[point % POINTS][lang];
}

/* "20 km", "7.5 km": as the table says it, to a tenth. */
static void put_km(struct sm_buf *buf, double km, enum sm_lang lang)
{
    long long tenths = (long long)(km * 10 + 0.5);
    sm_buf_thousands(buf, tenths / 10, lang);
    if (tenths % 10) {
        sm_buf_char(buf, lang == SM_UKRAINIAN ? ',' : '.');
        sm_buf_int(buf, tenths % 10);
    }
    sm_buf_str(buf, NBSP);
    sm_buf_str(buf, sm_word(SM_WORD_KM, lang));
}

bool sm_event_is_offset(const struct sm_event *event)
{
    return event->precision == SM_NEAR && (!isnan(event->bearing_deg) || event->distance_km > 0);
}

static void put_english(struct sm_buf *buf, const struct sm_event *event)
{
    if (event->distance_km > 0) put_km(buf, event->distance_km, SM_ENGLISH);
    if (event->distance_km > 0 && !isnan(event->bearing_deg)) sm_buf_char(buf, ' ');
    if (!isnan(event->bearing_deg))
        sm_buf_str(buf, sm_compass_word(event->bearing_deg, SM_ENGLISH));
    sm_buf_str(buf, isnan(event->bearing_deg) ? " from " : " of ");
}

static void put_ukrainian(struct sm_buf *buf, const struct sm_event *event)
{
    sm_buf_str(buf, ", ");
    if (isnan(event->bearing_deg)) sm_buf_str(buf, "за ");
    if (event->distance_km > 0) put_km(buf, event->distance_km, SM_UKRAINIAN);
    if (isnan(event->bearing_deg)) return;
    if (event->distance_km > 0) sm_buf_char(buf, ' ');
    sm_buf_str(buf, sm_compass_word(event->bearing_deg, SM_UKRAINIAN));
}

struct sm_text sm_event_where(const struct sm_event *event, enum sm_lang lang,
                              struct sm_arena *arena)
{
    struct sm_buf buf = {0};
    struct sm_text label = sm_event_label(event, sm_lang_code(lang));
    struct sm_text own = lang == SM_UKRAINIAN ? event->label_uk : event->label;
    if (own.n || !sm_event_is_offset(event)) return label;
    if (lang == SM_ENGLISH) put_english(&buf, event);
    sm_buf_text(&buf, label);
    if (lang == SM_UKRAINIAN) put_ukrainian(&buf, event);
    return sm_buf_keep(&buf, arena);
}
