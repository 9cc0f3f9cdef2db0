/* SPDX-License-Identifier: Apache-2.0 */
#include "data/shapefile_content.h"

#include <string.h>

#include "base/memory.h"

/* Of one record: shapelib's limit. */
enum { COORDINATES_MAX = 50000000 };

bool sm_shp_complain(const struct sm_shp_reader *reader, const char *what)
{
    return sm_fail(reader->err, SM_E_INPUT, "%s: record %zu: %s", reader->shp->path,
                   reader->row + 1, what);
}

static bool complain_about_size(const struct sm_shp_reader *reader,
                                const struct sm_shp_content *content, size_t size)
{
    return sm_fail(reader->err, SM_E_INPUT,
                   "%s: record %zu: claims %zu parts and %zu vertices, too many for its %zu bytes",
                   reader->shp->path, reader->row + 1, content->parts, content->points, size);
}

/* Z must be there for Z shapes, measures may be; anything longer is padding. */
static bool check_size(struct sm_shp_reader *reader, const struct sm_shp_content *content,
                       size_t counts_end, size_t size)
{
    bool lone = !content->starts_at && counts_end == 4;
    uint64_t extra = lone ? 8 : 16 + 8 * (uint64_t)content->points;
    uint64_t needed =
        counts_end + 4 * (uint64_t)content->parts + SM_SHP_XY * (uint64_t)content->points;
    if (sm_shp_has_z(reader->shp->type)) needed += extra;
    if (needed > size || content->points > COORDINATES_MAX)
        return complain_about_size(reader, content, size);
    reader->findings.padded_records += size != needed && size != needed + extra;
    return true;
}

/* Every part has a vertex of its own. Told before there is room made for where they start, which a
 * file that is mostly a hole can claim gigabytes of. */
static bool check_parts(const struct sm_shp_reader *reader, const struct sm_shp_content *content)
{
    if (content->parts <= content->points) return true;
    return sm_fail(reader->err, SM_E_INPUT, "%s: record %zu: claims %zu parts of %zu vertices",
                   reader->shp->path, reader->row + 1, content->parts, content->points);
}

bool sm_shp_find_content(struct sm_shp_reader *reader, const struct sm_shp_record *record,
                         const unsigned char *bytes, struct sm_shp_content *content)
{
    int plain = reader->shp->type % 10;
    size_t at = record->at + SM_SHP_RECORD_HEADER;
    size_t counts_end = plain == 1 ? 4 : plain == 8 ? 4 + SM_SHP_BOX + 4 : 4 + SM_SHP_BOX + 8;
    if (record->size < counts_end) return sm_shp_complain(reader, "is too short for its counts");
    *content = (struct sm_shp_content){.points = 1};
    if (plain == 8) content->points = sm_le32(bytes + 4 + SM_SHP_BOX);
    if (plain == 3 || plain == 5) {
        content->parts = sm_le32(bytes + 4 + SM_SHP_BOX);
        content->points = sm_le32(bytes + 4 + SM_SHP_BOX + 4);
        content->starts_at = at + counts_end;
    }
    if (!check_size(reader, content, counts_end, record->size)) return false;
    content->coordinates_at = at + counts_end + 4 * content->parts;
    return check_parts(reader, content);
}

bool sm_shp_take_starts(struct sm_shp_reader *reader, const struct sm_shp_content *content)
{
    size_t n = 4 * content->parts;
    if (!n) return true;
    if (!sm_grow(&reader->starts, &reader->starts_capacity, n, 1))
        return sm_fail_memory(reader->err);
    const unsigned char *bytes =
        sm_window_look(&reader->cursor.window, content->starts_at, n, reader->err);
    if (bytes) memcpy(reader->starts, bytes, n);
    return bytes != NULL;
}

bool sm_shp_check_starts(const struct sm_shp_reader *reader, const struct sm_shp_content *content)
{
    if (!content->starts_at) return true;
    if (content->points && !content->parts)
        return sm_shp_complain(reader, "has vertices but no part");
    for (size_t i = 0; i < content->parts; i++) {
        uint32_t start = sm_le32(reader->starts + 4 * i);
        bool rises = i ? start > sm_le32(reader->starts + 4 * (i - 1)) : start == 0;
        if (rises && start < content->points) continue;
        return sm_fail(reader->err, SM_E_INPUT,
                       "%s: record %zu: part %zu of %zu starts at vertex %u of %zu",
                       reader->shp->path, reader->row + 1, i + 1, content->parts, (unsigned)start,
                       content->points);
    }
    return true;
}
