/* SPDX-License-Identifier: Apache-2.0
 * Times outside the days covered: gone by, to come, or only measured against.
 */
#include "roundup/when_phrases.h"

#define PAST SM_WHEN_IS_BACKGROUND, 0, 0, NULL, "background"
#define STATISTIC SM_WHEN_IS_STATISTIC, 0, 0, NULL, "background"
#define FUTURE SM_WHEN_IS_PLANNED, 0, 0, NULL, "future"
#define NOTHING SM_WHEN_IS_NOTHING, 0, 0, NULL, NULL

static const struct sm_when_phrase phrases[] = {
    {"last week|month|year|spring|summer|autumn|fall|winter", PAST},
    {"the week|month|year|weekend before", PAST},
    {"the week|weekend before last", PAST},
    {"the previous week|month|year|weekend", PAST},
    {"over|at|on the weekend before", PAST},
    {"over the previous weekend", PAST},
    {"a week earlier", PAST},
    {"years|months|weeks ago", PAST},
    {"had previously|earlier", PAST},
    {"have|has|was|were previously", PAST},
    {"in the soviet era", PAST},
    {"минулого|позаминулого|попереднього тижня|місяця|року|літа", PAST},
    {"минулої весни|осені|зими", PAST},
    {"на минулому тижні", PAST},
    {"тиждень|тижні|тижнів|місяць|місяці|місяців|рік|роки|років тому", PAST},
    {"торік|позаторік", PAST},

    {"in recent weeks|months|years", STATISTIC},
    {"in past months", STATISTIC},
    {"over|in|during the past|last month|year", STATISTIC},
    {"over|in the past|last few|two|three|several weeks|months", STATISTIC},
    {"earlier this month|year", STATISTIC},
    {"earlier in the month|year", STATISTIC},
    {"this month|year|summer|spring", STATISTIC},
    {"so far this month|year", STATISTIC},
    {"in the summer|spring|autumn|winter", STATISTIC},
    {"at the start|beginning of the full-scale? invasion", STATISTIC},
    {"in the first|early|opening days|weeks|months|hours of the full-scale? invasion|war",
     STATISTIC},
    {"on the first|second|third|fourth|fifth|sixth|seventh day of the full-scale? invasion|war",
     STATISTIC},
    {"in the first|second|third year of the full-scale? invasion|war", STATISTIC},
    {"останніми тижнями|місяцями", STATISTIC},
    {"за останній місяць|рік", STATISTIC},
    {"цього місяця|року", STATISTIC},
    {"раніше цього місяця|року", STATISTIC},
    {"цьогоріч", STATISTIC},

    {"born in|on", NOTHING},
    {"since the start|beginning|outbreak|onset of the full-scale? invasion|war|year|month|conflict",
     NOTHING},
    {"since the start|beginning|outbreak|onset of russia|moscow full-scale? invasion|war", NOTHING},
    {"since the full-scale? invasion|war began|started", NOTHING},
    {"since russia|moscow full-scale? invasion|war began|started?", NOTHING},
    {"since last week|month|year|summer|spring|winter|autumn", NOTHING},
    {"than|from last week|month|year", NOTHING},
    {"than|from the previous week|month|year", NOTHING},
    {"compared to|with last week|month|year", NOTHING},
    {"від|з|із початку року|війни|вторгнення", NOTHING},
    {"від|з|із початку повномасштабного|повномасштабної вторгнення|війни|агресії", NOTHING},

    {"tomorrow|завтра|незабаром|невдовзі", FUTURE},
    {"next week|weekend|month|year|spring|summer|autumn|winter", FUTURE},
    {"later this month|year", FUTURE},
    {"the coming days|weeks|months", FUTURE},
    {"in|over the? coming days|weeks|months", FUTURE},
    {"in the near future", FUTURE},
    {"by|before the end of the|this year|month", FUTURE},
    {"by year's end", FUTURE},
    {"наступного тижня|місяця|року", FUTURE},
    {"найближчим часом", FUTURE},
    {"найближчими днями|тижнями", FUTURE},
    {"до кінця року|місяця", FUTURE},
};
const struct sm_when_table sm_when_outside = {phrases, sizeof phrases / sizeof *phrases};
