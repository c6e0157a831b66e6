#include <stdlib.h>
#include <string.h>

#include "CXMLTree.h"
#include "Parsing.h"

/// Reads documents of any size one record at a time: what a record holds is written into three
/// arrays, which the next record writes over.

enum { NAME_SLOTS = 1024, MOST_NAMES = 255 };

/// Names of one parse by address, with a number each.
typedef struct {
  const xmlChar *names[NAME_SLOTS];
  unsigned char numbers[NAME_SLOTS];
} name_table;

/// An array that grows up to a limit and is used again.
typedef struct {
  void *start;
  size_t count;
  size_t room;
} array;

typedef struct {
  /// First, because the functions of every parse take this for theirs.
  parse parse;
  const cxml_record_choice *choice;
  const cxml_record_sink *sink;
  name_table kept;
  name_table marks;
  array parts;
  array attributes;
  array bytes;
  /// How many elements are open below one that is left out, that one included.
  int left_out;
  /// Whether the last part is a text that more may follow.
  bool in_text;
  bool is_stopped;
} record_parse;

#pragma mark - Names

static size_t slot_of(const xmlChar *name) {
  return (size_t)(((uintptr_t)name >> 2) * 0x9E3779B97F4A7C15u >> 54);
}

/// Adds a list of names, numbered from 1; returns false where there is no room or memory left.
static bool add_names(xmlDictPtr dictionary, name_table *table, const char *list) {
  int number = 0;
  for (const char *text = list; *text != 0; text += strlen(text) + 1) {
    const xmlChar *name = xmlDictLookup(dictionary, (const xmlChar *)text, -1);
    number += 1;
    if (name == NULL || number > MOST_NAMES) { return false; }
    size_t slot = slot_of(name);
    while (table->names[slot] != NULL) { slot = (slot + 1) % NAME_SLOTS; }
    table->names[slot] = name;
    table->numbers[slot] = (unsigned char)number;
  }
  return true;
}

/// The number of a name, or 0 where it was not added.
static int number_of(const name_table *table, const xmlChar *name) {
  size_t slot = slot_of(name);
  while (table->names[slot] != NULL) {
    if (table->names[slot] == name) { return table->numbers[slot]; }
    slot = (slot + 1) % NAME_SLOTS;
  }
  return 0;
}

#pragma mark - Arrays

/// Room for `count` more items of `size` bytes at the end of an array; `NULL` after a failure.
static void *extend(record_parse *state, array *array, size_t count, size_t size) {
  size_t needed = (array->count + count) * size;
  if (needed > array->room) {
    size_t most = state->choice->record_bytes;
    if (needed > most) {
      parsing_fail(&state->parse, cxml_failure_record, state->parse.parser->input->line, NULL);
      return NULL;
    }
    size_t room = array->room == 0 ? 1 << 14 : array->room * 2;
    while (room < needed) { room *= 2; }
    if (room > most) { room = most; }
    void *start = realloc(array->start, room);
    if (start == NULL) {
      parsing_fail(&state->parse, cxml_failure_memory, 0, NULL);
      return NULL;
    }
    array->start = start;
    array->room = room;
  }
  void *end = (char *)array->start + array->count * size;
  array->count += count;
  return end;
}

static void append_byte(record_parse *state, char byte) {
  char *end = extend(state, &state->bytes, 1, 1);
  if (end != NULL) { *end = byte; }
}

/// Ends the text that the last part is, so that nothing is found across the border of two texts.
static void end_text(record_parse *state) {
  if (!state->in_text) { return; }
  state->in_text = false;
  append_byte(state, 0);
}

/// Copies a value to the bytes; libxml2 leaves an ampersand in it as `&#38;`. Returns its length.
static unsigned append_value(record_parse *state, const xmlChar *value, size_t length) {
  char *copy = extend(state, &state->bytes, length + 1, 1);
  if (copy == NULL) { return 0; }
  static const char ampersand[] = "&#38;";
  size_t kept = length;
  if (memchr(value, '&', length) == NULL) {
    memcpy(copy, value, length);
  } else {
    kept = 0;
    for (size_t index = 0; index < length; index += 1, kept += 1) {
      copy[kept] = (char)value[index];
      if (length - index >= 5 && memcmp(value + index, ampersand, 5) == 0) { index += 4; }
    }
  }
  copy[kept] = 0;
  state->bytes.count -= length - kept;
  return (unsigned)kept;
}

#pragma mark - SAX

static void append_attribute(record_parse *state, const xmlChar **attribute) {
  cxml_part_attribute *copy =
      extend(state, &state->attributes, 1, sizeof(cxml_part_attribute));
  if (copy == NULL) { return; }
  // Five pointers each: name, prefix, namespace, first byte and end of the value.
  copy->name = (const char *)attribute[0];
  copy->name_space = (const char *)attribute[2];
  int mark = attribute[2] == NULL ? number_of(&state->marks, attribute[0]) : 0;
  if (mark != 0) { append_byte(state, (char)mark); }
  copy->first = (unsigned)state->bytes.count;
  copy->length = append_value(state, attribute[3], (size_t)(attribute[4] - attribute[3]));
}

static cxml_record record_of(const record_parse *state) {
  return (cxml_record){
      .parts = state->parts.start,
      .part_count = state->parts.count,
      .attributes = state->attributes.start,
      .bytes = state->bytes.start == NULL ? "" : state->bytes.start,
      .byte_count = state->bytes.count};
}

