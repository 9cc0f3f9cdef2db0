/* SPDX-License-Identifier: Apache-2.0
 * Numbers in digits and words.
 */
#include <string.h>

#include "roundup/what_private.h"

enum { LARGEST = 1000000000 }; /* beyond a thousand million nothing here is counted */

struct reader {
    const struct sm_what_finder *finder;
    const struct sm_prose *prose;
    size_t at, end;
    long long value, part; /* all so far; the hundreds, tens and units being put together */
    struct sm_number number;
};

static bool is(const struct reader *r, size_t token, const char *words)
{
    return token < r->end && sm_token_is(r->prose, token, words);
}

static const struct sm_phrase *plain_word(const struct reader *r, size_t token)
{
    if (token >= r->end || r->prose->tokens[token].kind != SM_TOKEN_WORD) return NULL;
    return sm_phrases_at(&r->finder->numbers, r->prose, token, r->end).phrase;
}

static const struct sm_phrase *part_of_word(struct sm_text part)
{
    for (size_t i = 0; i < sm_number_words.count; i++)
        if (sm_word_is(part, sm_number_words.phrases[i].words)) return &sm_number_words.phrases[i];
    return NULL;
}

/* "twenty-five" is one token. */
static long long hyphened_value(const struct reader *r, size_t token)
{
    struct sm_text rest = r->prose->tokens[token].low;
    if (!rest.n || !memchr(rest.at, '-', rest.n)) return -1;
    struct sm_text tens = sm_text_cut(&rest, '-');
    const struct sm_phrase *a = part_of_word(tens), *b = part_of_word(rest);
    if (!a || !b || a->weight != SM_NUMBER_TENS || b->weight != SM_NUMBER_UNIT || b->tag > 9)
        return -1;
    return a->tag + b->tag;
}

static bool take_multiple(struct reader *r, long long multiple)
{
    long long times = r->part ? r->part : 1;
    if (times > LARGEST / multiple) return false;
    if (multiple >= 1000) {
        r->value += times * multiple;
        r->part = 0;
    } else {
        r->part = times * multiple;
    }
    r->at++;
    return true;
}

/* Does a number of this size go on what is there? "hundred" + "five", not "five" + "six". */
static bool fits_behind(const struct reader *r, long long value, bool first)
{
    long long room = value >= 100 ? 1000 : value >= 10 ? 100 : 10;
    return first || (r->part % room == 0 && (r->part || r->value));
}

static bool take_word(struct reader *r, bool first)
{
    long long value = hyphened_value(r, r->at);
    const struct sm_phrase *word = value < 0 ? plain_word(r, r->at) : NULL;
    if (value < 0 && !word) return false;
    if (word) value = word->tag;
    if (word && word->weight == SM_NUMBER_MULTIPLE) {
        bool stands_alone = (unsigned char)r->prose->tokens[r->at].low.at[0] >= 0x80;
        return (!first || stands_alone) && take_multiple(r, value);
    }
    bool vague = word && word->weight == SM_NUMBER_VAGUE;
    if (vague ? !first : !fits_behind(r, value, first)) return false;
    r->number.vague = vague;
    r->part += value;
    r->at++;
    return !vague;
}

/* "3.5" of "3.5 million" in tenths of thousandths, or -1. */
static long long decimal_times(struct sm_text text, long long multiple)
{
    long long value = 0, scale = 1;
    bool behind = false;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.at[i];
        if (c == '.' || c == ',') {
            if (behind) return -1;
            behind = true;
        } else if (c >= '0' && c <= '9' && value < 100000 && scale < 1000) {
            value = value * 10 + (c - '0');
            scale *= behind ? 10 : 1;
        } else {
            return -1;
        }
    }
    return behind ? value * multiple / scale : -1;
}

static const struct sm_phrase *multiple_at(const struct reader *r, size_t token)
{
    const struct sm_phrase *word = plain_word(r, token);
    return word && word->weight == SM_NUMBER_MULTIPLE ? word : NULL;
}

static void skip_abbreviation_point(struct reader *r)
{
    bool short_form = is(r, r->at - 1, "тис|млн|млрд|mln|mn|bn");
    if (short_form && is(r, r->at, ".") && !r->prose->tokens[r->at].space_before &&
        r->at + 1 < r->end)
        r->at++;
}

static bool take_digits(struct reader *r)
{
    const struct sm_token *token = &r->prose->tokens[r->at];
    const struct sm_phrase *multiple = multiple_at(r, r->at + 1);
    long long value = token->value;
    if (value < 0 && !multiple) return false;
    if (value < 0)
        value = decimal_times(token->text, multiple->tag);
    else if (multiple && value <= LARGEST / multiple->tag)
        value *= multiple->tag;
    if (value < 0) return false;
    r->at += multiple ? 2 : 1;
    if (multiple) skip_abbreviation_point(r);
    r->part = value;
    r->number.digits = true;
    return true;
}

