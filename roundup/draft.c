/* SPDX-License-Identifier: Apache-2.0
 * A round-up, sentence by sentence.
 */
#include "roundup/draft.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_unnamed.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"
#include "roundup/phrase_memo.h"

/* What a sentence came to. */
struct outcome {
    bool told; /* it made rows or notes, or went on with the row before */
    bool past; /* only a note of what was before these days */
    bool has_act;
    bool raid_before;       /* a clause told on of the sentence before … */
    struct sm_time carried; /* … and had its time from there */
    bool dated;             /* it said a day */
};

static bool note(struct sm_drafting *in, enum sm_draft_why why, const struct sm_telling *telling,
                 const char *text)
{
    return sm_draft_note(in, why, telling->index, sm_text(text));
}

/* ---- one sentence */

/* Help for a whole country is announced, not seen. */
static bool is_far_aid(const struct sm_drafting *in, const struct sm_act *act)
{
    if (act->category != SM_AID || !in->scene_count) return false;
    for (size_t i = 0; i < in->scene_count; i++)
        if (in->scene[i]->kind != SM_WHERE_COUNTRY && in->scene[i]->token_count) return false;
    return act->count == SM_NO_COUNT;
}

/* "Strikes in Russia." before the first sentence of a paragraph. */
static bool is_run_in_heading(const struct sm_drafting *in, const struct sm_telling *telling)
{
    enum { HEADING_TOKENS_MAX = 6 };
    const struct sm_prose *prose = in->prose;
    const struct sm_sentence *sentence = telling->sentence;
    size_t i = telling->index;
    bool opens = !i || prose->sentences[i - 1].paragraph != sentence->paragraph;
    bool goes_on =
        i + 1 < prose->sentence_count && prose->sentences[i + 1].paragraph == sentence->paragraph;
    return opens && goes_on && sentence->token_count <= HEADING_TOKENS_MAX;
}

/* "Russia hit Ternopil on Thursday." is short, but no heading. */
static bool tells_by_verb(const struct sm_drafting *in, const struct sm_act *act)
{
    static const char *const verbs = "struck|attacked|hit|targeted|shelled|bombed|bombarded|"
                                     "атакувала|вдарила|обстріляла|обстріляли|атакували";
    return act->sign && act->sign->token > in->sentence->token &&
           sm_word_is(in->prose->tokens[act->sign->token].low, verbs);
}

/* "The Black Sea and Deep Strike Monitor": a title's weak word is no news. */
static bool is_mere_title(const struct sm_drafting *in, const struct sm_telling *telling,
                          const struct sm_act *act)
{
    struct sm_text title = in->prose->title;
    const char *at = in->prose->source.at + telling->sentence->from;
    bool titled = telling->sentence->headline || (at >= title.at && at < sm_text_end(title));
    if (is_run_in_heading(in, telling) && !tells_by_verb(in, act)) titled = true;
    return titled && act->sign && act->sign->weight <= 1;
}

/* "In Kyiv three people died, in Lutsk 30 were injured": what one clause takes of the sentence
 * before, the next takes too. */
static void keep_carried(struct outcome *outcome, const struct sm_act *act, struct sm_time *time)
{
    if (time->rule && strcmp(time->rule, "carried") == 0) {
        outcome->carried = *time;
        outcome->raid_before = sm_draft_is_raid(act->category) || act->category == SM_CASUALTIES;
        return;
    }
    bool harm = sm_draft_is_raid(act->category) || act->category == SM_CASUALTIES ||
                act->category == SM_ENERGY || act->category == SM_INFRASTRUCTURE;
    if (!time->said && outcome->raid_before && harm) *time = outcome->carried;
}

/* Who says what a clause tells, where the parts of the sentence have speakers of their own. */
static const struct sm_saying *saying_of_act(const struct sm_drafting *in,
                                             const struct sm_telling *telling,
                                             const struct sm_span *clause, const struct sm_act *act)
{
    size_t at = act->sign         ? act->sign->token
                : in->scene_count ? in->scene[0]->token
                                  : clause->token;
    const struct sm_say_part *part = sm_draft_say_part(in, at);
    if (!part) return telling->saying;
    return part->said ? &part->saying : NULL;
}

