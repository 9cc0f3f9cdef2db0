/* SPDX-License-Identifier: Apache-2.0
 * The parts of drafting; private to roundup/. A draft is made sentence by sentence:
 *
 *     sentence ─ clauses.c ─▶ clauses ─ scene.c ─▶ places ─┐
 *                                └───── act.c ──▶ category, counts ─┤
 *                                └───── time.c ─▶ days ─────────────┴─▶ rows.c ─▶ row
 *
 * and what makes no row goes on with the row before (follow.c) or becomes a note. Then headlines
 * and repeats are merged (merge.c), and every row is placed as the reader of weeks will place it.
 */
#ifndef SM_ROUNDUP_DRAFT_PARTS_H
#define SM_ROUNDUP_DRAFT_PARTS_H

#include "roundup/draft_state.h"

/* find.c: when, where and what, of the whole prose; in up to two threads (see draft.h). */
bool sm_draft_find_all(struct sm_drafting *in, int threads);

/* clauses.c */
/* What was found in the tokens [token, end). */
struct sm_span sm_draft_span(const struct sm_drafting *in, size_t token, size_t end);
/* The part of its sentence that has a speaker of its own and the token; NULL where one speaks in
 * all. */
const struct sm_say_part *sm_draft_say_part(const struct sm_drafting *in, size_t token);
/* Divide a sentence so that each clause tells of one place or list of places. */
bool sm_draft_divide(struct sm_drafting *in, const struct sm_sentence *sentence);

/* vague.c */
bool sm_draft_is_toward(const struct sm_where *where); /* only aimed at: "towards Pokrovsk" */
/* Do the words begin with a joint and a verb of motion: "and advanced", ", then pressed on"? */
bool sm_draft_moves_on(const struct sm_drafting *in, size_t token, size_t end);
/* Of the scene, drop what another of its places says more closely. */
void sm_draft_drop_vague(struct sm_drafting *in, const struct sm_span *clause);

/* lead.c */
/* What a clause tells; where only an aside of it tells anything, or what is left is but a word
 * ("the refinery, which was struck last month, …"), that. */
bool sm_draft_tell(struct sm_drafting *in, const struct sm_span *clause, struct sm_act *act);
/* echo.c: "the same fate befell Hirnyk", "Afipsky was next": what the sentence before told of. */
bool sm_draft_find_echo(const struct sm_drafting *in, const struct sm_span *clause,
                        struct sm_act *act);
/* Does the sentence end in a colon, with news and no place of its own? Then a list may follow. */
void sm_draft_keep_lead(struct sm_drafting *in, const struct sm_telling *telling);

/* unreal.c: why what a clause tells did not happen in these days, for a note; or NULL. */
const char *sm_draft_why_unreal(const struct sm_drafting *in, const struct sm_span *clause,
                                const struct sm_time *time, const struct sm_act *act);

/* subordinate.c */
/* Clauses of the sentence that tell of other days or only describe, into in->asides. */
void sm_draft_find_subordinates(struct sm_drafting *in, const struct sm_sentence *sentence);
/* Does the token stand in one of them? */
bool sm_draft_is_aside(const struct sm_drafting *in, size_t token);
/* Does it stand in "nine days after the strike that killed 59"? */
bool sm_draft_is_counted_from(const struct sm_drafting *in, size_t token);
/* Counted in hours from what happened there: of the same day. */
bool sm_draft_is_hours_after(const struct sm_drafting *in, size_t token);

/* day_after.c: rows of what the sentence is counted from, "a day after drones struck Izmail", where
 * that was in these days. */
bool sm_draft_tell_day_before(struct sm_drafting *in, const struct sm_telling *telling, bool *told);

/* scene.c */
/* The places where a clause happens, into in->scene; those that no gazetteer knows included. */
bool sm_draft_find_scene(struct sm_drafting *in, const struct sm_span *clause);
/* unframe.c: places that were said to lie in another are known only now: some of those others are
 * the scene. */
void sm_draft_unframe(struct sm_drafting *in);
/* Of a mention: is it where the clause happens, by the words around it? (bystanders.c) */
bool sm_draft_is_scene(const struct sm_drafting *in, const struct sm_span *clause,
                       const struct sm_where *where);
