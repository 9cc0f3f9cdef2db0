/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/catalogue_keys.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "layers/catalogue.h"
#include "layers/map.h"

const struct sm_catalogue_key sm_catalogue_keys[SM_WORD_COUNT] = {
    [SM_WORD_LANGUAGE] = {"language", NULL, 0, false},
    [SM_WORD_PLURAL] = {"plural", NULL, 0, false},
    [SM_WORD_DECIMAL] = {"decimal", NULL, 0, false},
    [SM_WORD_THOUSANDS] = {"thousands", NULL, 0, false},
    [SM_WORD_THOUSANDS_FROM] = {"thousands-from", NULL, 0, false},
    [SM_WORD_COUNT_ABOUT] = {"count-about", "n", 0, false},
    [SM_WORD_COUNT_AT_LEAST] = {"count-at-least", "n", 0, false},
    [SM_WORD_COUNT_MORE_THAN] = {"count-more-than", "n", 0, false},
    [SM_WORD_COUNT_UP_TO] = {"count-up-to", "n", 0, false},
    [SM_WORD_KM] = {"km", "n", 0, false},
    [SM_WORD_KM2] = {"km2", "n", 0, false},
    [SM_WORD_MONTHS] = {"months", NULL, 12, false},
    [SM_WORD_DATE] = {"date", "day month", 0, false},
    [SM_WORD_DATE_YEAR] = {"date-year", "day month year", 0, false},
    [SM_WORD_DATES] = {"dates", "first last month", 0, false},
    [SM_WORD_DATES_YEAR] = {"dates-year", "first last month year", 0, false},
    [SM_WORD_SPAN] = {"span", "from to", 0, false},
    [SM_WORD_NIGHT] = {"night", "dates|last", 0, false},
    [SM_WORD_AT_NIGHT] = {"at-night", "dates", 0, false},
    [SM_WORD_REPORTED_ON] = {"reported-on", "date", 0, false},
    [SM_WORD_AS_OF] = {"as-of", "date", 0, false},
    [SM_WORD_WEEK_LINE_DAY] = {"week-line-day", "dates first", 0, false},
    [SM_WORD_WEEK_LINE_DAYS] = {"week-line-days", "dates first last", 0, false},
    [SM_WORD_HEMISPHERES] = {"hemispheres", NULL, 4, false},
    [SM_WORD_NUMBERS] = {"number-words", NULL, SM_ITEMS_ANY, false},
    [SM_WORD_BLACK_SEA] = {"black-sea", NULL, 0, false},
    [SM_WORD_SEA_OF_AZOV] = {"sea-of-azov", NULL, 0, false},
    [SM_WORD_BALTIC_SEA] = {"baltic-sea", NULL, 0, false},
    [SM_WORD_WEEK_MAP] = {"week-map", NULL, 0, false},
    [SM_WORD_THIS_WEEK] = {"this-week", NULL, 0, false},
    [SM_WORD_OUTSIDE] = {"outside", "places", 0, false},
    [SM_WORD_NEAR] = {"near", "place", 0, false},
    [SM_WORD_OFFSET] = {"offset", "distance direction place", 0, false},
    [SM_WORD_OFFSET_DISTANCE] = {"offset-distance", "distance place", 0, false},
    [SM_WORD_OFFSET_DIRECTION] = {"offset-direction", "direction place", 0, false},
    [SM_WORD_COMPASS] = {"compass", NULL, 16, false},
    [SM_WORD_NEAR_KEY] = {"near-key", NULL, 0, false},
    [SM_WORD_ROUGH_KEY] = {"rough-key", NULL, 0, false},
    [SM_WORD_AREA_KEY] = {"area-key", NULL, 0, false},
    [SM_WORD_POINTER_KEY] = {"pointer-key", NULL, 0, false},
    [SM_WORD_EVENTS] = {"events", "n", 0, true},
    [SM_WORD_EXACT_KEY] = {"exact-key", NULL, 0, false},
    [SM_WORD_DIRECTION_KEY] = {"direction-key", NULL, 0, false},
    [SM_WORD_FACING_KEY] = {"facing-key", NULL, 0, false},
    [SM_WORD_OFFSET_KEY] = {"offset-key", NULL, 0, false},
    [SM_WORD_WEDGE_KEY] = {"wedge-key", NULL, 0, false},
    [SM_WORD_CELL_KEY] = {"cell-key", NULL, 0, false},
    [SM_WORD_REPORTED_KEY] = {"reported-key", NULL, 0, false},
    [SM_WORD_CLAIMED_KEY] = {"claimed-key", NULL, 0, false},
    [SM_WORD_DENIED_KEY] = {"denied-key", NULL, 0, false},
    [SM_WORD_CONTROL] = {"control", NULL, 0, false},
    [SM_WORD_CONTROL_OCCUPIED] = {"control-occupied", NULL, 0, false},
    [SM_WORD_CONTROL_ADVANCE] = {"control-advance", NULL, 0, false},
    [SM_WORD_CONTROL_CONTESTED] = {"control-contested", NULL, 0, false},
    [SM_WORD_CONTROL_CLAIMED] = {"control-claimed", NULL, 0, false},
    [SM_WORD_CONTROL_LIBERATED] = {"control-liberated", NULL, 0, false},
    [SM_WORD_CONTROL_OTHER] = {"control-other", NULL, 0, false},
    [SM_WORD_CONTROL_GAINED] = {"control-gained", "date area", 0, false},
    [SM_WORD_CONTROL_GAINED_IN_ALL] = {"control-gained-in-all", "date area", 0, false},
    [SM_WORD_CONTROL_LOST] = {"control-lost", "date area", 0, false},
    [SM_WORD_CONTROL_LOST_IN_ALL] = {"control-lost-in-all", "date area", 0, false},
    [SM_WORD_CONTROL_SAME] = {"control-same", "date", 0, false},
    [SM_WORD_GAINED] = {"gained", NULL, 0, false},
    [SM_WORD_LOST] = {"lost", NULL, 0, false},
    [SM_WORD_SOURCES] = {"sources", "names", 0, false},
    [SM_WORD_MAP_DATA] = {"map-data", "names", 0, false},
    [SM_WORD_CONTROL_SOURCE] = {"control-source", "date", 0, false},
    [SM_WORD_PROJECTION] = {"projection", "name", 0, false},
    [SM_WORD_LAMBERT] = {"lambert", NULL, 0, false},
    [SM_WORD_BORDERS] = {"borders", NULL, 0, false},
    [SM_WORD_OSM_CREDIT] = {"osm-credit", NULL, 0, false},
    [SM_WORD_LAYER_CREDIT] = {"layer-credit", "name", 0, false},
    [SM_WORD_CATEGORY + SM_CLASH] = {"clash", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_ADVANCE] = {"advance", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_MISSILE] = {"missile", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_DRONE] = {"drone", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_SHELLING] = {"shelling", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_AIR_DEFENCE] = {"air-defence", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_EXPLOSION] = {"explosion", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_CASUALTIES] = {"casualties", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_WAR_CRIME] = {"war-crime", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_TROOPS] = {"troops", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_NAVAL] = {"naval", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_ENERGY] = {"energy", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_INFRASTRUCTURE] = {"infrastructure", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_DIPLOMACY] = {"diplomacy", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_AID] = {"aid", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_PROTEST] = {"protest", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_LIBERATION] = {"liberation", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_OCCUPATION] = {"occupation", NULL, 0, false},
    [SM_WORD_CATEGORY + SM_OTHER] = {"other", NULL, 0, false},
    [SM_WORD_STATUS_REPORTED] = {"status-reported", NULL, 0, false},
    [SM_WORD_STATUS_CLAIMED] = {"status-claimed", NULL, 0, false},
    [SM_WORD_STATUS_DENIED] = {"status-denied", NULL, 0, false},
    [SM_WORD_STATUS_BY] = {"status-by", "status who", 0, false},
    [SM_WORD_KILLED] = {"killed", "n", 0, true},
    [SM_WORD_INJURED] = {"injured", "n", 0, true},
    [SM_WORD_ALT] = {"alt", "place dates events", 0, false},
    [SM_WORD_ALT_NONE] = {"alt-none", "place dates", 0, false},
    [SM_WORD_ALT_EVENT] = {"alt-event", "place what", 0, false},
    [SM_WORD_ALT_MORE] = {"alt-more", "n", 0, true},
    [SM_WORD_SITUATION_MAP] = {"situation-map", NULL, 0, false},
    [SM_WORD_DRAFT] = {"draft", NULL, 0, false},
    [SM_WORD_TABLE_CAPTION] = {"table-caption", NULL, 0, false},
    [SM_WORD_TABLE_WHEN] = {"table-when", NULL, 0, false},
    [SM_WORD_TABLE_WHERE] = {"table-where", NULL, 0, false},
    [SM_WORD_TABLE_WHAT] = {"table-what", NULL, 0, false},
    [SM_WORD_TABLE_COUNT] = {"table-count", NULL, 0, false},
    [SM_WORD_TABLE_CERTAIN] = {"table-certain", NULL, 0, false},
    [SM_WORD_TABLE_SHOWN] = {"table-shown", NULL, 0, false},
    [SM_WORD_CERTAIN + SM_CONFIRMED] = {"certain-confirmed", NULL, 0, false},
    [SM_WORD_CERTAIN + SM_ASSESSED] = {"certain-assessed", NULL, 0, false},
    [SM_WORD_CERTAIN + SM_REPORTED] = {"certain-reported", NULL, 0, false},
    [SM_WORD_CERTAIN + SM_CLAIMED] = {"certain-claimed", NULL, 0, false},
    [SM_WORD_CERTAIN + SM_DENIED] = {"certain-denied", NULL, 0, false},
    [SM_WORD_SHOWN + SM_MARK_PIN] = {"shown-pin", NULL, 0, false},
    [SM_WORD_SHOWN + SM_MARK_DISC] = {"shown-disc", NULL, 0, false},
    [SM_WORD_SHOWN_ROUGH] = {"shown-rough", NULL, 0, false},
    [SM_WORD_SHOWN + SM_MARK_WEDGE] = {"shown-wedge", NULL, 0, false},
    [SM_WORD_SHOWN + SM_MARK_DIRECTION] = {"shown-direction", NULL, 0, false},
    [SM_WORD_SHOWN + SM_MARK_AREA] = {"shown-area", NULL, 0, false},
    [SM_WORD_SHOWN + SM_MARK_POINTER] = {"shown-pointer", NULL, 0, false},
    [SM_WORD_SHOWN + SM_MARK_STRIP] = {"shown-strip", NULL, 0, false},
    [SM_WORD_SHOWN + SM_MARK_LISTED] = {"shown-list", NULL, 0, false},
    [SM_WORD_SHOWN + SM_MARK_CELL] = {"shown-cell", NULL, 0, false},
};

