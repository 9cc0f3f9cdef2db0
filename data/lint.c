/* SPDX-License-Identifier: Apache-2.0 */
#include "data/lint.h"

#include <string.h>

#include "base/file.h"
#include "data/control.h"
#include "data/geocode.h"
#include "data/name.h"

enum { FAR_KM = 15, MATCHES_MAX = 8 };

struct lint {
    const struct sm_week *week;
    struct sm_lint_options options;
    const struct sm_gazetteer *gazetteer;
    struct sm_report *findings;
    const char *table; /* the table's name, for messages */
};

static const char *day_text(char out[16], sm_day day)
{
    struct sm_buf buf = {0};
    sm_buf_date(&buf, day);
    size_t n = buf.failed ? 0 : buf.count < 15 ? buf.count : 15;
    if (n) memcpy(out, buf.bytes, n);
    out[n] = '\0';
    sm_buf_finish(&buf);
    return out;
}

/* ---- the week */

static void check_sheet(const struct lint *lint)
{
    const struct sm_week *week = lint->week;
    const char *path = week->path.at;
    if (week->draft)
        sm_remark(lint->findings, SM_WARNING,
                  "%s: a draft; once all is reviewed, take \"draft: yes\" out of week.yaml", path);
    if (!week->source.n && !week->source_uk.n)
        sm_remark(lint->findings, SM_WARNING,
                  "%s: source is missing; write in week.yaml who the events are from", path);
    if (!week->title.n && !week->title_uk.n)
        sm_remark(lint->findings, SM_WARNING,
                  "%s: title is missing; write in week.yaml what the week was about", path);
    if (week->event_count == 0)
        sm_remark(lint->findings, SM_WARNING, "%s: holds no events", lint->table);
}

/* Whatever opening the snapshots warns of, and how old the newest is. */
static void check_control(const struct lint *lint)
{
    const struct sm_week *week = lint->week;
    struct sm_error err = {0};
    if (!week->control.n) return;
    struct sm_control *control =
        sm_control_open(week->control.at, week->from, week->to, lint->findings, &err);
    if (control)
        sm_control_remark_age(control, lint->findings);
    else
        sm_remark(lint->findings, SM_WARNING, "%s", err.message);
    sm_control_close(control);
}

/* ---- an event */

static void find(const struct lint *lint, const struct sm_week_event *event, const char *column,
                 struct sm_text value, const char *what)
{
    sm_remark(lint->findings, SM_WARNING, "%s:%zu: %s \"%.*s\": %s", lint->table, event->line,
              column, SM_TEXT_ARG(value), what);
}

static void check_review(const struct lint *lint, const struct sm_week_event *event)
{
    const struct sm_week *week = lint->week;
    size_t row = (size_t)(event - week->events);
    for (size_t i = 0; i < week->extra_count; i++) {
        if (!sm_text_is_nocase(week->extra_names[i], "needs_review")) continue;
        struct sm_text why = week->extra_cells[row * week->extra_count + i];
        if (why.n) find(lint, event, "needs_review", why, "see to it, then empty the cell");
    }
}

/* A place of Ukraine that is not written as the map will write it. */
static void check_spelling(const struct lint *lint, const struct sm_week_event *event)
{
    struct sm_match matches[MATCHES_MAX];
    if (!event->on_place || !sm_text_is(event->on_place->country, "UA")) return;
    struct sm_query query = {.name = sm_relation_form(event->place).stem,
                             .admin1 = event->words->admin1,
                             .country = event->words->country};
    size_t count = sm_gazetteer_find(lint->gazetteer, &query, matches, MATCHES_MAX);
    for (size_t i = 0; i < count && i < MATCHES_MAX; i++) {
        if (matches[i].place != event->on_place) continue;
        if (matches[i].how == SM_MATCH_NAME) return;
        sm_remark(
            lint->findings, SM_WARNING,
            "%s:%zu: place \"%.*s\": an old, Russian or other spelling; today it is %.*s, and "
            "so the map writes it",
            lint->table, event->line, SM_TEXT_ARG(event->place),
            SM_TEXT_ARG(event->on_place->name_en));
        return;
    }
}

