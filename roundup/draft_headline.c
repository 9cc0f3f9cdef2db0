/* SPDX-License-Identifier: Apache-2.0
 * Headlines, titles and summaries: what the text tells again below them.
 */
#include "roundup/draft_merging.h"
#include "roundup/draft_words.h"

/* A line above the one that says which days are covered, without a full stop. */
static bool is_in_head(const struct sm_draft_merging *merge, const struct sm_draft_row *row)
{
    const struct sm_prose *prose = merge->in->prose;
    const struct sm_coverage *coverage = &merge->in->draft->coverage;
    const struct sm_sentence *sentence = &prose->sentences[row->sentence];
    size_t end = sentence->token + sentence->token_count;
    return coverage->token_count && end <= coverage->token + coverage->token_count &&
           sentence->token_count && !sm_text_is(prose->tokens[end - 1].text, ".");
}

/* "Key takeaways", "At a glance": what stands under it is told again below. */
static bool is_summary_heading(const struct sm_draft_merging *merge,
                               const struct sm_sentence *sentence)
{
    enum { WORDS_MAX = 6 };
    static const char *const words[] = {"key takeaways",
                                        "takeaways",
                                        "highlights",
                                        "at a glance",
                                        "in brief",
                                        "summary",
                                        "closing summary",
                                        "opening summary",
                                        "executive summary",
                                        "key points",
                                        "key developments",
                                        "main points",
                                        "the week in brief",
                                        "in short",
                                        "what happened",
                                        "коротко",
                                        "стисло",
                                        "підсумки",
                                        "головні події",
                                        "тези",
                                        NULL};
    const struct sm_prose *prose = merge->in->prose;
    size_t end = sentence->token + sentence->token_count;
    if (!sentence->headline || sentence->token_count > WORDS_MAX) return false;
    for (size_t at = sentence->token; at < end; at++)
        if (sm_draft_phrase(prose, at, end, words)) return true;
    return false;
}

/* Does the row's sentence stand in a summary of what the text tells further on? */
static bool is_in_summary(const struct sm_draft_merging *merge, const struct sm_draft_row *row)
{
    enum { SENTENCES_MAX = 40 };
    const struct sm_sentence *sentences = merge->in->prose->sentences;
    for (size_t back = 0; back < SENTENCES_MAX && back <= row->sentence; back++) {
        const struct sm_sentence *sentence = &sentences[row->sentence - back];
        if (sentence->headline) return is_summary_heading(merge, sentence);
    }
    return false;
}

static bool is_in_title(const struct sm_draft_merging *merge, const struct sm_draft_row *row)
{
    const struct sm_prose *prose = merge->in->prose;
    const char *at = prose->source.at + prose->sentences[row->sentence].from;
    return (at >= prose->title.at && at < sm_text_end(prose->title)) || is_in_head(merge, row);
}

/* Does the body tell of the town that a title names? What happened there stands in it then, though
 * in words too different to be seen as the same. */
static bool is_told_below(const struct sm_draft_merging *merge, const struct sm_draft_row *row)
{
    const struct sm_prose *prose = merge->in->prose;
    const struct sm_sentence *sentence = &prose->sentences[row->sentence];
    const struct sm_wheres *wheres = &merge->in->wheres;
    for (size_t i = wheres->count; row->event.on_place && i-- > 0;) {
        if (wheres->at[i].token < sentence->token + sentence->token_count) return false;
        if (wheres->at[i].place == row->event.on_place) return true;
    }
    return false;
}

static bool is_headline(const struct sm_draft_merging *merge, const struct sm_draft_row *row)
{
    const struct sm_prose *prose = merge->in->prose;
    return is_in_title(merge, row) || prose->sentences[row->sentence].headline ||
           is_in_summary(merge, row);
}

void sm_draft_find_headlines(struct sm_draft_merging *merge)
{
    const struct sm_draft *draft = merge->in->draft;
    for (size_t i = 0; i < draft->row_count; i++)
        merge->headline[i] = is_headline(merge, &draft->rows[i]);
}

/* A headline's row goes where the body tells the same, at the same place or within it. A title over
 * all may be covered anywhere, another headline by what stands under it. */
void sm_draft_merge_headline(struct sm_draft_merging *merge, size_t i)
{
    struct sm_draft *draft = merge->in->draft;
    struct sm_draft_row *row = &draft->rows[i];
    const struct sm_prose *prose = merge->in->prose;
    bool is_title = row->sentence == 0 || prose->sentences[row->sentence - 1].headline ||
                    is_in_summary(merge, row);
    for (size_t k = i + 1; k < draft->row_count && k < i + SM_REACH_ROWS; k++) {
        struct sm_draft_row *body = &draft->rows[k];
        if (merge->headline[k] && !is_title) {
            if (prose->sentences[body->sentence].paragraph !=
                prose->sentences[row->sentence].paragraph)
                return;
            continue;
        }
        if (merge->headline[k] || !sm_draft_tells_same(row, body)) continue;
        bool next = body->sentence == row->sentence + 1;
        if (sm_draft_lies_around(&body->event, &row->event)) {
            if (!next) continue;
            sm_draft_take_place(body, row);
        }
        sm_draft_absorb(merge, &body->event, &row->event);
        merge->gone[i] = true;
        return;
    }
    bool visit = row->event.category == SM_DIPLOMACY;
    if (!visit && is_in_title(merge, row) && is_told_below(merge, row)) merge->gone[i] = true;
}
