/* SPDX-License-Identifier: Apache-2.0
 * What may have been meant by a name that nothing is called.
 */
#include "data/gazetteer_store.h"
#include "data/name_form.h"

const struct sm_place *sm_gazetteer_nearest_place(const struct sm_gazetteer *gazetteer,
                                                  struct sm_text word)
{
    const struct sm_place *best = NULL;
    int best_distance = (int)(word.n / 3) + 1;
    for (size_t i = 0; i < gazetteer->place_count; i++) {
        const struct sm_place *place = sm_gazetteer_place(gazetteer, i);
        const struct sm_text names[] = {place->name_en, place->name_uk, place->name_ru};
        for (size_t k = 0; k < 3; k++) {
            size_t apart = names[k].n > word.n ? names[k].n - word.n : word.n - names[k].n;
            if (!names[k].n || apart > (size_t)best_distance) continue;
            int distance = sm_text_distance(word, names[k]);
            bool bigger = best && distance == best_distance && place->kind > best->kind;
            if (distance >= best_distance && !bigger) continue;
            best = place;
            best_distance = distance;
        }
    }
    return best;
}

const char *sm_gazetteer_suggest_region(const struct sm_gazetteer *gazetteer, struct sm_text name)
{
    const struct sm_region *best = NULL;
    struct sm_text stem = sm_name_form(sm_text_trim(name)).stem;
    int best_distance = (int)(stem.n / 3) + 1;
    for (size_t i = 0; i < gazetteer->region_count; i++) {
        const struct sm_region *region = &gazetteer->regions[i];
        const struct sm_text names[] = {region->id, region->name_en, region->name_uk};
        for (size_t k = 0; k < 3; k++) {
            int distance = sm_text_distance(stem, names[k]);
            if (distance >= best_distance) continue;
            best = region;
            best_distance = distance;
        }
    }
    return best ? best->id.at : NULL;
}
