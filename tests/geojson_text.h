/* SPDX-License-Identifier: Apache-2.0
 * GeoJSON as literals: boxes and lines with properties.
 */
#ifndef SM_TESTS_GEOJSON_TEXT_H
#define SM_TESTS_GEOJSON_TEXT_H

#define RING(x0, y0, x1, y1)                                                                       \
    "[[" #x0 "," #y0 "],[" #x1 "," #y0 "],[" #x1 "," #y1 "],[" #x0 "," #y1 "],[" #x0 "," #y0 "]]"
#define POLYGON(properties, ring)                                                                  \
    "{\"type\":\"Feature\",\"properties\":{" properties                                            \
    "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" ring "]}}"
#define LINE(properties, points)                                                                   \
    "{\"type\":\"Feature\",\"properties\":{" properties                                            \
    "},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[" points "]}}"
#define LAYER(features) "{\"type\":\"FeatureCollection\",\"features\":[" features "]}"

#endif
