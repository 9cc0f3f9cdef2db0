/* SPDX-License-Identifier: Apache-2.0
 * What the doctor says of the languages: which catalogues can be read, and what they lack.
 */
#include <string.h>

#include "layers/catalogue.h"
#include "layers/catalogue_keys.h"
#include "layers/doctor_patient.h"

/* A map may not fall back to a language that lacks words itself; any other may be half done. */
static void examine_language(struct sm_patient *patient, const char *folder, struct sm_text code)
{
    struct sm_error err = {0};
    const char *first = "";
    struct sm_catalogue *catalogue = sm_catalogue_open(folder, code, &err);
    if (!catalogue) {
        sm_patient_note(patient, false, "%s", err.message);
        return;
    }
    size_t missing = sm_catalogue_missing(catalogue, &first);
    bool whole = missing == 0 || !sm_text_is(code, "en");
    if (missing)
        sm_patient_note(patient, whole, "lang/%.*s.yaml: %zu of %d texts missing, from \"%s\" on",
                        SM_TEXT_ARG(code), missing, (int)SM_WORD_COUNT, first);
    else
        sm_patient_note(patient, true, "lang/%.*s.yaml: all %d texts are there", SM_TEXT_ARG(code),
                        (int)SM_WORD_COUNT);
    sm_catalogue_close(catalogue);
}

void sm_patient_languages(struct sm_patient *patient, const char *folder)
{
    struct sm_buf codes = {0};
    sm_catalogue_list(folder, &codes);
    struct sm_text rest = sm_buf_slice(&codes);
    while (rest.at)
        examine_language(patient, folder, sm_text_trim(sm_text_cut(&rest, ',')));
    patient->failed |= codes.failed;
    sm_buf_finish(&codes);
}
