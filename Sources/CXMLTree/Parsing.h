#ifndef PARSING_H
#define PARSING_H

/// What the files of this room share. libxml2's headers are seen here and nowhere else.

#include "CXMLTree.h"

// libxml2 2.13 and later deprecate functions that 2.9 has no other name for.
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *error_pointer;
#else
typedef xmlError *error_pointer;
#endif

// libxml2 2.9 refuses deeper documents itself, so a larger limit would not be kept.
enum { DEEPEST = 256, MOST_ATTRIBUTES = 256, MESSAGE_SIZE = 2048 };

// No XML_PARSE_NOENT, DTDLOAD, XINCLUDE, HUGE or RECOVER: each opens a door to hostile documents.
enum { PARSE_OPTIONS = XML_PARSE_NONET | XML_PARSE_BIG_LINES };

/// One parse under way.
typedef struct {
  xmlParserCtxtPtr parser;
  const cxml_limits *limits;
  const cxml_sink *sink;
  cxml_report report;
  void *context;
  bool failed;
  int depth;
  int elements;
  int namespaces;
  /// What each open element added to `namespaces`.
  int declared[DEEPEST];
} parse;

/// Begins the use of libxml2; may be called any number of times.
void parsing_begin(void);

/// The thread's own error handler, which I/O and encoding errors reach; without one they are
/// printed.
typedef struct {
  xmlStructuredErrorFunc function;
  void *context;
} previous_handler;

/// Sends the thread's errors to a parse, until they are given back.
previous_handler parsing_take_errors(parse *state);
void parsing_give_errors_back(previous_handler previous);

/// Keeps the first failure to read: later ones only follow from it.
void parsing_fail(parse *state, cxml_failure kind, int line, const char *message);

/// Says that there is no well-formed document where nothing else was said.
void parsing_settle(parse *state);

/// Whether a SAX function has work to do; once there is a failure, it ends the parse.
bool parsing_goes_on(const parse *state);

/// Counts a start tag; returns its line, or 0 where a limit is passed and the parse ends.
int parsing_admit(parse *state, int namespace_count, int attribute_count);

/// Counts an end tag; returns whether there is an element to end.
bool parsing_leave(parse *state);

/// The SAX functions of every parse: DOCTYPE and entities are refused. Elements and text are left to
/// the caller, who calls the functions above.
extern const xmlSAXHandler parsing_handler;

#endif