/* Is a sentence about prisoners who come home, so that places say whence they are known? */
bool sm_draft_tells_of_captives(const struct sm_drafting *in, const struct sm_span *sentence);
/* Does it only say when, or of whom: "hours before the president's arrival in Kyiv"? (occasion.c)
 */
bool sm_draft_is_of_occasion(const struct sm_drafting *in, const struct sm_span *clause,
                             const struct sm_where *where);
/* spoken.c: is it only spoken of, remembered or compared with? */
bool sm_draft_is_spoken_of(const struct sm_drafting *in, const struct sm_where *where);
/* Does the clause tell how the dead were remembered? */
bool sm_draft_is_remembrance(const struct sm_drafting *in, const struct sm_span *clause);
/* Is it where people were taken from? */
bool sm_draft_is_left(const struct sm_drafting *in, const struct sm_span *clause,
                      const struct sm_where *where);
/* Is it where somebody is at home: "a volunteer from Poltava"? */
bool sm_draft_is_home(const struct sm_drafting *in, const struct sm_where *where);
/* Is it where something came from? */
bool sm_draft_is_launched_from(const struct sm_drafting *in, const struct sm_where *where);
/* Does the sentence name any place that is one? */
bool sm_draft_names_place(const struct sm_drafting *in, const struct sm_span *span);

/* act.c */
/* False where the clause tells of nothing that could be mapped. */
bool sm_draft_find_act(const struct sm_drafting *in, const struct sm_span *clause,
                       struct sm_act *act);
/* The weapons counted apart ("9 missiles and 62 drones"): how many rows the clause's act makes, at
 * most 'max', into 'acts'. */
size_t sm_draft_split_act(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_act *act, struct sm_act *acts, size_t max);
/* Are both of one kind, so that one can go on telling of the other: a raid and what it did? */
bool sm_draft_same_kind(enum sm_category a, enum sm_category b);
/* reference.c: does the clause only speak of an attack ("he said the attack on Sumy showed …")? */
bool sm_draft_is_mere_reference(const struct sm_drafting *in, const struct sm_span *clause,
                                const struct sm_time *time, const struct sm_sign *sign);
/* gun_range.c: what may have made an attack of unsaid weapons at the scene, where guns do not reach
 * it; else SM_CATEGORY_COUNT. */
enum sm_category sm_draft_weapon_by_reach(const struct sm_drafting *in);
/* weapon_before.c: what it was done with, where only what stands before the clause says so ("… One
 * hit a bus in Marhanets"); else SM_CATEGORY_COUNT. */
enum sm_category sm_draft_weapon_before(const struct sm_drafting *in, const struct sm_span *clause,
                                        const struct sm_act *act);
/* votes.c: the sign that outweighs the others of the clause, of those that are negated or of those
 * that are not; NULL for none. '*told': some sign tells what happened, the others only name things.
 */
const struct sm_sign *sm_draft_vote(const struct sm_drafting *in, const struct sm_span *clause,
                                    bool negated, bool *told);
/* harm.c: does the clause say that something befell the things it names? */
bool sm_draft_tells_harm(const struct sm_drafting *in, const struct sm_span *clause);
/* counts.c: the count of the act's category, and the people, from the clause's numbers. */
void sm_draft_find_counts(const struct sm_drafting *in, const struct sm_span *clause,
                          struct sm_act *act);
/* "172 clashes, 40 of them near Kurakhove": the count of the whole, where the act's is of a part.
 */
bool sm_draft_count_whole(const struct sm_drafting *in, const struct sm_span *clause,
                          struct sm_act *act);
/* toll.c: does the sentence tell a number anew ("the toll rose to five")? */
bool sm_draft_says_toll(const struct sm_drafting *in, const struct sm_span *span);
/* "A second body was found": 2; 0 where none is counted so. */
long long sm_draft_find_ordinal(const struct sm_drafting *in, const struct sm_span *span);
/* The later numbers, where they are told, in the place of the row's; those stay in its review. */
bool sm_draft_take_later(struct sm_drafting *in, struct sm_draft_row *row, long long killed,
                         long long injured);
/* fall.c: does the clause say that a town of the scene fell, and what that is? */
bool sm_draft_find_fall(const struct sm_drafting *in, const struct sm_span *clause,
                        enum sm_category *category);
