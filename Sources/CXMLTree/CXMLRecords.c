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

/// An array that grows up to a limit and is used again. Sizes are in bytes.
typedef struct {
  char *start;
  size_t size;
  size_t room;
} array;

typedef struct {
  /// First, because the functions of every parse take this for theirs.
  parse parse;
  const cxml_record_choice *choice;
  const cxml_record_sink *sink;
  const cxml_source *source;
  name_table kept;
  name_table unsearched;
  name_table marks;
  array parts;
  array attributes;
  array texts;
  array values;
  /// The line the parser stood on at the last event: a tag that ends on it began on it.
  int line;
  /// How many elements are open below one that is left out, that one included.
  int left_out;
  /// The same for one that is not searched.
  int unsearched_depth;
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

/// Makes room for `size` more bytes; returns false after a failure.
static bool grow(record_parse *state, array *array, size_t size) {
  size_t most = state->choice->record_bytes;
  size_t needed = array->size + size;
  if (needed > most) {
    parsing_fail(&state->parse, cxml_failure_record, parsing_start_line(&state->parse), NULL);
    return false;
  }
  size_t room = array->room == 0 ? 1 << 14 : array->room;
  while (room < needed) { room *= 2; }
  if (room > most) { room = most; }
  char *start = realloc(array->start, room);
  if (start == NULL) {
    parsing_fail(&state->parse, cxml_failure_memory, 0, NULL);
    return false;
  }
  array->start = start;
  array->room = room;
  return true;
}

/// Adds `size` bytes at the end of an array, to be written; `NULL` after a failure.
static inline void *extend(record_parse *state, array *array, size_t size) {
  if (array->room - array->size < size && !grow(state, array, size)) { return NULL; }
  char *end = array->start + array->size;
  array->size += size;
  return end;
}

/// Where the texts of the innermost element are kept.
static inline array *home_of_text(record_parse *state) {
  return state->unsearched_depth > 0 ? &state->values : &state->texts;
}

/// Ends the text that the last part is, so that nothing is found across the border of two texts.
static inline void end_text(record_parse *state) {
  if (!state->in_text) { return; }
  state->in_text = false;
  char *end = extend(state, home_of_text(state), 1);
  if (end != NULL) { *end = 0; }
}

/// Copies a value and a zero; libxml2 leaves an ampersand in it as `&#38;`. Returns its length.
static inline size_t copy_value(char *copy, const xmlChar *value, size_t length) {
  bool is_plain = true;
  for (size_t index = 0; index < length; index += 1) {
    copy[index] = (char)value[index];
    is_plain &= value[index] != '&';
  }
  size_t kept = length;
  if (!is_plain) {
    kept = 0;
    for (size_t index = 0; index < length; index += 1, kept += 1) {
      copy[kept] = (char)value[index];
      if (value[index] == '&' && length - index >= 5) { index += 4; }
    }
  }
  copy[kept] = 0;
  return kept;
}

#pragma mark - SAX

static bool append_attributes(record_parse *state, const xmlChar **attributes, int count) {
  // Before the first attribute there is no array yet, and no room for nothing in it.
  if (count == 0) { return true; }
  cxml_part_attribute *copies =
      extend(state, &state->attributes, (size_t)count * sizeof(cxml_part_attribute));
  if (copies == NULL) { return false; }
  for (int index = 0; index < count; index += 1) {
    // Five pointers each: name, prefix, namespace, first byte and end of the value.
    const xmlChar **attribute = attributes + 5 * index;
    size_t length = (size_t)(attribute[4] - attribute[3]);
    int mark = attribute[2] == NULL ? number_of(&state->marks, attribute[0]) : 0;
    array *home = mark == 0 ? &state->values : &state->texts;
    // With room for a mark before the value and a zero after it.
    char *copy = extend(state, home, length + 2);
    if (copy == NULL) { return false; }
    *copy = (char)mark;
    size_t kept = copy_value(copy + 1, attribute[3], length);
    home->size -= length - kept;
    copies[index] = (cxml_part_attribute){
        .name = (const char *)attribute[0],
        .name_space = (const char *)attribute[2],
        .first = (unsigned)(copy + 1 - home->start),
        .length = (unsigned)kept,
        .is_marked = mark != 0};
  }
  return true;
}

static cxml_record record_of(const record_parse *state) {
  return (cxml_record){
      .parts = (const cxml_part *)state->parts.start,
      .part_count = state->parts.size / sizeof(cxml_part),
      .attributes = (const cxml_part_attribute *)state->attributes.start,
      .texts = state->texts.start == NULL ? "" : state->texts.start,
      .text_size = state->texts.size,
      .values = state->values.start == NULL ? "" : state->values.start};
}

static void forget(record_parse *state) {
  state->parts.size = 0;
  state->attributes.size = 0;
  state->texts.size = 0;
  state->values.size = 0;
  state->in_text = false;
}

static void on_start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *name_space,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted_count,
    const xmlChar **attributes) {
  (void)prefix, (void)namespaces, (void)defaulted_count;
  record_parse *state = context;
  if (state->is_stopped || !parsing_goes_on(&state->parse)) { return; }
  int end_line = state->parse.parser->input->line;
  int line = end_line == state->line ? end_line : parsing_start_line(&state->parse);
  state->line = end_line;
  if (!parsing_admit(&state->parse, namespace_count, attribute_count)) { return; }
  bool is_root = state->parse.depth == 1;
  if (state->left_out > 0
      || (!is_root && state->choice->kept != NULL
          && (name_space != NULL || number_of(&state->kept, name) == 0))) {
    state->left_out += 1;
    return;
  }
  end_text(state);
  if (state->unsearched_depth > 0 || number_of(&state->unsearched, name) != 0) {
    state->unsearched_depth += 1;
  }
  cxml_part *part = extend(state, &state->parts, sizeof(cxml_part));
  if (part == NULL) { return; }
  *part = (cxml_part){
      .name = (const char *)name,
      .name_space = (const char *)name_space,
      .first = (unsigned)(state->attributes.size / sizeof(cxml_part_attribute)),
      .count = (unsigned)attribute_count,
      .line = line};
  if (!append_attributes(state, attributes, attribute_count)) { return; }
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
  state->line = state->parse.parser->input->line;
  if (state->left_out > 0) {
    state->left_out -= 1;
    return;
  }
  if (state->parse.depth == 0) { return; }
  end_text(state);
  if (state->unsearched_depth > 0) { state->unsearched_depth -= 1; }
  cxml_part *part = extend(state, &state->parts, sizeof(cxml_part));
  if (part == NULL) { return; }
  *part = (cxml_part){.name = NULL};
  if (state->parse.depth > 1 || state->parse.failed) { return; }
  cxml_record record = record_of(state);
  state->sink->record(state->parse.context, &record);
  forget(state);
}

