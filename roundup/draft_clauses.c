/* SPDX-License-Identifier: Apache-2.0
 * Clauses. A sentence often tells of several places: "Drones hit a depot in Engels, while two
 * people were killed in Kherson". It is cut at marks and joining words into pieces, and a new
 * clause begins with a piece that names another place, where the clause before has its news and
 * news follow for the new one too.
 */
#include "roundup/draft_days.h"
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"

/* The first of 'count' items of 'size' bytes whose token, the first field, is not before 'token'.
 */
static size_t first_from(const void *items, size_t count, size_t size, size_t token)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const size_t *at = (const void *)((const char *)items + middle * size);
        if (*at < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct sm_span sm_draft_span(const struct sm_drafting *in, size_t token, size_t end)
{
    const struct sm_wheres *wheres = &in->wheres;
    const struct sm_whens *whens = &in->whens;
    const struct sm_whats *whats = &in->whats;
    return (struct sm_span){
        .token = token,
        .end = end,
        .where = first_from(wheres->at, wheres->count, sizeof *wheres->at, token),
        .where_end = first_from(wheres->at, wheres->count, sizeof *wheres->at, end),
        .when = first_from(whens->at, whens->count, sizeof *whens->at, token),
        .when_end = first_from(whens->at, whens->count, sizeof *whens->at, end),
        .sign = first_from(whats->signs, whats->sign_count, sizeof *whats->signs, token),
        .sign_end = first_from(whats->signs, whats->sign_count, sizeof *whats->signs, end),
        .amount = first_from(whats->amounts, whats->amount_count, sizeof *whats->amounts, token),
        .amount_end = first_from(whats->amounts, whats->amount_count, sizeof *whats->amounts, end),
    };
}

const struct sm_say_part *sm_draft_say_part(const struct sm_drafting *in, size_t token)
{
    const struct sm_whats *whats = &in->whats;
    size_t i = first_from(whats->parts, whats->part_count, sizeof *whats->parts, token + 1);
    if (!i || token >= whats->parts[i - 1].end) return NULL;
    return &whats->parts[i - 1];
}

/* The state of the walk through one sentence. */
struct walk {
    struct sm_drafting *in;
    size_t from;    /* of the clause under way */
    size_t pending; /* where the next one may begin, or 0 */
    bool has_place, has_news;
    size_t loose; /* the piece before, where it is "and" with news and no place; else 0 */
    bool has_any; /* any mention, however vague */
    long list;    /* of the clause's last place */
    const struct sm_where *latest; /* that place */
    size_t where, sign, amount;    /* cursors */
};

static bool is_mark(const struct sm_token *token, char c)
{
    return token->kind == SM_TOKEN_MARK && token->text.n == 1 && token->text.at[0] == c;
}

/* "A day before, it was the turn of X": joins nothing. */
static bool is_of_time(const struct sm_drafting *in, size_t at)
{
    static const char *const units[] = {"day",   "days",  "night", "nights", "week",
                                        "weeks", "hours", "hour",  "days",   NULL};
    static const char *const words[] = {"before", "after", NULL};
    static const char *const behind[] = {"the", "a", "an", "his", "her", "its", "their", NULL};
    return at && sm_draft_phrase(in->prose, at - 1, at, units) &&
           sm_draft_phrase(in->prose, at, at + 1, words) &&
           !sm_draft_phrase(in->prose, at + 1, at + 2, behind);
}

static bool is_break(const struct sm_drafting *in, size_t at, size_t end)
{
    const struct sm_token *token = &in->prose->tokens[at];
    if (token->kind == SM_TOKEN_MARK)
        return is_mark(token, ',') || is_mark(token, ';') || is_mark(token, ':') ||
               sm_text_is(token->text, "–") || sm_text_is(token->text, "—");
    if (token->kind != SM_TOKEN_WORD || is_of_time(in, at)) return false;
    return sm_draft_phrase(in->prose, at, end, sm_draft_breaks) > 0;
}

/* "Six heading for Moscow and three over Tula": each with a number of its own. */
static bool is_counted_aim(const struct sm_drafting *in, const struct sm_where *where)
{
    static const char *const aims[] = {"heading",   "headed",   "bound", "flying",
                                       "on course", "en route", NULL};
    static const char *const skipped[] = {"of", "them", "that", "which", "were", NULL};
    size_t at = where->token;
    if (!sm_draft_phrase(in->prose, at, at + 2, aims)) return false;
    while (at > 0 && where->token - at < 3 && sm_draft_phrase(in->prose, at - 1, at, skipped))
        at--;
    size_t amount =
        first_from(in->whats.amounts, in->whats.amount_count, sizeof *in->whats.amounts, at);
    if (!amount) return false;
    const struct sm_amount *number = &in->whats.amounts[amount - 1];
    return number->part && number->token + number->token_count == at;
}

/* Does a mention stand for a place of its own in the division? */
static bool divides(const struct sm_drafting *in, const struct sm_where *where)
{
    if (where->frame || (where->origin && !is_counted_aim(in, where))) return false;
    return where->kind == SM_WHERE_PLACE || where->kind == SM_WHERE_REGION ||
           where->kind == SM_WHERE_WATER || where->kind == SM_WHERE_AMBIGUOUS ||
           where->kind == SM_WHERE_UNKNOWN;
}

/* A list goes on over commas, never over a semicolon. */
static bool is_another(const struct walk *walk, const struct sm_where *where, bool apart)
{
    if (!walk->latest || apart) return true;
    if (where->list != SM_NO_WHERE && where->list == walk->list) return false;
    return !(where->place && where->place == walk->latest->place);
}

/* "The Feodosia terminal, the largest in Crimea, burned": only where the place before lies. */
static bool is_around_latest(const struct walk *walk, const struct sm_where *where)
{
    const struct sm_where *latest = walk->latest;
    return where->kind == SM_WHERE_REGION && where->region && latest && latest->place &&
           sm_text_equal(latest->place->admin1, where->region->id);
}

/* "The raid used 25 drones; falling debris …": of the same raid. */
static bool begins_with_debris(const struct sm_drafting *in, size_t from, size_t end)
{
    static const char *const words[] = {
        "debris",     "falling debris", "wreckage",      "fragments", "уламки", "falling fragments",
        "the debris", "the wreckage",   "the fragments", NULL};
    return from + 1 < end && sm_draft_phrase(in->prose, from + 1, end, words);
}

/* "Kherson had a bad week. On Monday guns set its market on fire, while in Bilozerka a woman died":
 * behind the joint a place of its own, before it the paragraph's. */
static bool turns_from_town(const struct walk *walk, size_t from, const struct sm_where *first)
{
    static const char *const turns[] = {"while in",    "while near", "while at", "whereas in",
                                        "but in",      "and in",     "and near", "while outside",
                                        "тоді як у",   "тоді як в",  "а в",      "а у",
                                        "and outside", "while over", "while",    NULL};
    const struct sm_drafting *in = walk->in;
    size_t at = is_mark(&in->prose->tokens[from], ',') ? from + 1 : from;
    if (!first || !in->last_count || !in->town || !in->town->place) return false;
    if (!at || !is_mark(&in->prose->tokens[at - 1], ',')) return false;
    size_t n = sm_draft_phrase(in->prose, at, at + 3, turns);
    return n && first->token <= at + n + 1 && first->place && first->place != in->town->place;
}

/* Under the heading of a region: "Sixteen drones were repelled, but a warehouse in X burned". */
static bool turns_to_town(const struct walk *walk, size_t from, const struct sm_where *first)
{
    static const char *const turns[] = {"but", "while", "whereas", "але", "тоді як", NULL};
    const struct sm_drafting *in = walk->in;
    const struct sm_where *topic = in->topic;
    bool turn = sm_draft_phrase(in->prose, from, from + 2, turns) ||
                (is_mark(&in->prose->tokens[from], ',') &&
                 sm_draft_phrase(in->prose, from + 1, from + 3, turns));
    return turn && topic && topic->kind == SM_WHERE_REGION && topic->region && first &&
           first->place && sm_text_equal(first->place->admin1, topic->region->id);
}

static bool add_clause(struct walk *walk, size_t end)
{
    struct sm_drafting *in = walk->in;
    if (end <= walk->from) return true;
    if (!sm_grow(&in->clauses, &in->clause_capacity, in->clause_count + 1, sizeof *in->clauses))
        return sm_fail_memory(in->err);
    in->clauses[in->clause_count++] = sm_draft_span(in, walk->from, end);
    walk->from = end;
    return true;
}

/* "Five were killed: two in Pokrovsk, …": does the piece behind a colon begin to tell a sum place
 * by place? */
static bool begins_items(const struct walk *walk, size_t from, size_t end)
{
    enum { WORDS_MAX = 4 };
    const struct sm_drafting *in = walk->in;
    if (!is_mark(&in->prose->tokens[from], ':') || !walk->has_news || from + 2 >= end) return false;
    size_t amount = walk->amount, where = walk->where;
    while (amount < in->whats.amount_count && in->whats.amounts[amount].token <= from)
        amount++;
    while (where < in->wheres.count && in->wheres.at[where].token <= from)
        where++;
    if (amount == in->whats.amount_count || where == in->wheres.count) return false;
    const struct sm_amount *number = &in->whats.amounts[amount];
    const struct sm_where *place = &in->wheres.at[where];
    size_t behind = number->token + number->token_count;
    return number->token == from + 1 && number->value > 0 && divides(in, place) &&
           place->token >= behind && place->token - behind < WORDS_MAX && place->token < end;
}

static bool add_sum(struct walk *walk, size_t end)
{
    if (!add_clause(walk, end)) return false;
    walk->in->clauses[walk->in->clause_count - 1].sum = true;
    walk->pending = 0;
    walk->has_place = walk->has_news = walk->has_any = false;
    return true;
}

static bool begins_with_and(const struct sm_drafting *in, size_t from)
{
    static const char *const joints[] = {"and", "while", "but", "і", "та", "а", NULL};
    size_t at = is_mark(&in->prose->tokens[from], ',') ? from + 1 : from;
    return sm_draft_phrase(in->prose, at, at + 2, joints) > 0;
}

/* "A depot burned near Nizhyn and two workers were killed when they came to Semenivka": what was
 * told between belongs to the second place. */
static size_t start_of_news(const struct walk *walk, size_t from)
{
    static const char *const when[] = {"when", "where", "коли", "де", NULL};
    bool goes_on = walk->loose && sm_draft_phrase(walk->in->prose, from, from + 2, when);
    return goes_on ? walk->loose : from;
}

/* "Five were wounded in Kherson, and in Nikopol a boy died": told for itself, though a list could
 * go on so. */
static bool begins_with_and_in(const struct walk *walk, size_t from, const struct sm_where *first)
{
    static const char *const and_in[] = {"and in", "and near", "and outside", "і в",
                                         "і у",    "та в",     "та у",        NULL};
    const struct sm_drafting *in = walk->in;
    size_t at = is_mark(&in->prose->tokens[from], ',') ? from + 1 : from;
    return walk->has_news && first && is_mark(&in->prose->tokens[at - 1], ',') &&
           first->token <= at + 1 && sm_draft_phrase(in->prose, at, at + 2, and_in);
}

/* The next piece, [from, end): what is in it, and whether a clause ends before it. */
static bool take_piece(struct walk *walk, size_t from, size_t end)
{
    const struct sm_drafting *in = walk->in;
    const struct sm_where *first = NULL, *last = NULL;
    bool any = false;
    if (begins_items(walk, from, end) && !add_sum(walk, from)) return false;
    for (; walk->where < in->wheres.count && in->wheres.at[walk->where].token < end;
         walk->where++) {
        const struct sm_where *where = &in->wheres.at[walk->where];
        any |= where->kind != SM_WHERE_NOT_PLACE && !where->frame && !where->origin;
        if (!divides(in, where)) continue;
        if (!first) first = where;
        last = where;
    }
    bool news = false, own = false;
    size_t first_sign = walk->sign;
    for (; walk->sign < in->whats.sign_count && in->whats.signs[walk->sign].token < end;
         walk->sign++)
        news = true;
    for (; walk->amount < in->whats.amount_count && in->whats.amounts[walk->amount].token < end;
         walk->amount++)
        news |= in->whats.amounts[walk->amount].counted != SM_COUNTED_NOTHING;
    bool apart = is_mark(&in->prose->tokens[from], ';');
    /* "Rockets on Nikopol, bombs on Kharkiv": a list of places, each with a weapon of its own. */
    for (size_t i = first_sign; first && i < walk->sign; i++)
        own |= in->whats.signs[i].weight >= 3 && in->whats.signs[i].token <= first->token &&
               sm_draft_is_raid(in->whats.signs[i].category);
    own |= news && begins_with_and_in(walk, from, first);
    bool another = first && walk->has_place && (own || is_another(walk, first, apart));
    another |= apart && any && walk->has_any;
    if (another && first && !news && !own && is_around_latest(walk, first)) another = false;
    if (another && walk->has_news) walk->pending = start_of_news(walk, from);
    /* Behind a semicolon a place is told of for itself, even where the words before named none. */
    if (apart && first && walk->has_news && !walk->has_any && !walk->pending) walk->pending = from;
    if (walk->pending == from && apart && !walk->has_any && begins_with_debris(in, from, end))
        walk->pending = 0;
    bool turn = turns_to_town(walk, from, first) || turns_from_town(walk, from, first);
    if (!walk->has_any && walk->has_news && !walk->pending && turn) walk->pending = from;
    if (!first && walk->has_news && !walk->pending && sm_draft_turns_day(in, walk->from, from, end))
        walk->pending = from;
    bool cuts = walk->pending && (news || (apart && walk->pending == from && !walk->has_any));
    bool loosened = walk->pending && walk->pending == walk->loose;
    cuts |= loosened;
    if (cuts && !add_clause(walk, walk->pending)) return false;
    if (cuts) {
        walk->pending = 0;
        walk->has_place = walk->has_any = false;
        walk->has_news = loosened;
    }
    bool loose = news && !first && walk->has_place && walk->has_news && begins_with_and(in, from);
    walk->loose = loose ? from : 0;
    walk->has_any |= any;
    walk->has_place |= first != NULL;
    walk->has_news |= news;
    if (last) {
        walk->latest = last;
        walk->list = last->list;
    }
    return true;
}

/* A break inside an expression of place is none: "Donetsk and Luhansk regions". */
static bool is_inside(const struct sm_drafting *in, size_t where, size_t token)
{
    if (where >= in->wheres.count) return false;
    const struct sm_where *mention = &in->wheres.at[where];
    return token > mention->token && token < mention->token + mention->token_count;
}

bool sm_draft_divide(struct sm_drafting *in, const struct sm_sentence *sentence)
{
    size_t end = sentence->token + sentence->token_count, from = sentence->token;
    struct sm_span all = sm_draft_span(in, from, end);
    struct walk walk = {.in = in,
                        .from = from,
                        .list = SM_NO_WHERE,
                        .where = all.where,
                        .sign = all.sign,
                        .amount = all.amount};
    size_t where = all.where;
    in->clause_count = 0;
    for (size_t at = from + 1; at < end; at++) {
        while (where < all.where_end &&
               in->wheres.at[where].token + in->wheres.at[where].token_count <= at)
            where++;
        if (!is_break(in, at, end) || is_inside(in, where, at)) continue;
        if (!take_piece(&walk, from, at)) return false;
        from = at;
    }
    return take_piece(&walk, from, end) && add_clause(&walk, end);
}
