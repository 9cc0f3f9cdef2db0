/* SPDX-License-Identifier: Apache-2.0
 * Large pages drawn in bands. Private to render/.
 */
#ifndef SM_RENDER_BANDS_H
#define SM_RENDER_BANDS_H

#include "render/png_private.h"

/* A whole number of strips, so that each is packed from one band. */
enum { SM_BAND_ROWS = 4 * SM_PNG_STRIP_ROWS };

/* bands_pack.c: play the tape for each band, pack them, and write the PNG. The bytes are those of
 * the page drawn at once. */
bool sm_bands_write(const struct sm_backend *tape, const struct sm_page *page,
                    struct sm_fonts *fonts, struct sm_buf *out, struct sm_error *err);

#endif
