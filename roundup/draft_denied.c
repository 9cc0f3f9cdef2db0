/* SPDX-License-Identifier: Apache-2.0
 * What one side tells and the other denies in the next words: "Moscow claimed the village on
 * Tuesday. Ukraine's southern command denied it". The row is the other side's, never the denier's
 * own, and where the denial names a place, only that one's.
 */
#include "roundup/draft_parts.h"
#include "roundup/draft_words.h"
#include "roundup/phrase.h"

enum { OBJECT_TOKENS_MAX = 14 };

/* A party to the war without its name: whose, the claim tells. */
static const char *const fighters =
    "spokesman|spokesperson|spokeswoman|staff|brigade|corps|command|commanders|commander|group|"
    "grouping|forces|army|military|officers|officer|officials|official|soldiers|defenders|"
    "garrison|navy|fleet|guard|guards|guardsmen|marines|battalion|regiment|governor|mayor|"
    "administration|ministry|railways|operator|adviser|authorities|речник|речниця|бригада|"
    "угруповання|штаб|військові";

static const char *const others =
    "u.s|us|american|british|romanian|polish|iranian|belarusian|korean|moldovan|german|western|"
    "nato|european|israeli|turkish|chinese|hungarian|slovak|un|iaea|indian|georgian|foreign";

/* Ukraine's, where nothing says whose. */
static const char *const ukrainians =
    "staff|garrison|defenders|brigade|corps|khortytsia|tavria|joint|sbu|hur|intelligence|navy|"
    "marines|battalion|"
    "regiment|command|genshtab|генштаб|генштабу|угруповання|бригада";

/* What was done is not denied, only who did it. */
static const char *const no_denials[] = {
    ".. responsibility|involvement|complicity|involved|culpability|guilt|blame|role|wrongdoing",
    "any|all|taking|having|a|playing part|hand|connection|link|links",
    "any|a|having .. anything to do",
    "aiming|shooting|firing|targeting .. civilian|civilians|residential|hospital|school|church",
    "having aimed|targeted|shot|fired .. civilian|civilians|residential|hospital|school|church",
    "deliberately|intentionally",
    "having targeted|aimed",
};

/* What a claim is called in a denial, and what it can have been of. */
static const char *const objects =
    "it|this|both|all|claim|claims|report|reports|story|account|version|allegation|allegations|"
    "accusation|accusations|charge|charges|announcement|statement|statements|strike|strikes|"
    "striking|struck|attack|attacks|attacking|attacked|hit|hitting|lost|loss|losing|capture|"
    "captured|fell|fallen|fall|taken|taking|seized|control|controlled|controls|targeted|targeting|"
    "aimed|aiming|shot|shooting|shelled|shelling|fired|firing|bombed|bombing|crossed|entered|sunk|"
    "sank|sinking|damaged|damage|killed|killing|executed|executing|execution|happened|surrounded|"
    "encircled|encirclement|withdrawn|withdrew|withdrawal|retreated|retreat|advanced|advance|"
    "surrendered|surrender|blown|blew|downed|destroyed|raid|breakthrough|broken|pierced|gains|"
    "launched|launching|presence|flown|explosion|explosions|shootdown|lie|lies|untrue|false|fake|"
    "propaganda|nonsense|disinformation|fabrication|це|цю|інформацію|заяву|заяви|втрату|"
    "захоплення|атаку|удар";

static bool is_place(const struct sm_where *where)
{
    return where->kind == SM_WHERE_PLACE || where->kind == SM_WHERE_REGION ||
           where->kind == SM_WHERE_WATER;
}

/* The end of what is denied: that clause. */
static size_t object_end(const struct sm_drafting *in, size_t token, size_t end)
{
    if (end > token + OBJECT_TOKENS_MAX) end = token + OBJECT_TOKENS_MAX;
    for (size_t at = token; at < end; at++) {
        const struct sm_token *word = &in->prose->tokens[at];
        if (sm_token_ends_clause(word)) return at;
        if (at > token && sm_word_is(word->low, "and|but|although|while|а|але")) return at;
    }
    return end;
}

