/// Tells Swift code from comments and literals, as far as this package's own files need it.
struct SwiftCode {
  private let text: [Character]
  private var place = 0
  private var result = ""

  /// The text without comments and without what stands in string literals; its lines stay.
  static func withoutText(_ text: String) -> String {
    var code = SwiftCode(text: Array(text))
    code.readCode(until: nil)
    return code.result
  }

  private init(text: [Character]) { self.text = text }

  private func isAt(_ word: String) -> Bool {
    text[place...].starts(with: word)
  }

  /// Reads code up to the end, or up to the parenthesis that closes an interpolation.
  private mutating func readCode(until closing: Character?) {
    var depth = 0
    while place < text.count {
      if isAt("//") {
        while place < text.count, !text[place].isNewline { place += 1 }
      } else if let hashes = literalStart() {
        readLiteral(hashes)
      } else {
        if text[place] == "(" { depth += 1 }
        if text[place] == ")" {
          if depth == 0, closing == ")" { return }
          depth -= 1
        }
        result.append(text[place])
        place += 1
      }
    }
  }

  /// How many number signs stand before the quotation mark here, or `nil` where no literal starts.
  private func literalStart() -> Int? {
    let hashes = text[place...].prefix { $0 == "#" }.count
    return text[(place + hashes)...].first == "\"" ? hashes : nil
  }

  private mutating func readLiteral(_ hashes: Int) {
    place += hashes
    let quote = isAt("\"\"\"") ? "\"\"\"" : "\""
    place += quote.count
    let sharp = String(repeating: "#", count: hashes)
    while place < text.count, !isAt(quote + sharp) {
      if isAt("\\" + sharp + "(") {
        place += hashes + 2
        result.append("(")
        readCode(until: ")")
        result.append(")")
      } else if isAt("\\" + sharp) {
        place += hashes + 1
      }
      if place < text.count, text[place].isNewline { result.append("\n") }
      place += 1
    }
    place += quote.count + hashes
    result.append("\"\"")
  }
}
