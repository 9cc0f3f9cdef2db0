/* SPDX-License-Identifier: Apache-2.0
 * Villages that the gazetteer has in Latin letters only, by a Ukrainian form: «під Невським» is
 * Nevske. An ending is exchanged for that of a nominative; what comes out is declined forwards, and
 * only where the form is among its cases romanised [KMU2010] and looked up.
 */
#include <string.h>

#include "roundup/where_private.h"

enum { WORDS_MAX = 2, NOMINATIVES_MAX = 10 };

struct nominatives {
    char at[NOMINATIVES_MAX][SM_FORM_BYTES];
    size_t count;
};

static const struct {
    const char *oblique, *nominative;
} endings[] = {{"ього", "є"}, {"ьому", "є"}, {"ім", "є"},  {"ого", "е"}, {"ому", "е"}, {"им", "е"},
               {"ого", "ий"}, {"ому", "ий"}, {"им", "ий"}, {"ої", "а"},  {"ій", "а"},  {"ою", "а"},
               {"у", "а"},    {"и", "а"},    {"ці", "ка"}, {"зі", "га"}, {"сі", "ха"}, {"і", "а"},
               {"ею", "я"},   {"єю", "я"},   {"ю", "я"},   {"і", "я"},   {"ї", "я"},   {"а", "о"},
               {"у", "о"},    {"ом", "о"},   {"і", "о"},   {"я", "є"},   {"ю", "є"},   {"а", ""},
               {"у", ""},     {"ом", ""},    {"і", ""},    {"ах", "и"},  {"ам", "и"},  {"ами", "и"},
               {"ів", "и"},   {"ях", "і"},   {"ям", "і"},  {"ями", "і"}, {"ів", "і"},  {"их", "і"},
               {"ими", "і"},  {"", ""}};

static void put_nominative(struct nominatives *words, struct sm_text stem, const char *ending)
{
    size_t n = strlen(ending);
    if (words->count == NOMINATIVES_MAX || stem.n + n >= SM_FORM_BYTES) return;
    char *out = words->at[words->count++];
    memcpy(out, stem.at, stem.n);
    memcpy(out + stem.n, ending, n + 1);
}

static void undo_endings(struct sm_text word, struct nominatives *words)
{
    enum { STEM_MIN = 4 };
    words->count = 0;
    put_nominative(words, word, "");
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i].oblique);
        if (!n || word.n < n + STEM_MIN || memcmp(word.at + word.n - n, endings[i].oblique, n) != 0)
            continue;
        put_nominative(words, (struct sm_text){word.at, word.n - n}, endings[i].nominative);
    }
}

/* Is the form one of the name's cases? */
static bool has_form(struct sm_text nominative, struct sm_text form)
{
    for (int c = 0; c < SM_CASES; c++) {
        struct sm_form_list forms;
        sm_decline(nominative, c, &forms);
        for (size_t i = 0; i < forms.count; i++)
            if (sm_text_is(form, forms.forms[i])) return true;
    }
    return false;
}

/* The letter in Latin; at the beginning of a word є, ї, й, ю, я are written with y. */
static const char *latin_of(struct sm_text letter, bool first)
{
    static const struct {
        const char *letter, *inside, *first;
    } letters[] = {{"а", "a", "a"},   {"б", "b", "b"},       {"в", "v", "v"},   {"г", "h", "h"},
                   {"ґ", "g", "g"},   {"д", "d", "d"},       {"е", "e", "e"},   {"є", "ie", "ye"},
                   {"ж", "zh", "zh"}, {"з", "z", "z"},       {"и", "y", "y"},   {"і", "i", "i"},
                   {"ї", "i", "yi"},  {"й", "i", "y"},       {"к", "k", "k"},   {"л", "l", "l"},
                   {"м", "m", "m"},   {"н", "n", "n"},       {"о", "o", "o"},   {"п", "p", "p"},
                   {"р", "r", "r"},   {"с", "s", "s"},       {"т", "t", "t"},   {"у", "u", "u"},
                   {"ф", "f", "f"},   {"х", "kh", "kh"},     {"ц", "ts", "ts"}, {"ч", "ch", "ch"},
                   {"ш", "sh", "sh"}, {"щ", "shch", "shch"}, {"ь", "", ""},     {"ю", "iu", "yu"},
                   {"я", "ia", "ya"}, {"'", "", ""},         {" ", " ", " "},   {"-", "-", "-"}};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (sm_text_is(letter, letters[i].letter))
            return first ? letters[i].first : letters[i].inside;
    return NULL;
}

/* [KMU2010]; empty where a letter is not Ukrainian. */
static struct sm_text romanise(struct sm_text low, char room[SM_FORM_BYTES * 2])
{
    size_t n = 0;
    bool first = true;
    for (const char *at = low.at; at < sm_text_end(low);) {
        const char *begin = at;
        sm_utf8_next(&at, sm_text_end(low));
        const char *latin = latin_of((struct sm_text){begin, (size_t)(at - begin)}, first);
        if (!latin || n + 5 > SM_FORM_BYTES * 2) return (struct sm_text){0};
        bool zgh = *latin == 'h' && n && room[n - 1] == 'z' && latin[1] == '\0';
        if (zgh) room[n++] = 'g';
        memcpy(room + n, latin, strlen(latin));
        n += strlen(latin);
        first = *begin == ' ' || *begin == '-';
    }
    return (struct sm_text){room, n};
}

static size_t add_villages(struct sm_names *names, struct sm_text nominative,
                           struct sm_match *matches, size_t count, size_t max)
{
    char room[SM_FORM_BYTES * 2];
    struct sm_match found[SM_VILLAGES_MAX];
    struct sm_text latin = romanise(nominative, room);
    size_t found_count = latin.n ? sm_names_ask(names, latin, found) : 0;
    for (size_t i = 0; i < found_count && count < max; i++) {
        const struct sm_place *place = found[i].place;
        bool village =
            place && place->small && !place->name_uk.n && sm_text_is(place->country, "UA");
        if (!village || found[i].how == SM_MATCH_FOLDED) continue;
        bool known = false;
        for (size_t k = 0; k < count && !known; k++)
            known = matches[k].place == place;
        if (known) continue;
        matches[count] = found[i];
        matches[count++].how = SM_MATCH_OTHER; /* an ending says less than a name */
    }
    return count;
}

size_t sm_villages_find_uk(struct sm_names *names, struct sm_text low, struct sm_match *matches,
                           size_t max)
{
    struct sm_text words[WORDS_MAX], rest = low;
    struct nominatives first, second = {.count = 1};
    size_t word_count = 0, count = 0;
    while (rest.n && word_count < WORDS_MAX)
        words[word_count++] = sm_text_cut(&rest, ' ');
    if (rest.n || !word_count || low.n >= SM_FORM_BYTES) return 0;
    undo_endings(words[0], &first);
    second.at[0][0] = '\0';
    if (word_count > 1) undo_endings(words[1], &second);
    for (size_t i = 0; i < first.count; i++)
        for (size_t k = 0; k < second.count; k++) {
            char room[2 * SM_FORM_BYTES];
            size_t n = strlen(first.at[i]), m = strlen(second.at[k]);
            memcpy(room, first.at[i], n);
            if (word_count > 1) room[n++] = ' ';
            memcpy(room + n, second.at[k], m);
            struct sm_text nominative = {room, n + m};
            if (nominative.n < SM_FORM_BYTES && has_form(nominative, low))
                count = add_villages(names, nominative, matches, count, max);
        }
    return count;
}
