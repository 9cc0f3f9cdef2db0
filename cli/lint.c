/* SPDX-License-Identifier: Apache-2.0
 * sitmap lint: what an editor should look at before publishing.
 */
#include "data/lint.h"

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/opening.h"

static void put_json(const struct sm_report *findings, struct sm_buf *out)
{
    sm_buf_char(out, '{');
    json_whole(out, "problems", (long long)findings->warnings);
    json_name(out, "findings");
    sm_buf_char(out, '[');
    size_t put = 0;
    for (size_t i = 0; i < findings->count; i++) {
        if (findings->remarks[i].severity != SM_WARNING) continue;
        sm_buf_str(out, put++ ? ",\n{" : "{");
        json_text(out, "line", sm_text(findings->remarks[i].line));
        sm_buf_char(out, '}');
    }
    sm_buf_str(out, "]}\n");
}

static void put_lines(const struct sm_report *findings, struct sm_buf *out)
{
    for (size_t i = 0; i < findings->count; i++) {
        if (findings->remarks[i].severity != SM_WARNING) continue;
        sm_buf_str(out, findings->remarks[i].line);
        sm_buf_char(out, '\n');
    }
    sm_buf_int(out, (long long)findings->warnings);
    sm_buf_str(out, findings->warnings == 1 ? " finding\n" : " findings\n");
}

/* Opening tells what is wrong with the week, lint what is only doubtful. */
static bool look(const struct options *options, struct sm_report *findings, struct sm_error *err)
{
    struct sm_base_options base = {.base_folder = options->base, .places_file = options->places};
    struct sm_base *opened = sm_base_open(&base, findings, err);
    struct sm_week_options how = {.complaints = findings};
    struct sm_week *week = NULL;
    if (opened) week = open_week(options, &how, sm_base_gazetteer(opened), findings, err);
    struct sm_lint_options lint = {.today = options->has_today ? options->today : SM_NO_DAY};
    if (week) sm_week_lint(week, &lint, sm_base_gazetteer(opened), findings);
    sm_week_close(week);
    sm_base_close(opened);
    if (!week) return false;
    return !findings->failed || sm_fail_memory(err);
}

int run_lint(const struct options *options)
{
    struct sm_error err = {0};
    struct sm_report findings = {0};
    struct sm_buf out = {0};
    bool ok = look(options, &findings, &err);
    if (ok && options->json)
        put_json(&findings, &out);
    else if (ok)
        put_lines(&findings, &out);
    ok = ok && print_out(&out, &err);
    int code = findings.warnings ? EXIT_PROBLEMS : EXIT_DONE;
    if (!ok) code = say_error(&err);
    sm_buf_finish(&out);
    sm_report_finish(&findings);
    return code;
}
