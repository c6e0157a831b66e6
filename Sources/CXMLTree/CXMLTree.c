#include "CXMLTree.h"

#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "Parsing.h"

#pragma mark - Start-up

static pthread_once_t started = PTHREAD_ONCE_INIT;

/// Gives libxml2 no file and no answer of the network, whatever asks for one.
static xmlParserInputPtr load_nothing(const char *url, const char *id, xmlParserCtxtPtr parser) {
  (void)url, (void)id, (void)parser;
  return NULL;
}

static void start_libxml2(void) {
  // Catalogs are files that the environment may name, and they lead to further ones.
  xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
  xmlSetExternalEntityLoader(load_nothing);
  xmlInitParser();
  // Not safe to leave to the first schema: 2.9 does it without a lock.
  xmlSchemaInitTypes();
}

void parsing_begin(void) { pthread_once(&started, start_libxml2); }

#pragma mark - Errors

void parsing_report(
    cxml_report report, void *context, cxml_failure kind, int line, const char *message) {
  char cleaned[MESSAGE_SIZE];
  size_t length = message == NULL ? 0 : strlen(message);
  if (length >= MESSAGE_SIZE) {
    length = MESSAGE_SIZE - 1;
    // Not in the middle of a UTF-8 character.
    while (length > 0 && ((unsigned char)message[length] & 0xC0) == 0x80) { length -= 1; }
  }
  while (length > 0 && (message[length - 1] == '\n' || message[length - 1] == ' ')) {
    length -= 1;
  }
  for (size_t index = 0; index < length; index += 1) {
    cleaned[index] = message[index] == '\n' ? ' ' : message[index];
  }
  cleaned[length] = 0;
  report(context, kind, line < 0 ? 0 : line, cleaned);
}

cxml_failure parsing_kind_of(error_pointer error) {
  switch (error->code) {
    case XML_ERR_NO_MEMORY: return cxml_failure_memory;
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_ENCODING_NAME: return cxml_failure_encoding;
    case XML_ERR_UNDECLARED_ENTITY: return cxml_failure_entity;
    default: break;
  }
  // The code of this one is that of any character XML does not allow.
  static const char improper[] = "Input is not proper UTF-8";
  if (error->message != NULL && strncmp(error->message, improper, sizeof improper - 1) == 0) {
    return cxml_failure_encoding;
  }
  if (error->domain == XML_FROM_I18N) { return cxml_failure_encoding; }
  if (error->domain == XML_FROM_SCHEMASV || error->domain == XML_FROM_SCHEMASP) {
    return cxml_failure_schema;
  }
  return cxml_failure_not_well_formed;
}

// Stopping here would be too early: libxml2 2.9 goes on with input that is gone where an error
// handler stops it. `parsing_goes_on` does so.
void parsing_fail(parse *state, cxml_failure kind, int line, const char *message) {
  if (state->failed) { return; }
  state->failed = true;
  parsing_report(state->report, state->context, kind, line, message);
}

static int current_line(const parse *state) {
  return state->parser->input == NULL ? 0 : state->parser->input->line;
}

static void on_parse_error(void *context, error_pointer error) {
  parse *state = context;
  if (error->level < XML_ERR_ERROR) { return; }
  int line = error->line > 0 ? error->line : current_line(state);
  parsing_fail(state, parsing_kind_of(error), line, error->message);
}

previous_handler parsing_send_errors(void *context, xmlStructuredErrorFunc function) {
  previous_handler previous = {xmlStructuredError, xmlStructuredErrorContext};
  xmlSetStructuredErrorFunc(context, function);
  return previous;
}

previous_handler parsing_take_errors(parse *state) {
  return parsing_send_errors(state, on_parse_error);
}

void parsing_give_errors_back(previous_handler previous) {
  xmlSetStructuredErrorFunc(previous.context, previous.function);
}

#pragma mark - SAX

static int start_tag_line(const xmlParserInput *input) {
  // An attribute holds no `<`, so the first one before is the tag's own.
  const xmlChar *byte = input->cur;
  while (byte > input->base && *byte != '<') { byte -= 1; }
  int line = input->line;
  size_t left = (size_t)(input->cur - byte);
  while (left > 0 && (byte = memchr(byte, '\n', left)) != NULL) {
    line -= 1;
    byte += 1;
    left = (size_t)(input->cur - byte);
  }
  return line;
}

