/* SPDX-License-Identifier: Apache-2.0
 * Words that stand for a place that was named before.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

const char *const sm_draft_the_town[] = {"the city",
                                         "the port city",
                                         "the town",
                                         "the village",
                                         "the settlement",
                                         "the port",
                                         "the frontline city",
                                         "the frontline town",
                                         "the border town",
                                         "the border village",
                                         "the same city",
                                         "the same town",
                                         "the same village",
                                         "the railway hub",
                                         "the rail hub",
                                         "the railway junction",
                                         "the mining town",
                                         "the garrison town",
                                         "the industrial city",
                                         "the industrial town",
                                         "місто",
                                         "місті",
                                         "міста",
                                         "містом",
                                         "село",
                                         "селі",
                                         "села",
                                         "селище",
                                         "селищі",
                                         NULL};

const char *const sm_draft_the_land[] = {"in the region",
                                         "in the oblast",
                                         "in the province",
                                         "across the region",
                                         "across the oblast",
                                         "across the province",
                                         "over the region",
                                         "over the oblast",
                                         "over the province",
                                         "throughout the region",
                                         "throughout the oblast",
                                         "over our region",
                                         "in his region",
                                         "in his province",
                                         "over his province",
                                         "in her province",
                                         "over her province",
                                         "in his oblast",
                                         "over his oblast",
                                         "over our province",
                                         "over our oblast",
                                         "in her region",
                                         "in our region",
                                         "over her region",
                                         "communities of the region",
                                         "settlements of the region",
                                         "districts of the region",
                                         "населених пунктах області",
                                         "районах області",
                                         "громадах області",
                                         "по регіону",
                                         "на області",
                                         "over his region",
                                         "в області",
                                         "у області",
                                         "по області",
                                         "над областю",
                                         "у регіоні",
                                         "в регіоні",
                                         NULL};

const char *const sm_draft_the_bank[] = {
    "on the right bank", "on the left bank", "on the east bank",
    "on the west bank",  "на правобережжі",  "на лівобережжі",
    "на правому березі", "на лівому березі", NULL};

const char *const sm_draft_the_seat[] = {"in the regional centre", "in the regional center",
                                         "in the region capital",  "the regional capital",
                                         "in the oblast capital",  "в обласному центрі",
                                         "у обласному центрі",     NULL};

const char *const sm_draft_there[] = {"there", "там", "звідти", NULL};

const char *const sm_draft_not_there[] = {
    "there is",     "there are",   "there was",   "there were",  "there has",
    "there have",   "there had",   "there will",  "there may",   "there could",
    "there would",  "there can",   "there must",  "there might", "there be",
    "there should", "there being", "there seems", NULL};

const char *const sm_draft_one_more[] = {
    "one of them", "another",     "a second", "a third",    "the second",   "the third",
    "two of them", "the other",   "others",   "others hit", "one of these", "ще один",
    "ще одна",     "ще одне",     "ще двоє",  "другий",     "одна з них",   "один з них",
    "один із них", "одна із них", NULL};

const char *const sm_draft_outside[] = {"west of",
                                        "east of",
                                        "north of",
                                        "south of",
                                        "northwest of",
                                        "northeast of",
                                        "southwest of",
                                        "southeast of",
                                        "north-west of",
                                        "north-east of",
                                        "south-west of",
                                        "south-east of",
                                        "near",
                                        "outside",
                                        "around",
                                        "outskirts of",
                                        "approaches to",
                                        "close to",
                                        NULL};
