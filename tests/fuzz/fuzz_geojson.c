/* SPDX-License-Identifier: Apache-2.0
 * A GeoJSON file.
 */
#include "tests/fuzz/check_layer.h"
#include "tests/fuzz/replay.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sm_layer_files files = {0};
    sm_buf_add(&files.main, data, size);
    check_layer("fuzz.geojson", &files);
    return 0;
}
