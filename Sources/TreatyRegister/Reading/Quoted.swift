/// Shows text from a file inside a message: in single quotes, cut after 60 characters, and with
/// everything spelled out that would move a terminal's cursor or turn its text around.
func quoted(_ text: String) -> String {
  let longest = 60
  var shown = ""
  for scalar in text.unicodeScalars.prefix(longest) {
    if scalar.hidesItself {
      shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return "'\(shown)\(text.unicodeScalars.dropFirst(longest).isEmpty ? "" : "…")'"
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character, a line or paragraph separator, or one that orders
  /// the direction of the text after it.
  var hidesItself: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
