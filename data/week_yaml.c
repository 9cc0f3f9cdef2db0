/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "data/week_parts.h"
#include "data/yaml_map.h"

enum key {
    TITLE,
    TITLE_UK,
    DECK,
    DECK_UK,
    SOURCE,
    SOURCE_UK,
    DAYS,
    FROM,
    TO,
    DAY_ONE,
    REGIONS,
    CONTROL,
    THEME,
    DRAFT,
    KEYS
};

static const struct sm_yaml_key keys[KEYS] = {
    [TITLE] = {"title", false},    [TITLE_UK] = {"title_uk", false},
    [DECK] = {"deck", false},      [DECK_UK] = {"deck_uk", false},
    [SOURCE] = {"source", false},  [SOURCE_UK] = {"source_uk", false},
    [DAYS] = {"days", false},      [FROM] = {"from", false},
    [TO] = {"to", false},          [DAY_ONE] = {"day_one", false},
    [REGIONS] = {"regions", true}, [CONTROL] = {"control", false},
    [THEME] = {"theme", false},    [DRAFT] = {"draft", false},
};

enum { SPAN_DAYS_MAX = 366, DAY_NUMBER_MAX = 60000 };

struct sheet {
    const char *path;
    struct sm_yaml_value values[KEYS];
    struct sm_error *err;
};

static struct sm_text text_of(const struct sheet *sheet, enum key key)
{
    const struct sm_yaml_value *value = &sheet->values[key];
    return value->count ? value->items[0] : (struct sm_text){0};
}

static bool fail_value(const struct sheet *sheet, enum key key, const char *why)
{
    const struct sm_yaml_value *value = &sheet->values[key];
    return sm_fail(sheet->err, SM_E_INPUT, "%s:%zu:%zu: %s \"%.*s\": %s", sheet->path, value->line,
                   value->column, keys[key].name, SM_TEXT_ARG(text_of(sheet, key)), why);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool group_follows(struct sm_text text)
{
    return text.n >= 4 && (text.at[0] == ',' || text.at[0] == ' ') && is_digit(text.at[1]) &&
           is_digit(text.at[2]) && is_digit(text.at[3]) && !(text.n > 4 && is_digit(text.at[4]));
}

/* Digits, also in groups of three, off the front of 'text'. */
static bool take_number(struct sm_text *text, long long *number)
{
    *number = 0;
    bool any = false;
    while (text->n && (is_digit(text->at[0]) || (any && group_follows(*text)))) {
        any = true;
        if (is_digit(text->at[0])) *number = *number * 10 + (text->at[0] - '0');
        if (*number > DAY_NUMBER_MAX) return false;
        text->at++;
        text->n--;
    }
    *text = sm_text_trim(*text);
    return any;
}

static bool take_dash(struct sm_text *text)
{
    static const char *const dashes[] = {"-", "–", "—", "‑", "−", "to ", ".."};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t n = strlen(dashes[i]);
        if (text->n < n || memcmp(text->at, dashes[i], n) != 0) continue;
        *text = sm_text_trim((struct sm_text){text->at + n, text->n - n});
        return true;
    }
    return false;
}

bool sm_week_parse_days(struct sm_text text, long long *first, long long *last)
{
    text = sm_text_trim(text);
    if (!take_number(&text, first)) return false;
    *last = *first;
    if (text.n && (!take_dash(&text) || !take_number(&text, last))) return false;
    return !text.n && *first >= 1;
}

static bool read_date(const struct sheet *sheet, enum key key, sm_day *day)
{
    if (!text_of(sheet, key).n || sm_parse_date(text_of(sheet, key), day)) return true;
    return fail_value(sheet, key, "not a date like 2024-10-25");
}

static bool read_day_numbers(struct sm_week *week, const struct sheet *sheet)
{
    long long first, last;
    if (!text_of(sheet, DAYS).n) return true;
    if (!sm_week_parse_days(text_of(sheet, DAYS), &first, &last))
        return fail_value(sheet, DAYS, "not a day of the war or a range like 971-975");
    if (last < first) return fail_value(sheet, DAYS, "the last day is before the first");
    week->from = week->day_one + (sm_day)first - 1;
    week->to = week->day_one + (sm_day)last - 1;
    return true;
}

/* A date given beside 'days' must say the same. */
static bool agree(const struct sheet *sheet, enum key key, sm_day said, sm_day counted)
{
    if (said == SM_NO_DAY || counted == SM_NO_DAY || said == counted) return true;
    struct sm_buf why = {0};
    sm_buf_str(&why, "but by 'days' it is ");
    sm_buf_date(&why, counted);
    bool ok = why.failed ? sm_fail_memory(sheet->err) : fail_value(sheet, key, why.bytes);
    sm_buf_finish(&why);
    return ok;
}