static void check_embargo(const struct lint *lint, const struct sm_week_event *event)
{
    char until[16], now[16];
    sm_day today = lint->options.today;
    if (event->words->embargo == SM_NO_DAY) return;
    sm_day against = today == SM_NO_DAY ? lint->week->to : today;
    if (event->words->embargo <= against) return;
    sm_remark(lint->findings, SM_WARNING,
              "%s:%zu: embargo \"%s\": later than %s, %s; take the event out, or publish then",
              lint->table, event->line, day_text(until, event->words->embargo),
              today == SM_NO_DAY ? "the week's last day" : "today", day_text(now, against));
}

/* On which side of its one date does the night lie? Nobody can tell. */
static void check_night(const struct lint *lint, const struct sm_week_event *event)
{
    if (sm_event_is_nightly(event) && event->date == event->date_to)
        find(lint, event, "time", event->words->time,
             "a night has two dates; write its evening's in date and its morning's in date_to");
}

/* A settlement's pin that stands well outside the settlement. */
static void check_distance(const struct lint *lint, const struct sm_week_event *event)
{
    if (event->precision != SM_SETTLEMENT || !event->has_position || !event->on_place) return;
    double km = sm_geocode_distance_km(event->at_deg, event->on_place->at_deg);
    if (km <= FAR_KM) return;
    sm_remark(
        lint->findings, SM_WARNING,
        "%s:%zu: precision \"settlement\": lat and lon are %d km from %.*s; write near or site, "
        "or correct them",
        lint->table, event->line, (int)km, SM_TEXT_ARG(event->on_place->name_en));
}

/* Does the text say "near X" or the like right before the name, where the table says X? */
static bool says_near(struct sm_text text, struct sm_text name)
{
    static const char *const words[] = {"near ",    "outside ", "around ",    "close to ",
                                        "поблизу ", "біля ",    "неподалік ", "під "};
    for (size_t i = 0; name.n && i + name.n <= text.n; i++) {
        if (memcmp(text.at + i, name.at, name.n) != 0) continue;
        for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
            size_t n = strlen(words[k]);
            if (i >= n && memcmp(text.at + i - n, words[k], n) == 0) return true;
        }
    }
    return false;
}

static void check_fineness(const struct lint *lint, const struct sm_week_event *event)
{
    if (!sm_precision_is_exact(event->precision) || !event->place.n) return;
    const struct sm_text texts[] = {event->words->title, event->text, event->words->title_uk,
                                    event->words->text_uk};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (!says_near(texts[i], event->place)) continue;
        find(lint, event, "precision", sm_text(sm_precision_name(event->precision)),
             "but the text says near it; write near");
        return;
    }
}

static void check_claim(const struct lint *lint, const struct sm_week_event *event)
{
    bool claims = event->status == SM_CLAIMED || event->status == SM_DENIED;
    if (!claims || event->words->attribution.n || event->words->attribution_uk.n ||
        event->words->source.n)
        return;
    find(lint, event, "status", sm_text(sm_status_name(event->status)),
         "but nobody is named who says so; fill in attribution");
}

static void check_event(const struct lint *lint, const struct sm_week_event *event)
{
    check_review(lint, event);
    check_spelling(lint, event);
    check_embargo(lint, event);
    check_night(lint, event);
    check_distance(lint, event);
    check_fineness(lint, event);
    check_claim(lint, event);
}

/* What an export knows only roughly is many events: one line. */
static void check_export(const struct lint *lint)
{
    size_t rough = 0;
    if (!lint->week->export_of) return;
    for (size_t i = 0; i < lint->week->event_count; i++)
        rough += !sm_precision_is_exact(lint->week->events[i].precision);
    if (rough)
        sm_remark(
            lint->findings, SM_WARNING,
            "%s: %zu of its %zu events are known only roughly by the codes of %s, and drawn so; "
            "a source may say more",
            lint->table, rough, lint->week->event_count, lint->week->export_of);
}

void sm_week_lint(const struct sm_week *week, const struct sm_lint_options *options,
                  const struct sm_gazetteer *gazetteer, struct sm_report *findings)
{
    char path[4096];
    struct lint lint = {week, *options, gazetteer, findings, week->path.at};
    bool is_folder = sm_folder_exists(week->path.at) &&
                     sm_path_join(path, sizeof path, week->path.at, "events.csv");
    if (is_folder) lint.table = path;
    if (is_folder || week->draft) check_sheet(&lint);
    check_control(&lint);
    check_export(&lint);
    for (size_t i = 0; i < week->event_count; i++)
        check_event(&lint, &week->events[i]);
}