static bool read_clause(struct sm_drafting *in, const struct sm_telling *of_sentence,
                        const struct sm_span *clause, struct outcome *outcome)
{
    struct sm_telling own = *of_sentence;
    const struct sm_telling *telling = &own;
    struct sm_act act;
    if (!sm_draft_find_scene(in, clause) || !sm_draft_name_town(in, clause)) return false;
    if (clause->sum) {
        if (sm_draft_find_act(in, clause, &act)) in->ellipsis = act;
        return true;
    }
    if (!sm_draft_find_more_freed(in, clause, &act) && !sm_draft_tell(in, clause, &act) &&
        !sm_draft_find_echo(in, clause, &act))
        return true;
    own.saying = saying_of_act(in, of_sentence, clause, &act);
    outcome->has_act = true;
    /* "No missiles were launched": where nobody denies, nothing happened. */
    if (act.negated && !of_sentence->saying) return true;
    /* "No one was hurt, the governor said": denies nothing. */
    if (act.negated && act.category == SM_CASUALTIES && of_sentence->saying->status != SM_DENIED)
        return true;
    if (is_far_aid(in, &act)) return true;
    if (sm_draft_is_exchange(in, clause, &act)) {
        sm_draft_leave_lands(in);
        sm_draft_count_exchange(in, clause, &act);
    } else if (sm_draft_drop_abroad(in, &act) || sm_draft_drop_politics(in, clause, &act)) {
        return true;
    }
    struct sm_time time = sm_draft_find_time(in, clause, &telling->span, act.sign);
    const char *unreal = sm_draft_why_unreal(in, clause, &time, &act);
    if (!unreal && sm_draft_is_past(in, clause, &act, &time)) {
        time.background = true;
        unreal = sm_draft_why_unreal(in, clause, &time, &act);
    }
    if (unreal) {
        if (time.background && !sm_draft_tell_past(in, clause, &act)) return false;
        outcome->past = !outcome->told && time.background;
        outcome->told = true;
        return note(in, SM_DRAFT_BACKGROUND, telling, unreal);
    }
    in->ellipsis = act;
    sm_draft_carry(in, telling, &act, &time);
    sm_draft_carry_weapon(in, clause, &time, &act);
    keep_carried(outcome, &act, &time);
    sm_draft_keep_day(in, clause, &act, &time);
    outcome->dated |= in->dated_time.said && time.said && strcmp(time.rule, "carried") != 0;
    if (is_mere_title(in, telling, &act)) return true;
    sm_draft_place_exchange(in, clause, &act, &time);
    if (!in->scene_count)
        return sm_draft_tell_unplaced(in, telling, clause, &act, &time, &outcome->told);
    outcome->told = true;
    return sm_draft_tell_whole(in, telling, clause, &act, &time) &&
           sm_draft_add_rows(in, telling, clause, &act, &time) &&
           sm_draft_tell_raid_on_guest(in, telling, clause, &act, &time);
}

static void begin_sentence(struct sm_drafting *in, const struct sm_telling *telling)
{
    const struct sm_sentence *sentence = telling->sentence;
    bool under_headline =
        telling->index && in->prose->sentences[telling->index - 1].headline && !sentence->headline;
    if (sentence->paragraph != in->paragraph && !under_headline &&
        !sm_draft_refers_back(in, &telling->span))
        in->last_count = 0;
    if (sentence->paragraph != in->paragraph && !in->topic_is_headline) in->topic = NULL;
    if (sentence->paragraph != in->paragraph && !under_headline) in->town = NULL;
    if (sentence->paragraph != in->paragraph) in->carried = in->sector = NULL;
    if (sentence->paragraph != in->paragraph) in->weather = false;
    if (sentence->paragraph != in->paragraph) sm_draft_forget_days(in, telling);
    in->paragraph = sentence->paragraph;
    in->ellipsis.category = SM_CATEGORY_COUNT;
    sm_draft_take_topic(in, telling);
    sm_draft_find_referred(in, telling);
    in->weather |= sm_draft_holds(in, &telling->span, sm_draft_weather);
    sm_draft_begin_tally(in, &telling->span);
    if (!sm_draft_holds(in, &telling->span, sm_draft_accident)) return;
    /* What goes on with an accident is no event of the war either. */
    in->topic = in->carried = in->town = NULL;
    in->topic_count = in->last_count = 0;
}

static const struct sm_saying *saying_of(struct sm_drafting *in, size_t sentence)
{
    const struct sm_whats *whats = &in->whats;
    while (in->saying < whats->saying_count && whats->sayings[in->saying].sentence < sentence)
        in->saying++;
    bool has = in->saying < whats->saying_count && whats->sayings[in->saying].sentence == sentence;
    return has ? &whats->sayings[in->saying] : NULL;
}

