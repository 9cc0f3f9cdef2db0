/* SPDX-License-Identifier: Apache-2.0 */
#include "data/encoding.h"

#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Spellings after folding: capitals and digits only. The rest follows rules. */
static const struct {
    const char *folded, *name;
} aliases[] = {
    {"UTF8", "UTF-8"},         {"65001", "UTF-8"},
    {"KOI8U", "KOI8-U"},       {"21866", "KOI8-U"},
    {"KOI8R", "KOI8-R"},       {"20866", "KOI8-R"},
    {"LATIN1", "ISO-8859-1"},  {"ASCII", "UTF-8"},
    {"USASCII", "UTF-8"},      {"20127", "UTF-8"},
    {"BIG5", "BIG5"},          {"GBK", "GBK"},
    {"GB2312", "GB2312"},      {"GB18030", "GB18030"},
    {"SJIS", "CP932"},         {"SHIFTJIS", "CP932"},
    {"EUCKR", "EUC-KR"},       {"EUCJP", "EUC-JP"},
    {"10007", "MAC-CYRILLIC"}, {"MACCYRILLIC", "MAC-CYRILLIC"},
};

/* What may stand before a code page's number. */
static const char *const prefixes[] = {"CP", "WINDOWS", "WIN", "ANSI", "OEM", "IBM", "DOS", "MS"};

static const char *const code_pages[] = {
    "437",  "737",  "775",  "850",  "852",  "855",  "857",  "860",  "861",  "862",
    "863",  "865",  "866",  "869",  "874",  "932",  "936",  "949",  "950",  "1125",
    "1250", "1251", "1252", "1253", "1254", "1255", "1256", "1257", "1258",
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Capitals and digits of 'name'; too long becomes empty. */
static void fold(struct sm_text name, char out[SM_ENCODING_NAME])
{
    size_t n = 0;
    for (size_t i = 0; i < name.n; i++) {
        char c = name.at[i];
        if (c >= 'a' && c <= 'z') c = (char)(c - ('a' - 'A'));
        bool keep = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!keep) continue;
        if (n + 1 == SM_ENCODING_NAME) {
            n = 0;
            break;
        }
        out[n++] = c;
    }
    out[n] = '\0';
}

static const char *without_prefix(const char *folded)
{
    for (size_t i = 0; i < COUNT(prefixes); i++) {
        size_t n = strlen(prefixes[i]);
        if (strncmp(folded, prefixes[i], n) == 0) return folded + n;
    }
    return folded;
}

/* "8859-5", "ISO 88595", "ISO-8859-15": the number of the part, or NULL. */
static const char *iso_8859_part(const char *folded)
{
    if (strncmp(folded, "ISO", 3) == 0) folded += 3;
    if (strncmp(folded, "8859", 4) != 0) return NULL;
    folded += 4;
    char *end;
    unsigned long part = strtoul(folded, &end, 10);
    bool known = folded[0] > '0' && *end == '\0' && part >= 1 && part <= 16 && part != 12;
    return known ? folded : NULL;
}

bool sm_encoding_named(struct sm_text name, char out[SM_ENCODING_NAME])
{
    char folded[SM_ENCODING_NAME];
    fold(name, folded);
    for (size_t i = 0; i < COUNT(aliases); i++)
        if (strcmp(folded, aliases[i].folded) == 0)
            return snprintf(out, SM_ENCODING_NAME, "%s", aliases[i].name) > 0;
    const char *part = iso_8859_part(folded);
    if (part) return snprintf(out, SM_ENCODING_NAME, "ISO-8859-%.2s", part) > 0;
    const char *number = without_prefix(folded);
    for (size_t i = 0; i < COUNT(code_pages); i++)
        if (strcmp(number, code_pages[i]) == 0)
            return snprintf(out, SM_ENCODING_NAME, "CP%s", code_pages[i]) > 0;
    return false;
}

const char *sm_encoding_of_ldid(unsigned char ldid)
{
    static const struct {
        const char *ids, *name;
    } drivers[] = {
        {"\x01\x09\x0B\x0D\x0F\x11\x15\x18\x19\x1B", "CP437"},
        {"\x02\x0A\x0E\x10\x12\x14\x16\x1A\x1D\x25\x37", "CP850"},
        {"\x03\x58\x59", "CP1252"},
        {"\x08\x17\x66", "CP865"},
        {"\x1F\x22\x23\x40\x64\x87", "CP852"},
        {"\x26\x65", "CP866"},
        {"\x1C\x6C", "CP863"},
        {"\x24", "CP860"},
        {"\x67", "CP861"},
        {"\x6A\x86", "CP737"},
        {"\x6B\x88", "CP857"},
        {"\x13\x7B", "CP932"},
        {"\x4D\x7A", "CP936"},
        {"\x4E\x79", "CP949"},
        {"\x4F\x78", "CP950"},
        {"\x50\x7C", "CP874"},
        {"\xC8", "CP1250"},
        {"\xC9", "CP1251"},
        {"\xCA", "CP1254"},
        {"\xCB", "CP1253"},
        {"\xCC", "CP1257"},
    };
    for (size_t i = 0; ldid && i < COUNT(drivers); i++)
        if (strchr(drivers[i].ids, (char)ldid)) return drivers[i].name;
    return NULL;
}

bool sm_encoding_is_utf8(const char *name)
{
    return strcmp(name, "UTF-8") == 0;
}

struct sm_decoder {
    iconv_t iconv;
};

struct sm_decoder *sm_decoder_new(const char *encoding, struct sm_error *err)
{
    struct sm_decoder *decoder = sm_alloc(1, sizeof *decoder);
    if (!decoder) {
        sm_fail_memory(err);
        return NULL;
    }
    decoder->iconv = iconv_open("UTF-8", encoding);
    if (decoder->iconv != (iconv_t)-1) return decoder;
    free(decoder);
    sm_fail(err, SM_E_INPUT, "this system cannot convert from %s", encoding);
    return NULL;
}

void sm_decoder_free(struct sm_decoder *decoder)
{
    if (!decoder) return;
    iconv_close(decoder->iconv);
    free(decoder);
}

size_t sm_decode(struct sm_decoder *decoder, struct sm_text text, char *out, size_t room)
{
    /* iconv's prototype wants its input writable, though it does not write. */
    union {
        const char *borrowed;
        char *as_iconv_wants;
    } in = {text.at};
    size_t left = text.n, room_left = room;
    iconv(decoder->iconv, NULL, NULL, NULL, NULL);
    if (text.n == 0) return 0;
    size_t result = iconv(decoder->iconv, &in.as_iconv_wants, &left, &out, &room_left);
    /* A result above 0 counts characters that could only be imitated: not so for UTF-8. */
    return result == 0 && left == 0 ? room - room_left : SIZE_MAX;
}
