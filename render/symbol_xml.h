/* SPDX-License-Identifier: Apache-2.0
 * The tags of a small XML document, one after the other. Strict where it matters, and no more than
 * an icon needs: no entities, no namespaces, no declarations. Private to render/.
 */
#ifndef SM_RENDER_SYMBOL_XML_H
#define SM_RENDER_SYMBOL_XML_H

#include <stdbool.h>

#include "base/text.h"

/* Texts are borrowed from the document. */
struct sm_xml_tag {
    struct sm_text name;
    struct sm_text attributes; /* for sm_xml_attribute */
    bool is_end;               /* </name> */
    bool is_empty;             /* <name/> */
};

/* A document being read: 'at' is what is left of it. */
struct sm_xml {
    struct sm_text rest;
    const char *fault; /* what is wrong at the start of 'rest', or NULL */
};

/* The next tag. Text, comments, CDATA, processing instructions and a plain DOCTYPE are stepped
 * over. False at the end of the document, or with 'fault' where it is no XML. */
bool sm_xml_next(struct sm_xml *xml, struct sm_xml_tag *tag);

/* Cut the first attribute off 'rest'; false when there is none left. What sm_xml_next let through
 * is well-formed, so nothing can go wrong. Values are as written: entities stay. */
bool sm_xml_attribute(struct sm_text *rest, struct sm_text *name, struct sm_text *value);

#endif
