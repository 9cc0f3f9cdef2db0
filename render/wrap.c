/* SPDX-License-Identifier: Apache-2.0
 * Breaking a paragraph: it is shaped once and measured by sums; the lines are then shaped for
 * themselves. Kerning across a line's end can make a line wider than its sum: then it is broken
 * again, for a width smaller by the excess.
 */
#include "render/wrap_words.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

enum { BALANCED_LINES_MAX = 8, TRIES = 4 };
static const double slack_px = 1e-6;

struct wrapping {
    struct sm_shaper shaper;
    const struct sm_wrap *wrap;
    struct sm_paragraph paragraph;
    size_t *firsts; /* the first word of each line, and the word behind the last line */
    size_t line_count;
    struct sm_run *lines;
};

static double width_of_words(const struct wrapping *w, size_t first, size_t last)
{
    return sm_paragraph_width(&w->paragraph, w->paragraph.words[first].start,
                              w->paragraph.words[last].end);
}

/* Fill line after line. Returns how many lines it takes, counting no further than 'most' + 1. */
static size_t fill_lines(struct wrapping *w, double width_px, size_t most)
{
    size_t lines = 0, word = 0, count = w->paragraph.word_count;
    while (word < count) {
        if (lines == most) return most + 1;
        size_t last = word;
        while (last + 1 < count && width_of_words(w, word, last + 1) <= width_px + slack_px)
            last++;
        w->firsts[lines++] = word;
        word = last + 1;
        w->firsts[lines] = word;
    }
    return lines;
}

/* The best way to set the words before some word in some number of lines. */
struct setting {
    double squares; /* of the lines' widths, summed: least when they are most alike */
    size_t first;   /* word of the last line; SIZE_MAX when there is no way */
};

/* Extend the settings 'before', which end where this line begins, by a line that ends before word
 * 'end'. */
static struct setting best_last_line(const struct wrapping *w, const struct setting *before,
                                     size_t end, double width_px)
{
    struct setting best = {0, SIZE_MAX};
    for (size_t first = end; first-- > 0;) {
        double width = width_of_words(w, first, end - 1);
        if (width > width_px + slack_px && first + 1 < end) break;
        double squares = before[first].squares + width * width;
        if (before[first].first == SIZE_MAX) continue;
        if (best.first == SIZE_MAX || squares < best.squares)
            best = (struct setting){squares, first};
    }
    return best;
}

/* In the same number of lines, make them as alike as the width allows. */
static bool balance(struct wrapping *w, double width_px)
{
    size_t ends = w->paragraph.word_count + 1, lines = w->line_count;
    struct setting *settings =
        sm_arena_alloc(w->shaper.arena, ends * (lines + 1), sizeof *settings);
    if (!settings) return sm_fail_memory(w->shaper.err);
    for (size_t end = 0; end < ends; end++)
        settings[end] = (struct setting){0, end ? SIZE_MAX : 0};
    for (size_t line = 1; line <= lines; line++)
        for (size_t end = 0; end < ends; end++)
            settings[line * ends + end] =
                best_last_line(w, settings + (line - 1) * ends, end, width_px);
    size_t end = ends - 1;
    for (size_t line = lines; line > 0; line--)
        w->firsts[line - 1] = end = settings[line * ends + end].first;
    return true;
}

static bool shape_bytes(struct wrapping *w, size_t start, size_t end, struct sm_run *run)
{
    /* Most paragraphs are one line, which is shaped already. */
    if (start == 0 && end == w->paragraph.run.text.n) {
        *run = w->paragraph.run;
        return true;
    }
    return sm_shape(&w->shaper, (struct sm_text){w->paragraph.run.text.at + start, end - start},
                    run);
}

/* By how much the widest of the shaped lines that could have been broken is too wide. */
static double excess_px(const struct wrapping *w)
{
    double excess = 0;
    for (size_t i = 0; i < w->line_count; i++) {
        bool breakable = w->firsts[i + 1] - w->firsts[i] > 1;
        if (breakable) excess = fmax(excess, w->lines[i].width_px - w->wrap->width_px);
    }
    return excess;
}

static bool shape_lines(struct wrapping *w)
{
    const struct sm_word *words = w->paragraph.words;
    for (size_t i = 0; i < w->line_count; i++)
        if (!shape_bytes(w, words[w->firsts[i]].start, words[w->firsts[i + 1] - 1].end,
                         &w->lines[i]))
            return false;
    return true;
}

/* Where the last code point of bytes 'start' to 'end' begins. */
static size_t last_start(struct sm_text text, size_t start, size_t end)
{
    size_t at = end - 1;
    while (at > start && ((unsigned char)text.at[at] & 0xC0) == 0x80)
        at--;
    return at;
}

