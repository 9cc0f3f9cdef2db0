/* SPDX-License-Identifier: Apache-2.0 */
#include "roundup/prose.h"

#include <stdlib.h>
#include <string.h>

#include "roundup/phrase_memo.h"
#include "roundup/prose_private.h"

static bool fail_at(const char *name, struct sm_text source, size_t bad, const char *what,
                    struct sm_error *err)
{
    size_t line = 1, line_from = 0;
    for (size_t i = 0; i < bad; i++) {
        if (source.at[i] != '\n') continue;
        line++;
        line_from = i + 1;
    }
    return sm_fail(err, SM_E_INPUT, "%s:%zu: byte %zu of the line is %s", name, line,
                   bad - line_from + 1, what);
}

static bool check_source(struct sm_text source, const char *name, struct sm_error *err)
{
    size_t bad;
    if (!sm_utf8_valid(source, &bad))
        return fail_at(name, source, bad, "not UTF-8; save the text as plain text in UTF-8", err);
    const char *nul = source.n ? memchr(source.at, '\0', source.n) : NULL;
    if (!nul) return true;
    return fail_at(name, source, (size_t)(nul - source.at),
                   "NUL; save the round-up as plain text in UTF-8", err);
}

/* A short list of a page's sections is its menu. */
enum { MENU_LINES = 3 };

/* How many blocks from 'from' on are a menu; '*run' says how many are short at all. */
static size_t menu_length(const struct sm_prose *prose, const struct sm_prose_blocks *blocks,
                          size_t from, size_t *run)
{
    size_t at = from, sections = 0, last = from;
    for (; at < blocks->count && blocks->at[at].words <= 3 && !blocks->at[at].stopped; at++) {
        bool section = sm_prose_is_section(prose, &blocks->at[at]) ||
                       sm_prose_boilerplate(prose, &blocks->at[at]) != NULL;
        if (!section && at == from) break;
        sections += section;
        if (section) last = at + 1;
    }
    *run = at - from;
    bool menu = last - from >= MENU_LINES && sections * 2 >= last - from;
    return menu ? last - from : 0;
}

static void note_left_out(const struct sm_prose *prose, const struct sm_prose_block *block,
                          const char *why, const char *name, struct sm_report *report)
{
    enum { SHOWN_BYTES = 60 };
    struct sm_text slice = sm_prose_slice(prose, block->token, block->token_count);
    size_t shown = slice.n < SHOWN_BYTES ? slice.n : SHOWN_BYTES;
    while (shown && shown < slice.n && ((unsigned char)slice.at[shown] & 0xC0) == 0x80)
        shown--;
    size_t line = sm_prose_line(prose, (size_t)(slice.at - prose->source.at));
    sm_remark(report, SM_NOTE, "%s:%zu: \"%.*s\" was left out as %s", name, line, (int)shown,
              slice.at, why);
}

/* Does the block name the round-up, though it ends with a stop? */
static bool counts_days(const struct sm_prose *prose, const struct sm_prose_block *block)
{
    if (block->words > 24) return false;
    size_t end = block->token + block->token_count;
    for (size_t i = block->token; i + 1 < end; i++) {
        struct sm_text low = prose->tokens[i].low;
        bool day = sm_text_is(low, "day") || sm_text_is(low, "days");
        if (day && prose->tokens[i + 1].kind == SM_TOKEN_NUMBER) return true;
    }
    return false;
}

static void settle_headline(struct sm_prose *prose, const struct sm_prose_blocks *blocks, size_t i)
{
    struct sm_prose_block *block = &blocks->at[i];
    enum { TITLE_WORDS_MAX = 14 };
    bool first = !prose->paragraph_count && i + 1 < blocks->count;
    bool decorated =
        block->bullet && block->blank_after && !block->stopped && block->words <= TITLE_WORDS_MAX;
    if (first && (counts_days(prose, block) || decorated)) block->headline = true;
    /* A headline without anything that it heads is a sentence, unless it shouts. */
    const struct sm_prose_block *next = i + 1 < blocks->count ? block + 1 : NULL;
    bool heads = next && (!prose->paragraph_count || block->blank_after || next->bullet ||
                          next->words > block->words);
    if (!heads && block->headline && !prose->tokens[block->token].all_capitals)
        block->headline = false;
    if (block->headline && !prose->title.n && !prose->paragraph_count)
        prose->title = sm_prose_slice(prose, block->token, block->token_count);
}

