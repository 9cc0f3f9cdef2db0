/* SPDX-License-Identifier: Apache-2.0
 * Private to render/: a font of the system for characters that ours lack. Fontconfig is loaded when
 * it is first needed, which no map does whose texts our fonts can set.
 */
#ifndef SM_RENDER_FONT_FALLBACK_H
#define SM_RENDER_FONT_FALLBACK_H

#include "render/font.h"

/* A face, like 'like' in weight and slant, that has all of the characters; it is added to the fonts
 * and found there the next time. False when the system has none, or no Fontconfig: that is no
 * error. Which one it is depends on the machine. */
bool sm_font_fallback(struct sm_fonts *fonts, enum sm_face like, const uint32_t *codes,
                      size_t count, enum sm_face *face);

/* Let go of what was read of the system's fonts; takes NULL. */
void sm_font_drop_system(void *system);

#endif
