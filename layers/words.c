/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/words.h"

#include <string.h>

#include "layers/catalogue.h"

const char *sm_lang_code(const struct sm_langs *lang)
{
    return sm_catalogue_code(lang->at[0]);
}

struct sm_text sm_lang_item(const struct sm_langs *lang, enum sm_word word, size_t i)
{
    struct sm_text text = {0};
    for (size_t k = 0; k < lang->count + 1 && !text.n && lang->at[k]; k++)
        text = sm_catalogue_item(lang->at[k], word, i);
    return text;
}

/* Every item is terminated where the catalogue keeps it. */
const char *sm_word(enum sm_word word, const struct sm_langs *lang)
{
    struct sm_text text = sm_lang_item(lang, word, 0);
    return text.n ? text.at : "";
}

const char *sm_category_word(enum sm_category category, const struct sm_langs *lang)
{
    return sm_word((enum sm_word)(SM_WORD_CATEGORY + (int)category), lang);
}

const char *sm_status_word(enum sm_status status, const struct sm_langs *lang)
{
    if (status < SM_REPORTED) return "";
    return sm_word((enum sm_word)(SM_WORD_STATUS_REPORTED + (int)(status - SM_REPORTED)), lang);
}

static struct sm_text pick(const struct sm_langs *lang, struct sm_text en, struct sm_text uk)
{
    for (size_t i = 0; i < lang->count; i++) {
        bool ukrainian = strcmp(sm_catalogue_code(lang->at[i]), "uk") == 0;
        if (ukrainian ? uk.n : en.n) return ukrainian ? uk : en;
    }
    return (struct sm_text){0};
}

struct sm_text sm_lang_pick(const struct sm_langs *lang, struct sm_text en, struct sm_text uk)
{
    return pick(lang, en, uk);
}

struct sm_text sm_lang_pick_name(const struct sm_langs *lang, struct sm_text en, struct sm_text uk)
{
    struct sm_text picked = pick(lang, en, uk);
    return picked.n ? picked : en.n ? en : uk;
}

/* ---- filling in */

static struct sm_text slot_value(const struct sm_slot *slots, struct sm_text name)
{
    for (; slots->name; slots++)
        if (sm_text_is(name, slots->name)) return slots->value;
    return (struct sm_text){0};
}

static void fill(struct sm_buf *buf, struct sm_text form, const struct sm_slot *slots)
{
    while (form.n) {
        const char *open = memchr(form.at, '{', form.n);
        const char *close = open ? memchr(open, '}', form.n - (size_t)(open - form.at)) : NULL;
        if (!close) break;
        sm_buf_add(buf, form.at, (size_t)(open - form.at));
        struct sm_text name = {open + 1, (size_t)(close - open) - 1};
        sm_buf_text(buf, slot_value(slots, name));
        form.n -= (size_t)(close + 1 - form.at);
        form.at = close + 1;
    }
    sm_buf_text(buf, form);
}

void sm_buf_fill(struct sm_buf *buf, enum sm_word word, const struct sm_slot *slots,
                 const struct sm_langs *lang)
{
    fill(buf, sm_lang_item(lang, word, 0), slots);
}

/* Fill the one slot of a text with what 'value' holds, and finish that. */
static void fill_one(struct sm_buf *buf, struct sm_text form, const char *name,
                     struct sm_buf *value)
{
    const struct sm_slot slots[] = {{name, sm_buf_slice(value)}, {NULL, {0}}};
    fill(buf, form, slots);
    buf->failed |= value->failed;
    sm_buf_finish(value);
}

void sm_buf_counted(struct sm_buf *buf, enum sm_word word, long long n, const struct sm_langs *lang)
{
    struct sm_buf digits = {0};
    struct sm_text form = {0};
    for (size_t k = 0; k < lang->count + 1 && !form.n && lang->at[k]; k++)
        form = sm_catalogue_form(lang->at[k], word, n);
    sm_buf_thousands(&digits, n, lang);
    fill_one(buf, form, "n", &digits);
}

/* ---- numbers */

void sm_buf_thousands(struct sm_buf *buf, long long value, const struct sm_langs *lang)
{
    struct sm_buf digits = {0};
    struct sm_text from = sm_lang_item(lang, SM_WORD_THOUSANDS_FROM, 0);
    struct sm_text separator = sm_lang_item(lang, SM_WORD_THOUSANDS, 0);
    sm_buf_int(&digits, value);
    bool separated = digits.count >= (from.n == 1 ? (size_t)(from.at[0] - '0') : 4);
    for (size_t i = 0; i < digits.count; i++) {
        bool group_starts = i > 0 && (digits.count - i) % 3 == 0;
        if (separated && group_starts) sm_buf_text(buf, separator);
        sm_buf_char(buf, digits.bytes[i]);
    }
    buf->failed |= digits.failed;
    sm_buf_finish(&digits);
}

