#ifndef PARSING_H
#define PARSING_H

/// What the files of this room share. libxml2's headers are seen here and nowhere else.

#include "CXMLTree.h"

// libxml2 2.13 and later deprecate functions that 2.9 has no other name for.
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

#include <libxml/catalog.h>
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
  int parts;
  /// How many parts there are when names are counted next.
  int count_names_at;
  int namespaces;
  /// What each open element added to `namespaces`.
  int declared[DEEPEST];
  /// The bytes of text of its own that each open element has since its last child.
  size_t text[DEEPEST];
} parse;

/// Begins the use of libxml2; may be called any number of times.
void parsing_begin(void);

/// The thread's own error handler, which I/O and encoding errors reach; without one they are
/// printed.
typedef struct {
  xmlStructuredErrorFunc function;
  void *context;
} previous_handler;

/// Sends the thread's errors to a parse, or to a function, until they are given back.
previous_handler parsing_take_errors(parse *state);
previous_handler parsing_send_errors(void *context, xmlStructuredErrorFunc function);
void parsing_give_errors_back(previous_handler previous);

/// What kind of failure an error is.
cxml_failure parsing_kind_of(error_pointer error);

/// Calls `report` with libxml2's message on one line, without its trailing newline.
void parsing_report(
    cxml_report report, void *context, cxml_failure kind, int line, const char *message);

/// Keeps the first failure to read: later ones only follow from it.
void parsing_fail(parse *state, cxml_failure kind, int line, const char *message);

/// Says that there is no well-formed document where nothing else was said.
void parsing_settle(parse *state);

/// The line of the `<` of the start tag the parser stands at the end of.
///
/// Where libxml2 has let go of the beginning of the tag, it is that of the first byte it still has.
int parsing_start_line(const parse *state);

/// Keeps a failure at the tag or text at hand, and ends the parse.
void parsing_refuse(parse *state, cxml_failure kind);

// What follows runs for every element, so it is here to be part of its callers.

/// Whether a SAX function has work to do; once there is a failure, it ends the parse.
static inline bool parsing_goes_on(const parse *state) {
  if (state->failed) { xmlStopParser(state->parser); }
  return !state->failed;
}

/// What keeps a start tag from being read; `cxml_failure_schema` where nothing does.
static inline cxml_failure parsing_objection(
    parse *state, int namespace_count, int attribute_count) {
  const cxml_limits *limits = state->limits;
  int most = limits->attributes < MOST_ATTRIBUTES ? limits->attributes : MOST_ATTRIBUTES;
  int deepest = limits->depth < DEEPEST ? limits->depth : DEEPEST;
  if (state->depth >= deepest) { return cxml_failure_depth; }
  if (attribute_count + namespace_count > most) { return cxml_failure_attributes; }
  if (state->parts >= limits->parts - attribute_count) { return cxml_failure_parts; }
  if (state->namespaces + namespace_count > limits->namespaces) {
    return cxml_failure_namespaces;
  }
  // Counting the names takes as long as all else here, and between two counts come only a few.
  if (state->parts >= state->count_names_at) {
    state->count_names_at = state->parts + 32;
    if (xmlDictSize(state->parser->dict) > limits->names) { return cxml_failure_names; }
  }
  return cxml_failure_schema;
}

/// Counts a start tag; returns false where a limit is passed and the parse ends.
static inline bool parsing_admit(parse *state, int namespace_count, int attribute_count) {
  cxml_failure objection = parsing_objection(state, namespace_count, attribute_count);
  if (objection != cxml_failure_schema) {
    parsing_refuse(state, objection);
    return false;
  }
  state->parts += 1 + attribute_count;
  state->namespaces += namespace_count;
  state->declared[state->depth] = namespace_count;
  // The text round a child is counted in pieces: with many children indentation alone is long.
  if (state->depth > 0) { state->text[state->depth - 1] = 0; }
  state->text[state->depth] = 0;
  state->depth += 1;
  return true;
}

/// Counts text of the innermost element; returns false where a limit is passed and the parse ends.
static inline bool parsing_holds_text(parse *state, int length) {
  size_t *held = &state->text[state->depth - 1];
  *held += (size_t)length;
  if (*held <= state->limits->text) { return true; }
  parsing_refuse(state, cxml_failure_text);
  return false;
}

/// Counts an end tag; returns whether there is an element to end.
static inline bool parsing_leave(parse *state) {
  if (!parsing_goes_on(state) || state->depth == 0) { return false; }
  state->depth -= 1;
  state->namespaces -= state->declared[state->depth];
  return true;
}

/// The SAX functions of every parse: DOCTYPE and entities are refused. Elements and text are left
/// to the caller, who calls the functions above.
extern const xmlSAXHandler parsing_handler;

#endif
