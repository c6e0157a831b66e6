/// The columns of a terminal, or of a page when it is printed.
let pageWidth = 100

/// A sentence as lines of at most ``pageWidth`` columns; a word that is longer has its own line.
///
/// A line never ends within an amount such as `USD 1 250 000`, or before a per cent sign.
///
/// - Parameters:
///   - text: The sentence.
///   - indent: Spaces before the first line.
///   - hanging: Spaces before the others.
///   - width: The most columns of a line.
/// - Returns: The lines, one at least.
func wrapped(
  _ text: String, indent: Int = 0, hanging: Int = 0, width: Int = pageWidth
) -> [String] {
  var lines: [String] = []
  var line = String(repeating: " ", count: indent)
  var isEmpty = true
  for word in unbreakable(text) {
    if !isEmpty, columnWidth(of: line) + 1 + columnWidth(of: word) > width {
      lines.append(line)
      line = String(repeating: " ", count: hanging)
      isEmpty = true
    }
    line += isEmpty ? word : " " + word
    isEmpty = false
  }
  return lines + [line]
}

/// A sentence that begins with a capital letter, where it begins with a letter of a to z.
func capitalized(_ sentence: String) -> String {
  guard let first = sentence.first, first.isASCII else { return sentence }
  return first.uppercased() + sentence.dropFirst()
}

/// The words of a text, those that belong together joined.
private func unbreakable(_ text: String) -> [String] {
  text.split(separator: " ").reduce(into: []) { words, word in
    if let last = words.last, belongs(word, to: last) {
      words[words.count - 1] = "\(last) \(word)"
    } else {
      words.append(String(word))
    }
  }
}

private func belongs(_ word: Substring, to last: String) -> Bool {
  guard let first = word.first else { return false }
  if first == "%" { return true }
  guard first.isASCIIDigit, let before = last.last else { return false }
  let isCurrency = last.count == 3 && last.allSatisfy { $0.isASCII && $0.isUppercase }
  return isCurrency || before.isASCIIDigit
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
