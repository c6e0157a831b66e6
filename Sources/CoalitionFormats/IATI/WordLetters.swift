extension Unicode.Scalar {
  /// Whether it is part of a word: a letter, a digit, or a mark on a letter.
  var isOfWord: Bool {
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
      || properties.generalCategory == .decimalNumber
  }

  /// What it is between two words.
  var joint: TextWords.Joint {
    switch value {
    case 0x20, 0x0A, 0x0D, 0x09: .space
    // Hyphen-minus, soft hyphen, hyphen, hyphen that does not break, en dash.
    case 0x2D, 0xAD, 0x2010, 0x2011, 0x2013: .hyphen
    // Slash, ampersand, apostrophes and quotation marks.
    case 0x2F, 0x26, 0x27, 0x22, 0x2018, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB: .space
    case _ where properties.isWhitespace: .space
    default: .stop
    }
  }

  /// The small letter, of the letters that the languages here have.
  var small: Unicode.Scalar {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(value + 0x20) ?? self
    default: self
    }
  }

  /// The letter without its accent, or itself.
  var withoutAccent: Unicode.Scalar { value < 0xC0 ? self : Self.bare[self] ?? self }

  /// A letter and the mark after it as one scalar, where they are one of the letters here.
  static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard let place = marks.firstIndex(of: mark) else { return nil }
    return accented[place].first { $0.letter == letter }?.whole
  }

  /// Grave, acute, circumflex, tilde, diaeresis, ring, cedilla, and the Arabic hamza above.
  private static let marks: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{308}", "\u{30A}", "\u{327}", "\u{654}",
  ]

  /// The letters with each of ``marks``, in their order, each after the bare one.
  private static let accented: [[(letter: Unicode.Scalar, whole: Unicode.Scalar)]] = [
    "aàeèiìoòuù", "aáeéiíoóuúyý", "aâeêiîoôuû", "aãoõnñ", "aäeëiïoöuü", "aå", "cç",
    "\u{627}\u{623}\u{648}\u{624}\u{64A}\u{626}",
  ].map { text in
    let scalars = Array(text.unicodeScalars)
    return stride(from: 0, to: scalars.count, by: 2).map { (scalars[$0], scalars[$0 + 1]) }
  }

  private static let bare = Dictionary(
    accented.joined().map { ($0.whole, $0.letter) }, uniquingKeysWith: { first, _ in first })
}