static bool is_space(const xmlChar *bytes, int length) {
  for (int index = 0; index < length; index += 1) {
    if (bytes[index] > ' ') { return false; }
  }
  return true;
}

static cxml_part *last_part(const record_parse *state) {
  return (cxml_part *)(state->parts.start + state->parts.size) - 1;
}

static void on_text(void *context, const xmlChar *bytes, int length) {
  record_parse *state = context;
  if (state->is_stopped || !parsing_goes_on(&state->parse)) { return; }
  state->line = state->parse.parser->input->line;
  // Text right in the root is of no record.
  if (state->left_out > 0 || state->parse.depth < 2) { return; }
  if (!parsing_holds_text(&state->parse, length)) { return; }
  if (!state->in_text && is_space(bytes, length)) { return; }
  array *home = home_of_text(state);
  char *copy = extend(state, home, (size_t)length);
  if (copy == NULL) { return; }
  memcpy(copy, bytes, (size_t)length);
  if (state->in_text) {
    last_part(state)->count += (unsigned)length;
    return;
  }
  cxml_part *part = extend(state, &state->parts, sizeof(cxml_part));
  if (part == NULL) { return; }
  *part = (cxml_part){
      .first = (unsigned)(copy - home->start),
      .count = (unsigned)length,
      .is_text = true,
      .is_searched = home == &state->texts};
  state->in_text = true;
}

#pragma mark - Reading

static int on_read(void *context, char *buffer, int room) {
  record_parse *state = context;
  return state->source->read(state->source->context, buffer, room);
}

static bool know_names(record_parse *state) {
  const cxml_record_choice *choice = state->choice;
  xmlDictPtr dictionary = state->parse.parser->dict;
  return (choice->kept == NULL || add_names(dictionary, &state->kept, choice->kept))
      && add_names(dictionary, &state->unsearched, choice->unsearched)
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
    const cxml_source *source, const cxml_limits *limits, const cxml_record_choice *choice,
    const cxml_record_sink *sink) {
  parsing_begin();
  record_parse *state = calloc(1, sizeof(record_parse));
  if (state == NULL) {
    sink->failure(sink->context, cxml_failure_memory, 0, "");
    return false;
  }
  state->choice = choice;
  state->sink = sink;
  state->source = source;
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
  free(state->texts.start);
  free(state->values.start);
  free(state);
  return is_read;
}
