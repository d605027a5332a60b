#ifndef HEDUI_LIBXML2_SHIM_H
#define HEDUI_LIBXML2_SHIM_H

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/* libxml2 keeps the addresses of the parser's own members until the plug is pulled. */
static inline xmlSchemaSAXPlugPtr hedui_plug_schema(xmlSchemaValidCtxtPtr valid, xmlParserCtxtPtr parser) {
  return xmlSchemaSAXPlug(valid, &parser->sax, &parser->userData);
}

#endif
