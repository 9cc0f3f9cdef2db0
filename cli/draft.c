/* SPDX-License-Identifier: Apache-2.0
 * sitmap draft: prose in, a week for the editor's review out.
 */
#include "cli/commands.h"
#include "cli/opening.h"

static void say_notes(const struct sm_draft *draft, const char *name)
{
    for (size_t i = 0; i < draft->note_count; i++) {
        struct sm_buf line = {0};
        if (draft->notes[i].why == SM_DRAFT_UNRESOLVED) continue; /* a warning of the report */
        put_draft_note(draft, name, &draft->notes[i], &line);
        if (!line.failed) say_note(line.bytes);
        sm_buf_finish(&line);
    }
}

static void say_summary(const struct sm_draft *draft, const char *name)
{
    struct sm_buf line = {0};
    put_draft_summary(draft, name, &line);
    if (!line.failed) say_note(line.bytes);
    sm_buf_finish(&line);
}

static bool print_json(const struct sm_draft *draft, struct sm_error *err)
{
    struct sm_buf json = {0};
    sm_draft_put_json(draft, &json);
    bool ok = print_out(&json, err);
    sm_buf_finish(&json);
    return ok;
}

static bool write_draft(const struct options *options, const struct sm_draft *draft,
                        struct sm_report *report, struct sm_error *err)
{
    if (options->json && !print_json(draft, err)) return false;
    return !options->out || sm_draft_write(draft, options->out, report, err);
}

static bool check_options(const struct options *options, struct sm_error *err)
{
    if (!options->out && !options->json)
        return sm_fail(err, SM_E_USAGE,
                       "draft: where to is missing; write -o FOLDER, or --json to look only");
    return true;
}

int run_draft(const struct options *options)
{
    struct sm_error err = {0};
    struct sm_report report = {0};
    struct sm_buf text = {0};
    struct sm_draft *draft = NULL;
    bool ok = check_options(options, &err);
    struct sm_base_options base = {.base_folder = options->base, .places_file = options->places};
    struct sm_base *opened = ok ? sm_base_open(&base, &report, &err) : NULL;
    if (opened) draft = open_draft(options, sm_base_gazetteer(opened), &text, &report, &err);
    ok = draft && write_draft(options, draft, &report, &err);
    const char *name = options->operands[0][0] == '-' ? "standard input" : options->operands[0];
    if (ok && !options->quiet) say_notes(draft, name);
    int code = say_report(&report, options_talk(options));
    if (ok && !options->quiet) say_summary(draft, name);
    if (!ok) code = say_error(&err);
    sm_draft_close(draft);
    sm_buf_finish(&text);
    sm_base_close(opened);
    sm_report_finish(&report);
    return code;
}
