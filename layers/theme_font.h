/* SPDX-License-Identifier: Apache-2.0
 * Fonts of themes, and the files that lie beside a theme. Private to the theme files.
 */
#ifndef SM_LAYERS_THEME_FONT_H
#define SM_LAYERS_THEME_FONT_H

#include <limits.h>

#include "render/sheet.h"
#include "render/type.h"

/* The face that the look's font-family, font-weight and font-style ask for: the first family that
 * is known, ours or one of the sheet's own; of its faces the one with the right slant and the
 * nearest weight [CSSFONTS3]. */
bool sm_theme_face(const struct sm_sheet *sheet, const struct sm_look *look, struct sm_fonts *fonts,
                   enum sm_face *face, struct sm_error *err);

/* The path of a file that a sheet names: absolute, or seen from the sheet's folder. False if it is
 * too long. */
bool sm_theme_beside(const struct sm_source *source, struct sm_text name, char path[PATH_MAX]);

#endif
