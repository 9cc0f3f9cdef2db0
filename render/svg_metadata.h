/* SPDX-License-Identifier: Apache-2.0
 * What an SVG says about itself, private to render/: Dublin Core in RDF [DCMI].
 */
#ifndef SM_RENDER_SVG_METADATA_H
#define SM_RENDER_SVG_METADATA_H

#include "render/canvas.h"

/* Append <metadata>; nothing where the page says nothing. */
void sm_svg_put_metadata(struct sm_buf *out, const struct sm_page *page);

#endif
