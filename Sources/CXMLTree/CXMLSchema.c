#include <limits.h>
#include <stdlib.h>

#include "CXMLTree.h"
#include "Parsing.h"

/// Holds documents to XML Schemas while they are read, so that their size takes no memory.

/// Where the errors of a schema go.
typedef struct {
  cxml_report report;
  void *context;
  bool failed;
} compilation;

static void on_compile_error(void *context, error_pointer error) {
  compilation *state = context;
  if (error->level < XML_ERR_ERROR) { return; }
  state->failed = true;
  parsing_report(state->report, state->context, parsing_kind_of(error), error->line, error->message);
}

cxml_schema *cxml_schema_compile(
    const char *bytes, size_t count, cxml_report report, void *context) {
  parsing_begin();
  compilation state = {.report = report, .context = context};
  xmlSchemaParserCtxtPtr parser = NULL;
  if (count > INT_MAX || (parser = xmlSchemaNewMemParserCtxt(bytes, (int)count)) == NULL) {
    report(context, cxml_failure_memory, 0, "");
    return NULL;
  }
  previous_handler previous = parsing_send_errors(&state, on_compile_error);
  xmlSchemaSetParserStructuredErrors(parser, on_compile_error, &state);
  xmlSchemaPtr schema = xmlSchemaParse(parser);
  xmlSchemaFreeParserCtxt(parser);
  parsing_give_errors_back(previous);

  if (schema == NULL && !state.failed) { report(context, cxml_failure_schema, 0, ""); }
  if (schema != NULL && state.failed) {
    xmlSchemaFree(schema);
    schema = NULL;
  }
  return (cxml_schema *)schema;
}

void cxml_schema_free(cxml_schema *schema) { xmlSchemaFree((xmlSchemaPtr)schema); }

/// A validation under way.
typedef struct {
  /// First, because the functions of every parse take this for theirs.
  parse parse;
  const cxml_source *source;
  xmlSchemaValidCtxtPtr validator;
  int reports_left;
  /// The lines the start tags of the open elements begin on.
  int lines[DEEPEST];
  /// How many lines the parser's count is put back by.
  int shift;
} validation;

static void on_schema_error(void *context, error_pointer error) {
  validation *state = context;
  if (error->level < XML_ERR_ERROR) { return; }
  cxml_failure kind = parsing_kind_of(error);
  if (kind != cxml_failure_schema) {
    parsing_fail(&state->parse, kind, error->line, error->message);
  } else if (state->reports_left > 0 && !state->parse.failed) {
    state->reports_left -= 1;
    parsing_report(state->parse.report, state->parse.context, kind, error->line, error->message);
  }
}

/// Undoes `show_line`; returns false where there is no input, or the parse is to end.
static bool see_true_line(validation *state) {
  xmlParserCtxtPtr parser = xmlSchemaValidCtxtGetParserCtxt(state->validator);
  if (parser == NULL || parser->input == NULL) { return false; }
  state->parse.parser = parser;
  parser->input->line += state->shift;
  state->shift = 0;
  return parsing_goes_on(&state->parse);
}

/// Lets the validator see the line on which the element at hand begins, until the next event.
///
/// It asks the parser where it is, which is the end of the start tag, or the end tag for a missing
/// child; and it keeps the answer to name it where a key reference proves wrong long after. There
/// is no other way to tell it, so the parser's own count is put back meanwhile.
static void show_line(validation *state, int line) {
  xmlParserInputPtr input = state->parse.parser->input;
  state->shift = input->line - line;
  input->line = line;
}

static void before_start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *name_space,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted_count,
    const xmlChar **attributes) {
  (void)name, (void)prefix, (void)name_space, (void)namespaces;
  (void)defaulted_count, (void)attributes;
  validation *state = context;
  if (!see_true_line(state)) { return; }
  if (!parsing_admit(&state->parse, namespace_count, attribute_count)) { return; }
  int line = parsing_start_line(&state->parse);
  state->lines[state->parse.depth - 1] = line;
  show_line(state, line);
}

static void before_end(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *name_space) {
  (void)name, (void)prefix, (void)name_space;
  validation *state = context;
  if (!see_true_line(state) || !parsing_leave(&state->parse)) { return; }
  show_line(state, state->lines[state->parse.depth]);
}

static void before_text(void *context, const xmlChar *bytes, int length) {
  (void)bytes;
  validation *state = context;
  if (!see_true_line(state) || state->parse.depth == 0) { return; }
  if (!parsing_holds_text(&state->parse, length)) { return; }
  show_line(state, state->lines[state->parse.depth - 1]);
}

static int on_read(void *context, char *buffer, int room) {
  validation *state = context;
  // Once there is a failure the rest of the document is of no interest.
  return state->parse.failed ? -1 : state->source->read(state->source->context, buffer, room);
}

static void validate(validation *state, xmlParserInputBufferPtr input) {
  xmlSAXHandler handler = parsing_handler;
  handler.characters = before_text;
  handler.ignorableWhitespace = before_text;
  handler.cdataBlock = before_text;
  handler.startElementNs = before_start;
  handler.endElementNs = before_end;
  previous_handler previous = parsing_send_errors(state, on_schema_error);
  xmlSchemaSetValidStructuredErrors(state->validator, on_schema_error, state);
  int result = xmlSchemaValidateStream(
      state->validator, input, XML_CHAR_ENCODING_NONE, &handler, state);
  parsing_give_errors_back(previous);
  bool is_silent = state->reports_left > 0 && !state->parse.failed;
  // A document that was refused without a word is not well-formed.
  if (result < 0 || (result > 0 && is_silent && state->parse.parts == 0)) {
    parsing_fail(&state->parse, cxml_failure_not_well_formed, 0, NULL);
  }
}

void cxml_schema_validate(
    cxml_schema *schema, const cxml_source *source, const cxml_limits *limits, int maximum,
    cxml_report report, void *context) {
  parsing_begin();
  validation *state = calloc(1, sizeof(validation));
  xmlSchemaValidCtxtPtr validator = xmlSchemaNewValidCtxt((xmlSchemaPtr)schema);
  xmlParserInputBufferPtr input =
      xmlParserInputBufferCreateIO(on_read, NULL, state, XML_CHAR_ENCODING_NONE);
  if (state == NULL || validator == NULL || input == NULL) {
    report(context, cxml_failure_memory, 0, "");
    if (input != NULL) { xmlFreeParserInputBuffer(input); }
  } else {
    state->source = source;
    state->validator = validator;
    state->reports_left = maximum;
    state->parse.limits = limits;
    state->parse.report = report;
    state->parse.context = context;
    validate(state, input);
  }
  if (validator != NULL) { xmlSchemaFreeValidCtxt(validator); }
  free(state);
}
