/// Text with every character spelled out that would move a terminal's cursor or turn text around.
package func spelledOut(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.hidesItself) else { return text }
  return text.unicodeScalars.reduce(into: "") { shown, scalar in
    if scalar.hidesItself {
      shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character, a line or paragraph separator, or one that orders
  /// the direction of the text after it, so that what a person sees is not what is there.
  ///
  /// The marks U+200E and U+200F are not among them: Arabic and Hebrew names need them.
  package var hidesItself: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
