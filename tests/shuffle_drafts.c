/* SPDX-License-Identifier: Apache-2.0
 * Round-ups that nobody wrote: the sentences and clauses of our test cases, shuffled, cut and glued
 * anew, so that every rule meets what it did not expect. What is drafted of them keeps its
 * promises.
 *
 *   shuffle_drafts CASES FIRST COUNT    drafts of the texts numbered FIRST to FIRST + COUNT - 1
 *   shuffle_drafts CASES NUMBER print   that text, for tests/fuzz/corpus/draft
 */
#include <dirent.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/number.h"
#include "tests/fuzz/draft_promises.h"

struct pieces {
    struct sm_text *at;
    size_t count, capacity;
};

struct stock {
    struct pieces sentences, clauses;
    struct sm_buf texts[1024];
    size_t text_count;
};

/* ---- what there is */

static void add_piece(struct pieces *pieces, struct sm_text piece)
{
    while (piece.n && piece.at[0] == ' ')
        piece = (struct sm_text){piece.at + 1, piece.n - 1};
    if (!piece.n) return;
    require(sm_grow(&pieces->at, &pieces->capacity, pieces->count + 1, sizeof piece));
    pieces->at[pieces->count++] = piece;
}

static bool ends_sentence(struct sm_text text, size_t i)
{
    if (text.at[i] == '\n') return true;
    return i + 1 < text.n && strchr(".!?", text.at[i]) && strchr(" \n", text.at[i + 1]);
}

/* Behind a comma and the like, and before these words. */
static bool ends_clause(struct sm_text text, size_t i)
{
    static const char *const joints[] = {" and ", " while ", " where ", " after ", " та ", " що "};
    if (i + 1 < text.n && strchr(",;:", text.at[i]) && text.at[i + 1] == ' ') return true;
    for (size_t k = 0; i + 1 < text.n && k < sizeof joints / sizeof *joints; k++) {
        size_t n = strlen(joints[k]);
        if (text.n - i > n && memcmp(text.at + i + 1, joints[k], n) == 0) return true;
    }
    return false;
}

static void cut(struct pieces *pieces, struct sm_text text, bool (*ends)(struct sm_text, size_t))
{
    size_t from = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (i + 1 < text.n && !ends(text, i)) continue;
        size_t end = text.at[i] == '\n' ? i : i + 1;
        add_piece(pieces, (struct sm_text){text.at + from, end - from});
        from = i + 1;
    }
}

static void take_text(struct stock *stock, const char *path)
{
    enum { TEXT_BYTES_MAX = 1 << 20 };
    struct sm_error err = {0};
    require(stock->text_count < sizeof stock->texts / sizeof *stock->texts);
    struct sm_buf *text = &stock->texts[stock->text_count++];
    require(sm_file_read(path, TEXT_BYTES_MAX, text, &err));
    cut(&stock->sentences, sm_buf_slice(text), ends_sentence);
}

static bool ends_with(const char *name, const char *end)
{
    size_t n = strlen(name), k = strlen(end);
    return n > k && strcmp(name + n - k, end) == 0;
}

/* The texts in the folder and in those within it, in the order of their names. */
static void take_folder(struct stock *stock, const char *folder)
{
    char path[4096];
    struct dirent **entries = NULL;
    int count = scandir(folder, &entries, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        const char *name = entries[i]->d_name;
        bool fits = name[0] != '.' && sm_path_join(path, sizeof path, folder, name);
        if (fits && sm_folder_exists(path)) take_folder(stock, path);
        if (fits && ends_with(name, ".txt")) take_text(stock, path);
        free(entries[i]);
    }
    free(entries);
}

/* ---- a text of it */