/* "Kyiv was attacked", "they hit Tula": the word alone says of no weapon. */
bool sm_draft_is_unsaid_attack(const struct sm_act *act);
/* "Russia pounded Kyiv", "came under bombardment": nor do these. */
bool sm_draft_is_pounded(const struct sm_drafting *in, const struct sm_act *act);
bool sm_draft_is_raid(enum sm_category category);
bool sm_draft_is_consequence(enum sm_category category);

/* title.c: a headline of at most 60 characters from the clause's own words, or its sentence's where
 * those are no headline. */
struct sm_text sm_draft_headline(const struct sm_drafting *in, const struct sm_span *clause,
                                 const struct sm_span *sentence);
/* The week's title: the round-up's own, without its day count and the words "weekly round-up". */
bool sm_draft_name_week(struct sm_drafting *in);

/* topics.c: a headline that is a place and no news stands for all that follows under it; "Sumy
 * region." at the beginning of a paragraph for that paragraph. */
void sm_draft_take_topic(struct sm_drafting *in, const struct sm_telling *telling);

/* status.c: how sure what somebody says makes an event. */
enum sm_status sm_draft_status(const struct sm_drafting *in, const struct sm_saying *saying,
                               const struct sm_event *event);
/* On whose side somebody is who is named in the tokens [token, end), "RU" or "UA"; empty for others
 * and for whom the words do not tell. */
struct sm_text sm_draft_side_of_name(const struct sm_drafting *in, struct sm_text name,
                                     size_t token, size_t end);
/* denied.c: what one side tells and the other denies next, "Moscow claimed the village. Kyiv denied
 * it", is denied. For a sentence that has been read. */
void sm_draft_deny(struct sm_drafting *in, const struct sm_telling *telling);
/* denier.c */
/* A denial: who denies, where its words are, and what is denied. */
struct sm_denial {
    struct sm_text side; /* of who denies; empty where only the claim tells it */
    size_t token;        /* its first */
    struct sm_span object;
};
/* What the saying, of the sentence under way, denies; false where it denies no event. */
bool sm_draft_find_denial(const struct sm_drafting *in, const struct sm_saying *saying,
                          struct sm_denial *denial);
/* On whose side who is named in the tokens [token, end) is; a staff or brigade of nobody is
 * Ukraine's. */
struct sm_text sm_draft_side_of_speaker(const struct sm_drafting *in, struct sm_text name,
                                        size_t token, size_t end);
/* Does somebody deny what others tell ("denied it"), and not only tell that something is not so
 * ("was not lost")? */
bool sm_draft_is_denial(const struct sm_saying *saying);

/* rows.c */
bool sm_draft_add_rows(struct sm_drafting *in, const struct sm_telling *telling,
                       const struct sm_span *clause, const struct sm_act *act,
                       const struct sm_time *time);
/* ground.c: "advances in Donetsk" are in the region that is called so for short: that, into
 * '*region'. 'side' is who acts. */
bool sm_draft_find_ground(const struct sm_drafting *in, const struct sm_act *act,
                          struct sm_text side, const struct sm_where *where,
                          struct sm_where *region);
/* by_place.c: what the place settles of what happened there, and who did it. */
void sm_draft_judge_by_place(const struct sm_drafting *in, const struct sm_act *act,
                             const struct sm_where *where, struct sm_event *event);
/* Of a mention that nobody knows: what it is said to lie in or near; false where that says too
 * little for such an act. */
bool sm_draft_find_around(const struct sm_drafting *in, const struct sm_act *act,
                          const struct sm_where *where, struct sm_where *around);
/* share.c: of the rows from 'first' on, which one clause made, only the first keeps the number that
 * was told once for all, and says with whom. 'unnamed': with places that have no row too. */
bool sm_draft_share_number(struct sm_drafting *in, size_t first, bool unnamed);
/* place.c: where the reader of weeks will put it. NULL when memory ran out. */
const struct sm_placed *sm_draft_place_event(struct sm_drafting *in, const struct sm_where *where,
                                             struct sm_event *event);

/* notes.c */
/* The bytes of 'buf', which is emptied, in the draft's arena. */
bool sm_draft_keep(struct sm_drafting *in, struct sm_buf *buf, struct sm_text *out);
bool sm_draft_note(struct sm_drafting *in, enum sm_draft_why why, size_t sentence,
                   struct sm_text text);
