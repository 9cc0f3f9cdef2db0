/* SPDX-License-Identifier: Apache-2.0
 * Private to layers/: which texts a catalogue holds, and how languages form plurals.
 */
#ifndef SM_LAYERS_CATALOGUE_KEYS_H
#define SM_LAYERS_CATALOGUE_KEYS_H

#include "layers/words.h"

enum { SM_ITEMS_ANY = 64 };

struct sm_catalogue_key {
    const char *name;
    const char *slots; /* the {names} that the text must say, separated by spaces; of "a|b" one at
                        * least; or NULL */
    size_t items;      /* a list of so many words, or any number; 0: one text */
    bool is_forms;     /* a list of forms, as many as the plural rule has */
};
extern const struct sm_catalogue_key sm_catalogue_keys[SM_WORD_COUNT];

enum sm_plural_rule {
    SM_PLURAL_ONE_OTHER,
    SM_PLURAL_ONE,
    SM_PLURAL_ZERO_ONE,
    SM_PLURAL_ONE_FEW_MANY,
    SM_PLURAL_POLISH,
    SM_PLURAL_CZECH,
};
bool sm_plural_by_name(struct sm_text name, enum sm_plural_rule *rule);
size_t sm_plural_forms(enum sm_plural_rule rule); /* how many there are */
size_t sm_plural_form(enum sm_plural_rule rule, long long n);

/* Append the codes of all catalogues in a folder, in alphabetical order: "en, uk". */
void sm_catalogue_list(const char *folder, struct sm_buf *out);

#endif
