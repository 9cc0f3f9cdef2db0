/* SPDX-License-Identifier: Apache-2.0
 * A whole shapefile set in one input: for each of .shp, .shx, .dbf, .prj and .cpg a 32-bit length
 * (little-endian, cut to what is left; 0xFFFFFFFF for a file that is missing) and its bytes.
 */
#include <string.h>

#include "tests/fuzz/check_layer.h"
#include "tests/fuzz/replay.h"

static void take(const uint8_t **data, size_t *size, struct sm_buf *out)
{
    if (*size < 4) return;
    const uint8_t *d = *data;
    size_t n = d[0] | (size_t)d[1] << 8 | (size_t)d[2] << 16 | (size_t)d[3] << 24;
    *data += 4;
    *size -= 4;
    if (n == 0xFFFFFFFF) return;
    if (n > *size) n = *size;
    sm_buf_str(out, " "); /* an empty file is there, too */
    sm_buf_add(out, *data, n);
    if (!out->failed) memmove(out->bytes, out->bytes + 1, n + 1);
    out->count = n;
    *data += n;
    *size -= n;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sm_layer_files files = {0};
    take(&data, &size, &files.main);
    take(&data, &size, &files.shx);
    take(&data, &size, &files.dbf);
    take(&data, &size, &files.prj);
    take(&data, &size, &files.cpg);
    check_layer("fuzz.shp", &files);
    return 0;
}
