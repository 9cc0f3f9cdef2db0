/* SPDX-License-Identifier: Apache-2.0
 * Encodings of old tables, by the names and numbers they go by, and conversion to UTF-8.
 */
#ifndef SM_DATA_ENCODING_H
#define SM_DATA_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"

enum { SM_ENCODING_NAME = 24 };

/* iconv's name for "windows-1251", "ANSI 1251", "1251", "ISO 88591", "65001", … False for a name
 * that is not known. */
bool sm_encoding_named(struct sm_text name, char out[SM_ENCODING_NAME]);

/* iconv's name for the language driver id in the header of a .dbf; NULL for those that name no
 * encoding, among them 0x57, "whatever the machine uses". */
const char *sm_encoding_of_ldid(unsigned char ldid);

bool sm_encoding_is_utf8(const char *name);

/* Converts to UTF-8. By iconv, which needs no locale. */
struct sm_decoder;
struct sm_decoder *sm_decoder_new(const char *encoding, struct sm_error *err);
void sm_decoder_free(struct sm_decoder *decoder);
/* Write 'text' to 'out' and return the bytes written, at most 'room'; SIZE_MAX if it is not in
 * the encoding or does not fit. */
size_t sm_decode(struct sm_decoder *decoder, struct sm_text text, char *out, size_t room);

#endif
