/* SPDX-License-Identifier: Apache-2.0
 * An embedded table of places with an index: its rows are read when somebody asks for them, in any
 * thread. Private to data/.
 *
 * When is an index taken to be the table's? If it counts as many bytes, and the table was last
 * written before the index and has lain there as long as it has, or else if the bytes hash to what
 * the index says. Nothing that this could miss can make a false place: each row that is read must
 * hash to what the index says of it, and is compared with the name that is looked for; one that
 * does not is nobody's. At worst a name that an edited table has is not found, and an editor is
 * asked.
 */
#ifndef SM_DATA_GAZETTEER_ROWS_H
#define SM_DATA_GAZETTEER_ROWS_H

#include "data/gazetteer_index.h"

struct sm_place_rows;

/* Reserve the gazetteer's next places for the rows of the table 'path'. '*taken' is false, and
 * nothing changed, where the table has no index that is its own. */
bool sm_place_rows_open(struct sm_gazetteer *gazetteer, const char *path, bool *taken,
                        struct sm_error *err);
/* The same with an index that is at hand, which is the callee's then. */
bool sm_place_rows_begin(struct sm_gazetteer *gazetteer, const char *path,
                         struct sm_index_file *file, bool *taken, struct sm_error *err);
void sm_place_rows_close(struct sm_place_rows *rows);

/* Read a place of the gazetteer's, if nobody has. One whose row cannot be read, or is not what the
 * index was made of, is nameless and nowhere. */
void sm_place_rows_take(struct sm_place_rows *rows, const struct sm_gazetteer *gazetteer, size_t i);

const struct sm_place_index *sm_place_rows_index(const struct sm_place_rows *rows);
/* The number of the first place. */
size_t sm_place_rows_first(const struct sm_place_rows *rows);

#endif
