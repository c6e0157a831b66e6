internal import CoalitionDomain
internal import XMLTree

extension OffersReader {
  /// The years that a document may name.
  static let years = 2000...2100

  /// An id, or `nil` where the text is none, which is reported.
  mutating func id<Subject>(
    _ text: String?, of subject: Subject.Type, at element: XMLTreeElement
  ) -> Identifier<Subject>? {
    guard let text else { return nil }
    if let id = Identifier<Subject>(text) { return id }
    error(
      "offers-id", at: element,
      "\(quoted(text)) is not an id; write 1 to 64 of the letters a to z, digits, '.', '-' and '_', "
        + "a letter or digit first")
    return nil
  }

  /// A state, or `nil` where the text is no state's code, which is reported.
  mutating func state(_ text: String?, at element: XMLTreeElement) -> CountryCode? {
    guard let text else { return nil }
    if let state = CountryCode(text) { return state }
    error(
      "offers-state", at: element,
      "\(quoted(text)) is not a state; write its three letters of ISO 3166-1, such as LAO")
    return nil
  }

  /// A currency, or `nil` where the text is no currency's code, which is reported.
  mutating func currency(_ text: String?, at element: XMLTreeElement) -> Currency? {
    guard let text else { return nil }
    if let currency = Currency(code: text) { return currency }
    error(
      "offers-currency", at: element,
      "\(quoted(text)) is not a currency; write its three letters of ISO 4217, such as NOK")
    return nil
  }

  /// One of the words of a type, or `nil` where the text is another, which is reported.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - code: The code of the diagnostic.
  ///   - kind: What the words are, such as `a status`.
  ///   - element: Where the text stands.
  /// - Returns: The word.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String?, _ code: String, _ kind: String, at element: XMLTreeElement
  ) -> Word? {
    guard let text else { return nil }
    if let word = Word(rawValue: text) { return word }
    error(
      code, at: element,
      "\(quoted(text)) is not \(kind); write \(alternatives(Word.allCases.map(\.rawValue)))")
    return nil
  }

  /// A whole number from 1, or `nil` where the text is none, which is reported.
  mutating func count(
    _ text: String?, of name: String, at element: XMLTreeElement, _ advice: String = ""
  ) -> Int? {
    guard let text else { return nil }
    let digits = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if digits, !text.hasPrefix("0"), text.utf8.count <= 9, let count = Int(text) { return count }
    error(
      "offers-count", at: element,
      "\(name) \(quoted(text)) is not a whole number from 1 to 999999999; write digits only, "
        + "such as 6\(advice)")
    return nil
  }

  /// A year, or `nil` where the text is none, which is reported.
  mutating func year(_ text: String?, at element: XMLTreeElement) -> Year? {
    guard let text else { return nil }
    if let year = Year(text), Self.years.contains(year.number) { return year }
    error(
      "offers-year", at: element,
      "\(quoted(text)) is not a year from 2000 to 2100; write four digits, such as 2018")
    return nil
  }

  /// A day, or `nil` where the text is none, which is reported.
  mutating func date(_ text: String?, at element: XMLTreeElement) -> CivilDate? {
    guard let text else { return nil }
    if let date = CivilDate(text), Self.years.contains(date.year.number) { return date }
    error(
      "offers-date", at: element,
      "\(quoted(text)) is not a day from 2000 to 2100; write year, month and day, such as "
        + "2018-12-31")
    return nil
  }

  /// What other donors' money is matched with, or `nil` where the text is no share, which is
  /// reported.
  mutating func share(_ text: String?, at element: XMLTreeElement) -> ExactDecimal? {
    guard let text else { return nil }
    if let share = ExactDecimal(text), share > .zero, share <= ExactDecimal(10) { return share }
    let example = hundredth(of: text) ?? "0.5"
    error(
      "offers-share", at: element,
      "\(quoted(text)) is not a share above 0 and at most 10, where 1 is as much as others give; "
        + "write a plain number such as \(example)")
    return nil
  }

  /// What a percentage is as a share, such as `0.75` for `75%`.
  private func hundredth(of text: String) -> String? {
    guard text.hasSuffix("%"),
      let number = ExactDecimal(text.dropLast().split(separator: " ").joined()),
      number > .zero, number.places + 2 <= ExactDecimal.mostPlaces
    else { return nil }
    return ExactDecimal(digits: number.digits, places: number.places + 2).description
  }
}
