import CoalitionDomain

extension Notation {
  /// The id of a thing.
  static func id<Subject>(of subject: Subject.Type) -> Self where Value == Identifier<Subject> {
    Notation { text throws(Misreading) in
      guard let id = Identifier<Subject>(text) else {
        throw Misreading(
          "id",
          "\(quoted(text)) is not an id; write at most 64 ASCII letters, digits, '.', '_' and '-', "
            + "the first of them a letter or digit")
      }
      return id
    }
  }

  /// One of a list of words.
  ///
  /// - Parameters:
  ///   - type: The words.
  ///   - noun: What each of them is, with its article, such as `a pillar`.
  /// - Returns: The notation.
  static func word(_ type: Value.Type, _ noun: String) -> Self
  where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    Notation { text throws(Misreading) in
      guard let value = Value(rawValue: text) else {
        throw Misreading.unknownWord(text, noun, known: Value.allCases.map(\.rawValue))
      }
      return value
    }
  }
}

extension Notation where Value == String {
  /// Any text that can be shown.
  static var text: Self {
    Notation { text throws(Misreading) in
      try refuseControlCharacters(in: text)
      return text
    }
  }

  /// One word that is fixed.
  static func fixed(_ word: String, _ code: String) -> Self {
    Notation { text throws(Misreading) in
      guard text == word else {
        throw Misreading(code, "\(quoted(text)) is not read here; write \(word)")
      }
      return text
    }
  }
}

extension Notation where Value == Source {
  /// Where a figure comes from.
  ///
  /// What is nearly the word `illustrative` is refused: a plan counts the made-up figures it rests
  /// on, and this one would pass for a published one.
  static var source: Self {
    Notation { text throws(Misreading) in
      try refuseControlCharacters(in: text)
      let source = Source(text)
      guard source.isIllustrative || !text.lowercased().hasPrefix("illustrative") else {
        throw Misreading(
          "source",
          "\(quoted(text)) says that the figure is made up, but not in the words that are counted; "
            + "begin it with 'illustrative: '")
      }
      return source
    }
  }
}

extension Notation where Value == CountryCode {
  /// A state.
  static var state: Self {
    Notation { text throws(Misreading) in
      guard let state = CountryCode(text) else {
        throw Misreading(
          "state",
          "\(quoted(text)) is not a code of ISO 3166-1; write "
            + (CountryCode(text.uppercased())?.code ?? "three capital letters such as LAO"))
      }
      return state
    }
  }
}

extension Notation where Value == Currency {
  /// A currency.
  static var currency: Self {
    Notation { text throws(Misreading) in
      guard let currency = Currency(code: text) else {
        throw Misreading(
          "currency",
          "\(quoted(text)) is not a currency of ISO 4217; write "
            + (Currency(code: text.uppercased())?.code ?? "three capital letters such as USD"))
      }
      return currency
    }
  }
}

extension Notation where Value == Bool {
  /// `yes` or `no`.
  static var yesOrNo: Self {
    Notation { text throws(Misreading) in
      guard text == "yes" || text == "no" else {
        throw Misreading.unknownWord(text, "yes or no", known: ["yes", "no"])
      }
      return text == "yes"
    }
  }
}

extension Misreading {
  /// A word that is not in a list; the nearest is advised where only capitals differ.
  static func unknownWord(_ text: String, _ noun: String, known: [String]) -> Misreading {
    let near = known.first { $0 == text.lowercased() }
    return Misreading(
      "unknown-word", "\(quoted(text)) is not \(noun); write \(near ?? alternatives(known))")
  }
}

/// Refuses what moves a cursor or turns text around; line breaks and tabs are text.
private func refuseControlCharacters(in text: String) throws(Misreading) {
  let isHidden = text.unicodeScalars.contains {
    $0.hidesItself && !"\n\r\t".unicodeScalars.contains($0)
  }
  guard !isHidden else {
    throw Misreading(
      "control-character", "\(quoted(text)) holds a control character; take it out")
  }
}