int parsing_start_line(const parse *state) { return start_tag_line(state->parser->input); }

void parsing_refuse(parse *state, cxml_failure kind) {
  parsing_fail(state, kind, parsing_start_line(state), NULL);
  (void)parsing_goes_on(state);
}

static void on_doctype(
    void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name;
  (void)external;
  (void)system;
  parse *state = context;
  parsing_fail(state, cxml_failure_doctype, current_line(state), NULL);
  (void)parsing_goes_on(state);
}

static void on_reference(void *context, const xmlChar *name) {
  parse *state = context;
  parsing_fail(state, cxml_failure_entity, current_line(state), (const char *)name);
  (void)parsing_goes_on(state);
}

static xmlEntityPtr no_entity(void *context, const xmlChar *name) {
  (void)context;
  (void)name;
  return NULL;
}

static void on_start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *name_space,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted_count,
    const xmlChar **attributes) {
  (void)prefix;
  (void)namespaces;
  (void)defaulted_count;
  parse *state = context;
  if (!parsing_goes_on(state)) { return; }
  if (!parsing_admit(state, namespace_count, attribute_count)) { return; }
  if (state->sink == NULL) { return; }

  cxml_attribute copies[MOST_ATTRIBUTES];
  for (int index = 0; index < attribute_count; index += 1) {
    // Five pointers each: name, prefix, namespace, first byte and end of the value.
    const xmlChar **attribute = attributes + 5 * index;
    copies[index].name = (const char *)attribute[0];
    copies[index].name_space = (const char *)attribute[2];
    copies[index].value = (const char *)attribute[3];
    copies[index].length = (size_t)(attribute[4] - attribute[3]);
  }
  state->sink->start(
      state->context, (const char *)name, (const char *)name_space, parsing_start_line(state),
      copies, attribute_count);
}

static void on_end(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *name_space) {
  (void)name;
  (void)prefix;
  (void)name_space;
  parse *state = context;
  if (!parsing_leave(state)) { return; }
  if (state->sink != NULL) { state->sink->end(state->context); }
}

static void on_text(void *context, const xmlChar *bytes, int length) {
  parse *state = context;
  if (!parsing_goes_on(state) || state->depth == 0) { return; }
  if (!parsing_holds_text(state, length)) { return; }
  if (state->sink != NULL) {
    state->sink->text(state->context, (const char *)bytes, (size_t)length);
  }
}

const xmlSAXHandler parsing_handler = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = on_doctype,
    .externalSubset = on_doctype,
    .getEntity = no_entity,
    .getParameterEntity = no_entity,
    .reference = on_reference,
};

static const xmlSAXHandler tree_handler = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = on_doctype,
    .externalSubset = on_doctype,
    .getEntity = no_entity,
    .getParameterEntity = no_entity,
    .reference = on_reference,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
    .startElementNs = on_start,
    .endElementNs = on_end,
};

#pragma mark - Reading

void parsing_settle(parse *state) {
  // Nothing is refused without a reason, whatever libxml2 forgot to say.
  if (!state->parser->wellFormed) {
    parsing_fail(state, cxml_failure_not_well_formed, current_line(state), NULL);
  }
}

/// Reads a document with the state's handlers; returns whether all of it was read.
static bool run(parse *state, const char *bytes, size_t count) {
  if (count > INT_MAX || (state->parser = xmlNewParserCtxt()) == NULL) {
    state->report(state->context, cxml_failure_memory, 0, "");
    return false;
  }
  *state->parser->sax = tree_handler;
  state->parser->userData = state;
  previous_handler previous = parsing_take_errors(state);
  xmlDocPtr document =
      xmlCtxtReadMemory(state->parser, bytes, (int)count, NULL, NULL, PARSE_OPTIONS);
  if (document != NULL) { xmlFreeDoc(document); }
  parsing_settle(state);
  parsing_give_errors_back(previous);
  xmlFreeParserCtxt(state->parser);
  return !state->failed;
}

bool cxml_read(
    const char *bytes, size_t count, const cxml_limits *limits, const cxml_sink *sink) {
  parsing_begin();
  parse state = {
      .limits = limits, .sink = sink, .report = sink->failure, .context = sink->context};
  return run(&state, bytes, count);
}
