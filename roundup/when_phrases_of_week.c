/* SPDX-License-Identifier: Apache-2.0
 * All of the days covered, or a part of them: "this week", «на початку тижня», "at the weekend".
 */
#include "roundup/when_phrases.h"

#define WEEK SM_WHEN_IS_WEEK, 0, 0, NULL, "whole-week"
#define PART(first, last) SM_WHEN_IS_PART, first, last, NULL, "part-of-week"
#define MIDDLE SM_WHEN_IS_PART, 99, 99, NULL, "part-of-week"
#define WEEKEND SM_WHEN_IS_WEEKEND, 0, 0, NULL, "weekend"
#define LAST_WEEKEND SM_WHEN_IS_WEEKEND, -1, -1, NULL, "weekend"

static const struct sm_when_phrase phrases[] = {
    {"this past? week", WEEK},
    {"all week long?", WEEK},
    {"the past week", WEEK},
    {"during|throughout|over|through the week", WEEK},
    {"during|throughout this week", WEEK},
    {"all through the week", WEEK},
    {"over|in the course of the|this week", WEEK},
    {"during|over|in|for the past|last week", WEEK},
    {"during|over|in the past|last seven|7|five|few|several? days", WEEK},
    {"in recent days", WEEK},
    {"in|during|over the|this reporting period|week", WEEK},
    {"during|over this period", WEEK},
    {"since the start|beginning of the week", WEEK},
    {"on most nights", WEEK},
    {"on each day", WEEK},
    {"every|each single? day|night", WEEK},
    {"every|each day|night this week", WEEK},
    {"every|each day|night of the week", WEEK},
    {"day and night", WEEK},
    {"цього|протягом|упродовж|впродовж усього|всього? тижня", WEEK},
    {"цей|весь|увесь|за тиждень", WEEK},
    {"за минулий|останній|цей|звітний тиждень", WEEK},
    {"останніми днями", WEEK},
    {"за останні дні", WEEK},
    {"за останні кілька|п'ять|сім днів", WEEK},
    {"щодня|щоночі", WEEK},

    {"earlier this week", PART(0, -1)},
    {"earlier|early in the week", PART(0, 1)},
    {"early this week", PART(0, 1)},
    {"at the start|beginning of the week", PART(0, 1)},
    {"in the first days of the week", PART(0, 1)},
    {"on the first day of the week", PART(0, 0)},
    {"on the last day of the week", PART(-1, -1)},
    {"in the first half of the week", PART(0, 2)},
    {"на початку тижня", PART(0, 1)},
    {"late|later in the week", PART(-2, -1)},
    {"late|later this week", PART(-2, -1)},
    {"at|toward|towards|by the end of the week", PART(-2, -1)},
    {"by|at week's end", PART(-2, -1)},
    {"in the second half of the week", PART(-3, -1)},
    {"наприкінці тижня", PART(-2, -1)},
    {"у|в кінці тижня", PART(-2, -1)},
    {"під кінець тижня", PART(-2, -1)},
    {"midweek|mid-week", MIDDLE},
    {"in the middle of the week", MIDDLE},
    {"у|в середині тижня", MIDDLE},
    {"посеред тижня", MIDDLE},

    {"weekend", WEEKEND},
    {"this|the past? weekend", WEEKEND},
    {"at|on|over|during the past? weekend", WEEKEND},
    {"на|протягом|упродовж вихідних", WEEKEND},
    {"у|в вихідні", WEEKEND},
    {"last weekend", LAST_WEEKEND},
};
const struct sm_when_table sm_when_of_week = {phrases, sizeof phrases / sizeof *phrases};
