/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/words.h"

#include <string.h>

#define NBSP "\xC2\xA0"

static const char *const lang_codes[SM_LANG_COUNT] = {"en", "uk"};

bool sm_lang_by_code(const char *code, enum sm_lang *lang)
{
    for (int i = 0; i < SM_LANG_COUNT; i++) {
        if (code && strcmp(code, lang_codes[i]) != 0) continue;
        *lang = (enum sm_lang)i;
        return true;
    }
    return false;
}

const char *sm_lang_code(enum sm_lang lang)
{
    return lang_codes[lang];
}

static const char *const words[SM_WORD_COUNT][SM_LANG_COUNT] = {
    [SM_WORD_DAYS] = {"Days", "Дні"},
    [SM_WORD_DAY] = {"Day", "День"},
    [SM_WORD_WEEK_MAP] = {"The week in Ukraine", "Тиждень в Україні"},
    [SM_WORD_THIS_WEEK] = {"This week", "Цього тижня"},
    [SM_WORD_COUNTRYWIDE] = {"Across the country", "По всій країні"},
    [SM_WORD_KEY] = {"Key", "Умовні позначення"},
    [SM_WORD_NEAR] = {"near", "поблизу:"},
    [SM_WORD_NEAR_KEY] = {"Near the place, not in it", "Поблизу місця, не в ньому"},
    [SM_WORD_AREA_KEY] = {"Somewhere in the region", "Десь у межах області"},
    [SM_WORD_POINTER_KEY] = {"Outside the map", "За межами мапи"},
    [SM_WORD_EXACT_KEY] = {"At the place", "У самому місці"},
    [SM_WORD_DIRECTION_KEY] = {"Direction of fighting", "Напрямок боїв"},
    [SM_WORD_REPORTED_KEY] = {"Reported", "За повідомленнями"},
    [SM_WORD_CLAIMED_KEY] = {"Claimed by one side", "За заявою однієї зі сторін"},
    [SM_WORD_DENIED_KEY] = {"Denied", "Заперечено"},
    [SM_WORD_NIGHT] = {"night of", "ніч,"},
    [SM_WORD_REPORTED_ON] = {"reported", "повідомлено"},
    [SM_WORD_KILLED] = {"killed", "загинуло"},
    [SM_WORD_INJURED] = {"injured", "поранено"},
    [SM_WORD_KM] = {"km", "км"},
    [SM_WORD_SOURCES] = {"Events:", "Події:"},
    [SM_WORD_MAP_DATA] = {"Map data:", "Картографічні дані:"},
    [SM_WORD_PROJECTION] = {"Projection:", "Проєкція:"},
    [SM_WORD_LAMBERT] = {"Lambert conformal conic, 46° and 51° N",
                         "рівнокутна конічна Ламберта, 46° і 51° північної широти"},
    [SM_WORD_BORDERS] = {"Internationally recognised borders (UN GA Res. 68/262)",
                         "Міжнародно визнані кордони (рез. ГА ООН 68/262)"},
    [SM_WORD_OUTSIDE] = {"Elsewhere this week", "Також цього тижня"},
    [SM_WORD_NO_EVENTS] = {"No events this week", "Подій цього тижня немає"},
    [SM_WORD_SITUATION_MAP] = {"Situation map", "Мапа ситуації"},
    [SM_WORD_CONTROL] = {"Control", "Контроль"},
    [SM_WORD_AS_OF] = {"as of", "станом на"},
    [SM_WORD_CONTROL_OCCUPIED] = {"Under Russian control", "Під контролем Росії"},
    [SM_WORD_CONTROL_ADVANCE] = {"Russian advance", "Просування військ Росії"},
    [SM_WORD_CONTROL_CONTESTED] = {"Control unclear or contested", "Контроль не з’ясовано"},
    [SM_WORD_CONTROL_CLAIMED] = {"Claimed, not confirmed", "Заявлено, не підтверджено"},
    [SM_WORD_CONTROL_LIBERATED] = {"Back under Ukrainian control",
                                   "Повернуто під контроль України"},
    [SM_WORD_CONTROL_OTHER] = {"Other", "Інше"},
    [SM_WORD_CONTROL_GAINED] = {"Came under Russian control", "Перейшло під контроль Росії"},
    [SM_WORD_CONTROL_LOST] = {"No longer under Russian control", "Вийшло з-під контролю Росії"},
    [SM_WORD_CONTROL_SAME] = {"No change", "Без змін"},
    [SM_WORD_SINCE] = {"since", "з"},
    [SM_WORD_IN_ALL] = {"in all", "загалом"},
    [SM_WORD_KM2] = {"km²", "км²"},
    [SM_WORD_DRAFT] = {"DRAFT – not reviewed", "ЧЕРНЕТКА – не перевірено"},
};

