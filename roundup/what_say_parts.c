/* SPDX-License-Identifier: Apache-2.0
 * Parts of a sentence that have speakers of their own: "The town was shelled, and the General Staff
 * said that six attacks had been repelled"; "A burned, Moscow claimed; B did not, the mayor said".
 */
#include <string.h>

#include "roundup/what_speakers.h"

static struct sm_say_part *last_part(struct sm_say_reader *s)
{
    if (!s->part_count) s->parts[s->part_count++] = (struct sm_say_part){.token = s->start};
    return &s->parts[s->part_count - 1];
}

static void begin_part(struct sm_say_reader *s, size_t token, bool joined)
{
    if (last_part(s)->token >= token || s->part_count == SM_SAY_PARTS_MAX) return;
    s->ranks[s->part_count] = RANK_NONE;
    s->joined[s->part_count] = joined;
    s->parts[s->part_count++] = (struct sm_say_part){.token = token};
}

void sm_say_turn_part(struct sm_say_reader *s, size_t token)
{
    begin_part(s, token, false);
}

/* The word that joins a saying to what stands before it, "and on Friday the army said"; 0 where
 * none does. What stands behind a mere comma ("…, the army said") speaks of what is before it. */
static size_t joint_of(const struct sm_say_reader *s, size_t token)
{
    enum { TIME_TOKENS = 5 };
    static const char *const joints =
        "and|but|while|when|whereas|although|though|as|а|але|тоді|коли|і|й|та|водночас";
    for (size_t back = 1; back <= TIME_TOKENS && token > s->start + back; back++) {
        size_t at = token - back;
        if (is(s, at, joints)) return at;
        bool time = back > 1 || is(s, at,
                                   "monday|tuesday|wednesday|thursday|friday|saturday|"
                                   "sunday|later|понеділок|вівторок|середу|четвер|"
                                   "п'ятницю|суботу|неділю");
        if (!time || sm_token_ends_clause(token_at(s, at))) return 0;
    }
    return 0;
}

/* "In A, where the governor spoke of a hit, …, and drones fell in B, according to the ministry":
 * where the part begins that ends so; 0 where nobody spoke before it. */
static size_t joint_before(const struct sm_say_reader *s, size_t token)
{
    enum { REACH = 30 };
    if (!s->part_count || token <= s->start + 1 || !is(s, token - 1, ",")) return 0;
    const struct sm_say_part *last = &s->parts[s->part_count - 1];
    if (!last->said) return 0;
    size_t from = last->saying.token + last->saying.token_count;
    for (size_t at = token - 1; at > from && token - at < REACH; at--)
        if (is(s, at, "and|while|but|whereas|та|а|але") && is(s, at - 1, ",")) return at;
    return 0;
}

/* "Moscow said that A had fallen and claimed B": the same speaker. */
static void take_speaker(const struct sm_say_reader *s, struct sm_saying *saying)
{
    if (saying->attribution.n || s->part_count < 2) return;
    const struct sm_say_part *before = &s->parts[s->part_count - 2];
    if (before->said) saying->attribution = before->saying.attribution;
}

void sm_say_offer_part(struct sm_say_reader *s, struct sm_saying saying, enum sm_say_rank rank)
{
    size_t joint = joint_of(s, saying.token);
    if (!joint) joint = joint_before(s, saying.token);
    if (joint) begin_part(s, joint, true);
    struct sm_say_part *part = last_part(s);
    enum sm_say_rank *known = &s->ranks[s->part_count - 1];
    if (rank <= *known) return;
    take_speaker(s, &saying);
    part->saying = saying;
    part->said = true;
    *known = rank;
}

void sm_say_deny_part(struct sm_say_reader *s, size_t token, struct sm_saying denial)
{
    size_t i = s->part_count ? s->part_count - 1 : 0;
    while (i > 0 && s->parts[i].token > token)
        i--;
    if (!s->part_count) last_part(s);
    if (!s->parts[i].said) s->parts[i].saying = denial;
    s->parts[i].said = true;
    s->parts[i].saying.status = SM_DENIED;
    s->parts[i].saying.rule = denial.rule;
}

/* "…; Moscow denied it": that is an answer to what stands before. */
static bool denies(const struct sm_saying *saying)
{
    return saying->status == SM_DENIED && saying->rule && strcmp(saying->rule, "not-lost") != 0;
}

/* What nobody says on one side of a semicolon, who speaks on the other does. */
static void fill_unsaid(struct sm_say_reader *s)
{
    for (size_t i = 1; i < s->part_count; i++)
        if (!s->parts[i].said && s->parts[i - 1].said) {
            s->parts[i].said = true;
            s->parts[i].saying = s->parts[i - 1].saying;
        }
    for (size_t i = s->part_count; i > 1; i--)
        if (!s->parts[i - 2].said && s->parts[i - 1].said && !s->joined[i - 1] &&
            !denies(&s->parts[i - 1].saying)) {
            s->parts[i - 2].said = true;
            s->parts[i - 2].saying = s->parts[i - 1].saying;
        }
}

bool sm_say_keep_parts(struct sm_say_reader *s)
{
    struct sm_whats *whats = s->finder->whats;
    if (s->part_count < 2) return true;
    fill_unsaid(s);
    for (size_t i = 0; i < s->part_count; i++) {
        s->parts[i].end = i + 1 < s->part_count ? s->parts[i + 1].token : s->end;
        if (!sm_what_grow(s->finder->arena, &whats->parts, &whats->part_capacity, whats->part_count,
                          sizeof s->parts[i], s->finder->err))
            return false;
        whats->parts[whats->part_count++] = s->parts[i];
    }
    return true;
}