static void forget(record_parse *state) {
  state->parts.count = 0;
  state->attributes.count = 0;
  state->bytes.count = 0;
  state->in_text = false;
}

static void on_start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *name_space,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted_count,
    const xmlChar **attributes) {
  (void)prefix, (void)namespaces, (void)defaulted_count;
  record_parse *state = context;
  if (state->is_stopped || !parsing_goes_on(&state->parse)) { return; }
  int line = parsing_admit(&state->parse, namespace_count, attribute_count);
  if (line == 0) { return; }
  bool is_root = state->parse.depth == 1;
  if (!is_root && state->choice->kept != NULL
      && (state->left_out > 0 || name_space != NULL || number_of(&state->kept, name) == 0)) {
    state->left_out += 1;
    return;
  }
  end_text(state);
  cxml_part *part = extend(state, &state->parts, 1, sizeof(cxml_part));
  if (part == NULL) { return; }
  *part = (cxml_part){
      .name = (const char *)name,
      .name_space = (const char *)name_space,
      .first = (unsigned)state->attributes.count,
      .count = (unsigned)attribute_count,
      .line = line};
  for (int index = 0; index < attribute_count; index += 1) {
    append_attribute(state, attributes + 5 * index);
  }
  if (!is_root || state->parse.failed) { return; }
  cxml_record root = record_of(state);
  if (!state->sink->root(state->parse.context, &root)) {
    state->is_stopped = true;
    xmlStopParser(state->parse.parser);
  }
  forget(state);
}

static void on_end(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *name_space) {
  (void)name, (void)prefix, (void)name_space;
  record_parse *state = context;
  if (state->is_stopped || !parsing_leave(&state->parse)) { return; }
  if (state->left_out > 0) {
    state->left_out -= 1;
    return;
  }
  if (state->parse.depth == 0) { return; }
  end_text(state);
  cxml_part *part = extend(state, &state->parts, 1, sizeof(cxml_part));
  if (part == NULL) { return; }
  *part = (cxml_part){.name = NULL};
  if (state->parse.depth > 1 || state->parse.failed) { return; }
  cxml_record record = record_of(state);
  state->sink->record(state->parse.context, &record);
  forget(state);
}

static void on_text(void *context, const xmlChar *bytes, int length) {
  record_parse *state = context;
  if (state->is_stopped || !parsing_goes_on(&state->parse)) { return; }
  // Text right in the root is of no record.
  if (state->left_out > 0 || state->parse.depth < 2) { return; }
  char *copy = extend(state, &state->bytes, (size_t)length, 1);
  if (copy == NULL) { return; }
  memcpy(copy, bytes, (size_t)length);
  if (state->in_text) {
    ((cxml_part *)state->parts.start)[state->parts.count - 1].count += (unsigned)length;
    return;
  }
  cxml_part *part = extend(state, &state->parts, 1, sizeof(cxml_part));
  if (part == NULL) { return; }
  *part = (cxml_part){
      .first = (unsigned)(state->bytes.count - (size_t)length),
      .count = (unsigned)length,
      .is_text = true};
  state->in_text = true;
}

#pragma mark - Reading

static int on_read(void *context, char *buffer, int room) {
  record_parse *state = context;
  return state->sink->read(state->parse.context, buffer, room);
}

static bool know_names(record_parse *state) {
  const cxml_record_choice *choice = state->choice;
  xmlDictPtr dictionary = state->parse.parser->dict;
  return (choice->kept == NULL || add_names(dictionary, &state->kept, choice->kept))
      && add_names(dictionary, &state->marks, choice->marked);
}

static void read_all(record_parse *state) {
  xmlParserCtxtPtr parser = state->parse.parser;
  *parser->sax = parsing_handler;
  parser->sax->startElementNs = on_start;
  parser->sax->endElementNs = on_end;
  parser->sax->characters = on_text;
  parser->sax->ignorableWhitespace = on_text;
  parser->sax->cdataBlock = on_text;
  parser->userData = state;
  previous_handler previous = parsing_take_errors(&state->parse);
  xmlDocPtr document = xmlCtxtReadIO(parser, on_read, NULL, state, NULL, NULL, PARSE_OPTIONS);
  if (document != NULL) { xmlFreeDoc(document); }
  if (!state->is_stopped) { parsing_settle(&state->parse); }
  parsing_give_errors_back(previous);
}

bool cxml_read_records(
    const cxml_limits *limits, const cxml_record_choice *choice, const cxml_record_sink *sink) {
  parsing_begin();
  record_parse *state = calloc(1, sizeof(record_parse));
  if (state == NULL) {
    sink->failure(sink->context, cxml_failure_memory, 0, "");
    return false;
  }
  state->choice = choice;
  state->sink = sink;
  state->parse.limits = limits;
  state->parse.report = sink->failure;
  state->parse.context = sink->context;
  state->parse.parser = xmlNewParserCtxt();
  if (state->parse.parser == NULL || !know_names(state)) {
    parsing_fail(&state->parse, cxml_failure_memory, 0, NULL);
  } else {
    read_all(state);
  }
  if (state->parse.parser != NULL) { xmlFreeParserCtxt(state->parse.parser); }
  bool is_read = !state->parse.failed && !state->is_stopped;
  free(state->parts.start);
  free(state->attributes.start);
  free(state->bytes.start);
  free(state);
  return is_read;
}
