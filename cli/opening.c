/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/opening.h"

#include <string.h>

#include "base/file.h"

enum { TEXT_BYTES_MAX = 1 << 30, SNIPPET_CHARACTERS = 48 };

static const char *name_of(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

/* The beginning of a sentence, on one line. */
static void put_snippet(struct sm_buf *out, struct sm_text text)
{
    const char *at = text.at, *end = sm_text_end(text);
    for (int n = 0; at < end; n++) {
        if (n == SNIPPET_CHARACTERS) {
            sm_buf_str(out, "…");
            return;
        }
        uint32_t c = sm_utf8_next(&at, end);
        sm_buf_code(out, c < ' ' ? ' ' : c);
    }
}

void put_draft_note(const struct sm_draft *draft, const char *name,
                    const struct sm_draft_note *note, struct sm_buf *out)
{
    const struct sm_sentence *sentence = &draft->prose.sentences[note->sentence];
    struct sm_text source = draft->prose.source;
    sm_buf_str(out, name);
    sm_buf_char(out, ':');
    sm_buf_int(out, (long long)sm_prose_line(&draft->prose, sentence->from));
    sm_buf_str(out, ": sentence ");
    sm_buf_int(out, (long long)note->sentence + 1);
    sm_buf_str(out, ", \"");
    put_snippet(out, (struct sm_text){source.at + sentence->from, sentence->to - sentence->from});
    sm_buf_str(out, "\": ");
    sm_buf_str(out, sm_draft_why_name(note->why));
    sm_buf_str(out, ": ");
    sm_buf_text(out, note->text);
}

static void put_number(struct sm_buf *out, size_t count, const char *one, const char *many)
{
    sm_buf_int(out, (long long)count);
    sm_buf_char(out, ' ');
    sm_buf_str(out, count == 1 ? one : many);
}

void put_draft_summary(const struct sm_draft *draft, const char *name, struct sm_buf *out)
{
    size_t of[3] = {0}, unsure = 0;
    for (size_t i = 0; i < draft->note_count; i++)
        of[draft->notes[i].why]++;
    for (size_t i = 0; i < draft->row_count; i++)
        unsure += draft->rows[i].review.n > 0;
    sm_buf_str(out, name);
    sm_buf_str(out, ": ");
    put_number(out, draft->row_count, "event", "events");
    sm_buf_str(out, " drafted (");
    put_number(out, unsure, "needs review", "need review");
    sm_buf_str(out, "), ");
    put_number(out, of[SM_DRAFT_UNRESOLVED], "unresolved", "unresolved");
    sm_buf_str(out, ", ");
    put_number(out, of[SM_DRAFT_OFF_MAP], "off the map", "off the map");
    sm_buf_str(out, ", ");
    put_number(out, of[SM_DRAFT_BACKGROUND], "background or plan", "background or plans");
}

static void warn_of_unresolved(const struct sm_draft *draft, const char *name,
                               struct sm_report *report)
{
    for (size_t i = 0; i < draft->note_count; i++) {
        struct sm_buf line = {0};
        if (draft->notes[i].why != SM_DRAFT_UNRESOLVED) continue;
        put_draft_note(draft, name, &draft->notes[i], &line);
        if (!line.failed) sm_remark(report, SM_WARNING, "%s", line.bytes);
        sm_buf_finish(&line);
    }
}

static struct sm_draft *draft_text(const struct options *options,
                                   const struct sm_gazetteer *gazetteer, struct sm_text text,
                                   struct sm_report *report, struct sm_error *err)
{
    const char *name = name_of(options->operands[0]);
    struct sm_draft_options how = {
        .coverage = {.day_one = options->has_day_one ? options->day_one : SM_DAY_ONE,
                     .from = options->has_from ? options->from : SM_NO_DAY,
                     .to = options->has_to ? options->to : SM_NO_DAY},
        .name = name,
    };
    struct sm_draft *draft = sm_draft_read(text, &how, gazetteer, report, err);
    if (draft) warn_of_unresolved(draft, name, report);
    return draft;
}

struct sm_draft *open_draft(const struct options *options, const struct sm_gazetteer *gazetteer,
                            struct sm_buf *text, struct sm_report *report, struct sm_error *err)
{
    const char *path = options->operands[0];
    if (!sm_file_read(path, TEXT_BYTES_MAX, text, err)) return NULL;
    struct sm_text content = sm_buf_slice(text);
    if (!sm_text_trim(content).n) {
        sm_fail(err, SM_E_INPUT, "%s: is empty", name_of(path));
        return NULL;
    }
    if (sm_week_kind_of("-", content) == SM_WEEK_PROSE)
        return draft_text(options, gazetteer, content, report, err);
    sm_fail(err, SM_E_INPUT, "%s: is a table or JSON, not prose; render or lint it as it is",
            name_of(path));
    return NULL;
}

static struct sm_week *draft_week(const struct options *options,
                                  const struct sm_gazetteer *gazetteer, struct sm_text text,
                                  struct sm_report *report, struct sm_error *err)
{
    const char *name = name_of(options->operands[0]);
    struct sm_draft *draft = draft_text(options, gazetteer, text, report, err);
    if (!draft) return NULL;
    struct sm_week *week = sm_draft_open_week(draft, name, gazetteer, report, err);
    struct sm_buf line = {0};
    put_draft_summary(draft, name, &line);
    sm_buf_str(&line, "; the maps say that they are a draft");
    if (week && !options->quiet && !line.failed) say_note(line.bytes);
    sm_buf_finish(&line);
    sm_draft_close(draft);
    return week;
}

/* Of these only the content tells what it is. */
static bool may_be_prose(const char *path)
{
    return sm_week_kind_of(path, sm_text("Prose.")) == SM_WEEK_PROSE;
}

/* Of a long table only the days asked for are wanted. */
static bool set_window(const struct options *options, struct sm_week_options *how,
                       struct sm_error *err)
{
    if (!options->has_from && !options->has_to) return true;
    how->has_window = true;
    how->from = options->has_from ? options->from : SM_NO_DAY;
    how->to = options->has_to ? options->to : SM_NO_DAY;
    if (!options->has_from || !options->has_to || how->from <= how->to) return true;
    return sm_fail(err, SM_E_USAGE, "--from: is later than --to; exchange them");
}

struct sm_week *open_week(const struct options *options, const struct sm_week_options *how,
                          const struct sm_gazetteer *gazetteer, struct sm_report *report,
                          struct sm_error *err)
{
    const char *path = options->operands[0];
    struct sm_week_options windowed = how ? *how : (struct sm_week_options){0};
    windowed.thread_max = options->threads;
    if (!set_window(options, &windowed, err)) return NULL;
    how = &windowed;
    if (!may_be_prose(path)) return sm_week_open_with(path, how, gazetteer, report, err);
    struct sm_buf text = {0};
    struct sm_week *week = NULL;
    bool ok = sm_file_read(path, TEXT_BYTES_MAX, &text, err);
    if (ok && !sm_text_trim(sm_buf_slice(&text)).n)
        ok = sm_fail(err, SM_E_INPUT, "%s: is empty", name_of(path));
    if (ok) {
        struct sm_week_texts texts = {name_of(path), {0}, sm_buf_slice(&text)};
        week = sm_week_kind_of(path, texts.table) == SM_WEEK_PROSE
                   ? draft_week(options, gazetteer, texts.table, report, err)
                   : sm_week_open_texts(&texts, how, gazetteer, report, err);
    }
    sm_buf_finish(&text);
    return week;
}
