/* SPDX-License-Identifier: Apache-2.0
 * What must hold for every layer that opens, however odd its files: every row reads, within its
 * box, no part is empty, every text is valid UTF-8, and a
 * shapefile is the same whether it is held or read piece by piece.
 */
#ifndef SM_TESTS_FUZZ_CHECK_LAYER_H
#define SM_TESTS_FUZZ_CHECK_LAYER_H

#include <stdlib.h>

#include "tests/layer_twice.h"

static inline void check_row(struct sm_layer *layer, size_t row)
{
    struct sm_shape shape;
    struct sm_error err = {0};
    struct sm_box box = sm_layer_box_deg(layer, row);
    if (!sm_layer_read(layer, row, &shape, &err)) abort();
    for (size_t i = 0; i < shape.vertex_count; i++)
        if (!sm_box_holds(box, shape.vertices[i])) abort();
    for (size_t i = 0; i < shape.part_count; i++)
        if (shape.part_starts[i] >= sm_shape_part_end(&shape, i)) abort();
    for (size_t field = 0; field < sm_layer_field_count(layer); field++) {
        struct sm_text text = sm_layer_text(layer, row, (int)field);
        if (text.n && !sm_utf8_valid(text, NULL)) abort();
    }
}

static inline void check_layer(const char *path, struct sm_layer_files *files)
{
    struct sm_report report = {0};
    struct sm_error err = {0};
    struct sm_layer *layer = NULL;
    if (open_twice(path, files, NULL, &layer, &report, &err)) abort();
    if (!layer && err.code == SM_OK) abort();
    for (size_t row = 0; layer && row < sm_layer_count(layer); row++)
        check_row(layer, row);
    sm_layer_close(layer);
    sm_report_finish(&report);
}

#endif
