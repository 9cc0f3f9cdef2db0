/* SPDX-License-Identifier: Apache-2.0
 * The letters of a name, brought to what can be compared.
 *
 * Two depths. *Plain* letters are the letters as written without case, diacritics, apostrophes,
 * soft signs, hyphens and spaces: two names equal in plain letters are the same spelling. *Bone*
 * letters are one skeleton for Cyrillic and Latin, Ukrainian and Russian forms:
 *
 *     Selydove  Selidovo  Селидове  Селидово    →  seledeve
 *     Chasiv Yar  Chasov Yar  Часів Яр          →  Casevar
 *
 * - a run of vowels and glides is 'a' if it holds an a (я, ia, ya), else 'u' if it holds a u,
 *   else 'e': і and о, и and ы, iy and y, -e and -o differ between the two languages and among
 *   romanisations, a and u hardly ever do;
 * - kh is 'x', sh 'S', ch 'C', zh 'Z', whichever way they are written; g and h are one letter;
 * - doubled consonants count once (Одеса, Odessa).
 */
#ifndef SM_DATA_NAME_H
#define SM_DATA_NAME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

struct sm_letters {
    const char *at, *end;
    uint32_t held; /* the second letter of one that became two */
    uint32_t last; /* the consonant before, or 0 */
};

struct sm_letters sm_letters(struct sm_text name);
/* The next letter, or 0 at the end. Do not mix the two on one reader. */
uint32_t sm_letters_plain(struct sm_letters *letters);
uint32_t sm_letters_bone(struct sm_letters *letters);

bool sm_name_same_plain(struct sm_text a, struct sm_text b);
/* Can the first bone letter of the name be 'bone'? Never says no where it can. A look at one
 * letter, for passing over names that are compared by the thousand. */
bool sm_name_may_begin(struct sm_text name, uint32_t bone);
/* Does the name have exactly these bone letters? */
bool sm_name_has_bones(struct sm_text name, const uint32_t *bones, size_t count);

enum { SM_BONES_MAX = 64 };
/* The bone letters of a name; longer names are cut, which can only make more of them alike. */
size_t sm_name_bones(struct sm_text name, uint32_t bones[SM_BONES_MAX]);

/* A number below SM_NAME_BEGINNINGS made of the first three bone letters: names of another number
 * are not equal in bones. */
enum { SM_NAME_BEGINNINGS = 256 };
unsigned sm_name_beginning(struct sm_text name);

#endif