/* Is what follows the denial something that was claimed, and not who did it? */
static bool denies_event(const struct sm_drafting *in, size_t token, size_t end)
{
    const struct sm_token *tokens = in->prose->tokens;
    struct sm_span object = sm_draft_span(in, token, end);
    if (SM_DRAFT_MATCHES(in, &object, no_denials)) return false;
    if (token >= end || sm_word_is(tokens[token].low, "that|so|на|by|each|at")) {
        bool bare = end <= token + 1 || sm_word_is(tokens[token].low, "by|each");
        if (bare) return true;
    }
    for (size_t at = token; at < end; at++)
        if (sm_word_is(tokens[at].low, objects)) return true;
    return false;
}

/* On whose side who is named in the tokens [token, end) is. */
static struct sm_text side_of(const struct sm_drafting *in, struct sm_text name, size_t token,
                              size_t end)
{
    struct sm_text side = sm_draft_side_of_name(in, name, token, end);
    if (side.n || !name.n) return side;
    struct sm_span span = sm_draft_span(in, token, end);
    if (sm_draft_names_third_party(in, &span)) return side;
    bool own = false;
    for (size_t at = token; at < end; at++) {
        const struct sm_token *word = &in->prose->tokens[at];
        if (word->text.at < name.at || word->text.at >= sm_text_end(name)) continue;
        if (sm_word_is(word->low, others)) return side;
        own |= sm_word_is(word->low, ukrainians);
    }
    return own ? sm_text("UA") : side;
}

/* A denial: who denies, where its words are, and what is denied. */
struct denial {
    struct sm_text side; /* of who denies; empty where only the claim tells it */
    size_t token;        /* its first */
    struct sm_span object;
};

bool sm_draft_is_denial(const struct sm_saying *saying)
{
    return saying->status == SM_DENIED && saying->rule &&
           !sm_text_is(sm_text(saying->rule), "not-lost");
}

/* The words that name who denies: [from, to); false where none do. */
static bool find_denier(const struct sm_drafting *in, const struct sm_saying *saying, size_t *from,
                        size_t *to)
{
    static const char *const verbs = "denied|denies|deny|refuted|refutes|rebutted|rebuts|debunked|"
                                     "rejected|rejects|dismissed|dismisses|disputed|disputes|"
                                     "called|calls|branded|contradicted|contradicts|спростував~";
    static const char *const relatives = "which|who|whose";
    enum { WHO_MAX = 3 };
    const struct sm_token *tokens = in->prose->tokens;
    size_t start = in->sentence->token, first = saying->token;
    *from = first;
    *to = first + saying->token_count;
    if (saying->attribution.n && !sm_word_is(tokens[first].low, relatives)) return true;
    /* "The FSB blamed Ukraine, which denies it." */
    size_t who = sm_word_is(tokens[first].low, relatives) ? first + 1 : first;
    if (who > start && sm_word_is(tokens[who - 1].low, relatives)) {
        *from = who > start + WHO_MAX ? who - 1 - WHO_MAX : start;
        return true;
    }
    /* "It denied this": whoever that is. "Not true, said the southern command": behind it. */
    if (sm_word_is(tokens[first].low, verbs)) return false;
    *to = start + in->sentence->token_count;
    return true;
}

/* Whose denial it is: a side's, or only somebody's who fights for one of them. */
static bool find_side(const struct sm_drafting *in, const struct sm_saying *saying,
                      struct denial *denial)
{
    size_t from = 0, to = 0;
    if (!find_denier(in, saying, &from, &to)) return false;
    struct sm_text name = sm_prose_slice(in->prose, from, to - from);
    denial->side = side_of(in, name, from, to);
    if (denial->side.n) return true;
    struct sm_span span = sm_draft_span(in, from, to);
    bool fighter = false;
    for (size_t at = from; at < to; at++) {
        if (sm_word_is(in->prose->tokens[at].low, others)) return false;
        fighter |= sm_word_is(in->prose->tokens[at].low, fighters);
    }
    return fighter && !sm_draft_names_third_party(in, &span);
}