/* A line of a megabyte is no sentence: what one of its clauses says must not be looked for in all.
 */
static bool is_endless(const struct sm_sentence *sentence)
{
    enum { SENTENCE_TOKENS_MAX = 1000 };
    return sentence->token_count > SENTENCE_TOKENS_MAX;
}

static bool read_sentence(struct sm_drafting *in, size_t index)
{
    const struct sm_sentence *sentence = &in->prose->sentences[index];
    struct sm_telling telling = {
        .sentence = sentence,
        .index = index,
        .span = sm_draft_span(in, sentence->token, sentence->token + sentence->token_count),
        .saying = saying_of(in, index),
    };
    struct outcome outcome = {0};
    size_t first_row = in->draft->row_count;
    in->telling_saying = telling.saying;
    in->past_told = false;
    in->sentence = sentence;
    in->tells_of_captives = sm_draft_tells_of_captives(in, &telling.span);
    begin_sentence(in, &telling);
    sm_draft_find_subordinates(in, sentence);
    if (!sm_draft_tell_visits(in, &telling, &outcome.told)) return false;
    if (outcome.told) return true;
    if (!sm_draft_divide(in, sentence)) return false;
    struct sm_telling part = telling;
    for (size_t i = 0; i < in->clause_count; i++) {
        if (is_endless(sentence)) part.span = in->clauses[i];
        size_t asides = in->aside_count;
        if (!read_clause(in, &part, &in->clauses[i], &outcome)) return false;
        in->aside_count = asides;
    }
    if (!sm_draft_tell_day_before(in, &telling, &outcome.told)) return false;
    sm_draft_deny(in, &telling);
    if (outcome.dated) sm_draft_keep_raid(in, &telling, first_row);
    if (!outcome.dated && first_row == in->draft->row_count) sm_draft_keep_raided_day(in, &telling);
    sm_draft_keep_past(in, &telling);
    sm_draft_keep_lead(in, &telling);
    sm_draft_remember(in, &telling.span, outcome.told && !outcome.past);
    if (outcome.told || sentence->headline) return true;
    if (!outcome.has_act && sm_draft_dates_last(in, &telling)) return true;
    if (!outcome.has_act && sm_draft_follows(in, &telling, NULL))
        return sm_draft_go_on(in, &telling, NULL);
    bool placed = sm_draft_names_place(in, &telling.span);
    return note(in, SM_DRAFT_OFF_MAP, &telling,
                !placed           ? "no place on the map is named"
                : outcome.has_act ? "its places act or are spoken of; none is where it happened"
                                  : "nothing that a map could show");
}

/* ---- all of them */

static bool read_all(struct sm_drafting *in)
{
    sm_draft_unframe(in);
    in->lead.category = SM_CATEGORY_COUNT;
    for (size_t i = 0; i < in->prose->sentence_count; i++)
        if (!sm_signal_check(in->err) || !read_sentence(in, i)) return false;
    return sm_draft_merge(in) && sm_draft_name_week(in);
}

struct sm_draft *sm_draft_read(struct sm_text source, const struct sm_draft_options *options,
                               const struct sm_gazetteer *gazetteer, struct sm_report *report,
                               struct sm_error *err)
{
    struct sm_draft *draft = sm_alloc_zeroed(1, sizeof *draft);
    if (!draft) {
        sm_fail_memory(err);
        return NULL;
    }
    struct sm_drafting in = {.draft = draft,
                             .prose = &draft->prose,
                             .gazetteer = gazetteer,
                             .err = err,
                             .raid_land = ""};
    bool ok = sm_prose_read(&draft->prose, source, options->name, report, err) &&
              sm_coverage_find(&draft->prose, &options->coverage, &draft->coverage, report, err) &&
              sm_draft_find_all(&in, options->threads) && read_all(&in) &&
              sm_phrase_memo_check(draft->prose.memo, err);
    free(in.clauses);
    free(in.scene);
    if (ok) return draft;
    sm_draft_close(draft);
    return NULL;
}

void sm_draft_close(struct sm_draft *draft)
{
    if (!draft) return;
    free(draft->rows);
    free(draft->notes);
    sm_prose_finish(&draft->prose);
    sm_arena_finish(&draft->arena);
    free(draft);
}
