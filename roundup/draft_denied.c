/* SPDX-License-Identifier: Apache-2.0
 * What one side tells and the other denies in the next words: "Moscow claimed the village on
 * Tuesday. Ukraine's southern command denied it". The row is the other side's, never the denier's
 * own, and where the denial names a place, only that one's.
 */
#include "roundup/draft_parts.h"

static bool is_place(const struct sm_where *where)
{
    return where->kind == SM_WHERE_PLACE || where->kind == SM_WHERE_REGION ||
           where->kind == SM_WHERE_WATER;
}

/* On whose side the row's source is; the row keeps but its name. */
static struct sm_text side_of_row(const struct sm_drafting *in, const struct sm_draft_row *row)
{
    struct sm_text name =
        row->event.attribution.n ? row->event.attribution : row->event.attribution_uk;
    const struct sm_prose *prose = in->prose;
    size_t first = row->sentence ? row->sentence - 1 : 0;
    const struct sm_sentence *told = &prose->sentences[row->sentence];
    return sm_draft_side_of_speaker(in, name, prose->sentences[first].token,
                                    told->token + told->token_count);
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

static bool is_denied_row(const struct sm_drafting *in, const struct sm_denial *denial,
                          const struct sm_draft_row *row, bool claims)
{
    struct sm_text teller = side_of_row(in, row);
    if (teller.n && denial->side.n) return !sm_text_equal(teller, denial->side);
    if (teller.n) return true;
    return denial->side.n && !claims && may_deny(&row->event, denial->side);
}

/* Does the other side speak in the sentence? Then that is what is denied. */
static bool holds_claim(const struct sm_drafting *in, const struct sm_denial *denial, size_t index)
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
static bool is_of_other_place(const struct sm_drafting *in, const struct sm_denial *denial,
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
static bool tells_before(const struct sm_drafting *in, const struct sm_denial *denial)
{
    struct sm_span before = sm_draft_span(in, in->sentence->token, denial->token);
    for (size_t i = before.where; i < before.where_end; i++)
        if (is_place(&in->wheres.at[i])) return true;
    return false;
}

/* "The General Staff says that Russia stores shells there; Rosatom denies it": said in the very
 * sentence, which has no place. */
static bool answers_here(const struct sm_drafting *in, const struct sm_denial *denial)
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
static bool deny_named(struct sm_drafting *in, const struct sm_denial *denial, size_t index)
{
    enum { ROWS_BACK = 40 };
    struct sm_draft *draft = in->draft;
    size_t end = draft->row_count, kept, first;
    while (end > 0 && draft->rows[end - 1].sentence == index)
        end--;
    kept = end;
    for (size_t k = end; k < draft->row_count; k++) {
        const struct sm_draft_row *own = &draft->rows[k];
        bool found = false;
        bool denied = own->event.status == SM_DENIED;
        for (first = end; denied && first > 0 && end - first < ROWS_BACK; first--) {
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

static void deny_rows(struct sm_drafting *in, const struct sm_denial *denial, size_t index)
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
    struct sm_denial denial = {0};
    const struct sm_whats *whats = &in->whats;
    size_t end = telling->span.end;
    if (!telling->saying || !in->draft->row_count) return;
    const struct sm_say_part *part = sm_draft_say_part(in, telling->span.token);
    if (!part) {
        if (sm_draft_find_denial(in, telling->saying, &denial))
            deny_rows(in, &denial, telling->index);
        return;
    }
    for (; part < whats->parts + whats->part_count && part->token < end; part++)
        if (part->said && sm_draft_find_denial(in, &part->saying, &denial))
            deny_rows(in, &denial, telling->index);
}