const char *sm_word(enum sm_word word, enum sm_lang lang)
{
    return words[word][lang];
}

static const char *const category_words[SM_CATEGORY_COUNT][SM_LANG_COUNT] = {
    [SM_CLASH] = {"Fighting", "Бої"},
    [SM_ADVANCE] = {"Advance", "Просування"},
    [SM_MISSILE] = {"Missile strike", "Ракетний удар"},
    [SM_DRONE] = {"Drone attack", "Атака дронів"},
    [SM_SHELLING] = {"Shelling", "Обстріл"},
    [SM_AIR_DEFENCE] = {"Air defence", "Протиповітряна оборона"},
    [SM_EXPLOSION] = {"Explosion", "Вибух"},
    [SM_CASUALTIES] = {"Casualties", "Загиблі й поранені"},
    [SM_WAR_CRIME] = {"War crime", "Воєнний злочин"},
    [SM_TROOPS] = {"Troops", "Війська"},
    [SM_NAVAL] = {"At sea", "На морі"},
    [SM_ENERGY] = {"Energy", "Енергетика"},
    [SM_INFRASTRUCTURE] = {"Infrastructure", "Інфраструктура"},
    [SM_DIPLOMACY] = {"Diplomacy", "Дипломатія"},
    [SM_AID] = {"Aid", "Допомога"},
    [SM_PROTEST] = {"Protest", "Протест"},
    [SM_LIBERATION] = {"Liberation", "Звільнення"},
    [SM_OCCUPATION] = {"Occupation", "Окупація"},
    [SM_OTHER] = {"Other", "Інше"},
};

const char *sm_category_word(enum sm_category category, enum sm_lang lang)
{
    return category_words[category][lang];
}

static const char *const status_words[][SM_LANG_COUNT] = {
    [SM_CONFIRMED] = {"", ""},
    [SM_ASSESSED] = {"", ""},
    [SM_REPORTED] = {"reported", "за повідомленнями"},
    [SM_CLAIMED] = {"claimed", "заявлено"},
    [SM_DENIED] = {"denied", "заперечено"},
};

const char *sm_status_word(enum sm_status status, enum sm_lang lang)
{
    return status_words[status][lang];
}

/* Ukrainian months stand in the genitive behind a day. */
static const char *const months[12][SM_LANG_COUNT] = {
    {"January", "січня"},  {"February", "лютого"},    {"March", "березня"},
    {"April", "квітня"},   {"May", "травня"},         {"June", "червня"},
    {"July", "липня"},     {"August", "серпня"},      {"September", "вересня"},
    {"October", "жовтня"}, {"November", "листопада"}, {"December", "грудня"},
};

static void put_day(struct sm_buf *buf, struct sm_date date, bool month, bool year,
                    enum sm_lang lang)
{
    sm_buf_int(buf, date.day);
    if (month) {
        sm_buf_str(buf, NBSP);
        sm_buf_str(buf, months[date.month - 1][lang]);
    }
    if (!year) return;
    sm_buf_char(buf, ' ');
    sm_buf_int(buf, date.year);
    if (lang == SM_UKRAINIAN) sm_buf_str(buf, NBSP "року");
}

