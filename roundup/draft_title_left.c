/* SPDX-License-Identifier: Apache-2.0
 * What a headline leaves out: the place, which the map names, the day and the speaker.
 */
#include "roundup/draft_title.h"
#include "roundup/draft_words.h"

/* Words that join a place or a time to what happened. */
static const char *const joining[] = {
    "in",     "on",    "at", "of", "the", "near", "over", "from", ",",   "during", "into", "to",
    "across", "early", "in", "by", "у",   "в",    "на",   "під",  "над", "біля",   "за",   NULL};

/* "Fighting went on" is whole. */
bool sm_title_goes_on(const struct sm_prose *prose, size_t from, size_t token)
{
    static const char *const verbs[] = {"went", "goes", "go", "carried", "raged", NULL};
    return token > from && sm_text_is(prose->tokens[token].low, "on") &&
           sm_is_one_of(prose->tokens[token - 1].low, verbs);
}

/* Leave out [token, end) and the joining words right before it. */
static void leave_out(struct sm_headline *head, size_t token, size_t end)
{
    const struct sm_span *clause = head->clause;
    const struct sm_prose *prose = head->in->prose;
    if (token < clause->token) token = clause->token;
    while (token > clause->token && sm_is_one_of(prose->tokens[token - 1].low, joining) &&
           !sm_title_goes_on(prose, clause->token, token - 1))
        token--;
    for (; token < end && token < clause->end; token++)
        head->left_out[token - clause->token] = true;
}

/* Does a sign or a number that counts something stand among the tokens? */
static bool tells_news(const struct sm_headline *head, size_t token, size_t end)
{
    const struct sm_drafting *in = head->in;
    for (size_t i = head->clause->sign; i < head->clause->sign_end; i++) {
        const struct sm_sign *sign = &in->whats.signs[i];
        if (sign->token < end && sign->token + sign->token_count > token) return true;
    }
    return false;
}

/* "Took control of Huliaipole", "in Russia's Tatarstan": what the words before ask for, or what
 * belongs to them. */
static bool is_object(const struct sm_headline *head, size_t token, size_t joint)
{
    static const char *const of[] = {"of", "the", "to", NULL};
    static const char *const few[] = {"one",   "two",  "three", "four", "five", "six",  "seven",
                                      "eight", "nine", "ten",   "один", "двоє", "троє", NULL};
    static const char *const leading[] = {"in on", "on to", "over to", "into the", NULL};
    const struct sm_token *tokens = head->in->prose->tokens;
    if (token > head->clause->token && tokens[token - 1].possessive) return true;
    /* The words that lead to the name, from where they begin. */
    while (token > head->clause->token && sm_is_one_of(tokens[token - 1].low, joining))
        token--;
    if (token == head->clause->token) return false;
    /* "Two in Kostiantynivka, one in Toretsk" */
    if (head->in->prose->tokens[token - 1].kind == SM_TOKEN_NUMBER ||
        sm_is_one_of(tokens[token - 1].low, few))
        return true;
    /* "They closed in on Pokrovsk": two words that lead there belong to the verb. */
    if (sm_draft_phrase(head->in->prose, token, head->clause->end, leading)) return true;
    return !sm_is_one_of(tokens[token].low, joining) ||
           (token <= joint && sm_is_one_of(tokens[token].low, of));
}

/* "Kryvyi Rih, where …", "an oil depot in Hvardiiske, were hit": what stands behind the comma hangs
 * on the words before it. */
static bool is_asked_for(const struct sm_headline *head, size_t behind)
{
    static const char *const hanging[] = {
        "where", "which", "who",  "whose", "was", "were", "is",  "are",   "has", "have",
        "had",   "and",   "said", "says",  "де",  "який", "яка", "яке",   "які", "був",
        "була",  "було",  "були", "куди",  "as",  "when", "але", "while", NULL};
    const struct sm_prose *prose = head->in->prose;
    if (behind + 1 >= head->clause->end || !sm_text_is(prose->tokens[behind].text, ","))
        return false;
    return sm_is_one_of(prose->tokens[behind + 1].low, hanging);
}

