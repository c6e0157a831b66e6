#ifndef CXMLTREE_H
#define CXMLTREE_H

#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

/// The part of libxml2 this package uses, with none of libxml2's own headers in sight.
///
/// Debian builds libxml2 with ICU, so its headers declare ICU types; Foundation brings its own, and
/// a Swift target that sees both does not compile. Keep libxml2 includes in `CXMLTree.c`.
///
/// Every function may be called from any thread. Nothing here opens a file, uses the network,
/// expands an entity or prints. Pointers handed to a callback are valid until it returns.

/// Why a document or a schema was refused. Lower case, so that Swift can leave the prefix out.
typedef enum __attribute__((enum_extensibility(closed))) cxml_failure {
  /// The text is not XML; the message is libxml2's.
  cxml_failure_not_well_formed,
  /// The bytes are not in the encoding the document says, or that encoding is unknown.
  cxml_failure_encoding,
  /// There is a DOCTYPE.
  cxml_failure_doctype,
  /// There is a reference to an entity that XML itself does not define.
  cxml_failure_entity,
  /// Elements lie deeper than `cxml_limits.depth`.
  cxml_failure_depth,
  /// A start tag holds more attributes and namespace declarations than `cxml_limits.attributes`.
  cxml_failure_attributes,
  /// There are more elements and attributes than `cxml_limits.parts`.
  cxml_failure_parts,
  /// There are more bytes of text between two tags than `cxml_limits.text`.
  cxml_failure_text,
  /// There are more distinct names than `cxml_limits.names`.
  cxml_failure_names,
  /// More namespace declarations are in scope than `cxml_limits.namespaces`.
  cxml_failure_namespaces,
  /// One element below the root takes more than `cxml_record_choice.record_bytes`.
  cxml_failure_record,
  /// The document breaks a rule of the schema, or the schema one of XML Schema.
  cxml_failure_schema,
  /// There was no memory left.
  cxml_failure_memory,
} cxml_failure;

/// What a document may hold. `depth` is at most 256; `attributes` is for one start tag, `parts` for
/// elements and attributes of the whole document.
typedef struct {
  int depth;
  int attributes;
  int parts;
  int names;
  int namespaces;
  size_t text;
} cxml_limits;

/// One attribute of a start tag; namespace declarations are not attributes.
///
/// `value` is UTF-8 of `length` bytes, not terminated. An ampersand in it is written `&#38;`, and
/// nothing else is escaped. The other two are terminated, and `name_space` may be `NULL`.
typedef struct {
  const char *name;
  const char *_Nullable name_space;
  const char *value;
  size_t length;
} cxml_attribute;

/// Hears about a failure: its kind, the line it is on (0 where unknown) and libxml2's words, which
/// are empty where the kind says it all.
typedef void (*cxml_report)(
    void *_Nullable context, cxml_failure kind, int line, const char *message);

/// What to call as a document is read, each with `context`.
///
/// Within one document equal names and namespaces have equal addresses. `text` may come in pieces.
typedef struct {
  void *_Nullable context;
  void (*start)(
      void *_Nullable context, const char *name, const char *_Nullable name_space, int line,
      const cxml_attribute *_Nullable attributes, int count);
  void (*text)(void *_Nullable context, const char *bytes, size_t length);
  void (*end)(void *_Nullable context);
  cxml_report failure;
} cxml_sink;

/// Reads a document and stops at the first failure, which is reported once.
///
/// Returns whether the whole document was read.
bool cxml_read(
    const char *bytes, size_t count, const cxml_limits *limits, const cxml_sink *sink);

/// A piece of a record: the start of an element, its end, or text.
///
/// Of a start, `name` is the element's and `first` and `count` are those of its attributes; of a
/// text, they are the place and the length of its UTF-8 in the record's texts, or in its values
/// where it lies in an element that is not searched. An end has neither.
typedef struct {
  const char *_Nullable name;
  const char *_Nullable name_space;
  unsigned first;
  unsigned count;
  int line;
  bool is_text;
  bool is_searched;
} cxml_part;

/// One attribute in a record: its value is `length` bytes of UTF-8 at `first` of the record's texts
/// where it is marked, else of its values.
typedef struct {
  const char *name;
  const char *_Nullable name_space;
  unsigned first;
  unsigned length;
  bool is_marked;
} cxml_part_attribute;

/// An element right below the root with all in it, or the start of the root alone.
///
/// In `texts`, searched texts and the values of marked attributes stand in the order of the document, each
/// with a zero at its end and a value with its mark before it. White space at the beginning of a
/// text may be left out.
typedef struct {
  const cxml_part *parts;
  size_t part_count;
  const cxml_part_attribute *_Nullable attributes;
  const char *texts;
  size_t text_size;
  const char *values;
} cxml_record;

/// What a document is read from.
typedef struct {
  void *_Nullable context;
  /// Gives up to `room` bytes; returns how many, 0 at the end, or -1 to end the parse.
  int (*read)(void *_Nullable context, char *buffer, int room);
} cxml_source;

/// What to call as a document is read, each with `context`.
typedef struct {
  void *_Nullable context;
  /// Hears about the root's start tag; returns whether to go on.
  bool (*root)(void *_Nullable context, const cxml_record *root);
  /// Hears about each record.
  void (*record)(void *_Nullable context, const cxml_record *record);
  cxml_report failure;
} cxml_record_sink;

/// Which parts of a document are kept, and how many bytes a record may take.
///
/// Lists of names, at most 255 in each, hold each name with a zero at its end, and one more zero.
typedef struct {
  /// The names of the elements that are kept; others, and those of a namespace, are left out with
  /// all in them. `NULL` to keep all.
  const char *_Nullable kept;
  /// Names of kept elements whose texts, and those of all in them, are of no use to a search.
  const char *unsearched;
  /// The names of the marked attributes; the mark of the first is the byte 1, and so on.
  const char *marked;
  size_t record_bytes;
} cxml_record_choice;

/// Reads a document record by record and stops at the first failure, which is reported once.
///
/// Returns whether the whole document was read.
bool cxml_read_records(
    const cxml_source *source, const cxml_limits *limits, const cxml_record_choice *choice,
    const cxml_record_sink *sink);

/// A compiled XML Schema, unchanged by its use.
typedef struct cxml_schema cxml_schema;

/// Compiles a schema that takes in no other file; every failure is reported.
///
/// Returns `NULL` after a failure. The caller frees the result with `cxml_schema_free`.
cxml_schema *_Nullable cxml_schema_compile(
    const char *bytes, size_t count, cxml_report report, void *_Nullable context);

/// Frees a schema.
void cxml_schema_free(cxml_schema *schema);

/// Reports what in a document breaks the schema, the first `maximum` failures.
///
/// Where the document cannot be read, that failure is reported too, after those of the schema before
/// it. Lines are those of the start tag of the element at fault.
void cxml_schema_validate(
    cxml_schema *schema, const cxml_source *source, const cxml_limits *limits, int maximum,
    cxml_report report, void *_Nullable context);

#pragma clang assume_nonnull end

#endif
