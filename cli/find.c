/* SPDX-License-Identifier: Apache-2.0
 * sitmap find: what a name means, and why.
 */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "cli/commands.h"
#include "cli/json.h"

enum { MATCH_MAX = 100 };

struct find {
    const struct sm_gazetteer *gazetteer;
    struct sm_query query;
    struct sm_match matches[MATCH_MAX];
    size_t count; /* may be more than MATCH_MAX */
    bool settled;
    struct sm_match meant; /* if settled */
    struct sm_error doubt; /* if not */
};

static const char *const how_names[] = {
    [SM_MATCH_NAME] = "name",
    [SM_MATCH_OTHER] = "other spelling",
    [SM_MATCH_FOLDED] = "sounds alike",
};

static bool is_meant(const struct find *find, const struct sm_match *match)
{
    return find->settled && match->place == find->meant.place &&
           match->region == find->meant.region;
}

static size_t shown(const struct find *find)
{
    return find->count < MATCH_MAX ? find->count : MATCH_MAX;
}

/* ---- for people */

static void add_region_name(struct sm_buf *out, const struct find *find, struct sm_text id)
{
    const struct sm_region *region = id.n ? sm_gazetteer_find_region(find->gazetteer, id) : NULL;
    if (!id.n) return;
    sm_buf_str(out, ", ");
    sm_buf_text(out, !region ? id : region->full_en.n ? region->full_en : region->name_en);
}

static void add_position(struct sm_buf *out, struct sm_vertex at_deg)
{
    sm_buf_str(out, "; lat ");
    sm_buf_fixed(out, at_deg.y, 4);
    sm_buf_str(out, " lon ");
    sm_buf_fixed(out, at_deg.x, 4);
}

static void add_place(struct sm_buf *out, const struct find *find, const struct sm_place *place)
{
    sm_buf_text(out, place->name_en.n ? place->name_en : place->name_uk);
    if (place->name_en.n && place->name_uk.n) {
        sm_buf_str(out, " (");
        sm_buf_text(out, place->name_uk);
        sm_buf_char(out, ')');
    }
    sm_buf_str(out, ", ");
    for (const char *c = sm_place_kind_name(place->kind); *c; c++)
        sm_buf_char(out, *c == '_' ? ' ' : *c);
    add_region_name(out, find, place->admin1);
    add_region_name(out, find, place->country);
    add_position(out, place->at_deg);
    if (!place->population) return;
    sm_buf_str(out, "; population ");
    sm_buf_int(out, place->population);
}

static void add_region(struct sm_buf *out, const struct find *find, const struct sm_region *region)
{
    sm_buf_text(out, region->full_en.n ? region->full_en : region->name_en);
    sm_buf_str(out, " (");
    sm_buf_text(out, region->full_uk.n ? region->full_uk : region->name_uk);
    sm_buf_str(out, "), ");
    sm_buf_text(out, region->kind);
    if (!sm_region_is_country(region)) add_region_name(out, find, region->country);
    sm_buf_str(out, "; region id ");
    sm_buf_text(out, region->id);
}

static void add_match(struct sm_buf *out, const struct find *find, const struct sm_match *match)
{
    sm_buf_str(out, is_meant(find, match) ? "* " : "  ");
    if (match->place)
        add_place(out, find, match->place);
    else
        add_region(out, find, match->region);
    sm_buf_str(out, "; ");
    sm_buf_str(out, how_names[match->how]);
    sm_buf_str(out, " \"");
    sm_buf_text(out, match->spelling);
    sm_buf_str(out, "\"\n");
}

static void find_as_text(const struct find *find, struct sm_buf *out)
{
    for (size_t i = 0; i < shown(find); i++)
        add_match(out, find, &find->matches[i]);
    if (find->count <= MATCH_MAX) return;
    sm_buf_str(out, "  and ");
    sm_buf_int(out, (long long)(find->count - MATCH_MAX));
    sm_buf_str(out, " more\n");
}

/* ---- for programs */

static void add_json_place(struct sm_buf *out, const struct sm_place *place)
{
    json_text(out, "type", sm_text("place"));
    json_text(out, "id", place->id);
    json_text(out, "kind", sm_text(sm_place_kind_name(place->kind)));
    json_text(out, "name_en", place->name_en);
    json_text(out, "name_uk", place->name_uk);
    json_text(out, "admin1", place->admin1);
    json_text(out, "country", place->country);
    json_whole(out, "population", place->population);
    json_fixed(out, "lat", place->at_deg.y, 5);
    json_fixed(out, "lon", place->at_deg.x, 5);
}