void sm_buf_count(struct sm_buf *buf, const struct sm_week_event *event,
                  const struct sm_langs *lang)
{
    static const enum sm_word words[] = {
        [SM_QUALIFIER_ABOUT] = SM_WORD_COUNT_ABOUT,
        [SM_QUALIFIER_AT_LEAST] = SM_WORD_COUNT_AT_LEAST,
        [SM_QUALIFIER_MORE_THAN] = SM_WORD_COUNT_MORE_THAN,
        [SM_QUALIFIER_UP_TO] = SM_WORD_COUNT_UP_TO,
    };
    if (event->count == SM_NO_COUNT) return;
    if (event->qualifier == SM_QUALIFIER_EXACT) {
        sm_buf_thousands(buf, event->count, lang);
        return;
    }
    struct sm_buf number = {0};
    sm_buf_thousands(&number, event->count, lang);
    fill_one(buf, sm_lang_item(lang, words[event->qualifier], 0), "n", &number);
}

static long long rounded_km(double distance_m)
{
    long long km = (long long)(distance_m / 1000 + 0.5);
    long long step = km >= 1000 ? 100 : km >= 100 ? 10 : 5;
    return (km + step / 2) / step * step;
}

void sm_buf_distances(struct sm_buf *buf, double least_m, double most_m,
                      const struct sm_langs *lang)
{
    struct sm_buf number = {0};
    long long least = rounded_km(least_m), most = rounded_km(most_m);
    sm_buf_thousands(&number, least, lang);
    if (most != least) {
        sm_buf_str(&number, "–");
        sm_buf_thousands(&number, most, lang);
    }
    fill_one(buf, sm_lang_item(lang, SM_WORD_KM, 0), "n", &number);
}

void sm_buf_km(struct sm_buf *buf, double km, int decimals, const struct sm_langs *lang)
{
    struct sm_buf number = {0};
    sm_buf_decimal(&number, km, decimals, lang);
    fill_one(buf, sm_lang_item(lang, SM_WORD_KM, 0), "n", &number);
}

void sm_buf_decimal(struct sm_buf *buf, double value, int decimals, const struct sm_langs *lang)
{
    struct sm_buf digits = {0};
    if (value >= 1000 && value < 1e15) {
        sm_buf_thousands(buf, (long long)(value + 0.5), lang);
        return;
    }
    sm_buf_fixed(&digits, value, decimals);
    for (size_t i = 0; i < digits.count; i++) {
        if (digits.bytes[i] == '.')
            sm_buf_text(buf, sm_lang_item(lang, SM_WORD_DECIMAL, 0));
        else
            sm_buf_char(buf, digits.bytes[i]);
    }
    buf->failed |= digits.failed;
    sm_buf_finish(&digits);
}

void sm_buf_km2(struct sm_buf *buf, double area_m2, const struct sm_langs *lang)
{
    struct sm_buf number = {0};
    bool small = area_m2 < 9.95e6;
    sm_buf_decimal(&number, area_m2 / 1e6, small, lang);
    fill_one(buf, sm_lang_item(lang, SM_WORD_KM2, 0), "n", &number);
}

/* ---- events */

struct sm_text sm_event_headline(const struct sm_week_event *event, const struct sm_langs *lang)
{
    struct sm_text en = event->words->title.n ? event->words->title : event->text;
    struct sm_text uk = event->words->title_uk.n ? event->words->title_uk : event->words->text_uk;
    struct sm_text said = sm_lang_pick(lang, en, uk);
    return said.n ? said : sm_text(sm_category_word(event->category, lang));
}

struct sm_text sm_buf_keep(struct sm_buf *buf, struct sm_arena *arena)
{
    struct sm_text kept = {0};
    if (!buf->failed && buf->count) {
        kept.at = sm_arena_copy(arena, buf->bytes, buf->count);
        kept.n = kept.at ? buf->count : 0;
    }
    sm_buf_finish(buf);
    return kept;
}

static uint32_t upper(uint32_t code)
{
    if ((code >= 'a' && code <= 'z') || (code >= 0x430 && code <= 0x44F)) return code - 0x20;
    if (code >= 0xE0 && code <= 0xFE && code != 0xF7) return code - 0x20;
    if (code >= 0x450 && code <= 0x45F) return code - 0x50;
    bool paired = (code >= 0x100 && code <= 0x137) || (code >= 0x14A && code <= 0x177) ||
                  (code >= 0x200 && code <= 0x21F) || (code >= 0x490 && code <= 0x4BF);
    return paired && code % 2 == 1 ? code - 1 : code;
}

void sm_buf_upper(struct sm_buf *buf, struct sm_text text)
{
    const char *at = text.at, *end = sm_text_end(text);
    while (at < end)
        sm_buf_code(buf, upper(sm_utf8_next(&at, end)));
}