/* "In Kryvyi Rih, the president's home town, a woman was killed": what only describes the place
 * goes with it. Where that ends; 'end' where nothing of the kind follows. */
static size_t behind_description(const struct sm_headline *head, size_t end)
{
    enum { WORDS_MAX = 9 };
    static const char *const kinds[] = {
        "town",  "city",       "village",  "capital", "hub",    "port",     "centre",     "center",
        "seat",  "settlement", "junction", "suburb",  "resort", "hometown", "stronghold", "місто",
        "місті", "село",       "столиця",  "столиці", "центр",  "центрі",   NULL};
    static const char *const verbs[] = {"was", "were", "is", "are", "has", "had", "where", NULL};
    const struct sm_token *tokens = head->in->prose->tokens;
    bool kind = false;
    if (end >= head->clause->end || !sm_text_is(tokens[end].text, ",")) return end;
    for (size_t at = end + 1; at + 1 < head->clause->end && at < end + WORDS_MAX; at++) {
        if (sm_text_is(tokens[at].text, ",")) return kind ? at : end;
        if (tokens[at].kind == SM_TOKEN_MARK || sm_is_one_of(tokens[at].low, verbs)) return end;
        kind |= sm_is_one_of(tokens[at].low, kinds);
    }
    return end;
}

/* The place where it happens is the label on the map already; one in the middle of the words, or
 * that is what was attacked, is needed to read them. */
void sm_title_leave_places(struct sm_headline *head)
{
    enum { OPENING_WORDS = 5 };
    const struct sm_drafting *in = head->in;
    for (size_t i = head->clause->where; i < head->clause->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        size_t end = where->token + where->token_count;
        bool followed = i + 1 < head->clause->where_end && in->wheres.at[i + 1].token == end;
        bool last =
            end >= head->clause->end || followed || in->prose->tokens[end].kind == SM_TOKEN_MARK;
        bool apart = where->kind != SM_WHERE_NOT_PLACE && where->kind != SM_WHERE_COUNTRY &&
                     where->list == SM_NO_WHERE;
        if (!apart || !(last || where->frame) || is_asked_for(head, end)) continue;
        size_t from = where->token;
        while (from < end && !sm_is_one_of(in->prose->tokens[from].low, joining))
            from++;
        if (is_object(head, where->token, from)) continue;
        /* "15 km west of Kyiv" goes whole; of "drones over Kyiv" the drones stay. */
        bool news = from < end && tells_news(head, where->token, from);
        bool opens = where->token <= head->clause->token + OPENING_WORDS;
        leave_out(head, news ? from : where->token, opens ? behind_description(head, end) : end);
    }
}

/* The last place of the list that begins with the clause's place 'first'. */
static size_t last_of_list(const struct sm_headline *head, size_t first)
{
    const struct sm_where *wheres = head->in->wheres.at;
    size_t last = first;
    for (size_t i = first + 1; i < head->clause->where_end; i++)
        if (wheres[i].list == wheres[first].list) last = i;
    return last;
}

/* Of "attacked near A, B and C" a headline that has no room for all would name but one, and stand
 * under the others' names as well. */
void sm_title_leave_list(struct sm_headline *head)
{
    const struct sm_drafting *in = head->in;
    for (size_t i = head->clause->where; i < head->clause->where_end; i++) {
        const struct sm_where *first = &in->wheres.at[i];
        size_t last = last_of_list(head, i), from = first->token;
        if (first->list == SM_NO_WHERE || last == i) continue;
        size_t end = in->wheres.at[last].token + in->wheres.at[last].token_count;
        while (from < first->token + first->token_count &&
               !sm_is_one_of(in->prose->tokens[from].low, joining))
            from++;
        bool closes = end >= head->clause->end || head->left_out[end - head->clause->token] ||
                      in->prose->tokens[end].kind == SM_TOKEN_MARK;
        bool news = from < end && tells_news(head, first->token, from);
        if (closes && !is_object(head, first->token, from) && !is_asked_for(head, end))
            leave_out(head, news ? from : first->token, end);
        i = last;
    }
}

