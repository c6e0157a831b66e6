internal import CXMLTree

/// Why a document could not be read, in words for a person.
package struct XMLTreeError: Error, Hashable, Sendable {
  /// What kind of failure it is, in `kebab-case`: one of the constants of this type.
  package let code: String

  /// What is wrong and what to do, without the place.
  package let reason: String

  /// The line at fault, counted from 1, where there is one.
  package let line: Int?

  /// Creates an error from its parts.
  package init(code: String, reason: String, line: Int? = nil) {
    self.code = code
    self.reason = reason
    self.line = line
  }
}

extension XMLTreeError {
  /// The text does not follow the rules of XML.
  package static let notWellFormed = "xml-not-well-formed"

  /// The bytes are not in the encoding they should be in, or that encoding is not read here.
  package static let encoding = "xml-encoding"

  /// There is a DOCTYPE, which could define entities and name other files.
  package static let doctype = "xml-doctype"

  /// There is a reference to an entity that XML itself does not define.
  package static let entity = "xml-entity"

  /// One of ``XMLTreeLimits`` is exceeded.
  package static let limit = "xml-limit"

  /// A schema is not one, or takes in other files.
  package static let schema = "xml-schema"

  /// The machine has no memory left.
  package static let memory = "xml-memory"
}

extension XMLTreeError {
  /// Creates the error for what libxml2, or the limits kept round it, reported.
  init(_ failure: cxml_failure, line: Int, detail: String, limits: XMLTreeLimits) {
    let line = line > 0 ? line : nil
    switch failure {
    case .not_well_formed:
      let reason = detail.isEmpty ? "" : ": \(detail)"
      self.init(
        code: Self.notWellFormed, reason: "this is not well-formed XML\(reason)", line: line)
    case .encoding:
      self.init(
        code: Self.encoding,
        reason: "the bytes are not in the encoding of the document (\(detail)); save it as UTF-8",
        line: line)
    case .doctype:
      self = .doctype(line: line)
    case .entity:
      self.init(
        code: Self.entity,
        reason: "only the entities of XML itself may be used; write the character itself "
          + "(\(detail))",
        line: line)
    case .depth:
      self = .limit("elements lie deeper than", limits.maximumDepth, "levels", line: line)
    case .attributes:
      self = .tooManyAttributes(limits, line: line)
    case .parts:
      self = .tooManyParts(limits, line: line)
    case .text:
      self = .tooMuchText(limits, line: line)
    case .names:
      self = .limit("there are more than", limits.maximumNames, "different names", line: line)
    case .namespaces:
      self = .limit(
        "there are more than", limits.maximumNamespacesInScope, "namespaces in use at once",
        line: line)
    case .record:
      self = .limit(
        "an element below the root takes more than", limits.maximumRecordBytes, "bytes",
        line: line)
    case .schema:
      self.init(code: Self.schema, reason: "the schema is not valid: \(detail)", line: line)
    case .memory:
      self.init(code: Self.memory, reason: "there is no memory left to read the document")
    }
  }

  static func doctype(line: Int?) -> XMLTreeError {
    XMLTreeError(
      code: doctype,
      reason: "the document has a DOCTYPE, which may bring in other files; remove it", line: line)
  }

  static func tooManyAttributes(_ limits: XMLTreeLimits, line: Int?) -> XMLTreeError {
    limit(
      "an element has more than", limits.maximumAttributesPerElement, "attributes", line: line)
  }

  static func longTag(_ limits: XMLTreeLimits, line: Int?) -> XMLTreeError {
    limit("a tag is larger than", limits.maximumTagBytes, "bytes", line: line)
  }

  static func longName(_ limits: XMLTreeLimits, line: Int?) -> XMLTreeError {
    limit("a name is longer than", limits.maximumNameBytes, "bytes", line: line)
  }

  static func tooMuchText(_ limits: XMLTreeLimits, line: Int?) -> XMLTreeError {
    limit("a text or comment is larger than", limits.maximumTextBytes, "bytes", line: line)
  }

  static func control(_ byte: UInt8, line: Int?) -> XMLTreeError {
    guard byte != 0 else {
      return XMLTreeError(
        code: notWellFormed,
        reason: "the document holds a NUL, so it is not text or not in the encoding it says",
        line: line)
    }
    return XMLTreeError(
      code: notWellFormed,
      reason: "the document holds the control character with the number \(byte); take it out",
      line: line)
  }

  static func tooManyParts(_ limits: XMLTreeLimits, line: Int?) -> XMLTreeError {
    limit("there are more than", limits.maximumParts, "elements and attributes", line: line)
  }

  static func limit(_ words: String, _ limit: Int, _ unit: String, line: Int?) -> XMLTreeError {
    XMLTreeError(
      code: Self.limit, reason: "\(words) \(limit) \(unit), the most that is read", line: line)
  }
}
