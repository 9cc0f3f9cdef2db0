/* SPDX-License-Identifier: Apache-2.0
 * A small YAML file: one mapping of known keys to texts or lists of texts, and nothing else. Every
 * scalar is text, so that `no` is a word and 1.10 keeps its zero; anchors, aliases, tags and
 * second documents are errors, since nothing that an editor writes by hand needs them.
 */
#ifndef SM_DATA_YAML_MAP_H
#define SM_DATA_YAML_MAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"

struct sm_yaml_value {
    bool given;
    size_t line, column;   /* of the value, from 1 */
    struct sm_text *items; /* trimmed copies in the arena; one for a scalar */
    size_t count;
};

struct sm_yaml_key {
    const char *name;
    bool is_list; /* a scalar is taken as "a, b" then */
};

struct sm_yaml_schema {
    const struct sm_yaml_key *keys;
    size_t count; /* at most 160 */
};

/* Read 'text' into values[k] for keys[k]. False and "path:line:column: …" otherwise. */
bool sm_yaml_map_read(const char *path, struct sm_text text, const struct sm_yaml_schema *schema,
                      struct sm_yaml_value *values, struct sm_arena *arena, struct sm_error *err);

#endif
