import CoalitionDomain

/// How one kind of value is written in a cell.
///
/// The module of the formats has its own: it stands a floor above and is not seen from here.
struct RegisterNotation<Value> {
  /// Reads the value.
  let read: (String) throws(RegisterMisreading) -> Value
}

/// Why a text is not what its column asks for.
struct RegisterMisreading: Error {
  /// The kind of mistake.
  let code: String
  /// The text, what is wrong with it, and what to do.
  let reason: String

  /// Creates a reason.
  init(_ code: String, _ reason: String) {
    self.code = code
    self.reason = reason
  }
}

extension RegisterNotation {
  /// One of a list of words.
  ///
  /// - Parameters:
  ///   - type: The words.
  ///   - noun: What each of them is, with its article, such as `a pillar`.
  /// - Returns: The notation.
  static func word(_ type: Value.Type, _ noun: String) -> Self
  where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    Self { text throws(RegisterMisreading) in
      guard let value = Value(rawValue: text) else {
        throw .unknownWord(text, noun, known: Value.allCases.map(\.rawValue))
      }
      return value
    }
  }
}

extension RegisterNotation where Value == CountryCode {
  /// A state.
  static var state: Self {
    Self { text throws(RegisterMisreading) in
      guard let state = CountryCode(text) else {
        throw RegisterMisreading(
          "state",
          "\(quoted(text)) is not a code of ISO 3166-1; write "
            + (CountryCode(text.uppercased())?.code ?? "three capital letters such as LAO"))
      }
      return state
    }
  }
}

extension RegisterNotation where Value == CivilDate {
  /// A day from 1945 to 2100, so that no deadline leaves the calendar.
  static var date: Self {
    Self { text throws(RegisterMisreading) in
      guard let date = CivilDate(text) else {
        throw RegisterMisreading(
          "date",
          "\(quoted(text)) is not a day; write year, month and day, such as 2017-09-04")
      }
      guard (1945...2100).contains(date.year.number) else {
        throw RegisterMisreading(
          "date", "\(quoted(text)) is not read here; write a day from 1945 to 2100")
      }
      return date
    }
  }
}

extension RegisterNotation where Value == Int {
  /// A whole number within bounds.
  static func number(_ range: ClosedRange<Int>) -> Self {
    Self { text throws(RegisterMisreading) in
      guard text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(text), range.contains(number)
      else {
        throw RegisterMisreading(
          "number",
          "\(quoted(text)) is not a whole number from \(range.lowerBound) to \(range.upperBound); "
            + "write digits only")
      }
      return number
    }
  }
}

extension RegisterNotation where Value == String {
  /// Any text that can be shown.
  static var text: Self {
    Self { text throws(RegisterMisreading) in
      try refuseHidden(in: text)
      return text
    }
  }

  /// The name of a table.
  static var registerTable: Self {
    Self { text throws(RegisterMisreading) in
      let names = RegisterTable.all.map(\.format.name)
      guard names.contains(text) else { throw .unknownWord(text, "a table", known: names) }
      return text
    }
  }
}

extension RegisterNotation where Value == Source {
  /// Where a row comes from.
  static var source: Self {
    Self { text throws(RegisterMisreading) in
      try refuseHidden(in: text)
      return Source(text)
    }
  }
}

extension RegisterNotation where Value == Bool {
  /// `yes` or `no`.
  static var yesOrNo: Self {
    Self { text throws(RegisterMisreading) in
      guard text == "yes" || text == "no" else {
        throw .unknownWord(text, "yes or no", known: ["yes", "no"])
      }
      return text == "yes"
    }
  }
}

extension RegisterNotation where Value == Treaty {
  /// A treaty.
  static var treaty: Self {
    Self { text throws(RegisterMisreading) in
      guard let treaty = Treaty(text) else {
        throw .unknownWord(text, "a treaty", known: Treaty.all.map(\.code))
      }
      return treaty
    }
  }
}

extension RegisterNotation where Value == ObligationArticle {
  /// An article.
  static var article: Self {
    Self { text throws(RegisterMisreading) in
      guard let article = ObligationArticle.allCases.first(where: { "\($0.rawValue)" == text })
      else {
        throw .unknownWord(
          text, "an article with obligations",
          known: ObligationArticle.allCases.map { String($0.rawValue) })
      }
      return article
    }
  }
}

extension RegisterMisreading {
  /// A word that is not in a list.
  static func unknownWord(_ text: String, _ noun: String, known: [String]) -> RegisterMisreading {
    let advice =
      known.first { $0.lowercased() == text.lowercased() }
      ?? known.dropLast().joined(separator: ", ") + " or " + (known.last ?? "")
    return RegisterMisreading("unknown-word", "\(quoted(text)) is not \(noun); write \(advice)")
  }
}

private func refuseHidden(in text: String) throws(RegisterMisreading) {
  guard !text.unicodeScalars.contains(where: \.hidesItself) else {
    throw RegisterMisreading(
      "control-character", "\(quoted(text)) holds a control character; take it out")
  }
}
