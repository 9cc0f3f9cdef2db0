/* SPDX-License-Identifier: Apache-2.0
 * The doctor's own view of a base: opened without sm_base_open, which refuses the very bases that
 * are worth examining. For the doctor's files only.
 */
#ifndef SM_LAYERS_DOCTOR_PATIENT_H
#define SM_LAYERS_DOCTOR_PATIENT_H

#include "layers/base.h"

struct sm_patient {
    struct sm_doctor *doctor;
    struct sm_gazetteer *gazetteer;               /* never NULL during an examination */
    struct sm_fonts *fonts;                       /* likewise */
    struct sm_layer *layers[SM_BASE_LAYER_COUNT]; /* NULL: the folder lacks it */
    bool failed;                                  /* a finding was lost because memory ran out */
};

/* Add a finding. */
void sm_patient_note(struct sm_patient *patient, bool ok, const char *format, ...) SM_PRINTF(3, 4);
/* The row of 'layer' that holds a place, or -1; the first if there are several. */
long sm_patient_row_at(struct sm_layer *layer, struct sm_vertex at_deg);

/* The examinations. */
void sm_patient_units(struct sm_patient *patient);
void sm_patient_areas(struct sm_patient *patient);
void sm_patient_names(struct sm_patient *patient);
void sm_patient_fonts(struct sm_patient *patient);
void sm_patient_languages(struct sm_patient *patient, const char *folder);

#endif
