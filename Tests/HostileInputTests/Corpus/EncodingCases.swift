/// Bytes that are not what they say they are.
extension XMLFrame {
  var encodingCases: [HostileCase] {
    let good = document("<x/>")
    return [
      encoding("Latin-1 that says it is UTF-8", 4) { bytes(document("<x>?</x>"), with: [0xE9]) },
      encoding("half a character at the end", 4) { bytes(document("<x>?</x>"), with: [0xC3]) },
      encoding("an overlong slash", 4) { bytes(document("<x>?</x>"), with: [0xC0, 0xAF]) },
      malformed("a surrogate", 4) { bytes(document("<x>?</x>"), with: [0xED, 0xA0, 0x80]) },
      malformed("a character beyond Unicode", 4) {
        bytes(document("<x>?</x>"), with: [0xF4, 0x90, 0x80, 0x80])
      },
      encoding("a lone surrogate in UTF-16", 1) { unpaired() },
      encoding("half a character of UTF-16", nil) { Array(utf16(good).dropLast()) },
      encoding("UTF-16 that says it is UTF-8", 1) {
        utf16(good.replacing("UTF-8", with: "utf-8"))
      },
      encoding("UTF-8 that says it is UTF-16", 1) { says("UTF-16") },
      encoding("a mark of UTF-8 before Latin-1", 1) {
        [0xEF, 0xBB, 0xBF] + says("ISO-8859-1")
      },
      encoding("an encoding nobody knows", 1) { says("x-none") },
      encoding("EBCDIC", 1) { says("IBM037") },
      encoding("UTF-7, which hides tags", 1) { says("UTF-7") },
      encoding("UTF-32", 1) { [0xFF, 0xFE, 0, 0] + utf16(good) },
      encoding("a name of an encoding of 1 kB", 1) { says(repeated("x", 900)) },
      malformed("a NUL", 4) { bytes(document("<x>?</x>"), with: [0]) },
      malformed("a NUL in UTF-16", 1) { [0xFE, 0xFF] + utf16(good).dropFirst(2) + [0, 0] },
      malformed("a reference to a NUL", 4) { Array(document("<x>&#0;</x>").utf8) },
      malformed("a reference to an escape", 4) { Array(document("<x>&#27;</x>").utf8) },
      malformed("a reference to a surrogate", 4) { Array(document("<x>&#xD800;</x>").utf8) },
      malformed("a reference that overflows", 4) {
        Array(document("<x>&#\(repeated("9", 40));</x>").utf8)
      },
      malformed("an escape character", 4) { Array(document("<x>\u{1B}[2J</x>").utf8) },
      malformed("XML 2.0", 1) {
        Array(good.replacing("version=\"1.0\" encoding", with: "version=\"2\" encodign").utf8)
      },
    ]
  }

  /// Documents that end too early or too late.
  var cutCases: [HostileCase] {
    let good = document("<x/>")
    return [
      malformed("a document cut in its root", 5) { Array(good.utf8.dropLast(8)) },
      malformed("a document cut in a tag", 4) {
        Array(document("<xyz>").prefix { $0 != "z" }.utf8)
      },
      malformed("a start tag only", 3) { Array((Self.declaration + opening).utf8) },
      malformed("a document twice", 6) { Array((good + good).utf8) },
      malformed("a second root", 6) { Array((good + "<x/>").utf8) },
      malformed("text after the root", 6) { Array((good + "text").utf8) },
      malformed("tags that cross", 4) { Array(document("<x><y></x></y>").utf8) },
      malformed("an attribute twice", 4) { Array(document("<x y='1' y='2'/>").utf8) },
      malformed("a prefix nobody declared", 4) { Array(document("<p:x/>").utf8) },
      malformed("an end without a start", 4) { Array(document("</x>").utf8) },
    ]
  }

  private func encoding(
    _ name: String, _ line: Int?, _ bytes: @escaping @Sendable () -> [UInt8]
  ) -> HostileCase {
    HostileCase(name, "xml-encoding", line: line, bytes: bytes)
  }

  private func malformed(
    _ name: String, _ line: Int?, _ bytes: @escaping @Sendable () -> [UInt8]
  ) -> HostileCase {
    HostileCase(name, "xml-not-well-formed", line: line, bytes: bytes)
  }

  private func says(_ encoding: String) -> [UInt8] {
    Array(document("<x/>").replacing("UTF-8", with: encoding).utf8)
  }

  /// A document in UTF-16 with the first half of a character on line 4.
  private func unpaired() -> [UInt8] {
    let units = utf16(document("<x>\u{FFFD}</x>"))
    guard let place = units.indices.first(where: { units[$0...].starts(with: [0xFD, 0xFF]) }) else {
      return units
    }
    return Array(units[..<place] + [0x00, 0xD8] + units[(place + 2)...])
  }
}

/// A text with bytes in the place of its question mark of text, which is not that of a declaration.
func bytes(_ text: String, with replacement: [UInt8]) -> [UInt8] {
  let all = Array(text.utf8)
  guard let place = all.lastIndex(of: UInt8(ascii: "?")) else { return all }
  return Array(all[..<place]) + replacement + all[(place + 1)...]
}