/* "tens of thousands", "hundreds of thousands", "dozens of". */
static void take_vague(struct reader *r)
{
    if (is(r, r->at, "of") && is(r, r->at + 1, "thousands|millions")) {
        r->part *= is(r, r->at + 1, "thousands") ? 1000 : 1000000;
        r->at += 2;
    } else if (is(r, r->at, "тисяч|мільйонів")) {
        r->part *= is(r, r->at, "тисяч") ? 1000 : 1000000;
        r->at++;
    }
}

struct turn {
    const char *words;
    long long value;
    bool vague;
};

/* Turns that are no sums of their words. */
static bool take_turn(struct reader *r)
{
    static const struct turn turns[] = {
        {"half a|of million", 500000, false},
        {"half a|of thousand", 500, false},
        {"half a|of hundred", 50, false},
        {"half a|of dozen", 6, false},
        {"several|few hundred", 200, true},
        {"a few hundred", 200, true},
        {"a few dozen", 24, true},
        {"a few thousand", 2000, true},
        {"several|few dozen", 24, true},
        {"several|few thousand", 2000, true},
        {"tens of thousands", 20000, true},
        {"a hundred", 100, false},
        {"a thousand", 1000, false},
        {"a million", 1000000, false},
        {"a dozen", 12, false},
        {"a score", 20, false},
        {"a couple|pair of", 2, false},
        {"півтора десятка", 15, false},
        {"півтори|півтора сотні", 150, false},
        {"півтори|півтора тисячі", 1500, false},
        {"пів|половина сотні", 50, false},
        {"пів|половина мільйона", 500000, false},
        {"півсотні", 50, false},
        {"півмільйона", 500000, false},
        {"півтисячі", 500, false},
        {"кілька|декілька|кількох десятків|десятки", 20, true},
        {"кілька|декілька|кількох сотень|сотні", 200, true},
        {"кілька|декілька|кількох тисяч|тисячі", 2000, true},
        {"пара|пару", 2, false},
    };
    static const char *const firsts = "half|several|a|few|tens|пів~|половина|кільк~|декілька|"
                                      "пара|пару";
    if (!is(r, r->at, firsts)) return false;
    for (size_t i = 0; i < sizeof turns / sizeof *turns; i++) {
        size_t taken = sm_phrase_match(r->prose, r->at, r->end, turns[i].words);
        if (!taken) continue;
        r->at += taken;
        r->part = turns[i].value;
        r->number.vague = turns[i].vague;
        return true;
    }
    return false;
}

/* "a hundred and twenty": the joint belongs to the number when more of it follows. */
static bool skips_joint(struct reader *r)
{
    if (!is(r, r->at, "and") || r->part < 100 || r->part % 100 != 0) return false;
    if (r->at + 1 >= r->end) return false;
    const struct sm_phrase *word = plain_word(r, r->at + 1);
    bool more = hyphened_value(r, r->at + 1) > 0 || (word && word->weight <= SM_NUMBER_TENS);
    if (more) r->at++;
    return more;
}

static void take_words(struct reader *r)
{
    size_t start = r->at;
    while (r->at < r->end && take_word(r, r->at == start))
        skips_joint(r);
}

static struct sm_number read_one(const struct sm_what_finder *finder, size_t token, size_t end)
{
    const struct sm_prose *prose = finder->prose;
    struct reader r = {.finder = finder, .prose = prose, .at = token, .end = end};
    if (prose->tokens[token].kind == SM_TOKEN_NUMBER) {
        take_digits(&r);
    } else if (prose->tokens[token].kind == SM_TOKEN_WORD) {
        if (take_turn(&r)) {
            skips_joint(&r);
            while (r.part >= 100 && !r.number.vague && r.at < r.end && take_word(&r, false))
                skips_joint(&r);
        } else {
            take_words(&r);
        }
        if (r.number.vague) take_vague(&r);
    }
    r.number.token_count = r.at - token;
    r.number.value = r.value + r.part;
    return r.number;
}

/* "10-15", "10 to 15", "five or six": the end of the range, and where it ends. */
static void read_range(const struct sm_what_finder *finder, size_t token, size_t end,
                       struct sm_number *number)
{
    const struct sm_prose *prose = finder->prose;
    size_t joint = token + number->token_count;
    if (joint + 1 >= end || number->vague) return;
    struct sm_text low = prose->tokens[joint].low;
    bool between =
        token > 0 && sm_token_is(prose, token - 1, "between|між") && sm_word_is(low, "and|та|і|й");
    if (!between && !sm_word_is(low, "-|to|or|до|чи|або")) return;
    bool dash = sm_text_is(low, "-");
    if (dash && prose->tokens[joint + 1].kind != SM_TOKEN_NUMBER && number->digits) return;
    struct sm_number upper = read_one(finder, joint + 1, end);
    bool wider = upper.token_count && !upper.vague && upper.value > number->value &&
                 (dash || upper.value <= 4 * number->value);
    if (!wider || (sm_word_is(low, "to|до") && number->value < 2)) return;
    number->token_count += 1 + upper.token_count;
    number->value = upper.value;
    number->range = true;
}

struct sm_number sm_number_read(const struct sm_what_finder *finder, size_t token, size_t end)
{
    struct sm_number number = read_one(finder, token, end);
    if (number.token_count) read_range(finder, token, end, &number);
    return number;
}
