/* SPDX-License-Identifier: Apache-2.0
 * Topics: a heading that is only a place stands for what is told under it.
 */
#include <string.h>

#include "roundup/draft_parts.h"

enum { TOPIC_WORDS_MAX = 3 };

/* Does a mention lie within the one before it: "Donetsk Oblast, Myrnohrad", "Synelnykove district,
 * Mezhova"? */
static bool lies_within(const struct sm_where *inner, const struct sm_where *outer)
{
    if (!inner->place || inner->place == outer->place) return false;
    if (outer->kind == SM_WHERE_REGION)
        return outer->region && sm_text_equal(inner->place->admin1, outer->region->id);
    return outer->precision == SM_DISTRICT && outer->place &&
           sm_text_equal(inner->place->admin1, outer->place->admin1);
}

/* Take a mention among the topics; false where it does not belong with those before. */
static bool add_topic(struct sm_drafting *in, const struct sm_where *where)
{
    const struct sm_where *last = in->topic_count ? in->topics[in->topic_count - 1] : NULL;
    if (last && lies_within(where, last)) {
        in->topics[in->topic_count - 1] = where;
        return true;
    }
    bool listed = last && last->list != SM_NO_WHERE && last->list == where->list;
    if ((last && !listed) || in->topic_count == SM_TOPICS_MAX) return false;
    in->topics[in->topic_count++] = where;
    return true;
}

/* The one place, or list of places, that a run of tokens consists of, but for a word or two, into
 * the topics; false where it is anything else. */
static bool find_topics(struct sm_drafting *in, const struct sm_span *span)
{
    size_t others = 0;
    in->topic_count = 0;
    for (size_t at = span->token; at < span->end && others <= span->end; at++)
        others += in->prose->tokens[at].kind != SM_TOKEN_MARK;
    for (size_t i = span->where; i < span->where_end; i++) {
        const struct sm_where *where = &in->wheres.at[i];
        for (size_t at = where->token; at < where->token + where->token_count && others; at++)
            others -= in->prose->tokens[at].kind != SM_TOKEN_MARK;
        if (where->frame || where->kind == SM_WHERE_NOT_PLACE) continue;
        bool one = where->kind == SM_WHERE_PLACE || where->kind == SM_WHERE_REGION;
        if (!one || !add_topic(in, where)) return false;
    }
    return in->topic_count && others <= TOPIC_WORDS_MAX;
}

/* A headline that is a place and no news stands for all that follows under it; "Sumy region." at
 * the beginning of a paragraph for that paragraph. */
void sm_draft_take_topic(struct sm_drafting *in, const struct sm_telling *telling)
{
    const struct sm_span *span = &telling->span;
    bool headline = telling->sentence->headline;
    bool news = span->sign < span->sign_end || span->amount < span->amount_end;
    const struct sm_where *held[SM_TOPICS_MAX];
    size_t held_count = in->topic_count;
    memcpy(held, in->topics, sizeof held);
    bool places = !news && find_topics(in, span);
    if (!headline && !places) {
        memcpy(in->topics, held, sizeof held);
        in->topic_count = held_count;
        return;
    }
    in->topic = places ? in->topics[0] : NULL;
    in->topic_is_headline = headline;
}
