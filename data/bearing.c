/* SPDX-License-Identifier: Apache-2.0 */
#include "data/bearing.h"

#include "base/number.h"

enum { POINTS = 16, LETTERS_MAX = 3, DEGREE_BYTES = 2 };

static const char *const points[POINTS] = {"n", "nne", "ne", "ene", "e", "ese", "se", "sse",
                                           "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"};
static const char *const spelt[POINTS] = {
    "north", "north-north-east", "north-east", "east-north-east",
    "east",  "east-south-east",  "south-east", "south-south-east",
    "south", "south-south-west", "south-west", "west-south-west",
    "west",  "west-north-west",  "north-west", "north-north-west",
};

static bool starts_with(struct sm_text text, const char *word)
{
    struct sm_text w = sm_text(word);
    return text.n >= w.n && sm_text_is_nocase((struct sm_text){text.at, w.n}, word);
}

/* One side of the world off the front of a text, in a word or a letter; 0 for neither. */
static char take_side(struct sm_text *text)
{
    static const char *const words[] = {"north", "east", "south", "west"};
    for (int whole = 1; whole >= 0; whole--)
        for (int i = 0; i < 4; i++) {
            const char letter[2] = {words[i][0], 0}, *word = whole ? words[i] : letter;
            if (!starts_with(*text, word)) continue;
            *text = (struct sm_text){text->at + sm_text(word).n, text->n - sm_text(word).n};
            return letter[0];
        }
    return 0;
}

static bool parse_point(struct sm_text text, double *bearing_deg)
{
    char letters[LETTERS_MAX + 1] = {0};
    for (int n = 0; text.n > 0; n++) {
        letters[n] = take_side(&text);
        if (!letters[n] || (n == LETTERS_MAX - 1 && text.n > 0)) return false;
        bool dashed = text.n > 1 && (*text.at == '-' || *text.at == '_' || *text.at == ' ');
        if (dashed) text = (struct sm_text){text.at + 1, text.n - 1};
    }
    for (int i = 0; i < POINTS; i++)
        if (sm_text_is(sm_text(letters), points[i])) {
            *bearing_deg = i * 360.0 / POINTS;
            return true;
        }
    return false;
}

static struct sm_text without_degree_sign(struct sm_text text)
{
    if (text.n <= DEGREE_BYTES) return text;
    struct sm_text end = {sm_text_end(text) - DEGREE_BYTES, DEGREE_BYTES};
    if (!sm_text_is(end, "°")) return text;
    return sm_text_trim((struct sm_text){text.at, text.n - DEGREE_BYTES});
}

bool sm_parse_bearing(struct sm_text text, double *bearing_deg)
{
    double degrees;
    if (!sm_parse_double(without_degree_sign(text), &degrees))
        return parse_point(text, bearing_deg);
    if (!(degrees >= 0 && degrees <= 360)) return false;
    *bearing_deg = degrees < 360 ? degrees : 0;
    return true;
}

const char *sm_bearing_nearest(struct sm_text text)
{
    return sm_text_nearest(text, spelt, POINTS);
}