static void add_json_region(struct sm_buf *out, const struct sm_region *region)
{
    json_text(out, "type", sm_text("region"));
    json_text(out, "id", region->id);
    json_text(out, "kind", region->kind);
    json_text(out, "name_en", region->name_en);
    json_text(out, "name_uk", region->name_uk);
    json_text(out, "country", region->country);
}

static void find_as_json(const struct find *find, struct sm_buf *out)
{
    static const char *const how[] = {"name", "other", "folded"};
    sm_buf_char(out, '{');
    json_text(out, "name", find->query.name);
    json_bool(out, "settled", find->settled);
    if (!find->settled) json_text(out, "problem", sm_text(find->doubt.message));
    json_whole(out, "count", (long long)find->count);
    json_name(out, "matches");
    sm_buf_char(out, '[');
    for (size_t i = 0; i < shown(find); i++) {
        const struct sm_match *match = &find->matches[i];
        sm_buf_str(out, i ? ",{" : "{");
        if (match->place)
            add_json_place(out, match->place);
        else
            add_json_region(out, match->region);
        json_text(out, "how", sm_text(how[match->how]));
        json_text(out, "spelling", match->spelling);
        json_bool(out, "meant", is_meant(find, match));
        sm_buf_char(out, '}');
    }
    sm_buf_str(out, "]}\n");
}

/* ---- the command */

/* "sitmap find Chasiv Yar" needs no quotes. */
static bool join_operands(const struct options *options, struct sm_buf *name, struct sm_error *err)
{
    for (int i = 0; i < options->operand_count; i++) {
        if (i) sm_buf_char(name, ' ');
        sm_buf_str(name, options->operands[i]);
    }
    size_t bad;
    if (name->failed) return sm_fail_memory(err);
    if (!sm_utf8_valid(sm_buf_slice(name), &bad))
        return sm_fail(err, SM_E_USAGE, "find: the name is not UTF-8 at byte %zu", bad + 1);
    if (!sm_text_trim(sm_buf_slice(name)).n)
        return sm_fail(err, SM_E_USAGE, "find: the name is empty");
    return true;
}

static bool check_admin1(const struct find *find, struct sm_error *err)
{
    struct sm_text admin1 = find->query.admin1;
    if (!admin1.n || sm_gazetteer_find_region(find->gazetteer, admin1)) return true;
    const char *nearest = sm_gazetteer_suggest_region(find->gazetteer, admin1);
    return sm_fail(err, SM_E_USAGE, "--admin1: unknown region \"%.*s\"%s%s%s", SM_TEXT_ARG(admin1),
                   nearest ? "; did you mean \"" : "; see 'sitmap regions'", nearest ? nearest : "",
                   nearest ? "\"?" : "");
}

static bool search(struct find *find, struct sm_error *err)
{
    if (!check_admin1(find, err)) return false;
    find->count = sm_gazetteer_find(find->gazetteer, &find->query, find->matches, MATCH_MAX);
    find->settled = sm_gazetteer_resolve(find->gazetteer, &find->query, &find->meant, &find->doubt);
    if (find->settled || find->doubt.code != SM_E_MEMORY) return true;
    *err = find->doubt;
    return false;
}

static bool find_all(const struct options *options, struct sm_base *base, struct sm_text name,
                     int *code, struct sm_error *err)
{
    struct find find = {.gazetteer = sm_base_gazetteer(base),
                        .query = {name, sm_text(options->admin1), sm_text(options->country), NULL}};
    if (!search(&find, err)) return false;
    struct sm_buf out = {0};
    if (options->json)
        find_as_json(&find, &out);
    else
        find_as_text(&find, &out);
    bool ok = print_out(&out, err);
    sm_buf_finish(&out);
    if (ok && !find.settled) {
        say_note(find.doubt.message);
        *code = EXIT_PROBLEMS;
    }
    return ok;
}

int run_find(const struct options *options)
{
    struct sm_base_options where = {.base_folder = options->base, .places_file = options->places};
    struct sm_error err = {0};
    struct sm_buf name = {0};
    struct sm_base *base = NULL;
    int code = EXIT_DONE;
    bool ok = join_operands(options, &name, &err) && (base = sm_base_open(&where, NULL, &err)) &&
              find_all(options, base, sm_buf_slice(&name), &code, &err);
    if (!ok) code = say_error(&err);
    sm_base_close(base);
    sm_buf_finish(&name);
    return code;
}