static bool is_joint(uint32_t code)
{
    return (code < 0x80 && code != 0 && strchr(" ,;:.-", (int)code)) ||
           (code >= 0x2010 && code <= 0x2014) || code == 0xA0 || code == 0xB7 || code == 0x202F;
}

/* Nothing that joins or parts stands before "…". */
static size_t without_joints(struct sm_text text, size_t start, size_t end)
{
    while (end > start) {
        size_t at = last_start(text, start, end);
        const char *byte = text.at + at;
        if (at == start || !is_joint(sm_utf8_next(&byte, text.at + end))) break;
        end = at;
    }
    return end;
}

static bool shape_cut(struct wrapping *w, size_t start, size_t end, struct sm_run *run)
{
    static const char ellipsis[] = "…";
    struct sm_text text = w->paragraph.run.text;
    end = without_joints(text, start, end);
    size_t n = end - start;
    char *bytes = sm_arena_alloc(w->shaper.arena, n + sizeof ellipsis, 1);
    if (!bytes) return sm_fail_memory(w->shaper.err);
    memcpy(bytes, text.at + start, n);
    memcpy(bytes + n, ellipsis, sizeof ellipsis);
    return sm_shape(&w->shaper, (struct sm_text){bytes, n + sizeof ellipsis - 1}, run);
}

/* Where to cut next when bytes up to 'end' are too many: behind a shorter row of words, or, in
 * the line's first word, one cluster earlier. Returns 'start' when there is nothing left. */
static size_t earlier_end(const struct wrapping *w, size_t first, size_t end)
{
    const struct sm_paragraph *p = &w->paragraph;
    for (size_t i = p->word_count; i-- > first;)
        if (p->words[i].end < end) return p->words[i].end;
    size_t start = p->words[first].start;
    while (end > start && !p->begins_cluster[--end])
        ;
    return end;
}

/* The last line: as many words as go with "…", or part of the first one. */
static bool cut_last_line(struct wrapping *w)
{
    size_t line = w->line_count - 1, first = w->firsts[line];
    struct sm_run *run = &w->lines[line];
    size_t start = w->paragraph.words[first].start;
    size_t end = w->paragraph.words[w->firsts[line + 1] - 1].end;
    while (sm_paragraph_width(&w->paragraph, start, end) > w->wrap->width_px) {
        size_t earlier = earlier_end(w, first, end);
        if (earlier == start) break;
        end = earlier;
    }
    for (;;) {
        if (!shape_cut(w, start, end, run)) return false;
        size_t earlier = earlier_end(w, first, end);
        if (run->width_px <= w->wrap->width_px + slack_px || earlier == start) return true;
        end = earlier;
    }
}

/* Break for 'width_px', in at most the lines asked for; '*cut' says whether words are left. */
static bool break_lines(struct wrapping *w, double width_px, bool *cut)
{
    size_t most = (size_t)w->wrap->line_max;
    w->line_count = fill_lines(w, width_px, most);
    *cut = w->line_count > most;
    if (*cut) w->line_count = most;
    bool balanced =
        w->wrap->balanced && !*cut && w->line_count > 1 && w->line_count <= BALANCED_LINES_MAX;
    return !balanced || balance(w, width_px);
}

static bool wrap_words(struct wrapping *w, bool *cut)
{
    double width_px = w->wrap->width_px;
    for (int i = 0; i < TRIES; i++) {
        if (!break_lines(w, width_px, cut) || !shape_lines(w)) return false;
        double excess = excess_px(w);
        if (excess <= slack_px) break;
        width_px -= excess + slack_px;
    }
    return !*cut || cut_last_line(w);
}

static bool start_wrapping(struct wrapping *w, struct sm_text text)
{
    if (!sm_paragraph_init(&w->paragraph, &w->shaper, text)) return false;
    w->shaper.direction = w->paragraph.run.rtl ? SM_RIGHT_TO_LEFT : SM_LEFT_TO_RIGHT;
    w->firsts = sm_arena_alloc(w->shaper.arena, w->paragraph.word_count + 1, sizeof *w->firsts);
    return w->firsts || sm_fail_memory(w->shaper.err);
}

int sm_wrap_lines(struct sm_fonts *fonts, struct sm_text text, const struct sm_wrap *wrap,
                  struct sm_arena *arena, struct sm_run *lines, bool *cut, struct sm_report *report,
                  struct sm_error *err)
{
    struct wrapping w = {
        .shaper = {fonts, wrap->type, SM_DIRECTION_OF_TEXT, arena, report, err},
        .wrap = wrap,
        .lines = lines,
    };
    bool was_cut = false;
    if (!start_wrapping(&w, text)) return -1;
    if (wrap->line_max < 1)
        was_cut = w.paragraph.word_count > 0;
    else if (!wrap_words(&w, &was_cut))
        return -1;
    if (cut) *cut = was_cut;
    return (int)w.line_count;
}
