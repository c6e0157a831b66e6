/// Where a parser stands when it finds what may not stand there, and what to do about it.
struct JSONTreePlace {
  /// Words that follow "found 'x'" and "the file ends".
  let position: String

  /// What to do.
  let advice: String

  /// A value must come.
  static let value = JSONTreePlace(position: "where a value is due", advice: "write the value")

  /// A key must come.
  static let key = JSONTreePlace(
    position: "where a key is due", advice: "write the key in quotation marks (\")")

  /// The colon after the key must come.
  static func colon(after key: String) -> JSONTreePlace {
    JSONTreePlace(
      position: "after key \(JSONTreeText.quoted(key))",
      advice: "write ':' between a key and its value")
  }

  /// A comma or the end of the container must come.
  static func comma(in container: JSONTreeParser.OpenContainer) -> JSONTreePlace {
    let (kind, closing) = container.isObject ? ("object", "}") : ("array", "]")
    return JSONTreePlace(
      position: "in the \(kind) that starts on line \(container.line)",
      advice: "write ',' between its values and '\(closing)' after the last")
  }

  /// The file must end.
  static let end = JSONTreePlace(
    position: "after the end of the document", advice: "keep one value in a file")
}

extension JSONTreeParser {
  /// What to say where the next byte may not stand.
  func unexpected(_ place: JSONTreePlace) -> JSONTreeError {
    switch next {
    case nil where open.isEmpty:
      .syntax(line, "the file is empty; write a value")
    case nil: .syntax(line, "the file ends \(place.position); \(place.advice)")
    case UInt8(ascii: "/"), UInt8(ascii: "#"):
      .syntax(line, "found \(foundHere), but JSON has no comments; take the comment out")
    case UInt8(ascii: "'"):
      .syntax(line, "found a single quotation mark; write double ones (\")")
    default: unexpectedScalar(place)
    }
  }

  /// What comes next, for a message.
  var foundHere: String {
    guard let byte = next else { return "the end of the file" }
    let word = wordHere
    if !word.isEmpty {
      return JSONTreeText.quoted(String(decoding: word.prefix(200), as: UTF8.self))
    }
    guard let scalar = scalarHere else {
      return "the byte \(String(byte, radix: 16, uppercase: true))"
    }
    let quoted = JSONTreeText.quoted(String(Character(scalar)))
    return scalar.isASCII || quoted.hasPrefix("'<")
      ? quoted : "\(quoted) (\(JSONTreeText.codePoint(scalar.value)))"
  }

  /// The scalar that comes next, or `nil` where the bytes are not UTF-8.
  private var scalarHere: Unicode.Scalar? {
    var rest = bytes[index...].prefix(4).makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return scalar
  }

  private func unexpectedScalar(_ place: JSONTreePlace) -> JSONTreeError {
    switch scalarHere {
    case nil:
      .encoding(line, "\(foundHere) is not UTF-8; save the file as UTF-8")
    case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}":
      .syntax(line, "found \(foundHere), a typeset quotation mark; write straight ones (\")")
    default: .syntax(line, "found \(foundHere) \(place.position); \(place.advice)")
    }
  }
}