/* "Kyiv was attacked that night and again the following one", "back on Monday". */
static bool is_needed_time(const struct sm_headline *head, size_t token, size_t end)
{
    static const char *const before[] = {"again", "back", "since", "until", "till", "before",
                                         "after", "than", "only",  "like",  "and",  "or",
                                         "як",    "ніж",  "до",    "після", NULL};
    static const char *const behind[] = {"and again", "or", "than", "when", "killed", NULL};
    static const char *const brings[] = {"saw",    "brought", "was",    "began",   "ended", "came",
                                         "proved", "marked",  "opened", "started", NULL};
    const struct sm_prose *prose = head->in->prose;
    size_t first = token;
    /* "Tuesday brought a strike on a refinery" */
    bool subject = token == head->clause->token && prose->tokens[token].capital &&
                   end == token + 1 && end < head->clause->end;
    if (subject && sm_is_one_of(prose->tokens[end].low, brings)) return true;
    while (first > head->clause->token && sm_is_one_of(prose->tokens[first - 1].low, joining))
        first--;
    /* "The toll of Monday's strike" */
    if (end > token && prose->tokens[end - 1].possessive) return true;
    bool inside = first > head->clause->token + 1;
    if (inside && sm_is_one_of(prose->tokens[first - 1].low, before)) return true;
    return end < head->clause->end && sm_draft_phrase(prose, end, head->clause->end, behind) > 0;
}

/* "Russia said it had destroyed …": without the speaker nobody would know who "it" is. */
static bool is_spoken_of(const struct sm_headline *head, const struct sm_saying *saying, size_t end)
{
    static const char *const pronouns[] = {"it",   "its", "they", "their", "he",   "his",
                                           "she",  "her", "we",   "our",   "вона", "він",
                                           "вони", "її",  "його", "їхні",  NULL};
    const struct sm_prose *prose = head->in->prose;
    /* The day that stands between them was left out before. */
    while (end < head->clause->end && (head->left_out[end - head->clause->token] ||
                                       sm_text_is(prose->tokens[end].low, "that")))
        end++;
    return saying->token <= head->clause->token + 1 && end < head->clause->end &&
           sm_is_one_of(prose->tokens[end].low, pronouns);
}

/* The saying of the clause, or NULL. */
static const struct sm_saying *saying_of(const struct sm_headline *head)
{
    const struct sm_drafting *in = head->in;
    const struct sm_saying *saying = NULL;
    for (size_t i = in->saying; i < in->whats.saying_count && !saying; i++)
        if (in->whats.sayings[i].token >= head->clause->token) saying = &in->whats.sayings[i];
    return saying && saying->token < head->clause->end ? saying : NULL;
}

void sm_title_leave_times_and_sayings(struct sm_headline *head)
{
    const struct sm_drafting *in = head->in;
    const struct sm_saying *saying = saying_of(head);
    for (size_t i = head->clause->when; i < head->clause->when_end; i++) {
        const struct sm_when *when = &in->whens.at[i];
        if (!is_needed_time(head, when->token, when->token + when->token_count))
            leave_out(head, when->token, when->token + when->token_count);
    }
    if (!saying) return;
    size_t end = saying->token + saying->token_count;
    if (end < head->clause->end && sm_text_is(in->prose->tokens[end].low, "that")) end++;
    static const char *const joints[] = {"but", "though", "although", "while", "а", "але", NULL};
    bool joined = saying->token > head->clause->token &&
                  sm_is_one_of(in->prose->tokens[saying->token - 1].low, joints);
    /* "Moscow claimed Hryshyne": the claim is the news. */
    bool news = head->clause->sign == head->clause->sign_end;
    if (!joined && !news && !is_spoken_of(head, saying, end)) leave_out(head, saying->token, end);
}
