/* SPDX-License-Identifier: Apache-2.0
 * Where an event lies, in words: "20 km SE of Pokrovsk". Ukrainian names would have to be declined
 * behind a preposition, so there they come first: "Покровськ, 20 км на пд. схід".
 */
#include <math.h>

#include "layers/catalogue.h"
#include "layers/words.h"

enum { POINTS = 16 };

static struct sm_text compass_word(double bearing_deg, const struct sm_langs *lang)
{
    size_t point = (size_t)floor(bearing_deg * POINTS / 360 + 0.5);
    return sm_lang_item(lang, SM_WORD_COMPASS, point % POINTS);
}

bool sm_event_is_offset(const struct sm_week_event *event)
{
    return event->precision == SM_NEAR &&
           (!isnan(event->words->bearing_deg) || event->words->distance_km > 0);
}

struct sm_text sm_event_placed(const struct sm_week_event *event, const struct sm_langs *lang,
                               struct sm_arena *arena)
{
    struct sm_buf buf = {0}, distance = {0};
    struct sm_text label = sm_event_label(event, sm_lang_code(lang));
    const struct sm_event_rare *rare = event->words->rare;
    if (sm_lang_pick(lang, rare->label, rare->label_uk).n || !sm_event_is_offset(event))
        return label;
    bool turned = !isnan(event->words->bearing_deg), away = event->words->distance_km > 0;
    sm_buf_km(&distance, event->words->distance_km, 1, lang);
    const struct sm_slot slots[] = {
        {"place", label},
        {"distance", sm_buf_slice(&distance)},
        {"direction", turned ? compass_word(event->words->bearing_deg, lang) : (struct sm_text){0}},
        {NULL, {0}},
    };
    sm_buf_fill(&buf,
                turned && away ? SM_WORD_OFFSET
                : turned       ? SM_WORD_OFFSET_DIRECTION
                               : SM_WORD_OFFSET_DISTANCE,
                slots, lang);
    buf.failed |= distance.failed;
    sm_buf_finish(&distance);
    return sm_buf_keep(&buf, arena);
}
