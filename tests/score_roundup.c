/* SPDX-License-Identifier: Apache-2.0
 * How good are drafts of round-ups?
 *
 *     score_roundup [OPTION]… DATA_FOLDER DRAFTED_DIR GOLD_DIR
 *       --json               scores as JSON, without the lists
 *       --quiet              scores only
 *       --min-f1 X, --min-pins X, --min-dates X, --min-categories X
 *
 * For every GOLD_DIR/NAME.gold.csv, the week DRAFTED_DIR/NAME (week.yaml and events.csv) is opened,
 * geocoded and compared. Prints every miss, false alarm and difference, and the score of each text
 * and of all. Exits 1 below a minimum, 2 when it could not score; a draft that cannot be opened is
 * said so and counts as all missed.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/number.h"
#include "data/gazetteer.h"
#include "data/week.h"
#include "scoring.h"

enum { GOLD_SIZE_MAX = 1 << 20, PATH_SIZE = 4096, NAME_SIZE = 256, MINIMA = 4 };

static const char gold_ending[] = ".gold.csv";

static const char *const minimum_names[MINIMA] = {"--min-f1", "--min-pins", "--min-dates",
                                                  "--min-categories"};

struct job {
    const char *folders[3]; /* data, drafted, gold */
    size_t folder_count;
    bool json, quiet;
    double minima[MINIMA]; /* as minimum_names */
    const struct sm_gazetteer *gazetteer;
    struct sm_buf out;
    struct score sum;
    size_t texts;
};

/* ---- one text */

static void say_score(struct job *job, const char *name, const struct score *score)
{
    if (job->json) {
        if (job->texts) sm_buf_char(&job->out, ',');
        score_print_json(&job->out, name, score);
    } else {
        score_print(&job->out, name, score);
    }
    score_add(&job->sum, score);
    job->texts++;
}

static struct sm_week *open_draft(const struct job *job, const char *name, struct sm_error *err)
{
    struct sm_week_options options = {.background = true};
    char path[PATH_SIZE];
    if (!sm_path_join(path, sizeof path, job->folders[1], name)) {
        sm_fail(err, SM_E_INPUT, "%s: name too long", name);
        return NULL;
    }
    return sm_week_open_with(path, &options, job->gazetteer, NULL, err);
}

static bool score_week(struct job *job, const char *name, const struct gold_table *gold,
                       struct sm_error *err)
{
    struct sm_error unread = {0};
    struct sm_week *week = open_draft(job, name, &unread);
    struct draft draft = {0};
    if (!week) fprintf(stderr, "%s: no draft: %s\n", name, unread.message);
    if (week) {
        draft.events = week->events;
        draft.count = week->event_count;
    }
    draft.row_of = sm_alloc_zeroed(draft.count + 1, sizeof *draft.row_of);
    bool ok = draft.row_of && score_pair(&draft, gold);
    if (ok) {
        struct score score = score_draft(&draft, gold);
        say_score(job, name, &score);
        if (!job->json && !job->quiet) score_print_errors(&job->out, &draft, gold);
    }
    free(draft.row_of);
    if (week) sm_week_close(week);
    return ok || sm_fail_memory(err);
}

static bool is_known(const struct sm_gazetteer *gazetteer, struct sm_text answer)
{
    struct sm_text id = answer, kind = sm_text_cut(&id, ':');
    if (sm_text_is(kind, "region")) return sm_gazetteer_find_region(gazetteer, id) != NULL;
    if (!sm_text_is(kind, "place")) return true;
    for (size_t i = 0; i < sm_gazetteer_place_count(gazetteer); i++)
        if (sm_text_equal(sm_gazetteer_place(gazetteer, i)->id, id)) return true;
    return false;
}

/* An id that has gone from the gazetteer would be a miss for ever. */
static bool check_ids(const struct job *job, const char *path, const struct gold_table *gold,
                      struct sm_error *err)
{
    for (size_t k = 0; k < gold->count; k++) {
        struct sm_text rest = gold->rows[k].cells[GOLD_WHERE];
        while (rest.at) {
            struct sm_text answer = sm_text_cut(&rest, '|');
            if (!is_known(job->gazetteer, answer))
                return sm_fail(err, SM_E_INPUT, "%s:%zu: where \"%.*s\": not in the gazetteer",
                               path, gold->rows[k].line, SM_TEXT_ARG(answer));
        }
    }
    return true;
}