bool sm_draft_note_unresolved(struct sm_drafting *in, size_t sentence, const char *why);
/* A mention that is ambiguous or unknown. */
bool sm_draft_note_mention(struct sm_drafting *in, size_t sentence, const struct sm_where *where);
/* Evidence has an end, though a line of a megabyte has none: the first bytes of it, at most so
 * many, cut at a character. */
enum { SM_EVIDENCE_BYTES_MAX = 2000 };
struct sm_text sm_draft_cut(struct sm_text text);
bool sm_draft_review(struct sm_drafting *in, struct sm_draft_row *row, const char *why);

/* unplaced.c: rows of a clause without a place, or what goes on with those before. '*told' is false
 * where neither is. */
bool sm_draft_tell_unplaced(struct sm_drafting *in, const struct sm_telling *telling,
                            const struct sm_span *clause, const struct sm_act *act,
                            const struct sm_time *time, bool *told);

/* whole.c */
/* "120 drones, mostly at Kyiv", "Kyiv and several regions": the number of weapons is the country's;
 * that row is made, and 'act' left without the number. */
bool sm_draft_tell_whole(struct sm_drafting *in, const struct sm_telling *telling,
                         const struct sm_span *clause, struct sm_act *act,
                         const struct sm_time *time);
/* Do places that are not named share what is told of the scene: "Kyiv and other cities"? */
bool sm_draft_shares_unnamed(const struct sm_drafting *in, const struct sm_span *clause);

/* abroad.c */
/* Does it lie in a country that takes no part in the war? */
bool sm_draft_is_abroad(const struct sm_where *where);
/* Talks, votes and rallies in other countries leave the scene. True when nothing else is told. */
bool sm_draft_drop_abroad(struct sm_drafting *in, const struct sm_act *act);
/* Parliaments, elections and words about the whole country leave the scene as well. */
bool sm_draft_drop_politics(struct sm_drafting *in, const struct sm_span *clause,
                            const struct sm_act *act);

/* exchange.c */
/* Did prisoners or the fallen come home? */
bool sm_draft_is_exchange(const struct sm_drafting *in, const struct sm_span *clause,
                          const struct sm_act *act);
/* "157 on each side came home": how many, where nothing counts prisoners. */
void sm_draft_count_exchange(const struct sm_drafting *in, const struct sm_span *clause,
                             struct sm_act *act);
/* Countries leave the scene: who gave and received, and who helped. */
void sm_draft_leave_lands(struct sm_drafting *in);
/* "The swap took place in Zaporizhzhia region" behind one that has a row without a place: this one
 * takes that one's number and day, and that one goes. */
void sm_draft_place_exchange(struct sm_drafting *in, const struct sm_span *clause,
                             struct sm_act *act, struct sm_time *time);

/* lands.c */
/* "UA" or "RU" of the two codes that places and regions have; empty for another country. */
const char *sm_draft_land_by_code(struct sm_text code);
/* The country of a place or region; empty where not known, and of Crimea, which both may hit. */
const char *sm_draft_land_of(const struct sm_where *where);
/* Are both known, and different? */
bool sm_draft_is_other_land(const char *a, const char *b);

/* follow.c */
/* Is a country told of that takes no part in the war? */
bool sm_draft_names_third_party(const struct sm_drafting *in, const struct sm_span *span);
/* "The attack left …": of the raid told last, even in another paragraph. */
bool sm_draft_refers_back(const struct sm_drafting *in, const struct sm_span *span);
/* referred.c: "the strike on the hospital": that row becomes the one told last. */
void sm_draft_find_referred(struct sm_drafting *in, const struct sm_telling *telling);
/* Does it begin with "the strike on"? */
bool sm_draft_opens_with_strike(const struct sm_drafting *in, const struct sm_span *span);
/* Does the sentence tell on of the row told last? 'act' is NULL where it has none. */
bool sm_draft_follows(const struct sm_drafting *in, const struct sm_telling *telling,
                      const struct sm_act *act);
bool sm_draft_go_on(struct sm_drafting *in, const struct sm_telling *telling,
                    const struct sm_act *act);

/* retold.c: the first paragraph that is no headline, which sums up what follows. */
size_t sm_draft_lead_paragraph(const struct sm_prose *prose);

/* merge.c: headlines and repeats, once all sentences are read. */
bool sm_draft_merge(struct sm_drafting *in);

#endif
