/// Writes tables in CSV that ``CSVTable`` reads back as they were.
///
/// Rows end in LF, where RFC 4180 has CRLF: spreadsheets open both, and the tools that compare
/// versions of a file show CRLF as a change. A field is in quotation marks where it has a comma, a
/// quotation mark or a line break, and where a program might take it apart though we would not: a
/// semicolon or tab.
///
///     var writer = CSVWriter()
///     writer.row(["id", "note"])
///     writer.row(["mine-1", "roads, \"old\" fields"])
///     writer.finish()   // id,note⏎mine-1,"roads, ""old"" fields"⏎
///
/// CSV cannot hold NUL, and U+FFFD is written in its place.
package struct CSVWriter: ~Copyable {
  private var bytes: [UInt8] = []
  private let neutralisesFormulas: Bool

  /// Creates a writer of one table.
  ///
  /// A spreadsheet runs what begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a
  /// formula, even where the text came from a stranger (OWASP, *CSV Injection*; ASVS 5.0,
  /// requirement 1.2.10). Neutralised, such a field gets an apostrophe in front, so the text does
  /// not come back as it was. Plain decimals such as `-12.50` are left alone: they are no formulas,
  /// and sums must still work.
  ///
  /// - Parameter neutralisesFormulas: Whether the table is for opening in a spreadsheet.
  package init(neutralisesFormulas: Bool = false) {
    self.neutralisesFormulas = neutralisesFormulas
  }

  /// Writes one row.
  ///
  /// - Parameter fields: The fields from left to right.
  /// - Precondition: There is at least one field.
  package mutating func row(_ fields: [String]) {
    precondition(!fields.isEmpty, "a row has at least one field")
    if fields == [""] {
      // Bare, it would be a blank line, which readers pass over.
      bytes.append(contentsOf: "\"\"".utf8)
    } else {
      for (number, field) in fields.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        append(field)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Gives the table; empty where no row was written.
  package consuming func finish() -> [UInt8] { bytes }
}

extension CSVWriter {
  /// Writes a field, with quotation marks where it needs them.
  ///
  /// Nearly all fields need none, so the text is appended whole and then looked through.
  private mutating func append(_ field: String) {
    let start = bytes.count
    if neutralisesFormulas, Self.isFormula(field) { bytes.append(UInt8(ascii: "'")) }
    bytes.append(contentsOf: field.utf8)
    let startsAsMark = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard startsAsMark || bytes[start...].contains(where: Self.isSpecial) else { return }
    let text = Array(bytes[start...])
    bytes.removeLast(text.count)
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\"\"".utf8)
      case 0: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
      UInt8(ascii: ";"), UInt8(ascii: "\t"), 0:
      true
    default: false
    }
  }

  private static func isFormula(_ field: String) -> Bool {
    switch field.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    case UInt8(ascii: "-"): !isPlainDecimal(field.utf8.dropFirst())
    default: false
    }
  }

  /// Whether the text is digits with at most one point, and digits on both sides of it.
  private static func isPlainDecimal(_ text: Substring.UTF8View) -> Bool {
    let parts = text.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }
}