void sm_buf_dates(struct sm_buf *buf, sm_day from, sm_day to, bool with_year, enum sm_lang lang)
{
    struct sm_date a = sm_date_from_day(from), b = sm_date_from_day(to);
    bool same_year = a.year == b.year, same_month = same_year && a.month == b.month;
    if (from != to) {
        put_day(buf, a, !same_month, !same_year && with_year, lang);
        sm_buf_str(buf, same_month ? "–" : " – ");
    }
    put_day(buf, b, true, with_year, lang);
}

void sm_buf_week_line(struct sm_buf *buf, const struct sm_week *week, enum sm_lang lang)
{
    int first = sm_week_day_number(week, week->from), last = sm_week_day_number(week, week->to);
    sm_buf_dates(buf, week->from, week->to, true, lang);
    if (first < 1) return;
    sm_buf_str(buf, " · ");
    sm_buf_str(buf, sm_word(first == last ? SM_WORD_DAY : SM_WORD_DAYS, lang));
    sm_buf_str(buf, NBSP);
    sm_buf_thousands(buf, first, lang);
    if (first == last) return;
    sm_buf_str(buf, "–");
    sm_buf_thousands(buf, last, lang);
}

void sm_buf_thousands(struct sm_buf *buf, long long value, enum sm_lang lang)
{
    struct sm_buf digits = {0};
    sm_buf_int(&digits, value);
    /* Ukrainian sets no separator into four digits. */
    bool separated = digits.count > (lang == SM_UKRAINIAN ? 4 : 3);
    for (size_t i = 0; i < digits.count; i++) {
        bool group_starts = i > 0 && (digits.count - i) % 3 == 0;
        if (separated && group_starts) sm_buf_str(buf, lang == SM_UKRAINIAN ? NBSP : ",");
        sm_buf_char(buf, digits.bytes[i]);
    }
    buf->failed |= digits.failed;
    sm_buf_finish(&digits);
}

struct sm_qualifier_marks {
    const char *before, *after;
};

static const struct sm_qualifier_marks qualifier_marks[] = {
    [SM_QUALIFIER_EXACT] = {"", ""},          [SM_QUALIFIER_ABOUT] = {"~", ""},
    [SM_QUALIFIER_AT_LEAST] = {"≥" NBSP, ""}, [SM_QUALIFIER_MORE_THAN] = {"", "+"},
    [SM_QUALIFIER_UP_TO] = {"≤" NBSP, ""},
};

void sm_buf_count(struct sm_buf *buf, const struct sm_event *event, enum sm_lang lang)
{
    if (event->count == SM_NO_COUNT) return;
    sm_buf_str(buf, qualifier_marks[event->qualifier].before);
    sm_buf_thousands(buf, event->count, lang);
    sm_buf_str(buf, qualifier_marks[event->qualifier].after);
}

void sm_buf_distance(struct sm_buf *buf, double distance_m, enum sm_lang lang)
{
    long long km = (long long)(distance_m / 1000 + 0.5);
    long long step = km >= 1000 ? 100 : km >= 100 ? 10 : 5;
    sm_buf_thousands(buf, (km + step / 2) / step * step, lang);
    sm_buf_str(buf, NBSP);
    sm_buf_str(buf, sm_word(SM_WORD_KM, lang));
}

struct sm_text sm_event_headline(const struct sm_event *event, enum sm_lang lang)
{
    if (lang == SM_UKRAINIAN) {
        if (event->title_uk.n) return event->title_uk;
        if (event->text_uk.n) return event->text_uk;
        return sm_text(sm_category_word(event->category, lang));
    }
    if (event->title.n) return event->title;
    if (event->text.n) return event->text;
    return sm_text(sm_category_word(event->category, lang));
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
