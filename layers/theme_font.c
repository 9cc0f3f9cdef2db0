/* SPDX-License-Identifier: Apache-2.0 */
#include "layers/theme_font.h"

#include <stdlib.h>
#include <string.h>

struct asking {
    const struct sm_sheet *sheet;
    int weight;
    bool italic;
};

/* What was found: a face of ours, or a font of the sheet. */
struct found {
    int face;                         /* or -1 */
    const struct sm_sheet_font *font; /* or NULL */
    int cost;
};

/* A wrong slant is worse than any weight; of two weights equally near the bolder one is taken for
 * bold text and the lighter one for light text. */
static int cost_of(const struct asking *asking, int weight, bool italic)
{
    int apart = abs(weight - asking->weight) * 2;
    bool wrong_side = (weight > asking->weight) != (asking->weight > 500);
    return apart + (apart && wrong_side) + (italic != asking->italic ? 10000 : 0);
}

static void consider(struct found *best, struct found candidate)
{
    if (best->cost < 0 || candidate.cost < best->cost) *best = candidate;
}

static struct found find_in_family(const struct asking *asking, struct sm_text family)
{
    struct found best = {-1, NULL, -1};
    size_t count;
    const struct sm_sheet_font *fonts = sm_sheet_fonts(asking->sheet, &count);
    bool any_sans = sm_text_is_nocase(family, "sans-serif");
    for (size_t i = 0; i < count; i++)
        if (sm_text_equal(fonts[i].family, family))
            consider(&best, (struct found){-1, &fonts[i],
                                           cost_of(asking, fonts[i].weight, fonts[i].italic)});
    if (best.cost >= 0) return best;
    for (int i = 0; i < SM_FACE_COUNT; i++) {
        const struct sm_face_name *name = sm_face_name((enum sm_face)i);
        struct sm_text known = sm_text(any_sans ? sm_face_name(SM_SANS)->family : name->family);
        if (!sm_text_is_nocase(any_sans ? sm_text(name->family) : family, known.at)) continue;
        consider(&best, (struct found){i, NULL, cost_of(asking, name->weight, name->italic)});
    }
    return best;
}

static struct sm_text unquoted(struct sm_text name)
{
    name = sm_text_trim(name);
    if (name.n >= 2 && (name.at[0] == '"' || name.at[0] == '\''))
        return (struct sm_text){name.at + 1, name.n - 2};
    return name;
}

static bool load(const struct sm_sheet_font *font, struct sm_fonts *fonts, enum sm_face *face,
                 struct sm_error *err)
{
    char path[PATH_MAX];
    struct sm_error own = {0};
    struct sm_face_name name = {.weight = font->weight, .italic = font->italic, .file = path};
    if (!sm_theme_beside(font->source, font->file, path))
        return sm_fail_at(err, font->source, font->offset, "the path is too long");
    if (sm_fonts_add(fonts, &name, face, &own)) return true;
    return sm_fail_at(err, font->source, font->offset, "%s", own.message);
}

bool sm_theme_face(const struct sm_sheet *sheet, const struct sm_look *look, struct sm_fonts *fonts,
                   enum sm_face *face, struct sm_error *err)
{
    const struct sm_value *families = look->of[SM_FONT_FAMILY];
    const struct sm_value *weight = look->of[SM_FONT_WEIGHT], *slant = look->of[SM_FONT_STYLE];
    struct asking asking = {sheet, weight ? (int)weight->numbers[0] : 400,
                            slant && slant->numbers[0] > 0};
    struct sm_text rest = families ? families->text : sm_text("sans-serif");
    while (rest.at) {
        struct found found = find_in_family(&asking, unquoted(sm_text_cut(&rest, ',')));
        if (found.font) return load(found.font, fonts, face, err);
        *face = (enum sm_face)found.face;
        if (found.face >= 0) return true;
    }
    return sm_fail_at(err, families->source, families->offset,
                      "font-family: %.*s is not here; there are \"%s\", \"%s\" and what @font-face "
                      "names",
                      SM_TEXT_ARG(families->text), sm_face_name(SM_SANS)->family,
                      sm_face_name(SM_CONDENSED)->family);
}