const char *sm_word_key(enum sm_word word)
{
    return sm_catalogue_keys[word].name;
}

/* ---- plural rules */

static const struct {
    const char *name;
    size_t forms;
} rules[] = {
    [SM_PLURAL_ONE_OTHER] = {"one-other", 2}, [SM_PLURAL_ONE] = {"one", 1},
    [SM_PLURAL_ZERO_ONE] = {"zero-one", 2},   [SM_PLURAL_ONE_FEW_MANY] = {"one-few-many", 3},
    [SM_PLURAL_POLISH] = {"polish", 3},       [SM_PLURAL_CZECH] = {"czech", 3},
};

bool sm_plural_by_name(struct sm_text name, enum sm_plural_rule *rule)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (!sm_text_is(name, rules[i].name)) continue;
        *rule = (enum sm_plural_rule)i;
        return true;
    }
    return false;
}

size_t sm_plural_forms(enum sm_plural_rule rule)
{
    return rules[rule].forms;
}

size_t sm_plural_form(enum sm_plural_rule rule, long long n)
{
    long long ones = n % 10, tens = n / 10 % 10;
    bool few = ones >= 2 && ones <= 4 && tens != 1;
    switch (rule) {
    case SM_PLURAL_ONE:
        return 0;
    case SM_PLURAL_ZERO_ONE:
        return n > 1;
    case SM_PLURAL_ONE_FEW_MANY:
        return ones == 1 && tens != 1 ? 0 : few ? 1 : 2;
    case SM_PLURAL_POLISH:
        return n == 1 ? 0 : few ? 1 : 2;
    case SM_PLURAL_CZECH:
        return n == 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2;
    case SM_PLURAL_ONE_OTHER:
    default:
        return n != 1;
    }
}

/* ---- which languages there are */

enum { LISTED_MAX = 64 };

static int by_name(const void *a, const void *b)
{
    return strcmp(a, b);
}

void sm_catalogue_list(const char *folder, struct sm_buf *out)
{
    char codes[LISTED_MAX][16];
    size_t count = 0;
    DIR *dir = opendir(folder);
    struct dirent *entry;
    while (dir && count < LISTED_MAX && (entry = readdir(dir))) {
        size_t n = strlen(entry->d_name);
        if (n < 6 || n - 5 >= sizeof *codes || strcmp(entry->d_name + n - 5, ".yaml") != 0)
            continue;
        memcpy(codes[count], entry->d_name, n - 5);
        codes[count++][n - 5] = '\0';
    }
    if (dir) closedir(dir);
    qsort(codes, count, sizeof *codes, by_name);
    for (size_t i = 0; i < count; i++) {
        if (i) sm_buf_str(out, ", ");
        sm_buf_str(out, codes[i]);
    }
    if (!count) sm_buf_str(out, "none in the data folder");
}
