/* SPDX-License-Identifier: Apache-2.0 */
#include "render/svg_metadata.h"

static void put(struct sm_buf *out, const char *element, struct sm_text text)
{
    if (!text.n) return;
    sm_buf_str(out, "<dc:");
    sm_buf_str(out, element);
    sm_buf_char(out, '>');
    sm_buf_xml(out, text);
    sm_buf_str(out, "</dc:");
    sm_buf_str(out, element);
    sm_buf_char(out, '>');
}

void sm_svg_put_metadata(struct sm_buf *out, const struct sm_page *page)
{
    if (!page->source.n && !page->copyright.n && !page->software.n) return;
    sm_buf_str(out, "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description>");
    put(out, "title", page->title);
    put(out, "description", page->description);
    put(out, "subject", page->keywords);
    put(out, "coverage", page->covers);
    put(out, "language", sm_text(page->lang));
    put(out, "source", page->source);
    put(out, "rights", page->copyright);
    put(out, "creator", page->software);
    sm_buf_str(out, "</rdf:Description></rdf:RDF></metadata>\n");
}
