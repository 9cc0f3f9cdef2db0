/* SPDX-License-Identifier: Apache-2.0 */
#include "data/yaml_map.h"

#include <string.h>
#include <yaml.h>

enum { KEYS_MAX = 160, ITEMS_MAX = 64, SCALAR_BYTES_MAX = 4000 };

struct reader {
    yaml_parser_t parser;
    yaml_event_t event; /* valid while 'holds' */
    bool holds;
    const char *path;
    const struct sm_yaml_key *keys;
    size_t key_count;
    struct sm_yaml_value *values;
    struct sm_arena *arena;
    struct sm_error *err;
};

static bool fail_here(struct reader *in, const char *what)
{
    yaml_mark_t mark = in->event.start_mark;
    return sm_fail(in->err, SM_E_INPUT, "%s:%zu:%zu: %s", in->path, mark.line + 1, mark.column + 1,
                   what);
}

static bool fail_syntax(struct reader *in)
{
    const yaml_parser_t *parser = &in->parser;
    if (parser->error == YAML_MEMORY_ERROR) return sm_fail_memory(in->err);
    const char *problem = parser->problem ? parser->problem : "not YAML";
    if (parser->error == YAML_READER_ERROR)
        return sm_fail(in->err, SM_E_INPUT, "%s: byte %zu: %s; save the file as UTF-8", in->path,
                       parser->problem_offset + 1, problem);
    bool colon = strstr(problem, "mapping values are not allowed") != NULL;
    return sm_fail(in->err, SM_E_INPUT, "%s:%zu:%zu: %s%s", in->path, parser->problem_mark.line + 1,
                   parser->problem_mark.column + 1, problem,
                   colon ? "; put a text that contains ': ' in quotes" : "");
}

static void drop(struct reader *in)
{
    if (in->holds) yaml_event_delete(&in->event);
    in->holds = false;
}

/* What YAML can do and a week does not need. */
static bool refuse_extras(struct reader *in)
{
    const yaml_char_t *anchor = NULL, *tag = NULL;
    switch (in->event.type) {
    case YAML_ALIAS_EVENT:
        return fail_here(in, "aliases (*name) are not allowed; write the value again");
    case YAML_SCALAR_EVENT:
        anchor = in->event.data.scalar.anchor;
        tag = in->event.data.scalar.tag;
        break;
    case YAML_SEQUENCE_START_EVENT:
        anchor = in->event.data.sequence_start.anchor;
        tag = in->event.data.sequence_start.tag;
        break;
    case YAML_MAPPING_START_EVENT:
        anchor = in->event.data.mapping_start.anchor;
        tag = in->event.data.mapping_start.tag;
        break;
    default:
        break;
    }
    if (anchor) return fail_here(in, "anchors (&name) are not allowed");
    if (tag) return fail_here(in, "tags (!name) are not allowed; every value is text");
    return true;
}

static bool next(struct reader *in)
{
    drop(in);
    if (!yaml_parser_parse(&in->parser, &in->event)) return fail_syntax(in);
    in->holds = true;
    return refuse_extras(in);
}

static struct sm_text scalar(const struct reader *in)
{
    return (struct sm_text){(const char *)in->event.data.scalar.value,
                            in->event.data.scalar.length};
}

