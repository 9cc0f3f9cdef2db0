/* SPDX-License-Identifier: Apache-2.0
 * A look at the WKT of a .prj file before PROJ sees it. Used inside geo/ only.
 */
#ifndef SM_GEO_WKT_H
#define SM_GEO_WKT_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"

struct sm_wkt_facts {
    bool geographic; /* coordinates are angles */
    bool is_wgs84;   /* longitude and latitude of WGS84 from Greenwich in degrees: nothing to do */
};

/* False and 'err' for what is not the WKT of a CRS, is too large or too deep, or asks for files
 * or for PROJ strings hidden in it. */
bool sm_wkt_check(struct sm_text wkt, struct sm_wkt_facts *facts, struct sm_error *err);

#endif
