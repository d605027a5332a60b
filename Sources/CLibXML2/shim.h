#ifndef HEDUI_LIBXML2_SHIM_H
#define HEDUI_LIBXML2_SHIM_H

/* Where libxml2 was built with ICU, encoding.h brings ICU's own types along, and they contradict the ones inside
   Foundation. No declaration used here depends on them. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

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
