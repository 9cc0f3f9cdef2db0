/* SPDX-License-Identifier: Apache-2.0 */
#include "render/symbol_xml.h"

#include <string.h>

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == ':' || c == '-' || c == '.' || (unsigned char)c >= 0x80;
}

static void step(struct sm_text *rest, size_t n)
{
    rest->at += n;
    rest->n -= n;
}

static size_t skip_space(struct sm_text *rest)
{
    size_t n = 0;
    while (n < rest->n && is_space(rest->at[n]))
        n++;
    step(rest, n);
    return n;
}

static bool take(struct sm_text *rest, char c)
{
    if (!rest->n || rest->at[0] != c) return false;
    step(rest, 1);
    return true;
}

static struct sm_text take_name(struct sm_text *rest)
{
    struct sm_text name = {rest->at, 0};
    while (name.n < rest->n && is_name(rest->at[name.n]))
        name.n++;
    step(rest, name.n);
    return name;
}

static bool begins(struct sm_text rest, const char *with)
{
    size_t n = strlen(with);
    return rest.n >= n && memcmp(rest.at, with, n) == 0;
}

/* How far it is to behind 'mark', or 0 if it does not come. */
static size_t past(struct sm_text rest, const char *mark)
{
    size_t n = strlen(mark);
    for (size_t i = 0; i + n <= rest.n; i++)
        if (memcmp(rest.at + i, mark, n) == 0) return i + n;
    return 0;
}

bool sm_xml_attribute(struct sm_text *rest, struct sm_text *name, struct sm_text *value)
{
    struct sm_text at = *rest;
    skip_space(&at);
    *name = take_name(&at);
    skip_space(&at);
    if (!name->n || !take(&at, '=')) return false;
    skip_space(&at);
    char quote = at.n ? at.at[0] : '\0';
    if (quote != '"' && quote != '\'') return false;
    step(&at, 1);
    const char *end = at.n ? memchr(at.at, quote, at.n) : NULL;
    if (!end || memchr(at.at, '<', (size_t)(end - at.at))) return false;
    *value = (struct sm_text){at.at, (size_t)(end - at.at)};
    step(&at, value->n + 1);
    *rest = at;
    return true;
}

static bool fail(struct sm_xml *xml, const char *what)
{
    xml->fault = what;
    return false;
}

/* xml->rest stands behind the '<', and is left behind the '>'. */
static bool take_tag(struct sm_xml *xml, struct sm_xml_tag *tag)
{
    struct sm_text at = xml->rest, name, value;
    *tag = (struct sm_xml_tag){.is_end = take(&at, '/')};
    tag->name = take_name(&at);
    if (!tag->name.n) return fail(xml, "a tag has no name");
    tag->attributes = at;
    while (at.n && is_space(at.at[0]) && sm_xml_attribute(&at, &name, &value))
        ;
    tag->attributes.n -= at.n;
    if (tag->is_end && tag->attributes.n) return fail(xml, "an end tag has attributes");
    skip_space(&at);
    tag->is_empty = !tag->is_end && take(&at, '/');
    if (!take(&at, '>')) return fail(xml, "a tag is not well-formed");
    xml->rest = at;
    return true;
}

/* What begins with "<!" or "<?" and says nothing to us. */
static bool skip_aside(struct sm_xml *xml)
{
    static const struct {
        const char *begin, *end;
    } asides[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}, {"<!DOCTYPE", ">"}};
    for (size_t i = 0; i < sizeof asides / sizeof *asides; i++) {
        if (!begins(xml->rest, asides[i].begin)) continue;
        size_t n = past(xml->rest, asides[i].end);
        if (!n) return fail(xml, "something opened here is never closed");
        bool declares = i == 3 && memchr(xml->rest.at, '[', n);
        if (declares) return fail(xml, "declarations in a DOCTYPE are not read");
        step(&xml->rest, n);
        return true;
    }
    return fail(xml, "this is no tag");
}

bool sm_xml_next(struct sm_xml *xml, struct sm_xml_tag *tag)
{
    while (!xml->fault && xml->rest.n) {
        const char *open = memchr(xml->rest.at, '<', xml->rest.n);
        step(&xml->rest, open ? (size_t)(open - xml->rest.at) : xml->rest.n);
        if (!open) return false;
        char next = xml->rest.n > 1 ? xml->rest.at[1] : '\0';
        if (next == '!' || next == '?') {
            if (!skip_aside(xml)) return false;
            continue;
        }
        struct sm_text tag_begin = xml->rest;
        step(&xml->rest, 1);
        if (take_tag(xml, tag)) return true;
        xml->rest = tag_begin;
    }
    return false;
}
