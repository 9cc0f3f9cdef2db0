/* SPDX-License-Identifier: Apache-2.0
 * Private to where_choose.c and its parts: one of several namesakes.
 */
#ifndef SM_ROUNDUP_WHERE_CHOICE_H
#define SM_ROUNDUP_WHERE_CHOICE_H

#include "roundup/where_private.h"

enum { CANDIDATES_MAX = 128 }; /* Ukraine has a hundred villages called Ivanivka */

struct sm_choice {
    struct sm_spots *spots;
    struct sm_spot *spot;
    struct sm_match items[CANDIDATES_MAX];
    size_t count;
    bool whole; /* all that are called so, not only the well-known */
    const char *rule;
    const struct sm_region *region; /* what a test asks for */
};

typedef bool (*sm_choice_test)(const struct sm_choice *, const struct sm_match *);

/* Keep what passes; when nothing does, all stay. Says whether any passed. */
bool sm_choice_keep(struct sm_choice *choice, sm_choice_test passes);
/* The same where several are left; 'rule' names what settled it. */
void sm_choice_narrow(struct sm_choice *choice, sm_choice_test passes, const char *rule);
/* Of villages keep those near the places spoken of with them, where the others lie far off. */
void sm_choice_narrow_near(struct sm_choice *choice);
/* Where the text says that it lies nearby: the one beside the place that was named before. */
void sm_choice_keep_nearby(struct sm_choice *choice);
size_t sm_choice_place_index(const struct sm_choice *choice, const struct sm_place *place);
/* The place beside which the text says it lies, or NULL. */
const struct sm_place *sm_choice_aside(const struct sm_choice *choice);

/* Leave out what is called so only by an old or another name; false where it is nothing else, and
 * the editor is asked. */
bool sm_choice_leave_aliases(struct sm_choice *choice);
/* Does its list tell of another stretch of the front as well, by its direction? */
bool sm_spot_is_other_front(const struct sm_spot *spot, const struct sm_spot *mate);

/* Tests. */
bool sm_candidate_is_settlement(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_site(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_in_region(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_in_country(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_its_capital(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_own_name(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_was_named_in_full(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_of_war(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_best_how(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_no_double(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_of_front_table(const struct sm_choice *choice, const struct sm_match *match);
/* Large enough to be what a community or district is called after. */
bool sm_candidate_is_seat(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_capital_of_any(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_dwarfs_all(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_great_seat(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_along_front(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_city_along_front(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_in_war_countries(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_small(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_own_town(const struct sm_choice *choice, const struct sm_match *match);
/* Not far from another place of its list, or of its sentence. */
bool sm_candidate_is_near_list(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_near_sentence(const struct sm_choice *choice, const struct sm_match *match);
/* On the side of the place beside it where the text says. */
bool sm_candidate_is_on_side(const struct sm_choice *choice, const struct sm_match *match);
bool sm_candidate_is_beside(const struct sm_choice *choice, const struct sm_match *match);

/* where_question.c. Leave the spot ambiguous, and list the candidates in its 'why'; 'rule' is a
 * literal. */
void sm_choice_ask(struct sm_choice *choice, const char *rule);

/* where_frames.c. What the text says of where the place lies must hold. False where nothing of the
 * name is known there: the spot is settled then, as unknown. */
bool sm_choice_obey_frames(struct sm_choice *choice);

/* where_course.c: what the course of the war says of namesakes. */
/* In the land that is hit, by whose drones and missiles they are. */
bool sm_candidate_is_struck(const struct sm_choice *choice, const struct sm_match *match);
/* Not far from a direction of the war that its sentence or paragraph names. */
bool sm_candidate_is_by_direction(const struct sm_choice *choice, const struct sm_match *match);
/* A small place far from every direction that its sentence names. */
bool sm_choice_is_off_direction(const struct sm_choice *choice);
/* Of villages fought for, the one much nearer than the others to what is named with it. */
void sm_choice_narrow_fought(struct sm_choice *choice);
/* Does the sentence tell of fighting on the ground? */
bool sm_choice_is_of_ground_war(const struct sm_choice *choice);
/* Or of anything else along the front: a village lost, a flag raised? */
bool sm_choice_is_of_front(const struct sm_choice *choice);
/* "On Romanian soil near X": the country, or NULL. */
const struct sm_region *sm_choice_soil(const struct sm_choice *choice);

/* where_fought.c. Is it a village of the front line, whose name others share? */
bool sm_place_is_fought_for(const struct sm_place *place);

/* where_near.c. Of villages in news of the ground war, those of the front line and those right
 * beside what is spoken of with them. */
void sm_choice_narrow_front(struct sm_choice *choice);
/* Is a village of that name close to the places spoken of with it, and the one chosen
 * far from all of them? */
bool sm_choice_is_outdone(const struct sm_choice *all, const struct sm_match *chosen);
/* Is the village chosen far from the villages of its list? */
bool sm_choice_is_far_from_company(const struct sm_choice *choice);
/* Is the village chosen none of the front's, in news of the ground war, and another one is? */
bool sm_choice_is_off_front(const struct sm_choice *all, const struct sm_place *chosen);

/* where_doubts.c: what speaks against the candidates. */
/* A lone village far from the front may be one of many that the gazetteer does not know. */
bool sm_choice_is_risky(const struct sm_choice *choice);
/* Does the text tell of ground taken or fought for there? */
bool sm_choice_is_fought_over(const struct sm_choice *choice);
bool sm_choice_is_far_from_front(const struct sm_choice *choice);
/* Does it lie elsewhere than the sentence, heading or list says? */
bool sm_choice_is_contradicted(struct sm_choice *choice);
bool sm_choice_is_alike_abroad(const struct sm_choice *choice);
/* Those on the side where the text says are kept; are there none? */
bool sm_choice_is_on_other_side(struct sm_choice *choice);
bool sm_choice_is_called_village(const struct sm_choice *choice);

/* The first-level unit of a place, or NULL. */
const struct sm_region *sm_unit_of(const struct sm_spots *spots, const struct sm_place *place);
/* By a name that the place once had, or has in another tongue, unlike its own. */
bool sm_match_is_old_name(const struct sm_match *match);
/* In Russia, and in none of its regions along the front and the border. */
bool sm_place_is_deep_in_russia(const struct sm_place *place);
/* Does the place lie in the region? Sevastopol, a unit of its own, lies in Crimea too. */
bool sm_place_lies_in(const struct sm_place *place, const struct sm_region *region);
/* The one region that others in its list lie in, or NULL. */
const struct sm_region *sm_region_of_company(const struct sm_spots *spots,
                                             const struct sm_spot *spot);
/* The one region that its sentence speaks of, or the sentences before it in the paragraph. */
const struct sm_region *sm_region_of_context(const struct sm_spots *spots,
                                             const struct sm_spot *spot, bool paragraph);
/* The region that its sentence opens with, "In Kursk region, …", or NULL. */
const struct sm_region *sm_region_of_opening(const struct sm_spots *spots,
                                             const struct sm_spot *spot);
const struct sm_region *sm_region_of_office(const struct sm_spots *spots,
                                            const struct sm_spot *spot);
/* The one region whose office the sentence names ("the Chernihiv governor said"), and no other
 * region with it; or NULL. */
const struct sm_region *sm_region_of_speaker(const struct sm_spots *spots,
                                             const struct sm_spot *spot);
/* The one unit that the places before it in the paragraph lie in, or NULL. */
const struct sm_region *sm_region_of_neighbours(const struct sm_spots *spots,
                                                const struct sm_spot *spot);

#endif