static bool score_text(struct job *job, const char *file, struct sm_error *err)
{
    char path[PATH_SIZE], name[NAME_SIZE];
    struct sm_buf bytes = {0};
    struct gold_table gold = {0};
    snprintf(name, sizeof name, "%.*s", (int)(strlen(file) - strlen(gold_ending)), file);
    bool ok = sm_path_join(path, sizeof path, job->folders[2], file) ||
              sm_fail(err, SM_E_INPUT, "%s: name too long", file);
    ok = ok && sm_file_read(path, GOLD_SIZE_MAX, &bytes, err) &&
         gold_read(&gold, path, sm_buf_slice(&bytes), err) && check_ids(job, path, &gold, err) &&
         score_week(job, name, &gold, err);
    gold_finish(&gold);
    sm_buf_finish(&bytes);
    return ok;
}

/* ---- all texts */

static int is_gold(const struct dirent *entry)
{
    size_t n = strlen(entry->d_name), ending = strlen(gold_ending);
    return n > ending && n < NAME_SIZE && strcmp(entry->d_name + n - ending, gold_ending) == 0;
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool score_texts(struct job *job, struct sm_error *err)
{
    struct dirent **entries = NULL;
    int count = scandir(job->folders[2], &entries, is_gold, by_bytes);
    bool ok = count > 0 || sm_fail(err, SM_E_INPUT, "%s: no gold tables", job->folders[2]);
    for (int i = 0; i < count; i++) {
        ok = ok && score_text(job, entries[i]->d_name, err);
        free(entries[i]);
    }
    free(entries);
    return ok;
}

static bool score_all(struct job *job, struct sm_error *err)
{
    struct sm_gazetteer *gazetteer = sm_gazetteer_open(job->folders[0], NULL, NULL, err);
    if (!gazetteer) return false;
    job->gazetteer = gazetteer;
    if (job->json) sm_buf_str(&job->out, "{\"texts\":[");
    bool ok = score_texts(job, err);
    sm_gazetteer_close(gazetteer);
    if (!ok) return false;
    if (job->json) {
        sm_buf_str(&job->out, "],\"all\":");
        score_print_json(&job->out, "all", &job->sum);
        sm_buf_str(&job->out, "}\n");
    } else {
        score_print(&job->out, "ALL", &job->sum);
    }
    return !job->out.failed || sm_fail_memory(err);
}

static bool is_good_enough(const struct job *job)
{
    const double values[MINIMA] = {score_f1(&job->sum), share_value(job->sum.pins),
                                   share_value(job->sum.dates), share_value(job->sum.categories)};
    bool good = true;
    for (size_t i = 0; i < MINIMA; i++) {
        if (values[i] >= job->minima[i]) continue;
        fprintf(stderr, "score_roundup: below %s\n", minimum_names[i]);
        good = false;
    }
    return good;
}

/* ---- the command line */

/* The place for the value of a minimum's option, or NULL. */
static double *find_minimum(struct job *job, const char *option)
{
    for (size_t i = 0; i < MINIMA; i++)
        if (strcmp(option, minimum_names[i]) == 0) return &job->minima[i];
    return NULL;
}

static bool read_arguments(struct job *job, int count, char **arguments)
{
    for (int i = 1; i < count; i++) {
        double *minimum = find_minimum(job, arguments[i]);
        if (minimum) {
            if (++i == count || !sm_parse_double(sm_text(arguments[i]), minimum)) return false;
        } else if (strcmp(arguments[i], "--json") == 0) {
            job->json = true;
        } else if (strcmp(arguments[i], "--quiet") == 0) {
            job->quiet = true;
        } else if (arguments[i][0] == '-' || job->folder_count == 3) {
            return false;
        } else {
            job->folders[job->folder_count++] = arguments[i];
        }
    }
    return job->folder_count == 3;
}

int main(int argc, char **argv)
{
    struct job job = {0};
    struct sm_error err = {0};
    if (!read_arguments(&job, argc, argv)) {
        fprintf(stderr,
                "usage: %s [--json] [--quiet] [--min-f1 X] [--min-pins X] [--min-dates X]"
                " [--min-categories X] DATA_FOLDER DRAFTED_DIR GOLD_DIR\n",
                argv[0]);
        return 2;
    }
    bool ok = score_all(&job, &err);
    if (ok) fwrite(job.out.bytes, 1, job.out.count, stdout);
    sm_buf_finish(&job.out);
    if (!ok) fprintf(stderr, "score_roundup: %s\n", err.message);
    return !ok ? 2 : is_good_enough(&job) ? 0 : 1;
}
