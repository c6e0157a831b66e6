/// Pieces of a document as messages show them: short, and safe on a terminal.
enum JSONTreeText {
  /// The text in quotation marks, cut after 40 scalars, with what a terminal would obey as escapes.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let shown = scalars.prefix(40).map(visible).joined()
    return "'\(shown)\(scalars.dropFirst(40).isEmpty ? "" : "…")'"
  }

  /// The scalar's name in Unicode, such as `U+201C`.
  static func codePoint(_ value: UInt32) -> String { "U+\(hexadecimal(value))" }

  /// The UTF-16 code unit as an escape, such as `\u001B`.
  static func escape(_ unit: UInt16) -> String { "\\u\(hexadecimal(UInt32(unit)))" }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .spaceSeparator where scalar != " ", .control, .format, .lineSeparator,
      .paragraphSeparator, .privateUse, .unassigned, .surrogate:
      "<\(codePoint(scalar.value))>"
    default: String(Character(scalar))
    }
  }
}
