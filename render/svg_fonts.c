/* SPDX-License-Identifier: Apache-2.0
 * The fonts that live text needs: each face cut down to what was written with it, inside the
 * document. Cutting is most of the work; two threads share the faces.
 */
#include <pthread.h>
#include <string.h>

#include "base/memory.h"
#include "render/svg.h"

/* A face that the document needs, and what is left of it. */
struct cut {
    enum sm_face face;
    struct sm_buf file;
    struct sm_error err;
    bool done;
};

struct cuts {
    struct sm_svg *svg;
    struct cut at[SM_FACE_MAX];
    int count;
};

static void put_base64(struct sm_buf *out, struct sm_text data)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const unsigned char *bytes = (const unsigned char *)data.at;
    char block[4096];
    size_t filled = 0;
    for (size_t i = 0; i < data.n; i += 3) {
        size_t left = data.n - i;
        unsigned bits = (unsigned)bytes[i] << 16;
        if (left > 1) bits |= (unsigned)bytes[i + 1] << 8;
        if (left > 2) bits |= bytes[i + 2];
        block[filled++] = digits[bits >> 18];
        block[filled++] = digits[bits >> 12 & 63];
        block[filled++] = left > 1 ? digits[bits >> 6 & 63] : '=';
        block[filled++] = left > 2 ? digits[bits & 63] : '=';
        if (filled < sizeof block) continue;
        sm_buf_add(out, block, filled);
        filled = 0;
    }
    sm_buf_add(out, block, filled);
}

static void begin_font_face(struct sm_svg *svg, enum sm_face face, struct sm_buf *out)
{
    const struct sm_face_name *name = sm_fonts_face_name(svg->fonts, face);
    sm_buf_str(out, "@font-face{font-family:");
    sm_svg_put_family(out, face, sm_svg_house_number(svg, face));
    sm_buf_str(out, ";font-weight:");
    sm_buf_int(out, name->weight);
    sm_buf_str(out, name->italic ? ";font-style:italic" : ";font-style:normal");
}

static void link_font_face(struct sm_svg *svg, enum sm_face face, struct sm_buf *out)
{
    begin_font_face(svg, face, out);
    sm_buf_str(out, ";src:url(fonts/");
    sm_buf_url(out, sm_text(sm_fonts_face_name(svg->fonts, face)->file));
    sm_buf_str(out, ")}\n");
}

static void put_font_face(struct sm_svg *svg, enum sm_face face, struct sm_text file,
                          struct sm_buf *out)
{
    bool is_cff = file.n >= 4 && memcmp(file.at, "OTTO", 4) == 0;
    begin_font_face(svg, face, out);
    sm_buf_str(out, is_cff ? ";src:url(data:font/otf;base64," : ";src:url(data:font/ttf;base64,");
    put_base64(out, file);
    sm_buf_str(out, is_cff ? ") format('opentype')}\n" : ") format('truetype')}\n");
}

/* A theme's own file lies wherever the theme does: it goes along in any case. */
static bool is_linked(const struct sm_svg *svg, enum sm_face face)
{
    return svg->page.svg_fonts == SM_SVG_FONTS_LINK && face < SM_FACE_COUNT;
}

static void list_faces(struct sm_svg *svg, struct cuts *cuts)
{
    *cuts = (struct cuts){.svg = svg};
    if (svg->page.svg_fonts == SM_SVG_FONTS_NONE) return;
    for (int i = 0; i < SM_FACE_COUNT + svg->house_count; i++) {
        enum sm_face face = i < SM_FACE_COUNT ? (enum sm_face)i : svg->house[i - SM_FACE_COUNT];
        if (svg->faces[face].count > 0) cuts->at[cuts->count++].face = face;
    }
}

/* Every other one, from 'first' on: they are of like size. */
static void cut_from(struct cuts *cuts, int first)
{
    for (int i = first; i < cuts->count; i += 2) {
        struct cut *cut = &cuts->at[i];
        const struct sm_svg_codes *codes = &cuts->svg->faces[cut->face];
        cut->done = is_linked(cuts->svg, cut->face) ||
                    sm_fonts_subset(cuts->svg->fonts, cut->face, codes->codes, codes->count,
                                    &cut->file, &cut->err);
    }
}

static void *cut_second_half(void *closure)
{
    cut_from(closure, 1);
    return NULL;
}

/* Faces that text was set in are loaded, and cutting one changes nothing but what is cut off. */
static void cut_all(struct cuts *cuts)
{
    pthread_t thread;
    bool beside = cuts->count > 1 && cuts->svg->page.thread_max != 1 &&
                  pthread_create(&thread, NULL, cut_second_half, cuts) == 0;
    cut_from(cuts, 0);
    if (beside)
        pthread_join(thread, NULL);
    else
        cut_second_half(cuts);
}

bool sm_svg_put_fonts(struct sm_svg *svg, struct sm_buf *out, struct sm_error *err)
{
    struct cuts cuts;
    bool done = true;
    list_faces(svg, &cuts);
    cut_all(&cuts);
    for (int i = 0; i < cuts.count; i++) {
        struct cut *cut = &cuts.at[i];
        if (done && !cut->done && err) *err = cut->err;
        done = done && cut->done;
        if (done && is_linked(svg, cut->face))
            link_font_face(svg, cut->face, out);
        else if (done)
            put_font_face(svg, cut->face, sm_buf_slice(&cut->file), out);
        sm_buf_finish(&cut->file);
    }
    return done;
}
