/* SPDX-License-Identifier: Apache-2.0
 * What may stand before a day: "late on", «у ніч на», "since".
 */
#include "roundup/when_phrases.h"

#define PLAIN SM_WHEN_PREFIX_PLAIN, 0, 0, NULL
#define TIME(time) SM_WHEN_PREFIX_TIME, 0, 0, time, time
#define PART_OF_DAY(time) SM_WHEN_PREFIX_TIME, 0, 0, time, "part-of-day"
#define INTO SM_WHEN_PREFIX_INTO, 0, 0, "night", "night-into-day"
#define EVE SM_WHEN_PREFIX_EVE, 0, 0, NULL, "day-before"
#define NIGHT SM_WHEN_PREFIX_NIGHT, 0, 0, "night", "night-of-day"
#define SINCE SM_WHEN_PREFIX_SINCE, 0, 0, NULL, "since"
#define UNTIL SM_WHEN_PREFIX_UNTIL, 0, 0, NULL, "until"
#define BEFORE SM_WHEN_PREFIX_BEFORE, 0, 0, NULL, NULL
#define NEXT SM_WHEN_PREFIX_NEXT, 0, 0, NULL, "next"
#define PREVIOUS SM_WHEN_PREFIX_PREVIOUS, 0, 0, NULL, "previous"

static const struct sm_when_phrase phrases[] = {
    {"on the?", PLAIN, "on"},
    {"у|в", PLAIN, "on"},
    {"on both", PLAIN, "on"},
    {"by", PLAIN, "by"},
    {"by the end|close|start|beginning of", PLAIN, "by"},
    {"by late|early on?", PLAIN, "by"},
    {"by the morning of", SM_WHEN_PREFIX_PLAIN, 0, 0, "morning", "by"},
    {"by the afternoon of", SM_WHEN_PREFIX_PLAIN, 0, 0, "afternoon", "by"},
    {"by the evening of", SM_WHEN_PREFIX_PLAIN, 0, 0, "evening", "by"},
    {"toward|towards|at|near the end|close of", TIME("late")},
    {"на|до кінець|кінця", PLAIN, "by"},
    {"from|з|із|зі|від", PLAIN, "from"},
    {"between", PLAIN, "between"},
    {"during|throughout|over|за|протягом|упродовж|впродовж", PLAIN, "during"},
    {"all day", PLAIN, "during"},
    {"this|цього", PLAIN, "this"},
    {"у|в цей|цю", PLAIN, "this"},
    {"last|минулого|минулої", PLAIN, "last"},
    {"this past", PLAIN, "last"},
    {"у|в минулий|минулу", PLAIN, "last"},
    {"dated", PLAIN, "dated"},
    {"as of", PLAIN, "as-of"},
    {"станом на", PLAIN, "as-of"},
    {"after|після", PLAIN, "after"},
    {"earlier|later on?", SM_WHEN_PREFIX_TIME, 0, 0, NULL, "on"},

    {"early on?", TIME("early")},
    {"the early|small hours of|on?", TIME("early")},
    {"in|during the early|small hours of|on?", TIME("early")},
    {"before dawn on?", TIME("early")},
    {"at dawn on", TIME("early")},
    {"pre-dawn|predawn on?", TIME("early")},
    {"mid-morning|midmorning on?", PART_OF_DAY("morning")},
    {"mid-afternoon|midafternoon on?", PART_OF_DAY("afternoon")},
    {"at|around|about|near midnight on", TIME("night")},
    {"after midnight on", TIME("early")},
    {"shortly|just after midnight on", TIME("early")},
    {"early in the morning of|on", TIME("early")},
    {"early morning on", TIME("early")},
    {"the early morning hours? of|on", TIME("early")},
    {"in|during the early morning hours? of|on", TIME("early")},
    {"рано вранці у|в?", TIME("early")},
    {"на світанку", TIME("early")},
    {"the morning of", PART_OF_DAY("morning")},
    {"on|in the morning of|on", PART_OF_DAY("morning")},
    {"вранці|уранці|зранку у|в?", PART_OF_DAY("morning")},
    {"the afternoon of", PART_OF_DAY("afternoon")},
    {"on|in the afternoon of|on", PART_OF_DAY("afternoon")},
    {"вдень|удень у|в?", PART_OF_DAY("afternoon")},
    {"at|around noon|midday on", PART_OF_DAY("midday")},
    {"the evening of", PART_OF_DAY("evening")},
    {"on|in the evening of|on", PART_OF_DAY("evening")},
    {"ввечері|увечері у|в?", PART_OF_DAY("evening")},
    {"late on?", TIME("late")},
    {"just|shortly before midnight on", TIME("late")},
    {"before midnight on", TIME("late")},
    {"late in the evening on|of?", TIME("late")},
    {"late in the day on", TIME("late")},
    {"пізно ввечері|увечері у|в?", TIME("late")},

    {"overnight on|into|to?", INTO},
    {"overnight going|leading into", INTO},
    {"night into", INTO},
    {"the night into|to|before", INTO},
    {"in|on|during the night to|into|before", INTO},
    {"on the eve of", EVE},
    {"у|в ніч на|проти", INTO},
    {"уніч|ніч|вночі|уночі на|проти", INTO},
    {"вночі|уночі у|в?", INTO},
    {"вночі|уночі та|і|й вранці|уранці|зранку", INTO},
    {"проти ночі", INTO},
    {"overnight from|between|of", NIGHT},
    {"the night|nights of|from|between", NIGHT},
    {"on|in|during the night|nights of|from|between", NIGHT},
    {"at night on", NIGHT},
    {"у|в ніч з|із|зі", NIGHT},
    {"ніч|вночі з|із|зі", NIGHT},

    {"since|starting", SINCE},
    {"starting|beginning on|from", SINCE},
    {"починаючи|ще з|із", SINCE},
    {"until|till|до", UNTIL},
    {"up until", UNTIL},
    {"in|over|during the week|days to|until|ending|through", UNTIL},
    {"before|перед|напередодні", BEFORE},
    {"ahead of", BEFORE},
    {"prior to", BEFORE},
    {"next|наступного|наступної", NEXT},
    {"this|the coming", NEXT},
    {"у|в наступний|наступну", NEXT},
    {"the previous|preceding", PREVIOUS},
};
const struct sm_when_table sm_when_before_day = {phrases, sizeof phrases / sizeof *phrases};
