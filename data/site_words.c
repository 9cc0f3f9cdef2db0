/* SPDX-License-Identifier: Apache-2.0 */
#include "data/site_words.h"

#include <string.h>

#include "data/name.h"

enum { SPOKEN_MAX = 20, NAMED_MAX = 4 };

/* What people say, and what sites of that kind are called in gazetteers. */
struct kind {
    const char *spoken[SPOKEN_MAX]; /* in small letters */
    const char *named[NAMED_MAX];
    bool before; /* these words stand before the name, else behind it */
};

static const struct kind kinds[] = {
    {{"air base", "airbase", "airfield", "air field", "aerodrome", "air bases", "airbases",
      "airfields", "air fields", "aerodromes", "military airfield", "military airfields",
      "military airbase", "military airbases", "military air base", "military air bases",
      "military aerodrome", "military airport", "air force base"},
     {"air base", "airfield", "airport", NULL},
     false},
    {{"airport", "airports", "international airport", "international airports", NULL},
     {"airport", "international airport", NULL},
     false},
    {{"nuclear power plant", "nuclear power plants", "nuclear plant", "nuclear plants", "npp",
      "npps", "nuclear power station", "nuclear power stations", "nuclear station",
      "nuclear stations", "atomic power plant", "atomic plant", NULL},
     {"nuclear power plant", "npp", NULL},
     false},
    {{"hydroelectric power plant", "hydroelectric power plants", "hydroelectric plant",
      "hydroelectric station", "hydroelectric stations", "hydroelectric power station",
      "hydroelectric dam", "hydropower plant", "hydropower station", "hpp", "dam", "dams", NULL},
     {"dam", "hydroelectric station", "hydroelectric power plant", NULL},
     false},
    {{"bridge", "bridges", "road bridge", "railway bridge", "rail bridge", NULL},
     {"bridge", NULL},
     false},
    {{"naval base", "naval bases", NULL}, {"naval base", NULL}, false},
    {{"аеродром", "авіабаза", "військовий аеродром", "летовище", NULL},
     {"аеродром", "авіабаза", "аеропорт", NULL},
     true},
    {{"аэродром", "авиабаза", "военный аэродром", NULL},
     {"аэродром", "авиабаза", "аэропорт", NULL},
     true},
};

/* The name without the kind's words, or nothing. */
static struct sm_text without(struct sm_text name, const char *word, bool before)
{
    struct sm_text words = sm_text(word), nothing = {0};
    if (name.n < words.n + 2) return nothing;
    struct sm_text rest = {name.at, name.n - words.n - 1};
    struct sm_text cut = {name.at + rest.n + 1, words.n};
    char gap = name.at[rest.n];
    if (before) {
        cut.at = name.at;
        gap = name.at[words.n];
        rest.at = name.at + words.n + 1;
    }
    return gap == ' ' && sm_name_same_plain(cut, words) ? rest : nothing;
}

/* What remains without the longest words that say the kind; nothing where none do. */
static struct sm_text rest_of(struct sm_text name, const struct kind *kind)
{
    struct sm_text best = {0};
    for (size_t i = 0; i < SPOKEN_MAX && kind->spoken[i]; i++) {
        struct sm_text rest = without(name, kind->spoken[i], kind->before);
        if (rest.n && (!best.n || rest.n < best.n)) best = rest;
    }
    return best;
}

static size_t write_name(char out[SM_SITE_NAME_BYTES], struct sm_text rest, const struct kind *kind,
                         const char *word)
{
    struct sm_text words = sm_text(word);
    size_t length = rest.n + 1 + words.n;
    if (length > SM_SITE_NAME_BYTES) return 0;
    struct sm_text first = kind->before ? words : rest, second = kind->before ? rest : words;
    memcpy(out, first.at, first.n);
    out[first.n] = ' ';
    memcpy(out + first.n + 1, second.at, second.n);
    return length;
}

size_t sm_site_name_said_otherwise(struct sm_text name, size_t i, char out[SM_SITE_NAME_BYTES])
{
    if (i >= NAMED_MAX) return 0;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        struct sm_text rest = rest_of(name, &kinds[k]);
        if (rest.n)
            return kinds[k].named[i] ? write_name(out, rest, &kinds[k], kinds[k].named[i]) : 0;
    }
    return 0;
}
