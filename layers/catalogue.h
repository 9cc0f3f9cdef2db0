/* SPDX-License-Identifier: Apache-2.0
 * A catalogue: everything that a map says by itself in one language, read from data/lang/CODE.yaml,
 * which translators write. data/lang/en.yaml explains each text and holds all of them.
 */
#ifndef SM_LAYERS_CATALOGUE_H
#define SM_LAYERS_CATALOGUE_H

#include "base/memory.h"
#include "layers/words.h"

enum { SM_LANG_CODE_MAX = 16 };

struct sm_catalogue; /* one language; never changes once it is open */

/* Read 'folder'/CODE.yaml. NULL and 'err' when there is no such language (SM_E_USAGE, naming those
 * that there are) or the file is wrong: an unknown key, a text whose {slots} are not those that the
 * map fills, a list of forms of another length than its plural rule asks for. Texts may be missing.
 */
struct sm_catalogue *sm_catalogue_open(const char *folder, struct sm_text code,
                                       struct sm_error *err);
void sm_catalogue_close(struct sm_catalogue *catalogue);

const char *sm_catalogue_code(const struct sm_catalogue *catalogue);
/* An item of a list ("months", "hemispheres"), from 0, or the text of a key as its item 0; empty
 * when missing. */
struct sm_text sm_catalogue_item(const struct sm_catalogue *catalogue, enum sm_word list, size_t i);
/* The form of a counted word for a number, by the language's plural rule; empty when missing.
 * Rules: [CLDR45]. */
struct sm_text sm_catalogue_form(const struct sm_catalogue *catalogue, enum sm_word word,
                                 long long n);
/* How many texts are missing; the first of them is named in '*first' (may be NULL). */
size_t sm_catalogue_missing(const struct sm_catalogue *catalogue, const char **first);
/* The key as it stands in the file. */
const char *sm_word_key(enum sm_word word);

#endif
