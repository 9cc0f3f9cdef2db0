/* SPDX-License-Identifier: Apache-2.0
 * A good shapefile with a table for tests to spoil.
 */
#ifndef SM_TESTS_BROKEN_LAYER_H
#define SM_TESTS_BROKEN_LAYER_H

#include "tests/layer_helpers.h"

/* Where things lie in the set that every case starts from: three squares and a table. A record is
 * its header of 8, then type 4, box 32, counts 8, part start 4, five vertices of 16. */
enum {
    RECORD = 8 + 4 + 32 + 8 + 4 + 5 * 16,
    R2 = SHP_HEADER + RECORD, /* the second record */
    R2_TYPE = R2 + 8,
    R2_PARTS = R2_TYPE + 36,
    R2_POINTS = R2_PARTS + 4,
    R2_START = R2_POINTS + 4,
    R2_VERTEX = R2_START + 4,
};

static const struct dbf_column columns[] = {{"NAME", 'C', 10}, {"KM", 'N', 6}};

static inline void make_good(struct sm_layer_files *files)
{
    start_shp(files, 5);
    add_square(files, 30, 50);
    add_square(files, 33, 48);
    add_square(files, 36, 47);
    start_dbf(files, columns, 2, 0);
    for (int i = 0; i < 3; i++)
        add_row(files, "Kyiv        1.50");
}

/* What is done to it, and the one line that it is refused with. */
struct spoilt {
    const char *name;
    void (*spoil)(struct sm_layer_files *files);
    const char *error;
};

static inline void expect_refused(const struct spoilt *one)
{
    struct sm_layer_files files;
    make_good(&files);
    one->spoil(&files);
    expect_error("test.shp", &files, NULL, one->error, one->name);
}

#define SPOILT(spoil, error)                                                                       \
    {                                                                                              \
#spoil, spoil, error                                                                       \
    }

#endif