static bool fail_key(struct reader *in, struct sm_text name)
{
    const char *known[KEYS_MAX];
    for (size_t i = 0; i < in->key_count; i++)
        known[i] = in->keys[i].name;
    const char *near = sm_text_nearest(name, known, in->key_count);
    yaml_mark_t mark = in->event.start_mark;
    return sm_fail(in->err, SM_E_INPUT, "%s:%zu:%zu: key \"%.*s\": unknown%s%s%s", in->path,
                   mark.line + 1, mark.column + 1, SM_TEXT_ARG(name),
                   near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
}

static bool take_key(struct reader *in, size_t *key)
{
    if (in->event.type != YAML_SCALAR_EVENT) return fail_here(in, "a key must be a word");
    struct sm_text name = scalar(in);
    for (*key = 0; *key < in->key_count; ++*key)
        if (sm_text_is(name, in->keys[*key].name)) break;
    if (*key == in->key_count) return fail_key(in, name);
    if (in->values[*key].given) return fail_here(in, "the key is given twice");
    in->values[*key].given = true;
    return true;
}

static bool add_item(struct reader *in, struct sm_yaml_value *value, struct sm_text item)
{
    item = sm_text_trim(item);
    if (!item.n) return true;
    if (value->count == ITEMS_MAX) return fail_here(in, "the list is too long");
    const char *copy = sm_arena_copy(in->arena, item.at, item.n);
    if (!copy) return sm_fail_memory(in->err);
    value->items[value->count++] = (struct sm_text){copy, item.n};
    return true;
}

static bool take_scalar(struct reader *in, struct sm_yaml_value *value, bool split)
{
    struct sm_text text = scalar(in);
    if (text.n > SCALAR_BYTES_MAX) return fail_here(in, "the text is longer than 4,000 bytes");
    if (memchr(text.at, '\0', text.n)) return fail_here(in, "the text contains a NUL character");
    if (!split) return add_item(in, value, text);
    while (text.at)
        if (!add_item(in, value, sm_text_cut(&text, ','))) return false;
    return true;
}

static bool take_list(struct reader *in, struct sm_yaml_value *value)
{
    for (;;) {
        if (!next(in)) return false;
        if (in->event.type == YAML_SEQUENCE_END_EVENT) return true;
        if (in->event.type != YAML_SCALAR_EVENT) return fail_here(in, "a list may hold words only");
        if (!take_scalar(in, value, false)) return false;
    }
}

static bool take_value(struct reader *in, const struct sm_yaml_key *key,
                       struct sm_yaml_value *value)
{
    value->line = in->event.start_mark.line + 1;
    value->column = in->event.start_mark.column + 1;
    size_t room = key->is_list ? ITEMS_MAX : 1;
    value->items = sm_arena_alloc(in->arena, room, sizeof *value->items);
    if (!value->items) return sm_fail_memory(in->err);
    if (in->event.type == YAML_SCALAR_EVENT) return take_scalar(in, value, key->is_list);
    if (in->event.type == YAML_SEQUENCE_START_EVENT && key->is_list) return take_list(in, value);
    return fail_here(in,
                     key->is_list ? "a list of words is expected here" : "a text is expected here");
}

static bool take_mapping(struct reader *in)
{
    for (;;) {
        size_t key = 0;
        if (!next(in)) return false;
        if (in->event.type == YAML_MAPPING_END_EVENT) return true;
        if (!take_key(in, &key) || !next(in)) return false;
        if (!take_value(in, &in->keys[key], &in->values[key])) return false;
    }
}

static bool take_document(struct reader *in)
{
    if (!next(in) || !next(in)) return false; /* the stream's start, then the document's */
    if (in->event.type == YAML_STREAM_END_EVENT)
        return sm_fail(in->err, SM_E_INPUT, "%s: is empty", in->path);
    if (!next(in)) return false;
    if (in->event.type != YAML_MAPPING_START_EVENT)
        return fail_here(in, "lines of \"key: value\" are expected here");
    if (!take_mapping(in) || !next(in) || !next(in)) return false;
    if (in->event.type != YAML_STREAM_END_EVENT)
        return fail_here(in, "a second document (---) is not allowed");
    return true;
}

bool sm_yaml_map_read(const char *path, struct sm_text text, const struct sm_yaml_schema *schema,
                      struct sm_yaml_value *values, struct sm_arena *arena, struct sm_error *err)
{
    struct reader in = {.path = path,
                        .keys = schema->keys,
                        .key_count = schema->count,
                        .values = values,
                        .arena = arena,
                        .err = err};
    if (!yaml_parser_initialize(&in.parser)) return sm_fail_memory(err);
    yaml_parser_set_input_string(&in.parser, (const unsigned char *)(text.n ? text.at : ""),
                                 text.n);
    yaml_parser_set_encoding(&in.parser, YAML_UTF8_ENCODING);
    bool ok = take_document(&in);
    drop(&in);
    yaml_parser_delete(&in.parser);
    return ok;
}