static bool read_days(struct sm_week *week, const struct sheet *sheet)
{
    sm_day from = SM_NO_DAY, to = SM_NO_DAY;
    if (!read_date(sheet, DAY_ONE, &week->day_one) || !read_date(sheet, FROM, &from) ||
        !read_date(sheet, TO, &to) || !read_day_numbers(week, sheet))
        return false;
    if (!agree(sheet, FROM, from, week->from) || !agree(sheet, TO, to, week->to)) return false;
    if (week->from == SM_NO_DAY) {
        week->from = from;
        week->to = to;
    }
    if (week->from == SM_NO_DAY && to != SM_NO_DAY)
        return fail_value(sheet, TO, "'from' is missing");
    if (week->from == SM_NO_DAY) return true;
    if (week->to == SM_NO_DAY) return fail_value(sheet, FROM, "'to' is missing");
    if (week->to < week->from) return fail_value(sheet, TO, "is before 'from'");
    if (week->to - week->from < SPAN_DAYS_MAX) return true;
    return fail_value(sheet, text_of(sheet, DAYS).n ? DAYS : TO, "more than a year in one week");
}

static bool check_regions(const struct sheet *sheet, const struct sm_gazetteer *gazetteer)
{
    const struct sm_yaml_value *value = &sheet->values[REGIONS];
    for (size_t i = 0; gazetteer && i < value->count; i++) {
        struct sm_text name = value->items[i];
        if (sm_gazetteer_find_region(gazetteer, name)) continue;
        const char *near = sm_gazetteer_suggest_region(gazetteer, name);
        return sm_fail(sheet->err, SM_E_INPUT, "%s:%zu:%zu: region \"%.*s\": unknown%s%s%s",
                       sheet->path, value->line, value->column, SM_TEXT_ARG(name),
                       near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
    }
    return true;
}

static bool read_draft(struct sm_week *week, const struct sheet *sheet)
{
    struct sm_text word = text_of(sheet, DRAFT);
    week->draft = sm_text_is(word, "yes");
    if (!word.n || week->draft || sm_text_is(word, "no")) return true;
    return fail_value(sheet, DRAFT, "write yes, or take the line out once the week is reviewed");
}

/* A file that week.yaml names as seen from itself: joined with its folder, terminated. NULL when
 * memory ran out. */
static char *joined(struct sm_week *week, const struct sheet *sheet, struct sm_text name)
{
    size_t folder = name.at[0] == '/' ? 0 : strlen(sheet->path);
    while (folder && sheet->path[folder - 1] != '/')
        folder--;
    char *path = sm_arena_alloc(&week->arena, folder + name.n + 1, 1);
    if (!path) return NULL;
    memcpy(path, sheet->path, folder);
    memcpy(path + folder, name.at, name.n);
    path[folder + name.n] = '\0';
    return path;
}

static bool place_control(struct sm_week *week, const struct sheet *sheet)
{
    struct sm_text control = text_of(sheet, CONTROL);
    if (!control.n) return true;
    const char *path = joined(week, sheet, control);
    week->control = sm_text(path);
    return path || sm_fail_memory(sheet->err);
}

/* A name stays as it is: themes lie in the data folder. */
static bool place_theme(struct sm_week *week, const struct sheet *sheet)
{
    struct sm_text theme = text_of(sheet, THEME);
    bool is_file =
        memchr(theme.n ? theme.at : "", '/', theme.n) ||
        (theme.n > 4 && sm_text_is_nocase((struct sm_text){sm_text_end(theme) - 4, 4}, ".css"));
    if (!theme.n) return true;
    week->theme =
        is_file ? joined(week, sheet, theme) : sm_arena_copy(&week->arena, theme.at, theme.n);
    return week->theme || sm_fail_memory(sheet->err);
}

bool sm_week_read_yaml(struct sm_week *week, const char *path, struct sm_text text,
                       const struct sm_gazetteer *gazetteer, struct sm_error *err)
{
    struct sheet sheet = {.path = path, .err = err};
    const struct sm_yaml_schema schema = {keys, KEYS};
    if (!sm_yaml_map_read(path, text, &schema, sheet.values, &week->arena, err)) return false;
    week->title = text_of(&sheet, TITLE);
    week->title_uk = text_of(&sheet, TITLE_UK);
    week->deck = text_of(&sheet, DECK);
    week->deck_uk = text_of(&sheet, DECK_UK);
    week->source = text_of(&sheet, SOURCE);
    week->source_uk = text_of(&sheet, SOURCE_UK);
    week->regions = sheet.values[REGIONS].items;
    week->region_count = sheet.values[REGIONS].count;
    return read_days(week, &sheet) && read_draft(week, &sheet) &&
           check_regions(&sheet, gazetteer) && place_control(week, &sheet) &&
           place_theme(week, &sheet);
}
