/* SPDX-License-Identifier: Apache-2.0
 * The names in a subset: who owns the font and under which licence it may be passed on, which
 * must travel with it, and what it is called, which must not be a reserved name [OFL11].
 */
#include "render/font.h"

#include <hb-ot.h>

enum { NAME_MAX_UNITS = 512, HEADER_BYTES = 6, RECORD_BYTES = 12 };
enum { WINDOWS = 3, UNICODE_BMP = 1, ENGLISH = 0x0409 };

/* Ids as the format has them, in its order. */
enum name_id {
    COPYRIGHT = 0,
    FAMILY = 1,
    STYLE = 2,
    FULL = 4,
    POSTSCRIPT = 6,
    LICENCE = 13,
    LICENCE_URL = 14
};
static const enum name_id ids[] = {COPYRIGHT,  FAMILY,  STYLE,      FULL,
                                   POSTSCRIPT, LICENCE, LICENCE_URL};
enum { ID_COUNT = sizeof ids / sizeof *ids };

static void put_16(struct sm_buf *out, unsigned value)
{
    sm_buf_char(out, (char)(value >> 8 & 255));
    sm_buf_char(out, (char)(value & 255));
}

static void put_ascii(struct sm_buf *out, const char *text)
{
    for (; *text; text++)
        put_16(out, (unsigned char)*text);
}

static void put_original(struct sm_buf *out, hb_face_t *original, enum name_id id)
{
    uint16_t units[NAME_MAX_UNITS];
    unsigned n = NAME_MAX_UNITS;
    hb_ot_name_get_utf16(original, (hb_ot_name_id_t)id, hb_language_from_string("en", -1), &n,
                         units);
    for (unsigned i = 0; i < n; i++)
        put_16(out, units[i]);
}

static const char *style_name(const struct sm_face_name *name)
{
    if (name->italic) return "Italic";
    return name->weight == 600 ? "SemiBold" : name->weight == 500 ? "Medium" : "Regular";
}

struct naming {
    const struct sm_face_name *style;
    const char *family, *postscript;
    hb_face_t *original;
};

static struct naming naming_of(const struct sm_fonts *fonts, hb_face_t *original, enum sm_face face)
{
    struct naming naming = {sm_fonts_face_name(fonts, face), "sitmap Condensed", "sitmapCondensed",
                            original};
    if (face <= SM_SANS_SEMIBOLD) {
        naming.family = "sitmap Sans";
        naming.postscript = "sitmapSans";
    }
    if (face >= SM_FACE_COUNT) {
        naming.family = "sitmap House";
        naming.postscript = "sitmapHouse";
    }
    return naming;
}

static void put_name(struct sm_buf *out, const struct naming *naming, enum name_id id)
{
    switch (id) {
    case FAMILY:
    case FULL:
        put_ascii(out, naming->family);
        break;
    case POSTSCRIPT:
        put_ascii(out, naming->postscript);
        break;
    case STYLE:
        break;
    default:
        put_original(out, naming->original, id);
    }
    if (id == FULL) put_ascii(out, " ");
    if (id == POSTSCRIPT) put_ascii(out, "-");
    if (id == FULL || id == STYLE || id == POSTSCRIPT) put_ascii(out, style_name(naming->style));
}

static void put_record(struct sm_buf *out, enum name_id id, size_t length, size_t offset)
{
    put_16(out, WINDOWS);
    put_16(out, UNICODE_BMP);
    put_16(out, ENGLISH);
    put_16(out, (unsigned)id);
    put_16(out, (unsigned)length);
    put_16(out, (unsigned)offset);
}

/* Header, one record for each name, and the names, in UTF-16. */
void sm_font_put_names(const struct sm_fonts *fonts, hb_face_t *original, enum sm_face face,
                       struct sm_buf *out)
{
    struct sm_buf names = {0};
    struct naming naming = naming_of(fonts, original, face);
    put_16(out, 0);
    put_16(out, ID_COUNT);
    put_16(out, HEADER_BYTES + ID_COUNT * RECORD_BYTES);
    for (int i = 0; i < ID_COUNT; i++) {
        size_t offset = names.count;
        put_name(&names, &naming, ids[i]);
        put_record(out, ids[i], names.count - offset, offset);
    }
    sm_buf_text(out, sm_buf_slice(&names));
    if (names.failed) out->failed = true;
    sm_buf_finish(&names);
}
