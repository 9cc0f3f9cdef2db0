/* SPDX-License-Identifier: Apache-2.0
 * sitmap theme: which themes there are, and whether one is good for all readers.
 */
#include <string.h>

#include "cli/commands.h"
#include "cli/json.h"

/* theme list */

static int list_themes(bool json)
{
    struct sm_theme_names names = {0};
    struct sm_error err = {0};
    struct sm_buf out = {0};
    bool ok = sm_theme_names_find(&names, &err);
    if (json) sm_buf_char(&out, '[');
    for (size_t i = 0; i < names.count; i++) {
        if (json && i) sm_buf_char(&out, ',');
        if (json)
            sm_buf_json(&out, sm_text(names.at[i]));
        else
            sm_buf_str(&out, names.at[i]);
        if (!json) sm_buf_char(&out, '\n');
    }
    if (json) sm_buf_str(&out, "]\n");
    ok = ok && print_out(&out, &err);
    sm_buf_finish(&out);
    sm_theme_names_finish(&names);
    return ok ? EXIT_DONE : say_error(&err);
}

/* theme check */

static void add_json(struct sm_buf *out, const struct sm_theme_finding *finding)
{
    sm_buf_str(out, out->bytes[out->count - 1] == '[' ? "\n{" : ",\n{");
    json_text(out, "scheme", sm_text(finding->scheme));
    json_text(out, "kind", sm_text(finding->is_distance ? "distance" : "contrast"));
    if (finding->is_distance) json_text(out, "vision", sm_text(finding->measure));
    json_text(out, "what", sm_text(finding->what));
    json_text(out, "against", sm_text(finding->against));
    json_fixed(out, "found", finding->found, 2);
    json_fixed(out, "least", finding->least, 2);
    json_bool(out, "ok", !finding->is_problem);
    sm_buf_char(out, '}');
}

static void add_all_json(struct sm_buf *out, const char *theme, const struct sm_theme_audit *audit)
{
    sm_buf_char(out, '{');
    json_text(out, "theme", sm_text(theme));
    json_whole(out, "problems", (long long)audit->problems);
    json_name(out, "findings");
    sm_buf_char(out, '[');
    for (size_t i = 0; i < audit->count; i++)
        add_json(out, &audit->findings[i]);
    sm_buf_str(out, "]}\n");
}

/* "light: label town on sea: contrast 3.90, at least 4.5" */
static void add_line(struct sm_buf *out, const struct sm_theme_finding *finding)
{
    sm_buf_str(out, finding->scheme);
    sm_buf_str(out, ": ");
    sm_buf_str(out, finding->what);
    sm_buf_str(out, finding->is_distance ? " and " : " on ");
    sm_buf_str(out, finding->against);
    sm_buf_str(out, finding->is_distance ? ": distance " : ": contrast ");
    sm_buf_fixed(out, finding->found, 2);
    if (finding->is_distance) {
        sm_buf_str(out, " in ");
        sm_buf_str(out, finding->measure);
        sm_buf_str(out, strcmp(finding->measure, "greyscale") == 0 ? "" : " sight");
    }
    if (finding->least > 0) {
        sm_buf_str(out, finding->is_problem ? "; must be at least " : "; at least ");
        sm_buf_fixed(out, finding->least, 2);
    }
    sm_buf_char(out, '\n');
}

/* Of what comes nearest to falling short, by the share of what is demanded. */
static const struct sm_theme_finding *tightest(const struct sm_theme_audit *audit,
                                               const char *scheme, bool is_distance)
{
    const struct sm_theme_finding *found = NULL;
    for (size_t i = 0; i < audit->count; i++) {
        const struct sm_theme_finding *f = &audit->findings[i];
        if (f->least <= 0 || f->is_distance != is_distance || strcmp(f->scheme, scheme) != 0)
            continue;
        if (!found || f->found / f->least < found->found / found->least) found = f;
    }
    return found;
}

static void add_summary(struct sm_buf *out, const char *theme, const struct sm_theme_audit *audit)
{
    static const char *const schemes[] = {"light", "dark"};
    for (size_t i = 0; i < audit->count; i++)
        if (audit->findings[i].is_problem) add_line(out, &audit->findings[i]);
    for (int i = 0; i < 4 && audit->problems == 0; i++) {
        const struct sm_theme_finding *least = tightest(audit, schemes[i / 2], i % 2);
        if (!least) continue;
        sm_buf_str(out, "least of all, ");
        add_line(out, least);
    }
    sm_buf_str(out, theme);
    sm_buf_str(out, ": ");
    sm_buf_int(out, (long long)audit->count);
    sm_buf_str(out, " measured, ");
    if (audit->problems)
        sm_buf_int(out, (long long)audit->problems);
    else
        sm_buf_str(out, "none");
    sm_buf_str(out, audit->problems == 1 ? " falls short\n" : " fall short\n");
}

static int check_theme(const char *theme, bool json)
{
    struct sm_theme_audit audit = {0};
    struct sm_report report = {0};
    struct sm_error err = {0};
    struct sm_buf out = {0};
    bool ok = sm_theme_audit_run(&audit, theme, &report, &err);
    if (ok && json) add_all_json(&out, theme, &audit);
    if (ok && !json) add_summary(&out, theme, &audit);
    ok = ok && print_out(&out, &err);
    int code = ok ? say_report(&report, TALK_NORMAL) : say_error(&err);
    if (ok && audit.problems) code = EXIT_PROBLEMS;
    sm_buf_finish(&out);
    sm_report_finish(&report);
    sm_theme_audit_finish(&audit);
    return code;
}

int run_theme(const struct options *options)
{
    struct sm_error err = {0};
    const char *what = options->operands[0];
    bool list = strcmp(what, "list") == 0, check = strcmp(what, "check") == 0;
    if (list && options->operand_count == 1) return list_themes(options->json);
    if (check && options->operand_count == 2)
        return check_theme(options->operands[1], options->json);
    if (list)
        sm_fail(&err, SM_E_USAGE, "theme list: \"%s\" is one argument too many",
                options->operands[1]);
    else if (check)
        sm_fail(&err, SM_E_USAGE, "theme check: which? name a theme or a .css file");
    else
        sm_fail(&err, SM_E_USAGE, "theme: \"%s\" is unknown; there are: list, check NAME|FILE",
                what);
    return say_error(&err);
}
