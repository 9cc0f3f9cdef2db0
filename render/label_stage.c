/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "render/label_private.h"

/* The cheapest of a stage's places are enough to choose from. */
enum { KEPT_MAX = 48 };

static int compare_candidates(const void *a, const void *b)
{
    const struct sm_candidate *x = a, *y = b;
    int order = (x->cost > y->cost) - (x->cost < y->cost);
    return order ? order : x->order - y->order;
}

/* Insertion, since there are few, and equals keep the order of the variants. */
static void add_stage(struct sm_seeker *seeker, struct sm_stage stage)
{
    if (seeker->stage_count == SM_STAGES_MAX) return;
    int at = seeker->stage_count++;
    for (; at > 0 && seeker->stages[at - 1].cost_min > stage.cost_min; at--)
        seeker->stages[at] = seeker->stages[at - 1];
    seeker->stages[at] = stage;
}

void sm_seeker_begin(const struct sm_label_scene *scene, struct sm_seeker *seeker)
{
    const struct sm_label *label = seeker->label;
    seeker->is_pinned = label->pin.kind != SM_PIN_NONE;
    if (seeker->is_pinned || !sm_label_symbol_fits(scene, label)) return;
    for (int v = 0; v < label->variant_count; v++) {
        double loss = label->variants[v].loss;
        add_stage(seeker, (struct sm_stage){.cost_min = loss, .variant = (short)v});
        if (!label->may_lead) continue;
        add_stage(seeker, (struct sm_stage){.cost_min = loss + SM_LABEL_LED_COST_MIN,
                                            .variant = (short)v,
                                            .leading = SM_LED});
        /* The last resort, a number, is not worth a bend. */
        if (v > 0 && v + 1 == label->variant_count) continue;
        add_stage(seeker, (struct sm_stage){.cost_min = loss + SM_LABEL_BENT_COST_MIN,
                                            .variant = (short)v,
                                            .leading = SM_BENT});
    }
}

/* Keep the possible ones of 'count' places, weighed, cheapest first. */
static int keep_possible(const struct sm_label_scene *scene, const struct sm_seeker *seeker,
                         struct sm_candidate *places, int count)
{
    int kept = 0;
    double cost_max = seeker->label->cost_max > 0 ? seeker->label->cost_max : HUGE_VAL;
    for (int i = 0; i < count; i++) {
        if (!sm_candidate_fits(scene, seeker->label, &places[i])) continue;
        struct sm_candidate *place = &places[kept];
        *place = places[i];
        place->order = (short)i;
        sm_candidate_weigh(scene, seeker->index, place);
        kept += place->cost <= cost_max;
    }
    qsort(places, (size_t)kept, sizeof *places, compare_candidates);
    return kept < KEPT_MAX ? kept : KEPT_MAX;
}

bool sm_seeker_find(const struct sm_label_scene *scene, struct sm_seeker *seeker, int index)
{
    struct sm_candidate places[SM_CANDIDATES_MAX];
    struct sm_stage *stage = &seeker->stages[index];
    if (stage->is_found) return true;
    int count = 0;
    switch (stage->leading) {
    case SM_NEAR_BY:
        count = sm_label_places_near(seeker->label, stage->variant, places);
        break;
    case SM_LED:
        count = sm_label_places_led(seeker->label, stage->variant, places);
        break;
    case SM_BENT:
        count = sm_label_places_bent(seeker->label, stage->variant, places);
    }
    count = keep_possible(scene, seeker, places, count);
    stage->candidates = sm_arena_alloc(scene->arena, (size_t)count, sizeof *places);
    if (!stage->candidates) return false;
    for (int i = 0; i < count; i++)
        stage->candidates[i] = places[i];
    stage->count = (short)count;
    stage->is_found = true;
    return true;
}