static bool read_blocks(struct sm_prose *prose, const struct sm_prose_blocks *blocks,
                        const char *name, struct sm_report *report, struct sm_error *err)
{
    size_t menu = 0, run = 0;
    for (size_t i = 0; i < blocks->count; i++) {
        const struct sm_prose_block *block = &blocks->at[i];
        if (!run) menu = menu_length(prose, blocks, i, &run);
        const char *why = menu ? "navigation" : sm_prose_boilerplate(prose, block);
        menu -= menu > 0;
        run -= run > 0;
        if (why) {
            note_left_out(prose, block, why, name, report);
            continue;
        }
        settle_headline(prose, blocks, i);
        if (!sm_prose_split(prose, block, err)) return false;
    }
    return true;
}

static bool begin_memo(struct sm_prose *prose, struct sm_error *err)
{
    prose->memo = sm_phrase_memo_new(prose->word_count);
    return prose->memo || sm_fail_memory(err);
}

bool sm_prose_share(const struct sm_prose *prose, struct sm_prose *view, struct sm_error *err)
{
    *view = *prose;
    return begin_memo(view, err);
}

void sm_prose_leave(struct sm_prose *view)
{
    sm_phrase_memo_free(view->memo);
    *view = (struct sm_prose){0};
}

bool sm_prose_read(struct sm_prose *prose, struct sm_text source, const char *name,
                   struct sm_report *report, struct sm_error *err)
{
    *prose = (struct sm_prose){.source = source, .name = name};
    struct sm_prose_blocks blocks = {0};
    bool ok = check_source(source, name, err) && sm_prose_tokenise(prose, err) &&
              sm_prose_number_words(prose, err) && begin_memo(prose, err) &&
              sm_prose_block_lines(prose, &blocks, err) &&
              read_blocks(prose, &blocks, name, report, err);
    free(blocks.at);
    if (!ok) sm_prose_finish(prose);
    return ok;
}

void sm_prose_finish(struct sm_prose *prose)
{
    free(prose->tokens);
    free(prose->sentences);
    free(prose->lines);
    sm_phrase_memo_free(prose->memo);
    sm_arena_finish(&prose->arena);
    *prose = (struct sm_prose){0};
}

/* Do the words begin with this one? Where they go on then, else NULL. Almost all fall at the first
 * bytes, so their length is not asked for. */
static const char *behind_word(const char *words, struct sm_text low)
{
    if (words[0] == '*' && (words[1] == ' ' || !words[1])) return words + 1;
    size_t n = 0;
    while (n < low.n && words[n] && words[n] == low.at[n])
        n++;
    bool whole = n > 0 && n == low.n && (words[n] == ' ' || !words[n]);
    return whole ? words + n : NULL;
}

size_t sm_prose_match_words(const struct sm_prose *prose, size_t token, size_t end,
                            const char *words)
{
    size_t taken = 0;
    if (end > prose->token_count) end = prose->token_count;
    while (*words) {
        if (token + taken >= end) return 0;
        words = behind_word(words, prose->tokens[token + taken].low);
        if (!words) return 0;
        taken++;
        words += *words == ' ';
    }
    return taken;
}

const struct sm_sentence *sm_prose_sentence_of(const struct sm_prose *prose, size_t token)
{
    size_t low = 0, high = prose->sentence_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct sm_sentence *sentence = &prose->sentences[middle];
        if (token < sentence->token)
            high = middle;
        else if (token >= sentence->token + sentence->token_count)
            low = middle + 1;
        else
            return sentence;
    }
    return NULL;
}

struct sm_text sm_prose_slice(const struct sm_prose *prose, size_t token, size_t count)
{
    if (!count || token >= prose->token_count) return (struct sm_text){0};
    const char *from = prose->tokens[token].text.at;
    return (struct sm_text){from,
                            (size_t)(sm_text_end(prose->tokens[token + count - 1].text) - from)};
}

size_t sm_prose_line(const struct sm_prose *prose, size_t byte)
{
    size_t low = 0, high = prose->line_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (prose->lines[middle] <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? low : 1;
}