static bool find_denial(const struct sm_drafting *in, const struct sm_saying *saying,
                        struct denial *denial)
{
    size_t end = in->sentence->token + in->sentence->token_count;
    size_t behind = saying->token + saying->token_count;
    if (!sm_draft_is_denial(saying) || !find_side(in, saying, denial)) return false;
    size_t close = object_end(in, behind, end);
    denial->token = saying->token;
    denial->object = sm_draft_span(in, behind, close);
    if (!saying->attribution.n) return true;
    for (size_t at = saying->token; at < behind; at++)
        if (sm_word_is(in->prose->tokens[at].low, objects)) return true;
    return denies_event(in, behind, close);
}

/* On whose side the row's source is; the row keeps but its name. */
static struct sm_text side_of_row(const struct sm_drafting *in, const struct sm_draft_row *row)
{
    struct sm_text name =
        row->event.attribution.n ? row->event.attribution : row->event.attribution_uk;
    const struct sm_prose *prose = in->prose;
    size_t first = row->sentence ? row->sentence - 1 : 0;
    const struct sm_sentence *told = &prose->sentences[row->sentence];
    return side_of(in, name, prose->sentences[first].token, told->token + told->token_count);
}

/* "RU" or "UA" of the country that the event lies in; Crimea is of both. */
static struct sm_text land_of(const struct sm_event *event)
{
    struct sm_text country = event->on_place ? event->on_place->country : event->country;
    if (!country.n && event->on_region) country = event->on_region->country;
    return sm_text(sm_draft_land_by_code(country));
}

/* May the side deny what is told by nobody, or by somebody whose side is not known? What an
 * official of its own land tells of a raid there it will not. */
static bool may_deny(const struct sm_event *event, struct sm_text side)
{
    bool ground = event->category == SM_ADVANCE || event->category == SM_OCCUPATION ||
                  event->category == SM_LIBERATION;
    if (!ground && !sm_draft_is_raid(event->category)) return false;
    bool told = event->attribution.n || event->attribution_uk.n;
    return !told || ground || sm_text_equal(event->side, side) ||
           !sm_text_equal(land_of(event), side);
}

static bool is_denied_row(const struct sm_drafting *in, const struct denial *denial,
                          const struct sm_draft_row *row, bool claims)
{
    struct sm_text teller = side_of_row(in, row);
    if (teller.n && denial->side.n) return !sm_text_equal(teller, denial->side);
    if (teller.n) return true;
    return denial->side.n && !claims && may_deny(&row->event, denial->side);
}

/* Does the other side speak in the sentence? Then that is what is denied. */
static bool holds_claim(const struct sm_drafting *in, const struct denial *denial, size_t index)
{
    const struct sm_sentence *told = &in->prose->sentences[index];
    size_t end = told->token + told->token_count;
    const struct sm_say_part *part = sm_draft_say_part(in, told->token);
    if (!part || index == (size_t)(in->sentence - in->prose->sentences)) return false;
    for (; part < in->whats.parts + in->whats.part_count && part->token < end; part++) {
        const struct sm_saying *saying = &part->saying;
        if (!part->said) continue;
        struct sm_text side = sm_draft_side_of_name(in, saying->attribution, saying->token,
                                                    saying->token + saying->token_count);
        if (side.n && !sm_text_equal(side, denial->side)) return true;
    }
    return false;
}

/* Does the denial name a place, and another than the row's? */
static bool is_of_other_place(const struct sm_drafting *in, const struct denial *denial,
                              const struct sm_event *event)
{
    bool other = false;
    for (size_t i = denial->object.where; i < denial->object.where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        if (!is_place(where)) continue;
        if (where->place && where->place == event->on_place) return false;
        if (where->region && (where->region == event->on_region || !where->place)) {
            bool holds = where->region == event->on_region || sm_region_is_country(where->region);
            if (holds ||
                (event->on_place && sm_text_equal(event->on_place->admin1, where->region->id)))
                return false;
        }
        other = true;
    }
    return other;
}

