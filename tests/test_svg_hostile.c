/* SPDX-License-Identifier: Apache-2.0
 * Whatever the data says, the SVG stays a well-formed document that says nothing of its own.
 */
#include <string.h>

#include "render/canvas.h"
#include "tests/font_helpers.h"
#include "tests/run.h"

/* A strict reader of the part of XML that we write: elements, quoted attributes, the five
 * entities and decimal references. */

enum { DEPTH_MAX = 32, NAME_MAX_BYTES = 40 };

struct xml {
    const char *at, *end, *wrong;
    char open[DEPTH_MAX][NAME_MAX_BYTES];
    int depth, roots;
};

static bool wrong(struct xml *xml, const char *what)
{
    if (!xml->wrong) xml->wrong = what;
    return false;
}

static bool take(struct xml *xml, const char *text)
{
    size_t n = strlen(text);
    if ((size_t)(xml->end - xml->at) < n || memcmp(xml->at, text, n) != 0) return false;
    xml->at += n;
    return true;
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' ||
           c == '-' || c == '_';
}

static bool read_name(struct xml *xml, char name[NAME_MAX_BYTES])
{
    size_t n = 0;
    while (xml->at < xml->end && is_name_byte(*xml->at) && n < NAME_MAX_BYTES - 1)
        name[n++] = *xml->at++;
    name[n] = '\0';
    return n > 0 || wrong(xml, "name expected");
}

