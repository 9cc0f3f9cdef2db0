/* SPDX-License-Identifier: Apache-2.0
 * What the words around a name say of it: "Kursk region", "м. Київ", "near Selydove",
 * "Pokrovsk direction".
 */
#ifndef SM_DATA_NAME_FORM_H
#define SM_DATA_NAME_FORM_H

#include "base/text.h"

enum sm_form {
    SM_FORM_BARE,
    SM_FORM_SETTLEMENT, /* city, town, village of … */
    SM_FORM_REGION,     /* any first-level unit that is not a city */
    SM_FORM_OBLAST,
    SM_FORM_KRAI,
    SM_FORM_REPUBLIC,
    SM_FORM_OKRUG,
    SM_FORM_NEAR,
    SM_FORM_DIRECTION,
    SM_FORM_DISTRICT,
    SM_FORM_ALL, /* "all Ukraine", "across Kharkiv region" */
};

/* The name without the words that give its form away, and the form. Looks for the forms of
 * places and regions only, or of an event's relation to a place (near, direction, district, all).
 */
struct sm_formed {
    struct sm_text stem;
    enum sm_form form;
};
struct sm_formed sm_name_form(struct sm_text name);
struct sm_formed sm_relation_form(struct sm_text name);

#endif