/* Is a place told of before the denial in its own sentence? */
static bool tells_before(const struct sm_drafting *in, const struct denial *denial)
{
    struct sm_span before = sm_draft_span(in, in->sentence->token, denial->token);
    for (size_t i = before.where; i < before.where_end; i++)
        if (is_place(&in->wheres.at[i])) return true;
    return false;
}

/* "The General Staff says that Russia stores shells there; Rosatom denies it": said in the very
 * sentence, which has no place. */
static bool answers_here(const struct sm_drafting *in, const struct denial *denial)
{
    const struct sm_say_part *part = sm_draft_say_part(in, in->sentence->token);
    return part && part->said && part->end <= denial->token;
}

/* Does anybody speak in the sentence? */
static bool speaks(const struct sm_drafting *in, size_t index)
{
    const struct sm_whats *whats = &in->whats;
    size_t i = in->saying;
    while (i > 0 && whats->sayings[i - 1].sentence > index)
        i--;
    return i > 0 && whats->sayings[i - 1].sentence == index;
}

/* "Kyiv denied that Filiia was lost": the row of the claim is denied, and needs no second one. */
static bool deny_named(struct sm_drafting *in, const struct denial *denial, size_t index)
{
    struct sm_draft *draft = in->draft;
    size_t end = draft->row_count, kept, first;
    while (end > 0 && draft->rows[end - 1].sentence == index)
        end--;
    kept = end;
    for (size_t k = end; k < draft->row_count; k++) {
        const struct sm_draft_row *own = &draft->rows[k];
        bool found = false;
        for (first = end; first > 0 && own->event.status == SM_DENIED; first--) {
            struct sm_draft_row *row = &draft->rows[first - 1];
            if (in->prose->sentences[row->sentence].paragraph != in->sentence->paragraph) break;
            bool same = row->event.on_place && row->event.on_place == own->event.on_place &&
                        row->event.category == own->event.category;
            if (!same || !is_denied_row(in, denial, row, false)) continue;
            row->event.status = SM_DENIED;
            in->last_row = first - 1;
            found = true;
            break;
        }
        if (!found) draft->rows[kept++] = *own;
    }
    bool dropped = kept < draft->row_count;
    if (dropped) in->last_count = 1;
    draft->row_count = kept;
    return dropped;
}

static void deny_rows(struct sm_drafting *in, const struct denial *denial, size_t index)
{
    enum { SENTENCES_BACK = 2 };
    struct sm_draft *draft = in->draft;
    bool here = tells_before(in, denial);
    if (!here && deny_named(in, denial, index)) return;
    size_t told = index, i = draft->row_count;
    while (i > 0 && !here && draft->rows[i - 1].sentence == index)
        i--;
    if (!i) return;
    told = draft->rows[i - 1].sentence;
    if (here ? told != index : told + SENTENCES_BACK < index) return;
    if (in->prose->sentences[told].paragraph != in->sentence->paragraph) return;
    if (!here && (answers_here(in, denial) || (told + 1 < index && speaks(in, index - 1)))) return;
    bool claims = holds_claim(in, denial, told);
    for (; i > 0 && draft->rows[i - 1].sentence == told; i--) {
        struct sm_draft_row *row = &draft->rows[i - 1];
        if (is_of_other_place(in, denial, &row->event) || !is_denied_row(in, denial, row, claims))
            continue;
        row->event.status = SM_DENIED;
    }
}

void sm_draft_deny(struct sm_drafting *in, const struct sm_telling *telling)
{
    struct denial denial = {0};
    const struct sm_whats *whats = &in->whats;
    size_t end = telling->span.end;
    if (!telling->saying || !in->draft->row_count) return;
    const struct sm_say_part *part = sm_draft_say_part(in, telling->span.token);
    if (!part) {
        if (find_denial(in, telling->saying, &denial)) deny_rows(in, &denial, telling->index);
        return;
    }
    for (; part < whats->parts + whats->part_count && part->token < end; part++)
        if (part->said && find_denial(in, &part->saying, &denial))
            deny_rows(in, &denial, telling->index);
}
