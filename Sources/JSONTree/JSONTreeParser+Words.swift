extension JSONTreeParser {
  /// Whether the byte can be part of a number or a name such as `true`.
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The run of word bytes that comes next.
  var wordHere: ArraySlice<UInt8> { bytes[index...].prefix(while: Self.isWordByte) }

  /// Reads the number, `true`, `false` or `null` that comes next.
  mutating func word() throws(JSONTreeError) -> JSONTreeValue.Content {
    let word = wordHere
    guard word.count <= limits.textBytes else { throw tooLong("a number or word") }
    let text = String(decoding: word, as: UTF8.self)
    let content: JSONTreeValue.Content =
      switch text {
      case "true": .boolean(true)
      case "false": .boolean(false)
      case "null": .null
      default: .number(try number(text))
      }
    index = word.endIndex
    return content
  }

  /// Refuses a text that has more bytes than any may have.
  func tooLong(_ text: String) -> JSONTreeError {
    .limit(line, "\(text) has more than \(limits.textBytes) bytes; shorten it")
  }

  /// Gives back a number as it stands, or says what else the word may have been meant to be.
  private func number(_ text: String) throws(JSONTreeError) -> String {
    guard let problem = JSONNumber.problem(in: text.utf8) else { return text }
    let quoted = JSONTreeText.quoted(text)
    switch text.lowercased() {
    case "nan", "infinity", "-infinity", "+infinity", "inf", "-inf", "+inf":
      throw .syntax(
        line, "\(quoted) is not a JSON value, numbers are finite; leave it out or write null")
    case let name where ["true", "false", "null"].contains(name):
      throw .syntax(line, "\(quoted) is not a JSON value; write \(name) in small letters")
    default:
      let startsAsNumber = text.utf8.first.map { !Self.isLetter($0) } ?? false
      throw .syntax(
        line,
        startsAsNumber
          ? "number \(quoted) \(problem)"
          : "\(quoted) is not a JSON value; put text in quotation marks (\")")
    }
  }

  /// Whether a word byte is a letter or `_`, which come after the digits in ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool { byte > UInt8(ascii: "9") }
}