/* splitmix64: the same numbers everywhere. */
static uint64_t next(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static size_t below(uint64_t *state, size_t n)
{
    return (size_t)(next(state) % n);
}

static struct sm_text any(uint64_t *state, const struct pieces *pieces)
{
    return pieces->at[below(state, pieces->count)];
}

#define ONE_OF(state, words) (words)[below(state, sizeof(words) / sizeof *(words))]

static void put_mark(uint64_t *state, struct sm_buf *out)
{
    static const char *const marks[] = {". ",   "; ", ", ", ".\n\n", ": ",   " — ",    ".\n",
                                        "\n\n", " (", ") ", "“",     "” ",   "\n• ",   "\n- ",
                                        " «",   "» ", "? ", "… ",    "\n# ", "\r\n\n", "\n1. "};
    /* The first few are what most sentences have. */
    enum { COMMON = 5 };
    sm_buf_str(out, below(state, 4) ? marks[below(state, COMMON)] : ONE_OF(state, marks));
}

/* What rules count on: days in and out of the week, nights, numbers, places without news. */
static void put_word(uint64_t *state, struct sm_buf *out)
{
    static const char *const words[] = {"on Monday",
                                        "on Sunday",
                                        "on October 21",
                                        "on 31 October",
                                        "on 5 January",
                                        "overnight",
                                        "overnight on Friday",
                                        "overnight into Monday",
                                        "the next day",
                                        "the next night",
                                        "the previous night",
                                        "a day later",
                                        "two days earlier",
                                        "the same night",
                                        "last night",
                                        "last week",
                                        "at the weekend",
                                        "by Friday",
                                        "since Tuesday",
                                        "Friday night",
                                        "early in the week",
                                        "between Monday and Wednesday",
                                        "наступної ночі",
                                        "напередодні",
                                        "у ніч на 31 жовтня",
                                        "минулої ночі",
                                        "того ж дня",
                                        "killing two people",
                                        "130 drones",
                                        "1,027",
                                        "99999999999999",
                                        "48 out of 53",
                                        "near Pokrovsk",
                                        "Kyiv",
                                        "the Kursk region",
                                        "Chisinau",
                                        "the Black Sea",
                                        "the village of",
                                        "20 km southeast of",
                                        "the Sumy, Kherson and Donetsk regions",
                                        "respectively",
                                        "he said",
                                        "of them",
                                        "including",
                                        "was captured",
                                        "were shot down"};
    sm_buf_char(out, ' ');
    sm_buf_str(out, ONE_OF(state, words));
    sm_buf_char(out, ' ');
}

/* A sentence's words up to somewhere, or from somewhere on. */
static void put_part(uint64_t *state, struct sm_text sentence, bool head, struct sm_buf *out)
{
    size_t at = below(state, sentence.n + 1);
    while (at < sentence.n && sentence.at[at] != ' ')
        at++;
    if (head) sm_buf_text(out, (struct sm_text){sentence.at, at});
    if (!head) sm_buf_text(out, (struct sm_text){sentence.at + at, sentence.n - at});
}

static void put_clauses(uint64_t *state, const struct stock *stock, struct sm_buf *out)
{
    enum { CLAUSES_MAX = 9, LIST_MAX = 80 };
    size_t count = 2 + below(state, below(state, 40) ? CLAUSES_MAX : LIST_MAX);
    for (size_t i = 0; i < count; i++) {
        sm_buf_text(out, any(state, &stock->clauses));
        sm_buf_char(out, ' ');
    }
}

static void put_something(uint64_t *state, const struct stock *stock, struct sm_buf *out)
{
    switch (below(state, 5)) {
    case 0:
        sm_buf_text(out, any(state, &stock->sentences));
        sm_buf_char(out, ' ');
        return;
    case 1:
        put_clauses(state, stock, out);
        break;
    case 2:
        put_part(state, any(state, &stock->sentences), true, out);
        put_part(state, any(state, &stock->sentences), false, out);
        break;
    case 3:
        put_part(state, any(state, &stock->sentences), true, out);
        put_word(state, out);
        put_part(state, any(state, &stock->sentences), false, out);
        break;
    default:
        put_word(state, out);
    }
    put_mark(state, out);
}

static void put_text(uint64_t number, const struct stock *stock, struct sm_buf *out)
{
    enum { THINGS = 180 };
    static const char *const titles[] = {"Weekly roundup. Days 971–975",  "Day 973",
                                         "Week ending 27 October",        "",
                                         "Daily digest, 25 October 2024", "За 21–27 жовтня 2024"};
    uint64_t state = number;
    sm_buf_str(out, below(&state, 2) ? titles[0] : ONE_OF(&state, titles));
    sm_buf_str(out, "\n\n");
    for (size_t i = 0; i < THINGS; i++)
        put_something(&state, stock, out);
}

/* ---- all of them */

static void try_text(uint64_t number, const struct stock *stock, bool print)
{
    struct sm_buf text = {0};
    put_text(number, stock, &text);
    if (print)
        fwrite(text.bytes, 1, text.count, stdout);
    else
        check_draft_of(sm_buf_slice(&text));
    sm_buf_finish(&text);
}

static void finish(struct stock *stock)
{
    for (size_t i = 0; i < stock->text_count; i++)
        sm_buf_finish(&stock->texts[i]);
    free(stock->sentences.at);
    free(stock->clauses.at);
}

static uint64_t number_of(const char *text)
{
    long long value = 0;
    require(sm_parse_int(sm_text(text), &value) && value > 0);
    return (uint64_t)value;
}

int main(int argc, char **argv)
{
    static struct stock stock;
    require(argc == 4);
    take_folder(&stock, argv[1]);
    for (size_t i = 0; i < stock.sentences.count; i++)
        cut(&stock.clauses, stock.sentences.at[i], ends_clause);
    bool print = strcmp(argv[3], "print") == 0;
    uint64_t first = number_of(argv[2]);
    uint64_t count = print ? 1 : number_of(argv[3]);
    require(stock.clauses.count > 0);
    for (uint64_t i = first; i < first + count; i++) {
        if (!print) fprintf(stderr, "text %llu\n", (unsigned long long)i);
        try_text(i, &stock, print);
    }
    finish(&stock);
    return EXIT_SUCCESS;
}