static bool read_reference(struct xml *xml)
{
    static const char *const known[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (take(xml, known[i])) return true;
    return wrong(xml, "bare ampersand");
}

static bool is_bidi_control(uint32_t code)
{
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

static bool read_character(struct xml *xml)
{
    if (*xml->at == '&') return read_reference(xml);
    uint32_t code = sm_utf8_next(&xml->at, xml->end);
    if (code < 0x20 && code != '\n' && code != '\t') return wrong(xml, "control character");
    if ((code & 0xFFFE) == 0xFFFE) return wrong(xml, "noncharacter");
    return !is_bidi_control(code) || wrong(xml, "bidirectional control");
}

static bool read_attributes(struct xml *xml)
{
    char name[NAME_MAX_BYTES];
    while (take(xml, " ")) {
        if (!read_name(xml, name) || !take(xml, "=\"")) return wrong(xml, "attribute");
        if (strncmp(name, "on", 2) == 0 || strcmp(name, "href") == 0)
            return wrong(xml, "attribute that acts");
        while (xml->at < xml->end && *xml->at != '"')
            if (*xml->at == '<' || !read_character(xml)) return wrong(xml, "attribute value");
        if (!take(xml, "\"")) return wrong(xml, "open attribute");
    }
    return true;
}

static bool is_element_of_ours(const char *name)
{
    static const char *const ours[] = {"svg",
                                       "title",
                                       "desc",
                                       "metadata",
                                       "rdf:RDF",
                                       "dc:title",
                                       "dc:source",
                                       "style",
                                       "defs",
                                       "clipPath",
                                       "rdf:Description",
                                       "dc:rights",
                                       "path",
                                       "dc:creator",
                                       "dc:description",
                                       "dc:subject",
                                       "dc:coverage",
                                       "dc:language",
                                       "rect",
                                       "g",
                                       "text"};
    for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
        if (strcmp(name, ours[i]) == 0) return true;
    return false;
}

static bool read_end_tag(struct xml *xml)
{
    char name[NAME_MAX_BYTES];
    if (!read_name(xml, name) || !take(xml, ">")) return wrong(xml, "end tag");
    if (xml->depth == 0 || strcmp(xml->open[--xml->depth], name) != 0)
        return wrong(xml, "end of another element");
    return true;
}

static bool read_tag(struct xml *xml)
{
    if (take(xml, "</")) return read_end_tag(xml);
    char name[NAME_MAX_BYTES];
    xml->at++;
    if (!read_name(xml, name) || !read_attributes(xml)) return false;
    if (!is_element_of_ours(name)) return wrong(xml, "element of somebody else's");
    xml->roots += xml->depth == 0;
    if (take(xml, "/>")) return true;
    if (!take(xml, ">") || xml->depth == DEPTH_MAX) return wrong(xml, "tag");
    strcpy(xml->open[xml->depth++], name);
    return true;
}

static void read_document(struct xml *xml)
{
    while (xml->at < xml->end && !xml->wrong) {
        if (*xml->at == '<')
            read_tag(xml);
        else
            read_character(xml);
    }
    if (xml->depth != 0 || xml->roots != 1) wrong(xml, "unbalanced");
}

static void ck_well_formed(const struct sm_buf *document)
{
    struct xml xml = {.at = document->bytes, .end = document->bytes + document->count};
    ck_assert(sm_utf8_valid(sm_buf_slice(document), NULL));
    read_document(&xml);
    ck_assert_msg(xml.wrong == NULL, "%s at byte %zu of:\n%s", xml.wrong,
                  (size_t)(xml.at - document->bytes), document->bytes);
}

static const struct {
    const char *name, *text;
} hostile[] = {
    {"markup", "</title><script>alert(1)</script>"},
    {"attribute", "\" onload=\"alert(1)"},
    {"single quote", "' onload='alert(1)"},
    {"end of CDATA", "]]>"},
    {"comment", "<!-- --> -->"},
    {"entity", "&lt; &amp &nosuch; &#0;"},
    {"doctype", "<!DOCTYPE svg [<!ENTITY x \"y\">]>"},
    {"processing instruction", "<?xml-stylesheet href=\"x\"?>"},
    {"style", "</style><style>*{display:none}"},
    {"CSS", "}#x{fill:url(http://example.org)}/*"},
    {"controls", "a\x01\x02\x08\x0B\x0C\x1B\x7F"
                 "b"},
    {"our stand-in for the hash", "\1\1\1\1\1\1\1\1 sitmap-\1\1\1\1\1\1\1\1"},
    {"C1", "a\xC2\x85\xC2\x9B"
           "b"},
    {"bidi", "a\u202Eb\u2066c\u200Fd"},
    {"noncharacters", "a\uFFFE\uFFFF\uFDD0b"},
    {"not UTF-8", "a\xFF\xC0\xAF\xED\xA0\x80\xF5"
                  "b\xE2\x82"},
    {"line breaks", "a\r\nb\rc\nd\u2028e"},
    {"nothing", ""},
};

static struct sm_buf document;

static void close_document(void)
{
    close_fonts();
    sm_buf_finish(&document);
}

static void draw_with(struct sm_canvas *canvas, const char *text, const char *word)
{
    struct sm_run run;
    struct sm_type type = {.face = SM_SANS, .size_px = 12};
    struct sm_paint paint = {.class_name = word, .fill = SM_RGB(0x112233)};
    struct sm_ink ink = {.class_name = word, .fill = SM_RGB(0)};
    sm_group_begin(canvas, &(struct sm_group){word, word, sm_text(text), false});
    sm_add_circle(canvas, (struct sm_vertex){20, 20}, 5);
    sm_paint_path(canvas, &paint);
    ck_assert(sm_shape_line(fonts, sm_text(text), type, &arena, &run, NULL, &err));
    sm_draw_run(canvas, &run, (struct sm_vertex){5, 30}, &ink);
    sm_group_end(canvas);
}

static void write_document(const char *text, const char *word)
{
    struct sm_text said = sm_text(text);
    struct sm_page page = {100,  50,   1,    SM_RGB(0),          text, said, said, said, said, said,
                           said, said, NULL, SM_SVG_FONTS_EMBED, 0,    false};
    struct sm_canvas *canvas = sm_canvas_new(SM_SVG, &page, fonts, &err);
    ck_assert_msg(canvas != NULL, "%s", err.message);
    draw_with(canvas, text, word);
    document.count = 0;
    ck_assert_msg(sm_canvas_finish(canvas, &document, &err), "%s", err.message);
    sm_canvas_free(canvas);
}

START_TEST(hostile_data_leaves_the_document_well_formed)
{
    write_document(hostile[_i].text, "event");
    ck_well_formed(&document);
}
END_TEST

/* Ids and classes are ours; but if one day they were not, nothing should come of it. */
START_TEST(even_as_class_and_id)
{
    write_document("x", hostile[_i].text);
    ck_well_formed(&document);
}
END_TEST

START_TEST(the_reader_of_this_test_is_strict)
{
    static const char *const broken[] = {"<svg>",
                                         "<svg></g>",
                                         "<svg>&</svg>",
                                         "<svg a=b></svg>",
                                         "<svg><script></script></svg>",
                                         "<svg>\1</svg>",
                                         "<svg onload=\"\"></svg>",
                                         "<svg></svg><svg></svg>"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        struct xml xml = {.at = broken[i], .end = broken[i] + strlen(broken[i])};
        read_document(&xml);
        ck_assert_msg(xml.wrong != NULL, "%s passes", broken[i]);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("SVG from hostile data");
    TCase *tests = tcase_create("hostile");
    int count = (int)(sizeof hostile / sizeof *hostile);
    tcase_add_checked_fixture(tests, open_fonts, close_document);
    tcase_add_loop_test(tests, hostile_data_leaves_the_document_well_formed, 0, count);
    tcase_add_loop_test(tests, even_as_class_and_id, 0, count);
    tcase_add_test(tests, the_reader_of_this_test_is_strict);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
